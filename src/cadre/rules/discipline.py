"""Discipline (kỷ luật): forms, who may decide, and the written decision.

A decision is judged in the year of its deed, by the law of the day its result was announced.
Nothing here looks at what the member did.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity
from cadre.law.base import Law
from cadre.law.discipline import (
    BRANCH_FORMS,
    DECISION_DAYS,
    FORMS_PROBATIONARY,
    HOST_FORMS,
    TAKES_EFFECT_ON,
)
from cadre.records import (
    Discipline,
    Membership,
    MembershipKind,
    Standing,
    StandingKind,
)
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import finding, judged, on_the_roll

__all__ = ["RULES"]


def form(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A member on probation was dismissed or expelled (hình thức không áp dụng với đảng viên dự bị).

    Cites:
        cadre.law.discipline.FORMS_PROBATIONARY
    """
    for one in _announced(dossier, window):
        standing = _on_probation(dossier, one.announced_on)
        # Điều 35, Điều lệ Đảng: only reprimand and warning; who is unfit is removed.
        allowed = law[FORMS_PROBATIONARY].find(one.announced_on)
        if standing is None or allowed is None or one.form in allowed.value:
            continue
        yield finding(
            "discipline.form",
            dossier,
            window,
            one.id,
            arises_on=one.announced_on,
            severity=Severity.SERIOUS,
            values=used_values((FORMS_PROBATIONARY, allowed)),
            proof=[one, standing],
            details=_decision(one),
            next_step="discipline_correct_form",
        )


def _on_probation(dossier: MemberDossier, day: date) -> Standing | None:
    """The standing on probation, also on the day on which it ends by the decision itself."""
    if any(one.kind is StandingKind.OFFICIAL and covers(one, day) for one in dossier.standings):
        return None
    found = [
        one
        for one in dossier.standings
        if one.kind is StandingKind.PROBATIONARY
        and one.since <= day
        and (one.until is None or day <= one.until)
    ]
    return max(found, key=lambda one: (one.since, one.id), default=None)


def written_late(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The written decision is later than its days allow (ban hành quyết định chậm).

    A day of the written decision that is not recorded is not a late one.

    Cites:
        cadre.law.discipline.DECISION_DAYS
        cadre.law.discipline.TAKES_EFFECT_ON
    """
    for one in dossier.disciplines:
        written, days = one.written_on, law[DECISION_DAYS].find(one.announced_on)
        if days is None or not judged(written, window):
            continue
        last = one.announced_on + timedelta(days=days.value)
        if written > last:
            effect = law[TAKES_EFFECT_ON].find(one.announced_on)
            yield finding(
                "discipline.written_late",
                dossier,
                window,
                one.id,
                arises_on=last + timedelta(days=1),
                values=used_values((DECISION_DAYS, days), (TAKES_EFFECT_ON, effect)),
                proof=[one],
                details={
                    **_decision(one),
                    "written_on": written.isoformat(),
                    "last_on": last.isoformat(),
                },
                next_step="discipline_explain_delay",
            )


def by_host(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The host branch of a temporary member went beyond its forms (nơi tạm thời kỷ luật quá mức).

    Cites:
        cadre.law.discipline.HOST_FORMS
    """
    for one in _announced(dossier, window):
        host = _belongs(dossier, one, MembershipKind.TEMPORARY)
        allowed = law[HOST_FORMS].find(one.announced_on)
        if host is None or allowed is None or one.form in allowed.value:
            continue
        if _belongs(dossier, one, MembershipKind.OFFICIAL) is not None:
            continue
        yield finding(
            "discipline.by_host",
            dossier,
            window,
            one.id,
            arises_on=one.announced_on,
            severity=Severity.SERIOUS,
            values=used_values((HOST_FORMS, allowed)),
            proof=[one, host],
            details={**_decision(one), "branch_id": one.by},
            next_step="discipline_hand_over",
        )


def not_competent(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The branch decided what is the superior's (chi bộ kỷ luật không đúng thẩm quyền).

    Either for failings in a duty that the superior had assigned, or in a form beyond a warning.

    Cites:
        cadre.law.discipline.BRANCH_FORMS
    """
    for one in _announced(dossier, window):
        home = _belongs(dossier, one, MembershipKind.OFFICIAL)
        allowed = law[BRANCH_FORMS].find(one.announced_on)
        if home is None or allowed is None:
            continue
        beyond = one.form not in allowed.value
        if not beyond and not one.assigned_duty:
            continue
        yield finding(
            "discipline.not_competent",
            dossier,
            window,
            one.id,
            arises_on=one.announced_on,
            severity=Severity.SERIOUS,
            values=used_values((BRANCH_FORMS, allowed)),
            proof=[one, home],
            details={
                **_decision(one),
                "branch_id": one.by,
                "discipline_why_word": "form" if beyond else "duty",
            },
            next_step="discipline_hand_over",
        )


def _announced(dossier: MemberDossier, window: Window) -> Iterator[Discipline]:
    """The decisions announced in the years judged."""
    return (one for one in dossier.disciplines if judged(one.announced_on, window))


def _belongs(
    dossier: MemberDossier, decision: Discipline, kind: MembershipKind
) -> Membership | None:
    """The membership of a kind, on the day of the decision, in the branch that decided."""
    found = [
        one
        for one in dossier.memberships
        if one.branch == decision.by and one.kind is kind and covers(one, decision.announced_on)
    ]
    return found[0] if found else None


def _decision(one: Discipline) -> dict[str, str]:
    return {"announced_on": one.announced_on.isoformat(), "discipline_form_word": one.form.value}


RULES: tuple[Rule, ...] = (
    Rule(
        code="discipline.form",
        about="member",
        reads="few",
        on=("disciplines",),
        check=on_the_roll(form),
        vi="Đảng viên dự bị bị kỷ luật bằng hình thức chỉ áp dụng với đảng viên chính thức.",
        en="A member on probation was disciplined in a form that is for official members only.",
        figures=(FORMS_PROBATIONARY,),
    ),
    Rule(
        code="discipline.written_late",
        about="member",
        reads="few",
        on=("disciplines",),
        check=on_the_roll(written_late),
        vi="Quyết định kỷ luật bằng văn bản ban hành chậm sau khi công bố.",
        en="The written decision of discipline was issued late after the announcement.",
        figures=(DECISION_DAYS, TAKES_EFFECT_ON),
    ),
    Rule(
        code="discipline.by_host",
        about="member",
        reads="few",
        on=("disciplines",),
        check=on_the_roll(by_host),
        vi="Chi bộ nơi sinh hoạt tạm thời quyết định hình thức kỷ luật nặng hơn mức được phép.",
        en="The host branch of a temporary member decided a heavier form than it may.",
        figures=(HOST_FORMS,),
    ),
    Rule(
        code="discipline.not_competent",
        about="member",
        reads="few",
        on=("disciplines",),
        check=on_the_roll(not_competent),
        vi="Chi bộ tự quyết định kỷ luật trong trường hợp thuộc thẩm quyền cấp trên.",
        en="The branch itself decided on discipline that is for its superior to decide.",
        figures=(BRANCH_FORMS,),
    ),
)
