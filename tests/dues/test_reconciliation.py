"""The book against a statement: what matches, what may, what does not, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.dues import Match, MatchReason, Reconciliation, StatementLine, Unmatched, reconcile
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Payment

NAMES = {"m1": "Nguyễn Văn An", "m2": "Đặng Thị Bình", "m3": "Nguyễn Văn An Khang"}


def paid(
    id: str, amount: int, day: int, *, member: str = "", receipt: str = "", branch: str = "cb"
) -> Payment:
    return Payment(
        id=id,
        member=member or f"of-{id}",
        branch=branch,
        month=Month(2026, 2),
        amount=Dong(amount),
        paid_on=date(2026, 2, day),
        receipt=receipt,
    )


def line(id: str, amount: int, day: int, text: str = "", reference: str = "") -> StatementLine:
    return StatementLine(id, date(2026, 2, day), Dong(amount), text, reference)


def told(found: Reconciliation) -> dict[str, list[str]]:
    """What matches what and why, a line of text each."""
    pairs = {
        name: [
            f"{'+'.join(one.payments)}={one.line}: {', '.join(one.reasons)}"
            for one in getattr(found, name)
        ]
        for name in ("matched", "probable")
    }
    alone = {
        name: [f"{one.id}: {', '.join(one.reasons)}" for one in getattr(found, name)]
        for name in ("unmatched_book", "unmatched_statement")
    }
    return {name: said for name, said in {**pairs, **alone}.items() if said}


@pytest.mark.parametrize(
    ("payments", "lines", "expected"),
    [
        ([], [], {}),
        (
            [paid("p1", 100, 1, receipt="BL 01")],
            [line("l1", 100, 28, reference="bl  01")],
            {"matched": ["p1=l1: receipt, days_apart"]},
        ),
        (
            [paid("p1", 100, 1, receipt="BL 01"), paid("p2", 100, 1)],
            [line("l1", 100, 1), line("l2", 100, 1, reference="BL 01")],
            {"matched": ["p2=l1: same_amount, same_day", "p1=l2: receipt, same_day"]},
        ),
        (
            [paid("p1", 40, 1, receipt="BL 01"), paid("p2", 60, 1, receipt="BL 01")],
            [line("l1", 100, 1, reference="BL 01")],
            {"matched": ["p1+p2=l1: receipt, sum_of_receipt, same_day"]},
        ),
        (
            [paid("p1", 100, 1, receipt="BL 01")],
            [line("l1", 90, 1, reference="BL 01")],
            {
                "unmatched_book": ["p1: receipt_other_amount"],
                "unmatched_statement": ["l1: receipt_other_amount"],
            },
        ),
        (
            [paid("p1", 100, 10)],
            [line("l1", 100, 12)],
            {"probable": ["p1=l1: same_amount, days_apart"]},
        ),
        (
            [paid("p1", 100, 10)],
            [line("l1", 100, 13)],
            {
                "unmatched_book": ["p1: same_amount_too_far"],
                "unmatched_statement": ["l1: same_amount_too_far"],
            },
        ),
        (
            [paid("p1", 100, 10), paid("p2", 100, 10)],
            [line("l1", 100, 10)],
            {
                "probable": ["p1=l1: same_amount, several_alike, same_day"],
                "unmatched_book": ["p2: taken"],
            },
        ),
        (
            [paid("p1", 100, 10)],
            [line("l1", 100, 9), line("l2", 100, 10), line("l3", 7, 10)],
            {
                "probable": ["p1=l2: same_amount, several_alike, same_day"],
                "unmatched_statement": ["l1: taken", "l3: nothing_like_it"],
            },
        ),
        (
            [paid("p1", 100, 1), paid("p2", 100, 3)],
            [line("l1", 100, 2), line("l2", 100, 4)],
            {
                "probable": [
                    "p1=l1: same_amount, several_alike, days_apart",
                    "p2=l2: same_amount, several_alike, days_apart",
                ]
            },
        ),
        (
            [paid("p1", 30, 5, member="m1"), paid("p2", 30, 5, member="m1"), paid("p3", 9, 5)],
            [line("l1", 60, 6)],
            {
                "probable": ["p1+p2=l1: sum_of_member, days_apart"],
                "unmatched_book": ["p3: nothing_like_it"],
            },
        ),
        (
            [paid("p1", 30, 5), paid("p2", 25, 5), paid("p3", 9, 6), paid("p4", 5, 5, branch="x")],
            [line("l1", 55, 5)],
            {
                "probable": ["p1+p2=l1: sum_of_branch, same_day"],
                "unmatched_book": ["p4: nothing_like_it", "p3: nothing_like_it"],
            },
        ),
        (
            [paid("p1", 100, 1)],
            [line("l1", -100, 1), line("l2", 0, 1)],
            {
                "unmatched_book": ["p1: nothing_like_it"],
                "unmatched_statement": ["l1: money_out", "l2: money_out"],
            },
        ),
    ],
)
def test_the_strongest_reason_comes_first(
    payments: list[Payment], lines: list[StatementLine], expected: dict[str, list[str]]
) -> None:
    assert told(reconcile(payments, lines, tolerance_days=2)) == expected


UNDECIDED = {"probable": ["p1=l1: same_amount, several_alike, days_apart"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DANG THI BINH nop dang phi", {"matched": ["p2=l1: named, same_amount, days_apart"]}),
        ("đặng-thị-bình.ck", {"matched": ["p2=l1: named, same_amount, days_apart"]}),
        ("DANG THI BINHX", UNDECIDED),
        ("Dang Thi Binh nop cho Nguyen Van An", UNDECIDED),
        ("", UNDECIDED),
    ],
)
def test_a_line_that_names_one_member_is_that_members(
    text: str, expected: dict[str, list[str]]
) -> None:
    payments = [paid("p1", 100, 10, member="m1"), paid("p2", 100, 10, member="m2")]
    found = told(reconcile(payments, [line("l1", 100, 11, text)], tolerance_days=2, names=NAMES))
    assert {name: said for name, said in found.items() if not name.startswith("un")} == expected


def test_a_name_inside_a_longer_name_of_another_is_not_decided() -> None:
    payments = [paid("p1", 100, 10, member="m1"), paid("p3", 200, 10, member="m3")]
    lines = [line("l1", 200, 10, "NGUYEN VAN AN KHANG")]
    found = reconcile(payments, lines, tolerance_days=2, names=NAMES)
    assert told(found)["matched"] == ["p3=l1: same_amount, same_day"]


def test_a_line_that_names_another_alone_is_never_beyond_doubt() -> None:
    payments = [paid("p1", 100, 10, member="m1")]
    lines = [line("l1", 100, 10, "Dang Thi Binh")]
    found = told(reconcile(payments, lines, tolerance_days=2, names=NAMES))
    assert found == {"probable": ["p1=l1: same_amount, same_day, names_another"]}


def test_a_name_counts_within_the_days_allowed_only() -> None:
    payments = [paid("p1", 100, 10, member="m1")]
    lines = [line("l1", 100, 13, "Nguyen Van An")]
    found = told(reconcile(payments, lines, tolerance_days=2, names=NAMES))
    assert found["unmatched_book"] == ["p1: same_amount_too_far"]


def test_several_payments_by_one_who_is_named_say_so() -> None:
    payments = [paid("p1", 30, 5, member="m1"), paid("p2", 40, 5, member="m1")]
    lines = [line("l1", 70, 5, "Nguyen Van An")]
    found = told(reconcile(payments, lines, tolerance_days=2, names=NAMES))
    assert found == {"probable": ["p1+p2=l1: named, sum_of_member, same_day"]}


def test_where_the_bank_is_a_day_late_nobody_is_left_over() -> None:
    payments = [paid(f"p{day}", 100, day) for day in (1, 2, 3)]
    lines = [line(f"l{day}", 100, day) for day in (2, 3, 4)]
    found = reconcile(payments, lines, tolerance_days=1)
    assert [(one.payments, one.line) for one in found.probable] == [
        (("p1",), "l2"),
        (("p2",), "l3"),
        (("p3",), "l4"),
    ]


@pytest.mark.parametrize(("tolerance", "probable"), [(0, 0), (1, 1), (2, 1), (3, 1)])
def test_the_days_allowed_are_counted_to_both_sides(tolerance: int, probable: int) -> None:
    for day in (9, 11):
        found = reconcile([paid("p1", 100, 10)], [line("l1", 100, day)], tolerance_days=tolerance)
        assert len(found.probable) == probable


@pytest.mark.parametrize("tolerance", [-1, 1.0, True, "3", None])
def test_days_that_are_no_whole_number_are_refused(tolerance: Any) -> None:
    with pytest.raises(RecordError):
        reconcile([], [], tolerance_days=tolerance)


def test_two_of_an_id_are_refused() -> None:
    with pytest.raises(RecordError):
        reconcile([paid("p1", 1, 1), paid("p1", 2, 1)], [], tolerance_days=0)
    with pytest.raises(RecordError):
        reconcile([], [line("l1", 1, 1), line("l1", 2, 1)], tolerance_days=0)


@pytest.mark.parametrize(
    "wrong", [{"amount": 5}, {"id": ""}, {"day": "2026-02-01"}, {"text": "a\u202eb"}]
)
def test_an_impossible_line_is_refused(wrong: dict[str, Any]) -> None:
    good = {"id": "l1", "day": date(2026, 2, 1), "amount": Dong(5)}
    with pytest.raises(RecordError):
        StatementLine(**{**good, **wrong})


def test_a_line_shows_neither_amount_nor_text_nor_reference() -> None:
    shown = repr(line("l1", 123_457, 1, "Nguyen Van An", "BL 77"))
    assert shown == "StatementLine(id='l1', day=datetime.date(2026, 2, 1))"


def test_what_is_read_is_whole_sentences_of_ids() -> None:
    reasons = (MatchReason.NAMED, MatchReason.SAME_AMOUNT, MatchReason.DAYS_APART)
    match = Match(payments=("p1", "p2"), line="l1", amount=Dong(5), reasons=reasons, days=2)
    assert match.explain() == (
        "Sổ p1, p2 – sao kê l1: nội dung có tên người nộp; cùng số tiền; cách nhau 2 ngày."
    )
    assert match.explain("en") == (
        "Book p1, p2 – statement l1: the text names the payer; same amount; 2 days apart."
    )
    alone = Unmatched(id="p3", in_book=True, reasons=(MatchReason.NOTHING_LIKE_IT,))
    assert alone.explain() == "Sổ p3 chưa thấy trên sao kê: không có khoản nào tương ứng."
    other = Unmatched(id="l3", in_book=False, reasons=(MatchReason.TAKEN,))
    assert other.explain("en") == (
        "Statement l3 is not in the book: what has the same amount is matched with another."
    )


@pytest.mark.parametrize("reason", MatchReason)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_reason_has_words(reason: MatchReason, lang: str) -> None:
    sentence = Unmatched(id="p3", in_book=True, reasons=(reason,)).explain(lang)
    assert "{" not in sentence
    assert not sentence.endswith(": .")
