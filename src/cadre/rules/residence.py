"""The place of residence (nơi cư trú): the yearly comment on members in work who are introduced.

Whoever is excused from its meetings or from the introduction has no comment. Without a recorded
link nothing is said; without any recorded comment on the member nothing can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Missing, MissingKind, Verdict
from cadre.law.base import Law, Provision
from cadre.law.residence import COMMENTS_PER_YEAR
from cadre.months import MonthSet
from cadre.records import ResidenceComment, ResidenceKind, ResidenceLink
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import at_home, finding

__all__ = ["COMMENT_MISSING", "RULES"]


def comment_missing(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A year over, and fewer comments on an introduced member than are asked (chưa lấy nhận xét).

    Looked at are the years of the period and the one before it, each from the day after its last.
    Asked of members in activity on that last day, introduced for the whole year. Where no comment
    on the member is recorded for any year, the store does not tell whether comments are kept.

    Cites:
        cadre.law.residence.COMMENTS_PER_YEAR
    """
    if not dossier.residence_links or not at_home(dossier, window.as_of):
        return
    for year in (window.period.first.year - 1, *window.years):
        last = date(year, 12, 31)
        asked = law[COMMENTS_PER_YEAR].find(last)
        link = _link_of(dossier, year)
        if window.as_of <= last or asked is None or link is None or not dossier.is_active(last):
            continue
        # Điều 3, khoản 4, 213-QĐ/TW: the place of work collects a comment each year.
        if len(_received(dossier, window.as_of, year)) < asked.value:
            yield _missing(dossier, window, link, asked, year)


def _missing(
    dossier: MemberDossier, window: Window, link: ResidenceLink, asked: Provision[int], year: int
) -> Finding:
    kept = _received(dossier, window.as_of)[:1]
    lacking = Missing(MissingKind.NOT_KEPT, MonthSet.year(year))
    said = finding(
        "residence.comment_missing",
        dossier,
        window,
        str(year),
        verdict=Verdict.FLAGGED if kept else Verdict.UNDECIDABLE,
        arises_on=date(year + 1, 1, 1),
        values=used_values((COMMENTS_PER_YEAR, asked)),
        proof=(link, *kept),
        details={"within_year": str(year), "limit": str(asked.value)},
        next_step="residence_collect_comment",
    )
    # Without a day an audit does not list it: links alone would fill it.
    return said if kept else evolve(said, arises_on=None, missing=(lacking,))


def _received(dossier: MemberDossier, day: date, year: int | None = None) -> list[ResidenceComment]:
    """The comments received by a day, about a year or any, by the years they are about."""
    found = [
        one
        for one in dossier.residence_comments
        if (year is None or one.year == year)
        and (one.received_on is None or one.received_on <= day)
    ]
    return sorted(found, key=lambda one: (one.year, one.id))


def _link_of(dossier: MemberDossier, year: int) -> ResidenceLink | None:
    """The link by which the member was introduced for the whole of a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    for one in dossier.residence_links:
        if one.kind is ResidenceKind.INTRODUCED and covers(one, first) and covers(one, last):
            return one
    return None


COMMENT_MISSING = Rule(
    code="residence.comment_missing",
    about="member",
    reads="few",
    on=("residence_links",),
    check=comment_missing,
    vi="Chưa có nhận xét hằng năm của cấp ủy nơi cư trú về đảng viên đang công tác.",
    en="The yearly comment of the residence committee on a member in work is missing.",
    figures=(COMMENTS_PER_YEAR,),
)

RULES: tuple[Rule, ...] = (COMMENT_MISSING,)
