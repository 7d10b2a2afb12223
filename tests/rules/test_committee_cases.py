"""Who leads a branch: members enough, a committee by its size, seats filled, seats left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding, Severity
from cadre.law import NATIONAL, Provision, Timeline
from cadre.law.structure import COMMITTEE_MAX
from cadre.records import OfficeTerm, Record, Standing, StandingKind
from cadre.rules.committee import RULES
from tests.rules.books import branch, day
from tests.rules.committees import asked, asked_of_member, committee_term, joins, office, people

AS_OF = "2025-09-30"
BRANCH_RULES = [rule for rule in RULES if rule.about == "branch"]
SECRETARY = office(1, "Bí thư")
DEPUTY = office(2, "Phó Bí thư")


def found(records: Iterable[Record], as_of: str = AS_OF, **more: Any) -> dict[str, Finding]:
    """By code, what is said of the branch."""
    said = asked(records, as_of, BRANCH_RULES, **more)
    assert len({one.key for one in said}) == len(said)
    return {one.code.removeprefix("committee."): one for one in said}


def committee(seats: int, **more: Any) -> list[Record]:
    """A secretary, a deputy and further members of the committee, as many seats in all."""
    names = ["Bí thư", "Phó Bí thư", *["Chi ủy viên"] * seats][:seats]
    return [office(place, name, **more) for place, name in enumerate(names, 1)]


def standing(member: int, kind: str, since: str, until: str | None = None) -> Standing:
    return Standing(
        id=f"tc-{member:02d}-{since}",
        member=f"dv-{member:02d}",
        kind=StandingKind(kind),
        since=day(since),
        until=day(until) if until else None,
    )


# Members enough


@pytest.mark.parametrize(
    ("official", "probationary", "told"),
    [(3, 0, None), (2, 0, "2"), (2, 4, "2"), (3, 1, None), (0, 2, "0"), (1, 0, "1"), (0, 0, None)],
)
def test_fewer_than_three_official_members_are_too_few_and_none_are_not_recorded(
    official: int, probationary: int, told: str | None
) -> None:
    one = found(people(official, probationary)).get("too_small")
    assert (one.details["official"] if one else None) == told
    assert one is None or one.severity is Severity.SERIOUS


@pytest.mark.parametrize(
    ("third", "small"),
    [
        (joins("dv-03", until="2025-09-30"), True),
        (joins("dv-03", until="2025-10-01"), False),
        (joins("dv-03", since="2025-09-30"), False),
        (joins("dv-03", since="2025-10-01"), True),
        (joins("dv-03", official_on=date(2025, 9, 30)), False),
        (joins("dv-03", official_on=date(2025, 10, 1)), True),
        (joins("dv-03", kind="temporary"), True),
        ([*joins("dv-03"), *joins("dv-03", at="cb-2", kind="temporary")[1:]], False),
        ([*joins("dv-03"), standing(3, "probationary", "2025-01-01")], True),
        ([*joins("dv-03"), standing(3, "official", "2025-09-30")], False),
        ([*joins("dv-03"), standing(3, "official", "2025-10-01")], True),
        ([*joins("dv-03"), standing(3, "official", "2020-01-01", "2025-09-30")], True),
    ],
)
def test_who_counts_as_the_third_official_member(third: list[Record], small: bool) -> None:
    assert ("too_small" in found([*people(2), *third])) == small


@pytest.mark.parametrize(
    "two",
    [
        [standing(1, "official", "2020-01-01"), *joins("dv-01", official_on=date(2199, 1, 1))],
        [standing(1, "probationary", "2025-01-01"), *joins("dv-01")],
    ],
)
def test_a_standing_that_contradicts_the_file_is_among_the_proof(two: list[Record]) -> None:
    one = found(two)["too_small"]
    assert two[0].id in {ref.id for ref in one.evidence}


@pytest.mark.parametrize(
    ("as_of", "since", "until", "in_being"),
    [
        ("2025-09-30", "2025-09-30", None, True),
        ("2025-09-30", "2025-10-01", None, False),
        ("2025-09-30", "2000-01-01", "2025-10-01", True),
        ("2025-09-30", "2000-01-01", "2025-09-30", False),
    ],
)
def test_only_a_branch_in_being_has_a_committee_to_look_at(
    as_of: str, since: str, until: str | None, in_being: bool
) -> None:
    lived = {"since": day(since), "until": day(until) if until else None}
    ended = office(9, "Bí thư", until="2025-02-01")
    seats = [office(place) for place in range(1, 9)]
    term = committee_term("2023-01-05", seats=9)
    large = found([*people(9), ended, *seats, term], as_of, **lived)
    wrong = {"too_large", "no_secretary", "no_deputy", "seat_open"}
    assert set(large) == (wrong if in_being else set())
    assert set(found(people(2), as_of, **lived)) == ({"too_small"} if in_being else set())
    alone = found([*people(9), SECRETARY], as_of, **lived)
    assert set(alone) == ({"missing"} if in_being else set())


@pytest.mark.parametrize(("as_of", "codes"), [("2011-01-18", set()), ("2011-01-19", {"too_small"})])
def test_before_the_charter_nothing_is_said_of_size(as_of: str, codes: set[str]) -> None:
    assert set(found(people(2), as_of)) == codes


def test_before_the_charter_nothing_is_said_of_a_committee() -> None:
    old = {"since": "2009-01-05"}
    assert found([*people(9), office(1, "Bí thư", **old)], "2011-01-18") == {}
    assert set(found([*people(9), office(1, "Bí thư", **old)], "2011-01-19")) == {"missing"}
    two = [office(1, "Bí thư", **old), office(2, **old)]
    assert found([*people(9), *two], "2011-01-18") == {}
    assert set(found([*people(9), *two], "2011-01-19")) == {"no_deputy"}


# A committee by size


@pytest.mark.parametrize(
    ("official", "probationary", "missing"), [(8, 0, False), (8, 3, False), (9, 0, True)]
)
def test_from_nine_official_members_on_there_is_a_committee(
    official: int, probationary: int, missing: bool
) -> None:
    assert ("missing" in found([*people(official, probationary), SECRETARY])) == missing


@pytest.mark.parametrize(
    ("offices", "missing"),
    [
        ([], False),
        ([office(1, "Bí thư", since="2025-10-01")], False),
        ([office(1, "Bí thư", since="2025-09-30")], True),
        ([SECRETARY, DEPUTY], False),
        ([SECRETARY, office(2, "Phó Bí thư", until="2025-09-30")], True),
        ([SECRETARY, office(2, "Phó Bí thư", until="2025-10-01")], False),
        ([SECRETARY, office(1, "Chi ủy viên")], True),
        ([SECRETARY, office(2, "Tổ trưởng tổ đảng")], True),
        ([office(2, "Tổ trưởng tổ đảng")], True),
        ([office(2, "Tổ trưởng tổ đảng", since="2025-09-30")], True),
        ([office(2, "Tổ trưởng tổ đảng", since="2025-10-01")], False),
        ([SECRETARY, office(2, "Kế toán", role="committee_member")], False),
        ([office(1, "Bí thư", until="2025-01-01"), office(2, until="2025-02-01")], True),
    ],
)
def test_one_seat_is_no_committee_and_offices_not_recorded_are_not_missing(
    offices: list[Record], missing: bool
) -> None:
    assert ("missing" in found([*people(9), *offices])) == missing


@pytest.mark.parametrize(("seats", "large"), [(7, False), (8, True), (9, True)])
def test_a_committee_has_seven_members_at_most(seats: int, large: bool) -> None:
    assert ("too_large" in found([*people(12), *committee(seats)])) == large


@pytest.mark.parametrize(
    ("last", "large"),
    [
        ({"until": "2025-09-30"}, False),
        ({"until": "2025-10-01"}, True),
        ({"since": "2025-09-30"}, True),
        ({"since": "2025-10-01"}, False),
    ],
)
def test_the_eighth_seat_counts_from_its_first_day_to_its_last(
    last: dict[str, str], large: bool
) -> None:
    assert ("too_large" in found([*people(12), *committee(7), office(8, **last)])) == large


def test_a_committee_is_too_large_since_the_eighth_of_its_members() -> None:
    late = [office(8, since="2025-03-03"), office(9, since="2025-04-04")]
    assert found([*people(12), *committee(7), *late])["too_large"].arises_on == day("2025-03-03")
    other = office(7, "Ủy viên Ban Chấp hành", since="2025-05-05")
    assert "too_large" not in found([*people(12), *committee(7), other])


def test_the_most_members_of_a_committee_follow_the_law() -> None:
    cited = COMMITTEE_MAX.provisions[0].citations
    nine = Timeline(
        COMMITTEE_MAX.key,
        vi=COMMITTEE_MAX.vi,
        en=COMMITTEE_MAX.en,
        provisions=(Provision(value=9, since=date(2025, 9, 30), citations=cited),),
    )
    law = NATIONAL.overlay(nine)
    for seats, on, codes in (
        (8, "2025-09-29", {"too_large"}),
        (8, "2025-09-30", set()),
        (9, "2025-09-30", set()),
        (10, "2025-09-30", {"too_large"}),
    ):
        assert set(found([*people(12), *committee(seats)], on, law=law)) == codes


# Seats filled


@pytest.mark.parametrize(
    ("until", "vacant"),
    [
        (None, None),
        ("2025-10-01", None),
        ("2025-09-30", "2025-09-30"),
        ("2025-09-29", "2025-09-29"),
    ],
)
def test_a_branch_without_its_secretary_is_without_one_since_the_office_ended(
    until: str | None, vacant: str | None
) -> None:
    one = found([*people(5), office(1, "Bí thư", until=until)]).get("no_secretary")
    assert (one.arises_on.isoformat() if one and one.arises_on else None) == vacant


@pytest.mark.parametrize(
    ("offices", "vacant"),
    [
        ([], False),
        ([office(1, "Bí thư", until="2025-05-05"), office(2, "Bí thư", since="2025-05-05")], False),
        ([office(1, "Bí thư", until="2025-05-05"), office(2, "Bí thư", since="2025-10-01")], True),
        ([office(2, "Phó Bí thư")], True),
        ([office(1, "Bí thư chi bộ lâm thời")], False),
        ([office(1, "Phụ trách chi bộ", role="secretary")], False),
        ([office(1, "Bí thư", role="other")], True),
        ([office(1, "Bí thư Đoàn thanh niên", role="other"), SECRETARY], False),
        ([office(1, "Bí thư", since="2025-10-01")], False),
        ([office(2, "Phó Bí thư", since="2025-09-30")], True),
        ([office(2, "Phó Bí thư", since="2025-10-01")], False),
    ],
)
def test_an_office_is_what_its_role_says_and_else_its_name(
    offices: list[Record], vacant: bool
) -> None:
    assert ("no_secretary" in found([*people(5), *offices])) == vacant


def test_a_secretary_never_recorded_is_missing_since_nobody_knows_when() -> None:
    one = found([*people(5), DEPUTY])["no_secretary"]
    assert one.arises_on is None
    assert "từ ngày" not in one.explain("vi")
    assert " since " not in one.explain("en")


def proving(one: Finding, kind: str) -> list[str]:
    return sorted(ref.id for ref in one.evidence if ref.kind == kind)


def test_of_several_secretaries_the_one_who_left_last_says_since_when() -> None:
    first = office(2, "Bí thư", until="2024-01-01")
    last = office(1, "Bí thư", since="2024-01-01", until="2025-05-05")
    one = found([*people(5), first, last])["no_secretary"]
    assert one.arises_on == day("2025-05-05")
    assert proving(one, "office_term") == [last.id]


def test_the_last_office_to_begin_shows_that_offices_are_recorded() -> None:
    earlier = office(2, "Tổ trưởng tổ đảng", until="2024-01-01")
    later = office(1, "Tổ trưởng tổ đảng", since="2024-01-01")
    one = found([*people(9), earlier, later])["missing"]
    assert proving(one, "office_term") == [later.id]


def test_the_membership_of_the_day_proves_who_is_here() -> None:
    person, before = joins("dv-01", since="2000-01-01", until="2010-01-01")
    after = evolve(before, id="sh-2", since=day("2020-01-01"), until=None)
    twice = evolve(before, id="sh-3", since=day("2021-01-01"), until=None)
    one = found([person, before, after, twice])["too_small"]
    assert proving(one, "membership") == ["sh-2"]


def standing(id: str, kind: StandingKind, since: str, until: str | None = None) -> Standing:
    ended = day(until) if until else None
    return Standing(id=id, member="dv-01", kind=kind, since=day(since), until=ended)


def test_the_standing_of_the_day_proves_who_is_official() -> None:
    standings = [
        standing("tc-1", StandingKind.PROBATIONARY, "2000-01-01", "2001-01-01"),
        standing("tc-2", StandingKind.OFFICIAL, "2001-01-01", "2005-01-01"),
        standing("tc-3", StandingKind.OFFICIAL, "2020-01-01"),
        standing("tc-4", StandingKind.OFFICIAL, "2021-01-01"),
    ]
    person = joins("dv-01", official_on=date(2199, 1, 1))
    one = found([*person, *standings])["too_small"]
    assert one.details["official"] == "1"
    assert proving(one, "standing") == ["tc-3"]


@pytest.mark.parametrize(
    ("official", "seats", "vacant"),
    [
        (9, [SECRETARY, office(3)], True),
        (8, [SECRETARY, office(3)], False),
        (9, [SECRETARY, office(3), DEPUTY], False),
        (9, [SECRETARY], False),
        (9, [SECRETARY, office(3), office(2, "Phó Bí thư", until="2025-09-30")], True),
        (9, [SECRETARY, office(3), office(2, "Phó Bí thư", until="2025-10-01")], False),
    ],
)
def test_a_committee_has_a_deputy_from_nine_official_members_on(
    official: int, seats: list[Record], vacant: bool
) -> None:
    one = found([*people(official, 3), *seats]).get("no_deputy")
    assert (one is not None) == vacant


@pytest.mark.parametrize(
    ("as_of", "cited"), [("2026-07-25", False), ("2026-07-26", True)], ids=["before", "since"]
)
def test_who_elects_a_deputy_is_cited_once_a_text_says_so(as_of: str, cited: bool) -> None:
    one = found([*people(9), SECRETARY, office(3)], as_of)["no_deputy"]
    keys = {used.key for used in one.values}
    assert ("branch.deputy_elected_by_branch" in keys) == cited
    assert {"branch.committee_from", "vote.election"} <= keys


@pytest.mark.parametrize(
    ("seats", "held", "open"),
    [(5, 4, True), (5, 5, False), (5, 6, False), (None, 3, False), (5, 0, False), (3, 1, True)],
)
def test_fewer_seats_filled_than_the_congress_decided(
    seats: int | None, held: int, open: bool
) -> None:
    one = found([*people(8), *committee(held), committee_term("2023-01-05", seats=seats)])
    assert ("seat_open" in one) == open
    if open:
        told = one["seat_open"].details
        assert (told["held"], told["seats"]) == (str(held), str(seats))


@pytest.mark.parametrize(
    ("since", "until", "open"),
    [
        ("2025-09-30", None, True),
        ("2025-10-01", None, False),
        ("2023-01-05", "2025-09-30", False),
        ("2023-01-05", "2025-10-01", True),
    ],
)
def test_seats_are_those_of_the_term_that_runs(since: str, until: str | None, open: bool) -> None:
    term = committee_term(since, until, seats=5)
    assert ("seat_open" in found([*people(8), *committee(3), term])) == open


@pytest.mark.parametrize("seats", [None, 3])
def test_a_term_in_order_does_not_hide_another(seats: int | None) -> None:
    terms = [committee_term("2023-01-05", seats=seats), committee_term("2024-01-05", seats=5)]
    one = found([*people(8), *committee(3), *terms])["seat_open"]
    assert one.details["term"] == "nk-cb-1-2024-01-05"


# Seats left

AWAY = joins("dv-03", at="cb-2", since="2025-06-02")
LEFT = joins("dv-03", until="2025-06-02")
TEMPORARY = joins("dv-03", at="cb-2", since="2025-06-02", kind="temporary")
SEAT = office(3)


def seat_left(records: list[Record], as_of: str = AS_OF) -> Finding | None:
    ours = [branch(), branch("cb-2"), *{one.id: one for one in records}.values()]
    said = asked_of_member("dv-03", ours, as_of, [RULES[-1]])
    return said[0] if said else None


@pytest.mark.parametrize(
    ("records", "as_of", "arises"),
    [
        ([*LEFT, *AWAY, SEAT], "2025-06-01", None),
        ([*LEFT, *AWAY, SEAT], "2025-06-02", "2025-06-02"),
        ([*LEFT, *AWAY, SEAT], "2025-06-03", "2025-06-02"),
        ([*LEFT, *AWAY, office(3, until="2025-06-02")], "2025-06-02", None),
        ([*LEFT, *AWAY, office(3, until="2025-06-03")], "2025-06-02", "2025-06-02"),
        ([*LEFT, *AWAY, office(3, until="2025-06-03")], "2025-06-03", None),
        ([*LEFT, *AWAY, office(3, since="2025-07-01")], "2025-06-30", None),
        ([*LEFT, *AWAY, office(3, since="2025-07-01")], "2025-07-01", "2025-07-01"),
        ([*joins("dv-03"), *TEMPORARY, SEAT], AS_OF, None),
        ([*LEFT, *joins("dv-03", at="cb-2", since="2025-06-02"), SEAT], AS_OF, "2025-06-02"),
        ([*LEFT, *AWAY, office(3, "Tổ trưởng tổ đảng")], AS_OF, None),
        ([*LEFT, *AWAY, office(3, "Đảng ủy viên", at="cs-1")], AS_OF, None),
        ([*LEFT, *AWAY], AS_OF, None),
    ],
)
def test_a_seat_ends_when_its_holder_leaves_the_branch_and_not_before(
    records: list[Record], as_of: str, arises: str | None
) -> None:
    one = seat_left(records, as_of)
    assert (one.arises_on.isoformat() if one and one.arises_on else None) == arises


def stay_again(kind: str, until: str | None = None) -> Record:
    return evolve(joins("dv-03", since="2025-07-07", until=until, kind=kind)[1], id="sh-2")


def test_a_seat_is_not_kept_by_coming_back_as_a_guest() -> None:
    guest = stay_again("temporary")
    assert seat_left([*LEFT, *AWAY, guest, SEAT]) is not None
    assert seat_left([*LEFT, *AWAY, stay_again("official"), SEAT]) is None


@pytest.mark.parametrize(
    "first",
    [
        office(3, "Bí thư", since="2010-01-01", until="2020-01-01"),
        office(3, "Tổ trưởng tổ đảng"),
        office(3, "Chi ủy viên", at="cb-2"),
        office(3, "Chi ủy viên", at="cb-3"),
        office(3, "Chi ủy viên", at="cb-4", since="2005-01-01"),
    ],
)
def test_an_office_in_order_does_not_hide_a_seat_left(first: Record) -> None:
    # Of cb-4 the member was one before a text ended such a seat.
    before = joins("dv-03", at="cb-4", until="2010-01-01")[1:]
    one = seat_left([branch("cb-4"), *LEFT, *AWAY, *before, first, SEAT])
    assert one is not None
    assert one.key == f"committee.left_seat:dv-03:{SEAT.id}"


def test_a_stay_still_to_come_says_nothing_of_a_seat() -> None:
    later = evolve(stay_again("official"), since=day("2025-10-05"), until=day("2025-12-01"))
    one = seat_left([*LEFT, *AWAY, later, SEAT])
    assert one is not None
    assert one.arises_on == day("2025-06-02")


def test_of_several_stays_the_last_says_when_the_seat_ended() -> None:
    again = stay_again("official", until="2025-08-04")
    one = seat_left([*LEFT, *AWAY, again, SEAT])
    assert one is not None
    assert one.arises_on == day("2025-08-04")


@pytest.mark.parametrize(("left", "known"), [("2016-07-24", False), ("2016-07-25", True)])
def test_a_seat_left_before_a_text_ended_it_is_passed_by(left: str, known: bool) -> None:
    before = [*joins("dv-03", until=left), *joins("dv-03", at="cb-2", since=left)]
    assert (seat_left([*before, office(3, since="2014-01-01")]) is not None) == known


# Against a slow reading

DAYS = st.integers(0, 60).map(lambda days: date(2025, 8, 1) + timedelta(days=days))
OFFICES = st.lists(
    st.tuples(
        st.integers(1, 10), st.sampled_from(["Bí thư", "Phó Bí thư", "Chi ủy viên"]), DAYS, DAYS
    ),
    max_size=14,
)


@given(OFFICES)
def test_any_offices_are_read_as_by_walking_through_them(drawn: list[Any]) -> None:
    terms = [
        OfficeTerm(
            id=f"cv-{place:02d}",
            member=f"dv-{member:02d}",
            organisation="cb-1",
            office=name,
            since=since,
            until=until if until > since else None,
        )
        for place, (member, name, since, until) in enumerate(drawn)
    ]
    on = day(AS_OF)
    now = [one for one in terms if one.since <= on and not (one.until and one.until <= on)]
    seats, offices = len({one.member for one in now}), {one.office for one in now}
    wrong = set()
    if terms and "Bí thư" not in offices and any(one.since <= on for one in terms):
        wrong.add("no_secretary")
    if seats > 7:
        wrong.add("too_large")
    if 0 < seats < 5:
        wrong.add("seat_open")
    if seats < 2 and any(one.since <= on for one in terms):
        wrong.add("missing")
    told = found([*people(10), *terms, committee_term("2023-01-05", seats=5)])
    assert set(told) - {"no_deputy"} == wrong
    if seats > 1 and "Phó Bí thư" not in offices:
        assert "no_deputy" in told


# In words

CODE_WORD = re.compile(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_is_told_in_whole_sentences(lang: str) -> None:
    ended = office(10, "Bí thư", until="2025-02-01")
    seats = [office(place) for place in range(1, 9)]
    said = [
        *found(people(2)).values(),
        *found([*people(9), SECRETARY]).values(),
        *found([*people(9), ended, *seats, committee_term("2023-01-05", seats=9)]).values(),
    ]
    left = seat_left([*LEFT, *AWAY, SEAT])
    assert left is not None
    assert {one.code for one in said} | {left.code} == {rule.code for rule in RULES}
    for one in [*said, left]:
        told = one.explain(lang, names={"cb-1": "Chi bộ thôn 1", "dv-03": "Người Thử"})
        assert CODE_WORD.search(told) is None, told
        assert told[0].isupper()
        assert told.endswith(".")


def test_the_next_step_names_the_share_that_elects() -> None:
    one = found([*people(5), office(1, "Bí thư", until="2025-02-01")])["no_secretary"]
    assert one.explain("vi").startswith("Chi bộ cb-1 hiện không có bí thư từ ngày 01/02/2025.")
    assert "phải được quá một phần hai số phiếu tính" in one.explain("vi")
    assert "who needs more than one half of the base" in one.explain("en")


def test_how_an_election_is_won_is_no_reason_for_a_vacancy() -> None:
    one = found([*people(9), SECRETARY, office(3)], "2026-07-26")["no_deputy"]
    assert {used.key for used in one.values if used.procedure} == {
        "vote.election",
        "branch.deputy_elected_by_branch",
    }
    assert [used.key for used in one.grounds] == ["branch.committee_from"]
