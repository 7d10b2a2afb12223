"""Transfers (chuyển sinh hoạt đảng) not carried through in time: procedure, letter, old ground.

A transfer is open on the day of the audit: not done by then, no reason for it accepted, and the
member neither gone from the old branch nor come to any other since its cause. What was done late
is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Missing, MissingKind, Severity, Verdict
from cadre.law import sources
from cadre.law.base import Law, Provision
from cadre.law.options import DAYS_OFF, TRANSFER_DEADLINE_208
from cadre.law.transfers import (
    OFFICIAL_WORKING_DAYS,
    OVERDUE_REMOVAL_MONTHS,
    PRESENT_LETTER_WORKING_DAYS,
)
from cadre.months import MonthSet
from cadre.records import MembershipKind, Transfer
from cadre.rules.arrival import arrived
from cadre.rules.base import Rule, Window, used_options, used_values
from cadre.rules.deeds import at_home, finding, months_after, working_days_after

__all__ = ["LETTER_LATE", "OVERDUE_GROUND", "PROCEDURE_LATE", "RULES"]

_DAY = timedelta(days=1)
_WARNED = timedelta(days=10)
"""How long before the end of the working days the branch is warned."""


@frozen
class _Limit:
    """A limit in working days: ``last`` by the calendar, ``certain`` with the days off as well."""

    days: int
    last: date
    certain: date
    spare: int

    def told(self) -> Mapping[str, str]:
        """What a sentence says of it."""
        return {
            "limit": str(self.days),
            "last_on": self.last.isoformat(),
            "spare": str(self.spare),
        }


def procedure_late(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Nothing of it done within the working days, or in ten days (chậm làm thủ tục chuyển).

    A notice that came, or papers that were handed in, show that the procedure was done, whether
    the day of the letter of introduction is recorded or not.

    Cites:
        cadre.law.transfers.OFFICIAL_WORKING_DAYS
    """
    day = window.as_of
    for one in _open(dossier, day):
        done = (one.introduced_on, one.notice_on, one.shown_on)
        if one.kind is not MembershipKind.OFFICIAL or any(_by(on, day) for on in done):
            continue
        # Điểm 6.3.1 của quy định thi hành: counted from the cause of the transfer.
        asked = law[OFFICIAL_WORKING_DAYS].find(one.cause_on)
        if asked is None:
            continue
        days = law.choice(TRANSFER_DEADLINE_208) if _disputed(asked) else asked.value
        limit = _limit(one.cause_on, days, law)
        if limit is not None and day > limit.last - _WARNED:
            yield _procedure_late(dossier, window, law, one, asked, limit)


def _procedure_late(
    dossier: MemberDossier,
    window: Window,
    law: Law,
    one: Transfer,
    asked: Provision[int],
    limit: _Limit,
) -> Finding:
    late = window.as_of > limit.certain
    chosen = (TRANSFER_DEADLINE_208,) if _disputed(asked) else ()
    return finding(
        "transfer.procedure_late",
        dossier,
        window,
        one.id,
        verdict=Verdict.FLAGGED if late else Verdict.WARNING,
        arises_on=limit.certain + _DAY,
        values=used_values((OFFICIAL_WORKING_DAYS, asked)),
        options=used_options(law, *chosen, DAYS_OFF),
        proof=(one,),
        details={"cause_on": one.cause_on.isoformat(), **limit.told()},
        next_step="transfer_do_procedure" if late else "transfer_remind",
    )


def _disputed(provision: Provision[int]) -> bool:
    """Whether the days are those of 208-QĐ/TW, which the option chooses."""
    return any(one.source == sources.QD_208_2026 for one in provision.citations)


def letter_late(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The letter was not shown at the new place in time (chậm xuất trình giấy giới thiệu).

    Cites:
        cadre.law.transfers.PRESENT_LETTER_WORKING_DAYS
    """
    day = window.as_of
    for one in _open(dossier, day):
        since = one.introduced_on
        if since is None or since > day or _by(one.shown_on, day):
            continue
        # Điểm 6.3 của quy định thi hành: the same for an official and a temporary transfer.
        asked = law[PRESENT_LETTER_WORKING_DAYS].find(since)
        limit = None if asked is None else _limit(since, asked.value, law)
        if limit is not None and day > limit.certain:
            yield finding(
                "transfer.letter_late",
                dossier,
                window,
                one.id,
                arises_on=limit.certain + _DAY,
                values=used_values((PRESENT_LETTER_WORKING_DAYS, asked)),
                options=used_options(law, DAYS_OFF),
                proof=(one,),
                details={"introduced_on": since.isoformat(), **limit.told()},
                next_step="transfer_show_letter",
            )


def overdue_ground(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Months over the notice without the papers: the ground of 2012 (quá hạn chuyển sinh hoạt).

    A ground only where the reason was not accepted; as long as nobody has considered the reason,
    it cannot be told. The ground was not seen in a text after 2017.

    Cites:
        cadre.law.transfers.OVERDUE_REMOVAL_MONTHS
    """
    day = window.as_of
    for one in _open(dossier, day):
        since = one.notice_on
        if since is None or since > day or _by(one.shown_on, day):
            continue
        # Phần II, mục 4(c), 12-HD/BTCTW 17/05/2012: more than three months, without a reason.
        months = law[OVERDUE_REMOVAL_MONTHS].find(since)
        last = None if months is None else months_after(since, months.value)
        if months is not None and last is not None and day > last:
            yield _overdue_ground(dossier, window, one, since, months, last)


def _overdue_ground(
    dossier: MemberDossier,
    window: Window,
    one: Transfer,
    since: date,
    months: Provision[int],
    last: date,
) -> Finding:
    refused = one.reason_accepted is False
    found = finding(
        "transfer.overdue_ground",
        dossier,
        window,
        one.id,
        verdict=Verdict.FLAGGED if refused else Verdict.UNDECIDABLE,
        severity=Severity.SERIOUS,
        arises_on=last + _DAY,
        values=used_values((OVERDUE_REMOVAL_MONTHS, months)),
        proof=(one,),
        details={"notice_on": since.isoformat(), "limit": str(months.value)},
        next_step="transfer_consider_removal" if refused else "transfer_consider_reason",
    )
    lacking = Missing(MissingKind.REASON_UNDECIDED, MonthSet())
    return found if refused else evolve(found, missing=(lacking,))


def _open(dossier: MemberDossier, day: date) -> Iterator[Transfer]:
    """The transfers that have begun by a day, with no reason accepted and no arrival recorded."""
    if not dossier.transfers or not at_home(dossier, day):
        return
    for one in dossier.transfers:
        if one.cause_on <= day and not one.reason_accepted and not arrived(dossier, one, day):
            yield one


def _by(done: date | None, day: date) -> bool:
    return done is not None and done <= day


def _limit(since: date, days: int, law: Law) -> _Limit | None:
    """So many working days after a day; nothing beyond the calendar of cadre."""
    spare = law.choice(DAYS_OFF)
    last = working_days_after(since, days)
    certain = working_days_after(last, spare) if last is not None and spare else last
    return None if last is None or certain is None else _Limit(days, last, certain, spare)


_OF_A_TRANSFER: Mapping[str, Any] = {"about": "member", "reads": "few", "on": ("transfers",)}

PROCEDURE_LATE = Rule(
    code="transfer.procedure_late",
    **_OF_A_TRANSFER,
    check=procedure_late,
    vi="Đảng viên chưa làm thủ tục chuyển sinh hoạt đảng chính thức mà đã quá hạn hoặc sắp hết "
    "hạn.",
    en="The procedure of an official transfer has not been done, and its time is over or nearly.",
    figures=(OFFICIAL_WORKING_DAYS,),
    options=(TRANSFER_DEADLINE_208, DAYS_OFF),
)
LETTER_LATE = Rule(
    code="transfer.letter_late",
    **_OF_A_TRANSFER,
    check=letter_late,
    vi="Đảng viên đã được giới thiệu chuyển sinh hoạt nhưng quá hạn chưa xuất trình tại nơi đến.",
    en="The letter of introduction was not shown at the new place within its time.",
    figures=(PRESENT_LETTER_WORKING_DAYS,),
    options=(DAYS_OFF,),
)
OVERDUE_GROUND = Rule(
    code="transfer.overdue_ground",
    **_OF_A_TRANSFER,
    check=overdue_ground,
    vi="Nơi đến đã nhận phiếu báo quá số tháng quy định mà đảng viên chưa nộp hồ sơ chuyển sinh "
    "hoạt.",
    en="The new place got the notice longer ago than the months allowed, and no papers came.",
    figures=(OVERDUE_REMOVAL_MONTHS,),
)

RULES: tuple[Rule, ...] = (PROCEDURE_LATE, LETTER_LATE, OVERDUE_GROUND)
