"""Dues that came in and went up, written down in a few words: for tables of cases."""

from __future__ import annotations

from collections.abc import Iterable

from cadre import Year, check_branch
from cadre.findings import Finding
from cadre.law import NATIONAL, Law
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import (
    Book,
    BookClosing,
    Level,
    Organisation,
    Payment,
    PaymentReversal,
    Record,
    Remittance,
)
from cadre.rules import Rule
from cadre.rules.dues_remittance import RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, day
from tests.rules.committees import asked

OF_BRANCH = tuple(rule for rule in RULES if rule.about == "branch")
OF_UNIT = tuple(rule for rule in RULES if rule.about == "unit")
ENTERED = BookClosing(id="ks-1", branch="cb-1", book=Book.DUES, through=Month(2026, 12))


def of(months: str) -> MonthSet:
    """``2025-03`` or ``2025-01 2025-02``."""
    return MonthSet(Month.parse(one) for one in months.split())


def came_in(month: str, on: str, amount: int = 100_000, n: int = 1, at: str = "cb-1") -> Payment:
    return Payment(
        id=f"dong-{at}-{month}-{on}-{n}",
        member="dv-01",
        branch=at,
        month=Month.parse(month),
        amount=Dong(amount),
        paid_on=day(on),
    )


def taken_back(payment: Payment, on: str) -> PaymentReversal:
    return PaymentReversal(
        id=f"dc-{payment.id}",
        payment=payment.id,
        member=payment.member,
        branch=payment.branch,
        on=day(on),
        reason="Ghi nhầm",
    )


def passed(
    months: str,
    on: str,
    amount: int = 50_000,
    *,
    origin: str = "cb-1",
    to: str = "cs-1",
    n: int = 1,
) -> Remittance:
    return Remittance(
        id=f"nop-{origin}-{on}-{n}",
        origin=origin,
        destination=to,
        months=of(months),
        amount=Dong(amount),
        remitted_on=day(on),
    )


def base(id: str = "cs-1", level: Level = Level.BASE) -> Organisation:
    return Organisation(id=id, name="Đảng bộ thử", level=level, since=day("2000-01-01"))


def found(
    *records: Record,
    as_of: str,
    level: Level = Level.BRANCH,
    law: Law = NATIONAL,
    rules: tuple[Rule, ...] = OF_BRANCH,
) -> dict[str, Finding]:
    """What is found of ``cb-1`` and proved, by the end of its code and key."""
    return _by_end(asked(records, as_of, rules, law=law, level=level))


def found_above(
    *records: Record, as_of: str, law: Law = NATIONAL, rules: tuple[Rule, ...] = OF_UNIT
) -> dict[str, Finding]:
    """The same of units above branches."""
    return _by_end(asked(records, as_of, rules, law=law))


def everything_said(*records: Record, as_of: str, level: Level = Level.BRANCH) -> list[Finding]:
    """All answers about ``cb-1``, also what is clear and what nobody can tell."""
    on = day(as_of)
    store = MemoryStore.of([branch(level=level), *records])
    dossier = store.branch("cb-1", period=Year(on.year), as_of=on)
    return list(check_branch(dossier, period=Year(on.year), as_of=on, rules=OF_BRANCH))


def _by_end(findings: Iterable[Finding]) -> dict[str, Finding]:
    by_end = {}
    for one in findings:
        code, _, rest = one.key.removeprefix("dues.remittance_").partition(":")
        by_end[f"{code}:{rest.partition(':')[2]}"] = one
    return by_end
