"""Terms of branches and base organisations: ending soon, past, lengthened, under the pilot."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cadre
from cadre.auditing import check_unit
from cadre.dossiers import UnitDossier
from cadre.findings import Finding, Severity, Verdict
from cadre.law import NATIONAL, Confidence, Provision, Timeline
from cadre.law.terms import CONGRESS_SHIFT_MONTHS
from cadre.records import Level, Organisation, Record
from cadre.rules.term import RULES
from tests.rules.books import LONG_AGO, branch, day
from tests.rules.committees import asked, committee_term

OF_BRANCH = [rule for rule in RULES if rule.about == "branch"]
OF_UNIT = [rule for rule in RULES if rule.about == "unit"]
PILOT_OFF = NATIONAL.overlay(choices={"branch_term_pilot": "off"})


def base(**more: Any) -> Organisation:
    facts: dict[str, Any] = {"level": Level.BASE, "since": LONG_AGO, **more}
    return Organisation(id="cs-1", name="Đảng bộ cơ sở Mẫu", **facts)


def told(records: Iterable[Record], as_of: str, **more: Any) -> Finding | None:
    """The one finding about the term of the branch, or of the base organisation."""
    ours = list(records)
    about_unit = any(isinstance(one, Organisation) and one.id == "cs-1" for one in ours)
    said = asked(ours, as_of, OF_UNIT if about_unit else OF_BRANCH, **more)
    assert len(said) <= 1
    return said[0] if said else None


def word(one: Finding | None) -> str:
    """``ending``, ``due`` within the months in which a congress may be late, ``past`` after."""
    if one is None:
        return "-"
    if one.verdict is Verdict.WARNING:
        assert (one.code.partition(".")[2], one.severity) == ("ending", Severity.INFO)
        return "ending"
    assert one.code.endswith(".past")
    return {Severity.WARNING: "due", Severity.SERIOUS: "past"}[one.severity]


# Around the days of a term

BRANCH_TERM = [  # 30 months from 15/10/2022 end on 15/04/2025
    ("2022-10-14", "-"),
    ("2024-10-14", "-"),
    ("2024-10-15", "ending"),
    ("2025-04-14", "ending"),
    ("2025-04-15", "due"),
    ("2025-10-15", "due"),
    ("2025-10-16", "past"),
]
RAN_INTO_THE_PILOT = "2022-07-01"
"""30 months from this day a congress could be held until 01/07/2025, when the pilot began."""


@pytest.mark.parametrize(("as_of", "said"), BRANCH_TERM)
def test_a_branch_holds_two_congresses_in_five_years(as_of: str, said: str) -> None:
    one = told([committee_term("2022-10-15")], as_of, law=PILOT_OFF)
    assert word(one) == said
    if one is not None:
        assert one.arises_on == day("2025-04-15")
        assert one.details["ends_on"] == "2025-04-15"
        assert one.details["latest_on"] == "2025-10-15"


@pytest.mark.parametrize("level", [Level.BASE_BRANCH, Level.BASE])
@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2024-12-31", "-"),
        ("2025-01-01", "ending"),
        ("2025-06-30", "ending"),
        ("2025-07-01", "due"),
        ("2026-01-01", "due"),
        ("2026-01-02", "past"),
    ],
)
def test_a_base_organisation_and_a_base_branch_hold_one_in_five(
    level: Level, as_of: str, said: str
) -> None:
    if level is Level.BASE:
        one = told([base(), committee_term("2020-07-01", at="cs-1")], as_of)
    else:
        one = told([committee_term("2020-07-01")], as_of, level=level)
    assert word(one) == said
    assert one is None or one.options == ()


@pytest.mark.parametrize(
    ("began", "level", "earliest", "ends", "latest"),
    [
        ("2022-08-31", Level.BRANCH, "2024-08-28", "2025-02-28", "2025-08-28"),
        ("2021-08-31", Level.BRANCH, "2023-08-29", "2024-02-29", "2024-08-29"),
        ("2022-03-31", Level.BRANCH, "2024-03-30", "2024-09-30", "2025-03-30"),
        ("2020-02-29", Level.BASE_BRANCH, "2024-08-28", "2025-02-28", "2025-08-28"),
        ("2019-02-28", Level.BASE_BRANCH, "2023-08-28", "2024-02-28", "2024-08-28"),
        ("2020-08-31", Level.BASE_BRANCH, "2025-02-28", "2025-08-31", "2026-02-28"),
        ("2019-08-31", Level.BASE_BRANCH, "2024-02-29", "2024-08-31", "2025-02-28"),
    ],
)
def test_a_day_the_month_does_not_have_is_its_last(
    began: str, level: Level, earliest: str, ends: str, latest: str
) -> None:
    def said(on: str, days: int = 0) -> str:
        shifted = (day(on) + timedelta(days=days)).isoformat()
        return word(told([committee_term(began)], shifted, law=PILOT_OFF, level=level))

    assert [said(earliest, -1), said(earliest)] == ["-", "ending"]
    assert [said(ends, -1), said(ends)] == ["ending", "due"]
    assert [said(latest), said(latest, 1)] == ["due", "past"]


# The pilot


@pytest.mark.parametrize(
    ("began", "law", "as_of", "said"),
    [
        ("2025-06-30", NATIONAL, "2027-12-29", "ending"),
        ("2025-06-30", NATIONAL, "2027-12-30", "due"),
        ("2025-06-30", PILOT_OFF, "2027-12-30", "due"),
        ("2025-07-01", NATIONAL, "2028-01-01", "-"),
        ("2025-07-01", NATIONAL, "2029-12-31", "-"),
        ("2025-07-01", NATIONAL, "2030-01-01", "ending"),
        ("2025-07-01", NATIONAL, "2030-07-01", "due"),
        ("2025-07-01", PILOT_OFF, "2027-06-30", "-"),
        ("2025-07-01", PILOT_OFF, "2027-07-01", "ending"),
        ("2025-07-01", PILOT_OFF, "2028-01-01", "due"),
    ],
)
def test_the_pilot_lengthens_terms_that_begin_under_it(
    began: str, law: Any, as_of: str, said: str
) -> None:
    one = told([committee_term(began)], as_of, law=law)
    assert word(one) == said
    if one is not None:
        (option,) = one.options
        assert (option.key, option.default) == ("branch_term_pilot", law is NATIONAL)
        pilot = began == "2025-07-01" and law is NATIONAL
        assert one.values[0].key == ("branch.pilot_term_months" if pilot else "branch.term_months")


@pytest.mark.parametrize(
    ("began", "law", "as_of", "said"),
    [
        ("2022-06-30", NATIONAL, "2026-11-22", "past"),
        (RAN_INTO_THE_PILOT, NATIONAL, "2025-07-02", "due"),
        (RAN_INTO_THE_PILOT, NATIONAL, "2026-11-22", "due"),
        (RAN_INTO_THE_PILOT, PILOT_OFF, "2025-07-02", "past"),
        ("2025-06-30", NATIONAL, "2035-01-01", "due"),
        ("2025-06-30", PILOT_OFF, "2035-01-01", "past"),
    ],
)
def test_a_term_that_ran_when_the_pilot_began_is_never_serious(
    began: str, law: Any, as_of: str, said: str
) -> None:
    one = told([committee_term(began)], as_of, law=law)
    assert one is not None
    assert word(one) == said
    pilot = [used for used in one.values if used.key == "branch.pilot_term_months"]
    assert bool(pilot) == (said == "due")
    if pilot:
        assert (pilot[0].value, pilot[0].confidence) == (60, Confidence.UNCONFIRMED)
        assert "294-QĐ/TW" in pilot[0].citations[0]
        assert one.confidence is Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("began", "as_of", "told_so"),
    [
        ("2022-06-30", "2026-11-22", False),
        (RAN_INTO_THE_PILOT, "2025-06-30", False),
        (RAN_INTO_THE_PILOT, "2025-07-01", True),
        ("2025-06-30", "2027-12-29", True),
        ("2025-07-01", "2030-06-30", False),
    ],
)
def test_what_was_not_read_of_longer_terms_is_told(began: str, as_of: str, told_so: bool) -> None:
    one = told([committee_term(began)], as_of)
    assert one is not None
    assert ("các kết luận năm 2026 kéo dài nhiệm kỳ chưa đọc được" in one.explain("vi")) == told_so
    assert ("could not be read" in one.explain("en")) == told_so


@pytest.mark.parametrize("law", [NATIONAL, PILOT_OFF])
def test_the_pilot_is_of_branches_below_a_base_only(law: Any) -> None:
    term = committee_term("2025-07-01")
    assert word(told([term], "2030-06-30", law=law, level=Level.BASE_BRANCH)) == "ending"
    at_base = [base(), committee_term("2025-07-01", at="cs-1")]
    assert word(told(at_base, "2030-06-30", law=law)) == "ending"


# A decision says the end


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2025-05-29", "-"),
        ("2025-05-30", "ending"),
        ("2025-11-30", "ending"),
        ("2025-12-01", "due"),
        ("2026-05-30", "due"),
        ("2026-05-31", "past"),
    ],
)
@pytest.mark.parametrize("began", ["2022-10-15", "2025-01-15"])
def test_the_last_day_by_decision_is_still_of_the_term(began: str, as_of: str, said: str) -> None:
    term = committee_term(began, ends_on=day("2025-11-30"), decision="Quyết định 12")
    one = told([term], as_of)
    assert word(one) == said
    if one is not None:
        assert one.details["ends_on"] == "2025-11-30"
        assert one.arises_on == day("2025-12-01")
        assert [used.key for used in one.values] == ["congress.shift_months"]
        assert one.options == ()


# Which term


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ([], "-"),
        ([committee_term("2020-01-01", "2025-09-30")], "-"),
        ([committee_term("2020-01-01", "2025-10-01")], "past"),
        ([committee_term("2020-01-01"), committee_term("2025-09-30")], "-"),
        ([committee_term("2020-01-01"), committee_term("2025-10-01")], "past"),
        ([committee_term("2020-01-01"), committee_term("2022-07-01", "2025-01-01")], "-"),
        ([committee_term("2020-01-01", "2022-10-01"), committee_term("2022-10-01")], "due"),
        ([committee_term("2025-10-01")], "-"),
    ],
)
def test_the_latest_term_is_judged_until_its_next_congress(terms: list[Record], said: str) -> None:
    assert word(told(terms, "2025-09-30")) == said


@pytest.mark.parametrize(
    ("lived", "said"),
    [
        ({"until": date(2025, 10, 1)}, "past"),
        ({"until": date(2025, 9, 30)}, "-"),
        ({"since": date(2025, 10, 1)}, "-"),
    ],
)
def test_only_what_is_in_being_has_a_term(lived: dict[str, date], said: str) -> None:
    assert word(told([committee_term("2020-01-01")], "2025-09-30", **lived)) == said
    at_base = [base(**lived), committee_term("2018-01-01", at="cs-1")]
    assert word(told(at_base, "2025-09-30")) == said


@pytest.mark.parametrize("level", [Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.SECTION])
def test_levels_without_a_known_length_are_passed_by(level: Level) -> None:
    at_unit = [base(level=level), committee_term("2012-01-01", at="cs-1")]
    assert told(at_unit, "2025-09-30") is None


@pytest.mark.parametrize(
    ("began", "as_of", "said"),
    [
        ("2011-01-18", "2025-09-30", "-"),
        ("2011-01-19", "2025-09-30", "past"),
        ("2011-01-19", "2016-07-24", "-"),
        ("2011-01-19", "2016-07-25", "past"),
    ],
)
def test_before_a_text_says_how_long_nothing_is_said(began: str, as_of: str, said: str) -> None:
    assert word(told([committee_term(began)], as_of)) == said


# Against a slow reading


def stepped(from_day: date, months: int) -> date:
    """The day as many months later, found by walking month by month."""
    year, month = from_day.year, from_day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = (year + (month - 1) // 12, (month - 1) % 12 + 1)
    return date(year, month, min(from_day.day, calendar.monthrange(year, month)[1]))


@given(
    began=st.dates(date(2016, 7, 25), date(2028, 1, 1)),
    as_of=st.dates(date(2017, 1, 1), date(2034, 1, 1)),
    pilot=st.booleans(),
    level=st.sampled_from([Level.BRANCH, Level.BASE_BRANCH, Level.BASE]),
)
def test_any_term_is_read_as_by_walking_through_its_months(
    began: date, as_of: date, pilot: bool, level: Level
) -> None:
    short = level is Level.BRANCH and not (pilot and began >= date(2025, 7, 1))
    ends = stepped(began, 30 if short else 60)
    said = "-"
    spared = short and pilot and stepped(ends, 6) >= date(2025, 7, 1)
    if as_of >= max(began, stepped(ends, -6)):
        late = as_of > stepped(ends, 6) and not spared
        said = "ending" if as_of < ends else "past" if late else "due"
    law = NATIONAL if pilot else PILOT_OFF
    if level is Level.BASE:
        term = committee_term(began.isoformat(), at="cs-1")
        dossier = UnitDossier(unit=base(), committee_terms=(term,))
        period = cadre.Year(as_of.year)
        found = check_unit(dossier, period=period, as_of=as_of, law=law, rules=OF_UNIT)
        (one,) = [one for one in found if one.verdict is not Verdict.CLEAR] or [None]
    else:
        one = told([committee_term(began.isoformat())], as_of.isoformat(), law=law, level=level)
    assert word(one) == said


def test_how_far_a_congress_may_shift_follows_the_law() -> None:
    cited = CONGRESS_SHIFT_MONTHS.provisions[0].citations
    three = Timeline(
        CONGRESS_SHIFT_MONTHS.key,
        vi=CONGRESS_SHIFT_MONTHS.vi,
        en=CONGRESS_SHIFT_MONTHS.en,
        provisions=(Provision(value=3, since=date(2025, 1, 1), citations=cited),),
    )
    law = NATIONAL.overlay(three, choices={"branch_term_pilot": "off"})
    for as_of, said in (("2025-01-14", "-"), ("2025-01-15", "ending"), ("2025-07-16", "past")):
        assert word(told([committee_term("2022-10-15")], as_of, law=law)) == said


# In words

CODE_WORD = re.compile(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_is_told_in_whole_sentences(lang: str) -> None:
    said = [
        told([committee_term("2022-10-15")], "2025-04-14"),
        told([committee_term("2022-10-15")], "2025-04-15"),
        told([base(), committee_term("2020-07-01", at="cs-1")], "2025-06-30"),
        told([base(), committee_term("2020-07-01", at="cs-1")], "2025-07-01"),
    ]
    assert {one.code for one in said if one} == {rule.code for rule in RULES}
    for one in said:
        assert one is not None
        sentence = one.explain(lang, names={"cb-1": "Chi bộ thôn 1", "cs-1": "Đảng bộ Mẫu"})
        assert CODE_WORD.search(sentence) is None, sentence
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_a_term_is_told_with_its_days() -> None:
    one = told([branch(), committee_term("2022-10-15")], "2025-04-15")
    assert one is not None
    assert one.explain("vi").startswith(
        "Nhiệm kỳ của chi bộ cb-1 bắt đầu ngày 15/10/2022 đã hết ngày 15/04/2025 mà chưa ghi nhận "
        "đại hội. Đại hội được muộn nhất đến ngày 15/10/2025."
    )
