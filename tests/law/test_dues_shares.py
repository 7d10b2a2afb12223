"""What organisations keep of dues, and where unspent dues go, on the days around each change."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.errors import RecordError, UsageError
from cadre.law import NATIONAL, Confidence, Timeline, dues_shares, law_from_profile
from cadre.law.dues_shares import KeptShare, UnspentGoesTo

READ, SECONDARY = Confidence.READ, Confidence.SECONDARY
UNCONFIRMED, OUR_READING = Confidence.UNCONFIRMED, Confidence.OUR_READING
NOTHING: tuple[Any, ...] = (None, None, None)
OLD, NEW = "mục B.II, 342-QĐ/TW", "Điều 6, 01-QĐ/TW"


def found(timeline: Timeline[Any], on: str) -> tuple[Any, ...]:
    """Value, place and number of the text, how sure; nothing where the law is silent."""
    provision = NATIONAL[timeline].find(date.fromisoformat(on))
    if provision is None:
        return NOTHING
    cited = provision.citations[-1]
    return str(provision.value), f"{cited.place}, {cited.source.number}", provision.confidence


@pytest.mark.parametrize(
    ("timeline", "on", "expected"),
    [
        (dues_shares.KEPT_BY_BRANCH, "2011-03-31", NOTHING),
        (dues_shares.KEPT_BY_BRANCH, "2011-04-01", ("30–50%", OLD, READ)),
        (dues_shares.KEPT_BY_BRANCH, "2026-01-31", ("30–50%", OLD, READ)),
        (dues_shares.KEPT_BY_BRANCH, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_VILLAGE_BRANCH, "2026-01-31", NOTHING),
        (dues_shares.KEPT_BY_VILLAGE_BRANCH, "2026-02-01", ("70%", NEW, SECONDARY)),
        (dues_shares.KEPT_BY_BORDER_FORCES_BRANCH, "2026-01-31", NOTHING),
        (dues_shares.KEPT_BY_BORDER_FORCES_BRANCH, "2026-02-01", ("70%", NEW, SECONDARY)),
        (dues_shares.KEPT_BY_BASE_BRANCH, "2026-01-31", ("70%", OLD, READ)),
        (
            dues_shares.KEPT_BY_BASE_BRANCH,
            "2026-02-01",
            ("70%", "Điều 6, khoản 1, điểm 1.3, 01-QĐ/TW", SECONDARY),
        ),
        (dues_shares.KEPT_BY_COMMUNE, "2025-06-30", ("90%", OLD, READ)),
        (dues_shares.KEPT_BY_COMMUNE, "2025-07-01", ("90%", OLD, UNCONFIRMED)),
        (dues_shares.KEPT_BY_COMMUNE, "2026-01-31", ("90%", OLD, UNCONFIRMED)),
        (dues_shares.KEPT_BY_COMMUNE, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_BASE, "2026-01-31", ("70%", OLD, READ)),
        (dues_shares.KEPT_BY_BASE, "2026-02-01", NOTHING),
        (dues_shares.KEPT_ABOVE_BASE, "2026-01-31", ("50%", OLD, READ)),
        (dues_shares.KEPT_ABOVE_BASE, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_BRANCH_ABROAD, "2026-01-31", ("30%", OLD, READ)),
        (dues_shares.KEPT_BY_BRANCH_ABROAD, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_HOST_COUNTRY, "2026-01-31", ("50%", OLD, READ)),
        (dues_shares.KEPT_BY_HOST_COUNTRY, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_OVERSEAS_COMMITTEE, "2026-01-31", ("0%", OLD, OUR_READING)),
        (dues_shares.KEPT_BY_OVERSEAS_COMMITTEE, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_PROVINCIAL_BLOC, "2026-01-31", ("50%", OLD, READ)),
        (dues_shares.KEPT_BY_PROVINCIAL_BLOC, "2026-02-01", NOTHING),
        (dues_shares.KEPT_BY_CENTRAL_BLOC, "2026-01-31", ("50%", OLD, READ)),
        (dues_shares.KEPT_BY_CENTRAL_BLOC, "2026-02-01", NOTHING),
        (dues_shares.UNSPENT_OF_DISSOLVED, "2026-01-31", NOTHING),
        (
            dues_shares.UNSPENT_OF_DISSOLVED,
            "2026-02-01",
            (UnspentGoesTo.DIRECT_SUPERIOR, NEW, SECONDARY),
        ),
        (dues_shares.UNSPENT_OF_MERGED, "2026-01-31", NOTHING),
        (dues_shares.UNSPENT_OF_MERGED, "2026-02-01", (UnspentGoesTo.RESULTING, NEW, SECONDARY)),
        (dues_shares.UNSPENT_OF_SPLIT, "2026-01-31", NOTHING),
        (
            dues_shares.UNSPENT_OF_SPLIT,
            "2026-02-01",
            (UnspentGoesTo.SUPERIOR_DECIDES, NEW, SECONDARY),
        ),
    ],
)
def test_the_figure_of_a_day_is_the_one_of_its_text(
    timeline: Timeline[Any], on: str, expected: tuple[Any, ...]
) -> None:
    assert found(timeline, on) == expected


@pytest.mark.parametrize(
    ("least", "most"), [(-1, 50), (30, 101), (51, 50), (30.0, 50), (True, 50), ("30", 50)]
)
def test_an_impossible_share_is_refused(least: Any, most: Any) -> None:
    with pytest.raises(RecordError):
        KeptShare(least=least, most=most)


@pytest.mark.parametrize(
    ("other", "held"),
    [((30, 30), True), ((50, 50), True), ((29, 29), False), ((51, 51), False), ((29, 51), False)],
)
def test_a_band_holds_both_its_ends_and_nothing_beyond(other: tuple[int, int], held: bool) -> None:
    band = KeptShare(least=30, most=50)
    assert band.holds(KeptShare(least=other[0], most=other[1])) is held


PROFILE = """
name = "tinh-mau"
[[figures."dues.kept_by_branch"]]
value = { least = %s, most = 40 }
since = 2026-02-01
citation = { number = "01-HD/TU", issuer = "Tỉnh ủy", date = 2026-02-10, place = "mục 1" }
"""


def test_a_profile_states_the_share_that_the_law_does_not() -> None:
    law = law_from_profile(PROFILE % "40", base=NATIONAL)
    stated = law[dues_shares.KEPT_BY_BRANCH]
    assert stated.at(date(2026, 2, 1)).value == KeptShare.of(40)
    assert not stated.at(date(2026, 1, 31)).value.settled


def test_a_profile_cannot_state_a_share_above_the_most() -> None:
    with pytest.raises(UsageError):
        law_from_profile(PROFILE % "41", base=NATIONAL)
