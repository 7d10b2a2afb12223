"""What reading from a store means: filters, months, order, names and dossiers."""

from __future__ import annotations

from typing import Any

import pytest

from cadre.dossiers import member_dossiers
from cadre.errors import RecordError, UnknownRecordError
from cadre.months import Month, MonthSet
from cadre.periods import Year
from cadre.records import KINDS, Attendance, AttendanceStatus, Member, kind_fields
from cadre.store import Store
from cadre.testing.entering import BRANCH, LAN, MINH, PlainRecords, entered, put
from cadre.testing.histories import WINDOW, history
from cadre.testing.strategies import samples

__all__ = ["ReadingContract"]

SEEDS = range(6)


class ReadingContract:
    """A store reads as a list of plain records would."""

    @pytest.mark.parametrize(
        "where",
        [
            {"member": {"dv-000001", "dv-000004", "dv-unknown"}},
            {"member": {"dv-000001"}, "status": {"absent", "excused"}},
            {"meeting": set()},
            {"status": {AttendanceStatus.REFUSED}},
        ],
    )
    def test_reading_keeps_what_every_filter_allows(
        self, store: Store, where: dict[str, Any]
    ) -> None:
        records = history(1)
        put(store, *records)
        expected = list(PlainRecords(records).read(Attendance, **where))
        assert list(store.read(Attendance, **where)) == expected

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_field_of_every_kind_can_be_filtered_by(self, store: Store, kind: str) -> None:
        own = sorted(samples(KINDS[kind]), key=lambda one: one.id)
        put(store, *own)
        for name in kind_fields(kind):
            for some in (own[:1], own[:2], own[::3]):
                allowed = {getattr(one, name) for one in some}
                expected = [one for one in own if getattr(one, name) in allowed]
                assert list(store.select(KINDS[kind], None, {name: allowed})) == expected, name

    def test_a_filter_by_an_unknown_field_is_refused_by_name(self, store: Store) -> None:
        put(store, LAN)
        with pytest.raises(RecordError) as caught:
            list(store.read(Member, branch={"cb-01"}))
        assert "member.branch" in str(caught.value)

    def test_a_bare_text_where_values_should_stand_is_refused(self, store: Store) -> None:
        put(store, LAN)
        with pytest.raises(RecordError) as caught:
            list(store.read(Member, id=LAN.id))
        assert "member.id" in str(caught.value)

    def test_a_filter_may_name_very_many_values(self, store: Store) -> None:
        put(store, LAN, MINH)
        many = {f"dv-{number:06d}" for number in range(50_000)}
        assert [one.id for one in store.read(Member, id=many)] == [LAN.id, MINH.id]

    @pytest.mark.parametrize(
        "months",
        [
            MonthSet.span(Month(2025, 2), Month(2025, 5)),
            MonthSet({Month(2024, 12), Month(2025, 3), Month(2025, 4), Month(2025, 12)}),
            MonthSet(),
        ],
    )
    def test_reading_months_goes_by_month_or_by_day_of_meeting(
        self, store: Store, months: MonthSet
    ) -> None:
        records = history(2)
        put(store, *records)
        plain = PlainRecords(records)
        for cls in KINDS.values():
            assert list(store.read(cls, months=months)) == list(plain.read(cls, months=months))

    def test_names_are_those_of_members_and_organisations(self, store: Store) -> None:
        put(store, LAN, BRANCH)
        wanted = [LAN.id, BRANCH.id, "dv-unknown"]
        assert store.names(wanted) == {LAN.id: LAN.full_name, BRANCH.id: BRANCH.name}

    def test_one_reading_sees_one_state(self, store: Store) -> None:
        put(store, LAN)
        with store.reading():
            assert list(store.read(Member)) == [LAN]
            assert store.head().sequence == 1
        put(store, MINH)
        assert list(store.read(Member)) == [LAN, MINH]

    # Dossiers

    @pytest.mark.parametrize("seed", SEEDS)
    def test_dossiers_equal_those_of_the_plain_records(self, store: Store, seed: int) -> None:
        plain = entered(store, seed)
        everybody = {one.id for one in store.read(Member)}
        with store.reading():
            found = member_dossiers(store, everybody, months=WINDOW)
        assert found == plain.dossiers(months=WINDOW)
        assert list(found) == sorted(everybody)

    def test_a_member_comes_with_the_records_of_the_year_and_the_one_before(
        self, store: Store
    ) -> None:
        plain = entered(store, 3)
        months = MonthSet.year(2024) | MonthSet.year(2025)
        expected = plain.dossiers(months=months)["dv-000003"]
        assert store.member("dv-000003", period=Year(2025)) == expected

    def test_a_member_who_is_not_there_is_unknown(self, store: Store) -> None:
        with pytest.raises(UnknownRecordError):
            store.member("dv-unknown", period=Year(2025))
