"""Dues of which another share was passed up than goes up (số nộp lên cấp trên khác tỷ lệ)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from cadre.dossiers import BranchDossier
from cadre.dues.shares import ShareRule
from cadre.findings import Finding, Severity
from cadre.law.base import Law
from cadre.law.options import DUES_PASSED_BY, DUES_REMAINDER, REMITTANCE_GRACE_DAYS
from cadre.months import Month
from cadre.periods import covers
from cadre.records import Book, BookClosing, Record
from cadre.rules.base import Window, organisation_of
from cadre.rules.goes_up import figures_of
from cadre.rules.passed_on import (
    Owed,
    Payer,
    ShareOf,
    Together,
    late,
    owed,
    received,
    sent,
    together,
)
from cadre.rules.remitting import OfYear, Stated, none_kept, told

__all__ = ["differs"]


def differs(payer: Payer, law: Law, window: Window, *, stated: Stated) -> Iterator[Finding]:
    """
    Another share than that of the law was passed up (số nộp lên cấp trên khác tỷ lệ).

    Too little: less than the share of what had come in ``remittance_grace_days`` before. Too much:
    more than the share of all that came in; said only of months since the branch was founded whose
    book of dues is closed, where nothing came from below. Months that one remittance is of are
    taken together; each further month or remittance may differ by the one đồng that rounding
    moves. A finding for each year and way. Where a share is not known nothing is said, nor of
    months of which nothing was passed up.

    Cites:
        cadre.law.dues.REGIME
    """
    passed = sent(payer, window)
    if not passed:
        yield from none_kept("differs", payer, law, window)
    if not passed or not covers(organisation_of(payer), window.as_of):
        return
    share, came_in = stated.shares(payer, law), received(payer, law, window)
    for year, odd in _odd(_too_little, together(late(came_in, window), passed, window), share):
        less = _of_year("less", year, odd, law)
        yield told(less, payer, law, window)
    closing = _closing(payer)
    if closing is None or any(one.remittance is not None for one in came_in):
        return
    # What a branch that became this one took in goes up through it, and stands in its own book.
    begun = Month.of(organisation_of(payer).since)
    groups = (
        one
        for one in together(came_in, passed, window)
        if begun <= one.months.first and one.months.last <= closing.through
    )
    for year, odd in _odd(_too_much, groups, share):
        more = _of_year("more", year, odd, law, closing)
        yield told(more, payer, law, window)


def _closing(payer: Payer) -> BookClosing | None:
    """The closing of the dues book (khóa sổ đảng phí) of a branch that reaches furthest."""
    closings = payer.closings if isinstance(payer, BranchDossier) else ()
    of_dues = [one for one in closings if one.book is Book.DUES]
    return max(of_dues, key=lambda one: (one.through, one.id), default=None)


_Odd = tuple[Owed, date]
"""What goes up of some months, and the day from which something else was passed up."""


def _odd(
    judge: Callable[[Together, ShareOf], _Odd | None], groups: Iterable[Together], share: ShareOf
) -> Iterator[tuple[int, list[tuple[Together, Owed, date]]]]:
    """By year, the months in which something else was passed up."""
    by_year: dict[int, list[tuple[Together, Owed, date]]] = {}
    for months in groups:
        odd = judge(months, share) if months.sent and months.receipts else None
        if odd is not None:
            by_year.setdefault(months.months.first.year, []).append((months, *odd))
    return iter(by_year.items())


def _too_little(months: Together, share: ShareOf) -> _Odd | None:
    up = owed(months.receipts, months.parts, share)
    if up is None or months.passed >= up.least:
        return None
    for day in sorted({one.late_on for one in months.receipts}):
        by_then = owed([one for one in months.receipts if one.late_on <= day], months.parts, share)
        if by_then is not None and months.passed < by_then.least:
            return up, day
    return None


def _too_much(months: Together, share: ShareOf) -> _Odd | None:
    up = owed(months.receipts, months.parts, share)
    if up is None or months.passed <= up.most:
        return None
    passed = 0
    for one in months.sent:
        passed += one.amount
        if passed > up.most:
            return up, one.remitted_on
    return None


def _of_year(
    way: str, year: int, odd: Sequence[tuple[Together, Owed, date]], law: Law, *proof: Record
) -> OfYear:
    rules = [rule for _, up, _ in odd for rule in up.rules]
    graced = (REMITTANCE_GRACE_DAYS,) if way == "less" else ()
    return OfYear(
        name="differs",
        ending=f"{year}:{way}",
        groups=[months for months, _, _ in odd],
        arises_on=min(day for _, _, day in odd),
        values=figures_of(rules, law),
        options=(*graced, DUES_REMAINDER, DUES_PASSED_BY),
        proof=[*proof, *(one for months, _, _ in odd for one in months.sent)],
        next_step=f"dues_remittance_{way}",
        severity=Severity.WARNING if way == "less" else Severity.INFO,
        details={
            "passed_on_word": way,
            "shares": _shares(rules),
            "remittances": str(sum(len(months.sent) for months, _, _ in odd)),
        },
    )


def _shares(rules: Iterable[ShareRule]) -> str:
    """The shares kept, with the decisions that set them: ``30%, 51% (Quyết định 12-QĐ/ĐU)``."""
    said = (f"{one.percent}%" + (f" ({one.paper})" if one.paper else "") for one in rules)
    return ", ".join(dict.fromkeys(said))
