"""Cases of conclusions that open a ground for removal (xóa tên), of votes, and of complaints."""

from __future__ import annotations

from datetime import date
from typing import Any

from cadre.records import (
    Body,
    Complaint,
    ComplaintAbout,
    Conclusion,
    ConclusionKind,
    Resolution,
    ResolutionKind,
    VoteForm,
)
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["REMOVAL_CASES"]

SPRING = date(2025, 4, 3)
NOVEMBER = date(2025, 11, 4)


def _conclude(person: PersonDraft, kind: ConclusionKind, on: date, year: int | None = None) -> None:
    person.more.append(
        Conclusion(
            id=f"kl-{person.number:06d}-{len(person.more) + 1}",
            member=person.id,
            branch=person.home,
            kind=kind,
            concluded_on=on,
            about_year=year,
        )
    )


def _card_returned(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.CARD_RETURNED, date(2025, 3, 12))
    planter.expect("removal.card", "flagged", person.id)


def _card_destroyed(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.CARD_DESTROYED, NOVEMBER)
    planter.expect("removal.card", "flagged", person.id, on=(DECEMBER,))


def _no_progress(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.EDUCATION, date(2024, 6, 10))
    _conclude(person, ConclusionKind.NO_PROGRESS, date(2025, 7, 4))
    planter.expect("removal.no_progress", "flagged", person.id)


def _time_runs_out(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.EDUCATION, date(2024, 11, 20))
    planter.expect("removal.no_progress", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("removal.no_progress", "undecidable", person.id, on=(DECEMBER,))


def _progress(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.EDUCATION, date(2024, 6, 10))
    _conclude(person, ConclusionKind.PROGRESS, date(2025, 5, 8))


def _unworthy(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.UNWORTHY, date(2024, 1, 15), 2023)
    _conclude(person, ConclusionKind.UNWORTHY, date(2025, 1, 15), 2024)
    planter.expect("removal.unworthy", "flagged", person.id)


def _unworthy_apart(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.UNWORTHY, date(2023, 1, 15), 2022)
    _conclude(person, ConclusionKind.UNWORTHY, date(2025, 1, 15), 2024)


def _political_standards(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.POLITICAL_STANDARDS, date(2025, 5, 20))
    planter.expect("removal.political_standards", "flagged", person.id)


def _asked_in_vain(planter: Planter) -> None:
    person = planter.take()
    _conclude(person, ConclusionKind.CARD_RETURNED, date(2025, 3, 20))
    for month in (4, 5, 6):
        _conclude(person, ConclusionKind.SELF_REVIEW_ASKED, date(2025, month, 5))
    planter.expect("removal.card", "flagged", person.id)
    planter.expect("removal.self_review", "flagged", person.id)


def _asked_and_done(planter: Planter) -> None:
    person = planter.take()
    for month in (4, 5, 6):
        _conclude(person, ConclusionKind.SELF_REVIEW_ASKED, date(2025, month, 5))
    _conclude(person, ConclusionKind.SELF_REVIEW_DONE, date(2025, 7, 5))


def _vote(
    planter: Planter, number: int, kind: ResolutionKind, agreed: int, *, on: date, **more: Any
) -> None:
    """
    A vote about the member of that number in the branch that the case has to itself.

    Of seven votes, five are two thirds.
    """
    branch = planter.own
    facts: dict[str, Any] = {
        "organisation": branch.id,
        "base": 7,
        "form": VoteForm.BALLOT,
        "passed": True,
        "secret": True,
    }
    branch.more.append(
        Resolution(
            id=f"nq-{branch.number:03d}-{number}",
            kind=kind,
            passed_on=on,
            member=branch.people[number].id,
            agreed=agreed,
            **{**facts, **more},
        )
    )


def _votes_on_removal(planter: Planter) -> None:
    branch = planter.own
    _vote(planter, 1, ResolutionKind.REMOVAL, 4, on=SPRING)
    _vote(planter, 2, ResolutionKind.REMOVAL, 5, on=NOVEMBER, passed=False)
    _conclude(branch.people[3], ConclusionKind.CARD_RETURNED, date(2025, 2, 3))
    _vote(planter, 3, ResolutionKind.REMOVAL, 5, on=SPRING)
    planter.expect("removal.vote", "flagged", branch.id)
    planter.expect("removal.vote", "flagged", branch.id, on=(DECEMBER,))


def _forms_of_vote(planter: Planter) -> None:
    branch = planter.own
    _vote(planter, 1, ResolutionKind.REMOVAL, 7, on=SPRING, form=VoteForm.OPEN)
    _vote(planter, 2, ResolutionKind.EDUCATION, 4, on=SPRING)
    _vote(planter, 3, ResolutionKind.EDUCATION, 7, on=SPRING, form=VoteForm.CARD)
    planter.expect("removal.vote_form", "flagged", branch.id)
    planter.expect("removal.education_vote", "flagged", branch.id)
    planter.expect("removal.education_form", "flagged", branch.id)


def _votes_above(planter: Planter) -> None:
    above: dict[str, Any] = {
        "organisation": planter.own.parent,
        "body": Body.BASE_COMMITTEE,
        "base": 15,
    }
    _vote(planter, 1, ResolutionKind.REMOVAL, 9, on=SPRING, **above)
    _vote(planter, 2, ResolutionKind.REMOVAL, 10, on=SPRING, form=VoteForm.OPEN, **above)
    planter.expect("removal.vote_above", "flagged", planter.own.parent)
    planter.expect("removal.vote_form_above", "flagged", planter.own.parent)


def _complain(planter: Planter, about: ComplaintAbout, received_on: date, **days: Any) -> str:
    person = planter.take()
    id = f"kn-{person.number:06d}"
    person.more.append(
        Complaint(id=id, member=person.id, about=about, received_on=received_on, **days)
    )
    return person.id


def _late_against_discipline(planter: Planter) -> None:
    received, filed = date(2025, 6, 2), date(2025, 7, 3)
    id = _complain(planter, ComplaintAbout.DISCIPLINE, received, filed_on=filed)
    planter.expect("complaint.late", "flagged", id)


def _late_against_removal(planter: Planter) -> None:
    # Thirty working days and twenty for days off: ten weeks to Monday, 14 April.
    days = {"filed_on": date(2025, 4, 15), "settled_on": date(2025, 6, 2)}
    id = _complain(planter, ComplaintAbout.REMOVAL, date(2025, 2, 3), **days)
    planter.expect("complaint.late", "flagged", id)


def _just_in_time(planter: Planter) -> None:
    days = {"filed_on": date(2025, 4, 14), "settled_on": date(2025, 6, 2)}
    _complain(planter, ComplaintAbout.REMOVAL, date(2025, 2, 3), **days)


def _unsettled(planter: Planter) -> None:
    days = {"filed_on": date(2025, 3, 10), "accepted_on": date(2025, 3, 17)}
    id = _complain(planter, ComplaintAbout.REMOVAL, date(2025, 2, 24), **days)
    planter.expect("complaint.unsettled", "flagged", id)


def _unsettled_at_the_centre(planter: Planter) -> None:
    days = {"filed_on": date(2025, 3, 10), "accepted_on": date(2025, 3, 17), "at_centre": True}
    _complain(planter, ComplaintAbout.REMOVAL, date(2025, 2, 24), **days)


REMOVAL_CASES = (
    Case(
        "removal.card_returned",
        "Tự trả thẻ đảng viên, chi bộ chưa xem xét",
        "Gave back the card, not considered yet",
        _card_returned,
    ),
    Case(
        "removal.card_destroyed",
        "Tự hủy thẻ đảng viên tháng 11",
        "Destroyed the card in November",
        _card_destroyed,
    ),
    Case(
        "removal.no_progress",
        "Hết 12 tháng giáo dục, chi bộ kết luận không tiến bộ",
        "Educated for 12 months, and the branch concluded that there was no progress",
        _no_progress,
    ),
    Case(
        "removal.time_runs_out",
        "Sắp hết 12 tháng giáo dục, đến tháng 11 thì hết",
        "The 12 months of education end in November",
        _time_runs_out,
    ),
    Case(
        "removal.progress",
        "Được công nhận tiến bộ trong thời gian giáo dục",
        "Progress recognised within the time of education",
        _progress,
    ),
    Case(
        "removal.unworthy",
        "Vi phạm tư cách đảng viên năm 2023 và 2024",
        "Standing violated in 2023 and 2024",
        _unworthy,
    ),
    Case(
        "removal.unworthy_apart",
        "Vi phạm tư cách đảng viên năm 2022 và 2024, không liền nhau",
        "Standing violated in 2022 and 2024, not in a row",
        _unworthy_apart,
    ),
    Case(
        "removal.political_standards",
        "Không bảo đảm tiêu chuẩn chính trị",
        "Political standards not met",
        _political_standards,
    ),
    Case(
        "removal.asked_in_vain",
        "Trả thẻ, ba lần được yêu cầu kiểm điểm mà không làm",
        "Card given back, asked three times for a self-review in vain",
        _asked_in_vain,
    ),
    Case(
        "removal.asked_and_done",
        "Đã kiểm điểm sau ba lần được yêu cầu",
        "A self-review given after three requests",
        _asked_and_done,
    ),
    Case(
        "removal.votes",
        "Kết quả biểu quyết xóa tên ghi sai so với số phiếu",
        "Votes on removal recorded with an outcome they do not bear",
        _votes_on_removal,
        own=7,
    ),
    Case(
        "removal.forms",
        "Biểu quyết sai hình thức, đưa vào diện giáo dục thiếu phiếu",
        "Votes by a wrong form, and too few votes for the education list",
        _forms_of_vote,
        own=7,
    ),
    Case(
        "removal.votes_above",
        "Đảng ủy cơ sở biểu quyết xóa tên thiếu phiếu, sai hình thức",
        "A base committee's votes on removal, too few and by a wrong form",
        _votes_above,
        own=4,
    ),
    Case(
        "complaint.late_discipline",
        "Khiếu nại kỷ luật nộp ngày thứ 31",
        "A complaint against discipline filed on the 31st day",
        _late_against_discipline,
    ),
    Case(
        "complaint.late_removal",
        "Khiếu nại xóa tên nộp quá hạn ngày làm việc",
        "A complaint against removal filed after its working days",
        _late_against_removal,
    ),
    Case(
        "complaint.in_time",
        "Khiếu nại xóa tên nộp đúng ngày cuối",
        "A complaint against removal filed on the last day",
        _just_in_time,
    ),
    Case(
        "complaint.unsettled",
        "Khiếu nại xóa tên quá hạn chưa giải quyết",
        "A complaint against removal not settled in time",
        _unsettled,
    ),
    Case(
        "complaint.at_the_centre",
        "Khiếu nại xóa tên đang giải quyết ở Trung ương",
        "A complaint against removal at the Centre",
        _unsettled_at_the_centre,
    ),
)
"""Every case of grounds for removal, votes on it, and complaints."""
