"""The words inside error sentences in Vietnamese: what was expected, kinds of record, days.

English is what the code says; a phrase without an entry (a list of codes, a form such as
YYYY-MM) is the same in both languages. A test finds phrases that were forgotten.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

__all__ = ["EXPECTED_VI", "KINDS_VI", "PATHS_VI", "in_vietnamese"]

EXPECTED_VI = {
    "0 đồng or more": "số tiền từ 0 đồng trở lên",
    "1 to 100": "số từ 1 đến 100",
    "Bar": "lý do không phân công (Bar)",
    "Candidate": "người được xem xét phân công (Candidate)",
    "Dong": "số tiền (Dong)",
    "DutyToFill": "nhiệm vụ cần phân công (DutyToFill)",
    "Month": "tháng (Month)",
    "MonthSet": "tập hợp tháng (MonthSet)",
    "PartialDate": "ngày ghi khuyết (PartialDate)",
    "a branch": "một chi bộ, không phải tổ chức cấp trên của chi bộ",
    "a date without a time": "ngày không kèm giờ",
    "a day from 1900 to 2199": "ngày trong khoảng năm 1900 đến 2199",
    "a day of an award round": "ngày của một đợt trao tặng",
    "a kind of record": "một loại bản ghi",
    "a moment with a time zone": "thời điểm có múi giờ",
    "a real day": "ngày có thật",
    "a record of a member": "bản ghi của một đảng viên",
    "a record of the dossier": "bản ghi có trong hồ sơ",
    'a fraction such as "1/5"': 'phân số như "1/5"',
    "a citation: number, issuer, date, place": (
        "căn cứ (citation): số, nơi ban hành, ngày, điều khoản (number, issuer, date, place)"
    ),
    "a day after since": "ngày sau ngày since",
    "a day written 2026-01-31 without quotation marks": (
        "ngày viết 2026-01-31, không có dấu ngoặc kép"
    ),
    "a figure that a profile can write": (
        "mức viết được trong tệp; mức này chỉ thay được bằng phần mở rộng"
    ),
    "a list of tables [[…]]": "danh sách bảng, mỗi bảng mở đầu bằng [[…]]",
    "a list that is not empty": "danh sách không để trống",
    "a name that no other law has": "tên chưa có bộ quy định nào dùng",
    "a table": "một bảng (table)",
    "a whole number": "số nguyên",
    "provisions that do not overlap": "các khoảng thời gian không chồng lên nhau",
    "a row of headings: branch, region, since": (
        "dòng tiêu đề có cột Chi bộ, Vùng (và Từ ngày, nếu cần)"
    ),
    "a row of headings: day, amount, text, reference": (
        "dòng tiêu đề có cột Ngày, Số tiền (và Nội dung, Số chứng từ, nếu có)"
    ),
    "a share of a whole": "một phần không quá tổng số",
    "a set of values": "tập hợp giá trị, không phải một chuỗi",
    "a whole number from 1 up": "số nguyên từ 1 trở lên",
    "a year after the birth": "năm sau năm sinh",
    "a tuple of texts": "một dãy chữ",
    "records of one member": "các bản ghi của cùng một đảng viên",
    "one basis of a member from a month": "một căn cứ của một đảng viên từ một tháng",
    "one month or more": "một hoặc nhiều tháng",
    "each month once": "mỗi tháng một lần",
    "figures of one period": "các số liệu của cùng một kỳ",
    "amounts that add up to what is unspent": "các số tiền cộng lại bằng số chưa chi",
    "one organisation that receives": "một tổ chức nhận",
    "an amount or a rate": "một số tiền hoặc một tỷ lệ",
    "a payment of the ledger": "một lần đóng có trong sổ",
    "a payment that is not yet taken back": "một lần đóng chưa bị hủy",
    "the branch of the payment": "chi bộ đã thu lần đóng đó",
    "a day not before the payment": "ngày không trước ngày đóng",
    "no more than is due": "số tiền không quá số phải đóng",
    "no more than is unpaid": "số tiền không quá số chưa đóng",
    "a day that leaves closed months as they were": (
        "số liệu các tháng đã khóa sổ giữ nguyên (ghi dòng điều chỉnh có ngày sau ngày khóa sổ)"
    ),
    "a month on the roll": "tháng đảng viên có sinh hoạt tại chi bộ",
    "OLDEST_FIRST or AsStated(months)": (
        "tháng cũ trước (OLDEST_FIRST) hoặc các tháng người nộp nêu (AsStated)"
    ),
    "a month with a dues line": "tháng có dòng phải đóng trong sổ",
    "a day without a write-off of this month": "ngày chưa ghi thôi thu tháng này",
    "a month with something unpaid": "tháng còn thiếu đảng phí",
    "a day not after that of the ledger": "ngày không sau ngày của sổ",
    "a receipt of this member and day": "số biên lai của đúng đảng viên và ngày đó",
    "a tuple of BasisPart": "một dãy phần căn cứ (BasisPart)",
    "a month not before the first": "tháng không trước tháng đầu",
    "a whole number from 0 to 999999": "số nguyên từ 0 đến 999999",
    "a year from 1900 to 2199": "năm trong khoảng 1900 đến 2199",
    "an id": "mã không trống",
    "the id of an organisation of the store": "mã của một tổ chức có trong kho",
    "an organisation in being on that day": "tổ chức đang tồn tại vào ngày đó",
    "an organisation that is not below it": "tổ chức không nằm trong các tổ chức cấp dưới của nó",
    "a day after the organisation began": "ngày sau ngày thành lập của tổ chức",
    "a new organisation that begins on that day": "tổ chức mới, thành lập đúng ngày đó",
    "an id that is not yet used": "mã chưa được dùng",
    "a superior for the new organisation": "cấp trên trực tiếp của tổ chức mới",
    "another superior": "một cấp trên trực tiếp khác",
    "another name": "một tên khác",
    "each organisation below with one of the new ones": (
        "mỗi tổ chức cấp dưới thuộc về một tổ chức mới"
    ),
    "each member with one of the new organisations": "mỗi đảng viên thuộc về một tổ chức mới",
    "two or more organisations, each once": "từ hai tổ chức trở lên, mỗi tổ chức một lần",
    "an organisation that takes over what is left": "tổ chức nhận bàn giao phần còn lại",
    "a level with organisations on that day": "cấp có tổ chức vào ngày đó",
    "at most one record of an id": "mỗi mã chỉ một bản ghi",
    "another organisation": "một tổ chức khác",
    "no more votes than could be cast": "số phiếu không quá số người biểu quyết",
    "scores, each criterion once": "các điểm, mỗi tiêu chí một lần",
    "true or false": "đúng hoặc sai",
    "0 to 100": "số từ 0 đến 100",
    "at most 10^15 đồng": "số tiền không quá 10^15 đồng",
    "month sets": "hồ sơ đã cô đọng theo tháng",
    "more than 0 đồng": "số tiền lớn hơn 0 đồng",
    "one text": "một chuỗi",
    "plain records": "hồ sơ dựng từ bản ghi",
    "text": "chữ",
    "text that is not empty": "nội dung không để trống",
    "a whole number from 0 up": "số nguyên từ 0 trở lên",
    "grades that fall to 0 points": "các mức giảm dần đến 0 điểm",
    "criteria, each key once": "các tiêu chí, mỗi khóa một lần",
    "no fewer than its groups": "số không ít hơn tổng các nhóm",
    "no more than its line gives": "không quá điểm tối đa của tiêu chí",
    "no more than were expected": "không quá số đảng viên phải dự",
    "no more than all members": "không quá tổng số đảng viên",
    "the day of the base": "ngày của tổng số để tính",
    "a day of the term": "ngày trong nhiệm kỳ",
    "whole đồng": "số nguyên đồng",
    "a value for this field": "giá trị cho trường này",
    "only known fields": "chỉ các trường đã biết",
    "another value": "giá trị khác",
    "a list": "danh sách",
    "a list of months": "danh sách tháng",
    "int": "số nguyên",
    "str": "chữ",
    "bool": "đúng hoặc sai",
}

KINDS_VI = {
    "organisation": "tổ chức đảng",
    "placement": "trực thuộc",
    "member": "đảng viên",
    "membership": "quá trình sinh hoạt",
    "standing": "tư cách đảng viên",
    "exemption": "miễn sinh hoạt",
    "suspension": "đình chỉ sinh hoạt",
    "dues_relief": "miễn, giảm đảng phí",
    "office_term": "chức vụ",
    "assignment": "phân công",
    "book_closing": "khóa sổ",
    "meeting": "buổi sinh hoạt",
    "attendance": "điểm danh",
    "dues_line": "đảng phí phải nộp",
    "dues_basis": "căn cứ đóng đảng phí",
    "voluntary_dues": "tự nguyện đóng đảng phí cao hơn",
    "payment": "đóng đảng phí",
    "remittance": "trích nộp đảng phí",
    "payment_reversal": "hủy dòng đóng đảng phí",
    "write_off": "thôi thu đảng phí",
    "finding": "phát hiện",
    "naming": "tên gọi của tổ chức",
    "succession": "kế tục tổ chức",
    "admission": "kết nạp",
    "party_age_gap": "thời gian không tính tuổi Đảng",
    "transfer": "chuyển sinh hoạt",
    "discipline": "kỷ luật",
    "complaint": "khiếu nại",
    "conclusion": "kết luận của chi bộ",
    "committee_term": "nhiệm kỳ cấp ủy",
    "post": "chức danh công tác",
    "qualification": "trình độ",
    "certificate": "chứng nhận bồi dưỡng",
    "badge": "Huy hiệu Đảng",
    "residence_link": "liên hệ nơi cư trú",
    "residence_comment": "nhận xét nơi cư trú",
    "working_regulation": "quy chế làm việc",
    "duty": "nhiệm vụ của chi bộ",
    "minutes": "biên bản",
    "score_sheet": "phiếu chấm điểm sinh hoạt",
    "resolution": "nghị quyết",
    "resolution_task": "nhiệm vụ trong nghị quyết",
    "member_rating": "xếp loại đảng viên",
    "unit_rating": "xếp loại tổ chức đảng",
    "work_report": "báo cáo kết quả công tác",
}

PATHS_VI = {
    "AgreedShare.percent": "tỷ lệ giữ lại",
    "AgreedShare.paper": "văn bản về tỷ lệ giữ lại",
    "BranchRegion.region": "vùng lương tối thiểu",
    "DuesLine.month": "dòng phải đóng",
    "KeptShare": "tỷ lệ giữ lại",
    "Ledger.of": "các bản ghi của sổ thu nộp",
    "Payment.amount": "số tiền",
    "Payment.month": "tháng đóng đảng phí",
    "Payment.paid_on": "ngày thu",
    "Payment.receipt": "số biên lai",
    "PaymentReversal.branch": "chi bộ của khoản hủy",
    "PaymentReversal.on": "ngày hủy",
    "PaymentReversal.paper": "văn bản về việc hủy",
    "PaymentReversal.payment": "khoản thu cần hủy",
    "PaymentReversal.reason": "lý do hủy",
    "Remittance.amount": "số tiền nộp cấp trên",
    "Remittance.paper": "chứng từ nộp",
    "WriteOff.amount": "số tiền thôi thu",
    "WriteOff.decided_on": "ngày quyết định thôi thu",
    "WriteOff.decision": "quyết định thôi thu",
    "WriteOff.month": "tháng thôi thu",
    "allocate.policy": "cách phân bổ tiền thu",
    "branch": "chi bộ",
}
"""Where a value stands, for people who never see the names of fields."""

_PATTERNS = (
    (re.compile(r"at most (\d+) characters"), r"không quá \1 ký tự"),
    (re.compile(r"at least (.+)"), r"ít nhất \1"),
    (re.compile(r"one of (.+)"), r"một trong các giá trị: \1"),
    (re.compile(r"text without (U\+\w+) \(character (\d+)\)"), r"chữ không có \1 (ký tự thứ \2)"),
)


def in_vietnamese(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts of an error as a Vietnamese sentence says them."""
    return {name: _said(name, value) for name, value in facts.items()}


def _said(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if name == "record_kind":
        return KINDS_VI.get(value, value)
    if name == "path":
        return PATHS_VI.get(value, value) if isinstance(value, str) else value
    if name != "expected" or not isinstance(value, str):
        return value
    if value in EXPECTED_VI:
        return EXPECTED_VI[value]
    for pattern, vietnamese in _PATTERNS:
        if pattern.fullmatch(value):
            return pattern.sub(vietnamese, value)
    return value
