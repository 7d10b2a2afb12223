"""Regulations of Lào Cai laid over the national law, and the rules that read them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import asdict, evolve, frozen

import cadre
from cadre.calculators import months_later, working_days_between
from cadre.dossiers import BranchDossier, MemberDossier
from cadre.findings import Finding, Missing, MissingKind, Severity, Subject, Verdict, refs
from cadre.law import NATIONAL, Confidence, Law, Provision, Source, Timeline
from cadre.months import Month, MonthSet
from cadre.records import Meeting, MeetingKind, RatingLevel
from cadre.rules import Rule, Window
from cadre.rules.base import about_branch, about_member, used_values

HOLIDAYS: frozenset[date] = frozenset()
"""Public holidays, as they are announced each year; Saturdays and Sundays need not be listed."""

_ISSUER = "Tỉnh ủy Lào Cai"
QD_08 = Source("08-QĐ/TU", _ISSUER, date(2025, 11, 28), "Quy định", "Ngày theo nguồn thứ cấp.")
DA_03 = Source("03-ĐA/TU", _ISSUER, date(2025, 12, 29), "Đề án", "Ngày theo nguồn thứ cấp.")
QD_29 = Source("29-QĐ/TU", _ISSUER, date(2026, 1, 26), "Quy định", "Ngày theo nguồn thứ cấp.")
QD_09 = Source("09-QĐ/TU", _ISSUER, None, "Quy định", "Năm 2025; ngày ký chưa xác nhận.")


def _figure(
    key: str, value: Any, source: Source, since: date, vi: str, en: str, note: str = ""
) -> Timeline[Any]:
    provision = Provision(
        value=value,
        since=since,
        citations=(source.article("", Confidence.SECONDARY),),
        confidence=Confidence.SECONDARY,
        note=note,
    )
    return Timeline(f"lao_cai.{key}", vi=vi, en=en, provisions=(provision,))


DAYS_BEFORE = _figure(
    "committee_days_before",
    3,
    QD_08,
    date(2025, 11, 28),
    "số ngày chi ủy họp trước buổi sinh hoạt chi bộ",
    "days by which the committee meets before the branch",
)
TASKS_BIND = _figure(
    "tasks_bind",
    True,
    QD_08,
    date(2025, 11, 28),
    "đảng viên phải dự sinh hoạt và làm nhiệm vụ chi bộ giao",
    "whether attending meetings and doing tasks given by the branch is binding",
)
NEEDS_PLAN = _figure(
    "good_needs_inspection_plan",
    True,
    DA_03,
    date(2025, 12, 29),
    "xếp loại tốt trở lên đòi hỏi có và làm xong kế hoạch kiểm tra trong năm",
    "whether a rating of good or better needs a yearly inspection plan, fully carried out",
)
NEEDS_DETECTION = _figure(
    "good_needs_detection",
    True,
    DA_03,
    date(2025, 12, 29),
    "xếp loại tốt trở lên đòi hỏi không có đảng viên bị cấp trên kỷ luật mà chi bộ không phát hiện",
    "whether it needs that nobody was disciplined from above for what the branch did not detect",
)
SCORE_DAYS = _figure(
    "self_score_working_days",
    3,
    QD_29,
    date(2026, 1, 26),
    "số ngày làm việc để báo cáo kết quả tự chấm điểm sinh hoạt chi bộ",
    "working days within which the self-score of a meeting is reported",
)
# The year is known, its day is not: stated from the last day of that year, when it is rated.
MONTHS_SINCE_ADMISSION = _figure(
    "rating_months_since_admission",
    6,
    QD_09,
    date(2025, 12, 31),
    "số tháng từ khi kết nạp mà đảng viên mới chưa được xếp loại",
    "months after admission in which a new member is not rated",
    "Áp dụng từ đợt xếp loại năm 2025; ngày ký chưa xác nhận.",
)

LAW = NATIONAL.including(
    timelines=(
        DAYS_BEFORE,
        TASKS_BIND,
        NEEDS_PLAN,
        NEEDS_DETECTION,
        SCORE_DAYS,
        MONTHS_SINCE_ADMISSION,
    )
).overlay(name="lao-cai")


def _in_force(law: Law, figure: Timeline[Any], day: date) -> Provision[Any] | None:
    """The figure on a day, where the law audited under is this one and not the national law."""
    return law[figure].find(day) if figure.key in law.timelines else None


@frozen
class _Said:
    """The title of a finding and its sentence, in Vietnamese and English."""

    title_vi: str
    title_en: str
    text_vi: str
    text_en: str

    def details(self, facts: Mapping[str, Any]) -> dict[str, str]:
        return {name: text.format(**facts) for name, text in asdict(self).items()}


SAID = {
    "lao_cai.committee_late": _Said(
        "Chi ủy họp quá sát ngày sinh hoạt chi bộ",
        "The committee met too shortly before the branch",
        "chi ủy họp ngày {met:%d/%m/%Y}, chưa đủ {limit} ngày trước buổi sinh hoạt ngày "
        "{day:%d/%m/%Y}.",
        "the committee met on {met}, not {limit} days before the branch met on {day}.",
    ),
    "lao_cai.self_score_late": _Said(
        "Báo cáo tự chấm điểm chậm",
        "The self-score of a meeting was reported late",
        "tự chấm điểm buổi sinh hoạt ngày {held:%d/%m/%Y} được báo cáo sau {days} ngày làm việc, "
        "quá {limit} ngày.",
        "the self-score of {held} was reported after {days} working days, more than {limit}.",
    ),
    "lao_cai.rated_too_early": _Said(
        "Xếp loại đảng viên mới kết nạp",
        "A newly admitted member was rated",
        "được xếp loại năm {day:%Y} khi chưa đủ {limit} tháng kể từ ngày kết nạp.",
        "was rated for {day:%Y} within {limit} months of admission.",
    ),
    "lao_cai.good_without_inspection": _Said(
        "Xếp loại tốt mà chưa làm xong kế hoạch kiểm tra",
        "Rated good without its inspection plan",
        "xếp loại năm {day:%Y} từ tốt trở lên; kế hoạch kiểm tra chưa được lập và làm xong.",
        "rated good or better for {day:%Y}; its inspection plan was not carried out.",
    ),
}
NOT_RECORDED = _Said(
    SAID["lao_cai.good_without_inspection"].title_vi,
    SAID["lao_cai.good_without_inspection"].title_en,
    "chưa ghi kế hoạch kiểm tra năm {day:%Y} đã được lập và làm xong hay chưa.",
    "whether the inspection plan of {day:%Y} was carried out is not recorded.",
)


def _found(
    name: str,
    subject: Subject,
    window: Window,
    used: tuple[Timeline[Any], Provision[Any]],
    records: list[Any],
    day: date,
    **facts: Any,
) -> Finding:
    """A finding that arises on *day*, named by the first record that proves it."""
    code = f"lao_cai.{name}"
    return Finding(
        key=f"{code}:{subject.id}:{records[0].id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=subject,
        months=MonthSet([Month.of(day)]),
        arises_on=day,
        as_of=window.as_of,
        values=used_values(used),
        evidence=refs(records),
        details=SAID[code].details({"day": day, "limit": used[1].value, **facts}),
    )


def _held(branch: BranchDossier, kind: MeetingKind, window: Window) -> list[Meeting]:
    held = (one for one in branch.meetings if one.kind is kind and one.held_on <= window.as_of)
    return sorted(held, key=lambda one: (one.held_on, one.id))


def committee_late(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """The committee met between two regular meetings, and no time early enough."""
    committee = _held(branch, MeetingKind.COMMITTEE, window)
    before = date.min
    for meeting in _held(branch, MeetingKind.REGULAR, window):
        day, subject = meeting.held_on, about_branch(branch)
        prepared = [one for one in committee if before < one.held_on <= day]
        before = day
        limit = _in_force(law, DAYS_BEFORE, day)
        if limit is None or not prepared or day.year not in window.years:
            continue
        met = prepared[0].held_on
        if met > day - timedelta(days=limit.value):
            used, records = (DAYS_BEFORE, limit), [meeting, *prepared]
            yield _found("committee_late", subject, window, used, records, day, met=met)


def self_score_late(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """The self-score of a meeting was reported after more working days than allowed."""
    meetings = {one.id: one for one in branch.meetings if one.held_on.year in window.years}
    for sheet in sorted(branch.score_sheets, key=lambda one: one.id):
        meeting, told = meetings.get(sheet.meeting), sheet.reported_on
        if meeting is None or told is None or not meeting.held_on <= told <= window.as_of:
            continue
        held, subject = meeting.held_on, about_branch(branch)
        limit = _in_force(law, SCORE_DAYS, held)
        days = working_days_between(held, told, HOLIDAYS)
        if limit is not None and days > limit.value:
            used, records = (SCORE_DAYS, limit), [sheet, meeting]
            facts = {"held": held, "days": days}
            yield _found("self_score_late", subject, window, used, records, told, **facts)


def rated_too_early(member: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """A member was rated for a year at whose end the admission was too recent."""
    admitted = member.member.admitted.exact() if member.member.admitted else None
    for rating in sorted(member.ratings, key=lambda one: (one.year, one.id)):
        end, subject = date(rating.year, 12, 31), about_member(member, window.as_of)
        limit = _in_force(law, MONTHS_SINCE_ADMISSION, end)
        if limit is None or admitted is None or rating.year not in window.years:
            continue
        if end <= window.as_of and end < months_later(admitted, limit.value):
            used, records = (MONTHS_SINCE_ADMISSION, limit), [rating, member.member]
            yield _found("rated_too_early", subject, window, used, records, end)


def good_without_inspection(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """The branch was rated good or better without a plan of inspection carried out."""
    for rating in sorted(branch.unit_ratings, key=lambda one: (one.year, one.id)):
        end, subject = date(rating.year, 12, 31), about_branch(branch)
        limit = _in_force(law, NEEDS_PLAN, end)
        high = rating.level in (RatingLevel.EXCELLENT, RatingLevel.GOOD)
        own = rating.organisation == branch.id and rating.year in window.years
        if limit is None or not (high and own) or rating.inspection_plan_done:
            continue
        used = (NEEDS_PLAN, limit)
        found = _found("good_without_inspection", subject, window, used, [rating], end)
        yield _cannot_tell(found) if rating.inspection_plan_done is None else found


def _cannot_tell(found: Finding) -> Finding:
    """Whether there was a plan is not recorded: that accuses nobody."""
    return evolve(
        found,
        verdict=Verdict.UNDECIDABLE,
        missing=(Missing(MissingKind.NOT_KEPT, found.months, found.subject.branch),),
        details=NOT_RECORDED.details({"day": found.arises_on}),
        arises_on=None,
    )


def _rule(name: str, about: str, check: Any, figure: Timeline[Any]) -> Rule:
    said = SAID[f"lao_cai.{name}"]
    return Rule(
        code=f"lao_cai.{name}",
        about=about,
        check=check,
        reads="few",
        vi=f"{said.title_vi}.",
        en=f"{said.title_en}.",
        figures=(figure,),
    )


@cadre.hookimpl
def cadre_laws() -> list[Law]:
    return [LAW]


@cadre.hookimpl
def cadre_rules() -> list[Rule]:
    return [
        _rule("committee_late", "branch", committee_late, DAYS_BEFORE),
        _rule("self_score_late", "branch", self_score_late, SCORE_DAYS),
        _rule("rated_too_early", "member", rated_too_early, MONTHS_SINCE_ADMISSION),
        _rule("good_without_inspection", "branch", good_without_inspection, NEEDS_PLAN),
    ]
