"""Whether anything of a month's dues goes up (có phần phải nộp), and by which figure.

It need not be known how much: a band below the whole says that something goes up. Where the law
says nothing of this kind of organisation, its own remittances do: whoever passed on dues of other
months under the same text does not keep the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from cadre.dues.share_needs import NeedsSetting
from cadre.dues.shares import ShareRule
from cadre.findings import UsedValue
from cadre.law.base import Law, Provision
from cadre.law.dues import REGIME, DuesRegime
from cadre.months import Month
from cadre.records import Remittance
from cadre.rules.base import used_values

__all__ = ["GoesUp", "earliest", "figures_of", "goes_up"]


@frozen
class GoesUp:
    """Why something of a month goes up."""

    values: tuple[UsedValue, ...]
    like: Remittance | None = None
    """The remittance that shows it, where no figure does."""


def earliest(passed: Iterable[Remittance]) -> Remittance:
    """The remittance of the earliest month; of several, the first that was made."""
    return min(passed, key=lambda one: (one.months.first, one.remitted_on, one.id))


def goes_up(
    share: ShareRule | NeedsSetting, law: Law, passed: Sequence[Remittance]
) -> GoesUp | None:
    """
    Why something of the month goes up; ``None`` where nothing does, or nobody can tell.

    Args:
        share: The share of the month, or what would have to be stated first.
        passed: What the organisation passed on.
    """
    if isinstance(share, ShareRule):
        return GoesUp(figures_of([share], law)) if share.percent < 100 else None
    if share.allowed is not None:
        band = law.timelines[share.key]
        known = used_values((band, band.find(share.month.first_day)))
        return GoesUp(known) if share.allowed.most < 100 else None
    text = _text(law, share.month)
    alike = [one for one in passed if any(_text(law, month) == text for month in one.months)]
    if text is None or not alike:
        return None
    return GoesUp(used_values((REGIME, text)), earliest(alike))


def figures_of(shares: Iterable[ShareRule], law: Law) -> tuple[UsedValue, ...]:
    """The figures that shares follow from; where a decision alone does, the text of the month."""
    found: dict[UsedValue, None] = {}
    for share in shares:
        for one in share.values:
            used = UsedValue(one.key, one.value, one.since, one.citations, one.confidence, one.note)
            found[used] = None
        if not share.values:
            found.update(dict.fromkeys(used_values((REGIME, _text(law, share.month)))))
    return tuple(found)


def _text(law: Law, month: Month) -> Provision[DuesRegime] | None:
    """The regulation that the dues of a month follow."""
    return law[REGIME].find(month.first_day)
