"""Cases of attendance (sinh hoạt) in one branch: what the roll call says, what must be found."""

from __future__ import annotations

from cadre.months import Month
from cadre.records import AttendanceStatus, MeetingKind
from cadre.synthetic.drafts import Role
from cadre.synthetic.expected import YEAR
from cadre.synthetic.planter import Case, Planter, Told

__all__ = ["ATTENDANCE_CASES"]

_MARCH = Month(YEAR, 3)


def _case(
    id: str,
    vi: str,
    en: str,
    *,
    absent: tuple[int, ...] = (),
    refused: tuple[int, ...] = (),
    undecided: tuple[int, ...] = (),
    blank: tuple[int, ...] = (),
    excused: tuple[int, ...] = (),
    september: Told = None,
    december: Told = None,
) -> Case:
    """A case told by months of 2025 alone."""

    def plant(planter: Planter) -> None:
        person = planter.take()
        planter.mark(person, absent)
        planter.mark(person, refused, AttendanceStatus.REFUSED)
        planter.mark(person, undecided, AttendanceStatus.UNDECIDED)
        planter.mark(person, blank, None)
        planter.mark(person, excused, AttendanceStatus.EXCUSED)
        planter.tell("attendance", person.id, september, december)

    return Case(f"attendance.{id}", vi, en, plant)


def _last_year(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (6, 8, 11), year=2024)


def _across_years(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (11, 12), year=2024)
    planter.mark(person, (1,))


def _thematic(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (3, 9), kind=MeetingKind.THEMATIC)
    planter.mark(person, (5,))


def _one_of_two(planter: Planter) -> None:
    person = planter.take(Role.DOUBLE)
    first, _ = planter.branches[person.home].held(_MARCH)
    planter.mark(person, (2, 7))
    person.marks[first.id] = AttendanceStatus.ABSENT
    planter.tell("attendance", person.id, ("warning", (2, 7)), None)


def _both_of_two(planter: Planter) -> None:
    person = planter.take(Role.DOUBLE)
    planter.mark(person, (2, 3, 7))
    planter.tell("attendance", person.id, ("flagged", (2, 3, 7)), ("flagged", (2, 3, 7)))


def _one_of_two_undecided(planter: Planter) -> None:
    person = planter.take(Role.DOUBLE)
    _, second = planter.branches[person.home].held(_MARCH)
    planter.mark(person, (2, 3, 7))
    person.marks[second.id] = AttendanceStatus.UNDECIDED
    planter.tell("attendance", person.id, ("undecidable", (2, 7)), ("undecidable", (2, 7)))


ATTENDANCE_CASES = (
    _case(
        "adjacent",
        "Vắng không lý do ba tháng liền (3, 4, 5)",
        "Absent three months in a row",
        absent=(3, 4, 5),
        september=("flagged", (3, 4, 5)),
        december=("flagged", (3, 4, 5)),
    ),
    _case(
        "scattered",
        "Vắng ba tháng rời nhau trong năm (1, 5, 8)",
        "Absent in three months that are not adjacent",
        absent=(1, 5, 8),
        september=("flagged", (1, 5, 8)),
        december=("flagged", (1, 5, 8)),
    ),
    _case(
        "refused",
        "Vắng ba tháng, lý do không được chi bộ chấp nhận",
        "Three months away, each reason refused",
        refused=(2, 6, 9),
        september=("flagged", (2, 6, 9)),
        december=("flagged", (2, 6, 9)),
    ),
    _case(
        "mixed",
        "Hai tháng vắng không lý do, một tháng lý do không được chấp nhận",
        "Two months without a reason, one with a refused one",
        absent=(3, 7),
        refused=(4,),
        september=("flagged", (3, 4, 7)),
        december=("flagged", (3, 4, 7)),
    ),
    _case(
        "five",
        "Vắng năm tháng",
        "Absent in five months",
        absent=(2, 3, 4, 5, 6),
        september=("flagged", (2, 3, 4, 5, 6)),
        december=("flagged", (2, 3, 4, 5, 6)),
    ),
    _case(
        "five_over_both_days",
        "Vắng ba tháng đến tháng 9, thêm hai tháng cuối năm",
        "Three months by September, two more by December",
        absent=(1, 2, 9, 10, 12),
        september=("flagged", (1, 2, 9)),
        december=("flagged", (1, 2, 9, 10, 12)),
    ),
    _case(
        "third_in_november",
        "Cảnh báo vào tháng 9, đủ ba tháng vào tháng 11",
        "Warned in September, the third month is November",
        absent=(4, 8, 11),
        september=("warning", (4, 8)),
        december=("flagged", (4, 8, 11)),
    ),
    _case(
        "third_in_december",
        "Cảnh báo vào tháng 9, đủ ba tháng vào tháng 12",
        "Warned in September, the third month is December",
        absent=(3, 7, 12),
        september=("warning", (3, 7)),
        december=("flagged", (3, 7, 12)),
    ),
    _case(
        "warning",
        "Vắng hai tháng, sau đó sinh hoạt đều",
        "Two months missed, then present again",
        absent=(5, 6),
        september=("warning", (5, 6)),
    ),
    _case(
        "warning_refused",
        "Vắng hai tháng, một tháng lý do không được chấp nhận",
        "Two months missed, one with a refused reason",
        absent=(9,),
        refused=(1,),
        september=("warning", (1, 9)),
    ),
    _case(
        "two_in_autumn",
        "Vắng hai tháng cuối năm, năm hết không còn cảnh báo",
        "Two months missed in autumn; no month remains to warn of",
        absent=(10, 11),
    ),
    _case(
        "undecided",
        "Vắng hai tháng, một tháng chi bộ chưa xem xét lý do",
        "Two months missed and one reason undecided",
        absent=(2, 3),
        undecided=(6,),
        september=("undecidable", (2, 3)),
        december=("undecidable", (2, 3)),
    ),
    _case(
        "two_undecided",
        "Vắng một tháng, hai tháng chi bộ chưa xem xét lý do",
        "One month missed and two reasons undecided",
        absent=(4,),
        undecided=(5, 6),
        september=("undecidable", (4,)),
        december=("undecidable", (4,)),
    ),
    _case(
        "undecided_later",
        "Cảnh báo vào tháng 9, tháng 10 có lý do chưa xem xét",
        "Warned in September, a reason of October is undecided",
        absent=(2, 3),
        undecided=(10,),
        september=("warning", (2, 3)),
        december=("undecidable", (2, 3)),
    ),
    _case(
        "only_undecided",
        "Ba tháng chỉ có lý do chưa xem xét, không vắng tháng nào",
        "Three undecided reasons and no month missed",
        undecided=(2, 5, 8),
    ),
    _case(
        "one_and_one",
        "Vắng một tháng, một tháng lý do chưa xem xét",
        "One month missed, one reason undecided: too few to matter",
        absent=(3,),
        undecided=(7,),
    ),
    _case(
        "flagged_and_undecided",
        "Đủ ba tháng vắng, thêm một lý do chưa xem xét",
        "Three months missed, a fourth reason undecided",
        absent=(2, 3, 4),
        undecided=(6,),
        september=("flagged", (2, 3, 4)),
        december=("flagged", (2, 3, 4)),
    ),
    _case(
        "blank",
        "Sổ đã khóa nhưng thiếu một dòng điểm danh, vắng hai tháng",
        "A row is lacking in a closed book, two months missed",
        absent=(2, 7),
        blank=(4,),
        september=("undecidable", (2, 7)),
        december=("undecidable", (2, 7)),
    ),
    _case(
        "only_blank",
        "Sổ đã khóa nhưng thiếu ba dòng, không vắng tháng nào",
        "Three rows are lacking in a closed book, no month missed",
        blank=(4, 5, 6),
    ),
    _case(
        "excused",
        "Vắng sáu tháng, lý do đều được chấp nhận",
        "Six months away, all reasons accepted",
        excused=(1, 3, 4, 6, 8, 11),
    ),
    Case(
        "attendance.last_year",
        "Vắng ba tháng của năm trước",
        "Three months missed, all in the year before",
        _last_year,
    ),
    Case(
        "attendance.across_years",
        "Vắng hai tháng cuối năm trước và tháng 1 năm nay",
        "Two months at the end of the year before, and January",
        _across_years,
    ),
    Case(
        "attendance.thematic",
        "Vắng sinh hoạt chuyên đề, không phải sinh hoạt thường kỳ",
        "Absent from thematic meetings, which do not count",
        _thematic,
    ),
    Case(
        "attendance.one_of_two",
        "Tháng 3 họp hai lần, có mặt một lần; vắng hai tháng khác",
        "March had two meetings, one attended; two other months missed",
        _one_of_two,
        alone=False,
    ),
    Case(
        "attendance.both_of_two",
        "Tháng 3 họp hai lần, vắng cả hai; vắng hai tháng khác",
        "March had two meetings, both missed; two other months missed",
        _both_of_two,
        alone=False,
    ),
    Case(
        "attendance.one_of_two_undecided",
        "Tháng 3 họp hai lần: một lần vắng, một lần lý do chưa xem xét",
        "March had two meetings: one missed, one reason undecided",
        _one_of_two_undecided,
        alone=False,
    ),
)
"""Every case of attendance within one branch."""
