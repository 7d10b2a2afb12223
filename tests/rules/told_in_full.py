"""Findings told in full: every field of each, in plain words, for tables of cases."""

from __future__ import annotations

from collections.abc import Iterable

from cadre.findings import Finding, UsedValue

__all__ = ["in_full"]


def in_full(findings: Iterable[Finding]) -> dict[str, dict[str, str]]:
    """
    All that each finding says, by its key; empty fields are left out.

    ``is`` verdict and severity; ``of`` whom; ``on`` the day it arises, ``as_of`` that of the
    audit; ``by`` the figures with their values and, after ``@``, since when they hold, and
    ``procedure`` those of what follows; ``chosen`` the options; ``proof`` the ids of the records;
    ``affects`` members; ``missing`` what is lacking; ``next`` the next step; the details by their
    names.
    """
    return {one.key: _told(one) for one in findings}


def _told(one: Finding) -> dict[str, str]:
    # None of these families looks ahead by months.
    assert one.next_month == ""
    told = {
        "code": one.code,
        "is": f"{one.verdict.value} {one.severity.value}",
        "of": f"{one.subject.kind} {one.subject.id} at {one.subject.branch}",
        "months": " ".join(str(month) for month in one.months),
        "on": "" if one.arises_on is None else one.arises_on.isoformat(),
        "as_of": one.as_of.isoformat(),
        "by": _figures(used for used in one.values if not used.procedure),
        "procedure": _figures(used for used in one.values if used.procedure),
        "chosen": " ".join(f"{used.key}={used.choice}" for used in one.options),
        "proof": " ".join(ref.id for ref in one.evidence),
        "affects": " ".join(one.affected),
        "missing": " ".join(lack.kind.value for lack in one.missing),
        "next": one.next_step,
    }
    return {name: value for name, value in told.items() if value} | dict(one.details)


def _figures(used: Iterable[UsedValue]) -> str:
    return "; ".join(f"{one.key}={one.value}@{one.since}" for one in used)
