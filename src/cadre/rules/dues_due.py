"""Lines of dues that ask for another amount than the records give (số phải nộp khác căn cứ).

The rule reads everybody's lines, so it is none of the standard rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.dues.computing import from_dossier
from cadre.dues.due import Due
from cadre.dues.relief import NothingDue
from cadre.dues.tables import AbroadRow, BranchRegion
from cadre.findings import Finding, UsedValue
from cadre.law import dues as law_of_dues
from cadre.law import wages
from cadre.law.activity import DETAINED_OWE_DUES, EXEMPT_OWE_DUES, SUSPENDED_OWE_DUES
from cadre.law.base import Law
from cadre.law.dues import REGIME
from cadre.law.options import DUES_EXEMPT_FROM, DUES_ROUNDING, TEMPORARY_COUNTS
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import DuesLine, Exemption, Membership, Record, Suspension
from cadre.rules.base import Rule, Window, used_options
from cadre.rules.deeds import at_home, finding

__all__ = ["AMOUNT_DIFFERS", "amount_differs_with"]


def amount_differs(
    dossier: MemberDossier,
    law: Law,
    window: Window,
    *,
    regions: tuple[BranchRegion, ...],
    abroad: tuple[AbroadRow, ...],
) -> Iterator[Finding]:
    """
    Months whose lines ask for another amount than the records give (số phải nộp khác căn cứ).

    A finding for each year. Lines of one month and branch count together, write-offs do not. A
    month is passed by where the amount cannot be told, or another branch collects it.

    Cites:
        cadre.law.dues.REGIME
    """
    if not at_home(dossier, window.as_of):
        return
    differing: dict[int, list[tuple[Due, list[DuesLine]]]] = {}
    for (month, branch), lines in sorted(_lines(dossier, window).items()):
        if law[REGIME].find(month.first_day) is None:
            continue
        due = from_dossier(dossier, month, law, regions=regions, abroad=abroad)
        if due.amount is None or due.branch != branch:
            continue
        if due.amount != sum(one.due for one in lines):
            differing.setdefault(month.year, []).append((due, lines))
    for year, found in differing.items():
        yield _differs(dossier, law, window, year, found)


def _lines(dossier: MemberDossier, window: Window) -> dict[tuple[Month, str], list[DuesLine]]:
    """The lines of the years of the audit, up to its month, by month and branch."""
    found: dict[tuple[Month, str], list[DuesLine]] = {}
    for one in dossier.recorded.lines:
        if one.month.year in window.years and one.month <= Month.of(window.as_of):
            found.setdefault((one.month, one.branch), []).append(one)
    return found


def _differs(
    dossier: MemberDossier,
    law: Law,
    window: Window,
    year: int,
    found: list[tuple[Due, list[DuesLine]]],
) -> Finding:
    used = dict.fromkeys(one for due, _ in found for one in due.values)
    ways = {sum(one.due for one in lines) > (due.amount or 0) for due, lines in found}
    one = finding(
        "dues.amount_differs",
        dossier,
        window,
        str(year),
        arises_on=found[0][0].month.first_day,
        values=tuple(
            UsedValue(
                key=one.key,
                value=one.value,
                since=one.since,
                citations=one.citations,
                confidence=one.confidence,
                note=one.note,
            )
            for one in used
        ),
        options=used_options(law, DUES_ROUNDING, DUES_EXEMPT_FROM, TEMPORARY_COUNTS),
        proof=[one for due, lines in found for one in (*lines, *_behind(dossier, law, due))],
        details={"dues_line_word": "both" if len(ways) > 1 else "more" if True in ways else "less"},
        next_step="dues_line_put_right",
    )
    return evolve(one, months=MonthSet(due.month for due, _ in found))


def _behind(dossier: MemberDossier, law: Law, due: Due) -> Iterator[Record]:
    """The records that the amount of a month follows from."""
    relief = "" if due.relief is None else due.relief.record
    yield from (one for one in dossier.bases if one.id == due.basis_id)
    yield from (one for one in dossier.voluntary if one.id == due.voluntary_id)
    yield from (one for one in dossier.reliefs if one.id == relief)
    here = [one for one in dossier.memberships if one.branch == due.branch]
    yield from (one for one in here if _touches(one, due.month))
    if due.nothing is NothingDue.NOT_COLLECTED:
        yield from (one for one in dossier.suspensions if _touches(one, due.month))
        yield from (one for one in dossier.exemptions if _touches(one, due.month))
    # Gaps prove it where party age without them would free from dues.
    without = from_dossier(evolve(dossier, gaps=()), due.month, law).nothing
    if without is NothingDue.PARTY_AGE and due.nothing is not without:
        yield from (one for one in dossier.gaps if one.reason.counts_out)


def _touches(span: Membership | Suspension | Exemption, month: Month) -> bool:
    return bool(months_touched([(span.since, span.until)], MonthSet([month])))


def amount_differs_with(
    regions: Iterable[BranchRegion] = (), abroad: Iterable[AbroadRow] = ()
) -> Rule:
    """
    The rule about lines that differ from what is due, with tables to go by.

    Args:
        regions: In which region of minimum wages branches meet; without it nothing is told of
            those who pay by it.
        abroad: What groups of members abroad pay.
    """
    return Rule(
        code="dues.amount_differs",
        about="member",
        reads="records",
        check=partial(amount_differs, regions=tuple(regions), abroad=tuple(abroad)),
        vi="Số đảng phí phải nộp ghi trong sổ khác số tính theo căn cứ của đảng viên.",
        en="A line of dues that differs from what the member's basis gives.",
        figures=(
            *law_of_dues.TIMELINES,
            *wages.TIMELINES,
            EXEMPT_OWE_DUES,
            SUSPENDED_OWE_DUES,
            DETAINED_OWE_DUES,
        ),
        options=(DUES_ROUNDING, DUES_EXEMPT_FROM, TEMPORARY_COUNTS),
    )


AMOUNT_DIFFERS = amount_differs_with()
"""The same without tables; add it to the standard rules where it is wanted."""
