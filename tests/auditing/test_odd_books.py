"""Small, odd books that are easily misread, each with its right answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre import AuditPeriod, Finding, Year, audit
from cadre.convert import record_from_dict, record_to_dict
from cadre.dossiers import Condensed
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.records import Assignment, Book, DuesRelief, Exemption, Meeting, Membership, Record
from cadre.rules import STANDARD_RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import (
    HOME,
    LONG_AGO,
    asked,
    branch,
    closed,
    day,
    line,
    lines,
    meeting,
    member,
    met,
    paid,
)

BY_NAME = tuple(one for one in STANDARD_RULES if one.code != "assignment.none_kept")
"""Without the rule that takes up members of a branch that records nobody's work."""
BOTH = [closed("2025-12", Book.ATTENDANCE), closed("2025-12", Book.DUES)]


def run(records: list[Record], as_of: str = "2025-06-30", **more: Any) -> dict[str, Finding]:
    store = MemoryStore.of(records)
    result = audit(store, period=Year(2025), as_of=day(as_of), **more)
    return {one.key: one for one in result}


def _refs(finding: Finding) -> set[str]:
    return {ref.id for ref in finding.evidence}


def test_a_membership_whose_member_is_unknown_stops_nobody() -> None:
    other = Membership(id="sh-2", member="dv-2", branch="cb-1", since=LONG_AGO)
    found = run([branch(), *BOTH, HOME, member(), other], rules=BY_NAME)
    assert "assignment.none:dv-1" in found


def test_a_proof_that_raises_lands_in_failures() -> None:
    def broken(*_: object) -> Finding:
        raise RuntimeError

    rules = [evolve(rule, prove=broken) if rule.prove else rule for rule in STANDARD_RULES]
    store = MemoryStore.of([branch(), *BOTH, HOME, member(), *lines(2025, 1, 4)])
    result = audit(store, period=Year(2025), as_of=day("2025-04-30"), rules=rules)
    assert [one.rule for one in result.failures] == ["dues.three_months"]


class _LeavesOut(MemoryStore):
    """Condenses itself; whoever has no row is left out, as the port allows."""

    def condense(self, members: Any, **_: Any) -> dict[str, Condensed]:
        return {}


def test_a_store_may_leave_out_whoever_has_no_row() -> None:
    carried = evolve(HOME, since=day("2025-05-01"), missed_before=None)
    store = _LeavesOut.of([branch(), *BOTH, carried, member()])
    rules = [evolve(rule, book=None) for rule in STANDARD_RULES]
    assert list(audit(store, period=Year(2025), as_of=day("2025-06-30"), rules=rules))


def test_a_member_of_two_branches_far_apart_is_audited_once() -> None:
    branches = [branch(f"cb-{number:03d}") for number in range(130)]
    twice = [
        Membership(id=f"sh-{id}", member="dv-1", branch=id, since=LONG_AGO)
        for id in ("cb-001", "cb-120")
    ]
    store = MemoryStore.of([*branches, *twice, member()])
    result = audit(store, period=Year(2025), as_of=day("2025-01-01"), rules=BY_NAME)
    keys = [one.key for one in result if one.subject.kind == "member"]
    assert keys == ["assignment.none:dv-1"]


def test_a_member_of_two_branches_is_listed_under_the_branch_named() -> None:
    first = Membership(id="sh-1", member="dv-1", branch="cb-2", since=date(2020, 1, 1))
    second = Membership(id="sh-2", member="dv-1", branch="cb-1", since=date(2019, 1, 1))
    records = [branch("cb-1"), branch("cb-2"), member(), first, second]
    order = [one.subject for one in run(records, rules=BY_NAME).values()]
    at = next(n for n, one in enumerate(order) if one.kind == "member")
    assert order[at].branch == order[at + 1].id


def test_work_given_after_the_day_changes_nothing() -> None:
    later = Assignment(
        id="pc-1",
        member="dv-1",
        branch="cb-1",
        duty="Phụ trách tuyên truyền",
        since=day("2025-08-01"),
        until=day("2025-12-01"),
        source="resolution",
    )
    base: list[Record] = [branch(), *BOTH, HOME, member()]
    key = "assignment.none:dv-1"
    given_later = run([*base, later], rules=BY_NAME)
    assert given_later[key].arises_on == run(base, rules=BY_NAME)[key].arises_on


def test_whoever_is_fully_relieved_is_not_affected_by_an_open_dues_book() -> None:
    relief = DuesRelief(id="giam-1", member="dv-1", since=LONG_AGO)
    found = run([branch(), BOTH[0], HOME, member(), relief])
    assert found["branch.book_open:cb-1:dues"].affected == ()


def test_open_months_over_new_year_affect_by_the_rolling_option() -> None:
    records = [branch(), HOME, member(), closed("2024-10", Book.ATTENDANCE), BOTH[1]]
    law = NATIONAL.overlay(choices={"year_window": "rolling"})
    result = audit(
        MemoryStore.of(records),
        period=AuditPeriod(date(2024, 1, 1), date(2025, 12, 31)),
        as_of=day("2025-02-15"),
        law=law,
    )
    found = {one.key: one for one in result}
    assert found["branch.book_open:cb-1:attendance"].affected == ("dv-1",)


def test_no_rolling_warning_is_given_for_a_period_that_is_over() -> None:
    rows = {"2024-11-05": "absent", "2024-12-05": "absent", "2025-01-05": "absent"}
    found = asked([*BOTH, *met(rows)], "2025-06-15", period=Year(2024), year_window="rolling")
    assert not [key for key in found if key.startswith("attendance.early_warning")]


def test_the_proof_of_a_month_without_meeting_says_the_same_alone() -> None:
    held = [meeting(f"2025-{month:02d}-05") for month in (1, 3)]
    records = [branch(), BOTH[0], *held]
    key = "branch.no_meeting:cb-1:2025"
    finding = run(records, "2025-03-31")[key]
    proof = [one for one in records if one.id in _refs(finding)]
    assert run(proof, "2025-03-31")[key].months == finding.months


def test_the_proof_of_work_bound_to_an_office_at_the_host_says_the_same_alone() -> None:
    host = Membership(id="sh-2", member="dv-1", branch="cb-2", since=LONG_AGO, kind="temporary")
    given = Assignment(
        id="pc-1",
        member="dv-1",
        branch="cb-2",
        duty="Phụ trách tuyên truyền",
        since=LONG_AGO,
        office="Chi ủy viên",
        source="resolution",
    )
    records = [branch(), branch("cb-2"), HOME, host, member(), given]
    key = "assignment.stale:dv-1:pc-1"
    finding = run(records)[key]
    assert finding.details["left"] == "office"
    proof = [one for one in records if one.id in _refs(finding)]
    assert run([branch(), branch("cb-2"), *proof])[key].details == finding.details


def test_the_proof_of_dues_names_no_month_to_come() -> None:
    found = asked([*BOTH, *lines(2025, 1, 12)], "2025-02-28")["dues.early_warning:2025"]
    assert line("2025-12").id not in _refs(found)


def test_the_proof_of_dues_names_no_payment_without_which_nothing_changes() -> None:
    part = paid("2025-03", "2025-03-20", 1)
    found = asked([*BOTH, *lines(2025, 1, 3), part], "2025-03-31")["dues.three_months:2025"]
    assert part.id not in _refs(found)


def test_the_proof_of_attendance_names_no_roll_call_that_was_not_counted() -> None:
    rows = {"2025-01-05": "absent", "2025-02-05": "absent", "2025-03-05": "absent"}
    records = [closed("2025-02", Book.ATTENDANCE), *met(rows)]
    found = asked(records, "2025-03-31")["attendance.three_months:2025"]
    uncounted = next(one for one in records if isinstance(one, Meeting) and "03-05" in one.id)
    assert uncounted.id not in _refs(found)


def test_a_figure_of_exemption_is_named_only_where_somebody_was_exempt() -> None:
    later = Exemption(id="mien-1", member="dv-1", since=day("2030-01-01"), kind="reduced")
    found = asked([*BOTH, *lines(2025, 1, 3), later], "2025-03-31")["dues.three_months:2025"]
    assert [used.key for used in found.values if used.key.startswith("exemption.")] == []


def test_plain_data_that_a_record_refuses_names_its_field() -> None:
    plain = record_to_dict(line("2025-03"))
    with pytest.raises(RecordError) as raised:
        record_from_dict({**plain, "due": -5})
    assert str(raised.value.facts["path"]).endswith(".due")


def test_a_rolling_warning_is_given_only_where_no_unknown_month_could_change_it() -> None:
    owed = [line(month) for month in ("2024-11", "2024-12")]
    cleared = [line(f"2024-{month:02d}", 0) for month in range(1, 10)]
    records = [*BOTH, *cleared, *owed]  # of 10/2024, which is closed, there is no line
    found = asked(records, "2025-01-01", year_window="rolling")
    assert "dues.early_warning:rolling-2025" not in found


def test_the_proof_of_an_open_book_names_no_closing_before_the_period() -> None:
    long_ago = closed("2020-12", Book.DUES)
    found = run([branch(), BOTH[0], long_ago])["branch.book_open:cb-1:dues"]
    assert long_ago.id not in _refs(found)


def test_the_proof_of_a_rolling_warning_says_the_same_alone() -> None:
    months = [f"2024-{n:02d}" for n in range(1, 13)] + [f"2025-{n:02d}" for n in range(1, 5)]
    settled = [paid(month, f"{month}-20") for month in months[:-2]]
    records = [branch(), member(), HOME, *BOTH, *map(line, months), *settled]
    law = NATIONAL.overlay(choices={"year_window": "rolling"})
    key = "dues.early_warning:dv-1:rolling-2025"
    finding = run(records, "2025-05-01", law=law)[key]
    proof = [one for one in records if one.id in _refs(finding)]
    assert key in run([branch(), *proof], "2025-05-01", law=law)


def test_the_proof_of_dues_names_no_line_of_a_month_before_the_arrival() -> None:
    arrived = Membership(id="sh-1", member="dv-1", branch="cb-1", since=day("2025-02-01"))
    records = [arrived, *BOTH, *lines(2025, 1, 3)]
    found = asked(records, "2025-03-31")["dues.three_months:2025"]
    assert line("2025-01").id not in _refs(found)


def test_the_proof_of_a_warning_beside_an_open_book_says_the_same_alone() -> None:
    rows = {"2025-01-05": "absent", "2025-02-05": "absent", "2025-03-05": "present"}
    records = [branch(), member(), HOME, closed("2025-02", Book.ATTENDANCE), BOTH[1], *met(rows)]
    key = "attendance.early_warning:dv-1:2025"
    finding = run(records, "2025-03-31")[key]
    proof = [one for one in records if one.id in _refs(finding)]
    assert key in run([branch(), *proof], "2025-03-31")


def test_the_proof_of_what_cannot_be_told_names_no_month_to_come() -> None:
    records = [*BOTH, line("2025-01"), line("2025-02"), line("2025-12")]
    found = asked(records, "2025-03-31")["dues.three_months:2025"]
    assert line("2025-12").id not in _refs(found)


def test_the_proof_of_what_cannot_be_told_in_twelve_months_names_no_later_month() -> None:
    settled = [paid(month, f"{month}-20") for month in ("2025-04", "2025-05")]
    records = [*BOTH, *lines(2025, 1, 2), *lines(2025, 4, 5), *settled]
    freed = [line(f"2024-{month:02d}", 0) for month in range(1, 13)]
    found = asked([*records, *freed], "2025-05-31", year_window="rolling")
    finding = found["dues.three_months:rolling-2025"]
    through = finding.details["through"]
    named = [one for one in records if one.id in _refs(finding) and hasattr(one, "month")]
    assert [one for one in named if str(one.month) > through] == []
