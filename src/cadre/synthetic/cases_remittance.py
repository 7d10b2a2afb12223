"""Cases of what branches and a base organisation pass up of their dues (nộp cấp trên) in 2025."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cadre.money import Dong
from cadre.months import MonthSet
from cadre.records import Level, Remittance
from cadre.synthetic.cases_structure import base_above
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR
from cadre.synthetic.planter import Case, Planter, months

__all__ = ["REMITTANCE_CASES"]

TO_NOVEMBER = range(1, 12)


def _collected(branch: BranchDraft, of: MonthSet) -> int:
    """What the members of a branch paid for some months, nothing special having happened."""
    return sum(person.rate(month) for month in of for person in branch.people)


def _percent_up(amount: int, percent: int) -> Dong:
    """So much of a hundred, the odd đồng going up."""
    return Dong(-(-amount * percent // 100))


def _passed(origin: str, destination: str, of: MonthSet, amount: Dong, day: int) -> Remittance:
    """Passed on in the month after the last of those it is of."""
    after = of.last + 1
    return Remittance(
        id=f"nt-{origin}-{of.first}",
        origin=origin,
        destination=destination,
        months=of,
        amount=amount,
        remitted_on=date(after.year, after.number, day),
        paper=f"Phiếu nộp tháng {of.last.vietnamese()}",
    )


def _pass_up(branch: BranchDraft, of: Iterable[MonthSet], percent: int) -> None:
    for some in of:
        amount = _percent_up(_collected(branch, some), percent)
        branch.more.append(_passed(branch.id, branch.parent, some, amount, 5))


def _monthly(*without: int) -> list[MonthSet]:
    return [months(number) for number in TO_NOVEMBER if number not in without]


def _two_months_missing(planter: Planter) -> None:
    branch = planter.own
    _pass_up(branch, _monthly(4, 8), 50)
    planter.expect("dues.remittance_missing", "flagged", branch.id, 4, on=(SEPTEMBER,))
    planter.expect("dues.remittance_missing", "flagged", branch.id, 4, 8, on=(DECEMBER,))


def _by_quarter(planter: Planter) -> None:
    """A base branch that keeps 70 percent and passes on each quarter: nothing is found."""
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    _pass_up(branch, [months(1, 2, 3), months(4, 5, 6), months(7, 8, 9)], 30)


def _too_little(planter: Planter) -> None:
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    _pass_up(branch, _monthly(3, 6), 30)
    _pass_up(branch, [months(3), months(6)], 20)
    planter.expect("dues.remittance_differs", "flagged", branch.id, 3, 6)


def _too_much(planter: Planter) -> None:
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    _pass_up(branch, _monthly(5), 30)
    _pass_up(branch, [months(5)], 50)
    planter.expect("dues.remittance_differs", "flagged", branch.id, 5)


def _late_money(planter: Planter) -> None:
    """A member pays March in June, and it is passed on with what else came in in June."""
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    late, march, june = branch.people[1], months(3), months(6)
    planter.pay(late, (3,), (100, date(YEAR, 6, 18)))
    _pass_up(branch, _monthly(3, 6), 30)
    moved = late.rate(march.first)
    for of, amount in ((march, -moved), (june, moved)):
        up = _percent_up(_collected(branch, of) + amount, 30)
        branch.more.append(_passed(branch.id, branch.parent, of, up, 5))


def _base_passes_on(planter: Planter, percents: dict[int, int]) -> str:
    """A base organisation passes on so many percent of what its branch passed to it; its id."""
    branch, base = planter.own, base_above(planter)
    _pass_up(branch, _monthly(), 50)
    for number, percent in percents.items():
        of = months(number)
        received = _percent_up(_collected(branch, of), 50)
        amount = _percent_up(received, percent)
        planter.units.append(_passed(base, "tinh", of, amount, 20))
    return base


def _base_missing(planter: Planter) -> None:
    base = _base_passes_on(planter, {one: 30 for one in TO_NOVEMBER if one not in (2, 7)})
    planter.expect("dues.remittance_missing_above", "flagged", base, 2, on=(SEPTEMBER,))
    planter.expect("dues.remittance_missing_above", "flagged", base, 2, 7, on=(DECEMBER,))


def _base_too_little(planter: Planter) -> None:
    # What a base organisation keeps is told by its level since communes are a level, 07/2025.
    base = _base_passes_on(planter, {one: 20 if one in (2, 8) else 30 for one in TO_NOVEMBER})
    planter.expect("dues.remittance_differs_above", "flagged", base, 8, on=(DECEMBER,))


REMITTANCE_CASES = (
    Case(
        "remittance.two_months_missing",
        "Chi bộ nộp lên cấp trên hằng tháng, thiếu tháng 4 và tháng 8",
        "A branch that passes dues up each month, but not those of April and August",
        _two_months_missing,
        own=5,
    ),
    Case(
        "remittance.by_quarter",
        "Chi bộ cơ sở nộp lên cấp trên theo quý, đúng tỷ lệ: không có vấn đề",
        "A base branch that passes the right share up by quarter: nothing",
        _by_quarter,
        own=5,
    ),
    Case(
        "remittance.too_little",
        "Chi bộ cơ sở chỉ nộp 20 phần trăm của tháng 3 và tháng 6",
        "A base branch that passed up 20 percent of March and June only",
        _too_little,
        own=5,
    ),
    Case(
        "remittance.too_much",
        "Chi bộ cơ sở nộp 50 phần trăm của tháng 5",
        "A base branch that passed up 50 percent of May",
        _too_much,
        own=5,
    ),
    Case(
        "remittance.base_missing",
        "Đảng bộ cơ sở chưa nộp lên cấp trên của tháng 2 và tháng 7",
        "A base organisation that passed up nothing of February and July",
        _base_missing,
        own=5,
    ),
    Case(
        "remittance.base_too_little",
        "Đảng bộ cơ sở chỉ nộp 20 phần trăm của tháng 8",
        "A base organisation that passed up 20 percent of August only",
        _base_too_little,
        own=5,
    ),
    Case(
        "remittance.late_money",
        "Chi bộ cơ sở nộp tiền đóng muộn cùng tiền thu của tháng thu được: không có vấn đề",
        "A base branch that passes late money up with that of the month it came in: nothing",
        _late_money,
        own=5,
    ),
)
"""Every case of what is passed up."""
