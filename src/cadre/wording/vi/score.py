"""Chấm điểm chất lượng sinh hoạt: sheets that are lacking or do not add up."""

from __future__ import annotations

TITLES = {
    "score.missing": "Buổi sinh hoạt chưa được chấm điểm",
    "score.inconsistent": "Phiếu chấm điểm không khớp",
}

BODIES = {
    "score.missing:flagged": (
        "{who} {within} chưa tự chấm điểm chất lượng buổi sinh hoạt thường kỳ ngày {days}."
    ),
    "score.missing:undecidable": (
        "{who} chưa ghi phiếu tự chấm điểm nào; trong {asked} chưa kết luận được có buổi sinh hoạt "
        "thường kỳ nào chưa được chấm điểm hay không."
    ),
    "score.inconsistent:flagged": (
        "Phiếu tự chấm điểm buổi sinh hoạt ngày {held_on} của {who} {fault_word}."
    ),
}

NEXT_STEPS = {
    "score_the_meeting": (
        "Chi bộ tự chấm điểm từng buổi nêu trên và ghi kết quả vào biên bản hoặc nghị quyết."
    ),
    "score_correct_sheet": "Người chấm điểm đối chiếu khung tiêu chí và sửa phiếu.",
}

CLEARS = {
    "score.missing": "khi mỗi buổi nêu trên có phiếu chấm điểm",
    "score.inconsistent": "khi phiếu được sửa cho khớp, hoặc ghi rõ khung tiêu chí khác được dùng",
}

WORDS = {
    "fault_unknown": "có tiêu chí không thuộc khung tiêu chí",
    "fault_above": "có tiêu chí được chấm quá điểm tối đa",
    "fault_sum": "ghi tổng điểm khác tổng các điểm thành phần",
    "fault_band": "ghi mức xếp loại khác mức ứng với tổng điểm",
}
