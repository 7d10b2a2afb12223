"""Work given to members: none, still bound to what was left, or in no paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cadre.findings import Finding
from cadre.law import Timeline
from cadre.law.assignments import ASSIGNMENT_IN_WRITING, EVERY_MEMBER_HAS_WORK, FIXED_AND_AD_HOC
from cadre.records import Assignment, Exemption, Membership, OfficeTerm, Record, Suspension
from tests.rules.books import HOME, asked, day
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

AS_OF = "2025-06-30"


def work(number: int = 1, **more: Any) -> Assignment:
    facts: dict[str, Any] = {
        "id": f"pc-{number}",
        "member": "dv-1",
        "branch": "cb-1",
        "duty": "Phụ trách tuyên truyền",
        "since": day("2024-01-01"),
        "source": "resolution",
    }
    return Assignment(**{**facts, **more})


def found(*records: Record, **choices: Any) -> dict[str, Finding]:
    return {
        key: one
        for key, one in asked(list(records), AS_OF, **choices).items()
        if key.startswith("assignment.")
    }


@pytest.mark.parametrize(
    ("since", "until", "none"),
    [
        ("2025-06-30", None, False),
        ("2025-07-01", None, True),
        ("2024-01-01", "2025-06-30", True),
        ("2024-01-01", "2025-07-01", False),
    ],
)
def test_an_active_member_has_work_on_the_day(since: str, until: str | None, none: bool) -> None:
    given = work(since=day(since), until=None if until is None else day(until))
    assert ("assignment.none" in found(given)) == none


def test_without_work_since_the_last_work_ended() -> None:
    first = work(1, until=day("2024-06-01"))
    last = work(2, until=day("2025-03-01"))
    assert found(first, last)["assignment.none"].arises_on == day("2025-03-01")
    assert found()["assignment.none"].arises_on == HOME.since


@pytest.mark.parametrize("kind", [Exemption, Suspension])
@pytest.mark.parametrize(("until", "none"), [("2025-07-01", False), ("2025-06-30", True)])
def test_whoever_is_exempt_or_suspended_needs_no_work(kind: type, until: str, none: bool) -> None:
    freed = kind(id="mien-1", member="dv-1", since=day("2025-01-01"), until=day(until))
    assert ("assignment.none" in found(freed)) == none


@pytest.mark.parametrize(
    ("source", "unsourced"),
    [
        ("none", True),
        ("minutes", True),
        ("resolution", False),
        ("working_regulation", False),
    ],
)
def test_work_stands_in_a_resolution_or_the_working_regulation(
    source: str, unsourced: bool
) -> None:
    assert ("assignment.unsourced:pc-1" in found(work(source=source))) == unsourced


MOVED = (
    Membership(
        id="sh-1", member="dv-1", branch="cb-2", since=day("2000-01-01"), until=day("2025-02-01")
    ),
    Membership(id="sh-2", member="dv-1", branch="cb-1", since=day("2025-02-01")),
)


@pytest.mark.parametrize(("branch", "stale"), [("cb-2", True), ("cb-1", False)])
def test_work_bound_to_the_branch_that_was_left_is_stale(branch: str, stale: bool) -> None:
    said = found(*MOVED, work(branch=branch))
    assert ("assignment.stale:pc-1" in said) == stale
    if stale:
        one = said["assignment.stale:pc-1"]
        assert one.arises_on == day("2025-02-01")
        assert dict(one.details) == {"assignment": "pc-1", "left": "branch", "branch": "cb-2"}


@pytest.mark.parametrize(("until", "stale"), [("2025-06-30", True), ("2025-07-01", False)])
def test_work_bound_to_an_office_is_stale_from_the_day_it_is_left(until: str, stale: bool) -> None:
    held = OfficeTerm(
        id="cv-1",
        member="dv-1",
        organisation="cb-1",
        office="Chi ủy viên",
        since=day("2024-01-01"),
        until=day(until),
    )
    said = found(work(office="Chi ủy viên"), held)
    assert ("assignment.stale:pc-1" in said) == stale
    if stale:
        assert said["assignment.stale:pc-1"].details["left"] == "office"
        assert said["assignment.stale:pc-1"].arises_on == day(until)


def test_work_bound_to_an_office_never_held_has_no_day() -> None:
    assert found(work(office="Chi ủy viên"))["assignment.stale:pc-1"].arises_on is None


def test_the_whole_family_can_be_switched_off() -> None:
    badly_given = work(branch="cb-2", source="none")
    assert set(found(badly_given)) == {"assignment.stale:pc-1", "assignment.unsourced:pc-1"}
    assert found(badly_given, assignment_profile="off") == {}
    assert found(assignment_profile="off") == {}


def test_each_finding_says_that_the_profile_was_on() -> None:
    used = [one.options for one in found(work(source="none")).values()]
    assert [(option.key, option.choice, option.default) for (option,) in used] == [
        ("assignment_profile", "on", True)
    ]


def test_a_reduction_that_ended_is_not_when_work_ran_out() -> None:
    reduced = Exemption(
        id="giam-1",
        member="dv-1",
        since=day("2024-01-01"),
        until=day("2025-03-01"),
        kind="reduced",
    )
    assert found(reduced)["assignment.none"].arises_on == HOME.since


@pytest.mark.parametrize(
    ("task", "overdue"),
    [
        ({"due_on": "2025-06-29"}, True),
        ({"due_on": "2025-06-30"}, False),
        ({"due_on": "2025-07-01"}, False),
        ({"due_on": None}, False),
        ({"due_on": "2025-06-01", "ad_hoc": False}, False),
        ({"due_on": "2025-06-01", "until": "2025-06-30"}, False),
        ({"due_on": "2025-06-01", "until": "2025-07-01"}, True),
    ],
)
def test_an_ad_hoc_task_is_overdue_the_day_after_its_day(
    task: dict[str, Any], overdue: bool
) -> None:
    days = {key: day(task[key]) for key in ("due_on", "until") if task.get(key)}
    given = work(**{"ad_hoc": True, **task, **days})
    said = found(given)
    assert ("assignment.ad_hoc_overdue:pc-1" in said) == overdue
    if overdue:
        one = said["assignment.ad_hoc_overdue:pc-1"]
        assert one.arises_on is not None
        assert given.due_on is not None
        assert (one.arises_on - given.due_on).days == 1


def test_a_task_that_begins_tomorrow_is_not_overdue_today() -> None:
    later = work(2, ad_hoc=True, since=day("2025-07-01"), due_on=day("2025-06-01"))
    assert found(work(), later) == {}


IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: found(HOME, work(1, until=day("2024-06-01")), work(2, until=day("2025-03-01"))),
        {
            "assignment.none:dv-1": {
                "code": "assignment.none",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-01",
                "as_of": "2025-06-30",
                "by": "assignment.every_member=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-2 dv-1 sh-1",
                "next": "assign_work",
            }
        },
    ),
    (
        lambda: found(*MOVED, work(branch="cb-2", source="none")),
        {
            "assignment.stale:dv-1:pc-1": {
                "code": "assignment.stale",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-02-01",
                "as_of": "2025-06-30",
                "by": "assignment.in_writing=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 dv-1 sh-1 sh-2",
                "next": "adjust_assignment",
                "assignment": "pc-1",
                "left": "branch",
                "branch": "cb-2",
            },
            "assignment.unsourced:dv-1:pc-1": {
                "code": "assignment.unsourced",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2024-01-01",
                "as_of": "2025-06-30",
                "by": "assignment.in_writing=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 dv-1 sh-2",
                "next": "write_assignment",
                "assignment": "pc-1",
                "source": "none",
            },
        },
    ),
    (
        lambda: found(
            work(office="Chi ủy viên"),
            OfficeTerm(
                id="cv-1",
                member="dv-1",
                organisation="cb-1",
                office="Chi ủy viên",
                since=day("2024-01-01"),
                until=day("2025-06-01"),
            ),
        ),
        {
            "assignment.stale:dv-1:pc-1": {
                "code": "assignment.stale",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-06-01",
                "as_of": "2025-06-30",
                "by": "assignment.in_writing=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 dv-1 sh-1 cv-1",
                "next": "adjust_assignment",
                "assignment": "pc-1",
                "left": "office",
                "branch": "cb-1",
            }
        },
    ),
    (
        lambda: found(work(ad_hoc=True, due_on=day("2025-06-28"))),
        {
            "assignment.ad_hoc_overdue:dv-1:pc-1": {
                "code": "assignment.ad_hoc_overdue",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-06-29",
                "as_of": "2025-06-30",
                "by": "assignment.fixed_and_ad_hoc=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 dv-1 sh-1",
                "next": "assignment_conclude_task",
                "assignment": "pc-1",
                "due_on": "2025-06-28",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says


@pytest.mark.parametrize(
    ("where", "office"), [("cb-1", "Bí thư"), ("cb-2", "Chi ủy viên"), ("cb-2", "Bí thư")]
)
def test_another_office_or_that_of_another_branch_holds_no_work(where: str, office: str) -> None:
    held = OfficeTerm(
        id="cv-1", member="dv-1", organisation=where, office=office, since=day("2024-01-01")
    )
    assert "assignment.stale:pc-1" in found(work(office="Chi ủy viên"), held)


def stay(number: int, since: str, until: str | None, branch: str = "cb-2") -> Membership:
    days: dict[str, Any] = {"since": day(since), "until": None if until is None else day(until)}
    return Membership(id=f"sh-{number}", member="dv-1", branch=branch, **days)


def test_of_several_stays_the_one_that_ended_last_says_since_when() -> None:
    stays = (
        stay(1, "2005-01-01", "2006-01-01"),
        stay(2, "2007-01-01", "2025-02-01"),
        stay(3, "2001-01-01", "2002-01-01"),
        stay(4, "2025-02-01", "2025-08-01", "cb-1"),
        stay(5, "2025-08-01", "2025-12-01"),
        stay(6, "2026-02-01", None),
    )
    one = found(*stays, work(branch="cb-2"))["assignment.stale:pc-1"]
    assert one.arises_on == day("2025-02-01")
    assert [ref.id for ref in one.evidence if ref.kind == "membership"] == ["sh-2", "sh-4"]


def test_of_two_that_ended_on_one_day_the_higher_id_is_named() -> None:
    ended = day("2025-03-01")
    same = Exemption(id="pc-2", member="dv-1", since=day("2025-02-01"), until=ended)
    one = found(work(2, until=ended), same)["assignment.none"]
    assert one.arises_on == ended
    later = Exemption(id="pc-3", member="dv-1", since=day("2025-02-01"), until=ended)
    proof = found(work(2, until=ended), later)["assignment.none"].evidence
    assert [ref.id for ref in proof if ref.id.startswith("pc-")] == ["pc-3"]


@pytest.mark.parametrize(
    ("figure", "key"),
    [
        (EVERY_MEMBER_HAS_WORK, "assignment.none"),
        (ASSIGNMENT_IN_WRITING, "assignment.unsourced:pc-1"),
        (FIXED_AND_AD_HOC, "assignment.ad_hoc_overdue:pc-1"),
    ],
)
def test_nothing_is_said_where_the_law_asks_for_nothing(figure: Timeline[bool], key: str) -> None:
    records: list[Record] = [work(source="none", ad_hoc=True, due_on=day("2025-06-01"))]
    records = [] if key == "assignment.none" else records
    assert key in found(*records)
    for law in (silent(figure), saying(figure, value=False)):
        assert key not in found(*records, law=law)


def test_only_work_in_force_is_stale_and_each_by_itself() -> None:
    over = work(0, branch="cb-2", until=day("2025-03-01"))
    here, first, second = work(1), work(2, branch="cb-2"), work(3, branch="cb-2")
    said = found(*MOVED, over, here, first, second)
    assert set(said) == {"assignment.stale:pc-2", "assignment.stale:pc-3"}
