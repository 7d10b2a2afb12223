"""Unspent dues of a branch that ends (đảng phí chưa chi khi giải tán, sáp nhập, chia tách)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from cadre.dues.figures import FigureUsed
from cadre.dues.share_needs import NeedsSetting, Setting
from cadre.errors import RecordError
from cadre.law.base import Law, Timeline
from cadre.law.dues_shares import (
    UNSPENT_OF_DISSOLVED,
    UNSPENT_OF_MERGED,
    UNSPENT_OF_SPLIT,
    UnspentGoesTo,
)
from cadre.money import Dong
from cadre.months import Month

__all__ = ["Ending", "Handover", "handed_over", "moved"]


class Ending(StrEnum):
    """How a branch ends."""

    DISSOLVED = "dissolved"
    """Giải tán, giải thể."""
    MERGED = "merged"
    """Sáp nhập, hợp nhất."""
    SPLIT = "split"
    """Chia, tách."""


_TEXTS: Mapping[Ending, Timeline[UnspentGoesTo]] = {
    Ending.DISSOLVED: UNSPENT_OF_DISSOLVED,
    Ending.MERGED: UNSPENT_OF_MERGED,
    Ending.SPLIT: UNSPENT_OF_SPLIT,
}


@frozen(kw_only=True)
class Handover:
    """Where the unspent dues of a branch go (bàn giao), in whole đồng; all of them, each once."""

    organisation: str
    on: date
    """The first day of the new structure."""
    ending: Ending
    amounts: tuple[tuple[str, Dong], ...] = field(repr=False)
    """Who receives how much, in order of id."""
    values: tuple[FigureUsed, ...]
    decision: str = ""
    """The decision of the superior committee, where a branch was split."""


def handed_over(
    organisation: str,
    unspent: Dong,
    on: date,
    law: Law,
    *,
    ending: Ending,
    superior: str = "",
    resulting: Iterable[str] = (),
    decided: Mapping[str, Dong] | None = None,
    decision: str = "",
) -> Handover | NeedsSetting:
    """
    Where the unspent dues of a branch go: by the law, or by the decision that it asks for.

    Args:
        organisation: The branch that ends.
        unspent: What it has on hand.
        on: The first day of the new structure, whose law holds.
        law: The law.
        ending: How it ends.
        superior: The direct superior organisation; needed where the branch is dissolved.
        resulting: The organisation that results; needed where the branch is merged.
        decided: Where the branch is split, who receives how much by the decision.
        decision: That decision, as cited.

    Raises:
        RecordError: The amount is negative, nobody or several could receive it, or the amounts
            decided are negative or do not add up to it.
    """
    if unspent < 0:
        raise _refused("unspent", "0 đồng or more", organisation)
    timeline = law[_TEXTS[ending]]
    provision = timeline.find(on)
    if provision is None:
        return NeedsSetting(Setting.UNSPENT, Month.of(on), organisation, timeline.key)
    goes_to = provision.value
    if goes_to is UnspentGoesTo.SUPERIOR_DECIDES and (decided is None or not decision):
        return NeedsSetting(Setting.DECISION, Month.of(on), organisation, timeline.key)
    if goes_to is UnspentGoesTo.SUPERIOR_DECIDES:
        amounts = _adding_up(dict(decided or {}), unspent, organisation)
    else:
        to_superior = goes_to is UnspentGoesTo.DIRECT_SUPERIOR
        amounts = {_only([superior] if to_superior else resulting, organisation): unspent}
    return Handover(
        organisation=organisation,
        on=on,
        ending=ending,
        amounts=tuple(sorted(amounts.items())),
        values=(FigureUsed.of(timeline, provision),),
        decision=decision,
    )


def moved(on_hand: Mapping[str, Dong], handovers: Iterable[Handover]) -> dict[str, Dong]:
    """
    What is on hand after handovers, in order of id: the same sum, in other hands.

    Raises:
        RecordError: A branch hands over another amount than it has on hand.
    """
    after = {id: int(amount) for id, amount in on_hand.items()}
    for one in sorted(handovers, key=lambda one: (one.on, one.organisation)):
        gone = sum(amount for _, amount in one.amounts)
        if after.pop(one.organisation, 0) != gone:
            expected = "amounts that add up to what is unspent"
            raise _refused("Handover.amounts", expected, one.organisation)
        for id, amount in one.amounts:
            after[id] = after.get(id, 0) + amount
    return {id: Dong(after[id]) for id in sorted(after)}


def _only(receivers: Iterable[str], where: str) -> str:
    found = set(receivers) - {""}
    if len(found) != 1:
        raise _refused("handed_over", "one organisation that receives", where)
    return found.pop()


def _adding_up(decided: dict[str, Dong], unspent: Dong, where: str) -> dict[str, Dong]:
    if any(amount < 0 for amount in decided.values()) or sum(decided.values()) != unspent:
        raise _refused("handed_over.decided", "amounts that add up to what is unspent", where)
    return decided


def _refused(path: str, expected: str, where: str) -> RecordError:
    return RecordError("CADRE-RE-01", path=path, expected=expected, where=where)
