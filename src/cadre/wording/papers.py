"""The fixed words of papers, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["table"]

_VI = {
    "report_title": "BÁO CÁO\nkết quả rà soát chi bộ, đảng viên",
    "about": (
        "Phạm vi: {scope}. Kỳ rà soát từ {first} đến {last}, tính đến ngày {as_of}. "
        "Đã rà soát {branches} chi bộ, {members} đảng viên."
    ),
    "everything": "toàn bộ tổ chức đảng trong kho dữ liệu",
    "failed": "Quy tắc {rule} gặp lỗi; kết quả của quy tắc này có thể thiếu.",
    "counts": "Tổng hợp",
    "finding": "Nội dung",
    "verdict": "Kết luận",
    "count": "Số lượng",
    "sum": "Cộng",
    "number": "TT",
    "who": "Họ và tên, đơn vị",
    "months": "Tháng",
    "since": "Phát sinh từ",
    "remark": "Ghi chú",
    "next": "Việc tiếp theo: {step}",
    "next_as": "như đối với “{title}” ở trên.",
    "texts": "Căn cứ",
    "no_texts": "Không áp dụng văn bản nào.",
    "candidates": (
        "Các nội dung trên là căn cứ để chi bộ, cấp ủy xem xét theo quy định; "
        "báo cáo này không thay cho kết luận của tổ chức đảng."
    ),
    "law": "Quy định áp dụng: {law}.",
    "proof": "Phụ lục: bản ghi chứng minh",
    "proof_note": (
        "Số thứ tự là số trong bảng của nội dung tương ứng ở trên. Các mã chỉ khác nhau một phần "
        "được ghi chung: a:[b, c]:d là hai mã a:b:d và a:c:d."
    ),
    "about_whom": "Đối tượng",
    "records": "Bản ghi",
    "maker": "NGƯỜI LẬP BÁO CÁO",
    "keep": "Lưu hồ sơ.",
}

_EN = {
    "report_title": "REPORT\non the audit of branches and members",
    "about": (
        "Scope: {scope}. Period from {first} to {last}, as of {as_of}. "
        "{branches} branches and {members} members were audited."
    ),
    "everything": "every organisation in the store",
    "failed": "Rule {rule} failed; its findings may be incomplete.",
    "counts": "Summary",
    "finding": "Finding",
    "verdict": "Verdict",
    "count": "Count",
    "sum": "Total",
    "number": "No.",
    "who": "Name, unit",
    "months": "Months",
    "since": "Arises on",
    "remark": "Remarks",
    "next": "Next: {step}",
    "next_as": "as for “{title}” above.",
    "texts": "Texts applied",
    "no_texts": "No text was applied.",
    "candidates": (
        "The above is for the branch and its committee to consider; this report does not stand "
        "for a conclusion of the organisation."
    ),
    "law": "Law applied: {law}.",
    "proof": "Annex: proving records",
    "proof_note": (
        "Numbers are those of the tables above. Ids that differ in one part only are written as "
        "one: a:[b, c]:d stands for a:b:d and a:c:d."
    ),
    "about_whom": "About",
    "records": "Records",
    "maker": "PREPARED BY",
    "keep": "For the file.",
}


def table(lang: str) -> Mapping[str, str]:
    """The words of one language."""
    return _VI if lang == "vi" else _EN
