"""Dues of which nothing was passed up (chưa nộp đảng phí lên cấp trên)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cadre.findings import Finding
from cadre.law.base import Law
from cadre.law.options import DUES_PASSED_BY, REMITTANCE_GRACE_DAYS
from cadre.months import Month
from cadre.periods import covers
from cadre.records import Record, Remittance
from cadre.rules.base import Window, organisation_of
from cadre.rules.goes_up import GoesUp, earliest, goes_up
from cadre.rules.passed_on import Payer, Together, late, received, sent, together
from cadre.rules.remitting import OfYear, Stated, none_kept, told

__all__ = ["missing"]


def missing(payer: Payer, law: Law, window: Window, *, stated: Stated) -> Iterator[Finding]:
    """
    Dues of a month came in and nothing of them was passed up (chưa nộp đảng phí lên cấp trên).

    No text that was read sets a day; a month is judged when the days of ``remittance_grace_days``
    have passed since the end of the month in which the money came in, and where it lies after the
    first month of which anything was passed on. A finding for each year. It need not be known how
    much goes up, only that something does: by the law, by what was agreed, or as the same
    organisation passed on dues of other months under the same text. Where nothing that it passed on
    is recorded nobody can tell: an audit passes it by.

    Cites:
        cadre.law.dues.REGIME
    """
    passed = sent(payer, window)
    if not passed:
        yield from none_kept("missing", payer, law, window)
    if not passed or not covers(organisation_of(payer), window.as_of):
        return
    share, kept = stated.shares(payer, law), earliest(passed)
    found: dict[int, list[tuple[Together, list[GoesUp]]]] = {}
    for months in together(late(received(payer, law, window), window), passed, window):
        if months.sent or months.months.first < kept.months.first:
            continue
        why = [goes_up(share(month), law, passed) for month in months.months]
        known = [one for one in why if one is not None]
        if len(known) == len(why):
            found.setdefault(months.months.first.year, []).append((months, known))
    for year, lacking in found.items():
        because = [one for _, why in lacking for one in why]
        of_year = OfYear(
            name="missing",
            ending=str(year),
            groups=[months for months, _ in lacking],
            arises_on=min(one.late_on for months, _ in lacking for one in months.receipts),
            values=tuple(dict.fromkeys(value for one in because for value in one.values)),
            options=(REMITTANCE_GRACE_DAYS, DUES_PASSED_BY),
            proof=_shown(kept, because, lacking[0][0].months.first),
            next_step="dues_remittance_pass_on",
        )
        yield told(of_year, payer, law, window)


def _shown(kept: Remittance, because: Iterable[GoesUp], first: Month) -> list[Record]:
    """The remittances that show that such things are recorded, and that something goes up."""
    like = list(dict.fromkeys(one.like for one in because if one.like is not None))
    return [*like, *([] if any(one.months.first < first for one in like) else [kept])]
