"""Whole findings in plain words, by key: all that each of them says, to be held against a table."""

from __future__ import annotations

from collections.abc import Iterable

from cadre.findings import Finding

__all__ = ["whole"]


def whole(findings: Iterable[Finding], as_of: str) -> dict[str, dict[str, str]]:
    """
    What each finding of an audit as of a day says, by its key.

    ``says`` verdict and severity; ``of`` whom; ``on`` the day it arises; ``by`` the figures with
    their values and, after ``@``, since when they hold; ``chosen`` the options; ``proof`` the ids
    of the records; ``lacks`` what is missing; the details by their names; ``next`` the next step.
    """
    return {one.key: _told(one, as_of) for one in findings}


def _told(one: Finding, as_of: str) -> dict[str, str]:
    assert str(one.as_of) == as_of
    assert one.key.startswith(f"{one.code}:{one.subject.id}:")
    told = {
        "says": f"{one.verdict.value} {one.severity.value}",
        "of": f"{one.subject.kind} {one.subject.id} at {one.subject.branch}",
        "on": "" if one.arises_on is None else one.arises_on.isoformat(),
        "by": "; ".join(f"{used.key}={used.value}@{used.since}" for used in one.values),
        "chosen": " ".join(f"{used.key}={used.choice}" for used in one.options),
        "proof": " ".join(ref.id for ref in one.evidence),
        "lacks": "; ".join(
            f"{gap.kind.value} at {gap.branch}: {gap.months}" for gap in one.missing
        ),
        "next": one.next_step,
    }
    return {name: value for name, value in told.items() if value} | dict(one.details)
