"""Cases of admission and re-admission (kết nạp, kết nạp lại)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cadre.periods import PartialDate
from cadre.records import Admission, Began, Ended, Qualification, QualificationKind, StandingKind
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["ADMISSION_CASES"]

CONSIDERED_ON = date(2025, 1, 10)
HELD_ON = date(2025, 3, 26)


def _admission(planter: Planter, person: PersonDraft, **facts: Any) -> Admission:
    """An admission in order, but for *facts*; introduced by two officers of the branch."""
    usual = {
        "considered_on": CONSIDERED_ON,
        "decided_on": date(2025, 3, 3),
        "received_on": date(2025, 3, 7),
        "ceremony_on": HELD_ON,
        "certificate_on": date(2024, 5, 10),
        "introducers": tuple(one.id for one in planter.branches[person.home].people[:1]),
    }
    id = f"kn-{person.number:06d}-{len(person.more) + 1}"
    return Admission(id=id, member=person.id, **{**usual, **facts})


def _admitted(planter: Planter, held_on: date = HELD_ON, **facts: Any) -> PersonDraft:
    """A member admitted this year, with the papers of the admission."""
    person = planter.take()
    person.restart(person.home, held_on, Began.ADMITTED)
    person.more.append(_admission(planter, person, ceremony_on=held_on, **facts))
    return person


def _in_order(planter: Planter) -> None:
    person = _admitted(planter, contract_months=12)
    person.born = PartialDate(2007, 1)
    _schooled(person, 9)


def _too_young(planter: Planter) -> None:
    person = _admitted(planter)
    person.born = PartialDate(2007, 2)
    planter.expect("admission.age", "flagged", person.id)


def _too_old(planter: Planter) -> None:
    person = _admitted(planter)
    person.born = PartialDate(1964, 12)
    planter.expect("admission.age", "flagged", person.id)


def _too_old_approved(planter: Planter) -> None:
    person = _admitted(planter, approved="Văn bản đồng ý của ban thường vụ cấp ủy có thẩm quyền")
    person.born = PartialDate(1962, 7)


def _ceremony_late(planter: Planter) -> None:
    received = date(2025, 1, 13)
    person = _admitted(planter, date(2025, 5, 20), decided_on=received, received_on=received)
    planter.expect("admission.ceremony_late", "flagged", person.id)


def _certificate_expired(planter: Planter) -> None:
    person = _admitted(planter, certificate_on=date(2020, 1, 9))
    planter.expect("admission.certificate_expired", "flagged", person.id)


def _contract_short(planter: Planter) -> None:
    person = _admitted(planter, contract_months=6)
    planter.expect("admission.contract_short", "flagged", person.id)


def _schooling(planter: Planter) -> None:
    person = _admitted(planter)
    _schooled(person, 7)
    planter.expect("admission.schooling", "flagged", person.id)


def _schooled(person: PersonDraft, grade: int) -> None:
    person.more.append(
        Qualification(
            id=f"hv-{person.number:06d}",
            member=person.id,
            kind=QualificationKind.GENERAL,
            what=f"Lớp {grade}/12",
            grade=grade,
        )
    )


def _returned(planter: Planter, left_on: date, ended: Ended) -> PersonDraft:
    """A member who had left the Party and was admitted again this year."""
    person = planter.take()
    home = person.home
    person.memberships.clear()
    person.standings.clear()
    person.stop_work(left_on)
    person.more.clear()
    person.admit(PartialDate(1985), PartialDate(2010), None)
    person.join(home, date(2011, 3, 1), Began.UNSTATED, until=left_on, ended=ended)
    person.join(home, HELD_ON, Began.READMITTED)
    person.stand(StandingKind.OFFICIAL, date(2011, 3, 1), left_on)
    person.stand(StandingKind.PROBATIONARY, HELD_ON)
    person.assign(HELD_ON)
    return person


def _again(planter: Planter, left_on: date, ended: Ended, **facts: Any) -> PersonDraft:
    person = _returned(planter, left_on, ended)
    person.more.append(_admission(planter, person, again=True, **facts))
    return person


def _readmitted(planter: Planter) -> None:
    _again(planter, date(2022, 1, 10), Ended.REMOVED)


def _readmitted_early(planter: Planter) -> None:
    person = _again(planter, date(2022, 1, 11), Ended.REMOVED)
    planter.expect("admission.readmitted_early", "flagged", person.id)


def _readmitted_after_crime(planter: Planter) -> None:
    person = _again(
        planter,
        date(2016, 4, 1),
        Ended.EXPELLED,
        after_crime=True,
        record_cleared_on=date(2020, 2, 1),
    )
    planter.expect("admission.readmitted_early", "flagged", person.id)


def _readmitted_twice(planter: Planter) -> None:
    person = _again(planter, date(2019, 6, 1), Ended.REMOVED, considered_on=date(2014, 4, 10))
    person.more.append(_admission(planter, person, again=True))
    planter.expect("admission.readmitted_twice", "flagged", person.id)


def _barred(planter: Planter) -> None:
    person = _again(planter, date(2018, 6, 1), Ended.LEFT, hardship=False)
    planter.expect("admission.barred", "flagged", person.id)


def _hardship_unrecorded(planter: Planter) -> None:
    person = _again(planter, date(2018, 6, 1), Ended.LEFT)
    planter.expect("admission.barred", "undecidable", person.id)


def _asked_in_hardship(planter: Planter) -> None:
    _again(planter, date(2018, 6, 1), Ended.LEFT, hardship=True)


def _introducer(planter: Planter) -> None:
    """One of the introducers was on probation until September."""
    branch = planter.own
    secretary, introducer, applicant = branch.people[:3]
    began, ends = date(2024, 9, 10), date(2025, 9, 10)
    introducer.restart(branch.id, began, Began.ADMITTED)
    introducer.standings.clear()
    introducer.stand(StandingKind.PROBATIONARY, began, ends)
    introducer.stand(StandingKind.OFFICIAL, ends)
    applicant.restart(branch.id, HELD_ON, Began.ADMITTED)
    names = (secretary.id, introducer.id)
    applicant.more.append(_admission(planter, applicant, introducers=names))
    planter.expect("admission.introducer", "flagged", branch.id)


def _introducer_unstated(planter: Planter) -> None:
    """Two admissions; the branch recorded who introduced the first."""
    branch = planter.own
    for person, names in zip(branch.people[1:3], ((branch.people[0].id,), ()), strict=True):
        person.restart(branch.id, HELD_ON, Began.ADMITTED)
        person.more.append(_admission(planter, person, introducers=names))
    planter.expect("admission.introducer_unstated", "flagged", branch.id)


ADMISSION_CASES = (
    Case(
        "admission.in_order",
        "Kết nạp đúng quy định, vừa đủ 18 tuổi",
        "Admitted in order, 18 years old in that very month",
        _in_order,
        once=True,
    ),
    Case(
        "admission.too_young",
        "Xét kết nạp khi thiếu một tháng mới đủ 18 tuổi",
        "Considered a month short of 18 years",
        _too_young,
        once=True,
    ),
    Case(
        "admission.too_old",
        "Xét kết nạp khi quá 60 tuổi một tháng, không có văn bản đồng ý",
        "Considered a month over 60 years without a paper of consent",
        _too_old,
        once=True,
    ),
    Case(
        "admission.too_old_approved",
        "Xét kết nạp khi quá 60 tuổi, có văn bản đồng ý",
        "Considered at over 60 years with a paper of consent",
        _too_old_approved,
        once=True,
    ),
    Case(
        "admission.ceremony_late",
        "Lễ kết nạp tổ chức bốn tháng sau khi nhận quyết định",
        "The ceremony was held four months after the decision",
        _ceremony_late,
        once=True,
    ),
    Case(
        "admission.certificate_expired",
        "Giấy chứng nhận nhận thức về Đảng hết giá trị trước một ngày",
        "The certificate of Party awareness had lapsed a day before",
        _certificate_expired,
        once=True,
    ),
    Case(
        "admission.contract_short",
        "Xét kết nạp người có hợp đồng sáu tháng",
        "Somebody on a contract of six months was considered",
        _contract_short,
        once=True,
    ),
    Case(
        "admission.schooling",
        "Xét kết nạp người học hết lớp 7",
        "Somebody with seven grades of school was considered",
        _schooling,
        once=True,
    ),
    Case(
        "admission.readmitted",
        "Kết nạp lại vừa đủ ba mươi sáu tháng",
        "Admitted again after thirty-six months to the day",
        _readmitted,
        once=True,
    ),
    Case(
        "admission.readmitted_early",
        "Xét kết nạp lại khi thiếu một ngày mới đủ ba mươi sáu tháng",
        "Considered again a day short of thirty-six months",
        _readmitted_early,
        once=True,
    ),
    Case(
        "admission.readmitted_after_crime",
        "Xét kết nạp lại chưa đủ sáu mươi tháng sau khi được xóa án tích",
        "Considered again before sixty months since the criminal record was cleared",
        _readmitted_after_crime,
        once=True,
    ),
    Case(
        "admission.readmitted_twice",
        "Xét kết nạp lại lần thứ hai",
        "Considered for a second re-admission",
        _readmitted_twice,
        once=True,
    ),
    Case(
        "admission.barred",
        "Xét kết nạp lại người đã xin ra khỏi Đảng",
        "Somebody who had asked to leave was considered again",
        _barred,
        once=True,
    ),
    Case(
        "admission.hardship_unrecorded",
        "Kết nạp lại người đã xin ra khỏi Đảng, chưa ghi vì hoàn cảnh gia đình hay không",
        "Admitted again after asking to leave, for hardship or not is not recorded",
        _hardship_unrecorded,
        once=True,
    ),
    Case(
        "admission.asked_in_hardship",
        "Kết nạp lại người đã xin ra khỏi Đảng vì hoàn cảnh gia đình đặc biệt khó khăn",
        "Admitted again after asking to leave for special family hardship",
        _asked_in_hardship,
        once=True,
    ),
    Case(
        "admission.introducer",
        "Người giới thiệu còn là đảng viên dự bị",
        "An introducer was still on probation",
        _introducer,
        own=8,
    ),
    Case(
        "admission.introducer_unstated",
        "Một trong hai hồ sơ kết nạp không ghi người giới thiệu",
        "One of two admissions names no introducer",
        _introducer_unstated,
        own=8,
    ),
)
"""Every case of admission."""
