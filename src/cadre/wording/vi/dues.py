"""Đảng phí: miễn, giảm, căn cứ đóng, số phải nộp, người thu."""

from __future__ import annotations

TITLES = {
    "dues.relief_too_long": "Miễn, giảm đảng phí chưa đúng quy định",
    "dues.relief_ended": "Sắp hết thời hạn miễn, giảm đảng phí",
    "dues.basis_missing": "Thiếu hoặc trùng căn cứ đóng đảng phí",
    "dues.basis_old": "Căn cứ đóng đảng phí có thể đã cũ",
    "dues.amount_differs": "Số đảng phí phải nộp khác căn cứ",
    "dues.paid_ahead": "Đóng trước đảng phí không thuộc trường hợp được đóng trước",
    "dues.no_collector": "Chưa có người thu đảng phí",
}

BODIES = {
    "dues.relief_too_long:flagged": (
        "Theo ghi nhận, việc miễn, giảm đảng phí của {who} từ ngày {arises_on} {relief_fault_word}."
    ),
    "dues.relief_ended:warning": (
        "Việc miễn, giảm đảng phí của {who} sẽ chấm dứt vào ngày {arises_on}; đảng phí được thu "
        "lại từ tháng {again_month}."
    ),
    "dues.basis_missing:flagged": (
        "Từ tháng {from_month}, {basis_fault_word} để tính đảng phí của {who}."
    ),
    "dues.basis_old:flagged": (
        "Căn cứ đóng đảng phí của {who} ghi bằng số tiền, áp dụng từ tháng {first_month}, trước "
        "khi lương cơ sở được điều chỉnh từ ngày {wage_on}; từ đó chưa cập nhật."
    ),
    "dues.amount_differs:flagged": (
        "Số đảng phí phải nộp của {who} ghi trong sổ các tháng {months} {dues_line_word} số tính "
        "theo căn cứ đã ghi."
    ),
    "dues.paid_ahead:flagged": (
        "{who} đã đóng trước đảng phí các tháng {months}: {payments} khoản, sớm nhất ngày "
        "{arises_on}. Chỉ đảng viên được miễn sinh hoạt có thời hạn mới được đóng trước, trong "
        "thời gian được miễn."
    ),
    "dues.no_collector:flagged": (
        "{who} không còn người được phân công thu đảng phí; người được ghi gần nhất thôi việc này "
        "từ ngày {ended_on}."
    ),
    "dues.no_collector:undecidable": (
        "{who} chưa ghi ai được phân công thu đảng phí tiền mặt và theo dõi phần nộp không dùng "
        "tiền mặt."
    ),
}

NEXT_STEPS = {
    "dues_relief_not_requested": (
        "Đảng viên làm đơn đề nghị; chi bộ xem xét, quyết định nếu là chi bộ cơ sở, nếu không thì "
        "báo cáo cấp ủy cấp trên quyết định. Nếu đã có đơn thì ghi lại cho đúng."
    ),
    "dues_relief_not_requested_then": (
        "Đảng viên làm đơn đề nghị; chi bộ xem xét, đề nghị cấp ủy cơ sở quyết định. Nếu đã có đơn "
        "thì ghi lại cho đúng."
    ),
    "dues_relief_part": (
        "Chi bộ kiểm tra lại lý do: trường hợp này được miễn toàn bộ đảng phí chứ không giảm một "
        "phần; đề nghị nơi đã quyết định điều chỉnh, hoặc ghi đúng lý do."
    ),
    "dues_relief_percent": (
        "Chi bộ kiểm tra lại mức giảm: quy định chỉ có các mức {figure_dues_relief_percents} phần "
        "trăm và miễn toàn bộ; đề nghị nơi đã quyết định điều chỉnh, hoặc ghi đúng mức."
    ),
    "dues_relief_too_long": (
        "Chi bộ ghi ngày kết thúc, mỗi lần không quá {figure_dues_relief_max_months} tháng; nếu "
        "đảng viên vẫn khó khăn thì làm đơn đề nghị mới trước ngày đó để chi bộ xem xét, quyết "
        "định hoặc báo cáo cấp ủy cấp trên."
    ),
    "dues_relief_ask_again": (
        "Chi ủy báo cho đảng viên và người thu đảng phí trước ngày hết hạn; nếu vẫn khó khăn thì "
        "đảng viên làm đơn đề nghị để chi bộ xem xét, quyết định hoặc báo cáo cấp ủy cấp trên."
    ),
    "dues_relief_ask_again_then": (
        "Chi ủy báo cho đảng viên và người thu đảng phí trước ngày hết hạn; nếu vẫn khó khăn thì "
        "đảng viên làm đơn đề nghị để chi bộ xem xét, đề nghị cấp ủy cơ sở quyết định."
    ),
    "dues_basis_none": (
        "Chi bộ đề nghị đảng viên kê khai đúng thu nhập làm căn cứ và ghi căn cứ từ tháng đó, "
        "trước khi lập số phải nộp của tháng."
    ),
    "dues_basis_two": (
        "Chi bộ kiểm tra lại với đảng viên, ghi tháng cuối cùng của căn cứ cũ để mỗi tháng chỉ còn "
        "một căn cứ."
    ),
    "dues_basis_ask": (
        "Chi bộ hỏi đảng viên tiền lương, lương hưu có thay đổi không; nếu có thì ghi căn cứ mới "
        "từ tháng thay đổi, nếu không thì ghi lại căn cứ cũ từ tháng lương cơ sở được điều chỉnh."
    ),
    "dues_line_put_right": (
        "Người thu đảng phí đối chiếu sổ với căn cứ của đảng viên; bên nào sai thì sửa bên đó, "
        "phần thu thừa hoặc thiếu được điều chỉnh bằng dòng riêng."
    ),
    "dues_ahead_look": (
        "Người thu đảng phí kiểm tra lại tháng ghi cho các khoản này và sửa nếu ghi nhầm. Nếu đảng "
        "viên được miễn sinh hoạt có thời hạn thì ghi quyết định miễn; nếu không thì từ nay thu "
        "theo từng tháng."
    ),
    "dues_collector_name": (
        "Chi bộ phân công một người thu đảng phí tiền mặt và theo dõi phần nộp không dùng tiền "
        "mặt, ưu tiên chi ủy viên, tại buổi sinh hoạt gần nhất."
    ),
    "dues_collector_record": (
        "Nếu đã phân công thì ghi người thu đảng phí vào danh sách chức vụ hoặc phân công công "
        "tác; nếu chưa thì chi bộ phân công tại buổi sinh hoạt gần nhất."
    ),
}

CLEARS = {
    "dues.relief_too_long": "khi việc miễn, giảm được điều chỉnh hoặc ghi lại cho đúng",
    "dues.relief_ended": "khi có quyết định miễn, giảm tiếp, hoặc khi thời hạn đã qua",
    "dues.basis_missing": "khi tháng này có đúng một căn cứ đóng đảng phí",
    "dues.basis_old": "khi ghi căn cứ bắt đầu sau lần điều chỉnh lương cơ sở",
    "dues.amount_differs": "khi số phải nộp trong sổ khớp với căn cứ đã ghi",
    "dues.paid_ahead": "khi khoản tiền được ghi lại đúng tháng, hoặc khi ghi việc miễn sinh hoạt",
    "dues.no_collector": "khi ghi người đang thu đảng phí của chi bộ",
}

WORDS = {
    "relief_fault_not_requested": "không có đơn đề nghị",
    "relief_fault_part": "chỉ giảm một phần trong trường hợp được miễn toàn bộ",
    "relief_fault_percent": "có mức giảm không nêu trong quy định",
    "relief_fault_too_long": "dài hơn thời hạn của mỗi lần hoặc không ghi ngày kết thúc",
    "basis_fault_none": "không còn căn cứ nào",
    "basis_fault_two": "có hai căn cứ cùng áp dụng",
    "dues_line_more": "cao hơn",
    "dues_line_less": "thấp hơn",
    "dues_line_both": "có tháng cao hơn, có tháng thấp hơn",
}
