"""The members of a district before anything special happens to them."""

from __future__ import annotations

from datetime import date
from random import Random

from cadre.money import Dong
from cadre.periods import PartialDate
from cadre.records import Began, StandingKind
from cadre.synthetic.badges import badge_given, between_rounds
from cadre.synthetic.branches import DISSOLVED_ON, FOUNDED_ON
from cadre.synthetic.drafts import BranchDraft, Role
from cadre.synthetic.namebook import full_name
from cadre.synthetic.person import PersonDraft

__all__ = ["COMMITTEE_MEMBER", "DEPUTY", "SECRETARY", "draft_person", "settle", "settle_own"]

SECRETARY = "Bí thư"
DEPUTY = "Phó Bí thư"
COMMITTEE_MEMBER = "Chi ủy viên"
TERM_BEGAN = date(2022, 11, 15)
DUTIES = (
    "Phụ trách tổ tự quản",
    "Theo dõi công tác dân vận",
    "Phụ trách công tác tuyên truyền",
    "Giúp đỡ quần chúng ưu tú",
    "Theo dõi công tác hội nông dân",
    "Phụ trách công tác khuyến học",
    "Theo dõi xây dựng nông thôn mới",
    "Phụ trách công tác thanh niên",
)


def settle(branches: list[BranchDraft], members: int, first: int, rng: Random) -> list[PersonDraft]:
    """Members for all branches, numbered in order, with committees."""
    people: list[PersonDraft] = []
    origin = next(branch for branch in branches if branch.role is Role.REGULAR)
    for branch, size in zip(branches, _sizes(branches, members, rng), strict=True):
        for _ in range(size):
            person = draft_person(first + len(people), branch, rng, origin)
            branch.people.append(person)
            people.append(person)
        if branch.role not in (Role.FOUNDED, Role.DISSOLVED):
            _elect(branch)
    return people


def settle_own(
    branches: list[BranchDraft], sizes: list[int], first: int, rng: Random
) -> list[PersonDraft]:
    """
    Members for branches that a case has to itself: long official, with work, nothing special.

    The first of each is the secretary; there is no other office.
    """
    people: list[PersonDraft] = []
    for branch, size in zip(branches, sizes, strict=True):
        for _ in range(size):
            person = _plain_person(first + len(people), branch, rng)
            branch.people.append(person)
            people.append(person)
        branch.people[0].serve(SECRETARY, TERM_BEGAN)
    return people


def _plain_person(number: int, branch: BranchDraft, rng: Random) -> PersonDraft:
    """A member admitted in the branch in 2012 and recognised a year later; dues of 50,000."""
    admitted = date(2012, 5, 19)
    person = PersonDraft(
        number=number,
        full_name=full_name(rng),
        born=PartialDate(1980, 2),
        admitted=PartialDate.of(admitted),
        official_on=date(2013, 5, 19),
        rates=(Dong(50_000), Dong(50_000)),
        duty=DUTIES[number % len(DUTIES)],
        planted=True,
    )
    person.join(branch.id, admitted, Began.ADMITTED)
    person.assign(date(2024, 1, 15), date(2025, 1, 15))
    person.assign(date(2025, 1, 15))
    person.stand(StandingKind.OFFICIAL, date(2013, 5, 19))
    return person


def _sizes(branches: list[BranchDraft], members: int, rng: Random) -> list[int]:
    """Sizes from small to large that add up to *members*, none below a third of the mean."""
    weights = [rng.randrange(40, 160) for _ in branches]
    total = sum(weights)
    sizes = [members * weight // total for weight in weights]
    for index in range(members - sum(sizes)):
        sizes[index % len(sizes)] += 1
    return sizes


def draft_person(
    number: int, branch: BranchDraft, rng: Random, origin: BranchDraft | None = None
) -> PersonDraft:
    """
    A member of a branch, long admitted, with work for both years.

    Args:
        origin: For a branch founded or dissolved in 2025: where its members come from or go to.
    """
    admitted_here = rng.random() < 0.5
    if admitted_here:
        admitted = date(rng.randrange(2006, 2023), rng.randrange(1, 13), rng.randrange(1, 29))
    else:
        admitted = date(rng.randrange(1966, 2004), rng.randrange(1, 13), rng.randrange(1, 29))
    known = admitted_here or rng.random() < 0.8
    born = admitted.year - rng.randrange(19, 36)
    if known and between_rounds(admitted):
        admitted = admitted.replace(year=admitted.year + 1)
    person = PersonDraft(
        number=number,
        full_name=full_name(rng),
        born=PartialDate(born),
        admitted=PartialDate.of(admitted) if known else PartialDate(admitted.year),
        official_on=admitted.replace(year=admitted.year + 1) if known else None,
        rates=_rates(born, rng),
        duty=rng.choice(DUTIES),
    )
    _belong(person, admitted if admitted_here else None, branch, origin, rng)
    if person.official_on is not None:
        person.stand(StandingKind.OFFICIAL, person.official_on)
        person.more += badge_given(person.id, f"hh-{number:06d}", admitted)
    return person


def _belong(
    person: PersonDraft,
    admitted: date | None,
    branch: BranchDraft,
    origin: BranchDraft | None,
    rng: Random,
) -> None:
    """The membership, and work by the yearly resolution."""
    first = branch if branch.role is not Role.FOUNDED or origin is None else origin
    if admitted is not None:
        person.join(first.id, admitted, Began.ADMITTED)
    else:
        began = Began.TRANSFERRED if rng.random() < 0.7 else Began.UNSTATED
        person.join(first.id, date(rng.randrange(2006, 2023), 3, 1), began)
    person.assign(date(2024, 1, 15), date(2025, 1, 15))
    person.assign(date(2025, 1, 15))
    if branch.role is Role.FOUNDED:
        person.reorganise(branch.id, FOUNDED_ON)
    elif branch.role is Role.DISSOLVED and origin is not None:
        person.reorganise(origin.id, DISSOLVED_ON)


def _rates(born: int, rng: Random) -> tuple[Dong, Dong]:
    """Monthly dues before and from July 2024: of a pension, of a wage, or a flat amount."""
    if born <= 1963:
        pension = rng.randrange(250, 900) * 10_000
        return Dong(pension * 5 // 1000), Dong(pension * 115 // 100 * 5 // 1000)
    if rng.random() < 0.55:
        wage = rng.randrange(450, 1300) * 10_000
        return Dong(wage // 100), Dong(wage * 130 // 100 // 100)
    flat = rng.choice((4_000, 6_000, 10_000))
    return Dong(flat), Dong(flat)


def _elect(branch: BranchDraft) -> None:
    """A secretary, and a committee of three where there are enough members to elect one."""
    committee = (SECRETARY, DEPUTY, COMMITTEE_MEMBER)
    offices = committee if len(branch.people) >= 9 else (SECRETARY,)
    for person, office in zip(branch.people, offices, strict=False):
        person.serve(office, TERM_BEGAN)
        person.stop_work(date(2025, 1, 15))
        person.assign(date(2025, 1, 15), office=office)
