"""Cases of members on probation (đảng viên dự bị)."""

from __future__ import annotations

from datetime import date

from cadre.periods import PartialDate
from cadre.records import (
    Admission,
    Began,
    OfficeRole,
    OfficeTerm,
    Resolution,
    ResolutionKind,
    StandingKind,
)
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["PROBATION_CASES"]


def _since(planter: Planter, held_on: date) -> PersonDraft:
    """A member admitted on a day, on probation since."""
    person = planter.take()
    person.restart(person.home, held_on, Began.ADMITTED)
    return person


def _vote(person: PersonDraft, on: date, *, passed: bool) -> None:
    """The branch votes on recognition."""
    person.more.append(
        Resolution(
            id=f"nq-cn-{person.number:06d}-{on.month:02d}",
            organisation=person.home,
            kind=ResolutionKind.RECOGNITION,
            member=person.id,
            passed_on=on,
            passed=passed,
            uploaded_on=on,
        )
    )


def _due(planter: Planter) -> None:
    """Probation ends in October; recognised in time."""
    person = _since(planter, date(2024, 10, 15))
    ends = date(2025, 10, 15)
    person.standings.clear()
    person.stand(StandingKind.PROBATIONARY, date(2024, 10, 15), ends)
    person.stand(StandingKind.OFFICIAL, ends)
    planter.expect("probation.due", "warning", person.id, on=(SEPTEMBER,))


def _due_in_january(planter: Planter) -> None:
    person = _since(planter, date(2025, 1, 20))
    planter.expect("probation.due", "warning", person.id, on=(DECEMBER,))


def _ceremony_of_record(planter: Planter) -> None:
    """The standing was entered from the decision; probation runs from the ceremony."""
    person = _since(planter, date(2024, 5, 20))
    person.more.append(
        Admission(id=f"kn-{person.number:06d}-1", member=person.id, ceremony_on=date(2024, 7, 25))
    )
    planter.expect("probation.due", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("probation.overdue", "flagged", person.id, on=(DECEMBER,))


def _by_admission(planter: Planter) -> None:
    """Only the admission was entered; probation runs from its ceremony."""
    person = _since(planter, date(2024, 7, 25))
    person.standings.clear()
    person.more.append(
        Admission(id=f"kn-{person.number:06d}-1", member=person.id, ceremony_on=date(2024, 7, 25))
    )
    planter.expect("probation.due", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("probation.overdue", "flagged", person.id, on=(DECEMBER,))


def _standing_ended(planter: Planter) -> None:
    """The standing was ended in May, and nothing was entered after it."""
    person = _since(planter, date(2024, 5, 20))
    person.standings.clear()
    person.stand(StandingKind.PROBATIONARY, date(2024, 5, 20), date(2025, 5, 20))
    planter.expect("probation.overdue", "flagged", person.id)


def _left_open(planter: Planter) -> None:
    """Recognised years ago; the probationary standing was never ended."""
    person = planter.take()
    person.admit(PartialDate(1985), PartialDate(2015), date(2016, 9, 5))
    person.standings.clear()
    person.stand(StandingKind.PROBATIONARY, date(2015, 9, 5))


def _overdue(planter: Planter) -> None:
    person = _since(planter, date(2024, 5, 20))
    planter.expect("probation.overdue", "flagged", person.id)


def _proposed(planter: Planter) -> None:
    """The branch has voted; what follows is the superior's."""
    _vote(_since(planter, date(2024, 5, 20)), date(2025, 6, 10), passed=True)


def _three_votes(planter: Planter) -> None:
    person = _since(planter, date(2024, 5, 20))
    for month in (6, 7, 8):
        _vote(person, date(2025, month, 10), passed=False)
    planter.expect("probation.three_votes", "flagged", person.id)


def _two_votes(planter: Planter) -> None:
    person = _since(planter, date(2024, 5, 20))
    for month in (6, 7):
        _vote(person, date(2025, month, 10), passed=False)
    planter.expect("probation.overdue", "flagged", person.id)


def _office(planter: Planter) -> None:
    person = _since(planter, date(2025, 3, 26))
    person.more.append(
        OfficeTerm(
            id=f"cv-db-{person.number:06d}",
            member=person.id,
            organisation=person.home,
            office="Chi ủy viên",
            role=OfficeRole.COMMITTEE_MEMBER,
            since=date(2025, 5, 6),
            elected=True,
        )
    )
    planter.expect("probation.office", "flagged", person.id)


PROBATION_CASES = (
    Case(
        "probation.due",
        "Hết thời gian dự bị tháng 10, được công nhận đúng hạn",
        "Probation ends in October; recognised in time",
        _due,
        once=True,
    ),
    Case(
        "probation.due_in_january",
        "Hết thời gian dự bị tháng 1 năm sau",
        "Probation ends next January",
        _due_in_january,
        once=True,
    ),
    Case(
        "probation.ceremony_of_record",
        "Thời gian dự bị tính từ lễ kết nạp, muộn hơn ngày ghi tư cách dự bị",
        "Probation runs from the ceremony, later than the day entered for the standing",
        _ceremony_of_record,
        once=True,
    ),
    Case(
        "probation.by_admission",
        "Chỉ ghi lần kết nạp, chưa ghi tư cách đảng viên dự bị",
        "Only the admission is on record, and no standing",
        _by_admission,
        once=True,
    ),
    Case(
        "probation.standing_ended",
        "Tư cách dự bị đã ghi hết, chưa ghi công nhận chính thức",
        "The standing was ended, and no recognition is on record",
        _standing_ended,
        once=True,
    ),
    Case(
        "probation.left_open",
        "Đã công nhận từ lâu nhưng tư cách dự bị chưa ghi ngày hết",
        "Recognised long ago, the probationary standing left open",
        _left_open,
        once=True,
    ),
    Case(
        "probation.overdue",
        "Hết thời gian dự bị tháng 5, chi bộ chưa xét",
        "Probation ended in May and the branch has not voted",
        _overdue,
        once=True,
    ),
    Case(
        "probation.proposed",
        "Chi bộ đã đề nghị công nhận, cấp trên chưa quyết định",
        "The branch has proposed recognition; its superior has not decided",
        _proposed,
        once=True,
    ),
    Case(
        "probation.three_votes",
        "Ba lần biểu quyết công nhận không đủ hai phần ba",
        "Three votes on recognition without two thirds",
        _three_votes,
        once=True,
    ),
    Case(
        "probation.two_votes",
        "Hai lần biểu quyết không đủ hai phần ba, đã quá hạn",
        "Two votes without two thirds, and the days have passed",
        _two_votes,
        once=True,
    ),
    Case(
        "probation.office",
        "Đảng viên dự bị được bầu làm chi ủy viên",
        "A member on probation was elected to the committee",
        _office,
        once=True,
    ),
)
"""Every case of probation."""
