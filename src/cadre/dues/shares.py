"""What an organisation keeps of the dues it received, and what it passes on (trích giữ lại, nộp).

Counted in whole đồng: kept and passed on always add up to what was received. A share that no text
at hand settles is never guessed; the answer says what has to be stated.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from cadre.dues.figures import FigureUsed
from cadre.dues.share_needs import NeedsSetting, Setting
from cadre.errors import RecordError
from cadre.law.base import Law, Provision, Timeline
from cadre.law.dues_shares import (
    KEPT_ABOVE_BASE,
    KEPT_BY_BASE,
    KEPT_BY_BASE_BRANCH,
    KEPT_BY_BORDER_FORCES_BRANCH,
    KEPT_BY_BRANCH,
    KEPT_BY_BRANCH_ABROAD,
    KEPT_BY_CENTRAL_BLOC,
    KEPT_BY_COMMUNE,
    KEPT_BY_HOST_COUNTRY,
    KEPT_BY_OVERSEAS_COMMITTEE,
    KEPT_BY_PROVINCIAL_BLOC,
    KEPT_BY_VILLAGE_BRANCH,
    Keeper,
    KeptShare,
)
from cadre.law.levels import LEVELS
from cadre.law.options import DUES_REMAINDER, DuesRemainder
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Level
from cadre.records.fields import present_text
from cadre.tree import Unit

__all__ = ["KEPT_BY", "AgreedShare", "ShareRule", "Shares", "Sharing", "share_of", "usual_keeper"]

KEPT_BY: Mapping[Keeper, Timeline[KeptShare]] = {
    Keeper.BRANCH: KEPT_BY_BRANCH,
    Keeper.VILLAGE_BRANCH: KEPT_BY_VILLAGE_BRANCH,
    Keeper.BORDER_FORCES_BRANCH: KEPT_BY_BORDER_FORCES_BRANCH,
    Keeper.BASE_BRANCH: KEPT_BY_BASE_BRANCH,
    Keeper.COMMUNE: KEPT_BY_COMMUNE,
    Keeper.BASE: KEPT_BY_BASE,
    Keeper.ABOVE_BASE: KEPT_ABOVE_BASE,
    Keeper.BRANCH_ABROAD: KEPT_BY_BRANCH_ABROAD,
    Keeper.HOST_COUNTRY: KEPT_BY_HOST_COUNTRY,
    Keeper.OVERSEAS_COMMITTEE: KEPT_BY_OVERSEAS_COMMITTEE,
    Keeper.PROVINCIAL_BLOC: KEPT_BY_PROVINCIAL_BLOC,
    Keeper.CENTRAL_BLOC: KEPT_BY_CENTRAL_BLOC,
}
"""By kind of organisation, what it keeps of the dues it received."""
# While no text names these apart, they are dependent branches like any other.
_LIKE_ANY_BRANCH = (Keeper.VILLAGE_BRANCH, Keeper.BORDER_FORCES_BRANCH)
_USUAL = {
    Level.PROVINCE: Keeper.ABOVE_BASE,
    Level.DISTRICT: Keeper.ABOVE_BASE,
    Level.COMMUNE: Keeper.COMMUNE,
    Level.BASE_BRANCH: Keeper.BASE_BRANCH,
    Level.BRANCH: Keeper.BRANCH,
}


def usual_keeper(level: Level, month: Month, law: Law) -> Keeper | None:
    """
    What kind of organisation a level is for the shares; ``None`` where the level does not tell.

    No text names a sectional organisation (đảng bộ bộ phận). While communes are no level of their
    own (up to 06/2025), a grassroots organisation (đảng bộ cơ sở) may be that of a commune, which
    keeps another share.
    """
    if level is not Level.BASE:
        return _USUAL.get(level)
    levels = law[LEVELS].find(month.first_day)
    apart = levels is not None and Level.COMMUNE in levels.value
    return Keeper.BASE if apart else None


@frozen
class Shares:
    """
    Dues received, in two parts (trích giữ lại, nộp cấp trên), in whole đồng.

    ``kept + up == received``, always.
    """

    received: Dong = field(repr=False)
    kept: Dong = field(repr=False)
    up: Dong = field(repr=False)


@frozen
class AgreedShare:
    """
    The share that a decision gives one organisation (tỷ lệ đã được quyết định), whole percent.

    Raises:
        RecordError: It is not from 0 to 100, or no paper is cited.
    """

    percent: int
    paper: str = field(validator=present_text)

    def __attrs_post_init__(self) -> None:
        KeptShare.of(self.percent)


@frozen(kw_only=True)
class ShareRule:
    """
    What one organisation keeps of the dues of one month (tỷ lệ trích giữ lại), and why.

    Raises:
        RecordError: The share is not from 0 to 100 percent.
    """

    organisation: str
    month: Month
    percent: int
    """Kept, in whole percent of what the organisation itself received."""
    remainder: DuesRemainder = DuesRemainder.UP
    """Who has the đồng that the percentage does not divide."""
    keeper: Keeper | None = None
    values: tuple[FigureUsed, ...] = ()
    """The figure of the law it follows from."""
    paper: str = ""
    """The decision it follows from, where there is one for this organisation."""

    def __attrs_post_init__(self) -> None:
        KeptShare.of(self.percent)

    def split(self, received: Dong) -> Shares:
        """
        What is kept and what goes up of an amount received.

        Raises:
            RecordError: The amount is negative.
        """
        if received < 0:
            raise RecordError("CADRE-RE-01", path="received", expected="0 đồng or more")
        kept, odd = divmod(int(received) * self.percent, 100)
        if odd and self.remainder is DuesRemainder.KEPT:
            kept += 1
        return Shares(received, Dong(kept), Dong(received - kept))


@frozen
class Sharing:
    """
    What the shares of a tree follow from: the law, and what is known of single organisations.

    Args:
        law: Figures and the option ``dues_remainder``.
        keepers: What kind of organisation one is, where its level does not tell.
        agreed: Shares that a decision gives single organisations.
    """

    law: Law
    keepers: Mapping[str, Keeper] = field(factory=dict)
    agreed: Mapping[str, AgreedShare] = field(factory=dict)

    def rule(self, unit: Unit, month: Month) -> ShareRule | NeedsSetting:
        """The share of a unit for the dues of a month, or what has to be stated first."""
        keeper = self.keepers.get(unit.id) or usual_keeper(unit.level, month, self.law)
        return share_of(unit.id, keeper, month, self.law, agreed=self.agreed.get(unit.id))


def share_of(
    organisation: str,
    keeper: Keeper | None,
    month: Month,
    law: Law,
    *,
    agreed: AgreedShare | None = None,
) -> ShareRule | NeedsSetting:
    """
    What an organisation keeps of the dues of a month (tỷ lệ trích giữ lại).

    A share agreed for the organisation comes before one that a profile settles. Both must lie in
    the band of the law. Where the national text settles a share, no other can be agreed than that
    one, or the one that a profile puts in its place. Where it is silent, what was agreed holds,
    whatever a profile settles for everybody.

    Args:
        organisation: Its id.
        keeper: What kind it is; ``None`` where that is not known.
        month: The month of the dues, whose first day tells the text in force.
        law: The law; a profile may settle a share within a band.
        agreed: The share that a decision gives this organisation.
    """
    if keeper is None:
        if agreed is None:
            return NeedsSetting(Setting.KEEPER, month, organisation)
        return _ruled(organisation, None, month, law, agreed.percent, (), agreed.paper)
    timeline, stated, silent = _stated(keeper, month, law)
    bands = [one.value for one in stated if not one.value.settled]
    settled = [one for one in stated if one.value.settled][-1:]
    if agreed is None and not settled:
        what = Setting.WITHIN_BAND if bands else Setting.SHARE
        return NeedsSetting(what, month, organisation, timeline.key, *bands[-1:])
    share = settled[0].value if agreed is None else KeptShare.of(agreed.percent)
    limits = bands or [one.value for one in settled if not silent]
    for allowed in limits:
        if not allowed.holds(share):
            return NeedsSetting(Setting.IN_BAND, month, organisation, timeline.key, allowed)
    used = settled if agreed is None else [one for one in stated if one.value.holds(share)][-1:]
    values = tuple(FigureUsed.of(timeline, one) for one in used)
    paper = "" if agreed is None else agreed.paper
    return _ruled(organisation, keeper, month, law, share.most, values, paper)


def _stated(
    keeper: Keeper, month: Month, law: Law
) -> tuple[Timeline[KeptShare], list[Provision[KeptShare]], bool]:
    """
    The figure of a kind of organisation, all that is in force of it, what wins last, and whether
    the national text is silent.
    """
    text = KEPT_BY[keeper]
    if keeper in _LIKE_ANY_BRANCH and law[text].find(month.first_day) is None:
        text = KEPT_BY_BRANCH
    in_force = [one for one in law[text].provisions if _covers(one, month)]
    silent = not any(one in text.provisions for one in in_force)
    return law[text], [one.on(month.first_day) for one in in_force], silent


def _covers(provision: Provision[KeptShare], month: Month) -> bool:
    day = month.first_day
    return provision.since <= day and (provision.until is None or day < provision.until)


def _ruled(
    organisation: str,
    keeper: Keeper | None,
    month: Month,
    law: Law,
    percent: int,
    values: tuple[FigureUsed, ...],
    paper: str,
) -> ShareRule:
    return ShareRule(
        organisation=organisation,
        month=month,
        percent=percent,
        remainder=law.choice(DUES_REMAINDER),
        keeper=keeper,
        values=values,
        paper=paper,
    )
