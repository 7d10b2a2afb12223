"""What an admission rested on (kết nạp): age, certificate, contract, schooling.

An admission is judged in the year of its deed, by the law of that day. What its record leaves
open is not a fault: without the day on which the branch considered it nothing is told of age,
certificate, contract and schooling. A paper of consent (văn bản đồng ý) stands for the exception.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Severity, UsedValue
from cadre.law.admissions import (
    AGE_MONTHS_COUNT,
    CERTIFICATE_MONTHS,
    CONTRACT_MONTHS,
    MAX_AGE_YEARS,
    MIN_AGE_YEARS,
    SCHOOLING,
)
from cadre.law.base import Law
from cadre.periods import PartialDate
from cadre.records import Admission, Qualification, QualificationKind
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import finding, judged, months_after, on_the_roll

__all__ = ["RULES"]

LOWER_SECONDARY = 9
"""The last grade of lower secondary school in the system of twelve grades."""
TWELVE_GRADES_SINCE = 1989
"""The year from which all schooling is read as of the system of twelve grades."""
OF_AGE = 16
"""The age in years by which somebody has left lower secondary school."""


def age(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Considered before the least age, or over the most without consent (tuổi khi xét kết nạp).

    Where only the year of birth is known, only what holds for every month of it is told. A paper
    of consent that is not recorded may well exist: over the age is a warning, under it is serious.

    Cites:
        cadre.law.admissions.MIN_AGE_YEARS
        cadre.law.admissions.MAX_AGE_YEARS
        cadre.law.admissions.AGE_MONTHS_COUNT
    """
    for admission, on in _considered(dossier, window):
        wrong = _wrong_age(dossier.member.born, admission, on, law)
        if wrong is not None:
            word, limit, values = wrong
            yield finding(
                "admission.age",
                dossier,
                window,
                admission.id,
                arises_on=on,
                severity=Severity.SERIOUS if word == "under" else Severity.WARNING,
                values=values,
                proof=[admission],
                details={
                    "considered_on": on.isoformat(),
                    "limit": str(limit),
                    "admission_age_word": word,
                    "admission_consent_word": word,
                },
                next_step="admission_report",
            )


def _wrong_age(
    born: PartialDate | None, admission: Admission, on: date, law: Law
) -> tuple[str, int, tuple[UsedValue, ...]] | None:
    """``under`` or ``over``, the limit in years, and the figures that say so."""
    if born is None:
        return None
    months = (on.year - born.year) * 12 + on.month
    least_age, most_age = months - (born.month or 12), months - (born.month or 1)
    youngest = law[MIN_AGE_YEARS].find(on)
    # Điểm 1 of the implementing regulation: full years, counted by month.
    if youngest is not None and most_age < youngest.value * 12:
        return "under", youngest.value, used_values((MIN_AGE_YEARS, youngest))
    oldest, by_month = law[MAX_AGE_YEARS].find(on), law[AGE_MONTHS_COUNT].find(on)
    if admission.approved or oldest is None or by_month is None:
        return None
    # Điểm 1.1 of the guidance of 2012 counted by year; since 2021 it is by month.
    by_year = on.year - born.year > oldest.value
    if least_age > oldest.value * 12 if by_month.value else by_year:
        values = used_values((MAX_AGE_YEARS, oldest), (AGE_MONTHS_COUNT, by_month))
        return "over", oldest.value, values
    return None


def certificate_expired(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The certificate of Party awareness had lapsed on the day (giấy chứng nhận hết hạn).

    Cites:
        cadre.law.admissions.CERTIFICATE_MONTHS
    """
    for admission, on in _considered(dossier, window):
        issued, valid = admission.certificate_on, law[CERTIFICATE_MONTHS].find(on)
        if issued is None or valid is None:
            continue
        last = months_after(issued, valid.value)
        if last is not None and on > last:
            yield finding(
                "admission.certificate_expired",
                dossier,
                window,
                admission.id,
                arises_on=last + timedelta(days=1),
                values=used_values((CERTIFICATE_MONTHS, valid)),
                proof=[admission],
                details={
                    "considered_on": on.isoformat(),
                    "issued_on": issued.isoformat(),
                    "last_on": last.isoformat(),
                },
                next_step="admission_report",
            )


def contract_short(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Considered while on a contract shorter than required (hợp đồng ngắn hạn).

    Cites:
        cadre.law.admissions.CONTRACT_MONTHS
    """
    for admission, on in _considered(dossier, window):
        least, months = law[CONTRACT_MONTHS].find(on), admission.contract_months
        if least is not None and months is not None and months < least.value:
            yield finding(
                "admission.contract_short",
                dossier,
                window,
                admission.id,
                arises_on=on,
                values=used_values((CONTRACT_MONTHS, least)),
                proof=[admission],
                details={"considered_on": on.isoformat(), "contract": str(months)},
                next_step="admission_report",
            )


def schooling(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Considered below lower secondary schooling (trình độ học vấn).

    By the highest grade of general schooling stated up to that day; a qualification without a
    grade leaves it open, and no qualification at all is not the lack of one. Grades are those of
    the system of twelve: nothing is told of a grade out of ten (hệ 10 năm), nor of schooling
    before 1989, when there were other systems.

    Cites:
        cadre.law.admissions.SCHOOLING
    """
    for admission, on in _considered(dossier, window):
        asked, best = law[SCHOOLING].find(on), _highest_grade(dossier, on)
        if admission.approved or asked is None or best is None or best.grade >= LOWER_SECONDARY:
            continue
        yield finding(
            "admission.schooling",
            dossier,
            window,
            admission.id,
            arises_on=on,
            values=used_values((SCHOOLING, asked)),
            proof=[admission, best],
            details={"considered_on": on.isoformat(), "grade": str(best.grade)},
            next_step="admission_report",
        )


def _highest_grade(dossier: MemberDossier, on: date) -> Qualification | None:
    """The qualification with the highest grade on a day; ``None`` where one cannot be compared."""
    held = [
        one
        for one in dossier.qualifications
        if one.kind is QualificationKind.GENERAL
        and (one.obtained_on is None or one.obtained_on <= on)
    ]
    if any(one.grade == 0 or _other_system(one, dossier.member.born) for one in held):
        return None
    return max(held, key=lambda one: (one.grade, one.id), default=None)


def _other_system(one: Qualification, born: PartialDate | None) -> bool:
    """Whether a grade is, or may be, of a system of schooling before that of twelve grades."""
    if one.obtained_on is not None:
        before = one.obtained_on.year < TWELVE_GRADES_SINCE
    else:
        # Without a day and without "…/12": whoever was of age by then went to school before.
        old = born is not None and born.year + OF_AGE < TWELVE_GRADES_SINCE
        before = old and "/12" not in one.what
    return before or "/10" in one.what


def _considered(dossier: MemberDossier, window: Window) -> Iterator[tuple[Admission, date]]:
    """The admissions that the branch considered in the years judged, with the day."""
    for admission in dossier.admissions:
        on = admission.considered_on
        if judged(on, window):
            yield admission, on


RULES: tuple[Rule, ...] = (
    Rule(
        code="admission.age",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(age),
        vi="Khi chi bộ xét kết nạp, người vào Đảng chưa đủ tuổi, hoặc quá tuổi mà chưa ghi văn bản "
        "đồng ý.",
        en="When the branch considered it, the applicant was too young, or too old, no paper of "
        "consent being recorded.",
        figures=(MIN_AGE_YEARS, MAX_AGE_YEARS, AGE_MONTHS_COUNT),
    ),
    Rule(
        code="admission.certificate_expired",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(certificate_expired),
        vi="Giấy chứng nhận bồi dưỡng nhận thức về Đảng đã hết hạn khi chi bộ xét kết nạp.",
        en="The certificate of Party awareness had lapsed when the branch considered admission.",
        figures=(CERTIFICATE_MONTHS,),
    ),
    Rule(
        code="admission.contract_short",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(contract_short),
        vi="Xét kết nạp người làm việc theo hợp đồng có thời hạn ngắn hơn mức quy định.",
        en="Somebody on a labour contract shorter than required was considered for admission.",
        figures=(CONTRACT_MONTHS,),
    ),
    Rule(
        code="admission.schooling",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(schooling),
        vi="Xét kết nạp người chưa có trình độ trung học cơ sở.",
        en="Somebody below lower secondary schooling was considered for admission.",
        figures=(SCHOOLING,),
    ),
)
