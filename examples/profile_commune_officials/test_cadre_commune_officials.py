"""A commune official on the committee, none, or not told; and the share that was reported."""

from datetime import date

import cadre_commune_officials
import pytest
from cadre_commune_officials import LAW, RULE, Share, share

import cadre
from cadre.law import NATIONAL
from cadre.records import (
    CommitteeTerm,
    Level,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
    Post,
    PostKind,
)
from cadre_adapters.stores.memory import MemoryStore

DAY = date(2025, 6, 30)
BEGAN = date(2022, 7, 1)
OFFICIAL, RETIRED = PostKind.COMMUNE_OFFICIAL, PostKind.RETIRED


def branch(number, post, *, term=True, office="Chi ủy viên", until=None):
    """A branch with one person on its committee."""
    id, member = f"cb-{number:03d}", f"dv-{number:03d}"
    records = [
        Organisation(id=id, name=f"Chi bộ {id}", level=Level.BRANCH, since=date(2000, 1, 1)),
        Member(id=member, full_name="Người Thử"),
        Membership(id=f"sh-{number}", member=member, branch=id, since=date(2000, 1, 1)),
        OfficeTerm(id=f"cv-{number}", member=member, organisation=id, office=office, since=BEGAN),
    ]
    if term:
        records.append(CommitteeTerm(id=f"nk-{number}", organisation=id, since=BEGAN))
    if post is not None:
        since = date(2020, 1, 1)
        work = Post(
            id=f"cd-{number}", member=member, title="Công việc", kind=post, since=since, until=until
        )
        records.append(work)
    return records


def audited(*branches, law=LAW):
    store = MemoryStore.of([record for one in branches for record in one])
    rules = (RULE,)
    result = cadre.audit(store, period=cadre.Year(2025), as_of=DAY, law=law, rules=rules)
    assert result.failures == ()
    return result


@pytest.mark.parametrize(
    ("records", "verdict"),
    [
        (branch(1, OFFICIAL), None),
        (branch(1, RETIRED), "flagged"),
        (branch(1, OFFICIAL, until=DAY), "flagged"),
        (branch(1, OFFICIAL, until=date(2025, 7, 1)), None),
        (branch(1, None), "undecidable"),
        (branch(1, OFFICIAL, term=False), "undecidable"),
        (branch(1, OFFICIAL, office="Tổ trưởng tổ đảng"), "undecidable"),
    ],
)
def test_what_is_said_of_one_branch(records, verdict) -> None:
    found = [one.verdict.value for one in audited(records)]
    assert found == ([verdict] if verdict else [])


def test_the_share_of_a_district_is_what_it_reported() -> None:
    branches = [branch(number, OFFICIAL if number <= 122 else RETIRED) for number in range(1, 144)]
    assert str(share(audited(*branches))) == "122/143 (85,3 %)"


def test_what_cannot_be_told_is_not_counted_as_having_one() -> None:
    found = share(audited(branch(1, OFFICIAL), branch(2, RETIRED), branch(3, None)))
    assert found == Share(having=1, lacking=1, unknown=1)
    assert str(found) == "1/3 (33,3 %)"


def test_no_branch_is_no_percent() -> None:
    assert str(Share(0, 0, 0)) == "0/0 (0,0 %)"


def test_under_the_national_law_nothing_is_said() -> None:
    assert list(audited(branch(1, RETIRED), law=NATIONAL)) == []
    assert cadre_commune_officials.cadre_laws() == [LAW]
