"""What a store may do faster, and what it must then equal. Skipped where it does not offer it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from attrs import evolve

from cadre.dossiers import Condensed, DuesMonths, condense
from cadre.errors import ReadOnlyError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.ports import Candidates, Condenses, CondensesReports, KnownAt
from cadre.records import (
    Attendance,
    AttendanceStatus,
    Book,
    DuesLine,
    DuesRelief,
    Meeting,
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    WorkReport,
)
from cadre.store import Head, Store
from cadre.testing.entering import AT, BRANCH, LAN, MINH, PlainRecords, correct, entered, put
from cadre.testing.histories import WINDOW

__all__ = ["AbilitiesContract"]

SEEDS = range(6)
LONG = MonthSet.span(Month(2015, 1), Month(2026, 12))
"""More months than fit into one integer of a database."""
DAYS = (date(2025, 3, 14), date(2025, 9, 30), date(2025, 12, 31), date(2026, 2, 1))


class AbilitiesContract:
    """Condensing, candidates and earlier knowledge equal what plain records say."""

    @pytest.mark.parametrize("seed", SEEDS)
    def test_month_sets_equal_the_reference(self, store: Store, seed: int) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        plain = entered(store, seed)
        for months in (WINDOW, MonthSet.year(2025), MonthSet.year(2025) - {Month(2025, 6)}):
            dossiers = plain.dossiers(months=months)
            for day in DAYS:
                found = store.condense(list(dossiers), months=months, as_of=day)
                for id, dossier in dossiers.items():
                    expected = condense(dossier, months=months, as_of=day)
                    assert found.get(id, Condensed()) == expected, (id, day)

    @pytest.mark.parametrize("kind", MembershipKind)
    def test_dues_count_in_the_months_and_the_branch_the_member_belonged_to(
        self, store: Store, kind: MembershipKind
    ) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        stay = Membership(
            id="sh-1",
            member=LAN.id,
            branch="cb-01",
            since=date(2025, 3, 31),
            until=date(2025, 6, 1),
            kind=kind,
        )
        put(store, LAN, stay, *(_line(month) for month in MonthSet.year(2025)))
        found = store.condense([LAN.id], months=MonthSet.year(2025), as_of=DAYS[-1])[LAN.id]
        spring = MonthSet.span(Month(2025, 3), Month(2025, 5))
        assert found.dues == DuesMonths(lined=spring, owed=spring)
        official = kind is MembershipKind.OFFICIAL
        assert found.dues_at_home == (found.dues if official else DuesMonths())

    def test_a_line_of_another_branch_adds_nothing_to_what_is_due(self, store: Store) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        stay = Membership(id="sh-1", member=LAN.id, branch="cb-01", since=date(2010, 5, 1))
        may = Month(2025, 5)
        strange = evolve(_line(may), id="dl-strange", branch="cb-02")
        paid = Payment(
            id="tn-1",
            member=LAN.id,
            branch="cb-02",
            month=may,
            amount=strange.due,
            paid_on=may.last_day,
        )
        put(store, LAN, stay, _line(may), strange, paid)
        found = store.condense([LAN.id], months=MonthSet.year(2025), as_of=DAYS[-1])[LAN.id]
        assert found.dues.owed == found.dues.full_in_time == MonthSet({may})

    @pytest.mark.parametrize(
        ("month", "line_of"),
        [
            (Month(2024, 1), "cb-01"),
            (Month(2024, 1), ""),
            (Month(2024, 1), "cb-02"),
            (Month(2023, 12), "cb-01"),
        ],
        ids=["too much", "no line", "a line elsewhere", "before the stay"],
    )
    def test_money_that_met_nothing_in_its_own_month_meets_the_oldest_open_one(
        self, store: Store, month: Month, line_of: str
    ) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        stay = Membership(id="sh-1", member=LAN.id, branch="cb-01", since=date(2024, 1, 15))
        spring = [Month(2025, 3), Month(2025, 4)]
        asked = [evolve(_line(month), branch=line_of)] if line_of else []
        counts = month.year == 2024 and line_of == "cb-01"
        paid = Payment(
            id="tn-1",
            member=LAN.id,
            branch="cb-01",
            month=month,
            amount=Dong(_line(month).due * (2 if counts else 1)),
            paid_on=month.first_day,
        )
        put(store, LAN, stay, *asked, *map(_line, spring), paid)
        found = store.condense([LAN.id], months=MonthSet.year(2025), as_of=DAYS[-1])[LAN.id]
        assert found.dues.owed == MonthSet(spring)
        assert found.dues.full == found.dues.full_in_time == MonthSet(spring[:1])

    @pytest.mark.parametrize("percent", [100, 50])
    def test_a_month_relieved_in_full_takes_no_credit(self, store: Store, percent: int) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        stay = Membership(id="sh-1", member=LAN.id, branch="cb-01", since=date(2010, 5, 1))
        relief = DuesRelief(
            id="gm-1",
            member=LAN.id,
            since=date(2025, 3, 10),
            until=date(2025, 3, 20),
            percent=percent,
        )
        spring = [Month(2025, 3), Month(2025, 4), Month(2025, 5)]
        paid = Payment(
            id="tn-1",
            member=LAN.id,
            branch="cb-01",
            month=spring[2],
            amount=Dong(60_000),
            paid_on=date(2025, 5, 2),
        )
        put(store, LAN, stay, relief, *map(_line, spring), paid)
        found = store.condense([LAN.id], months=MonthSet.year(2025), as_of=DAYS[-1])[LAN.id]
        # April gets what May leaves over, unless March takes it first.
        march, april, may = spring
        assert found.dues.full == MonthSet([april if percent == 100 else march, may])
        assert found.dues.lined == MonthSet([april, may] if percent == 100 else spring)

    def test_condensing_nobody_gives_nothing(self, store: Store) -> None:
        if not isinstance(store, Condenses):
            pytest.skip("the store does not condense")
        entered(store, 0)
        assert not store.condense([], months=WINDOW, as_of=DAYS[-1])
        assert not store.condense(["dv-unknown"], months=WINDOW, as_of=DAYS[-1])

    @pytest.mark.parametrize("seed", SEEDS)
    def test_reported_months_equal_the_reference(self, store: Store, seed: int) -> None:
        if not isinstance(store, CondensesReports):
            pytest.skip("the store does not condense reports")
        plain = entered(store, seed)
        for branches in (set(), {"cb-01"}, {"cb-02", "cb-04"}, {"cb-01", "cb-02", "cb-03"}):
            for months in (WINDOW, LONG, MonthSet(), MonthSet.year(2025) - {Month(2025, 6)}):
                found = store.reported_months(branches, months=months)
                assert found == _reported(plain, branches, months), branches

    # Candidates

    @pytest.mark.parametrize("seed", SEEDS)
    def test_nobody_with_a_missed_meeting_is_left_out(self, store: Store, seed: int) -> None:
        if not isinstance(store, Candidates):
            pytest.skip("the store knows no candidates")
        for months, day, everybody in _condensed(entered(store, seed)):
            missed = {
                id
                for id, condensed in everybody.items()
                if any(one.absent for one in condensed.attendance.values())
            }
            found = store.candidates(Book.ATTENDANCE, months=months, as_of=day)
            assert missed <= set(found), day

    @pytest.mark.parametrize("seed", SEEDS)
    def test_nobody_who_owed_dues_is_left_out(self, store: Store, seed: int) -> None:
        if not isinstance(store, Candidates):
            pytest.skip("the store knows no candidates")
        for months, day, everybody in _condensed(entered(store, seed)):
            owing = {
                id
                for id, condensed in everybody.items()
                for dues in (condensed.dues, condensed.dues_at_home)
                if dues.owed - dues.full_in_time
            }
            assert owing <= set(store.candidates(Book.DUES, months=months, as_of=day)), day

    def test_who_is_in_order_is_no_candidate(self, store: Store) -> None:
        if not isinstance(store, Candidates):
            pytest.skip("the store knows no candidates")
        held = Meeting(id="h-1", branch="cb-01", held_on=date(2025, 5, 3))
        row = Attendance(id="dd-1", meeting="h-1", member=LAN.id, status=AttendanceStatus.ABSENT)
        put(store, LAN, BRANCH, held, row)
        months = MonthSet.year(2025)
        assert LAN.id in store.candidates(Book.ATTENDANCE, months=months, as_of=DAYS[-1])
        correct(store, evolve(row, status=AttendanceStatus.PRESENT), replacing=1)
        assert LAN.id not in store.candidates(Book.ATTENDANCE, months=months, as_of=DAYS[-1])

    # Earlier knowledge

    def test_an_earlier_reader_sees_what_was_known_then(self, store: Store) -> None:
        if not isinstance(store, KnownAt):
            pytest.skip("the store cannot be read as of an earlier moment")
        put(store, LAN, BRANCH)
        second, third = AT + timedelta(hours=1), AT + timedelta(hours=2)
        correct(store, evolve(LAN, full_name="Tên Khác"), replacing=1, at=second)
        put(store, MINH, at=second)
        correct(store, BRANCH, replacing=1, withdrawn=True, at=third)
        assert list(store.known_at(AT).read(Member)) == [LAN]
        assert list(store.known_at(AT - timedelta(seconds=1)).read(Member)) == []
        between = store.known_at(second + timedelta(minutes=1))
        assert [one.full_name for one in between.read(Member)] == ["Tên Khác", MINH.full_name]
        assert list(between.read(Organisation, id={BRANCH.id})) == [BRANCH]
        assert list(store.known_at(third).read(Organisation)) == []
        assert len(store.known_at(AT).history(Member, LAN.id)) == 1

    def test_an_earlier_reader_knows_the_head_of_that_moment(self, store: Store) -> None:
        if not isinstance(store, KnownAt):
            pytest.skip("the store cannot be read as of an earlier moment")
        head = put(store, LAN).head
        put(store, MINH, at=AT + timedelta(hours=1))
        assert store.known_at(AT).head() == head
        assert store.known_at(AT - timedelta(hours=1)).head() == Head()

    def test_the_past_is_not_written(self, store: Store) -> None:
        if not isinstance(store, KnownAt):
            pytest.skip("the store cannot be read as of an earlier moment")
        put(store, LAN)
        with pytest.raises(ReadOnlyError):
            put(store.known_at(AT), MINH)
        assert list(store.read(Member)) == [LAN]


def _reported(plain: PlainRecords, branches: set[str], months: MonthSet) -> dict[str, MonthSet]:
    """By assignment, the months of *months* with a report that one of *branches* keeps."""
    found: dict[str, MonthSet] = {}
    for one in plain.read(WorkReport, branch=branches, months=months):
        found[one.assignment] = found.get(one.assignment, MonthSet()) | {one.month}
    return found


def _line(month: Month) -> DuesLine:
    return DuesLine(id=f"dl-{month}", member=LAN.id, branch="cb-01", month=month, due=Dong(30_000))


def _condensed(plain: PlainRecords) -> Iterator[tuple[MonthSet, date, dict[str, Condensed]]]:
    """Everybody's month sets on several days, by the reference."""
    for months in (WINDOW, MonthSet.year(2025)):
        dossiers = plain.dossiers(months=months)
        for day in DAYS:
            yield (
                months,
                day,
                {id: condense(one, months=months, as_of=day) for id, one in dossiers.items()},
            )
