"""Cells to values: dates day first, amounts in whole đồng, ids and months; no guessing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre_adapters.importers.office.values import (
    FOUR_DIGITS,
    NOT_NEGATIVE,
    NOT_REAL,
    OUT_OF_RANGE,
    WHOLE_DATE,
    WHOLE_DONG,
    Expected,
    a_date,
    a_month,
    a_partial_date,
    a_percentage,
    a_text,
    an_amount,
    an_id,
    months_of,
)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("03/02/2025", date(2025, 2, 3)),
        ("3-2-2025", date(2025, 2, 3)),
        ("3.2.2025", date(2025, 2, 3)),
        (" 03 / 02 / 2025 ", date(2025, 2, 3)),
        ("2025-02-03", date(2025, 2, 3)),
        ("2025-02-03T00:00:00", date(2025, 2, 3)),
        ("Ngày 3 tháng 2 năm 2025", date(2025, 2, 3)),
        (date(2025, 2, 3), date(2025, 2, 3)),
        (datetime(2025, 2, 3, 7, 30), date(2025, 2, 3)),  # noqa: DTZ001 (a cell has no zone)
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_a_date_reads_day_first(cell: Any, day: date) -> None:
    assert a_date(cell) == day


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("30/2/2025", NOT_REAL),
        ("29/02/2025", NOT_REAL),
        ("12/13/2025", NOT_REAL),
        ("3/2/99", FOUR_DIGITS),
        ("2025", WHOLE_DATE),
        (2025, WHOLE_DATE),
        ("02/2025", WHOLE_DATE),
        ("03/02/1899", OUT_OF_RANGE),
        (date(1850, 1, 1), OUT_OF_RANGE),
    ],
)
def test_a_date_that_is_none_says_why(cell: Any, said: Expected) -> None:
    assert a_date(cell) == said


@pytest.mark.parametrize("cell", ["hôm qua", 45678, 3.5, True, "1/2/3/2025", ""])
def test_a_date_is_never_guessed(cell: Any) -> None:
    assert isinstance(a_date(cell), Expected)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1975", PartialDate(1975)),
        (1975, PartialDate(1975)),
        (1975.0, PartialDate(1975)),
        ("4/1975", PartialDate(1975, 4)),
        ("30/04/1975", PartialDate(1975, 4, 30)),
        (date(1975, 4, 30), PartialDate(1975, 4, 30)),
    ],
)
def test_birth_and_admission_may_be_partial(cell: Any, day: PartialDate) -> None:
    assert a_partial_date(cell) == day


@pytest.mark.parametrize("cell", ["31/04/1975", "75", "13/1975", 1850, "không rõ"])
def test_a_partial_date_must_still_be_one(cell: Any) -> None:
    assert isinstance(a_partial_date(cell), Expected)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.245.000", 1_245_000),
        ("15,000", 15_000),
        ("15 000", 15_000),
        ("15.000 đ", 15_000),
        ("15.000 đồng", 15_000),
        ("15000 VND", 15_000),
        (15000.0, 15_000),
        (15000, 15_000),
        ("15.000,00", 15_000),
        ("15000.0", 15_000),
        ("0", 0),
    ],
)
def test_an_amount_reads_as_whole_dong(cell: Any, amount: int) -> None:
    assert an_amount(cell) == Dong(amount)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (-5, NOT_NEGATIVE),
        (-5.0, NOT_NEGATIVE),
        ("-15.000", NOT_NEGATIVE),
        (15.5, WHOLE_DONG),
        ("15.5", WHOLE_DONG),
        ("1.2345", WHOLE_DONG),
    ],
)
def test_an_amount_that_cannot_be_says_why(cell: Any, said: Expected) -> None:
    assert an_amount(cell) == said


@pytest.mark.parametrize(
    "cell",
    [float("nan"), float("inf"), True, date(2025, 1, 1), "mười", "1.245,000.00x", LARGEST + 1],
)
def test_what_is_no_amount_is_refused(cell: Any) -> None:
    assert isinstance(an_amount(cell), Expected)


@given(st.integers(min_value=0, max_value=LARGEST))
def test_an_amount_printed_as_cadre_prints_it_reads_back(amount: int) -> None:
    assert an_amount(str(Dong(amount))) == amount


@given(st.text(max_size=30) | st.floats() | st.integers() | st.dates() | st.booleans())
def test_no_cell_makes_a_reader_raise(cell: Any) -> None:
    for reader in (
        a_date,
        a_partial_date,
        a_month,
        an_amount,
        an_id,
        a_text,
        a_percentage,
        months_of,
    ):
        reader(cell)


@pytest.mark.parametrize(
    ("cell", "id"), [(12.0, "12"), (12, "12"), (" dv-1 ", "dv-1"), ("012", "012"), ("a  b", "a b")]
)
def test_a_number_is_an_id_as_it_is_shown(cell: Any, id: str) -> None:
    assert an_id(cell) == id


@pytest.mark.parametrize("cell", [12.5, True, date(2025, 1, 1), "x" * 201, "a\x00b", float("nan")])
def test_what_cannot_be_an_id_is_refused(cell: Any) -> None:
    assert isinstance(an_id(cell), Expected)


@pytest.mark.parametrize(
    "cell", ["3/2025", "03/2025", "T3/2025", "Tháng 3/2025", "tháng 03 năm 2025", "2025-03"]
)
def test_a_month_reads_in_all_its_forms(cell: str) -> None:
    assert a_month(cell) == Month(2025, 3)


def test_a_real_date_names_its_month() -> None:
    assert a_month(date(2025, 3, 31)) == Month(2025, 3)


def test_months_read_back_as_they_are_printed() -> None:
    months = MonthSet([Month(2024, 12), Month(2025, 1), Month(2025, 2), Month(2025, 5)])
    assert months_of(str(months)) == months
    assert months_of("không") == MonthSet()
    assert isinstance(months_of("03–01/2025"), Expected)


@pytest.mark.parametrize(("cell", "percent"), [("50%", 50), (0.5, 50), (50, 50), ("miễn", 100)])
def test_a_percentage_reads(cell: Any, percent: int) -> None:
    assert a_percentage(cell) == percent


@pytest.mark.parametrize("cell", [1, 1.0, 0, 101, "0%", "nửa", 33.3])
def test_a_doubtful_percentage_is_refused(cell: Any) -> None:
    assert isinstance(a_percentage(cell), Expected)
