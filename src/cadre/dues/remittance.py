"""What goes up the tree, month by month (dòng tiền trích nộp): received, kept, passed on, on hand.

``planned`` lets everybody pass on what the shares say; ``as_passed`` follows what was really passed
on. Every đồng collected is in exactly one place: on hand somewhere, or passed out of the tree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from cadre.dues.share_needs import NeedsSetting
from cadre.dues.shares import ShareRule, Shares, Sharing
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Remittance
from cadre.tree import TreeOnDay, Unit

__all__ = ["Collected", "Flow", "FlowLine", "FlowSum", "as_passed", "planned"]

_Place = tuple[str, Month]
"""An organisation in a month."""


@frozen
class Collected:
    """
    What organisations collected in one month (thu trong tháng), and the tree of it.

    Args:
        month: The month the money counts for; see ``month_counted``.
        amounts: By organisation, from its own members; those without one collected nothing.
        tree: The tree by which the money of this month goes up, as a rule of its last day.
        sharing: What the shares follow from.

    Raises:
        RecordError: An amount is negative, or of an organisation that the tree does not have.
    """

    month: Month
    amounts: Mapping[str, Dong] = field(repr=False, hash=False)
    tree: TreeOnDay
    sharing: Sharing = field(hash=False)

    def __attrs_post_init__(self) -> None:
        for unit, amount in self.amounts.items():
            self.tree.name(unit)
            if amount < 0:
                path, expected = "Collected.amounts", "0 đồng or more"
                raise RecordError("CADRE-RE-01", path=path, expected=expected, where=unit)


@frozen(kw_only=True)
class FlowLine:
    """One organisation and the money of one month, in whole đồng."""

    organisation: str
    superior: str
    """The direct superior by the tree of the month; empty at the top."""
    month: Month
    collected: Dong = field(repr=False)
    """From its own members."""
    from_below: Dong = field(repr=False)
    """What others passed on to it."""
    shares: Shares = field(repr=False)
    passed: Dong = field(repr=False)
    """What it passed on (đã nộp)."""
    outward: Dong = field(repr=False)
    """Of that, what went out of the tree."""
    rule: ShareRule | None = None
    """The share; ``None`` where nothing was received, of which any share is nothing."""

    @property
    def received(self) -> Dong:
        """All that came in: ``kept + passed + still_to_pass``."""
        return self.shares.received

    @property
    def still_to_pass(self) -> Dong:
        """What is still to go up (còn phải nộp); below zero where more went up than the share."""
        return Dong(self.shares.up - self.passed)

    @property
    def on_hand(self) -> Dong:
        """What is here: received less passed on."""
        return Dong(self.received - self.passed)


@frozen
class FlowSum:
    """
    Lines of one or more organisations and months added up, in whole đồng.

    Each sum raises ``RecordError`` where it is beyond 10¹⁵ đồng.
    """

    lines: tuple[FlowLine, ...]

    @property
    def collected(self) -> Dong:
        """From the members of each, every đồng once."""
        return Dong(sum(one.collected for one in self.lines))

    @property
    def from_below(self) -> Dong:
        """What others passed on to them."""
        return Dong(sum(one.from_below for one in self.lines))

    @property
    def received(self) -> Dong:
        """All that came in; over several levels an amount counts on each."""
        return Dong(sum(one.received for one in self.lines))

    @property
    def kept(self) -> Dong:
        """What they keep (trích giữ lại)."""
        return Dong(sum(one.shares.kept for one in self.lines))

    @property
    def up(self) -> Dong:
        """What goes up (phải nộp)."""
        return Dong(sum(one.shares.up for one in self.lines))

    @property
    def passed(self) -> Dong:
        """What they passed on (đã nộp)."""
        return Dong(sum(one.passed for one in self.lines))

    @property
    def outward(self) -> Dong:
        """Of that, what went out of the tree."""
        return Dong(sum(one.outward for one in self.lines))

    @property
    def still_to_pass(self) -> Dong:
        """What is still to go up (còn phải nộp)."""
        return Dong(sum(one.still_to_pass for one in self.lines))

    @property
    def on_hand(self) -> Dong:
        """What is there now, every đồng once."""
        return Dong(sum(one.on_hand for one in self.lines))


@frozen
class Flow:
    """
    What goes up in one or more months (dòng tiền trích nộp), in order of month and of the tree.

    Where something ``needs`` to be stated, the lines that depend on it are left out.
    """

    months: MonthSet
    lines: tuple[FlowLine, ...]
    needs: tuple[NeedsSetting, ...] = ()
    unplaced: tuple[str, ...] = ()
    """Remittances of other months, or of organisations that the tree does not have."""

    @property
    def complete(self) -> bool:
        """Whether every organisation of every month has its line."""
        return not self.needs

    def of(self, organisation: str | None = None, months: MonthSet | None = None) -> FlowSum:
        """
        The sum over months (a quarter, a year) for an organisation, or for all of them.

        Args:
            organisation: Its id; all organisations unless told.
            months: All months of the flow unless told.
        """
        return FlowSum(
            tuple(
                one
                for one in self.lines
                if organisation in (None, one.organisation)
                and (months is None or one.month in months)
            )
        )


def planned(months: Iterable[Collected]) -> Flow:
    """
    What each organisation receives, keeps and passes on when all pass on their share at once.

    Args:
        months: One for each month.

    Raises:
        RecordError: Two are of one month, or an amount is beyond 10¹⁵ đồng.
    """
    return _joined([_planned(one) for one in _by_month(months)])


def as_passed(months: Iterable[Collected], remittances: Iterable[Remittance]) -> Flow:
    """
    What each organisation received, keeps and has on hand by what was really passed on.

    A remittance of several months counts for the earliest first, up to what was planned of each,
    the rest for the last. Hand in all the months that it is of: otherwise it is ``unplaced``.

    Args:
        months: One for each month.
        remittances: What was passed on; those without a month or organisation here are unplaced.

    Raises:
        RecordError: Two are of one month, or an amount is beyond 10¹⁵ đồng.
    """
    known = _by_month(months)
    passed, unplaced = _by_place(known, remittances)
    return evolve(_joined([_passed(one, passed) for one in known]), unplaced=unplaced)


def _by_month(months: Iterable[Collected]) -> list[Collected]:
    ordered = sorted(months, key=lambda one: one.month)
    if len({one.month for one in ordered}) != len(ordered):
        raise RecordError("CADRE-RE-01", path="Collected.month", expected="each month once")
    return ordered


def _joined(flows: Sequence[Flow]) -> Flow:
    return Flow(
        MonthSet(month for one in flows for month in one.months),
        tuple(line for one in flows for line in one.lines),
        tuple(lacking for one in flows for lacking in one.needs),
    )


def _planned(here: Collected) -> Flow:
    """From the bottom up; above what cannot be told, nothing can."""
    arriving: Counter[str] = Counter()
    untold: set[str | None] = set()
    lines: dict[str, FlowLine] = {}
    needs: list[NeedsSetting] = []
    for id in reversed(here.tree.top_down):
        unit = here.tree.units[id]
        line = None if id in untold else _line(here, unit, arriving[id])
        if not isinstance(line, FlowLine):
            untold.add(unit.parent)
            needs.extend([] if line is None else [line])
            continue
        up, above = line.shares.up, unit.parent
        lines[id] = evolve(line, passed=up, outward=Dong(0) if above else up)
        if above is not None:
            arriving[above] += up
    return _in_order(here, lines, needs)


def _passed(here: Collected, passed: Mapping[_Place, Mapping[str, int]]) -> Flow:
    """What arrived is known, so that nobody's line depends on another's share."""
    arriving: Counter[str] = Counter()
    for (_, when), amounts in passed.items():
        arriving.update(amounts if when == here.month else {})
    lines: dict[str, FlowLine] = {}
    needs: list[NeedsSetting] = []
    for id, unit in here.tree.units.items():
        line = _line(here, unit, arriving[id])
        if isinstance(line, NeedsSetting):
            needs.append(line)
            continue
        own = passed.get((id, here.month), {})
        out = sum(amount for to, amount in own.items() if to not in here.tree.units)
        lines[id] = evolve(line, passed=Dong(sum(own.values())), outward=Dong(out))
    return _in_order(here, lines, needs)


def _in_order(
    here: Collected, lines: Mapping[str, FlowLine], needs: Iterable[NeedsSetting]
) -> Flow:
    order = here.tree.top_down
    lacking = {one.organisation: one for one in needs}
    return Flow(
        MonthSet([here.month]),
        tuple(lines[id] for id in order if id in lines),
        tuple(lacking[id] for id in order if id in lacking),
    )


def _line(here: Collected, unit: Unit, arriving: int) -> FlowLine | NeedsSetting:
    """The line of a unit that has not yet passed on anything."""
    collected = here.amounts.get(unit.id, Dong(0))
    received = Dong(collected + arriving)
    rule = here.sharing.rule(unit, here.month) if received else None
    if isinstance(rule, NeedsSetting):
        return rule
    return FlowLine(
        organisation=unit.id,
        superior=unit.parent or "",
        month=here.month,
        collected=collected,
        from_below=Dong(arriving),
        shares=Shares(received, Dong(0), Dong(0)) if rule is None else rule.split(received),
        passed=Dong(0),
        outward=Dong(0),
        rule=rule,
    )


def _by_place(
    known: Sequence[Collected], remittances: Iterable[Remittance]
) -> tuple[dict[_Place, Counter[str]], tuple[str, ...]]:
    """What was passed on by organisation and month, to whom; and the remittances left out."""
    open_: Counter[_Place] = Counter()
    for line in _joined([_planned(one) for one in known]).lines:
        open_[line.organisation, line.month] = line.shares.up
    trees = {one.month: one.tree for one in known}
    placed: dict[_Place, Counter[str]] = {}
    unplaced: list[str] = []
    for one in sorted(remittances, key=_in_time):
        months = [month for month in one.months if month in trees]
        here = [month for month in months if one.origin in trees[month].units]
        if not here or len(months) < len(one.months):
            unplaced.append(one.id)
            continue
        for month, amount in _over(one, here, open_):
            placed.setdefault((one.origin, month), Counter())[one.destination] += amount
    return placed, tuple(unplaced)


def _over(
    one: Remittance, months: Sequence[Month], open_: Counter[_Place]
) -> Iterable[tuple[Month, int]]:
    """The parts of a remittance by month: the earliest first, all that is left to the last."""
    left = int(one.amount)
    for month in months:
        part = left if month == months[-1] else min(left, open_[one.origin, month])
        open_[one.origin, month] -= min(part, open_[one.origin, month])
        left -= part
        if part:
            yield month, part


def _in_time(one: Remittance) -> tuple[date, str]:
    return (one.remitted_on, one.id)
