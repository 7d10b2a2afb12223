"""Levels: districts until 30/06/2025, communes from 01/07/2025."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.law import NATIONAL
from cadre.law.levels import LEVELS, ONE_NAME_FOR_BRANCHES
from cadre.records import Level


@pytest.mark.parametrize(
    ("on", "district", "commune", "text", "sure"),
    [
        ("2011-01-19", True, False, "Điều lệ Đảng", "read"),
        ("2025-06-30", True, False, "Điều lệ Đảng", "read"),
        ("2025-07-01", False, True, "294-QĐ/TW", "secondary"),
        ("2026-04-11", False, True, "294-QĐ/TW", "unconfirmed"),
        ("2026-07-25", False, True, "294-QĐ/TW", "unconfirmed"),
        ("2026-07-26", False, True, "208-QĐ/TW", "secondary"),
    ],
)
def test_the_levels_of_a_day(on: str, district: bool, commune: bool, text: str, sure: str) -> None:
    provision = NATIONAL[LEVELS].at(date.fromisoformat(on))
    assert (Level.DISTRICT in provision.value, Level.COMMUNE in provision.value) == (
        district,
        commune,
    )
    assert {Level.PROVINCE, Level.BASE, Level.BASE_BRANCH, Level.BRANCH} < set(provision.value)
    assert (provision.citations[-1].source.number, provision.confidence.value) == (text, sure)


def test_all_branches_bear_one_name_from_208_on() -> None:
    assert NATIONAL[ONE_NAME_FOR_BRANCHES].find(date(2026, 7, 25)) is None
    assert NATIONAL[ONE_NAME_FOR_BRANCHES].at(date(2026, 7, 26)).value


def test_a_list_reads_as_a_sentence_does() -> None:
    told = str(NATIONAL[LEVELS].at(date(2025, 7, 1)).value)
    assert told == "province, commune, base, section, base_branch, branch"
