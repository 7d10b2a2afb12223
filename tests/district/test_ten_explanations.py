"""Ten explanations drawn by a seed, each held against a list of what a secretary must be told."""

from __future__ import annotations

import re
from random import Random

import pytest

import cadre
from cadre.findings import Finding
from cadre.synthetic import DECEMBER, SEPTEMBER, make_district
from cadre_adapters.stores.memory import MemoryStore

SEED = 20261122
ENGLISH = re.compile(
    r"\b(the|of|and|member|branch|months?|days?|is|not|within|since|unknown|none|true|false)\b",
    re.IGNORECASE,
)
CODE_WORD = re.compile(r"[a-z]+_[a-z]+|\b[a-z]+\.[a-z]+|[{}]|None")
DAY_OR_MONTH = re.compile(r"\d{2}/\d{4}|\bnăm \d{4}|\btháng\b|\bhiện\b")
SURE = ("đã đọc văn bản", "theo nguồn thứ cấp", "theo cách hiểu của cadre", "chưa xác nhận")
TEXT = re.compile(r"(Điều|điểm|khoản|phần|QĐ/TW|HD/TW|HD/BTCTW|CT/TW|Điều lệ Đảng)")


@pytest.fixture(scope="module")
def drawn() -> list[tuple[Finding, str]]:
    store = MemoryStore.of(make_district(11, members=2000, branches=80, years=(2025,)).records())
    found = [
        one
        for day in (SEPTEMBER, DECEMBER)
        for one in cadre.audit(store, period=cadre.Year(2025), as_of=day)
    ]
    one_of_each = sorted({one.code: one for one in found}.values(), key=lambda one: one.code)
    names = store.names(id for one in found for id in (one.subject.id, one.subject.branch))
    return [(one, one.explain("vi", names=names)) for one in Random(SEED).sample(one_of_each, 10)]


def test_ten_different_findings_are_drawn(drawn: list[tuple[Finding, str]]) -> None:
    assert len({one.code for one, _ in drawn}) == 10


def test_each_is_whole_sentences_about_somebody(drawn: list[tuple[Finding, str]]) -> None:
    for one, told in drawn:
        sentences = re.split(r"(?<=[.!?]) (?=[A-ZĐÀ-Ỹ])", told)
        assert len(sentences) >= 3, told
        assert all(sentence[0].isupper() for sentence in sentences), told
        assert told.endswith("."), told
        named = ("Đảng viên", "đảng viên", "Chi bộ", "chi bộ", "Đảng bộ", "đảng bộ")
        assert any(word in sentences[0] for word in named), told
        assert one.subject.id not in told, told


def test_each_says_which_months_or_days(drawn: list[tuple[Finding, str]]) -> None:
    assert [told for _, told in drawn if not DAY_OR_MONTH.search(told)] == []


def test_each_names_text_article_and_how_sure(drawn: list[tuple[Finding, str]]) -> None:
    for one, told in drawn:
        cited = told[told.index("Căn cứ:") :]
        assert TEXT.search(cited), told
        assert any(word in cited for word in SURE), told
        assert all(used.citations for used in one.values), one.key


def test_each_says_what_the_branch_does_next(drawn: list[tuple[Finding, str]]) -> None:
    assert [told for _, told in drawn if "Việc tiếp theo: " not in told] == []


def test_each_says_what_would_clear_it(drawn: list[tuple[Finding, str]]) -> None:
    assert [told for _, told in drawn if "Nội dung này hết khi " not in told] == []


def test_none_holds_a_code_word_or_english(drawn: list[tuple[Finding, str]]) -> None:
    for _, told in drawn:
        # Names of texts (01-HD/TW) are neither.
        assert CODE_WORD.search(told) is None, told
        assert ENGLISH.search(told) is None, told
