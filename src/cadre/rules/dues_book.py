"""Rules that look at every line and payment of everybody (soát cả sổ thu nộp đảng phí)."""

from __future__ import annotations

from collections.abc import Iterable

from cadre.dues.tables import AbroadRow, BranchRegion
from cadre.rules.base import Rule
from cadre.rules.dues_ahead import PAID_AHEAD
from cadre.rules.dues_due import AMOUNT_DIFFERS, amount_differs_with

__all__ = ["DUES_BOOK_RULES", "dues_book_rules"]

DUES_BOOK_RULES: tuple[Rule, ...] = (AMOUNT_DIFFERS, PAID_AHEAD)
"""
Whether the lines ask for what is due, and who paid ahead without leave.

An audit with them takes several times as long, so they are not among the standard rules.
"""


def dues_book_rules(
    regions: Iterable[BranchRegion] = (), abroad: Iterable[AbroadRow] = ()
) -> tuple[Rule, ...]:
    """The same with tables to go by; see ``cadre.rules.dues_due.amount_differs_with``."""
    return amount_differs_with(regions, abroad), PAID_AHEAD
