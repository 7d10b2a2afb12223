"""The width of a page is divided without a remainder, and no word of a heading is broken."""

from __future__ import annotations

import pytest

from cadre.documents.model import Column
from cadre_adapters.exporters.widths import column_widths, shares


@pytest.mark.parametrize("parts", [[1, 1, 1], [5, 0, 20], [7]])
def test_shares_add_up_to_the_whole(parts: list[int]) -> None:
    assert sum(shares(parts, 1000)) == 1000


def test_what_rounding_leaves_goes_to_the_last() -> None:
    assert shares([1, 1, 1], 10) == [3, 3, 4]


def test_a_narrow_column_takes_room_from_the_wide_ones() -> None:
    columns = (Column("STT", 1), Column("Nội dung", 99))
    assert column_widths(columns, 100, letter=2) == [8, 92]


def test_columns_that_are_wide_enough_keep_their_shares() -> None:
    columns = (Column("STT", 25), Column("Nội dung", 75))
    assert column_widths(columns, 100, letter=2) == [25, 75]


def test_headings_wider_than_the_page_share_it_by_their_words() -> None:
    columns = (Column("mộthaibabốn", 1), Column("năm", 99))
    assert column_widths(columns, 15, letter=1) == [11, 4]
