"""The sentences about what goes up and about statements: Vietnamese first, English second."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EN", "VI"]

VI: Mapping[str, str] = {
    "needs.keeper": (
        "Cần biết {organisation} thuộc loại tổ chức nào để tính phần trích giữ lại tháng {month}, "
        "hoặc tỷ lệ đã được quyết định cho tổ chức này."
    ),
    "needs.share": (
        "Cần tỷ lệ trích giữ lại của {organisation} cho tháng {month}: chưa thấy trong quy định; "
        "hãy nêu {key} trong tệp quy định riêng, hoặc tỷ lệ đã được quyết định cho tổ chức này."
    ),
    "needs.within_band": (
        "Cần tỷ lệ trích giữ lại của {organisation} cho tháng {month} trong khung {allowed}: hãy "
        "nêu {key} trong tệp quy định riêng, hoặc tỷ lệ đã được quyết định cho tổ chức này."
    ),
    "needs.in_band": (
        "Cần sửa tỷ lệ trích giữ lại đã nêu của {organisation}: quy định của tháng {month} là "
        "{allowed} ({key})."
    ),
    "needs.unspent": (
        "Cần biết đảng phí chưa chi của {organisation} đi đâu: quy định của tháng {month} mà "
        "cadre đã đọc không nêu ({key})."
    ),
    "needs.decision": (
        "Chia, tách {organisation}: đảng phí chưa chi phải báo cáo cấp ủy cấp trên trực tiếp; cần "
        "số tiền từng tổ chức nhận theo quyết định."
    ),
    "due.missing": (
        "{origin} chưa nộp đảng phí tháng {months} lên {destination}: phải nộp {due} đồng."
    ),
    "due.less": (
        "{origin} nộp thiếu đảng phí tháng {months} lên {destination}: phải nộp {due} đồng, đã nộp "
        "{passed} đồng, còn {difference} đồng (bản ghi {remittances})."
    ),
    "due.more": (
        "{origin} nộp thừa đảng phí tháng {months} lên {destination}: phải nộp {due} đồng, đã nộp "
        "{passed} đồng, thừa {difference} đồng (bản ghi {remittances})."
    ),
    "due.elsewhere": (
        "{origin} nộp {passed} đồng đảng phí tháng {months} cho tổ chức không phải cấp trên trực "
        "tiếp là {destination} (bản ghi {remittances})."
    ),
    "due.untold": (
        "Chưa đối chiếu được {passed} đồng {origin} nộp cho tháng {months}: có tháng chưa tính "
        "được phần phải nộp (bản ghi {remittances})."
    ),
    "superior": "cấp trên trực tiếp",
    "reason.receipt": "cùng số chứng từ",
    "reason.named": "nội dung có tên người nộp",
    "reason.names_another": "nội dung chỉ có tên người khác",
    "reason.same_amount": "cùng số tiền",
    "reason.same_day": "cùng ngày",
    "reason.days_apart": "cách nhau {days} ngày",
    "reason.several_alike": "có nhiều khoản giống nhau",
    "reason.sum_of_receipt": "bằng tổng các khoản cùng số chứng từ",
    "reason.sum_of_member": "bằng tổng các khoản của một người nộp cùng ngày",
    "reason.sum_of_branch": "bằng tổng các khoản còn lại của chi bộ trong ngày",
    "reason.receipt_other_amount": "cùng số chứng từ nhưng số tiền khác",
    "reason.same_amount_too_far": "cùng số tiền nhưng cách quá số ngày cho phép",
    "reason.taken": "khoản cùng số tiền đã khớp với khoản khác",
    "reason.money_out": "tiền ra hoặc bằng 0",
    "reason.nothing_like_it": "không có khoản nào tương ứng",
    "match": "Sổ {payments} – sao kê {line}: {reasons}.",
    "unmatched_book": "Sổ {id} chưa thấy trên sao kê: {reasons}.",
    "unmatched_statement": "Sao kê {id} chưa thấy trong sổ: {reasons}.",
}

EN: Mapping[str, str] = {
    "needs.keeper": (
        "Needed: what kind of organisation {organisation} is, to tell what it keeps of the dues of "
        "{month}, or the share that was decided for it."
    ),
    "needs.share": (
        "Needed: what {organisation} keeps of the dues of {month}; no text at hand states it. "
        "State {key} in a profile, or the share that was decided for this organisation."
    ),
    "needs.within_band": (
        "Needed: what {organisation} keeps of the dues of {month}, within {allowed}. State {key} "
        "in a profile, or the share that was decided for this organisation."
    ),
    "needs.in_band": (
        "Needed: another share for {organisation} than the one stated; for {month} the law says "
        "{allowed} ({key})."
    ),
    "needs.unspent": (
        "Needed: where the unspent dues of {organisation} go; no text at hand states it for "
        "{month} ({key})."
    ),
    "needs.decision": (
        "{organisation} is split: its unspent dues are reported to the direct superior committee; "
        "needed is what each organisation receives by its decision."
    ),
    "due.missing": (
        "{origin} has not passed on the dues of {months} to {destination}: {due} đồng are due."
    ),
    "due.less": (
        "{origin} passed on too little of the dues of {months} to {destination}: {due} đồng are "
        "due, {passed} were passed on, {difference} are lacking (records {remittances})."
    ),
    "due.more": (
        "{origin} passed on too much of the dues of {months} to {destination}: {due} đồng are due, "
        "{passed} were passed on, {difference} more (records {remittances})."
    ),
    "due.elsewhere": (
        "{origin} passed on {passed} đồng of the dues of {months} to another than the direct "
        "superior, {destination} (records {remittances})."
    ),
    "due.untold": (
        "The {passed} đồng that {origin} passed on for {months} cannot be compared: for some of "
        "these months it cannot be told what is due (records {remittances})."
    ),
    "superior": "the direct superior",
    "reason.receipt": "same receipt number",
    "reason.named": "the text names the payer",
    "reason.names_another": "the text names another payer alone",
    "reason.same_amount": "same amount",
    "reason.same_day": "same day",
    "reason.days_apart": "{days} days apart",
    "reason.several_alike": "there are several alike",
    "reason.sum_of_receipt": "the sum of the payments with that receipt number",
    "reason.sum_of_member": "the sum of what one member paid on one day",
    "reason.sum_of_branch": "the sum of what else the branch received on one day",
    "reason.receipt_other_amount": "same receipt number, another amount",
    "reason.same_amount_too_far": "same amount, more days apart than allowed",
    "reason.taken": "what has the same amount is matched with another",
    "reason.money_out": "money out, or nothing",
    "reason.nothing_like_it": "nothing corresponds to it",
    "match": "Book {payments} – statement {line}: {reasons}.",
    "unmatched_book": "Book {id} is not on the statement: {reasons}.",
    "unmatched_statement": "Statement {id} is not in the book: {reasons}.",
}
