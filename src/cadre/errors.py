"""Everything cadre raises on purpose (lỗi): one root, one class per kind.

Callers switch on the class, on ``kind`` or on the stable ``code``, never on the text.
An error carries places (record id, sheet, cell, field) and never a person's name, number or
amount. ``str(error)`` is English for developers; ``error.explain("vi")`` is for people.

What bad conduct the records show is not an error: that is a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

from cadre.error_texts import ERROR_TEXTS, ErrorText, saved_sentence

__all__ = [
    "BusyError",
    "CadreError",
    "ConflictError",
    "CorruptError",
    "ExportError",
    "FullError",
    "ImportRefusedError",
    "InternalError",
    "MissingExtraError",
    "NotInForceError",
    "PluginError",
    "ReadOnlyError",
    "RecordError",
    "SchemaNewerError",
    "SchemaOlderError",
    "UnavailableError",
    "UnknownRecordError",
    "UnsupportedBlockError",
    "UsageError",
]


class CadreError(Exception):
    """
    The root of every deliberate error; caught, never raised itself.

    Args:
        text: A code of the catalogue (``"CADRE-RE-01"``), or an ``ErrorText`` of a plug-in.
        where: The place: record id, file row, column or field. Never a person's data.
        saved: ``False`` nothing was written, ``True`` it was, ``None`` unknown.
        op_id: The operation id of the unit of work, where there was one.
        facts: What the sentences of the catalogue ask for. Ids, places, counts and limits only.
    """

    kind: ClassVar[str] = "internal"
    retryable: ClassVar[bool] = False
    others: tuple[CadreError, ...] = ()
    """What else is wrong with the same input, found with it; the first few."""

    def __init__(
        self,
        text: str | ErrorText,
        /,
        *,
        where: str = "",
        saved: bool | None = False,
        op_id: str = "",
        **facts: Any,
    ) -> None:
        self.text = ERROR_TEXTS[text] if isinstance(text, str) else text
        self.code = self.text.code
        self.where = where
        self.saved = saved
        self.op_id = op_id
        self.facts = facts
        super().__init__(self.explain("en"))

    @property
    def hint(self) -> str:
        """What to do next, in English."""
        return self.text.next_step("en", self.facts)

    def explain(self, lang: str = "vi") -> str:
        """
        The error for people: what happened, what is true now, what to do, the code.

        Args:
            lang: ``"vi"`` (default) or ``"en"``.
        """
        what = self.text.sentence(lang, self.facts)
        place = f" ({self.where})" if self.where else ""
        parts = [
            what.rstrip(".") + place + ".",
            saved_sentence(self.saved, lang, reading=self.text.reading),
            self.text.next_step(lang, self.facts),
            f"[{self.code}]",
        ]
        return " ".join(part for part in parts if part)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for a portal; holds no personal values."""
        return {
            "code": self.code,
            "kind": self.kind,
            "retryable": self.retryable,
            "saved": self.saved,
            "where": self.where,
            "op_id": self.op_id,
            "message": {"vi": self.explain("vi"), "en": self.explain("en")},
        }

    def __reduce__(self) -> tuple[Any, ...]:
        args = (type(self), self.text, self.where, self.saved, self.op_id, self.facts)
        return (_rebuild, args, {"others": self.others} if self.others else None)


def _rebuild(
    cls: type[CadreError],
    text: ErrorText,
    where: str,
    saved: bool | None,
    op_id: str,
    facts: dict[str, Any],
) -> CadreError:
    return cls(text, where=where, saved=saved, op_id=op_id, **facts)


E = TypeVar("E", bound=CadreError)

TOLD = 20
"""How many errors about one input are told; whoever mends them reads it again."""


def together(errors: Sequence[E]) -> E:
    """The first of the errors about one input, with the others, those they bring included."""
    first, *rest = errors
    found: list[CadreError] = [*first.others]
    for error in rest:
        found += [error, *error.others]
    first.others = tuple(found[: TOLD - 1])
    for one in found:
        one.others = ()
    return first


class RecordError(CadreError, ValueError):
    """A value that cannot be: month 13, a negative payment, an end before its start."""

    kind = "domain"


class NotInForceError(CadreError, LookupError):
    """No provision was in force on the day asked for. Silence is never zero."""

    kind = "domain"


class UnknownRecordError(CadreError, LookupError):
    """The store holds no such record."""

    kind = "domain"


class UsageError(CadreError, ValueError):
    """A call that cannot be answered: a format nobody offers, an address nobody opens."""

    kind = "domain"


class ConflictError(CadreError):
    """The record changed since it was read, or the operation id was used for something else."""

    kind = "conflict"


class BusyError(CadreError):
    """Somebody else is writing; waiting was in vain."""

    kind = "busy"
    retryable = True


class ReadOnlyError(CadreError):
    """The store cannot be written from here."""

    kind = "readonly"


class FullError(CadreError):
    """The disk or the quota is full."""

    kind = "full"
    retryable = True


class CorruptError(CadreError):
    """The file is damaged, cut off, or not cadre's."""

    kind = "corrupt"


class SchemaOlderError(CadreError):
    """The store was made by an older release and must be upgraded first."""

    kind = "schema_older"


class SchemaNewerError(CadreError):
    """The store was made by a newer release."""

    kind = "schema_newer"


class UnavailableError(CadreError):
    """The store cannot be reached."""

    kind = "unavailable"
    retryable = True


class ImportRefusedError(CadreError):
    """A file, or rows of it, that cannot be taken over."""

    kind = "import"


class ExportError(CadreError):
    """A paper that cannot be written."""

    kind = "export"


class UnsupportedBlockError(ExportError):
    """An exporter met a block it does not know; a gap would be worse."""


class PluginError(CadreError):
    """A plug-in that cannot be loaded or clashes with another."""

    kind = "plugin"


class MissingExtraError(PluginError, ImportError):
    """The optional library for this is not installed."""


class InternalError(CadreError):
    """A fault of cadre itself."""

    kind = "internal"
