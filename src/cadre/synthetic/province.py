"""A synthetic province (tỉnh): districts one after the other, never all of them in memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from cadre.records import Record
from cadre.synthetic.branches import communes
from cadre.synthetic.district import CASES, District, plan_district
from cadre.synthetic.emit import province_record
from cadre.synthetic.expected import Expected, Situation
from cadre.synthetic.setting import LEAST_BRANCHES, Setting

__all__ = ["Province", "make_province"]

DISTRICT_MEMBERS = 5000
MEMBERS_PER_BRANCH = 33
DEPARTED = 100
"""Numbers kept free after each district for those who left during the year."""


@frozen
class Province:
    """A province planned from a seed; every district is planned anew each time it is needed."""

    settings: tuple[Setting, ...]

    def districts(self) -> Iterator[District]:
        """The districts, one at a time."""
        for setting in self.settings:
            yield plan_district(setting)

    def records(self) -> Iterator[Record]:
        """Every record, district by district; take them as a stream."""
        yield province_record(self.settings[0].province)
        for district in self.districts():
            yield from district.records()

    def expected(self, as_of: date) -> tuple[Expected, ...]:
        """See ``District.expected``."""
        found = [one for district in self.districts() for one in district.expected(as_of)]
        return tuple(sorted(found, key=lambda one: one.order))

    @property
    def situations(self) -> tuple[Situation, ...]:
        """What was planted in every district, without the places."""
        return tuple(Situation(case.id, case.vi, case.en) for case in CASES)


def make_province(seed: int = 2025, *, members: int = 100_000) -> Province:
    """
    A province of districts of some 5,000 members; the same arguments give the same records.

    Args:
        members: On the roll of all districts together.

    Raises:
        RecordError: Too few members for one district.
    """
    count = max(1, members // DISTRICT_MEMBERS)
    settings: list[Setting] = []
    member = branch = commune = 1
    for index in range(count):
        size = members // count + (index < members % count)
        setting = Setting(
            seed=seed * 1000 + index,
            members=size,
            exempt=size * 738 // 4928,
            branches=max(LEAST_BRANCHES, size // MEMBERS_PER_BRANCH),
            number=index + 1,
            first_member=member,
            first_branch=branch,
            first_commune=commune,
            with_province=False,
        )
        settings.append(setting)
        member += size + DEPARTED
        branch += setting.branches + 1
        commune += len(communes(setting))
    return Province(tuple(settings))
