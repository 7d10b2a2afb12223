"""The figures of the report on dues (mã số 01 đến 13), of one organisation and all below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from cadre.documents.lacking_shares import lacking_shares
from cadre.documents.passed_on import PassedOn, Passing
from cadre.dues import Collected, NeedsSetting
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import MonthSet
from cadre.records import Remittance
from cadre.wording import dues_papers

__all__ = ["CODES", "DuesFigures", "dues_figures"]

CODES = tuple(f"{number:02d}" for number in range(1, 14))
"""The codes of the report, in order."""


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
    """Shares that were not known; figures that depend on them are ``None``."""
    unplaced: tuple[str, ...] = ()
    """Remittances of the organisation that do not count, by id: some of their months lack."""

    def by_code(self) -> Mapping[str, int | Dong | None]:
        """
        The figures by code, ``"01"`` to ``"13"``: a number of members, then amounts.

        ``None`` is an amount that cannot be told: ``remarks`` tell what is lacking.
        """
        values = (self.members, self.now.collected, self.to_date.collected)
        kept = (*_kept(self.now), *_kept(self.to_date))
        return dict(zip(CODES, (*values, *kept, self.now.passed, self.to_date.passed), strict=True))

    def remarks(self, lang: str, names: Mapping[str, str]) -> tuple[str, ...]:
        """
        A sentence for each share that is not known, and one for remittances that do not count.

        They are for a paper; what to state, and how, is what each of ``needs`` explains.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id; unknown ids stay ids.
        """
        told = lacking_shares(self.needs, lang, names)
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
        remittances: What was passed on of the money of these months.
        members: Members at the end of the period, of the organisation and all below it.

    Raises:
        RecordError: The period is empty, two are of one month, or an amount is beyond 10¹⁵ đồng.
    """
    if not period:
        raise RecordError("CADRE-RE-01", path="period", expected="one month or more")
    year = MonthSet.year(period.last.year).until(period.last)
    sent = tuple(remittances)
    passing = Passing.of(tuple(collected), sent)
    return DuesFigures(
        organisation=organisation,
        period=period,
        members=members,
        now=passing.part(organisation, period),
        to_date=passing.part(organisation, year),
        needs=tuple(
            one
            for one in passing.needs
            if one.month in year | period
            and one.organisation in passing.at_or_below(organisation, one.month)
        ),
        unplaced=tuple(
            one.id
            for one in sent
            if one.id in passing.flow.unplaced
            and one.origin == organisation
            and one.months & (year | period)
        ),
    )


def _kept(part: PassedOn) -> tuple[Dong | None, ...]:
    return (part.kept, part.by_branches, part.by_base, part.above_base)
