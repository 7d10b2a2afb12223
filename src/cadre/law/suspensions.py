"""How long a suspension lasts and what it brings with it (đình chỉ sinh hoạt đảng)."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Timeline
from cadre.law.figures import carried, disciplinary, figure
from cadre.law.lengths import Length, Unit
from cadre.law.listing import Listed

__all__ = [
    "COMMITTEE_TOO",
    "DECIDED_BY",
    "FIRST_LIMIT",
    "FOLLOWS_PROCEEDINGS",
    "ORGANISATION_LIMIT",
    "REQUIRED_WHEN",
    "TIMELINES",
    "TOTAL_LIMIT",
]

T = TypeVar("T")

# Of 14-QĐ/TW only the year is known: its figures are stated from the next year on.
_QD_14 = date(2002, 1, 1)
_QD_30 = date(2016, 7, 26)
_QD_22 = date(2021, 7, 28)


def _limit(key: str, months: int, days: int, vi: str, en: str) -> Timeline[Length]:
    """A length whose unit went from months to working days to days."""
    return Timeline(
        key,
        vi=vi,
        en=en,
        provisions=(
            Provision(
                value=Length(months, Unit.MONTHS),
                since=_QD_14,
                until=_QD_30,
                citations=(sources.QD_14_2001.article("điểm 39.2"),),
                # The texts of 2006 and 2011 were not seen on this point.
                restated=(
                    carried(date(2006, 10, 31), sources.QD_23_2006),
                    carried(date(2011, 11, 1), sources.QD_45_2011),
                ),
            ),
            Provision(
                value=Length(days, Unit.WORKING_DAYS),
                since=_QD_30,
                until=_QD_22,
                citations=(sources.QD_30_2016.article(""),),
            ),
            Provision(
                value=Length(days, Unit.DAYS),
                since=_QD_22,
                citations=(sources.QD_22_2021.article("Điều 31, khoản 1"),),
                restated=disciplinary(),
            ),
        ),
    )


FIRST_LIMIT = _limit(
    "suspension.first_limit",
    months=3,
    days=90,
    vi="thời hạn đình chỉ sinh hoạt của đảng viên, cấp ủy viên, chưa gia hạn",
    en="how long a member's suspension lasts at most without extension",
)
TOTAL_LIMIT = _limit(
    "suspension.total_limit",
    months=6,
    days=180,
    vi="thời hạn đình chỉ sinh hoạt của đảng viên, cấp ủy viên, kể cả gia hạn",
    en="how long a member's suspension lasts at most with its extension",
)
ORGANISATION_LIMIT = _limit(
    "suspension.organisation_limit",
    months=3,
    days=90,
    vi="thời hạn đình chỉ hoạt động của tổ chức đảng",
    en="how long the suspension of an organisation lasts at most",
)


def _since_2001(key: str, value: T, place: str, vi: str, en: str) -> Timeline[T]:
    """What is said to hold since 2001 and was read in the text of 2021."""
    early = sources.QD_14_2001.article("", Confidence.UNCONFIRMED)
    return Timeline(
        key,
        vi=vi,
        en=en,
        provisions=(
            Provision(
                value=value,
                since=_QD_14,
                until=_QD_22,
                citations=(early,),
                confidence=Confidence.UNCONFIRMED,
            ),
            Provision(
                value=value,
                since=_QD_22,
                citations=(sources.QD_22_2021.article(place),),
                restated=disciplinary(),
            ),
        ),
    )


REQUIRED_WHEN: Timeline[Listed[str]] = _since_2001(
    "suspension.required_when",
    Listed(("prosecuted", "detained")),
    "Điều 28",
    vi="các trường hợp phải đình chỉ sinh hoạt: bị truy tố, bị tạm giam",
    en="when a member must be suspended: prosecuted or detained",
)
FOLLOWS_PROCEEDINGS = _since_2001(
    "suspension.follows_proceedings",
    True,
    "Điều 31, khoản 2",
    vi="thời hạn đình chỉ người bị truy tố, tạm giam theo thời hạn tố tụng, kể cả gia hạn",
    en="the suspension of the prosecuted or detained lasts as long as the proceedings",
)

COMMITTEE_TOO = figure(
    "suspension.committee_too",
    True,
    _QD_22,
    sources.QD_22_2021.article("Điều 28"),
    vi="cấp ủy viên bị đình chỉ sinh hoạt đảng, hoặc bị khởi tố, thì đình chỉ sinh hoạt cấp ủy",
    en="a committee member who is suspended or charged is suspended from the committee too",
    restated=disciplinary(),
)
DECIDED_BY = figure(
    "suspension.decided_by",
    "body_competent_to_expel",
    _QD_22,
    sources.QD_22_2021.article("Điều 29", Confidence.SECONDARY),
    vi="nơi quyết định đình chỉ sinh hoạt: cấp có thẩm quyền khai trừ",
    en="who decides on a suspension: the body competent to expel",
    restated=disciplinary(),
)
TIMELINES = (
    FIRST_LIMIT,
    TOTAL_LIMIT,
    ORGANISATION_LIMIT,
    REQUIRED_WHEN,
    FOLLOWS_PROCEEDINGS,
    COMMITTEE_TOO,
    DECIDED_BY,
)
