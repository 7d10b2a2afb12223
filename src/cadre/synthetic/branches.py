"""Branches of a district: what is special about each, their meetings and their closed books."""

from __future__ import annotations

from datetime import date
from random import Random

from cadre.months import Month
from cadre.records import Book, Meeting, MeetingKind
from cadre.synthetic.drafts import BranchDraft, Role
from cadre.synthetic.expected import YEAR
from cadre.synthetic.setting import Setting

__all__ = ["DISSOLVED_ON", "FOUNDED_ON", "branch_drafts", "communes"]

FOUNDED_ON = date(2025, 4, 1)
DISSOLVED_ON = date(2025, 7, 1)
SKIPPED = (2, 7, 11, 2, 10, 5, 8, 2, 12, 9)
"""The months in which branches do not meet, branch after branch."""
BRANCHES_PER_COMMUNE = 10
THEMATIC = (3, 9)
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


def branch_drafts(setting: Setting, rng: Random) -> list[BranchDraft]:
    """Every branch with its calendar, in order of number."""
    parents = communes(setting)
    drafts: list[BranchDraft] = []
    for index, role in enumerate(_roles(setting)):
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
            _meet(draft, month, held_on, rng)


def _meet(draft: BranchDraft, month: Month, held_on: date, rng: Random) -> None:
    if month != draft.skipped:
        _hold(draft, held_on, MeetingKind.REGULAR, f"{month}")
    if draft.role is Role.DOUBLE and month == Month(YEAR, 3):
        _hold(draft, held_on.replace(day=25), MeetingKind.REGULAR, f"{month}-2")
    if month.number in THEMATIC:
        _hold(draft, held_on.replace(day=18), MeetingKind.THEMATIC, f"{month}-cd")
    if rng.random() < 0.02:
        _hold(draft, held_on.replace(day=21), MeetingKind.EXTRAORDINARY, f"{month}-bt")


def _hold(draft: BranchDraft, held_on: date, kind: MeetingKind, ending: str) -> None:
    id = f"sh-{draft.number:03d}-{ending}"
    draft.meetings.append(Meeting(id=id, branch=draft.id, held_on=held_on, kind=kind))
