"""The tables: one for each kind of record, made from its class, the journal, and the caches.

A row is one version of a record. ``recorded`` is the journal entry that wrote it, ``superseded``
the one that replaced it (empty for the version that stands now). Nothing else of a row is changed,
except the store's own cache: columns marked ``derived`` and the table of dues by month.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    event,
    text,
)

from cadre.records import (
    KINDS,
    NATURAL_KEYS,
    Attendance,
    DuesLine,
    Payment,
    Record,
    Remittance,
    WorkReport,
)
from cadre_adapters.stores.sql.columns import AMOUNT, Codec, codecs

__all__ = [
    "CURRENT_ATTENDANCE",
    "DUES_LATE",
    "DUES_MONTH",
    "JOURNAL",
    "METADATA",
    "MISSED",
    "OPERATION",
    "TABLES",
]

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
_STRICT: dict[str, Any] = {"sqlite_strict": True}
_CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

JOURNAL = Table(
    "cadre_journal",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("operation", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("hash", Text, nullable=False),
    **_STRICT,
)
"""One entry a unit that wrote something: who, when, why, and the chained hash."""

OPERATION = Table(
    "cadre_operation",
    METADATA,
    Column("operation", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("written", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    **_CLUSTERED,
)
"""Operation ids of callers with the receipt each was given (``sequence``: the head it named)."""

DUES_MONTH = Table(
    "cadre_dues_month",
    METADATA,
    Column("member", Text, nullable=False),
    Column("month", Integer, nullable=False),
    Column("branch", Text, nullable=False),
    Column("ends_on", Integer, nullable=False),
    Column("due", AMOUNT, nullable=False),
    Column("first_on", Integer),
    Column("settled_on", Integer),
    Column("late", Integer),
    PrimaryKeyConstraint("member", "month"),
    **_CLUSTERED,
)
"""
A cache: dues by member and month over all branches, where there is a dues line.

``branch`` is the one that has the line, empty where several have one.
``first_on`` is the day of the first payment, ``settled_on`` the day on which all was paid; both
empty where nothing is due. ``late`` repeats the month where not all was paid by its end.
"""

_REFERENCES = ("member", "branch", "organisation", "parent", "meeting", "resolution")
_MANY = (Attendance, WorkReport, DuesLine, Payment)
_STANDS = "superseded IS NULL AND withdrawn = 0"
_ORDER: dict[type[Record], tuple[str, ...]] = {DuesLine: ("member", "month", "branch")}
"""Where the index of a natural key serves questions too, the order that serves them."""


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition)}


def _column(codec: Codec) -> Column[Any]:
    checks = [CheckConstraint(codec.check, name=codec.name)] if codec.check else []
    return Column(codec.name, codec.sql, *checks, nullable=codec.nullable)


def _derived(name: str) -> Column[Any]:
    return Column(name, Integer, info={"derived": True})


def _table(kind: str, cls: type[Record]) -> Table:
    table = Table(
        f"cadre_{kind}",
        METADATA,
        *(_column(codec) for codec in codecs(cls)),
        Column("version", Integer, nullable=False),
        Column("recorded", Integer, ForeignKey(JOURNAL.c.sequence), nullable=False),
        Column("superseded", Integer, ForeignKey(JOURNAL.c.sequence)),
        Column("withdrawn", Integer, CheckConstraint("withdrawn IN (0, 1)", name="withdrawn")),
        *([_derived("held_in"), _derived("missed_in")] if cls is Attendance else []),
        PrimaryKeyConstraint("id", "version"),
        **_CLUSTERED,
    )
    current = _only("superseded IS NULL")
    Index(f"uq_{table.name}_current", table.c.id, unique=True, **current)
    if cls in NATURAL_KEYS:
        names = _ORDER.get(cls, NATURAL_KEYS[cls])
        columns = [table.c[name] for name in names]
        Index(f"uq_{table.name}_natural", *columns, unique=True, **_only(_STANDS))
    for name in _REFERENCES if cls not in _MANY else ():
        if name in table.c:
            Index(f"ix_{table.name}_{name}", table.c[name], **current)
    return table


TABLES: dict[type[Record], Table] = {cls: _table(kind, cls) for kind, cls in KINDS.items()}
"""The table of each class of records. Its first columns are the fields, in their order."""

# The many records: an index more costs every row, so each of these serves several questions. The
# columns of a condition are inside the index, or SQLite would look into the table for each entry.
_attendance = TABLES[Attendance].c
CURRENT_ATTENDANCE = Index(
    "ix_cadre_attendance_member",
    _attendance.member,
    _attendance.superseded,
    _attendance.held_in,
    _attendance.meeting,
    _attendance.status,
    **_only("superseded IS NULL"),
)
MISSED = Index(
    "ix_cadre_attendance_missed",
    _attendance.missed_in,
    _attendance.member,
    **_only("missed_in IS NOT NULL"),
)
_payment = TABLES[Payment].c
Index("ix_cadre_payment_member", _payment.member, _payment.month, **_only(_STANDS))
# The book of one branch is asked for every day; without these, every row of the store is read.
Index("ix_cadre_payment_branch", _payment.branch, _payment.month, **_only(_STANDS))
_line = TABLES[DuesLine].c
Index("ix_cadre_dues_line_branch", _line.branch, _line.month, **_only(_STANDS))
_remittance = TABLES[Remittance].c
Index("ix_cadre_remittance_origin", _remittance.origin, **_only("superseded IS NULL"))
Index("ix_cadre_remittance_destination", _remittance.destination, **_only("superseded IS NULL"))
_report = TABLES[WorkReport].c
Index("ix_cadre_work_report_member", _report.member, _report.month, **_only(_STANDS))
Index(
    "ix_cadre_work_report_branch",
    _report.branch,
    _report.month,
    _report.assignment,
    **_only(_STANDS),
)
DUES_LATE = Index(
    "ix_cadre_dues_month_late",
    DUES_MONTH.c.late,
    DUES_MONTH.c.member,
    **_only("late IS NOT NULL"),
)


def _append_only(table: Table, connection: Connection, **_: Any) -> None:
    if connection.dialect.name != "sqlite":
        return
    for deed in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(
            f"CREATE TRIGGER tr_{table.name}_{deed.lower()} BEFORE {deed} ON {table.name} "
            f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
        )


event.listen(JOURNAL, "after_create", _append_only)
event.listen(OPERATION, "after_create", _append_only)
