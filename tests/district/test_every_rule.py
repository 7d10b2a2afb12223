"""What holds for every rule, tried on a district that has a case of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType

import pytest
from attrs import evolve

import cadre
from cadre.dossiers.parts import FEW_OF_MEMBER
from cadre.findings import Finding, Ref, Verdict
from cadre.law import NATIONAL
from cadre.records import Member, Membership, Organisation, Placement, Record, Standing
from cadre.rules import STANDARD_RULES, Rule, Window
from cadre.synthetic import DECEMBER, SEPTEMBER, District, make_district
from cadre.wording import en, vi
from cadre_adapters.stores.memory import MemoryStore

PERIOD = cadre.Year(2025)
BY_CODE = {rule.code: rule for rule in STANDARD_RULES}


@pytest.fixture(scope="module")
def district() -> District:
    return make_district(11, members=2000, branches=80, years=(2025,))


@pytest.fixture(scope="module")
def records(district: District) -> Mapping[Ref, Record]:
    return {Ref.to(record): record for record in district.records()}


@pytest.fixture(scope="module")
def store(records: Mapping[Ref, Record]) -> MemoryStore:
    return MemoryStore.of(records.values())


@pytest.fixture(scope="module")
def findings(store: MemoryStore) -> tuple[Finding, ...]:
    return tuple(
        one for day in (SEPTEMBER, DECEMBER) for one in cadre.audit(store, period=PERIOD, as_of=day)
    )


def examples(findings: Iterable[Finding]) -> Iterator[Finding]:
    """A few of each code and verdict; the three-month grounds are proved elsewhere."""
    seen: dict[tuple[str, Verdict], int] = {}
    for one in findings:
        place = (one.code, one.verdict)
        seen[place] = seen.get(place, 0) + 1
        if BY_CODE[one.code].book is None and not one.affected and seen[place] <= 3:
            yield one


WHO_IS_WHERE = (Organisation, Placement, Member, Membership, Standing)
"""What a finding about an organisation above branches counts, and does not enumerate."""


def asked_again(finding: Finding, proof: Iterable[Record]) -> list[Finding]:
    """What the rule says of nothing but these records."""
    alone = MemoryStore.of(proof)
    rules = (BY_CODE[finding.code],)
    subject = finding.subject
    if subject.kind == "member":
        dossier = evolve(alone.member(subject.id, period=PERIOD), audited_at=subject.branch)
        found = cadre.check_member(dossier, period=PERIOD, as_of=finding.as_of, rules=rules)
    elif subject.kind == "branch":
        branch = alone.branch(subject.id, period=PERIOD, as_of=finding.as_of)
        found = cadre.check_branch(branch, period=PERIOD, as_of=finding.as_of, rules=rules)
    else:
        found = tuple(
            one
            for one in cadre.audit(alone, period=PERIOD, as_of=finding.as_of, rules=rules)
            if one.subject.id == subject.id
        )
    return [evolve(one, evidence=()) for one in found if one.key == finding.key]


def speaks_in_2025(rule: Rule) -> bool:
    """Whether the figure a rule rests on, the first it names, was in force by the end of 2025."""
    return NATIONAL[rule.figures[0]].find(DECEMBER) is not None


def test_every_rule_finds_its_case(district: District) -> None:
    planted = {one.code for day in (SEPTEMBER, DECEMBER) for one in district.expected(day)}
    asked = {rule.code for rule in STANDARD_RULES if speaks_in_2025(rule)}
    assert asked - planted == set()
    # Cases of the few others stand with the tables of their families.
    assert len(STANDARD_RULES) - len(asked) <= 8


def test_the_proof_alone_says_the_same(
    findings: tuple[Finding, ...], records: Mapping[Ref, Record]
) -> None:
    everybody = [one for one in records.values() if isinstance(one, WHO_IS_WHERE)]
    wrong = []
    for one in examples(findings):
        counted = everybody if one.subject.kind == "unit" else []
        proof = {ref: records[ref] for ref in one.evidence} | {Ref.to(r): r for r in counted}
        if asked_again(one, proof.values()) != [evolve(one, evidence=())]:
            wrong.append(one.key)
    assert wrong == []


def test_without_any_one_proving_record_the_finding_changes(
    findings: tuple[Finding, ...], records: Mapping[Ref, Record]
) -> None:
    needless = [
        (one.key, ref)
        for one in examples(findings)
        if one.verdict is Verdict.FLAGGED and one.subject.kind != "unit"
        for ref in one.evidence
        if ref.kind not in ("member", "organisation")
        if asked_again(one, [records[other] for other in one.evidence if other != ref])
        == [evolve(one, evidence=())]
    ]
    assert needless == []


ABOUT_FEW = [
    rule for rule in STANDARD_RULES if rule.on and rule.about == "member" and speaks_in_2025(rule)
]


MADE_OF = {"stays": ("memberships",), "probations": ("standings", "admissions")}


@pytest.mark.parametrize("rule", ABOUT_FEW, ids=lambda rule: rule.code)
def test_a_rule_says_nothing_without_the_parts_it_is_about(
    rule: Rule, store: MemoryStore, findings: tuple[Finding, ...]
) -> None:
    window = Window(PERIOD, DECEMBER)
    subjects = [one.subject.id for one in findings if one.code == rule.code]
    assert subjects
    parts = [part for named in rule.on for part in MADE_OF.get(named, (named,))]
    for id in subjects[:3]:
        bare = evolve(
            store.member(id, period=PERIOD),
            **{part: () for part in parts if part in FEW_OF_MEMBER.values()},
            **({"reported": {}} if "reported" in rule.on else {}),
        )
        assert list(rule.run(bare.limited_to(rule.reads), NATIONAL, window)) == []


CODE_WORD = re.compile(r"[a-z]+_[a-z]+|\{|\}|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_explanation_is_whole_sentences_without_code_words(
    findings: tuple[Finding, ...], lang: str
) -> None:
    for one in {(one.code, one.verdict): one for one in findings}.values():
        told = one.explain(lang, names={ref.id: "Tên" for ref in one.evidence})
        assert CODE_WORD.search(told) is None, (one.key, told)
        assert told[0].isupper()
        assert told.endswith((".", "!", "”."))


@pytest.mark.parametrize("lang", [vi, en], ids=["vi", "en"])
def test_every_finding_tells_what_comes_next_and_what_clears_it(
    findings: tuple[Finding, ...], lang: object
) -> None:
    codes = {one.code for one in findings}
    assert codes - set(getattr(lang, "CLEARS")) == set()  # noqa: B009
    assert {one.next_step for one in findings} - set(getattr(lang, "NEXT_STEPS")) == set()  # noqa: B009


def test_both_languages_have_the_same_tables() -> None:
    for name in ("TITLES", "BODIES", "REMARKS", "NEXT_STEPS", "CLEARS", "WORDS", "MISSING"):
        assert set(getattr(vi, name)) == set(getattr(en, name)), name


FIGURE = re.compile(
    r"\d|\b(two|three|four|five|six|twelve|thirds?|hai|ba|bốn|sáu|mười) "
    r"(times?|votes?|months?|years?|days?|thirds?|lần|tháng|năm|ngày|phần)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("lang", [vi, en], ids=["vi", "en"])
def test_no_title_names_a_figure_that_another_law_may_change(lang: ModuleType) -> None:
    assert [title for title in lang.TITLES.values() if FIGURE.search(title)] == []


def test_every_finding_that_names_a_figure_rests_on_one(findings: tuple[Finding, ...]) -> None:
    without = {one.code for one in findings if one.values and not one.grounds}
    # A relief ends on the day of its own paper, which may not say by which text it was granted.
    assert without <= {"dues.relief_ended"}


def test_a_vote_or_consent_that_comes_next_is_no_ground(findings: tuple[Finding, ...]) -> None:
    ahead = {"vote.election", "probation.vote.branch", "base.exception_by_consent"}
    # A share is the ground of what was voted; and all that texts say of a seat a congress decided.
    voted = {"probation.three_votes", "resolution.vote"}
    named = {one.code for one in findings for used in one.grounds if used.key in ahead}
    assert named <= {"committee.seat_open", *voted}
