"""Forms of discipline of a member, their votes and their periods (kỷ luật đảng viên)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Timeline
from cadre.law.chains import CHARTER_SINCE
from cadre.law.figures import carried, figure
from cadre.law.listing import Listed
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF

__all__ = [
    "BRANCH_FORMS",
    "COMPLAINT_DAYS",
    "DECISION_DAYS",
    "FORMS_OFFICIAL",
    "FORMS_PROBATIONARY",
    "HOST_FORMS",
    "NO_MAJORITY",
    "TAKES_EFFECT_ON",
    "TIMELINES",
    "VOTE_EXPULSION_BRANCH",
    "VOTE_EXPULSION_DECIDING",
    "VOTE_LESSER",
]

_QD_69 = date(2022, 7, 6)
_QD_296 = date(2025, 5, 30)
_QD_21 = date(2026, 4, 11)
_AFTER_2025 = date(2026, 1, 1)

FORMS_OFFICIAL: Timeline[Listed[str]] = figure(
    "discipline.forms.official",
    Listed(("reprimand", "warning", "dismissal", "expulsion")),
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 35"),
    vi="hình thức kỷ luật đảng viên chính thức: khiển trách, cảnh cáo, cách chức, khai trừ",
    en="forms of discipline of an official member; removal from the roll is none",
)
FORMS_PROBATIONARY: Timeline[Listed[str]] = figure(
    "discipline.forms.probationary",
    Listed(("reprimand", "warning")),
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 35"),
    vi="hình thức kỷ luật đảng viên dự bị: khiển trách, cảnh cáo",
    en="forms of discipline of a probationary member; who is unfit is removed, not expelled",
)

VOTE_LESSER = figure(
    "discipline.vote.lesser",
    MORE_THAN_HALF,
    _QD_69,
    sources.QD_69_2022.article("Điều 15"),
    vi="tỷ lệ biểu quyết khiển trách, cảnh cáo, cách chức",
    en="share that must agree to reprimand, warn or dismiss",
)
VOTE_EXPULSION_BRANCH = figure(
    "discipline.vote.expulsion_branch",
    AT_LEAST_TWO_THIRDS,
    _QD_69,
    sources.QD_69_2022.article("Điều 15"),
    vi="tỷ lệ đảng viên của chi bộ đồng ý đề nghị khai trừ",
    en="share of the branch that must agree to propose expulsion",
)
VOTE_EXPULSION_DECIDING = figure(
    "discipline.vote.expulsion_deciding",
    MORE_THAN_HALF,
    _QD_69,
    sources.QD_69_2022.article("Điều 15"),
    vi="tỷ lệ thành viên của cấp quyết định biểu quyết khai trừ",
    en="share of the deciding body that must agree to expel",
)

NO_MAJORITY = figure(
    "discipline.no_majority",
    "add_from_heaviest",
    _QD_21,
    sources.QD_21_2026.article("", Confidence.SECONDARY),
    vi="không hình thức nào đủ đa số thì cộng dồn phiếu từ hình thức cao nhất xuống",
    en="where no form has a majority, votes are added from the heaviest form down",
)

BRANCH_FORMS: Timeline[Listed[str]] = figure(
    "discipline.branch_forms",
    Listed(("reprimand", "warning")),
    date(2022, 1, 1),
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="hình thức kỷ luật chi bộ tự quyết định với đảng viên của mình",
    en="forms that a branch may itself impose on its members",
    note="Trừ vi phạm khi thực hiện nhiệm vụ do cấp trên giao. Có từ năm 2021; tính từ 01/01/2022.",
)
HOST_FORMS: Timeline[Listed[str]] = figure(
    "discipline.host_forms",
    Listed(("reprimand", "warning")),
    date(2027, 1, 1),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="hình thức kỷ luật chi bộ nơi sinh hoạt tạm thời được quyết định",
    en="forms that the host branch of a temporary member may impose",
    note="Có từ năm 2026; tính từ 01/01/2027.",
)

TAKES_EFFECT_ON = figure(
    "discipline.takes_effect_on",
    "announcement",
    _AFTER_2025,
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="quyết định kỷ luật có hiệu lực khi công bố kết quả biểu quyết",
    en="discipline takes effect when the result of the vote is announced",
)
DECISION_DAYS = figure(
    "discipline.decision_days",
    10,
    _AFTER_2025,
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="số ngày sau khi công bố để ban hành quyết định bằng văn bản",
    en="days after the announcement within which the decision is issued in writing",
)
COMPLAINT_DAYS = figure(
    "discipline.complaint_days",
    30,
    _QD_296,
    sources.QD_296_2025.article("Điều 25", Confidence.SECONDARY),
    vi="số ngày (theo lịch) để khiếu nại kỷ luật",
    en="calendar days within which discipline may be complained against",
    restated=(carried(_QD_21, sources.QD_21_2026),),
)

TIMELINES = (
    FORMS_OFFICIAL,
    FORMS_PROBATIONARY,
    VOTE_LESSER,
    VOTE_EXPULSION_BRANCH,
    VOTE_EXPULSION_DECIDING,
    NO_MAJORITY,
    BRANCH_FORMS,
    HOST_FORMS,
    TAKES_EFFECT_ON,
    DECISION_DAYS,
    COMPLAINT_DAYS,
)
