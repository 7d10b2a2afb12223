"""Every finding is proved: its records alone say it again, and without any of them it changes."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cadre import Finding, Law, Verdict, audit
from cadre.findings import Ref
from cadre.records import Meeting, OfficeTerm, Organisation, Record
from cadre.rules import STANDARD_RULES, Rule
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.histories import LAWS, History, choices, histories
from tests.rules.oracle import Options

SHOWN_BY_ANY = ("committee.no_secretary", "meeting.committee_missing", "meeting.thematic_missing")
"""Found only where the branch records offices, or such meetings: any of them shows it."""
THOROUGHLY = settings(max_examples=3 * settings.default.max_examples)


def found(
    records: Iterable[Record],
    history: History,
    law: Law,
    rules: tuple[Rule, ...] = STANDARD_RULES,
) -> dict[str, Finding]:
    store = MemoryStore.of(records)
    result = audit(store, period=history.period, as_of=history.as_of, law=law, rules=rules)
    return {one.key: one for one in result}


def same(one: Finding, other: Finding | None) -> bool:
    """Whether two findings say the same, whatever proves them and whoever else is affected."""
    if other is None:
        return False
    return evolve(one, evidence=(), affected=()) == evolve(other, evidence=(), affected=())


def proving(finding: Finding, records: Iterable[Record]) -> list[Record]:
    named = set(finding.evidence)
    return [one for one in records if Ref.to(one) in named]


@THOROUGHLY
@given(history=histories(work=True), options=choices)
def test_the_proving_records_alone_say_the_same(history: History, options: Options) -> None:
    law = LAWS[options]
    organisations = [one for one in history.records if isinstance(one, Organisation)]
    for finding in found(history.records, history, law).values():
        proof = proving(finding, history.records)
        assert len(proof) == len(finding.evidence)
        alone = [*(one for one in proof if not isinstance(one, Organisation)), *organisations]
        # The rule alone: beside others, what cannot be told may become part of a branch's finding.
        rule = tuple(one for one in STANDARD_RULES if one.code == finding.code)
        assert same(finding, found(alone, history, law, rule).get(finding.key))


@THOROUGHLY
@given(history=histories(work=True, proper=True), options=choices, pick=st.integers(0, 99))
def test_without_any_one_of_them_it_changes(history: History, options: Options, pick: int) -> None:
    """
    In books where nothing is recorded twice, so that no other record stands in.

    Except for what shows that a branch records such things at all: another of its kind shows it
    too. Then it is the proof that does not hold without it.
    """
    law = LAWS[options]
    findings = list(found(history.records, history, law).values())
    assume(findings)
    finding = findings[pick % len(findings)]
    # Below the limit the whole year proves it, and another record may stand in for one of it: a
    # closing for the rows it would make needless, say. That proof says it alone; see above.
    assume(finding.verdict is Verdict.FLAGGED)
    for record in proving(finding, history.records):
        without = history.without(type(record), record.id)
        if finding.code in SHOWN_BY_ANY and isinstance(record, Meeting | OfficeTerm):
            without = tuple(proving(finding, without))
        assert not same(finding, found(without, history, law).get(finding.key)), record
