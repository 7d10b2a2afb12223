"""The yearly comment of the residence committee: asked of whom, for which year, when missing."""

from __future__ import annotations

import re

import pytest

from cadre import Year
from cadre.findings import Finding
from cadre.months import MonthSet
from cadre.periods import AuditPeriod
from cadre.records import (
    Exemption,
    Membership,
    Record,
    ResidenceComment,
    ResidenceKind,
    ResidenceLink,
    Suspension,
)
from tests.rules.books import asked, day, said
from tests.rules.told_in_full import in_full

MISSING_2025 = "residence.comment_missing:2025"


def link(since: str = "2019-09-01", until: str | None = None, kind: str = "introduced") -> Record:
    last = None if until is None else day(until)
    return ResidenceLink(
        id="ct-1", member="dv-1", kind=ResidenceKind(kind), since=day(since), until=last
    )


def comment(year: int, received: str | None = None, number: int = 1) -> Record:
    on = None if received is None else day(received)
    return ResidenceComment(id=f"nx-{year}-{number}", member="dv-1", year=year, received_on=on)


KEPT = comment(2016, number=9)
"""Tells that comments on the member are kept."""


def found(
    *records: Record, as_of: str = "2026-03-31", period: AuditPeriod | None = None
) -> dict[str, Finding]:
    answers = asked([KEPT, *records], as_of, period=period)
    return {key: one for key, one in answers.items() if key.startswith("residence.")}


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2025-12-31", "clear"),
        ("2026-01-01", "flagged"),
        ("2026-12-31", "flagged"),
        ("2027-01-01", "clear"),
    ],
)
def test_the_comment_is_missing_from_the_day_after_the_year(as_of: str, verdict: str) -> None:
    assert said(found(link(), as_of=as_of), MISSING_2025) == verdict


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ((), "undecidable"),
        ((comment(2024),), "flagged"),
        ((comment(2026, "2026-03-31"),), "flagged"),
        ((comment(2026, "2026-04-01"),), "undecidable"),
    ],
)
def test_without_any_comment_on_the_member_nothing_can_be_told(
    other: tuple[Record, ...], verdict: str
) -> None:
    told = asked([link(), *other], "2026-03-31")
    assert said(told, MISSING_2025) == verdict
    if verdict == "undecidable":
        assert told[MISSING_2025].missing[0].kind.value == "not_kept"
        assert "chưa kết luận được" in told[MISSING_2025].explain("vi")


@pytest.mark.parametrize(
    ("since", "until", "verdict"),
    [
        ("2025-01-01", None, "flagged"),
        ("2025-01-02", None, "clear"),
        ("2019-09-01", "2026-01-01", "flagged"),
        ("2019-09-01", "2025-12-31", "clear"),
    ],
)
def test_it_is_asked_of_whoever_was_introduced_for_the_whole_year(
    since: str, until: str | None, verdict: str
) -> None:
    assert said(found(link(since, until)), MISSING_2025) == verdict


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [("introduced", "flagged"), ("meetings_excused", "clear"), ("excused", "clear")],
)
def test_whoever_is_excused_has_no_comment(kind: str, verdict: str) -> None:
    assert said(found(link(kind=kind)), MISSING_2025) == verdict


@pytest.mark.parametrize(
    ("year", "received", "verdict"),
    [
        (2025, None, "clear"),
        (2025, "2026-03-31", "clear"),
        (2025, "2026-04-01", "flagged"),
        (2024, "2025-01-10", "flagged"),
    ],
)
def test_a_comment_on_the_year_received_by_the_day_is_enough(
    year: int, received: str | None, verdict: str
) -> None:
    assert said(found(link(), comment(year, received)), MISSING_2025) == verdict


@pytest.mark.parametrize("kind", [Exemption, Suspension])
@pytest.mark.parametrize(("until", "verdict"), [("2025-12-31", "flagged"), ("2026-01-01", "clear")])
def test_it_is_not_asked_of_whoever_is_not_active_at_the_end_of_the_year(
    kind: type, until: str, verdict: str
) -> None:
    freed = kind(id="mc-1", member="dv-1", since=day("2025-03-01"), until=day(until))
    assert said(found(link(), freed), MISSING_2025) == verdict


def test_each_year_of_the_period_and_the_one_before_is_looked_at_since_2020() -> None:
    period = AuditPeriod(day("2018-01-01"), day("2021-12-31"))
    since = link("2010-01-01")
    answers = found(since, comment(2021), as_of="2021-12-31", period=period)
    assert set(answers) == {"residence.comment_missing:2020"}
    late = found(link(), as_of="2026-03-01", period=Year(2025))
    assert set(late) == {"residence.comment_missing:2024", MISSING_2025}


def test_a_year_out_of_activity_does_not_hide_the_next() -> None:
    period = AuditPeriod(day("2024-01-01"), day("2025-12-31"))
    freed = Exemption(id="mc-1", member="dv-1", since=day("2024-03-01"), until=day("2025-03-01"))
    assert set(found(link("2024-01-01"), freed, period=period)) == {MISSING_2025}
    left = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"), until=day("2025-06-01")
    )
    assert found(link(), left, period=period) == {}


def test_without_a_link_nothing_is_said() -> None:
    assert found(comment(2024)) == {}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_finding_is_explained_in_whole_sentences(lang: str) -> None:
    told = found(link())[MISSING_2025].explain(lang)
    assert re.search(r"[a-z]+_[a-z]+|\{|\}|[a-z]{3,}\.[a-z]{3,}|None", told) is None
    assert "2025" in told


def test_what_the_finding_says_in_full() -> None:
    said = {
        "of": "member dv-1 at cb-1",
        "by": "residence.comments_per_year=1@2020-01-02",
        "within_year": "2025",
        "limit": "1",
        "next": "residence_collect_comment",
    }
    # Of several comments on other years the first will do.
    assert in_full(found(link(), comment(2020)).values(), "2026-03-31") == {
        "residence.comment_missing:dv-1:2025": {
            **said,
            "is": "flagged warning",
            "on": "2026-01-01",
            "proof": "dv-1 sh-1 nx-2016-9 ct-1",
        }
    }
    untold = asked([link()], "2026-03-31")[MISSING_2025]
    assert in_full([untold], "2026-03-31") == {
        "residence.comment_missing:dv-1:2025": {
            **said,
            "is": "undecidable warning",
            "missing": f"not_kept: {MonthSet.year(2025)}",
            "proof": "dv-1 sh-1 ct-1",
        }
    }
