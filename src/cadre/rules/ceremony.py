"""The admission ceremony (lễ kết nạp): held in the working days after the decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadre.dossiers import MemberDossier
from cadre.findings import Finding
from cadre.law.admissions import CEREMONY_COUNTED_FROM, CEREMONY_WORKING_DAYS
from cadre.law.base import Law
from cadre.law.options import DAYS_OFF
from cadre.records import Admission
from cadre.rules.base import Rule, Window, used_options, used_values
from cadre.rules.deeds import finding, judged, on_the_roll, working_days_after

__all__ = ["RULES"]


def ceremony_late(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The ceremony was held after its working days had passed (lễ kết nạp chậm).

    A ceremony, or the day its days count from, that is not recorded is not a late one.

    Cites:
        cadre.law.admissions.CEREMONY_WORKING_DAYS
        cadre.law.admissions.CEREMONY_COUNTED_FROM
    """
    for admission in dossier.admissions:
        held, start = admission.ceremony_on, _ceremony_clock(admission, law)
        if start is None or not judged(held, window):
            continue
        days = law[CEREMONY_WORKING_DAYS].find(start)
        if days is None:
            continue
        last = working_days_after(start, days.value + law.choice(DAYS_OFF))
        if last is None or held <= last:
            continue
        decided = admission.decided_on or start
        yield finding(
            "admission.ceremony_late",
            dossier,
            window,
            admission.id,
            arises_on=last + timedelta(days=1),
            values=used_values(
                (CEREMONY_WORKING_DAYS, days),
                (CEREMONY_COUNTED_FROM, law[CEREMONY_COUNTED_FROM].find(decided)),
            ),
            options=used_options(law, DAYS_OFF),
            proof=[admission],
            details={
                "held_on": held.isoformat(),
                "counted_on": start.isoformat(),
                "last_on": last.isoformat(),
            },
            next_step="admission_explain_delay",
        )


def _ceremony_clock(admission: Admission, law: Law) -> date | None:
    """The day from which the days to the ceremony count, as the law of the decision says."""
    issued, received = admission.decided_on, admission.received_on
    day = issued or received
    if day is None:
        return None
    # Điểm 4.1: from receipt since July 2025, from issue since 208-QĐ/TW.
    clock = law[CEREMONY_COUNTED_FROM].find(day)
    if clock is None:
        return None
    if clock.value == "receipt":
        return received
    # Which of the two the texts before meant is not known: the later one spares the branch.
    return issued if clock.value == "issue" else received or issued


RULES: tuple[Rule, ...] = (
    Rule(
        code="admission.ceremony_late",
        about="member",
        reads="few",
        on=("admissions",),
        check=on_the_roll(ceremony_late),
        vi="Lễ kết nạp tổ chức chậm so với thời hạn tính theo ngày làm việc.",
        en="The admission ceremony was held after its working days had passed.",
        figures=(CEREMONY_WORKING_DAYS, CEREMONY_COUNTED_FROM),
        options=(DAYS_OFF,),
    ),
)
