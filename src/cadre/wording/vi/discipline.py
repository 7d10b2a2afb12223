"""Kỷ luật đảng viên."""

from __future__ import annotations

TITLES = {
    "discipline.form": "Hình thức kỷ luật không áp dụng với đảng viên dự bị",
    "discipline.written_late": "Ban hành quyết định kỷ luật chậm",
    "discipline.by_host": "Nơi sinh hoạt tạm thời kỷ luật quá mức được phép",
    "discipline.not_competent": "Chi bộ kỷ luật không đúng thẩm quyền",
}

BODIES = {
    "discipline.form:flagged": (
        "{who} bị kỷ luật {discipline_form_word} ngày {announced_on} khi đang là đảng viên dự bị. "
        "Đối với đảng viên dự bị chỉ có khiển trách và cảnh cáo; không đủ tư cách thì xóa tên."
    ),
    "discipline.written_late:flagged": (
        "Quyết định kỷ luật {discipline_form_word} đối với {who} công bố ngày {announced_on} được "
        "ban hành bằng văn bản ngày {written_on}. Thời hạn là "
        "{figure_discipline_decision_days} ngày sau khi công bố, đến hết ngày {last_on}."
    ),
    "discipline.by_host:flagged": (
        "{who} bị kỷ luật {discipline_form_word} ngày {announced_on} theo quyết định của "
        "{branch_id}, nơi sinh hoạt tạm thời. Nơi sinh hoạt tạm thời chỉ được quyết định đến mức "
        "cảnh cáo."
    ),
    "discipline.not_competent:flagged": (
        "{who} bị kỷ luật {discipline_form_word} ngày {announced_on} theo quyết định của chính chi "
        "bộ mình ({branch_id}), {discipline_why_word}."
    ),
}

NEXT_STEPS = {
    "discipline_correct_form": (
        "Chi bộ báo cáo cấp ủy, ủy ban kiểm tra cấp trên để xem lại hình thức; nếu đảng viên dự bị "
        "không đủ tư cách thì làm thủ tục xóa tên."
    ),
    "discipline_explain_delay": (
        "Chi bộ ghi rõ lý do chậm và gửi ngay quyết định bằng văn bản cho đảng viên và cấp trên."
    ),
    "discipline_hand_over": (
        "Chi bộ báo cáo cấp ủy, ủy ban kiểm tra có thẩm quyền để xem xét, quyết định lại theo đúng "
        "thẩm quyền."
    ),
}

CLEARS = {
    "discipline.form": "khi hình thức kỷ luật hoặc tư cách đảng viên trong sổ được sửa đúng",
    "discipline.written_late": "khi các ngày của quyết định được sửa đúng",
    "discipline.by_host": "khi quyết định được thay bằng quyết định của cấp có thẩm quyền",
    "discipline.not_competent": "khi quyết định được thay bằng quyết định của cấp có thẩm quyền",
}

WORDS = {
    "discipline_form_reprimand": "khiển trách",
    "discipline_form_warning": "cảnh cáo",
    "discipline_form_dismissal": "cách chức",
    "discipline_form_expulsion": "khai trừ",
    "discipline_why_duty": "trong khi vi phạm thuộc nhiệm vụ do cấp trên giao, do cấp trên xem xét",
    "discipline_why_form": "trong khi chi bộ chỉ được quyết định khiển trách và cảnh cáo",
}
