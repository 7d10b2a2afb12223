"""What ``check_branch`` says of each branch is what an audit of everything says of it."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import cadre
from cadre.findings import Finding, Verdict
from cadre.records import Membership, MembershipKind
from cadre.synthetic import DECEMBER, SEPTEMBER, make_district
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import LONG_AGO, branch, member

PERIOD = cadre.Year(2025)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore.of(make_district(11, members=2000, branches=80, years=(2025,)).records())


def told(finding: Finding) -> Finding:
    """As the branch's own rules say it: an audit adds members to what an open book leaves open."""
    return evolve(finding, affected=()) if finding.code == "branch.book_open" else finding


def listed(finding: Finding) -> bool:
    """Whether an audit would list it: what is lacking without a failed month is not."""
    undecided = finding.verdict is Verdict.UNDECIDABLE and not finding.months
    return finding.verdict is not Verdict.CLEAR and not undecided


@pytest.mark.parametrize("day", [SEPTEMBER, DECEMBER])
def test_every_branch_alone_is_found_as_in_the_audit(store: MemoryStore, day: date) -> None:
    audited: dict[str, list[Finding]] = {}
    for one in cadre.audit(store, period=PERIOD, as_of=day):
        if one.subject.kind == "branch":
            audited.setdefault(one.subject.id, []).append(told(one))
    alone: dict[str, list[Finding]] = {}
    for unit in store.read(cadre.records.Organisation):
        if unit.level.is_branch:
            dossier = store.branch(unit.id, period=PERIOD, as_of=day)
            found = cadre.check_branch(dossier, period=PERIOD, as_of=day)
            kept = [told(one) for one in found if listed(one)]
            alone.update({unit.id: kept} if kept else {})
    assert audited
    assert alone == audited


OFFICIAL, TEMPORARY = MembershipKind.OFFICIAL, MembershipKind.TEMPORARY


def stay(at: str, kind: MembershipKind, until: date | None = None) -> Membership:
    id = f"sh-{at}-{kind.value}"
    return Membership(id=id, member="dv-1", branch=at, since=LONG_AGO, until=until, kind=kind)


@pytest.mark.parametrize(
    ("home", "here", "there"),
    [
        ([stay("cb-2", OFFICIAL), stay("cb-1", TEMPORARY)], 0, 1),
        ([stay("cb-2", OFFICIAL, date(2025, 9, 30)), stay("cb-1", TEMPORARY)], 1, 0),
        ([stay("cb-2", OFFICIAL, date(2025, 10, 1)), stay("cb-1", TEMPORARY)], 0, 1),
        ([stay("cb-9", OFFICIAL), stay("cb-1", TEMPORARY)], 1, 0),
        ([stay("cb-3", OFFICIAL), stay("cb-1", TEMPORARY)], 1, 0),
        ([stay("cb-1", OFFICIAL), stay("cb-1", TEMPORARY)], 1, 0),
        ([stay("cb-1", OFFICIAL), stay("cb-2", TEMPORARY)], 1, 0),
        ([stay("cb-1", TEMPORARY), stay("cb-2", TEMPORARY)], 1, 0),
    ],
)
def test_a_guest_whose_own_branch_is_known_is_looked_at_there(
    home: list[Membership], here: int, there: int
) -> None:
    """Branch cb-9 is not in the store; cb-3 is only founded the day after."""
    founded_later = branch("cb-3", since=date(2025, 10, 1))
    store = MemoryStore.of([branch("cb-1"), branch("cb-2"), founded_later, member(), *home])
    day = date(2025, 9, 30)
    found = [store.branch(id, period=PERIOD, as_of=day) for id in ("cb-1", "cb-2")]
    assert [len(one.members) for one in found] == [here, there]
    assert [len(one.memberships) for one in found] == [here, there]
