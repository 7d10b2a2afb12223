"""Đảng viên dự bị và công nhận chính thức."""

from __future__ import annotations

TITLES = {
    "probation.due": "Đến hạn xét công nhận đảng viên chính thức",
    "probation.overdue": "Quá hạn xét công nhận đảng viên chính thức",
    "probation.three_votes": "Nhiều lần biểu quyết không đủ tỷ lệ",
    "probation.office": "Đảng viên dự bị giữ chức vụ trong cấp ủy",
    "probation.branch_too_small": "Không đủ đảng viên chính thức để xét công nhận",
    "probation.not_announced": "Chưa công bố quyết định công nhận",
}

BODIES = {
    "probation.due:warning": (
        "{who} hết {figure_probation_months} tháng dự bị ngày {ends_on}, tính từ ngày {began_on}. "
        "Chi bộ xét trong {figure_probation_consider_working_days} ngày làm việc sau đó, đến hết "
        "ngày {due_on} nếu không có ngày nghỉ lễ."
    ),
    "probation.overdue:flagged": (
        "{who} hết {figure_probation_months} tháng dự bị ngày {ends_on}, tính từ ngày {began_on}, "
        "nhưng chưa ghi nghị quyết đề nghị công nhận chính thức hoặc xóa tên, cũng chưa ghi quyết "
        "định công nhận. Thời hạn "
        "{figure_probation_consider_working_days} ngày làm việc, kể cả dự phòng ngày nghỉ lễ, đã "
        "hết ngày {last_on}."
    ),
    "probation.three_votes:flagged": (
        "Chi bộ đã biểu quyết {votes} lần về {voted_on_word} đối với {who} mà không đủ tỷ lệ phải "
        "đạt; lần thứ {votes} vào ngày {arises_on}."
    ),
    "probation.office:flagged": (
        "{who} đang là đảng viên dự bị nhưng giữ chức vụ {office} tại {organisation_id}, từ ngày "
        "{arises_on}. Đảng viên dự bị chưa có quyền biểu quyết, ứng cử và bầu cử."
    ),
    "probation.branch_too_small:flagged": (
        "{who} có đảng viên dự bị {member_id} hết thời gian dự bị ngày {ends_on} nhưng chỉ có "
        "{officials} đảng viên chính thức; cần ít nhất {figure_probation_official_to_vote} đảng "
        "viên chính thức để biểu quyết công nhận."
    ),
    "probation.not_announced:flagged": (
        "{who} chưa ghi việc công bố quyết định công nhận chính thức ngày {decided_on} của đảng "
        "viên {member_id} chậm nhất tại kỳ sinh hoạt ngày {met_on}, là kỳ sinh hoạt thường lệ đầu "
        "tiên sau ngày quyết định ít nhất {paper_days} ngày làm việc."
    ),
}

NEXT_STEPS = {
    "probation_consider": (
        "Chi bộ đưa vào kỳ sinh hoạt, biểu quyết đề nghị công nhận "
        "({figure_probation_vote_branch} đảng viên chính thức đồng ý) hoặc đề nghị xóa tên, trước "
        "khi hết ngày {due_on}, rồi gửi cấp ủy cấp trên."
    ),
    "probation_consider_now": (
        "Chi bộ xét ngay tại kỳ sinh hoạt tới, biểu quyết đề nghị công nhận "
        "({figure_probation_vote_branch} đảng viên chính thức đồng ý) hoặc đề nghị xóa tên. Đảng "
        "viên đủ điều kiện vẫn được công nhận từ ngày {ends_on}."
    ),
    "probation_report_votes": (
        "Chi bộ báo cáo đầy đủ kết quả các lần biểu quyết để cấp ủy cấp trên và cấp ủy có thẩm "
        "quyền xem xét, quyết định."
    ),
    "probation_leave_office": (
        "Chi bộ báo cáo cấp ủy cấp trên để cử đảng viên chính thức thay; đến khi có quyết định "
        "công nhận, đảng viên vẫn là dự bị."
    ),
    "probation_enlarge_branch": (
        "Chi bộ báo cáo cấp ủy cấp trên để tăng cường đảng viên chính thức hoặc ghép chi bộ trước "
        "khi xét."
    ),
    "probation_announce": (
        "Chi bộ công bố quyết định tại kỳ sinh hoạt tới và ghi ngày công bố vào sổ."
    ),
}

CLEARS = {
    "probation.due": "khi có nghị quyết của chi bộ, hoặc khi ghi quyết định công nhận",
    "probation.overdue": (
        "khi ghi nghị quyết của chi bộ hoặc quyết định công nhận, xóa tên vào sổ"
    ),
    "probation.three_votes": "khi ghi quyết định của cấp ủy có thẩm quyền",
    "probation.office": "khi chức vụ kết thúc, hoặc khi đảng viên được công nhận chính thức",
    "probation.branch_too_small": "khi chi bộ đủ số đảng viên chính thức",
    "probation.not_announced": "khi sổ ghi ngày công bố không muộn hơn ngày {met_on}",
}

WORDS = {
    "voted_on_recognition": "đề nghị công nhận chính thức",
    "voted_on_removal": "đề nghị xóa tên",
}
