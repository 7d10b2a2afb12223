"""Amounts in words: a table of the places where Vietnamese reading turns, and a way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cadre.money import LARGEST, Dong
from cadre.number_words import in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không"),
        (1, "một"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (999, "chín trăm chín mươi chín"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_050, "một nghìn không trăm năm mươi"),
        (5_000, "năm nghìn"),
        (15_930, "mười lăm nghìn chín trăm ba mươi"),
        (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_245_000, "một triệu hai trăm bốn mươi lăm nghìn"),
        (999_000_999, "chín trăm chín mươi chín triệu chín trăm chín mươi chín"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (2_050_000_000, "hai tỷ không trăm năm mươi triệu"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
        (LARGEST - 10**9, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ"),
        (LARGEST, "một triệu tỷ"),
        (-5, "âm năm"),
    ],
)
def test_an_amount_is_read_as_it_is_said(amount: int, words: str) -> None:
    assert in_words(Dong(amount)) == f"{words} đồng"


DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip


def heard(text: str) -> int:
    """What a listener writes down, word by word."""
    total = group = said = 0
    sign = 1
    for word in text.removesuffix(" đồng").split():
        if word == "âm":
            sign = -1
        elif word in DIGITS:
            said = DIGITS[word]
            group += said
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group += said * 9
        elif word == "trăm":
            group += said * 99
        elif word in ("nghìn", "triệu"):
            total += group * {"nghìn": 10**3, "triệu": 10**6}[word]
            group = 0
        elif word == "tỷ":
            total, group = (total + group) * 10**9, 0
        else:
            assert word == "linh"
    return sign * (total + group)


@given(
    st.one_of(
        st.integers(-LARGEST, LARGEST),
        st.lists(st.sampled_from("0000159"), min_size=1, max_size=15).map(
            lambda d: int("".join(d))
        ),
    )
)
@example(LARGEST)
def test_who_listens_writes_down_the_same_amount(amount: int) -> None:
    assert heard(in_words(Dong(amount))) == amount
