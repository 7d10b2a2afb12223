"""The report, the summary book and the receipt on paper; every paper can be written."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.documents import (
    Document,
    DuesFigures,
    PassedOn,
    ReportColumn,
    dues_arrears,
    dues_book_of_month,
    dues_book_of_year,
    dues_figures,
    dues_receipt,
    dues_report,
    dues_summary,
)
from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, PayChannel, Payment, PaymentReversal, Remittance
from cadre.tree import TreeOnDay, Unit
from cadre.wording import dues_papers
from cadre_adapters.exporters.docx import DocxExporter
from tests.dues.paper_books import (
    FEBRUARY,
    JANUARY,
    MARCH,
    NAMES,
    PAYMENTS,
    QUARTER,
    QUARTER_END,
    branch_book,
    cells,
    collected,
    notes,
    sent,
    tables,
    texts,
)

APRIL_5 = date(2026, 4, 5)
COLLECTED = ((100_000, 40_000), (0, 0), (180_000, 20_000))


def passed(march: int = 54_000) -> list[Remittance]:
    """In January half of 140.000 went up, in March 30 % of 200.000 less what is still due."""
    return [
        sent("n1", "cb-1", "x", 50_000, JANUARY, on=APRIL_5),
        sent("n2", "cb-2", "x", 20_000, JANUARY, on=APRIL_5),
        sent("n3", "cb-1", "x", march, MARCH, on=APRIL_5),
        sent("n4", "cb-2", "x", 6_000, MARCH, on=APRIL_5),
        sent("n5", "x", "t", 7_000, JANUARY, on=APRIL_5),
        sent("n6", "x", "t", (march + 6_000) // 2, MARCH, on=APRIL_5),
    ]


def figures(organisation: str, period: MonthSet = QUARTER, march: int = 54_000) -> DuesFigures:
    return dues_figures(organisation, period, collected(*COLLECTED), passed(march), members=6)


def report(*columns: DuesFigures, **more: Any) -> Document:
    given = dict(zip(ReportColumn, columns, strict=False))
    return dues_report(given, "x", names=NAMES, dated_on=APRIL_5, **more)


# Branches keep half of January (70.000) and 70 % of March (140.000); the commune 90 % of the
# 70.000 it received in January (63.000) and half of the 60.000 of March (30.000).
WHOLE_QUARTER = {
    "01": 6, "02": 340_000, "03": 340_000, "04": 303_000, "05": 210_000, "06": 0, "07": 93_000,
    "08": 303_000, "09": 210_000, "10": 0, "11": 93_000, "12": 37_000, "13": 37_000,
}  # fmt: skip
ONLY_MARCH = {
    **WHOLE_QUARTER,
    "02": 200_000, "04": 170_000, "05": 140_000, "07": 30_000, "12": 30_000,
}  # fmt: skip
ONE_BRANCH = {
    "01": 6, "02": 280_000, "03": 280_000, "04": 176_000, "05": 176_000, "06": 0, "07": 0,
    "08": 176_000, "09": 176_000, "10": 0, "11": 0, "12": 104_000, "13": 104_000,
}  # fmt: skip


@pytest.mark.parametrize(
    ("organisation", "period", "expected"),
    [
        ("x", QUARTER, WHOLE_QUARTER),
        ("x", MonthSet([MARCH]), ONLY_MARCH),
        ("cb-1", QUARTER, ONE_BRANCH),
    ],
    ids=["quarter", "month", "branch"],
)
def test_the_codes_follow_from_what_was_collected_and_passed_on(
    organisation: str, period: MonthSet, expected: dict[str, int]
) -> None:
    assert figures(organisation, period).by_code() == expected


@pytest.mark.parametrize(
    ("month", "code"), [(Month(2025, 6), "06"), (Month(2025, 7), "07")], ids=str
)
def test_a_commune_is_grassroots_until_it_is_a_level_of_its_own(month: Month, code: str) -> None:
    units = [Unit("t", "T", Level.PROVINCE), Unit("x", "X", Level.COMMUNE, "t")]
    tree = TreeOnDay.of(month.last_day, units)
    here = evolve(collected(*COLLECTED)[0], month=month, amounts={"x": Dong(100)}, tree=tree)
    assert here.sharing.law is NATIONAL
    found = dues_figures("x", MonthSet([month]), [here], [], members=1).by_code()
    assert {one: int(found[one]) for one in ("05", "06", "07")} == {
        "05": 0, "06": 0, "07": 0, code: 90
    }  # fmt: skip


def test_the_report_has_thirteen_codes_and_a_sum_of_its_columns() -> None:
    village = DuesFigures(
        organisation="y",
        period=QUARTER,
        members=4,
        now=PassedOn(collected=Dong(10), by_base=Dong(7), passed=Dong(3)),
        to_date=PassedOn(collected=Dong(10), by_base=Dong(7), passed=Dong(3)),
    )
    paper = report(figures("x"), village)
    found = cells(paper)
    assert [row[3] for row in found] == list(WHOLE_QUARTER)
    assert [row[4] for row in found] == list(WHOLE_QUARTER.values())
    assert [row[5] for row in found] == [4, 10, 10, 7, 0, 7, 0, 7, 0, 7, 0, 3, 3]
    assert {row[6] for row in found} == {None}
    assert [row[7] for row in found] == [row[4] + row[5] for row in found]
    assert {row[2] for row in found[1:]} == {"đồng"}
    assert found[0][:4] == (1, "Tổng số đảng viên đến cuối kỳ", "người", "01")
    assert found[4][0] is None
    assert notes(paper) == []
    assert texts(paper)[1] == "Đơn vị báo cáo: Đảng ủy xã\nKỳ báo cáo: 01–03/2026"


def test_money_that_is_not_yet_passed_on_fails_the_check() -> None:
    now, to_date = notes(report(figures("x", march=50_000)))
    told = "(340.000 đồng) khác {} (336.000 đồng), chênh lệch 4.000 đồng."
    unit = "Đảng ủy xã, phường (1)"
    assert now == f"Kỳ này, {unit}: mã 02 {told.format('mã 04 + mã 12')}"
    assert to_date == f"Từ đầu năm, {unit}: mã 03 {told.format('mã 08 + mã 13')}"


def test_a_failure_before_the_period_is_told_of_the_year_alone() -> None:
    january_short = [one for one in passed() if one.id != "n2"]
    found = dues_figures("x", MonthSet([MARCH]), collected(*COLLECTED), january_short, members=6)
    (note,) = notes(report(found))
    assert note.startswith("Từ đầu năm")


def test_columns_that_make_up_for_each_other_fail_all_the_same() -> None:
    short = figures("x", march=50_000)
    over = evolve(short, now=PassedOn(passed=Dong(4_000)), to_date=PassedOn(passed=Dong(4_000)))
    assert len(notes(report(short, over))) == 4


def test_what_is_not_known_is_said_and_left_out() -> None:
    months = collected(*COLLECTED, village=False)
    later = sent("n9", "cb-1", "x", 5, MARCH, Month(2026, 4), on=APRIL_5)
    found = dues_figures("cb-1", QUARTER, months, [*passed(), later], members=6)
    assert [one.month for one in found.needs] == [MARCH]
    assert found.unplaced == ("n9",)
    unknown, unplaced = found.remarks("vi", NAMES)
    assert "Chi bộ thôn 1" in unknown
    assert unplaced.endswith(": n9.")
    assert set(found.remarks("vi", NAMES)) <= set(notes(report(found)))


@pytest.mark.parametrize("periods", [[], [QUARTER, MonthSet([MARCH])]], ids=["none", "two"])
def test_figures_that_make_no_report_are_refused(periods: list[MonthSet]) -> None:
    columns = [figures("x", period) for period in periods]
    with pytest.raises(RecordError) as refused:
        report(*columns)
    assert refused.value.facts["expected"] in EXPECTED_VI


def test_a_period_without_months_has_no_figures() -> None:
    with pytest.raises(RecordError):
        figures("x", MonthSet())


def test_the_summary_book_sums_the_units_of_each_period() -> None:
    units = [
        figures(id, period) for period in (MonthSet([MARCH]), QUARTER) for id in ("cb-2", "cb-1")
    ]
    paper = dues_summary(units, "x", names=NAMES, dated_on=APRIL_5)
    now, to_date = ([row.cells for row in one.rows] for one in tables(paper))
    for found in (now, to_date):
        assert [row[:3] for row in found] == [
            (1, "Chi bộ thôn 2", "01–03/2026"),
            (2, "Chi bộ thôn 1", "01–03/2026"),
            (None, "Cộng", "01–03/2026"),
            (1, "Chi bộ thôn 2", MARCH),
            (2, "Chi bộ thôn 1", MARCH),
            (None, "Cộng", MARCH),
        ]
    codes = ("01", "02", "04", "05", "06", "07", "12"), ("03", "08", "09", "10", "11", "13")
    assert now[1][3:] == tuple(ONE_BRANCH[code] for code in codes[0])
    assert to_date[1][3:] == tuple(ONE_BRANCH[code] for code in codes[1])
    assert sorted((*codes[0], *codes[1])) == list(ONE_BRANCH)
    assert now[2][3:] == (12, 340_000, 210_000, 210_000, 0, 0, 130_000)
    assert to_date[2][3:] == (340_000, 210_000, 210_000, 0, 0, 130_000)
    assert [one.caption for one in tables(paper)] == ["Kỳ này", "Từ đầu năm"]
    # More columns of amounts than this break their figures on a page.
    assert all(len(one.columns) <= 11 for one in tables(paper))


amounts = st.integers(0, 10**9)


@given(st.lists(st.tuples(amounts, amounts), min_size=3, max_size=3))
def test_when_everybody_passes_on_what_is_due_the_check_holds(many: list[tuple[int, int]]) -> None:
    gone: list[Remittance] = []
    for unit in ("cb-1", "cb-2", "x"):
        for one in collected(*many):
            month = MonthSet([one.month])
            part = dues_figures(unit, month, collected(*many), gone, members=0).now
            if part.gap:
                to = "t" if unit == "x" else "x"
                gone.append(sent(f"{unit}{one.month}", unit, to, part.gap, one.month, on=APRIL_5))
    found = dues_figures("x", QUARTER, collected(*many), gone, members=0)
    assert (found.now.gap, found.to_date.gap) == (0, 0)
    assert found.now.collected == sum(one + two for one, two in many)


def test_a_receipt_has_its_months_and_the_sum_in_words() -> None:
    paper = dues_receipt(PAYMENTS[:1:-1], names=NAMES)
    assert cells(paper) == [(FEBRUARY, 90_000), (MARCH, 90_000), ("Cộng", 180_000)]
    assert texts(paper) == [
        "Số: BL-7",
        "Người nộp: Trần Thị Bình",
        "Đơn vị thu: Chi bộ thôn 1",
        "Ngày thu: 20/03/2026",
        "Hình thức: tiền mặt",
        "Bằng chữ: Một trăm tám mươi nghìn đồng.",
    ]
    assert paper.dated_on == date(2026, 3, 20)


@pytest.mark.parametrize(
    "other",
    [
        {"member": "dv-2"},
        {"branch": "cb-2"},
        {"paid_on": date(2026, 3, 21)},
        {"receipt": "BL-8"},
        {"channel": PayChannel.BANK},
    ],
    ids=lambda other: next(iter(other)),
)
def test_payments_of_two_receipts_are_refused(other: dict[str, Any]) -> None:
    with pytest.raises(RecordError):
        dues_receipt([PAYMENTS[2], evolve(PAYMENTS[3], **other)], names=NAMES)


def back(payment: Payment, reason: str = "Ghi nhầm") -> PaymentReversal:
    return PaymentReversal(
        id=f"huy-{payment.id}",
        payment=payment.id,
        member=payment.member,
        branch=payment.branch,
        on=date(2026, 3, 25),
        reason=reason,
    )


def test_a_receipt_taken_back_whole_is_marked_as_cancelled_with_day_and_reason() -> None:
    gone = [back(one) for one in PAYMENTS[2:]]
    paper = dues_receipt(PAYMENTS[2:], names=NAMES, reversals=gone, credit=Dong(5))
    assert paper.title == "BIÊN LAI THU ĐẢNG PHÍ\n(ĐÃ HỦY)"
    assert texts(paper)[0] == "Biên lai này đã hủy từ ngày 25/03/2026. Lý do: Ghi nhầm."
    assert cells(paper)[-1] == ("Cộng", 180_000)
    assert not any("số dư" in text for text in texts(paper))


def test_a_receipt_taken_back_in_part_has_what_stands_and_tells_the_rest() -> None:
    gone = [back(PAYMENTS[2], "Sai tháng.")]
    paper = dues_receipt(PAYMENTS[2:], names=NAMES, reversals=gone)
    assert paper.title == "BIÊN LAI THU ĐẢNG PHÍ"
    told = "Khoản tháng 02/2026, 90.000 đồng, đã hủy từ ngày 25/03/2026. Lý do: Sai tháng."
    assert texts(paper)[0] == told
    assert cells(paper) == [(MARCH, 90_000), ("Cộng", 90_000)]


def test_a_receipt_says_how_much_of_it_is_credit() -> None:
    paper = dues_receipt(PAYMENTS[2:], names=NAMES, credit=Dong(15_000))
    assert texts(paper)[-1] == "Trong đó số dư: 15.000 đồng, được trừ vào tháng khác còn thiếu."


def test_a_receipt_for_nothing_is_refused() -> None:
    with pytest.raises(RecordError):
        dues_receipt([], names=NAMES)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_paper_can_be_written(lang: str) -> None:
    more: dict[str, Any] = {"names": NAMES, "lang": lang}
    book = branch_book()
    papers = [
        dues_book_of_month(book, JANUARY, **more),
        dues_book_of_year(book, 2026, **more),
        dues_arrears(book.ledger, **more),
        dues_receipt(PAYMENTS[2:], **more),
        dues_summary([figures("cb-1")], "x", dated_on=QUARTER_END, **more),
        report(figures("x", march=50_000), receiver="t", lang=lang),
    ]
    for paper in papers:
        sink = io.BytesIO()
        DocxExporter().write(paper, sink)
        assert sink.getvalue().startswith(b"PK")
        assert paper.language == lang


def test_both_languages_have_the_same_words() -> None:
    assert list(dues_papers.table("vi")) == list(dues_papers.table("en"))
