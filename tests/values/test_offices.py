"""What an office is to the rules, by the name a branch writes."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.records import OfficeRole, OfficeTerm


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Bí thư", OfficeRole.SECRETARY),
        ("BÍ THƯ CHI BỘ", OfficeRole.SECRETARY),
        ("Bí thư Đảng ủy", OfficeRole.SECRETARY),
        ("Bí thư chi bộ kiêm Bí thư Đoàn xã", OfficeRole.SECRETARY),
        ("Bí thư Đảng đoàn", OfficeRole.SECRETARY),
        ("Phó Bí thư", OfficeRole.DEPUTY),
        ("Phó bí thư chi bộ", OfficeRole.DEPUTY),
        ("Chi ủy viên", OfficeRole.COMMITTEE_MEMBER),
        ("Cấp ủy viên", OfficeRole.COMMITTEE_MEMBER),
        ("Tổ trưởng tổ đảng", OfficeRole.GROUP_LEADER),
        ("Bí thư Chi đoàn", OfficeRole.OTHER),
        ("Phó Bí thư Đoàn xã", OfficeRole.OTHER),
        ("Bí thư Đoàn Thanh niên", OfficeRole.OTHER),
        ("Trưởng thôn", OfficeRole.OTHER),
        ("Người thu đảng phí", OfficeRole.DUES_COLLECTOR),
        ("Phụ trách thu đảng phí", OfficeRole.DUES_COLLECTOR),
        ("Thu đảng phí tổ 2", OfficeRole.DUES_COLLECTOR),
        ("Chi ủy viên, thu đảng phí", OfficeRole.COMMITTEE_MEMBER),
        ("Thủ quỹ", OfficeRole.OTHER),
    ],
)
def test_an_office_is_known_by_its_name(office: str, role: OfficeRole) -> None:
    term = OfficeTerm(
        id="cv-1", member="dv-1", organisation="cb-1", office=office, since=date(2025, 1, 1)
    )
    assert term.acts_as is role


def test_a_role_that_is_stated_stands_whatever_the_name() -> None:
    term = OfficeTerm(
        id="cv-1",
        member="dv-1",
        organisation="cb-1",
        office="Trưởng ban",
        since=date(2025, 1, 1),
        role="secretary",
    )
    assert term.acts_as is OfficeRole.SECRETARY
    assert term.acts_as.on_committee
    assert not OfficeRole.GROUP_LEADER.on_committee
