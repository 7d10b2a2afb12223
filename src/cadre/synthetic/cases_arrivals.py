"""Cases of members who come from outside, are admitted, leave or die during the year."""

from __future__ import annotations

from datetime import date

from cadre.months import Month, MonthSet
from cadre.records import Began, Ended
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter, months

__all__ = ["ARRIVAL_CASES"]

ARRIVED_ON = date(2025, 4, 1)


def _arrived(
    planter: Planter, missed_before: MonthSet | None, paid_through: Month | None
) -> PersonDraft:
    """A member who comes from outside on 1 April, with what the transfer paper says."""
    person = planter.take()
    person.restart(
        person.home,
        ARRIVED_ON,
        Began.TRANSFERRED,
        missed_before=missed_before,
        dues_paid_through=paid_through,
    )
    return person


def _arrived_silent(planter: Planter) -> None:
    person = _arrived(planter, None, Month(2025, 3))
    planter.mark(person, (5, 8))
    planter.tell("attendance", person.id, ("undecidable", (5, 8)), ("undecidable", (5, 8)))


def _arrived_nothing_missed(planter: Planter) -> None:
    person = _arrived(planter, MonthSet(), Month(2025, 3))
    planter.mark(person, (5, 8))
    planter.tell("attendance", person.id, ("warning", (5, 8)), None)


def _arrived_one_missed(planter: Planter) -> None:
    person = _arrived(planter, months(2), Month(2025, 3))
    planter.mark(person, (5, 8))
    planter.tell("attendance", person.id, ("flagged", (2, 5, 8)), ("flagged", (2, 5, 8)))


def _arrived_in_order(planter: Planter) -> None:
    _arrived(planter, None, None)


def _arrived_dues_silent(planter: Planter) -> None:
    person = _arrived(planter, MonthSet(), None)
    planter.pay(person, (5, 7))
    planter.tell("dues", person.id, ("undecidable", (5, 7)), ("undecidable", (5, 7)))


def _arrived_dues_paid(planter: Planter) -> None:
    person = _arrived(planter, MonthSet(), Month(2025, 3))
    planter.pay(person, (5, 7))
    planter.tell("dues", person.id, ("warning", (5, 7)), None)


def _admitted(planter: Planter) -> None:
    person = planter.take()
    person.restart(person.home, date(2025, 3, 26), Began.ADMITTED)
    planter.mark(person, (5, 7))
    planter.tell("attendance", person.id, ("warning", (5, 7)), None)


def _admitted_unpaid(planter: Planter) -> None:
    person = planter.take()
    person.restart(person.home, date(2025, 6, 3), Began.ADMITTED)
    planter.pay(person, (7, 8, 9))
    planter.tell("dues", person.id, ("flagged", (7, 8, 9)), ("flagged", (7, 8, 9)))


def _admitted_in_autumn(planter: Planter) -> None:
    person = planter.take()
    person.restart(person.home, date(2025, 10, 28), Began.ADMITTED)


def _returned(planter: Planter) -> None:
    person = planter.take()
    person.leave(date(2025, 1, 20), Ended.TRANSFERRED)
    person.join(person.home, date(2025, 6, 10), Began.TRANSFERRED)
    person.assign(date(2025, 6, 10))


def _died_in_november(planter: Planter) -> None:
    person = planter.add()
    planter.mark(person, (2, 3, 4))
    person.leave(date(2025, 11, 20), Ended.DIED)
    planter.tell("attendance", person.id, ("flagged", (2, 3, 4)), None)


def _gone_by_september(planter: Planter, on: date, ended: Ended, *, exempt: bool = False) -> None:
    """Somebody about whom nothing may be said any more, whatever was missed and left behind."""
    person = planter.add()
    if exempt:
        person.exempt(date(2020, 3, 1))
    planter.mark(person, (1, 2, 3))
    planter.pay(person, (1, 2, 3))
    person.leave(on, ended, keep_work=True)


def _died(planter: Planter) -> None:
    _gone_by_september(planter, date(2025, 5, 27), Ended.DIED)


def _died_exempt(planter: Planter) -> None:
    _gone_by_september(planter, date(2025, 7, 25), Ended.DIED, exempt=True)


def _removed(planter: Planter) -> None:
    _gone_by_september(planter, date(2025, 6, 24), Ended.REMOVED)


def _moved_out(planter: Planter) -> None:
    _gone_by_september(planter, date(2025, 8, 22), Ended.TRANSFERRED)


ARRIVAL_CASES = (
    Case(
        "move.arrived_silent",
        "Chuyển đến tháng 4, giấy không ghi thời gian trước; vắng hai tháng",
        "Arrived in April with a silent paper; two months missed",
        _arrived_silent,
    ),
    Case(
        "move.arrived_nothing_missed",
        "Chuyển đến tháng 4, giấy ghi không vắng; vắng hai tháng",
        "Arrived in April, nothing missed before; two months missed",
        _arrived_nothing_missed,
    ),
    Case(
        "move.arrived_one_missed",
        "Chuyển đến tháng 4, giấy ghi vắng tháng 2; vắng thêm hai tháng",
        "Arrived in April, February missed before; two months more",
        _arrived_one_missed,
    ),
    Case(
        "move.arrived_in_order",
        "Chuyển đến tháng 4, giấy không ghi gì, mọi việc đầy đủ",
        "Arrived in April with a silent paper, everything in order",
        _arrived_in_order,
    ),
    Case(
        "move.arrived_dues_silent",
        "Chuyển đến tháng 4, không rõ đảng phí trước đó; nợ hai tháng",
        "Arrived in April, earlier dues unknown; two months unpaid",
        _arrived_dues_silent,
    ),
    Case(
        "move.arrived_dues_paid",
        "Chuyển đến tháng 4, đã đóng đến tháng 3; nợ hai tháng",
        "Arrived in April, paid through March; two months unpaid",
        _arrived_dues_paid,
    ),
    Case(
        "move.admitted",
        "Kết nạp tháng 3, vắng hai tháng",
        "Admitted in March, two months missed",
        _admitted,
    ),
    Case(
        "move.admitted_unpaid",
        "Kết nạp tháng 6, ba tháng không đóng đảng phí",
        "Admitted in June, three months unpaid",
        _admitted_unpaid,
    ),
    Case(
        "move.admitted_in_autumn",
        "Kết nạp tháng 10, mọi việc đầy đủ",
        "Admitted in October, everything in order",
        _admitted_in_autumn,
    ),
    Case(
        "move.returned",
        "Chuyển đi tháng 1, chuyển về tháng 6",
        "Left in January, came back in June",
        _returned,
    ),
    Case(
        "move.died_in_november",
        "Vắng ba tháng, từ trần tháng 11",
        "Three months missed, died in November",
        _died_in_november,
    ),
    Case(
        "move.died",
        "Từ trần tháng 5; không xem xét nữa",
        "Died in May; no longer looked at",
        _died,
    ),
    Case(
        "move.died_exempt",
        "Được miễn sinh hoạt, từ trần tháng 7",
        "Exempt, died in July",
        _died_exempt,
    ),
    Case(
        "move.removed",
        "Đã xóa tên tháng 6; không xem xét nữa",
        "Removed in June; no longer looked at",
        _removed,
    ),
    Case(
        "move.moved_out",
        "Chuyển đi ngoài tỉnh tháng 8; không xem xét nữa",
        "Moved out in August; no longer looked at",
        _moved_out,
    ),
)
"""Every case of coming and going."""
