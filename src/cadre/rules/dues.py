"""Not paying dues (không đóng đảng phí) for three months within the year.

Only months with nothing due, fully relieved or off the roll do not count. Exemption from meetings
never frees from dues, but a temporary one lets them be paid later; suspension follows its dated
rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cadre.dossiers import Deeds, DuesMonths, MemberDossier, has_credit
from cadre.findings import Finding, Missing, MissingKind, Verdict
from cadre.law.activity import DETAINED_OWE_DUES, EXEMPT_OWE_DUES, SUSPENDED_OWE_DUES
from cadre.law.base import Law, Timeline
from cadre.law.exemptions import DUES_LATE_OR_EARLY
from cadre.law.options import (
    LATE_PAYMENT,
    PARTIAL_PAYMENT,
    TEMPORARY_COUNTS,
    LatePayment,
    PartialPayment,
    TemporaryCounts,
)
from cadre.law.removal import UNPAID_MONTHS
from cadre.months import Month, MonthSet
from cadre.periods import Span, months_touched
from cadre.records import Book, ExemptionKind, SuspensionGround
from cadre.rules.base import Window
from cadre.rules.counting import Tally
from cadre.rules.ground import Ground, MonthsRead

__all__ = ["GROUND", "months_owing", "months_unpaid"]


def months_unpaid(dossier: MemberDossier, law: Law, window: Window) -> MonthsRead:
    """
    The months a member has not paid, those unknown and those still to come.

    A month is judged when it has ended. Điều 8, khoản 1, Điều lệ Đảng; điểm 8.1 của quy định thi
    hành: no dues paid for three months within the year without legitimate reason.
    """
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    months = dossier.months.dues if at_host else dossier.months.dues_at_home
    asked = window.months | window.ahead
    paid = _paid(months, law, _payable_later(dossier, law, asked))
    nothing_due = months.lined - months.owed
    spans = dossier.spans(temporary_at_host=at_host)
    days = [span for branch in spans.values() for span in branch]
    waiting = _payable_later(dossier, law, asked, running_on=window.as_of)
    not_owing = _not_owing(dossier, law, asked) | waiting
    due = months_touched(days, window.ended) - not_owing - nothing_due - paid
    still_open = dossier.not_entered(Book.DUES, due, spans)
    entered = due
    for found in still_open.values():
        entered = entered - found
    unpaid = entered & months.owed
    facts = (
        *(
            Missing(MissingKind.BOOK_OPEN, found, branch)
            for branch, found in sorted(still_open.items())
        ),
        Missing(MissingKind.NO_ROW, entered - months.lined),
        Missing(MissingKind.ELSEWHERE, _before_arrival(dossier, window) - not_owing),
    )
    unknown = MonthSet()
    for fact in facts:
        unknown = unknown | fact.months
    ahead = months_touched(days, window.ahead) - not_owing - nothing_due - paid
    return MonthsRead(
        Tally(unpaid, unknown - unpaid, ahead, _last_day),
        facts,
        _deciding(dossier, unpaid, waiting, dossier.on_roll(window.ended)),
    )


def months_owing(
    dossier: MemberDossier, law: Law, months: MonthSet, as_of: date
) -> dict[str, MonthSet]:
    """By branch, the months of a set whose dues the member should have paid by a day."""
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    not_owing = _not_owing(dossier, law, months)
    not_owing = not_owing | _payable_later(dossier, law, months, running_on=as_of)
    spans = dossier.spans(temporary_at_host=at_host)
    return {branch: months_touched(days, months) - not_owing for branch, days in spans.items()}


def _last_day(month: Month) -> date:
    return month.last_day


def _paid(months: DuesMonths, law: Law, payable_later: MonthSet) -> MonthSet:
    """The months that count as paid, by the options for part and late payment."""
    by_any = law.choice(PARTIAL_PAYMENT) is PartialPayment.PAID_BY_ANY
    # What was written off is settled without money.
    ever = months.some | months.full if by_any else months.full
    if law.choice(LATE_PAYMENT) is LatePayment.CLEARS:
        return ever
    in_time = months.some_in_time | months.full_in_time if by_any else months.full_in_time
    return in_time | (ever & payable_later)


def _payable_later(
    dossier: MemberDossier, law: Law, months: MonthSet, running_on: date | None = None
) -> MonthSet:
    """
    Months of a temporary exemption (tạm miễn), whose dues may be paid late or in advance.

    Args:
        running_on: Only of exemptions that have not ended by this day. While one lasts, its dues
            are not late.
    """
    spans = [
        (one.since, one.until)
        for one in dossier.exemptions
        if one.kind is ExemptionKind.TEMPORARY
        and (running_on is None or one.until is None or running_on < one.until)
    ]
    # 01-QĐ/TW, from 02/2026: late or in advance, up to the length of the exemption.
    return MonthSet(
        month
        for month in (months_touched(spans, months) if spans else ())
        if (found := law[DUES_LATE_OR_EARLY].find(month.first_day)) is not None and found.value
    )


def _not_owing(dossier: MemberDossier, law: Law, window: MonthSet) -> MonthSet:
    """Months fully relieved, and months for which the law of the month collects nothing."""
    relieved = [(one.since, one.until) for one in dossier.reliefs if one.in_full]
    months = months_touched(relieved, window)
    for timeline, spans in _standing_rules(dossier):
        for month in months_touched(spans, window):
            # Where the texts are silent, dues are due.
            provision = law[timeline].find(month.first_day)
            if provision is not None and not provision.value:
                months = months | {month}
    return months


def _standing_rules(dossier: MemberDossier) -> Iterator[tuple[Timeline[bool], list[Span]]]:
    """The figures that say whether dues are due, with the days they speak of."""
    # Exemption from meetings does not free from dues (01-HD/TW 2021, điểm 10.3).
    exempt = [(one.since, one.until) for one in dossier.exemptions if one.exempts]
    yield EXEMPT_OWE_DUES, exempt
    # 01-QĐ/TW, from 02/2026: not collected while suspended because of detention; before that, and
    # for other grounds, a suspended member still pays.
    for one in dossier.suspensions:
        detained = one.ground is SuspensionGround.DETENTION
        yield DETAINED_OWE_DUES if detained else SUSPENDED_OWE_DUES, [(one.since, one.until)]


def _deciding(
    dossier: MemberDossier, unpaid: MonthSet, waiting: MonthSet, on_roll: MonthSet
) -> tuple[tuple[Timeline[bool], MonthSet], ...]:
    """The figures that decided months: for exemption those unpaid, for suspension all."""
    decided = [(DUES_LATE_OR_EARLY, waiting & on_roll)]
    for timeline, spans in _standing_rules(dossier):
        months = unpaid if timeline is EXEMPT_OWE_DUES else on_roll
        decided.append((timeline, months_touched(spans, months)))
    return tuple(decided)


def _before_arrival(dossier: MemberDossier, window: Window) -> MonthSet:
    """Months in a branch outside the store that the transfer paper does not say are paid."""
    months = MonthSet()
    for membership, before in dossier.elsewhere(window.ended, ()):
        through = membership.dues_paid_through
        months = months | (before if through is None else before.after(through))
    return months


def _deeds(
    finding: Finding, span: MonthSet, dossier: MemberDossier, law: Law, window: Window
) -> Deeds:
    """
    The lines and payments counted.

    Where the limit was reached, the lines of the unpaid months prove it: no money says more.
    Where it was not, the paid months prove it as much; with credit, all months may.
    """
    flagged = finding.verdict is Verdict.FLAGGED
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    recorded = dossier.recorded
    months = finding.months if flagged else span
    if not flagged and has_credit(dossier, as_of=window.as_of, temporary_at_host=at_host):
        months = MonthSet(one.month for one in recorded.lines)
        months = months | MonthSet(one.month for one in recorded.payments)
    counted = {
        branch: months_touched(days, months)
        for branch, days in dossier.spans(temporary_at_host=at_host).items()
    }
    return Deeds(
        lines=tuple(
            one for one in recorded.lines if one.month in counted.get(one.branch, MonthSet())
        ),
        payments=tuple(
            one
            for one in recorded.payments
            if not flagged and one.month in months and one.paid_on <= window.as_of
        ),
    )


GROUND = Ground(
    family="dues",
    book=Book.DUES,
    limits=UNPAID_MONTHS,
    figures=(EXEMPT_OWE_DUES, DUES_LATE_OR_EARLY, SUSPENDED_OWE_DUES, DETAINED_OWE_DUES),
    options=(PARTIAL_PAYMENT, LATE_PAYMENT, TEMPORARY_COUNTS),
    reached=(
        (
            "Đảng viên không đóng đảng phí đủ số tháng trong năm. Miễn sinh hoạt không miễn đảng "
            "phí; chỉ tháng không phải nộp, được miễn toàn bộ hoặc không có trong danh sách mới "
            "không tính."
        ),
        (
            "The member owes dues for as many months within the year as oblige the branch to "
            "consider it. Exemption from meetings never frees from dues."
        ),
    ),
    near=(
        "Đảng viên còn thiếu một tháng là đủ mức không đóng đảng phí, và trong năm vẫn còn tháng.",
        "One month of unpaid dues below that limit, while months of the year remain.",
    ),
    duty=months_owing,
    read=months_unpaid,
    deeds=_deeds,
)
