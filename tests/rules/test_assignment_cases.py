"""Work given to members: none, still bound to what was left, or in no paper."""

from __future__ import annotations

from typing import Any

import pytest

from cadre.findings import Finding
from cadre.records import Assignment, Exemption, Membership, OfficeTerm, Record, Suspension
from tests.rules.books import HOME, asked, day

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
