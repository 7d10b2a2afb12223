"""Who introduced an applicant (người giới thiệu): an official member, and named at all.

How long introducer and applicant worked together is not in the records: only whether the
introducer, where a member of the same branch, was an official member on the day.

An admission is the business of the branch that considered it: where the first membership since
then is elsewhere, or began by a transfer or by reorganisation, it was another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cadre.dossiers import BranchDossier, MemberDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.admissions import INTRODUCER_MONTHS
from cadre.law.base import Law, Provision
from cadre.records import Admission, Began, Membership, MembershipKind, Record
from cadre.rules.base import Rule, Window, about_branch, used_values
from cadre.rules.deeds import at_home, judged, probationary

__all__ = ["RULES"]

_FROM_ELSEWHERE = (Began.TRANSFERRED, Began.REORGANISED)


def introducer(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An introducer was still on probation on the day (người giới thiệu chưa chính thức).

    Cites:
        cadre.law.admissions.INTRODUCER_MONTHS
    """
    known = {one.id: one for one in branch.members}
    for applicant, admission, on, rule in _introduced(branch, law, window):
        for id in admission.introducers:
            person = known.get(id)
            standing = None if person is None else probationary(person, on)
            if person is None or standing is None:
                continue
            yield _told(
                "admission.introducer",
                branch,
                window,
                f"{admission.id}:{id}",
                on,
                rule,
                severity=Severity.WARNING,
                proof=[
                    *_admitted(applicant, branch, on, window),
                    admission,
                    *_person(person, window),
                    standing,
                ],
                details={"member_id": applicant.id, "introducer_id": id},
                next_step="introducer_replace",
            )


def unstated(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    No introducer is recorded (chưa ghi người giới thiệu).

    Told only where the branch records introducers of somebody else: otherwise it does not keep
    them.

    Cites:
        cadre.law.admissions.INTRODUCER_MONTHS
    """
    for applicant, admission, on, rule in _introduced(branch, law, window):
        kept = None if admission.introducers else _kept(branch, applicant)
        if kept is None:
            continue
        other, example, since = kept
        yield _told(
            "admission.introducer_unstated",
            branch,
            window,
            admission.id,
            on,
            rule,
            severity=Severity.INFO,
            proof=[
                *_admitted(applicant, branch, on, window),
                admission,
                *_admitted(other, branch, since, window),
                example,
            ],
            details={"member_id": applicant.id, "kept_id": example.id},
            next_step="introducer_record",
        )


def _introduced(
    branch: BranchDossier, law: Law, window: Window
) -> Iterator[tuple[MemberDossier, Admission, date, Provision[int]]]:
    """The branch's admissions of the years judged, with the day and the figure of that day."""
    for member in branch.members:
        for admission in member.admissions:
            on = admission.considered_on
            if not judged(on, window) or _first_here(member, branch, on) is None:
                continue
            rule = law[INTRODUCER_MONTHS].find(on)
            if rule is not None:
                yield member, admission, on, rule


def _kept(
    branch: BranchDossier, applicant: MemberDossier
) -> tuple[MemberDossier, Admission, date] | None:
    """The branch's admission of another member with introducers, and its day: it keeps them."""
    for member in branch.members:
        for admission in member.admissions:
            on = admission.considered_on
            if not admission.introducers or on is None or member.id == applicant.id:
                continue
            if _first_here(member, branch, on) is not None:
                return member, admission, on
    return None


def _first_here(member: MemberDossier, branch: BranchDossier, on: date) -> Membership | None:
    """The first official membership since an admission, if it is of the branch that considered."""
    held = [
        (one.since, one.id, one)
        for one in member.memberships
        if one.kind is MembershipKind.OFFICIAL and (one.until is None or one.until > on)
    ]
    first = min(held)[2] if held else None
    if first is None or first.branch != branch.id or first.began in _FROM_ELSEWHERE:
        return None
    return first


def _admitted(
    member: MemberDossier, branch: BranchDossier, on: date, window: Window
) -> tuple[Record, ...]:
    """The member, and what shows that the branch considered the admission."""
    home = at_home(member, window.as_of)
    first = _first_here(member, branch, on)
    back = first is not None and any(one.began in _FROM_ELSEWHERE for one in home)
    return (member.member, *home, *([first] if first is not None and back else []))


def _person(dossier: MemberDossier, window: Window) -> tuple[Record, ...]:
    return (dossier.member, *at_home(dossier, window.as_of))


def _told(
    code: str,
    branch: BranchDossier,
    window: Window,
    unique: str,
    on: date,
    rule: Provision[int],
    *,
    severity: Severity,
    proof: list[Record],
    details: dict[str, str],
    next_step: str,
) -> Finding:
    return Finding(
        key=f"{code}:{branch.id}:{unique}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=severity,
        subject=about_branch(branch),
        arises_on=on,
        as_of=window.as_of,
        values=used_values((INTRODUCER_MONTHS, rule)),
        evidence=refs([branch.branch, *proof]),
        details={"considered_on": on.isoformat(), **details},
        next_step=next_step,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="admission.introducer",
        about="branch",
        reads="few",
        on=("members",),
        check=introducer,
        vi="Người giới thiệu vào Đảng chưa là đảng viên chính thức khi chi bộ xét kết nạp.",
        en="An introducer was no official member when the branch considered the admission.",
        figures=(INTRODUCER_MONTHS,),
    ),
    Rule(
        code="admission.introducer_unstated",
        about="branch",
        reads="few",
        on=("members",),
        check=unstated,
        vi="Hồ sơ kết nạp không ghi người giới thiệu, trong khi chi bộ có ghi ở hồ sơ khác.",
        en="The record of an admission names no introducer, though the branch names those of "
        "others.",
        figures=(INTRODUCER_MONTHS,),
    ),
)
