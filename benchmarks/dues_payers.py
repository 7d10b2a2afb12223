"""Payers in branches of 50, twenty kinds in turn, under both regimes of 2026; no randomness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from cadre.dues import AgreedShare, BranchRegion, Payer, Sharing, WageRegion
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesRelief,
    ReliefGround,
)

YEAR = MonthSet.year(2026)
JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
"""342-QĐ/TW holds for the first alone, 01-QĐ/TW from the second on."""
JOINED, LONG_AGO = date(2010, 5, 19), date(1970, 2, 3)
PROVINCE = "tinh"
REGION = WageRegion.III
PER_BRANCH, PER_COMMUNE = 50, 40


@frozen
class Branch:
    """A branch: who pays in it, where it meets, what it is under."""

    id: str
    commune: str
    region: BranchRegion
    payers: tuple[Payer, ...]


def branches(members: int) -> Iterator[Branch]:
    """Branches of 50 payers, 40 of them in a commune."""
    for number in range(members // PER_BRANCH):
        id = f"cb-{number:04d}"
        first = number * PER_BRANCH
        payers = tuple(_payer(one, id) for one in range(first, first + PER_BRANCH))
        region = BranchRegion(id, REGION, JOINED)
        yield Branch(id, f"xa-{number // PER_COMMUNE:03d}", region, payers)


def sharing(here: Iterable[Branch]) -> Sharing:
    """Shares that no text leaves open: as of base branches, and agreed above them."""
    agreed, keepers = {PROVINCE: AgreedShare(50, "đo")}, {}
    for branch in here:
        agreed[branch.commune] = AgreedShare(90, "đo")
        keepers[branch.id] = Keeper.BASE_BRANCH
    return Sharing(NATIONAL, keepers, agreed)


def kind_of(number: int) -> int:
    """0 to 8 officials, to 10 enterprise, to 14 pensioners, to 17 uninsured, student, veteran."""
    return number % 20


def coefficient_of(number: int) -> int:
    """Of the wage, in ten-thousandths; an allowance of 0,3 for the position is paid as well."""
    return 23_400 + 300 * (number % 90)


def amount_of(number: int) -> int:
    """A wage or a pension, in đồng a month."""
    return 5_000_000 + 12_345 * (number % 777)


def relieved(number: int) -> bool:
    """Whether half is taken off from March on."""
    return number % 50 == 7


def _payer(number: int, branch: str) -> Payer:
    id = f"dv-{number:06d}"
    relief = DuesRelief(
        id=f"{id}-g",
        member=id,
        since=date(2026, 3, 1),
        percent=50,
        decision="đo",
        ground=ReliefGround.OTHER_HARDSHIP,
    )
    return Payer(
        member=id,
        branch=branch,
        bases=tuple(_bases(number, id)),
        reliefs=(relief,) if relieved(number) else (),
        counted_from=LONG_AGO if kind_of(number) == 19 else JOINED,
        born=PartialDate(1950),
    )


def _bases(number: int, id: str) -> Iterator[DuesBasis]:
    for first, last, categories in (
        (Month(2025, 1), JANUARY, _BEFORE),
        (FEBRUARY, None, _SINCE),
    ):
        category = categories[kind_of(number)]
        yield DuesBasis(
            id=f"{id}-{first}",
            member=id,
            first=first,
            last=last,
            category=category,
            parts=_parts(number, category, before=last is not None),
            past_age=False,
        )


_BEFORE = (
    *[DuesCategory.SALARIED] * 9,
    *[DuesCategory.ENTERPRISE] * 2,
    *[DuesCategory.PENSIONER] * 4,
    *[DuesCategory.UNINSURED] * 3,
    DuesCategory.STUDENT,
    DuesCategory.PENSIONER,
)
_SINCE = (
    *[DuesCategory.INSURED] * 11,
    *[DuesCategory.PENSIONER] * 4,
    *[DuesCategory.UNINSURED] * 3,
    DuesCategory.STUDENT,
    DuesCategory.PENSIONER,
)


def _parts(number: int, category: DuesCategory, *, before: bool) -> tuple[BasisPart, ...]:
    if kind_of(number) < 9:
        wage = BasisPart.by_coefficient(BasisPartKind.WAGE, coefficient_of(number))
        return wage, BasisPart.by_coefficient(BasisPartKind.POSITION, 3_000)
    if category in (DuesCategory.UNINSURED, DuesCategory.STUDENT):
        return (BasisPart.of(BasisPartKind.FLAT, Dong(10_000)),) if before else ()
    pensioner = category is DuesCategory.PENSIONER
    kind = BasisPartKind.PENSION if pensioner else BasisPartKind.WAGE
    return (BasisPart.of(kind, Dong(amount_of(number))),)
