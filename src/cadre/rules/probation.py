"""Members on probation (đảng viên dự bị): when the branch has to consider them, votes, offices.

By what is recorded on the day of the audit; see ``cadre.rules.probationers`` for what is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, UsedValue, Verdict
from cadre.law.base import Law
from cadre.law.options import DAYS_OFF
from cadre.law.probation import (
    CONSIDER_WORKING_DAYS,
    LASTS_UNTIL_DECISION,
    LATE_COUNTS_BACK,
    MAX_FAILED_VOTES,
    PROBATION_MONTHS,
    RIGHTS_WITHHELD,
    VOTE_BRANCH,
)
from cadre.law.removal_procedure import VOTE_BRANCH as REMOVAL_VOTE
from cadre.rules.base import Rule, Window, procedure_values, used_options, used_values
from cadre.rules.deeds import finding, on_the_roll, probationary
from cadre.rules.probationers import (
    VOTES,
    Probation,
    failed,
    failed_too_often,
    horizon,
    on_probation,
    probation_record,
    still_to_consider,
    votes_on,
)

__all__ = ["RULES"]


def due(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Probation ends soon, or has ended and the days to consider run (đến hạn xét công nhận).

    Cites:
        cadre.law.probation.PROBATION_MONTHS
        cadre.law.probation.CONSIDER_WORKING_DAYS
        cadre.law.probation.LATE_COUNTS_BACK
        cadre.law.probation.VOTE_BRANCH
    """
    day = window.as_of
    found = on_probation(dossier, law, day)
    if found is None or day > found.last or found.ends > horizon(window):
        return
    if not still_to_consider(dossier, found, law, day):
        return
    yield finding(
        "probation.due",
        dossier,
        window,
        found.record.id,
        arises_on=found.ends,
        verdict=Verdict.WARNING,
        severity=Severity.INFO if day < found.ends else Severity.WARNING,
        values=_figures(found, law, day),
        options=used_options(law, DAYS_OFF),
        proof=found.proof,
        details=_days(found),
        next_step="probation_consider" if day <= found.due else "probation_consider_now",
    )


def overdue(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The days to consider have passed without a proposal (quá hạn xét công nhận).

    Cites:
        cadre.law.probation.PROBATION_MONTHS
        cadre.law.probation.CONSIDER_WORKING_DAYS
        cadre.law.probation.LATE_COUNTS_BACK
        cadre.law.probation.VOTE_BRANCH
    """
    day = window.as_of
    found = on_probation(dossier, law, day)
    if found is None or day <= found.last or not still_to_consider(dossier, found, law, day):
        return
    yield finding(
        "probation.overdue",
        dossier,
        window,
        found.record.id,
        arises_on=found.last + timedelta(days=1),
        severity=Severity.SERIOUS,
        values=_figures(found, law, day),
        options=used_options(law, DAYS_OFF),
        proof=found.proof,
        details=_days(found),
        next_step="probation_consider_now",
    )


def _figures(found: Probation, law: Law, day: date) -> tuple[UsedValue, ...]:
    """What decides it, and what the next step names."""
    # Điểm 4.2: however late, recognition counts from the day probation ended.
    return (
        *found.values,
        *procedure_values(
            (LATE_COUNTS_BACK, law[LATE_COUNTS_BACK].find(day)),
            (VOTE_BRANCH, law[VOTE_BRANCH].find(day)),
        ),
    )


def _days(found: Probation) -> dict[str, str]:
    return {
        "began_on": found.began.isoformat(),
        "ends_on": found.ends.isoformat(),
        "due_on": found.due.isoformat(),
        "last_on": found.last.isoformat(),
    }


def three_votes(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Three votes on recognition, or on removal, fell short of the share (ba lần không đủ phiếu).

    Cites:
        cadre.law.probation.MAX_FAILED_VOTES
        cadre.law.probation.VOTE_BRANCH
        cadre.law.removal_procedure.VOTE_BRANCH
    """
    day = window.as_of
    known = probation_record(dossier, day)
    if known is None:
        return
    began, record = known
    votes = votes_on(dossier, began, day)
    short = failed_too_often(votes, law)
    if not short or any(not failed(one, law) for one in votes):
        return
    on, kind = short[-1].passed_on, short[-1].kind
    yield finding(
        "probation.three_votes",
        dossier,
        window,
        record.id,
        arises_on=on,
        severity=Severity.SERIOUS,
        values=used_values(
            (MAX_FAILED_VOTES, law[MAX_FAILED_VOTES].find(on)),
            (VOTES[kind], law[VOTES[kind]].find(on)),
        ),
        proof=[record, *short],
        details={"votes": str(len(short)), "voted_on_word": kind.value},
        next_step="probation_report_votes",
    )


def office(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A member on probation is on a committee (đảng viên dự bị ở trong cấp ủy).

    Whatever else is elected (trưởng thôn, bí thư chi đoàn) is no office of the Party.

    Cites:
        cadre.law.probation.RIGHTS_WITHHELD
        cadre.law.probation.LASTS_UNTIL_DECISION
    """
    day = window.as_of
    held = [one for one in dossier.office_terms if covers(one, day)]
    standing = probationary(dossier, day) if held else None
    if standing is None:
        return
    for term in held:
        since = max(term.since, standing.since)
        # Điều 3, Điều lệ Đảng: on probation nobody votes, stands or elects.
        withheld = law[RIGHTS_WITHHELD].find(since)
        if withheld is None or not term.acts_as.on_committee:
            continue
        yield finding(
            "probation.office",
            dossier,
            window,
            term.id,
            arises_on=since,
            severity=Severity.SERIOUS,
            values=used_values(
                (RIGHTS_WITHHELD, withheld),
                (LASTS_UNTIL_DECISION, law[LASTS_UNTIL_DECISION].find(since)),
            ),
            proof=[standing, term],
            details={"office": term.office, "organisation_id": term.organisation},
            next_step="probation_leave_office",
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="probation.due",
        about="member",
        reads="few",
        on=("probations",),
        check=due,
        vi="Thời gian dự bị sắp hết, hoặc đã hết và đang trong thời hạn chi bộ phải xét.",
        en="Probation ends soon, or has ended and the days in which the branch considers it run.",
        figures=(PROBATION_MONTHS, CONSIDER_WORKING_DAYS, LATE_COUNTS_BACK, VOTE_BRANCH),
        options=(DAYS_OFF,),
    ),
    Rule(
        code="probation.overdue",
        about="member",
        reads="few",
        on=("probations",),
        check=overdue,
        vi="Đã quá thời hạn mà chi bộ chưa đề nghị công nhận chính thức hoặc xóa tên đảng viên dự "
        "bị.",
        en="The days have passed and the branch has proposed neither recognition nor removal.",
        figures=(PROBATION_MONTHS, CONSIDER_WORKING_DAYS, LATE_COUNTS_BACK, VOTE_BRANCH),
        options=(DAYS_OFF,),
    ),
    Rule(
        code="probation.three_votes",
        about="member",
        reads="few",
        on=("resolutions",),
        check=on_the_roll(three_votes),
        vi="Chi bộ đã biểu quyết nhiều lần mà không đủ tỷ lệ để công nhận hoặc xóa tên.",
        en="The branch voted as often as it may, short of the share, on recognition or removal.",
        figures=(MAX_FAILED_VOTES, VOTE_BRANCH, REMOVAL_VOTE),
    ),
    Rule(
        code="probation.office",
        about="member",
        reads="few",
        on=("office_terms",),
        check=on_the_roll(office),
        vi="Đảng viên dự bị giữ chức vụ trong cấp ủy.",
        en="A member on probation holds an office in a committee.",
        figures=(RIGHTS_WITHHELD, LASTS_UNTIL_DECISION),
    ),
)
