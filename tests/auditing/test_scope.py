"""Who is audited: a scope on a day, by parents that are dated, each person once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre import STANDARD_RULES, AuditPeriod, Finding, Year, audit
from cadre.auditing import Progress
from cadre.errors import UsageError
from cadre.months import Month
from cadre.records import Level, Member, Membership, Organisation, Placement, Record
from cadre.rules import Window
from cadre_adapters.stores.memory import MemoryStore

LONG_AGO = date(2000, 1, 1)
RULES = [one for one in STANDARD_RULES if one.code in ("assignment.none", "branch.book_open")]
"""A rule that names everybody who has no work, and one that names every branch."""
MOVED = date(2025, 7, 1)


def unit(id: str, level: Level = Level.BRANCH, **more: Any) -> Organisation:
    facts: dict[str, Any] = {"name": f"Đơn vị {id}", "since": LONG_AGO, **more}
    return Organisation(id=id, level=level, **facts)


def under(child: str, parent: str, since: date = LONG_AGO, until: date | None = None) -> Placement:
    return Placement(
        id=f"{child}-{parent}", organisation=child, parent=parent, since=since, until=until
    )


def person(id: str, branch: str, number: int = 1, **more: Any) -> list[Record]:
    facts: dict[str, Any] = {"since": LONG_AGO, **more}
    joined = Membership(id=f"{id}-{number}", member=id, branch=branch, **facts)
    return [Member(id=id, full_name=f"Người Thử {id}"), joined]


# A district dissolved on 30/06/2025: its branches came under two communes.
TREE: list[Record] = [
    unit("tinh", Level.PROVINCE),
    unit("huyen", Level.DISTRICT, until=MOVED),
    unit("xa-1", Level.COMMUNE),
    unit("xa-2", Level.COMMUNE, since=MOVED),
    *(unit(f"cb-{n}") for n in (1, 2, 3)),
    under("huyen", "tinh", until=MOVED),
    under("xa-1", "huyen", until=MOVED),
    under("xa-1", "tinh", since=MOVED),
    under("xa-2", "tinh", since=MOVED),
    under("cb-1", "xa-1"),
    under("cb-2", "huyen", until=MOVED),
    under("cb-2", "xa-2", since=MOVED),
    under("cb-3", "xa-1", until=MOVED),
    under("cb-3", "xa-2", since=MOVED),
    *person("dv-1", "cb-1"),
    *person("dv-2", "cb-2"),
    *person("dv-3", "cb-3"),
]


def run(records: list[Record], as_of: date, scope: str | None = None) -> list[Finding]:
    store = MemoryStore.of(records)
    return list(audit(store, period=Year(2025), as_of=as_of, scope=scope, rules=RULES))


def members(records: list[Record], as_of: date, scope: str | None = None) -> list[str]:
    """Members found without work: nobody has any, so everybody audited is named."""
    return [one.subject.id for one in run(records, as_of, scope) if one.code == "assignment.none"]


@pytest.mark.parametrize(
    ("scope", "before", "after"),
    [
        (None, ["dv-1", "dv-2", "dv-3"], ["dv-1", "dv-2", "dv-3"]),
        ("tinh", ["dv-1", "dv-2", "dv-3"], ["dv-1", "dv-2", "dv-3"]),
        ("huyen", ["dv-1", "dv-2", "dv-3"], None),
        ("xa-1", ["dv-1", "dv-3"], ["dv-1"]),
        ("xa-2", None, ["dv-2", "dv-3"]),
        ("cb-3", ["dv-3"], ["dv-3"]),
    ],
)
def test_a_scope_is_an_organisation_and_all_below_it_on_the_day(
    scope: str | None, before: list[str] | None, after: list[str] | None
) -> None:
    for as_of, expected in ((date(2025, 6, 30), before), (MOVED, after)):
        if expected is None:
            with pytest.raises(UsageError) as raised:
                members(TREE, as_of, scope)
            assert raised.value.code == "CADRE-US-04"
        else:
            assert members(TREE, as_of, scope) == expected


def test_a_tree_with_a_circle_ends() -> None:
    circle = [*TREE, under("tinh", "cb-1")]
    assert members(circle, date(2025, 6, 30), "cb-1") == ["dv-1", "dv-2", "dv-3"]


@pytest.mark.parametrize(("until", "there"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)])
def test_whoever_is_on_the_roll_on_the_day_is_audited(until: date, there: bool) -> None:
    records = [unit("cb-1"), *person("dv-1", "cb-1", until=until)]
    assert (members(records, date(2025, 6, 30)) == ["dv-1"]) == there


@pytest.mark.parametrize(
    ("scope", "branch"), [(None, "cb-1"), ("cb-1", "cb-1"), ("cb-2", "cb-2"), ("cb-3", None)]
)
def test_a_temporary_member_is_audited_once_at_home_where_home_is_in_the_scope(
    scope: str | None, branch: str | None
) -> None:
    away = person("dv-9", "cb-2", 2, kind="temporary", since=date(2025, 1, 1))[1]
    records = [unit("cb-1"), unit("cb-2"), unit("cb-3"), *person("dv-9", "cb-1"), away]
    result = audit(
        MemoryStore.of(records), period=Year(2025), as_of=MOVED, scope=scope, rules=RULES
    )
    order = [one.subject.id for one in result]
    assert order.count("dv-9") == (0 if branch is None else 1)
    if branch is not None:
        # A branch's members come right before the branch itself.
        assert order[order.index("dv-9") + 1] == branch


def test_findings_come_by_branch_its_members_by_id_then_the_branch() -> None:
    order = [one.subject.id for one in run([*TREE, *person("dv-0", "cb-2")], MOVED)]
    seen = list(dict.fromkeys(order))
    assert seen == ["dv-1", "cb-1", "dv-0", "dv-2", "cb-2", "dv-3", "cb-3"]


@pytest.mark.parametrize("count", [1, 63, 64, 65, 130])
def test_many_branches_are_read_in_chunks_and_none_is_left_out(count: int) -> None:
    records: list[Record] = []
    for number in range(count):
        records += [unit(f"cb-{number:03d}"), *person(f"dv-{number:03d}", f"cb-{number:03d}")]
    told: list[Progress] = []
    result = audit(
        MemoryStore.of(records),
        period=Year(2025),
        as_of=date(2025, 1, 1),
        rules=RULES,
        progress=told.append,
    )
    assert [one.subject.id for one in result] == [f"dv-{number:03d}" for number in range(count)]
    assert [one.done for one in told] == [*range(64, count, 64), count]
    assert {one.total for one in told} == {count}
    assert (result.summary().branches, result.summary().members) == (count, count)


def test_an_audit_before_its_period_is_refused() -> None:
    with pytest.raises(UsageError) as raised:
        run(TREE, date(2024, 12, 31))
    assert raised.value.code == "CADRE-US-05"


@pytest.mark.parametrize(
    ("first", "as_of", "code"),
    [
        (1900, date(1901, 1, 1), "CADRE-US-06"),
        (1900, date(1899, 12, 31), "CADRE-US-05"),
        (2025, date(2199, 1, 1), "CADRE-US-06"),
        (2025, date(2199, 12, 31), "CADRE-US-06"),
        (2199, date(2199, 1, 1), "CADRE-US-06"),
        (2199, date(2198, 12, 31), "CADRE-US-05"),
        (2025, date(2200, 1, 1), "CADRE-US-06"),
    ],
)
def test_an_audit_needs_a_year_before_and_a_year_ahead(first: int, as_of: date, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        Window(Year(first), as_of)
    assert refused.value.code == code
    assert Window(Year(1901), date(1901, 1, 1)).months.first == Month(1900, 1)
    assert Window(Year(2198), date(2198, 12, 31)).ahead.last == Month(2199, 12)


def test_an_audit_of_the_last_day_it_may_look_at_runs_every_rule() -> None:
    result = audit(MemoryStore.of(TREE), period=Year(2198), as_of=date(2198, 12, 31))
    assert {one.subject.id for one in result} == {"cb-1", "cb-2", "cb-3"}
    assert result.failures == ()


def test_the_findings_are_kept_and_read_once() -> None:
    result = audit(
        MemoryStore.of(TREE),
        period=AuditPeriod(date(2025, 1, 1), date(2025, 6, 30)),
        as_of=date(2025, 6, 30),
    )
    first = next(iter(result))
    assert next(iter(result)) is first
    assert list(result) == list(result)
    assert result.subjects() == {"dv-1", "dv-2", "dv-3", "cb-1", "cb-2", "cb-3"}
    assert result.needs_attention
