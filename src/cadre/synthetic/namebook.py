"""Names for invented people: family, middle and given names put together by chance."""

from __future__ import annotations

from random import Random

__all__ = ["full_name"]


def _words(text: str) -> tuple[str, ...]:
    """The words of a list; ``+`` stands for a blank within one."""
    return tuple(word.replace("+", " ") for word in text.split())


_FAMILY = _words(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đào "
    "Cao Lương Hà Tạ Lâm Triệu Nông Kim Vi Lò"
)
_MIDDLE_MEN = _words("Văn Hữu Đức Công Quang Minh Xuân Đình Ngọc Bá Thế Duy Trọng Thanh")
_MIDDLE_WOMEN = _words(
    "Thị Thị+Thu Thị+Ngọc Thị+Thanh Thị+Minh Thị+Kim Thị+Hồng Ngọc Thu Mai Thị+Bích Thị+Xuân"
)
_GIVEN_MEN = _words(
    "An Bình Cường Dũng Dương Đạt Đức Giang Hà Hải Hiếu Hòa Hoàng Hùng Huy Khánh Khôi Kiên Lâm "
    "Long Lộc Lực Mạnh Minh Nam Nghĩa Phong Phú Phúc Quân Quang Quý Sơn Tài Tân Thắng Thành Thịnh "
    "Thông Tiến Toàn Trí Trung Trường Tú Tuấn Tùng Việt Vinh Ước"
)
_GIVEN_WOMEN = _words(
    "Ánh Bích Châu Chi Cúc Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Hoà Hồng Huệ Hương Hường "
    "Lan Lệ Liên Linh Loan Lý Mai My Nga Ngân Nguyệt Nhung Oanh Phương Phượng Quyên Sen Tâm Thảo "
    "Thắm Thơm Thu Thủy Thuý Trang Tuyết Vân Xuân Yến Ý Ái"
)


def full_name(rng: Random) -> str:
    """An invented full name: family, middle, given."""
    if rng.random() < 0.6:
        middle, given = rng.choice(_MIDDLE_MEN), rng.choice(_GIVEN_MEN)
    else:
        middle, given = rng.choice(_MIDDLE_WOMEN), rng.choice(_GIVEN_WOMEN)
    return f"{rng.choice(_FAMILY)} {middle} {given}"
