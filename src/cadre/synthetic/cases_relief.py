"""Cases of dues (đảng phí) with relief, and of exemption from meetings, which frees from none."""

from __future__ import annotations

from datetime import date

from cadre.money import Dong
from cadre.months import Month
from cadre.synthetic.expected import YEAR
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["RELIEF_CASES"]


def _relieved(planter: Planter) -> None:
    person = planter.take()
    person.relieve(date(2025, 1, 1))
    planter.free(person, range(1, 13))


def _relieved_without_lines(planter: Planter) -> None:
    person = planter.take()
    person.relieve(date(2025, 1, 1))
    planter.no_line(person, range(1, 13))


def _relieved_then_unpaid(planter: Planter) -> None:
    person = planter.take()
    person.relieve(date(2025, 1, 1), date(2025, 7, 1))
    planter.free(person, range(1, 7))
    planter.pay(person, (7, 8, 9))
    planter.tell("dues", person.id, ("flagged", (7, 8, 9)), ("flagged", (7, 8, 9)))


def _reduced(planter: Planter) -> None:
    person = planter.take()
    _halve(planter, person)


def _reduced_unpaid(planter: Planter) -> None:
    person = planter.take()
    _halve(planter, person)
    for number in (3, 4, 5):
        month = Month(YEAR, number)
        person.entries[month] = Entry(Dong(person.rate(month) // 2))
    planter.tell("dues", person.id, ("flagged", (3, 4, 5)), ("flagged", (3, 4, 5)))


def _halve(planter: Planter, person: PersonDraft) -> None:
    """Half the dues for the whole year, paid in full."""
    person.relieve(date(2025, 1, 1), percent=50)
    for number in range(1, 13):
        month = Month(YEAR, number)
        half = Dong(person.rate(month) // 2)
        usual = planter.branches[person.home].collected[month]
        person.entries[month] = Entry(half, ((half, usual),))


def _exempt(planter: Planter) -> None:
    person = planter.take_exempt()
    planter.pay(person, (2, 4, 7))
    planter.tell("dues", person.id, ("flagged", (2, 4, 7)), ("flagged", (2, 4, 7)))


def _exempt_warned(planter: Planter) -> None:
    person = planter.take_exempt()
    planter.pay(person, (6, 8))
    planter.tell("dues", person.id, ("warning", (6, 8)), None)


RELIEF_CASES = (
    Case(
        "dues.relieved",
        "Miễn đảng phí cả năm, sổ ghi 0 đồng",
        "Relieved of dues for the year, lines of 0 đồng",
        _relieved,
    ),
    Case(
        "dues.relieved_without_lines",
        "Miễn đảng phí cả năm, sổ không có dòng",
        "Relieved of dues for the year, without lines",
        _relieved_without_lines,
    ),
    Case(
        "dues.relieved_then_unpaid",
        "Hết miễn đảng phí từ tháng 7, ba tháng không đóng",
        "Relief ended in July, three months unpaid after it",
        _relieved_then_unpaid,
    ),
    Case(
        "dues.reduced",
        "Giảm một nửa đảng phí, đóng đủ",
        "Dues reduced by half and paid",
        _reduced,
    ),
    Case(
        "dues.reduced_unpaid",
        "Giảm một nửa đảng phí, ba tháng không đóng",
        "Dues reduced by half, three months unpaid",
        _reduced_unpaid,
    ),
    Case(
        "dues.exempt",
        "Được miễn sinh hoạt nhưng ba tháng không đóng đảng phí",
        "Exempt from meetings, three months of dues unpaid",
        _exempt,
    ),
    Case(
        "dues.exempt_warned",
        "Được miễn sinh hoạt, hai tháng không đóng đảng phí",
        "Exempt from meetings, two months of dues unpaid",
        _exempt_warned,
    ),
)
"""Every case of relief and exemption."""
