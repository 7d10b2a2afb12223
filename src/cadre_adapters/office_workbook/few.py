"""The pages of few facts (các bảng ít dòng): one row a fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cadre.months import MonthSet
from cadre.periods import PartialDate
from cadre.records import (
    Assignment,
    BookClosing,
    DuesRelief,
    Exemption,
    Meeting,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
    Placement,
    Standing,
    Suspension,
)
from cadre_adapters.importers.office.ids import natural_id
from cadre_adapters.importers.office.rows import standings_of
from cadre_adapters.importers.office.words import word_for
from cadre_adapters.office_workbook.dues_bases import page_of_bases
from cadre_adapters.office_workbook.page import NAME, Books, Page, last_day, page_of

__all__ = ["pages_of_few"]


def pages_of_few(books: Books) -> Iterator[Page]:
    """Organisations, members and everything that is recorded once; empty pages are left out."""
    for page in (
        _organisations(books),
        _members(books),
        _memberships(books),
        _exemptions(books),
        _suspensions(books),
        _reliefs(books),
        page_of_bases(books),
        _offices(books),
        _assignments(books),
        _meetings(books),
        _closings(books),
    ):
        if page.rows:
            yield page
    standings = _standings(books)
    if standings is not None:
        yield standings


def _organisations(books: Books) -> Page:
    places: dict[str, list[Placement]] = {}
    for place in books.of(Placement):
        places.setdefault(place.organisation, []).append(place)
    rows: list[tuple[Any, ...]] = []
    for one in books.of(Organisation):
        own = (one.id, one.name, word_for(one.level), one.since, last_day(one.until))
        for place in places.get(one.id, [None]):
            if place is None:
                rows.append((*own, None, None, None))
            elif place.since == one.since and place.until is None:
                rows.append((*own, place.parent, None, None))
            else:
                rows.append((*own, place.parent, place.since, last_day(place.until)))
    fields = ("id", "name", "level", "since", "last", "parent", "placed_since", "placed_last")
    return page_of("organisations", "Tổ chức đảng", "DANH SÁCH TỔ CHỨC ĐẢNG", fields, rows)


def _members(books: Books) -> Page:
    rows = [
        (one.id, one.full_name, _partial(one.born), _partial(one.admitted), one.official_on)
        for one in books.of(Member)
    ]
    fields = ("member", "full_name", "born", "admitted", "official_on")
    return page_of("members", "Đảng viên", "DANH SÁCH ĐẢNG VIÊN", fields, rows)


def _partial(day: PartialDate | None) -> Any:
    if day is None:
        return None
    if day.month is None:
        return day.year
    return day.exact() or f"{day.month:02d}/{day.year:04d}"


def _memberships(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.branch,
            one.since,
            last_day(one.until),
            word_for(one.kind),
            word_for(one.began),
            one.ended and word_for(one.ended),
            _months(one.missed_before),
            one.dues_paid_through and one.dues_paid_through.vietnamese(),
        )
        for one in books.of(Membership)
    ]
    fields = (
        *("member", NAME, "branch", "since", "last", "kind", "began", "ended"),
        *("missed_before", "dues_paid_through"),
    )
    title = "QUÁ TRÌNH SINH HOẠT CỦA ĐẢNG VIÊN"
    return page_of("memberships", "Quá trình sinh hoạt", title, fields, rows)


def _months(months: MonthSet | None) -> str | None:
    return None if months is None else str(months) or "không"


def _standings(books: Books) -> Page | None:
    """
    The standings, where they are not just what follows from the members' days.

    An empty page says that there are none, so that nothing is taken to follow.
    """
    given = books.of(Standing)
    follow = [
        s for one in books.of(Member) for s in standings_of(one.id, one.admitted, one.official_on)
    ]
    if {natural_id(one): (one.kind, one.until) for one in given} == {
        one.id: (one.kind, one.until) for one in follow
    }:
        return None
    rows = [
        (
            one.member,
            books.names.get(one.member),
            word_for(one.kind),
            one.since,
            last_day(one.until),
        )
        for one in given
    ]
    fields = ("member", NAME, "kind", "since", "last")
    return page_of("standings", "Tư cách", "TƯ CÁCH ĐẢNG VIÊN", fields, rows)


def _exemptions(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.since,
            last_day(one.until),
            word_for(one.kind),
            word_for(one.ground),
            one.decision,
        )
        for one in books.of(Exemption)
    ]
    fields = ("member", NAME, "since", "last", "kind", "ground", "decision")
    title = "ĐẢNG VIÊN ĐƯỢC MIỄN, GIẢM CÔNG TÁC VÀ SINH HOẠT"
    return page_of("exemptions", "Miễn sinh hoạt", title, fields, rows)


def _suspensions(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.since,
            last_day(one.until),
            word_for(one.ground),
            one.decision,
        )
        for one in books.of(Suspension)
    ]
    fields = ("member", NAME, "since", "last", "ground", "decision")
    title = "ĐẢNG VIÊN BỊ ĐÌNH CHỈ SINH HOẠT"
    return page_of("suspensions", "Đình chỉ sinh hoạt", title, fields, rows)


def _reliefs(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.since,
            last_day(one.until),
            f"{one.percent}%",
            one.decision,
        )
        for one in books.of(DuesRelief)
    ]
    fields = ("member", NAME, "since", "last", "percent", "decision")
    title = "ĐẢNG VIÊN ĐƯỢC MIỄN, GIẢM ĐẢNG PHÍ"
    return page_of("dues_relief", "Miễn, giảm đảng phí", title, fields, rows)


def _offices(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.organisation,
            one.office,
            one.since,
            last_day(one.until),
        )
        for one in books.of(OfficeTerm)
    ]
    fields = ("member", NAME, "organisation", "office", "since", "last")
    return page_of("offices", "Chức vụ", "CHỨC VỤ TRONG ĐẢNG", fields, rows)


def _assignments(books: Books) -> Page:
    rows = [
        (
            one.member,
            books.names.get(one.member),
            one.branch,
            one.duty,
            one.since,
            last_day(one.until),
            one.office,
            word_for(one.source),
            one.paper,
        )
        for one in books.of(Assignment)
    ]
    fields = ("member", NAME, "branch", "duty", "since", "last", "office", "source", "paper")
    title = "PHÂN CÔNG CÔNG TÁC CHO ĐẢNG VIÊN"
    return page_of("assignments", "Phân công công tác", title, fields, rows)


def _meetings(books: Books) -> Page:
    rows = [
        (one.branch, one.held_on, word_for(one.kind))
        for one in books.of(Meeting)
        if one.held_on.year in books.years
    ]
    fields = ("branch", "held_on", "kind")
    return page_of("meetings", "Sinh hoạt chi bộ", "CÁC BUỔI SINH HOẠT CHI BỘ", fields, rows)


def _closings(books: Books) -> Page:
    rows = [
        (one.branch, word_for(one.book), one.through.vietnamese(), one.closed_on)
        for one in books.of(BookClosing)
    ]
    fields = ("branch", "book", "through", "closed_on")
    return page_of("closings", "Khóa sổ", "SỔ ĐÃ KHÓA", fields, rows)
