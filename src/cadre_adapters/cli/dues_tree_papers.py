"""The report of an organisation and the summary of those below it (b01, s02), from a store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from cadre_adapters.cli.dues_asked import Asked, Paper
from cadre_adapters.cli.dues_flow import Here
from cadre_adapters.cli.dues_sharing import by_month_received
from cadre_adapters.cli.status import data_refused

if TYPE_CHECKING:
    from cadre.documents import DuesFigures
    from cadre.records import Payment
    from cadre.store import Store

__all__ = ["tree_paper"]


def tree_paper(store: Store, ask: Asked) -> Paper:
    """The report of an organisation, or the summary of the units right below it."""
    from cadre.documents import ReportColumn, dues_report, dues_summary
    from cadre.months import MonthSet
    from cadre.records import Level

    year = MonthSet.span(ask.months.last - (ask.months.last.number - 1), ask.months.last)
    here = Here.read(store, ask.scope, year | ask.months, ask.day, ask.sharing)
    here = here.with_their_months(store)
    tree = here.tree.on(ask.end)
    units = tree.children(ask.scope) if ask.form == "s02" else (ask.scope,)
    figures = _figures(store, ask, here, units)
    superior = tree.parent(ask.scope) or ""
    names = store.names({*here.units, superior}) if ask.named else {}
    lacking = dict.fromkeys(text for one in figures for text in one.remarks(ask.lang, names))
    lacking |= dict.fromkeys(here.about_left_out(ask.lang))
    notes = _counted(store, ask, here.units)
    if ask.form == "s02":
        empty = [] if units else [_nothing_below(ask, names)]
        lacking |= dict.fromkeys(empty)
        said = [*empty, *notes]
        paper = dues_summary(
            figures, ask.scope, names=names, dated_on=ask.day, notes=said, lang=ask.lang
        )
    else:
        usual = "commune" if tree.level(ask.scope) is Level.COMMUNE else "other"
        paper = dues_report(
            {ReportColumn(ask.column or usual): figures[0]},
            ask.scope,
            names=names,
            dated_on=ask.day,
            receiver=superior,
            notes=notes,
            lang=ask.lang,
        )
    return Paper(
        document=paper,
        lacking=tuple(lacking),
        notes=tuple(notes),
        shares=tuple(lack for one in figures for lack in one.needs),
    )


def _nothing_below(ask: Asked, names: Mapping[str, str]) -> str:
    who = names.get(ask.scope, ask.scope)
    return ask.text(
        f"{who} không có tổ chức trực thuộc nào vào ngày {ask.end:%d/%m/%Y}: bảng tổng hợp không "
        "có dòng nào.",
        f"{who} has no organisation right below it on {ask.end.isoformat()}: the summary has no "
        "rows.",
    )


def _figures(store: Store, ask: Asked, here: Here, units: Iterable[str]) -> list[DuesFigures]:
    from cadre.documents import dues_figures

    members = {unit: _members(store, ask, here, unit) for unit in units}
    with data_refused():
        collected = list(here.collected())
        return [
            dues_figures(unit, ask.months, collected, here.remittances, members=count)
            for unit, count in members.items()
        ]


def _members(store: Store, ask: Asked, here: Here, unit: str) -> int:
    """Members at the end of the period, of a unit and all below it, by official membership."""
    from cadre.periods import covers
    from cadre.records import Membership, MembershipKind

    below = {unit, *here.tree.on(ask.end).below(unit)}
    roll = store.read(Membership, branch=below)
    official = (one for one in roll if one.kind is MembershipKind.OFFICIAL)
    return len({one.member for one in official if covers(one, ask.end)})


def _counted(store: Store, ask: Asked, units: Collection[str]) -> list[str]:
    """What the report counts, and the money of its period that it does not."""
    day = ask.day.strftime("%d/%m/%Y")
    if by_month_received(ask.sharing):
        said = ask.text(
            f"Số thu tính theo tháng thu tiền như sổ S01: tiền thu trong các tháng {ask.months}, "
            f"đến hết ngày {day}, của tháng đóng đảng phí nào cũng tính.",
            f"Money counts by the month received, as in the book S01: that of {ask.months}, up to "
            f"{day}, whatever month of dues it is for.",
        )
        return [said, *_taken_off_earlier(store, ask, units)]
    notes = [
        ask.text(
            f"Số thu tính theo tháng đóng đảng phí: tiền của các tháng {ask.months}, thu đến hết "
            f"ngày {day}.",
            f"Money counts by the month of dues: that of {ask.months}, received up to {day}.",
        )
    ]
    beside = _beside(store, ask, units)
    if beside:
        from cadre.money import Dong
        from cadre.months import MonthSet

        amount = Dong(sum(one.amount for one in beside))
        months = MonthSet(one.month for one in beside)
        notes.append(
            ask.text(
                f"Trong kỳ còn thu {amount} đồng của các tháng ngoài kỳ ({months}); khoản này "
                "không có trong mã 02.",
                f"In the period {amount} đồng more came in for other months ({months}); they are "
                "not in code 02.",
            )
        )
    return notes


def _taken_off_earlier(store: Store, ask: Asked, units: Collection[str]) -> list[str]:
    """A note where money of earlier periods was taken back in this one: it is taken off there."""
    from cadre.money import Dong
    from cadre.months import Month
    from cadre.records import Payment, PaymentReversal

    back = {
        one.payment
        for one in store.read(PaymentReversal, branch=set(units))
        if one.on <= ask.day and Month.of(one.on) in ask.months
    }
    came = store.read(Payment, id=back) if back else ()
    earlier = [one for one in came if Month.of(one.paid_on) < ask.months.first]
    if not earlier:
        return []
    amount = Dong(sum(one.amount for one in earlier))
    return [
        ask.text(
            f"Trong kỳ đã hủy {amount} đồng thu trước kỳ này. Sổ S01 trừ ở tháng hủy; báo cáo này "
            "trừ ở tháng đã thu, nên mã 02 của kỳ trước đã báo cáo cao hơn số đó.",
            f"In the period {amount} đồng received before it were taken back. The book S01 takes "
            "them off in the month of that; this report in the month they came in, so that code "
            "02 of an earlier report was higher by as much.",
        )
    ]


def _beside(store: Store, ask: Asked, units: Collection[str]) -> list[Payment]:
    """Money received in the period for other months of its year, the one before and the next."""
    from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet
    from cadre.records import Payment, PaymentReversal
    from cadre_adapters.cli.dues_books import standing_on

    first = max(ask.months.first.year - 1, FIRST_YEAR)
    last = min(ask.months.last.year + 1, LAST_YEAR)
    around = MonthSet.span(Month(first, 1), Month(last, 12)) - ask.months
    back = store.read(PaymentReversal, branch=set(units))
    came = store.read(Payment, months=around, branch=set(units))
    return [one for one in standing_on(ask.end, came, back) if Month.of(one.paid_on) in ask.months]
