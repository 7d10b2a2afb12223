"""Cases of leadership and size: committees, seats, terms, votes, branches dissolved.

Each has a branch to itself, so that what is odd about it disturbs nobody else.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from cadre.months import Month
from cadre.records import (
    Body,
    Book,
    CommitteeTerm,
    Level,
    Organisation,
    Placement,
    Resolution,
    ResolutionKind,
)
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR
from cadre.synthetic.planter import Case, Planter

__all__ = ["STRUCTURE_CASES", "base_above"]

ELECTED = date(2022, 11, 15)


def _term(branch: BranchDraft, since: date, **more: Any) -> None:
    """A term of the branch and its committee."""
    id = f"nk-{branch.number:03d}-{len(branch.more) + 1}"
    branch.more.append(CommitteeTerm(id=id, organisation=branch.id, since=since, **more))


def _with_committee(branch: BranchDraft, members: int = 3) -> None:
    """A deputy and further members beside the secretary."""
    for place, person in enumerate(branch.people[1:members]):
        person.serve("Phó Bí thư" if place == 0 else "Chi ủy viên", ELECTED)


def _two_members(planter: Planter) -> None:
    planter.expect("committee.too_small", "flagged", planter.own.id)


def _no_committee(planter: Planter) -> None:
    planter.expect("committee.missing", "flagged", planter.own.id)


def _eight_members(planter: Planter) -> None:
    """Eight need no committee: nothing is found."""


def _committee_of_eight(planter: Planter) -> None:
    _with_committee(planter.own, 8)
    planter.expect("committee.too_large", "flagged", planter.own.id)


def _secretary_left(planter: Planter) -> None:
    branch = planter.own
    first = branch.people[0]
    first.offices[0] = evolve(first.offices[0], until=date(2025, 10, 1))
    planter.expect("committee.no_secretary", "flagged", branch.id, on=(DECEMBER,))


def _no_deputy(planter: Planter) -> None:
    branch = planter.own
    for person in branch.people[1:3]:
        person.serve("Chi ủy viên", ELECTED)
    planter.expect("committee.no_deputy", "flagged", branch.id)


def _seat_open(planter: Planter) -> None:
    branch = planter.own
    _with_committee(branch, 3)
    _term(branch, date(2025, 7, 15), seats=5)
    planter.expect("committee.seat_open", "flagged", branch.id)


def _left_with_seat(planter: Planter) -> None:
    branch = planter.own
    _with_committee(branch, 4)
    member = branch.people[3]
    member.transfer(planter.take_home(), date(2025, 11, 1))
    planter.subjects.append(member.id)
    planter.expect("committee.left_seat", "flagged", member.id, on=(DECEMBER,))


def _away_with_seat(planter: Planter) -> None:
    """A temporary membership elsewhere leaves the seat as it is."""
    branch = planter.own
    _with_committee(branch, 4)
    branch.people[3].stay(planter.take_home(), date(2025, 5, 1), date(2025, 11, 1))


def _term_ends_soon(planter: Planter) -> None:
    # 30 months from 15/10/2023 end on 15/04/2026; a congress may be held from 15/10/2025.
    _term(planter.own, date(2023, 10, 15))
    planter.expect("term.ending", "warning", planter.own.id, on=(DECEMBER,))


def _term_past(planter: Planter) -> None:
    # 30 months from 01/06/2023 end on 01/12/2025.
    _term(planter.own, date(2023, 6, 1))
    planter.expect("term.ending", "warning", planter.own.id, on=(SEPTEMBER,))
    planter.expect("term.past", "flagged", planter.own.id, on=(DECEMBER,))


def _term_lengthened(planter: Planter) -> None:
    """A decision lengthens the term: nothing is found."""
    _term(planter.own, date(2022, 11, 15), ends_on=date(2027, 11, 15), decision="Quyết định 12")


def _pilot_term(planter: Planter) -> None:
    """Begun in July 2025, a term lasts five years: nothing is found."""
    _term(planter.own, date(2025, 7, 1))


def _votes(planter: Planter) -> None:
    branch = planter.own
    facts: dict[str, Any] = {"organisation": branch.id, "base": 11, "passed": True}
    branch.more += [
        Resolution(id=f"nq-{branch.number:03d}-1", passed_on=date(2025, 3, 5), agreed=6, **facts),
        Resolution(id=f"nq-{branch.number:03d}-2", passed_on=date(2025, 8, 5), agreed=5, **facts),
        Resolution(
            id=f"nq-{branch.number:03d}-3",
            kind=ResolutionKind.RECOGNITION,
            passed_on=date(2025, 11, 5),
            agreed=7,
            body=Body.BRANCH,
            **facts,
        ),
    ]
    planter.expect("resolution.vote", "flagged", branch.id)
    planter.expect("resolution.vote", "flagged", branch.id, on=(DECEMBER,))


def _dissolved(planter: Planter) -> None:
    branch = planter.own
    branch.until = date(2025, 7, 1)
    branch.meetings = [one for one in branch.meetings if one.held_on < branch.until]
    branch.closed = dict.fromkeys(Book, Month(YEAR, 6))
    planter.expect("organisation.dissolved", "flagged", branch.id)


def _large_base_branch(planter: Planter) -> None:
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    _with_committee(branch)
    planter.expect("organisation.base_branch_large", "flagged", branch.id)


def base_above(planter: Planter, consent: str = "Công văn 15-CV/ĐU") -> str:
    """A base organisation between the branch and its commune; its id."""
    branch = planter.own
    base = Organisation(
        id=f"cs-{branch.number:03d}",
        name=f"Đảng bộ cơ sở Mẫu {branch.number:03d}",
        level=Level.BASE,
        since=branch.since,
        consent=consent,
    )
    place = Placement(
        id=f"tt-{base.id}", organisation=base.id, parent=branch.parent, since=base.since
    )
    planter.units += [base, place]
    planter.subjects.append(base.id)
    branch.parent = base.id
    return base.id


def _base_term(planter: Planter, since: date, **more: Any) -> str:
    """A base organisation with a term; its id."""
    base = base_above(planter)
    planter.units.append(CommitteeTerm(id=f"nk-{base}", organisation=base, since=since, **more))
    return base


def _base_term_ends_soon(planter: Planter) -> None:
    # Five years from 15/04/2021 end on 15/04/2026; a congress may be held from 15/10/2025.
    base = _base_term(planter, date(2021, 4, 15))
    planter.expect("unit_term.ending", "warning", base, on=(DECEMBER,))


def _base_term_past(planter: Planter) -> None:
    # Five years from 01/11/2020 end on 01/11/2025.
    base = _base_term(planter, date(2020, 11, 1))
    planter.expect("unit_term.ending", "warning", base, on=(SEPTEMBER,))
    planter.expect("unit_term.past", "flagged", base, on=(DECEMBER,))


def _base_term_lengthened(planter: Planter) -> None:
    """A decision lengthens the term: nothing is found."""
    _base_term(planter, date(2020, 6, 1), ends_on=date(2026, 12, 31), decision="Quyết định 21")


def _small_base(planter: Planter) -> None:
    planter.expect("organisation.base_small", "flagged", base_above(planter, consent=""))


def _small_base_agreed_to(planter: Planter) -> None:
    """The superior agreed in writing: nothing is found."""
    base_above(planter)


def _district(planter: Planter, number: int, until: date | None = None) -> str:
    """A district organisation of former times; its id."""
    branch = planter.own
    district = Organisation(
        id=f"h-{branch.number:03d}-{number}",
        name=f"Đảng bộ huyện Mẫu {branch.number:03d}-{number}",
        level=Level.DISTRICT,
        since=branch.since,
        until=until,
    )
    planter.units.append(district)
    planter.subjects.append(district.id)
    return district.id


def _districts(planter: Planter) -> None:
    """One still stands as in being; of one that ended with its level, nothing is found."""
    planter.expect("organisation.level_gone", "flagged", _district(planter, 1))
    _district(planter, 2, until=date(2025, 7, 1))


STRUCTURE_CASES = (
    Case(
        "committee.two_members",
        "Chi bộ chỉ có hai đảng viên",
        "A branch of two members",
        _two_members,
        own=2,
    ),
    Case(
        "committee.no_committee",
        "Chín đảng viên chính thức, chỉ có bí thư",
        "Nine official members and a secretary only",
        _no_committee,
        own=9,
    ),
    Case(
        "committee.eight_members",
        "Tám đảng viên chính thức, chỉ có bí thư: không có vấn đề",
        "Eight official members and a secretary only: nothing",
        _eight_members,
        own=8,
    ),
    Case(
        "committee.of_eight",
        "Chi ủy tám người",
        "A committee of eight",
        _committee_of_eight,
        own=10,
    ),
    Case(
        "committee.secretary_left",
        "Bí thư thôi giữ chức từ tháng 10, chưa có người thay",
        "The secretary left office in October, nobody followed",
        _secretary_left,
        own=5,
    ),
    Case(
        "committee.no_deputy",
        "Có chi ủy, không có phó bí thư",
        "A committee without a deputy secretary",
        _no_deputy,
        own=9,
    ),
    Case(
        "committee.seat_open",
        "Đại hội quyết định năm ủy viên, mới có ba",
        "Five seats decided, three filled",
        _seat_open,
        own=9,
    ),
    Case(
        "committee.left_with_seat",
        "Chuyển đi tháng 11, vẫn ghi là chi ủy viên",
        "Moved in November and still on the committee",
        _left_with_seat,
        own=10,
    ),
    Case(
        "committee.away_with_seat",
        "Sinh hoạt tạm thời nơi khác, vẫn là chi ủy viên: không có vấn đề",
        "Temporarily elsewhere and still on the committee: nothing",
        _away_with_seat,
        own=10,
    ),
    Case(
        "term.ends_soon",
        "Nhiệm kỳ hết vào tháng 4/2026",
        "A term that ends in April 2026",
        _term_ends_soon,
        own=4,
    ),
    Case(
        "term.past",
        "Nhiệm kỳ hết vào ngày 01/12/2025, chưa đại hội",
        "A term that ended on 1 December 2025 without a congress",
        _term_past,
        own=4,
    ),
    Case(
        "term.lengthened",
        "Nhiệm kỳ được kéo dài bằng quyết định: không có vấn đề",
        "A term lengthened by a decision: nothing",
        _term_lengthened,
        own=4,
    ),
    Case(
        "term.pilot",
        "Nhiệm kỳ năm năm theo thí điểm: không có vấn đề",
        "A term of five years under the pilot: nothing",
        _pilot_term,
        own=4,
    ),
    Case(
        "resolution.votes",
        "Nghị quyết ghi đạt nhưng thiếu phiếu",
        "Resolutions said to have passed with too few votes",
        _votes,
        own=5,
    ),
    Case(
        "organisation.dissolved",
        "Chi bộ giải thể tháng 7, đảng viên chưa được chuyển",
        "A branch dissolved in July, its members not transferred",
        _dissolved,
        own=4,
    ),
    Case(
        "organisation.large_base_branch",
        "Chi bộ cơ sở ba mươi đảng viên, cấp trên chưa đồng ý",
        "A base branch of thirty members without consent",
        _large_base_branch,
        own=30,
    ),
    Case(
        "unit_term.ends_soon",
        "Nhiệm kỳ của đảng bộ cơ sở hết vào tháng 4/2026",
        "A term of a base organisation that ends in April 2026",
        _base_term_ends_soon,
        own=4,
    ),
    Case(
        "unit_term.past",
        "Nhiệm kỳ của đảng bộ cơ sở hết vào ngày 01/11/2025, chưa đại hội",
        "A term of a base organisation that ended on 1 November 2025 without a congress",
        _base_term_past,
        own=4,
    ),
    Case(
        "unit_term.lengthened",
        "Nhiệm kỳ của đảng bộ cơ sở được kéo dài bằng quyết định: không có vấn đề",
        "A term of a base organisation lengthened by a decision: nothing",
        _base_term_lengthened,
        own=4,
    ),
    Case(
        "organisation.small_base",
        "Đảng bộ cơ sở chỉ có năm đảng viên, cấp trên chưa đồng ý",
        "A base organisation of five members without consent",
        _small_base,
        own=5,
    ),
    Case(
        "organisation.small_base_agreed",
        "Đảng bộ cơ sở năm đảng viên, cấp trên đã đồng ý: không có vấn đề",
        "A base organisation of five members with consent: nothing",
        _small_base_agreed_to,
        own=5,
    ),
    Case(
        "organisation.districts",
        "Đảng bộ huyện còn ghi là đang hoạt động sau ngày 30/06/2025",
        "A district organisation that still stands as in being after 30 June 2025",
        _districts,
        own=3,
    ),
)
"""Every case of leadership and size."""
