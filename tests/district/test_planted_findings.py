"""The synthetic district: the audit finds what was planted, all of it and nothing else, proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import cadre
from cadre.findings import Finding
from cadre.store import Store
from cadre.synthetic import DECEMBER, SEPTEMBER, District, make_district
from cadre_adapters.stores.memory import MemoryStore

ENTERED = datetime(2026, 1, 6, 8, 0, tzinfo=UTC)
PERIOD = cadre.Year(2025)


@pytest.fixture(scope="module")
def district() -> District:
    """A district small enough for every run, with every planted case."""
    return make_district(7, members=1600, branches=50)


@pytest.fixture(scope="module", params=["memory", "sqlite"])
def store(
    request: pytest.FixtureRequest, district: District, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The district's records in each of our stores."""
    if request.param == "memory":
        yield MemoryStore.of(district.records(), at=ENTERED)
        return
    path: Path = tmp_path_factory.mktemp("district") / "huyen.db"
    plugins = cadre.load_plugins(only={"builtin"})
    with plugins.open_store(f"sqlite:///{path}", create=True) as opened:
        with opened.transaction(by="test", at=ENTERED) as tx:
            tx.put_all(district.records())
        yield opened


def _told(findings: list[Finding]) -> Counter[tuple[str, str, str, str]]:
    return Counter((f.code, f.verdict.value, f.subject.id, str(f.months)) for f in findings)


@pytest.mark.parametrize("as_of", [SEPTEMBER, DECEMBER])
def test_the_audit_finds_exactly_what_was_planted(
    store: Store, district: District, as_of: date
) -> None:
    planted = Counter(
        (e.code, str(e.verdict), e.subject_id, str(e.months)) for e in district.expected(as_of)
    )

    result = cadre.audit(store, period=PERIOD, as_of=as_of)

    assert _told(list(result)) == planted
    assert not result.failures


def test_every_finding_names_its_text_and_the_records_that_prove_it(store: Store) -> None:
    findings = list(cadre.audit(store, period=PERIOD, as_of=DECEMBER))

    assert findings
    assert [f.key for f in findings if not f.values] == []
    assert [f.key for f in findings if not all(used.citations for used in f.values)] == []
    assert [f.key for f in findings if not f.evidence] == []


def test_the_keys_of_an_audit_are_unique(store: Store) -> None:
    keys = [f.key for f in cadre.audit(store, period=PERIOD, as_of=DECEMBER)]

    assert len(keys) == len(set(keys))


def test_a_commune_is_a_part_of_the_whole(store: Store) -> None:
    whole = list(cadre.audit(store, period=PERIOD, as_of=DECEMBER))
    part = list(cadre.audit(store, period=PERIOD, as_of=DECEMBER, scope="x-001"))

    assert part
    assert [f for f in whole if f in part] == part
