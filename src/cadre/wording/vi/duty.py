"""Danh mục nhiệm vụ của chi bộ: thiếu người, đã kết thúc, từ nhiệm kỳ trước, dồn vào một người."""

from __future__ import annotations

TITLES = {
    "duty.no_holder": "Nhiệm vụ chưa đủ người phụ trách",
    "duty.ended": "Nhiệm vụ đã kết thúc còn người giữ",
    "duty.closed_term": "Phân công từ nhiệm kỳ trước",
    "duty.overloaded": "Một đảng viên giữ nhiều nhiệm vụ",
}

BODIES = {
    "duty.no_holder:flagged": (
        "{who} cần {needed} đảng viên phụ trách nhiệm vụ “{duty_id}”, hiện có {held} người đang "
        "được phân công."
    ),
    "duty.no_holder:undecidable": (
        "{who} có danh mục nhiệm vụ nhưng chưa ghi phân công nào ứng với nhiệm vụ nào; đến {asked} "
        "chưa kết luận được nhiệm vụ nào chưa đủ người phụ trách."
    ),
    "duty.ended:flagged": (
        "{who} đã kết thúc nhiệm vụ “{duty_id}” từ ngày {ended_on}, nhưng còn {held} phân công "
        "của nhiệm vụ này chưa kết thúc."
    ),
    "duty.closed_term:flagged": (
        "{who} còn {held} phân công giao từ trước nhiệm kỳ bắt đầu ngày {term_began_on}, đến nay "
        "chưa được giao lại."
    ),
    "duty.overloaded:flagged": (
        "{who} đang giữ {held} nhiệm vụ cùng lúc; quá {most} nhiệm vụ thì chi bộ nên cân đối lại."
    ),
}

REMARKS = {
    "duty.no_holder:flagged": "Nhiệm vụ “{duty_id}”: cần {needed} người, có {held}.",
    "duty.ended:flagged": "Nhiệm vụ “{duty_id}”: còn {held} phân công.",
    "duty.closed_term:flagged": "{held} phân công từ nhiệm kỳ trước.",
    "duty.overloaded:flagged": "{held} nhiệm vụ.",
}

NEXT_STEPS = {
    "duty_assign": (
        "Chi ủy đề xuất người phù hợp với khả năng và hoàn cảnh, chi bộ phân công và ghi vào nghị "
        "quyết; nhiệm vụ không còn cần thì ghi ngày kết thúc."
    ),
    "duty_end_work": (
        "Chi bộ kết thúc các phân công này và giao nhiệm vụ khác cho đảng viên không còn nhiệm vụ."
    ),
    "duty_assign_anew": (
        "Chi bộ rà soát các phân công này, giao lại hoặc kết thúc bằng nghị quyết phân công công "
        "tác hằng năm."
    ),
    "duty_spread": (
        "Chi ủy xem xét khối lượng công việc của đảng viên này và đề xuất chi bộ giao bớt cho "
        "người khác."
    ),
}

CLEARS = {
    "duty.no_holder": "khi đủ người được phân công giữ nhiệm vụ, hoặc nhiệm vụ được kết thúc",
    "duty.ended": "khi các phân công của nhiệm vụ này được kết thúc",
    "duty.closed_term": "khi các phân công này được giao lại trong nhiệm kỳ này hoặc kết thúc",
    "duty.overloaded": "khi đảng viên còn giữ nhiều nhất {most} nhiệm vụ",
}
