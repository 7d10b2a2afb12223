"""Profiles: a law as a TOML file, laid over one that is known; every mistake has its place."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from cadre.error_texts import ERROR_TEXTS
from cadre.error_words import in_vietnamese
from cadre.errors import RecordError, UsageError
from cadre.law import NATIONAL, Confidence, Law, Provision, Timeline
from cadre.law.lengths import Length, Unit
from cadre.law.listing import Listed
from cadre.law.options import BOOK_GRACE_DAYS, YEAR_WINDOW, YearWindow
from cadre.law.profile import Profile, law_from_profile
from cadre.law.removal import MISSED_MONTHS
from cadre.law.sources import CHARTER_2011
from cadre.law.thresholds import Threshold
from cadre.money import Dong

CITED = (
    'citation = { number = "01-DA/TU", issuer = "Tỉnh ủy", date = 2026-12-01, place = "Điều 2" }'
)
FOUR = f"""\
[[figures."removal.absence_months"]]
value = 4
since = 2027-01-01
{CITED}
"""


def figure(key: str, value: Any) -> Timeline[Any]:
    cited = (CHARTER_2011.article("Điều 1"),)
    provision = Provision(value=value, since=date(2011, 1, 19), citations=cited)
    return Timeline(key, vi="số", en="figure", provisions=(provision,))


OWN = (
    figure("t.int", 3),
    figure("t.bool", True),
    figure("t.text", "01"),
    figure("t.share", Fraction(1, 3)),
    figure("t.dong", Dong(10_000)),
    figure("t.threshold", Threshold(1, 2, strict=True)),
    figure("t.length", Length(3, Unit.MONTHS)),
    figure("t.unit", Unit.DAYS),
    figure("t.list", (1, 2)),
    figure("t.listed", Listed(("a", "b"))),
    figure("t.date", date(2011, 1, 19)),
    figure("t.empty", ()),
    Timeline("t.silent", vi="số", en="figure", provisions=()),
)
BASE = NATIONAL.including(timelines=OWN)


def law(text: str, base: Law = BASE) -> Law:
    return law_from_profile(f'name = "thu"\n{text}', base=base)


def refusal(text: str) -> UsageError:
    with pytest.raises(UsageError) as raised:
        law_from_profile(text, base=BASE)
    return raised.value


def test_a_profile_lays_figures_and_choices_over_its_base() -> None:
    read = law(f'[options]\nyear_window = "rolling"\nbook_grace_days = 20\n{FOUR}')
    assert read.name == "thu"
    assert read.choice(YEAR_WINDOW) is YearWindow.ROLLING
    assert read.choice(BOOK_GRACE_DAYS) == 20
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2030, 1, 1)]
    assert [read[MISSED_MONTHS].at(day).value for day in days] == [3, 4, 4]
    found = read[MISSED_MONTHS].at(days[1])
    assert [str(one) for one in found.citations] == ["Điều 2, 01-DA/TU ngày 01/12/2026 (Tỉnh ủy)"]
    assert (read[MISSED_MONTHS].vi, found.note) == (MISSED_MONTHS.vi, "")


def test_a_figure_that_nobody_vouches_for_is_unconfirmed() -> None:
    assert law(FOUR)[MISSED_MONTHS].at(date(2027, 1, 1)).confidence is Confidence.UNCONFIRMED
    sure = law(f'{FOUR}confidence = "read"\nnote = "Thí điểm."')
    found = sure[MISSED_MONTHS].at(date(2027, 1, 1))
    assert (found.confidence, found.citations[0].confidence) == (Confidence.READ, Confidence.READ)
    assert found.note == "Thí điểm."


def test_until_is_the_first_day_no_longer_in_force() -> None:
    read = law(f"{FOUR}until = 2028-01-01")
    days = [date(2026, 12, 31), date(2027, 12, 31), date(2028, 1, 1)]
    assert [read[MISSED_MONTHS].at(day).value for day in days] == [3, 4, 3]
    assert read[MISSED_MONTHS].at(days[2]) == NATIONAL[MISSED_MONTHS].at(days[2])


def test_the_base_is_one_of_the_known_laws_and_the_national_one_where_none_is_named() -> None:
    local = BASE.overlay(name="lao-cai", choices={"book_grace_days": 7})
    known = {"national": BASE, "lao-cai": local}
    assert law_from_profile('name = "x"', base=known).choice(BOOK_GRACE_DAYS) == 10
    read = Profile.read({"name": "x", "base": "lao-cai"}, base=known)
    assert (read.law.choice(BOOK_GRACE_DAYS), read.base) == (7, local)
    assert law_from_profile({"name": "x"}, base=local).choice(BOOK_GRACE_DAYS) == 7


def test_plain_data_and_its_text_are_the_same_profile() -> None:
    said = {
        "name": "thu",
        "figures": {
            "removal.absence_months": [
                {
                    "value": 4,
                    "since": date(2027, 1, 1),
                    "citation": {
                        "number": "01-DA/TU",
                        "issuer": "Tỉnh ủy",
                        "date": date(2026, 12, 1),
                        "place": "Điều 2",
                    },
                }
            ]
        },
    }
    plain, text = law_from_profile(said, base=BASE), law(FOUR)
    for day in (date(2026, 12, 31), date(2027, 1, 1)):
        assert plain[MISSED_MONTHS].at(day) == text[MISSED_MONTHS].at(day)


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("t.int", "4", 4),
        ("t.bool", "false", False),
        ("t.text", '"2A"', "2A"),
        ("t.share", '"1/5"', Fraction(1, 5)),
        ("t.share", '"1/123456789012345678"', Fraction(1, 123456789012345678)),
        ("t.dong", "40000", Dong(40_000)),
        (
            "t.threshold",
            "{ numerator = 2, denominator = 3, strict = false }",
            Threshold(2, 3, strict=False),
        ),
        ("t.length", '{ count = 90, unit = "working_days" }', Length(90, Unit.WORKING_DAYS)),
        ("t.unit", '"months"', Unit.MONTHS),
        ("t.list", "[4, 5, 6]", (4, 5, 6)),
        ("t.listed", '["c"]', Listed(("c",))),
    ],
)
def test_a_value_has_the_type_of_the_figure_it_replaces(key: str, written: str, value: Any) -> None:
    read = law(f'[[figures."{key}"]]\nvalue = {written}\nsince = 2027-01-01\n{CITED}')
    found = read.timelines[key].at(date(2027, 1, 1)).value
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("key", "written", "place", "expected"),
    [
        ("t.int", "true", "value", "a whole number from 0 up"),
        ("t.int", "4.0", "value", "a whole number from 0 up"),
        ("t.int", '"4"', "value", "a whole number from 0 up"),
        ("t.int", "-1", "value", "a whole number from 0 up"),
        ("t.bool", "1", "value", "true or false"),
        ("t.text", "1", "value", "text"),
        ("t.share", "0.2", "value", 'a fraction such as "1/5"'),
        ("t.share", '"1/0"', "value", 'a fraction such as "1/5"'),
        ("t.share", '"-1/5"', "value", 'a fraction such as "1/5"'),
        ("t.share", '"1/2/3"', "value", 'a fraction such as "1/5"'),
        ("t.share", '"1/1234567890123456789"', "value", 'a fraction such as "1/5"'),
        ("t.dong", '"1"', "value", "a whole number from 0 up"),
        ("t.dong", "10000000000000000", "value", "at most 10^15 đồng"),
        ("t.threshold", "2", "value", "a table"),
        (
            "t.threshold",
            "{ numerator = 2, denominator = 3 }",
            "value.strict",
            "a value for this field",
        ),
        (
            "t.threshold",
            "{ numerator = 2, denominator = 3, strict = 0 }",
            "value.strict",
            "true or false",
        ),
        (
            "t.threshold",
            "{ numerator = 4, denominator = 3, strict = false }",
            "value",
            "a share of a whole",
        ),
        (
            "t.length",
            '{ count = 3, unit = "years" }',
            "value.unit",
            "one of months, working_days, days",
        ),
        ("t.list", "4", "value", "a list that is not empty"),
        ("t.list", "[]", "value", "a list that is not empty"),
        ("t.list", '[4, "5"]', "value[2]", "a whole number from 0 up"),
        ("t.date", "2027-01-01", "value", "a figure that a profile can write"),
        ("t.empty", "[1]", "value", "a figure that a profile can write"),
        ("t.silent", "1", "value", "a figure that a profile can write"),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_place(
    key: str, written: str, place: str, expected: str
) -> None:
    head = f'name = "thu"\n[[figures."{key}"]]\nsince = 2027-01-01\n{CITED}\n'
    error = refusal(f"{head}value = {written}")
    assert (error.code, error.facts["expected"]) == ("CADRE-LA-04", expected)
    assert error.facts["path"] == f'figures."{key}"[1].{place}'


@frozen
class Window:
    """A figure of a plug-in that refuses its parts with another code."""

    opens: int
    closes: int = field()

    @closes.validator
    def _after(self, attribute: object, value: int) -> None:
        if value < self.opens:
            raise RecordError("CADRE-RE-02", path="Window.closes", since=self.opens)


def test_what_a_value_of_a_plug_in_refuses_is_refused_with_its_place() -> None:
    base = NATIONAL.including(timelines=[figure("t.window", Window(1, 2))])
    head = f'name = "x"\n[[figures."t.window"]]\nsince = 2027-01-01\n{CITED}\n'
    with pytest.raises(UsageError) as raised:
        law_from_profile(f"{head}value = {{ opens = 3, closes = 2 }}", base=base)
    assert raised.value.facts == {
        "path": 'figures."t.window"[1].value',
        "expected": "another value",
    }


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("", "CADRE-LA-04", "name"),
        ("name = 1", "CADRE-LA-04", "name"),
        ('name = " "', "CADRE-LA-04", "name"),
        ('name = "a\\u0007"', "CADRE-LA-04", "U+0007"),
        ('name = "national"', "CADRE-LA-04", "a name that no other law has"),
        ('name = "x"\nbase = "tinh"', "CADRE-LA-04", "one of national"),
        ('name = "x"\nfigure = 1', "CADRE-LA-04", "one of name, base, options, figures"),
        ('name = "x"\noptions = 1', "CADRE-LA-04", "options"),
        ('name = "x"\n[options]\nnothing = 1', "CADRE-LA-02", "nothing"),
        ('name = "x"\n[options]\nyear_window = "weekly"', "CADRE-LA-03", "calendar, rolling"),
        ('name = "x"\n[options]\nbook_grace_days = true', "CADRE-LA-03", "book_grace_days"),
        ('name = "x"\nfigures = 1', "CADRE-LA-04", "figures"),
        ('name = "x"\n[[figures."no.such"]]\nvalue = 1', "CADRE-LA-02", "no.such"),
        ('name = "x"\n[figures."t.int"]\nvalue = 1', "CADRE-LA-04", "[[…]]"),
        ('name = "x"\n[figures]\n"t.int" = []', "CADRE-LA-04", "[[…]]"),
        ("name = ", "CADRE-LA-05", "TOML"),
        ('name = "x"\nname = "y"\n', "CADRE-LA-05", "line 2"),
        ("a = " + "[" * 5000, "CADRE-LA-05", "TOML"),
        ("a = " + "1" * 5000, "CADRE-LA-05", "TOML"),
    ],
)
def test_what_a_profile_cannot_say_is_refused(text: str, code: str, said: str) -> None:
    error = refusal(text)
    assert (error.code, error.kind) == (code, "domain")
    assert said in str(error)


def test_every_mistake_of_a_profile_is_refused_at_once() -> None:
    error = refusal(
        """
        odd = 1
        [options]
        year_window = "weekly"
        nothing = 2
        [[figures."removal.absence_months"]]
        value = "4"
        since = "2027-01-01"
        more = 1
        citation = { number = "", issuer = "Tỉnh ủy", date = 2026-12-01 }
        [[figures."removal.absence_months"]]
        [[figures."no.such"]]
        value = 1
        [[figures."t.threshold"]]
        value = { numerator = 2.5, strict = 1, over = 1 }
        """
    )
    first, second = (f'figures."removal.absence_months"[{number}]' for number in (1, 2))
    assert [one.facts.get("path", one.facts.get("key")) for one in (error, *error.others)] == [
        "odd",
        "name",
        "year_window",
        "nothing",
        f"{first}.more",
        f"{first}.value",
        f"{first}.since",
        f"{first}.citation.number",
        f"{first}.citation.place",
        f"{second}.value",
        f"{second}.since",
        f"{second}.citation",
        "no.such",
        'figures."t.threshold"[1].value.over',
        'figures."t.threshold"[1].value.numerator',
        'figures."t.threshold"[1].value.denominator',
        'figures."t.threshold"[1].value.strict',
        'figures."t.threshold"[1].since',
        'figures."t.threshold"[1].citation',
    ]


@pytest.mark.parametrize(
    ("replaced", "by", "path", "expected"),
    [
        ("value = 4", "", ".value", "a value for this field"),
        ("value = 4", "value = 4\nvalues = 4", ".values", "one of value, since"),
        ("since = 2027-01-01", "", ".since", "a day written"),
        ("since = 2027-01-01", 'since = "2027-01-01"', ".since", "a day written"),
        ("since = 2027-01-01", "since = 2027-01-01T00:00:00", ".since", "a day written"),
        ("since = 2027-01-01", "since = 2200-01-01", ".since", "a day from 1900 to 2199"),
        ("value = 4", "value = 4\nuntil = 2027-01-01", ".until", "a day after since"),
        ("value = 4", "value = 4\nuntil = 2026-12-31", ".until", "a day after since"),
        ("value = 4", 'value = 4\nconfidence = "sure"', ".confidence", "one of read, secondary"),
        ("value = 4", "value = 4\nnote = 7", ".note", "text that is not empty"),
        (CITED, "", ".citation", "a citation: number, issuer, date, place"),
        (CITED, 'citation = "01-DA/TU"', ".citation", "a table"),
        ('number = "01-DA/TU"', 'number = ""', ".citation.number", "text that is not empty"),
        ('issuer = "Tỉnh ủy", ', "", ".citation.issuer", "text that is not empty"),
        ("date = 2026-12-01, ", "", ".citation.date", "a day written"),
        ('place = "Điều 2"', "place = 2", ".citation.place", "text that is not empty"),
        ('place = "Điều 2"', 'place = "2", page = 7', ".citation.page", "one of number, issuer"),
    ],
)
def test_a_figure_without_what_it_needs_is_refused_with_its_place(
    replaced: str, by: str, path: str, expected: str
) -> None:
    text = f'name = "thu"\n{FOUR}'
    assert replaced in text
    error = refusal(text.replace(replaced, by))
    assert error.code == "CADRE-LA-04"
    assert error.facts["path"] == f'figures."removal.absence_months"[1]{path}'
    assert error.facts["expected"].startswith(expected)


@pytest.mark.parametrize(("until", "fits"), [("2027-07-01", True), ("2027-07-02", False)])
def test_provisions_of_one_key_do_not_overlap(until: str, fits: bool) -> None:
    later = FOUR.replace("value = 4", "value = 5").replace("2027-01-01", "2027-07-01")
    text = f'name = "thu"\n{later}{FOUR}until = {until}'
    if not fits:
        assert refusal(text).facts["expected"] == "provisions that do not overlap"
        return
    read = law_from_profile(text, base=BASE)[MISSED_MONTHS]
    assert [read.at(date(2027, 6, 30)).value, read.at(date(2027, 7, 1)).value] == [4, 5]


def test_two_figures_of_one_key_without_an_end_overlap() -> None:
    assert (
        refusal(f'name = "thu"\n{FOUR}{FOUR}').facts["path"] == 'figures."removal.absence_months"'
    )


def test_what_is_expected_is_said_in_vietnamese() -> None:
    asked = {"path": "x", "expected": "one of a, b"}
    assert in_vietnamese(asked)["expected"] == "một trong các giá trị: a, b"
    for expected in (
        "a table",
        "a whole number from 0 up",
        "a day after since",
        "a list that is not empty",
        "a list of tables [[…]]",
        "a name that no other law has",
        "provisions that do not overlap",
        'a fraction such as "1/5"',
        "a figure that a profile can write",
        "a citation: number, issuer, date, place",
        "a day written 2026-01-31 without quotation marks",
    ):
        facts = {"path": "x", "expected": expected}
        assert expected not in ERROR_TEXTS["CADRE-LA-04"].sentence("vi", facts)


def test_the_sample_to_be_changed_by_hand_is_a_profile() -> None:
    sample = Path(__file__).parents[2] / "examples" / "quy-dinh-rieng.toml"
    read = law_from_profile(sample.read_text(encoding="utf-8"), base=NATIONAL)
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    assert [read[MISSED_MONTHS].at(day).value for day in days] == [3, 4, 4, 3]
    assert set(read.choices) == {"year_window", "book_grace_days"}


DAYS = st.dates(date(2009, 1, 1), date(2030, 12, 31))


@st.composite
def overlays(draw: st.DrawFn) -> tuple[Timeline[Any], list[tuple[date, date | None]]]:
    """Some provisions laid over a national figure, and the days on which they hold."""
    known = draw(st.sampled_from(list(NATIONAL)))
    turns = sorted(draw(st.sets(DAYS, min_size=1, max_size=5)))
    ends: list[date | None] = [*turns[1:], None]
    spans = list(zip(turns, ends, strict=True))[:: draw(st.sampled_from((1, 2)))]
    like = known.provisions[0]
    made = tuple(
        Provision(value=like.value, since=since, until=until, citations=(), note="laid over")
        for since, until in spans
    )
    return Timeline(known.key, vi="", en="", provisions=made), spans


@given(laid=overlays(), days=st.lists(DAYS, min_size=1), near=st.integers(-1, 1))
def test_an_overlay_leaves_every_other_day_as_it_was(
    laid: tuple[Timeline[Any], list[tuple[date, date | None]]], days: list[date], near: int
) -> None:
    over, spans = laid
    law = NATIONAL.overlay(over)
    edges = [day + timedelta(near) for span in spans for day in span if day is not None]
    for day in (*days, *edges):
        inside = any(since <= day and (until is None or day < until) for since, until in spans)
        found = law[over].find(day)
        if inside:
            assert found is not None
            assert found.note == "laid over"
        else:
            assert found == NATIONAL[over].find(day)
    before = min(since for since, _ in spans) - timedelta(1)
    for other in NATIONAL:
        assert law[other].find(before) == NATIONAL[other].find(before)
