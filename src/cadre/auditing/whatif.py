"""What if the law were another (nếu quy định khác đi): two audits of one state, compared.

Nothing is written. A finding is compared with the one that says the same of the same subject,
also where the span has another name or an early warning became the finding it warned of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, frozen

from cadre.auditing.result import AuditResult, Failure, Progress
from cadre.auditing.run import audit
from cadre.findings import Finding, Subject, Verdict, plain_value
from cadre.law import Law, Timeline
from cadre.periods import AuditPeriod
from cadre.rules import STANDARD_RULES, Rule, Window
from cadre.store import Store
from cadre.wording import changes as wording

__all__ = ["ChangeKind", "Changed", "Difference", "WhatIf", "compare", "differences", "whatif"]


class ChangeKind(StrEnum):
    """What becomes of a subject under the changed law."""

    APPEARS = "appears"
    """Nay được nêu."""
    CLEARED = "cleared"
    """Không còn được nêu."""
    VERDICT = "verdict"
    """Đổi kết luận."""


@frozen
class Difference:
    """
    One figure or option in which two laws differ (chỗ khác nhau của hai bộ quy định).

    ``before`` and ``after`` are plain values, ``None`` where the law is silent; ``since`` is the
    first day of the figure as changed, absent for an option.
    """

    key: str
    vi: str
    en: str
    before: bool | int | str | None
    after: bool | int | str | None
    since: date | None = None

    def explain(self, lang: str = "vi") -> str:
        """The difference in words, old → new."""
        return wording.difference(self, lang)


@frozen
class Changed:
    """
    What changes for one subject: the finding under each law, where there is one, and why.

    ``because`` are the differences of the laws that the rule of the finding depends on.
    """

    before: Finding | None
    after: Finding | None
    because: tuple[Difference, ...] = ()

    @property
    def kind(self) -> ChangeKind:
        """Appears, is cleared, or changes verdict."""
        if self.before is None:
            return ChangeKind.APPEARS
        return ChangeKind.CLEARED if self.after is None else ChangeKind.VERDICT

    @property
    def finding(self) -> Finding:
        """The finding under the changed law, or the one that is no more."""
        found = self.after or self.before
        if found is None:
            raise AssertionError("unreachable")
        return found

    @property
    def subject(self) -> Subject:
        """Whom it is about."""
        return self.finding.subject

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        The change in whole sentences.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id; without them the ids are shown.
        """
        return wording.change(self, lang, names or {})


def compare(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Changed, ...]:
    """
    Who becomes flagged, who is cleared, who changes verdict.

    A finding of the same verdict is no change, whatever else of it differs. *Clear* counts as
    no finding. The order is that of an audit: by branch, its members by id, then the branch.
    """
    old, new = _told(before), _told(after)
    changed: list[Changed] = []
    for id in dict.fromkeys((*old, *new)):
        for one, other in _pairs(old.get(id, []), new.get(id, [])):
            if one is None or other is None or one.verdict is not other.verdict:
                changed.append(Changed(one, other))
    return tuple(sorted(changed, key=lambda one: _place(one.finding)))


def _told(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """By subject, its findings."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        if one.verdict is not Verdict.CLEAR:
            told.setdefault((one.subject.kind, one.subject.id), []).append(one)
    return told


def _place(finding: Finding) -> tuple[str, bool, str, str]:
    """As an audit orders them: by branch, its members by id, then the branch itself."""
    subject = finding.subject
    return subject.branch, subject.kind == "branch", subject.id, finding.key


Pair = tuple[Finding | None, Finding | None]


def _pairs(before: list[Finding], after: list[Finding]) -> list[Pair]:
    """
    Each finding with the one that says the same under the other law.

    By key; else by code, as another reading of the year names its span otherwise; else an early
    warning with what it warns of.
    """
    left, right = list(before), list(after)
    pairs: list[Pair] = []
    for alike in (_same_key, _same_code, _one_step_apart):
        pairs += _matched(left, right, alike)
    return [*pairs, *((one, None) for one in left), *((None, one) for one in right)]


def _matched(
    left: list[Finding], right: list[Finding], alike: Callable[[Finding, Finding], bool]
) -> Iterator[Pair]:
    """Pairs that are alike, taken out of both lists."""
    for one in tuple(left):
        other = next((other for other in right if alike(one, other)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            yield one, other


def _same_key(one: Finding, other: Finding) -> bool:
    return one.key == other.key


def _same_code(one: Finding, other: Finding) -> bool:
    return one.code == other.code


def _one_step_apart(one: Finding, other: Finding) -> bool:
    """Whether one of two findings of a family is the early warning of the other."""
    families = {code.partition(".")[0] for code in (one.code, other.code)}
    warnings = (one.verdict, other.verdict).count(Verdict.WARNING)
    return warnings == 1 and len(families) == 1


def differences(law: Law, changed: Law, window: Window) -> tuple[Difference, ...]:
    """The figures and options in which two laws differ on the days an audit may look at."""
    return (*_figures(law, changed, window), *_options(law, changed))


def _figures(law: Law, changed: Law, window: Window) -> Iterator[Difference]:
    for key, after in changed.timelines.items():
        before = law.timelines.get(key)
        told: list[tuple[Any, Any]] = []
        for day in _days((before, after), window):
            pair = (_value(before, day), _value(after, day))
            if pair[0] != pair[1] and pair not in told:
                told.append(pair)
                found = after.find(day)
                since = day if found is None else found.since
                yield Difference(key, after.vi, after.en, *pair, since=since)


def _days(timelines: Iterable[Timeline[Any] | None], window: Window) -> list[date]:
    """The first day an audit looks at, and every later one on which a figure may change."""
    first = window.months.first.first_day
    known = [one for timeline in timelines if timeline for one in timeline.provisions]
    turns = {day for one in known for day in (one.since, one.until) if day is not None}
    return [first, *sorted(day for day in turns if first < day <= window.as_of)]


def _value(timeline: Timeline[Any] | None, day: date) -> bool | int | str | None:
    found = timeline.find(day) if timeline is not None else None
    return None if found is None else plain_value(found.value)


def _options(law: Law, changed: Law) -> Iterator[Difference]:
    for key, option in changed.options.items():
        before, after = plain_value(law.choice(option)), plain_value(changed.choice(option))
        if before != after:
            yield Difference(key, option.vi, option.en, before, after)


@frozen(eq=False, kw_only=True)
class WhatIf:
    """Two audits of one state of a store: under the usual law, and under a changed one."""

    before: AuditResult
    after: AuditResult
    differences: tuple[Difference, ...]
    changes: tuple[Changed, ...]

    @property
    def window(self) -> Window:
        """What both audits looked at."""
        return self.after.window

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Rules that raised, under either law."""
        return tuple(dict.fromkeys((*self.before.failures, *self.after.failures)))

    def subjects(self) -> frozenset[str]:
        """The ids of everybody and every branch that something changes for."""
        found = (one.subject for one in self.changes)
        return frozenset(id for one in found for id in (one.id, one.branch) if id)


def whatif(
    store: Store,
    *,
    law: Law,
    changed: Law,
    period: AuditPeriod,
    as_of: date,
    scope: str | None = None,
    rules: Sequence[Rule] = STANDARD_RULES,
    progress: Callable[[Progress], None] | None = None,
) -> WhatIf:
    """
    Audit under two laws and tell who is judged otherwise (thử quy định khác).

    Args:
        store: Any store; it is only read, in one state.
        law: The usual law.
        changed: The law that is tried.
        progress: Called for each of the two audits as ``audit`` calls it.

    Raises:
        UsageError: As ``audit`` does.
    """
    with store.reading():
        results = []
        for one in (law, changed):
            result = audit(
                store,
                period=period,
                as_of=as_of,
                scope=scope,
                law=one,
                rules=rules,
                progress=progress,
            )
            result.summary()
            results.append(result)
    before, after = results
    differ = differences(law, changed, after.window)
    changes = tuple(
        evolve(one, because=_because(one, differ, rules)) for one in compare(before, after)
    )
    return WhatIf(before=before, after=after, differences=differ, changes=changes)


def _because(
    changed: Changed, differ: tuple[Difference, ...], rules: Sequence[Rule]
) -> tuple[Difference, ...]:
    """The differences that the rules of a change depend on; all, where none of them says so."""
    codes = {one.code for one in (changed.before, changed.after) if one is not None}
    asked = [rule for rule in rules if rule.code in codes]
    keys = {figure.key for rule in asked for figure in rule.figures}
    keys |= {option.key for rule in asked for option in rule.options}
    return tuple(one for one in differ if one.key in keys) or differ
