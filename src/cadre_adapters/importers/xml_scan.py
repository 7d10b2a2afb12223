"""XML streamed through Expat with limits (đọc XML có giới hạn): nothing is kept, all is seen."""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.limits import Limits

__all__ = ["Listener", "XmlScan"]


class Listener(Protocol):
    """Who is told what streams by."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text within an element."""


class XmlScan:
    """
    One part of a package, fed in pieces.

    Args:
        name: The file, for messages.
        part: The part of it.
        limits: The size of tags.
        listener: Who is told, and may refuse.
    """

    def __init__(self, name: str, part: str, limits: Limits, listener: Listener) -> None:
        self._name = name
        self._part = part
        self._limits = limits
        self._fed = 0
        # The reader behind us knows UTF-8 only; what a part declares must not make us see
        # something else than the reader will.
        self._parser = parser = expat.ParserCreate("UTF-8")
        if hasattr(parser, "SetReparseDeferralEnabled"):
            parser.SetReparseDeferralEnabled(False)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_dtd
        parser.EntityDeclHandler = self._refuse_dtd
        parser.StartElementHandler = listener.start
        parser.EndElementHandler = listener.end
        parser.CharacterDataHandler = listener.text

    def feed(self, chunk: bytes) -> None:
        """
        The next piece.

        Raises:
            ImportRefusedError: Ill-formed, with a DTD, or past a limit.
        """
        # UTF-16 is full of zero bytes, and Expat would follow its mark all the same.
        if b"\0" in chunk:
            raise self._damaged()
        self._parse(chunk, last=False)
        self._fed += len(chunk)
        # Expat stands at the begin of whatever tag or comment it cannot finish yet.
        if self._fed - self._parser.CurrentByteIndex > self._limits.tag_size:
            limit = f"{self._limits.tag_size >> 10} KiB/tag"
            raise ImportRefusedError("CADRE-IM-27", name=self._name, limit=limit)

    def close(self) -> None:
        """
        There is no more.

        Raises:
            ImportRefusedError: The part is cut off.
        """
        self._parse(b"", last=True)

    def _parse(self, chunk: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(chunk, last)
        except (expat.ExpatError, UnicodeError, ValueError) as error:
            if isinstance(error, ImportRefusedError):
                raise
            raise self._damaged() from None

    def _refuse_dtd(self, *_: object) -> None:
        raise ImportRefusedError("CADRE-IM-23", name=self._name, part=self._part)

    def _damaged(self) -> ImportRefusedError:
        return ImportRefusedError("CADRE-IM-21", name=self._name, part=self._part)
