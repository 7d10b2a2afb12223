"""Exemptions: their end, their length, their reason, and work that goes on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import Year, check_member
from cadre.findings import Finding, Severity, Verdict
from cadre.law import Timeline
from cadre.law.assignments import EXEMPT_OUTSIDE_DUTY
from cadre.law.exemptions import MOBILE_WORK_MONTHS, PERIOD_STATED, TEMPORARY_MAX_MONTHS
from cadre.periods import PartialDate
from cadre.records import Assignment, Exemption, Member, Record, Sex, Suspension
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, asked, branch, day, said
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

ENDED = "exemption.expired:mien-1"
NO_PERIOD = "exemption.no_period:mien-1"
TOO_LONG = "exemption.too_long:mien-1"


def exempt(since: str, until: str | None = None, number: int = 1, **more: Any) -> Exemption:
    return Exemption(
        id=f"mien-{number}",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        **more,
    )


def work(since: str, until: str | None = None) -> Assignment:
    return Assignment(
        id="pc-1",
        member="dv-1",
        branch="cb-1",
        duty="Phụ trách tuyên truyền",
        since=day(since),
        until=None if until is None else day(until),
        source="resolution",
    )


def found(*records: Record, as_of: str = "2025-12-31", **choices: Any) -> dict[str, Finding]:
    told = asked(list(records), as_of, **choices)
    return {key: one for key, one in told.items() if key.startswith("exemption.")}


@pytest.mark.parametrize("kind", ["exempt", "temporary"])
@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2025-08-02", "clear"),
        ("2025-08-03", "warning"),
        ("2025-10-01", "warning"),
        ("2025-10-02", "flagged"),
        ("2025-12-31", "flagged"),
    ],
)
def test_an_end_is_told_sixty_days_before_and_when_it_has_come(
    kind: str, as_of: str, verdict: str
) -> None:
    one = exempt("2025-01-06", "2025-10-02", kind=kind, ground="maternity")
    told = found(one, as_of=as_of)
    assert said(told, ENDED) == verdict
    if verdict != "clear":
        assert told[ENDED].arises_on == day("2025-10-02")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (work("2025-10-02"), False),
        (work("2025-12-31"), False),
        (work("2025-10-01", "2025-10-03"), False),
        (work("2025-10-01", "2025-10-02"), True),
        (exempt("2025-10-02", number=2, ground="age_and_health"), False),
        (exempt("2025-11-02", "2025-11-20", number=2, kind="reduced"), False),
        (exempt("2024-01-01", "2025-10-01", number=2, kind="reduced"), True),
        (Suspension(id="dc-1", member="dv-1", since=day("2025-12-01")), False),
        (Suspension(id="dc-1", member="dv-1", since=day("2024-12-01"), until=day("2025-01-01")),
         True),
    ],
)  # fmt: skip
def test_whatever_was_recorded_since_the_end_has_seen_to_it(other: Record, told: bool) -> None:
    one = exempt("2025-01-06", "2025-10-02", ground="treatment")
    assert (ENDED in found(one, other)) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (exempt("2025-10-02", "2026-10-01", number=2), False),
        (exempt("2025-03-01", number=2), False),
        (exempt("2025-10-03", number=2), True),
        (exempt("2025-10-02", number=2, kind="reduced"), True),
        (work("2025-10-02"), True),
    ],
)
def test_an_exemption_that_goes_on_is_no_end_to_prepare_for(other: Record, told: bool) -> None:
    one = exempt("2025-01-06", "2025-10-02", ground="treatment")
    assert (ENDED in found(one, other, as_of="2025-09-01")) == told


@pytest.mark.parametrize(("until", "told"), [("2024-12-31", False), ("2025-01-01", True)])
def test_an_end_before_the_period_is_past(until: str, told: bool) -> None:
    assert (ENDED in found(exempt("2024-01-06", until, ground="treatment"))) == told


def test_a_reduction_that_ends_is_no_return() -> None:
    assert found(exempt("2025-01-06", "2025-10-02", kind="reduced")) == {}


def test_of_two_that_ended_the_last_is_told() -> None:
    first = exempt("2025-01-06", "2025-04-02", ground="treatment")
    last = exempt("2025-03-06", "2025-10-02", 2, ground="treatment")
    assert set(found(first, last)) == {"exemption.expired:mien-2"}


def test_whoever_was_away_hands_in_a_comment_on_return() -> None:
    away = exempt("2025-01-06", "2025-10-02", kind="temporary", ground="away")
    sick = exempt("2025-01-06", "2025-10-02", ground="treatment")
    for as_of in ("2025-09-02", "2025-12-31"):
        assert "nơi tạm trú" in found(away, as_of=as_of)[ENDED].explain("vi")
        assert "nơi tạm trú" not in found(sick, as_of=as_of)[ENDED].explain("vi")


@pytest.mark.parametrize(
    ("one", "as_of", "code"),
    [
        (exempt("2025-01-06", "2025-10-02", kind="temporary"), "2025-09-02", ENDED),
        (exempt("2025-01-06", "2025-10-02", kind="temporary"), "2025-12-31", ENDED),
        (exempt("2025-10-06", kind="temporary"), "2025-12-31", NO_PERIOD),
        (exempt("2025-03-03", "2026-03-03", kind="temporary"), "2025-12-31", TOO_LONG),
    ],
)
def test_the_base_committee_decides_on_a_temporary_exemption(
    one: Exemption, as_of: str, code: str
) -> None:
    told = found(one, as_of=as_of)[code].explain("vi")
    assert "đề nghị đảng ủy cơ sở" in told
    assert "chi bộ quyết định" not in told


def test_what_is_said_of_one_that_ended_is_what_is_recorded() -> None:
    one = exempt("2025-01-06", "2025-10-02", ground="treatment")
    told = found(one)[ENDED].explain("vi")
    assert "từ đó chưa được phân công công tác trở lại" in told
    assert "chưa có ghi nhận nào" not in told
    assert ENDED not in found(one, assignment_profile="off")
    assert ENDED in found(one, as_of="2025-09-02", assignment_profile="off")


@pytest.mark.parametrize(
    ("ground", "kind", "told"),
    [
        ("age_and_health", "exempt", False),
        ("other", "exempt", False),
        ("treatment", "exempt", True),
        ("abroad", "exempt", True),
        ("remote", "exempt", True),
        ("mobile", "exempt", True),
        ("no_organisation", "exempt", True),
        ("awaiting_retirement", "exempt", True),
        ("maternity", "exempt", True),
        ("away", "exempt", True),
        ("other", "temporary", True),
        ("treatment", "reduced", False),
    ],
)
def test_every_reason_but_old_age_states_its_period(ground: str, kind: str, told: bool) -> None:
    one = exempt("2025-10-06", ground=ground, kind=kind)
    assert (NO_PERIOD in found(one)) == told
    assert NO_PERIOD not in found(exempt("2025-10-06", "2026-06-01", ground=ground, kind=kind))


@pytest.mark.parametrize(("since", "told"), [("2017-12-31", False), ("2018-01-01", True)])
def test_the_period_is_asked_for_since_2018(since: str, told: bool) -> None:
    assert (NO_PERIOD in found(exempt(since, ground="treatment"))) == told


@pytest.mark.parametrize(
    ("kind", "ground"), [("temporary", "away"), ("temporary", "mobile"), ("exempt", "mobile")]
)
@pytest.mark.parametrize(
    ("until", "told"), [("2026-03-02", False), ("2026-03-03", True), ("2026-03-04", True)]
)
def test_twelve_months_to_the_day_are_too_long(
    kind: str, ground: str, until: str, told: bool
) -> None:
    one = exempt("2025-03-03", until, kind=kind, ground=ground)
    assert (TOO_LONG in found(one, as_of="2025-06-30")) == told


@pytest.mark.parametrize(("as_of", "told"), [("2025-03-02", False), ("2025-03-03", True)])
def test_without_an_end_it_is_too_long_when_it_has_lasted_so_long(as_of: str, told: bool) -> None:
    one = exempt("2024-03-03", kind="temporary", ground="away")
    found_now = found(one, as_of=as_of)
    assert (TOO_LONG in found_now) == told
    if told:
        assert found_now[TOO_LONG].arises_on == day("2025-03-03")


@pytest.mark.parametrize(
    "ground", ["age_and_health", "treatment", "abroad", "maternity", "no_organisation"]
)
def test_other_exemptions_have_no_known_limit(ground: str) -> None:
    assert TOO_LONG not in found(exempt("2019-03-03", "2026-03-03", ground=ground))


@pytest.mark.parametrize(("since", "told"), [("2021-09-27", False), ("2021-09-28", True)])
def test_the_limit_is_that_of_the_day_it_was_granted(since: str, told: bool) -> None:
    one = exempt(since, "2025-10-01", kind="temporary", ground="away")
    assert (TOO_LONG in found(one, as_of="2025-06-30")) == told


@given(since=st.dates(date(2024, 1, 1), date(2025, 6, 30)), days=st.integers(200, 500))
def test_a_year_is_a_year_of_the_calendar(since: date, days: int) -> None:
    until = date.fromordinal(since.toordinal() + days)
    leap_day = (since.month, since.day) == (2, 29)
    year = date(since.year + 1, 2, 28) if leap_day else since.replace(year=since.year + 1)
    one = exempt(since.isoformat(), until.isoformat(), kind="temporary", ground="away")
    running = since <= day("2025-06-30") < until
    told = TOO_LONG in found(one, as_of="2025-06-30")
    assert told == (running and until >= year)


def aged(since: str, born: str | None, sex: Sex | None, **more: Any) -> set[str]:
    person = Member(
        id="dv-1",
        full_name="Người Thử",
        born=None if born is None else PartialDate.parse(born),
        sex=sex,
    )
    one = exempt(since, **{"ground": "age_and_health", **more})
    dossier = MemoryStore.of([branch(), person, HOME, one]).member("dv-1", period=Year(2025))
    told = check_member(dossier, period=Year(2025), as_of=day("2025-12-31"))
    return {f.code for f in told if f.verdict is Verdict.FLAGGED and "exemption" in f.code}


@pytest.mark.parametrize(
    ("since", "born", "sex", "told"),
    [
        ("2025-03-03", "1965-03-03", Sex.MALE, True),
        ("2025-03-04", "1965-03-03", Sex.MALE, False),
        ("2025-03-03", "1970-03-03", Sex.FEMALE, True),
        ("2025-03-04", "1970-03-03", Sex.FEMALE, False),
        ("2025-03-03", "1966-03-03", Sex.FEMALE, False),
        ("2025-02-28", "1964-02-29", Sex.MALE, False),
        # Known to the year or month only: perhaps already past the age.
        ("2025-01-01", "1965", Sex.MALE, True),
        ("2025-01-02", "1965", Sex.MALE, False),
        ("2025-03-01", "1965-03", Sex.MALE, True),
        ("2025-03-02", "1965-03", Sex.MALE, False),
        ("2025-03-03", None, Sex.MALE, False),
        ("2025-03-03", "1990-03-03", None, False),
        # Before the text of 2009 nothing is known.
        ("2009-03-25", "1970-03-03", Sex.MALE, False),
        ("2009-03-26", "1970-03-03", Sex.MALE, True),
    ],
)
def test_whoever_is_exempt_for_old_age_is_past_the_age(
    since: str, born: str | None, sex: Sex | None, told: bool
) -> None:
    assert aged(since, born, sex) == ({"exemption.age"} if told else set())


@pytest.mark.parametrize(
    "more",
    [{"ground": "other"}, {"ground": "treatment", "until": "2026-12-01"}, {"kind": "reduced"}],
)
def test_the_age_matters_for_old_age_alone(more: dict[str, Any]) -> None:
    assert aged("2025-10-06", "1990-03-03", Sex.MALE, **more) == set()


@pytest.mark.parametrize(
    ("work_since", "work_until", "since", "until", "told"),
    [
        ("2024-01-01", None, "2025-03-03", None, True),
        ("2025-12-31", None, "2025-03-03", None, True),
        ("2026-01-01", None, "2025-03-03", None, False),
        ("2024-01-01", "2025-12-31", "2025-03-03", None, False),
        ("2024-01-01", None, "2026-01-01", None, False),
        ("2024-01-01", None, "2025-03-03", "2025-12-31", False),
    ],
)
def test_whoever_is_exempt_has_no_work_in_force(
    work_since: str, work_until: str | None, since: str, until: str | None, told: bool
) -> None:
    records = (work(work_since, work_until), exempt(since, until))
    assert ("exemption.work:pc-1" in found(*records)) == told


def test_work_of_the_exempt_is_a_note_and_can_be_switched_off() -> None:
    records = (work("2024-01-01"), exempt("2025-03-03"))
    told = found(*records)["exemption.work:pc-1"]
    assert (told.severity, told.arises_on) == (Severity.INFO, day("2025-03-03"))
    assert found(*records, assignment_profile="off") == {}
    assert found(work("2024-01-01"), exempt("2025-03-03", kind="reduced")) == {}


RETURN = "exemption.return_decided_by=branch@2009-03-26"
AWAY = "exemption.temporary_max_months=12@2021-09-28"
DECIDED = "exemption.temporary_decided_by=base_committee@2021-09-28"
WORK = "assignment.every_member=True@2011-01-19"
IN_FULL: list[tuple[list[Record], str, dict[str, dict[str, str]]]] = [
    (
        [exempt("2025-10-06", ground="treatment")],
        "2025-12-31",
        {
            "exemption.no_period:dv-1:mien-1": {
                "code": "exemption.no_period",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-10-06",
                "as_of": "2025-12-31",
                "by": "exemption.period_stated=True@2018-01-01",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_state_period",
                "exemption_ground_word": "treatment",
            }
        },
    ),
    (
        [exempt("2025-03-03", "2026-03-03", kind="temporary", ground="away")],
        "2025-12-31",
        {
            "exemption.too_long:dv-1:mien-1": {
                "code": "exemption.too_long",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-03",
                "as_of": "2025-12-31",
                "by": AWAY,
                "procedure": DECIDED,
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_shorten_temporary",
                "limit": "12",
                "since_on": "2025-03-03",
                "exemption_length_word": "away",
            }
        },
    ),
    (
        [exempt("2024-03-03", ground="mobile")],
        "2025-03-03",
        {
            "exemption.no_period:dv-1:mien-1": {
                "code": "exemption.no_period",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2024-03-03",
                "as_of": "2025-03-03",
                "by": "exemption.period_stated=True@2018-01-01",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_state_period",
                "exemption_ground_word": "mobile",
            },
            "exemption.too_long:dv-1:mien-1": {
                "code": "exemption.too_long",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-03",
                "as_of": "2025-03-03",
                "by": "exemption.mobile_work_months=12@2018-01-01",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_shorten",
                "limit": "12",
                "since_on": "2024-03-03",
                "exemption_length_word": "mobile",
            },
        },
    ),
    (
        [work("2024-01-01"), exempt("2025-03-03", ground="age_and_health")],
        "2025-12-31",
        {
            "exemption.work:dv-1:pc-1": {
                "code": "exemption.work",
                "is": "flagged info",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-03",
                "as_of": "2025-12-31",
                "by": "assignment.exempt_outside=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-1 mien-1 dv-1 sh-1",
                "next": "exemption_end_work",
                "assignment": "pc-1",
                "exempt_since_on": "2025-03-03",
            }
        },
    ),
    (
        [exempt("2025-01-06", "2025-10-02", ground="treatment")],
        "2025-08-03",
        {
            "exemption.expired:dv-1:mien-1": {
                "code": "exemption.expired",
                "is": "warning info",
                "of": "member dv-1 at cb-1",
                "on": "2025-10-02",
                "as_of": "2025-08-03",
                "by": RETURN,
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_prepare_return",
            }
        },
    ),
    (
        [exempt("2025-01-06", "2025-10-02", kind="temporary", ground="away")],
        "2025-08-03",
        {
            "exemption.expired:dv-1:mien-1": {
                "code": "exemption.expired",
                "is": "warning info",
                "of": "member dv-1 at cb-1",
                "on": "2025-10-02",
                "as_of": "2025-08-03",
                "by": f"{DECIDED}; {AWAY}",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_prepare_return_temporary",
            }
        },
    ),
    (
        [exempt("2025-01-06", "2025-10-02", ground="treatment")],
        "2025-12-31",
        {
            "exemption.expired:dv-1:mien-1": {
                "code": "exemption.expired",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-10-02",
                "as_of": "2025-12-31",
                "by": WORK,
                "procedure": RETURN,
                "chosen": "assignment_profile=on",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_return",
            }
        },
    ),
    (
        [exempt("2025-01-06", "2025-10-02", kind="temporary", ground="away")],
        "2025-12-31",
        {
            "exemption.expired:dv-1:mien-1": {
                "code": "exemption.expired",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-10-02",
                "as_of": "2025-12-31",
                "by": WORK,
                "procedure": f"{DECIDED}; {AWAY}",
                "chosen": "assignment_profile=on",
                "proof": "mien-1 dv-1 sh-1",
                "next": "exemption_return_temporary",
            }
        },
    ),
]


@pytest.mark.parametrize(("records", "as_of", "says"), IN_FULL)
def test_findings_say_this_in_full(
    records: list[Record], as_of: str, says: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values()) == says


GONE = evolve(HOME, until=day("2025-12-31"))


@pytest.mark.parametrize(
    "records",
    [
        [exempt("2025-10-06", ground="treatment")],
        [exempt("2025-03-03", "2026-03-03", kind="temporary", ground="away")],
        [work("2024-01-01"), exempt("2025-03-03", ground="age_and_health")],
        [exempt("2025-01-06", "2025-10-02", ground="treatment")],
        [exempt("2025-01-06", "2026-01-10", ground="treatment")],
    ],
)
def test_whoever_is_on_no_roll_is_not_looked_at(records: list[Record]) -> None:
    assert found(*records) != {}
    assert found(GONE, *records) == {}


def test_each_exemption_is_looked_at_by_itself() -> None:
    old = exempt("2025-01-01", ground="age_and_health")
    sick, abroad = (exempt("2025-02-01", number=n, ground="treatment") for n in (2, 3))
    keys = {"exemption.no_period:mien-2", "exemption.no_period:mien-3"}
    assert set(found(old, sick, abroad)) == keys
    away = [exempt("2025-02-01", "2026-06-01", n, kind="temporary", ground="away") for n in (2, 3)]
    short = exempt("2025-02-01", "2026-01-31", 4, kind="temporary", ground="away")
    keys = {"exemption.too_long:mien-2", "exemption.too_long:mien-3"}
    assert set(found(old, short, *away)) == keys


@pytest.mark.parametrize(
    ("figure", "records", "key"),
    [
        (PERIOD_STATED, [exempt("2025-10-06", ground="treatment")], NO_PERIOD),
        (TEMPORARY_MAX_MONTHS, [exempt("2024-03-03", kind="temporary")], TOO_LONG),
        (MOBILE_WORK_MONTHS, [exempt("2024-03-03", ground="mobile")], TOO_LONG),
        (EXEMPT_OUTSIDE_DUTY, [work("2024-01-01"), exempt("2025-03-03")],
         "exemption.work:pc-1"),
    ],
)  # fmt: skip
def test_nothing_is_said_where_the_law_is_silent(
    figure: Timeline[Any], records: list[Record], key: str
) -> None:
    assert key in found(*records)
    assert key not in found(*records, law=silent(figure))


@pytest.mark.parametrize(
    ("figure", "records", "key"),
    [
        (PERIOD_STATED, [exempt("2025-10-06", ground="treatment")], NO_PERIOD),
        (EXEMPT_OUTSIDE_DUTY, [work("2024-01-01"), exempt("2025-03-03")],
         "exemption.work:pc-1"),
    ],
)  # fmt: skip
def test_nothing_is_said_where_the_law_asks_for_nothing(
    figure: Timeline[Any], records: list[Record], key: str
) -> None:
    assert key not in found(*records, law=saying(figure, value=False))


def test_a_limit_beyond_the_calendar_is_never_reached() -> None:
    away = exempt("2024-03-03", kind="temporary", ground="away")
    assert TOO_LONG not in found(away, law=saying(TEMPORARY_MAX_MONTHS, 12 * 200))


@pytest.mark.parametrize(
    ("first", "second", "named", "since"),
    [
        (("2025-03-03", 1), ("2025-02-03", 2), "mien-2", "2025-02-03"),
        (("2025-03-03", 2), ("2025-03-03", 1), "mien-1", "2025-03-03"),
        (("2025-03-03", 1), ("2025-04-03", 2), "mien-1", "2025-03-03"),
    ],
)
def test_work_goes_on_since_the_first_exemption_in_force(
    first: tuple[str, int], second: tuple[str, int], named: str, since: str
) -> None:
    both = [exempt(on, number=n, ground="age_and_health") for on, n in (first, second)]
    one = found(work("2024-01-01"), *both)["exemption.work:pc-1"]
    assert (one.arises_on, one.details["exempt_since_on"]) == (day(since), since)
    assert [ref.id for ref in one.evidence if ref.kind == "exemption"] == [named]


def test_each_work_in_force_is_told_from_the_later_of_both_days() -> None:
    later = evolve(work("2025-06-01"), id="pc-3")
    over = evolve(work("2024-01-01", "2025-12-31"), id="pc-0")
    said = found(over, work("2024-01-01"), later, exempt("2025-03-03", ground="age_and_health"))
    days = {key: one.arises_on for key, one in said.items()}
    assert days == {
        "exemption.work:pc-1": day("2025-03-03"),
        "exemption.work:pc-3": day("2025-06-01"),
    }


def test_each_end_to_come_is_told() -> None:
    ends = [exempt("2025-01-06", "2026-01-10", n, ground="treatment") for n in (2, 3)]
    late = exempt("2025-01-06", "2026-03-02", ground="treatment")
    # The one that goes on covers the ends of the others.
    assert found(late, *ends) == {}
    assert set(found(*ends)) == {"exemption.expired:mien-2", "exemption.expired:mien-3"}
    open_one = exempt("2026-02-01", ground="age_and_health")
    assert set(found(open_one, *ends)) == {"exemption.expired:mien-2", "exemption.expired:mien-3"}


def test_of_two_that_ended_on_one_day_the_higher_id_is_told() -> None:
    both = [exempt("2025-01-06", "2025-10-02", n, ground="treatment") for n in (3, 2)]
    assert set(found(*both)) == {"exemption.expired:mien-3"}


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (work("2026-01-01"), True),
        (work("2025-12-31"), False),
        (exempt("2026-01-01", number=2, ground="treatment"), True),
        (work("2024-01-01"), False),
    ],
)
def test_only_what_has_begun_by_the_day_has_seen_to_it(other: Record, told: bool) -> None:
    one = exempt("2025-01-06", "2025-10-02", ground="treatment")
    assert (ENDED in found(one, other)) == told


def test_an_exemption_for_old_age_is_told_by_its_own_id() -> None:
    person = Member(
        id="dv-1", full_name="Người Thử", born=PartialDate.parse("1990-03-03"), sex=Sex.MALE
    )
    one = exempt("2025-10-06", ground="age_and_health")
    dossier = MemoryStore.of([branch(), person, HOME, one]).member("dv-1", period=Year(2025))
    told = check_member(dossier, period=Year(2025), as_of=day("2025-12-31"))
    (early,) = [said_ for said_ in told if said_.key.startswith("exemption.age:dv-1:")]
    assert (early.key, early.next_step) == ("exemption.age:dv-1:mien-1", "exemption_check_reason")
    assert (early.severity, early.details["limit"]) == (Severity.INFO, "60")
