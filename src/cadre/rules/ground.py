"""A ground of "three months within the year" (ba tháng trong năm), as two rules.

What attendance and dues share: a reading of the member's months is judged against the limit, and
each outcome becomes a finding of the rule that speaks of it. What differs is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from cadre.dossiers import Deeds, MemberDossier
from cadre.findings import Finding, Missing, Severity, Verdict
from cadre.law.base import Law, Option, Provision, Timeline
from cadre.law.options import YEAR_WINDOW
from cadre.months import MonthSet
from cadre.records import Book, Resolution, ResolutionKind
from cadre.rules.base import (
    MemberCheck,
    Rule,
    Window,
    about_member,
    clear,
    used_options,
    used_values,
)
from cadre.rules.counting import Outcome, Tally, judge
from cadre.rules.procedure import REMOVAL_PROCEDURE, removal_step
from cadre.rules.proof import prove

__all__ = ["Ground", "MonthsRead"]

_NEXT_STEP = {
    Verdict.UNDECIDABLE: "complete_books",
    Verdict.WARNING: "remind_member",
}


@frozen
class MonthsRead:
    """
    What the books say of one member: the count, and why months are unknown.

    ``figures`` are the figures that decided months, with the months they decided.
    """

    tally: Tally
    unknown_because: tuple[Missing, ...]
    figures: tuple[tuple[Timeline[Any], MonthSet], ...] = ()


@frozen(eq=False)
class Ground:
    """
    One ground for considering removal from the roll (xóa tên).

    Args:
        family: The first part of the codes: ``attendance`` or ``dues``.
        book: The book the months are read from.
        limits: How many months reach the ground.
        figures: The figures besides that a finding may name.
        options: The choices the count depends on.
        reached: What ``three_months`` finds, in Vietnamese and English.
        near: What ``early_warning`` finds, in Vietnamese and English.
        duty: By branch, the months of a set in which the member has the duty, as of a day.
        read: The member's months.
        deeds: The many records that a finding of a span may have counted.
    """

    family: str
    book: Book
    limits: Timeline[int]
    figures: tuple[Timeline[Any], ...]
    options: tuple[Option[Any], ...]
    reached: tuple[str, str]
    near: tuple[str, str]
    duty: Callable[[MemberDossier, Law, MonthSet, date], Mapping[str, MonthSet]]
    read: Callable[[MemberDossier, Law, Window], MonthsRead]
    deeds: Callable[[Finding, MonthSet, MemberDossier, Law, Window], Deeds]

    def three_months(self, dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
        """The limit was reached, or cannot be told, or was not."""
        code = f"{self.family}.three_months"
        read, outcomes = dossier.once(self._judged, law, window)
        for outcome in outcomes:
            if outcome.verdict in (Verdict.WARNING, Verdict.CLEAR):
                yield clear(code, about_member(dossier, window.as_of), window, outcome.label)
            else:
                yield self._finding(code, dossier, law, window, outcome, read)

    def early_warning(self, dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
        """One month below the limit while months remain; nothing where the limit was reached."""
        code = f"{self.family}.early_warning"
        read, outcomes = dossier.once(self._judged, law, window)
        for outcome in outcomes:
            if outcome.verdict is Verdict.CLEAR:
                yield clear(code, about_member(dossier, window.as_of), window, outcome.label)
            elif outcome.verdict is Verdict.WARNING:
                yield self._finding(code, dossier, law, window, outcome, read)

    def rules(self) -> tuple[Rule, Rule]:
        """The two rules of the ground."""
        return (
            self._rule("three_months", self.three_months, self.reached, REMOVAL_PROCEDURE),
            self._rule("early_warning", self.early_warning, self.near),
        )

    def _rule(
        self,
        name: str,
        check: MemberCheck,
        finds: tuple[str, str],
        procedure: tuple[Timeline[Any], ...] = (),
    ) -> Rule:
        def proved(finding: Finding, dossier: MemberDossier, law: Law, window: Window) -> Finding:
            deeds = self.deeds(finding, _judged_within(finding, window), dossier, law, window)
            return prove(finding, dossier, deeds, self.book, check, law, window)

        return Rule(
            code=f"{self.family}.{name}",
            about="member",
            check=check,
            says_clear=True,
            book=self.book,
            reads="months",
            prove=proved,
            vi=finds[0],
            en=finds[1],
            figures=(self.limits, *self.figures, *procedure),
            options=(YEAR_WINDOW, *self.options),
        )

    def _judged(
        self, dossier: MemberDossier, law: Law, window: Window
    ) -> tuple[MonthsRead, tuple[Outcome, ...]]:
        """The member's months, and what they come to in each year: both rules speak of it."""
        read = self.read(dossier, law, window)
        judged = judge(read.tally, law[self.limits], window, law.choice(YEAR_WINDOW))
        return read, tuple(judged)

    def _finding(
        self,
        code: str,
        dossier: MemberDossier,
        law: Law,
        window: Window,
        outcome: Outcome,
        read: MonthsRead,
    ) -> Finding:
        subject = about_member(dossier, window.as_of)
        flagged = outcome.verdict is Verdict.FLAGGED
        step, procedure = (
            removal_step(law, window.as_of) if flagged else (_NEXT_STEP[outcome.verdict], ())
        )
        voted = _voted_on(dossier, outcome, window) if flagged else None
        if voted is not None:
            step, procedure = "removal_was_considered", ()
        return Finding(
            key=f"{code}:{subject.id}:{outcome.label}",
            code=code,
            verdict=outcome.verdict,
            severity=Severity.SERIOUS if flagged and voted is None else Severity.WARNING,
            subject=subject,
            months=outcome.months,
            arises_on=outcome.arises_on,
            as_of=window.as_of,
            values=(
                *used_values((self.limits, outcome.limit), *_used(read, outcome, law, window)),
                *procedure,
            ),
            options=used_options(law, YEAR_WINDOW, *self.options),
            missing=_among(read.unknown_because, outcome.unknown),
            next_month=str(outcome.next_month) if outcome.next_month else "",
            details={
                "within": outcome.label,
                "through": str(outcome.span.last),
                "limit": str(outcome.limit.value),
                **({} if voted is None else {"voted_on": voted.passed_on.isoformat()}),
            },
            next_step=step,
        )


def _voted_on(dossier: MemberDossier, outcome: Outcome, window: Window) -> Resolution | None:
    """The first vote on removal since the ground arose, whatever came of it: it was considered."""
    since = outcome.arises_on
    votes = [
        one
        for one in dossier.resolutions
        if one.kind is ResolutionKind.REMOVAL
        and since is not None
        and since <= one.passed_on <= window.as_of
    ]
    return min(votes, key=lambda one: (one.passed_on, one.id), default=None)


def _judged_within(finding: Finding, window: Window) -> MonthSet:
    """The months that could have said otherwise: a year, or all where years roll."""
    within = finding.details["within"]
    return MonthSet.year(int(within)) if within.isdecimal() else window.months


def _used(
    read: MonthsRead, outcome: Outcome, law: Law, window: Window
) -> Iterator[tuple[Timeline[Any], Provision[Any] | None]]:
    """The figures that decided months of the span, as in force in the last of these months."""
    for timeline, months in read.figures:
        decided = months & outcome.span
        if decided:
            yield timeline, law[timeline].find(min(window.as_of, decided.last.last_day))


def _among(facts: tuple[Missing, ...], unknown: MonthSet) -> tuple[Missing, ...]:
    """The missing facts of the unknown months."""
    narrowed = (Missing(one.kind, one.months & unknown, one.branch) for one in facts)
    return tuple(one for one in narrowed if one.months)
