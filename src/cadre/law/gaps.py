"""What the law book lacks, and what it holds that no rule checks (những điều chưa bao quát).

Users must be able to see where cadre is silent. A figure that nothing uses must be listed here,
with why; a test fails when one is forgotten, and when one listed has come into use.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

__all__ = ["KNOWN_GAPS", "NOT_CHECKED", "Gap", "Why"]


class Why(Enum):
    """Why a figure of the law book is checked by no rule: in Vietnamese and in English."""

    PROCEDURE = (
        "Thủ tục; bản ghi của chi bộ không thể hiện việc này.",
        "A procedure that no record of a branch shows.",
    )
    MEANING = (
        "Giải thích, phân loại hoặc mức hưởng, để đọc các quy định khác.",
        "A meaning, a classification or an entitlement by which other provisions are read.",
    )
    RIGHT = (
        "Quyền hoặc nghĩa vụ của đảng viên, không suy ra được từ bản ghi.",
        "A right or a duty of members that does not follow from records.",
    )
    SUPERIOR = (
        "Việc của cấp trên, nằm ngoài hồ sơ của chi bộ.",
        "The business of a superior, outside the records of branches.",
    )


@frozen
class Gap:
    """Something the law says, or may say, that is not in the law book."""

    vi: str
    en: str


NOT_CHECKED: Mapping[str, Why] = {
    "assignment.feeds_rating": Why.MEANING,
    "assignment.inspected": Why.SUPERIOR,
    "assignment.kinds_of_work": Why.MEANING,
    "badge.gift_base_salaries": Why.MEANING,
    "base.office_by_agreement": Why.SUPERIOR,
    "branch.committee_elected_first": Why.PROCEDURE,
    "branch.committee_works_at_once": Why.PROCEDURE,
    "branch.groups_allowed": Why.RIGHT,
    "branch.rounds_before_appointment": Why.PROCEDURE,
    "discipline.forms.official": Why.MEANING,
    "exemption.decided_by": Why.PROCEDURE,
    "exemption.duties_kept": Why.RIGHT,
    "exemption.kinds": Why.MEANING,
    "exemption.old_age_conditions": Why.PROCEDURE,
    "exemption.old_age_open_ended": Why.MEANING,
    "exemption.other_reasons": Why.MEANING,
    "exemption.rights_kept": Why.RIGHT,
    "exemption.treatment_months": Why.PROCEDURE,
    "meeting.base_committee_per_month": Why.SUPERIOR,
    "meeting.online_allowed": Why.RIGHT,
    "meeting.paper_roll_call": Why.RIGHT,
    "member_card.check_months": Why.PROCEDURE,
    "member_file.check_months": Why.PROCEDURE,
    "member_file.working_days": Why.PROCEDURE,
    "party_age.confirmed_is_kept": Why.MEANING,
    "party_age.restored_is_continuous": Why.MEANING,
    "party_age.restored_pays_back": Why.RIGHT,
    "party_age.without_decision": Why.MEANING,
    "rating.away_on_duty_count": Why.MEANING,
    "rating.decided_by_superior": Why.SUPERIOR,
    "rating.draft_working_days_before": Why.PROCEDURE,
    "rating.each_post_reviewed": Why.PROCEDURE,
    "rating.forms": Why.PROCEDURE,
    "rating.levels": Why.MEANING,
    "rating.periods": Why.MEANING,
    "rating.review_min_days": Why.PROCEDURE,
    "readmission.probation_months": Why.MEANING,
    "residence.no_comment": Why.MEANING,
    "residence.not_introduced": Why.MEANING,
    "structure.base_branch_moved_by": Why.SUPERIOR,
    "structure.branch_moved_by": Why.SUPERIOR,
    "structure.inspection_committee_from": Why.SUPERIOR,
    "structure.one_name_for_branches": Why.MEANING,
    "structure.section_allowed": Why.RIGHT,
    "suspension.decided_by": Why.SUPERIOR,
    "suspension.follows_proceedings": Why.MEANING,
    "suspension.organisation_limit": Why.SUPERIOR,
    "suspension.required_when": Why.PROCEDURE,
    "transfer.file": Why.PROCEDURE,
    "transfer.graduate_stay_months": Why.PROCEDURE,
    "transfer.official_from_contract_months": Why.PROCEDURE,
    "transfer.temporary_dues_at": Why.MEANING,
    "transfer.temporary_in_host_headcount": Why.MEANING,
    "transfer.temporary_rights_withheld": Why.RIGHT,
    "transfer.temporary_seat_at": Why.MEANING,
}
"""By key: the figures that stand in the book for reading only."""

KNOWN_GAPS: tuple[Gap, ...] = (
    Gap(
        "Toàn văn 208-QĐ/TW (26/07/2026) và 20-QĐ/TW (2026, chưa rõ ngày): chưa đọc được; các điểm "
        "chưa thấy được giữ như văn bản trước và ghi là chưa xác nhận.",
        "The full text of 208-QĐ/TW (26/07/2026) and of 20-QĐ/TW (2026, day unknown) could not be "
        "read; what was not seen is carried on from the text before, as unconfirmed.",
    ),
    Gap(
        "38-HD/BTCTW (2025) về miễn sinh hoạt và chuyển sinh hoạt quá hạn: chưa đọc được.",
        "38-HD/BTCTW (2025) on exemption and overdue transfers could not be read.",
    ),
    Gap(
        "Thời gian tối đa của miễn sinh hoạt vì tuổi cao, sức yếu: không văn bản nào đã thấy quy "
        "định; được coi là không có thời hạn.",
        "The longest exemption for age and health: no text seen sets one; it is taken as open.",
    ),
    Gap(
        "Thời hạn đình chỉ sinh hoạt theo 296-QĐ/TW (2025) và 21-QĐ/TW (2026): chưa thấy; tạm dùng "
        "90 và 180 ngày của 22-QĐ/TW, ghi là chưa xác nhận.",
        "The length of a suspension under 296-QĐ/TW (2025) and 21-QĐ/TW (2026) was not seen; the "
        "90 and 180 days of 22-QĐ/TW are carried on as unconfirmed.",
    ),
    Gap(
        "Tỷ lệ hoàn thành xuất sắc theo 366-QĐ/TW và 43-HD/BTCTW từ 30/08/2025: chưa biết; từ ngày "
        "đó cadre không kiểm tra tỷ lệ này, trừ khi bộ quy định riêng nêu ra.",
        "The quota of excellent ratings under 366-QĐ/TW and 43-HD/BTCTW since 30/08/2025 is not "
        "known; from that day it is not checked, unless a profile states it.",
    ),
    Gap(
        "Điểm thành phần đầy đủ của 42-HD/BTCTW (2025): mới biết điểm tối đa từng tiêu chí; khung "
        "chấm điểm là dữ liệu, có thể thay bằng khung của địa phương.",
        "The full sub-scores of 42-HD/BTCTW (2025): only the largest points of each criterion are "
        "known. The scheme is data and can be replaced by a local one.",
    ),
    Gap(
        "Chi tiết của 10-CT/TW (2007), 12-HD/BTCTW (2018) và 18-KL/TW (2022) về sinh hoạt chi bộ: "
        "chỉ theo trí nhớ, không đưa vào.",
        "Details of 10-CT/TW (2007), 12-HD/BTCTW (2018) and 18-KL/TW (2022) on branch meetings are "
        "known from memory only and are left out.",
    ),
    Gap(
        "Số đảng viên tối thiểu phải có mặt ở buổi sinh hoạt thường kỳ: không văn bản nào đã thấy "
        "quy định.",
        "A quorum for monthly meetings: no text seen sets one.",
    ),
    Gap(
        "Số đại biểu tối thiểu của đại hội: câu chữ của Điều lệ chỉ theo trí nhớ, không đưa vào.",
        "The quorum of a congress: the wording of the Charter is known from memory only.",
    ),
    Gap(
        "“Lý do chính đáng” không được văn bản nào định nghĩa; đó là đánh giá của chi bộ, được ghi "
        "thành bản ghi.",
        "No text defines a legitimate reason; it is the branch's judgement, kept as a record.",
    ),
    Gap(
        "Quy mô của đảng bộ bộ phận: không thấy quy định.",
        "The size of a sectional organisation (đảng bộ bộ phận): no rule was found.",
    ),
    Gap(
        "Số giờ bồi dưỡng tối thiểu của cấp ủy viên: không có quy định chung; có thể dùng bộ quy "
        "định riêng.",
        "A least number of hours of training: no national rule; a profile can set one.",
    ),
    Gap(
        "Thời hạn giải quyết khiếu nại ở Trung ương: chỉ theo trí nhớ, không đưa vào.",
        "The time to settle a complaint at the Centre is known from memory only.",
    ),
    Gap(
        "Cấp có thẩm quyền đồng ý kết nạp người trên 60 tuổi: các nguồn mâu thuẫn, không đưa vào; "
        "cadre chỉ hỏi có văn bản đồng ý hay không.",
        "Who may agree to an admission above 60: sources contradict each other; cadre only asks "
        "whether there is a paper.",
    ),
    Gap(
        "Tên gọi các mức xếp loại trước 08/03/2018 (2008, 2014): chưa có chi tiết.",
        "The names of the rating levels before 08/03/2018 (2008, 2014) are not in the book.",
    ),
    Gap(
        "Mức quà tặng kèm Huy hiệu 35, 45, 85, 90 và 95 năm: chưa thấy.",
        "The gift that goes with the badges of 35, 45, 85, 90 and 95 years was not seen.",
    ),
    Gap(
        "Mức đảng phí của đảng viên ở nước ngoài và mức tiền cụ thể trong khung 2.000–30.000 đồng "
        "trước 02/2026: chưa xác nhận; phải đưa vào như dữ liệu.",
        "Dues of members abroad, and the fixed amounts within the band of 2,000–30,000 đồng before "
        "02/2026, are not confirmed; they are handed in.",
    ),
    Gap(
        "Hướng dẫn của Văn phòng Trung ương về 01-QĐ/TW (biểu mẫu, thời hạn nộp): chưa thấy. "
        "Không văn bản nào đã thấy quy định cách làm tròn đảng phí, hoặc khi trích nộp thì tiền "
        "thu muộn tính vào tháng nào: xem các tùy chọn dues_rounding, dues_passed_by.",
        "The guidance on 01-QĐ/TW (forms, days of remittance) was not found. No text seen says how "
        "dues are rounded, or for which month late money counts on its way up: see the options "
        "dues_rounding and dues_passed_by.",
    ),
    Gap(
        "Cơ quan pháp luật báo cho cấp ủy về việc truy tố, tạm giam (3 ngày), cơ quan nhà nước, "
        "Mặt trận, đoàn thể báo việc đình chỉ, kỷ luật đảng viên (5 ngày): bản ghi của chi bộ "
        "không thể hiện, không đưa vào.",
        "That legal bodies tell the committee of a prosecution or detention (3 days), and state "
        "bodies, Front and mass organisations of a suspension or discipline (5 days), is shown by "
        "no record of a branch and left out.",
    ),
    Gap(
        "Vi phạm phát hiện sau khi đảng viên chuyển sinh hoạt do cấp trên của nơi cũ và nơi mới "
        "xem xét hoặc giao xem xét: việc của cấp trên, không đưa vào.",
        "A violation found after a transfer is handled or assigned by the superior of the old and "
        "the new place: their business, and left out.",
    ),
    Gap(
        "Quá hạn chuyển sinh hoạt thì báo cáo lý do để cấp ủy có thẩm quyền xem xét: không có hệ "
        "quả tự động và không có bản ghi về báo cáo này; cadre chỉ nêu việc quá hạn.",
        "Whoever is late with a transfer reports the reason, and the competent committee considers "
        "it: nothing follows by itself and no record shows the report; cadre tells the delay only.",
    ),
    Gap(
        "Nơi làm việc chưa có tổ chức đảng thì chuyển đến nơi ở khi xa nhà, giữ chi bộ cũ khi gần "
        "nhà: xa hay gần không có trong bản ghi, không đưa vào.",
        "Where the workplace has no Party organisation, members far from home transfer to where "
        "they stay, those near home keep their branch: no record tells which it is; left out.",
    ),
    Gap(
        "Kéo dài sinh hoạt tạm thời thì báo cáo cả hai chi bộ: không có bản ghi về báo cáo này; "
        "cadre chỉ xem thời hạn.",
        "The extension of a temporary stay is reported to both branches: no record shows the "
        "reports; cadre looks at its length only.",
    ),
    Gap(
        "Chi bộ được nhập vào một chi bộ đã có: tiền chi bộ cũ đã thu nằm trong sổ của chi bộ cũ, "
        "nên khi chi bộ mới nộp thay phần đó lên cấp trên, cadre có thể nêu là nộp nhiều hơn tỷ lệ "
        "(mức để biết).",
        "A branch merged into one that was there before: what it took in stands in its own book, "
        "so that the other, passing it on, may be told to have passed on more than its share (for "
        "information).",
    ),
    Gap(
        "Tỷ lệ trích nộp theo 01-QĐ/TW của các cấp khác ngoài chi bộ thôn, tổ dân phố, chi bộ vùng "
        "biên giới và chi bộ cơ sở, và ngày phải nộp lên trên: chưa xác nhận; phải được nêu trong "
        "bộ quy định riêng hoặc khi chạy lệnh. Khi rà soát, tháng chưa nộp chỉ được nêu sau số "
        "ngày của tùy chọn remittance_grace_days; nơi chưa biết tỷ lệ thì không đối chiếu số tiền, "
        "và chỉ nêu tháng chưa nộp khi chính nơi đó đã nộp các tháng khác theo cùng quy định.",
        "The shares under 01-QĐ/TW of other levels than village, border and base branches, and the "
        "day by which money is passed on, are not confirmed; they are stated by a profile or by "
        "the caller. An audit tells of a month of which nothing was passed on only after the days "
        "of the option remittance_grace_days; where the share is not known no amount is compared, "
        "and such a month is told only where the same organisation passed on other months under "
        "the same text.",
    ),
    Gap(
        "Khi rà soát việc nộp đảng phí lên cấp trên, cadre chưa xem khoản nộp có đúng cấp trên "
        "trực tiếp không, và với tổ chức trên chi bộ thì không nêu việc nộp thừa: nơi cấp dưới "
        "chưa ghi đủ khoản nộp thì không biết được đã nhận đủ bao nhiêu.",
        "Of what is passed up an audit does not ask whether it went to the direct superior, and of "
        "an organisation above branches it does not say that too much was: where those below do "
        "not record all they passed on, nobody can tell what came in.",
    ),
    Gap(
        "Ngày nghỉ lễ, tết không có trong bản ghi: hạn theo ngày làm việc được tính với số ngày dự "
        "phòng của tùy chọn days_off; các hàm tính nhận danh sách ngày nghỉ.",
        "Public holidays are not in the records: limits in working days allow for the days of the "
        "option days_off; the calculators take a list of holidays.",
    ),
)
"""What users should not expect cadre to know."""
