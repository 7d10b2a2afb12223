"""How large a synthetic district is, and where its numbers begin."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.months import Month, MonthSet
from cadre.synthetic.expected import YEAR

__all__ = ["LEAST_BRANCHES", "LEAST_MEMBERS", "Setting"]

LEAST_BRANCHES = 16
"""Fewer cannot hold a branch of every kind; a single branch is the exception."""
LEAST_MEMBERS = 480
ROOMY_BRANCHES = 80
"""From so many branches and members on, cases may have a branch to themselves."""
ROOMY_MEMBERS = 2000


def _years(instance: Setting, attribute: Attribute[tuple[int, ...]], years: object) -> None:
    whole = tuple(range(YEAR - len(instance.years) + 1, YEAR + 1))
    if not whole or years != whole:
        raise RecordError("CADRE-RE-01", path="years", expected=f"years in a row, up to {YEAR}")


@frozen(kw_only=True)
class Setting:
    """
    What is to be made: the same setting gives the same records.

    Raises:
        RecordError: Too few members or branches for the cases to be planted.
    """

    seed: int
    members: int
    """On the roll at the end of September and of December."""
    exempt: int
    """How many of them are exempt from meetings on those days."""
    branches: int
    """In being on those days."""
    years: tuple[int, ...] = field(default=(YEAR - 1, YEAR), validator=_years)
    number: int = 1
    """The number of the district in its province."""
    first_member: int = 1
    first_branch: int = 1
    first_commune: int = 1
    province: str = "t-01"
    with_province: bool = True
    """Whether the province itself is among the records."""

    def __attrs_post_init__(self) -> None:
        if self.single:
            self._at_least("members", self.members, 24)
        else:
            self._at_least("branches", self.branches, LEAST_BRANCHES)
            self._at_least("members", self.members, max(LEAST_MEMBERS, 18 * self.branches))
        if not self.members // 20 <= self.exempt <= self.members // 3:
            expected = f"{self.members // 20} to {self.members // 3}"
            raise RecordError("CADRE-RE-01", path="exempt", expected=expected)

    @staticmethod
    def _at_least(path: str, value: int, least: int) -> None:
        if value < least:
            raise RecordError("CADRE-RE-01", path=path, expected=f"at least {least}")

    @property
    def single(self) -> bool:
        """Whether it is one branch by itself."""
        return self.branches == 1

    @property
    def has_room(self) -> bool:
        """Whether it is large enough for cases that have a branch to themselves."""
        return self.members >= ROOMY_MEMBERS and self.branches >= ROOMY_BRANCHES

    @property
    def copies(self) -> int:
        """How often each case is planted."""
        return max(1, self.members // 1600)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months the books cover."""
        return tuple(MonthSet.span(Month(self.years[0], 1), Month(self.years[-1], 12)))
