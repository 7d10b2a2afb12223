"""What the parser of the command line says, in Vietnamese (lời báo lỗi của bộ đọc lệnh)."""

from __future__ import annotations

import re

__all__ = ["in_vietnamese"]

_SENTENCES = (
    (r"(.+) is not one of (.+?)\.?", r"\1 không phải một trong: \2"),
    (r"(.+) is not a valid integer( range)?\.?", r"\1 không phải số nguyên"),
    (r"(.+) is not in the range (\d+)<=x<=(\d+)\.?", r"\1 không nằm trong khoảng từ \2 đến \3"),
    (r"(.+) is not in the range (.+?)\.?", r"\1 nằm ngoài khoảng \2"),
    (r"(?:File|Path|Directory) (.+) does not exist\.?", r"không có tệp \1"),
    (r"(?:File|Path) (.+) is a directory\.?", r"\1 là thư mục, không phải tệp"),
    (r"(?:Directory|Path) (.+) is a file\.?", r"\1 là tệp, không phải thư mục"),
    (r"(?:File|Path|Directory) (.+) is not readable\.?", r"không đọc được \1"),
    (r"(?:File|Path|Directory) (.+) is not writable\.?", r"không ghi được \1"),
    (r"Option (.+) requires an argument\.?", r"tùy chọn \1 cần một giá trị đi kèm."),
    (r"Option (.+) does not take a value\.?", r"tùy chọn \1 không có giá trị đi kèm."),
    (r"Got unexpected extra arguments? \((.+)\)\.?", r"thừa tham số: \1."),
)
_PATTERNS = tuple((re.compile(english, re.DOTALL), said) for english, said in _SENTENCES)


def in_vietnamese(message: str) -> str:
    """The message in Vietnamese where its form is known; otherwise as it came."""
    for pattern, said in _PATTERNS:
        if match := pattern.fullmatch(message):
            return match.expand(said).replace("'", "")
    return message
