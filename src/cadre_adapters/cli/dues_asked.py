"""What paper of dues is asked for (văn bản được yêu cầu), and what is made of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from cadre.documents import Document
    from cadre.dues import BranchRegion, Needs, NeedsSetting, Sharing
    from cadre.months import MonthSet

__all__ = ["Asked", "Paper"]


@frozen(kw_only=True)
class Asked:
    """Which paper of whom."""

    form: str
    scope: str
    months: MonthSet
    day: date
    """Deeds up to this day count."""
    sharing: Sharing
    regions: tuple[BranchRegion, ...] = ()
    column: str = ""
    receipt: str = ""
    named: bool = False
    lang: str = "vi"

    @property
    def end(self) -> date:
        """The last day of the period, or the day up to which deeds count where that is earlier."""
        return min(self.day, self.months.last.last_day)

    def text(self, vi: str, en: str) -> str:
        """The sentence in the language asked for."""
        return vi if self.lang == "vi" else en


@frozen(kw_only=True)
class Paper:
    """A paper, and what is to be said beside it."""

    document: Document
    lacking: tuple[str, ...] = ()
    """What the paper cannot tell."""
    notes: tuple[str, ...] = ()
    """What it counts."""
    shares: tuple[NeedsSetting, ...] = ()
    """Which shares have to be stated."""
    needs: tuple[Needs, ...] = field(default=(), repr=False)
    """Why the income of members is not in the book."""
