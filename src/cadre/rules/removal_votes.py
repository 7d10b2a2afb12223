"""Votes on removal (xóa tên) and on the education of weak members: the count, and the form.

A vote is judged where the record holds what is needed: the base, the votes in favour, what the
minutes say came of it. Votes of the years of the period, by the law of their day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cadre.calculators.votes import threshold_figure
from cadre.dossiers import BranchDossier, UnitDossier
from cadre.findings import Finding, Severity, Subject, Verdict, refs
from cadre.law.base import Law, Timeline
from cadre.law.removal_procedure import (
    SCREENING_VOTE_OF_PROGRESS,
    SCREENING_VOTE_TO_LIST,
    VOTE_AUTHORISED,
    VOTE_BASE_COMMITTEE,
    VOTE_BRANCH,
    VOTE_FORMS,
    VOTE_STANDING,
)
from cadre.records import Organisation, Resolution, ResolutionKind, VoteForm
from cadre.rules.base import Rule, Window, about_branch, about_unit, used_values

__all__ = ["EDUCATION_FORM", "EDUCATION_VOTE", "FORM", "FORM_ABOVE", "RULES", "VOTE", "VOTE_ABOVE"]

_REMOVAL = (ResolutionKind.REMOVAL,)
_EDUCATION = (ResolutionKind.EDUCATION, ResolutionKind.PROGRESS)
_FORMED = (ResolutionKind.ADMISSION, ResolutionKind.RECOGNITION, ResolutionKind.REMOVAL)


def vote(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    What a branch recorded of a vote on removal contradicts its votes (kết quả biểu quyết).

    Cites:
        cadre.law.removal_procedure.VOTE_BRANCH
    """
    about, subject = branch.branch, about_branch(branch)
    yield from _miscounted(
        "removal.vote", branch.resolutions, _REMOVAL, about, subject, law, window
    )


def vote_above(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The same for the committees above branches (đảng ủy, ban thường vụ).

    Cites:
        cadre.law.removal_procedure.VOTE_BASE_COMMITTEE
        cadre.law.removal_procedure.VOTE_AUTHORISED
        cadre.law.removal_procedure.VOTE_STANDING
    """
    code, about, subject = "removal.vote_above", unit.unit, about_unit(unit)
    yield from _miscounted(code, unit.resolutions, _REMOVAL, about, subject, law, window)


def education_vote(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The same for putting a member on the education list, and for recognising progress.

    Cites:
        cadre.law.removal_procedure.SCREENING_VOTE_TO_LIST
        cadre.law.removal_procedure.SCREENING_VOTE_OF_PROGRESS
    """
    code, about, subject = "removal.education_vote", branch.branch, about_branch(branch)
    yield from _miscounted(code, branch.resolutions, _EDUCATION, about, subject, law, window)


def _miscounted(
    code: str,
    resolutions: Collection[Resolution],
    kinds: tuple[ResolutionKind, ...],
    about: Organisation,
    subject: Subject,
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    for one in _in_period(resolutions, window):
        figure = threshold_figure(one.kind, one.body) if one.kind in kinds else None
        if figure is None or not one.base or one.agreed is None or one.passed is None:
            continue
        share = law[figure].find(one.passed_on)
        if share is None or one.passed == share.value.reached(one.agreed, one.base):
            continue
        details = {
            **_told(one),
            "agreed": str(one.agreed),
            "base": str(one.base),
            "needed": str(share.value.needed(one.base)),
            "removal_outcome_word": "passed" if one.passed else "failed",
        }
        family = "removal" if one.kind is ResolutionKind.REMOVAL else "removal_education"
        step = f"{family}_too_few" if one.passed else f"{family}_enough"
        yield _finding(code, one, about, subject, window, (figure, law), details, step)


def form(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A vote on admission, recognition or removal neither secret nor by raised card.

    Cites:
        cadre.law.removal_procedure.VOTE_FORMS
    """
    code, about, subject = "removal.vote_form", branch.branch, about_branch(branch)
    yield from _ill_formed(code, branch.resolutions, about, subject, law, window)


def form_above(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The same for the committees above branches.

    Cites:
        cadre.law.removal_procedure.VOTE_FORMS
    """
    code, about, subject = "removal.vote_form_above", unit.unit, about_unit(unit)
    yield from _ill_formed(code, unit.resolutions, about, subject, law, window)


def _ill_formed(
    code: str,
    resolutions: Collection[Resolution],
    about: Organisation,
    subject: Subject,
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    for one in _in_period(resolutions, window):
        if one.kind not in _FORMED or one.form is None:
            continue
        # Hướng dẫn thi hành, điểm 5.1: of these forms the meeting chooses.
        forms = law[VOTE_FORMS].find(one.passed_on)
        if forms is not None and one.form.value not in forms.value:
            details = {**_told(one), "removal_form_word": one.form.value}
            used = (VOTE_FORMS, law)
            yield _finding(code, one, about, subject, window, used, details, "removal_vote_again")


def education_form(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A member was put on the education list without a secret ballot (không bỏ phiếu kín).

    Cites:
        cadre.law.removal_procedure.SCREENING_VOTE_TO_LIST
    """
    code, about, subject = "removal.education_form", branch.branch, about_branch(branch)
    for one in _in_period(branch.resolutions, window):
        listed = threshold_figure(one.kind, one.body) is SCREENING_VOTE_TO_LIST
        # 02-HD/BTCTW: on the list by secret ballot.
        if not listed or one.form is None or one.form is VoteForm.BALLOT:
            continue
        if law[SCREENING_VOTE_TO_LIST].find(one.passed_on) is not None:
            details = {**_told(one), "removal_form_word": one.form.value}
            used = (SCREENING_VOTE_TO_LIST, law)
            yield _finding(code, one, about, subject, window, used, details, "removal_ballot_again")


def _in_period(resolutions: Collection[Resolution], window: Window) -> Iterator[Resolution]:
    return (
        one
        for one in resolutions
        if one.passed_on <= window.as_of and one.passed_on.year in window.years
    )


def _told(resolution: Resolution) -> dict[str, str]:
    """What a sentence says of a vote: its matter, its day, and whom it is about."""
    return {
        "removal_matter_word": resolution.kind.value,
        "voted_on": resolution.passed_on.isoformat(),
        "voted_id": resolution.member or resolution.id,
    }


def _finding(
    code: str,
    resolution: Resolution,
    about: Organisation,
    subject: Subject,
    window: Window,
    used: tuple[Timeline[Any], Law],
    details: dict[str, str],
    next_step: str,
) -> Finding:
    figure, law = used
    return Finding(
        key=f"{code}:{subject.id}:{resolution.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.SERIOUS,
        subject=subject,
        arises_on=resolution.passed_on,
        as_of=window.as_of,
        values=used_values((figure, law[figure].find(resolution.passed_on))),
        evidence=refs([about, resolution]),
        details=details,
        next_step=next_step,
    )


VOTE = Rule(
    code="removal.vote",
    about="branch",
    on=("resolutions",),
    check=vote,
    vi="Kết quả ghi về biểu quyết đề nghị xóa tên không khớp với số phiếu và tỷ lệ phải đạt.",
    en="What is recorded of a vote on removal contradicts its votes and the share needed.",
    figures=(VOTE_BRANCH, VOTE_BASE_COMMITTEE, VOTE_AUTHORISED, VOTE_STANDING),
)
VOTE_ABOVE = Rule(
    code="removal.vote_above",
    about="unit",
    on=("resolutions",),
    check=vote_above,
    vi="Kết quả ghi về biểu quyết xóa tên của cấp ủy, ban thường vụ không khớp với số phiếu và tỷ "
    "lệ phải đạt.",
    en="What a committee recorded of its vote on removal contradicts its votes and the share "
    "needed.",
    figures=(VOTE_BASE_COMMITTEE, VOTE_AUTHORISED, VOTE_STANDING, VOTE_BRANCH),
)
FORM = Rule(
    code="removal.vote_form",
    about="branch",
    on=("resolutions",),
    check=form,
    vi="Biểu quyết kết nạp, công nhận chính thức, xóa tên không bằng phiếu kín hoặc giơ thẻ.",
    en="A vote on admission, recognition or removal was neither secret nor by raised card.",
    figures=(VOTE_FORMS,),
)
FORM_ABOVE = Rule(
    code="removal.vote_form_above",
    about="unit",
    on=("resolutions",),
    check=form_above,
    vi="Cấp ủy biểu quyết kết nạp, công nhận chính thức, xóa tên không bằng phiếu kín hoặc giơ "
    "thẻ.",
    en="A committee's vote on admission, recognition or removal was neither secret nor by raised "
    "card.",
    figures=(VOTE_FORMS,),
)
EDUCATION_VOTE = Rule(
    code="removal.education_vote",
    about="branch",
    on=("resolutions",),
    check=education_vote,
    vi="Kết quả ghi về biểu quyết đưa vào diện giáo dục, công nhận tiến bộ không khớp số phiếu.",
    en="What is recorded of a vote on education or progress contradicts its votes.",
    figures=(SCREENING_VOTE_TO_LIST, SCREENING_VOTE_OF_PROGRESS),
)
EDUCATION_FORM = Rule(
    code="removal.education_form",
    about="branch",
    on=("resolutions",),
    check=education_form,
    vi="Đưa đảng viên vào diện giáo dục mà không bỏ phiếu kín.",
    en="A member was put on the education list without a secret ballot.",
    figures=(SCREENING_VOTE_TO_LIST,),
)

RULES: tuple[Rule, ...] = (VOTE, VOTE_ABOVE, FORM, FORM_ABOVE, EDUCATION_VOTE, EDUCATION_FORM)
