"""Why somebody is proposed or not, on each day, and what stays open."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.proposals import (
    Bar,
    BarKind,
    Candidate,
    DutyToFill,
    Proposal,
    Reason,
    Score,
    Why,
    propose,
)

ON = date(2026, 1, 10)
DUTY = DutyToFill(
    "nv-1",
    "Phụ trách hộ nghèo tổ 3",
    skills={"vận động quần chúng"},
    posts={"Trưởng thôn"},
    asks={"làm việc buổi tối"},
)


def proposed(*people: Candidate, duties: tuple[DutyToFill, ...] = (DUTY,)) -> Proposal:
    return propose(candidates=people, duties=duties, on=ON)


def holders(proposal: Proposal, duty: str = "nv-1") -> list[str]:
    return [one.member for one in proposal.given if one.duty.id == duty]


def whys(reasons: tuple[Reason, ...]) -> list[Why]:
    return [one.why for one in reasons]


@pytest.mark.parametrize(
    ("better", "other"),
    [
        ({"skills": {"vận động quần chúng"}}, {"posts": {"Trưởng thôn"}}),
        ({"posts": {"Trưởng thôn"}, "load": 1}, {"load": 1}),
        ({}, {"load": 1}),
        ({"skills": {"Vận Động  quần chúng"}}, {"skills": {"tài chính"}}),
        # Somebody would have no work at all: that comes before what fits.
        ({}, {"load": 1, "skills": {"vận động quần chúng"}, "posts": {"Trưởng thôn"}}),
    ],
)
def test_the_one_who_fits_better_is_proposed_whatever_the_ids(better, other) -> None:
    for first, second in (("dv-1", "dv-2"), ("dv-2", "dv-1")):
        people = (Candidate(first, **better), Candidate(second, **other))
        assert holders(proposed(*people)) == [first]


def test_what_is_equal_is_settled_by_id() -> None:
    assert holders(proposed(Candidate("dv-2"), Candidate("dv-1"))) == ["dv-1"]


def test_of_equal_loads_the_one_who_was_given_fewer_duties_is_proposed() -> None:
    people = (Candidate("dv-1", load=1), Candidate("dv-2", load=2))
    duties = tuple(DutyToFill(f"nv-{n}", "Việc") for n in (1, 2))
    proposal = proposed(*people, duties=duties)
    assert sorted(one.member for one in proposal.given) == ["dv-1", "dv-2"]


def test_a_holder_keeps_the_duty_before_one_who_fits_better() -> None:
    duty = DutyToFill("nv-1", "Việc", skills={"tài chính"}, held_by={"dv-2"})
    people = (Candidate("dv-1", load=1, skills={"tài chính"}), Candidate("dv-2", load=1))
    (given,) = proposed(*people, duties=(duty,)).given
    assert (given.member, given.kept, given.score) == ("dv-2", True, Score(True, 0, 0))
    assert whys(given.reasons) == [Why.KEPT, Why.LACKS_SKILLS, Why.LOAD]


def test_a_holder_who_left_the_post_of_the_duty_makes_room_for_who_holds_it() -> None:
    duty = DutyToFill("nv-1", "Việc", posts={"Trưởng thôn"}, held_by={"dv-1"})
    people = (Candidate("dv-1", load=1), Candidate("dv-2", load=1, posts={"trưởng thôn"}))
    proposal = proposed(*people, duties=(duty,))
    assert holders(proposal) == ["dv-2"]
    (released,) = proposal.released
    assert released.member == "dv-1"
    assert released.reasons == (Reason(Why.POST_LEFT, words=("Trưởng thôn",)),)


def test_a_holder_gives_way_where_somebody_would_have_no_work() -> None:
    duties = (DutyToFill("nv-1", "Việc", held_by={"dv-1"}),)
    proposal = proposed(Candidate("dv-1", load=1), Candidate("dv-2"), duties=duties)
    assert holders(proposal) == ["dv-2"]
    assert whys(proposal.released[0].reasons) == [Why.TO_OTHERS]
    assert proposal.without_work == ()


def test_a_holder_who_is_not_considered_is_released() -> None:
    duties = (DutyToFill("nv-1", "Việc", held_by={"dv-9"}),)
    (released,) = proposed(duties=duties).released
    assert whys(released.reasons) == [Why.NOT_A_CANDIDATE]


def test_the_reasons_of_the_only_one_who_fits_are_all_told() -> None:
    able = Candidate("dv-1", skills={"vận động quần chúng"}, posts={"Trưởng thôn"})
    (given,) = proposed(able, Candidate("dv-2", not_with={"nv-1"})).given
    assert given.reasons == (
        Reason(Why.SKILLS, words=("vận động quần chúng",)),
        Reason(Why.POSTS, words=("Trưởng thôn",)),
        Reason(Why.FIRST_WORK),
        Reason(Why.ONLY_ONE),
        Reason(Why.LOAD, count=1),
    )
    assert given.score == Score(False, 1, 1)


@pytest.mark.parametrize("kind", BarKind)
@pytest.mark.parametrize(
    ("since", "until", "out"),
    [
        (None, None, True),
        (date(2026, 1, 9), None, True),
        (date(2026, 1, 10), None, True),
        (date(2026, 1, 11), None, False),
        (None, date(2026, 1, 10), False),
        (None, date(2026, 1, 11), True),
        (date(2026, 1, 10), date(2026, 1, 11), True),
    ],
)
def test_who_is_barred_on_the_day_is_given_nothing(kind, since, until, out) -> None:
    proposal = proposed(Candidate("dv-1", bars=[Bar(kind, since, until)]))
    assert holders(proposal) == ([] if out else ["dv-1"])
    assert [one.member for one in proposal.barred] == (["dv-1"] if out else [])
    assert proposal.without_work == ()
    if out:
        assert proposal.barred[0].reasons == (Reason(Why(kind.value), until=until),)
        assert proposal.loads() == {}
        assert proposal.why_not("dv-1", "nv-1") == proposal.barred[0].reasons


@pytest.mark.parametrize(
    ("circumstances", "why"),
    [
        ({"cannot": {"làm việc buổi tối"}}, Why.CANNOT),
        ({"cannot": {"Làm việc buổi tối", "đi xa"}}, Why.CANNOT),
        ({"not_with": {"nv-1"}}, Why.CONFLICT),
    ],
)
def test_who_may_not_hold_a_duty_is_not_proposed_for_it(circumstances, why) -> None:
    proposal = proposed(Candidate("dv-1", **circumstances))
    assert proposal.given == ()
    (unfilled,) = proposal.unfilled
    assert (unfilled.places, unfilled.reason.why) == (1, Why.NOBODY_MAY)
    assert [(one.member, whys(one.reasons)) for one in unfilled.kept_from] == [("dv-1", [why])]
    assert whys(proposal.without_work[0].reasons) == [Why.NOTHING_FITS]
    assert whys(proposal.why_not("dv-1", "nv-1")) == [why]


def test_circumstances_that_the_duty_does_not_touch_do_not_matter() -> None:
    candidate = Candidate("dv-1", cannot={"đi xa"}, not_with={"nv-2"})
    proposal = proposed(candidate)
    assert holders(proposal) == ["dv-1"]
    assert proposal.why_not("dv-1", "nv-1") == ()


@pytest.mark.parametrize(("load", "most", "given"), [(1, 3, 2), (2, 3, 1), (3, 3, 0), (4, 3, 0)])
def test_nobody_is_given_more_than_the_limit(load, most, given) -> None:
    duties = tuple(DutyToFill(f"nv-{n}", "Việc", weight=5) for n in range(4))
    proposal = proposed(Candidate("dv-1", load=load, most=most), duties=duties)
    assert len(proposal.given) == given
    assert {one.reason.why for one in proposal.unfilled} == {Why.ALL_FULL}
    assert whys(proposal.why_not("dv-1", "nv-0")) == ([] if given else [Why.AT_LIMIT])
    assert proposal.loads() == {"dv-1": load + 5 * given}


def test_a_duty_for_more_holders_than_may_hold_it_lacks_the_rest() -> None:
    duties = (DutyToFill("nv-1", "Việc", holders=10**9),)
    people = (Candidate("dv-1"), Candidate("dv-2"), Candidate("dv-3", not_with={"nv-1"}))
    proposal = proposed(*people, duties=duties)
    assert holders(proposal) == ["dv-1", "dv-2"]
    (unfilled,) = proposal.unfilled
    assert unfilled.places == 10**9 - 2
    assert unfilled.reason == Reason(Why.TOO_FEW_MAY, count=2)


@pytest.mark.parametrize(
    ("idle", "why"),
    [
        (Candidate("dv-2"), Why.NOTHING_LEFT),
        (Candidate("dv-2", most=0), Why.AT_LIMIT),
        (Candidate("dv-2", not_with={"nv-1"}), Why.NOTHING_FITS),
    ],
)
def test_who_stays_without_work_is_told_with_the_reason(idle, why) -> None:
    proposal = proposed(Candidate("dv-1"), idle)
    assert [(one.member, whys(one.reasons)) for one in proposal.without_work] == [("dv-2", [why])]


def test_a_chain_of_hand_overs_fills_what_a_single_choice_would_leave_open() -> None:
    people = (
        Candidate("dv-1", most=1),
        Candidate("dv-2", most=1, not_with={"nv-3"}),
        Candidate("dv-3", most=1, not_with={"nv-2", "nv-3"}),
    )
    duties = tuple(DutyToFill(f"nv-{n}", "Việc") for n in (1, 2, 3))
    proposal = proposed(*people, duties=duties)
    assert [one.member for one in proposal.given] == ["dv-3", "dv-2", "dv-1"]


def test_a_holder_moves_on_where_a_duty_would_stay_open() -> None:
    people = (
        Candidate("dv-1", most=1, skills={"tài chính"}),
        Candidate("dv-2", load=1, not_with={"nv-2"}),
    )
    duties = (
        DutyToFill("nv-1", "Việc", skills={"tài chính"}, held_by={"dv-1"}),
        DutyToFill("nv-2", "Việc"),
    )
    assert [one.member for one in proposed(*people, duties=duties).given] == ["dv-2", "dv-1"]


def test_both_places_of_a_duty_stay_open_where_its_holders_fit_another_better() -> None:
    people = [Candidate(f"dv-{n}", most=1, skills={"tài chính"}) for n in (1, 2)]
    duties = tuple(
        DutyToFill(f"nv-{n}", "Việc", holders=2, skills=skills)
        for n, skills in ((1, set()), (2, {"tài chính"}))
    )
    proposal = proposed(*people, duties=duties)
    assert holders(proposal, "nv-2") == ["dv-1", "dv-2"]
    assert [(one.duty.id, one.places) for one in proposal.unfilled] == [("nv-1", 2)]


def test_nobody_and_nothing_are_answers() -> None:
    assert proposed(duties=()).given == ()
    assert [one.member for one in proposed(Candidate("dv-1"), duties=()).without_work] == ["dv-1"]
    assert [one.reason.why for one in proposed().unfilled] == [Why.NOBODY_MAY]
