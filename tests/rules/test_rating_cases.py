"""Yearly ratings: who is not rated, levels at odds, members left out, how many are excellent."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod, Year, check_branch, check_unit
from cadre.dossiers import BranchDossier, MemberDossier, UnitDossier
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Timeline
from cadre.law.ratings import (
    BEYOND_PERCENT,
    EXCELLENT_QUOTA_PERCENT,
    FAULTS_REPAIRED_PERCENT,
    LATE_PERCENT,
    NOT_RATED,
    ON_TIME_PERCENT,
)
from cadre.law.ratings import POINTS as SCALE
from cadre.records import (
    Exemption,
    ExemptionKind,
    Level,
    MemberRating,
    Membership,
    MembershipKind,
    Organisation,
    Record,
    Standing,
    StandingKind,
    Suspension,
    UnitRating,
)
from tests.rules.books import HOME, LONG_AGO, asked, branch, day, member, said
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

FREE, POINTS = "rating.not_to_be_rated:xl-1", "rating.level_points:xl-1:points"
UNRATED, QUOTA, ABOVE = "rating.unrated:2025", "rating.quota:2023", "rating.quota_above:2023"


def rating(
    level: str = "good", year: int = 2025, decided: str | None = None, **more: Any
) -> MemberRating:
    facts: dict[str, Any] = {"id": "xl-1", "member": "dv-1", "branch": "cb-1", **more}
    on = None if decided is None else day(decided)
    return MemberRating(year=year, level=level, decided_on=on, **facts)


def found(*records: Record, as_of: str = "2025-12-31", year: int | None = None) -> dict[str, Any]:
    answers = asked(list(records), as_of, period=None if year is None else Year(year))
    return {key: one for key, one in answers.items() if key.startswith("rating.")}


def freed(kind: type, since: str, until: str | None = None) -> Any:
    last = None if until is None else day(until)
    return kind(id="mc-1", member="dv-1", since=day(since), until=last)


@pytest.mark.parametrize("kind", [Exemption, Suspension])
@pytest.mark.parametrize(
    ("since", "until", "verdict"),
    [
        ("2025-12-31", None, "flagged"),
        ("2026-01-01", None, "clear"),
        ("2025-02-01", "2025-12-31", "clear"),
        ("2025-02-01", "2026-01-01", "flagged"),
    ],
)
def test_whoever_is_exempt_or_suspended_when_the_year_ends_is_not_rated(
    kind: type, since: str, until: str | None, verdict: str
) -> None:
    assert said(found(rating(), freed(kind, since, until)), FREE) == verdict


@pytest.mark.parametrize(
    ("decided", "verdict"),
    [("2025-12-09", "clear"), ("2025-12-10", "flagged"), ("2026-01-15", "flagged")],
)
def test_a_decision_before_the_end_of_the_year_is_looked_at_on_its_day(
    decided: str, verdict: str
) -> None:
    answers = found(
        rating(decided=decided), freed(Exemption, "2025-12-10"), as_of="2026-01-31", year=2025
    )
    assert said(answers, FREE) == verdict


@pytest.mark.parametrize(
    ("kind", "decided", "verdict"),
    [
        (Suspension, "2019-10-17", "clear"),
        (Suspension, "2019-10-18", "flagged"),
        (Exemption, "2019-10-17", "flagged"),
        (Exemption, "2011-10-31", "clear"),
        (Exemption, "2011-11-01", "flagged"),
    ],
)
def test_suspended_members_are_left_out_since_2019(kind: type, decided: str, verdict: str) -> None:
    year = int(decided[:4])
    answers = found(
        rating(year=year, decided=decided), freed(kind, "2009-01-01"), as_of=f"{year}-12-31"
    )
    assert said(answers, FREE) == verdict


def test_a_reduction_of_work_is_no_exemption() -> None:
    reduced = evolve(freed(Exemption, "2020-01-01"), kind=ExemptionKind.REDUCED)
    assert found(rating(), reduced) == {}


@pytest.mark.parametrize(
    ("level", "points", "verdict"),
    [
        ("excellent", 89, "flagged"),
        ("excellent", 90, "clear"),
        ("good", 69, "flagged"),
        ("good", 70, "clear"),
        ("good", 95, "clear"),
        ("done", 49, "flagged"),
        ("done", 50, "clear"),
        ("not_done", 0, "clear"),
        ("excellent", None, "clear"),
    ],
)
def test_a_level_needs_its_points(level: str, points: int | None, verdict: str) -> None:
    assert said(found(rating(level, points=points)), POINTS) == verdict


@pytest.mark.parametrize(
    ("decided", "verdict"), [("2025-08-29", "clear"), ("2025-08-30", "flagged")]
)
def test_points_count_since_30_august_2025(decided: str, verdict: str) -> None:
    assert said(found(rating(decided=decided, points=10)), POINTS) == verdict
    assert bool(found(rating(decided=decided, on_time_percent=10))) == (verdict == "flagged")


@pytest.mark.parametrize(
    ("as_of", "period", "told"),
    [
        ("2025-12-30", 2025, False),
        ("2025-12-31", 2025, True),
        ("2026-06-30", 2025, True),
        ("2026-06-30", 2026, False),
    ],
)
def test_a_rating_is_looked_at_with_its_year_once_decided(
    as_of: str, period: int, told: bool
) -> None:
    assert (POINTS in found(rating(points=10), as_of=as_of, year=period)) == told
    january = rating(points=10, decided="2026-01-15")
    seen = told and as_of > "2026-01-15"
    assert (POINTS in found(january, as_of=as_of, year=period)) == seen


@pytest.mark.parametrize(
    ("level", "figures", "at_odds"),
    [
        ("excellent", {"on_time_percent": 100, "beyond_percent": 30}, set()),
        ("excellent", {"on_time_percent": 99, "beyond_percent": 29}, {"on_time", "beyond"}),
        ("excellent", {"done_percent": 99}, {"done"}),
        ("excellent", {"done_percent": 99, "on_time_percent": 98}, {"on_time"}),
        ("good", {"on_time_percent": 99, "beyond_percent": 0}, {"on_time"}),
        ("good", {"on_time_percent": 100}, set()),
        ("done", {"on_time_percent": 80}, set()),
        ("done", {"on_time_percent": 79, "beyond_percent": 0}, {"late"}),
        ("not_done", {"on_time_percent": 0, "done_percent": 0}, set()),
    ],
)
def test_a_level_needs_its_results(level: str, figures: dict[str, Any], at_odds: set[str]) -> None:
    keys = {f"rating.conditions:xl-1:{name}" for name in at_odds}
    assert set(found(rating(level, **figures))) == keys
    keys = {f"rating.unit_level:xlt-1:{name}" for name in at_odds}
    assert set(of_branch(unit_rating(level, **figures))) == keys


def unit_rating(level: str = "good", organisation: str = "cb-1", **more: Any) -> UnitRating:
    return UnitRating(id="xlt-1", organisation=organisation, year=2025, level=level, **more)


def of_branch(
    *ratings: UnitRating | MemberRating,
    members: tuple[MemberDossier, ...] = (),
    as_of: str = "2025-12-31",
    **more: Any,
) -> dict[str, Finding]:
    dossier = BranchDossier(
        branch=evolve(branch(), **more),
        members=members,
        ratings=tuple(one for one in ratings if isinstance(one, MemberRating)),
        unit_ratings=tuple(one for one in ratings if isinstance(one, UnitRating)),
    )
    on = day(as_of)
    answers = check_branch(dossier, period=Year(on.year), as_of=on)
    return _rated({one.key.replace(":cb-1", ""): one for one in answers})


def of_unit(
    *ratings: UnitRating | MemberRating,
    below: tuple[str, ...] = ("cb-1",),
    as_of: str = "2023-12-31",
    level: Level = Level.BASE,
) -> dict[str, Finding]:
    dossier = UnitDossier(
        unit=Organisation(id="cs-1", name="Đảng bộ cơ sở", level=level, since=LONG_AGO),
        below=tuple(branch(id) for id in below),
        ratings=tuple(one for one in ratings if isinstance(one, MemberRating)),
        unit_ratings=tuple(one for one in ratings if isinstance(one, UnitRating)),
    )
    on = day(as_of)
    answers = check_unit(dossier, period=Year(on.year), as_of=on)
    return _rated({one.key.replace(":cs-1", ""): one for one in answers})


def _rated(answers: dict[str, Finding]) -> dict[str, Finding]:
    silent = (Verdict.CLEAR, Verdict.UNDECIDABLE)
    told = {key: one for key, one in answers.items() if one.verdict not in silent}
    return {key: one for key, one in told.items() if key.startswith("rating.")}


@pytest.mark.parametrize(
    ("level", "mended", "told"),
    [
        ("excellent", False, True),
        ("excellent", True, False),
        ("excellent", None, False),
        ("good", False, False),
    ],
)
def test_an_excellent_organisation_has_repaired_its_faults(
    level: str, mended: bool | None, told: bool
) -> None:
    one = unit_rating(level, faults_mended=mended)
    assert ("rating.unit_level:xlt-1:faults" in of_branch(one)) == told
    own = unit_rating(level, "cs-1", faults_mended=mended)
    above = of_unit(own, as_of="2025-12-31")
    assert ("rating.unit_level_above:xlt-1:faults" in above) == told


def test_an_organisation_above_is_told_only_of_its_own_rating() -> None:
    assert of_unit(unit_rating("good", "cb-1", points=10), as_of="2025-12-31") == {}
    own = of_unit(unit_rating("good", "cs-1", points=69), as_of="2025-12-31", level=Level.COMMUNE)
    assert set(own) == {"rating.unit_level_above:xlt-1:points"}


def rated_member(number: int = 1, *records: Record, **more: Any) -> MemberDossier:
    id = f"dv-{number}"
    facts: dict[str, Any] = {"memberships": (evolve(HOME, id=f"sh-{number}", member=id),), **more}
    return MemberDossier(member=member(id), **facts)


LATER = rating(id="xl-9", member="dv-9")


def left_out(as_of: str = "2025-12-31", **more: Any) -> str:
    return said(of_branch(LATER, members=(rated_member(**more),), as_of=as_of), UNRATED)


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-12-30", "clear"), ("2025-12-31", "flagged")])
def test_members_are_left_out_when_the_year_is_over(as_of: str, verdict: str) -> None:
    assert left_out(as_of) == verdict


def test_nothing_is_said_where_the_branch_rates_nobody_that_year() -> None:
    assert of_branch(rating(year=2024, id="xl-9", member="dv-9"), members=(rated_member(),)) == {}


@pytest.mark.parametrize(
    ("own", "verdict"),
    [
        (rating(), "clear"),
        (rating(branch="cb-2"), "clear"),
        (rating(year=2024), "flagged"),
        (rating(decided="2026-01-05"), "flagged"),
    ],
)
def test_a_rating_of_the_year_decided_by_the_day_is_enough(own: MemberRating, verdict: str) -> None:
    assert left_out(ratings=(own,)) == verdict


@pytest.mark.parametrize(
    ("since", "until", "kind", "verdict"),
    [
        ("2025-01-01", None, "official", "flagged"),
        ("2025-01-02", None, "official", "clear"),
        ("2020-01-01", "2026-01-01", "official", "flagged"),
        ("2020-01-01", "2025-12-31", "official", "clear"),
        ("2020-01-01", None, "temporary", "clear"),
    ],
)
def test_it_is_asked_of_members_on_the_books_for_the_whole_year(
    since: str, until: str | None, kind: str, verdict: str
) -> None:
    last = None if until is None else day(until)
    stay = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day(since),
        until=last,
        kind=MembershipKind(kind),
    )
    assert left_out(memberships=(stay,)) == verdict


@pytest.mark.parametrize(
    ("official", "verdict"), [("2025-01-01", "flagged"), ("2025-01-02", "clear")]
)
def test_it_is_asked_of_official_members(official: str, verdict: str) -> None:
    standing = Standing(id="tc-1", member="dv-1", kind=StandingKind.OFFICIAL, since=day(official))
    assert left_out(standings=(standing,)) == verdict


@pytest.mark.parametrize(
    ("part", "kind", "until", "verdict"),
    [
        ("exemptions", Exemption, "2025-01-01", "flagged"),
        ("exemptions", Exemption, "2025-01-02", "clear"),
        ("exemptions", Exemption, "2025-12-20", "clear"),
        ("exemptions", Exemption, "2026-01-01", "clear"),
        ("suspensions", Suspension, "2025-01-01", "flagged"),
        ("suspensions", Suspension, "2025-01-02", "clear"),
    ],
)
def test_it_is_not_asked_of_the_exempt_or_of_whoever_was_suspended(
    part: str, kind: type, until: str, verdict: str
) -> None:
    more: dict[str, Any] = {part: (freed(kind, "2024-06-01", until),)}
    assert left_out(**more) == verdict


def test_the_members_left_out_are_named() -> None:
    told = of_branch(LATER, members=(rated_member(1), rated_member(2)))[UNRATED]
    assert (told.affected, told.details["unrated"]) == (("dv-1", "dv-2"), "2")


def group(excellent: int, good: int, on: str = "2023-12-20", **more: Any) -> list[MemberRating]:
    levels = ["excellent"] * excellent + ["good"] * good + ["done"] * 3
    year = int(on[:4])
    return [
        rating(level, year, on, **{"id": f"xl-{n}", "member": f"dv-{n}", **more})
        for n, level in enumerate(levels)
    ]


@pytest.mark.parametrize(
    ("excellent", "good", "verdict"),
    [
        (2, 14, "clear"),
        (3, 14, "flagged"),
        (3, 15, "clear"),
        (1, 5, "clear"),
        (1, 4, "flagged"),
        (1, 0, "flagged"),
        (0, 0, "clear"),
    ],
)
def test_one_in_five_of_those_rated_good_may_be_excellent(
    excellent: int, good: int, verdict: str
) -> None:
    rated = group(excellent, good)
    of_base = of_branch(*rated, as_of="2023-12-31", level=Level.BASE_BRANCH)
    assert said(of_base, QUOTA) == verdict
    assert said(of_unit(*rated), ABOVE) == verdict
    assert QUOTA not in of_branch(*rated, as_of="2023-12-31")
    assert of_unit(*rated, level=Level.COMMUNE) == {}


@given(excellent=st.integers(0, 12), good=st.integers(0, 60))
def test_the_share_is_read_as_by_counting_whole_fives(excellent: int, good: int) -> None:
    fives = len(range(5, good + 1, 5))
    assert (ABOVE in of_unit(*group(excellent, good))) == (excellent > fives)


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ("2019-10-17", False),
        ("2019-10-18", True),
        ("2025-08-29", True),
        ("2025-08-30", False),
    ],
)
def test_the_share_is_known_from_18_october_2019_to_29_august_2025(
    decided: str, told: bool
) -> None:
    year = int(decided[:4])
    answers = of_unit(*group(2, 5, decided), as_of=f"{year}-12-31")
    assert (f"rating.quota_above:{year}" in answers) == told


def test_the_latest_decision_tells_which_share_holds() -> None:
    rated = group(2, 5, "2025-06-20")
    late = evolve(rated[-4], decided_on=date(2025, 9, 1))
    assert "rating.quota_above:2025" in of_unit(*rated, as_of="2025-12-31")
    assert of_unit(*rated[:-4], late, *rated[-3:], as_of="2025-12-31") == {}


@pytest.mark.parametrize(("as_of", "told"), [("2023-12-30", False), ("2023-12-31", True)])
def test_the_share_is_counted_when_the_year_is_over(as_of: str, told: bool) -> None:
    assert (ABOVE in of_unit(*group(2, 5), as_of=as_of)) == told


def test_a_base_is_counted_when_every_branch_below_has_ratings() -> None:
    rated = group(2, 5)
    assert of_unit(*rated, below=("cb-1", "cb-2")) == {}
    other = rating("done", 2023, "2023-12-20", id="xl-99", member="dv-99", branch="cb-2")
    told = of_unit(*rated, other, below=("cb-1", "cb-2"))[ABOVE]
    assert dict(told.details) == {"year": "2023", "excellent": "2", "good": "5", "most": "1"}
    assert told.affected == ("dv-0", "dv-1")


CODE_WORD = re.compile(r"[a-z]+_[a-z]+|\{|\}|[a-z]{3,}\.[a-z]{3,}|None")
ALL_AT_ODDS = unit_rating(
    "excellent", points=3, on_time_percent=1, beyond_percent=1, faults_mended=False
)


def examples() -> list[dict[str, Finding]]:
    return [
        found(rating(), freed(Exemption, "2020-01-01")),
        found(rating(), freed(Suspension, "2025-12-01")),
        found(rating(points=10, done_percent=50)),
        found(rating("done", on_time_percent=10, points=10)),
        of_branch(ALL_AT_ODDS),
        of_unit(evolve(ALL_AT_ODDS, organisation="cs-1"), as_of="2025-12-31"),
        of_branch(LATER, members=(rated_member(),)),
        of_branch(*group(2, 5), as_of="2023-12-31", level=Level.BASE_BRANCH),
        of_unit(*group(2, 5)),
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_are_explained_in_whole_sentences(lang: str) -> None:
    shown = examples()
    assert all(shown)
    told = [one.explain(lang) for answers in shown for one in answers.values()]
    assert [one for one in told if CODE_WORD.search(one)] == []


POINTS_OF_2025 = (
    "rating.points=Hoàn thành xuất sắc nhiệm vụ ≥ 90, Hoàn thành tốt nhiệm vụ ≥ 70, "
    "Hoàn thành nhiệm vụ ≥ 50, Không hoàn thành nhiệm vụ ≥ 0@2025-08-30"
)
IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: found(rating(), freed(Exemption, "2020-01-01")),
        {
            "rating.not_to_be_rated:dv-1:xl-1": {
                "code": "rating.not_to_be_rated",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.not_rated=exempt, suspended@2019-10-18",
                "proof": "mc-1 dv-1 xl-1 sh-1",
                "next": "rating_withdraw",
                "year": "2025",
                "rating_free_word": "exempt",
                "free_on": "2020-01-01",
            }
        },
    ),
    (
        lambda: found(rating(decided="2025-12-20"), freed(Suspension, "2025-12-01")),
        {
            "rating.not_to_be_rated:dv-1:xl-1": {
                "code": "rating.not_to_be_rated",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-12-20",
                "as_of": "2025-12-31",
                "by": "rating.not_rated=exempt, suspended@2019-10-18",
                "proof": "dv-1 xl-1 sh-1 mc-1",
                "next": "rating_withdraw",
                "year": "2025",
                "rating_free_word": "suspended",
                "free_on": "2025-12-01",
            }
        },
    ),
    (
        lambda: found(rating(points=10, done_percent=50)),
        {
            "rating.level_points:dv-1:xl-1:points": {
                "code": "rating.level_points",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": POINTS_OF_2025,
                "proof": "dv-1 xl-1 sh-1",
                "next": "rating_consider_again",
                "year": "2025",
                "rating_level_word": "good",
                "rating_figure_word": "points",
                "recorded": "10",
                "rating_bound_word": "least",
                "needed": "70",
            },
            "rating.conditions:dv-1:xl-1:done": {
                "code": "rating.conditions",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.on_time_percent=100@2025-08-30",
                "proof": "dv-1 xl-1 sh-1",
                "next": "rating_consider_again",
                "year": "2025",
                "rating_level_word": "good",
                "rating_figure_word": "done",
                "recorded": "50%",
                "rating_bound_word": "least",
                "needed": "100%",
            },
        },
    ),
    (
        lambda: found(rating("done", on_time_percent=10)),
        {
            "rating.conditions:dv-1:xl-1:late": {
                "code": "rating.conditions",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.late_percent=20@2025-08-30",
                "proof": "dv-1 xl-1 sh-1",
                "next": "rating_consider_again",
                "year": "2025",
                "rating_level_word": "done",
                "rating_figure_word": "late",
                "recorded": "90%",
                "rating_bound_word": "most",
                "needed": "20%",
            }
        },
    ),
    (
        lambda: of_branch(ALL_AT_ODDS),
        {
            "rating.unit_level:cb-1:xlt-1:points": {
                "code": "rating.unit_level",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": POINTS_OF_2025,
                "proof": "cb-1 xlt-1",
                "next": "rating_consider_unit_again",
                "year": "2025",
                "rating_level_word": "excellent",
                "rating_figure_word": "points",
                "recorded": "3",
                "rating_bound_word": "least",
                "needed": "90",
            },
            "rating.unit_level:cb-1:xlt-1:on_time": {
                "code": "rating.unit_level",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.on_time_percent=100@2025-08-30",
                "proof": "cb-1 xlt-1",
                "next": "rating_consider_unit_again",
                "year": "2025",
                "rating_level_word": "excellent",
                "rating_figure_word": "on_time",
                "recorded": "1%",
                "rating_bound_word": "least",
                "needed": "100%",
            },
            "rating.unit_level:cb-1:xlt-1:beyond": {
                "code": "rating.unit_level",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.beyond_percent=30@2025-08-30",
                "proof": "cb-1 xlt-1",
                "next": "rating_consider_unit_again",
                "year": "2025",
                "rating_level_word": "excellent",
                "rating_figure_word": "beyond",
                "recorded": "1%",
                "rating_bound_word": "least",
                "needed": "30%",
            },
            "rating.unit_level:cb-1:xlt-1:faults": {
                "code": "rating.unit_level",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.faults_repaired_percent=100@2025-08-30",
                "proof": "cb-1 xlt-1",
                "next": "rating_consider_unit_again",
                "year": "2025",
                "rating_level_word": "excellent",
                "rating_figure_word": "faults",
                "recorded": "< 100%",
                "rating_bound_word": "least",
                "needed": "100%",
            },
        },
    ),
    (
        lambda: of_unit(
            evolve(
                ALL_AT_ODDS,
                organisation="cs-1",
                beyond_percent=40,
                on_time_percent=100,
                faults_mended=True,
            ),
            as_of="2025-12-31",
        ),
        {
            "rating.unit_level_above:cs-1:xlt-1:points": {
                "code": "rating.unit_level_above",
                "is": "flagged warning",
                "of": "unit cs-1 at cs-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": POINTS_OF_2025,
                "proof": "cs-1 xlt-1",
                "next": "rating_consider_unit_again",
                "year": "2025",
                "rating_level_word": "excellent",
                "rating_figure_word": "points",
                "recorded": "3",
                "rating_bound_word": "least",
                "needed": "90",
            }
        },
    ),
    (
        lambda: of_branch(LATER, members=(rated_member(2), rated_member(1))),
        {
            "rating.unrated:cb-1:2025": {
                "code": "rating.unrated",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "rating.not_rated=exempt, suspended@2019-10-18",
                "proof": "dv-1 dv-2 xl-9 sh-1 sh-2 cb-1",
                "affects": "dv-1 dv-2",
                "next": "rating_rate_the_rest",
                "year": "2025",
                "unrated": "2",
            }
        },
    ),
    (
        lambda: of_branch(*group(2, 5), as_of="2023-12-31", level=Level.BASE_BRANCH),
        {
            "rating.quota:cb-1:2023": {
                "code": "rating.quota",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2023-12-20",
                "as_of": "2023-12-31",
                "by": "rating.excellent_quota_percent=20@2019-10-18",
                "proof": "xl-0 xl-1 xl-2 xl-3 xl-4 xl-5 xl-6 cb-1",
                "affects": "dv-0 dv-1",
                "next": "rating_lower_the_number",
                "year": "2023",
                "excellent": "2",
                "good": "5",
                "most": "1",
            }
        },
    ),
    (
        lambda: of_unit(*group(2, 5)),
        {
            "rating.quota_above:cs-1:2023": {
                "code": "rating.quota_above",
                "is": "flagged warning",
                "of": "unit cs-1 at cs-1",
                "on": "2023-12-20",
                "as_of": "2023-12-31",
                "by": "rating.excellent_quota_percent=20@2019-10-18",
                "proof": "xl-0 xl-1 xl-2 xl-3 xl-4 xl-5 xl-6 cb-1 cs-1",
                "affects": "dv-0 dv-1",
                "next": "rating_lower_the_number",
                "year": "2023",
                "excellent": "2",
                "good": "5",
                "most": "1",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says


def test_a_base_is_counted_over_the_branches_in_being_when_the_year_ended() -> None:
    gone = branch("cb-2", until=day("2023-12-31"))
    office = branch("cq-1", level=Level.BASE)
    ratings = tuple(group(2, 5))
    unit = Organisation(id="cs-1", name="Đảng bộ cơ sở", level=Level.BASE, since=LONG_AGO)
    dossier = UnitDossier(unit=unit, below=(branch(), gone, office), ratings=ratings)
    told = check_unit(dossier, period=Year(2023), as_of=day("2023-12-31"))
    (one,) = [one for one in told if one.code == "rating.quota_above"]
    assert one.verdict is Verdict.FLAGGED
    assert [ref.id for ref in one.evidence if ref.kind == "organisation"] == ["cb-1", "cs-1"]


@pytest.mark.parametrize(("percent", "told"), [(39, True), (40, False)])
def test_a_profile_may_set_another_share(percent: int, told: bool) -> None:
    unit = rated_branch(Level.BASE_BRANCH, group(2, 5))
    law = saying(EXCELLENT_QUOTA_PERCENT, percent)
    said_ = check_branch(unit, period=Year(2023), as_of=day("2023-12-31"), law=law)
    assert ("rating.quota" in {one.code for one in said_ if one.verdict is not Verdict.CLEAR}) == (
        told
    )


def rated_branch(level: Level, ratings: list[MemberRating]) -> BranchDossier:
    return BranchDossier(branch=branch(level=level), ratings=tuple(ratings))


@pytest.mark.parametrize(
    ("figure", "records"),
    [
        (NOT_RATED, [rating(), freed(Exemption, "2020-01-01")]),
        (SCALE, [rating(points=10)]),
        (ON_TIME_PERCENT, [rating(done_percent=50)]),
        (BEYOND_PERCENT, [rating("excellent", beyond_percent=10)]),
        (LATE_PERCENT, [rating("done", on_time_percent=10)]),
    ],
)
def test_nothing_is_said_where_the_law_is_silent(
    figure: Timeline[Any], records: list[Record]
) -> None:
    assert found(*records) != {}
    told = asked(records, "2025-12-31", law=silent(figure))
    assert {key for key in told if key.startswith("rating.")} == set()


def test_of_an_organisation_nothing_is_said_where_the_law_is_silent() -> None:
    faults = BranchDossier(
        branch=branch(), unit_ratings=(unit_rating("excellent", faults_mended=False),)
    )
    left = BranchDossier(branch=branch(), members=(rated_member(),), ratings=(LATER,))
    for dossier, figure in ((faults, FAULTS_REPAIRED_PERCENT), (left, NOT_RATED)):
        for law, told in ((NATIONAL, 1), (silent(figure), 0)):
            said_ = check_branch(dossier, period=Year(2025), as_of=day("2025-12-31"), law=law)
            rated = [one for one in said_ if one.code.startswith("rating.")]
            assert sum(one.verdict is Verdict.FLAGGED for one in rated) == told


@pytest.mark.parametrize(
    "records", [[rating(points=10)], [rating(), freed(Exemption, "2020-01-01")]]
)
def test_whoever_is_on_no_roll_is_not_looked_at(records: list[Record]) -> None:
    assert found(*records) != {}
    assert found(evolve(HOME, until=day("2025-12-31")), *records) == {}


def test_each_rating_is_looked_at_by_itself() -> None:
    early = rating(year=2011, decided="2011-10-20", id="xl-0")
    both = [rating(id="xl-2", year=2024), rating(id="xl-3")]
    free = freed(Exemption, "2010-01-01")
    period = AuditPeriod(day("2011-01-01"), day("2025-12-31"))
    told = asked([early, *both, free], "2025-12-31", period=period)
    assert {key for key in told if key.startswith("rating.")} == {
        "rating.not_to_be_rated:xl-2",
        "rating.not_to_be_rated:xl-3",
    }


def test_exemption_and_suspension_together_are_told_once() -> None:
    both = [freed(Exemption, "2025-02-01"), freed(Suspension, "2025-01-01")]
    one = found(rating(), *both)[FREE]
    assert (one.details["rating_free_word"], one.details["free_on"]) == ("exempt", "2025-02-01")


def test_each_unit_rating_is_looked_at_by_itself() -> None:
    later = evolve(unit_rating(points=10), id="xlt-0", decided_on=day("2026-01-10"))
    own = [evolve(unit_rating(points=10), id=f"xlt-{n}") for n in (1, 2)]
    assert set(of_branch(later, *own)) == {
        "rating.unit_level:xlt-1:points",
        "rating.unit_level:xlt-2:points",
    }


def test_each_year_of_the_period_is_counted_by_itself() -> None:
    shown = rating(id="xl-9", member="dv-9"), rating(id="xl-8", member="dv-9", year=2023)
    dossier = BranchDossier(branch=branch(), members=(rated_member(),), ratings=shown)
    period = AuditPeriod(day("2023-01-01"), day("2025-12-31"))
    told = check_branch(dossier, period=period, as_of=day("2025-12-31"))
    said = {one.key: one.verdict.value for one in told if one.code == "rating.unrated"}
    assert said == {
        "rating.unrated:cb-1:2023": "flagged",
        "rating.unrated:cb-1:2024": "undecidable",
        "rating.unrated:cb-1:2025": "flagged",
    }


def test_the_first_rating_decided_shows_that_the_branch_rates() -> None:
    decided = [
        rating(id=id, member="dv-9", decided=on)
        for id, on in (("xl-7", "2025-12-12"), ("xl-9", "2025-12-10"), ("xl-8", "2025-12-10"))
    ]
    one = of_branch(*decided, members=(rated_member(),))[UNRATED]
    assert [ref.id for ref in one.evidence if ref.kind == "member_rating"] == ["xl-8"]


def test_the_official_stay_of_the_whole_year_is_shown() -> None:
    stays = (
        evolve(HOME, id="sh-0", branch="cb-2", kind=MembershipKind.TEMPORARY),
        evolve(HOME, id="sh-2", until=day("2020-01-01")),
        evolve(HOME, id="sh-3", since=day("2020-01-01")),
    )
    one = of_branch(LATER, members=(rated_member(memberships=stays),))[UNRATED]
    assert [ref.id for ref in one.evidence if ref.kind == "membership"] == ["sh-3"]


@pytest.mark.parametrize(("since", "told"), [("2025-12-31", False), ("2026-01-01", True)])
def test_a_suspension_after_the_year_leaves_nobody_out(since: str, told: bool) -> None:
    verdict = left_out(suspensions=(freed(Suspension, since),))
    assert verdict == ("flagged" if told else "clear")
