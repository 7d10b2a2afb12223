"""Cases of exemption (miễn sinh hoạt) and suspension (đình chỉ): days that do not count."""

from __future__ import annotations

from datetime import date

from cadre.records import ExemptionGround, SuspensionGround
from cadre.synthetic.planter import Case, Planter, Told

__all__ = ["FREED_CASES"]


def _freed(
    planter: Planter,
    since: date,
    until: date | None,
    absent: tuple[int, ...],
    ground: ExemptionGround,
    september: Told = None,
    december: Told = None,
) -> None:
    person = planter.take()
    person.exempt(since, until, ground)
    planter.mark(person, absent)
    planter.tell("attendance", person.id, september, december)


def _freed_in_june(planter: Planter) -> None:
    _freed(planter, date(2025, 6, 1), None, (2, 4, 7, 8), ExemptionGround.AGE_AND_HEALTH)


def _freed_too_late(planter: Planter) -> None:
    told: Told = ("flagged", (1, 2, 3))
    ground = ExemptionGround.AGE_AND_HEALTH
    _freed(planter, date(2025, 5, 1), None, (1, 2, 3, 6), ground, told, told)


def _maternity(planter: Planter) -> None:
    since, until = date(2025, 2, 1), date(2025, 8, 1)
    _freed(planter, since, until, (3, 4, 5, 9), ExemptionGround.MATERNITY)


def _away_until_april(planter: Planter) -> None:
    told: Told = ("flagged", (5, 6, 8))
    since, until = date(2023, 1, 1), date(2025, 4, 1)
    _freed(planter, since, until, (2, 3, 5, 6, 8), ExemptionGround.AWAY, told, told)


def _reduced(planter: Planter) -> None:
    person = planter.take()
    person.reduce(date(2024, 6, 1))
    planter.mark(person, (2, 3, 4))
    planter.tell("attendance", person.id, ("flagged", (2, 3, 4)), ("flagged", (2, 3, 4)))


def _suspended(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 3, 1), date(2025, 9, 1), ground=SuspensionGround.PROSECUTION)
    planter.mark(person, (2, 4, 5, 6))


def _suspended_between(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 3, 1), date(2025, 6, 1), ground=SuspensionGround.PROSECUTION)
    planter.mark(person, (1, 2, 4, 5, 9))
    planter.tell("attendance", person.id, ("flagged", (1, 2, 9)), ("flagged", (1, 2, 9)))


FREED_CASES = (
    Case(
        "free.from_june",
        "Được miễn sinh hoạt từ tháng 6, sau đó vắng",
        "Exempt from June, absent after it",
        _freed_in_june,
    ),
    Case(
        "free.too_late",
        "Vắng ba tháng rồi mới được miễn sinh hoạt",
        "Three months missed before the exemption began",
        _freed_too_late,
    ),
    Case(
        "free.maternity",
        "Nghỉ thai sản tháng 2 đến tháng 7",
        "Exempt for maternity, February to July",
        _maternity,
    ),
    Case(
        "free.away_until_april",
        "Hết miễn sinh hoạt từ tháng 4, sau đó vắng ba tháng",
        "The exemption ended in April, three months missed after it",
        _away_until_april,
    ),
    Case(
        "free.reduced",
        "Được giảm công tác (không được miễn), vắng ba tháng",
        "Work reduced, not exempt, three months missed",
        _reduced,
    ),
    Case(
        "free.suspended",
        "Bị đình chỉ sinh hoạt tháng 3 đến tháng 8",
        "Suspended from March to August",
        _suspended,
    ),
    Case(
        "free.suspended_between",
        "Vắng trước và sau khi bị đình chỉ sinh hoạt",
        "Months missed before and after a suspension",
        _suspended_between,
    ),
)
"""Every case of days on which a member is not expected."""
