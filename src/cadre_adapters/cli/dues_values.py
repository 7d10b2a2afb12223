"""What options of ``cadre dues`` take (giá trị nhập): amounts, months; how amounts are shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from cadre.errors import RecordError
from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.params import an_id, console_of

__all__ = [
    "ONE_OF_BOTH",
    "a_dues_month",
    "a_quarter",
    "a_year",
    "an_amount",
    "branch_option",
    "by_option",
    "dong_of",
    "dong_text",
    "member_option",
    "refuse_the_future",
    "refuse_too_far_ahead",
    "regions_option",
    "some_months",
    "some_text",
]

F = TypeVar("F", bound=Callable[..., Any])

_WHOLE = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)")
_DIGITS = len(str(LARGEST))

ONE_OF_BOTH = (
    "chỉ nêu một trong hai: --member hoặc --branch.",
    "name one of the two: --member or --branch.",
)


def dong_of(text: str, path: str) -> Dong:
    """
    An amount as it is typed: digits, in groups with dots (``1.245.000``) or without.

    Args:
        text: As it was typed.
        path: Where it stands, for the error.

    Raises:
        RecordError: It is not a whole number of đồng, or beyond 10¹⁵.
    """
    written = text.strip()
    if not _WHOLE.fullmatch(written):
        raise RecordError("CADRE-RE-01", path=path, expected="whole đồng")
    digits = written.lstrip("-").replace(".", "").lstrip("0") or "0"
    # Python refuses to read numbers of thousands of digits; one too long is too large anyhow.
    if len(digits) > _DIGITS or int(digits) > LARGEST:
        raise RecordError("CADRE-RE-01", path=path, expected="at most 10^15 đồng")
    return Dong(-int(digits) if written.startswith("-") else int(digits))


def an_amount(ctx: click.Context, param: click.Parameter, value: str | None) -> Dong | None:
    """The callback of an option that takes an amount above zero; ``None`` when left out."""
    if value is None:
        return None
    amount = dong_of(value, f"--{param.name}")
    if amount <= 0:
        path, expected = f"--{param.name}", "more than 0 đồng"
        raise RecordError("CADRE-RE-01", path=path, expected=expected)
    return amount


def a_dues_month(ctx: click.Context, param: click.Parameter, value: str) -> Month:
    """The callback of an option that takes one month, as ``2026-02``."""
    return _month(ctx, param, value)


def some_months(ctx: click.Context, param: click.Parameter, value: str | None) -> MonthSet:
    """The callback of an option that takes months: ``2026-01,2026-02`` or ``2026-01..2026-03``."""
    months = MonthSet()
    for part in value.split(",") if value is not None else ():
        first, _, last = part.partition("..")
        found = MonthSet.span(_month(ctx, param, first), _month(ctx, param, last or first))
        if not found:
            said = console_of(ctx).text(
                f"{part}: tháng cuối trước tháng đầu", f"{part} ends before it begins"
            )
            raise click.BadParameter(said, ctx, param)
        months |= found
    return months


def some_text(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The callback of an option that takes words: not empty, spaces in order."""
    if words := " ".join(value.split()):
        return words
    said = console_of(ctx).text("không được để trống", "it is not empty")
    raise click.BadParameter(said, ctx, param)


def a_quarter(ctx: click.Context, param: click.Parameter, value: str | None) -> MonthSet:
    """The callback of an option that takes a quarter, as ``2026-Q1``; empty when left out."""
    if value is None:
        return MonthSet()
    match = re.fullmatch(r"([0-9]{4})-Q([1-4])", value)
    if match is None:
        said = console_of(ctx).text(
            f"{value} không phải một quý (viết 2026-Q1)", f"{value} is no quarter (write 2026-Q1)"
        )
        raise click.BadParameter(said, ctx, param)
    last = _month(ctx, param, f"{match[1]}-{3 * int(match[2]):02d}")
    return MonthSet.span(last - 2, last)


def a_year(ctx: click.Context, param: click.Parameter, value: str | None) -> MonthSet:
    """The callback of an option that takes a calendar year; its months, none when left out."""
    if value is None:
        return MonthSet()
    text = value.strip()
    if re.fullmatch(r"[0-9]{4}", text) is None:
        said = console_of(ctx).text(
            f"{value} không phải một năm (viết 2026)", f"{value} is no year (write 2026)"
        )
        raise click.BadParameter(said, ctx, param)
    first, last = (_month(ctx, param, f"{text}-{number}") for number in ("01", "12"))
    return MonthSet.span(first, last)


def _month(ctx: click.Context, param: click.Parameter, text: str) -> Month:
    try:
        return Month.parse(text.strip())
    except RecordError:
        said = console_of(ctx).text(
            f"{text} không phải một tháng (viết 2026-02)", f"{text} is no month (write 2026-02)"
        )
        raise click.BadParameter(said, ctx, param) from None


def refuse_the_future(console: Console, day: date) -> None:
    """
    Refuse a deed on a day that has not come.

    Raises:
        click.UsageError: The day of ``--on`` is after today.
    """
    today = clock.today()
    if day > today:
        said = console.text(
            f"--on {day:%d/%m/%Y} là ngày chưa đến (hôm nay {today:%d/%m/%Y}): chỉ ghi việc đã "
            "làm; không ghi gì.",
            f"--on {day.isoformat()} has not come yet (today is {today.isoformat()}): only what "
            "was done is recorded; nothing was written.",
        )
        raise click.UsageError(said, click.get_current_context())


MONTHS_AHEAD = 12
"""For how many months after this one lines of dues are written: beyond is a year typed wrongly."""


def refuse_too_far_ahead(console: Console, month: Month) -> None:
    """
    Refuse lines of a month that is far ahead.

    Raises:
        click.UsageError: It is more than twelve months after this one.
    """
    now = Month.of(clock.today())
    if month.ordinal > now.ordinal + MONTHS_AHEAD:
        said = console.text(
            f"tháng {month.vietnamese()} còn cách tháng này hơn {MONTHS_AHEAD} tháng: --write chỉ "
            f"ghi số phải đóng trong vòng {MONTHS_AHEAD} tháng tới; không ghi gì.",
            f"{month} is more than {MONTHS_AHEAD} months ahead: --write puts the lines of the next "
            f"{MONTHS_AHEAD} months at most; nothing was written.",
        )
        raise click.UsageError(said, click.get_current_context())


def dong_text(console: Console, amount: int) -> str:
    """An amount as the language writes it."""
    text = f"{int(amount):,}"
    return text.replace(",", ".") if console.lang == "vi" else text


def member_option(command: F) -> F:
    """Add ``--member``, which may be left out."""
    return click.option(
        "--member", callback=an_id, metavar="ID", help="Mã đảng viên. / A member's id."
    )(command)


def branch_option(command: F) -> F:
    """Add ``--branch``, which may be left out."""
    return click.option(
        "--branch", callback=an_id, metavar="ID", help="Mã chi bộ. / A branch's id."
    )(command)


def regions_option(command: F) -> F:
    """Add ``--regions``: the file that says in which region of minimum wages branches meet."""
    return click.option(
        "--regions",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help=(
            "Vùng lương tối thiểu của từng chi bộ: .csv (cột Chi bộ, Vùng) hoặc .toml. / "
            "The region of each branch: .csv (branch, region) or .toml."
        ),
    )(command)


def by_option(command: F) -> F:
    """Add ``--by``: who writes."""
    return click.option(
        "--by",
        default="",
        metavar="ACCOUNT",
        help="Tài khoản người ghi (mặc định tài khoản máy). / The account that records.",
    )(command)
