"""The fixed words of the papers of dues, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["table"]

_VI = {
    "form": "Mẫu {form}",
    "book_title": "SỔ THU NỘP ĐẢNG PHÍ\nPhần I – Thu đảng phí tháng {month}",
    "year_title": "SỔ THU NỘP ĐẢNG PHÍ\nPhần II – Tổng hợp thu nộp đảng phí năm {year}",
    "summary_title": "SỔ TỔNG HỢP THU NỘP ĐẢNG PHÍ",
    "report_title": "BÁO CÁO\ntình hình thu nộp đảng phí",
    "receipt_title": "BIÊN LAI THU ĐẢNG PHÍ",
    "cancelled_title": "BIÊN LAI THU ĐẢNG PHÍ\n(ĐÃ HỦY)",
    "cancelled": "Biên lai này đã hủy từ ngày {day}. Lý do: {reason}",
    "cancelled_part": "Khoản tháng {month}, {amount} đồng, đã hủy từ ngày {day}. Lý do: {reason}",
    "arrears_title": "DANH SÁCH\nđảng viên còn nợ đảng phí",
    "number": "STT",
    "who": "Họ và tên",
    "exempt": "Được miễn",
    "month": "Tháng, năm",
    "base": "Thu nhập tính đóng đảng phí",
    "due": "Phải đóng: tháng này",
    "carried": "Phải đóng: truy thu các tháng trước",
    "total": "Phải đóng: cộng",
    "collected": "Đã thu",
    "unpaid": "Chưa đóng đến cuối tháng",
    "signed": "Ký nhận",
    "sum": "Cộng",
    "notes": "Ghi chú",
    "taken_back": "{who}: đã hủy {amount} đồng thu ghi nhầm; số đã thu là số sau khi trừ.",
    "written_off": "{who}: thôi thu {amount} đồng.",
    "met_elsewhere": (
        "{who}: {amount} đồng được trừ từ tiền đóng trước, số dư hoặc tiền đóng tại chi bộ khác."
    ),
    "taken_back_or_met": (
        "{who}: chênh lệch {amount} đồng do khoản đã hủy trước đó là số dư, hoặc do trừ từ tiền "
        "đóng trước, số dư, tiền đóng tại chi bộ khác."
    ),
    "kept_as_credit": (
        "{who}: trong số đã thu có {amount} đồng đóng trước hoặc đóng thừa, giữ làm số dư."
    ),
    "remitted_on": "Ngày nộp",
    "members": "Tổng số đảng viên cuối tháng",
    "exempted": "Số được miễn",
    "year_unpaid": "Chưa đóng",
    "kept": "Trích giữ lại",
    "up": "Phải nộp cấp trên",
    "passed": "Đã nộp",
    "to_pass": "Chưa nộp",
    "receiver": "Người nhận (ký)",
    "quarter": "Quý {number}",
    "year": "Cả năm {year}",
    "other_base": (
        "Tháng {month}: trong tháng đã thu {collected} đồng; phần trích nộp tính trên {received} "
        "đồng (do có tiền tính vào tháng khác, dòng điều chỉnh hoặc tiền cấp dưới nộp)."
    ),
    "lacking.keeper": (
        "Chưa biết {organisation} thuộc loại tổ chức nào để tính phần trích giữ lại, tháng "
        "{months}."
    ),
    "lacking.share": "Chưa có tỷ lệ trích giữ lại của {organisation}, tháng {months}.",
    "lacking.within_band": (
        "Chưa có tỷ lệ trích giữ lại của {organisation} trong khung {allowed}, tháng {months}."
    ),
    "lacking.in_band": (
        "Tỷ lệ trích giữ lại đã nêu của {organisation} không đúng quy định ({allowed}), tháng "
        "{months}."
    ),
    "unit": "Đơn vị",
    "period": "Kỳ",
    "this_period": "Kỳ này",
    "to_date": "Từ đầu năm",
    "reporting": "Đơn vị báo cáo: {unit}",
    "receiving": "Đơn vị nhận báo cáo: {unit}",
    "report_period": "Kỳ báo cáo: {period}",
    "indicator": "Chỉ tiêu",
    "measure": "Đơn vị tính",
    "code": "Mã số",
    "column.commune": "Đảng ủy xã, phường (1)",
    "column.enterprise": "Đảng ủy doanh nghiệp (2)",
    "column.other": "Đảng ủy khác (3)",
    "column.total": "Tổng số (4) = (1) + (2) + (3)",
    "person": "người",
    "dong": "đồng",
    "code.01": "Tổng số đảng viên đến cuối kỳ",
    "code.02": "Đảng phí thu từ chi bộ, kỳ này",
    "code.03": "Đảng phí thu từ chi bộ, từ đầu năm",
    "code.04": "Đảng phí trích giữ lại, kỳ này (05 + 06 + 07)",
    "code.05": "Chi bộ giữ lại, kỳ này",
    "code.06": "Tổ chức cơ sở đảng giữ lại, kỳ này",
    "code.07": "Cấp trên cơ sở giữ lại, kỳ này",
    "code.08": "Đảng phí trích giữ lại, từ đầu năm (09 + 10 + 11)",
    "code.09": "Chi bộ giữ lại, từ đầu năm",
    "code.10": "Tổ chức cơ sở đảng giữ lại, từ đầu năm",
    "code.11": "Cấp trên cơ sở giữ lại, từ đầu năm",
    "code.12": "Đảng phí nộp cấp trên, kỳ này",
    "code.13": "Đảng phí nộp cấp trên, từ đầu năm",
    "gap.now": (
        "Kỳ này, {unit}: mã 02 ({collected} đồng) khác mã 04 + mã 12 ({placed} đồng), "
        "chênh lệch {gap} đồng."
    ),
    "gap.to_date": (
        "Từ đầu năm, {unit}: mã 03 ({collected} đồng) khác mã 08 + mã 13 ({placed} đồng), "
        "chênh lệch {gap} đồng."
    ),
    "gap.now.untold": (
        "Kỳ này, {unit}: chưa so được mã 02 với mã 04 + mã 12, vì có số liệu chưa tính được, để "
        "trống."
    ),
    "gap.to_date.untold": (
        "Từ đầu năm, {unit}: chưa so được mã 03 với mã 08 + mã 13, vì có số liệu chưa tính được, "
        "để trống."
    ),
    "untold": "chưa tính được",
    "unplaced": "Chưa tính các lần nộp sau, vì thiếu số thu của một số tháng: {ids}.",
    "receipt_number": "Số: {number}",
    "payer": "Người nộp: {who}",
    "collecting": "Đơn vị thu: {branch}",
    "received_on": "Ngày thu: {day}",
    "channel": "Hình thức: {channel}",
    "channel.cash": "tiền mặt",
    "channel.portal": "Cổng Dịch vụ công Quốc gia",
    "channel.bank": "chuyển khoản",
    "dues_month": "Đảng phí tháng",
    "amount": "Số tiền (đồng)",
    "words": "Bằng chữ: {words}.",
    "of_it_credit": "Trong đó số dư: {amount} đồng, được trừ vào tháng khác còn thiếu.",
    "as_of": "Tính đến ngày {day}.",
    "months_owed": "Tháng còn nợ",
    "count": "Số tháng",
    "amount_owed": "Số tiền còn nợ",
    "nobody": "Không có đảng viên nào còn nợ đảng phí.",
    "sign.branch": "T/M CHI BỘ",
    "sign.committee": "T/M CẤP ỦY",
    "sign.secretary": "BÍ THƯ",
    "sign.collector": "NGƯỜI THU",
    "sign.payer": "NGƯỜI NỘP",
    "sign.keeper": "NGƯỜI GHI SỔ",
    "sign.maker": "NGƯỜI LẬP BIỂU",
}

_EN = {
    "form": "Form {form}",
    "book_title": "BOOK OF DUES\nPart I – Dues collected in {month}",
    "year_title": "BOOK OF DUES\nPart II – Summary of {year}",
    "summary_title": "SUMMARY BOOK OF DUES",
    "report_title": "REPORT\non dues collected and passed on",
    "receipt_title": "RECEIPT FOR DUES",
    "cancelled_title": "RECEIPT FOR DUES\n(CANCELLED)",
    "cancelled": "This receipt is cancelled since {day}. Reason: {reason}",
    "cancelled_part": "{amount} đồng for {month} are cancelled since {day}. Reason: {reason}",
    "arrears_title": "LIST\nof members in arrears with dues",
    "number": "No.",
    "who": "Name",
    "exempt": "Exempt",
    "month": "Month",
    "base": "Income that dues follow from",
    "due": "Due: this month",
    "carried": "Due: arrears of earlier months",
    "total": "Due: sum",
    "collected": "Collected",
    "unpaid": "Not paid by the end of the month",
    "signed": "Signature",
    "sum": "Total",
    "notes": "Notes",
    "taken_back": "{who}: {amount} đồng taken back; what was collected is told less that.",
    "written_off": "{who}: {amount} đồng written off.",
    "met_elsewhere": (
        "{who}: {amount} đồng met by money paid ahead, credit or money paid at another branch."
    ),
    "taken_back_or_met": (
        "{who}: a difference of {amount} đồng, since what was taken back had been credit, or was "
        "met by money paid ahead, credit or money paid at another branch."
    ),
    "kept_as_credit": (
        "{who}: of what was collected {amount} đồng is paid ahead or too much; kept as credit."
    ),
    "remitted_on": "Passed on, day",
    "members": "Members at the end of the month",
    "exempted": "Of them exempt",
    "year_unpaid": "Not paid",
    "kept": "Kept",
    "up": "To be passed on",
    "passed": "Passed on",
    "to_pass": "Not yet passed on",
    "receiver": "Receiver (signature)",
    "quarter": "Quarter {number}",
    "year": "Year {year}",
    "other_base": (
        "{month}: {collected} đồng came in during the month; the shares were taken of {received} "
        "(money that counts for another month, that was taken back, or that came from below)."
    ),
    "lacking.keeper": (
        "Not known for {months}: of what kind {organisation} is, and so what is kept there."
    ),
    "lacking.share": "Not known for {months}: what is kept by {organisation}.",
    "lacking.within_band": (
        "Not known for {months}: what is kept, within {allowed}, by {organisation}."
    ),
    "lacking.in_band": (
        "Not what the law says ({allowed}) for {months}: what was stated for {organisation}."
    ),
    "unit": "Unit",
    "period": "Period",
    "this_period": "This period",
    "to_date": "Since the start of the year",
    "reporting": "Reporting unit: {unit}",
    "receiving": "Receiving unit: {unit}",
    "report_period": "Period: {period}",
    "indicator": "Indicator",
    "measure": "Measure",
    "code": "Code",
    "column.commune": "Commune and ward committees (1)",
    "column.enterprise": "Enterprise committees (2)",
    "column.other": "Other committees (3)",
    "column.total": "Total (4) = (1) + (2) + (3)",
    "person": "people",
    "dong": "đồng",
    "code.01": "Members at the end of the period",
    "code.02": "Dues collected by branches, this period",
    "code.03": "Dues collected by branches, since the start of the year",
    "code.04": "Dues kept, this period (05 + 06 + 07)",
    "code.05": "Kept by branches, this period",
    "code.06": "Kept by grassroots organisations, this period",
    "code.07": "Kept above the grassroots, this period",
    "code.08": "Dues kept, since the start of the year (09 + 10 + 11)",
    "code.09": "Kept by branches, since the start of the year",
    "code.10": "Kept by grassroots organisations, since the start of the year",
    "code.11": "Kept above the grassroots, since the start of the year",
    "code.12": "Dues passed on to the superior, this period",
    "code.13": "Dues passed on to the superior, since the start of the year",
    "gap.now": (
        "This period, {unit}: code 02 ({collected} đồng) is not code 04 + code 12 "
        "({placed} đồng); the difference is {gap} đồng."
    ),
    "gap.to_date": (
        "Since the start of the year, {unit}: code 03 ({collected} đồng) is not code 08 + code 13 "
        "({placed} đồng); the difference is {gap} đồng."
    ),
    "gap.now.untold": (
        "This period, {unit}: code 02 cannot be compared with code 04 + code 12, because some "
        "figures cannot be told yet and are left empty."
    ),
    "gap.to_date.untold": (
        "Since the start of the year, {unit}: code 03 cannot be compared with code 08 + code 13, "
        "because some figures cannot be told yet and are left empty."
    ),
    "untold": "cannot be told",
    "unplaced": "Not counted, for want of what some months collected: {ids}.",
    "receipt_number": "No. {number}",
    "payer": "Received from: {who}",
    "collecting": "Collecting unit: {branch}",
    "received_on": "Received on: {day}",
    "channel": "Channel: {channel}",
    "channel.cash": "cash",
    "channel.portal": "National Public Service Portal",
    "channel.bank": "bank transfer",
    "dues_month": "Dues of the month",
    "amount": "Amount (đồng)",
    "words": "In words (Vietnamese): {words}.",
    "of_it_credit": "Of it credit: {amount} đồng, which meets other months with something unpaid.",
    "as_of": "As of {day}.",
    "months_owed": "Months owed",
    "count": "Number of months",
    "amount_owed": "Amount owed",
    "nobody": "Nobody is in arrears with dues.",
    "sign.branch": "FOR THE BRANCH",
    "sign.committee": "FOR THE COMMITTEE",
    "sign.secretary": "SECRETARY",
    "sign.collector": "COLLECTOR",
    "sign.payer": "PAYER",
    "sign.keeper": "KEEPER OF THE BOOK",
    "sign.maker": "PREPARED BY",
}


def table(lang: str) -> Mapping[str, str]:
    """The words of one language."""
    return _VI if lang == "vi" else _EN
