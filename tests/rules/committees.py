"""A branch with its people, offices, terms and votes, written down in a few words.

Whatever a rule finds in it is proved on the way: the proving records alone say the same, and
without any one of them something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import cadre
from cadre.findings import Finding, Ref, Verdict
from cadre.law import NATIONAL, Law
from cadre.records import (
    CommitteeTerm,
    Member,
    Membership,
    MembershipKind,
    OfficeTerm,
    Organisation,
    Record,
)
from cadre.rules import Rule
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, day

__all__ = ["asked", "asked_of_member", "committee_term", "joins", "office", "people"]


def people(
    official: int, probationary: int = 0, *, kind: str = "official", first: int = 1
) -> list[Record]:
    """Members of ``cb-1``; those on probation come last."""
    found: list[Record] = []
    for place in range(official + probationary):
        on = date(2005, 5, 19) if place < official else date(2199, 1, 1)
        found += joins(f"dv-{first + place:02d}", official_on=on, kind=kind)
    return found


def joins(
    id: str,
    *,
    since: str = "2000-01-01",
    until: str | None = None,
    official_on: date | None = None,
    kind: str = "official",
    at: str = "cb-1",
) -> list[Record]:
    """One member and the membership."""
    return [
        Member(id=id, full_name=f"Người Thử {id}", official_on=official_on),
        Membership(
            id=f"sh-{id}-{at}",
            member=id,
            branch=at,
            since=day(since),
            until=day(until) if until else None,
            kind=MembershipKind(kind),
        ),
    ]


def office(
    member: int,
    name: str = "Chi ủy viên",
    *,
    since: str = "2023-01-05",
    until: str | None = None,
    at: str = "cb-1",
    **more: Any,
) -> OfficeTerm:
    return OfficeTerm(
        id=f"cv-{member:02d}-{since}-{name}".replace(" ", "-"),
        member=f"dv-{member:02d}",
        organisation=at,
        office=name,
        since=day(since),
        until=day(until) if until else None,
        **more,
    )


def committee_term(
    since: str, until: str | None = None, *, at: str = "cb-1", **more: Any
) -> CommitteeTerm:
    return CommitteeTerm(
        id=f"nk-{at}-{since}",
        organisation=at,
        since=day(since),
        until=day(until) if until else None,
        **more,
    )


def asked(
    records: Iterable[Record],
    as_of: str,
    rules: Sequence[Rule],
    *,
    law: Law = NATIONAL,
    **of_branch: Any,
) -> list[Finding]:
    """What the rules find in ``cb-1``, or in a unit ``cs-1`` above it, proved."""
    ours = list(records)
    if not any(isinstance(one, Organisation) for one in ours):
        ours.append(branch(**of_branch))
    found = _said(ours, day(as_of), rules, law)
    for one in found:
        _proved(one, ours, rules, law)
    return found


def asked_of_member(
    id: str, records: Iterable[Record], as_of: str, rules: Sequence[Rule], *, law: Law = NATIONAL
) -> list[Finding]:
    """What the rules say of a member, proved; *clear* left out."""
    ours = list(records)
    found = _said(ours, day(as_of), rules, law, id)
    for one in found:
        _proved(one, ours, rules, law)
    return found


def _said(
    records: Iterable[Record], on: date, rules: Sequence[Rule], law: Law, member: str = ""
) -> list[Finding]:
    store, period = MemoryStore.of(records), cadre.Year(on.year)
    if member:
        of_member = store.member(member, period=period)
        found = cadre.check_member(of_member, period=period, as_of=on, law=law, rules=rules)
    elif any(rule.about == "unit" for rule in rules):
        result = cadre.audit(store, period=period, as_of=on, law=law, rules=rules)
        assert list(result.failures) == []
        found = tuple(result)
    else:
        of_branch = store.branch("cb-1", period=period, as_of=on)
        found = cadre.check_branch(of_branch, period=period, as_of=on, law=law, rules=rules)
    return [one for one in found if one.verdict not in (Verdict.CLEAR, Verdict.UNDECIDABLE)]


def _proved(finding: Finding, records: list[Record], rules: Sequence[Rule], law: Law) -> None:
    member = finding.subject.id if finding.subject.kind == "member" else ""

    def again(proof: Iterable[Record]) -> list[Finding]:
        found = _said(proof, finding.as_of, rules, law, member)
        return [one for one in found if one.key == finding.key]

    if finding.code == "organisation.base_small":  # a count of persons, who are not enumerated
        return
    proof = [one for one in records if Ref.to(one) in finding.evidence]
    assert len(proof) == len(finding.evidence)
    (alone,) = again(proof)
    assert sorted(alone.evidence) == sorted(finding.evidence)
    assert alone.details == finding.details
    assert (alone.arises_on, alone.values) == (finding.arises_on, finding.values)
    for left_out in proof:
        if not isinstance(left_out, Organisation | Member):
            changed = again([one for one in proof if one is not left_out])
            assert [one.details for one in changed] != [finding.details] or (
                changed[0].arises_on != finding.arises_on
            )
