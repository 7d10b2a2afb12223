"""Cases of transfers (chuyển sinh hoạt) not carried through, and of temporary stays."""

from __future__ import annotations

from datetime import date
from typing import Any

from cadre.records import Began, MembershipKind, Transfer
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["TRANSFER_CASES"]


def _leaving(planter: Planter, cause_on: date, **more: Any) -> PersonDraft:
    """A member who is to transfer to a branch outside the district."""
    person = planter.take()
    person.more.append(
        Transfer(
            id=f"csh-{person.number:06d}-1",
            member=person.id,
            origin=person.home,
            cause_on=cause_on,
            **more,
        )
    )
    return person


def _not_begun(planter: Planter) -> None:
    person = _leaving(planter, date(2025, 3, 3))
    planter.expect("transfer.procedure_late", "flagged", person.id)


def _nearly_over(planter: Planter) -> None:
    # Sixty working days from 07/07/2025 end on 29/09/2025; with twenty more, on 27/10/2025.
    person = _leaving(planter, date(2025, 7, 7))
    planter.expect("transfer.procedure_late", "warning", person.id, on=(SEPTEMBER,))
    planter.expect("transfer.procedure_late", "flagged", person.id, on=(DECEMBER,))


def _introduced_in_time(planter: Planter) -> None:
    """Introduced in the middle of December: the letter is not late yet."""
    _leaving(planter, date(2025, 11, 3), introduced_on=date(2025, 12, 15))


def _letter_kept(planter: Planter) -> None:
    # Thirty working days from 01/07/2025 end on 12/08/2025; with twenty more, on 09/09/2025.
    person = _leaving(planter, date(2025, 6, 2), introduced_on=date(2025, 7, 1))
    planter.expect("transfer.letter_late", "flagged", person.id)


def _letter_shown_in_october(planter: Planter) -> None:
    introduced, shown = date(2025, 7, 1), date(2025, 10, 15)
    person = _leaving(planter, date(2025, 6, 2), introduced_on=introduced, shown_on=shown)
    planter.expect("transfer.letter_late", "flagged", person.id, on=(SEPTEMBER,))


def _reason_accepted(planter: Planter) -> None:
    introduced, noticed = date(2025, 3, 3), date(2025, 3, 10)
    _leaving(
        planter,
        date(2025, 2, 3),
        introduced_on=introduced,
        notice_on=noticed,
        reason_accepted=True,
    )


def _reason_refused(planter: Planter) -> None:
    # Three months from 15/07/2025 end on 15/10/2025.
    person = _leaving(
        planter,
        date(2025, 6, 2),
        introduced_on=date(2025, 7, 1),
        notice_on=date(2025, 7, 15),
        reason_accepted=False,
    )
    planter.expect("transfer.letter_late", "flagged", person.id)
    planter.expect("transfer.overdue_ground", "flagged", person.id, on=(DECEMBER,))


def _reason_open(planter: Planter) -> None:
    # Three months from 15/07/2025 end on 15/10/2025; nobody has considered the reason.
    introduced, noticed = date(2025, 7, 1), date(2025, 7, 15)
    person = _leaving(planter, date(2025, 6, 2), introduced_on=introduced, notice_on=noticed)
    planter.expect("transfer.letter_late", "flagged", person.id)
    planter.expect("transfer.overdue_ground", "undecidable", person.id, on=(DECEMBER,))


def _stay(planter: Planter, since: date, until: date | None, **more: Any) -> PersonDraft:
    person = planter.take()
    kind = MembershipKind.TEMPORARY
    host = planter.other_branch(person)
    person.join(host, since, Began.UNSTATED, until=until, kind=kind, **more)
    return person


def _two_months(planter: Planter) -> None:
    person = _stay(planter, date(2025, 3, 1), date(2025, 5, 1))
    planter.expect("transfer.temporary_length", "flagged", person.id)


def _a_year_and_more(planter: Planter) -> None:
    # Less than twelve months from 15/10/2024: 13/10/2025 would be the last day.
    person = _stay(planter, date(2024, 10, 15), date(2025, 11, 1))
    planter.expect("transfer.temporary_length", "flagged", person.id, on=(DECEMBER,))


def _for_study(planter: Planter) -> None:
    """Eighteen months of full-time study: nothing is found."""
    _stay(planter, date(2024, 9, 1), date(2026, 3, 1), study=True)


def _extended(planter: Planter) -> None:
    """Two months, and then four more by an extension: nothing is found."""
    person = _stay(planter, date(2025, 3, 1), date(2025, 5, 1))
    host, kind = person.memberships[-1].branch, MembershipKind.TEMPORARY
    until = date(2025, 9, 1)
    person.join(host, date(2025, 5, 1), Began.UNSTATED, until=until, kind=kind)


def _without_end(planter: Planter) -> None:
    person = _stay(planter, date(2025, 6, 2), None)
    planter.expect("transfer.temporary_without_end", "flagged", person.id)


TRANSFER_CASES = (
    Case(
        "transfer.not_begun",
        "Quá hạn chưa làm thủ tục chuyển sinh hoạt chính thức",
        "The procedure of an official transfer not done in time",
        _not_begun,
    ),
    Case(
        "transfer.nearly_over",
        "Sắp hết hạn làm thủ tục chuyển vào cuối tháng 9, quá hạn vào cuối năm",
        "The time for the procedure nearly over in September, over in December",
        _nearly_over,
    ),
    Case(
        "transfer.introduced_in_time",
        "Vừa được giới thiệu chuyển sinh hoạt, còn hạn",
        "Introduced for a transfer, still in time",
        _introduced_in_time,
    ),
    Case(
        "transfer.letter_kept",
        "Có giấy giới thiệu nhưng không xuất trình tại nơi đến",
        "The letter of introduction never shown at the new place",
        _letter_kept,
    ),
    Case(
        "transfer.letter_shown_in_october",
        "Đến tháng 10 mới xuất trình giấy giới thiệu",
        "The letter shown only in October",
        _letter_shown_in_october,
    ),
    Case(
        "transfer.reason_accepted",
        "Chậm chuyển sinh hoạt, lý do đã được chấp nhận",
        "A late transfer whose reason was accepted",
        _reason_accepted,
    ),
    Case(
        "transfer.reason_refused",
        "Quá ba tháng từ phiếu báo, lý do chậm không được chấp nhận",
        "More than three months since the notice, the reason not accepted",
        _reason_refused,
    ),
    Case(
        "transfer.reason_open",
        "Quá ba tháng từ phiếu báo, lý do chậm chưa được xem xét",
        "More than three months since the notice, the reason not considered yet",
        _reason_open,
    ),
    Case(
        "transfer.two_months",
        "Sinh hoạt tạm thời chỉ hai tháng",
        "A temporary stay of only two months",
        _two_months,
        alone=False,
    ),
    Case(
        "transfer.a_year_and_more",
        "Sinh hoạt tạm thời hơn một năm",
        "A temporary stay of more than a year",
        _a_year_and_more,
        alone=False,
    ),
    Case(
        "transfer.for_study",
        "Sinh hoạt tạm thời mười tám tháng để học tập trung",
        "A temporary stay of eighteen months for full-time study",
        _for_study,
        alone=False,
    ),
    Case(
        "transfer.extended",
        "Sinh hoạt tạm thời hai tháng rồi kéo dài thêm bốn tháng",
        "A temporary stay of two months, extended by four",
        _extended,
        alone=False,
    ),
    Case(
        "transfer.without_end",
        "Sinh hoạt tạm thời không ghi ngày hết hạn",
        "A temporary stay without a recorded end",
        _without_end,
        alone=False,
    ),
)
"""Every case of transfers and temporary stays."""
