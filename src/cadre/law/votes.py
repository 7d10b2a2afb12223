"""Who is counted when a branch votes (cơ sở tính kết quả biểu quyết), and how many must agree.

A share is taken of the official members, less groups that the text of the day names. Probationary
members (đảng viên dự bị) and temporary members at their host have no vote and are never counted.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from cadre.law import sources
from cadre.law.base import Provision, Restatement, Timeline
from cadre.law.chains import CHARTER_SINCE, implementing
from cadre.law.listing import Listed
from cadre.law.thresholds import MORE_THAN_HALF

__all__ = [
    "BASE_EXCLUDES",
    "CONGRESS_BASE_EXCLUDES",
    "ELECTION",
    "RESOLUTION",
    "TIMELINES",
    "VOTELESS",
    "LeftOut",
    "Voteless",
]


class LeftOut(StrEnum):
    """A group of official members that is not counted in the base of a vote (được trừ)."""

    TEMPORARY_OUT = "temporary_out"
    """Đã giới thiệu sinh hoạt tạm thời ở nơi khác."""
    EXEMPT_ABSENT = "exempt_absent"
    """Được miễn công tác và sinh hoạt, không dự; nếu dự và biểu quyết thì vẫn được tính."""
    SUSPENDED = "suspended"
    """Bị đình chỉ sinh hoạt, bị khởi tố, truy tố, tạm giam."""
    APPROVED_ABSENT = "approved_absent"
    """Vắng mặt suốt đại hội có lý do được đồng ý."""


class Voteless(StrEnum):
    """Who is at the meeting and has no vote there (không có quyền biểu quyết)."""

    PROBATIONARY = "probationary"
    """Đảng viên dự bị."""
    GUESTS = "guests"
    """Đảng viên của chi bộ khác đến sinh hoạt tạm thời."""


_OF_2016 = (LeftOut.TEMPORARY_OUT, LeftOut.EXEMPT_ABSENT)
_OF_2021 = (*_OF_2016, LeftOut.SUSPENDED)
_SINCE_2021 = implementing("điểm 9.3.2", read=(), secondary=(294,), since=date(2025, 1, 20))

# A member absent from an ordinary meeting, with or without reason, stays in the base: no text
# names that group.
BASE_EXCLUDES = Timeline(
    "vote.base_excludes",
    vi="đảng viên chính thức không tính vào tổng số khi chi bộ biểu quyết",
    en="official members who are not counted in the base when a branch votes",
    provisions=(
        Provision(
            value=Listed(_OF_2016),
            since=date(2016, 7, 25),
            until=date(2021, 7, 30),
            citations=(sources.QD_29_2016.article("điểm 9.3.2"),),
        ),
        Provision(
            value=Listed(_OF_2021),
            since=date(2021, 7, 30),
            citations=(sources.QD_24_2021.article("điểm 9.3.2"),),
            restated=_SINCE_2021,
        ),
    ),
)

CONGRESS_BASE_EXCLUDES = Timeline(
    "vote.congress_base_excludes",
    vi="đảng viên chính thức không tính vào tổng số khi đại hội chi bộ biểu quyết",
    en="official members who are not counted in the base when a congress of a branch votes",
    provisions=(
        Provision(
            value=Listed(_OF_2016),
            since=date(2016, 7, 25),
            until=date(2021, 7, 30),
            citations=(sources.QD_29_2016.article("điểm 9.3.2"),),
            # Both groups are convened, and counted only if they come.
            also=(Restatement(date(2016, 9, 20), sources.HD_01_2016.article("điểm 13.2")),),
        ),
        Provision(
            value=Listed((*_OF_2021, LeftOut.APPROVED_ABSENT)),
            since=date(2021, 7, 30),
            citations=(sources.QD_24_2021.article("điểm 9.3.2"),),
            restated=_SINCE_2021,
        ),
    ),
)

_NO_VOTE = sources.CHARTER_2011.article("Điều 3")

VOTELESS = Timeline(
    "vote.voteless",
    vi="đảng viên không có quyền biểu quyết, không tính vào tổng số",
    en="members without a vote, who are never counted in the base",
    provisions=(
        Provision(
            value=Listed((Voteless.PROBATIONARY,)),
            since=CHARTER_SINCE,
            until=date(2016, 7, 25),
            citations=(_NO_VOTE,),
        ),
        Provision(
            value=Listed(Voteless),
            since=date(2016, 7, 25),
            citations=(_NO_VOTE, sources.QD_29_2016.article("điểm 6.3")),
            restated=implementing(
                "điểm 6.3", read=(24,), secondary=(232, 294, 208), since=date(2021, 7, 30)
            ),
        ),
    ),
)

RESOLUTION = Timeline(
    "vote.resolution",
    vi="tỷ lệ tán thành để nghị quyết của chi bộ, cấp ủy có giá trị",
    en="the share that must agree to a resolution of a branch or a committee",
    provisions=(
        Provision(
            value=MORE_THAN_HALF,
            since=CHARTER_SINCE,
            citations=(sources.CHARTER_2011.article("Điều 9, khoản 5"),),
        ),
    ),
)

ELECTION = Timeline(
    "vote.election",
    vi="tỷ lệ phiếu bầu để trúng cử",
    en="the share of votes by which somebody is elected",
    provisions=(
        Provision(
            value=MORE_THAN_HALF,
            since=CHARTER_SINCE,
            citations=(sources.CHARTER_2011.article("Điều 12"),),
        ),
    ),
)

TIMELINES = (
    BASE_EXCLUDES,
    CONGRESS_BASE_EXCLUDES,
    VOTELESS,
    RESOLUTION,
    ELECTION,
)
