"""Cases of dues (đảng phí) in one branch: what was paid when, what must be found."""

from __future__ import annotations

from datetime import date

from cadre.money import Dong
from cadre.months import Month
from cadre.records import Ended
from cadre.synthetic.expected import SEPTEMBER, YEAR
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.planter import Case, Planter, Told

__all__ = ["DUES_CASES"]


def _case(
    id: str,
    vi: str,
    en: str,
    *,
    unpaid: tuple[int, ...] = (),
    half: tuple[int, ...] = (),
    late: tuple[tuple[int, ...], date] | None = None,
    rest_late: tuple[tuple[int, ...], date] | None = None,
    parts: tuple[int, ...] = (),
    no_line: tuple[int, ...] = (),
    september: Told = None,
    december: Told = None,
) -> Case:
    """
    A case told by months of 2025 alone.

    Args:
        late: Months paid in full on a later day.
        rest_late: Months half paid in time, the other half on a later day.
        parts: Months paid in two parts within the month.
    """

    def plant(planter: Planter) -> None:
        person = planter.take()
        planter.pay(person, unpaid)
        planter.pay(person, half, (50, None))
        planter.no_line(person, no_line)
        if late is not None:
            planter.pay(person, late[0], (100, late[1]))
        if rest_late is not None:
            _in_two_parts(planter, person, rest_late[0], rest_late[1])
        for number in parts:
            _in_two_parts(planter, person, (number,), date(2025, number, 24))
        planter.tell("dues", person.id, september, december)

    return Case(f"dues.{id}", vi, en, plant)


def _in_two_parts(
    planter: Planter, person: PersonDraft, numbers: tuple[int, ...], day: date
) -> None:
    """A third at the usual time, the rest on *day*."""
    for number in numbers:
        month = Month(YEAR, number)
        usual = planter.branches[person.home].collected[month]
        person.entries[month] = Entry.in_two_parts(person.rate(month), usual, day)


def _both_duties(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (4, 5, 6))
    planter.pay(person, (5, 6, 7))
    planter.tell("attendance", person.id, ("flagged", (4, 5, 6)), ("flagged", (4, 5, 6)))
    planter.tell("dues", person.id, ("flagged", (5, 6, 7)), ("flagged", (5, 6, 7)))


def _two_of_each(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (2, 6))
    planter.pay(person, (3, 7))
    planter.tell("attendance", person.id, ("warning", (2, 6)), None)
    planter.tell("dues", person.id, ("warning", (3, 7)), None)


def _in_one_sum(planter: Planter, person: PersonDraft, months: int) -> None:
    """All of the first months in one sum, entered for January; nothing after it in the year."""
    dues = {Month(YEAR, number): person.rate(Month(YEAR, number)) for number in range(1, 13)}
    for month, due in dues.items():
        person.entries[month] = Entry(due)
    january = Month(YEAR, 1)
    paid = Dong(sum(due for month, due in dues.items() if month <= january + (months - 1)))
    day = planter.branches[person.home].collected[january]
    person.entries[january] = Entry(dues[january], ((paid, day),))


def _year_in_one_sum(planter: Planter) -> None:
    _in_one_sum(planter, planter.take(), 12)


def _nine_months_in_one_sum(planter: Planter) -> None:
    person = planter.take()
    _in_one_sum(planter, person, 9)
    planter.tell("dues", person.id, None, ("flagged", (10, 11, 12)))


def _last_year(planter: Planter) -> None:
    person = planter.take()
    planter.pay(person, (10, 11, 12), year=2024)


def _gone_in_autumn(planter: Planter) -> None:
    person = planter.add()
    planter.pay(person, (2, 3, 8))
    person.leave(date(2025, 10, 24), Ended.LEFT)
    planter.tell("dues", person.id, ("flagged", (2, 3, 8)), None)


DUES_CASES = (
    _case(
        "adjacent",
        "Ba tháng liền không đóng đảng phí",
        "Three months in a row unpaid",
        unpaid=(3, 4, 5),
        september=("flagged", (3, 4, 5)),
        december=("flagged", (3, 4, 5)),
    ),
    _case(
        "scattered",
        "Ba tháng rời nhau không đóng đảng phí",
        "Three months unpaid that are not adjacent",
        unpaid=(1, 6, 9),
        september=("flagged", (1, 6, 9)),
        december=("flagged", (1, 6, 9)),
    ),
    _case(
        "half",
        "Ba tháng chỉ đóng một nửa",
        "Three months half paid",
        half=(2, 3, 4),
        september=("flagged", (2, 3, 4)),
        december=("flagged", (2, 3, 4)),
    ),
    _case(
        "mixed",
        "Một tháng không đóng, hai tháng đóng thiếu",
        "One month unpaid, two paid short",
        unpaid=(2,),
        half=(5, 8),
        september=("flagged", (2, 5, 8)),
        december=("flagged", (2, 5, 8)),
    ),
    _case(
        "cleared_in_november",
        "Nợ ba tháng, đóng đủ ngày 12/11",
        "Three months unpaid, all paid on 12 November",
        late=((3, 4, 5), date(2025, 11, 12)),
        september=("flagged", (3, 4, 5)),
    ),
    _case(
        "one_cleared",
        "Nợ ba tháng, tháng 10 đóng bù một tháng",
        "Three months unpaid, one of them paid in October",
        unpaid=(2, 3),
        late=((7,), date(2025, 10, 20)),
        september=("flagged", (2, 3, 7)),
    ),
    _case(
        "rest_in_october",
        "Ba tháng đóng thiếu, đóng nốt ngày 15/10",
        "Three months paid short, the rest paid on 15 October",
        rest_late=((6, 7, 8), date(2025, 10, 15)),
        september=("flagged", (6, 7, 8)),
    ),
    _case(
        "paid_on_the_day",
        "Nợ ba tháng, đóng đủ đúng ngày 30/9",
        "Three months late, all paid on 30 September itself",
        late=((4, 5, 6), SEPTEMBER),
    ),
    _case(
        "paid_the_day_after",
        "Nợ ba tháng, đóng đủ ngày 01/10",
        "Three months late, all paid on 1 October",
        late=((4, 5, 6), date(2025, 10, 1)),
        september=("flagged", (4, 5, 6)),
    ),
    _case(
        "paid_in_january",
        "Quý IV đóng vào ngày 05/01 năm sau",
        "The last quarter paid on 5 January of the next year",
        late=((10, 11, 12), date(2026, 1, 5)),
        december=("flagged", (10, 11, 12)),
    ),
    _case(
        "warning",
        "Hai tháng không đóng",
        "Two months unpaid",
        unpaid=(4, 6),
        september=("warning", (4, 6)),
    ),
    _case(
        "third_in_december",
        "Cảnh báo vào tháng 9, đủ ba tháng vào tháng 12",
        "Warned in September, the third month is December",
        unpaid=(2, 5, 12),
        september=("warning", (2, 5)),
        december=("flagged", (2, 5, 12)),
    ),
    _case(
        "third_in_october",
        "Cảnh báo vào tháng 9, đủ ba tháng vào tháng 10",
        "Warned in September, the third month is October",
        unpaid=(7, 8, 10),
        september=("warning", (7, 8)),
        december=("flagged", (7, 8, 10)),
    ),
    _case(
        "no_line",
        "Hai tháng không đóng, một tháng thiếu dòng trong sổ",
        "Two months unpaid, one month without a line",
        unpaid=(2, 3),
        no_line=(6,),
        september=("undecidable", (2, 3)),
        december=("undecidable", (2, 3)),
    ),
    _case(
        "two_without_line",
        "Một tháng không đóng, hai tháng thiếu dòng trong sổ",
        "One month unpaid, two months without a line",
        unpaid=(4,),
        no_line=(5, 6),
        september=("undecidable", (4,)),
        december=("undecidable", (4,)),
    ),
    _case(
        "only_no_line",
        "Ba tháng thiếu dòng, không nợ tháng nào",
        "Three months without a line, none unpaid",
        no_line=(5, 6, 7),
    ),
    _case(
        "two_parts",
        "Đóng làm hai lần trong tháng, cộng lại đủ",
        "Paid in two parts within the month, which add up",
        parts=(2, 5, 9, 11),
    ),
    _case(
        "one_month",
        "Một tháng không đóng",
        "One month unpaid",
        unpaid=(7,),
    ),
    Case(
        "dues.both_duties",
        "Vừa vắng ba tháng vừa nợ đảng phí ba tháng",
        "Three months missed and three months unpaid",
        _both_duties,
    ),
    Case(
        "dues.two_of_each",
        "Vắng hai tháng và nợ hai tháng: hai cảnh báo riêng",
        "Two months missed and two others unpaid: the counters are separate",
        _two_of_each,
    ),
    Case(
        "dues.year_in_one_sum",
        "Cả năm đóng một lần, ghi vào tháng 1",
        "The whole year paid in one sum, entered for January",
        _year_in_one_sum,
    ),
    Case(
        "dues.nine_months_in_one_sum",
        "Chín tháng đóng một lần, ghi vào tháng 1; ba tháng cuối năm không đóng",
        "Nine months paid in one sum, entered for January; the last three unpaid",
        _nine_months_in_one_sum,
    ),
    Case(
        "dues.last_year",
        "Nợ ba tháng của năm trước",
        "Three months unpaid, all in the year before",
        _last_year,
    ),
    Case(
        "dues.gone_in_autumn",
        "Nợ ba tháng, xin ra khỏi Đảng ngày 24/10",
        "Three months unpaid, left the Party on 24 October",
        _gone_in_autumn,
    ),
)
"""Every case of dues within one branch."""
