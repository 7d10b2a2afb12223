"""Which branch collects a month's dues, as a dossier shows it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.dossiers import MemberDossier
from cadre.dues import BranchRegion, Due, NothingDue, WageRegion, from_dossier
from cadre.law import NATIONAL, Law
from cadre.law.options import TemporaryCounts
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate, Year
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    Member,
    Membership,
    Organisation,
    PartyAgeGap,
    Standing,
    VoluntaryDues,
)
from cadre_adapters.stores.memory import MemoryStore

MEMBER = Member(id="dv-1", full_name="Đặng Thị Thử", admitted=PartialDate(2001, 5))
BASIS = DuesBasis(
    id="b-1",
    member="dv-1",
    first=Month(2020, 1),
    category="pensioner",  # type: ignore[arg-type]
    parts=(BasisPart.of(BasisPartKind.PENSION, Dong(6_000_000)),),
)


def belongs(branch: str, since: str, until: str | None = None, **more: Any) -> Membership:
    end = None if until is None else date.fromisoformat(until)
    given = {"id": f"qt-{branch}", "member": "dv-1", **more}
    return Membership(branch=branch, since=date.fromisoformat(since), until=end, **given)


def due(month: str, *memberships: Membership, law: Law = NATIONAL, **parts: Any) -> Due:
    told = {"member": MEMBER, "bases": (BASIS,), **parts}
    dossier = MemberDossier(memberships=memberships, **told)
    return from_dossier(dossier, Month.parse(month), law)


def where(month: str, *memberships: Membership, law: Law = NATIONAL) -> tuple[str, int | None]:
    found = due(month, *memberships, law=law)
    return found.branch, found.amount


def test_months_off_the_roll_are_not_due() -> None:
    here = belongs("a", "2026-03-20", "2026-05-01")
    answers = [where(f"2026-0{n}", here) for n in (2, 3, 4, 5)]
    assert answers == [("", 0), ("a", 30_000), ("a", 30_000), ("", 0)]
    assert due("2026-02", here).nothing is NothingDue.OFF_ROLL


@pytest.mark.parametrize(
    ("day", "april"), [("2026-04-01", "b"), ("2026-04-02", "a"), ("2026-04-30", "a")]
)
def test_the_branch_of_the_first_day_collects_the_month(day: str, april: str) -> None:
    moved = (belongs("a", "2020-01-01", day), belongs("b", day))
    assert where("2026-03", *moved) == ("a", 30_000)
    assert where("2026-04", *moved) == (april, 30_000)
    assert where("2026-05", *moved) == ("b", 30_000)


def test_where_the_slip_says_that_the_month_was_not_collected_the_new_branch_collects_it() -> None:
    left = belongs("a", "2020-01-01", "2026-04-10")
    slip = {"dues_paid_through": Month(2026, 3)}
    assert where("2026-04", left, belongs("b", "2026-04-10", **slip)) == ("b", 30_000)
    assert where("2026-03", left, belongs("b", "2026-04-10", **slip)) == ("a", 30_000)


def test_the_slip_of_an_earlier_arrival_says_nothing_of_a_later_month() -> None:
    home = belongs("a", "2020-01-01", dues_paid_through=Month(2019, 12))
    away = belongs("b", "2026-03-05", "2026-05-20", kind="temporary")
    assert where("2026-05", home, away) == ("b", 30_000)
    assert where("2026-06", home, away) == ("a", 30_000)


def test_months_paid_by_the_slip_are_not_due_at_the_new_branch() -> None:
    slip = belongs("b", "2026-03-10", dues_paid_through=Month(2026, 4))
    answers = [due(f"2026-0{n}", slip) for n in (3, 4, 5)]
    assert [one.nothing for one in answers] == [
        NothingDue.PAID_BEFORE,
        NothingDue.PAID_BEFORE,
        None,
    ]
    # The month of the slip is still due where it was written.
    left = belongs("a", "2020-01-01", "2026-03-10")
    assert where("2026-03", left, slip) == ("a", 30_000)
    assert where("2026-04", left, slip) == ("b", 0)


def test_a_temporary_member_pays_at_the_host_branch() -> None:
    home = belongs("a", "2020-01-01")
    away = belongs("b", "2026-03-05", "2026-06-01", kind="temporary")
    answers = [where(f"2026-0{n}", home, away)[0] for n in (3, 4, 5, 6)]
    assert answers == ["a", "b", "b", "a"]
    law = NATIONAL.overlay(choices={"temporary_counts": TemporaryCounts.HOME})
    assert where("2026-04", home, away, law=law)[0] == "a"


def test_the_dossier_tells_standing_party_age_and_gaps() -> None:
    here = belongs("a", "1976-03-01")
    admitted = Member(id="dv-1", full_name="Thử", admitted=PartialDate(1976, 3, 1))
    gap: dict[str, Any] = {"member": "dv-1", "since": date(1990, 1, 1), "until": date(1991, 1, 1)}
    out = PartyAgeGap(id="g-1", reason="lost_contact", **gap)
    wrongly = PartyAgeGap(id="g-1", reason="wrongly_out", **gap)
    assert due("2026-03", here, member=admitted).nothing is NothingDue.PARTY_AGE
    assert due("2026-03", here, member=admitted, gaps=(wrongly,)).amount == 0
    assert due("2026-03", here, member=admitted, gaps=(out,)).amount == 30_000
    probation = Standing(
        id="tc-1",
        member="dv-1",
        kind="probationary",  # type: ignore[arg-type]
        since=date(2026, 1, 5),
    )
    found = due("2026-03", here, standings=(probation,))
    assert "dues.probationers_owe" in {value.key for value in found.values}


def test_a_store_gives_what_dues_follow_from() -> None:
    branch = Organisation(
        id="a",
        name="Chi bộ Mẫu",
        level="branch",  # type: ignore[arg-type]
        since=date(2011, 1, 19),
    )
    higher = VoluntaryDues(
        id="tn-1", member="dv-1", first=Month(2026, 3), amount=Dong(90_000), decision="Đồng ý"
    )
    records = (branch, MEMBER, belongs("a", "2020-01-01"), BASIS, higher)
    dossier = MemoryStore.of(records).member("dv-1", period=Year(2026))
    found = [from_dossier(dossier, Month(2026, n), NATIONAL) for n in (2, 3)]
    assert [one.amount for one in found] == [30_000, 90_000]
    offered = from_dossier(dossier.without(higher), Month(2026, 3), NATIONAL)
    assert offered.amount == 30_000


def test_the_region_is_that_of_the_branch_that_collects() -> None:
    given = DuesBasis(
        id="b-1",
        member="dv-1",
        first=Month(2026, 2),
        category="uninsured",  # type: ignore[arg-type]
        past_age=False,
    )
    moved = (belongs("a", "2020-01-01", "2026-04-01"), belongs("b", "2026-04-01"))
    dossier = MemberDossier(member=MEMBER, memberships=moved, bases=(given,))
    regions = (
        BranchRegion("a", WageRegion.I, date(2026, 1, 1)),
        BranchRegion("b", WageRegion.IV, date(2026, 1, 1)),
    )
    amounts = [
        from_dossier(dossier, Month(2026, n), NATIONAL, regions=regions).amount for n in (3, 4)
    ]
    assert amounts == [15_930, 11_100]
