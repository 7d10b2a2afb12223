"""Votes as people read them: whole sentences, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre.calculators.vote_base import vote_base
from cadre.calculators.votes import result_of
from cadre.law import NATIONAL, Provision
from cadre.law.removal_procedure import VOTE_BRANCH
from cadre.law.sources import CHARTER_2011
from cadre.law.thresholds import Threshold
from cadre.records import Body
from cadre.records import ResolutionKind as Kind

ON = date(2024, 3, 3)
OF_2021 = "24-QĐ/TW ngày 30/07/2021 (Ban Chấp hành Trung ương)"
CHARTER = "Điều lệ Đảng ngày 19/01/2011 (Đại hội XI)"
NO_VOTE = f"Điều 3, {CHARTER}; điểm 6.3, 29-QĐ/TW ngày 25/07/2016 (Ban Chấp hành Trung ương); "
NO_VOTE += f"điểm 6.3, {OF_2021}"
GUIDANCE = "01-HD/TW ngày 28/09/2021 (Ban Bí thư)"
ALL_GROUPS = {
    "temporary_out": 1,
    "exempt_absent": 2,
    "suspended": 3,
    "approved_absent": 4,
    "probationary": 5,
    "guests": 6,
}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "vi",
            (
                "Tổng số để tính là 10: 20 đảng viên chính thức, không tính 1 sinh hoạt tạm thời ở "
                "nơi khác; 2 được miễn sinh hoạt và không dự; 3 bị đình chỉ sinh hoạt, khởi tố, "
                "truy tố hoặc tạm giam; 4 vắng mặt suốt đại hội có lý do được đồng ý (điểm 9.3.2, "
                f"{OF_2021}). Không có quyền biểu quyết: 5 dự bị; 6 của chi bộ khác đến sinh hoạt "
                f"tạm thời ({NO_VOTE})."
            ),
        ),
        (
            "en",
            (
                "The base is 10: 20 official members, not counting 1 temporarily transferred out; "
                "2 exempt and not there; 3 suspended, prosecuted or detained; 4 absent throughout "
                f"the congress with an approved reason (điểm 9.3.2, {OF_2021}). Without a vote: 5 "
                f"probationary; 6 temporary members of other branches ({NO_VOTE})."
            ),
        ),
    ],
)
def test_the_base_of_a_congress_is_told_with_every_group(lang: str, told: str) -> None:
    base = vote_base(ON, official=20, congress=True, **ALL_GROUPS)
    assert base.congress
    assert base.explain(lang) == told


def test_a_base_without_groups_is_told_in_vietnamese_where_nobody_chooses() -> None:
    base = vote_base(ON, official=7, congress=True)
    assert base.explain() == (
        f"Tổng số để tính là 7: 7 đảng viên chính thức (điểm 9.3.2, {OF_2021})."
    )


@pytest.mark.parametrize(
    ("body", "lang", "told"),
    [
        (
            Body.BASE_COMMITTEE,
            "vi",
            (
                f"Xóa tên cần ít nhất 2/3 của 3, tức ít nhất 2 phiếu ({GUIDANCE}); "
                "có 1 phiếu tán thành: không đạt."
            ),
        ),
        (
            Body.BASE_COMMITTEE,
            "en",
            (
                f"Removal needs at least 2/3 of 3, at least 2 votes ({GUIDANCE}); "
                "1 agreed: not enough."
            ),
        ),
        (
            Body.STANDING_COMMITTEE,
            "vi",
            (
                f"Xóa tên cần trên 1/2 của 3, tức ít nhất 2 phiếu ({GUIDANCE}); "
                "có 1 phiếu tán thành: không đạt."
            ),
        ),
        (
            Body.STANDING_COMMITTEE,
            "en",
            (
                f"Removal needs more than 1/2 of 3, at least 2 votes ({GUIDANCE}); "
                "1 agreed: not enough."
            ),
        ),
    ],
)
def test_a_vote_of_a_committee_is_told_in_one_sentence(body: Body, lang: str, told: str) -> None:
    assert result_of(Kind.REMOVAL, 1, 3, on=ON, body=body).explain(lang) == told


def test_every_text_of_a_share_is_told() -> None:
    base, also = CHARTER_2011.article("Điều 1"), CHARTER_2011.article("Điều 2")
    all_of_them = Provision(
        value=Threshold(1, 1, strict=False), since=date(2024, 1, 1), citations=(base, also)
    )
    law = NATIONAL.overlay(evolve(VOTE_BRANCH, provisions=(all_of_them,)))
    assert result_of(Kind.REMOVAL, 3, 3, on=ON, law=law).explain() == (
        f"Xóa tên cần ít nhất 1/1 của 3, tức ít nhất 3 phiếu (Điều 1, {CHARTER}; "
        f"Điều 2, {CHARTER}); có 3 phiếu tán thành: đạt."
    )
