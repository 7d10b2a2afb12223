"""The rules say what an independent reading of the same records says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve
from hypothesis import given, settings

from cadre import audit, check_member
from cadre.findings import Finding
from cadre.months import Month
from cadre.periods import covers
from cadre.records import Membership, MembershipKind
from cadre.rules import STANDARD_RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.histories import LAWS, History, choices, histories
from tests.rules.oracle import Options, Said, audited, says

# 300 examples at home, thousands with HYPOTHESIS_PROFILE=thorough.
THOROUGHLY = settings(max_examples=3 * settings.default.max_examples)

GROUNDS = tuple(rule for rule in STANDARD_RULES if rule.book is not None)
# What is proved does not change what is said; see test_evidence for the proofs.
UNPROVED = tuple(evolve(rule, prove=None) for rule in GROUNDS)

Answer = tuple[str, tuple[str, ...], frozenset[tuple[str, str, str]], date | None, str]


def _text(month: tuple[int, int]) -> str:
    return f"{month[0]:04d}-{month[1]:02d}"


def expected(member: str, answers: dict[str, list[Said]]) -> dict[str, Answer]:
    """What both rules of each ground should say, by key."""
    found: dict[str, Answer] = {}
    for family, said in answers.items():
        for one in said:
            base = f"{family}.three_months:{member}:{one.label}"
            warning = f"{family}.early_warning:{member}:{one.label}"
            clear: Answer = ("clear", (), frozenset(), None, "")
            answer: Answer = (
                one.verdict,
                tuple(map(_text, one.months)),
                frozenset(
                    (_text(month), kind, branch)
                    for month, reasons in one.unknown
                    for kind, branch in reasons
                ),
                one.arises_on,
                _text(one.next_month) if one.next_month else "",
            )
            if one.verdict in ("flagged", "undecidable"):
                found[base] = answer
            else:
                found[base] = clear
                found[warning] = answer if one.verdict == "warning" else clear
    return found


def said_of(findings: Iterable[Finding]) -> dict[str, Answer]:
    return {
        one.key: (
            one.verdict.value,
            tuple(map(str, one.months)),
            frozenset(
                (str(month), lack.kind.value, lack.branch)
                for lack in one.missing
                for month in lack.months
            ),
            one.arises_on,
            one.next_month,
        )
        for one in findings
    }


@THOROUGHLY
@given(history=histories(), options=choices)
def test_check_member_says_what_the_records_mean(history: History, options: Options) -> None:
    store = MemoryStore.of(history.records)
    for member in history.members:
        findings = check_member(
            store.member(member, period=history.period),
            period=history.period,
            as_of=history.as_of,
            law=LAWS[options],
            rules=UNPROVED,
        )
        answers = says(history.records, member, history.asked, options)
        assert said_of(findings) == expected(member, answers)


GRACE = 10
"""Days after a month before its book is overdue; the options drawn leave it."""


def by_a_host(history: History, member: str, missing: Iterable[tuple[str, str, str]]) -> bool:
    """Whether the overdue books of branches that were never the member's own hide three months."""
    stays = [one for one in history.records if isinstance(one, Membership) and one.member == member]
    own = {one.branch for one in stays if one.kind is MembershipKind.OFFICIAL}
    now = [one for one in stays if covers(one, history.as_of)]
    home = min((one.branch not in own, one.since, one.id, one.branch) for one in now)[3]
    overdue = {
        month
        for month, kind, branch in missing
        if kind == "book_open"
        and branch not in own | {home}
        and Month.parse(month).last_day + timedelta(days=GRACE) <= history.as_of
    }
    return len(overdue) >= 3


@THOROUGHLY
@given(history=histories(), options=choices)
def test_an_audit_lists_what_is_not_clear_for_everybody_on_the_roll(
    history: History, options: Options
) -> None:
    result = audit(
        MemoryStore.of(history.records),
        period=history.period,
        as_of=history.as_of,
        law=LAWS[options],
        rules=GROUNDS,
    )
    listed = {}
    for member in audited(history.records, history.as_of):
        answers = says(history.records, member, history.asked, options)
        for key, answer in expected(member, answers).items():
            unfounded = answer[0] == "undecidable" and not answer[1]
            unfounded = unfounded and not by_a_host(history, member, answer[2])
            if answer[0] != "clear" and not unfounded:
                listed[key] = answer
    assert said_of(result) == listed
    assert result.failures == ()
