"""The run of an audit: what is read, which rules see it, and how findings are completed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from attrs import evolve, field, frozen

from cadre.auditing.check import failure_of, findings_of, proved
from cadre.auditing.money import Money
from cadre.auditing.result import AuditResult, Progress, State
from cadre.auditing.scope import Scope, home_of, scope_of
from cadre.dossiers import (
    BranchDossier,
    Condensed,
    MemberDossier,
    UnitDossier,
    branch_dossiers,
    covers,
    member_deeds,
    member_dossiers,
    of_assignments,
    reported_months,
    unit_dossiers,
)
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.law.options import YEAR_WINDOW, YearWindow
from cadre.months import MonthSet
from cadre.periods import AuditPeriod
from cadre.ports import Candidates, Condenses, CondensesReports
from cadre.records import Book, Membership, MembershipKind, Organisation
from cadre.rules import STANDARD_RULES, Rule, Window
from cadre.rules.base import Dossier
from cadre.rules.folding import fold, left_open_by_host
from cadre.store import Store

__all__ = ["audit"]

D = TypeVar("D", BranchDossier, UnitDossier)

CHUNK = 64
"""How many branches are read at a time."""


def audit(
    store: Store,
    *,
    period: AuditPeriod,
    as_of: date,
    scope: str | None = None,
    law: Law = NATIONAL,
    rules: Sequence[Rule] = STANDARD_RULES,
    progress: Callable[[Progress], None] | None = None,
) -> AuditResult:
    """
    Audit everybody on the roll of a scope on a day (rà soát).

    Args:
        store: Any store.
        period: The calendar years it touches are judged.
        as_of: The day of the audit. Deeds (meetings, payments) count up to it, included.
        scope: The id of an organisation: it and all below it on that day. ``None``: everything.
        law: The figures and options.
        rules: The rules, in the order in which findings about one subject come.
        progress: Called after each chunk of branches.

    Returns:
        The findings as a stream: by branch, its members by id, then the branch itself; after all
        branches the organisations above them. The same on every store.

    Raises:
        UsageError: The scope is not in the store on that day (``CADRE-US-04``), or ``as_of`` lies
            before the period (``CADRE-US-05``), or a year is the first or the last that months
            can name, or beyond (``CADRE-US-06``).
    """
    window = Window(period, as_of)
    with store.reading():
        within, head = scope_of(store, scope, as_of), store.head()
    state = State()
    run = _Run(store, window, law, tuple(rules), state)
    return AuditResult(
        run.findings(within, progress),
        state,
        window=window,
        law=law,
        scope=scope or "",
        head=head,
        rules=run.rules,
    )


@frozen(eq=False)
class _Run:
    """One audit: what is read, which rules see it, and how findings are completed."""

    store: Store
    window: Window
    law: Law
    rules: tuple[Rule, ...]
    state: State
    counts: dict[str, tuple[int, int]] = field(init=False, factory=dict)
    """By branch, its members and the official ones among them, each person once."""
    money: Money = field(init=False)
    about_members: tuple[Rule, ...] = field(init=False)
    parts: tuple[str, ...] = field(init=False)
    """The parts of a dossier that some rule depends on."""
    concerned: dict[tuple[bool, ...], tuple[Rule, ...]] = field(init=False, factory=dict)

    @money.default
    def _money(self) -> Money:
        return Money(self.store, self.window.period.calendar_years(), self.window.as_of)

    @about_members.default
    def _about_members(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.about == "member")

    @parts.default
    def _parts(self) -> tuple[str, ...]:
        return tuple(sorted({part for rule in self.about_members for part in rule.on}))

    @property
    def months(self) -> MonthSet:
        """The months whose many records are read: a year more where years roll."""
        rolling = self.law.choice(YEAR_WINDOW) is YearWindow.ROLLING
        return self.window.months if rolling else self.window.period.calendar_years()

    def findings(
        self, scope: Scope, progress: Callable[[Progress], None] | None
    ) -> Iterator[Finding]:
        branches = scope.branches
        ids = list(branches)
        with self.store.reading():
            suspects = self._suspects()
        for start in range(0, len(ids), CHUNK):
            chunk = {id: branches[id] for id in ids[start : start + CHUNK]}
            with self.store.reading():
                found = self._chunk(chunk, branches, suspects)
            yield from found
            if progress is not None:
                progress(Progress(min(start + CHUNK, len(ids)), len(ids)))
        yield from self._above(scope)

    def _above(self, scope: Scope) -> Iterator[Finding]:
        """What the rules about organisations above branches find."""
        if not scope.units or all(rule.about != "unit" for rule in self.rules):
            return
        with self.store.reading():
            dossiers = self.money.put_into(
                unit_dossiers(
                    self.store, scope.units, scope.below, self.counts, years=self.window.years
                )
            )
            found = self._about("unit", dossiers)
        for of_unit in found.values():
            yield from of_unit

    def _suspects(self) -> dict[Book, Collection[str]] | None:
        """By book, who may have failed; ``None`` where the store cannot tell."""
        if not isinstance(self.store, Candidates):
            return None
        books = {rule.book for rule in self.rules if rule.book is not None}
        # A month of dues is judged when it has ended; a meeting when it was held.
        judged = {Book.ATTENDANCE: self.window.begun, Book.DUES: self.window.ended}
        return {
            book: self.store.candidates(
                book, months=judged[book] & self.months, as_of=self.window.as_of
            )
            for book in sorted(books)
        }

    def _chunk(
        self,
        chunk: Mapping[str, Organisation],
        scope: Collection[str],
        suspects: Mapping[Book, Collection[str]] | None,
    ) -> list[Finding]:
        dossiers = self._audited(chunk, scope)
        roll = self._roll(chunk, dossiers)
        looked_at = self._looked_at(dossiers, suspects)
        ready = self._ready(dossiers, looked_at)
        here = _by_home(ready, chunk)
        offices = self.money.put_into(
            branch_dossiers(self.store, chunk, roll, months=self.months, members=here)
        )
        for id, office in offices.items():
            day = self.window.as_of
            self.counts[id] = (
                len(office.on_the_books(day)),
                len(office.official_members(day)),
            )
        by_branch: dict[str, list[Finding]] = {id: [] for id in chunk}
        for id in sorted(ready):
            by_branch[ready[id].audited_at].extend(self._about_member(ready[id], looked_at))
        self.state.branches += len(chunk)
        self.state.members += len(ready)
        proved = self._proved(
            by_branch, lambda ids: self._with_deeds({id: ready[id] for id in ids})
        )
        about = self._about("branch", offices)
        found: list[Finding] = []
        for id in chunk:
            found += fold(proved[id], about[id], here[id], self.law, self.window)
        return found

    def _audited(
        self, chunk: Mapping[str, Organisation], scope: Collection[str]
    ) -> dict[str, MemberDossier]:
        """The dossiers of everybody who is audited in these branches."""
        day = self.window.as_of
        here = self.store.read(Membership, branch=frozenset(chunk))
        members = {one.member for one in here if covers(one, day)}

        def audited_at(memberships: Sequence[Membership]) -> str:
            home = home_of(memberships, scope, day)
            return home.branch if home is not None else ""

        dossiers = member_dossiers(self.store, members, audited_at=audited_at)
        return self._with_reports(
            {id: one for id, one in dossiers.items() if one.audited_at in chunk}
        )

    def _with_reports(self, dossiers: dict[str, MemberDossier]) -> dict[str, MemberDossier]:
        """The dossiers with the months in which work was reported on."""
        branches = {work.branch for dossier in dossiers.values() for work in dossier.assignments}
        if isinstance(self.store, CondensesReports):
            reported = self.store.reported_months(branches, months=self.months)
        else:
            reported = reported_months(self.store, branches, months=self.months)
        if not reported:
            return dossiers
        return {
            id: evolve(one, reported=of_assignments(reported, one.assignments))
            for id, one in dossiers.items()
        }

    def _roll(
        self, chunk: Mapping[str, Organisation], dossiers: Mapping[str, MemberDossier]
    ) -> dict[str, list[Membership]]:
        """By branch, the memberships at which its members are audited."""
        roll: dict[str, list[Membership]] = {id: [] for id in chunk}
        for dossier in dossiers.values():
            home = home_of(dossier.memberships, (dossier.audited_at,), self.window.as_of)
            if home is not None:
                roll[home.branch].append(home)
        return roll

    def _looked_at(
        self,
        dossiers: Mapping[str, MemberDossier],
        suspects: Mapping[Book, Collection[str]] | None,
    ) -> dict[Book, Collection[str]]:
        """
        By book, the members its rules look at: the store's candidates, whom papers name, whose
        dues were corrected, and who may be left undecided by the book of a host.
        """
        if suspects is None:
            return {book: dossiers.keys() for book in Book}
        named = {
            id
            for id, dossier in dossiers.items()
            if dossier.has_corrections
            or any(one.missed_before or _as_guest(one, dossier) for one in dossier.memberships)
        }
        return {
            book: {id for id in dossiers if id in found or id in named}
            for book, found in suspects.items()
        }

    def _ready(
        self,
        dossiers: Mapping[str, MemberDossier],
        looked_at: Mapping[Book, Collection[str]],
    ) -> dict[str, MemberDossier]:
        """The dossiers with as much of the many records as the rules will read."""
        everybody = {rule.reads for rule in self.about_members if rule.book is None}
        if "records" in everybody:
            return self._condensed_here(self._with_deeds(dossiers))
        if "months" in everybody:
            ids = set(dossiers)
        else:
            books = {rule.book for rule in self.rules if rule.book is not None}
            ids = {id for book in books for id in looked_at[book]}
        if not isinstance(self.store, Condenses):
            some = self._with_deeds({id: dossiers[id] for id in ids})
            return {**dossiers, **self._condensed_here(some)}
        if not ids:
            return dict(dossiers)
        months, as_of = self.months, self.window.as_of
        corrected = {id for id in ids if dossiers[id].has_corrections}
        condensed = self.store.condense(ids - corrected, months=months, as_of=as_of)
        return {
            **{
                id: evolve(one, condensed=condensed.get(id, Condensed())) if id in ids else one
                for id, one in dossiers.items()
            },
            **self._condensed_here(self._with_deeds({id: dossiers[id] for id in corrected})),
        }

    def _condensed_here(self, dossiers: Mapping[str, MemberDossier]) -> dict[str, MemberDossier]:
        months, as_of = self.months, self.window.as_of
        return {
            id: dossier.condense(months=months, as_of=as_of) for id, dossier in dossiers.items()
        }

    def _with_deeds(self, dossiers: Mapping[str, MemberDossier]) -> dict[str, MemberDossier]:
        """The dossiers with their many plain records, in one batch."""
        if not dossiers:
            return {}
        memberships = {id: dossier.memberships for id, dossier in dossiers.items()}
        deeds = member_deeds(self.store, memberships, self.months)
        return {id: evolve(dossier, deeds=deeds[id]) for id, dossier in dossiers.items()}

    def _about_member(
        self, dossier: MemberDossier, looked_at: Mapping[Book, Collection[str]]
    ) -> Iterator[Finding]:
        for rule in self._concerned(dossier):
            if rule.book is None or dossier.id in looked_at[rule.book]:
                yield from self._findings(rule, dossier)

    def _concerned(self, dossier: MemberDossier) -> tuple[Rule, ...]:
        """The rules that have anything to say of a dossier, by the parts that are there."""
        there = tuple([bool(getattr(dossier, part)) for part in self.parts])
        rules = self.concerned.get(there)
        if rules is None:
            # Few combinations of parts occur, however many members.
            rules = tuple(rule for rule in self.about_members if rule.concerns(dossier))
            self.concerned[there] = rules
        return rules

    def _about(self, kind: str, dossiers: Mapping[str, D]) -> Mapping[str, list[Finding]]:
        """By branch or unit, what the rules about it find, proved."""
        rules = [rule for rule in self.rules if rule.about == kind]
        found = {
            id: [
                finding
                for rule in rules
                if rule.concerns(dossier)
                for finding in self._findings(rule, dossier)
            ]
            for id, dossier in dossiers.items()
        }
        return self._proved(found, lambda ids: self.money.prove({id: dossiers[id] for id in ids}))

    def _findings(self, rule: Rule, dossier: Dossier) -> list[Finding]:
        """What one rule finds, *clear* left out; a rule that raises is a failure."""
        try:
            found = findings_of(rule, dossier, self.law, self.window)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (a rule must stop nobody)
            self.state.failed(failure_of(rule, dossier.id, error))
            return []
        if not found:
            return found
        if not isinstance(dossier, MemberDossier):
            return [one for one in found if _to_be_told(one)]
        return [
            one
            for one in found
            if _to_be_told(one) or left_open_by_host(one, dossier, self.law, self.window)
        ]

    def _proved(
        self,
        found: Mapping[str, list[Finding]],
        in_full: Callable[[Collection[str]], Mapping[str, Dossier]],
    ) -> dict[str, list[Finding]]:
        """The findings with their proving records, fetched in one batch."""
        rules = {rule.code: rule for rule in self.rules if rule.prove is not None}
        wanted = {one.subject.id for some in found.values() for one in some if one.code in rules}
        full = in_full(wanted) if wanted else {}
        return {
            id: [
                self._with_proof(rules[one.code], one, full[one.subject.id])
                if one.code in rules
                else one
                for one in some
            ]
            for id, some in found.items()
        }

    def _with_proof(self, rule: Rule, finding: Finding, dossier: Dossier) -> Finding:
        try:
            return proved(rule, finding, dossier, self.law, self.window)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (the finding stands)
            self.state.failed(failure_of(rule, dossier.id, error))
            return finding


def _as_guest(membership: Membership, dossier: MemberDossier) -> bool:
    """Whether it is temporary, and at another branch than the member is audited at."""
    elsewhere = membership.branch != dossier.audited_at
    return membership.kind is MembershipKind.TEMPORARY and elsewhere


def _by_home(
    dossiers: Mapping[str, MemberDossier], branches: Collection[str]
) -> dict[str, list[MemberDossier]]:
    """The dossiers by the branch at which they are audited, in order of id."""
    here: dict[str, list[MemberDossier]] = {id: [] for id in branches}
    for id in sorted(dossiers):
        here[dossiers[id].audited_at].append(dossiers[id])
    return here


def _to_be_told(finding: Finding) -> bool:
    """
    Whether an audit lists a finding.

    *Clear* is not listed. Nor is *undecidable* where nothing is known to have happened, neither a
    month that failed nor a day: an open book is a finding about the branch, and what is not yet
    known accuses nobody. The book of a host is another matter: see ``left_open_by_host``.
    """
    if finding.verdict is Verdict.UNDECIDABLE:
        return bool(finding.months) or finding.arises_on is not None
    return finding.verdict is not Verdict.CLEAR
