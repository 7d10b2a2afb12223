"""Findings about meetings: proved by their records, and told in whole sentences."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Ref
from cadre.law import NATIONAL
from cadre.periods import AuditPeriod
from cadre.records import Book, MeetingKind, OfficeTerm, Record
from cadre.rules import Rule, Window
from tests.rules.books import branch, closed, day, meeting
from tests.rules.meetings import (
    RULES,
    counted,
    found_in,
    minutes,
    people,
    resolution,
    sheet,
    task,
)

MONTHS = ("2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02")
YEARS = AuditPeriod(day("2025-01-01"), day("2026-12-31"))


@st.composite
def branches(draw: st.DrawFn) -> list[Record]:
    """A branch that keeps some of everything, each at most once a meeting."""
    found: list[Record] = [branch(), closed(draw(st.sampled_from(MONTHS)), Book.ATTENDANCE)]
    if draw(st.booleans()):
        found += people(2)
    for since in draw(st.sets(st.sampled_from(MONTHS), max_size=3)):
        until = draw(st.sampled_from((None, "2025-12-01", "2026-02-01")))
        ended = day(until) if until and until > f"{since}-01" else None
        found.append(
            OfficeTerm(
                id=f"cv-{since}",
                member="dv-00",
                organisation="cb-1",
                office="Chi ủy viên",
                since=day(f"{since}-01"),
                until=ended,
            )
        )
    for month in MONTHS:
        found += draw(_month(month))
    return found


@st.composite
def _month(draw: st.DrawFn, month: str) -> list[Record]:
    found: list[Record] = []
    # The thematic one may follow the regular one on its day, under an id of its own.
    for kind, days in (("regular", (3, 5, 20)), ("thematic", (3, 5)), ("committee", (1,))):
        if not draw(st.integers(0, 3)):
            continue
        on = f"{month}-{draw(st.sampled_from(days)):02d}"
        held = meeting(
            on,
            kind=kind,
            form=draw(st.sampled_from(("together", "together", "groups"))),
            lasted=draw(st.sampled_from((None, 40, 100))),
            with_other_business=draw(st.booleans()),
            materials_on=draw(st.sampled_from((None, day(on), day(f"{month}-01")))),
        )
        held = evolve(held, id=f"hop-{month}-{kind}")
        found.append(held)
        found += draw(_papers(held.id, on)) if kind != "committee" else []
    return found


@st.composite
def _papers(draw: st.DrawFn, id: str, on: str) -> list[Record]:
    found: list[Record] = []
    if draw(st.booleans()):
        paper = draw(
            st.sampled_from((counted(on, 60, 50, 5, 5, 0), counted(on, 9, 8, 1, 1, 0), minutes(on)))
        )
        found.append(evolve(paper, id=f"bb-{id}", meeting=id))
    if draw(st.booleans()):
        uploaded = draw(st.sampled_from((None, day(on), day(f"{on[:7]}-28"))))
        found.append(resolution(on, id=f"nq-{id}", uploaded_on=uploaded))
        if draw(st.booleans()):
            found.append(evolve(task(on, member="dv-00"), id=f"v-{id}", resolution=f"nq-{id}"))
    if draw(st.booleans()):
        found.append(
            sheet(
                on, {"time": 5, "other": 3}, id=f"cd-{id}", meeting=id, total=4, scheme="hd-42-2025"
            )
        )
    return found


def asked(records: list[Record], key: str = "") -> dict[str, Finding]:
    found = found_in(records, "2026-03-31", period=YEARS)
    return {name: evolve(one, evidence=()) for name, one in found.items() if key in ("", name)}


@given(records=branches())
def test_the_proof_is_enough_and_nothing_of_it_is_needless(records: list[Record]) -> None:
    for key, finding in found_in(records, "2026-03-31", period=YEARS).items():
        named = set(finding.evidence)
        proof = [one for one in records if Ref.to(one) in named]
        assert len(proof) == len(named)
        same = {key: evolve(finding, evidence=())}
        assert asked(proof, key) == same
        for one in proof:
            if Ref.to(one).kind not in ("organisation", "member"):
                without = [other for other in proof if other is not one]
                assert asked(without, key) != same, (key, one)


ON = "2026-01-08"
ODD: list[Record] = [
    closed("2029-12", Book.ATTENDANCE),
    *people(2),
    OfficeTerm(
        id="cv-1",
        member="dv-00",
        organisation="cb-1",
        office="Chi ủy viên",
        since=day("2022-11-15"),
    ),
    meeting(ON, form="groups", lasted=40, with_other_business=True, materials_on=day(ON)),
    meeting("2026-02-03"),
    meeting("2026-01-18", kind="thematic"),
    meeting("2026-01-02", kind="committee"),
    counted(ON, 9, 4, 1, 1, 0),
    resolution(ON, uploaded_on=day("2026-01-20")),
    task(ON),
    sheet(ON, {"time": 6, "other": 3}, total=4, band="good", scheme="hd-42-2025"),
]
CODE_WORD = re.compile(r"[a-z]+_[a-z]+|\{|\}|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_rule_tells_its_finding_without_code_words(lang: str) -> None:
    found = found_in(ODD, "2026-06-30")
    assert {one.code for one in found.values()} == {rule.code for rule in RULES}
    for one in found.values():
        told = one.explain(lang, names={ref.id: "Tên" for ref in one.evidence})
        assert CODE_WORD.search(told) is None, told
        assert told[0].isupper()
        assert told.endswith(".")


def test_the_keys_of_a_branch_are_unique() -> None:
    dossier = BranchDossier(
        branch=branch(),
        meetings=tuple(
            meeting(f"2025-{number:02d}-20", kind=kind, form="groups", with_other_business=True)
            for number, kind in enumerate((*MeetingKind, *MeetingKind), 1)
        ),
    )
    window = Window(YEARS, day("2026-03-31"))
    keys = [one.key for rule in RULES for one in rule.run(dossier, NATIONAL, window)]
    assert len(keys) == len(set(keys)) > 0


PARTS = {
    "meetings": "meeting",
    "minutes": "minutes",
    "resolutions": "resolution",
    "tasks": "resolution_task",
    "score_sheets": "score_sheet",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_nothing_to_say_without_the_parts_it_is_about(rule: Rule) -> None:
    kinds = {PARTS[part] for part in rule.on}
    bare = [one for one in ODD if Ref.to(one).kind not in kinds]
    assert kinds
    assert found_in(ODD, "2026-06-30", rules=(rule,))
    assert not found_in(bare, "2026-06-30", rules=(rule,))
