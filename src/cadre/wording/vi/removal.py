"""Grounds for removal, the votes on it, and complaints (xóa tên, biểu quyết, khiếu nại)."""

from __future__ import annotations

TITLES = {
    "removal.card": "Tự trả hoặc tự hủy thẻ đảng viên",
    "removal.no_progress": "Giáo dục đủ thời gian mà không tiến bộ",
    "removal.unworthy": "Vi phạm tư cách đảng viên nhiều năm liền",
    "removal.political_standards": "Không bảo đảm tiêu chuẩn chính trị",
    "removal.self_review": "Không làm bản kiểm điểm khi được yêu cầu",
    "removal.vote": "Kết quả biểu quyết xóa tên không khớp",
    "removal.vote_above": "Kết quả biểu quyết xóa tên của cấp ủy không khớp",
    "removal.vote_form": "Hình thức biểu quyết không đúng",
    "removal.vote_form_above": "Hình thức biểu quyết của cấp ủy không đúng",
    "removal.education_vote": "Kết quả biểu quyết về diện giáo dục không khớp",
    "removal.education_form": "Đưa vào diện giáo dục mà không bỏ phiếu kín",
    "complaint.late": "Khiếu nại quá thời hạn",
    "complaint.unsettled": "Khiếu nại quá hạn chưa giải quyết",
}

_MISCOUNTED = (
    "Cuộc biểu quyết ngày {voted_on} của {who} về {removal_matter_word} ({voted_id}) có {agreed} "
    "trên {base} phiếu đồng ý. Phải có ít nhất {needed} phiếu, nhưng kết quả ghi là "
    "{removal_outcome_word}."
)
_ILL_FORMED = (
    "Cuộc biểu quyết ngày {voted_on} của {who} về {removal_matter_word} ({voted_id}) được tiến "
    "hành bằng {removal_form_word}; chỉ được bỏ phiếu kín hoặc giơ thẻ đảng viên, do hội nghị chọn."
)

BODIES = {
    "removal.card:flagged": (
        "{who} {removal_said_word} theo kết luận của chi bộ ngày {arises_on} mà chi bộ chưa biểu "
        "quyết về việc đề nghị xóa tên."
    ),
    "removal.no_progress:flagged": (
        "{who} được đưa vào diện giáo dục, giúp đỡ từ ngày {started_on}. Thời gian phấn đấu "
        "{limit} tháng đã hết ngày {last_on}; chi bộ kết luận không tiến bộ mà chưa biểu quyết về "
        "việc đề nghị xóa tên."
    ),
    "removal.no_progress:undecidable": (
        "{who} được đưa vào diện giáo dục, giúp đỡ từ ngày {started_on}. Thời gian phấn đấu "
        "{limit} tháng đã hết ngày {last_on}; chưa có căn cứ để nói là không tiến bộ."
    ),
    "removal.no_progress:warning": (
        "{who} được đưa vào diện giáo dục, giúp đỡ từ ngày {started_on}. Thời gian phấn đấu "
        "{limit} tháng sẽ hết ngày {last_on}; chi bộ chưa công nhận tiến bộ."
    ),
    "removal.unworthy:flagged": (
        "{who} bị chi bộ kết luận vi phạm tư cách đảng viên {limit} năm liền, từ năm {first_year} "
        "đến năm {last_year}; đủ mức để xem xét từ ngày {arises_on}."
    ),
    "removal.political_standards:flagged": (
        "{who} {removal_said_word} theo kết luận của chi bộ ngày {arises_on} mà chi bộ chưa biểu "
        "quyết về việc đề nghị xóa tên."
    ),
    "removal.self_review:flagged": (
        "{who} đã được yêu cầu làm bản kiểm điểm {limit} lần, lần gần nhất tính đến là ngày "
        "{arises_on}, mà không có ghi nhận đã kiểm điểm trước chi bộ."
    ),
    "removal.vote:flagged": _MISCOUNTED,
    "removal.vote_above:flagged": _MISCOUNTED,
    "removal.vote_form:flagged": _ILL_FORMED,
    "removal.vote_form_above:flagged": _ILL_FORMED,
    "removal.education_vote:flagged": _MISCOUNTED,
    "removal.education_form:flagged": (
        "Cuộc biểu quyết ngày {voted_on} của {who} về {removal_matter_word} ({voted_id}) được tiến "
        "hành bằng {removal_form_word}; việc này phải bỏ phiếu kín."
    ),
    "complaint.late:flagged": (
        "Đơn khiếu nại {complaint_word} của {who} nộp ngày {filed_on}, sau khi nhận quyết định "
        "ngày {received_on}. Thời hạn khiếu nại là {limit} {complaint_days_word} và đã hết trước "
        "ngày {arises_on}."
    ),
    "complaint.unsettled:flagged": (
        "Khiếu nại {complaint_word} của {who} được xem xét từ ngày {began_on} mà chưa có kết quả. "
        "Thời hạn giải quyết là {limit} {complaint_days_word} và đã hết trước ngày {arises_on}."
    ),
}

NEXT_STEPS = {
    "removal_review": (
        "Trước khi hết thời gian, chi bộ nhận xét sự phấn đấu của đảng viên, bỏ phiếu công nhận "
        "tiến bộ nếu xứng đáng, và nghe đảng viên trình bày."
    ),
    "removal_conclude": (
        "Chi bộ nghe đảng viên tự nhận xét, kết luận đảng viên có tiến bộ hay không và ghi kết "
        "luận vào sổ; nếu đã kết luận thì bổ sung vào sổ."
    ),
    "removal_proceed": (
        "Nếu có trường hợp phải xem xét xóa tên, chi bộ vẫn tiến hành xem xét và biểu quyết, ghi "
        "rõ trong biên bản các lần đã yêu cầu; chi bộ tự cân nhắc, hệ thống không tự kết luận."
    ),
    "removal_too_few": (
        "Kiểm tra lại biên bản kiểm phiếu. Nếu số phiếu đúng như đã ghi thì chưa đủ tỷ lệ: sửa kết "
        "quả, báo cáo đầy đủ lên cấp trên để cấp có thẩm quyền quyết định."
    ),
    "removal_enough": (
        "Kiểm tra lại biên bản kiểm phiếu. Nếu số phiếu đúng như đã ghi thì đã đủ tỷ lệ: sửa kết "
        "quả và chuyển nghị quyết lên cấp có thẩm quyền."
    ),
    "removal_education_too_few": (
        "Kiểm tra lại biên bản kiểm phiếu. Nếu số phiếu đúng như đã ghi thì chưa đủ tỷ lệ: sửa kết "
        "quả và chi bộ bỏ phiếu lại khi cần."
    ),
    "removal_education_enough": (
        "Kiểm tra lại biên bản kiểm phiếu. Nếu số phiếu đúng như đã ghi thì đã đủ tỷ lệ: sửa kết "
        "quả và chi bộ thực hiện theo kết quả đó."
    ),
    "removal_vote_again": (
        "Kiểm tra lại biên bản; nếu hình thức đúng như đã ghi thì báo cáo cấp ủy cấp trên và biểu "
        "quyết lại bằng phiếu kín hoặc giơ thẻ đảng viên."
    ),
    "removal_ballot_again": (
        "Kiểm tra lại biên bản; nếu hình thức đúng như đã ghi thì bỏ phiếu kín lại, cần "
        "{figure_screening_vote_to_list} số đảng viên chính thức (trừ người được miễn) đồng ý."
    ),
    "complaint_late": (
        "Cấp giải quyết xem xét lý do nộp muộn và trả lời đảng viên việc thụ lý hay không."
    ),
    "complaint_settle": (
        "Cấp ủy có thẩm quyền giải quyết và trả lời đảng viên; chi bộ cung cấp hồ sơ, biên bản."
    ),
}

_COUNTED = "khi sửa đúng số phiếu hoặc kết quả ghi trong nghị quyết"
_FORMED = "khi sửa đúng hình thức biểu quyết đã ghi hoặc đã biểu quyết lại"
_CONSIDERED = (
    "khi chi bộ đã biểu quyết về việc đề nghị xóa tên (dù kết quả thế nào), hoặc kết luận này được "
    "hủy bỏ"
)
CLEARS = {
    "removal.card": _CONSIDERED,
    "removal.no_progress": (
        "khi chi bộ công nhận đảng viên đã tiến bộ, quyết định giáo dục tiếp, hoặc đã biểu quyết "
        "về việc đề nghị xóa tên"
    ),
    "removal.unworthy": _CONSIDERED,
    "removal.political_standards": _CONSIDERED,
    "removal.self_review": "khi đảng viên đã kiểm điểm trước chi bộ, hoặc chi bộ đã biểu quyết",
    "removal.vote": _COUNTED,
    "removal.vote_above": _COUNTED,
    "removal.vote_form": _FORMED,
    "removal.vote_form_above": _FORMED,
    "removal.education_vote": _COUNTED,
    "removal.education_form": _FORMED,
    "complaint.late": "khi sửa đúng ngày nhận quyết định hoặc ngày nộp đơn",
    "complaint.unsettled": "khi ghi ngày giải quyết xong",
}

WORDS = {
    "removal_said_card_returned": "tự trả thẻ đảng viên",
    "removal_said_card_destroyed": "tự hủy thẻ đảng viên",
    "removal_said_political_standards": "không bảo đảm tiêu chuẩn chính trị",
    "removal_matter_admission": "đề nghị kết nạp",
    "removal_matter_recognition": "đề nghị công nhận đảng viên chính thức",
    "removal_matter_removal": "xóa tên trong danh sách đảng viên",
    "removal_matter_education": "đưa vào diện giáo dục, giúp đỡ",
    "removal_matter_progress": "công nhận đã tiến bộ",
    "removal_outcome_passed": "được thông qua",
    "removal_outcome_failed": "không được thông qua",
    "removal_form_secret_ballot": "bỏ phiếu kín",
    "removal_form_raised_card": "giơ thẻ đảng viên",
    "removal_form_raised_hand": "giơ tay",
    "complaint_removal": "xóa tên",
    "complaint_discipline": "kỷ luật",
    "complaint_days_working_days": "ngày làm việc (có dự phòng ngày nghỉ lễ)",
    "complaint_days_days": "ngày theo lịch",
}
