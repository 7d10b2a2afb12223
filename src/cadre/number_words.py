"""Amounts in words (số tiền bằng chữ), in Vietnamese, as receipts have them."""

from __future__ import annotations

from cadre.money import Dong

__all__ = ["in_words"]

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9


def in_words(amount: Dong) -> str:
    """
    An amount as it is read out (đọc số tiền), small letters, with the word đồng.

    Four stays ``bốn`` everywhere; a nought in the tens is ``linh``; groups of noughts are not read.

    >>> in_words(Dong(1245000))
    'một triệu hai trăm bốn mươi lăm nghìn đồng'
    """
    whole = abs(int(amount))
    billions, rest = divmod(whole, _BILLION)
    words: list[str] = ["âm"] if amount < 0 else []
    if billions:
        words += [*_up_to_billion(billions, inside=False), "tỷ"]
    words += _up_to_billion(rest, inside=bool(billions))
    return " ".join([*(words if whole else _DIGITS[:1]), "đồng"])


def _up_to_billion(number: int, *, inside: bool) -> list[str]:
    """Millions, thousands and the rest; *inside* a longer number every group has its hundreds."""
    words: list[str] = []
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, number = divmod(number, size)
        if group:
            words += _group(group, full=inside or bool(words))
            words += [name] if name else []
    return words


def _group(number: int, *, full: bool) -> list[str]:
    """1 to 999; *full* where a group goes before: hundreds are read even if there are none."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    read_hundreds = full or hundreds > 0
    words = [_DIGITS[hundreds], "trăm"] if read_hundreds else []
    if tens == 0 and ones and read_hundreds:
        words.append("linh")
    if tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones:
        words.append(_one(tens, ones))
    return words


def _one(tens: int, ones: int) -> str:
    """The last digit: ``mốt`` after twenty and more, ``lăm`` after ten and more."""
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens:
        return "lăm"
    return _DIGITS[ones]
