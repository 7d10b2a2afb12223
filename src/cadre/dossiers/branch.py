"""The dossier of one branch (hồ sơ chi bộ)."""

from __future__ import annotations

from attrs import frozen

from cadre.months import Month
from cadre.records import Book, BookClosing, Meeting, Membership, Organisation

__all__ = ["BranchDossier"]


@frozen(kw_only=True)
class BranchDossier:
    """Everything the rules need to know of one branch (hồ sơ chi bộ)."""

    branch: Organisation
    meetings: tuple[Meeting, ...] = ()
    closings: tuple[BookClosing, ...] = ()
    memberships: tuple[Membership, ...] = ()
    """Who is on the roll on the day of the audit."""

    @property
    def id(self) -> str:
        """The branch's id."""
        return self.branch.id

    def closed_through(self, book: Book) -> Month | None:
        """The last month closed in a book."""
        closed = [one.through for one in self.closings if one.book is book]
        return max(closed) if closed else None
