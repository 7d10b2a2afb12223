"""The papers of meetings: material, minutes, resolutions, their tasks and their upload."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.dossiers import BranchDossier
from cadre.findings import Verdict
from cadre.records import Book, Record
from cadre.rules.held import last_closing
from tests.rules.books import branch, closed, day, meeting
from tests.rules.meetings import codes, counted, found_in, minutes, resolution, sheet, task

CLOSED = closed("2029-12", Book.ATTENDANCE)
NOVEMBER, DECEMBER = meeting("2025-11-03"), meeting("2025-12-03")
KEPT: dict[str, Record] = {
    "meeting.minutes_missing": minutes("2025-11-03"),
    "meeting.resolution_missing": resolution("2025-11-03"),
    "score.missing": sheet("2025-11-03", {}),
}
"""By code, the paper of the meeting of November by which the branch is seen to keep them."""
MISSING = sorted(KEPT)


@pytest.mark.parametrize("code", MISSING)
@pytest.mark.parametrize(
    ("other", "told"),
    [
        (meeting("2025-10-27"), False),
        (meeting("2025-10-28"), True),
        (meeting("2025-12-03"), True),
        (meeting("2025-12-18", kind="thematic"), False),
        (meeting("2025-12-18", kind="extraordinary"), False),
    ],
)
def test_a_regular_meeting_since_the_guidance_has_its_paper(
    code: str, other: Record, told: bool
) -> None:
    records: list[Record] = [CLOSED, NOVEMBER, KEPT[code], other]
    found = found_in(records)
    assert (code in codes(found)) == told


@pytest.mark.parametrize("code", MISSING)
@pytest.mark.parametrize(("through", "told"), [("2025-11", False), ("2025-12", True)])
def test_a_paper_lacks_when_its_month_is_entered(code: str, through: str, told: bool) -> None:
    records: list[Record] = [closed(through, Book.ATTENDANCE), NOVEMBER, DECEMBER, KEPT[code]]
    assert (code in codes(found_in(records))) == told


@pytest.mark.parametrize(
    ("through", "last"),
    [
        (("2025-11", "2025-12"), "ks-1"),
        (("2025-12", "2025-11"), "ks-0"),
        (("2025-12", "2025-12"), "ks-1"),
        ((), None),
    ],
)
def test_of_several_closings_the_one_that_reaches_furthest_is_the_last(
    through: tuple[str, ...], last: str | None
) -> None:
    closings = [
        evolve(closed(one, Book.ATTENDANCE), id=f"ks-{place}") for place, one in enumerate(through)
    ]
    dossier = BranchDossier(branch=branch(), closings=(*closings, closed("2026-12", Book.DUES)))
    found = last_closing(dossier)
    assert (found.id if found else None) == last


@pytest.mark.parametrize("code", MISSING)
def test_a_branch_that_keeps_no_such_paper_is_not_said_to_lack_one(code: str) -> None:
    others = [paper for other, paper in KEPT.items() if other != code]
    records: list[Record] = [CLOSED, NOVEMBER, DECEMBER, *others]
    assert code not in codes(found_in(records))


@pytest.mark.parametrize("code", MISSING)
def test_a_meeting_after_the_day_of_the_audit_lacks_nothing(code: str) -> None:
    records: list[Record] = [CLOSED, NOVEMBER, DECEMBER, KEPT[code]]
    assert code not in codes(found_in(records, "2025-12-02"))
    assert code in codes(found_in(records, "2025-12-03"))


@pytest.mark.parametrize(
    ("belongs", "told"),
    [
        (resolution("2025-12-05", meeting="hop-cb-1-2025-12-03"), False),
        (resolution("2025-12-03", kind="other"), False),
        (resolution("2025-12-05"), True),
    ],
)
def test_a_resolution_belongs_to_the_meeting_it_names_or_of_its_day(
    belongs: Record, told: bool
) -> None:
    records: list[Record] = [CLOSED, NOVEMBER, DECEMBER, resolution("2025-11-03"), belongs]
    assert ("meeting.resolution_missing" in codes(found_in(records))) == told


def test_a_resolution_about_one_member_does_not_show_that_monthly_ones_are_recorded() -> None:
    removal = resolution("2025-11-03", kind="removal", member="dv-1")
    assert not found_in([CLOSED, NOVEMBER, DECEMBER, removal])


@pytest.mark.parametrize(("as_of", "told"), [("2025-12-02", False), ("2025-12-03", True)])
def test_a_resolution_shows_from_its_day_on_that_they_are_recorded(as_of: str, told: bool) -> None:
    records: list[Record] = [CLOSED, NOVEMBER, resolution("2025-12-03")]
    found = found_in(records, as_of).values()
    flagged = {one.code for one in found if one.verdict is Verdict.FLAGGED}
    assert ("meeting.resolution_missing" in flagged) == told


COUNTS = {"members": 9, "present": 4, "excused": 1, "absent": 1, "exempt": 0}


@pytest.mark.parametrize("left_out", [None, *COUNTS])
def test_minutes_that_leave_a_count_out_are_not_added_up(left_out: str | None) -> None:
    stated = {name: count for name, count in COUNTS.items() if name != left_out}
    found = found_in([NOVEMBER, minutes("2025-11-03", **stated)])
    assert ("meeting.minutes_inconsistent" in codes(found)) == (left_out is None)


def test_minutes_that_are_in_order_do_not_hide_those_that_are_not() -> None:
    papers = [minutes("2025-11-03"), counted("2025-11-10", 6, 4, 1, 1, 0)]
    papers.append(counted("2025-11-17", 9, 4, 1, 1, 0))
    days = ("2025-11-03", "2025-11-10", "2025-11-17")
    found = found_in([*(meeting(on) for on in days), *papers])
    told = [key for key in found if key.startswith("meeting.minutes_inconsistent")]
    assert told == ["meeting.minutes_inconsistent:bb-2025-11-17"]


@given(
    counts=st.tuples(*(st.one_of(st.none(), st.integers(0, 6)) for _ in range(5))),
    on=st.sampled_from(["2025-10-27", "2025-10-28"]),
)
def test_minutes_add_up_when_all_five_counts_do(counts: tuple[int | None, ...], on: str) -> None:
    members, present, excused, absent, exempt = counts
    known = [one for one in counts if one is not None]
    wrong = len(known) == 5 and known[0] != known[1] + known[2] + known[3] + known[4]
    paper = minutes(
        on, members=members, present=present, excused=excused, absent=absent, exempt=exempt
    )
    found = found_in([meeting(on), paper])
    told = f"meeting.minutes_inconsistent:bb-{on}" in found
    assert told == (wrong and on == "2025-10-28")


@pytest.mark.parametrize(("kind", "told"), [("thematic", True), ("committee", False)])
def test_only_minutes_of_the_branch_are_added_up(kind: str, told: bool) -> None:
    records: list[Record] = [meeting("2025-11-03", kind=kind), counted("2025-11-03", 5, 3, 1, 0, 0)]
    assert ("meeting.minutes_inconsistent" in codes(found_in(records))) == told


@pytest.mark.parametrize(
    ("held_on", "came", "as_of", "told"),
    [
        ("2025-11-03", "2025-11-01", "2025-11-30", False),
        ("2025-11-03", "2025-11-02", "2025-11-30", False),
        ("2025-11-03", "2025-11-03", "2025-11-30", True),
        ("2025-11-03", "2025-11-04", "2025-11-30", True),
        ("2025-11-03", "2025-11-04", "2025-11-03", False),
        ("2025-11-03", "2025-11-03", "2025-11-03", True),
        ("2025-11-03", None, "2025-11-30", False),
        ("2025-10-28", "2025-10-28", "2025-11-30", True),
        ("2025-10-27", "2025-10-27", "2025-11-30", False),
        ("2028-03-01", "2028-02-29", "2028-03-31", False),
    ],
)
def test_material_comes_the_day_before(
    held_on: str, came: str | None, as_of: str, told: bool
) -> None:
    held = meeting(held_on, materials_on=day(came) if came else None)
    assert ("meeting.materials_late" in codes(found_in([held], as_of))) == told


WHO, DUE = {"member": "dv-1"}, {"due_on": day("2025-12-31")}


@pytest.mark.parametrize(
    ("passed_on", "facts", "told"),
    [
        ("2025-10-27", {}, False),
        ("2025-10-28", {}, True),
        ("2025-11-03", WHO, True),
        ("2025-11-03", DUE, True),
        ("2025-11-03", {**WHO, **DUE}, False),
    ],
)
def test_a_task_has_person_and_deadline(passed_on: str, facts: dict[str, Any], told: bool) -> None:
    records: list[Record] = [resolution(passed_on), task(passed_on, **facts)]
    assert ("meeting.task_open_ended" in codes(found_in(records))) == told


def test_a_resolution_in_order_does_not_hide_the_open_task_of_another() -> None:
    whole = task("2025-11-03", member="dv-1", due_on=day("2025-12-31"))
    records: list[Record] = [resolution("2025-11-03"), whole, resolution("2025-12-03")]
    found = found_in([*records, task("2025-12-03")], "2025-12-03")
    assert [key for key in found if "task" in key] == ["meeting.task_open_ended:nq-2025-12-03"]


def test_the_open_tasks_of_a_resolution_are_one_finding() -> None:
    on = "2025-11-03"
    whole = task(on, 3, member="dv-1", due_on=day("2025-12-31"))
    records: list[Record] = [resolution(on), task(on), task(on, 2, member="dv-1"), whole]
    found = found_in(records)[f"meeting.task_open_ended:nq-{on}"]
    told = (found.details[name] for name in ("tasks", "without_person", "without_deadline"))
    assert tuple(told) == ("2", "1", "2")
    assert whole.id not in {ref.id for ref in found.evidence}


def test_the_tasks_of_a_resolution_voted_down_bind_nobody() -> None:
    assert not found_in([resolution("2025-11-03", passed=False), task("2025-11-03")])


OTHER = resolution("2025-03-05", uploaded_on=day("2025-03-06"))


@pytest.mark.parametrize(
    ("facts", "as_of", "others", "told"),
    [
        ({"uploaded_on": day("2025-11-05")}, "2025-12-31", [], None),
        ({"uploaded_on": day("2025-11-06")}, "2025-12-31", [], "late"),
        ({"uploaded_on": day("2025-11-06")}, "2025-11-05", [OTHER], None),
        ({"uploaded_on": day("2025-11-06")}, "2025-11-06", [OTHER], "late"),
        ({"uploaded_on": day("2025-11-09")}, "2025-11-06", [OTHER], "lacking"),
        ({}, "2025-11-05", [OTHER], None),
        ({}, "2025-11-06", [OTHER], "lacking"),
        ({}, "2025-12-31", [], None),
        ({"secret": True}, "2025-12-31", [OTHER], None),
        ({"member": "dv-1", "kind": "removal"}, "2025-12-31", [OTHER], None),
        ({"body": "committee"}, "2025-12-31", [OTHER], None),
        ({"passed": False}, "2025-12-31", [OTHER], None),
    ],
)
def test_a_resolution_is_uploaded_within_two_days(
    facts: dict[str, Any], as_of: str, others: list[Record], told: str | None
) -> None:
    key = "meeting.late_upload:nq-2025-11-03"
    found = found_in([resolution("2025-11-03", **facts), *others], as_of).get(key)
    assert (found.details["upload_word"] if found else None) == told
    assert found is None or found.arises_on == day("2025-11-06")
    assert found is None or (found.severity.value == "info") == (told == "late")


@given(
    passed=st.dates(date(2025, 10, 20), date(2026, 3, 5)),
    days=st.integers(0, 6),
    done=st.booleans(),
)
def test_an_upload_is_late_from_the_third_day_after_the_vote(
    passed: date, days: int, done: bool
) -> None:
    on = passed + timedelta(days)
    paper = resolution(passed.isoformat(), uploaded_on=on if done else None)
    found = found_in([paper, OTHER], on.isoformat())
    late = days not in (0, 1, 2) and (passed.year, passed.month, passed.day) >= (2025, 10, 28)
    assert (codes(found) == ["meeting.late_upload"]) == late


def test_a_resolution_before_the_guidance_need_not_be_uploaded() -> None:
    assert not found_in([resolution("2025-10-27", uploaded_on=day("2025-11-30")), OTHER])


def test_a_late_upload_is_proved_by_its_own_resolution_and_a_lacking_one_by_another_too() -> None:
    late = resolution("2025-11-03", uploaded_on=day("2025-11-30"))
    found = found_in([OTHER, late, resolution("2025-12-03")], "2025-12-31")
    shown = {key: [ref.id for ref in sorted(one.evidence)] for key, one in found.items()}
    assert shown["meeting.late_upload:nq-2025-11-03"] == ["cb-1", "nq-2025-11-03"]
    lacking = shown["meeting.late_upload:nq-2025-12-03"]
    assert lacking == ["cb-1", "nq-2025-03-05", "nq-2025-12-03"]
