"""Where a branch records nothing of a whole kind: no accusation, and not *clear* either."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

import cadre
from cadre.findings import Finding, MissingKind, Ref, Severity, Verdict
from cadre.law import NATIONAL, Law
from cadre.records import (
    Assignment,
    Book,
    Duty,
    MemberRating,
    Organisation,
    Record,
)
from cadre.rules import STANDARD_RULES, Rule
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, closed, day, meeting
from tests.rules.committees import committee_term, office, people
from tests.rules.meetings import minutes, resolution, sheet

CODES = {
    "meeting.minutes_missing",
    "meeting.resolution_missing",
    "meeting.thematic_missing",
    "meeting.committee_missing",
    "score.missing",
    "rating.unrated",
    "assignment.no_resolution",
    "duty.no_holder",
    "committee.missing",
    "committee.no_secretary",
    "committee.no_deputy",
    "committee.seat_open",
}
RULES: tuple[Rule, ...] = tuple(rule for rule in STANDARD_RULES if rule.code in CODES)
PROFILE_OFF = NATIONAL.overlay(choices={"assignment_profile": "off"})
SHUT = closed("2026-12", Book.ATTENDANCE)
MET = [meeting(f"2026-{month:02d}-03") for month in (1, 2, 5)]
THEMATIC = [meeting(f"2026-{month:02d}-18", kind="thematic") for month in (2, 5)]
SEAT = office(1, "Chi ủy viên")
WORK = Assignment(
    id="pc-1", member="dv-01", branch="cb-1", since=day("2020-01-01"), duty="Theo dõi tổ dân phố"
)
DUTY = Duty(id="nv-1", branch="cb-1", duty="Công tác dân vận", since=day("2026-02-01"))


def answers(
    records: Iterable[Record], as_of: str = "2026-06-30", law: Law = NATIONAL
) -> dict[str, Finding]:
    given = list(records)
    own = any(isinstance(one, Organisation) for one in given)
    store = MemoryStore.of(given if own else [branch(), *given])
    period = cadre.Year(day(as_of).year)
    dossier = store.branch("cb-1", period=period, as_of=day(as_of))
    found = cadre.check_branch(dossier, period=period, as_of=day(as_of), law=law, rules=RULES)
    return {one.code: one for one in found}


def undecided(*records: Record, as_of: str = "2026-06-30", law: Law = NATIONAL) -> dict[str, str]:
    """By code, the months asked for that are not kept."""
    found = answers(records, as_of, law).values()
    told = {one.code: one for one in found if one.verdict is Verdict.UNDECIDABLE}
    assert all([lack.kind for lack in one.missing] == [NOT_KEPT] for one in told.values())
    return {code: str(one.missing[0].months) for code, one in told.items()}


NOT_KEPT = MissingKind.NOT_KEPT
OF_PAPERS = ("meeting.minutes_missing", "meeting.resolution_missing", "score.missing")
OF_OFFICES = ("committee.missing", "committee.no_deputy", "committee.no_secretary")


@pytest.mark.parametrize("code", OF_PAPERS)
def test_papers_never_kept_are_undecidable_for_the_months_of_the_meetings(code: str) -> None:
    assert undecided(SHUT, *MET)[code] == "01–02, 05/2026"


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("meeting.minutes_missing", minutes("2026-01-03")),
        ("meeting.resolution_missing", resolution("2026-01-03")),
        ("score.missing", sheet("2026-01-03", {"a": 1})),
    ],
)
def test_with_one_paper_of_the_kind_the_others_are_found_missing(code: str, kept: Record) -> None:
    assert answers([SHUT, *MET, kept])[code].verdict is Verdict.FLAGGED


@pytest.mark.parametrize("records", [MET, [SHUT], [SHUT, meeting("2026-07-03")]])
def test_without_a_meeting_entered_no_paper_is_asked_for(records: list[Record]) -> None:
    assert not set(OF_PAPERS) & set(undecided(*records))


@pytest.mark.parametrize(
    ("on", "asked"),
    [
        ("2025-10-27", {"meeting.minutes_missing": False, "score.missing": False}),
        ("2025-10-28", {"meeting.minutes_missing": True, "score.missing": True}),
    ],
)
def test_before_a_text_asks_for_papers_none_are_lacking(on: str, asked: dict[str, bool]) -> None:
    found = undecided(SHUT, meeting(on), as_of="2025-12-31")
    assert {code: code in found for code in asked} == asked


def test_thematic_meetings_never_entered_are_undecidable_for_the_quarters_asked() -> None:
    code = "meeting.thematic_missing"
    assert undecided(SHUT, *MET)[code] == "01–06/2026"
    assert undecided(SHUT, *MET, as_of="2026-06-29")[code] == "01–03/2026"
    assert code not in undecided(closed("2026-02", Book.ATTENDANCE), *MET)
    assert answers([SHUT, *MET, *THEMATIC])[code].verdict is Verdict.CLEAR
    assert answers([SHUT, *MET, THEMATIC[0]])[code].verdict is Verdict.FLAGGED


def test_committee_meetings_never_entered_are_undecidable_while_there_is_a_committee() -> None:
    code = "meeting.committee_missing"
    assert undecided(SHUT, *people(1), SEAT)[code] == "01–06/2026"
    assert code not in undecided(SHUT, *people(1))
    met = meeting("2026-01-20", kind="committee")
    assert answers([SHUT, *people(1), SEAT, met])[code].verdict is Verdict.FLAGGED


def test_ratings_never_recorded_are_undecidable_where_somebody_is_to_be_rated() -> None:
    code = "rating.unrated"
    assert undecided(*people(2), as_of="2025-12-31")[code] == "01–12/2025"
    assert code not in undecided(*people(2), as_of="2025-12-30")
    assert code not in undecided(as_of="2025-12-31")
    rated = MemberRating(
        id="xl-1",
        member="dv-01",
        branch="cb-1",
        year=2025,
        level="good",
        decided_on=day("2025-12-20"),
    )
    assert answers([*people(2), rated], "2025-12-31")[code].verdict is Verdict.FLAGGED


def test_resolutions_never_recorded_are_undecidable_where_work_is_given() -> None:
    code = "assignment.no_resolution"
    assert undecided(WORK, as_of="2025-12-31")[code] == "01–12/2025"
    assert undecided(WORK, as_of="2025-09-30")[code] == "01–09/2025"
    assert code not in undecided(WORK, as_of="2025-09-29")
    assert code not in undecided(as_of="2025-12-31")
    assert code not in undecided(WORK, as_of="2025-12-31", law=PROFILE_OFF)
    kept = resolution("2025-03-03")
    assert answers([WORK, kept], "2025-12-31")[code].verdict is Verdict.FLAGGED


def test_duties_without_any_assignment_that_names_one_are_undecidable() -> None:
    code = "duty.no_holder"
    assert undecided(DUTY, WORK)[code] == "06/2026"
    assert code not in undecided(DUTY, as_of="2026-01-31")
    assert code not in undecided(WORK)
    assert code not in undecided(DUTY, law=PROFILE_OFF)
    noted = Assignment(
        id="pc-2",
        member="dv-01",
        branch="cb-1",
        since=day("2026-03-01"),
        until=day("2026-04-01"),
        duty="Dân vận",
        of_duty="nv-1",
    )
    assert answers([DUTY, noted])[code].verdict is Verdict.FLAGGED


@pytest.mark.parametrize(
    ("records", "as_of", "codes"),
    [
        (people(9), "2026-06-30", OF_OFFICES),
        (people(8), "2026-06-30", OF_OFFICES[2:]),
        (people(8, 1), "2026-06-30", OF_OFFICES[2:]),
        (people(9), "2011-01-19", OF_OFFICES),
        (people(9), "2011-01-18", ()),
        ([*people(9), office(1, "Bí thư", since="2026-07-01")], "2026-06-30", OF_OFFICES),
        ([*people(9), office(1, "Bí thư", since="2026-06-30")], "2026-06-30", ()),
        ([*people(9), branch(until=day("2026-06-30"))], "2026-06-30", ()),
    ],
)
def test_offices_never_recorded_are_undecidable_where_the_branch_needs_them(
    records: list[Record], as_of: str, codes: tuple[str, ...]
) -> None:
    found = undecided(*records, as_of=as_of)
    month = f"{as_of[5:7]}/{as_of[:4]}"
    of_offices = {code: asked for code, asked in found.items() if code.startswith("committee.")}
    assert of_offices == dict.fromkeys(codes, month)


@pytest.mark.parametrize(
    ("seats", "more", "told"), [(3, [], True), (None, [], False), (3, [SEAT], False)]
)
def test_seats_are_undecidable_where_no_office_is_recorded(
    seats: int | None, more: list[Record], told: bool
) -> None:
    records = [*people(9), committee_term("2025-07-15", seats=seats), *more]
    assert ("committee.seat_open" in undecided(*records)) == told


EVERYTHING: list[Record] = [
    SHUT,
    *MET,
    *people(9),
    WORK,
    DUTY,
    committee_term("2025-07-15", seats=3),
]


def everything() -> dict[str, Finding]:
    """All of it undecidable; of the committee's meetings in a branch with nothing but one seat."""
    found = answers(EVERYTHING, "2026-12-31")
    one = answers([SHUT, *people(1), SEAT], "2026-12-31")["meeting.committee_missing"]
    return {**found, "meeting.committee_missing": one}


def test_what_is_not_kept_has_no_day_and_no_failed_month() -> None:
    found = everything()
    assert set(found) == CODES
    for one in found.values():
        assert (one.verdict, one.severity) == (Verdict.UNDECIDABLE, Severity.WARNING)
        assert (one.arises_on, one.months.years(), one.next_step) == (None, (), "complete_books")
        assert [lack.branch for lack in one.missing] == ["cb-1"]
        assert one.details == {"asked": str(one.missing[0].months)}
        assert one.key.startswith(f"{one.code}:cb-1")
        assert one.values


def test_the_proof_alone_says_the_same() -> None:
    records = [*EVERYTHING, SEAT]
    for code, one in everything().items():
        proof = [record for record in records if Ref.to(record) in one.evidence]
        assert len(proof) + 1 == len(one.evidence)  # and the branch itself
        assert answers(proof, "2026-12-31")[code] == one


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_not_kept_is_told_in_whole_sentences(lang: str) -> None:
    for one in everything().values():
        sentence = one.explain(lang, names={"cb-1": "Chi bộ thôn 1"})
        assert "_" not in sentence
        assert "{" not in sentence
        assert "Chi bộ thôn 1 " in sentence
        assert sentence.endswith(".")
        assert str(one.missing[0].months) in sentence


def test_an_audit_passes_by_what_is_not_kept() -> None:
    store = MemoryStore.of([branch(), *EVERYTHING])
    on: Any = day("2026-12-31")
    assert not [*cadre.audit(store, period=cadre.Year(2026), as_of=on, rules=RULES)]
