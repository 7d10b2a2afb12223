"""What a store says of dues on their way up: by month and unit, looking at each payment once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import Sharing
from cadre.law import NATIONAL
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Organisation, Payment, Placement
from cadre.tree import Tree
from cadre_adapters.cli.dues_flow import Here

LONG_AGO, JUNE = date(2010, 1, 1), date(2025, 6, 15)
MONTHS = MonthSet.span(Month(2025, 5), Month(2025, 7))
TREE = Tree.of(
    [
        Organisation(id="x", name="Xã", level=Level.COMMUNE, since=LONG_AGO),
        Organisation(id="cb-1", name="Một", level=Level.BRANCH, since=LONG_AGO),
        Organisation(id="cb-2", name="Hai", level=Level.BRANCH, since=LONG_AGO, until=JUNE),
    ],
    [
        Placement(id="p-1", organisation="cb-1", parent="x", since=LONG_AGO),
        Placement(id="p-2", organisation="cb-2", parent="x", since=LONG_AGO, until=JUNE),
    ],
)


class Counted(list[Payment]):
    """Payments that count how often they were gone through."""

    passes = 0

    def __iter__(self) -> Iterator[Payment]:
        self.passes += 1
        return super().__iter__()


PAYMENTS = st.lists(
    st.builds(
        lambda number, branch, month, amount: Payment(
            id=f"p-{number}",
            member="dv-1",
            branch=branch,
            month=month,
            amount=Dong(amount),
            paid_on=month.last_day,
        ),
        st.integers(),
        st.sampled_from(["cb-1", "cb-2", "x"]),
        st.sampled_from(list(MONTHS)),
        st.integers(1, 10**9),
    ),
    max_size=8,
)


@given(PAYMENTS)
def test_each_month_has_the_sums_of_the_units_that_were_there_at_its_end(
    payments: list[Payment],
) -> None:
    came = Counted(payments)
    here = Here(
        scope="x",
        months=MONTHS,
        day=MONTHS.last.last_day,
        tree=TREE,
        payments=came,
        remittances=(),
    )
    found = list(here.collected(Sharing(NATIONAL)))
    assert [one.month for one in found] == list(MONTHS)
    assert came.passes == 1
    for one in found:
        there = ["x", "cb-1", *(["cb-2"] if one.month.last_day < JUNE else [])]
        sums = {
            unit: sum(
                paid.amount for paid in payments if (paid.branch, paid.month) == (unit, one.month)
            )
            for unit in there
        }
        assert dict(one.amounts) == {unit: amount for unit, amount in sums.items() if amount}
