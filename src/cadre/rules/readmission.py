"""Admission of somebody who had left the Party (kết nạp lại): too early, twice, or barred.

Judged by the day on which the branch considered it; where that is not recorded, by the day of the
decision, which is later. How and when somebody left is read from the membership that ended then,
or else from the time left out of party age; without either nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Missing, MissingKind, Severity, Verdict
from cadre.law.base import Law, Provision, Timeline
from cadre.law.listing import Listed
from cadre.law.removal_procedure import (
    NEVER_READMITTED,
    READMISSION_AFTER_CRIME_MONTHS,
    READMISSION_TIMES,
    READMISSION_WAIT_MONTHS,
)
from cadre.months import MonthSet
from cadre.records import Admission, Ended, GapReason, Membership, PartyAgeGap
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import finding, judged, months_after, on_the_roll

__all__ = ["RULES"]

_OUT = (Ended.REMOVED, Ended.EXPELLED, Ended.LEFT)
_OUT_OF_AGE = (GapReason.REMOVED, GapReason.EXPELLED)


def readmitted_early(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Considered again before the months of waiting were over (kết nạp lại sớm).

    Cites:
        cadre.law.removal_procedure.READMISSION_WAIT_MONTHS
        cadre.law.removal_procedure.READMISSION_AFTER_CRIME_MONTHS
    """
    for admission, on in _again(dossier, window):
        start, figure, proof = _waits_from(dossier, admission, on)
        wait = law[figure].find(on)
        if start is None or wait is None:
            continue
        over = months_after(start, wait.value)
        if over is None or on >= over:
            continue
        yield finding(
            "admission.readmitted_early",
            dossier,
            window,
            admission.id,
            arises_on=on,
            severity=Severity.SERIOUS,
            values=used_values((figure, wait)),
            proof=[admission, *proof],
            details={
                "considered_on": on.isoformat(),
                "waited_on": start.isoformat(),
                "earliest_on": over.isoformat(),
                "limit": str(wait.value),
                "left_id": ", ".join(one.id for one in proof),
                "readmission_since_word": "crime" if admission.after_crime else "left",
            },
            next_step="admission_report",
        )


def _waits_from(
    dossier: MemberDossier, admission: Admission, on: date
) -> tuple[date | None, Timeline[int], tuple[Membership | PartyAgeGap, ...]]:
    """From when somebody waits, for how long, and the record that says so."""
    # Điểm 3.5: after a less serious crime the months run from the clearing of the record.
    if admission.after_crime:
        return admission.record_cleared_on, READMISSION_AFTER_CRIME_MONTHS, ()
    left, proof = _left(dossier, on)
    return left, READMISSION_WAIT_MONTHS, proof


def _left(
    dossier: MemberDossier, on: date
) -> tuple[date | None, tuple[Membership | PartyAgeGap, ...]]:
    """When the member last left the Party by a day, and the record that says so."""
    ends = _ends(dossier, on, _OUT)
    if ends:
        return ends[-1][0], (ends[-1][2],)
    gaps = [
        (one.since, one.id, one)
        for one in dossier.gaps
        if one.reason in _OUT_OF_AGE and one.since <= on
    ]
    if not gaps:
        return None, ()
    since, _, gap = max(gaps)
    return since, (gap,)


def _ends(
    dossier: MemberDossier, on: date, ways: tuple[Ended, ...]
) -> list[tuple[date, str, Membership]]:
    """The memberships that ended in one of some ways by a day, in order."""
    found = [
        (one.until, one.id, one)
        for one in dossier.memberships
        if one.ended in ways and one.until is not None and one.until <= on
    ]
    return sorted(found)


def readmitted_twice(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Admitted again more often than is allowed (kết nạp lại quá một lần).

    Cites:
        cadre.law.removal_procedure.READMISSION_TIMES
    """
    again = sorted(
        (on, one.id, one) for one in dossier.admissions if one.again and (on := _day(one))
    )
    for number, (on, id, _) in enumerate(again, 1):
        most = law[READMISSION_TIMES].find(on)
        if most is None or number <= most.value or not judged(on, window):
            continue
        yield finding(
            "admission.readmitted_twice",
            dossier,
            window,
            id,
            arises_on=on,
            severity=Severity.SERIOUS,
            values=used_values((READMISSION_TIMES, most)),
            proof=[one for _, _, one in again[:number]],
            details={"considered_on": on.isoformat(), "times": str(number)},
            next_step="admission_report",
        )


def barred(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Considered again after asking to leave without special hardship (đã xin ra khỏi Đảng).

    Where it is not recorded whether there was hardship, it cannot be told. A paper of consent
    stands for the exception. The other grounds on which nobody is admitted again are not in the
    records.

    Cites:
        cadre.law.removal_procedure.NEVER_READMITTED
    """
    for admission, on in _again(dossier, window):
        never = law[NEVER_READMITTED].find(on)
        left = _ends(dossier, on, (Ended.LEFT,))
        if admission.hardship or admission.approved or not left:
            continue
        if never is not None and "asked_to_leave" in never.value:
            yield _barred(dossier, window, admission, on, left[-1], never)


def _barred(
    dossier: MemberDossier,
    window: Window,
    admission: Admission,
    on: date,
    left: tuple[date, str, Membership],
    never: Provision[Listed[str]],
) -> Finding:
    stated = admission.hardship is False
    found = finding(
        "admission.barred",
        dossier,
        window,
        admission.id,
        arises_on=on,
        verdict=Verdict.FLAGGED if stated else Verdict.UNDECIDABLE,
        severity=Severity.SERIOUS,
        values=used_values((NEVER_READMITTED, never)),
        proof=[admission, left[2]],
        details={"considered_on": on.isoformat(), "left_on": left[0].isoformat()},
        next_step="admission_report" if stated else "admission_record_hardship",
    )
    lacking = Missing(MissingKind.NOT_KEPT, MonthSet())
    return found if stated else evolve(found, missing=(lacking,))


def _again(dossier: MemberDossier, window: Window) -> Iterator[tuple[Admission, date]]:
    """The re-admissions of the years judged, with the day."""
    for admission in dossier.admissions:
        on = _day(admission)
        if admission.again and judged(on, window):
            yield admission, on


def _day(admission: Admission) -> date | None:
    return admission.considered_on or admission.decided_on


RULES: tuple[Rule, ...] = (
    Rule(
        code="admission.readmitted_early",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(readmitted_early),
        vi="Xét kết nạp lại khi chưa đủ thời gian kể từ ngày ra khỏi Đảng hoặc ngày được xóa án "
        "tích.",
        en="Considered for re-admission before the months since leaving, or since the record of a "
        "crime was cleared, were over.",
        figures=(READMISSION_WAIT_MONTHS, READMISSION_AFTER_CRIME_MONTHS),
    ),
    Rule(
        code="admission.readmitted_twice",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(readmitted_twice),
        vi="Kết nạp lại nhiều lần hơn số lần được phép.",
        en="Admitted again more often than is allowed.",
        figures=(READMISSION_TIMES,),
    ),
    Rule(
        code="admission.barred",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(barred),
        vi="Xét kết nạp lại người đã xin ra khỏi Đảng mà không vì hoàn cảnh gia đình đặc biệt khó "
        "khăn.",
        en="Somebody who had asked to leave, without special family hardship, was considered "
        "again.",
        figures=(NEVER_READMITTED,),
    ),
)
