"""A store in SQL: what ``SqlReader`` reads, units of work, and what SQL can do faster."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from cadre.convert import change_digest
from cadre.dossiers import Condensed, Takings
from cadre.errors import ReadOnlyError
from cadre.months import MonthSet
from cadre.records import Book
from cadre.store import Receipt, Unit, with_time_zone
from cadre_adapters.stores.sql import journal
from cadre_adapters.stores.sql.candidates import candidates
from cadre_adapters.stores.sql.condense import condense
from cadre_adapters.stores.sql.condense_reports import reported_months
from cadre_adapters.stores.sql.condense_takings import takings
from cadre_adapters.stores.sql.engine import WRITING
from cadre_adapters.stores.sql.errors import translating
from cadre_adapters.stores.sql.natural_keys import refuse_doubles
from cadre_adapters.stores.sql.reader import SqlReader
from cadre_adapters.stores.sql.rows import undisturbed
from cadre_adapters.stores.sql.writing import planned, write

__all__ = ["EarlierSqlStore", "SqlStore"]


class SqlStore(SqlReader):
    """Records in SQL (kho dữ liệu SQL). Made by ``SqlStores``; safe to share between threads."""

    @translating(writing=True)
    def append(self, unit: Unit) -> Receipt:
        """See ``Store.append``."""
        digest = change_digest(unit.changes)
        engine = self._open_engine()
        with engine.connect().execution_options(**WRITING) as connection, connection.begin():
            earlier = journal.earlier_receipt(connection, unit, digest)
            if earlier is not None:
                return earlier
            head = journal.head(connection)
            with undisturbed():
                plan = planned(connection, unit.changes)
                refuse_doubles(connection, plan)
                if plan.written:
                    head = journal.add_entry(connection, unit, digest, head)
                    write(connection, plan, head.sequence)
            receipt = Receipt(plan.written, plan.unchanged, head)
            journal.keep_receipt(connection, unit, digest, receipt)
        return receipt

    def known_at(self, moment: datetime) -> EarlierSqlStore:
        """
        See ``cadre.ports.KnownAt``.

        Raises:
            RecordError: The moment has no time zone.
        """
        known_at = with_time_zone(moment, "known_at")
        return EarlierSqlStore(self.engine, self.place, known_at=known_at)

    @translating()
    def candidates(self, book: Book, *, months: MonthSet, as_of: date) -> Collection[str]:
        """See ``cadre.ports.Candidates``."""
        with self.connected() as connection:
            return candidates(connection, book, months, as_of)

    @translating()
    def condense(
        self, members: Collection[str], *, months: MonthSet, as_of: date
    ) -> Mapping[str, Condensed]:
        """See ``cadre.ports.Condenses``."""
        with self.reading(), self.connected() as connection, undisturbed():
            return condense(self, connection, members, months, as_of)

    @translating()
    def reported_months(
        self, branches: Collection[str], *, months: MonthSet
    ) -> Mapping[str, MonthSet]:
        """See ``cadre.ports.CondensesReports``."""
        with self.connected() as connection:
            return reported_months(connection, branches, months)

    @translating()
    def takings(
        self, organisations: Collection[str], *, months: MonthSet, as_of: date
    ) -> Mapping[str, Takings]:
        """See ``cadre.ports.CondensesTakings``."""
        with self.connected() as connection:
            return takings(connection, organisations, months, as_of)


class EarlierSqlStore(SqlReader):
    """A store as it was known at a moment: read only, and it keeps nothing open of its own."""

    def append(self, unit: Unit) -> Receipt:
        """
        Refuses: the past is not written.

        Raises:
            ReadOnlyError: Always.
        """
        raise ReadOnlyError("CADRE-ST-05", name=self.place.name)

    def known_at(self, moment: datetime) -> EarlierSqlStore:
        """
        See ``cadre.ports.KnownAt``; never later than this one.

        Raises:
            RecordError: The moment has no time zone.
        """
        with_time_zone(moment, "known_at")
        earliest = moment if self._known_at is None else min(moment, self._known_at)
        return EarlierSqlStore(self.engine, self.place, known_at=earliest)

    def close(self) -> None:
        """Does nothing but end this reader; the files belong to the store it came from."""
        self._closed = True
