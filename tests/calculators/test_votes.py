"""Votes: bases by the law of the day, whole numbers around each share, sentences that tell all."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators.vote_base import vote_base
from cadre.calculators.votes import (
    discipline_by_votes,
    needed,
    result_of,
    threshold_figure,
    threshold_of,
)
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL, Provision
from cadre.law.discipline import VOTE_LESSER
from cadre.law.removal_procedure import VOTE_BRANCH
from cadre.law.thresholds import Threshold
from cadre.law.votes import LeftOut
from cadre.records import Body
from cadre.records import ResolutionKind as Kind

ON = date(2026, 8, 3)
EXPULSION, DISMISSAL = Kind.EXPULSION, Kind.DISMISSAL
WARNING, REPRIMAND = Kind.WARNING, Kind.REPRIMAND
FORMS = (EXPULSION, DISMISSAL, WARNING, REPRIMAND)
GROUPS = {"temporary_out": 1, "exempt_absent": 2, "suspended": 3, "approved_absent": 4}


@pytest.mark.parametrize(
    ("on", "congress", "count"),
    [
        ("2016-07-25", False, 17),
        ("2021-07-29", False, 17),
        ("2021-07-30", False, 14),
        ("2026-07-26", False, 14),
        ("2016-07-25", True, 17),
        ("2021-07-29", True, 17),
        ("2021-07-30", True, 10),
        ("2026-07-26", True, 10),
    ],
)
def test_who_leaves_the_base_follows_the_text_of_the_day(
    on: str, congress: bool, count: int
) -> None:
    base = vote_base(date.fromisoformat(on), official=20, congress=congress, **GROUPS)
    assert base.count == count
    told = dict(base.left_out) | dict(base.kept)
    assert not set(dict(base.left_out)) & set(dict(base.kept))
    assert told == {LeftOut(name): number for name, number in GROUPS.items()}
    assert 20 - sum(number for _, number in base.left_out) == count


def test_before_2016_no_text_says_who_leaves_the_base() -> None:
    with pytest.raises(NotInForceError):
        vote_base(date(2016, 7, 24), official=20)


def test_the_exempt_who_come_and_vote_stay_in() -> None:
    assert vote_base(ON, official=10, exempt_absent=2).count == 8
    assert vote_base(ON, official=10, exempt_absent=0).count == 10


def test_probationary_members_and_guests_change_nothing_and_are_told() -> None:
    base = vote_base(ON, official=10, probationary=2, guests=3)
    assert base.count == 10
    assert "Không có quyền biểu quyết: 2 dự bị; 3 của chi bộ khác" in base.explain()
    assert "Without a vote: 2 probationary; 3 temporary members" in base.explain("en")
    assert "điểm 6.3, 208-QĐ/TW" in base.explain()


@pytest.mark.parametrize(
    "numbers",
    [
        {"official": -1},
        {"official": True},
        {"official": 3.0},
        {"official": 3, "suspended": -1},
        {"official": 3, "suspended": 2, "temporary_out": 2},
        {"official": 3, "guests": "1"},
    ],
)
def test_a_base_of_impossible_numbers_is_refused(numbers: dict) -> None:
    with pytest.raises(RecordError):
        vote_base(ON, **numbers)


@pytest.mark.parametrize(
    ("base", "half", "two_thirds"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 2), (11, 6, 8), (12, 7, 8), (16, 9, 11)],
)
def test_the_fewest_votes_of_small_bases(base: int, half: int, two_thirds: int) -> None:
    assert needed(base, Kind.MONTHLY, on=ON) == half
    assert needed(base, Kind.REMOVAL, on=ON) == two_thirds


@given(base=st.integers(1, 500), agreed=st.integers(0, 500))
def test_a_share_is_reached_by_walking_up_to_it(base: int, agreed: int) -> None:
    agreed = min(agreed, base)
    two_thirds = next(k for k in range(base + 1) if k * 3 >= 2 * base)
    half = next(k for k in range(base + 1) if k * 2 > base)
    removal = result_of(Kind.REMOVAL, agreed, base, on=ON)
    assert (removal.needed, removal.passed) == (two_thirds, agreed >= two_thirds)
    election = result_of(Kind.ELECTION, agreed, base, on=ON)
    assert (election.needed, election.passed) == (half, agreed >= half)
    assert removal.share * base == agreed


ORDINARY = (Kind.MONTHLY, Kind.THEMATIC, Kind.ASSIGNMENT, Kind.OTHER)
WITH_MEMBERS = (Body.BRANCH, Body.BRANCH_CONGRESS)
ABOVE = (Body.BASE_COMMITTEE, Body.AUTHORISED_BASE_COMMITTEE, Body.STANDING_COMMITTEE)
HALF, TWO_THIRDS = "> 1/2", "≥ 2/3"
SHARES: dict[tuple[Kind, Body], str] = {
    **{(kind, body): HALF for kind in ORDINARY for body in Body},
    **{(Kind.ELECTION, body): HALF for body in (*WITH_MEMBERS, *ABOVE)},
    **{(form, body): HALF for form in FORMS[1:] for body in (*WITH_MEMBERS, *ABOVE)},
    **{(EXPULSION, body): TWO_THIRDS for body in WITH_MEMBERS},
    **{(EXPULSION, body): HALF for body in ABOVE},
    **{
        (kind, body): HALF if body is Body.STANDING_COMMITTEE else TWO_THIRDS
        for kind in (Kind.RECOGNITION, Kind.REMOVAL)
        for body in (*WITH_MEMBERS, *ABOVE)
    },
    **{
        (kind, body): TWO_THIRDS
        for kind in (Kind.EDUCATION, Kind.PROGRESS)
        for body in WITH_MEMBERS
    },
}


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("kind", Kind)
def test_each_body_decides_with_its_share_or_not_at_all(kind: Kind, body: Body) -> None:
    share = SHARES.get((kind, body))
    assert (threshold_figure(kind, body) is not None) == (share is not None)
    if share is None:
        with pytest.raises(RecordError):
            threshold_of(kind, body, ON)
    else:
        assert str(threshold_of(kind, body, ON).value) == share


@pytest.mark.parametrize(
    ("kind", "body", "path", "expected"),
    [
        (Kind.EDUCATION, Body.STANDING_COMMITTEE, "body", "branch, branch_congress"),
        (Kind.ADMISSION, Body.BRANCH, "decision", "monthly, thematic, assignment, other, election"),
    ],
)
def test_who_asks_for_a_share_that_no_text_says_is_told_what_is_known(
    kind: Kind, body: Body, path: str, expected: str
) -> None:
    with pytest.raises(RecordError) as caught:
        threshold_of(kind, body, ON)
    assert caught.value.facts["path"] == path
    assert str(caught.value.facts["expected"]).startswith(expected)


@pytest.mark.parametrize(
    ("agreed", "base"), [(0, 0), (4, 3), (-1, 3), (True, 3), (2, -3), (2, 3.0)]
)
def test_an_impossible_vote_is_refused(agreed: int, base: int) -> None:
    with pytest.raises(RecordError):
        result_of(Kind.MONTHLY, agreed, base, on=ON)


def test_a_base_can_be_empty() -> None:
    assert vote_base(ON, official=2, suspended=2).count == 0


def test_a_branch_all_of_whose_members_are_left_out_cannot_vote() -> None:
    with pytest.raises(RecordError):
        result_of(Kind.MONTHLY, 0, vote_base(ON, official=2, suspended=2), on=ON)


def test_a_vote_remembers_its_day_its_body_and_the_law_it_was_judged_by() -> None:
    everybody = Provision(value=Threshold(1, 1, strict=False), since=ON, citations=())
    law = NATIONAL.overlay(
        *(evolve(figure, provisions=(everybody,)) for figure in (VOTE_BRANCH, VOTE_LESSER))
    )
    vote = result_of(Kind.REMOVAL, 2, 3, on=ON, law=law)
    assert (vote.decision, vote.body, vote.on, vote.count) == (Kind.REMOVAL, Body.BRANCH, ON, 3)
    assert (vote.needed, needed(3, Kind.REMOVAL, on=ON, law=law), vote.passed) == (3, 3, False)
    assert discipline_by_votes({WARNING: 2}, 3, on=ON, law=law).form is None


def test_a_group_that_nobody_hands_in_is_empty() -> None:
    base = vote_base(ON, official=3)
    assert (base.left_out, base.kept, base.voteless, base.congress) == ((), (), (), False)


def test_the_base_of_another_day_is_refused() -> None:
    with pytest.raises(RecordError):
        result_of(Kind.MONTHLY, 2, vote_base(ON, official=3), on=date(2026, 8, 4))


def test_a_vote_is_told_with_its_base_its_share_and_its_texts() -> None:
    on = date(2024, 3, 3)
    base = vote_base(on, official=16, temporary_out=1, exempt_absent=1, approved_absent=2)
    vote = result_of(Kind.MONTHLY, 7, base, on=on)
    assert vote.explain() == (
        "Tổng số để tính là 14: 16 đảng viên chính thức, không tính 1 sinh hoạt tạm thời ở nơi "
        "khác; 1 được miễn sinh hoạt và không dự (điểm 9.3.2, 24-QĐ/TW ngày 30/07/2021 (Ban Chấp "
        "hành Trung ương)). Nghị quyết thường kỳ cần trên 1/2 của 14, tức ít nhất 8 phiếu "
        "(Điều 9, khoản 5, Điều lệ Đảng ngày 19/01/2011 (Đại hội XI)); có 7 phiếu tán thành: "
        "không đạt."
    )
    assert vote.explain("en").startswith("The base is 14: 16 official members, not counting 1 ")
    assert vote.explain("en").endswith("7 agreed: not enough.")


def test_a_committee_is_told_without_a_base_of_members() -> None:
    vote = result_of(Kind.REMOVAL, 8, 15, on=ON, body=Body.STANDING_COMMITTEE)
    assert vote.explain("en").startswith("Removal needs more than 1/2 of 15, at least 8 votes (")
    assert vote.explain().endswith("có 8 phiếu tán thành: đạt.")


TOLD = [kind for kind in Kind if threshold_figure(kind, Body.BRANCH)]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("decision", TOLD)
def test_every_decision_can_be_told(decision: Kind, lang: str) -> None:
    told = result_of(decision, 9, 9, on=ON).explain(lang)
    assert told.endswith({"vi": "9 phiếu tán thành: đạt.", "en": "9 agreed: enough."}[lang])


@pytest.mark.parametrize(
    ("votes", "form", "counted", "added"),
    [
        ({EXPULSION: 8}, EXPULSION, 8, False),  # 8 of 12 are two thirds
        ({EXPULSION: 7, DISMISSAL: 0}, DISMISSAL, 7, True),  # a majority, but not two thirds
        ({EXPULSION: 7, WARNING: 5}, WARNING, 12, True),
        ({DISMISSAL: 7, WARNING: 5}, DISMISSAL, 7, False),
        ({DISMISSAL: 6, WARNING: 6}, WARNING, 12, True),  # half is not more than half
        ({EXPULSION: 2, DISMISSAL: 4, WARNING: 1, REPRIMAND: 5}, WARNING, 7, True),
        ({EXPULSION: 1, DISMISSAL: 1, WARNING: 1, REPRIMAND: 4}, REPRIMAND, 7, True),
        ({REPRIMAND: 7, WARNING: 5}, REPRIMAND, 7, False),
        ({WARNING: 3, REPRIMAND: 3}, None, 6, True),
        ({}, None, 0, True),
    ],
)
def test_votes_are_added_from_the_heaviest_form_down(
    votes: dict, form: Kind | None, counted: int, added: bool
) -> None:
    given = discipline_by_votes(votes, 12, on=ON)
    assert (given.form, given.votes, given.added) == (form, counted, added)
    assert (given.adding is not None) == added
    share = TWO_THIRDS if form is EXPULSION else HALF
    assert str(given.provision.value) == share


def test_votes_that_are_not_enough_fall_short_of_the_lightest_form_on_the_ballot() -> None:
    given = discipline_by_votes({EXPULSION: 7}, 12, on=ON)
    assert (given.form, given.votes, str(given.provision.value)) == (None, 7, TWO_THIRDS)
    given = discipline_by_votes({EXPULSION: 1, DISMISSAL: 1}, 12, on=ON)
    assert (given.form, given.votes, str(given.provision.value)) == (None, 2, HALF)


def test_before_2026_no_text_adds_votes_but_a_majority_is_one() -> None:
    on = date(2026, 4, 10)
    assert discipline_by_votes({WARNING: 7}, 12, on=on).form is WARNING
    with pytest.raises(NotInForceError):
        discipline_by_votes({WARNING: 4, REPRIMAND: 4}, 12, on=on)
    assert discipline_by_votes({WARNING: 4, REPRIMAND: 4}, 12, on=date(2026, 4, 11)).form


@pytest.mark.parametrize(
    "votes", [{Kind.REMOVAL: 3}, {WARNING: -1}, {WARNING: 7, REPRIMAND: 6}, {WARNING: True}]
)
def test_an_impossible_vote_on_discipline_is_refused(votes: dict) -> None:
    with pytest.raises(RecordError):
        discipline_by_votes(votes, 12, on=ON)


@given(st.lists(st.sampled_from([*FORMS, None]), min_size=1, max_size=30))
def test_any_ballot_gives_the_form_that_counting_voters_gives(ballot: list) -> None:
    def enough(voters: int, form: Kind) -> bool:
        size = len(ballot)
        return voters * 3 >= size * 2 if form is EXPULSION else voters * 2 > size

    alone = [form for form in FORMS if enough(ballot.count(form), form)]
    summed = [
        form
        for place, form in enumerate(FORMS)
        if enough(sum(ballot.count(heavier) for heavier in FORMS[: place + 1]), form)
    ]
    given_votes = {form: ballot.count(form) for form in FORMS}
    given = discipline_by_votes(given_votes, len(ballot), on=ON)
    assert given.form == next(iter([*alone, *summed]), None)
