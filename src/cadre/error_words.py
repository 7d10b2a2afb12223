"""The words inside error sentences in Vietnamese: what was expected, kinds of record, days.

English is what the code says; a phrase without an entry (a list of codes, a form such as
YYYY-MM) is the same in both languages. A test finds phrases that were forgotten.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

__all__ = ["EXPECTED_VI", "KINDS_VI", "in_vietnamese"]

EXPECTED_VI = {
    "0 đồng or more": "số tiền từ 0 đồng trở lên",
    "1 to 100": "số từ 1 đến 100",
    "Dong": "số tiền (Dong)",
    "Month": "tháng (Month)",
    "MonthSet": "tập hợp tháng (MonthSet)",
    "PartialDate": "ngày ghi khuyết (PartialDate)",
    "a date without a time": "ngày không kèm giờ",
    "a day from 1900 to 2199": "ngày trong khoảng năm 1900 đến 2199",
    "a kind of record": "một loại bản ghi",
    "a moment with a time zone": "thời điểm có múi giờ",
    "a real day": "ngày có thật",
    "a record of a member": "bản ghi của một đảng viên",
    "a record of the dossier": "bản ghi có trong hồ sơ",
    "a set of values": "tập hợp giá trị, không phải một chuỗi",
    "a year after the birth": "năm sau năm sinh",
    "an id": "mã không trống",
    "at most 10^15 đồng": "số tiền không quá 10^15 đồng",
    "month sets": "hồ sơ đã cô đọng theo tháng",
    "more than 0 đồng": "số tiền lớn hơn 0 đồng",
    "one text": "một chuỗi",
    "plain records": "hồ sơ dựng từ bản ghi",
    "text": "chữ",
    "text that is not empty": "nội dung không để trống",
    "whole đồng": "số nguyên đồng",
    "a value for this field": "giá trị cho trường này",
    "only known fields": "chỉ các trường đã biết",
    "another value": "giá trị khác",
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
    "payment": "đóng đảng phí",
    "finding": "phát hiện",
}

_PATTERNS = (
    (re.compile(r"at most (\d+) characters"), r"không quá \1 ký tự"),
    (re.compile(r"at least (.+)"), r"ít nhất \1"),
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
    if name != "expected" or not isinstance(value, str):
        return value
    if value in EXPECTED_VI:
        return EXPECTED_VI[value]
    for pattern, vietnamese in _PATTERNS:
        if pattern.fullmatch(value):
            return pattern.sub(vietnamese, value)
    return value
