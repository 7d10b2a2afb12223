"""Choices that the texts leave open (tùy chọn), by name, each with a documented default."""

from __future__ import annotations

from enum import StrEnum

from cadre.law.base import Option

__all__ = [
    "ASSIGNMENT_PROFILE",
    "BOOK_GRACE_DAYS",
    "BRANCH_TERM_PILOT",
    "DAYS_OFF",
    "DUES_EXEMPT_FROM",
    "DUES_PASSED_BY",
    "DUES_REMAINDER",
    "DUES_ROUNDING",
    "LATE_PAYMENT",
    "OPTIONS",
    "OVERLOAD_DUTIES",
    "PARTIAL_PAYMENT",
    "REMITTANCE_GRACE_DAYS",
    "SEVERAL_MEETINGS",
    "TEMPORARY_COUNTS",
    "TRANSFER_DEADLINE_208",
    "YEAR_WINDOW",
    "DuesExemptFrom",
    "DuesPassedBy",
    "DuesRemainder",
    "DuesRounding",
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


class DuesRounding(StrEnum):
    """To what an amount of dues is rounded, a half upward."""

    DONG = "dong"
    THOUSAND = "thousand"


class DuesRemainder(StrEnum):
    """Who has the đồng that a share does not divide."""

    KEPT = "kept"
    UP = "up"


class DuesPassedBy(StrEnum):
    """For which month money counts on its way up."""

    RECEIVED = "received"
    MONTH_OF_DUES = "month_of_dues"


class DuesExemptFrom(StrEnum):
    """The first month free of dues for who reaches the years of party age."""

    WHOLE_MONTH = "whole_month"
    MONTH_OF_DAY = "month_of_day"


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
DAYS_OFF: Option[int] = Option(
    "days_off",
    20,
    (),
    vi="Số ngày nghỉ lễ, tết dự phòng khi tính hạn theo ngày làm việc",
    en="Public holidays allowed for before a limit in working days counts as passed",
    why="Holidays are not in the records; a late finding is better than a wrong one.",
)
ASSIGNMENT_PROFILE = Option(
    "assignment_profile",
    Switch.ON,
    tuple(Switch),
    vi="Có rà soát việc phân công công tác hay không",
    en="Whether the assignment of work is audited",
    why="The duty is in the Charter; the form of the paper is local practice.",
)
OVERLOAD_DUTIES: Option[int] = Option(
    "overload_duties",
    5,
    (),
    vi="Một đảng viên giữ quá bao nhiêu nhiệm vụ cùng lúc thì nhắc chi bộ cân đối lại",
    en="More duties than this held by one member at once are pointed out",
    why="No text sets a number; work is to be matched to ability, with room for ad-hoc tasks.",
)
BRANCH_TERM_PILOT = Option(
    "branch_term_pilot",
    Switch.ON,
    tuple(Switch),
    vi="Chi bộ trực thuộc theo thí điểm đại hội năm năm một lần hay không",
    en="Whether branches follow the pilot of one congress in five years",
    why="The pilot has been in force since 01/07/2025; the general rule stands beside it.",
)
TRANSFER_DEADLINE_208 = Option(
    "transfer_deadline_208",
    60,
    (60, 30),
    vi="Số ngày làm việc để làm thủ tục chuyển sinh hoạt chính thức theo 208-QĐ/TW",
    en="Working days for the procedure of an official transfer under 208-QĐ/TW",
    why="Two secondary sources differ; the one that says 30 may mean the introduction letter.",
)
DUES_ROUNDING = Option(
    "dues_rounding",
    DuesRounding.DONG,
    tuple(DuesRounding),
    vi="Đảng phí một tháng làm tròn đến đồng hay đến nghìn đồng (từ một nửa thì làm tròn lên)",
    en="Whether a month's dues are rounded to the đồng or to the thousand, a half upward",
    why="No text seen speaks of rounding; whole đồng change the amount least.",
)
DUES_EXEMPT_FROM = Option(
    "dues_exempt_from",
    DuesExemptFrom.WHOLE_MONTH,
    tuple(DuesExemptFrom),
    vi="Đủ 50 năm tuổi đảng thì miễn từ tháng bắt đầu từ ngày đủ trở đi, hay từ tháng có ngày đó",
    en="Whether 50 years of party age free from the first month that starts on or after the day "
    "they are full, or from the month of that day",
    why="No text seen states the day; dues of a month that began before are due as ever.",
)
DUES_REMAINDER = Option(
    "dues_remainder",
    DuesRemainder.UP,
    tuple(DuesRemainder),
    vi="Số lẻ đồng khi chia tỷ lệ thuộc phần nộp lên hay phần giữ lại",
    en="Whether the odd đồng of a share goes up or is kept",
    why="No text seen speaks of it; so nobody keeps more than the share.",
)
DUES_PASSED_BY = Option(
    "dues_passed_by",
    DuesPassedBy.RECEIVED,
    tuple(DuesPassedBy),
    vi="Khi trích nộp, báo cáo thu nộp, đảng phí tính vào tháng thu tiền hay tháng đóng đảng phí "
    "(tỷ lệ giữ lại, cấp trên trực tiếp cũng theo tháng đó)",
    en="Whether dues on their way up, and in reports, count for the month in which they were "
    "received or for the month of dues they are for (so do the share and the superior)",
    why="No text seen tells; as the book S01 counts, so that in a report the sum from the start of "
    "the year is that of its periods.",
)
REMITTANCE_GRACE_DAYS: Option[int] = Option(
    "remittance_grace_days",
    90,
    (),
    vi="Số ngày sau cuối tháng thu tiền trước khi phần nộp lên cấp trên bị coi là chưa nộp",
    en="Days after the end of the month in which dues came in before what goes up counts as not "
    "passed on",
    why="No text seen sets a day; a whole quarter may be passed on together in the month after it.",
)

OPTIONS = (
    YEAR_WINDOW,
    SEVERAL_MEETINGS,
    PARTIAL_PAYMENT,
    LATE_PAYMENT,
    TEMPORARY_COUNTS,
    BOOK_GRACE_DAYS,
    DAYS_OFF,
    ASSIGNMENT_PROFILE,
    OVERLOAD_DUTIES,
    BRANCH_TERM_PILOT,
    TRANSFER_DEADLINE_208,
    DUES_ROUNDING,
    DUES_EXEMPT_FROM,
    DUES_REMAINDER,
    DUES_PASSED_BY,
    REMITTANCE_GRACE_DAYS,
)
