"""The money of an audit: the same on every store, and asked for only where it is passed on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import cadre
from cadre import Finding, Year
from cadre.auditing.whatif import whatif
from cadre.law import NATIONAL, law_from_profile
from cadre.months import MonthSet
from cadre.records import Level, Payment, Record, Remittance
from cadre.store import Store
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, branch, day, member
from tests.rules.remitted import ENTERED, base, came_in, passed, taken_back

AT = datetime(2026, 1, 6, 8, 0, tzinfo=UTC)
DECEMBER = day("2025-12-31")
STRANGER = came_in("2025-04", "2025-04-12", 70_000, 9, at="cb-1")
"""Paid by somebody who never belonged to the branch."""
OF_OLD = came_in("2019-04", "2025-07-12", 80_000, 4)
"""Of a month long before the audit, and received within it."""
WRONG = came_in("2025-05", "2025-05-12", 90_000, 3)
RECORDS: list[Record] = [
    branch(level=Level.BASE_BRANCH),
    branch("cb-2"),
    base(),
    member(),
    HOME,
    ENTERED,
    *(
        Payment(
            id=f"dong-{month}",
            member="dv-1",
            branch="cb-1",
            month=one.month,
            amount=one.amount,
            paid_on=one.paid_on,
        )
        for month in range(1, 8)
        for one in [came_in(f"2025-{month:02d}", f"2025-{month:02d}-10")]
    ),
    STRANGER,
    OF_OLD,
    WRONG,
    taken_back(WRONG, "2025-06-02"),
    passed("2025-01", "2025-02-05", 30_000),
    passed("2025-03", "2025-04-05", 29_000),
    passed("2025-04", "2025-05-05", 30_000),
    passed("2025-05", "2025-06-05", 30_000),
    passed("2025-06", "2025-07-05", 31_000),
    came_in("2025-04", "2025-04-10", at="cb-2"),
]


@pytest.fixture(params=["memory", "sqlite", "earlier"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore.of(RECORDS, at=AT)
        return
    plugins = cadre.load_plugins(only={"builtin"})
    with plugins.open_store(f"sqlite:///{tmp_path / 'chi-bo.db'}", create=True) as opened:
        with opened.transaction(by="test", at=AT) as tx:
            tx.put_all(RECORDS)
        yield opened if request.param == "sqlite" else opened.known_at(AT)  # type: ignore[attr-defined]


def about_money(store: Store) -> dict[str, Finding]:
    result = cadre.audit(store, period=Year(2025), as_of=DECEMBER)
    found = {one.key: one for one in result if one.code.startswith("dues.remittance")}
    assert list(result.failures) == []
    return found


def test_every_store_says_the_same_with_the_same_proof(store: Store) -> None:
    found = about_money(store)
    assert {key: str(one.months) for key, one in found.items()} == {
        "dues.remittance_missing:cb-1:2025": "02, 07/2025",
        "dues.remittance_differs:cb-1:2025:less": "03–04/2025",
        "dues.remittance_differs:cb-1:2025:more": "06/2025",
    }
    less = found["dues.remittance_differs:cb-1:2025:less"]
    assert STRANGER.id in {ref.id for ref in less.evidence}
    missing = found["dues.remittance_missing:cb-1:2025"]
    assert OF_OLD.id in {ref.id for ref in missing.evidence}
    assert not any(ref.id == WRONG.id for one in found.values() for ref in one.evidence)
    preview = store.branch("cb-1", period=Year(2025), as_of=DECEMBER)
    again = cadre.check_branch(preview, period=Year(2025), as_of=DECEMBER)
    assert [one for one in again if one.key in found] == list(found.values())


class Asked(MemoryStore):
    """Notes which kinds of record are read."""

    kinds: set[type]
    sums: list[set[str]]

    def select(
        self, kind: type[Any], months: MonthSet | None, where: Mapping[str, Collection[Any]]
    ) -> Iterator[Any]:
        self.kinds.add(kind)
        return super().select(kind, months, where)

    def takings(self, organisations: Collection[str], *, months: MonthSet, as_of: Any) -> Any:
        self.sums.append(set(organisations))
        return cadre.dossiers.takings(self, organisations, months=months, as_of=as_of)


def asked(records: list[Record]) -> Asked:
    store = Asked.of(records)
    assert isinstance(store, Asked)
    store.kinds, store.sums = set(), []
    rules = [rule for rule in cadre.STANDARD_RULES if rule.about != "member"]
    list(cadre.audit(store, period=Year(2025), as_of=DECEMBER, rules=rules))
    return store


def test_money_is_asked_for_only_where_somebody_passed_anything_on() -> None:
    store = asked([one for one in RECORDS if not isinstance(one, Remittance)])
    assert Remittance in store.kinds
    assert Payment not in store.kinds
    assert store.sums == []


def test_it_is_asked_for_of_these_alone() -> None:
    from_cs = passed("2025-04", "2025-06-05", 1_000, origin="cs-1", to="x-1")
    store = asked([*RECORDS, from_cs])
    assert Payment in store.kinds
    assert store.sums == [{"cb-1"}, {"cs-1"}]


def test_a_profile_that_states_a_share_changes_what_is_found() -> None:
    profile = """
name = "tinh-mau"
[[figures."dues.kept_by_base_branch"]]
value = { least = 50, most = 50 }
since = 2020-01-01
citation = { number = "01-HD/TU", issuer = "Tỉnh ủy", date = 2019-12-20, place = "mục 1" }
"""
    changed = law_from_profile(profile, base=NATIONAL)
    result = whatif(
        MemoryStore.of(RECORDS, at=AT),
        law=NATIONAL,
        changed=changed,
        period=Year(2025),
        as_of=DECEMBER,
    )
    told = [one for one in result.changes if "remittance" in one.finding.code]
    assert [(one.kind.value, one.finding.key) for one in told] == [
        ("cleared", "dues.remittance_differs:cb-1:2025:more")
    ]
    assert [one.key for one in told[0].because] == ["dues.kept_by_base_branch"]
