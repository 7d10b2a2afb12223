"""What a Party organisation must have by its size (cơ cấu tổ chức cơ sở đảng và chi bộ)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from cadre.law import sources
from cadre.law.base import Confidence
from cadre.law.chains import CHARTER_SINCE
from cadre.law.figures import figure, regulated
from cadre.records import Level

__all__ = [
    "BASE_BRANCH_MOVED_BY",
    "BASE_EXCEPTION_BY_CONSENT",
    "BASE_MEMBERS_FROM",
    "BRANCH_MOVED_BY",
    "COMMITTEE_ELECTED_FIRST",
    "COMMITTEE_FROM",
    "COMMITTEE_MAX",
    "COMMITTEE_WORKS_AT_ONCE",
    "DEPUTY_ELECTED_BY_BRANCH",
    "GROUPS_ALLOWED",
    "INSPECTION_COMMITTEE_FROM",
    "MEMBERS_NEED_A_BRANCH",
    "MIN_OFFICIAL",
    "MOVING_ENDS_SEAT",
    "OFFICE_BASE_BY_AGREEMENT",
    "ROUNDS_BEFORE_APPOINTMENT",
    "SECTION_ALLOWED",
    "TIMELINES",
    "MovedBy",
]


class MovedBy(StrEnum):
    """Who decides that a whole organisation moves to another superior (thẩm quyền chuyển)."""

    SUPERIOR_OF_BASE = "superior_of_base"
    """Cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng."""
    STANDING_UNDER_CENTRE = "standing_committee_under_centre"
    """Ban thường vụ đảng ủy trực thuộc Trung ương."""


_NO_ITEM = "Nguồn thứ cấp không nêu văn bản và điểm."

MIN_OFFICIAL = figure(
    "branch.min_official",
    3,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 21, khoản 2"),
    vi="số đảng viên chính thức ít nhất để lập tổ chức đảng",
    en="the fewest official members of an organisation",
)

BASE_MEMBERS_FROM = figure(
    "base.members_from",
    30,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 21"),
    vi="số đảng viên từ đó lập đảng bộ cơ sở; ít hơn thì lập chi bộ cơ sở",
    en="members from which a base committee organisation is founded; fewer make a base branch",
)

BASE_EXCEPTION_BY_CONSENT = figure(
    "base.exception_by_consent",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 21", Confidence.UNCONFIRMED),
    vi="lập đảng bộ, chi bộ khác với số đảng viên phải được cấp trên trực tiếp đồng ý",
    en="another form than the number of members gives needs the consent of the direct superior",
)

MEMBERS_NEED_A_BRANCH = figure(
    "branch.members_need_a_branch",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 21, khoản 2", Confidence.OUR_READING),
    vi="đảng viên của chi bộ đã giải thể phải được chuyển sinh hoạt đến chi bộ khác",
    en="members of a branch that was dissolved are transferred to another",
    note="Điều lệ nói về nơi không đủ đảng viên; cadre hiểu nơi đã giải thể cũng vậy.",
)

COMMITTEE_FROM = figure(
    "branch.committee_from",
    9,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 24"),
    vi="số đảng viên chính thức từ đó chi bộ bầu chi ủy",
    en="official members from which a branch elects a committee",
    note="Ít hơn thì chi bộ bầu bí thư và, nếu cần, phó bí thư.",
)

COMMITTEE_MAX = regulated(
    "branch.committee_max",
    7,
    "điểm 24",
    vi="số chi ủy viên nhiều nhất",
    en="the most members of a branch committee",
    read=(294,),
)

COMMITTEE_ELECTED_FIRST = figure(
    "branch.committee_elected_first",
    True,
    date(2016, 7, 25),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="bầu chi ủy trước, rồi bầu bí thư, phó bí thư trong chi ủy, bằng phiếu riêng",
    en="the committee is elected first, then from it secretary and deputy, on separate ballots",
    note=_NO_ITEM,
)

ROUNDS_BEFORE_APPOINTMENT = figure(
    "branch.rounds_before_appointment",
    3,
    date(2016, 7, 25),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="số lần bầu không đạt để cấp trên chỉ định",
    en="failed rounds of an election after which the superior appoints",
    note=_NO_ITEM,
)

DEPUTY_ELECTED_BY_BRANCH = figure(
    "branch.deputy_elected_by_branch",
    True,
    date(2026, 7, 26),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="khuyết phó bí thư thì chi bộ bầu, cấp trên chuẩn y",
    en="a missing deputy is elected by the branch and approved above",
    note=_NO_ITEM,
)

COMMITTEE_WORKS_AT_ONCE = figure(
    "branch.committee_works_at_once",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 13, khoản 1"),
    vi="chi ủy làm việc ngay sau khi bầu, không chờ chuẩn y",
    en="a committee works at once after its election, before it is approved",
)

MOVING_ENDS_SEAT = figure(
    "branch.moving_ends_seat",
    True,
    date(2016, 7, 25),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="cấp ủy viên nghỉ hưu hoặc chuyển đi thôi tham gia cấp ủy khi quyết định có hiệu lực",
    en="a committee member who retires or moves leaves the committee when that takes effect",
    note=_NO_ITEM,
)

GROUPS_ALLOWED = figure(
    "branch.groups_allowed",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 24", Confidence.SECONDARY),
    vi="chi bộ đông đảng viên được chia thành tổ đảng, có tổ trưởng và, nếu cần, tổ phó",
    en="a large branch may have groups, each with a leader and, if needed, a deputy",
)

INSPECTION_COMMITTEE_FROM = figure(
    "structure.inspection_committee_from",
    Level.BASE,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 30", Confidence.SECONDARY),
    vi="cấp từ đó trở lên có ủy ban kiểm tra",
    en="the level from which up there is an inspection committee",
)

SECTION_ALLOWED = figure(
    "structure.section_allowed",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 21; Điều 23", Confidence.UNCONFIRMED),
    vi="được lập đảng bộ bộ phận giữa đảng ủy cơ sở và chi bộ",
    en="there may be an intermediate organisation between a base committee and branches",
    note="Chưa thấy quy định về số đảng viên.",
)

OFFICE_BASE_BY_AGREEMENT = regulated(
    "base.office_by_agreement",
    True,
    "điểm 19",
    vi="chi bộ cơ sở cơ quan được giao quyền: có tổ đảng, tư cách pháp nhân, văn bản đồng ý",
    en="an office-based base branch with powers: groups, a legal person, written agreement",
    read=(),
)

BRANCH_MOVED_BY = figure(
    "structure.branch_moved_by",
    MovedBy.SUPERIOR_OF_BASE,
    date(2025, 9, 29),
    sources.HD_38_2025.article("phần II, điểm 4.3.3", Confidence.SECONDARY),
    vi="thẩm quyền chuyển cả chi bộ ra khỏi đảng bộ cơ sở",
    en="who decides that a branch leaves its base organisation",
)

BASE_BRANCH_MOVED_BY = figure(
    "structure.base_branch_moved_by",
    MovedBy.STANDING_UNDER_CENTRE,
    date(2025, 9, 29),
    sources.HD_38_2025.article("phần II, điểm 4.3.3", Confidence.SECONDARY),
    vi="thẩm quyền chuyển chi bộ cơ sở ra khỏi đảng bộ cấp trên",
    en="who decides that a base branch leaves its superior",
)

TIMELINES = (
    MIN_OFFICIAL,
    BASE_MEMBERS_FROM,
    BASE_EXCEPTION_BY_CONSENT,
    MEMBERS_NEED_A_BRANCH,
    COMMITTEE_FROM,
    COMMITTEE_MAX,
    COMMITTEE_ELECTED_FIRST,
    ROUNDS_BEFORE_APPOINTMENT,
    DEPUTY_ELECTED_BY_BRANCH,
    COMMITTEE_WORKS_AT_ONCE,
    MOVING_ENDS_SEAT,
    GROUPS_ALLOWED,
    INSPECTION_COMMITTEE_FROM,
    SECTION_ALLOWED,
    OFFICE_BASE_BY_AGREEMENT,
    BRANCH_MOVED_BY,
    BASE_BRANCH_MOVED_BY,
)
