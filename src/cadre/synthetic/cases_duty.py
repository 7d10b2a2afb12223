"""Cases of work over the year: resolution, regulation, reports, list of duties, ad-hoc tasks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from cadre.months import Month
from cadre.records import (
    Assignment,
    CommitteeTerm,
    Duty,
    ExemptionGround,
    Resolution,
    ResolutionKind,
    SourceKind,
    WorkingRegulation,
    WorkReport,
)
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["DUTY_CASES"]

THIS_YEAR = date(2025, 1, 15)
AUTUMN = date(2025, 10, 20)
TERM_BEGAN = date(2022, 11, 15)
TERM_ENDS = date(2027, 11, 15)


def _resolved_last_year(planter: Planter) -> None:
    """Last year's resolution that gives everybody work; this year's a branch has by itself."""
    branch = planter.own
    branch.more.append(
        Resolution(
            id=f"nq-{branch.number:03d}-pc-{YEAR - 1}",
            organisation=branch.id,
            kind=ResolutionKind.ASSIGNMENT,
            passed_on=date(YEAR - 1, 1, 15),
            number="01-NQ/CB",
            passed=True,
        )
    )


def _no_resolution(planter: Planter) -> None:
    planter.own.more.clear()
    _resolved_last_year(planter)
    id = planter.own.id
    planter.expect("assignment.no_resolution", "warning", id, on=(SEPTEMBER,))
    planter.expect("assignment.no_resolution", "flagged", id, on=(DECEMBER,))


def _resolution_passed(planter: Planter) -> None:
    _resolved_last_year(planter)


def _regulated(planter: Planter, since: date, *, covers: bool = True) -> None:
    branch = planter.own
    branch.more.append(
        WorkingRegulation(
            id=f"qc-{branch.number:03d}-{since.year}",
            branch=branch.id,
            since=since,
            covers_assignments=covers,
            paper="Quy chế làm việc của chi bộ",
        )
    )


def _in_term(planter: Planter) -> None:
    """A term that its decision ends in 2027."""
    branch = planter.own
    branch.more.append(
        CommitteeTerm(
            id=f"nk-{branch.number:03d}-1",
            organisation=branch.id,
            since=TERM_BEGAN,
            ends_on=TERM_ENDS,
            decision="Quyết định về nhiệm kỳ chi bộ",
        )
    )


def _regulation_silent(planter: Planter) -> None:
    _regulated(planter, date(2023, 1, 10), covers=False)
    planter.expect("assignment.not_in_regulation", "flagged", planter.own.id)


def _regulation_old(planter: Planter) -> None:
    _regulated(planter, date(2020, 11, 20))
    _in_term(planter)
    planter.expect("assignment.regulation_old", "flagged", planter.own.id)


def _regulation_redone(planter: Planter) -> None:
    _regulated(planter, TERM_BEGAN)
    _in_term(planter)


def _from_the_term_before(planter: Planter) -> None:
    _in_term(planter)
    person = planter.own.people[2]
    person.assignments.clear()
    person.assign(date(2022, 1, 10))
    planter.expect("duty.closed_term", "flagged", planter.own.id)


def _reports(person: PersonDraft, numbers: Iterable[int]) -> None:
    """Reports on the work of this year, for months of it."""
    work = person.assignments[-1]
    for number in numbers:
        month = Month(YEAR, number)
        person.more.append(
            WorkReport(
                id=f"bc-{person.number:06d}-{month}",
                assignment=work.id,
                member=person.id,
                branch=work.branch,
                month=month,
                concluded=True,
                done=True,
            )
        )


def _reports_kept(planter: Planter) -> None:
    """One reports always, one skips two months, one never reports, one is exempt."""
    always, sometimes, never, exempt = planter.own.people
    _reports(always, range(2, 13))
    _reports(sometimes, (2, 5, 6, 7, 8, 9, 10, 11, 12))
    exempt.exempt(date(2021, 6, 1))
    planter.subjects += [sometimes.id, never.id]
    id = planter.own.id
    planter.expect("assignment.no_reports", "flagged", id, *range(2, 10), on=(SEPTEMBER,))
    planter.expect("assignment.no_reports", "flagged", id, *range(2, 13), on=(DECEMBER,))


def _none_kept(planter: Planter) -> None:
    """Nobody's work is recorded; one of the members is back from an exemption."""
    back = planter.own.people[-1]
    back.exempt(date(2025, 2, 3), date(2025, 8, 4), ExemptionGround.MATERNITY)
    for person in planter.own.people:
        person.assignments.clear()
    planter.expect("assignment.none_kept", "flagged", planter.own.id)


def _listed(planter: Planter, number: int, text: str, holders: int = 1) -> Duty:
    """One more duty of the branch's list."""
    branch = planter.own
    duty = Duty(
        id=f"nv-{branch.number:03d}-{number}",
        branch=branch.id,
        duty=text,
        since=date(2024, 1, 15),
        holders=holders,
    )
    branch.more.append(duty)
    return duty


def _holds(person: PersonDraft, duty: Duty) -> None:
    person.assignments[-1] = evolve(person.assignments[-1], of_duty=duty.id, duty=duty.duty)


def _duties(planter: Planter) -> None:
    """Two duties lack a holder, a third in October, a fourth ended in June and is still held."""
    first, second, third, fourth = planter.own.people
    _holds(first, _listed(planter, 1, "Phụ trách chung"))
    _holds(second, _listed(planter, 2, "Phụ trách tổ tự quản", holders=2))
    _listed(planter, 3, "Theo dõi công tác khuyến học")
    left = _listed(planter, 4, "Theo dõi công tác dân vận")
    _holds(third, left)
    third.stop_work(AUTUMN)
    third.assign(AUTUMN)
    over = _listed(planter, 5, "Chuẩn bị đại hội chi bộ")
    planter.own.more[-1] = evolve(over, until=date(2025, 6, 1))
    _holds(fourth, over)
    id = planter.own.id
    for on in ((SEPTEMBER, DECEMBER), (SEPTEMBER, DECEMBER), (DECEMBER,)):
        planter.expect("duty.no_holder", "flagged", id, on=on)
    planter.expect("duty.ended", "flagged", id)


def _many_duties(planter: Planter, further: int) -> PersonDraft:
    person = planter.take()
    for number in range(1, further + 1):
        person.assign(THIS_YEAR)
        named = evolve(person.assignments[-1], duty=f"Phụ trách cụm dân cư số {number}")
        person.assignments[-1] = named
    return person


def _six_duties(planter: Planter) -> None:
    person = _many_duties(planter, 5)
    planter.expect("duty.overloaded", "flagged", person.id)


def _five_duties(planter: Planter) -> None:
    _many_duties(planter, 4)


def _task(planter: Planter, due_on: date, until: date | None = None) -> PersonDraft:
    """A member with an ad-hoc task beside the work of the year."""
    person = planter.take()
    person.assignments.append(
        Assignment(
            id=f"pc-{person.number:06d}-dx",
            member=person.id,
            branch=person.home,
            duty="Vận động nhân dân giải phóng mặt bằng",
            since=date(2025, 6, 3),
            until=until,
            source=SourceKind.RESOLUTION,
            paper="Nghị quyết số 06-NQ/CB, ngày 03/06/2025",
            ad_hoc=True,
            due_on=due_on,
        )
    )
    return person


def _task_overdue(planter: Planter) -> None:
    person = _task(planter, date(2025, 8, 15))
    planter.expect("assignment.ad_hoc_overdue", "flagged", person.id)


def _task_overdue_in_autumn(planter: Planter) -> None:
    person = _task(planter, AUTUMN)
    planter.expect("assignment.ad_hoc_overdue", "flagged", person.id, on=(DECEMBER,))


def _task_done(planter: Planter) -> None:
    _task(planter, date(2025, 8, 15), until=date(2025, 8, 14))


DUTY_CASES = (
    Case(
        "assignment.no_resolution",
        "Năm trước có nghị quyết phân công, năm nay chưa có",
        "A resolution on work last year, none this year",
        _no_resolution,
        own=3,
    ),
    Case(
        "assignment.resolution_passed",
        "Năm nào cũng có nghị quyết phân công",
        "A resolution on work every year",
        _resolution_passed,
        own=3,
    ),
    Case(
        "assignment.regulation_silent",
        "Quy chế làm việc không nói về phân công",
        "The working regulation is silent on work",
        _regulation_silent,
        own=3,
    ),
    Case(
        "assignment.regulation_old",
        "Quy chế làm việc của nhiệm kỳ trước",
        "The working regulation is of the term before",
        _regulation_old,
        own=3,
    ),
    Case(
        "assignment.regulation_redone",
        "Quy chế làm việc ban hành khi bắt đầu nhiệm kỳ",
        "The working regulation was made as the term began",
        _regulation_redone,
        own=3,
    ),
    Case(
        "duty.closed_term",
        "Phân công từ trước nhiệm kỳ vẫn để nguyên",
        "Work from before the term goes on as it was",
        _from_the_term_before,
        own=3,
    ),
    Case(
        "assignment.reports",
        "Chi bộ ghi báo cáo; có người bỏ hai tháng, có người cả năm không báo cáo",
        "Reports are kept; one member skips two months, one never reports",
        _reports_kept,
        own=4,
    ),
    Case(
        "assignment.none_kept",
        "Chi bộ chưa ghi phân công của đảng viên nào",
        "The branch records nobody's work",
        _none_kept,
        own=3,
    ),
    Case(
        "duty.list",
        "Danh mục nhiệm vụ: có việc thiếu người, có việc đã hết còn người giữ",
        "A list of duties: some lack a holder, one ended is still held",
        _duties,
        own=4,
    ),
    Case(
        "duty.six",
        "Sáu nhiệm vụ cùng lúc",
        "Six duties at once",
        _six_duties,
    ),
    Case(
        "duty.five",
        "Năm nhiệm vụ cùng lúc",
        "Five duties at once",
        _five_duties,
    ),
    Case(
        "assignment.task_overdue",
        "Nhiệm vụ đột xuất quá hạn từ tháng 8",
        "An ad-hoc task overdue since August",
        _task_overdue,
    ),
    Case(
        "assignment.task_overdue_in_autumn",
        "Nhiệm vụ đột xuất quá hạn từ tháng 10",
        "An ad-hoc task overdue since October",
        _task_overdue_in_autumn,
    ),
    Case(
        "assignment.task_done",
        "Nhiệm vụ đột xuất xong trước hạn",
        "An ad-hoc task finished in time",
        _task_done,
    ),
)
