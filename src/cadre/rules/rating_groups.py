"""Ratings of a year together (kết quả xếp loại): members left out, and the share of excellent ones.

Nothing is accused where a branch records no rating of the year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.calculators import excellent_quota
from cadre.dossiers import BranchDossier, MemberDossier, UnitDossier, covers
from cadre.findings import Finding, Severity, Subject, Verdict, refs
from cadre.law.base import Law, Provision
from cadre.law.listing import Listed
from cadre.law.ratings import EXCELLENT_QUOTA_PERCENT, NOT_RATED, NotRated
from cadre.months import MonthSet
from cadre.records import (
    Level,
    Member,
    MemberRating,
    Membership,
    MembershipKind,
    Organisation,
    RatingLevel,
)
from cadre.rules.base import Rule, Window, about_branch, about_unit, not_kept, used_values
from cadre.rules.rating_levels import decided, judged_rating

__all__ = ["QUOTA", "QUOTA_ABOVE", "RULES", "UNRATED"]


def unrated(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Members left out where the branch rated others (đảng viên chưa được xếp loại).

    Asked of official members on its books for the whole year and in activity on all of its days:
    of whoever was exempt or suspended for some of them, nothing is said. Where the branch records
    no rating of the year, it is undecidable.

    Cites:
        cadre.law.ratings.NOT_RATED
    """
    for year in window.years:
        last = date(year, 12, 31)
        rated = _of_year(branch.ratings, year, window)
        asked = law[NOT_RATED].find(last)
        if asked is None or window.as_of < last:
            continue
        left_out = list(_left_out(branch, year, window))
        if left_out and not rated:
            proof = [record for pair in left_out for record in pair]
            values, months = used_values((NOT_RATED, asked)), MonthSet.year(year)
            key = f"rating.unrated:{branch.id}:{year}"
            yield not_kept(key, branch, window, months, values=values, proof=proof)
        elif left_out:
            yield _unrated(branch, window, year, left_out, rated[0], asked)


def _unrated(
    branch: BranchDossier,
    window: Window,
    year: int,
    left_out: list[tuple[Member, Membership]],
    first_rated: MemberRating,
    asked: Provision[Listed[NotRated]],
) -> Finding:
    proof = [record for pair in left_out for record in pair]
    return Finding(
        key=f"rating.unrated:{branch.id}:{year}",
        code="rating.unrated",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=date(year, 12, 31),
        as_of=window.as_of,
        values=used_values((NOT_RATED, asked)),
        evidence=refs([branch.branch, first_rated, *proof]),
        affected=tuple(sorted(member.id for member, _ in left_out)),
        details={"year": str(year), "unrated": str(len(left_out))},
        next_step="rating_rate_the_rest",
    )


def _of_year(ratings: Iterable[MemberRating], year: int, window: Window) -> list[MemberRating]:
    """The ratings of a year decided by the day of the audit, in order of their days."""
    found = [one for one in ratings if one.year == year and judged_rating(one, window)]
    return sorted(found, key=lambda one: (decided(one), one.id))


def _left_out(
    branch: BranchDossier, year: int, window: Window
) -> Iterator[tuple[Member, Membership]]:
    """Who would be rated for a year and was not, and the membership over the year."""
    for one in branch.members:
        stay = _whole_year(one, branch.id, year)
        has_one = any(own.year == year and judged_rating(own, window) for own in one.ratings)
        if stay is not None and not has_one and _to_be_rated(one, year):
            yield one.member, stay


def _to_be_rated(member: MemberDossier, year: int) -> bool:
    first, last = date(year, 1, 1), date(year, 12, 31)
    freed = any(
        since <= last and (until is None or until > first) for since, until in member.not_expected()
    )
    return not freed and member.is_official(first)


def _whole_year(member: MemberDossier, branch: str, year: int) -> Membership | None:
    """The official membership by which somebody was on the books for all of a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    for one in member.memberships:
        here = one.branch == branch and one.kind is MembershipKind.OFFICIAL
        if here and covers(one, first) and covers(one, last):
            return one
    return None


def quota(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    More excellent members in a base branch than the share of the good ones (quá tỷ lệ xuất sắc).

    Ordinary branches are counted together, in their base organisation.

    Cites:
        cadre.law.ratings.EXCELLENT_QUOTA_PERCENT
    """
    if branch.branch.level is not Level.BASE_BRANCH:
        return
    for year in window.years:
        rated = _of_year(branch.ratings, year, window)
        shown = (branch.branch,)
        yield from _over("rating.quota", about_branch(branch), year, shown, rated, law, window)


def quota_above(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The same in a base organisation, over all branches below it.

    Nothing is said of a year in which one of them records no rating. Where the share is asked of
    each group of members, more in the whole means more in one of the groups.

    Cites:
        cadre.law.ratings.EXCELLENT_QUOTA_PERCENT
    """
    if unit.unit.level is not Level.BASE:
        return
    code, subject = "rating.quota_above", about_unit(unit)
    for year in window.years:
        last = date(year, 12, 31)
        rated = _of_year(unit.ratings, year, window)
        here = {one.branch for one in rated}
        asked = {one.id for one in unit.below if one.level.is_branch and covers(one, last)}
        if asked <= here:
            shown = (unit.unit, *(one for one in unit.below if one.id in here))
            yield from _over(code, subject, year, shown, rated, law, window)


def _over(
    code: str,
    subject: Subject,
    year: int,
    organisations: Iterable[Organisation],
    rated: list[MemberRating],
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    """Once the year is over: more rated excellent than the share of those rated good."""
    top = [one for one in rated if one.level is RatingLevel.EXCELLENT]
    good = [one for one in rated if one.level is RatingLevel.GOOD]
    if not top or window.as_of < date(year, 12, 31):
        return
    day = max(decided(one) for one in (*top, *good))
    # Điều 12, 124-QĐ/TW: at most a share of the number rated good. Unknown since 366-QĐ/TW.
    share = law[EXCELLENT_QUOTA_PERCENT].find(day)
    if share is None:
        return
    most = excellent_quota(len(good), day, law=law)
    if len(top) <= most:
        return
    yield Finding(
        key=f"{code}:{subject.id}:{year}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=subject,
        arises_on=day,
        as_of=window.as_of,
        values=used_values((EXCELLENT_QUOTA_PERCENT, share)),
        evidence=refs([*organisations, *top, *good]),
        affected=tuple(sorted({one.member for one in top})),
        details={
            "year": str(year),
            "excellent": str(len(top)),
            "good": str(len(good)),
            "most": str(most),
        },
        next_step="rating_lower_the_number",
    )


UNRATED = Rule(
    code="rating.unrated",
    about="branch",
    on=("ratings",),
    check=unrated,
    vi="Chi bộ đã xếp loại năm đó nhưng còn đảng viên thuộc diện xếp loại chưa được xếp loại.",
    en="The branch rated its members for a year and left out some of those who are rated.",
    figures=(NOT_RATED,),
)
QUOTA = Rule(
    code="rating.quota",
    about="branch",
    on=("ratings",),
    check=quota,
    vi="Chi bộ cơ sở xếp loại xuất sắc quá tỷ lệ so với số đảng viên xếp loại tốt.",
    en="A base branch rated more members excellent than the share of those rated good.",
    figures=(EXCELLENT_QUOTA_PERCENT,),
)
QUOTA_ABOVE = Rule(
    code="rating.quota_above",
    about="unit",
    on=("ratings",),
    check=quota_above,
    vi="Đảng bộ cơ sở có số đảng viên xuất sắc quá tỷ lệ so với số đảng viên xếp loại tốt.",
    en="A base organisation has more excellent members than the share of those rated good.",
    figures=(EXCELLENT_QUOTA_PERCENT,),
)

RULES: tuple[Rule, ...] = (UNRATED, QUOTA, QUOTA_ABOVE)
