"""The meetings of one branch and their papers, written down in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from cadre import AuditPeriod, check_branch
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.records import (
    Member,
    Membership,
    Minutes,
    Organisation,
    Record,
    Resolution,
    ResolutionTask,
    Score,
    ScoreSheet,
)
from cadre.rules import Rule, meeting, score
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import LONG_AGO, branch, day

RULES: tuple[Rule, ...] = (*meeting.RULES, *score.RULES)
EVER = AuditPeriod(date(2022, 1, 1), date(2029, 12, 31))


def found_in(
    records: Iterable[Record],
    as_of: str = "2029-12-31",
    *,
    period: AuditPeriod = EVER,
    law: Law = NATIONAL,
    rules: tuple[Rule, ...] = RULES,
) -> dict[str, Finding]:
    """What the rules find in the branch, by the key without its id; see test_not_kept_cases."""
    given = list(records)
    own = any(isinstance(one, Organisation) for one in given)
    store = MemoryStore.of(given if own else [branch(), *given])
    on = day(as_of)
    dossier = store.branch("cb-1", period=period, as_of=on)
    findings = check_branch(dossier, period=period, as_of=on, law=law, rules=rules)
    silent = (Verdict.CLEAR, Verdict.UNDECIDABLE)
    return {one.key.replace(":cb-1", ""): one for one in findings if one.verdict not in silent}


def codes(found: dict[str, Finding]) -> list[str]:
    return sorted(one.code for one in found.values())


def minutes(of: str, **more: Any) -> Minutes:
    """The minutes of the meeting of a day."""
    return Minutes(id=f"bb-{of}", meeting=f"hop-cb-1-{of}", branch="cb-1", **more)


def counted(of: str, members: int, present: int, excused: int, absent: int, exempt: int) -> Minutes:
    counts = {"excused": excused, "absent": absent, "exempt": exempt}
    return minutes(of, members=members, present=present, **counts)


def resolution(passed_on: str, **more: Any) -> Resolution:
    facts: dict[str, Any] = {"id": f"nq-{passed_on}", "organisation": "cb-1", **more}
    return Resolution(passed_on=day(passed_on), **facts)


def task(of: str, number: int = 1, **more: Any) -> ResolutionTask:
    id = f"viec-{of}-{number}"
    return ResolutionTask(id=id, resolution=f"nq-{of}", branch="cb-1", task="Việc", **more)


def sheet(of: str, points: dict[str, int], **more: Any) -> ScoreSheet:
    scores = tuple(Score(key, given) for key, given in points.items())
    facts: dict[str, Any] = {"id": f"cd-{of}", "meeting": f"hop-cb-1-{of}", **more}
    return ScoreSheet(branch="cb-1", scores=scores, **facts)


def people(count: int) -> list[Record]:
    """So many members of the branch."""
    found: list[Record] = []
    for number in range(count):
        id = f"dv-{number:02d}"
        found.append(Member(id=id, full_name=f"Người Thử {number}"))
        found.append(Membership(id=f"sh-{id}", member=id, branch="cb-1", since=LONG_AGO))
    return found
