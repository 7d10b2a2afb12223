"""Temporary stays in another branch (sinh hoạt tạm thời): how long they last, and their end.

Records of one stay that follow each other without a gap, as after an extension, are one stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import frozen

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Severity, UsedValue
from cadre.law.base import Law, Provision, Timeline
from cadre.law.transfers import STUDY_MAX_MONTHS, TEMPORARY_BELOW_MONTHS, TEMPORARY_MIN_MONTHS
from cadre.records import Ended, Membership
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import at_home, finding, judged, months_after

__all__ = ["LENGTH", "RULES", "WITHOUT_END"]

_DAY = timedelta(days=1)


@frozen
class _Stay:
    """One temporary stay, by records that follow each other in the same branch."""

    records: tuple[Membership, ...]

    @property
    def first(self) -> Membership:
        return self.records[0]

    @property
    def until(self) -> date | None:
        return self.records[-1].until

    @property
    def study(self) -> bool:
        return any(one.study for one in self.records)

    @property
    def broken_off(self) -> bool:
        """Whether it ended by something else than going back."""
        return self.records[-1].ended not in (None, Ended.TRANSFERRED)


@frozen
class _Most:
    """The longest that a stay may last: ``last`` is its last day."""

    figure: Timeline[int]
    provision: Provision[int]
    last: date


def length(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A stay shorter or longer than a temporary one may be (thời hạn sinh hoạt tạm thời).

    Either it ended so in a year of the period, or it goes on, past the limit, on the day of the
    audit. A stay broken off, by a death or a merger of branches, is not too short.

    Cites:
        cadre.law.transfers.TEMPORARY_MIN_MONTHS
        cadre.law.transfers.TEMPORARY_BELOW_MONTHS
        cadre.law.transfers.STUDY_MAX_MONTHS
    """
    for stay in _stays(dossier, window.as_of):
        ended = stay.until
        over = ended is not None and ended <= window.as_of
        if over and not judged(ended, window):
            continue
        most, least = _most(stay, law), law[TEMPORARY_MIN_MONTHS].find(stay.first.since)
        shortest = None if least is None else months_after(stay.first.since, least.value)
        covered = window.as_of if ended is None or not over else ended - _DAY
        if most is not None and covered > most.last:
            used = used_values((most.figure, most.provision))
            yield _length("long", dossier, window, stay, used, most.last + _DAY)
        elif ended and over and shortest and ended < shortest and not stay.broken_off:
            used = used_values((TEMPORARY_MIN_MONTHS, least))
            yield _length("short", dossier, window, stay, used, ended)


def _length(
    outcome: str,
    dossier: MemberDossier,
    window: Window,
    stay: _Stay,
    used: tuple[UsedValue, ...],
    arises_on: date,
) -> Finding:
    ended = stay.until
    going_on = ended is None or ended > window.as_of
    shown = window.as_of if ended is None or going_on else ended
    longer = "long_study" if stay.study else "long"
    return finding(
        "transfer.temporary_length",
        dossier,
        window,
        stay.first.id,
        severity=Severity.WARNING if outcome == "long" else Severity.INFO,
        arises_on=arises_on,
        values=used,
        proof=stay.records,
        details={
            "host_id": stay.first.branch,
            "since_on": stay.first.since.isoformat(),
            "until_on": shown.isoformat(),
            "limit": str(used[0].value),
            "stay_now_word": "going_on" if going_on else "over",
            "stay_length_word": longer if outcome == "long" else outcome,
        },
        next_step="transfer_end_stay" if going_on else "transfer_explain_stay",
    )


def without_end(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A running stay, not yet too long, without a recorded end (chưa ghi thời hạn).

    Cites:
        cadre.law.transfers.TEMPORARY_BELOW_MONTHS
        cadre.law.transfers.STUDY_MAX_MONTHS
    """
    for stay in _stays(dossier, window.as_of):
        most = _most(stay, law) if stay.until is None else None
        if most is None or window.as_of > most.last:
            continue
        yield finding(
            "transfer.temporary_without_end",
            dossier,
            window,
            stay.first.id,
            severity=Severity.INFO,
            arises_on=stay.first.since,
            values=used_values((most.figure, most.provision)),
            proof=stay.records,
            details={
                "host_id": stay.first.branch,
                "since_on": stay.first.since.isoformat(),
                "last_on": most.last.isoformat(),
            },
            next_step="transfer_record_end",
        )


def _most(stay: _Stay, law: Law) -> _Most | None:
    figure = STUDY_MAX_MONTHS if stay.study else TEMPORARY_BELOW_MONTHS
    provision = law[figure].find(stay.first.since)
    if provision is None:
        return None
    # Điểm 6.3.2 của quy định thi hành: less than twelve months; for study at most twenty-four.
    whole = months_after(stay.first.since, provision.value)
    fewer = _DAY if stay.study else 2 * _DAY
    return None if whole is None else _Most(figure, provision, whole - fewer)


def _stays(dossier: MemberDossier, day: date) -> list[_Stay]:
    """The temporary stays begun by a day, of a member who is on a roll."""
    temporary = [one for one in dossier.stays if one.since <= day]
    if not temporary or not at_home(dossier, day):
        return []
    stays: list[_Stay] = []
    for one in sorted(temporary, key=lambda held: (held.branch, held.since, held.id)):
        before = stays[-1] if stays else None
        if before and before.first.branch == one.branch and before.until == one.since:
            stays[-1] = _Stay((*before.records, one))
        else:
            stays.append(_Stay((one,)))
    return stays


_OF_A_STAY: Mapping[str, Any] = {"about": "member", "reads": "few", "on": ("stays",)}

LENGTH = Rule(
    code="transfer.temporary_length",
    **_OF_A_STAY,
    check=length,
    vi="Sinh hoạt đảng tạm thời ngắn hơn hoặc dài hơn thời gian quy định.",
    en="A temporary stay was shorter, or is longer, than it may be.",
    figures=(TEMPORARY_MIN_MONTHS, TEMPORARY_BELOW_MONTHS, STUDY_MAX_MONTHS),
)
WITHOUT_END = Rule(
    code="transfer.temporary_without_end",
    **_OF_A_STAY,
    check=without_end,
    vi="Đang sinh hoạt đảng tạm thời mà chưa ghi ngày hết hạn.",
    en="A temporary stay is running without a recorded end.",
    figures=(TEMPORARY_BELOW_MONTHS, STUDY_MAX_MONTHS),
)

RULES: tuple[Rule, ...] = (LENGTH, WITHOUT_END)
