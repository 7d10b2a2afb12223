"""Who takes in the dues of a branch: an office or work that ended, or that was never recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import Year, check_branch
from cadre.findings import Finding, Verdict
from cadre.records import Assignment, OfficeTerm, Record
from cadre.rules.dues_money import RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, day
from tests.rules.committees import asked, office, people
from tests.rules.plain_words import spoken

COLLECTOR = "Người thu đảng phí"


def work(duty: str, since: str, until: str | None = None, **more: Any) -> Assignment:
    return Assignment(
        id=f"pc-{since}",
        member="dv-01",
        branch="cb-1",
        duty=duty,
        since=day(since),
        until=None if until is None else day(until),
        source="resolution",
        **more,
    )


def found(*records: Record, as_of: str, **of_branch: Any) -> list[Finding]:
    """What is found and proved; not what cannot be told."""
    return asked([*people(3), *records], as_of, RULES, **of_branch)


def unknown(*records: Record, as_of: str) -> list[Finding]:
    on = day(as_of)
    store = MemoryStore.of([branch(), *people(3), *records])
    dossier = store.branch("cb-1", period=Year(on.year), as_of=on)
    said = check_branch(dossier, period=Year(on.year), as_of=on, rules=RULES)
    return [one for one in said if one.verdict is Verdict.UNDECIDABLE]


@pytest.mark.parametrize(
    ("until", "as_of", "arises"),
    [
        # 01-QĐ/TW asks for it since 1 February 2026.
        ("2025-12-31", "2026-01-31", None),
        ("2025-12-31", "2026-02-01", "2026-02-01"),
        ("2026-02-01", "2026-02-01", "2026-02-01"),
        ("2026-05-05", "2026-05-04", None),
        ("2026-05-05", "2026-05-05", "2026-05-05"),
        ("2026-05-05", "2026-12-31", "2026-05-05"),
        (None, "2026-12-31", None),
    ],
)
@pytest.mark.parametrize("kept_as", ["office", "role", "work"])
def test_a_branch_whose_collector_is_gone(
    kept_as: str, until: str | None, as_of: str, arises: str | None
) -> None:
    kept: dict[str, OfficeTerm | Assignment] = {
        "office": office(2, COLLECTOR, until=until),
        "role": office(2, "Thủ quỹ", until=until, role="dues_collector"),
        "work": work("Theo dõi, thu đảng phí", "2023-01-05", until),
    }
    said = found(office(1, "Bí thư"), kept[kept_as], as_of=as_of)
    assert [one.arises_on for one in said] == ([] if arises is None else [day(arises)])
    assert {(one.verdict.value, one.severity.value) for one in said} <= {("flagged", "warning")}


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (office(3, COLLECTOR, since="2026-03-01"), False),
        (office(3, COLLECTOR, since="2026-07-01"), True),
        (office(3, COLLECTOR, since="2024-01-01", until="2025-01-01"), True),
        (office(3, "Chi ủy viên, thu đảng phí", since="2026-03-01"), False),
        (office(3, "Chi ủy viên", since="2026-03-01"), True),
        (work("Thu đảng phí", "2026-03-01"), False),
        (work("Thu đảng phí quý I", "2026-03-01", ad_hoc=True), True),
        (work("Tuyên truyền", "2026-03-01"), True),
    ],
)
def test_whoever_else_collects_is_enough(other: Record, said: bool) -> None:
    records = (office(2, COLLECTOR, until="2026-02-15"), other)
    assert bool(found(*records, as_of="2026-06-30")) == said


def test_a_branch_that_is_no_more_needs_no_collector() -> None:
    gone = office(2, COLLECTOR, until="2026-02-15")
    assert found(gone, as_of="2026-06-30", until=day("2026-06-30")) == []
    assert len(found(gone, as_of="2026-06-30", until=day("2026-07-01"))) == 1


@pytest.mark.parametrize("records", [(), (office(1, "Bí thư"),), (work("Dân vận", "2024-01-01"),)])
def test_where_no_collector_was_ever_recorded_nobody_can_tell(records: tuple[Record, ...]) -> None:
    assert found(*records, as_of="2026-02-01") == []
    assert unknown(*records, as_of="2026-01-31") == []
    (one,) = unknown(*records, as_of="2026-02-01")
    assert (one.severity.value, one.missing[0].kind.value) == ("info", "not_kept")


DAYS = st.dates(date(2025, 6, 1), date(2027, 6, 30))


@given(
    spans=st.lists(st.tuples(DAYS, DAYS | st.none()), max_size=4),
    as_of=st.dates(date(2026, 1, 1), date(2027, 6, 30)),
)
def test_a_collector_is_lacking_as_read_day_by_day(
    spans: list[tuple[date, date | None]], as_of: date
) -> None:
    proper = [(since, until) for since, until in spans if until is None or since < until]
    terms = [
        OfficeTerm(
            id=f"cv-{place}",
            member="dv-01",
            organisation="cb-1",
            office=COLLECTOR,
            since=since,
            until=until,
        )
        for place, (since, until) in enumerate(proper)
    ]
    store = MemoryStore.of([branch(), *people(1), *terms])
    dossier = store.branch("cb-1", period=Year(as_of.year), as_of=as_of)
    (one,) = check_branch(dossier, period=Year(as_of.year), as_of=as_of, rules=RULES)
    begun = [(since, until) for since, until in proper if since <= as_of]
    still = [until for _, until in begun if until is None or as_of < until]
    if as_of < date(2026, 2, 1) or still:
        assert one.verdict is Verdict.CLEAR
    elif not begun:
        assert one.verdict is Verdict.UNDECIDABLE
    else:
        last = max(until for _, until in begun if until is not None)
        assert (one.verdict, one.arises_on) == (Verdict.FLAGGED, max(last, date(2026, 2, 1)))


def test_every_finding_is_told_in_whole_words() -> None:
    gone = found(office(2, COLLECTOR, until="2026-02-15"), as_of="2026-06-30")
    assert spoken([*gone, *unknown(as_of="2026-06-30")])
