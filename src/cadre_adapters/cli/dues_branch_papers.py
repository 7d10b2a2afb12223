"""The papers of one branch (sổ, danh sách còn nợ, biên lai của chi bộ), from a store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.dues_asked import Asked, Paper
from cadre_adapters.cli.dues_flow import Here
from cadre_adapters.cli.status import data_refused

if TYPE_CHECKING:
    from cadre.documents import Document, DuesBook
    from cadre.dossiers import MemberDossier
    from cadre.months import Month
    from cadre.records import Payment, PaymentReversal
    from cadre.store import Store

__all__ = ["arrears_paper", "book_paper", "receipt_of", "receipt_paper"]


def book_paper(store: Store, ask: Asked) -> Paper:
    """Part I of one month, part II of a year."""
    from cadre.documents import dues_book_of_month, dues_book_of_year, lacking_shares
    from cadre.dues import as_passed

    book = _book(store, ask)
    people = {one.member for one in book.ledger.ledgers}
    people |= {one for many in book.members.values() for one in many}
    names = store.names({*people, ask.scope}) if ask.named else {}
    if len(ask.months) == 1:
        needs = tuple(one.needs for one in book.dues if one.needs is not None)
        paper = dues_book_of_month(book, ask.months.last, names=names, lang=ask.lang)
        return Paper(document=paper, needs=needs)
    here = Here.read(store, ask.scope, ask.months, ask.day, ask.sharing)
    here = here.with_their_months(store)
    with data_refused():
        flow = as_passed(list(here.collected()), here.remittances)
    paper = dues_book_of_year(
        book,
        ask.months.last.year,
        names=names,
        flow=flow,
        remittances=here.remittances,
        lang=ask.lang,
    )
    own = tuple(
        one for one in flow.needs if one.organisation == ask.scope and one.month in ask.months
    )
    lacking = (*lacking_shares(own, ask.lang, names), *here.about_left_out(ask.lang))
    return Paper(document=paper, lacking=lacking, shares=own)


def _book(store: Store, ask: Asked) -> DuesBook:
    """The book of a branch, with the months of the period that have begun."""
    from cadre.documents import DuesBook
    from cadre.dossiers import member_dossiers
    from cadre.dues import from_dossier
    from cadre.records import Membership
    from cadre_adapters.cli.dues_books import branch_ledger

    ledger = branch_ledger(store, ask.scope, ask.day)
    ids = {one.member for one in store.read(Membership, branch={ask.scope})}
    dossiers = member_dossiers(store, ids).values()
    begun = [month for month in ask.months if month.first_day <= ask.day]
    here = {month: [one for one in dossiers if _belongs(one, ask, month)] for month in begun}
    dues = tuple(
        from_dossier(one, month, ask.sharing.law, regions=ask.regions)
        for month, many in here.items()
        for one in many
    )
    members = {month: [one.id for one in many] for month, many in here.items()}
    return DuesBook(ledger=ledger, members=members, dues=dues)


def _belongs(dossier: MemberDossier, ask: Asked, month: Month) -> bool:
    """Whether a member belongs to the branch at the end of a month."""
    from cadre.law.options import TEMPORARY_COUNTS, TemporaryCounts

    at_host = ask.sharing.law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    day = month.last_day
    spans = dossier.spans(temporary_at_host=at_host).get(ask.scope, [])
    return any(since <= day and (until is None or day < until) for since, until in spans)


def arrears_paper(store: Store, ask: Asked) -> Paper:
    """Who is in arrears on the day."""
    from cadre.documents import dues_arrears
    from cadre_adapters.cli.dues_books import branch_ledger

    ledger = branch_ledger(store, ask.scope, ask.day)
    people = {one.member for one in ledger.ledgers}
    names = store.names({*people, ask.scope}) if ask.named else {}
    return Paper(document=dues_arrears(ledger, names=names, lang=ask.lang))


def receipt_paper(store: Store, ask: Asked) -> Paper:
    """
    The receipt of a number.

    Raises:
        DataRefusedError: Its payments are not of one member, day and channel.
        click.BadParameter: There is none in the period.
    """
    paid, back = _receipted(store, ask)
    return Paper(document=receipt_of(paid, store, back=back, named=ask.named, lang=ask.lang))


def receipt_of(
    payments: Iterable[Payment],
    store: Store,
    *,
    back: Iterable[PaymentReversal] = (),
    named: bool,
    lang: str,
) -> Document:
    """
    The receipt for some payments, and what was taken back of them.

    Raises:
        DataRefusedError: There is no payment, or they are not of one receipt.
    """
    from cadre.documents import dues_receipt
    from cadre.dues import credit_of
    from cadre_adapters.cli.dues_books import Books

    paid, gone = tuple(payments), tuple(back)
    ids = {id for one in paid for id in (one.member, one.branch)}
    names = store.names(ids) if named else {}
    taken = {one.payment for one in gone}
    standing = [one for one in paid if one.id not in taken]
    books = Books.of(store, {one.member for one in paid[:1]})
    with data_refused():
        # Whatever is not of one receipt is refused before its credit is asked for.
        dues_receipt(paid, names=names, reversals=gone, lang=lang)
        ledger = books.ledger(books.last_day(paid[0].paid_on))
        credit = credit_of(ledger, standing)
        return dues_receipt(paid, names=names, reversals=gone, credit=credit, lang=lang)


def _receipted(store: Store, ask: Asked) -> tuple[list[Payment], list[PaymentReversal]]:
    """
    The payments of a receipt that were received in the period, and what took them back.

    Where the number was entered again after it was taken back, the receipt is that which stands.

    Raises:
        click.BadParameter: There are none.
    """
    from cadre.months import Month
    from cadre.names import search_key
    from cadre.records import Payment, PaymentReversal
    from cadre_adapters.cli.dues_books import standing_on

    number = search_key(ask.receipt)
    found = [
        one
        for one in store.read(Payment, branch={ask.scope})
        if search_key(one.receipt) == number
        and Month.of(one.paid_on) in ask.months
        and one.paid_on <= ask.day
    ]
    if not found:
        said = ask.text(
            f"{ask.scope} không có biên lai {ask.receipt} thu trong kỳ này",
            f"{ask.scope} has no receipt {ask.receipt} of money received in this period",
        )
        raise click.BadParameter(said, param_hint="--receipt")
    read = store.read(PaymentReversal, payment={one.id for one in found})
    back = [one for one in read if one.on <= ask.day]
    kinds = {_of(one) for one in standing_on(ask.day, found, back)}
    return [one for one in found if not kinds or _of(one) in kinds], back


def _of(payment: Payment) -> tuple[object, ...]:
    """Which receipt a payment is of, among those of one number."""
    return payment.member, payment.paid_on, payment.channel
