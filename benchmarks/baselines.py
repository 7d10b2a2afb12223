"""The same two questions as an expert would put them without cadre: yes or no, and no proof.

Two schemas, filled from the records of a store of ours. The *plain* one is made for the question:
whole numbers for members, months and days, one row a member and month with the day it was settled,
the year first in the key, so that a year is one stretch of the file. The *portal* one is what an
application that enters the records would have: meetings and payments of their own, text ids, ISO
dates, keys and the usual index on payments. Neither knows of closed books, transfers or undecided
reasons, so their lists differ from the findings; the work is what is compared.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from benchmarks.measuring import Measured, clock, main

PLAIN = """
CREATE TABLE attendance (
  year INTEGER, member INTEGER, month INTEGER, status INTEGER NOT NULL, held_on INTEGER NOT NULL,
  PRIMARY KEY (year, member, month)
) WITHOUT ROWID;
CREATE TABLE dues (
  year INTEGER, member INTEGER, month INTEGER, due INTEGER NOT NULL, paid_on INTEGER,
  PRIMARY KEY (year, member, month)
) WITHOUT ROWID;
CREATE TABLE exemption (
  member INTEGER, since INTEGER, until INTEGER, PRIMARY KEY (member, since)
) WITHOUT ROWID;
"""

PORTAL = """
CREATE TABLE meeting (
  id TEXT PRIMARY KEY, branch TEXT NOT NULL, held_on TEXT NOT NULL, kind TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE roll_call (
  member TEXT, meeting TEXT, status TEXT NOT NULL, PRIMARY KEY (member, meeting)
) WITHOUT ROWID;
CREATE TABLE due (
  member TEXT, month TEXT, amount INTEGER NOT NULL, PRIMARY KEY (member, month)
) WITHOUT ROWID;
CREATE TABLE payment (
  id INTEGER PRIMARY KEY, member TEXT NOT NULL, month TEXT NOT NULL, paid_on TEXT NOT NULL,
  amount INTEGER NOT NULL
);
CREATE INDEX payment_member ON payment (member, month);
"""

FILL_PORTAL = """
INSERT INTO meeting
  SELECT id, branch, date('0001-01-01', (held_on - 1) || ' days'), kind
  FROM ours.cadre_meeting WHERE superseded IS NULL ORDER BY id;
INSERT INTO roll_call
  SELECT member, meeting, status FROM ours.cadre_attendance WHERE superseded IS NULL ORDER BY 1, 2;
INSERT INTO due
  SELECT member, printf('%04d-%02d', 1900 + month / 12, month % 12 + 1), sum(due)
  FROM ours.cadre_dues_line WHERE superseded IS NULL GROUP BY member, month ORDER BY 1, 2;
INSERT INTO payment (member, month, paid_on, amount)
  SELECT member, printf('%04d-%02d', 1900 + month / 12, month % 12 + 1),
         date('0001-01-01', (paid_on - 1) || ' days'), amount
  FROM ours.cadre_payment WHERE superseded IS NULL ORDER BY member, month;
"""

FILL = """
CREATE TEMP TABLE number AS
  SELECT row_number() OVER (ORDER BY id) AS number, id FROM ours.cadre_member
  WHERE superseded IS NULL;
CREATE UNIQUE INDEX temp.number_id ON number (id);
INSERT INTO attendance
  SELECT 1900 + a.held_in / 12 AS year, n.number, a.held_in % 12 + 1 AS month,
         min(CASE WHEN a.status IN ('absent', 'refused') THEN 2 ELSE 1 END), max(m.held_on)
  FROM ours.cadre_attendance a JOIN number n ON n.id = a.member
  JOIN ours.cadre_meeting m ON m.id = a.meeting
  WHERE a.superseded IS NULL AND m.superseded IS NULL AND m.kind = 'regular'
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
INSERT INTO dues
  SELECT 1900 + d.month / 12 AS year, n.number, d.month % 12 + 1 AS month, d.due, d.settled_on
  FROM ours.cadre_dues_month d JOIN number n ON n.id = d.member ORDER BY 1, 2, 3;
INSERT INTO exemption
  SELECT n.number, e.since, e.until FROM ours.cadre_exemption e JOIN number n ON n.id = e.member
  WHERE e.superseded IS NULL AND e.kind = 'exempt';
"""

MISSED = """
SELECT member FROM attendance a WHERE year = 2025 AND month <= :month AND status = 2
  AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.member = a.member AND e.since <= a.held_on
                  AND (e.until IS NULL OR e.until > a.held_on))
GROUP BY member HAVING count(*) >= 3
"""
UNPAID = """
SELECT member FROM dues WHERE year = 2025 AND month <= :month AND due > 0
  AND (paid_on IS NULL OR paid_on > :as_of)
GROUP BY member HAVING count(*) >= 3
"""

PORTAL_MISSED = """
SELECT r.member FROM roll_call r JOIN meeting m ON m.id = r.meeting
WHERE m.kind = 'regular' AND m.held_on BETWEEN '2025-01-01' AND :day
  AND r.status IN ('absent', 'refused')
GROUP BY r.member HAVING count(DISTINCT substr(m.held_on, 1, 7)) >= 3
"""
PORTAL_UNPAID = """
SELECT member FROM (
  SELECT d.member FROM due d
  LEFT JOIN payment p ON p.member = d.member AND p.month = d.month AND p.paid_on <= :day
  WHERE d.month BETWEEN '2025-01' AND '2025-12' AND d.amount > 0
  GROUP BY d.member, d.month HAVING coalesce(sum(p.amount), 0) < d.amount
) GROUP BY member HAVING count(*) >= 3
"""

OURS_MISSED = """
SELECT member FROM cadre_attendance INDEXED BY ix_cadre_attendance_missed
WHERE missed_in IS NOT NULL AND missed_in BETWEEN :first_month AND :last_month
GROUP BY member HAVING count(DISTINCT missed_in) >= 3
"""
OURS_UNPAID = """
SELECT member FROM cadre_dues_month INDEXED BY ix_cadre_dues_month_late
WHERE late IS NOT NULL AND late BETWEEN :first_month AND :last_month
  AND (settled_on IS NULL OR settled_on > :as_of)
GROUP BY member HAVING count(*) >= 3
"""

AS_OF = date(2025, 12, 31)


def fill(store: str, folder: str) -> Measured:
    """Both schemas, and two files for pandas, from a store of ours."""
    place = Path(folder)
    with clock() as taken:
        plain = _filled(place / "plain.db", store, PLAIN, FILL)
        _filled(place / "portal.db", store, PORTAL, FILL_PORTAL).close()
        for name in ("attendance", "dues"):
            rows = plain.execute(f"SELECT * FROM {name}")  # noqa: S608  (a name of this file)
            with (place / f"{name}.csv").open("w", newline="") as sink:
                writer = csv.writer(sink)
                writer.writerow([column[0] for column in rows.description])
                writer.writerows(rows)
    return {**taken}


def _filled(path: Path, store: str, schema: str, fill: str) -> sqlite3.Connection:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + schema)
    connection.execute("ATTACH ? AS ours", (store,))
    connection.executescript(fill)
    connection.execute("DETACH ours")
    connection.execute("ANALYZE")
    return connection


def plain_sql(folder: str) -> Measured:
    """Both questions in SQL on the plain schema."""
    asked = {"month": 12, "as_of": AS_OF.toordinal()}
    return _answers(Path(folder) / "plain.db", (MISSED, UNPAID), asked)


def portal_sql(folder: str) -> Measured:
    """Both questions in SQL on the portal schema."""
    asked = {"day": AS_OF.isoformat()}
    return _answers(Path(folder) / "portal.db", (PORTAL_MISSED, PORTAL_UNPAID), asked)


def indexed_sql(store: str) -> Measured:
    """Both questions in SQL on the partial indexes of our own store."""
    first = (2025 - 1900) * 12
    asked = {"first_month": first, "last_month": first + 11, "as_of": AS_OF.toordinal()}
    return _answers(Path(store), (OURS_MISSED, OURS_UNPAID), asked)


def _answers(path: Path, questions: tuple[str, ...], asked: Mapping[str, int | str]) -> Measured:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.execute("PRAGMA cache_size=-65536")
    with clock() as taken:
        found = [len(connection.execute(question, asked).fetchall()) for question in questions]
    return {**taken, "found": sum(found)}


def pandas_csv(folder: str) -> Measured:
    """Both questions in pandas over two csv files, reading included, its import left out."""
    import pandas as pd

    place = Path(folder)
    with clock() as taken:
        attendance = pd.read_csv(
            place / "attendance.csv",
            dtype={"year": "int16", "member": "int32", "month": "int8", "status": "int8"},
        )
        missed = attendance[(attendance.year == 2025) & (attendance.status == 2)]
        absent = missed.groupby("member").size()
        dues = pd.read_csv(
            place / "dues.csv",
            dtype={"year": "int16", "member": "int32", "month": "int8", "due": "int64"},
        )
        unsettled = dues.paid_on.isna() | (dues.paid_on > AS_OF.toordinal())
        debts = dues[(dues.year == 2025) & (dues.due > 0) & unsettled].groupby("member").size()
        found = int((absent >= 3).sum() + (debts >= 3).sum())
    return {**taken, "found": found}


STAGES = {stage.__name__: stage for stage in (fill, plain_sql, portal_sql, indexed_sql, pandas_csv)}

if __name__ == "__main__":
    main(STAGES, sys.argv[1:])
