"""Dues of a ledger as sets of months: what the rule on unpaid months looks at.

This is what condensing the plain records gives, except that what was written off in full is owed
no longer here, and was settled there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from cadre.dossiers import DuesMonths, MemberDossier
from cadre.dues.ledger import Ledger, MonthEntry
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import PaymentReversal, WriteOff

__all__ = ["ledger_of", "months_from"]


def ledger_of(
    dossier: MemberDossier,
    *,
    as_of: date,
    temporary_at_host: bool,
    reversals: Iterable[PaymentReversal] = (),
    write_offs: Iterable[WriteOff] = (),
) -> Ledger:
    """
    The ledger of a dossier: lines count where the member belonged to the branch in the month.

    Args:
        dossier: With its plain records, of all months.
        as_of: The day of the ledger.
        temporary_at_host: While in a temporary branch, that branch's lines count; otherwise
            those of the official branch throughout.
        reversals: Those of the member's payments.
        write_offs: Those of the member; of lines that do not count, they do not count.

    Raises:
        RecordError: The dossier has no plain records, or as ``Ledger.of``.
    """
    deeds = dossier.recorded
    window = MonthSet(line.month for line in deeds.lines)
    counted = {
        (month, branch)
        for branch, days in dossier.spans(temporary_at_host=temporary_at_host).items()
        for month in months_touched(days, window)
    }
    return Ledger.of(
        [one for one in deeds.lines if (one.month, one.branch) in counted],
        deeds.payments,
        reversals,
        [one for one in write_offs if (one.month, one.branch) in counted],
        as_of=as_of,
    )


def months_from(ledger: Ledger) -> DuesMonths:
    """
    The months of a ledger by what it says of them.

    A month is owed where more is due than was written off, ``some`` where money has met it (its
    own or credit), ``full`` where nothing is unpaid; in time is up to the month's last day.
    """
    lined = MonthSet(line.month for line in ledger.lines)
    by_month: defaultdict[Month, list[MonthEntry]] = defaultdict(list)
    for entry in ledger.entries:
        if entry.due > entry.written_off:
            by_month[entry.month].append(entry)
    some = {month: _first(entries) for month, entries in by_month.items()}
    full = {month: _full(entries) for month, entries in by_month.items()}
    return DuesMonths(
        lined=lined,
        owed=MonthSet(by_month),
        some=MonthSet(month for month, day in some.items() if day is not None),
        full=MonthSet(month for month, day in full.items() if day is not None),
        some_in_time=_in_time(some),
        full_in_time=_in_time(full),
    )


def _first(entries: list[MonthEntry]) -> date | None:
    return min((one.first_paid_on for one in entries if one.first_paid_on), default=None)


def _full(entries: list[MonthEntry]) -> date | None:
    days = [one.paid_in_full_on for one in entries]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def _in_time(days: dict[Month, date | None]) -> MonthSet:
    return MonthSet(
        month for month, day in days.items() if day is not None and day <= month.last_day
    )
