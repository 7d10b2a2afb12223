"""Findings told in full: every field of each, in plain words, for tables of cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from cadre.findings import Finding, Missing, UsedValue
from cadre.rules.procedure import REMOVAL_PROCEDURE

__all__ = ["in_full", "in_lines"]

_REMOVAL = {figure.key for figure in REMOVAL_PROCEDURE}


def in_full(findings: Iterable[Finding], as_of: str = "") -> dict[str, dict[str, str]]:
    """
    All that each finding says, by its key; empty fields are left out.

    ``is`` verdict and severity; ``of`` whom; ``on`` the day it arises, ``as_of`` that of the
    audit; ``by`` the figures with their values and, after ``@``, since when they hold, and
    ``procedure`` those of what follows; ``chosen`` the options; ``proof`` the ids of the records;
    ``affects`` members; ``missing`` what is lacking; ``next`` the next step, ``ahead`` the month
    that would reach a limit; the details by their names.

    Args:
        as_of: The day of all of them, where a table does not say it; nor does it say the codes.
    """
    if not as_of:
        return {one.key: _told(one) for one in findings}
    told = {one.key: _told(one) for one in findings}
    for key, said in told.items():
        assert said.pop("as_of") == as_of
        assert key.startswith(f"{said.pop('code')}:")
    return told


def in_lines(findings: Iterable[Finding]) -> str:
    """
    The same as text: a line for each part, an empty one between findings, in order of key.

    Of many records of a kind the first, the last and how many there are; the figures of the
    removal procedure, which a family shares, by a word.
    """
    ordered = sorted(findings, key=lambda one: one.key)
    return "\n\n".join("\n".join(_lines(one)) for one in ordered)


def _lines(one: Finding) -> Iterator[str]:
    yield one.key
    short = {"proof": " ".join(_proof(one)), "procedure": _procedure(one)}
    for name, said in {**_told(one), **short}.items():
        if said:
            yield f"{name} {said}"


def _told(one: Finding) -> dict[str, str]:
    told = {
        "code": one.code,
        "is": f"{one.verdict.value} {one.severity.value}",
        "of": f"{one.subject.kind} {one.subject.id} at {one.subject.branch}",
        "months": " ".join(str(month) for month in one.months),
        "on": "" if one.arises_on is None else one.arises_on.isoformat(),
        "as_of": one.as_of.isoformat(),
        "by": _figures(one.grounds),
        "procedure": _figures(used for used in one.values if used.procedure),
        "chosen": " ".join(f"{used.key}={used.choice}" for used in one.options),
        "proof": " ".join(ref.id for ref in one.evidence),
        "affects": " ".join(one.affected),
        "missing": "; ".join(_lacking(lack) for lack in one.missing),
        "next": one.next_step,
        "ahead": one.next_month,
    }
    return {name: value for name, value in told.items() if value} | dict(one.details)


def _figures(used: Iterable[UsedValue]) -> str:
    return "; ".join(f"{one.key}={one.value}@{one.since}" for one in used)


def _lacking(lack: Missing) -> str:
    at = f" at {lack.branch}" if lack.branch else ""
    return f"{lack.kind.value}{at}" + (f": {lack.months}" if lack.months else "")


def _procedure(one: Finding) -> str:
    used = [figure for figure in one.values if figure.procedure]
    if {figure.key for figure in used} == _REMOVAL:
        return "that of removal"
    return _figures(used)


def _proof(one: Finding) -> Iterator[str]:
    """``member:dv-1``; of many of a kind the first, the last and how many there are."""
    for kind, found in groupby(sorted(one.evidence), key=lambda ref: ref.kind):
        ids = [ref.id for ref in found]
        many = len(ids) > 3
        yield f"{kind}:{ids[0]}…{ids[-1]}×{len(ids)}" if many else f"{kind}:{'|'.join(ids)}"
