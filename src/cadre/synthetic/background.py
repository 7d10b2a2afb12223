"""The background: exemptions up to the number asked for, and what happens without being found.

Everything here stays below every limit: at most one month missed and one month paid late a year.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from cadre.errors import RecordError
from cadre.months import Month
from cadre.records import AttendanceStatus, ExemptionGround, ExemptionKind, MeetingKind
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.expected import DECEMBER
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.setting import Setting

__all__ = ["exempt_the_rest", "live_on"]

FULLY_RELIEVED = 0.05
AWAY_UNTIL = date(2027, 1, 1)
"""An exemption for another reason than old age states its end."""
UNEXCUSED = (AttendanceStatus.ABSENT, AttendanceStatus.ABSENT, AttendanceStatus.REFUSED)


def exempt_the_rest(people: list[PersonDraft], setting: Setting, rng: Random) -> None:
    """
    Exempt the oldest until as many are exempt as the setting says.

    Raises:
        RecordError: Too few members are left.
    """
    wanted = setting.exempt - sum(1 for person in people if _is_exempt(person))
    free = [person for person in people if not person.planted and not person.offices]
    if wanted < 0 or wanted > len(free):
        raise RecordError("CADRE-RE-01", path="exempt", expected="a share that members allow")
    free.sort(key=lambda person: (person.born.year, person.number))
    for person in free[:wanted]:
        old = rng.random() < 0.9
        since = date(rng.randrange(2015, 2024), rng.randrange(1, 13), 1)
        if old:
            person.exempt(since)
        else:
            person.exempt(since, AWAY_UNTIL, ExemptionGround.AWAY)


def _is_exempt(person: PersonDraft) -> bool:
    """Whether the member is on the roll and exempt at the end of the year."""
    ends = (person.memberships[-1].until, *(one.until for one in person.exemptions))
    still = all(until is None or until > DECEMBER for until in ends)
    return still and any(one.kind is ExemptionKind.EXEMPT for one in person.exemptions)


def live_on(branches: list[BranchDraft], setting: Setting, rng: Random) -> None:
    """What happens in every branch in order: reasons accepted, a month missed, money a bit late."""
    for branch in branches:
        if not branch.role.in_order:
            continue
        for person in branch.people:
            if not person.planted and len(person.memberships) == 1:
                for year in setting.years:
                    _year(person, branch, year, rng)


def _year(person: PersonDraft, branch: BranchDraft, year: int, rng: Random) -> None:
    if not person.exemptions:
        _meetings(person, branch, year, rng)
    elif rng.random() < FULLY_RELIEVED and not person.reliefs:
        person.relieve(date(year, 1, 1))
    _dues(person, branch, year, rng)


def _meetings(person: PersonDraft, branch: BranchDraft, year: int, rng: Random) -> None:
    chance = rng.random()
    for _ in range(rng.randrange(4) if chance < 0.6 else 0):
        _mark(person, branch, Month(year, rng.randrange(1, 13)), AttendanceStatus.EXCUSED)
    if chance < 0.09:
        _mark(person, branch, Month(year, rng.randrange(1, 13)), rng.choice(UNEXCUSED))
    elif chance > 0.98:
        _mark(person, branch, Month(year, rng.randrange(1, 13)), AttendanceStatus.UNDECIDED)
    if chance > 0.85:
        for meeting in branch.held(Month(year, 9), MeetingKind.THEMATIC):
            person.marks[meeting.id] = AttendanceStatus.ABSENT


def _mark(person: PersonDraft, branch: BranchDraft, month: Month, status: AttendanceStatus) -> None:
    for meeting in branch.held(month):
        person.marks[meeting.id] = status


def _dues(person: PersonDraft, branch: BranchDraft, year: int, rng: Random) -> None:
    """One month a year late, but paid before the year is out; now and then in two parts."""
    chance = rng.random()
    month = Month(year, rng.randrange(1, 11))
    usual = branch.collected[month]
    if person.reliefs:
        return
    if chance < 0.04:
        late = min(usual + timedelta(days=rng.randrange(25, 60)), date(year, 12, 20))
        person.entries[month] = Entry(person.rate(month), ((person.rate(month), late),))
    elif chance < 0.06:
        person.entries[month] = Entry.in_two_parts(person.rate(month), usual, month.last_day)
