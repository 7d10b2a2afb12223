"""What must not double: one id put twice in a unit, and two records that stand for the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from attrs import evolve

from cadre.errors import ConflictError
from cadre.records import (
    NATURAL_KEYS,
    Attendance,
    AttendanceStatus,
    Member,
    Record,
)
from cadre.store import Change, Receipt, Store, Unit
from cadre.testing.entering import AT, LAN, MINH, correct, put
from cadre.testing.strategies import samples

__all__ = ["KeysContract"]

HERE = Attendance(id="dd-1", meeting="h-1", member=LAN.id, status=AttendanceStatus.PRESENT)
THERE = evolve(HERE, id="dd-2", meeting="h-2")

doubles = pytest.mark.parametrize("kind", NATURAL_KEYS, ids=lambda kind: kind.__name__)


def _double(kind: type[Record]) -> tuple[Record, Record]:
    """A record, and another that stands for the same under an id of its own."""
    first, other, *_ = samples(kind)
    key = {name: getattr(first, name) for name in NATURAL_KEYS[kind]}
    return first, evolve(other, **key)


class KeysContract:
    """After a unit no two standing records share an id or a natural key, or nothing is written."""

    # One id twice in a unit

    def test_one_id_put_twice_differently_in_a_unit_is_a_conflict(self, store: Store) -> None:
        with pytest.raises(ConflictError) as caught:
            put(store, MINH, LAN, evolve(LAN, full_name="Tên Khác"))
        assert caught.value.code == "CADRE-ST-16"
        assert caught.value.facts["id"] == LAN.id
        assert list(store.read(Member)) == []

    def test_one_id_put_twice_alike_in_a_unit_is_written_once(self, store: Store) -> None:
        receipt = put(store, LAN, LAN)
        assert (receipt.written, receipt.unchanged) == (1, 0)
        assert store.version(Member, LAN.id) == 1

    # Two records for the same

    @doubles
    def test_a_second_record_for_the_same_is_a_conflict(
        self, store: Store, kind: type[Record]
    ) -> None:
        first, second = _double(kind)
        head = put(store, first).head
        with pytest.raises(ConflictError) as caught:
            put(store, MINH, second)
        assert caught.value.code == "CADRE-ST-15"
        assert caught.value.facts["id"] == second.id
        assert caught.value.facts["other"] == first.id
        assert list(store.read(type(first))) == [first]
        assert list(store.read(Member)) == []
        assert store.head() == head

    @doubles
    def test_two_records_for_the_same_in_one_unit_are_a_conflict(
        self, store: Store, kind: type[Record]
    ) -> None:
        first, second = _double(kind)
        with pytest.raises(ConflictError) as caught:
            put(store, first, second)
        assert caught.value.code == "CADRE-ST-15"
        assert {caught.value.facts["id"], caught.value.facts["other"]} == {first.id, second.id}
        assert list(store.read(type(first))) == []

    @doubles
    def test_what_was_withdrawn_may_be_put_anew_under_another_id(
        self, store: Store, kind: type[Record]
    ) -> None:
        first, second = _double(kind)
        put(store, first)
        correct(store, first, replacing=1, withdrawn=True)
        put(store, second)
        assert list(store.read(type(first))) == [second]
        with pytest.raises(ConflictError) as caught:
            put(store, first)
        assert caught.value.code == "CADRE-ST-15"
        assert caught.value.facts["other"] == second.id

    @doubles
    def test_withdrawing_and_putting_anew_may_be_one_unit(
        self, store: Store, kind: type[Record]
    ) -> None:
        first, second = _double(kind)
        put(store, first)
        with store.transaction(by="bi-thu", at=AT) as tx:
            tx.put(second)
            tx.withdraw(first, replacing=1)
        assert list(store.read(type(first))) == [second]

    def test_a_correction_onto_what_another_stands_for_is_a_conflict(self, store: Store) -> None:
        put(store, HERE, THERE)
        with pytest.raises(ConflictError) as caught:
            correct(store, evolve(THERE, meeting=HERE.meeting), replacing=1)
        assert caught.value.code == "CADRE-ST-15"
        assert caught.value.facts["other"] == HERE.id
        assert list(store.read(Attendance)) == [HERE, THERE]

    def test_a_correction_that_stands_for_the_same_as_before_is_none(self, store: Store) -> None:
        put(store, HERE)
        corrected = evolve(HERE, status=AttendanceStatus.EXCUSED)
        correct(store, corrected, replacing=1)
        assert list(store.read(Attendance)) == [corrected]

    def test_who_is_put_again_unchanged_beside_a_second_still_stands(self, store: Store) -> None:
        put(store, HERE)
        with pytest.raises(ConflictError):
            put(store, HERE, evolve(HERE, id="dd-9"))
        assert list(store.read(Attendance)) == [HERE]

    def test_two_records_may_change_places_in_one_unit(self, store: Store) -> None:
        put(store, HERE, THERE)
        swapped = evolve(HERE, meeting=THERE.meeting), evolve(THERE, meeting=HERE.meeting)
        with store.transaction(by="bi-thu", at=AT) as tx:
            for one in swapped:
                tx.put(one, replacing=1)
        assert list(store.read(Attendance)) == list(swapped)
        with pytest.raises(ConflictError) as caught:
            put(store, evolve(HERE, id="dd-9"))
        assert caught.value.facts["other"] == THERE.id

    @pytest.mark.parametrize("seed", range(2))
    def test_a_unit_is_refused_exactly_where_two_would_stand_for_the_same(
        self, store: Store, seed: int
    ) -> None:
        chance = Random(f"keys {seed}")
        standing: dict[str, Change] = {}
        numbers: dict[str, int] = {}
        refused = 0
        for _ in range(40):
            changes = list(_changes(chance, standing, numbers))
            after = standing | {change.record.id: change for change in changes}
            if _doubled(after):
                refused += 1
                with pytest.raises(ConflictError) as caught:
                    _append(store, changes)
                assert caught.value.code == "CADRE-ST-15"
            else:
                written = _append(store, changes).written
                assert written == len(changes)
                standing = after
                for change in changes:
                    numbers[change.record.id] = numbers.get(change.record.id, 0) + 1
            kept = [one.record for _, one in sorted(standing.items()) if not one.withdrawn]
            assert list(store.read(Attendance)) == kept
        assert 0 < refused < 40


def _changes(
    chance: Random, standing: dict[str, Change], numbers: dict[str, int]
) -> Iterator[Change]:
    """One to four changes, each of which says something new of another record."""
    for number in chance.sample(range(6), chance.randint(1, 4)):
        id = f"dd-{number}"
        row = Attendance(
            id=id,
            meeting=chance.choice(("h-1", "h-2")),
            member=chance.choice((LAN.id, MINH.id)),
            status=chance.choice(tuple(AttendanceStatus)),
        )
        before = standing.get(id)
        withdrawn = before is not None and chance.random() < 0.3
        change = Change(row, numbers.get(id), withdrawn)
        if before is None or (before.record, before.withdrawn) != (row, withdrawn):
            yield change


def _doubled(changes: dict[str, Change]) -> bool:
    keys = [
        tuple(getattr(change.record, name) for name in NATURAL_KEYS[Attendance])
        for change in changes.values()
        if not change.withdrawn
    ]
    return len(keys) > len(set(keys))


def _append(store: Store, changes: list[Change]) -> Receipt:
    return store.append(Unit(changes=tuple(changes), by="thu-ky", at=AT))
