"""How large a spreadsheet may be (giới hạn khi đọc): every limit, in one value."""

from __future__ import annotations

from attrs import frozen

__all__ = ["DEFAULT_LIMITS", "Limits"]

_MIB = 1024 * 1024


@frozen(kw_only=True)
class Limits:
    """The limits of reading (giới hạn đọc tệp). Sizes are bytes unless said otherwise."""

    file_size: int = 20 * _MIB
    unpacked_size: int = 100 * _MIB
    ratio: int = 200
    """Unpacked to packed size of one part; the first MiB of a part is always allowed."""
    parts: int = 2_000
    """Parts of a package; files of a folder of csv."""
    rows: int = 100_000
    columns: int = 200
    cells: int = 3_000_000
    """Rows times columns, summed over the sheets of a file: what memory is needed for."""
    cell_length: int = 32_767
    """Characters of one cell."""
    text_length: int = 30_000_000
    """Characters of all cells together, a shared or repeated text counted each time."""
    depth: int = 60
    """Elements within elements."""
    tag_size: int = 256 * 1024
    seconds: float = 30.0


DEFAULT_LIMITS = Limits()
"""What is allowed unless a caller says otherwise."""
