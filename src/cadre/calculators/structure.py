"""What an organisation of so many members is and must have (cơ cấu theo số đảng viên)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cadre.calculators.counting import counted
from cadre.errors import RecordError
from cadre.law import NATIONAL, Law, Provision
from cadre.law.structure import (
    BASE_EXCEPTION_BY_CONSENT,
    BASE_MEMBERS_FROM,
    COMMITTEE_FROM,
    COMMITTEE_MAX,
    MIN_OFFICIAL,
)
from cadre.records import Level

__all__ = ["BaseForm", "BranchForm", "base_form", "branch_form"]


@frozen(kw_only=True)
class BranchForm:
    """
    What a branch of so many official members must have (chi bộ, chi ủy).

    Args:
        official: Its official members (đảng viên chính thức).
        min_official: The fewest that make an organisation, with the texts of the day.
        committee_from: From how many on there is a committee, with the texts of the day.
        committee_max: The most members of a committee; ``None`` where no text is known.
    """

    official: int
    min_official: Provision[int]
    committee_from: Provision[int]
    committee_max: Provision[int] | None

    @property
    def may_exist(self) -> bool:
        """Whether it has enough official members; otherwise they attend elsewhere."""
        return self.official >= self.min_official.value

    @property
    def has_committee(self) -> bool:
        """Whether it elects a committee (chi ủy), and not a secretary and a deputy alone."""
        return self.official >= self.committee_from.value


def branch_form(official: int, on: date, *, law: Law = NATIONAL) -> BranchForm:
    """
    What a branch of *official* official members must have on a day.

    Raises:
        RecordError: The number is not whole or is negative.
        NotInForceError: No figure is known for that day (before 19/01/2011).

    >>> [branch_form(n, date(2026, 3, 3)).has_committee for n in (8, 9)]
    [False, True]
    """
    return BranchForm(
        official=counted(official, "official"),
        min_official=law[MIN_OFFICIAL].at(on),
        committee_from=law[COMMITTEE_FROM].at(on),
        committee_max=law[COMMITTEE_MAX].find(on),
    )


@frozen(kw_only=True)
class BaseForm:
    """
    What a base organisation of so many members is (tổ chức cơ sở đảng).

    Args:
        members: All its members (đảng viên).
        level: A base branch (chi bộ cơ sở) or, with branches under it, a base organisation.
        members_from: From how many on it is the latter, with the texts of the day.
        exception: That the direct superior may consent to the other form, with its texts.
    """

    members: int
    level: Level
    members_from: Provision[int]
    exception: Provision[bool]


def base_form(members: int, *, official: int, on: date, law: Law = NATIONAL) -> BaseForm | None:
    """
    What *members* members of one workplace or place found; ``None``: too few official members.

    Args:
        members: All members, probationary ones included.
        official: The official ones among them.
        on: The day.
        law: The law to apply.

    Raises:
        RecordError: A number is not whole or negative, or more are official than there are.
        NotInForceError: No figure is known for that day (before 19/01/2011).

    >>> [base_form(n, official=n, on=date(2026, 3, 3)).level.value for n in (29, 30)]
    ['base_branch', 'base']
    """
    if counted(official, "official") > counted(members, "members"):
        raise RecordError("CADRE-RE-01", path="official", expected="no more than all members")
    if official < law[MIN_OFFICIAL].at(on).value:
        return None
    members_from = law[BASE_MEMBERS_FROM].at(on)
    return BaseForm(
        members=members,
        level=Level.BASE if members >= members_from.value else Level.BASE_BRANCH,
        members_from=members_from,
        exception=law[BASE_EXCEPTION_BY_CONSENT].at(on),
    )
