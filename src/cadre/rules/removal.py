"""Grounds for considering removal (xóa tên) that rest on what the branch has concluded.

A ground is open from the conclusion on, until the branch has voted on removal, whatever came of
it. A conclusion from before the member was admitted again belongs to another life.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Severity
from cadre.law.base import Law, Provision
from cadre.law.removal import GROUNDS, UNWORTHY_YEARS
from cadre.law.removal_procedure import SELF_REVIEW_REQUESTS
from cadre.records import Conclusion, ConclusionKind
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.conclusions import concluded, voted_on
from cadre.rules.deeds import at_home, finding
from cadre.rules.procedure import REMOVAL_PROCEDURE, removal_step

__all__ = ["CARD", "POLITICAL_STANDARDS", "RULES", "SELF_REVIEW", "UNWORTHY"]


def card(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The member gave back or destroyed the card and is still on the roll (tự trả, hủy thẻ).

    Cites:
        cadre.law.removal.GROUNDS
    """
    kinds = (ConclusionKind.CARD_RETURNED, ConclusionKind.CARD_DESTROYED)
    yield from _concluded("removal.card", kinds, dossier, law, window)


def political_standards(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The branch concluded that the political standards are not met (tiêu chuẩn chính trị).

    Cites:
        cadre.law.removal.GROUNDS
    """
    kinds = (ConclusionKind.POLITICAL_STANDARDS,)
    yield from _concluded("removal.political_standards", kinds, dossier, law, window)


def _concluded(
    code: str,
    kinds: tuple[ConclusionKind, ...],
    dossier: MemberDossier,
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    """The latest conclusion of some kinds: a ground by itself, at once."""
    said = concluded(dossier, kinds, window.as_of)
    if not said or not at_home(dossier, window.as_of):
        return
    last = said[-1]
    # Điểm 8.1 của quy định thi hành: no length of time is asked for.
    ground = law[GROUNDS].find(last.concluded_on)
    if ground is None or voted_on(dossier, last.concluded_on, window.as_of):
        return
    step, procedure = removal_step(law, window.as_of)
    yield finding(
        code,
        dossier,
        window,
        last.id,
        severity=Severity.SERIOUS,
        arises_on=last.concluded_on,
        values=(*used_values((GROUNDS, ground)), *procedure),
        proof=(last,),
        details={"removal_said_word": last.kind.value},
        next_step=step,
    )


def unworthy(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Concluded to have violated the standing of a member for years in a row (hai năm liền).

    The last of the years is one of the period or the year before it, about which the branch
    concludes in the new year.

    Cites:
        cadre.law.removal.UNWORTHY_YEARS
    """
    by_year: dict[int, Conclusion] = {}
    for one in concluded(dossier, (ConclusionKind.UNWORTHY,), window.as_of):
        by_year.setdefault(one.year, one)
    if not by_year or not at_home(dossier, window.as_of):
        return
    for year in sorted(by_year, reverse=True):
        if not window.period.first.year - 1 <= year <= window.as_of.year:
            continue
        found = _years_in_row(by_year, year, law)
        if found is not None:
            if not voted_on(dossier, _last_day(found[0]), window.as_of):
                yield _unworthy(dossier, window, law, *found)
            return


def _years_in_row(
    by_year: dict[int, Conclusion], year: int, law: Law
) -> tuple[tuple[Conclusion, ...], Provision[int]] | None:
    """The conclusions about as many years in a row as reach the ground, ending with *year*."""
    # Điểm 8.1 của quy định thi hành: so many years in a row.
    limit = law[UNWORTHY_YEARS].find(by_year[year].concluded_on)
    if limit is None:
        return None
    years = range(year - limit.value + 1, year + 1)
    if any(one not in by_year for one in years):
        return None
    return tuple(by_year[one] for one in years), limit


def _unworthy(
    dossier: MemberDossier,
    window: Window,
    law: Law,
    concluded: tuple[Conclusion, ...],
    limit: Provision[int],
) -> Finding:
    step, procedure = removal_step(law, window.as_of)
    return finding(
        "removal.unworthy",
        dossier,
        window,
        str(concluded[-1].year),
        severity=Severity.SERIOUS,
        arises_on=_last_day(concluded),
        values=(*used_values((UNWORTHY_YEARS, limit)), *procedure),
        proof=concluded,
        details={
            "limit": str(limit.value),
            "first_year": str(concluded[0].year),
            "last_year": str(concluded[-1].year),
        },
        next_step=step,
    )


def _last_day(concluded: Iterable[Conclusion]) -> date:
    return max(one.concluded_on for one in concluded)


def self_review(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Asked for a self-review as often as is needed, and none was given (không làm kiểm điểm).

    The branch may then go on with an open ground. Requests count since the last self-review; the
    last of them lies in a year of the period or the year before it.

    Cites:
        cadre.law.removal_procedure.SELF_REVIEW_REQUESTS
    """
    done = concluded(dossier, (ConclusionKind.SELF_REVIEW_DONE,), window.as_of)
    asked = [
        one
        for one in concluded(dossier, (ConclusionKind.SELF_REVIEW_ASKED,), window.as_of)
        if not done or one.concluded_on > done[-1].concluded_on
    ]
    if not asked or not at_home(dossier, window.as_of):
        return
    # Hướng dẫn thi hành: after so many requests the branch proceeds anyway.
    times = law[SELF_REVIEW_REQUESTS].find(asked[0].concluded_on)
    if times is None or len(asked) < times.value:
        return
    counted = asked[: times.value]
    since = counted[-1].concluded_on
    recent = since.year >= window.period.first.year - 1
    if recent and not voted_on(dossier, since, window.as_of):
        yield finding(
            "removal.self_review",
            dossier,
            window,
            counted[-1].id,
            severity=Severity.INFO,
            arises_on=since,
            values=used_values((SELF_REVIEW_REQUESTS, times)),
            proof=counted,
            details={"limit": str(times.value)},
            next_step="removal_proceed",
        )


CARD = Rule(
    code="removal.card",
    about="member",
    reads="few",
    on=("conclusions",),
    check=card,
    vi="Đảng viên tự trả hoặc tự hủy thẻ đảng mà chi bộ chưa xem xét xóa tên.",
    en="The member gave back or destroyed the card, and removal has not been considered.",
    figures=(GROUNDS, *REMOVAL_PROCEDURE),
)
UNWORTHY = Rule(
    code="removal.unworthy",
    about="member",
    reads="few",
    on=("conclusions",),
    check=unworthy,
    vi="Đảng viên bị kết luận vi phạm tư cách đảng viên nhiều năm liền, đủ mức để xem xét.",
    en="The member was concluded to have violated the standing of a member for years in a row.",
    figures=(UNWORTHY_YEARS, *REMOVAL_PROCEDURE),
)
POLITICAL_STANDARDS = Rule(
    code="removal.political_standards",
    about="member",
    reads="few",
    on=("conclusions",),
    check=political_standards,
    vi="Chi bộ kết luận đảng viên không bảo đảm tiêu chuẩn chính trị mà chưa xem xét xóa tên.",
    en="The member does not meet the political standards, and removal has not been considered.",
    figures=(GROUNDS, *REMOVAL_PROCEDURE),
)
SELF_REVIEW = Rule(
    code="removal.self_review",
    about="member",
    reads="few",
    on=("conclusions",),
    check=self_review,
    vi="Đã yêu cầu kiểm điểm đủ số lần mà đảng viên không làm, không dự; chi bộ vẫn xem xét.",
    en="Asked often enough for a self-review that was not given; the branch proceeds anyway.",
    figures=(SELF_REVIEW_REQUESTS,),
)

RULES: tuple[Rule, ...] = (CARD, UNWORTHY, POLITICAL_STANDARDS, SELF_REVIEW)
