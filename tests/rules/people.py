"""One member, or a branch with a few, written down in a few words: for rules about persons."""

from __future__ import annotations

from datetime import date
from typing import Any

from cadre import Year, check_branch, check_member
from cadre.dossiers import BranchDossier, MemberDossier
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.periods import PartialDate
from cadre.records import Meeting, Member, Membership, Record
from cadre.rules import STANDARD_RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import LONG_AGO, branch, day

__all__ = ["RULES", "about_branch", "about_member", "days", "person"]

RULES = tuple(
    rule
    for rule in STANDARD_RULES
    if rule.code.startswith(("admission.", "probation.", "discipline.", "badge."))
)
"""The rules about persons that are asked."""


def days(**facts: Any) -> dict[str, Any]:
    """Facts with days as text: whatever is named ``…_on``, ``since`` or ``until``."""
    dated = {name for name in facts if name.endswith("_on") or name in ("since", "until")}
    return {
        name: day(value) if name in dated and isinstance(value, str) else value
        for name, value in facts.items()
    }


def person(id: str = "dv-1", **facts: Any) -> Member:
    """A member; ``born`` and ``admitted`` as text."""
    partly = {
        name: PartialDate.parse(facts.pop(name)) for name in ("born", "admitted") if name in facts
    }
    return Member(id=id, full_name=f"Người Thử {id}", **partly, **days(**facts))


def _store(records: list[Record]) -> MemoryStore:
    people = {one.id for one in records if isinstance(one, Member)}
    home = {one.member for one in records if isinstance(one, Membership)}
    stays: list[Record] = [
        Membership(id=f"sh-{id}", member=id, branch="cb-1", since=LONG_AGO)
        for id in sorted(people - home)
    ]
    return MemoryStore.of([branch(), branch("cb-2"), *stays, *records])


def about_member(
    records: list[Record], as_of: str | date, *, law: Law = NATIONAL, **choices: Any
) -> dict[str, Finding]:
    """What is said of the member ``dv-1`` in its year, by the key without the id, not *clear*."""
    on = day(as_of) if isinstance(as_of, str) else as_of
    known = records if any(isinstance(one, Member) for one in records) else [person(), *records]
    period = Year(on.year)
    dossier = _store(known).member("dv-1", period=period)
    chosen = law.overlay(choices=choices)
    found = check_member(dossier, period=period, as_of=on, law=chosen, rules=RULES)
    return {f.key.replace(":dv-1", ""): f for f in found if f.verdict is not Verdict.CLEAR}


def about_branch(records: list[Record], as_of: str, **choices: Any) -> dict[str, Finding]:
    """What is said of the branch ``cb-1`` and its members, by the key without the branch's id."""
    on = day(as_of)
    store = _store(records)
    members: list[MemberDossier] = [
        store.member(one.id, period=Year(on.year)) for one in records if isinstance(one, Member)
    ]
    dossier = BranchDossier(
        branch=branch(),
        members=tuple(sorted(members, key=lambda one: one.id)),
        meetings=tuple(one for one in records if isinstance(one, Meeting)),
    )
    law = NATIONAL.overlay(choices=choices)
    found = check_branch(dossier, period=Year(on.year), as_of=on, law=law, rules=RULES)
    return {f.key.replace(":cb-1", ""): f for f in found if f.verdict is not Verdict.CLEAR}
