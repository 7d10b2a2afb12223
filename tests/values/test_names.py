"""The order of Vietnamese names and the keys for searching and comparing."""

from __future__ import annotations

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cadre.names import name_key, search_key, sort_by_name, spelling_key

# Ordered once by ICU 72 (locale vi), by given name, family name, middle names; invented names.
IN_ORDER = (
    "An",
    "Dương Văn An",
    "Đỗ Văn An",
    "Nguyễn An",
    "Nguyễn Thị An",
    "Nguyễn Văn An",
    "Trần Văn An",
    "Tạ Thị Ngọc Ảnh",
    "Lê Thị Ánh",
    "Tạ Thị Ngọc Ánh",
    "Lê Thị Ân",
    "Lê Văn Ẩn",
    "Phạm Văn Ban",
    "Phạm Văn Bàn",
    "Phạm Văn Bản",
    "Phạm Văn Bãn",
    "Phạm Văn Bán",
    "Phạm Văn Bạn",
    "Vũ Đình Bang",
    "Vũ Thị Băng",
    "Vũ Thị Bằng",
    "Vũ Thị Bâng",
    "Hoàng Thị Cúc",
    "Hoàng Văn Cương",
    "Hoàng Văn Cường",
    "Lý Văn Dạt",
    "Lý Văn Dung",
    "Lý Văn Dũng",
    "Lý Văn Dứng",
    "Lý Văn Đạt",
    "Lý Văn Đung",
    "Lý Văn Đũng",
    "Bùi Thị Em",
    "Bùi Thị Én",
    "Bùi Thị Ê",
    "Bùi Thị Ha",
    "Bùi Thị Hà",
    "Bùi Thị Hả",
    "Bùi Thị Hã",
    "Bùi Thị Há",
    "Bùi Thị Hạ",
    "Mai Thị hoa",
    "Mai Thị Hoa",
    "Mai Thị Hoà",
    "Mai Thị Hoả",
    "Mai Văn Hoạ",
    "Mai Thị Hòa",
    "Ngô Thị Hon",
    "Ngô Thị Hong",
    "Ngô Thị Hôn",
    "Ngô Thị Hồng",
    "Ngô Thị Hơn",
    "Dặng Thị Hương",
    "Đặng Thị Hương",
    "Đặng Thị Thu Hương",
    "Đặng Thị Thù Hương",
    "Đặng Thị Thú Hương",
    "Đặng Thu Hương",
    "Đặng Thị Thu Hường",
    "Quách Văn Lích",
    "Quách Văn Lịch",
    "Tô Văn Son",
    "Tô Văn Sôn",
    "Tô Văn Sơn",
    "Tô Văn Sớn",
    "Ho Thị Thu",
    "Hồ Thị Thu",
    "Hố Thị Thu",
    "Hồ Thị Thủ",
    "Hồ Thị Thư",
    "Hồ Thị Thứ",
    "Lê Ung",
    "Lê Ủng",
    "Lê Ưng",
    "Lê Ứng",
    "Lê Vinh",
    "Lê Wung",
    "Lê Xuân",
    "Lê Ỷ",
    "Lê Ý",
    "Lê Yến",
    "Lê Zung",
)

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ fz1'" + "\u0300\u0309\u0303\u0301\u0323\u0302"
TEXTS = st.text(alphabet=_LETTERS, max_size=20) | st.text(max_size=12)


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_names_sort_as_icu_sorts_them() -> None:
    shuffled = list(IN_ORDER)
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=name_key) == list(IN_ORDER)
    assert sort_by_name(shuffled) == list(IN_ORDER)


def test_decomposed_names_sort_the_same() -> None:
    decomposed = [_nfd(name) for name in reversed(IN_ORDER)]
    assert sort_by_name(decomposed) == [_nfd(name) for name in IN_ORDER]


def test_no_two_names_of_the_list_share_a_key() -> None:
    assert len({name_key(name) for name in IN_ORDER}) == len(IN_ORDER)


def test_the_given_name_decides_first_then_the_family_then_the_middle() -> None:
    assert name_key("Vũ Văn An") < name_key("An Văn Vũ")
    assert name_key("Bùi Văn An") < name_key("Vũ Thị An")
    assert name_key("Bùi Thị An") < name_key("Bùi Văn An")


def test_signs_and_digits_come_before_letters_and_other_scripts_after() -> None:
    assert sort_by_name(["Ω", "Z", "A", "1", "-"]) == ["-", "1", "A", "Z", "Ω"]


def test_marks_of_other_languages_keep_their_letter() -> None:
    assert sort_by_name(["Niê Y Bhy", "Niê Y Bhĭ", "Niê Y Bhi"]) == [
        "Niê Y Bhi",
        "Niê Y Bhĭ",
        "Niê Y Bhy",
    ]


def test_items_are_sorted_by_the_name_their_key_gives_and_equal_names_keep_their_order() -> None:
    people = [(1, "Lê Văn Ý"), (2, "Lê  Văn An"), (3, "Lê Văn An"), (4, "Lê Văn Ẩn")]
    assert [number for number, _ in sort_by_name(people, key=lambda one: one[1])] == [2, 3, 4, 1]


def test_an_empty_list_and_an_empty_name_sort() -> None:
    assert sort_by_name([]) == []
    assert sort_by_name(["An", "", "  "]) == ["", "  ", "An"]


def test_search_keys_have_no_marks_no_capitals_and_single_blanks() -> None:
    assert search_key("  Đặng\tThị  Thu HƯỜNG ") == "dang thi thu huong"
    assert search_key("Ỷ Ệ Ữ Ợ Ẵ Ậ") == "y e u o a a"


def test_both_places_of_a_tone_are_one_spelling() -> None:
    assert spelling_key("Lê Thị Hòa") == spelling_key("lê thị  Hoà")
    assert spelling_key("Thúy") == spelling_key("Thuý")
    assert spelling_key("Nguyễn") == spelling_key(_nfd("nguyễn"))


def test_other_tones_and_other_letters_are_another_spelling() -> None:
    keys = {spelling_key(name) for name in ("Hòa", "Hóa", "Hoa", "Hoạ", "Hoã", "Hoả", "Hoă", "Hoâ")}
    assert len(keys) == 8


@given(TEXTS)
def test_composed_and_decomposed_text_have_the_same_keys(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), _nfd(text)
    assert name_key(composed) == name_key(decomposed)
    assert search_key(composed) == search_key(decomposed)
    assert spelling_key(composed) == spelling_key(decomposed)


@given(TEXTS)
def test_taking_a_key_of_a_key_changes_nothing(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)
    assert spelling_key(spelling_key(text)) == spelling_key(text)


@given(st.lists(TEXTS, max_size=12))
def test_the_fast_way_and_the_key_give_one_order(names: list[str]) -> None:
    assert sort_by_name(names) == sorted(names, key=name_key)


@given(TEXTS, TEXTS, TEXTS)
def test_the_order_is_total(first: str, second: str, third: str) -> None:
    low, middle, high = sorted(map(name_key, (first, second, third)))
    assert low <= middle <= high
    assert low <= high
    assert (low < high) or (low == high)


@given(TEXTS, TEXTS)
def test_a_search_key_forgets_tones_that_a_spelling_key_keeps(first: str, second: str) -> None:
    if spelling_key(first) == spelling_key(second):
        assert search_key(first) == search_key(second)
