"""Suspensions: three units, two limits, and the committee seat."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod
from cadre.findings import Finding, Severity
from cadre.records import OfficeTerm, Record, Suspension
from tests.rules.books import asked, day, said
from tests.rules.told_in_full import in_full

OVER = "suspension.over_limit:dc-1"
NEAR = "suspension.near_limit:dc-1"
SEAT = "suspension.seat:cv-1"


def suspended(since: str, until: str | None = None, number: int = 1, **more: Any) -> Suspension:
    return Suspension(
        id=f"dc-{number}",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        **more,
    )


def office(name: str, since: str, until: str | None = None) -> OfficeTerm:
    return OfficeTerm(
        id="cv-1",
        member="dv-1",
        organisation="cb-1",
        office=name,
        since=day(since),
        until=None if until is None else day(until),
    )


def found(*records: Record, as_of: str, **choices: Any) -> dict[str, Finding]:
    on = day(as_of)
    # Before the Charter of 2011 the months cannot be judged: the suspension is looked at later.
    period = AuditPeriod(date(max(on.year, 2012), 1, 1), date(max(on.year, 2012), 12, 31))
    told = asked(list(records), as_of, period=period, **choices)
    return {key: one for key, one in told.items() if key.startswith("suspension.")}


@pytest.mark.parametrize(
    ("since", "extended_on", "last"),
    [
        # 22-QĐ/TW: ninety days, 180 in all.
        ("2021-07-28", None, "2021-10-26"),
        ("2024-01-01", None, "2024-03-31"),
        ("2024-01-01", "2024-03-20", "2024-06-29"),
        # 30-QĐ/TW: ninety working days, eighteen weeks from a Tuesday, and twenty days off.
        ("2021-07-27", None, "2021-12-28"),
        # 14-QĐ/TW: three months, six in all.
        ("2015-11-30", None, "2016-02-29"),
        ("2015-11-30", "2016-02-01", "2016-05-30"),
    ],
)
def test_the_limit_is_in_the_unit_of_the_day_it_began(
    since: str, extended_on: str | None, last: str
) -> None:
    one = suspended(since, extended_on=None if extended_on is None else day(extended_on))
    after = day(last) + timedelta(days=1)
    assert said(found(one, as_of=last), OVER) == "clear"
    told = found(one, as_of=after.isoformat())[OVER]
    assert (told.severity, told.arises_on) == (Severity.SERIOUS, after)


def test_an_extension_counts_from_the_day_it_was_decided() -> None:
    one = suspended("2024-01-01", extended_on=day("2024-04-20"))
    assert said(found(one, as_of="2024-04-19"), OVER) == "flagged"
    assert said(found(one, as_of="2024-04-20"), OVER) == "clear"


@pytest.mark.parametrize("ground", ["detention", "prosecution"])
def test_the_detained_and_the_prosecuted_follow_the_proceedings(ground: str) -> None:
    one = suspended("2023-01-01", ground=ground)
    assert found(one, as_of="2025-06-30") == {}


@pytest.mark.parametrize(
    ("as_of", "keys"),
    [
        ("2024-02-29", set()),
        ("2024-03-01", {NEAR}),
        ("2024-03-31", {NEAR}),
        ("2024-04-01", {OVER}),
    ],
)
def test_the_end_of_the_time_is_told_thirty_days_before(as_of: str, keys: set[str]) -> None:
    assert set(found(suspended("2024-01-01"), as_of=as_of)) == keys


@pytest.mark.parametrize(
    ("until", "told"), [("2024-03-31", False), ("2024-04-01", False), ("2024-04-02", True)]
)
def test_what_ends_in_time_by_its_paper_needs_no_warning(until: str, told: bool) -> None:
    assert (NEAR in found(suspended("2024-01-01", until), as_of="2024-03-20")) == told


@pytest.mark.parametrize(
    ("until", "as_of", "verdict"),
    [
        ("2024-04-01", "2024-12-31", "clear"),
        ("2024-04-02", "2024-12-31", "flagged"),
        ("2024-06-30", "2024-06-30", "flagged"),
        ("2024-06-30", "2024-12-31", "flagged"),
        ("2024-06-30", "2025-01-01", "clear"),
        ("2025-01-01", "2025-12-31", "flagged"),
        ("2024-12-31", "2025-12-31", "clear"),
    ],
)
def test_one_that_ended_too_late_is_told_in_the_period_in_which_it_ended(
    until: str, as_of: str, verdict: str
) -> None:
    assert said(found(suspended("2024-01-01", until), as_of=as_of), OVER) == verdict


def test_one_that_has_ended_is_less_than_one_that_runs() -> None:
    one = suspended("2024-01-01", "2024-06-30")
    running, over = found(one, as_of="2024-06-29")[OVER], found(one, as_of="2024-06-30")[OVER]
    assert (running.severity, running.next_step) == (Severity.SERIOUS, "suspension_end_or_extend")
    assert (over.severity, over.next_step) == (Severity.WARNING, "suspension_explain_length")
    assert running.arises_on == over.arises_on == day("2024-04-01")
    assert "chấm dứt sau ngày đó" in over.explain("vi")


@pytest.mark.parametrize(
    ("second", "as_of", "key"),
    [
        (("2024-03-31", None), "2024-06-28", NEAR),
        (("2024-03-31", None), "2024-06-30", OVER),
        (("2024-03-20", None), "2024-06-30", OVER),
        # A gap of a day: another suspension, with a time of its own.
        (("2024-04-01", None), "2024-07-01", "suspension.over_limit:dc-2"),
        (("2024-04-01", None), "2024-06-01", "suspension.near_limit:dc-2"),
    ],
)
def test_decisions_that_go_on_from_one_another_are_one_suspension(
    second: tuple[str, str | None], as_of: str, key: str
) -> None:
    records = (suspended("2024-01-01", "2024-03-31"), suspended(*second, number=2))
    assert set(found(*records, as_of=as_of)) == {key}


def test_a_chain_of_decisions_is_proved_by_all_of_them() -> None:
    starts = ["2024-01-01", "2024-03-01", "2024-05-01", "2024-07-01"]
    chain = [
        suspended(since, until, number=number)
        for number, (since, until) in enumerate(zip(starts, [*starts[1:], None], strict=True), 1)
    ]
    told = found(*chain, as_of="2024-07-31")[OVER]
    assert told.next_step == "suspension_end"
    assert [one.id for one in told.evidence if one.kind == "suspension"] == [
        one.id for one in chain
    ]
    within = suspended("2024-02-01", "2024-02-10", number=9)
    assert found(*chain, within, as_of="2024-07-31")[OVER].evidence == told.evidence


def test_another_ground_between_them_is_no_going_on() -> None:
    records = (
        suspended("2024-01-01", "2024-03-01"),
        suspended("2024-03-01", "2024-11-01", number=2, ground="detention"),
        suspended("2024-11-01", number=3),
    )
    assert found(*records, as_of="2024-12-01") == {}


@pytest.mark.parametrize(
    ("as_of", "verdict"), [("2024-03-31", "clear"), ("2024-04-01", "undecidable")]
)
def test_without_a_recorded_ground_the_length_cannot_be_judged(as_of: str, verdict: str) -> None:
    told = found(suspended("2024-01-01", ground="unstated"), as_of=as_of)
    assert said(told, OVER) == verdict
    assert NEAR not in told
    if verdict == "undecidable":
        assert told[OVER].arises_on == day("2024-04-01")
        assert [one.kind.value for one in told[OVER].missing] == ["not_stated"]
        assert "không ghi lý do" in told[OVER].explain("vi")


def test_days_off_are_named_only_where_working_days_are_counted() -> None:
    old, new = suspended("2021-07-27"), suspended("2024-01-01")
    assert [one.key for one in found(old, as_of="2022-06-30")[OVER].options] == ["days_off"]
    assert found(new, as_of="2024-06-30")[OVER].options == ()


def test_days_off_are_allowed_for_in_working_days_alone() -> None:
    # Ninety working days from Tuesday, 27 July: Tuesday, 30 November.
    old = suspended("2021-07-27")
    assert set(found(old, as_of="2021-11-30", days_off=0)) == {NEAR}
    assert set(found(old, as_of="2021-12-01", days_off=0)) == {OVER}
    assert set(found(old, as_of="2021-12-01")) == {NEAR}
    assert set(found(suspended("2024-01-01"), as_of="2024-04-01")) == {OVER}


@given(
    since=st.dates(date(2012, 1, 1), date(2025, 6, 30)),
    after=st.integers(0, 400),
    extended=st.booleans(),
    days_off=st.integers(0, 25),
)
def test_the_days_are_counted_one_by_one(
    since: date, after: int, extended: bool, days_off: int
) -> None:
    as_of = since + timedelta(days=after)
    days = [since + timedelta(days=n) for n in range(1, after + 1)]
    if since >= date(2021, 7, 28):
        over = after > (180 if extended else 90)
    elif since >= date(2016, 7, 26):
        needed = (180 if extended else 90) + days_off
        worked = [one for one in days if one.weekday() < 5]
        over = len(worked) >= needed and as_of > worked[needed - 1]
    else:
        months = (as_of.year - since.year) * 12 + as_of.month - since.month
        limit = 6 if extended else 3
        over = months > limit or (months == limit and as_of.day > since.day)
    one = suspended(since.isoformat(), extended_on=since if extended else None)
    told = found(one, as_of=as_of.isoformat(), days_off=days_off)
    assert (OVER in told) == over


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Bí thư", True),
        ("Phó Bí thư", True),
        ("Chi ủy viên", True),
        ("Tổ trưởng tổ đảng", False),
        ("Trưởng ban công tác", False),
    ],
)
@pytest.mark.parametrize("ground", ["inspection", "prosecution", "detention"])
def test_a_suspended_member_holds_no_seat_of_a_committee(
    name: str, told: bool, ground: str
) -> None:
    records = (suspended("2025-06-02", ground=ground), office(name, "2024-01-01"))
    assert (SEAT in found(*records, as_of="2025-06-30")) == told


@pytest.mark.parametrize(
    ("since", "until", "as_of", "told"),
    [
        ("2024-01-01", "2025-06-30", "2025-06-30", False),
        ("2024-01-01", "2025-07-01", "2025-06-30", True),
        ("2025-06-30", None, "2025-06-30", True),
        ("2025-07-01", None, "2025-06-30", False),
        ("2024-01-01", None, "2025-06-01", False),
        ("2024-01-01", None, "2025-06-02", True),
    ],
)
def test_only_a_seat_held_on_the_day_while_suspended(
    since: str, until: str | None, as_of: str, told: bool
) -> None:
    records = (suspended("2025-06-02"), office("Bí thư", since, until))
    assert (SEAT in found(*records, as_of=as_of)) == told


def test_the_seat_follows_since_the_text_of_2021() -> None:
    records = (suspended("2021-06-02", ground="detention"), office("Bí thư", "2020-01-01"))
    assert found(*records, as_of="2021-07-27") == {}
    told = found(*records, as_of="2021-07-28")[SEAT]
    assert told.arises_on == day("2021-06-02")
    assert "đương nhiên bị đình chỉ" in told.explain("vi")
    assert "secretary of cb-1" in told.explain("en")


def test_the_words_name_the_unit_and_whether_it_was_extended() -> None:
    told = found(suspended("2021-07-27"), as_of="2022-06-30")[OVER]
    assert "90 ngày làm việc (chưa gia hạn)" in told.explain("vi")
    more = found(suspended("2024-01-01", extended_on=day("2024-03-20")), as_of="2024-12-31")[OVER]
    assert "180 days (extension included)" in more.explain("en")


IN_FULL: list[tuple[list[Record], str, dict[str, dict[str, str]]]] = [
    (
        [suspended("2021-07-27"), office("Bí thư", "2020-01-01")],
        "2021-12-29",
        {
            "suspension.over_limit:dv-1:dc-1": {
                "code": "suspension.over_limit",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2021-12-29",
                "as_of": "2021-12-29",
                "by": "suspension.first_limit=90 working days@2016-07-26",
                "chosen": "days_off=20",
                "proof": "dv-1 sh-1 dc-1",
                "next": "suspension_end_or_extend",
                "suspended_on": "2021-07-27",
                "last_on": "2021-11-30",
                "limit": "90",
                "suspension_unit_word": "working_days",
                "suspension_stage_word": "first",
                "suspension_now_word": "going_on",
            },
            "suspension.seat:dv-1:cv-1": {
                "code": "suspension.seat",
                "is": "flagged info",
                "of": "member dv-1 at cb-1",
                "on": "2021-07-27",
                "as_of": "2021-12-29",
                "by": "suspension.committee_too=True@2021-07-28",
                "proof": "dv-1 sh-1 cv-1 dc-1",
                "next": "suspension_note_seat",
                "suspended_on": "2021-07-27",
                "seat_word": "secretary",
                "seat_id": "cb-1",
            },
        },
    ),
    (
        [suspended("2024-01-01", extended_on=day("2024-03-20"))],
        "2024-06-30",
        {
            "suspension.over_limit:dv-1:dc-1": {
                "code": "suspension.over_limit",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2024-06-30",
                "as_of": "2024-06-30",
                "by": "suspension.total_limit=180 days@2021-07-28",
                "proof": "dv-1 sh-1 dc-1",
                "next": "suspension_end",
                "suspended_on": "2024-01-01",
                "last_on": "2024-06-29",
                "limit": "180",
                "suspension_unit_word": "days",
                "suspension_stage_word": "total",
                "suspension_now_word": "going_on",
            }
        },
    ),
    (
        [suspended("2024-01-01")],
        "2024-03-01",
        {
            "suspension.near_limit:dv-1:dc-1": {
                "code": "suspension.near_limit",
                "is": "warning warning",
                "of": "member dv-1 at cb-1",
                "on": "2024-04-01",
                "as_of": "2024-03-01",
                "by": "suspension.first_limit=90 days@2021-07-28",
                "proof": "dv-1 sh-1 dc-1",
                "next": "suspension_decide",
                "suspended_on": "2024-01-01",
                "last_on": "2024-03-31",
                "limit": "90",
                "suspension_unit_word": "days",
                "suspension_stage_word": "first",
                "suspension_now_word": "going_on",
            }
        },
    ),
    (
        [suspended("2024-01-01", extended_on=day("2024-03-20"))],
        "2024-06-29",
        {
            "suspension.near_limit:dv-1:dc-1": {
                "code": "suspension.near_limit",
                "is": "warning warning",
                "of": "member dv-1 at cb-1",
                "on": "2024-06-30",
                "as_of": "2024-06-29",
                "by": "suspension.total_limit=180 days@2021-07-28",
                "proof": "dv-1 sh-1 dc-1",
                "next": "suspension_decide_end",
                "suspended_on": "2024-01-01",
                "last_on": "2024-06-29",
                "limit": "180",
                "suspension_unit_word": "days",
                "suspension_stage_word": "total",
                "suspension_now_word": "going_on",
            }
        },
    ),
]


@pytest.mark.parametrize(("records", "as_of", "says"), IN_FULL)
def test_findings_say_this_in_full(
    records: list[Record], as_of: str, says: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values()) == says


def test_a_suspension_for_too_long_by_its_paper_is_not_over_before_its_limit() -> None:
    assert found(suspended("2024-01-01", "2024-06-30"), as_of="2024-02-01") == {}


def test_where_the_reason_is_not_recorded_the_days_off_are_named_all_the_same() -> None:
    one = found(suspended("2021-07-27", ground="unstated"), as_of="2021-12-29")[OVER]
    assert (one.verdict.value, one.arises_on) == ("undecidable", day("2021-12-29"))
    assert [(used.key, used.choice) for used in one.options] == [("days_off", 20)]
    assert one.next_step == "suspension_state_ground"


def test_of_a_suspension_that_ended_too_late_the_days_off_are_named_too() -> None:
    one = found(suspended("2021-07-27", "2022-02-01"), as_of="2022-06-30")[OVER]
    assert [(used.key, used.choice) for used in one.options] == [("days_off", 20)]
    assert one.next_step == "suspension_explain_length"
