"""The dossier of one branch (hồ sơ chi bộ), and of an organisation above branches."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.dossiers.member import MemberDossier
from cadre.dossiers.remembering import Remembering
from cadre.dossiers.taken import Takings
from cadre.months import Month
from cadre.periods import covers
from cadre.records import (
    Assignment,
    Book,
    BookClosing,
    CommitteeTerm,
    Duty,
    Meeting,
    MemberRating,
    Membership,
    MembershipKind,
    Minutes,
    OfficeTerm,
    Organisation,
    Payment,
    Remittance,
    Resolution,
    ResolutionTask,
    ScoreSheet,
    UnitRating,
    WorkingRegulation,
)

__all__ = ["BranchDossier", "UnitDossier"]


@frozen(kw_only=True)
class BranchDossier(Remembering):
    """
    Everything the rules need to know of one branch (hồ sơ chi bộ).

    ``meetings`` are those of the audit's years; all else is there whatever its day.
    """

    branch: Organisation
    meetings: tuple[Meeting, ...] = ()
    closings: tuple[BookClosing, ...] = ()
    memberships: tuple[Membership, ...] = ()
    """Who is on the roll on the day of the audit."""
    members: tuple[MemberDossier, ...] = ()
    """The dossiers of everybody audited at this branch, in order of id."""
    minutes: tuple[Minutes, ...] = ()
    score_sheets: tuple[ScoreSheet, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    tasks: tuple[ResolutionTask, ...] = ()
    committee_terms: tuple[CommitteeTerm, ...] = ()
    office_terms: tuple[OfficeTerm, ...] = ()
    """Offices of this branch, whoever holds them."""
    regulations: tuple[WorkingRegulation, ...] = ()
    duties: tuple[Duty, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    ratings: tuple[MemberRating, ...] = ()
    unit_ratings: tuple[UnitRating, ...] = ()
    remittances: tuple[Remittance, ...] = ()
    """What it passed on (đã nộp lên cấp trên)."""
    received: tuple[Remittance, ...] = ()
    """What others passed on to it; read only where it passed anything on itself."""
    collected: Takings = field(factory=dict, eq=dict)
    """What it took in by the day of the audit; read only where it passed anything on."""
    payments: tuple[Payment, ...] = ()
    """The payments behind ``collected``, where they were read to prove a finding."""

    @property
    def id(self) -> str:
        """The branch's id."""
        return self.branch.id

    def closed_through(self, book: Book) -> Month | None:
        """The last month closed in a book."""
        closed = [one.through for one in self.closings if one.book is book]
        return max(closed) if closed else None

    def on_the_books(self, day: date) -> tuple[MemberDossier, ...]:
        """
        The members who belong officially to the branch on a day (đảng viên trong danh sách).

        Temporary members are not in the host's headcount.
        """
        return self.once(_on_the_books, day)

    def official_members(self, day: date) -> tuple[MemberDossier, ...]:
        """Of these, the official ones (đảng viên chính thức), not the probationary ones."""
        return self.once(_official_members, day)


def _on_the_books(branch: BranchDossier, day: date) -> tuple[MemberDossier, ...]:
    return tuple(one for one in branch.members if _belongs(one, branch.id, day))


def _official_members(branch: BranchDossier, day: date) -> tuple[MemberDossier, ...]:
    return tuple(one for one in branch.on_the_books(day) if one.is_official(day))


def _belongs(member: MemberDossier, branch: str, day: date) -> bool:
    for one in member.memberships:
        if one.branch == branch and one.kind is MembershipKind.OFFICIAL and covers(one, day):
            return True
    return False


@frozen(kw_only=True)
class UnitDossier:
    """
    Everything the rules need to know of an organisation above branches (hồ sơ tổ chức đảng).

    Counts are of persons, each once, on the day of the audit.
    """

    unit: Organisation
    below: tuple[Organisation, ...] = ()
    """All organisations below it on the day of the audit."""
    member_count: int = 0
    official_count: int = 0
    committee_terms: tuple[CommitteeTerm, ...] = ()
    office_terms: tuple[OfficeTerm, ...] = ()
    regulations: tuple[WorkingRegulation, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    ratings: tuple[MemberRating, ...] = ()
    """Of the members of the branches below."""
    unit_ratings: tuple[UnitRating, ...] = ()
    """Its own and those of the organisations below."""
    remittances: tuple[Remittance, ...] = ()
    """What it passed on (đã nộp lên cấp trên)."""
    received: tuple[Remittance, ...] = ()
    """What others passed on to it; read only where it passed anything on itself."""
    collected: Takings = field(factory=dict, eq=dict)
    """What it took in by the day of the audit; read only where it passed anything on."""
    payments: tuple[Payment, ...] = ()
    """The payments behind ``collected``, where they were read to prove a finding."""

    @property
    def id(self) -> str:
        """The organisation's id."""
        return self.unit.id
