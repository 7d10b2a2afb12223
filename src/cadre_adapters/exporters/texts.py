"""Text on its way into XML: what is escaped, and what becomes of breaks and blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import is_normalized

from attrs import field, frozen

from cadre_adapters.printable import printable

__all__ = ["Markup"]

# Everything but letters, digits and signs that stand in XML as they are. What is found here only
# takes the slow road, so the class may be wider than it need be.
_ODD = r"[^ -%'-;=?-~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]"
_TIGHT = re.compile(_ODD)
# Where runs of blanks collapse, those at the edges of a cell and after each other are odd too.
_LOOSE = re.compile(_ODD + r"|  |(?:^|\|) | (?:\||$)")
_BLANKS = re.compile(r"^ +| {2,}| +$", re.MULTILINE)


@frozen
class Markup:
    """How a format writes text inside an element of its XML."""

    line_break: str
    tab: str
    blanks: str = ""
    """An element for a run of blanks, with ``%d`` for their number; empty where blanks stay."""
    _odd: re.Pattern[str] = field(init=False, repr=False)

    @_odd.default
    def _pattern(self) -> re.Pattern[str]:
        return _LOOSE if self.blanks else _TIGHT

    def is_plain(self, texts: Sequence[str]) -> bool:
        """Whether all these texts may stand in XML just as they are."""
        joined = "|".join(texts)
        return self._odd.search(joined) is None and is_normalized("NFC", joined)

    def inline(self, text: str) -> str:
        """*text* as the content of an element."""
        text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if self.blanks:
            text = _BLANKS.sub(lambda run: self.blanks % len(run[0]), text)
        return text.replace("\t", self.tab).replace("\n", self.line_break)
