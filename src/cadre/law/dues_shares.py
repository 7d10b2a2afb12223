"""What an organisation keeps of the dues it received (trích giữ lại), and where unspent dues go.

Each share is of what the organisation itself received, not of what all below it collected. Months
up to 01/2026 follow 342-QĐ/TW, months since then 01-QĐ/TW; where its shares were not seen, the law
is silent and a profile has to state them.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.law.base import Citation, Confidence, Provision, Timeline
from cadre.law.sources import QD_01_2026, QD_342_2010

__all__ = [
    "KEPT_ABOVE_BASE",
    "KEPT_BY_BASE",
    "KEPT_BY_BASE_BRANCH",
    "KEPT_BY_BORDER_FORCES_BRANCH",
    "KEPT_BY_BRANCH",
    "KEPT_BY_BRANCH_ABROAD",
    "KEPT_BY_CENTRAL_BLOC",
    "KEPT_BY_COMMUNE",
    "KEPT_BY_HOST_COUNTRY",
    "KEPT_BY_OVERSEAS_COMMITTEE",
    "KEPT_BY_PROVINCIAL_BLOC",
    "KEPT_BY_VILLAGE_BRANCH",
    "TIMELINES",
    "UNSPENT_OF_DISSOLVED",
    "UNSPENT_OF_MERGED",
    "UNSPENT_OF_SPLIT",
    "Keeper",
    "KeptShare",
    "UnspentGoesTo",
]

_QD_342 = date(2011, 4, 1)
_COMMUNES_A_LEVEL = date(2025, 7, 1)
_QD_01 = date(2026, 2, 1)


class Keeper(StrEnum):
    """What kind of organisation keeps a share (loại tổ chức được trích giữ lại)."""

    BRANCH = "branch"
    """Chi bộ trực thuộc đảng bộ cơ sở, không thuộc loại khác."""
    VILLAGE_BRANCH = "village_branch"
    """Chi bộ thôn, tổ dân phố."""
    BORDER_FORCES_BRANCH = "border_forces_branch"
    """Chi bộ trực thuộc đảng ủy cơ sở trong lực lượng vũ trang đóng quân ở xã biên giới."""
    BASE_BRANCH = "base_branch"
    """Chi bộ cơ sở."""
    COMMUNE = "commune"
    """Tổ chức đảng xã, phường, thị trấn, đặc khu."""
    BASE = "base"
    """Tổ chức cơ sở đảng khác."""
    ABOVE_BASE = "above_base"
    """Cấp trên cơ sở."""
    BRANCH_ABROAD = "branch_abroad"
    """Chi bộ ở nước ngoài."""
    HOST_COUNTRY = "host_country"
    """Cấp ủy phụ trách địa bàn một nước."""
    OVERSEAS_COMMITTEE = "overseas_committee"
    """Đảng ủy Ngoài nước."""
    PROVINCIAL_BLOC = "provincial_bloc"
    """Đảng ủy khối trực thuộc tỉnh ủy, thành ủy."""
    CENTRAL_BLOC = "central_bloc"
    """Đảng ủy khối ở Trung ương, Quân ủy Trung ương, Đảng ủy Công an Trung ương."""


def _percent(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or not 0 <= value <= 100:
        raise RecordError("CADRE-RE-01", path="KeptShare", expected="0 to 100")


@frozen(kw_only=True)
class KeptShare:
    """
    What may be kept of the dues received, in whole percent: one share, or a band.

    Raises:
        RecordError: Not whole percent, or the least is more than the most.

    >>> str(KeptShare.of(70)), str(KeptShare(least=30, most=50))
    ('70%', '30–50%')
    """

    most: int = field(validator=_percent)
    least: int = field(validator=_percent)

    def __attrs_post_init__(self) -> None:
        if self.least > self.most:
            raise RecordError("CADRE-RE-01", path="KeptShare.least", expected="a share of a whole")

    @classmethod
    def of(cls, percent: int) -> KeptShare:
        """One share."""
        return cls(most=percent, least=percent)

    @property
    def settled(self) -> bool:
        """Whether it is one share; a band (khung) is for somebody to decide in."""
        return self.least == self.most

    def holds(self, other: KeptShare) -> bool:
        """Whether *other* lies within it, both ends included."""
        return self.least <= other.least and other.most <= self.most

    def __str__(self) -> str:
        return f"{self.most}%" if self.settled else f"{self.least}–{self.most}%"


class UnspentGoesTo(StrEnum):
    """Where the unspent dues of a branch go when it ends (đảng phí chưa chi)."""

    DIRECT_SUPERIOR = "direct_superior"
    """Nộp tổ chức đảng cấp trên trực tiếp."""
    RESULTING = "resulting"
    """Chuyển tổ chức đảng mới hình thành."""
    SUPERIOR_DECIDES = "superior_decides"
    """Báo cáo cấp ủy cấp trên trực tiếp (từ cấp cơ sở trở lên) quyết định."""


def _then(
    percent: int | KeptShare,
    *,
    until: date = _QD_01,
    since: date = _QD_342,
    sure: Confidence = Confidence.READ,
    note: str = "",
) -> Provision[KeptShare]:
    """What 342-QĐ/TW, part B.II, says, up to the dues of 01/2026."""
    return Provision(
        value=KeptShare.of(percent) if isinstance(percent, int) else percent,
        since=since,
        until=until,
        citations=(QD_342_2010.article("mục B.II", sure),),
        confidence=sure,
        note=note,
    )


def _article_6(place: str = "Điều 6") -> Citation:
    return QD_01_2026.article(place, Confidence.SECONDARY)


def _now(percent: int, place: str = "Điều 6", note: str = "") -> Provision[KeptShare]:
    """What 01-QĐ/TW says."""
    return Provision(
        value=KeptShare.of(percent),
        since=_QD_01,
        citations=(_article_6(place),),
        confidence=Confidence.SECONDARY,
        note=note,
    )


def _kept(
    keeper: Keeper, vi: str, en: str, *provisions: Provision[KeptShare]
) -> Timeline[KeptShare]:
    key = f"dues.kept_by_{keeper.value}"
    return Timeline(key, vi=f"phần đảng phí {vi} được giữ lại", en=en, provisions=provisions)


KEPT_BY_BRANCH = _kept(
    Keeper.BRANCH,
    "chi bộ trực thuộc",
    "what a dependent branch keeps of the dues it received",
    _then(
        KeptShare(least=30, most=50),
        note="342-QĐ/TW chỉ nêu khung; tỷ lệ cụ thể phải được nêu riêng.",
    ),
)
KEPT_BY_VILLAGE_BRANCH = _kept(
    Keeper.VILLAGE_BRANCH,
    "chi bộ thôn, tổ dân phố",
    "what the branch of a village or residential group keeps of the dues it received",
    _now(70),
)
KEPT_BY_BORDER_FORCES_BRANCH = _kept(
    Keeper.BORDER_FORCES_BRANCH,
    "chi bộ thuộc đảng bộ cơ sở lực lượng vũ trang ở xã biên giới",
    "what a branch of the armed forces in a border commune keeps of the dues it received",
    _now(70),
)
# What a base branch keeps is of what remains after the share left to its units (Điều 6, điểm 1.3):
# of what it received, since the units below have kept theirs before they pass on.
KEPT_BY_BASE_BRANCH = _kept(
    Keeper.BASE_BRANCH,
    "chi bộ cơ sở",
    "what a base branch keeps of the dues left after the share of the units below it",
    _then(70),
    _now(70, "Điều 6, khoản 1, điểm 1.3"),
)
KEPT_BY_COMMUNE = _kept(
    Keeper.COMMUNE,
    "tổ chức đảng xã, phường, thị trấn",
    "what the organisation of a commune, ward or township keeps of the dues it received",
    _then(90, until=_COMMUNES_A_LEVEL),
    _then(
        90,
        since=_COMMUNES_A_LEVEL,
        sure=Confidence.UNCONFIRMED,
        note="342-QĐ/TW nói về tổ chức cơ sở; từ 01/07/2025 đảng bộ xã là cấp trên cơ sở. "
        "Tạm giữ tỷ lệ cũ.",
    ),
)
KEPT_BY_BASE = _kept(
    Keeper.BASE,
    "tổ chức cơ sở đảng khác",
    "what another grassroots organisation keeps of the dues it received",
    _then(70),
)
KEPT_ABOVE_BASE = _kept(
    Keeper.ABOVE_BASE,
    "mỗi cấp trên cơ sở",
    "what each level above the grassroots keeps of the dues it received",
    _then(50),
)
KEPT_BY_BRANCH_ABROAD = _kept(
    Keeper.BRANCH_ABROAD,
    "chi bộ ở nước ngoài",
    "what a branch abroad keeps of the dues it received",
    _then(30),
)
KEPT_BY_HOST_COUNTRY = _kept(
    Keeper.HOST_COUNTRY,
    "cấp ủy phụ trách địa bàn một nước",
    "what the committee for a host country keeps of the dues it received",
    _then(50),
)
KEPT_BY_OVERSEAS_COMMITTEE = _kept(
    Keeper.OVERSEAS_COMMITTEE,
    "Đảng ủy Ngoài nước",
    "what the Overseas Committee keeps of the dues it received",
    _then(
        0,
        sure=Confidence.OUR_READING,
        note="Đảng phí thu ở nước ngoài nộp 100% về Văn phòng Trung ương Đảng.",
    ),
)
KEPT_BY_PROVINCIAL_BLOC = _kept(
    Keeper.PROVINCIAL_BLOC,
    "đảng ủy khối trực thuộc tỉnh ủy, thành ủy",
    "what the bloc committee of a province keeps of the dues it received",
    _then(50),
)
KEPT_BY_CENTRAL_BLOC = _kept(
    Keeper.CENTRAL_BLOC,
    "đảng ủy khối ở Trung ương, Quân ủy Trung ương, Đảng ủy Công an Trung ương",
    "what the central bloc committees and those of army and police keep of the dues received",
    _then(50),
)


def _unspent(key: str, value: UnspentGoesTo, vi: str, en: str) -> Timeline[UnspentGoesTo]:
    provision = Provision(
        value=value,
        since=_QD_01,
        citations=(_article_6(),),
        confidence=Confidence.SECONDARY,
    )
    return Timeline(f"dues.unspent_of_{key}", vi=vi, en=en, provisions=(provision,))


UNSPENT_OF_DISSOLVED = _unspent(
    "dissolved",
    UnspentGoesTo.DIRECT_SUPERIOR,
    "đảng phí chưa chi của chi bộ bị giải tán, giải thể",
    "where the unspent dues of a dissolved branch go",
)
UNSPENT_OF_MERGED = _unspent(
    "merged",
    UnspentGoesTo.RESULTING,
    "đảng phí chưa chi của chi bộ sáp nhập, hợp nhất",
    "where the unspent dues of a merged branch go",
)
UNSPENT_OF_SPLIT = _unspent(
    "split",
    UnspentGoesTo.SUPERIOR_DECIDES,
    "đảng phí chưa chi của chi bộ chia, tách",
    "who decides where the unspent dues of a branch that is split go",
)

TIMELINES = (
    KEPT_BY_BRANCH,
    KEPT_BY_VILLAGE_BRANCH,
    KEPT_BY_BORDER_FORCES_BRANCH,
    KEPT_BY_BASE_BRANCH,
    KEPT_BY_COMMUNE,
    KEPT_BY_BASE,
    KEPT_ABOVE_BASE,
    KEPT_BY_BRANCH_ABROAD,
    KEPT_BY_HOST_COUNTRY,
    KEPT_BY_OVERSEAS_COMMITTEE,
    KEPT_BY_PROVINCIAL_BLOC,
    KEPT_BY_CENTRAL_BLOC,
    UNSPENT_OF_DISSOLVED,
    UNSPENT_OF_MERGED,
    UNSPENT_OF_SPLIT,
)
