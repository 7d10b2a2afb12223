"""Nộp đảng phí lên cấp trên: chưa nộp, nộp khác tỷ lệ."""

from __future__ import annotations

_MISSING = (
    "Theo ghi nhận, {who} đã thu đảng phí tính vào các tháng {months} ({receipts} khoản) nhưng "
    "chưa nộp khoản nào của các tháng này lên cấp trên."
)
_MISSING_ABOVE = (
    "Theo ghi nhận, {who} đã nhận đảng phí tính vào các tháng {months} ({receipts} khoản) nhưng "
    "chưa nộp khoản nào của các tháng này lên cấp trên."
)
_DIFFERS = (
    "Theo ghi nhận, số đảng phí {who} nộp lên cấp trên cho các tháng {months} ({remittances} lần "
    "nộp) {passed_on_word} phần phải nộp, tính trên {receipts} khoản đã thu và tỷ lệ được giữ "
    "lại {shares}."
)
_DIFFERS_ABOVE = (
    "Theo ghi nhận, số đảng phí {who} nộp lên cấp trên cho các tháng {months} ({remittances} lần "
    "nộp) {passed_on_word} phần phải nộp, tính trên {receipts} khoản đã nhận và tỷ lệ được giữ "
    "lại {shares}."
)
_NOT_KEPT = (
    "{who} chưa ghi khoản đảng phí nào đã nộp lên cấp trên, nên chưa đối chiếu được phần phải nộp."
)

TITLES = {
    "dues.remittance_missing": "Chưa nộp đảng phí lên cấp trên",
    "dues.remittance_differs": "Số đảng phí nộp lên cấp trên khác tỷ lệ",
    "dues.remittance_missing_above": "Tổ chức đảng chưa nộp đảng phí lên cấp trên",
    "dues.remittance_differs_above": "Tổ chức đảng nộp đảng phí lên cấp trên chưa đủ tỷ lệ",
}

BODIES = {
    "dues.remittance_missing:flagged": _MISSING,
    "dues.remittance_missing:undecidable": _NOT_KEPT,
    "dues.remittance_differs:flagged": _DIFFERS,
    "dues.remittance_differs:undecidable": _NOT_KEPT,
    "dues.remittance_missing_above:flagged": _MISSING_ABOVE,
    "dues.remittance_missing_above:undecidable": _NOT_KEPT,
    "dues.remittance_differs_above:flagged": _DIFFERS_ABOVE,
    "dues.remittance_differs_above:undecidable": _NOT_KEPT,
}

REMARKS = {
    "dues.remittance_missing:flagged": "Tính trên {receipts} khoản đã thu.",
    "dues.remittance_differs:flagged": (
        "Nộp {passed_on_word} phần phải nộp; tỷ lệ được giữ lại {shares}."
    ),
    "dues.remittance_missing_above:flagged": "Tính trên {receipts} khoản đã nhận.",
    "dues.remittance_differs_above:flagged": (
        "Nộp {passed_on_word} phần phải nộp; tỷ lệ được giữ lại {shares}."
    ),
}

NEXT_STEPS = {
    "dues_remittance_pass_on": (
        "Người thu đảng phí đối chiếu sổ thu nộp, nộp phần phải nộp của các tháng này lên cấp trên "
        "trực tiếp và ghi khoản nộp cùng chứng từ; nếu đã nộp thì ghi lại cho đủ."
    ),
    "dues_remittance_less": (
        "Người thu đảng phí đối chiếu sổ thu nộp với chứng từ, nộp bổ sung phần còn thiếu lên cấp "
        "trên trực tiếp; nếu đã nộp đủ hoặc có quyết định về tỷ lệ khác thì ghi lại cho đúng."
    ),
    "dues_remittance_more": (
        "Người thu đảng phí đối chiếu sổ thu nộp với chứng từ và với cấp trên trực tiếp: nếu nộp "
        "thừa thì trừ vào lần nộp sau theo ý kiến của cấp trên, nếu sổ ghi thiếu khoản thu hoặc "
        "sai tỷ lệ thì ghi lại cho đúng."
    ),
    "dues_remittance_pass_on_above": (
        "Người phụ trách tài chính của tổ chức đảng đối chiếu các khoản đã nhận, nộp phần phải nộp "
        "của các tháng này lên cấp trên trực tiếp và ghi khoản nộp cùng chứng từ; nếu đã nộp thì "
        "ghi lại cho đủ."
    ),
    "dues_remittance_less_above": (
        "Người phụ trách tài chính của tổ chức đảng đối chiếu các khoản đã nhận với chứng từ, nộp "
        "bổ sung phần còn thiếu lên cấp trên trực tiếp; nếu đã nộp đủ hoặc có quyết định về tỷ lệ "
        "khác thì ghi lại cho đúng."
    ),
    "dues_remittance_record": (
        "Nếu đã nộp lên cấp trên thì ghi từng khoản: các tháng, số tiền, ngày nộp, chứng từ."
    ),
}

CLEARS = {
    "dues.remittance_missing": "khi ghi khoản đã nộp lên cấp trên của các tháng này",
    "dues.remittance_differs": "khi số đã nộp của các tháng này khớp với phần phải nộp",
    "dues.remittance_missing_above": "khi ghi khoản đã nộp lên cấp trên của các tháng này",
    "dues.remittance_differs_above": "khi số đã nộp của các tháng này đủ phần phải nộp",
}

WORDS = {
    "passed_on_less": "thấp hơn",
    "passed_on_more": "cao hơn",
    "kept": "phần giữ lại",
    "up": "phần nộp lên",
    "received": "tháng thu tiền",
    "month_of_dues": "tháng đóng đảng phí",
}

CHOICES = {
    "remittance_grace_days": "chờ {choice} ngày sau tháng thu rồi mới xét việc nộp lên cấp trên",
    "dues_passed_by": "khi trích nộp, đảng phí tính vào {choice}",
    "dues_remainder": "số lẻ khi chia tỷ lệ thuộc {choice}",
}
