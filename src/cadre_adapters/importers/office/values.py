"""Cells to values (đọc ô): dates day first, amounts in whole đồng, ids, months. No guessing.

Every function gives the value, or an ``Expected`` that says what should stand there. Blank cells
are the business of the caller.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date, datetime
from typing import Any

from attrs import frozen

from cadre.errors import RecordError
from cadre.money import LARGEST, Dong
from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet
from cadre.periods import PartialDate
from cadre.records.fields import ID_LENGTH, clean_text
from cadre_adapters.importers.office.words import fold

__all__ = [
    "Expected",
    "a_date",
    "a_month",
    "a_partial_date",
    "a_percentage",
    "a_text",
    "an_amount",
    "an_id",
    "is_blank",
    "months_of",
    "shown",
]


@frozen
class Expected:
    """What should have stood in a cell, in both languages."""

    vi: str
    en: str


FULL_DATE = Expected("cần ngày dạng dd/mm/yyyy", "expected a date as dd/mm/yyyy")
WHOLE_DATE = Expected(
    "cần đủ ngày, tháng, năm (dd/mm/yyyy); chỉ ngày sinh và ngày vào Đảng được ghi khuyết",
    "expected day, month and year (dd/mm/yyyy); only birth and admission may be partial",
)
NOT_REAL = Expected("ngày này không có thật", "there is no such day")
FOUR_DIGITS = Expected("ghi đủ bốn chữ số của năm", "write the year with four digits")
OUT_OF_RANGE = Expected("cần năm từ 1900 đến 2199", "expected a year from 1900 to 2199")
A_MONTH = Expected("cần tháng dạng mm/yyyy", "expected a month as mm/yyyy")
AN_ID = Expected("cần mã (chữ hoặc số)", "expected a number or code")
AN_AMOUNT = Expected("cần số tiền (đồng)", "expected an amount in đồng")
WHOLE_DONG = Expected("cần số tiền tròn đồng, không lẻ", "expected whole đồng, no fraction")
NOT_NEGATIVE = Expected("số tiền không được âm", "an amount cannot be negative")
TOO_LARGE = Expected("số tiền quá lớn", "the amount is too large")
A_PERCENTAGE = Expected("cần tỷ lệ từ 1% đến 100%, ví dụ 50%", "expected 1% to 100%, such as 50%")
SOME_TEXT = Expected("cần chữ", "expected text")
PARTIAL = Expected(
    "cần ngày dd/mm/yyyy, tháng mm/yyyy hoặc năm yyyy",
    "expected dd/mm/yyyy, mm/yyyy or yyyy",
)

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d+)")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00)?")
_SPELLED = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d+)")
_MONTH = re.compile(r"(?:thang|thg|th|t)?\s*(\d{1,2}) (?:nam )?(\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_CURRENCY = re.compile(r"\s*(?:đồng|vnđ|vnd|đ|₫|d)\.?$", re.IGNORECASE)
_GROUPED = re.compile(r"(\d{1,3})(?:([.,\s])\d{3})(?:\2\d{3})*")


def is_blank(value: Any) -> bool:
    """Whether nothing was entered."""
    return value is None or (isinstance(value, str) and not value.strip())


def shown(value: Any) -> str:
    """A cell as its reader sees it: dates as dd/mm/yyyy, 12.0 as 12, text in NFC."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return str(int(value))
    return " ".join(unicodedata.normalize("NFC", str(value)).split())


def a_text(value: Any) -> str | Expected:
    """Clean text; numbers and dates as they are shown."""
    try:
        return clean_text(shown(value), "cell")
    except RecordError as error:
        limit = error.facts.get("expected", "text")
        return Expected(f"cần chữ đọc được ({limit})", f"expected {limit}")


def an_id(value: Any) -> str | Expected:
    """A number or code as text: 12.0 reads as ``12``."""
    if isinstance(value, bool | date) or (isinstance(value, float) and not value.is_integer()):
        return AN_ID
    text = a_text(value)
    if isinstance(text, Expected):
        return text
    return text if text and len(text) <= ID_LENGTH and text.isprintable() else AN_ID


def a_date(value: Any) -> date | Expected:
    """A day known to the day, day first; two-digit years are refused."""
    if isinstance(value, datetime):
        return _in_range(value.date())
    if isinstance(value, date):
        return _in_range(value)
    if not isinstance(value, str):
        return WHOLE_DATE if _is_a_year(value) else FULL_DATE
    text = shown(value)
    iso = _ISO_DAY.fullmatch(text)
    if iso:
        return _real_day(int(iso[1]), int(iso[2]), int(iso[3]))
    match = _DAY_FIRST.fullmatch(text) or _SPELLED.fullmatch(fold(text))
    if match is None:
        return WHOLE_DATE if _is_a_year(text) or not _no_month(text) else FULL_DATE
    if len(match[3]) != 4:
        return FOUR_DIGITS
    return _real_day(int(match[3]), int(match[2]), int(match[1]))


def a_partial_date(value: Any) -> PartialDate | Expected:
    """A day, a month or only a year: for birth and admission."""
    if isinstance(value, date):
        day = a_date(value)
        return day if isinstance(day, Expected) else PartialDate.of(day)
    if _is_a_year(value):
        year = int(float(shown(value)))
        return PartialDate(year) if FIRST_YEAR <= year <= LAST_YEAR else OUT_OF_RANGE
    month = a_month(value) if isinstance(value, str) else A_MONTH
    if isinstance(month, Month):
        return PartialDate(month.year, month.number)
    day = a_date(value)
    if isinstance(day, Expected):
        return day if day in (NOT_REAL, FOUR_DIGITS, OUT_OF_RANGE) else PARTIAL
    return PartialDate.of(day)


def a_month(value: Any) -> Month | Expected:
    """``03/2025``, ``T3/2025``, ``Tháng 3 năm 2025``, ``2025-03``, or any real date in it."""
    if isinstance(value, date):
        day = a_date(value)
        return day if isinstance(day, Expected) else Month.of(day)
    if not isinstance(value, str):
        return A_MONTH
    text = shown(value)
    iso = _ISO_MONTH.fullmatch(text)
    if iso:
        return _real_month(int(iso[1]), int(iso[2]))
    match = _MONTH.fullmatch(fold(text))
    if match is None:
        return A_MONTH
    return _real_month(int(match[2]), int(match[1]))


def months_of(value: Any) -> MonthSet | Expected:
    """``01–03, 05/2025; 12/2024`` as months; ``không`` is none at all."""
    text = shown(value)
    if fold(text) in ("khong", "0", "khong co"):
        return MonthSet()
    months = MonthSet()
    for part in text.replace("–", "-").split(";"):
        runs, slash, year = part.strip().rpartition("/")
        if not slash or not (year.isdecimal() and len(year) == 4):
            return A_MONTH
        for run in runs.split(","):
            ends = [end.strip() for end in run.split("-")]
            if len(ends) > 2 or not all(end.isdecimal() for end in ends):
                return A_MONTH
            first, last = (
                _real_month(int(year), int(ends[0])),
                _real_month(int(year), int(ends[-1])),
            )
            if isinstance(first, Expected) or isinstance(last, Expected) or last < first:
                return A_MONTH
            months = months | MonthSet.span(first, last)
    return months


def an_amount(value: Any) -> Dong | Expected:
    """Whole đồng from a number or text such as ``1.245.000``, ``15,000 đ``."""
    if isinstance(value, bool | date):
        return AN_AMOUNT
    if isinstance(value, float):
        if not math.isfinite(value):
            return AN_AMOUNT
        if value < 0:
            return NOT_NEGATIVE
        return _dong(int(value)) if value.is_integer() else WHOLE_DONG
    if isinstance(value, int):
        return _dong(value)
    return _amount_in(shown(value))


def _amount_in(text: str) -> Dong | Expected:
    text = _CURRENCY.sub("", text).replace("\u2212", "-")
    if text.startswith("-") and text[1:].strip()[:1].isdecimal():
        return NOT_NEGATIVE
    if text.isascii() and text.isdecimal():
        return _dong(int(text)) if len(text) < 20 else TOO_LARGE
    whole, zeros = text, re.search(r"[.,]0{1,2}$", text)
    if zeros and text.count(zeros[0][0]) == 1:
        whole = text[: zeros.start()]
        if whole.isascii() and whole.isdecimal():
            return _dong(int(whole)) if len(whole) < 20 else TOO_LARGE
    if _GROUPED.fullmatch(whole) and whole.isascii() and len(whole) < 30:
        return _dong(int(re.sub(r"\D", "", whole)))
    return WHOLE_DONG if re.fullmatch(r"[\d.,\s]*\d", text) else AN_AMOUNT


def a_percentage(value: Any) -> int | Expected:
    """``50%``, 50 or a percent cell 0.5; a bare 1 could be either and is refused."""
    if isinstance(value, bool | date):
        return A_PERCENTAGE
    if isinstance(value, int | float):
        number = float(value) * 100 if 0 < value < 1 else float(value)
        number = round(number, 6)
        return int(number) if number.is_integer() and 1 < number <= 100 else A_PERCENTAGE
    text = shown(value)
    words = fold(text)
    if words in ("mien", "mien toan bo", "mien dang phi"):
        return 100
    match = re.fullmatch(r"(?:giam )?(\d{1,3})", words)
    if match is None or not 1 <= int(match[1]) <= 100 or (match[1] == "1" and "%" not in text):
        return A_PERCENTAGE
    return int(match[1])


def _dong(amount: int) -> Dong | Expected:
    if amount < 0:
        return NOT_NEGATIVE
    return Dong(amount) if amount <= LARGEST else TOO_LARGE


def _in_range(day: date) -> date | Expected:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else OUT_OF_RANGE


def _real_day(year: int, month: int, day: int) -> date | Expected:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return OUT_OF_RANGE
    try:
        return date(year, month, day)
    except ValueError:
        return NOT_REAL


def _real_month(year: int, number: int) -> Month | Expected:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12):
        return A_MONTH
    return Month(year, number)


def _no_month(text: str) -> bool:
    return isinstance(a_month(text), Expected)


def _is_a_year(value: Any) -> bool:
    return not isinstance(value, bool | date) and re.fullmatch(r"\d{4}", shown(value)) is not None
