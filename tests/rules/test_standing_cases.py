"""Who is official and who on probation, by whatever of it is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.records import Admission, Standing
from tests.rules.books import day, member

RECOGNISED = day("2026-01-10")


def standing(kind: str, since: str, until: str | None = None) -> Standing:
    return Standing(
        id=f"tc-{kind}-{since}",
        member="dv-1",
        kind=kind,
        since=day(since),
        until=day(until) if until else None,
    )


CEREMONY = Admission(id="kn-1", member="dv-1", ceremony_on=day("2025-01-10"))
PROBATION = standing("probationary", "2025-01-10")
ENDED = standing("probationary", "2025-01-10", "2026-01-10")
OFFICIAL = standing("official", "2026-01-10")


@pytest.mark.parametrize(
    ("recorded", "official_on", "before", "after"),
    [
        ({}, None, "official", "official"),
        ({}, RECOGNISED, "neither", "official"),
        ({"standings": (ENDED, OFFICIAL)}, RECOGNISED, "probation", "official"),
        ({"standings": (ENDED, OFFICIAL)}, None, "probation", "official"),
        ({"standings": (PROBATION,)}, None, "probation", "probation"),
        # Ended with nothing after it: nobody was recognised.
        ({"standings": (ENDED,)}, None, "probation", "probation"),
        # Left open beside a day of recognition.
        ({"standings": (PROBATION,)}, RECOGNISED, "probation", "official"),
        ({"admissions": (CEREMONY,)}, None, "probation", "probation"),
        ({"admissions": (CEREMONY,)}, RECOGNISED, "probation", "official"),
        # The official standing ended with nothing after it: no probation comes back.
        ({"standings": (ENDED, standing("official", "2025-12-01", "2026-01-05"))}, None, "n", "n"),
        # Admitted again after an earlier recognition.
        ({"admissions": (CEREMONY,)}, date(2010, 5, 19), "probation", "probation"),
    ],
)
def test_official_or_probationary_by_what_is_recorded(
    recorded: dict[str, Any], official_on: date | None, before: str, after: str
) -> None:
    dossier = MemberDossier(member=evolve(member(), official_on=official_on), **recorded)
    for on, said in ((date(2026, 1, 9), before), (RECOGNISED, after)):
        assert dossier.is_official(on) == (said == "official"), on
        assert dossier.on_probation(on) == (said == "probation"), on


def test_nobody_is_on_probation_before_the_ceremony() -> None:
    dossier = MemberDossier(member=member(), admissions=(CEREMONY,))
    assert not dossier.on_probation(date(2025, 1, 9))
    assert dossier.on_probation(date(2025, 1, 10))
