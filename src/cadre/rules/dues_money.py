"""Who takes in the dues of a branch (người thu đảng phí)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.base import Law
from cadre.law.dues import COLLECTOR_ASSIGNED
from cadre.months import Month, MonthSet
from cadre.names import search_key
from cadre.periods import covers
from cadre.records import Assignment, OfficeRole, OfficeTerm
from cadre.rules.base import Rule, Window, about_branch, not_kept, used_values

__all__ = ["NO_COLLECTOR", "RULES"]

_COLLECTS = "thu dang phi"
"""What names the work of collecting, without marks."""


def no_collector(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Nobody holds the office of collecting dues any longer, nor has the work (chưa có người thu).

    An office counts by its role or its name, work by its words. Where neither was ever recorded,
    nobody can tell: an audit passes it by.

    Cites:
        cadre.law.dues.COLLECTOR_ASSIGNED
    """
    day = window.as_of
    # 01-QĐ/TW, Điều 7, khoản 4: the branch gives one person the collecting of dues.
    duty = law[COLLECTOR_ASSIGNED].find(day)
    if duty is None or not duty.value or not covers(branch.branch, day):
        return
    begun = [one for one in _collecting(branch) if one.since <= day]
    if any(covers(one, day) for one in begun):
        return
    values = used_values((COLLECTOR_ASSIGNED, duty))
    key = f"dues.no_collector:{branch.id}"
    if not begun:
        months = MonthSet([Month.of(day)])
        unknown = not_kept(key, branch, window, months, values=values)
        yield evolve(unknown, severity=Severity.INFO, next_step="dues_collector_record")
        return
    ended, last = max(((one.until or day, one) for one in begun), key=lambda e: (e[0], e[1].id))
    yield Finding(
        key=key,
        code="dues.no_collector",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=max(ended, duty.since),
        as_of=day,
        values=values,
        evidence=refs([branch.branch, last]),
        details={"ended_on": str(ended)},
        next_step="dues_collector_name",
    )


def _collecting(branch: BranchDossier) -> Iterator[OfficeTerm | Assignment]:
    """The offices and the work of collecting, of any time."""
    for term in branch.office_terms:
        if term.acts_as is OfficeRole.DUES_COLLECTOR or _COLLECTS in search_key(term.office):
            yield term
    for work in branch.assignments:
        if not work.ad_hoc and _COLLECTS in search_key(work.duty):
            yield work


NO_COLLECTOR = Rule(
    code="dues.no_collector",
    about="branch",
    on=("office_terms", "assignments"),
    check=no_collector,
    vi="Chi bộ không còn người được phân công thu đảng phí.",
    en="Nobody in the branch is charged with collecting dues any longer.",
    figures=(COLLECTOR_ASSIGNED,),
)

RULES: tuple[Rule, ...] = (NO_COLLECTOR,)
