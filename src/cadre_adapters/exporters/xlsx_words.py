"""What a workbook says besides its tables: names of sheets, and the other blocks as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from cadre.documents.model import (
    Block,
    Heading,
    Letterhead,
    Paragraph,
    Signatures,
    place_and_date,
)
from cadre_adapters.printable import printable

__all__ = ["SheetNames", "Words", "words", "written"]

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\s]+")
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


@frozen
class Words:
    """The few words a workbook adds of its own."""

    report: str
    table: str
    see: str


def words(language: str) -> Words:
    """The words in Vietnamese, or in English where the paper is in English."""
    if language.startswith("en"):
        return Words("Report", "Table", "(see the sheet “{name}”)")
    return Words("Báo cáo", "Bảng", "(xem trang tính “{name}”)")


class SheetNames:
    """Names for sheets as Excel allows them, each only once."""

    def __init__(self) -> None:
        # A name that Excel keeps for itself.
        self._taken = {"history"}

    def take(self, wish: str) -> str:
        """A free name made from *wish*: at most 31 letters, without the forbidden ones."""
        name = _short(_FORBIDDEN.sub(" ", printable(wish)).strip(" '"), LONGEST) or "Bảng"
        number = 1
        free = name
        while free.lower() in self._taken:
            number += 1
            mark = f" ({number})"
            free = _short(name, LONGEST - len(mark)) + mark
        self._taken.add(free.lower())
        return free


def _short(name: str, longest: int) -> str:
    """*name* as far as there is room, ending with a whole word where it has several."""
    if len(name) > longest:
        name = name[: longest + 1].rpartition(" ")[0][:longest] or name[:longest]
        name = name.rstrip(" –-:,")
    return name.strip(" '")


def written(block: Block) -> Iterator[tuple[str, str]]:
    """The lines of a block other than a table, each with the name of its look."""
    match block:
        case Letterhead():
            texts = (block.upper_body, block.issuer, block.number, PARTY, place_and_date(block))
            yield from ((text, "strong") for text in texts if text)
        case Heading():
            yield block.text, "heading" if block.level > 0 else "title"
        case Paragraph():
            yield block.text, "strong" if block.emphasis else "plain"
        case Signatures():
            yield "", "plain"
            for who in block.signatures:
                lines = (who.authority, who.post, who.name)
                yield from ((text, "strong") for text in lines if text)
            if block.recipients:
                yield "Nơi nhận:", "strong"
                yield from ((f"- {recipient}", "plain") for recipient in block.recipients)
