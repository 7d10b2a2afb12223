"""Figures that cannot be told: empty in every paper, in every sum, and said so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.documents import (
    DuesFigures,
    ReportColumn,
    dues_book_of_year,
    dues_figures,
    dues_report,
    dues_summary,
    lacking_shares,
)
from cadre.dues import AgreedShare, Collected, NeedsSetting, Setting, as_passed
from cadre.law.dues_shares import KeptShare
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Remittance
from tests.dues.paper_books import (
    FEBRUARY,
    JANUARY,
    MARCH,
    MONTHS,
    NAMES,
    QUARTER,
    QUARTER_END,
    branch_book,
    cells,
    collected,
    notes,
    sent,
    tables,
)

COLLECTED = ((100_000, 40_000), (0, 0), (180_000, 20_000))


def share_lacks(*amounts: tuple[int, int]) -> list[Collected]:
    """No share of the two branches is known for February and March."""
    return collected(*(amounts or COLLECTED), village=False)


def stated(months: Sequence[Collected], percent: int) -> list[Collected]:
    """The same with a share for whoever has none."""
    given = AgreedShare(percent, "Nghị quyết 02")
    return [
        evolve(
            one,
            sharing=evolve(
                one.sharing, agreed={"cb-1": given, "cb-2": given, **one.sharing.agreed}
            ),
        )
        for one in months
    ]


def half_of_january() -> list[Remittance]:
    return [
        sent("n1", "cb-1", "x", 50_000, JANUARY, on=QUARTER_END),
        sent("n2", "cb-2", "x", 20_000, JANUARY, on=QUARTER_END),
        sent("n3", "x", "t", 7_000, JANUARY, on=QUARTER_END),
    ]


def told(
    organisation: str, more: Sequence[Remittance] = (), period: MonthSet = QUARTER
) -> DuesFigures:
    gone = [*half_of_january(), *more]
    return dues_figures(organisation, period, share_lacks(), gone, members=6)


def untold(figures: DuesFigures) -> set[str]:
    return {code for code, value in figures.by_code().items() if value is None}


def test_what_branches_keep_cannot_be_told_without_their_share_and_no_sum_with_it() -> None:
    assert untold(told("x")) == {"04", "05", "08", "09"}
    assert untold(told("x", period=MonthSet([JANUARY]))) == set()


def test_what_was_passed_on_is_told_without_a_share() -> None:
    march = sent("n4", "cb-1", "x", 54_000, MARCH, on=QUARTER_END)
    assert told("cb-1", [march]).by_code()["12"] == 104_000


def test_a_remittance_across_the_period_has_no_part_where_a_share_of_its_months_lacks() -> None:
    both = sent("n4", "cb-1", "x", 54_000, FEBRUARY, MARCH, on=QUARTER_END)
    march = MonthSet([MARCH])
    # February collected nothing, so that its part is nothing by any share.
    assert told("cb-1", [both], MonthSet([FEBRUARY])).now.passed == 0
    assert told("cb-1", [both], march).now.passed is None
    some = share_lacks((100_000, 0), (10_000, 0), (180_000, 0))
    torn = dues_figures("cb-1", march, some, [both], members=1)
    assert (torn.now.passed, torn.to_date.passed) == (None, 54_000)
    above = dues_figures("x", march, some, [both], members=1)
    assert {"04", "05", "07", "08", "09", "11"} == untold(above)


def test_the_report_leaves_the_cells_empty_and_says_why() -> None:
    paper = dues_report(
        {ReportColumn.COMMUNE: told("x")}, "x", names=NAMES, dated_on=QUARTER_END, receiver="t"
    )
    empty = {row[3] for row in cells(paper) if row[4] is None}
    assert empty == {row[3] for row in cells(paper) if row[7] is None} == {"04", "05", "08", "09"}
    assert {row[3] for row in cells(paper) if row[8] == "chưa tính được"} == empty
    now, to_date, *lacking = notes(paper)
    assert now.startswith("Kỳ này, Đảng ủy xã, phường (1): chưa so được mã 02 với mã 04 + mã 12")
    assert to_date.startswith("Từ đầu năm, Đảng ủy xã, phường (1): chưa so được mã 03")
    assert lacking == [
        "Chưa có tỷ lệ trích giữ lại của Chi bộ thôn 1, Chi bộ thôn 2, tháng 03/2026."
    ]


def test_organisations_that_lack_a_share_for_the_same_months_are_told_together() -> None:
    needs = [
        NeedsSetting(Setting.SHARE, month, unit)
        for unit, months in (("cb-1", [JANUARY, MARCH]), ("x", [MARCH]), ("cb-2", [JANUARY, MARCH]))
        for month in months
    ]
    assert lacking_shares(needs, "vi", NAMES) == [
        "Chưa có tỷ lệ trích giữ lại của Chi bộ thôn 1, Chi bộ thôn 2, tháng 01, 03/2026.",
        "Chưa có tỷ lệ trích giữ lại của Đảng ủy xã, tháng 03/2026.",
    ]


def test_shares_that_lack_are_told_once_an_organisation_without_codes_of_figures() -> None:
    allowed = KeptShare(least=30, most=50)
    needs = [
        NeedsSetting(what, month, "cb-1", "dues.kept_by_branch", allowed)
        for what in (Setting.KEEPER, Setting.SHARE, Setting.WITHIN_BAND, Setting.IN_BAND)
        for month in (JANUARY, MARCH)
    ]
    for lang in ("vi", "en"):
        said = lacking_shares(needs, lang, NAMES)
        assert len(said) == 4
        assert all("Chi bộ thôn 1" in one and "01, 03/2026" in one for one in said)
        assert not any("dues." in one for one in said)
        assert ["30–50%" in one for one in said] == [False, False, True, True]


def test_a_column_that_can_be_told_is_told_beside_one_that_cannot() -> None:
    known = dues_figures("x", QUARTER, collected(*COLLECTED), half_of_january(), members=6)
    paper = dues_report(
        {ReportColumn.COMMUNE: known, ReportColumn.OTHER: told("x")},
        "x",
        names=NAMES,
        dated_on=QUARTER_END,
    )
    kept = next(row for row in cells(paper) if row[3] == "05")
    assert kept[4:8] == (210_000, None, None, None)


def test_the_summary_book_has_empty_cells_and_an_empty_sum() -> None:
    one = dues_figures("cb-2", QUARTER, collected(*COLLECTED), (), members=2)
    paper = dues_summary([told("cb-1"), one], "x", names=NAMES, dated_on=QUARTER_END)
    now, to_date = tables(paper)
    # STT, unit and period come first; 05 is the fourth code of the one, 09 the third of the other.
    for rows, column in ((now, 3 + 3), (to_date, 3 + 2)):
        assert [row.cells[column] for row in rows.rows] == [None, 34_000, None]


def test_a_month_without_a_share_leaves_its_quarter_and_year_empty() -> None:
    flow = as_passed(share_lacks(), half_of_january())
    paper = dues_book_of_year(branch_book(), 2026, names=NAMES, flow=flow)
    kept = {str(row[1]): row[6] for row in cells(paper)}
    assert kept["2026-01"] == 50_000
    assert [kept[name] for name in ("2026-03", "Quý 1", "Cả năm 2026")] == [None] * 3
    assert any("Chi bộ thôn 1" in text for text in notes(paper))


small = st.integers(0, 300)
several = st.lists(st.sampled_from(MONTHS), min_size=1, max_size=3).map(MonthSet)
gone = st.lists(
    st.tuples(st.sampled_from([("cb-1", "x"), ("cb-2", "x"), ("x", "t")]), several, small)
)


@given(
    st.lists(st.tuples(small, small), min_size=3, max_size=3),
    gone,
    st.sampled_from(["x", "cb-1", "t"]),
    several,
    st.lists(st.integers(0, 100), min_size=2, max_size=2),
)
def test_a_figure_that_is_told_is_the_same_whatever_the_share_turns_out_to_be(
    amounts: list[tuple[int, int]],
    remitted: list[Any],
    organisation: str,
    period: MonthSet,
    percents: list[int],
) -> None:
    sums = [
        sent(f"n{number}", origin, to, amount + 1, *months, on=QUARTER_END)
        for number, ((origin, to), months, amount) in enumerate(remitted)
    ]
    months = share_lacks(*amounts)
    found = dues_figures(organisation, period, months, sums, members=0).by_code()
    for percent in percents:
        after = dues_figures(organisation, period, stated(months, percent), sums, members=0)
        assert None not in after.by_code().values()
        for code, value in found.items():
            assert value in (None, after.by_code()[code])


def test_no_figure_is_empty_where_every_share_is_known() -> None:
    known = dues_figures("x", QUARTER, collected(*COLLECTED), half_of_january(), members=6)
    assert untold(known) == set()
    assert isinstance(known.now.gap, Dong)
    assert Month(2026, 3) in known.period
