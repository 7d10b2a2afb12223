"""What writing to a store means: versions, conflicts, units, operations and the journal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from cadre.convert import chained_hash, change_digest, record_to_dict
from cadre.errors import ConflictError, UnknownRecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import KINDS, Ended, Member, Membership, Organisation, Payment, Record
from cadre.store import Change, Head, Receipt, Store, Unit
from cadre.testing.entering import AT, BRANCH, LAN, MINH, correct, put
from cadre.testing.histories import history
from cadre.testing.strategies import samples

__all__ = ["WritingContract"]


class WritingContract:
    """What is put is there, version by version, or nothing of it is."""

    def test_what_was_put_is_read_back_equal(self, store: Store) -> None:
        records = history(0)
        put(store, *records)
        for cls in KINDS.values():
            own = sorted((one for one in records if type(one) is cls), key=lambda one: one.id)
            assert list(store.read(cls)) == own

    @pytest.mark.parametrize("kind", KINDS)
    def test_any_record_of_every_kind_is_read_back_equal(self, store: Store, kind: str) -> None:
        own = sorted(samples(KINDS[kind]), key=lambda one: one.id)
        put(store, *own)
        # As plain data too: a truth value is equal to a number, and told from it only there.
        assert [record_to_dict(one) for one in store.read(KINDS[kind])] == [
            record_to_dict(one) for one in own
        ]
        assert list(store.read(KINDS[kind])) == own
        assert put(store, *own).unchanged == len(own)

    @pytest.mark.parametrize("kind", KINDS)
    def test_any_record_may_be_corrected_to_any_other(self, store: Store, kind: str) -> None:
        first, other, *_ = samples(KINDS[kind])
        second = evolve(other, id=first.id)
        put(store, first)
        correct(store, second, replacing=1)
        assert list(store.read(KINDS[kind])) == [second]
        assert [one.record for one in store.history(KINDS[kind], first.id)] == [first, second]

    def test_every_kind_of_field_is_read_back_equal(self, store: Store) -> None:
        membership = Membership(
            id="sh-1",
            member="dv-1",
            branch="cb-1",
            since=date(1900, 1, 1),
            until=date(2199, 12, 31),
            ended=Ended.TRANSFERRED,
            missed_before=MonthSet({Month(2025, 2), Month(2025, 11)}),
            dues_paid_through=Month(2025, 3),
        )
        blank = evolve(membership, id="sh-2", until=None, ended=None, dues_paid_through=None)
        none_missed = evolve(blank, id="sh-3", missed_before=MonthSet())
        unknown = evolve(blank, id="sh-4", missed_before=None)
        payment = Payment(
            id="tn-1",
            member="dv-1",
            branch="cb-1",
            month=Month(2025, 1),
            amount=Dong(10**15),
            paid_on=date(2025, 2, 1),
            receipt="số 5, “đã nộp”",
        )
        put(store, membership, blank, none_missed, unknown, payment, LAN, MINH)
        assert list(store.read(Membership)) == [membership, blank, none_missed, unknown]
        read = store.get(Payment, "tn-1")
        assert read == payment
        assert type(read.amount) is Dong
        assert [store.get(Member, one.id) for one in (LAN, MINH)] == [LAN, MINH]

    def test_records_come_in_order_of_id_whatever_the_order_of_writing(self, store: Store) -> None:
        ids = ["dv-2", "dv-10", "DV-1", "đv-1", "dv-1", "\U0001f600", "\uff21"]
        put(store, *(Member(id=id, full_name="Người Thử") for id in ids))
        assert [one.id for one in store.read(Member)] == sorted(ids)
        assert [one.id for one in store.read(Member, id=set(ids))] == sorted(ids)

    def test_a_receipt_counts_what_was_written_and_names_the_head(self, store: Store) -> None:
        receipt = put(store, LAN, MINH)
        assert (receipt.written, receipt.unchanged) == (2, 0)
        assert receipt.head == store.head()
        assert store.head().sequence == 1

    def test_an_equal_record_put_again_changes_nothing(self, store: Store) -> None:
        put(store, LAN)
        head = store.head()
        receipt = put(store, LAN)
        assert receipt == Receipt(0, 1, head)
        assert store.head() == head
        assert len(store.history(Member, LAN.id)) == 1

    def test_a_different_first_version_is_a_conflict(self, store: Store) -> None:
        put(store, LAN)
        with pytest.raises(ConflictError) as caught:
            put(store, evolve(LAN, full_name="Tên Khác"))
        assert caught.value.code == "CADRE-ST-03"
        assert LAN.id in caught.value.where
        assert "Tên Khác" not in str(caught.value)

    def test_a_correction_of_the_version_seen_becomes_the_next_version(self, store: Store) -> None:
        put(store, LAN)
        other = evolve(LAN, born=PartialDate(1976, 3))
        assert correct(store, other, replacing=1).written == 1
        assert store.get(Member, LAN.id) == other
        assert store.version(Member, LAN.id) == 2

    def test_a_correction_of_an_older_version_is_a_conflict(self, store: Store) -> None:
        put(store, LAN)
        correct(store, evolve(LAN, born=PartialDate(1976)), replacing=1)
        with pytest.raises(ConflictError):
            correct(store, evolve(LAN, born=PartialDate(1977)), replacing=1)
        assert store.get(Member, LAN.id).born == PartialDate(1976)

    def test_a_correction_of_what_is_not_there_is_a_conflict(self, store: Store) -> None:
        with pytest.raises(ConflictError):
            correct(store, LAN, replacing=1)

    def test_a_correction_to_the_same_content_changes_nothing(self, store: Store) -> None:
        put(store, LAN)
        assert correct(store, LAN, replacing=1).unchanged == 1
        assert store.version(Member, LAN.id) == 1

    def test_a_unit_with_a_conflict_writes_nothing_at_all(self, store: Store) -> None:
        put(store, LAN)
        head = store.head()
        with pytest.raises(ConflictError):
            put(store, MINH, BRANCH, evolve(LAN, full_name="Tên Khác"))
        assert [one.id for one in store.read(Member)] == [LAN.id]
        assert list(store.read(Organisation)) == []
        assert store.head() == head

    def test_a_unit_that_raises_writes_nothing(self, store: Store) -> None:
        def fails() -> None:
            with store.transaction(by="thu-ky", at=AT) as tx:
                tx.put(LAN)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fails()
        assert list(store.read(Member)) == []
        assert store.head() == Head()

    def test_the_same_id_in_two_kinds_is_two_records(self, store: Store) -> None:
        put(store, evolve(LAN, id="x"), evolve(BRANCH, id="x"))
        assert store.get(Member, "x").full_name == LAN.full_name
        assert store.get(Organisation, "x").name == BRANCH.name

    # Withdrawing

    def test_a_withdrawn_record_is_read_no_more_but_stays_in_the_history(
        self, store: Store
    ) -> None:
        put(store, LAN)
        correct(store, LAN, replacing=1, withdrawn=True)
        assert list(store.read(Member)) == []
        assert [one.withdrawn for one in store.history(Member, LAN.id)] == [False, True]
        with pytest.raises(UnknownRecordError):
            store.get(Member, LAN.id)

    def test_a_withdrawn_record_may_be_put_again(self, store: Store) -> None:
        put(store, LAN)
        correct(store, LAN, replacing=1, withdrawn=True)
        put(store, evolve(LAN, full_name="Tên Khác"))
        assert store.get(Member, LAN.id).full_name == "Tên Khác"
        assert store.version(Member, LAN.id) == 3

    # Operations and the journal

    def test_an_operation_repeated_gives_the_first_receipt(self, store: Store) -> None:
        first = put(store, LAN, operation="op-1")
        put(store, MINH)
        assert put(store, LAN, operation="op-1") == first
        assert store.version(Member, LAN.id) == 1

    def test_an_operation_that_changed_nothing_is_remembered_too(self, store: Store) -> None:
        put(store, LAN)
        first = put(store, LAN, operation="op-1")
        assert (first.written, first.unchanged) == (0, 1)
        correct(store, evolve(LAN, full_name="Tên Khác"), replacing=1)
        assert put(store, LAN, operation="op-1") == first

    def test_an_operation_id_with_other_content_is_a_conflict(self, store: Store) -> None:
        put(store, LAN, operation="op-1")
        with pytest.raises(ConflictError) as caught:
            put(store, MINH, operation="op-1")
        assert caught.value.code == "CADRE-ST-04"
        assert [one.id for one in store.read(Member)] == [LAN.id]

    def test_the_head_of_an_empty_store_is_nought(self, store: Store) -> None:
        assert store.head() == Head(0, "")

    def test_the_journal_is_chained_as_the_core_says(self, store: Store) -> None:
        records: tuple[Record, ...] = (LAN, MINH, BRANCH)
        expected = Head()
        for number, record in enumerate(records):
            at = AT + timedelta(hours=number)
            unit = Unit(changes=(Change(record),), by="thu-ky", at=at, reason="r", operation="")
            chained = chained_hash(expected, unit, change_digest(unit.changes))
            expected = Head(number + 1, chained)
            assert store.append(unit).head == expected
        assert store.head() == expected

    def test_the_history_tells_who_when_and_why(self, store: Store) -> None:
        put(store, LAN)
        later = AT + timedelta(microseconds=7)
        correct(store, evolve(LAN, born=None), replacing=1, at=later)
        first, second = store.history(Member, LAN.id)
        assert (first.record, first.number, first.by, first.reason) == (
            LAN,
            1,
            "thu-ky",
            "biên bản",
        )
        assert (second.number, second.by, second.reason) == (2, "bi-thu", "đính chính")
        assert (first.at, second.at) == (AT, later)

    def test_what_is_unknown_has_no_history(self, store: Store) -> None:
        put(store, LAN)
        assert store.history(Member, "dv-unknown") == ()
        assert store.version(Member, "dv-unknown") == 0

    def test_closing_twice_does_no_harm(self, store: Store) -> None:
        put(store, LAN)
        store.close()
        store.close()
