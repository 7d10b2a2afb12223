"""The list of duties: unfilled, ended, of an earlier term, and too many for one member."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod, check_branch
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Timeline
from cadre.law.assignments import FIXED_AND_AD_HOC, FOLLOWS_CHANGES, RESOLUTIONS_PER_YEAR
from cadre.records import Assignment, CommitteeTerm, Duty, Membership, Record
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, asked, branch, day, member
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

AS_OF = "2025-06-30"


def duty(number: int = 1, **more: Any) -> Duty:
    facts: dict[str, Any] = {"since": day("2024-01-01"), "duty": f"Nhiệm vụ {number}"}
    return Duty(id=f"nv-{number}", branch="cb-1", **{**facts, **more})


def work(number: int = 1, **more: Any) -> Assignment:
    facts: dict[str, Any] = {
        "member": "dv-1",
        "duty": "Dân vận",
        "since": day("2024-01-15"),
        "source": "resolution",
    }
    return Assignment(id=f"pc-{number}", branch="cb-1", **{**facts, **more})


def term(since: str, until: str = "") -> CommitteeTerm:
    end = day(until) if until else None
    return CommitteeTerm(id=f"nk-{since}", organisation="cb-1", since=day(since), until=end)


def found(
    *records: Record, as_of: str = AS_OF, law: Any = NATIONAL, until: str = ""
) -> dict[str, Finding]:
    """What the family finds in the branch, by the key without its id."""
    on = day(as_of)
    period = AuditPeriod(day(f"{on.year}-01-01"), day(f"{on.year}-12-31"))
    unit = branch(until=day(until) if until else None)
    store = MemoryStore.of([unit, member(), HOME, *records])
    dossier = store.branch("cb-1", period=period, as_of=on)
    said = check_branch(dossier, period=period, as_of=on, law=law)
    return {
        one.key.replace(":cb-1", ""): one
        for one in said
        if one.verdict not in (Verdict.CLEAR, Verdict.UNDECIDABLE) and one.code.startswith("duty.")
    }


OTHER = work(9, of_duty="nv-9")
"""What shows that the branch notes which duty an assignment fills."""


@pytest.mark.parametrize(
    ("held", "lacking"),
    [
        ([work(of_duty="nv-1")], False),
        ([work(of_duty="nv-1", since=day("2025-06-30"))], False),
        ([work(of_duty="nv-1", since=day("2025-07-01"))], True),
        ([work(of_duty="nv-1", until=day("2025-06-30"))], True),
        ([work(of_duty="nv-1", until=day("2025-07-01"))], False),
        ([], True),
    ],
)
def test_a_duty_is_held_by_work_in_force_on_the_day(held: list[Record], lacking: bool) -> None:
    assert ("duty.no_holder:nv-1" in found(duty(), OTHER, *held)) == lacking


@pytest.mark.parametrize(
    ("days", "lacking"),
    [
        ({"since": day("2025-06-30")}, True),
        ({"since": day("2025-07-01")}, False),
        ({"until": day("2025-06-30")}, False),
        ({"until": day("2025-07-01")}, True),
        ({"holders": 0}, False),
    ],
)
def test_only_a_duty_in_force_lacks_a_holder(days: dict[str, Any], lacking: bool) -> None:
    assert ("duty.no_holder:nv-1" in found(duty(**days), OTHER)) == lacking


def test_a_branch_that_never_notes_the_duty_is_passed_by() -> None:
    assert found(duty(), work()) == {}
    assert found(duty()) == {}


def test_one_member_holding_a_duty_twice_is_one_holder() -> None:
    twice = [work(number, of_duty="nv-1") for number in (1, 2)]
    one = found(duty(holders=2), *twice)["duty.no_holder:nv-1"]
    assert dict(one.details) == {"duty_id": "nv-1", "needed": "2", "held": "1"}


def test_it_lacks_a_holder_since_the_last_one_left() -> None:
    left = [
        work(1, of_duty="nv-1", until=day("2025-02-01")),
        work(2, of_duty="nv-1", until=day("2025-04-01")),
    ]
    one = found(duty(), *left)["duty.no_holder:nv-1"]
    assert one.arises_on == day("2025-04-01")
    assert [ref.id for ref in one.evidence if ref.kind == "assignment"] == ["pc-2"]
    assert found(duty(), OTHER)["duty.no_holder:nv-1"].arises_on == day("2024-01-01")


@given(
    needed=st.integers(0, 3),
    holding=st.lists(
        st.tuples(
            st.sampled_from(["dv-1", "dv-2", "dv-3"]), st.integers(1, 28), st.integers(1, 28)
        ),
        max_size=6,
    ),
)
def test_holders_are_counted_by_head(needed: int, holding: list[tuple[str, int, int]]) -> None:
    records = [
        work(
            number,
            of_duty="nv-1",
            member=who,
            since=day(f"2025-06-{first:02d}"),
            until=day(f"2025-07-{last:02d}") if last > 14 else day("2025-06-30"),
        )
        for number, (who, first, last) in enumerate(holding)
    ]
    heads = {who for who, _, last in holding if last > 14}
    said = found(duty(holders=needed), OTHER, *records)
    assert ("duty.no_holder:nv-1" in said) == (len(heads) < needed)


@pytest.mark.parametrize(
    ("ended", "late"), [("2025-06-29", True), ("2025-06-30", True), ("2025-07-01", False)]
)
def test_work_of_a_duty_ends_with_it(ended: str, late: bool) -> None:
    said = found(duty(until=day(ended)), work(of_duty="nv-1"), work(2, of_duty="nv-2"))
    assert ("duty.ended:nv-1" in said) == late
    if late:
        assert said["duty.ended:nv-1"].arises_on == day(ended)


def test_a_duty_whose_work_ended_too_is_in_order() -> None:
    over = work(of_duty="nv-1", until=day("2025-03-01"))
    assert found(duty(until=day("2025-03-01")), over) == {}


@pytest.mark.parametrize(
    ("as_of", "began", "old"),
    [
        ("2024-12-30", "2023-01-02", False),
        ("2024-12-31", "2023-01-02", True),
        ("2023-12-30", "2023-01-01", False),
        ("2023-12-31", "2023-01-01", True),
        ("2024-12-31", "2023-12-31", True),
        ("2024-12-31", "2024-01-02", False),
    ],
)
def test_a_whole_year_of_the_term_passes_before_old_work_is_found(
    as_of: str, began: str, old: bool
) -> None:
    said = found(term(began), work(since=day("2022-03-01")), as_of=as_of)
    assert (f"duty.closed_term:nk-{began}" in said) == old


@pytest.mark.parametrize(
    ("given_", "old"),
    [
        (work(since=day("2022-11-14")), True),
        (work(since=day("2022-11-15")), False),
        (work(since=day("2022-11-14"), until=day("2025-06-30")), False),
        (work(since=day("2022-11-14"), ad_hoc=True), False),
    ],
)
def test_work_from_before_the_term_is_old(given_: Assignment, old: bool) -> None:
    assert ("duty.closed_term:nk-2022-11-15" in found(term("2022-11-15"), given_)) == old


def test_only_the_running_term_counts() -> None:
    old = work(since=day("2021-03-01"))
    assert found(term("2022-11-15", until="2025-03-01"), old) == {}
    assert found(old) == {}


@pytest.mark.parametrize(
    ("count", "choices", "many"),
    [
        (5, {}, False),
        (6, {}, True),
        (2, {"overload_duties": 2}, False),
        (3, {"overload_duties": 2}, True),
        (6, {"assignment_profile": "off"}, False),
    ],
)
def test_more_duties_than_the_option_says_are_many(
    count: int, choices: dict[str, Any], many: bool
) -> None:
    records: list[Record] = [work(number) for number in range(count)]
    ended = work(20, until=day("2025-06-30"))
    said = asked([*records, ended], AS_OF, **choices)
    assert ("duty.overloaded" in said) == many
    if many:
        assert said["duty.overloaded"].details["held"] == str(count)


EACH = (
    duty(1),
    duty(2, until=day("2025-01-01")),
    work(1, of_duty="nv-2", since=day("2021-03-01")),
    term("2022-11-15"),
)


def test_the_profile_switches_all_of_it_off() -> None:
    assert len(found(*EACH)) == 3
    assert found(*EACH, law=NATIONAL.overlay(choices={"assignment_profile": "off"})) == {}


def test_a_branch_no_longer_in_being_is_passed_by() -> None:
    assert found(*EACH, until=AS_OF) == {}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_sentences_are_whole(lang: str) -> None:
    many = asked([work(number) for number in range(6)], AS_OF)["duty.overloaded"]
    for one in [*found(*EACH).values(), many]:
        told = one.explain(lang, names={"nv-1": "Dân vận", "nv-2": "Khuyến học"})
        assert re.search(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None", told) is None, told


A_YEAR = "assignment.resolutions_per_year=1@2011-01-19"
EACH_TERM = "assignment.rules_redone_each_term=True@2021-07-30"
IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: found(*EACH),
        {
            "duty.no_holder:cb-1:nv-1": {
                "code": "duty.no_holder",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2024-01-01",
                "as_of": "2025-06-30",
                "by": "assignment.fixed_and_ad_hoc=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 nv-1 cb-1",
                "next": "duty_assign",
                "duty_id": "nv-1",
                "needed": "1",
                "held": "0",
            },
            "duty.ended:cb-1:nv-2": {
                "code": "duty.ended",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-01-01",
                "as_of": "2025-06-30",
                "by": "assignment.follows_changes=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 nv-2 cb-1",
                "next": "duty_end_work",
                "duty_id": "nv-2",
                "ended_on": "2025-01-01",
                "held": "1",
            },
            "duty.closed_term:cb-1:nk-2022-11-15": {
                "code": "duty.closed_term",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2023-12-31",
                "as_of": "2025-06-30",
                "by": f"{A_YEAR}; {EACH_TERM}",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 nk-2022-11-15 cb-1",
                "next": "duty_assign_anew",
                "term_began_on": "2022-11-15",
                "held": "1",
            },
        },
    ),
    (
        lambda: found(
            duty(holders=3),
            work(1, of_duty="nv-1"),
            work(2, of_duty="nv-1", member="dv-2"),
            work(3, of_duty="nv-1", member="dv-3", until=day("2025-05-01")),
        ),
        {
            "duty.no_holder:cb-1:nv-1": {
                "code": "duty.no_holder",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-05-01",
                "as_of": "2025-06-30",
                "by": "assignment.fixed_and_ad_hoc=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 pc-2 pc-3 nv-1 cb-1",
                "next": "duty_assign",
                "duty_id": "nv-1",
                "needed": "3",
                "held": "2",
            }
        },
    ),
    (
        lambda: {
            key: one
            for key, one in asked([work(number) for number in range(6)], AS_OF).items()
            if key.startswith("duty.")
        },
        {
            "duty.overloaded:dv-1": {
                "code": "duty.overloaded",
                "is": "flagged info",
                "of": "member dv-1 at cb-1",
                "on": "2024-01-15",
                "as_of": "2025-06-30",
                "by": "assignment.fixed_and_ad_hoc=True@2011-01-19",
                "chosen": "assignment_profile=on overload_duties=5",
                "proof": "pc-0 pc-1 pc-2 pc-3 pc-4 pc-5 dv-1 sh-1",
                "next": "duty_spread",
                "held": "6",
                "most": "5",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says


def test_each_duty_is_looked_at_by_itself() -> None:
    filled, running = duty(1), duty(4, until=day("2025-12-31"))
    ended = [duty(5, until=day("2025-01-01")), duty(6, until=day("2025-01-01"))]
    held = [work(1, of_duty="nv-1"), work(2, of_duty="nv-4"), work(3, of_duty="nv-6")]
    said = found(filled, duty(2), duty(3), running, *ended, *held)
    assert set(said) == {"duty.no_holder:nv-2", "duty.no_holder:nv-3", "duty.ended:nv-6"}


@pytest.mark.parametrize(
    ("left", "shown", "since"),
    [
        # The holder of another duty, and whoever left before or when this one came, do not tell.
        ([work(1, of_duty="nv-2", until=day("2025-03-01"))], "pc-1", "2024-01-01"),
        (
            [work(2, of_duty="nv-1", since=day("2023-01-01"), until=day("2024-01-01")),
             work(1, of_duty="nv-2")],
            "pc-1",
            "2024-01-01",
        ),
        (
            [work(3, of_duty="nv-1", until=day("2025-03-01")),
             work(2, of_duty="nv-1", until=day("2025-03-02")),
             work(1, of_duty="nv-1", until=day("2025-03-01"))],
            "pc-2",
            "2025-03-02",
        ),
        ([work(1, of_duty="nv-1", until=day(AS_OF)), work(2, of_duty="nv-2")], "pc-1", AS_OF),
        (
            [work(2, of_duty="nv-1", until=day("2025-03-01")),
             work(3, of_duty="nv-1", until=day("2025-03-01")),
             work(1, of_duty="nv-1", until=day("2025-03-01"))],
            "pc-3",
            "2025-03-01",
        ),
        (
            [work(3, of_duty="nv-2"), work(2, of_duty="nv-2", since=day("2024-03-01")),
             work(4, of_duty="nv-2", since=day("2024-01-01"))],
            "pc-2",
            "2024-01-01",
        ),
    ],
)  # fmt: skip
def test_who_left_last_tells_since_when_it_lacks_a_holder(
    left: list[Record], shown: str, since: str
) -> None:
    one = found(duty(), *left)["duty.no_holder:nv-1"]
    assert one.arises_on == day(since)
    assert [ref.id for ref in one.evidence if ref.kind == "assignment"] == [shown]


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        (FIXED_AND_AD_HOC, "duty.no_holder"),
        (FOLLOWS_CHANGES, "duty.ended"),
        (RESOLUTIONS_PER_YEAR, "duty.closed_term"),
    ],
)
def test_nothing_is_said_where_the_law_is_silent(figure: Timeline[Any], code: str) -> None:
    assert code in {one.code for one in found(*EACH).values()}
    assert code not in {one.code for one in found(*EACH, law=silent(figure)).values()}


@pytest.mark.parametrize("figure", [FOLLOWS_CHANGES, RESOLUTIONS_PER_YEAR])
def test_nothing_is_said_where_the_law_asks_for_nothing(figure: Timeline[Any]) -> None:
    assert len(found(*EACH)) == 3
    assert len(found(*EACH, law=saying(figure, value=0))) == 2


def test_too_many_duties_are_said_of_whoever_is_on_a_roll_and_by_law() -> None:
    many: list[Record] = [work(number) for number in range(6)]
    gone = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2020-01-01"), until=day("2025-06-30")
    )
    assert "duty.overloaded" in asked(many, AS_OF)
    assert "duty.overloaded" not in asked([gone, *many], AS_OF)
    assert "duty.overloaded" not in asked(many, AS_OF, law=silent(FIXED_AND_AD_HOC))


def test_the_day_is_that_of_the_last_duty_taken_on() -> None:
    many = [work(number, since=day(f"2024-0{9 - number}-01")) for number in range(1, 7)]
    assert asked([*many], AS_OF)["duty.overloaded"].arises_on == day("2024-08-01")


def test_of_two_terms_the_later_runs() -> None:
    old = work(since=day("2021-03-01"))
    said = found(term("2023-11-15"), term("2022-11-15"), old)
    assert set(said) == {"duty.closed_term:nk-2023-11-15"}
