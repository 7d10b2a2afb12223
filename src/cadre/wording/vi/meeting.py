"""Sinh hoạt chi bộ: when, how long, in what form, and on what paper."""

from __future__ import annotations

TITLES = {
    "meeting.fixed_day": "Sinh hoạt không đúng ngày cố định",
    "meeting.too_short": "Sinh hoạt không đủ thời gian",
    "meeting.merged": "Sinh hoạt lồng ghép với cuộc họp khác",
    "meeting.groups": "Sinh hoạt theo tổ đảng ngoài mức cho phép",
    "meeting.thematic_missing": "Quý không có sinh hoạt chuyên đề",
    "meeting.committee_missing": "Tháng chi ủy không họp thường kỳ",
    "meeting.minutes_missing": "Buổi sinh hoạt không có biên bản",
    "meeting.minutes_inconsistent": "Số liệu trong biên bản không khớp",
    "meeting.resolution_missing": "Buổi sinh hoạt không có nghị quyết, kết luận",
    "meeting.materials_late": "Tài liệu sinh hoạt đưa lên muộn",
    "meeting.attendance_low": "Tỷ lệ dự sinh hoạt thấp",
    "meeting.task_open_ended": "Việc trong nghị quyết chưa rõ người, thời hạn",
    "meeting.late_upload": "Nghị quyết chậm đưa lên Sổ tay đảng viên điện tử",
}

BODIES = {
    "meeting.fixed_day:flagged": (
        "{who} {within} không sinh hoạt thường kỳ vào ngày {figure_meeting_fixed_day} trong "
        "{count} tháng ({months}), mà vào ngày {days}. {moved_word}"
    ),
    "meeting.too_short:flagged": (
        "{who} {within} có buổi {short_word} dưới {limit} phút, vào ngày {days}; "
        "thời lượng ghi được là {lasted} phút."
    ),
    "meeting.merged:flagged": (
        "{who} {within} ghép sinh hoạt chi bộ với họp chuyên môn hoặc cuộc họp khác, "
        "vào ngày {days}."
    ),
    "meeting.groups:flagged": (
        "{who} {within} sinh hoạt theo tổ đảng thay cho sinh hoạt toàn chi bộ vào ngày {days}. "
        "{groups_word} {counted}; theo quy định thí điểm, {bound_word} {limit}."
    ),
    "meeting.thematic_missing:flagged": (
        "{who} {within} không có đủ sinh hoạt chuyên đề trong quý {quarters}. "
        "Mỗi quý cần ít nhất {figure_meeting_thematic_per_quarter} buổi, "
        "ngoài các buổi sinh hoạt thường kỳ."
    ),
    "meeting.committee_missing:flagged": (
        "Chi ủy của {who} {within} không họp thường kỳ đủ số lần trong {count} tháng: {months}. "
        "Mỗi tháng chi ủy họp {figure_meeting_committee_per_month} lần."
    ),
    "meeting.minutes_missing:flagged": (
        "{who} {within} có buổi sinh hoạt thường kỳ không có biên bản, vào ngày {days}."
    ),
    "meeting.thematic_missing:undecidable": (
        "{who} chưa ghi buổi sinh hoạt chuyên đề nào; trong {asked} chưa kết luận được có quý nào "
        "thiếu hay không."
    ),
    "meeting.committee_missing:undecidable": (
        "{who} chưa ghi cuộc họp chi ủy nào; trong {asked} chưa kết luận được có tháng nào chi ủy "
        "không họp hay không."
    ),
    "meeting.minutes_missing:undecidable": (
        "{who} chưa ghi biên bản nào; trong {asked} chưa kết luận được có buổi sinh hoạt thường kỳ "
        "nào không có biên bản hay không."
    ),
    "meeting.resolution_missing:undecidable": (
        "{who} chưa ghi nghị quyết, kết luận thường kỳ nào; trong {asked} chưa kết luận được có "
        "buổi sinh hoạt thường kỳ nào không có nghị quyết, kết luận hay không."
    ),
    "meeting.minutes_inconsistent:flagged": (
        "Trong biên bản buổi sinh hoạt ngày {held_on} của {who}, số có mặt, vắng có lý do và "
        "vắng không lý do cộng lại là {accounted}, không bằng tổng số đảng viên là {members} "
        "trừ số được miễn không dự là {exempt}."
    ),
    "meeting.resolution_missing:flagged": (
        "{who} {within} có buổi sinh hoạt thường kỳ không có nghị quyết, kết luận, vào ngày {days}."
    ),
    "meeting.materials_late:flagged": (
        "{who} {within} đưa tài liệu của buổi sinh hoạt ngày {days} lên Sổ tay đảng viên "
        "điện tử muộn; tài liệu phải có trước buổi sinh hoạt ít nhất "
        "{figure_meeting_materials_days_before} ngày."
    ),
    "meeting.attendance_low:flagged": (
        "Tỷ lệ dự sinh hoạt của {who} {within} thấp hơn mức cần đạt "
        "({figure_meeting_attendance_goal}) ở buổi sinh hoạt ngày {days}; "
        "số có mặt trên số phải dự là {shares}."
    ),
    "meeting.task_open_ended:flagged": (
        "Nghị quyết ngày {passed_on} của {who} có {tasks} việc chưa ghi đủ: "
        "{without_person} việc chưa rõ người thực hiện, {without_deadline} việc chưa có thời hạn."
    ),
    "meeting.late_upload:flagged": (
        "Nghị quyết, kết luận ngày {passed_on} của {who} phải đưa lên Sổ tay đảng viên điện tử "
        "chậm nhất ngày {due_on}, {upload_word}."
    ),
}

NEXT_STEPS = {
    "meeting_keep_day": (
        "Chi bộ giữ đúng ngày sinh hoạt; khi ngày đó là ngày nghỉ hoặc có điều kiện đặc biệt thì "
        "họp chậm nhất ngày {figure_meeting_first_week_last_day} và ghi rõ lý do."
    ),
    "meeting_full_length": (
        "Bí thư chi bộ chuẩn bị nội dung để buổi sinh hoạt sau đủ thời gian; "
        "nếu số phút ghi sai thì sửa lại."
    ),
    "meeting_keep_apart": "Chi bộ tổ chức sinh hoạt riêng, tách khỏi các cuộc họp khác.",
    "meeting_whole_branch": "Chi bộ tổ chức sinh hoạt toàn chi bộ trong các tháng tới.",
    "meeting_hold_thematic": (
        "Chi ủy, bí thư chọn chuyên đề và tổ chức sinh hoạt chuyên đề trong quý này; "
        "chi bộ giải trình với cấp ủy cấp trên về quý còn thiếu."
    ),
    "meeting_hold_committee": "Bí thư triệu tập chi ủy họp thường kỳ mỗi tháng, trước chi bộ.",
    "meeting_write_minutes": "Thư ký buổi sinh hoạt bổ sung biên bản; bí thư kiểm tra và ký.",
    "meeting_correct_minutes": "Thư ký đối chiếu điểm danh và sửa số liệu trong biên bản.",
    "meeting_pass_resolution": (
        "Chi bộ bổ sung nghị quyết, kết luận đã thông qua; nếu chưa biểu quyết thì biểu quyết "
        "trong buổi sinh hoạt tới."
    ),
    "meeting_send_material": "Bí thư đưa tài liệu lên Sổ tay đảng viên điện tử sớm hơn.",
    "meeting_raise_attendance": (
        "Chi bộ tìm hiểu lý do vắng và nhắc đảng viên dự sinh hoạt đầy đủ."
    ),
    "meeting_complete_task": (
        "Chi bộ xác định người thực hiện và thời hạn của từng việc trong buổi sinh hoạt tới."
    ),
    "meeting_upload": (
        "Bí thư hoặc người được giao đưa nghị quyết, kết luận lên Sổ tay đảng viên điện tử."
    ),
    "meeting_upload_in_time": (
        "Bí thư nhắc người được giao đưa nghị quyết, kết luận lên trong vòng "
        "{figure_meeting_upload_days} ngày sau buổi sinh hoạt."
    ),
}

CLEARS = {
    "meeting.fixed_day": (
        "khi lý do đổi ngày được ghi cho buổi họp trong tuần đầu, hoặc ngày ghi sai được sửa"
    ),
    "meeting.too_short": "khi số phút ghi sai được sửa",
    "meeting.merged": "khi thông tin ghi sai về việc lồng ghép được sửa",
    "meeting.groups": "khi hình thức sinh hoạt hoặc số đảng viên ghi sai được sửa",
    "meeting.thematic_missing": "khi sổ được bổ sung buổi sinh hoạt chuyên đề đã tổ chức",
    "meeting.committee_missing": "khi sổ được bổ sung cuộc họp chi ủy đã tổ chức",
    "meeting.minutes_missing": "khi mỗi buổi nêu trên có biên bản",
    "meeting.minutes_inconsistent": "khi số liệu trong biên bản được sửa cho khớp",
    "meeting.resolution_missing": "khi mỗi buổi nêu trên có nghị quyết, kết luận",
    "meeting.materials_late": "khi ngày đưa tài liệu ghi sai được sửa",
    "meeting.attendance_low": "khi số liệu ghi sai trong biên bản được sửa",
    "meeting.task_open_ended": "khi mỗi việc đều có người thực hiện và thời hạn",
    "meeting.late_upload": (
        "khi việc đưa lên trong hạn được ghi bổ sung, hoặc nghị quyết được ghi là có nội dung mật"
    ),
}

WORDS = {
    "share_9/10": "90%",
    "moved_late": "Như vậy là sau tuần đầu của tháng.",
    "moved_week": (
        "Như vậy vẫn trong tuần đầu của tháng, nhưng chưa ghi lý do đổi ngày; "
        "ngày cố định có thể trùng ngày nghỉ lễ."
    ),
    "moved_both": (
        "Có buổi sau tuần đầu của tháng; có buổi trong tuần đầu nhưng chưa ghi lý do đổi ngày, "
        "có thể do trùng ngày nghỉ lễ."
    ),
    "short_alone": "sinh hoạt thường kỳ",
    "short_combined": "sinh hoạt thường kỳ liền với sinh hoạt chuyên đề",
    "groups_few": "Số đảng viên của chi bộ là",
    "groups_often": "Số lần là",
    "bound_few": "số đảng viên phải từ",
    "bound_often": "số lần trong năm không quá",
    "upload_late": "nhưng được đưa lên sau hạn",
    "upload_lacking": "nhưng đến nay chưa ghi nhận việc đưa lên",
}
