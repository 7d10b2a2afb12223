"""From when party age counts, and what is taken out of it (tuổi đảng)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from cadre.law import sources
from cadre.law.base import Provision, Restatement, Timeline
from cadre.law.chains import CHARTER_SINCE, implementing
from cadre.law.figures import figure, guided
from cadre.law.listing import Listed

__all__ = [
    "CONFIRMED_IS_KEPT",
    "GAPS",
    "READMITTED_FROM",
    "RESTORED_IS_CONTINUOUS",
    "RESTORED_PAYS_BACK",
    "START",
    "TIMELINES",
    "WITHOUT_DECISION",
    "PartyAgeStart",
]

_QD_23 = date(2006, 10, 31)
_QD_45 = date(2011, 11, 1)
_HD_2021 = date(2021, 9, 28)


class PartyAgeStart(StrEnum):
    """The day party age counts from."""

    OFFICIAL_RECOGNITION = "official_recognition"
    """Ngày ghi trong quyết định công nhận đảng viên chính thức."""
    ADMISSION_DECISION = "admission_decision"
    """Ngày ghi trong quyết định kết nạp."""


_ITEM_4_5 = implementing("điểm 4.5", read=(29, 24), secondary=(294,))

START = Timeline(
    "party_age.start",
    vi="mốc tính tuổi đảng",
    en="the day from which party age counts",
    provisions=(
        Provision(
            value=PartyAgeStart.OFFICIAL_RECOGNITION,
            since=_QD_23,
            until=CHARTER_SINCE,
            citations=(sources.QD_23_2006.article("điểm 7.2"),),
        ),
        Provision(
            value=PartyAgeStart.ADMISSION_DECISION,
            since=CHARTER_SINCE,
            citations=(sources.CHARTER_2011.article("Điều 5, khoản 4"),),
            restated=(
                Restatement(_QD_45, sources.QD_45_2011.article("điểm 11.2(a)")),
                *_ITEM_4_5,
            ),
            note="Áp dụng cho mọi đảng viên đã được công nhận, kể cả kết nạp trước năm 2011.",
        ),
    ),
)

GAPS: Timeline[Listed[str]] = figure(
    "party_age.gaps",
    Listed(("expelled", "removed", "lost_contact", "transfer_break")),
    _QD_23,
    sources.QD_23_2006.article("điểm 7.2"),
    vi="thời gian không tham gia sinh hoạt được trừ khỏi tuổi đảng",
    en="times outside activity that are taken out of party age",
    restated=(
        Restatement(_QD_45, sources.QD_45_2011.article("điểm 11.2")),
        *_ITEM_4_5,
    ),
)

READMITTED_FROM = figure(
    "party_age.readmitted_from",
    "first_admission_decision",
    _QD_45,
    sources.QD_45_2011.article("điểm 11.2(b)"),
    vi="mốc tính tuổi đảng của người được kết nạp lại: quyết định kết nạp lần đầu",
    en="the day from which the party age of somebody re-admitted counts",
    restated=_ITEM_4_5,
    note="Trường hợp đặc biệt do Ban Bí thư quyết định.",
)

WITHOUT_DECISION = figure(
    "party_age.without_decision",
    "card_date",
    _HD_2021,
    sources.HD_01_2021.article(""),
    vi="mốc tính tuổi đảng khi không còn quyết định kết nạp: ngày ghi trong thẻ đảng viên",
    en="the day used where no admission decision is kept",
    restated=guided("", after=_HD_2021),
)
CONFIRMED_IS_KEPT = figure(
    "party_age.confirmed_is_kept",
    True,
    _HD_2021,
    sources.HD_01_2021.article(""),
    vi="tuổi đảng đã xác nhận cho người từng ra khỏi Đảng không tính lại",
    en="party age already confirmed for somebody who had left is not computed anew",
    restated=guided("", after=_HD_2021),
)


def _restored(key: str, vi: str, en: str) -> Timeline[bool]:
    return figure(
        key,
        True,
        date(2022, 1, 1),
        sources.GUIDANCE_QUOTED.article(""),
        vi=vi,
        en=en,
        note="Có từ năm 2021; tính từ 01/01/2022.",
    )


RESTORED_IS_CONTINUOUS = _restored(
    "party_age.restored_is_continuous",
    vi="đảng viên bị đưa ra sai và được khôi phục thì tuổi đảng liên tục",
    en="party age is continuous for a member wrongly put out and restored",
)
RESTORED_PAYS_BACK = _restored(
    "party_age.restored_pays_back",
    vi="đảng viên bị đưa ra sai và được khôi phục thì đóng bù đảng phí của thời gian đó",
    en="dues for the time between are paid back by a member wrongly put out and restored",
)

TIMELINES = (
    START,
    GAPS,
    READMITTED_FROM,
    WITHOUT_DECISION,
    CONFIRMED_IS_KEPT,
    RESTORED_IS_CONTINUOUS,
    RESTORED_PAYS_BACK,
)
