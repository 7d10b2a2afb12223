"""Condensation from rows: the month sets of many members with a fixed number of questions.

Most members are plain: one membership, nothing that frees them from meetings or dues, all their
lines in their own branch, no credit while a month is open. For them the database counts. For the
others the many records are read and the core's own reference decides. Equal results are one value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, select

from cadre.dossiers import Condensed, DuesMonths, member_dossiers
from cadre.months import MonthSet
from cadre.records import DuesRelief, Exemption, Membership, MembershipKind, Suspension
from cadre.store import Store
from cadre_adapters.stores.sql.condense_attendance import condensed_attendance
from cadre_adapters.stores.sql.condense_dues import dues_sums
from cadre_adapters.stores.sql.dues_credit import with_credit
from cadre_adapters.stores.sql.statements import among, fetched, now
from cadre_adapters.stores.sql.stay import Stay
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["condense"]


def condense(
    store: Store, connection: Connection, members: Collection[str], months: MonthSet, as_of: date
) -> dict[str, Condensed]:
    """See ``cadre.ports.Condenses``. *store* reads on the same *connection*."""
    ids = sorted(set(members))
    stays = _stays(connection, ids)
    dues = dues_sums(connection, ids, months, as_of)
    freed = _freed(connection, ids)
    plain = {
        id: many[0]
        for id, many in stays.items()
        if len(many) == 1 and id not in freed and dues.only_in(many[0].branch, id)
    }
    owing = {id: stay for id, stay in plain.items() if _owes(dues.of(id, stay)[0])}
    for id in with_credit(connection, owing):
        del plain[id]
    attendance = condensed_attendance(connection, plain, months, as_of)
    found = {id: Condensed(attendance[id], *dues.of(id, stay)) for id, stay in plain.items()}
    odd = stays.keys() - plain.keys()
    for id, dossier in member_dossiers(store, odd, months=months).items():
        found[id] = dossier.condense(months=months, as_of=as_of).months
    return found


def _owes(dues: DuesMonths) -> bool:
    """Whether credit could settle anything: a month that was not met by its own end."""
    return bool(dues.owed - dues.full_in_time)


def _stays(connection: Connection, ids: Collection[str]) -> dict[str, list[Stay]]:
    row = TABLES[Membership].c
    query = select(row.member, row.branch, row.since, row.until, row.kind)
    found: dict[str, list[Stay]] = defaultdict(list)
    chosen = query.where(among(row.member, ids), *now(TABLES[Membership]))
    for member, branch, since, until, kind in fetched(connection, chosen):
        found[member].append(Stay(branch, since, until, kind == MembershipKind.TEMPORARY))
    return found


def _freed(connection: Connection, ids: Collection[str]) -> set[str]:
    """Members whom an exemption or suspension may free from a meeting, a relief from dues."""
    freed: set[str] = set()
    for cls in (Exemption, Suspension, DuesRelief):
        table = TABLES[cls]
        query = select(table.c.member).where(among(table.c.member, ids), *now(table))
        freed.update(member for (member,) in fetched(connection, query))
    return freed
