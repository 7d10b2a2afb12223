"""The law is data: every figure on the days around each change, with its citations."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import NotInForceError, UsageError
from cadre.law import NATIONAL, Confidence, Provision, Timeline
from cadre.law.activity import DETAINED_OWE_DUES, EXEMPT_OWE_DUES, SUSPENDED_OWE_DUES
from cadre.law.options import BOOK_GRACE_DAYS, YEAR_WINDOW, YearWindow
from cadre.law.removal import MISSED_MONTHS, UNPAID_MONTHS
from cadre.law.sources import CHARTER_2011

CHARTER = "Điều 8, khoản 1, Điều lệ Đảng ngày 19/01/2011 (Đại hội XI)"


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("timeline", [MISSED_MONTHS, UNPAID_MONTHS], ids=lambda one: one.key)
@pytest.mark.parametrize(
    ("on", "text", "confidence"),
    [
        ("2011-01-19", None, Confidence.READ),
        ("2016-07-24", None, Confidence.READ),
        ("2016-07-25", "29-QĐ/TW", Confidence.READ),
        ("2021-07-29", "29-QĐ/TW", Confidence.READ),
        ("2021-07-30", "24-QĐ/TW", Confidence.READ),
        ("2025-01-19", "24-QĐ/TW", Confidence.READ),
        ("2025-01-20", "232-QĐ/TW", Confidence.SECONDARY),
        ("2025-06-30", "232-QĐ/TW", Confidence.SECONDARY),
        ("2025-07-01", "294-QĐ/TW", Confidence.SECONDARY),
        ("2026-04-10", "294-QĐ/TW", Confidence.SECONDARY),
        ("2026-04-11", "294-QĐ/TW", Confidence.UNCONFIRMED),
        ("2026-07-25", "294-QĐ/TW", Confidence.UNCONFIRMED),
        ("2026-07-26", "208-QĐ/TW", Confidence.SECONDARY),
    ],
)
def test_three_months_with_the_text_of_the_day(
    timeline: Timeline[int], on: str, text: str | None, confidence: Confidence
) -> None:
    provision = NATIONAL[timeline].at(day(on))
    assert (provision.value, provision.confidence) == (3, confidence)
    base, *later = provision.citations
    assert str(base) == CHARTER
    # From 02/2026 the regulation on dues repeats the ground for dues.
    also = ["01-QĐ/TW"] if timeline is UNPAID_MONTHS and on >= "2026-02-01" else []
    assert [one.source.number for one in later] == [*([text] if text else []), *also]


@pytest.mark.parametrize("timeline", [MISSED_MONTHS, UNPAID_MONTHS], ids=lambda one: one.key)
def test_silence_is_an_error_and_never_zero(timeline: Timeline[int]) -> None:
    with pytest.raises(NotInForceError) as raised:
        timeline.at(date(2011, 1, 18))
    assert raised.value.code == "CADRE-LA-01"
    assert timeline.key in str(raised.value)
    assert "2011-01-18" in str(raised.value)
    assert "19/01/2011" in raised.value.explain("vi")
    assert timeline.find(date(2011, 1, 18)) is None


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text"),
    [
        (DETAINED_OWE_DUES, "2011-03-31", None, None),
        (DETAINED_OWE_DUES, "2026-01-31", True, "342-QĐ/TW"),
        (DETAINED_OWE_DUES, "2026-02-01", False, "01-QĐ/TW"),
        (SUSPENDED_OWE_DUES, "2026-01-31", True, "342-QĐ/TW"),
        (SUSPENDED_OWE_DUES, "2026-02-01", True, "01-QĐ/TW"),
        (EXEMPT_OWE_DUES, "2021-09-27", None, None),
        (EXEMPT_OWE_DUES, "2021-09-28", True, "01-HD/TW"),
    ],
)
def test_who_owes_dues(
    timeline: Timeline[bool], on: str, value: bool | None, text: str | None
) -> None:
    provision = NATIONAL[timeline].find(day(on))
    assert (provision.value if provision else None) is value
    assert (provision.citations[0].source.number if provision else None) == text


def test_numbers_recur_and_sources_differ_by_issuer_and_day() -> None:
    texts = {
        citation.source
        for timeline in NATIONAL
        for provision in timeline.provisions
        for citation in (
            *provision.citations,
            *(later.citation for later in provision.restated),
        )
    }
    assert len({(one.number, one.issuer, one.signed_on) for one in texts}) == len(texts)


@pytest.mark.parametrize("timeline", list(NATIONAL), ids=lambda one: one.key)
def test_provisions_follow_each_other_in_time(timeline: Timeline[object]) -> None:
    assert timeline.provisions
    for earlier, later in zip(timeline.provisions, timeline.provisions[1:], strict=False):
        assert earlier.until is not None
        assert earlier.until <= later.since
    for provision in timeline.provisions:
        restated = [one.since for one in provision.restated]
        assert restated == sorted(restated)
        assert all(since > provision.since for since in restated)
        assert provision.citations


def four_from(since: date) -> Timeline[int]:
    citations = MISSED_MONTHS.provisions[0].citations
    provision = Provision(value=4, since=since, citations=citations)
    return evolve(MISSED_MONTHS, provisions=(provision,))


@given(
    since=st.dates(date(2005, 1, 1), date(2030, 12, 31)),
    on=st.dates(date(2005, 1, 1), date(2030, 12, 31)),
)
def test_an_overlay_holds_from_its_day_on_and_the_days_before_stay(since: date, on: date) -> None:
    over = NATIONAL.overlay(four_from(since), name="what if")
    found = over[MISSED_MONTHS].find(on)
    if on >= since:
        assert found is not None
        assert found.value == 4
    else:
        before = NATIONAL[MISSED_MONTHS].find(on)
        assert (found and (found.value, found.citations)) == (
            before and (before.value, before.citations)
        )
    # The law that was laid over is another value and stays as it was.
    assert NATIONAL.name == "national"
    assert all(one.value == 3 for one in NATIONAL[MISSED_MONTHS].provisions)


def test_an_overlay_of_an_overlay_keeps_both_days() -> None:
    first = NATIONAL.overlay(four_from(date(2025, 7, 1)))
    five = evolve(four_from(date(2026, 1, 1)).provisions[0], value=5)
    second = first.overlay(evolve(MISSED_MONTHS, provisions=(five,)))
    days = [date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1)]
    assert [second[MISSED_MONTHS].at(on).value for on in days] == [3, 4, 4, 5]


def test_an_overlay_that_ends_gives_back_the_days_after() -> None:
    ended = Provision(value=4, since=date(2025, 1, 1), until=date(2025, 2, 1), citations=())
    law = NATIONAL.overlay(evolve(MISSED_MONTHS, provisions=(ended,)))
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 1, 31), date(2025, 2, 1)]
    assert [law[MISSED_MONTHS].at(on).value for on in days] == [3, 4, 4, 3]
    assert law[MISSED_MONTHS].at(days[-1]).citations == MISSED_MONTHS.at(days[-1]).citations


def test_a_provision_that_ended_leaves_silence() -> None:
    ended = Provision(value=4, since=date(2025, 1, 1), until=date(2025, 2, 1), citations=())
    alone = evolve(MISSED_MONTHS, provisions=(ended,))
    assert alone.at(date(2025, 1, 31)).value == 4
    with pytest.raises(NotInForceError):
        alone.at(date(2025, 1, 31) + timedelta(1))


@pytest.mark.parametrize(
    ("key", "choice", "code"),
    [
        ("year_windows", "calendar", "CADRE-LA-02"),
        ("year_window", "weekly", "CADRE-LA-03"),
        ("book_grace_days", -1, "CADRE-LA-03"),
        ("book_grace_days", True, "CADRE-LA-03"),
        ("book_grace_days", "10", "CADRE-LA-03"),
    ],
)
def test_a_choice_nobody_offers_is_refused(key: str, choice: object, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        NATIONAL.overlay(choices={key: choice})
    assert raised.value.code == code


def test_a_choice_is_taken_by_its_plain_name() -> None:
    law = NATIONAL.overlay(choices={"year_window": "rolling", "book_grace_days": 0})
    assert law.choice(YEAR_WINDOW) is YearWindow.ROLLING
    assert law.choice(BOOK_GRACE_DAYS) == 0
    assert NATIONAL.choice(YEAR_WINDOW) is YearWindow.CALENDAR


def test_every_option_has_both_languages_and_a_reason() -> None:
    for option in NATIONAL.options.values():
        assert option.vi
        assert option.en
        assert option.why
        assert option.default in option.choices or not option.choices


def test_a_figure_of_a_plug_in_stands_for_itself() -> None:
    own = Timeline("plugin.figure", vi="số", en="figure", provisions=())
    assert NATIONAL[own] is own


def test_an_overlay_is_named_and_can_bring_a_figure_of_its_own() -> None:
    own = Timeline("plugin.figure", vi="số", en="figure", provisions=())
    law = NATIONAL.overlay(own)
    assert (law.name, law.timelines["plugin.figure"]) == ("national+", own)
    assert NATIONAL.overlay(name="lao-cai").name == "lao-cai"


def test_a_law_can_include_more_and_keeps_what_it_has() -> None:
    own = Timeline("plugin.figure", vi="số", en="figure", provisions=())
    asked = evolve(BOOK_GRACE_DAYS, key="plugin_days", default=7)
    other = evolve(BOOK_GRACE_DAYS, default=99)
    law = NATIONAL.including(timelines=[own, four_from(date(2020, 1, 1))], options=[asked, other])
    assert law.timelines["plugin.figure"] is own
    assert law[MISSED_MONTHS] is MISSED_MONTHS
    assert law.options["plugin_days"] is asked
    assert law.options[BOOK_GRACE_DAYS.key] is BOOK_GRACE_DAYS
    assert law.overlay(choices={"plugin_days": 3}).choice(asked) == 3
    assert set(NATIONAL.including(options=[asked]).timelines) == set(NATIONAL.timelines)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Điều 8", "Điều 8, Điều lệ Đảng ngày 19/01/2011 (Đại hội XI)"),
        ("", "Điều lệ Đảng ngày 19/01/2011 (Đại hội XI)"),
    ],
)
def test_a_text_is_told_with_its_place_where_one_is_known(place: str, told: str) -> None:
    assert str(CHARTER_2011.article(place)) == told
