"""What a store says of dues on their way up: by month and unit, looking at each payment once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cadre.documents import DuesBook, DuesFigures, dues_book_of_year, dues_figures
from cadre.dues import BranchLedger, Sharing
from cadre.law import NATIONAL
from cadre.law.options import DuesPassedBy
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Organisation, Payment, PaymentReversal, Placement
from cadre.tree import Tree
from cadre_adapters.cli.dues_flow import Here
from cadre_adapters.stores.memory import MemoryStore
from tests.dues.paper_books import totals

LONG_AGO, JUNE = date(2010, 1, 1), date(2025, 6, 15)
MONTHS = MonthSet.span(Month(2025, 5), Month(2025, 7))
ORGANISATIONS = [
    Organisation(id="x", name="Xã", level=Level.COMMUNE, since=LONG_AGO),
    Organisation(id="cb-1", name="Một", level=Level.BRANCH, since=LONG_AGO),
    Organisation(id="cb-2", name="Hai", level=Level.BRANCH, since=LONG_AGO, until=JUNE),
    Organisation(id="cb-3", name="Ba", level=Level.BRANCH, since=JUNE),
]
PLACEMENTS = [
    Placement(id="p-1", organisation="cb-1", parent="x", since=LONG_AGO),
    Placement(id="p-2", organisation="cb-2", parent="x", since=LONG_AGO, until=JUNE),
    Placement(id="p-3", organisation="cb-3", parent="x", since=JUNE),
]
UNITS = [*ORGANISATIONS, *PLACEMENTS]
TREE = Tree.of(ORGANISATIONS, PLACEMENTS)


class Counted(list[Payment]):
    """Payments that count how often they were gone through."""

    passes = 0

    def __iter__(self) -> Iterator[Payment]:
        self.passes += 1
        return super().__iter__()


PAYMENTS = st.lists(
    st.builds(
        lambda number, branch, month, came_in, amount: Payment(
            id=f"p-{number}",
            member="dv-1",
            branch=branch,
            month=month,
            amount=Dong(amount),
            paid_on=came_in.last_day,
        ),
        st.integers(),
        st.sampled_from(["cb-1", "cb-2", "x"]),
        st.sampled_from(list(MONTHS)),
        st.sampled_from(list(MONTHS)),
        st.integers(1, 10**9),
    ),
    max_size=8,
)


@given(PAYMENTS, st.sampled_from(DuesPassedBy))
def test_each_month_has_the_sums_of_the_units_that_were_there_at_its_end(
    payments: list[Payment], by: DuesPassedBy
) -> None:
    came = Counted(payments)
    here = Here(
        scope="x",
        months=MONTHS,
        day=MONTHS.last.last_day,
        sharing=counting(by),
        tree=TREE,
        payments=came,
        remittances=(),
    )
    found = list(here.collected())
    assert [one.month for one in found] == list(MONTHS)
    assert came.passes == 1
    for one in found:
        there = ["x", "cb-1", *(["cb-2"] if one.month.last_day < JUNE else [])]
        sums = {
            unit: sum(
                paid.amount
                for paid in payments
                if (paid.branch, month_of(paid, by)) == (unit, one.month)
            )
            for unit in there
        }
        assert dict(one.amounts) == {unit: amount for unit, amount in sums.items() if amount}
    late = {paid.branch for paid in payments if month_of(paid, by).last_day >= JUNE}
    assert bool(here.about_left_out("vi")) == ("cb-2" in late)


def counting(by: DuesPassedBy) -> Sharing:
    return Sharing(NATIONAL.overlay(choices={"dues_passed_by": by}))


def month_of(payment: Payment, by: DuesPassedBy) -> Month:
    on = payment.paid_on
    return payment.month if by is DuesPassedBy.MONTH_OF_DUES else Month(on.year, on.month)


# The reports of a year, and the book

YEAR = MonthSet.year(2026)
ENTERED = st.tuples(
    st.sampled_from(["cb-1", "cb-3"]),
    st.sampled_from(list(MonthSet.span(Month(2025, 10), Month(2027, 3)))),
    st.dates(date(2025, 12, 1), date(2026, 12, 31)),
    st.integers(1, 10**9),
    st.booleans(),
)


@given(st.lists(ENTERED, max_size=10), st.sets(st.sampled_from(list(YEAR)[:-1])))
def test_however_a_year_is_cut_its_reports_add_up_to_what_the_books_say_came_in(
    entered: list[tuple[str, Month, date, int, bool]], cuts: set[Month]
) -> None:
    payments, back = [], []
    for number, (branch, month, on, amount, gone) in enumerate(entered):
        about = {"member": "dv-1", "branch": branch}
        paid = Payment(
            id=f"p-{number}",
            month=month,
            amount=Dong(amount),
            paid_on=on,
            receipt=str(number),
            **about,
        )
        payments.append(paid)
        if gone:
            last = Month.of(on).last_day
            back.append(
                PaymentReversal(id=f"d-{number}", payment=paid.id, on=last, reason="x", **about)
            )
    store = MemoryStore.of([*UNITS, *payments, *back])
    so_far = 0
    for period in cut(cuts):
        figures = b01(store, period, DuesPassedBy.RECEIVED)
        so_far += figures.now.collected
        assert so_far == figures.to_date.collected == in_the_books(payments, back, period.last)


def cut(cuts: set[Month]) -> list[MonthSet]:
    """The year in parts that end with these months."""
    ends = sorted({*cuts, YEAR.last})
    starts = [YEAR.first, *(one + 1 for one in ends)]
    return [MonthSet.span(first, last) for first, last in zip(starts, ends, strict=False)]


def b01(store: MemoryStore, period: MonthSet, by: DuesPassedBy) -> DuesFigures:
    """The report as of the last day of its period."""
    months = MonthSet.span(YEAR.first, period.last)
    here = Here.read(store, "x", months, period.last.last_day, counting(by))
    return dues_figures("x", period, here.collected(), here.remittances, members=1)


def in_the_books(payments: list[Payment], back: list[PaymentReversal], until: Month) -> int:
    """Column "đã thu" of part II of both branches, from January on."""
    total = 0
    for branch in ("cb-1", "cb-3"):
        mine, gone = ([one for one in many if one.branch == branch] for many in (payments, back))
        ledger = BranchLedger.of(branch, [], mine, gone, as_of=until.last_day)
        paper = dues_book_of_year(DuesBook(ledger=ledger, members={}), 2026, names={})
        total += totals(paper)[-1][5] or 0
    return total


def test_by_the_month_of_dues_late_money_is_in_no_report_of_a_quarter() -> None:
    late = Payment(
        id="p-1",
        member="dv-1",
        branch="cb-1",
        month=Month(2026, 1),
        amount=Dong(30_000),
        paid_on=date(2026, 4, 10),
    )
    store = MemoryStore.of([*UNITS, late])
    first, second = (MonthSet.span(Month(2026, one), Month(2026, one + 2)) for one in (1, 4))
    for by, told in (
        (DuesPassedBy.MONTH_OF_DUES, [(0, 0), (0, 30_000)]),
        (DuesPassedBy.RECEIVED, [(0, 0), (30_000, 30_000)]),
    ):
        reports = [b01(store, one, by) for one in (first, second)]
        assert [(one.now.collected, one.to_date.collected) for one in reports] == told
