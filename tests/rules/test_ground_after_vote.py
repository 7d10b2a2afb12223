"""A ground on which the branch has voted is no longer one to be considered anew."""

from __future__ import annotations

import pytest

from cadre.findings import Ref, Severity, Verdict
from cadre.records import Book, Resolution
from tests.rules.books import asked, closed, day, met

KEY = "attendance.three_months:2025"
BOOKS = [
    closed("2025-12", Book.ATTENDANCE),
    *met({"2025-01-05": "absent", "2025-02-05": "absent", "2025-03-05": "absent"}),
]


def vote(on: str, kind: str = "removal") -> Resolution:
    return Resolution(
        id="nq-1",
        organisation="cb-1",
        member="dv-1",
        kind=kind,
        passed_on=day(on),
        base=9,
        agreed=2,
        passed=False,
    )


@pytest.mark.parametrize(
    ("on", "as_of", "considered"),
    [
        ("2025-03-04", "2025-11-30", False),
        ("2025-03-05", "2025-11-30", True),
        ("2025-05-03", "2025-05-02", False),
        ("2025-05-03", "2025-05-03", True),
    ],
)
def test_a_vote_since_the_ground_arose_is_named(on: str, as_of: str, considered: bool) -> None:
    found = asked([*BOOKS, vote(on)], as_of)[KEY]
    assert found.verdict is Verdict.FLAGGED
    assert found.severity is (Severity.WARNING if considered else Severity.SERIOUS)
    assert found.next_step == ("removal_was_considered" if considered else "consider_removal")
    assert (Ref("resolution", "nq-1") in found.evidence) == considered
    assert found.details.get("voted_on") == (on if considered else None)


def test_another_resolution_about_the_member_changes_nothing() -> None:
    assert asked([*BOOKS, vote("2025-05-03", "education")], "2025-11-30")[KEY].severity is (
        Severity.SERIOUS
    )


def test_the_explanation_names_the_day_of_the_vote() -> None:
    found = asked([*BOOKS, vote("2025-05-03")], "2025-11-30")[KEY]
    assert "đã biểu quyết về việc xóa tên ngày 03/05/2025" in found.explain("vi")
    assert "voted on removal on 03/05/2025" in found.explain("en")


def test_the_procedure_that_follows_is_no_reason_for_doubt() -> None:
    found = asked(BOOKS, "2025-11-30")[KEY]
    assert {used.key for used in found.grounds} == {"removal.absence_months"}
    assert found.confidence is max(
        (used.confidence for used in found.grounds), key=lambda sure: sure.doubt
    )
