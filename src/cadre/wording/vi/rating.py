"""Yearly ratings of members and organisations."""

from __future__ import annotations

TITLES = {
    "rating.not_to_be_rated": "Xếp loại người không thuộc diện xếp loại",
    "rating.level_points": "Mức xếp loại đảng viên cao hơn điểm",
    "rating.conditions": "Mức xếp loại đảng viên chưa đủ điều kiện",
    "rating.unrated": "Đảng viên chưa được xếp loại",
    "rating.quota": "Quá tỷ lệ đảng viên xuất sắc ở chi bộ cơ sở",
    "rating.quota_above": "Quá tỷ lệ đảng viên xuất sắc ở đảng bộ cơ sở",
    "rating.unit_level": "Mức xếp loại chi bộ chưa đủ căn cứ",
    "rating.unit_level_above": "Mức xếp loại đảng bộ chưa đủ căn cứ",
}

_AT_ODDS = (
    "{who} được xếp loại “{rating_level_word}” năm {year}, nhưng {rating_figure_word} ghi là "
    "{recorded}; mức này {rating_bound_word} {needed}."
)
_OVER = (
    "{who} có {excellent} đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ năm {year}, trong "
    "khi chỉ {good} đảng viên được xếp loại hoàn thành tốt nhiệm vụ. Tỷ lệ nhiều nhất là "
    "{figure_rating_excellent_quota_percent}% số xếp loại tốt, tức {most} đảng viên."
)

BODIES = {
    "rating.not_to_be_rated:flagged": (
        "{who} {rating_free_word} từ ngày {free_on}, không thuộc diện xếp loại năm {year}, nhưng "
        "vẫn có mức xếp loại."
    ),
    "rating.level_points:flagged": _AT_ODDS,
    "rating.conditions:flagged": _AT_ODDS,
    "rating.unrated:flagged": (
        "{who} đã xếp loại đảng viên năm {year} nhưng còn {unrated} đảng viên chính thức sinh hoạt "
        "cả năm tại chi bộ chưa có mức xếp loại."
    ),
    "rating.quota:flagged": _OVER,
    "rating.unrated:undecidable": (
        "{who} chưa ghi mức xếp loại đảng viên nào; trong {asked} chưa kết luận được còn ai chưa "
        "được xếp loại."
    ),
    "rating.quota_above:flagged": _OVER,
    "rating.unit_level:flagged": _AT_ODDS,
    "rating.unit_level_above:flagged": _AT_ODDS,
}

_FIGURE = "{rating_figure_word}: {recorded} ({rating_bound_word} {needed})."
_NUMBERS = "{excellent} xuất sắc, {good} tốt; nhiều nhất {most} xuất sắc."

REMARKS = {
    "rating.not_to_be_rated:flagged": "Năm {year}: {rating_free_word} từ ngày {free_on}.",
    "rating.level_points:flagged": "Năm {year}, " + _FIGURE,
    "rating.conditions:flagged": "Năm {year}, " + _FIGURE,
    "rating.unrated:flagged": "Năm {year} còn {unrated} đảng viên.",
    "rating.quota:flagged": "Năm {year}: " + _NUMBERS,
    "rating.quota_above:flagged": "Năm {year}: " + _NUMBERS,
    "rating.unit_level:flagged": "Năm {year}, " + _FIGURE,
    "rating.unit_level_above:flagged": "Năm {year}, " + _FIGURE,
}

NEXT_STEPS = {
    "rating_withdraw": (
        "Chi bộ đối chiếu quyết định miễn hoặc đình chỉ sinh hoạt; nếu đúng thì báo cáo cấp có "
        "thẩm quyền hủy kết quả xếp loại của năm đó."
    ),
    "rating_consider_again": (
        "Chi bộ kiểm tra lại điểm và kết quả nhiệm vụ; nếu ghi đúng thì báo cáo cấp có thẩm quyền "
        "xem xét lại mức xếp loại."
    ),
    "rating_consider_unit_again": (
        "Tổ chức đảng kiểm tra lại điểm và kết quả nhiệm vụ; nếu ghi đúng thì báo cáo ban thường "
        "vụ cấp ủy cấp trên trực tiếp xem xét lại mức xếp loại."
    ),
    "rating_rate_the_rest": (
        "Chi bộ kiểm điểm, xếp loại các đảng viên còn lại và báo cáo cấp ủy cấp trên; ai thuộc "
        "diện không xếp loại thì ghi rõ căn cứ."
    ),
    "rating_lower_the_number": (
        "Cấp ủy rà soát danh sách xếp loại xuất sắc trong từng nhóm đối tượng và quyết định lại "
        "cho đúng tỷ lệ."
    ),
}

CLEARS = {
    "rating.not_to_be_rated": (
        "khi kết quả xếp loại được rút, hoặc ngày miễn, đình chỉ được sửa đúng"
    ),
    "rating.level_points": "khi điểm hoặc mức xếp loại được sửa cho phù hợp với nhau",
    "rating.conditions": "khi kết quả nhiệm vụ hoặc mức xếp loại được sửa cho phù hợp với nhau",
    "rating.unrated": "khi các đảng viên này có mức xếp loại của năm đó",
    "rating.quota": "khi số đảng viên xuất sắc không quá tỷ lệ",
    "rating.quota_above": "khi số đảng viên xuất sắc không quá tỷ lệ",
    "rating.unit_level": "khi số liệu hoặc mức xếp loại được sửa cho phù hợp với nhau",
    "rating.unit_level_above": "khi số liệu hoặc mức xếp loại được sửa cho phù hợp với nhau",
}

WORDS = {
    "rating_level_excellent": "Hoàn thành xuất sắc nhiệm vụ",
    "rating_level_good": "Hoàn thành tốt nhiệm vụ",
    "rating_level_done": "Hoàn thành nhiệm vụ",
    "rating_level_not_done": "Không hoàn thành nhiệm vụ",
    "rating_figure_points": "số điểm",
    "rating_figure_on_time": "tỷ lệ nhiệm vụ hoàn thành đúng hạn, bảo đảm chất lượng",
    "rating_figure_done": "tỷ lệ nhiệm vụ đã hoàn thành",
    "rating_figure_beyond": "tỷ lệ nhiệm vụ hoàn thành vượt yêu cầu",
    "rating_figure_late": "tỷ lệ nhiệm vụ chậm hạn hoặc chưa bảo đảm chất lượng",
    "rating_figure_faults": "tỷ lệ hạn chế, khuyết điểm đã khắc phục",
    "rating_bound_least": "cần ít nhất",
    "rating_bound_most": "chỉ cho phép nhiều nhất",
    "rating_free_exempt": "được miễn công tác và sinh hoạt đảng",
    "rating_free_suspended": "bị đình chỉ sinh hoạt đảng",
}
