"""Proof (chứng cứ): the records of a member from which a rule finds the same again, and no more.

A rule names the many records (rows with their meetings, lines, payments) that may have counted. Of
these and of the few records, those are kept without which the rule, run on the proof alone, would
say something else. So a reader who opens exactly these records sees exactly this finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from attrs import evolve, frozen

from cadre.dossiers import Deeds, MemberDossier
from cadre.findings import Finding, Verdict, refs
from cadre.law.base import Law
from cadre.months import Month
from cadre.records import Book, DuesLine, Meeting, Payment, Record, ResolutionKind
from cadre.rules.base import MemberCheck, Window

__all__ = ["prove"]

_FEW = (
    "memberships",
    "exemptions",
    "suspensions",
    "reliefs",
    "closings",
    "resolutions",
    "reversals",
    "write_offs",
)


def prove(
    finding: Finding,
    dossier: MemberDossier,
    deeds: Deeds,
    book: Book,
    check: MemberCheck,
    law: Law,
    window: Window,
) -> Finding:
    """
    The finding with its evidence.

    Args:
        dossier: With all records of the member.
        deeds: The many records that may have counted.
        book: The book the rule reads; closings of another prove nothing.
        check: The rule, to be run on the proof alone.
    """
    closings = tuple(one for one in dossier.closings if one.book is book)
    votes = tuple(one for one in dossier.resolutions if one.kind is ResolutionKind.REMOVAL)
    bare = MemberDossier(member=dossier.member)
    full = {
        **{name: getattr(dossier, name) for name in _FEW},
        "closings": closings,
        "resolutions": votes,
    }
    kept = _Proof(bare, {**full, "deeds": deeds})
    for records in _in_doubt(finding, kept):
        if not kept.holds(records):
            continue
        fewer = kept.without(records)
        if fewer.says(finding, check, law, window):
            kept = fewer
    return evolve(finding, evidence=refs(kept.records()))


@frozen(eq=False)
class _Proof:
    """The records kept so far."""

    bare: MemberDossier
    parts: dict[str, Any]

    def holds(self, records: tuple[Record, ...]) -> bool:
        """Whether any of the records is still kept."""
        tried = {id(one) for one in records}
        return any(id(one) in tried for one in self.records())

    def without(self, records: tuple[Record, ...]) -> _Proof:
        """The same without some records; a meeting goes with the rows of its roll call."""
        left = {name: _rest(self.parts[name], records) for name in _FEW}
        deeds: Deeds = self.parts["deeds"]
        held = {one.id for one in records if isinstance(one, Meeting)}
        rows = tuple(one for one in deeds.attendance if one.meeting not in held)
        fewer = Deeds(
            meetings=_rest(deeds.meetings, records),
            attendance=_rest(rows, records),
            lines=_rest(deeds.lines, records),
            payments=_rest(deeds.payments, records),
        )
        return _Proof(self.bare, {**left, "deeds": fewer})

    def says(self, finding: Finding, check: MemberCheck, law: Law, window: Window) -> bool:
        """Whether the rule, run on these records alone, says the same."""
        alone = evolve(self.bare, **self.parts)
        alone = alone.condense(months=window.months, as_of=window.as_of)
        return any(_same(finding, found) for found in check(alone, law, window))

    def records(self) -> Iterator[Record]:
        """All of them."""
        yield self.bare.member
        for name in _FEW:
            yield from self.parts[name]
        deeds: Deeds = self.parts["deeds"]
        yield from deeds.meetings
        yield from deeds.attendance
        yield from deeds.lines
        yield from deeds.payments


def _rest(records: Iterable[Any], gone: tuple[Record, ...]) -> tuple[Any, ...]:
    tried = {id(one) for one in gone}
    return tuple(one for one in records if id(one) not in tried)


def _same(one: Finding, other: Finding) -> bool:
    """Whether two findings say the same, whatever proves them."""
    return one.key == other.key and evolve(one, evidence=()) == evolve(other, evidence=())


def _in_doubt(finding: Finding, proof: _Proof) -> Iterator[tuple[Record, ...]]:
    """
    The records that may not be needed, one try each.

    Where the limit was reached, what plainly made it so is not tried: the only meeting or line
    of a month that failed, the only membership, the only closing.
    """
    deeds: Deeds = proof.parts["deeds"]
    flagged = finding.verdict is Verdict.FLAGGED
    # The few first, while all the many stand: what these settle needs no closing.
    alone = all(len(proof.parts[name]) < 2 for name in _FEW) and not _carried(proof)
    for name in _FEW:
        if not (flagged and alone and name in ("memberships", "closings")):
            yield from ((record,) for record in proof.parts[name])
    held = {one.id: Month.of(one.held_on) for one in deeds.meetings}
    meetings = Counter(held.values())
    lines = Counter(one.month for one in deeds.lines)
    counted = finding.months
    for fact in finding.missing:
        counted = counted | fact.months
    # All months that neither failed nor are unknown in one try: mostly none of them is needed.
    yield tuple(meeting for meeting in deeds.meetings if held[meeting.id] not in counted)
    for meeting in deeds.meetings:
        if not flagged or meetings[held[meeting.id]] > 1:
            yield (meeting,)
    # A month's lines with its money: alone, it would be credit for other months. Mostly none of
    # many months is needed, so they are tried together, then by halves.
    booked: tuple[DuesLine | Payment, ...] = (*deeds.lines, *deeds.payments)
    for months in () if flagged else _by_halves(sorted({*lines} - {*counted})):
        yield tuple(one for one in booked if one.month in months)
    for line in deeds.lines:
        if not flagged or lines[line.month] > 1:
            yield (line,)
    yield from ((payment,) for payment in deeds.payments)


def _by_halves(months: Sequence[Month]) -> Iterator[Set[Month]]:
    """All of them, each half, each quarter, down to each alone."""
    if months:
        yield set(months)
    if len(months) > 1:
        middle = len(months) // 2
        yield from _by_halves(months[:middle])
        yield from _by_halves(months[middle:])


def _carried(proof: _Proof) -> bool:
    """Whether a paper carries months, which no closing proves."""
    return any(one.missed_before for one in proof.parts["memberships"])
