"""The figures of the report on dues (mã số 01 đến 13), of one organisation and all below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from cadre.dues import Collected, Flow, NeedsSetting, as_passed
from cadre.errors import RecordError
from cadre.law.levels import LEVELS
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Remittance
from cadre.wording import dues_papers

__all__ = ["CODES", "DuesFigures", "PassedOn", "dues_figures"]

CODES = tuple(f"{number:02d}" for number in range(1, 14))
"""The codes of the report, in order."""


class _Keeper(StrEnum):
    """In which line of the report it stands what an organisation keeps."""

    BRANCH = "branch"
    BASE = "base"
    ABOVE_BASE = "above_base"


@frozen(kw_only=True)
class PassedOn:
    """Dues of some months on their way up (thu, trích giữ lại, nộp), in whole đồng."""

    collected: Dong = field(default=Dong(0), repr=False)
    """Thu từ chi bộ: from members, by the organisation and all below it; each đồng once."""
    by_branches: Dong = field(default=Dong(0), repr=False)
    """Chi bộ giữ lại."""
    by_base: Dong = field(default=Dong(0), repr=False)
    """Tổ chức cơ sở đảng giữ lại; sections (đảng bộ bộ phận) too, as they have no line."""
    above_base: Dong = field(default=Dong(0), repr=False)
    """Cấp trên cơ sở giữ lại."""
    passed: Dong = field(default=Dong(0), repr=False)
    """Nộp cấp trên: what the organisation itself passed on."""

    @property
    def kept(self) -> Dong:
        """Trích giữ lại: the sum of the three."""
        return Dong(self.by_branches + self.by_base + self.above_base)

    @property
    def gap(self) -> Dong:
        """Collected less kept less passed on: 0 when all money that is due up is passed on."""
        return Dong(self.collected - self.kept - self.passed)

    @classmethod
    def sum_of(cls, parts: Iterable[PassedOn]) -> PassedOn:
        """Everything added up."""
        kept = tuple(parts)
        return cls(
            collected=Dong(sum(one.collected for one in kept)),
            by_branches=Dong(sum(one.by_branches for one in kept)),
            by_base=Dong(sum(one.by_base for one in kept)),
            above_base=Dong(sum(one.above_base for one in kept)),
            passed=Dong(sum(one.passed for one in kept)),
        )


@frozen(kw_only=True)
class DuesFigures:
    """What one organisation reports of a period (số liệu báo cáo thu nộp đảng phí)."""

    organisation: str
    """Empty for a sum of several."""
    period: MonthSet
    members: int
    """Tổng số đảng viên at the end of the period."""
    now: PassedOn
    """Kỳ này."""
    to_date: PassedOn
    """Từ đầu năm: from January to the end of the period."""
    needs: tuple[NeedsSetting, ...] = ()
    """Shares that were not known; what depends on them is not in the figures."""
    unplaced: tuple[str, ...] = ()
    """Remittances of the organisation that do not count, by id: some of their months lack."""

    def by_code(self) -> Mapping[str, int | Dong]:
        """The figures by code, ``"01"`` to ``"13"``: a number of members, then amounts."""
        values = (self.members, self.now.collected, self.to_date.collected)
        kept = (*_kept(self.now), *_kept(self.to_date))
        return dict(zip(CODES, (*values, *kept, self.now.passed, self.to_date.passed), strict=True))

    def remarks(self, lang: str, names: Mapping[str, str]) -> tuple[str, ...]:
        """
        A sentence for each share that is not known, and one for remittances that do not count.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id; unknown ids stay ids.
        """
        told = [one.explain(lang, names=names) for one in self.needs]
        if self.unplaced:
            ids = ", ".join(self.unplaced)
            told.append(dues_papers.table(lang)["unplaced"].format(ids=ids))
        return tuple(told)

    @classmethod
    def sum_of(cls, figures: Sequence[DuesFigures]) -> DuesFigures:
        """The sum over organisations, none of which is below another."""
        return cls(
            organisation="",
            period=MonthSet(month for one in figures for month in one.period),
            members=sum(one.members for one in figures),
            now=PassedOn.sum_of(one.now for one in figures),
            to_date=PassedOn.sum_of(one.to_date for one in figures),
            needs=tuple(dict.fromkeys(lacking for one in figures for lacking in one.needs)),
            unplaced=tuple(dict.fromkeys(id for one in figures for id in one.unplaced)),
        )


def dues_figures(
    organisation: str,
    period: MonthSet,
    collected: Iterable[Collected],
    remittances: Iterable[Remittance],
    *,
    members: int,
) -> DuesFigures:
    """
    The figures of an organisation from what was collected and really passed on.

    A commune organisation counts as grassroots until communes became a level of their own.

    Args:
        organisation: Whose report it is.
        period: The months of the report; the year is that of the last.
        collected: Each month from January on, and every other month that a remittance of these
            months is of, too; months after the period do not count.
        remittances: What was passed on of the dues of these months.
        members: Members at the end of the period, of the organisation and all below it.

    Raises:
        RecordError: The period is empty, two are of one month, or an amount is beyond 10¹⁵ đồng.
    """
    if not period:
        raise RecordError("CADRE-RE-01", path="period", expected="one month or more")
    year = MonthSet.year(period.last.year).until(period.last)
    months = tuple(collected)
    sent = tuple(remittances)
    flow = as_passed(months, sent)
    known = {one.month: one for one in months if one.month in year | period}
    below = {month: _at_or_below(organisation, one) for month, one in known.items()}
    return DuesFigures(
        organisation=organisation,
        period=period,
        members=members,
        now=_passed_on(organisation, period, flow, known, below),
        to_date=_passed_on(organisation, year, flow, known, below),
        needs=tuple(
            one for one in flow.needs if one.month in known and one.organisation in below[one.month]
        ),
        unplaced=tuple(
            one.id
            for one in sent
            if one.id in flow.unplaced
            and one.origin == organisation
            and one.months & (year | period)
        ),
    )


def _kept(part: PassedOn) -> tuple[Dong, Dong, Dong, Dong]:
    return (part.kept, part.by_branches, part.by_base, part.above_base)


def _at_or_below(organisation: str, here: Collected) -> frozenset[str]:
    if organisation not in here.tree.units:
        return frozenset()
    return frozenset((organisation, *here.tree.below(organisation)))


def _passed_on(
    organisation: str,
    months: MonthSet,
    flow: Flow,
    known: Mapping[Month, Collected],
    below: Mapping[Month, frozenset[str]],
) -> PassedOn:
    kept: Counter[_Keeper] = Counter()
    for line in flow.of(months=months).lines:
        if line.organisation in below[line.month]:
            kept[_keeper(line.organisation, known[line.month])] += int(line.shares.kept)
    gross = sum(
        int(amount)
        for month, here in known.items()
        for unit, amount in here.amounts.items()
        if month in months and unit in below[month]
    )
    return PassedOn(
        collected=Dong(gross),
        by_branches=Dong(kept[_Keeper.BRANCH]),
        by_base=Dong(kept[_Keeper.BASE]),
        above_base=Dong(kept[_Keeper.ABOVE_BASE]),
        passed=flow.of(organisation, months).passed,
    )


def _keeper(organisation: str, here: Collected) -> _Keeper:
    level = here.tree.level(organisation)
    if level is Level.BRANCH:
        return _Keeper.BRANCH
    if level in (Level.SECTION, Level.BASE_BRANCH, Level.BASE):
        return _Keeper.BASE
    if level is Level.COMMUNE:
        levels = here.sharing.law[LEVELS].find(here.month.first_day)
        own_level = levels is not None and Level.COMMUNE in levels.value
        return _Keeper.ABOVE_BASE if own_level else _Keeper.BASE
    return _Keeper.ABOVE_BASE
