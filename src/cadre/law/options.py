"""Choices that the texts leave open (tùy chọn), by name, each with a documented default."""

from __future__ import annotations

from enum import StrEnum

from cadre.law.base import Option

__all__ = [
    "ASSIGNMENT_PROFILE",
    "BOOK_GRACE_DAYS",
    "LATE_PAYMENT",
    "PARTIAL_PAYMENT",
    "SEVERAL_MEETINGS",
    "TEMPORARY_COUNTS",
    "YEAR_WINDOW",
    "LatePayment",
    "PartialPayment",
    "SeveralMeetings",
    "Switch",
    "TemporaryCounts",
    "YearWindow",
]


class YearWindow(StrEnum):
    """What "within the year" (trong năm) means."""

    CALENDAR = "calendar"
    ROLLING = "rolling"


class SeveralMeetings(StrEnum):
    """When a month with several regular meetings counts as missed."""

    ALL_MISSED = "all_missed"
    ANY_MISSED = "any_missed"


class PartialPayment(StrEnum):
    """When a month of dues counts as unpaid."""

    UNPAID_UNTIL_FULL = "unpaid_until_full"
    PAID_BY_ANY = "paid_by_any"


class LatePayment(StrEnum):
    """What a payment after the end of its month does."""

    CLEARS = "clears"
    COUNTS = "counts"


class TemporaryCounts(StrEnum):
    """Where the months of a member in a temporary branch count."""

    HOST = "host"
    HOME = "home"


class Switch(StrEnum):
    """A profile that can be switched off."""

    ON = "on"
    OFF = "off"


YEAR_WINDOW = Option(
    "year_window",
    YearWindow.CALENDAR,
    tuple(YearWindow),
    vi="“Trong năm” là năm dương lịch hay mười hai tháng liền",
    en="Whether “within the year” is the calendar year or any twelve months in a row",
    why="No text seen defines a rolling window.",
)
SEVERAL_MEETINGS = Option(
    "several_meetings",
    SeveralMeetings.ALL_MISSED,
    tuple(SeveralMeetings),
    vi="Tháng có nhiều buổi thường kỳ bị coi là bỏ khi vắng tất cả hay vắng bất kỳ buổi nào",
    en="Whether a month with several regular meetings is missed when all or any was missed",
    why="The ground speaks of months, not of meetings; the reading that spares the member.",
)
PARTIAL_PAYMENT = Option(
    "partial_payment",
    PartialPayment.UNPAID_UNTIL_FULL,
    tuple(PartialPayment),
    vi="Tháng đóng thiếu đảng phí có bị coi là chưa đóng hay không",
    en="Whether a month paid in part counts as unpaid",
    why="Less than what is due has not been paid.",
)
LATE_PAYMENT = Option(
    "late_payment",
    LatePayment.CLEARS,
    tuple(LatePayment),
    vi="Đóng muộn có xóa tháng chưa đóng kể từ ngày đóng hay không",
    en="Whether a late payment clears the month from its day on",
    why="The ground is not paying; a debt that was paid is no longer one.",
)
TEMPORARY_COUNTS = Option(
    "temporary_counts",
    TemporaryCounts.HOST,
    tuple(TemporaryCounts),
    vi="Đảng viên sinh hoạt tạm thời được tính tại nơi tạm thời hay nơi chính thức",
    en="Whether a temporary member's months count at the host or at the official branch",
    why="Meetings and dues are at the host branch (điểm 6.3.2); attending at home is optional.",
)
BOOK_GRACE_DAYS: Option[int] = Option(
    "book_grace_days",
    10,
    (),
    vi="Số ngày sau cuối tháng trước khi sổ bị coi là chậm khóa",
    en="Days after the end of a month before its book counts as open too long",
    why="No text sets a day; time for one part-time person to enter a month.",
)
ASSIGNMENT_PROFILE = Option(
    "assignment_profile",
    Switch.ON,
    tuple(Switch),
    vi="Có rà soát việc phân công công tác hay không",
    en="Whether the assignment of work is audited",
    why="The duty is in the Charter; the form of the paper is local practice.",
)
