"""Branches of a district: what is special about each, their meetings and their closed books."""

from __future__ import annotations

from datetime import date
from random import Random

from attrs import evolve

from cadre.months import Month
from cadre.records import Book, Meeting, MeetingKind, Resolution, ResolutionKind
from cadre.synthetic.drafts import BranchDraft, Role
from cadre.synthetic.expected import YEAR
from cadre.synthetic.setting import Setting

__all__ = ["DISSOLVED_ON", "FOUNDED_ON", "branch_drafts", "communes", "own_branches"]

FOUNDED_ON = date(2025, 4, 1)
DISSOLVED_ON = date(2025, 7, 1)
SKIPPED = (2, 7, 11, 2, 10, 5, 8, 2, 12, 9)
"""The months in which branches do not meet, branch after branch."""
BRANCHES_PER_COMMUNE = 10
OWN_SINCE = date(2000, 5, 19)
THEMATIC = (3, 9)
QUARTERLY_FROM = Month(YEAR, 10)
"""From this month a thematic meeting is asked for in each quarter."""
FIXED_FROM = Month(YEAR, 8)
FIXED_DAY = 3
"""From that month the regular meeting is on this day."""
OPEN_THROUGH = {
    Role.ATTENDANCE_OPEN: {Book.ATTENDANCE: 6, Book.DUES: 12},
    Role.DUES_OPEN: {Book.ATTENDANCE: 12, Book.DUES: 8},
    Role.BOTH_OPEN: {Book.ATTENDANCE: 5, Book.DUES: 5},
    Role.DISSOLVED: {Book.ATTENDANCE: 6, Book.DUES: 6},
}
"""How far books are closed in 2025; through December where nothing is said."""


def communes(setting: Setting) -> list[str]:
    """The ids of the communes, enough for ten branches each."""
    count = -(-setting.branches // BRANCHES_PER_COMMUNE)
    return [f"x-{setting.first_commune + index:03d}" for index in range(count)]


def branch_drafts(setting: Setting, rng: Random, *, without: int = 0) -> list[BranchDraft]:
    """
    Every branch with its calendar, in order of number.

    Args:
        without: So many of them are left for cases that have a branch to themselves.
    """
    parents = communes(setting)
    drafts: list[BranchDraft] = []
    roles = _roles(evolve(setting, branches=setting.branches - without))
    for index, role in enumerate(roles):
        place = min(index // BRANCHES_PER_COMMUNE, len(parents) - 1)
        draft = BranchDraft(
            number=setting.first_branch + index,
            name=f"Chi bộ thôn {index % BRANCHES_PER_COMMUNE + 1:02d}",
            parent=parents[place],
            role=role,
            since=FOUNDED_ON if role is Role.FOUNDED else date(rng.randrange(1976, 2006), 5, 19),
            until=DISSOLVED_ON if role is Role.DISSOLVED else None,
        )
        skips = len([one for one in drafts if one.role is Role.SKIPS])
        if role is Role.SKIPS:
            draft.skipped = Month(YEAR, SKIPPED[skips % len(SKIPPED)])
        elif role is Role.DOUBLE:
            draft.skipped = Month(YEAR, 4)
        _fill(draft, setting, rng)
        drafts.append(draft)
    return drafts


def own_branches(setting: Setting, count: int, rng: Random) -> list[BranchDraft]:
    """Branches for cases that have one to themselves, numbered after all others."""
    parents = communes(setting)
    drafts: list[BranchDraft] = []
    for index in range(count):
        draft = BranchDraft(
            number=setting.first_branch + setting.branches - count + 1 + index,
            name=f"Chi bộ tổ dân phố {index + 1:02d}",
            parent=parents[index % len(parents)],
            role=Role.OWN,
            since=OWN_SINCE,
        )
        _fill(draft, setting, rng)
        draft.more.append(_resolution_on_work(draft))
        drafts.append(draft)
    return drafts


def _resolution_on_work(draft: BranchDraft) -> Resolution:
    """The yearly resolution that gives everybody work: a branch of a case may record others."""
    return Resolution(
        id=f"nq-{draft.number:03d}-pc-{YEAR}",
        organisation=draft.id,
        kind=ResolutionKind.ASSIGNMENT,
        passed_on=date(YEAR, 1, 15),
        number="01-NQ/CB",
        passed=True,
    )


def _roles(setting: Setting) -> list[Role]:
    """The special branches spread among the regular ones; the dissolved one comes on top."""
    if setting.single:
        return [Role.REGULAR]
    special = [Role.ATTENDANCE_OPEN, Role.DUES_OPEN, Role.BOTH_OPEN, Role.DOUBLE, Role.FOUNDED]
    special += [Role.SKIPS] * max(2, setting.branches // 10)
    roles = [Role.REGULAR] * setting.branches
    step = setting.branches // len(special)
    for place, role in enumerate(special):
        roles[place * step + step // 2] = role
    return [*roles, Role.DISSOLVED]


def _fill(draft: BranchDraft, setting: Setting, rng: Random) -> None:
    """Write meetings, days of collection and closed books."""
    through = OPEN_THROUGH.get(draft.role, {})
    draft.closed = {book: Month(YEAR, through.get(book, 12)) for book in Book}
    day = rng.randrange(2, 12)
    for month in setting.months:
        held_on = date(month.year, month.number, day + rng.randrange(3))
        draft.collected[month] = held_on
        being = draft.since <= held_on and (draft.until is None or held_on < draft.until)
        if being and month <= draft.closed[Book.ATTENDANCE]:
            fixed = month >= FIXED_FROM
            _meet(draft, month, held_on.replace(day=FIXED_DAY) if fixed else held_on, rng)


def _meet(draft: BranchDraft, month: Month, held_on: date, rng: Random) -> None:
    if month != draft.skipped:
        _hold(draft, held_on, MeetingKind.REGULAR, f"{month}")
    if draft.role is Role.DOUBLE and month == Month(YEAR, 3):
        _hold(draft, held_on.replace(day=25), MeetingKind.REGULAR, f"{month}-2")
    if month.number in THEMATIC or (month >= QUARTERLY_FROM and month.number % 3 == 0):
        _hold(draft, held_on.replace(day=18), MeetingKind.THEMATIC, f"{month}-cd")
    if rng.random() < 0.02:
        _hold(draft, held_on.replace(day=21), MeetingKind.EXTRAORDINARY, f"{month}-bt")


def _hold(draft: BranchDraft, held_on: date, kind: MeetingKind, ending: str) -> None:
    id = f"sh-{draft.number:03d}-{ending}"
    draft.meetings.append(Meeting(id=id, branch=draft.id, held_on=held_on, kind=kind))
