"""The page of what dues follow from (căn cứ đóng đảng phí): one row a part of a basis."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from cadre.errors import RecordError
from cadre.months import Month
from cadre.records import BasisPart, BasisPartKind, DuesBasis, DuesCategory
from cadre.records.dues_basis import COEFFICIENT_UNIT
from cadre_adapters.importers.office.words import word_for
from cadre_adapters.office_workbook.page import NAME, Books, Page, page_of
from cadre_adapters.sheet_writing import open_workbook

__all__ = ["page_of_bases", "write_bases_to_fill"]

NAME_OF_PAGE = "Căn cứ đóng đảng phí"
TITLE = "CĂN CỨ ĐÓNG ĐẢNG PHÍ"
FIELDS = (
    *("member", NAME, "first", "last", "category", "part", "amount", "coefficient"),
    *("counted", "past_age", "group", "paper"),
)

REMARK = (
    "Mỗi khoản một dòng; các dòng cùng đảng viên, cùng “Từ tháng” là một căn cứ. “Từ tháng”, “Đến "
    "tháng” là tháng đóng đảng phí. Hệ số ghi như 2,34."
)


def page_of_bases(books: Books) -> Page:
    """
    Every basis, part by part; a basis without parts has one row.

    Raises:
        RecordError: Two bases of one member begin in the same month; a sheet cannot tell them
            apart.
    """
    return _page(_rows(books))


def write_bases_to_fill(
    members: Iterable[tuple[str, Month]],
    names: Mapping[str, str],
    categories: Collection[DuesCategory],
    sink: BinaryIO,
) -> None:
    """
    Write a workbook for bases that are still to be stated (mẫu để điền), to be imported then.

    A second sheet lists the words for the columns that choose.

    Args:
        members: Who lacks a basis, and from which month of dues on.
        names: Names by id; unknown ids have none.
        categories: Those that the regulation in force knows.

    Raises:
        MissingExtraError: The library for xlsx is not installed.
    """
    rows = ((id, names.get(id), first.vietnamese(), *(None,) * 9) for id, first in members)
    parts = [word_for(one) for one in BasisPartKind]
    kinds = [word_for(one) for one in DuesCategory if one in categories]
    kinds += [""] * (len(parts) - len(kinds))
    page = _page(rows)
    with open_workbook(sink) as book:
        book.add(page.name, page.lines(), header=page.header, money=page.money)
        book.add("Cách ghi", [("Đối tượng", "Khoản"), *zip(kinds, parts, strict=True)])


def _page(rows: Iterable[tuple[Any, ...]]) -> Page:
    page = page_of("dues_bases", NAME_OF_PAGE, TITLE, FIELDS, rows)
    return Page(page.name, page.title, page.headers, page.rows, REMARK, money=7)


def _rows(books: Books) -> Iterator[tuple[Any, ...]]:
    seen: set[tuple[str, Month]] = set()
    for one in sorted(books.of(DuesBasis), key=lambda one: (one.member, one.first, one.id)):
        if (one.member, one.first) in seen:
            expected = "one basis of a member from a month"
            raise RecordError("CADRE-RE-01", path="DuesBasis.first", expected=expected)
        seen.add((one.member, one.first))
        for part in one.parts or (None,):
            yield (
                one.member,
                books.names.get(one.member),
                one.first.vietnamese(),
                one.last and one.last.vietnamese(),
                word_for(one.category),
                *_part(part),
                _flag(one.past_age),
                one.group,
                one.paper,
            )


def _part(part: BasisPart | None) -> tuple[Any, ...]:
    if part is None:
        return (None,) * 4
    coefficient = f"{part.coefficient / COEFFICIENT_UNIT:.4f}".rstrip("0").rstrip(".")
    return (
        word_for(part.kind),
        int(part.amount) or None,
        coefficient.replace(".", ",") if part.coefficient else None,
        _flag(part.counted),
    )


def _flag(value: bool | None) -> str | None:
    return None if value is None else "Có" if value else "Không"
