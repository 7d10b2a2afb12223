"""Organisations by their size and level, branches dissolved with members left on the roll."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import cadre
from cadre.auditing import check_unit
from cadre.dossiers import UnitDossier
from cadre.findings import Finding, Severity, Verdict
from cadre.law import NATIONAL, Law, Provision, Timeline
from cadre.law.levels import LEVELS
from cadre.law.listing import Listed
from cadre.records import Level, Membership, Organisation, Placement, Record
from cadre.rules.organisation import RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import LONG_AGO, branch, day
from tests.rules.committees import asked, joins, people

AS_OF = "2025-09-30"
OF_BRANCH = [rule for rule in RULES if rule.about == "branch"]
OF_UNIT = [rule for rule in RULES if rule.about == "unit"]
BY_SIZE = [rule for rule in RULES if rule.code == "organisation.base_small"]


def said_of_branch(records: Iterable[Record], as_of: str = AS_OF, **more: Any) -> Finding | None:
    said = asked(records, as_of, OF_BRANCH, **more)
    assert len(said) <= 1
    return said[0] if said else None


# Dissolved with members left


@pytest.mark.parametrize(
    ("until", "dissolved"),
    [("2025-09-29", True), ("2025-09-30", True), ("2025-10-01", False), (None, False)],
)
def test_a_branch_is_dissolved_from_the_first_day_it_is_no_more(
    until: str | None, dissolved: bool
) -> None:
    one = said_of_branch(people(3, 1), until=day(until) if until else None)
    assert (one is not None) == dissolved
    if one is not None:
        assert one.arises_on == day(until or "")
        assert one.details["members"] == "4"
        assert one.severity is Severity.SERIOUS
        assert one.affected == ()


@pytest.mark.parametrize(
    ("member", "left_behind"),
    [
        (joins("dv-01", until="2025-09-30"), False),
        (joins("dv-01", until="2025-10-01"), True),
        (joins("dv-01", since="2025-10-01"), False),
        (joins("dv-01", kind="temporary"), False),
        ([*joins("dv-01"), *joins("dv-01", at="cb-2", kind="temporary")[1:]], True),
        ([], False),
    ],
)
def test_who_is_still_on_the_roll_of_a_dissolved_branch(
    member: list[Record], left_behind: bool
) -> None:
    one = said_of_branch(member, until=day("2025-07-01"))
    assert (one is not None) == left_behind


def test_somebody_on_the_roll_twice_is_one_member() -> None:
    twice = [one for one in people(1) if isinstance(one, Membership)]
    records = [*people(1), evolve(twice[0], id="sh-2", since=day("2020-01-01"))]
    store = MemoryStore.of([branch(until=day("2025-07-01")), *records])
    period, on = cadre.Year(2025), day(AS_OF)
    dossier = store.branch("cb-1", period=period, as_of=on)
    found = cadre.check_branch(dossier, period=period, as_of=on, rules=OF_BRANCH)
    (one,) = [one for one in found if one.verdict is not Verdict.CLEAR]
    assert one.details["members"] == "1"


@pytest.mark.parametrize(("until", "known"), [("2011-01-18", False), ("2011-01-19", True)])
def test_before_the_charter_a_branch_was_dissolved_under_other_texts(
    until: str, known: bool
) -> None:
    assert (said_of_branch(people(3), until=day(until)) is not None) == known


def test_an_audit_of_everything_meets_the_dissolved_branch() -> None:
    records = [branch(until=day("2025-07-01")), *people(3)]
    found = cadre.audit(
        MemoryStore.of(records), period=cadre.Year(2025), as_of=day(AS_OF), rules=RULES
    )
    assert [(one.code, one.details["members"]) for one in found] == [
        ("organisation.dissolved", "3")
    ]


# A base branch by its size


@pytest.mark.parametrize(
    ("official", "probationary", "large"),
    [(29, 0, False), (30, 0, True), (28, 2, True), (27, 2, False)],
)
def test_from_thirty_members_on_probationary_ones_too_a_base_organisation_is_founded(
    official: int, probationary: int, large: bool
) -> None:
    one = said_of_branch(people(official, probationary), level=Level.BASE_BRANCH)
    assert (one is not None) == large
    assert said_of_branch(people(official, probationary), level=Level.BRANCH) is None
    consent = {"level": Level.BASE_BRANCH, "consent": "Công văn 15-CV/ĐU"}
    assert said_of_branch(people(official, probationary), **consent) is None


@pytest.mark.parametrize(
    ("last", "large"),
    [
        (joins("dv-30", kind="temporary"), False),
        ([*joins("dv-30"), *joins("dv-30", at="cb-2", kind="temporary")[1:]], True),
        (joins("dv-30", until="2025-09-30"), False),
        (joins("dv-30", until="2025-10-01"), True),
        (joins("dv-30", since="2025-09-30"), True),
        (joins("dv-30", since="2025-10-01"), False),
    ],
)
def test_who_is_the_thirtieth_member(last: list[Record], large: bool) -> None:
    found = said_of_branch([*people(29), *last], level=Level.BASE_BRANCH)
    assert (found is not None) == large


@pytest.mark.parametrize(
    ("lived", "large"),
    [({"until": day("2025-10-01")}, True), ({"since": day("2025-10-01")}, False)],
)
def test_only_a_base_branch_in_being_is_too_large(lived: dict[str, Any], large: bool) -> None:
    found = said_of_branch(people(30), level=Level.BASE_BRANCH, **lived)
    assert (found is not None) == large


@pytest.mark.parametrize(("as_of", "known"), [("2011-01-18", False), ("2011-01-19", True)])
def test_before_the_charter_no_size_is_known(as_of: str, known: bool) -> None:
    assert (said_of_branch(people(30), as_of, level=Level.BASE_BRANCH) is not None) == known
    assert (said_of_unit(of_base(), people(5), as_of=as_of) is not None) == known


# A base organisation by its size


def of_base(id: str = "cs-1", **more: Any) -> list[Record]:
    """A base organisation with two branches, of which ``cb-1`` is below a section."""
    facts: dict[str, Any] = {"level": Level.BASE, "since": LONG_AGO, **more}
    return [
        Organisation(id=id, name="Đảng bộ cơ sở Mẫu", **facts),
        Organisation(id="bp-1", name="Đảng bộ bộ phận", level=Level.SECTION, since=LONG_AGO),
        branch(),
        branch("cb-2"),
        *(
            Placement(id=f"tt-{unit}", organisation=unit, parent=parent, since=LONG_AGO)
            for unit, parent in (("bp-1", id), ("cb-1", "bp-1"), ("cb-2", id))
        ),
    ]


def said_of_unit(
    units: list[Record], members: list[Record], *, as_of: str = AS_OF
) -> Finding | None:
    """What an audit of everything says of the base organisation."""
    said = asked([*units, *members], as_of, OF_UNIT)
    assert len(said) <= 1
    return said[0] if said else None


@pytest.mark.parametrize(
    ("first", "second", "small"),
    [(15, 14, "29"), (15, 15, None), (29, 0, "29"), (0, 0, None), (1, 0, "1")],
)
def test_the_members_of_all_branches_below_make_a_base_organisation(
    first: int, second: int, small: str | None
) -> None:
    there = [one for place in range(second) for one in joins(f"dw-{place}", at="cb-2")]
    one = said_of_unit(of_base(), [*people(first), *there])
    assert (one.details["members"] if one else None) == small
    if one is not None:
        assert one.subject.kind == "unit"
        assert {ref.id for ref in one.evidence} == {"cs-1", "bp-1", "cb-1", "cb-2"}
    agreed = said_of_unit(of_base(consent="Công văn 15-CV/ĐU"), [*people(first), *there])
    assert agreed is None


def test_a_member_temporarily_in_another_branch_below_is_one_person() -> None:
    guests = [
        one for n in range(1, 30) for one in joins(f"dv-{n:02d}", at="cb-2", kind="temporary")
    ]
    memberships = [one for one in guests if isinstance(one, Membership)]
    one = said_of_unit(of_base(), [*people(29), *memberships])
    assert one is not None
    assert one.details["members"] == "29"


def test_guests_from_outside_are_not_in_the_headcount() -> None:
    strangers = [*people(29), *joins("dv-99", kind="temporary")]
    assert said_of_unit(of_base(), strangers) is not None
    assert said_of_unit(of_base(), [*people(29), *joins("dv-99")]) is None


def test_probationary_members_are_members_of_a_base_organisation() -> None:
    assert said_of_unit(of_base(), people(20, 10)) is None


@pytest.mark.parametrize(
    ("more", "small"),
    [
        ({"until": day("2025-10-01")}, True),
        ({"until": day("2025-09-30")}, False),
        ({"since": day("2025-10-01")}, False),
        ({"level": Level.SECTION}, False),
        ({"level": Level.COMMUNE}, False),
    ],
)
def test_only_a_base_organisation_in_being_is_looked_at(more: dict[str, Any], small: bool) -> None:
    assert (said_of_unit(of_base(**more), people(5)) is not None) == small


@pytest.mark.parametrize("parent_ends", ["2025-09-30", "2025-10-01"])
def test_branches_count_where_they_are_placed_on_the_day(parent_ends: str) -> None:
    units = [one for one in of_base() if one.id != "tt-cb-2"]
    moved = Placement(
        id="tt-cb-2", organisation="cb-2", parent="cs-1", since=LONG_AGO, until=day(parent_ends)
    )
    there = [one for place in range(20) for one in joins(f"dw-{place}", at="cb-2")]
    found = said_of_unit([*units, moved], [*people(20), *there])
    assert (found is not None) == (parent_ends == AS_OF)


@given(members=st.integers(0, 60), consent=st.booleans(), level=st.sampled_from(Level))
def test_any_unit_is_small_below_thirty_unless_its_superior_agreed(
    members: int, consent: bool, level: Level
) -> None:
    unit = Organisation(
        id="cs-1",
        name="Đảng bộ",
        level=level,
        since=LONG_AGO,
        consent="Công văn" if consent else "",
    )
    dossier = UnitDossier(unit=unit, below=(branch(),), member_count=members)
    found = check_unit(dossier, period=cadre.Year(2025), as_of=day(AS_OF), rules=BY_SIZE)
    small = level is Level.BASE and members in range(1, 30) and not consent
    assert [one.verdict for one in found] == [Verdict.FLAGGED if small else Verdict.CLEAR]


# A level that is no more


def district(**more: Any) -> Organisation:
    facts: dict[str, Any] = {"level": Level.DISTRICT, "since": LONG_AGO, **more}
    return Organisation(id="h-1", name="Đảng bộ huyện Mẫu", **facts)


def gone(unit: Organisation, as_of: str = AS_OF, law: Law = NATIONAL) -> tuple[str, str] | None:
    """Since when its level is no more, and since when it should not be; nothing where it may be."""
    said = asked([unit], as_of, OF_UNIT, law=law)
    assert len(said) <= 1
    if not said:
        return None
    assert said[0].arises_on is not None
    return said[0].details["gone_on"], said[0].arises_on.isoformat()


@pytest.mark.parametrize(
    ("lived", "as_of", "told"),
    [
        ({}, "2011-01-19", None),
        ({}, "2025-06-30", None),
        ({}, "2025-07-01", ("2025-07-01", "2025-07-01")),
        ({}, "2026-12-31", ("2025-07-01", "2025-07-01")),
        ({"until": day("2025-07-01")}, "2025-06-30", None),
        ({"until": day("2025-07-01")}, "2025-07-01", None),
        ({"until": day("2025-07-02")}, "2025-07-01", ("2025-07-01", "2025-07-01")),
        ({"since": day("2025-09-05")}, "2025-09-04", None),
        ({"since": day("2025-09-05")}, "2025-09-05", ("2025-07-01", "2025-09-05")),
        ({"since": day("2025-06-05")}, "2025-09-05", ("2025-07-01", "2025-07-01")),
    ],
)
def test_a_district_should_have_ended_with_its_level(
    lived: dict[str, Any], as_of: str, told: tuple[str, str] | None
) -> None:
    assert gone(district(**lived), as_of) == told


@pytest.mark.parametrize("as_of", ["2025-06-30", "2025-07-01"])
@pytest.mark.parametrize(
    "level", [one for one in Level if one is not Level.DISTRICT and not one.is_branch]
)
def test_only_of_a_district_is_it_said_that_its_level_is_no_more(level: Level, as_of: str) -> None:
    assert gone(district(level=level), as_of) is None


def levels(*changes: tuple[str, str | None, tuple[Level, ...]]) -> Law:
    cited = LEVELS.provisions[0].citations
    provisions = tuple(
        Provision(
            value=Listed(value), since=day(since), until=day(end) if end else None, citations=cited
        )
        for since, end, value in changes
    )
    return NATIONAL.overlay(Timeline(LEVELS.key, vi=LEVELS.vi, en=LEVELS.en, provisions=provisions))


WITH, WITHOUT = (Level.PROVINCE, Level.DISTRICT), (Level.PROVINCE, Level.COMMUNE)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("2025-03-01", None, WITHOUT)], ("2025-03-01", "2025-03-01")),
        ([("2025-08-01", None, WITHOUT)], ("2025-07-01", "2025-07-01")),
        ([("2025-08-01", None, WITH)], None),
        ([("2025-08-01", "2025-09-01", WITH)], ("2025-09-01", "2025-09-01")),
        ([("2025-08-01", None, WITH), ("2025-09-30", None, WITHOUT)], ("2025-09-30", "2025-09-30")),
        ([("2025-08-01", None, WITH), ("2025-10-01", None, WITHOUT)], None),
        ([("2011-01-19", None, WITHOUT)], None),
    ],
)
def test_the_day_is_that_since_which_no_text_has_districts(
    changes: list[Any], told: tuple[str, str] | None
) -> None:
    assert gone(district(), law=levels(*changes)) == told


# In words

CODE_WORD = re.compile(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_is_told_in_whole_sentences(lang: str) -> None:
    said = [
        said_of_branch(people(3), until=day("2025-07-01")),
        said_of_branch(people(30), level=Level.BASE_BRANCH),
        said_of_unit(of_base(), people(5)),
        said_of_unit([district()], []),
    ]
    assert {one.code for one in said if one} == {rule.code for rule in RULES}
    for one in said:
        assert one is not None
        told = one.explain(
            lang, names={"cb-1": "Chi bộ thôn 1", "cs-1": "Đảng bộ Mẫu", "h-1": "Huyện Mẫu"}
        )
        assert CODE_WORD.search(told) is None, told
        assert told[0].isupper()
        assert told.endswith(".")
