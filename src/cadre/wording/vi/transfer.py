"""Transfers of membership and temporary stays."""

from __future__ import annotations

TITLES = {
    "transfer.procedure_late": "Chậm làm thủ tục chuyển sinh hoạt đảng",
    "transfer.letter_late": "Chậm xuất trình giấy giới thiệu sinh hoạt đảng",
    "transfer.overdue_ground": "Quá hạn chuyển sinh hoạt đảng kể từ phiếu báo",
    "transfer.temporary_length": "Thời gian sinh hoạt đảng tạm thời không đúng mức",
    "transfer.temporary_without_end": "Sinh hoạt đảng tạm thời chưa ghi ngày hết hạn",
}

BODIES = {
    "transfer.procedure_late:flagged": (
        "{who} thuộc diện chuyển sinh hoạt đảng chính thức từ ngày {cause_on} nhưng chưa ghi nhận "
        "giấy giới thiệu, phiếu báo hoặc việc nộp hồ sơ. Thời hạn làm thủ tục là {limit} ngày làm "
        "việc, hết vào ngày {last_on} nếu không có ngày nghỉ lễ; cộng thêm {spare} ngày dự phòng "
        "thì quá hạn từ ngày {arises_on}."
    ),
    "transfer.procedure_late:warning": (
        "{who} thuộc diện chuyển sinh hoạt đảng chính thức từ ngày {cause_on} nhưng chưa ghi nhận "
        "giấy giới thiệu, phiếu báo hoặc việc nộp hồ sơ. Thời hạn làm thủ tục là {limit} ngày làm "
        "việc, hết vào ngày {last_on} nếu không có ngày nghỉ lễ."
    ),
    "transfer.letter_late:flagged": (
        "{who} được giới thiệu chuyển sinh hoạt đảng ngày {introduced_on} nhưng chưa ghi nhận "
        "việc xuất trình tại tổ chức đảng nơi đến. Thời hạn là {limit} ngày làm việc, hết vào ngày "
        "{last_on} nếu không có ngày nghỉ lễ; cộng thêm {spare} ngày dự phòng thì quá hạn từ ngày "
        "{arises_on}."
    ),
    "transfer.overdue_ground:flagged": (
        "Tổ chức đảng nơi đến nhận phiếu báo chuyển sinh hoạt của {who} ngày {notice_on}; từ "
        "ngày {arises_on} đã quá {limit} tháng mà chưa ghi nhận việc nộp hồ sơ. Lý do chậm "
        "đã được xem xét và không được chấp nhận."
    ),
    "transfer.overdue_ground:undecidable": (
        "Tổ chức đảng nơi đến nhận phiếu báo chuyển sinh hoạt của {who} ngày {notice_on}; từ "
        "ngày {arises_on} đã quá {limit} tháng mà chưa ghi nhận việc nộp hồ sơ. Chưa có kết "
        "luận lý do chậm có được chấp nhận hay không."
    ),
    "transfer.temporary_length:flagged": (
        "{who} sinh hoạt đảng tạm thời tại {host_id} từ ngày {since_on}, {stay_now_word} ngày "
        "{until_on}: {stay_length_word} {limit} tháng."
    ),
    "transfer.temporary_without_end:flagged": (
        "{who} đang sinh hoạt đảng tạm thời tại {host_id} từ ngày {since_on} mà chưa ghi ngày hết "
        "hạn. Chậm nhất đến ngày {last_on} là hết thời gian được sinh hoạt tạm thời."
    ),
}

REMARKS = {
    "transfer.procedure_late:flagged": "Chưa có giấy giới thiệu; hết hạn ngày {last_on}.",
    "transfer.procedure_late:warning": "Chưa có giấy giới thiệu; hết hạn ngày {last_on}.",
    "transfer.letter_late:flagged": "Giới thiệu ngày {introduced_on}; hết hạn ngày {last_on}.",
    "transfer.overdue_ground:flagged": "Nơi đến nhận phiếu báo ngày {notice_on}.",
    "transfer.overdue_ground:undecidable": "Nơi đến nhận phiếu báo ngày {notice_on}.",
    "transfer.temporary_length:flagged": "Tại {host_id}, {stay_now_word} ngày {until_on}.",
    "transfer.temporary_without_end:flagged": "Tại {host_id}, từ ngày {since_on}.",
}

NEXT_STEPS = {
    "transfer_remind": (
        "Chi bộ nhắc đảng viên làm ngay thủ tục chuyển sinh hoạt đảng, hạn đến ngày {last_on}, và "
        "giúp hoàn thiện hồ sơ."
    ),
    "transfer_do_procedure": (
        "Chi bộ yêu cầu đảng viên làm ngay thủ tục chuyển sinh hoạt đảng và báo cáo rõ lý do "
        "chậm; cấp ủy có thẩm quyền xem xét lý do. Việc chậm không tự làm mất tư cách đảng viên."
    ),
    "transfer_show_letter": (
        "Chi bộ liên hệ đảng viên và tổ chức đảng nơi đến, yêu cầu nộp hồ sơ và báo cáo rõ lý do "
        "chậm; cấp ủy có thẩm quyền xem xét lý do. Việc chậm không tự làm mất tư cách đảng viên."
    ),
    "transfer_consider_reason": (
        "Đảng viên báo cáo rõ lý do chậm; cấp ủy có thẩm quyền nơi đến xem xét lý do có chính đáng "
        "hay không và ghi kết luận."
    ),
    "transfer_consider_removal": (
        "Cấp ủy có thẩm quyền nơi đến xác minh lại, nghe đảng viên trình bày rồi xem xét việc xóa "
        "tên trong danh sách đảng viên và thông báo cho tổ chức đảng nơi chuyển đi; trước đó cần "
        "đối chiếu văn bản hiện hành. Hệ thống không tự kết luận."
    ),
    "transfer_end_stay": (
        "Chi bộ nơi chính thức và nơi tạm thời xác minh lý do, đề nghị cấp ủy có thẩm quyền chuyển "
        "đảng viên về nơi chính thức, hoặc làm thủ tục chuyển sinh hoạt chính thức nếu còn ở lại "
        "lâu dài."
    ),
    "transfer_explain_stay": (
        "Chi bộ nơi chính thức kiểm tra giấy giới thiệu và ngày đi, ngày về, ghi lại cho đúng hoặc "
        "ghi rõ lý do."
    ),
    "transfer_record_end": (
        "Chi bộ ghi ngày hết hạn theo giấy giới thiệu sinh hoạt đảng tạm thời; cần kéo dài thì "
        "đảng viên báo cáo cả chi bộ nơi chính thức và nơi tạm thời."
    ),
}

CLEARS = {
    "transfer.procedure_late": (
        "khi ghi nhận giấy giới thiệu, phiếu báo hoặc việc nộp hồ sơ, có quá trình sinh hoạt ở nơi "
        "đến, hoặc lý do chậm được chấp nhận"
    ),
    "transfer.letter_late": (
        "khi ghi nhận ngày xuất trình giấy giới thiệu, có quá trình sinh hoạt ở nơi đến, "
        "hoặc lý do chậm được chấp nhận"
    ),
    "transfer.overdue_ground": (
        "khi ghi nhận ngày nộp hồ sơ, có quá trình sinh hoạt ở nơi đến, "
        "hoặc lý do chậm được chấp nhận"
    ),
    "transfer.temporary_length": "khi ngày bắt đầu, ngày kết thúc được ghi đúng trong mức quy định",
    "transfer.temporary_without_end": "khi ngày hết hạn được ghi",
}

WORDS = {
    "stay_now_over": "kết thúc",
    "stay_now_going_on": "còn tiếp tục đến",
    "stay_length_short": "ngắn hơn mức ít nhất là",
    "stay_length_long": "đã vượt mức, thời gian phải dưới",
    "stay_length_long_study": "đã vượt mức, thời gian học tập trung nhiều nhất là",
}

CHOICES = {
    "transfer_deadline_208": (
        "thời hạn làm thủ tục chuyển sinh hoạt chính thức từ ngày 26/07/2026 là {choice} ngày làm "
        "việc"
    ),
}
