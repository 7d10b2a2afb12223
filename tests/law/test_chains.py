"""Texts that follow each other: which is cited, how sure cadre is, and what is told of it."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.law import Confidence, Restatement
from cadre.law.chains import implementing
from cadre.law.figures import carried, disciplinary, figure, guided, regulated
from cadre.law.sources import CHARTER_2011, QD_29_2016, QD_296_2025

READ, SECONDARY, UNCONFIRMED = "read", "secondary", "unconfirmed"
CARRIED = "20-QĐ/TW thay 294-QĐ/TW nhưng chưa đọc được; tạm áp dụng như 294-QĐ/TW."
SIGNED = "Ngày có hiệu lực của 208-QĐ/TW được coi là ngày ký, chưa xác nhận."


def not_seen(number: str) -> str:
    return f"Chưa thấy điểm này trong {number}; tạm áp dụng như văn bản trước."


def told(texts: tuple[Restatement, ...]) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            str(one.since),
            one.citation.source.number,
            one.citation.place,
            one.citation.confidence.value,
            one.note,
        )
        for one in texts
    ]


def test_an_item_is_repeated_by_each_regulation_as_surely_as_it_was_seen() -> None:
    assert told(implementing("điểm 8.1")) == [
        ("2016-07-25", "29-QĐ/TW", "điểm 8.1", READ, ""),
        ("2021-07-30", "24-QĐ/TW", "điểm 8.1", READ, ""),
        ("2025-01-20", "232-QĐ/TW", "điểm 8.1", SECONDARY, ""),
        ("2025-07-01", "294-QĐ/TW", "điểm 8.1", SECONDARY, ""),
        ("2026-04-11", "294-QĐ/TW", "điểm 8.1", UNCONFIRMED, CARRIED),
        ("2026-07-26", "208-QĐ/TW", "điểm 8.1", SECONDARY, SIGNED),
    ]


def test_what_was_not_seen_is_carried_on_as_unconfirmed() -> None:
    since = date(2025, 7, 1)
    assert told(implementing("điểm 4", read=(208,), secondary=(), since=since)) == [
        ("2025-07-01", "294-QĐ/TW", "điểm 4", UNCONFIRMED, not_seen("294-QĐ/TW ngày 26/05/2025")),
        ("2026-04-11", "294-QĐ/TW", "điểm 4", UNCONFIRMED, CARRIED),
        ("2026-07-26", "208-QĐ/TW", "điểm 4", READ, SIGNED),
    ]


def test_guidance_repeats_an_item_after_a_day() -> None:
    after = date(2016, 9, 20)
    assert told(guided("điểm 5", after=after, read=(2021,), secondary=(2025,))) == [
        ("2021-09-28", "01-HD/TW", "điểm 5", READ, ""),
        ("2025-06-09", "06-HD/TW", "điểm 5", SECONDARY, ""),
        ("2026-05-19", "01-HD/TW", "", UNCONFIRMED, not_seen("01-HD/TW ngày 19/05/2026")),
    ]
    first = guided("điểm 5", after=date(2012, 1, 4), read=(2012, 2016))
    assert told(first)[:2] == [
        ("2012-01-05", "01-HD/TW", "điểm 5", READ, ""),
        ("2016-09-20", "01-HD/TW", "điểm 5", READ, ""),
    ]


def test_discipline_is_carried_on_from_the_regulation_of_2021() -> None:
    assert told(disciplinary()) == [
        ("2025-05-30", "296-QĐ/TW", "", UNCONFIRMED, not_seen("296-QĐ/TW ngày 30/05/2025")),
        ("2026-04-11", "21-QĐ/TW", "", UNCONFIRMED, not_seen("21-QĐ/TW ngày 11/04/2026")),
    ]
    assert told((carried(date(2025, 5, 30), QD_296_2025),)) == told(disciplinary())[:1]


@pytest.mark.parametrize("sure", Confidence)
def test_a_figure_is_as_sure_as_its_text(sure: Confidence) -> None:
    cited = CHARTER_2011.article("Điều 1", sure)
    made = figure("t.figure", 3, date(2011, 1, 19), cited, vi="số", en="a figure")
    (one,) = made.provisions
    assert (made.key, made.vi, made.en) == ("t.figure", "số", "a figure")
    assert (one.value, one.since, one.until, one.note) == (3, date(2011, 1, 19), None, "")
    assert (one.citations, one.restated, one.confidence) == ((cited,), (), sure)


def test_a_figure_can_end_and_be_repeated_and_say_what_else_to_know() -> None:
    later = disciplinary()
    cited = CHARTER_2011.article("Điều 1")
    made = figure(
        "t.figure",
        3,
        date(2011, 1, 19),
        cited,
        vi="số",
        en="a figure",
        until=date(2026, 5, 1),
        restated=later,
        note="Thí điểm.",
    )
    (one,) = made.provisions
    assert (one.until, one.restated, one.note) == (date(2026, 5, 1), later, "Thí điểm.")


def test_a_regulated_figure_begins_in_2016_and_is_repeated_since() -> None:
    made = regulated("t.figure", 3, "điểm 8.2", vi="số", en="a figure")
    (one,) = made.provisions
    assert (made.key, made.vi, made.en, one.note) == ("t.figure", "số", "a figure", "")
    assert (one.value, one.since) == (3, date(2016, 7, 25))
    assert (one.citations, one.confidence) == ((QD_29_2016.article("điểm 8.2"),), Confidence.READ)
    repeated = implementing("điểm 8.2", read=(24,), secondary=(), since=date(2016, 7, 26))
    assert one.restated == repeated
    sure = Confidence.SECONDARY
    other = regulated(
        "t.figure", 3, "", vi="số", en="a figure", read=(), secondary=(24,), sure=sure, note="Rõ."
    )
    assert (other.provisions[0].confidence, other.provisions[0].note) == (sure, "Rõ.")
    assert told(other.provisions[0].restated)[0][3] == SECONDARY
