"""Cases of work given to members (phân công công tác): none, stale, without a proper paper."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from cadre.records import Began, SourceKind, SuspensionGround
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.people import SECRETARY
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["WORK_CASES"]

THIS_YEAR = date(2025, 1, 15)
SPRING = date(2025, 5, 12)
AUTUMN = date(2025, 10, 20)


def _never(planter: Planter) -> None:
    person = planter.take()
    person.stop_work(THIS_YEAR)
    planter.expect("assignment.none", "flagged", person.id)


def _ran_out(planter: Planter) -> None:
    person = planter.take()
    person.stop_work(date(2025, 10, 1))
    planter.expect("assignment.none", "flagged", person.id, on=(DECEMBER,))


def _given_late(planter: Planter) -> None:
    person = planter.take()
    person.stop_work(THIS_YEAR)
    person.assign(date(2025, 10, 15))
    planter.expect("assignment.none", "flagged", person.id, on=(SEPTEMBER,))


def _suspended(planter: Planter) -> None:
    person = planter.take()
    person.stop_work(THIS_YEAR)
    person.suspend(date(2025, 8, 1), ground=SuspensionGround.PROSECUTION)


def _admitted(planter: Planter) -> None:
    person = planter.take()
    person.restart(person.home, date(2025, 11, 4), Began.ADMITTED)
    person.assignments.clear()
    planter.expect("assignment.none", "flagged", person.id, on=(DECEMBER,))


def _regulation(planter: Planter) -> None:
    _instead(planter.take(), SourceKind.WORKING_REGULATION)


def _minutes(planter: Planter) -> None:
    person = planter.take()
    _instead(person, SourceKind.MINUTES)
    planter.expect("assignment.unsourced", "flagged", person.id)


def _no_paper(planter: Planter) -> None:
    person = planter.take()
    _instead(person, SourceKind.NONE)
    planter.expect("assignment.unsourced", "flagged", person.id)


def _second_in_minutes(planter: Planter) -> None:
    person = planter.take()
    person.assign(date(2025, 3, 5), source=SourceKind.MINUTES)
    planter.expect("assignment.unsourced", "flagged", person.id)


def _two_unsourced(planter: Planter) -> None:
    person = planter.take()
    _instead(person, SourceKind.NONE)
    person.assign(date(2025, 3, 5), source=SourceKind.MINUTES)
    planter.expect("assignment.unsourced", "flagged", person.id)
    planter.expect("assignment.unsourced", "flagged", person.id)


def _sourced_in_autumn(planter: Planter) -> None:
    person = planter.take()
    _instead(person, SourceKind.MINUTES)
    person.stop_work(AUTUMN)
    person.assign(AUTUMN)
    planter.expect("assignment.unsourced", "flagged", person.id, on=(SEPTEMBER,))


def _instead(person: PersonDraft, source: SourceKind) -> None:
    """The work of this year, with another paper."""
    person.stop_work(THIS_YEAR)
    person.assign(THIS_YEAR, source=source)


def _left_behind(planter: Planter) -> None:
    person = planter.take()
    person.transfer(planter.other_branch(person), SPRING, keep_work=True)
    planter.expect("assignment.stale", "flagged", person.id)


def _left_behind_in_autumn(planter: Planter) -> None:
    person = planter.take()
    person.transfer(planter.other_branch(person), AUTUMN, keep_work=True)
    planter.expect("assignment.stale", "flagged", person.id, on=(DECEMBER,))


def _left_behind_and_nothing_new(planter: Planter) -> None:
    person = planter.take()
    person.transfer(planter.other_branch(person), SPRING, keep_work=True)
    person.assignments.pop()
    planter.expect("assignment.stale", "flagged", person.id)


def _left_behind_unsourced(planter: Planter) -> None:
    person = planter.take()
    _instead(person, SourceKind.MINUTES)
    person.transfer(planter.other_branch(person), SPRING, keep_work=True)
    planter.expect("assignment.stale", "flagged", person.id)
    planter.expect("assignment.unsourced", "flagged", person.id)


def _two_left_behind(planter: Planter) -> None:
    person = planter.take()
    person.assign(date(2025, 3, 5))
    person.transfer(planter.other_branch(person), SPRING, keep_work=True)
    planter.expect("assignment.stale", "flagged", person.id)
    planter.expect("assignment.stale", "flagged", person.id)


def _office_passed_on(planter: Planter) -> None:
    person = _pass_on(planter, date(2025, 6, 1))
    planter.expect("assignment.stale", "flagged", person.id)


def _office_passed_on_in_november(planter: Planter) -> None:
    person = _pass_on(planter, date(2025, 11, 1))
    planter.expect("assignment.stale", "flagged", person.id, on=(DECEMBER,))


def _office_and_work_passed_on(planter: Planter) -> None:
    on = date(2025, 6, 1)
    person = _pass_on(planter, on)
    person.stop_work(on)
    person.assign(on)


def _pass_on(planter: Planter, on: date) -> PersonDraft:
    """A secretary hands the office to another member of the branch, who gets the work too."""
    person, follower = planter.take_officer()
    person.offices[-1] = evolve(person.offices[-1], until=on)
    follower.serve(SECRETARY, on)
    follower.stop_work(on)
    follower.assign(on, office=SECRETARY)
    return person


def _away_with_work_at_home(planter: Planter) -> None:
    person = planter.take()
    person.stay(planter.other_branch(person), date(2025, 8, 1), date(2026, 2, 1))


WORK_CASES = (
    Case(
        "assignment.none",
        "Cả năm chưa được phân công",
        "No work given for the whole year",
        _never,
    ),
    Case(
        "assignment.ran_out",
        "Hết nhiệm vụ từ tháng 10",
        "Work ran out in October",
        _ran_out,
    ),
    Case(
        "assignment.given_late",
        "Đến giữa tháng 10 mới được phân công",
        "Work given only in the middle of October",
        _given_late,
    ),
    Case(
        "assignment.suspended",
        "Đang bị đình chỉ sinh hoạt, không có nhiệm vụ",
        "Suspended, without work",
        _suspended,
    ),
    Case(
        "assignment.admitted",
        "Kết nạp tháng 11, chưa được phân công",
        "Admitted in November, no work yet",
        _admitted,
    ),
    Case(
        "assignment.regulation",
        "Nhiệm vụ ghi trong quy chế làm việc",
        "Work stands in the working regulation",
        _regulation,
    ),
    Case(
        "assignment.minutes",
        "Nhiệm vụ chỉ ghi trong biên bản",
        "Work stands only in minutes",
        _minutes,
    ),
    Case(
        "assignment.no_paper",
        "Nhiệm vụ không có văn bản",
        "Work stands in no paper",
        _no_paper,
    ),
    Case(
        "assignment.second_in_minutes",
        "Nhiệm vụ thứ hai chỉ ghi trong biên bản",
        "A second duty stands only in minutes",
        _second_in_minutes,
    ),
    Case(
        "assignment.two_unsourced",
        "Hai nhiệm vụ đều không có căn cứ đúng",
        "Two duties, neither with a proper paper",
        _two_unsourced,
    ),
    Case(
        "assignment.sourced_in_autumn",
        "Tháng 10 mới đưa nhiệm vụ vào nghị quyết",
        "Work put into a resolution only in October",
        _sourced_in_autumn,
    ),
    Case(
        "assignment.left_behind",
        "Chuyển chi bộ, nhiệm vụ cũ chưa kết thúc",
        "Transferred, the old work never ended",
        _left_behind,
        alone=False,
    ),
    Case(
        "assignment.left_behind_in_autumn",
        "Chuyển chi bộ tháng 10, nhiệm vụ cũ chưa kết thúc",
        "Transferred in October, the old work never ended",
        _left_behind_in_autumn,
        alone=False,
    ),
    Case(
        "assignment.left_behind_and_nothing_new",
        "Chuyển chi bộ, chỉ còn nhiệm vụ ở chi bộ cũ",
        "Transferred, with work in the old branch only",
        _left_behind_and_nothing_new,
        alone=False,
    ),
    Case(
        "assignment.left_behind_unsourced",
        "Nhiệm vụ ở chi bộ cũ, lại chỉ ghi trong biên bản",
        "Work in the old branch that stands only in minutes",
        _left_behind_unsourced,
        alone=False,
    ),
    Case(
        "assignment.two_left_behind",
        "Chuyển chi bộ, hai nhiệm vụ cũ chưa kết thúc",
        "Transferred, two old duties never ended",
        _two_left_behind,
        alone=False,
    ),
    Case(
        "assignment.office_passed_on",
        "Thôi giữ chức vụ tháng 6, nhiệm vụ của chức vụ chưa kết thúc",
        "The office passed on in June, its work did not",
        _office_passed_on,
        alone=False,
    ),
    Case(
        "assignment.office_passed_on_in_november",
        "Thôi giữ chức vụ tháng 11, nhiệm vụ của chức vụ chưa kết thúc",
        "The office passed on in November, its work did not",
        _office_passed_on_in_november,
        alone=False,
    ),
    Case(
        "assignment.office_and_work_passed_on",
        "Bàn giao cả chức vụ và nhiệm vụ",
        "The office and its work passed on together",
        _office_and_work_passed_on,
        alone=False,
    ),
    Case(
        "assignment.away_with_work_at_home",
        "Sinh hoạt tạm thời nơi khác, nhiệm vụ ở nơi chính thức",
        "Temporary member elsewhere, with work at home",
        _away_with_work_at_home,
        alone=False,
    ),
)
"""Every case of work."""
