"""The duty to give every member work (phân công công tác cho đảng viên)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar

from cadre.law import sources
from cadre.law.base import Citation, Confidence, Provision, Restatement, Source, Timeline
from cadre.law.chains import CHARTER_SINCE, implementing
from cadre.law.figures import figure
from cadre.law.listing import Listed

__all__ = [
    "ASSIGNMENT_IN_WRITING",
    "EVERY_MEMBER_HAS_WORK",
    "EXEMPT_OUTSIDE_DUTY",
    "FEEDS_RATING",
    "FIXED_AND_AD_HOC",
    "FOLLOWS_CHANGES",
    "INSPECTED",
    "KINDS_OF_WORK",
    "PERSON_AND_DEADLINE",
    "REPORTS_PER_MONTH",
    "RESOLUTIONS_PER_YEAR",
    "RULES_REDONE_EACH_TERM",
    "TIMELINES",
    "Inspected",
    "WorkFrom",
]

T = TypeVar("T")


class WorkFrom(StrEnum):
    """Where work given to a member comes from (nguồn nhiệm vụ được giao)."""

    CHARTER = "charter"
    """Nhiệm vụ của đảng viên theo Điều lệ."""
    PARTY = "party"
    """Tổ chức đảng giao."""
    GOVERNMENT = "government"
    """Chính quyền giao."""
    UNIT = "unit"
    """Cơ quan, đơn vị giao."""
    MASS_ORGANISATION = "mass_organisation"
    """Mặt trận, đoàn thể giao."""


class Inspected(StrEnum):
    """What a branch inspects a member on (nội dung kiểm tra)."""

    RESOLUTIONS = "resolutions"
    """Chấp hành nghị quyết của chi bộ."""
    ASSIGNED_WORK = "assigned_work"
    """Nhiệm vụ chi bộ phân công."""
    EXAMPLE = "example"
    """Trách nhiệm nêu gương."""
    FORBIDDEN_ACTS = "forbidden_acts"
    """Những điều đảng viên không được làm."""


EVERY_MEMBER_HAS_WORK = Timeline(
    "assignment.every_member",
    vi="chi bộ phân công công tác cho từng đảng viên và kiểm tra việc thực hiện",
    en="the branch gives each member work and checks it",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 1, 19),
            citations=(sources.CHARTER_2011.article("Điều 24, khoản 2"),),
        ),
    ),
)

_PRACTICE = Source(
    "Thực tiễn phân công công tác ở cấp huyện",
    "theo báo chí",
    None,
    "Phân công công tác ghi trong quy chế làm việc và nghị quyết hằng năm của chi bộ",
)

ASSIGNMENT_IN_WRITING = Timeline(
    "assignment.in_writing",
    vi="phân công phải ghi trong nghị quyết hoặc quy chế làm việc, đổi khi đảng viên đổi việc",
    en="assignments stand in a resolution or the working regulation and follow changes of post",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 1, 19),
            citations=(
                Citation(_PRACTICE, "", Confidence.SECONDARY),
                sources.CHARTER_2011.article("Điều 24, khoản 2", Confidence.OUR_READING),
            ),
            confidence=Confidence.OUR_READING,
            note="Điều lệ chỉ nói phân công và kiểm tra; hình thức là thực tiễn địa phương.",
        ),
    ),
)


def _practice(
    key: str, value: T, *, vi: str, en: str, restated: tuple[Restatement, ...] = ()
) -> Timeline[T]:
    """A habit of offices that no text of the Centre sets; the Charter sets the duty behind it."""
    provision = Provision(
        value=value,
        since=CHARTER_SINCE,
        citations=(
            Citation(_PRACTICE, "", Confidence.SECONDARY),
            sources.CHARTER_2011.article("Điều 24, khoản 2", Confidence.OUR_READING),
        ),
        restated=restated,
        confidence=Confidence.OUR_READING,
        note="Điều lệ chỉ nói phân công và kiểm tra; hình thức là thực tiễn địa phương.",
    )
    return Timeline(key, vi=vi, en=en, provisions=(provision,))


KINDS_OF_WORK = figure(
    "assignment.kinds_of_work",
    Listed(WorkFrom),
    date(2006, 12, 29),
    sources.HD_03_2006.article("điểm 2.1"),
    vi="nhiệm vụ được giao của đảng viên gồm những gì",
    en="what counts as work given to a member",
    restated=(
        Restatement(date(2026, 5, 19), sources.HD_01_2026.article("", Confidence.SECONDARY)),
    ),
)

EXEMPT_OUTSIDE_DUTY = figure(
    "assignment.exempt_outside",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 7", Confidence.OUR_READING),
    vi="đảng viên được miễn công tác không thuộc diện phải phân công",
    en="a member exempt from work is outside the duty to give work",
)

RESOLUTIONS_PER_YEAR = _practice(
    "assignment.resolutions_per_year",
    1,
    vi="số nghị quyết mỗi năm rà soát kết quả và phân công lại toàn bộ đảng viên",
    en="resolutions a year that review the results and assign everybody anew",
)

FIXED_AND_AD_HOC = _practice(
    "assignment.fixed_and_ad_hoc",
    True,
    vi="phân công gồm phần thường xuyên và phần đột xuất",
    en="an assignment has a fixed and an ad-hoc part",
)

FOLLOWS_CHANGES = _practice(
    "assignment.follows_changes",
    True,
    vi="phân công lại khi đảng viên đổi việc, chuyển sinh hoạt hoặc được miễn, hết miễn",
    en="work is assigned anew when the post, the branch or an exemption changes",
)

REPORTS_PER_MONTH = _practice(
    "assignment.reports_per_month",
    1,
    vi="số lần mỗi tháng đảng viên báo cáo kết quả trong sinh hoạt chi bộ, chủ trì kết luận",
    en="reports a month in the branch meeting, which the chair concludes",
    restated=(
        Restatement(date(2025, 10, 28), sources.HD_42_2025.article("bước 3", Confidence.SECONDARY)),
    ),
)

FEEDS_RATING = figure(
    "assignment.feeds_rating",
    True,
    date(2018, 3, 8),
    sources.QD_132_2018.article(""),
    vi="kết quả thực hiện nhiệm vụ được giao là căn cứ xếp loại hằng năm",
    en="the result of assigned work counts in the annual rating",
    restated=(
        Restatement(date(2023, 10, 4), sources.QD_124_2023.article("")),
        Restatement(date(2025, 8, 30), sources.QD_366_2025.article("")),
    ),
)

RULES_REDONE_EACH_TERM = figure(
    "assignment.rules_redone_each_term",
    True,
    date(2021, 7, 30),
    sources.QD_24_2021.article("điểm 9.1.1", Confidence.SECONDARY),
    vi="quy chế làm việc được xây dựng lại mỗi nhiệm kỳ",
    en="the working rules are made anew each term",
    restated=implementing("điểm 9.1.1", read=(), secondary=(), since=date(2025, 1, 20)),
)

PERSON_AND_DEADLINE = figure(
    "assignment.person_and_deadline",
    True,
    date(2025, 10, 28),
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="mỗi việc trong nghị quyết ghi rõ người làm và thời hạn",
    en="each task in a resolution names a person and a deadline",
)

INSPECTED = figure(
    "assignment.inspected",
    Listed(Inspected),
    date(2026, 4, 11),
    sources.QD_21_2026.article("Điều 6, khoản 1", Confidence.SECONDARY),
    vi="nội dung chi bộ kiểm tra đảng viên",
    en="what a branch inspects its members on",
    note="Chi bộ giám sát nhiệm vụ đảng viên và nhiệm vụ chuyên môn.",
)

TIMELINES = (
    EVERY_MEMBER_HAS_WORK,
    ASSIGNMENT_IN_WRITING,
    KINDS_OF_WORK,
    EXEMPT_OUTSIDE_DUTY,
    RESOLUTIONS_PER_YEAR,
    FIXED_AND_AD_HOC,
    FOLLOWS_CHANGES,
    REPORTS_PER_MONTH,
    FEEDS_RATING,
    RULES_REDONE_EACH_TERM,
    PERSON_AND_DEADLINE,
    INSPECTED,
)
