"""The dossier of one member (hồ sơ đảng viên)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from cadre.dossiers.condensed import Condensed, Deeds
from cadre.dossiers.condensing import condense
from cadre.dossiers.preview import replacing, without
from cadre.dossiers.remembering import Remembering
from cadre.errors import RecordError
from cadre.months import Month, MonthSet
from cadre.periods import FIRST_DAY, Span, covers, days_left, months_touched
from cadre.records import (
    Admission,
    Assignment,
    Badge,
    Began,
    Book,
    BookClosing,
    Certificate,
    Complaint,
    Conclusion,
    Discipline,
    DuesBasis,
    DuesRelief,
    Exemption,
    Member,
    MemberRating,
    Membership,
    MembershipKind,
    OfficeTerm,
    PartyAgeGap,
    PaymentReversal,
    Post,
    Qualification,
    Record,
    ResidenceComment,
    ResidenceLink,
    Resolution,
    Standing,
    StandingKind,
    Suspension,
    Transfer,
    VoluntaryDues,
    WriteOff,
)

__all__ = ["MemberDossier"]


@frozen(kw_only=True)
class MemberDossier(Remembering):
    """
    Everything the rules need to know of one member (hồ sơ đảng viên).

    ``deeds`` is there when the dossier was built from plain records, ``condensed`` when the many
    records were condensed. ``replacing`` gives the dossier as it would be with another record.
    """

    member: Member
    memberships: tuple[Membership, ...] = ()
    standings: tuple[Standing, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    reliefs: tuple[DuesRelief, ...] = ()
    reversals: tuple[PaymentReversal, ...] = ()
    write_offs: tuple[WriteOff, ...] = ()
    bases: tuple[DuesBasis, ...] = ()
    voluntary: tuple[VoluntaryDues, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    office_terms: tuple[OfficeTerm, ...] = ()
    admissions: tuple[Admission, ...] = ()
    gaps: tuple[PartyAgeGap, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    """Those about this member: admission, recognition, removal, discipline."""
    ratings: tuple[MemberRating, ...] = ()
    posts: tuple[Post, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    badges: tuple[Badge, ...] = ()
    residence_links: tuple[ResidenceLink, ...] = ()
    residence_comments: tuple[ResidenceComment, ...] = ()
    reported: Mapping[str, MonthSet] = field(factory=dict, eq=dict)
    """By assignment id, the months of the audit's years with a work report."""
    closings: tuple[BookClosing, ...] = ()
    """Of every branch the member belonged to."""
    audited_at: str = ""
    """The branch at which an audit looks at the member; empty outside an audit."""
    deeds: Deeds | None = field(default=None, repr=False)
    condensed: Condensed | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """The member's id."""
        return self.member.id

    @property
    def months(self) -> Condensed:
        """
        The many records as month sets.

        Raises:
            RecordError: They were not condensed; see ``condense``.
        """
        if self.condensed is None:
            raise RecordError("CADRE-RE-01", path="dossier.condensed", expected="month sets")
        return self.condensed

    @property
    def recorded(self) -> Deeds:
        """
        The many records as they are.

        Raises:
            RecordError: The dossier was built without them.
        """
        if self.deeds is None:
            raise RecordError("CADRE-RE-01", path="dossier.deeds", expected="plain records")
        return self.deeds

    def replacing(self, *records: Record) -> MemberDossier:
        """
        The dossier as it would be if *records* were saved, for a preview.

        Raises:
            RecordError: A record is of another member, or the dossier has no plain records.
        """
        dossier = self
        for record in records:
            dossier = replacing(dossier, record)
        return evolve(dossier, condensed=None)

    def without(self, record: Record) -> MemberDossier:
        """
        The dossier as it would be if *record* were withdrawn, for a preview.

        Raises:
            RecordError: The dossier holds no such record, or has no plain records.
        """
        return evolve(without(self, record), condensed=None)

    def limited_to(self, reads: str) -> MemberDossier:
        """No more of the dossier than a rule asked for (see ``Rule.reads``)."""
        if reads == "records":
            return self
        return evolve(self, deeds=None, condensed=self.condensed if reads == "months" else None)

    def condense(self, *, months: MonthSet, as_of: date) -> MemberDossier:
        """The dossier with its many records condensed, from deeds up to *as_of*."""
        return evolve(self, condensed=condense(self, months=months, as_of=as_of))

    @property
    def has_corrections(self) -> bool:
        """
        Whether payments were reversed or dues written off (điều chỉnh sổ thu nộp).

        Such a member is condensed from plain records, whatever the store can do by itself.
        """
        return bool(self.reversals or self.write_offs)

    # What the member is

    def is_official(self, day: date) -> bool:
        """
        Whether the member is an official member (đảng viên chính thức) on a day.

        By a standing as official, or the day of recognition, or, where neither is recorded, by
        there being no sign of probation: old files hold none of it, and such a member is taken to
        be official. A probationary standing left open beside a day of recognition says nothing.
        """
        official = [one for one in self.standings if one.kind is StandingKind.OFFICIAL]
        if any(covers(one, day) for one in official):
            return True
        began = self._probation_began(day)
        recognised = self.member.official_on
        if recognised is not None and recognised <= day:
            return not official and (began is None or began <= recognised)
        return not official and recognised is None and began is None

    def on_probation(self, day: date) -> bool:
        """
        Whether the member is probationary (đảng viên dự bị) on a day.

        Whoever was admitted and is not recorded as recognised since still is, also where the
        standing was ended with nothing after it.
        """
        began = self._probation_began(day)
        if began is None or self.is_official(day):
            return False
        official = [one.since for one in self.standings if one.kind is StandingKind.OFFICIAL]
        return not any(began <= since <= day for since in official)

    def _probation_began(self, day: date) -> date | None:
        """The last day, by the day asked, on which probation began, as far as it is recorded."""
        begun = [one.since for one in self.standings if one.kind is StandingKind.PROBATIONARY]
        begun += [one.ceremony_on for one in self.admissions if one.ceremony_on is not None]
        return max((one for one in begun if one <= day), default=None)

    def is_active(self, day: date) -> bool:
        """Whether the member is in activity: neither exempt from meetings nor suspended."""
        return not any(
            since <= day and (until is None or day < until) for since, until in self.not_expected()
        )

    @property
    def probations(self) -> tuple[Standing | Admission, ...]:
        """What may have begun a probation (thời gian dự bị): standings as such, and admissions."""
        standings = [one for one in self.standings if one.kind is StandingKind.PROBATIONARY]
        return (*standings, *self.admissions)

    # Where the member belongs

    @property
    def stays(self) -> tuple[Membership, ...]:
        """The memberships in branches of temporary activity (sinh hoạt tạm thời)."""
        return tuple([one for one in self.memberships if one.kind is MembershipKind.TEMPORARY])

    def branch_on(self, day: date) -> Membership | None:
        """The official membership on a day, or else a temporary one."""
        found = [one for one in self.memberships if covers(one, day)]
        if len(found) > 1:
            found.sort(key=lambda one: (one.kind is not MembershipKind.OFFICIAL, one.since, one.id))
        return found[0] if found else None

    def spans(self, *, temporary_at_host: bool) -> dict[str, list[Span]]:
        """
        The days that count toward each branch.

        Args:
            temporary_at_host: While in a temporary branch, the days count there and not at
                the official branch; otherwise the other way round.
        """
        by_branch: dict[str, list[Span]] = {}
        for one in self.memberships:
            if one.kind is MembershipKind.TEMPORARY and not temporary_at_host:
                continue
            left: list[Span] = [(one.since, one.until)]
            if one.kind is MembershipKind.TEMPORARY:
                left = days_left(left, self._official_in(one.branch))
            elif temporary_at_host:
                left = days_left(left, self._temporary_outside(one.branch))
            if left:
                by_branch.setdefault(one.branch, []).extend(left)
        return by_branch

    def _official_in(self, branch: str) -> list[Span]:
        """The days on which a temporary membership there would say nothing."""
        return [
            (one.since, one.until)
            for one in self.memberships
            if one.kind is MembershipKind.OFFICIAL and one.branch == branch
        ]

    def _temporary_outside(self, branch: str) -> list[Span]:
        return [
            (one.since, one.until)
            for one in self.memberships
            if one.kind is MembershipKind.TEMPORARY and one.branch != branch
        ]

    def not_expected(self) -> list[Span]:
        """The days on which the member is exempt from meetings or suspended."""
        exempt = [(one.since, one.until) for one in self.exemptions if one.exempts]
        return exempt + [(one.since, one.until) for one in self.suspensions]

    def on_roll(self, window: MonthSet) -> MonthSet:
        """The months of *window* in which the member belonged to some branch."""
        return months_touched([(one.since, one.until) for one in self.memberships], window)

    def elsewhere(
        self, window: MonthSet, free: Sequence[Span]
    ) -> list[tuple[Membership, MonthSet]]:
        """
        Months before each arrival from a branch outside the store, of which nothing is known.

        They run from the arrival back to the end of the membership before it; days of *free* are
        left out. An admission (kết nạp) has no time before it.
        """
        known = self.on_roll(window)
        found = []
        for one in self.memberships:
            if one.began in (Began.ADMITTED, Began.READMITTED):
                continue
            if any(covers(other, _day_before(one.since)) for other in self.memberships):
                continue
            ends = [other.until for other in self.memberships if other.until is not None]
            start = max((end for end in ends if end <= one.since), default=FIRST_DAY)
            months = months_touched(days_left([(start, one.since)], free), window) - known
            if months:
                found.append((one, months))
        return found

    # What has been entered

    def closed_through(self, branch: str, book: Book) -> Month | None:
        """The last month a branch has closed in a book."""
        closed = [one.through for one in self.closings if one.branch == branch and one.book is book]
        return max(closed) if closed else None

    def not_entered(
        self, book: Book, window: MonthSet, spans: Mapping[str, Sequence[Span]]
    ) -> dict[str, MonthSet]:
        """By branch, the months of *window* with days in *spans* that it has not closed."""
        missing: dict[str, MonthSet] = {}
        for branch, days in spans.items():
            months = months_touched(days, window)
            through = self.closed_through(branch, book)
            still_open = months if through is None else months.after(through)
            if still_open:
                missing[branch] = still_open
        return missing


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
