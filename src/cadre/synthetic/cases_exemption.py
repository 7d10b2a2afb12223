"""Cases of exemptions (miễn) and suspensions (đình chỉ) by their length, reason and end."""

from __future__ import annotations

from datetime import date

from cadre.records import ExemptionGround, ExemptionKind, Sex, SuspensionGround
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.planter import Case, Planter

__all__ = ["EXEMPTION_CASES"]


def _not_back(planter: Planter) -> None:
    person = planter.take()
    person.exempt(date(2025, 2, 3), date(2025, 8, 4), ExemptionGround.MATERNITY)
    person.assignments.pop()
    planter.expect("exemption.expired", "flagged", person.id)
    planter.expect("assignment.none", "flagged", person.id)


def _back_from_away(planter: Planter) -> None:
    person = planter.take()
    until = date(2025, 10, 6)
    person.exempt(date(2025, 1, 6), until, ExemptionGround.AWAY, ExemptionKind.TEMPORARY)
    person.assignments.pop()
    planter.expect("exemption.expired", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("exemption.expired", "flagged", person.id, on=(DECEMBER,))
    planter.expect("assignment.none", "flagged", person.id, on=(DECEMBER,))


def _ends_in_february(planter: Planter) -> None:
    person = planter.take()
    person.exempt(date(2025, 1, 6), date(2026, 2, 2), ExemptionGround.ABROAD)
    planter.expect("exemption.expired", "warning", person.id, on=(DECEMBER,))


def _goes_on(planter: Planter) -> None:
    person = planter.take()
    middle, end = date(2025, 7, 1), date(2026, 5, 4)
    person.exempt(date(2025, 1, 6), middle, ExemptionGround.TREATMENT)
    person.exempt(middle, end, ExemptionGround.TREATMENT, ExemptionKind.TEMPORARY)


def _no_period(planter: Planter) -> None:
    person = planter.take()
    person.exempt(date(2024, 3, 4), ground=ExemptionGround.ABROAD)
    planter.expect("exemption.no_period", "flagged", person.id)


def _too_long_away(planter: Planter) -> None:
    person = planter.take()
    since, until = date(2025, 3, 3), date(2026, 3, 3)
    person.exempt(since, until, ExemptionGround.AWAY, ExemptionKind.TEMPORARY)
    planter.expect("exemption.too_long", "flagged", person.id)


def _too_long_mobile(planter: Planter) -> None:
    person = planter.take()
    person.exempt(date(2024, 10, 14), date(2026, 6, 1), ExemptionGround.MOBILE)
    planter.expect("exemption.too_long", "flagged", person.id)


def _too_young(planter: Planter) -> None:
    """Born in February 1980: forty-five in 2025."""
    person = planter.own.people[2]
    person.sex = Sex.MALE
    person.exempt(date(2025, 2, 3))
    planter.expect("exemption.age", "flagged", person.id)


def _still_at_work(planter: Planter) -> None:
    person = planter.take()
    person.exempt(date(2025, 1, 20))
    person.assign(date(2025, 3, 3))
    planter.expect("exemption.work", "flagged", person.id)


def _suspended_too_long(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 5, 5))
    planter.expect("suspension.over_limit", "flagged", person.id)


def _extended(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 5, 5), extended_on=date(2025, 7, 28))
    planter.expect("suspension.over_limit", "flagged", person.id, on=(DECEMBER,))


def _near_limit(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 7, 7), date(2025, 11, 3))
    planter.expect("suspension.near_limit", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("suspension.over_limit", "flagged", person.id, on=(DECEMBER,))


def _one_after_another(planter: Planter) -> None:
    """Three decisions of two months each, and a fourth that still runs."""
    person = planter.take()
    days = date(2025, 2, 3), date(2025, 4, 3), date(2025, 6, 3), date(2025, 8, 4)
    for since, until in zip(days, (*days[1:], None), strict=True):
        person.suspend(since, until)
    planter.expect("suspension.over_limit", "flagged", person.id)


def _ground_unstated(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2025, 5, 5), ground=SuspensionGround.UNSTATED)
    planter.expect("suspension.over_limit", "undecidable", person.id)


def _detained(planter: Planter) -> None:
    person = planter.take()
    person.suspend(date(2024, 5, 6), ground=SuspensionGround.DETENTION)


def _in_a_seat(planter: Planter) -> None:
    person, _ = planter.take_officer()
    person.suspend(date(2025, 9, 15), ground=SuspensionGround.PROSECUTION)
    planter.expect("suspension.seat", "flagged", person.id)


EXEMPTION_CASES = (
    Case(
        "exemption.not_back",
        "Hết thời hạn miễn từ tháng 8, chưa có ghi nhận gì",
        "An exemption that ended in August, nothing recorded since",
        _not_back,
    ),
    Case(
        "exemption.back_from_away",
        "Tạm miễn hết hạn đầu tháng 10",
        "A temporary exemption that ends early in October",
        _back_from_away,
    ),
    Case(
        "exemption.ends_in_february",
        "Thời hạn miễn hết vào tháng 02 năm sau",
        "An exemption that ends next February",
        _ends_in_february,
    ),
    Case(
        "exemption.goes_on",
        "Hết thời hạn miễn và được miễn tiếp",
        "One exemption followed by another",
        _goes_on,
    ),
    Case(
        "exemption.no_period",
        "Miễn vì ở nước ngoài, không ghi thời hạn",
        "Exempt for a stay abroad, without an end",
        _no_period,
    ),
    Case(
        "exemption.too_long_away",
        "Tạm miễn đúng 12 tháng",
        "A temporary exemption of twelve months",
        _too_long_away,
    ),
    Case(
        "exemption.too_long_mobile",
        "Miễn vì làm việc lưu động hơn một năm",
        "Exempt for mobile work for more than a year",
        _too_long_mobile,
    ),
    Case(
        "exemption.too_young",
        "Miễn vì tuổi cao, sức yếu ở tuổi 45",
        "Exempt for old age at 45",
        _too_young,
        own=4,
    ),
    Case(
        "exemption.still_at_work",
        "Được miễn mà còn phân công công tác",
        "Exempt, with work in force",
        _still_at_work,
    ),
    Case(
        "suspension.too_long",
        "Đình chỉ sinh hoạt từ tháng 5, không gia hạn",
        "Suspended since May without extension",
        _suspended_too_long,
    ),
    Case(
        "suspension.extended",
        "Đình chỉ sinh hoạt từ tháng 5, đã gia hạn, hết hạn đầu tháng 11",
        "Suspended since May, extended, over early in November",
        _extended,
    ),
    Case(
        "suspension.near_limit",
        "Thời hạn đình chỉ sinh hoạt hết đầu tháng 10, tháng 11 mới chấm dứt",
        "The time of a suspension ends early in October; it ended in November",
        _near_limit,
    ),
    Case(
        "suspension.one_after_another",
        "Đình chỉ sinh hoạt bằng nhiều quyết định nối nhau",
        "Suspended by one decision after another",
        _one_after_another,
    ),
    Case(
        "suspension.ground_unstated",
        "Đình chỉ sinh hoạt từ tháng 5, không ghi lý do",
        "Suspended since May, the reason not recorded",
        _ground_unstated,
    ),
    Case(
        "suspension.detained",
        "Bị tạm giam, đình chỉ sinh hoạt theo thời hạn tố tụng",
        "Detained, suspended as long as the proceedings",
        _detained,
    ),
    Case(
        "suspension.in_a_seat",
        "Bí thư bị đình chỉ sinh hoạt mà còn giữ chức vụ",
        "A suspended secretary still in office",
        _in_a_seat,
        alone=False,
    ),
)
"""Every case of exemptions and suspensions by their length, reason and end."""
