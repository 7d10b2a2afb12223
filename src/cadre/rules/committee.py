"""Who leads a branch (bí thư, chi ủy): enough members, a committee by its size, seats filled.

Offices not recorded are not vacant: of a branch that records no office at all it is undecidable
whether one is. Nor is a branch with nobody on its roll too small: its members are not recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cadre.dossiers import BranchDossier, MemberDossier
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Law, Provision, Timeline
from cadre.law.structure import (
    COMMITTEE_FROM,
    COMMITTEE_MAX,
    DEPUTY_ELECTED_BY_BRANCH,
    MIN_OFFICIAL,
    MOVING_ENDS_SEAT,
)
from cadre.law.votes import ELECTION
from cadre.months import Month, MonthSet
from cadre.periods import covers
from cadre.records import (
    CommitteeTerm,
    Membership,
    MembershipKind,
    OfficeRole,
    OfficeTerm,
    Record,
)
from cadre.rules.base import (
    Rule,
    Window,
    about_branch,
    not_kept,
    procedure_values,
    used_values,
)
from cadre.rules.deeds import at_home, finding
from cadre.rules.seats import last_begun, last_ended, members_here, seats_held

__all__ = ["RULES"]


def too_small(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Fewer official members than an organisation needs (không đủ đảng viên chính thức).

    Cites:
        cadre.law.structure.MIN_OFFICIAL
    """
    day = window.as_of
    here, official = branch.on_the_books(day), branch.official_members(day)
    # Điều 21, khoản 2, Điều lệ Đảng: three official members make an organisation.
    least = law[MIN_OFFICIAL].find(day)
    if not here or not covers(branch.branch, day):
        return
    if least is None or len(official) >= least.value:
        return
    yield Finding(
        key=f"committee.too_small:{branch.id}",
        code="committee.too_small",
        verdict=Verdict.FLAGGED,
        severity=Severity.SERIOUS,
        subject=about_branch(branch),
        as_of=day,
        values=used_values((MIN_OFFICIAL, least)),
        evidence=refs([branch.branch, *members_here(official or here[:1], branch.id, day)]),
        details={"official": str(len(official))},
        next_step="committee_ask_superior",
    )


def missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Enough official members for a committee, and at most one seat filled (chưa có chi ủy).

    Cites:
        cadre.law.structure.COMMITTEE_FROM
    """
    day = window.as_of
    held = seats_held(branch.office_terms, day)
    shown = list(held.values()) or last_begun(branch.office_terms, day)
    official = branch.official_members(day)
    # Điều 24, Điều lệ Đảng: from nine official members on, a branch elects a committee.
    least = law[COMMITTEE_FROM].find(day)
    if least is None or len(official) < least.value or not covers(branch.branch, day):
        return
    if not shown:
        proof = members_here(official, branch.id, day)
        yield _no_offices("committee.missing", branch, window, (COMMITTEE_FROM, least), proof)
    if not shown or len(held) > 1:
        return
    yield Finding(
        key=f"committee.missing:{branch.id}",
        code="committee.missing",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        as_of=day,
        values=(*used_values((COMMITTEE_FROM, least)), *_election(law, day)),
        evidence=refs([branch.branch, *shown, *members_here(official, branch.id, day)]),
        details={"official": str(len(official))},
        next_step="committee_elect",
    )


def too_large(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    More members on the committee than it may have (chi ủy quá số lượng).

    Cites:
        cadre.law.structure.COMMITTEE_MAX
    """
    day = window.as_of
    held = seats_held(branch.office_terms, day)
    # Điểm 24 của quy định thi hành: at most seven.
    most = law[COMMITTEE_MAX].find(day)
    if most is None or len(held) <= most.value or not covers(branch.branch, day):
        return
    begun = sorted(one.since for one in held.values())
    yield Finding(
        key=f"committee.too_large:{branch.id}",
        code="committee.too_large",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=begun[most.value],
        as_of=day,
        values=used_values((COMMITTEE_MAX, most)),
        evidence=refs([branch.branch, *held.values()]),
        details={"seats": str(len(held))},
        next_step="committee_put_right",
    )


def no_secretary(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A branch in being without a secretary (khuyết bí thư).

    Cites:
        cadre.law.structure.COMMITTEE_FROM
    """
    day = window.as_of
    begun = [one for one in branch.office_terms if one.since <= day]
    now = {one.acts_as for one in begun if covers(one, day)}
    if OfficeRole.SECRETARY in now or not covers(branch.branch, day):
        return
    # Điều 24, Điều lệ Đảng: every branch has a secretary, with a committee or without.
    used = (COMMITTEE_FROM, law[COMMITTEE_FROM].find(day))
    if not begun:
        if used[1] is not None:
            yield _no_offices("committee.no_secretary", branch, window, used)
        return
    last = last_ended(begun, OfficeRole.SECRETARY, day)
    values = (*used_values(used), *_election(law, day))
    yield _vacancy("committee.no_secretary", branch, window, last, last or begun[:1], values)


def no_deputy(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A branch with a committee and no deputy secretary (khuyết phó bí thư).

    Cites:
        cadre.law.structure.COMMITTEE_FROM
        cadre.law.structure.DEPUTY_ELECTED_BY_BRANCH
    """
    day = window.as_of
    held = seats_held(branch.office_terms, day)
    kept = bool(last_begun(branch.office_terms, day))
    if (kept and len(held) < 2) or not covers(branch.branch, day):
        return
    if any(one.acts_as is OfficeRole.DEPUTY for one in held.values()):
        return
    # Điều 24, Điều lệ Đảng: secretary and deputy from nine official members on.
    least = law[COMMITTEE_FROM].find(day)
    official = branch.official_members(day)
    if least is None or len(official) < least.value:
        return
    last = last_ended(branch.office_terms, OfficeRole.DEPUTY, day)
    counted = members_here(official[: least.value], branch.id, day)
    if not kept:
        yield _no_offices("committee.no_deputy", branch, window, (COMMITTEE_FROM, least), counted)
        return
    elected = (DEPUTY_ELECTED_BY_BRANCH, law[DEPUTY_ELECTED_BY_BRANCH].find(day))
    values = (*used_values((COMMITTEE_FROM, least)), *_election(law, day, elected))
    shown = [*last, *list(held.values())[:2], *counted]
    yield _vacancy("committee.no_deputy", branch, window, last, shown, values)


def _no_offices(
    code: str,
    branch: BranchDossier,
    window: Window,
    asked: tuple[Timeline[Any], Provision[Any] | None],
    proof: Iterable[Record] = (),
    label: str = "",
) -> Finding:
    """The answer where the branch records no office at all."""
    key, months = f"{code}:{branch.id}{label}", MonthSet([Month.of(window.as_of)])
    return not_kept(key, branch, window, months, values=used_values(asked), proof=proof)


def _vacancy(
    code: str,
    branch: BranchDossier,
    window: Window,
    last: list[OfficeTerm],
    shown: Iterable[Record],
    values: tuple[UsedValue, ...],
) -> Finding:
    """A seat that nobody holds, since its last holder left it."""
    return Finding(
        key=f"{code}:{branch.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=last[0].until if last else None,
        as_of=window.as_of,
        values=values,
        evidence=refs([branch.branch, *shown]),
        next_step="committee_fill_seat",
    )


def _election(
    law: Law, day: date, *named: tuple[Timeline[Any], Provision[Any] | None]
) -> tuple[UsedValue, ...]:
    """The figures of the election that comes next: those named, and the share that elects."""
    # Điều 12, Điều lệ Đảng: more than half of the base elect.
    return procedure_values(*named, (ELECTION, law[ELECTION].find(day)))


def seat_open(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Fewer seats filled than the congress decided (khuyết ủy viên).

    The number is the congress's own; the only figure is the share that elects, and it is cited.

    Cites:
        cadre.law.votes.ELECTION
    """
    day = window.as_of
    held = seats_held(branch.office_terms, day)
    for term in branch.committee_terms:
        if term.seats is None or not covers(term, day) or not covers(branch.branch, day):
            continue
        if not last_begun(branch.office_terms, day):
            election = (ELECTION, law[ELECTION].find(day))
            label = f":{term.id}"
            yield _no_offices("committee.seat_open", branch, window, election, (term,), label)
        if not 0 < len(held) < term.seats:
            continue
        yield Finding(
            key=f"committee.seat_open:{branch.id}:{term.id}",
            code="committee.seat_open",
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING,
            subject=about_branch(branch),
            as_of=day,
            values=used_values((ELECTION, law[ELECTION].find(day))),
            evidence=refs([branch.branch, term, *held.values()]),
            details=_counts(term, held),
            next_step="committee_fill_seat",
        )


def _counts(term: CommitteeTerm, held: dict[str, OfficeTerm]) -> dict[str, str]:
    return {"seats": str(term.seats), "held": str(len(held)), "term": term.id}


def left_seat(member: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A seat on the committee of a branch the member has left (chưa thôi tham gia cấp ủy).

    A temporary membership elsewhere leaves the official one, and with it the seat, as it is.

    Cites:
        cadre.law.structure.MOVING_ENDS_SEAT
    """
    day = window.as_of
    if not at_home(member, day):
        return
    official = [one for one in member.memberships if one.kind is MembershipKind.OFFICIAL]
    for seat in member.office_terms:
        if not seat.acts_as.on_committee or not covers(seat, day):
            continue
        left = _left_last([one for one in official if one.branch == seat.organisation], day)
        if left is None or left.until is None:
            continue
        # Whoever retires or moves leaves the committee when the decision takes effect.
        since = max(left.until, seat.since)
        ends = law[MOVING_ENDS_SEAT].find(since)
        if ends is None or not ends.value:
            continue
        yield finding(
            "committee.left_seat",
            member,
            window,
            seat.id,
            arises_on=since,
            values=used_values((MOVING_ENDS_SEAT, ends)),
            proof=[seat, left],
            details={"organisation_id": seat.organisation, "office": seat.office},
            next_step="committee_note_seat",
        )


def _left_last(memberships: list[Membership], day: date) -> Membership | None:
    """The membership that ended last, where none covers the day."""
    if any(covers(one, day) for one in memberships):
        return None
    ended = [one for one in memberships if one.until is not None and one.until <= day]
    return max(ended, key=lambda one: (one.until or date.min, one.id), default=None)


RULES = (
    Rule(
        code="committee.too_small",
        about="branch",
        check=too_small,
        vi="Chi bộ có ít đảng viên chính thức hơn số tối thiểu để lập tổ chức đảng.",
        en="The branch has fewer official members than an organisation needs.",
        figures=(MIN_OFFICIAL,),
    ),
    Rule(
        code="committee.missing",
        about="branch",
        on=("office_terms",),
        check=missing,
        vi="Chi bộ đủ đảng viên chính thức để có chi ủy nhưng chưa có chi ủy.",
        en="The branch has enough official members for a committee and has none.",
        figures=(COMMITTEE_FROM, ELECTION),
    ),
    Rule(
        code="committee.too_large",
        about="branch",
        on=("office_terms",),
        check=too_large,
        vi="Chi ủy có nhiều ủy viên hơn số lượng được phép.",
        en="The committee has more members than it may have.",
        figures=(COMMITTEE_MAX,),
    ),
    Rule(
        code="committee.no_secretary",
        about="branch",
        on=("office_terms",),
        check=no_secretary,
        vi="Chi bộ khuyết bí thư.",
        en="The branch has no secretary.",
        figures=(COMMITTEE_FROM, ELECTION),
    ),
    Rule(
        code="committee.no_deputy",
        about="branch",
        on=("office_terms",),
        check=no_deputy,
        vi="Chi bộ có chi ủy nhưng khuyết phó bí thư.",
        en="The branch has a committee and no deputy secretary.",
        figures=(COMMITTEE_FROM, DEPUTY_ELECTED_BY_BRANCH, ELECTION),
    ),
    Rule(
        code="committee.seat_open",
        about="branch",
        on=("committee_terms",),
        check=seat_open,
        vi="Chi ủy khuyết ủy viên so với số lượng đại hội đã quyết định.",
        en="The committee has fewer members than the congress decided.",
        figures=(ELECTION,),
    ),
    Rule(
        code="committee.left_seat",
        about="member",
        reads="few",
        on=("office_terms",),
        check=left_seat,
        vi="Đảng viên đã rời chi bộ nhưng vẫn ghi là tham gia cấp ủy của chi bộ đó.",
        en="The member has left the branch and still stands on its committee.",
        figures=(MOVING_ENDS_SEAT,),
    ),
)
