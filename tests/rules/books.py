"""The books of one branch with one member, written down in a few words: for tables of cases."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from cadre import AuditPeriod, check_branch, check_member
from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.money import Dong
from cadre.months import Month
from cadre.records import (
    Attendance,
    Book,
    BookClosing,
    DuesLine,
    Level,
    Meeting,
    Member,
    Membership,
    Organisation,
    Payment,
    Record,
)
from cadre_adapters.stores.memory import MemoryStore

LONG_AGO = date(2000, 1, 1)
HOME = Membership(id="sh-1", member="dv-1", branch="cb-1", since=LONG_AGO)


def day(text: str) -> date:
    return date.fromisoformat(text)


def branch(id: str = "cb-1", **more: Any) -> Organisation:
    facts: dict[str, Any] = {"name": f"Chi bộ {id}", "level": Level.BRANCH, "since": LONG_AGO}
    return Organisation(id=id, **{**facts, **more})


def member(id: str = "dv-1") -> Member:
    return Member(id=id, full_name=f"Người Thử {id}")


def closed(through: str, book: Book, branch: str = "cb-1") -> BookClosing:
    return BookClosing(
        id=f"ks-{book}-{branch}", branch=branch, book=book, through=Month.parse(through)
    )


def meeting(on: str, branch: str = "cb-1", **more: Any) -> Meeting:
    return Meeting(id=f"hop-{branch}-{on}", branch=branch, held_on=day(on), **more)


def row(on: str, status: str, *, member: str = "dv-1", branch: str = "cb-1") -> Attendance:
    met = f"hop-{branch}-{on}"
    return Attendance(id=f"{member}-{met}", meeting=met, member=member, status=status)


def met(rows: dict[str, str | None], branch: str = "cb-1") -> list[Record]:
    """Regular meetings by day, and what was entered for the member: nothing where it is None."""
    found: list[Record] = [meeting(on, branch) for on in rows]
    found += [row(on, status, branch=branch) for on, status in rows.items() if status]
    return found


def line(month: str, due: int = 30_000, *, member: str = "dv-1", branch: str = "cb-1") -> DuesLine:
    return DuesLine(
        id=f"thu-{member}-{month}",
        member=member,
        branch=branch,
        month=Month.parse(month),
        due=Dong(due),
    )


def lines(year: int, first: int, last: int, due: int = 30_000) -> list[Record]:
    return [line(f"{year}-{number:02d}", due) for number in range(first, last + 1)]


def paid(month: str, on: str, amount: int = 30_000, number: int = 1) -> Payment:
    return Payment(
        id=f"dong-{month}-{number}",
        member="dv-1",
        branch="cb-1",
        month=Month.parse(month),
        amount=Dong(amount),
        paid_on=day(on),
    )


def asked(
    records: list[Record],
    as_of: str,
    *,
    period: AuditPeriod | None = None,
    law: Law = NATIONAL,
    **choices: Any,
) -> dict[str, Finding]:
    """What is said of the member, by the key without the member's id; *clear* left out."""
    store = MemoryStore.of([branch(), member(), *_with_home(records)])
    on = day(as_of)
    findings = check_member(
        store.member("dv-1", period=period or _year_of(on)),
        period=period or _year_of(on),
        as_of=on,
        law=law.overlay(choices=choices),
    )
    return {
        one.key.replace(":dv-1", ""): one for one in findings if one.verdict is not Verdict.CLEAR
    }


def _with_home(records: list[Record]) -> list[Record]:
    own = any(isinstance(one, Membership) for one in records)
    return records if own else [HOME, *records]


def _year_of(on: date) -> AuditPeriod:
    return AuditPeriod(date(on.year, 1, 1), date(on.year, 12, 31))


def said(found: dict[str, Finding], key: str) -> str:
    """The verdict under a key; ``clear`` where there is none."""
    return found[key].verdict.value if key in found else "clear"


def asked_of_branch(
    records: list[Record], as_of: str, *, law: Law = NATIONAL, **more: Any
) -> dict[str, Finding]:
    """What is said of the branch, by the key without its id; *clear* left out."""
    on = day(as_of)
    unit = evolve(branch(), **more)
    dossier = BranchDossier(
        branch=unit,
        meetings=tuple(one for one in records if isinstance(one, Meeting)),
        closings=tuple(one for one in records if isinstance(one, BookClosing)),
    )
    findings = check_branch(dossier, period=_year_of(on), as_of=on, law=law)
    return {
        one.key.replace(":cb-1", ""): one for one in findings if one.verdict is not Verdict.CLEAR
    }
