"""A synthetic district (huyện) or a single branch, with cases planted and written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from attrs import field, frozen

from cadre.errors import RecordError
from cadre.records import Record
from cadre.synthetic.background import exempt_the_rest, live_on
from cadre.synthetic.branches import branch_drafts, own_branches
from cadre.synthetic.cases_admission import ADMISSION_CASES
from cadre.synthetic.cases_arrivals import ARRIVAL_CASES
from cadre.synthetic.cases_attendance import ATTENDANCE_CASES
from cadre.synthetic.cases_badge import BADGE_CASES
from cadre.synthetic.cases_branches import BRANCH_CASES
from cadre.synthetic.cases_discipline import DISCIPLINE_CASES
from cadre.synthetic.cases_dues import DUES_CASES
from cadre.synthetic.cases_dues_amounts import DUES_AMOUNT_CASES
from cadre.synthetic.cases_duty import DUTY_CASES
from cadre.synthetic.cases_exemption import EXEMPTION_CASES
from cadre.synthetic.cases_freed import FREED_CASES
from cadre.synthetic.cases_meeting import MEETING_CASES
from cadre.synthetic.cases_moves import MOVE_CASES
from cadre.synthetic.cases_probation import PROBATION_CASES
from cadre.synthetic.cases_rating import RATING_CASES
from cadre.synthetic.cases_relief import RELIEF_CASES
from cadre.synthetic.cases_remittance import REMITTANCE_CASES
from cadre.synthetic.cases_removal import REMOVAL_CASES
from cadre.synthetic.cases_residence import RESIDENCE_CASES
from cadre.synthetic.cases_structure import STRUCTURE_CASES
from cadre.synthetic.cases_transfer import TRANSFER_CASES
from cadre.synthetic.cases_work import WORK_CASES
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.emit import branch_records, organisations, person_records
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, Expected, Situation
from cadre.synthetic.people import settle, settle_own
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter
from cadre.synthetic.setting import Setting

__all__ = ["District", "make_branch", "make_district", "plan_district"]

CASES: tuple[Case, ...] = (
    *ATTENDANCE_CASES,
    *DUES_CASES,
    *RELIEF_CASES,
    *MOVE_CASES,
    *ARRIVAL_CASES,
    *FREED_CASES,
    *WORK_CASES,
    *BRANCH_CASES,
    *STRUCTURE_CASES,
    *REMOVAL_CASES,
    *EXEMPTION_CASES,
    *ADMISSION_CASES,
    *PROBATION_CASES,
    *DISCIPLINE_CASES,
    *BADGE_CASES,
    *MEETING_CASES,
    *DUTY_CASES,
    *TRANSFER_CASES,
    *RESIDENCE_CASES,
    *RATING_CASES,
    *DUES_AMOUNT_CASES,
    *REMITTANCE_CASES,
)
IN_ONE_BRANCH = (
    "attendance.scattered",
    "attendance.third_in_december",
    "attendance.warning",
    "attendance.undecided",
    "dues.half",
    "dues.warning",
    "dues.no_line",
    "dues.exempt",
    "move.arrived_silent",
    "assignment.none",
    "assignment.minutes",
)


@frozen(eq=False)
class District:
    """
    A district planned from a seed: what it records, and what its audit of 2025 must find.

    ``situations`` tells what was planted, where. Nothing of it is about a real person or place.
    """

    setting: Setting
    situations: tuple[Situation, ...] = field(repr=False)
    _branches: tuple[BranchDraft, ...] = field(repr=False)
    _people: tuple[PersonDraft, ...] = field(repr=False)
    _units: tuple[Record, ...] = field(repr=False)
    _expected: dict[date, tuple[Expected, ...]] = field(repr=False)

    def records(self) -> Iterator[Record]:
        """Organisations, branches with books and meetings, member by member, what branches keep."""
        yield from organisations(self.setting)
        yield from self._units
        for branch in self._branches:
            yield from branch_records(branch)
        branches = {branch.id: branch for branch in self._branches}
        for person in self._people:
            yield from person_records(person, branches, self.setting.months)
        for branch in self._branches:
            yield from branch.more

    def expected(self, as_of: date) -> tuple[Expected, ...]:
        """
        The findings that the audit of 2025 must give, as the planter wrote them down.

        Args:
            as_of: 30 September or 31 December 2025.

        Raises:
            RecordError: Another day.
        """
        return written_for(self._expected, as_of)


def written_for(expected: dict[date, tuple[Expected, ...]], as_of: date) -> tuple[Expected, ...]:
    """
    The list of a day.

    Raises:
        RecordError: Nothing was written down for that day.
    """
    if as_of not in expected:
        raise RecordError("CADRE-RE-01", path="as_of", expected=f"{SEPTEMBER} or {DECEMBER}")
    return expected[as_of]


def make_district(
    seed: int = 2025,
    *,
    members: int = 4928,
    exempt: int | None = None,
    branches: int = 150,
    years: tuple[int, ...] = (2024, 2025),
) -> District:
    """
    A district with every kind of case; the same arguments give the same records.

    Args:
        members: On the roll at the end of September and of December 2025; those who died or
            left before come on top.
        exempt: How many of them are exempt from meetings; 738 of 4,928 where nothing is said.
        branches: In being at the end of the year, at least 16, with 18 members or more each.
        years: The calendar years of the books, ending with 2025.

    Raises:
        RecordError: Too few members or branches to plant every case.
    """
    share = exempt if exempt is not None else members * 738 // 4928
    return plan_district(
        Setting(seed=seed, members=members, exempt=share, branches=branches, years=years)
    )


def make_branch(seed: int = 2025) -> District:
    """One branch of thirty members in a commune of its own, with a case of most kinds."""
    cases = tuple(case for case in CASES if case.id in IN_ONE_BRANCH)
    return plan_district(Setting(seed=seed, members=30, exempt=4, branches=1), cases)


def plan_district(setting: Setting, cases: tuple[Case, ...] = CASES) -> District:
    """Plan branches and members, plant the cases, then add the background around them."""
    rng = Random(setting.seed)
    planted = tuple(case for case in cases if not case.own or setting.has_room)
    alone = [case for case in planted if case.own]
    own = own_branches(setting, len(alone), Random(setting.seed + 1))
    branches = branch_drafts(setting, rng, without=len(alone))
    members = setting.members - sum(case.own for case in alone)
    people = settle(branches, members, setting.first_member, rng)
    people += settle_own(
        own, [case.own for case in alone], people[-1].number + 1, Random(setting.seed + 2)
    )
    planter = Planter(setting, [*branches, *own], people, rng)
    waiting = iter(own)
    situations = tuple(
        _plant(planter, case, next(waiting) if case.own else None) for case in planted
    )
    exempt_the_rest(people, setting, rng)
    live_on(branches, setting, rng)
    return District(
        setting,
        situations,
        (*branches, *own),
        tuple(people),
        tuple(planter.units),
        {
            day: tuple(sorted(found, key=lambda one: one.order))
            for day, found in planter.expected.items()
        },
    )


def _plant(planter: Planter, case: Case, own: BranchDraft | None) -> Situation:
    planter.give(own)
    for _ in range(1 if case.once or own is not None else planter.setting.copies):
        case.plant(planter)
    return Situation(case.id, case.vi, case.en, tuple(planter.subjects))
