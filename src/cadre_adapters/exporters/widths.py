"""How the width of a page is divided among the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence

from cadre.documents.model import Column

__all__ = ["column_widths", "shares"]


def column_widths(columns: Sequence[Column], total: int, letter: int) -> list[int]:
    """
    *total* divided among the columns by their shares, so that no word of a heading is broken.

    Args:
        columns: The columns of a table.
        total: The width of all of them, in whole units.
        letter: The width of a letter of a heading, in the same units.
    """
    words = (max(column.heading.split(), key=len, default="") for column in columns)
    least = [(len(word) + 1) * letter for word in words]
    parts = [column.width for column in columns]
    if sum(least) >= total:
        return shares(least, total)
    wide = set(range(len(columns)))
    while True:
        rest = total - sum(width for index, width in enumerate(least) if index not in wide)
        chosen = sorted(wide)
        divided = dict(zip(chosen, shares([parts[i] for i in chosen], rest), strict=True))
        narrow = {index for index, width in divided.items() if width < least[index]}
        if not narrow:
            return [divided.get(index, width) for index, width in enumerate(least)]
        wide -= narrow


def shares(parts: Sequence[int], total: int) -> list[int]:
    """
    *total* divided in proportion to *parts*, in whole numbers that add up to it.

    What is left over by rounding goes to the last part.
    """
    weights = [max(part, 1) for part in parts]
    divided = [total * weight // sum(weights) for weight in weights]
    divided[-1] += total - sum(divided)
    return divided
