"""Organisations by their size and level, and branches dissolved with members left on the roll."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cadre.dossiers import BranchDossier, UnitDossier
from cadre.findings import Finding, Severity, Subject, Verdict, refs
from cadre.law.base import Law
from cadre.law.levels import LEVELS
from cadre.law.structure import (
    BASE_EXCEPTION_BY_CONSENT,
    BASE_MEMBERS_FROM,
    MEMBERS_NEED_A_BRANCH,
)
from cadre.periods import covers
from cadre.records import Level, MembershipKind, Organisation, Record
from cadre.rules.base import (
    Rule,
    Window,
    about_branch,
    about_unit,
    procedure_values,
    used_values,
)

__all__ = ["RULES"]


def dissolved(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A branch no longer in being, with members on its roll (chi bộ đã giải thể còn đảng viên).

    Whoever was there temporarily (sinh hoạt tạm thời) still has a branch, and is not counted.

    Cites:
        cadre.law.structure.MEMBERS_NEED_A_BRANCH
    """
    ended, day = branch.branch.until, window.as_of
    still = [one for one in branch.memberships if one.kind is MembershipKind.OFFICIAL]
    if ended is None or ended > day or not still:
        return
    # Điều 21, Điều lệ Đảng: members of what is no organisation attend another one.
    duty = law[MEMBERS_NEED_A_BRANCH].find(ended)
    if duty is None or not duty.value:
        return
    yield Finding(
        key=f"organisation.dissolved:{branch.id}",
        code="organisation.dissolved",
        verdict=Verdict.FLAGGED,
        severity=Severity.SERIOUS,
        subject=about_branch(branch),
        arises_on=ended,
        as_of=day,
        values=used_values((MEMBERS_NEED_A_BRANCH, duty)),
        evidence=refs([branch.branch, *sorted(still, key=lambda one: one.id)]),
        details={"members": str(len({one.member for one in still}))},
        next_step="organisation_transfer_members",
    )


def base_branch_too_large(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A base branch with as many members as a base organisation (chi bộ cơ sở từ 30 đảng viên).

    A superior may agree to it; no consent recorded is not none given, so this is a hint.

    Cites:
        cadre.law.structure.BASE_MEMBERS_FROM
        cadre.law.structure.BASE_EXCEPTION_BY_CONSENT
    """
    if branch.branch.level is not Level.BASE_BRANCH:
        return
    day = window.as_of
    members = {one.id: one.member for one in branch.on_the_books(day)}
    # Điều 21, Điều lệ Đảng: from thirty members on, a base organisation with branches.
    least = law[BASE_MEMBERS_FROM].find(day)
    if least is not None and len(members) >= least.value:
        roll = [one for one in branch.memberships if one.kind is MembershipKind.OFFICIAL]
        shown: list[Record] = [*members.values(), *(one for one in roll if one.member in members)]
        yield from _size("organisation.base_branch_large", branch, len(members), shown, law, window)


def base_too_small(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A base organisation with fewer members than it takes (đảng bộ cơ sở dưới 30 đảng viên).

    A superior may agree to it; no consent recorded is not none given, so this is a hint.

    The count is of persons on the rolls of the branches below, each once; it is not enumerated,
    and the proof names the organisations that were counted. Where nobody is on any of these
    rolls, the members are not recorded, and nothing is said.

    Cites:
        cadre.law.structure.BASE_MEMBERS_FROM
        cadre.law.structure.BASE_EXCEPTION_BY_CONSENT
    """
    least = law[BASE_MEMBERS_FROM].find(window.as_of)
    if unit.unit.level is not Level.BASE or least is None:
        return
    # Điều 21, Điều lệ Đảng: a base organisation has thirty members or more.
    if 0 < unit.member_count < least.value:
        yield from _size(
            "organisation.base_small", unit, unit.member_count, unit.below, law, window
        )


def level_gone(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A district organisation in being where districts are no more (đảng bộ huyện sau 30/06/2025).

    Nothing is said of other levels: before there were communes as a level, a commune was a base
    organisation, and may have been recorded by either name.

    Cites:
        cadre.law.levels.LEVELS
    """
    day = window.as_of
    if unit.unit.level is not Level.DISTRICT or not covers(unit.unit, day):
        return
    gone_on = _districts_gone_on(law, day)
    if gone_on is None:
        return
    yield Finding(
        key=f"organisation.level_gone:{unit.id}",
        code="organisation.level_gone",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_unit(unit),
        arises_on=max(gone_on, unit.unit.since),
        as_of=day,
        values=used_values((LEVELS, law[LEVELS].find(day))),
        evidence=refs([unit.unit]),
        details={"gone_on": gone_on.isoformat()},
        next_step="organisation_note_end",
    )


def _districts_gone_on(law: Law, day: date) -> date | None:
    """The first day without districts; ``None`` where there are some on *day*, or never were."""
    gone = None
    # 294-QĐ/TW: from 01/07/2025 on, communes are the level below the province.
    changes = {on for one in law[LEVELS].provisions for on in (one.since, one.until) if on}
    for change in sorted((on for on in changes if on <= day), reverse=True):
        levels = law[LEVELS].find(change)
        if levels is not None and Level.DISTRICT in levels.value:
            return gone
        gone = change
    return None


def _size(
    code: str,
    dossier: BranchDossier | UnitDossier,
    members: int,
    shown: Sequence[Record],
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    """The size is not that of the level, and no consent is recorded: it may have been given."""
    day = window.as_of
    organisation, subject = _named(dossier)
    exception = law[BASE_EXCEPTION_BY_CONSENT].find(day)
    if organisation.consent or not covers(organisation, day):
        return
    yield Finding(
        key=f"{code}:{dossier.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.INFO,
        subject=subject,
        as_of=day,
        values=(
            *used_values((BASE_MEMBERS_FROM, law[BASE_MEMBERS_FROM].find(day))),
            *procedure_values((BASE_EXCEPTION_BY_CONSENT, exception)),
        ),
        evidence=refs([organisation, *shown]),
        details={"members": str(members)},
        next_step="organisation_ask_consent",
    )


def _named(dossier: BranchDossier | UnitDossier) -> tuple[Organisation, Subject]:
    if isinstance(dossier, BranchDossier):
        return dossier.branch, about_branch(dossier)
    return dossier.unit, about_unit(dossier)


RULES = (
    Rule(
        code="organisation.dissolved",
        about="branch",
        check=dissolved,
        vi="Chi bộ đã giải thể nhưng vẫn còn đảng viên trong danh sách.",
        en="The branch was dissolved and still has members on its roll.",
        figures=(MEMBERS_NEED_A_BRANCH,),
    ),
    Rule(
        code="organisation.base_branch_large",
        about="branch",
        check=base_branch_too_large,
        vi="Chi bộ cơ sở đông như đảng bộ cơ sở mà chưa ghi văn bản đồng ý của cấp trên.",
        en="A base branch has the members of a base organisation, and no consent is recorded.",
        figures=(BASE_MEMBERS_FROM, BASE_EXCEPTION_BY_CONSENT),
    ),
    Rule(
        code="organisation.base_small",
        about="unit",
        check=base_too_small,
        vi="Đảng bộ cơ sở có ít đảng viên hơn quy định mà chưa ghi văn bản đồng ý của cấp trên.",
        en="A base organisation has fewer members than it takes, and no consent is recorded.",
        figures=(BASE_MEMBERS_FROM, BASE_EXCEPTION_BY_CONSENT),
    ),
    Rule(
        code="organisation.level_gone",
        about="unit",
        check=level_gone,
        vi="Đảng bộ huyện còn ghi là đang hoạt động khi hệ thống tổ chức không còn cấp huyện.",
        en="A district organisation still stands as in being when there are no districts any more.",
        figures=(LEVELS,),
    ),
)
