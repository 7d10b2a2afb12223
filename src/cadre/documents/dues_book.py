"""The book of dues of a branch (sổ thu nộp đảng phí, mẫu S01/ĐP): a month, and a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from cadre.documents.dues_book_lines import BookLine, DuesBook
from cadre.documents.dues_frame import Frame, columns_of, notes_of, summed
from cadre.documents.lacking_shares import lacking_shares
from cadre.documents.model import Align, Cell, Document, Letterhead, Row, RowKind, Rows, Table
from cadre.dues import Flow, FlowLine
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Remittance

__all__ = ["dues_book_of_month", "dues_book_of_year"]

_FORM = "S01/ĐP"
_SIGNERS = (("", "sign.collector"), ("sign.branch", "sign.secretary"))
_MONTH_COLUMNS = (
    ("number", 5, Align.CENTRE),
    ("who", 22, Align.LEFT),
    ("exempt", 7, Align.CENTRE),
    ("month", 9, Align.CENTRE),
    ("base", 13, Align.RIGHT),
    ("due", 11, Align.RIGHT),
    ("carried", 11, Align.RIGHT),
    ("total", 11, Align.RIGHT),
    ("collected", 11, Align.RIGHT),
    ("unpaid", 11, Align.RIGHT),
    ("signed", 9, Align.LEFT),
)
_YEAR_COLUMNS = (
    ("remitted_on", 12, Align.CENTRE),
    ("month", 11, Align.CENTRE),
    ("members", 9, Align.RIGHT),
    ("exempted", 8, Align.RIGHT),
    ("year_unpaid", 11, Align.RIGHT),
    ("collected", 11, Align.RIGHT),
    ("kept", 11, Align.RIGHT),
    ("up", 11, Align.RIGHT),
    ("passed", 11, Align.RIGHT),
    ("to_pass", 11, Align.RIGHT),
    ("receiver", 10, Align.LEFT),
)


def dues_book_of_month(
    book: DuesBook,
    month: Month,
    *,
    names: Mapping[str, str],
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    Part I: what each member had to pay, paid and still owes, at the end of a month.

    Who is exempt is marked X and has no amounts, unless earlier months are still owed. Who is not
    on the list of the month but has an amount in the book comes last, without a number. What is
    unpaid is carried to the arrears of the next month. Where "sum less collected" is not what is
    unpaid, a note says why: a write-off, money ahead, credit, or money at another branch. What came
    in is told less what was taken back in the month; a note says of whom, and how much.

    Args:
        book: The ledger, the list of members and what their dues follow from.
        month: After the ledger's day nothing counts.
        names: Names by id; unknown ids stay ids.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.
    """
    frame = Frame(
        issuer=book.ledger.branch,
        day=book.day_of(month),
        names=names,
        lang=lang,
        letterhead=letterhead,
    )
    words = frame.words
    lines = book.lines(month, names)
    rows = [_member_row(number, line, frame) for number, line in enumerate(lines, 1)]
    sums = tuple(summed(rows, column) for column in range(5, 10))
    total = Row((None, words["sum"], None, None, None, *sums, None), RowKind.TOTAL)
    table = Table(columns_of(words, _MONTH_COLUMNS), Rows.of([*rows, total]))
    notes = [note for line in lines for note in _notes(line, frame)]
    return frame.paper(
        words["book_title"].format(month=month.vietnamese()),
        [table, *notes_of(notes, words)],
        _SIGNERS,
        form=_FORM,
        landscape=True,
    )


def _member_row(number: int, line: BookLine, frame: Frame) -> tuple[Cell, ...]:
    """A mark X leaves income and dues empty; arrears of an exempt member are told all the same."""
    amounts: tuple[Cell, ...] = (line.carried, line.total, line.collected, line.unpaid)
    if line.exempt and line.silent:
        amounts = (None,) * 4
    return (
        number if line.listed else None,
        frame.name(line.member),
        "X" if line.exempt else None,
        line.month,
        line.base,
        None if line.exempt else line.due,
        *amounts,
        None,
    )


def _notes(line: BookLine, frame: Frame) -> Iterator[str]:
    """What was taken back; why what is unpaid is not "sum less collected"."""
    who = frame.name(line.member)
    if line.taken_back:
        yield frame.words["taken_back"].format(who=who, amount=line.taken_back)
    if line.written_off:
        yield frame.words["written_off"].format(who=who, amount=line.written_off)
    if line.elsewhere:
        # Credit that was taken back met nothing: the difference is not said to be met.
        met = "taken_back_or_met" if line.taken_back else "met_elsewhere"
        key = met if line.elsewhere > 0 else "kept_as_credit"
        yield frame.words[key].format(who=who, amount=Dong(abs(line.elsewhere)))


@frozen
class _MonthOfYear:
    """One row of part II; ``flow`` is missing where no share is known."""

    month: Month
    lines: tuple[BookLine, ...]
    flow: FlowLine | None
    remitted_on: Cell

    @property
    def state(self) -> tuple[Cell, ...]:
        """Members, exempt members and unpaid, as they are at the end of the month."""
        return (
            sum(one.listed for one in self.lines),
            sum(one.listed and one.exempt for one in self.lines),
            Dong(sum(one.unpaid for one in self.lines)),
        )

    @property
    def collected(self) -> Dong:
        """What came in during the month."""
        return Dong(sum(one.collected for one in self.lines))

    @property
    def money(self) -> tuple[Dong | None, ...]:
        """Collected, kept, to pass on, passed on, still to pass on."""
        if self.flow is None:
            return (self.collected, None, None, None, None)
        shares = self.flow.shares
        return (
            self.collected,
            shares.kept,
            shares.up,
            self.flow.passed,
            self.flow.still_to_pass,
        )


def dues_book_of_year(
    book: DuesBook,
    year: int,
    *,
    names: Mapping[str, str],
    flow: Flow | None = None,
    remittances: Iterable[Remittance] = (),
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    Part II: twelve months, a sum after each quarter, and the year.

    In rows of sums, members, exempt members and what is unpaid are those of the last month told;
    money is added up. Months that have not begun on the ledger's day have empty rows. Where a
    month's share is not known, its cells and every sum with them are empty.

    Args:
        book: As for part I.
        year: The calendar year.
        names: Names by id; unknown ids stay ids.
        flow: What is kept and passed on, from ``as_passed``; without it these cells are empty.
            Where it was made from other amounts than the book has, a note says so; the book has
            what came in by the day received.
        remittances: For the days on which the branch passed on.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.
    """
    last = Month(year, 12)
    frame = Frame(
        issuer=book.ledger.branch,
        day=book.day_of(last),
        names=names,
        lang=lang,
        letterhead=letterhead,
    )
    words = frame.words
    told = _months(book, year, flow, tuple(remittances), names)
    rows: list[Row] = []
    for quarter in range(1, 5):
        months = MonthSet.span(Month(year, 3 * quarter - 2), Month(year, 3 * quarter))
        rows += [_month_row(month, told) for month in months]
        rows.append(_sum_row(words["quarter"].format(number=quarter), months, told))
    rows.append(_sum_row(words["year"].format(year=year), MonthSet.year(year), told))
    return frame.paper(
        words["year_title"].format(year=year),
        [
            Table(columns_of(words, _YEAR_COLUMNS), Rows.of(rows)),
            *notes_of(_differences(told, flow, frame), words),
        ],
        _SIGNERS,
        form=_FORM,
        landscape=True,
    )


def _months(
    book: DuesBook,
    year: int,
    flow: Flow | None,
    remittances: Sequence[Remittance],
    names: Mapping[str, str],
) -> dict[Month, _MonthOfYear]:
    branch = book.ledger.branch
    flows = {} if flow is None else {one.month: one for one in flow.of(branch).lines}
    begun = [month for month in MonthSet.year(year) if month.first_day <= book.ledger.as_of]
    return {
        month: _MonthOfYear(
            month,
            book.lines(month, names),
            flows.get(month),
            _days(one for one in remittances if one.origin == branch and month in one.months),
        )
        for month in begun
    }


def _days(remittances: Iterable[Remittance]) -> Cell:
    """The day of passing on; as text where there are several."""
    days = sorted({one.remitted_on for one in remittances})
    if len(days) > 1:
        return "; ".join(day.strftime("%d/%m/%Y") for day in days)
    return days[0] if days else None


def _month_row(month: Month, told: Mapping[Month, _MonthOfYear]) -> Row:
    one = told.get(month)
    if one is None:
        return Row((None, month, *(None,) * 9))
    return Row((one.remitted_on, month, *one.state, *one.money, None))


def _sum_row(text: str, months: MonthSet, told: Mapping[Month, _MonthOfYear]) -> Row:
    rows = [told[month] for month in months if month in told]
    state = rows[-1].state if rows else (None,) * 3
    money = [one.money for one in rows]
    sums = (
        summed(money, column) if money and all(row[column] is not None for row in money) else None
        for column in range(5)
    )
    return Row((None, text, *state, *sums, None), RowKind.TOTAL)


def _differences(told: Mapping[Month, _MonthOfYear], flow: Flow | None, frame: Frame) -> list[str]:
    """Months whose shares are of another amount than the book has, and what lacks a share."""
    notes = [
        frame.words["other_base"].format(
            month=one.month.vietnamese(), collected=one.collected, received=one.flow.received
        )
        for one in told.values()
        if one.flow is not None and one.flow.received != one.collected
    ]
    needs = () if flow is None else flow.needs
    own = [one for one in needs if one.organisation == frame.issuer and one.month in told]
    return [*notes, *lacking_shares(own, frame.lang, frame.names)]
