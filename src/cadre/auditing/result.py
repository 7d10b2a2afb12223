"""What an audit gives back: findings as they are found, failures, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from cadre.findings import Finding, Severity, Verdict
from cadre.law import Law
from cadre.rules import Rule, Window
from cadre.store import Head

__all__ = ["AuditResult", "Failure", "Progress", "State", "Summary"]


@frozen
class Progress:
    """How far an audit is: branches done, of how many."""

    done: int
    total: int


@frozen
class Failure:
    """
    A rule that raised: which, whose, and the type or code of the error; never its text.

    ``subject`` is the first member or branch it failed on, ``count`` on how many.
    """

    rule: str
    source: str
    error: str
    subject: str
    count: int = 1


@frozen
class Summary:
    """The counts of an audit that has run to its end."""

    branches: int
    members: int
    by_code: Mapping[str, int]
    by_verdict: Mapping[str, int]
    by_severity: Mapping[str, int]


class AuditResult:
    """
    The findings of an audit, as they are found.

    Iterate to run it; what was found is kept, so a second iteration reads no store. ``failures``,
    ``summary()`` and ``subjects()`` run it to its end.

    ``head`` is the journal's head the audit began with.
    """

    def __init__(
        self,
        run: Iterator[Finding],
        state: State,
        *,
        window: Window,
        law: Law,
        scope: str,
        head: Head,
        rules: Sequence[Rule],
    ) -> None:
        self._run = run
        self._broken: BaseException | None = None
        self._state = state
        self._kept: list[Finding] = []
        self.window = window
        self.law = law
        self.scope = scope
        self.head = head
        self.rules = tuple(rules)

    def __iter__(self) -> Iterator[Finding]:
        place = 0
        while True:
            while place < len(self._kept):
                yield self._kept[place]
                place += 1
            finding = self._next()
            if finding is None:
                return
            self._kept.append(finding)

    def _next(self) -> Finding | None:
        """The next finding; an audit that broke stays broken, and never looks complete."""
        if self._broken is not None:
            raise self._broken
        try:
            return next(self._run, None)
        except BaseException as error:
            self._broken = error
            raise

    def _finish(self) -> list[Finding]:
        for _ in self:
            pass
        return self._kept

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Rules that raised. The others' findings are complete."""
        self._finish()
        return tuple(self._state.failures.values())

    def summary(self) -> Summary:
        """The counts, by code, verdict and severity."""
        found = self._finish()
        return Summary(
            branches=self._state.branches,
            members=self._state.members,
            by_code=dict(sorted(Counter(one.code for one in found).items())),
            by_verdict=dict(sorted(Counter(one.verdict.value for one in found).items())),
            by_severity=dict(sorted(Counter(one.severity.value for one in found).items())),
        )

    def subjects(self) -> frozenset[str]:
        """The ids of everybody, every branch and every assignment a finding speaks of."""
        ids = {self.scope}
        for finding in self._finish():
            ids.update((finding.subject.id, finding.subject.branch), finding.affected)
            ids.update(one.branch for one in finding.missing)
            ids.update(
                value
                for key, value in finding.details.items()
                if key in ("branch", "assignment") or key.endswith("_id")
            )
        return frozenset(ids - {""})

    @property
    def needs_attention(self) -> bool:
        """Whether a finding is of severity warning or more, or undecidable."""
        return any(
            one.severity.rank >= Severity.WARNING.rank or one.verdict is Verdict.UNDECIDABLE
            for one in self
        )


@define(eq=False)
class State:
    """What a running audit counts."""

    failures: dict[tuple[str, str, str], Failure] = field(factory=dict)
    branches: int = 0
    members: int = 0

    def failed(self, failure: Failure) -> None:
        """Note a failure, together with others of the same rule and error."""
        key = (failure.rule, failure.source, failure.error)
        known = self.failures.get(key)
        self.failures[key] = failure if known is None else evolve(known, count=known.count + 1)
