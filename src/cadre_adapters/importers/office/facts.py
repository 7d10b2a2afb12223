"""One row, one fact (từng dòng): what frees members, what they do, meetings and closed books.

Organisations and people are in ``rows``, roll calls in ``attendance``, money in ``dues``.
"""

from __future__ import annotations

from collections.abc import Iterable

from cadre.months import Month
from cadre.records import (
    Assignment,
    Book,
    BookClosing,
    DuesRelief,
    Exemption,
    ExemptionGround,
    ExemptionKind,
    Meeting,
    MeetingKind,
    OfficeTerm,
    Record,
    SourceKind,
    Suspension,
    SuspensionGround,
)
from cadre_adapters.importers.office.ids import made
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import (
    Expected,
    a_date,
    a_month,
    a_percentage,
    shown,
)
from cadre_adapters.importers.office.words import fold, reading_of

__all__ = [
    "assignments",
    "closings",
    "dues_relief",
    "exemptions",
    "meetings",
    "offices",
    "suspensions",
]


def exemptions(row: Row) -> Iterable[Record]:
    """An exemption; a reason in free words is kept as "other", since it may tell of an illness."""
    member = row.member()
    row.key = (Exemption, member or shown(row.cell("member")))
    since, until = row.interval()
    kind = row.word("kind", ExemptionKind, ExemptionKind.EXEMPT)
    ground = reading_of(ExemptionGround, row.text("ground")) or ExemptionGround.OTHER
    if row.broken:
        return
    decision = row.text("decision")
    yield made(
        Exemption,
        member=member,
        since=since,
        until=until,
        kind=kind,
        ground=ground,
        decision=decision,
    )


def suspensions(row: Row) -> Iterable[Record]:
    """A suspension of Party activity."""
    member = row.member()
    since, until = row.interval()
    ground = row.word("ground", SuspensionGround, SuspensionGround.UNSTATED)
    decision = row.text("decision")
    if not row.broken:
        yield made(
            Suspension, member=member, since=since, until=until, ground=ground, decision=decision
        )


def dues_relief(row: Row) -> Iterable[Record]:
    """An exemption from dues or a reduction of them."""
    member = row.member()
    since, until = row.interval()
    percent = row.read("percent", a_percentage, required=True)
    decision = row.text("decision")
    if not row.broken:
        yield made(
            DuesRelief, member=member, since=since, until=until, percent=percent, decision=decision
        )


def offices(row: Row) -> Iterable[Record]:
    """Somebody in an office."""
    member, organisation = row.member(), row.organisation("organisation")
    office = row.text("office", required=True)
    since, until = row.interval()
    if not row.broken:
        yield made(
            OfficeTerm,
            member=member,
            organisation=organisation,
            office=office,
            since=since,
            until=until,
        )


def assignments(row: Row) -> Iterable[Record]:
    """Work given to a member."""
    member = row.member()
    duty = row.text("duty", required=True)
    since, until = row.interval()
    office, paper = row.text("office"), row.text("paper")
    source = row.word("source", SourceKind, _source_in(row, paper))
    if row.broken or since is None:
        return
    branch = row.branch(member, since, since)
    if branch:
        yield made(
            Assignment,
            member=member,
            branch=branch,
            duty=duty,
            since=since,
            until=until,
            office=office,
            source=source,
            paper=paper,
        )


def _source_in(row: Row, paper: str) -> SourceKind:
    """What kind of paper the words of its citation name, where no column says it."""
    if row.has("source"):
        return SourceKind.NONE
    words = fold(paper)
    for phrase, kind in (
        ("nghi quyet", SourceKind.RESOLUTION),
        ("quy che", SourceKind.WORKING_REGULATION),
        ("bien ban", SourceKind.MINUTES),
    ):
        if phrase in words:
            return kind
    return SourceKind.NONE


def meetings(row: Row) -> Iterable[Record]:
    """A meeting that was held."""
    branch = row.organisation("branch")
    held_on = row.read("held_on", a_date, required=True)
    kind = row.word("kind", MeetingKind, MeetingKind.REGULAR)
    if branch and held_on is not None:
        row.key = (Meeting, f"{branch}:{held_on.isoformat()}")
    elif branch:
        row.key = (Meeting, branch)
    if not row.broken:
        meeting = made(Meeting, branch=branch, held_on=held_on, kind=kind)
        same = (one for one in row.known.meetings_on(branch, meeting.held_on) if one.kind is kind)
        yield next(same, meeting)


def closings(row: Row) -> Iterable[Record]:
    """Closed books: a column for each book, or one row for each."""
    branch = row.organisation("branch")
    closed_on = row.read("closed_on", a_date)
    through: dict[Book, Month | None] = {
        book: row.read(book.value, a_month) for book in Book if row.has(book.value)
    }
    if row.has("book") or not through:
        book = row.word("book", Book)
        month = row.read("through", a_month, required=True)
        if book is not None:
            through[book] = month
    if not any(through.values()) and not row.broken:
        row.wrong("through", Expected("cần tháng đã khóa", "a closed month is needed"))
    if row.broken:
        return
    for book, month in through.items():
        if month is not None:
            yield made(BookClosing, branch=branch, book=book, through=month, closed_on=closed_on)
