"""What holds for the audit of any records, whatever they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadre import AuditPeriod, Finding, Law, MemberDossier, Verdict, Window, audit, check_member
from cadre.convert import finding_from_dict, finding_to_dict
from cadre.dossiers import Condensed
from cadre.law import NATIONAL
from cadre.law.removal import MISSED_MONTHS, UNPAID_MONTHS
from cadre.months import MonthSet
from cadre.records import Attendance, Meeting, Payment, Record
from cadre.rules import STANDARD_RULES, Rule
from cadre.rules.folding import left_open_by_host
from cadre.store import Store
from cadre_adapters.stores.memory import MemoryStore
from cadre_adapters.stores.sql import SqlStores
from tests.rules.histories import LAWS, History, choices, histories
from tests.rules.oracle import Options

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
SELDOM = settings(max_examples=max(20, settings.default.max_examples // 4))


def audited(
    records: tuple[Record, ...] | Store,
    history: History,
    law: Law = NATIONAL,
    rules: tuple[Rule, ...] = STANDARD_RULES,
) -> list[Finding]:
    store = records if isinstance(records, Store) else MemoryStore.of(records)
    return list(audit(store, period=history.period, as_of=history.as_of, law=law, rules=rules))


@given(history=histories(work=True), options=choices)
def test_deeds_after_the_day_change_nothing(history: History, options: Options) -> None:
    later = {
        one.id
        for one in history.records
        if (isinstance(one, Meeting) and one.held_on > history.as_of)
        or (isinstance(one, Payment) and one.paid_on > history.as_of)
    }
    before = tuple(
        one
        for one in history.records
        if one.id not in later and not (isinstance(one, Attendance) and one.meeting in later)
    )
    law = LAWS[options]
    assert audited(before, history, law) == audited(history.records, history, law)


@given(history=histories(work=True), options=choices, seed=st.integers(0, 2**16))
def test_the_order_of_the_records_changes_nothing(
    history: History, options: Options, seed: int
) -> None:
    shuffled = list(history.records)
    Random(seed).shuffle(shuffled)
    law = LAWS[options]
    assert audited(tuple(shuffled), history, law) == audited(history.records, history, law)


@given(history=histories(), seed=st.integers(0, 2**16))
def test_the_order_in_a_dossier_changes_nothing_that_is_said(history: History, seed: int) -> None:
    chance = Random(seed)
    store = MemoryStore.of(history.records)
    for member in history.members:
        dossier = store.member(member, period=history.period)
        deeds = dossier.recorded
        mixed = evolve(
            dossier,
            memberships=_mixed(dossier.memberships, chance),
            closings=_mixed(dossier.closings, chance),
            deeds=evolve(
                deeds,
                meetings=_mixed(deeds.meetings, chance),
                attendance=_mixed(deeds.attendance, chance),
                lines=_mixed(deeds.lines, chance),
                payments=_mixed(deeds.payments, chance),
            ),
        )
        assert _said(mixed, history) == _said(dossier, history)


def _mixed(records: tuple[Any, ...], chance: Random) -> tuple[Any, ...]:
    return tuple(chance.sample(records, len(records)))


def _said(dossier: MemberDossier, history: History) -> list[Finding]:
    found = check_member(dossier, period=history.period, as_of=history.as_of)
    return [evolve(one, evidence=()) for one in found]


@settings(SELDOM, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories(work=True), options=choices)
def test_every_store_gives_the_same_findings(
    history: History, options: Options, tmp_path_factory: pytest.TempPathFactory
) -> None:
    law = LAWS[options]
    expected = audited(history.records, history, law)
    with _sqlite(tmp_path_factory.mktemp("kho"), history.records) as store:
        assert audited(store, history, law) == expected


def _sqlite(folder: Path, records: tuple[Record, ...]) -> Store:
    store = SqlStores().open(f"sqlite:///{folder / 'kho.db'}", create=True, read_only=False)
    with store.transaction(by="test", at=MOMENT) as tx:
        tx.put_all(records)
    return store


@given(history=histories(work=True), options=choices)
def test_check_member_says_what_the_audit_lists(history: History, options: Options) -> None:
    law = LAWS[options]
    rules = tuple(rule for rule in STANDARD_RULES if rule.about == "member")
    store = MemoryStore.of(history.records)
    listed = audited(store, history, law, rules)
    for member in {one.subject.id for one in listed}:
        dossier = store.member(member, period=history.period)
        said = check_member(dossier, period=history.period, as_of=history.as_of, law=law)
        window = Window(history.period, history.as_of)
        assert [one for one in listed if one.subject.id == member] == [
            one
            for one in said
            if _worth_listing(one) or left_open_by_host(one, dossier, law, window)
        ]


def _worth_listing(finding: Finding) -> bool:
    known = bool(finding.months) or finding.arises_on is not None
    unfounded = finding.verdict is Verdict.UNDECIDABLE and not known
    return finding.verdict is not Verdict.CLEAR and not unfounded


def _raises(_: object, __: Law, ___: Window) -> Iterator[Finding]:
    raise RuntimeError("a name that must not show")
    yield


@given(history=histories(work=True), about=st.sampled_from(("member", "branch")), at=st.data())
def test_a_rule_that_raises_stops_nobody(history: History, about: str, at: st.DataObject) -> None:
    place = at.draw(st.integers(0, len(STANDARD_RULES)))
    broken = Rule(code="plugin.broken", about=about, check=_raises, source="plugin-17")
    rules = (*STANDARD_RULES[:place], broken, *STANDARD_RULES[place:])
    store = MemoryStore.of(history.records)
    result = audit(store, period=history.period, as_of=history.as_of, rules=rules)
    assert list(result) == audited(store, history)
    said = {(one.rule, one.source, one.error) for one in result.failures}
    summary = result.summary()
    concerned = summary.members if about == "member" else summary.branches
    assert sum(one.count for one in result.failures) == concerned
    assert said <= {("plugin.broken", "plugin-17", "RuntimeError")}
    assert "must not show" not in repr(result.failures)


@given(
    history=histories(work=True),
    options=choices,
    value=st.integers(1, 5),
    after=st.integers(1, 400),
)
def test_a_figure_changed_from_a_later_day_changes_no_earlier_audit(
    history: History, options: Options, value: int, after: int
) -> None:
    since = history.as_of + timedelta(after)
    law = LAWS[options]
    changed = law.overlay(
        *(
            evolve(
                figure,
                provisions=(evolve(figure.provisions[0], value=value, since=since, restated=()),),
            )
            for figure in (MISSED_MONTHS, UNPAID_MONTHS)
        )
    )
    assert audited(history.records, history, changed) == audited(history.records, history, law)


@given(history=histories(work=True), options=choices)
def test_findings_have_keys_of_their_own_and_travel_as_plain_data(
    history: History, options: Options
) -> None:
    found = audited(history.records, history, LAWS[options])
    keys = [one.key for one in found]
    assert len(set(keys)) == len(keys)
    for one in found:
        assert finding_from_dict(finding_to_dict(one)) == one


@given(history=histories(work=True), options=choices)
def test_every_finding_names_its_figures_and_records(history: History, options: Options) -> None:
    known = {one.id for one in history.records}
    for one in audited(history.records, history, LAWS[options]):
        assert one.values
        assert all(used.citations for used in one.values)
        assert one.evidence
        assert {ref.id for ref in one.evidence} <= known
        assert one.as_of == history.as_of
        assert list(one.evidence) == sorted(one.evidence)


class _Condensing(MemoryStore):
    """A store that condenses in an engine of its own, and leaves out whoever has no row."""

    def condense(self, members: Any, *, months: MonthSet, as_of: date) -> dict[str, Condensed]:
        found = {}
        for id in members:
            period = AuditPeriod(months.first.first_day, months.last.last_day)
            dossier = self.member(id, period=period).condense(months=months, as_of=as_of)
            if dossier.months != Condensed():
                found[id] = dossier.months
        return found


@given(history=histories(work=True), options=choices)
def test_a_store_may_condense_itself(history: History, options: Options) -> None:
    law = LAWS[options]
    store = _Condensing.of(history.records)
    assert audited(store, history, law) == audited(history.records, history, law)
