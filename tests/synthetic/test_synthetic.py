"""The synthetic branch, district and province: calibrated, whole, the same for the same seed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import islice

import attrs
import pytest

from cadre.errors import RecordError
from cadre.months import Month
from cadre.records import (
    Book,
    BookClosing,
    DuesLine,
    Exemption,
    ExemptionKind,
    Level,
    Meeting,
    MeetingKind,
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    Placement,
    Record,
    kind_of,
)
from cadre.synthetic import (
    DECEMBER,
    SEPTEMBER,
    District,
    Expected,
    make_branch,
    make_district,
    make_province,
)
from cadre.synthetic.district import CASES
from tests.synthetic.reading import Reading, covers

BOTH = (SEPTEMBER, DECEMBER)
CODES = {
    "attendance.three_months",
    "dues.three_months",
    "assignment.none",
    "assignment.stale",
    "assignment.unsourced",
    "branch.no_meeting",
    "branch.book_open",
}
EARLY = {"attendance.early_warning", "dues.early_warning"}
"""The findings that the other reading of this room knows: of meetings, dues, work and books."""
REFERENCES = ("organisation", "parent", "branch", "member", "meeting")


@pytest.fixture(scope="module")
def district() -> District:
    return make_district()


@pytest.fixture(scope="module")
def records(district: District) -> list[Record]:
    return list(district.records())


@pytest.fixture(scope="module")
def small() -> District:
    return make_district(11, members=700, branches=20)


def digest(records: Iterable[Record]) -> str:
    whole = hashlib.sha256()
    for record in records:
        whole.update(f"{kind_of(record)} {attrs.astuple(record)}\n".encode())
    return whole.hexdigest()


def of(records: list[Record], kind: type) -> list:
    return [record for record in records if type(record) is kind]


# The same for the same seed


def test_the_same_seed_gives_the_same_records_and_the_same_list(small: District) -> None:
    again = make_district(11, members=700, branches=20)
    assert digest(again.records()) == digest(small.records())
    assert all(again.expected(day) == small.expected(day) for day in BOTH)
    assert again.situations == small.situations


def test_records_can_be_read_twice(small: District) -> None:
    assert digest(small.records()) == digest(small.records())


def test_another_seed_gives_other_records() -> None:
    assert digest(make_branch(1).records()) != digest(make_branch(2).records())


def test_another_process_with_another_hash_seed_gives_the_same_branch() -> None:
    program = (
        "import hashlib, attrs; from cadre.records import kind_of\n"
        "from cadre.synthetic import make_branch\n"
        "whole = hashlib.sha256()\n"
        "for r in make_branch(4).records():\n"
        "    whole.update(f'{kind_of(r)} {attrs.astuple(r)}\\n'.encode())\n"
        "print(whole.hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "12345", "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True
    )
    assert run.stdout.decode().strip() == digest(make_branch(4).records())


# Calibrated to the articles


@pytest.mark.parametrize("day", BOTH)
def test_4928_are_on_the_roll_of_whom_738_are_exempt(records: list[Record], day: date) -> None:
    roll = {one.member for one in of(records, Membership) if covers(one, day)}
    exempt = {
        one.member
        for one in of(records, Exemption)
        if one.kind is ExemptionKind.EXEMPT and covers(one, day)
    } & roll
    assert (len(roll), len(exempt), len(roll - exempt)) == (4928, 738, 4190)


def lived_on(records: list[Record]) -> list[Organisation]:
    """The branches of the district, without those that a single case has to itself."""
    units = [one for one in of(records, Organisation) if one.level.is_branch]
    return [one for one in units if one.name.startswith("Chi bộ thôn")]


def test_150_branches_stand_at_the_end_of_the_year(records: list[Record]) -> None:
    branches = [one for one in of(records, Organisation) if one.level.is_branch]
    own = len(branches) - len(lived_on(records))
    assert sum(covers(one, DECEMBER) for one in lived_on(records)) + own == 150
    assert len(branches) == 151
    assert own == sum(1 for case in CASES if case.own)


def test_branches_with_closed_books_meet_11_or_12_times_a_year(records: list[Record]) -> None:
    closed = {
        one.branch
        for one in of(records, BookClosing)
        if one.book is Book.ATTENDANCE and one.through == Month(2025, 12)
    }
    founded = {one.id for one in of(records, Organisation) if one.since.year == 2025}
    others = {one.id for one in lived_on(records)}
    counts: Counter[tuple[str, int]] = Counter(
        (one.branch, one.held_on.year)
        for one in of(records, Meeting)
        if one.kind is MeetingKind.REGULAR and one.branch in (closed & others) - founded
    )
    assert len(counts) == 2 * len((closed & others) - founded)
    assert len(counts) > 150
    assert set(counts.values()) == {11, 12}


def test_every_branch_has_3_to_100_members(records: list[Record]) -> None:
    sizes = Counter(
        one.branch
        for one in of(records, Membership)
        if one.kind is MembershipKind.OFFICIAL and covers(one, DECEMBER)
    )
    assert min(sizes[one.id] for one in lived_on(records) if covers(one, DECEMBER)) >= 3
    assert max(sizes.values()) <= 100


def test_from_july_2025_communes_are_directly_under_the_province(records: list[Record]) -> None:
    level = {one.id: one.level for one in of(records, Organisation)}
    placements = [p for p in of(records, Placement) if level[p.organisation] is Level.COMMUNE]
    before = {level[p.parent] for p in placements if covers(p, date(2025, 6, 30))}
    after = {level[p.parent] for p in placements if covers(p, date(2025, 7, 1))}
    assert (before, after) == ({Level.DISTRICT}, {Level.PROVINCE})
    assert len(placements) == 30


def test_two_calendar_years_are_booked(records: list[Record]) -> None:
    assert {one.month.year for one in of(records, DuesLine)} == {2024, 2025}
    assert {one.held_on.year for one in of(records, Meeting)} == {2024, 2025}


# Whole


def test_everything_exists_before_it_is_referred_to(records: list[Record]) -> None:
    known: set[str] = set()
    for record in records:
        for name in REFERENCES:
            assert not getattr(record, name, None) or getattr(record, name) in known
        if isinstance(record, Organisation | Member | Meeting):
            known.add(record.id)


def test_no_two_records_of_a_kind_share_an_id(records: list[Record]) -> None:
    seen = Counter((type(one), one.id) for one in records)
    assert max(seen.values()) == 1


def test_nobody_pays_more_than_is_due_and_nearly_all_pay_all_of_it(records: list[Record]) -> None:
    due = {(one.member, one.month): one.due for one in of(records, DuesLine)}
    paid: dict[tuple[str, Month], int] = defaultdict(int)
    for one in of(records, Payment):
        paid[one.member, one.month] += one.amount
    for payer in {key[0] for key in paid if paid[key] > due[key]}:
        came = sum(amount for (member, _), amount in paid.items() if member == payer)
        assert came <= sum(amount for (member, _), amount in due.items() if member == payer)
    assert sum(paid[key] == due[key] for key in due) > len(due) * 99 // 100


def test_money_comes_no_earlier_than_its_month(records: list[Record]) -> None:
    assert all(Month.of(one.paid_on) >= one.month for one in of(records, Payment))


def test_members_of_every_kind_of_category_pay(records: list[Record]) -> None:
    amounts = {one.due for one in of(records, DuesLine)}
    assert {0, 4_000, 6_000, 10_000} <= amounts
    assert max(amounts) > 100_000


# What must be found


@pytest.mark.parametrize("day", BOTH)
def test_every_code_is_planted_for_both_days(district: District, day: date) -> None:
    assert {one.code for one in district.expected(day)} >= CODES


def test_warnings_of_the_third_month_belong_to_september_alone(district: District) -> None:
    warned = {
        day: {one.code for one in district.expected(day) if one.verdict == "warning"}
        for day in BOTH
    }
    assert warned[SEPTEMBER] >= EARLY
    assert not warned[DECEMBER] & EARLY


@pytest.mark.parametrize("day", BOTH)
def test_whoever_is_expected_to_be_found_is_there(
    district: District, records: list[Record], day: date
) -> None:
    roll = {one.member for one in of(records, Membership) if covers(one, day)}
    standing = {one.id for one in of(records, Organisation) if one.since <= day}
    assert {one.subject_id for one in district.expected(day)} <= roll | standing


def listed(district: District, day: date) -> Counter[Expected]:
    return Counter(one for one in district.expected(day) if one.code in CODES | EARLY)


@pytest.mark.parametrize("day", BOTH)
def test_another_reading_of_the_records_finds_the_planted_list(small: District, day: date) -> None:
    assert Reading(small.records(), day).findings() == listed(small, day)


@pytest.mark.parametrize("day", BOTH)
def test_another_reading_of_one_branch_finds_its_list(day: date) -> None:
    for seed in range(3):
        branch = make_branch(seed)
        assert Reading(branch.records(), day).findings() == listed(branch, day)


@pytest.mark.parametrize("day", BOTH)
def test_a_district_with_one_year_of_books_has_the_same_list(small: District, day: date) -> None:
    short = make_district(11, members=700, branches=20, years=(2025,))
    assert Reading(short.records(), day).findings() == listed(short, day)
    codes = Counter(one.code for one in short.expected(day))
    assert codes == Counter(one.code for one in small.expected(day))


def test_the_list_of_another_day_was_never_written(small: District) -> None:
    with pytest.raises(RecordError):
        small.expected(date(2025, 6, 30))


def test_every_situation_is_told_in_both_languages_and_has_a_place(district: District) -> None:
    ids = [one.id for one in district.situations]
    assert len(set(ids)) == len(ids)
    assert all(one.vi and one.en and one.subjects for one in district.situations)


def test_members_taken_for_one_case_are_taken_for_no_other(district: District) -> None:
    taken = Counter(subject for one in district.situations for subject in one.subjects)
    assert max(taken.values()) == 1


# Sizes


def test_a_branch_has_thirty_members() -> None:
    records = list(make_branch().records())
    assert len(of(records, Member)) == 30
    assert len([one for one in of(records, Organisation) if one.level is Level.BRANCH]) == 1


def test_a_province_is_a_stream_without_duplicate_ids() -> None:
    province = make_province(1, members=10_000)
    assert len(list(islice(province.records(), 50))) == 50
    members: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for record in province.records():
        if isinstance(record, Member):
            members[record.id] += 1
        elif isinstance(record, Organisation | Meeting | Placement):
            others[record.id] += 1
    assert 10_000 < len(members) < 10_200
    assert max(members.values()) == max(others.values()) == 1


def test_a_province_expects_what_its_districts_expect() -> None:
    province = make_province(1, members=10_000)
    parts = [one for part in province.districts() for one in part.expected(DECEMBER)]
    assert Counter(province.expected(DECEMBER)) == Counter(parts)
    assert len({one.id for one in province.situations}) == len(province.situations)


@pytest.mark.parametrize(
    "asked",
    [
        {"members": 100},
        {"branches": 3},
        {"members": 400, "branches": 100},
        {"exempt": 1},
        {"years": ()},
        {"years": (2023, 2025)},
        {"years": (2025, 2026)},
    ],
)
def test_what_cannot_hold_every_case_is_refused(asked: dict) -> None:
    with pytest.raises(RecordError):
        make_district(1, **asked)
