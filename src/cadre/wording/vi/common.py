"""What all findings share, and the families of attendance, dues, work and books."""

from __future__ import annotations

TITLES = {
    "attendance.three_months": "Bỏ sinh hoạt chi bộ nhiều tháng trong năm",
    "attendance.early_warning": "Sắp đủ số tháng bỏ sinh hoạt chi bộ",
    "dues.three_months": "Không đóng đảng phí nhiều tháng trong năm",
    "dues.early_warning": "Sắp đủ số tháng không đóng đảng phí",
    "assignment.none": "Chưa được phân công công tác",
    "assignment.stale": "Phân công chưa được điều chỉnh",
    "assignment.unsourced": "Phân công không có trong nghị quyết, quy chế",
    "branch.no_meeting": "Tháng không sinh hoạt thường kỳ",
    "branch.book_open": "Chậm khóa sổ",
}

BODIES = {
    "attendance.three_months:flagged": (
        "{who} vắng sinh hoạt chi bộ không có lý do chính đáng {count} tháng {within}: {months}. "
        "Mức để chi bộ xem xét là {limit} tháng; đủ mức từ ngày {arises_on}."
    ),
    "attendance.three_months:undecidable": (
        "Chưa kết luận được {who} có bỏ sinh hoạt {limit} tháng {within} hay không. "
        "Đã biết {count} tháng vắng không có lý do chính đáng{known}."
    ),
    "attendance.early_warning:warning": (
        "{who} đã vắng sinh hoạt chi bộ không có lý do chính đáng {count} tháng {within}: "
        "{months}. "
        "Nếu vắng thêm, tháng {next_month} sẽ đủ mức {limit} tháng."
    ),
    "dues.three_months:flagged": (
        "{who} chưa đóng đủ đảng phí {count} tháng {within}: {months}. "
        "Mức để chi bộ xem xét là {limit} tháng; đủ mức từ ngày {arises_on}."
    ),
    "dues.three_months:undecidable": (
        "Chưa kết luận được {who} có thiếu đảng phí {limit} tháng {within} hay không. "
        "Đã biết {count} tháng chưa đóng đủ{known}."
    ),
    "dues.early_warning:warning": (
        "{who} chưa đóng đủ đảng phí {count} tháng {within}: {months}. "
        "Nếu thiếu thêm, tháng {next_month} sẽ đủ mức {limit} tháng."
    ),
    "assignment.none:flagged": (
        "{who} đang sinh hoạt nhưng chưa được phân công công tác, từ ngày {arises_on}."
    ),
    "assignment.stale:flagged": (
        "{who} vẫn giữ phân công {assignment} gắn với {left}{since_left}."
    ),
    "assignment.unsourced:flagged": (
        "Phân công {assignment} của {who} {source}, "
        "không có trong nghị quyết hoặc quy chế làm việc."
    ),
    "branch.no_meeting:flagged": (
        "{who} không tổ chức đủ sinh hoạt thường kỳ {count} tháng {within}: {months}."
    ),
    "branch.book_open:flagged": (
        "{who} chưa khóa {book} của {count} tháng: {months}.{cannot_tell}"
    ),
}

REMARKS = {
    "attendance.early_warning:warning": "Vắng thêm tháng {next_month} là đủ {limit} tháng.",
    "dues.early_warning:warning": "Thiếu thêm tháng {next_month} là đủ {limit} tháng.",
    "assignment.stale:flagged": "Phân công {assignment} gắn với {left}.",
    "assignment.unsourced:flagged": "Phân công {assignment} {source}.",
    "branch.book_open:flagged": "Chậm khóa {book}.{cannot_tell}",
}

MISSING = {
    "book_open": "sổ chưa khóa các tháng {months}{branch}",
    "no_row": "sổ đã khóa nhưng chưa ghi đảng viên này các tháng {months}",
    "reason_undecided": "chi bộ chưa xem xét lý do vắng các tháng {months}",
    "reason_undecided_without_months": "chưa có kết luận về lý do",
    "elsewhere": "chưa có dữ liệu các tháng {months} trước khi chuyển đến",
    "not_kept": "chi bộ chưa ghi loại dữ liệu này{branch}",
    "not_concluded": "chi bộ chưa ghi kết luận là có tiến bộ hay không",
    "not_stated": "hồ sơ chưa ghi lý do",
}

NEXT_STEPS = {
    "consider_removal": (
        "Chi bộ xác minh lý do, yêu cầu đảng viên kiểm điểm và nghe đảng viên trình bày (đã yêu "
        "cầu {figure_removal_self_review_requests} lần mà không làm, không dự thì vẫn xem xét), "
        "rồi biểu quyết việc đề nghị xóa tên trong danh sách đảng viên: cần "
        "{figure_removal_vote_branch} số đảng viên chính thức đồng ý. Sau đó đảng ủy cơ sở (nếu "
        "có) biểu quyết, cần {figure_removal_vote_base_committee} số cấp ủy viên đồng ý; ban "
        "thường vụ cấp ủy có thẩm quyền quyết định khi {figure_removal_vote_standing} số ủy viên "
        "đồng ý, hoặc đảng ủy cơ sở được ủy quyền quyết định khi "
        "{figure_removal_vote_authorised_committee} số cấp ủy viên đồng ý. "
        "Không đủ tỷ lệ thì báo cáo đầy đủ kết quả để cấp có thẩm quyền quyết định. Đảng viên bị "
        "xóa tên được khiếu nại trong {figure_removal_complaint_working_days} ngày làm việc kể "
        "từ ngày nhận quyết định. Hệ thống không tự kết luận."
    ),
    "removal_was_considered": (
        "Chi bộ đã biểu quyết về việc xóa tên ngày {voted_on}. Chi bộ theo dõi ý kiến của cấp có "
        "thẩm quyền và ghi bổ sung kết quả."
    ),
    "consider_removal_then": (
        "Chi bộ xác minh lý do, nghe đảng viên trình bày rồi xem xét việc đề nghị cấp có thẩm "
        "quyền xóa tên trong danh sách đảng viên; "
        "hệ thống không tự kết luận."
    ),
    "complete_books": "Chi bộ bổ sung dữ liệu còn thiếu rồi rà soát lại.",
    "remind_member": "Chi bộ gặp gỡ, nhắc đảng viên và tìm hiểu nguyên nhân trước tháng tới.",
    "assign_work": "Chi bộ phân công công tác và ghi vào nghị quyết.",
    "adjust_assignment": "Chi bộ điều chỉnh phân công theo nhiệm vụ hiện nay của đảng viên.",
    "write_assignment": "Chi bộ đưa phân công vào nghị quyết hoặc quy chế làm việc.",
    "hold_meeting": "Chi bộ giải trình với cấp ủy cấp trên và bảo đảm mỗi tháng sinh hoạt một lần.",
    "close_book": "Chi bộ nhập đủ dữ liệu và khóa sổ.",
}

CLEARS = {
    "attendance.three_months": (
        "khi chi bộ chấp nhận lý do vắng của đủ số tháng để còn dưới {limit} tháng, "
        "hoặc sổ điểm danh được sửa đúng"
    ),
    "attendance.early_warning": "khi đảng viên dự sinh hoạt đều các tháng còn lại trong năm",
    "dues.three_months": "khi đảng viên đóng đủ, để còn dưới {limit} tháng chưa đóng",
    "dues.early_warning": "khi đảng viên đóng đủ đảng phí các tháng còn thiếu",
    "assignment.none": "khi có phân công còn hiệu lực cho đảng viên này",
    "assignment.stale": "khi phân công cũ được kết thúc hoặc điều chỉnh",
    "assignment.unsourced": "khi phân công được ghi vào nghị quyết hoặc quy chế làm việc",
    "branch.no_meeting": "khi sổ được bổ sung buổi sinh hoạt đã tổ chức trong các tháng này",
    "branch.book_open": "khi sổ của các tháng này được khóa",
}

VERDICTS = {
    "flagged": "Cần xem xét",
    "warning": "Cảnh báo sớm",
    "undecidable": "Chưa kết luận được",
    "clear": "Không có vấn đề",
}

SEVERITIES = {"info": "Lưu ý", "warning": "Cần xử lý", "serious": "Nghiêm trọng"}

CONFIDENCE = {
    "read": "đã đọc văn bản",
    "secondary": "theo nguồn thứ cấp",
    "our_reading": "theo cách hiểu của cadre",
    "unconfirmed": "chưa xác nhận",
}

CHOICES = {
    "year_window": "“trong năm” là {choice}",
    "several_meetings": "tháng có nhiều buổi: {choice}",
    "partial_payment": "đóng thiếu: {choice}",
    "late_payment": "đóng muộn: {choice}",
    "temporary_counts": "sinh hoạt tạm thời tính tại {choice}",
    "book_grace_days": "sổ được chậm {choice} ngày",
    "days_off": "dự phòng {choice} ngày nghỉ khi tính hạn theo ngày làm việc",
    "assignment_profile": "rà soát phân công: {choice}",
    "dues_rounding": "làm tròn đảng phí: {choice}",
    "dues_exempt_from": "miễn vì đủ tuổi Đảng: {choice}",
}

WORDS = {
    "member": "Đảng viên {name}",
    "branch": "Chi bộ {name}",
    "in_year": "trong năm {year}",
    "rolling": "trong mười hai tháng liên tục đến {through}",
    "known": ": {months}",
    "at_branch": " ({name})",
    "of_branch": "chi bộ {name}",
    "left_branch": "nơi đảng viên đã chuyển đi ({branch})",
    "left_office": "chức vụ đảng viên hiện không giữ",
    "since_left": " từ ngày {day}",
    "book_attendance": "sổ điểm danh",
    "book_dues": "sổ thu nộp đảng phí",
    "source_none": "chưa có văn bản",
    "source_minutes": "chỉ ghi trong biên bản",
    "cannot_tell": " Vì vậy chưa kết luận được đối với {count} đảng viên.",
    "lacking": "Còn thiếu: {facts}.",
    "citation": "Căn cứ: {citations} ({confidence}).",
    "note": "Lưu ý về văn bản: {notes}",
    "chosen": "Lựa chọn khác mặc định: {choices}.",
    "next": "Việc tiếp theo: {step}",
    "cleared_by": "Nội dung này hết {how}.",
    "unit": "{name}",
    "at_least": "ít nhất {share}",
    "more_than": "quá {share}",
    "share_1/2": "một phần hai",
    "share_2/3": "hai phần ba",
    "span_months": "{count} tháng",
    "span_days": "{count} ngày",
    "span_working_days": "{count} ngày làm việc",
    "yes": "có",
    "no": "không",
    "and": " và ",
    "clear": "{who}: không có vấn đề về “{title}”.",
    "other": "{who}: {title}.",
    "calendar": "năm dương lịch",
    "host": "nơi tạm thời",
    "home": "nơi chính thức",
    "all_missed": "vắng tất cả các buổi mới tính",
    "any_missed": "vắng một buổi là tính",
    "unpaid_until_full": "vẫn tính là chưa đóng",
    "paid_by_any": "tính là đã đóng",
    "clears": "xóa tháng chưa đóng",
    "counts": "vẫn tính là chưa đóng",
    "on": "bật",
    "off": "tắt",
    "rolling_choice": "mười hai tháng liên tục",
}
