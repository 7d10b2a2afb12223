"""A whole finding written down line by line, so that a table can say all that a rule says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from cadre.findings import Finding, UsedValue
from cadre.rules.procedure import REMOVAL_PROCEDURE

__all__ = ["whole", "wholes"]

_PROCEDURE = {figure.key for figure in REMOVAL_PROCEDURE}


def whole(one: Finding) -> str:
    """Everything in a finding, a line for each part; parts that are empty are left out."""
    return "\n".join(f"{name} {said}" for name, said in _parts(one) if said)


def wholes(found: Iterable[Finding]) -> str:
    """Several, in order of key, with an empty line between them."""
    return "\n\n".join(whole(one) for one in sorted(found, key=lambda one: one.key))


def _parts(one: Finding) -> Iterator[tuple[str, str]]:
    subject = one.subject
    yield one.code, f"{one.verdict.value} {one.severity.value}"
    yield "key", one.key
    yield "of", f"{subject.kind} {subject.id} in {subject.branch}, as of {one.as_of}"
    yield "months", str(one.months) if one.months else ""
    yield "arises", str(one.arises_on) if one.arises_on else ""
    yield "figures", ", ".join(dict.fromkeys(_figure(used) for used in one.values))
    yield "options", ", ".join(f"{used.key} {used.choice}" for used in one.options)
    yield "details", ", ".join(f"{key} {value}" for key, value in one.details.items())
    for fact in one.missing:
        yield "missing", f"{fact.kind.value} {fact.months} {fact.branch}".strip()
    yield "affects", " ".join(one.affected)
    yield "next", f"{one.next_step} {one.next_month}".strip()
    yield "proof", " ".join(_proof(one))


def _figure(used: UsedValue) -> str:
    """A figure with its value; those of the removal procedure, which a family shares, by a word."""
    return "the procedure of removal" if used.key in _PROCEDURE else f"{used.key} {used.value}"


def _proof(one: Finding) -> Iterator[str]:
    """``member:dv-1``; of many of a kind the first, the last and how many there are."""
    for kind, found in groupby(sorted(one.evidence), key=lambda ref: ref.kind):
        ids = [ref.id for ref in found]
        many = len(ids) > 3
        yield f"{kind}:{ids[0]}…{ids[-1]}×{len(ids)}" if many else f"{kind}:{'|'.join(ids)}"
