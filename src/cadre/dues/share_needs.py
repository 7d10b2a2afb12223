"""What has to be stated before dues can be shared out (còn thiếu): a kind, a share, a decision."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from cadre.dues.flow_words import EN, VI
from cadre.law.dues_shares import KeptShare
from cadre.months import Month

__all__ = ["NeedsSetting", "Setting"]


class Setting(StrEnum):
    """What is needed."""

    KEEPER = "keeper"
    """Loại tổ chức được trích giữ lại."""
    SHARE = "share"
    """Tỷ lệ mà quy định đã đọc không nêu."""
    WITHIN_BAND = "within_band"
    """Tỷ lệ cụ thể trong khung."""
    IN_BAND = "in_band"
    """Tỷ lệ đã nêu không đúng khung hoặc tỷ lệ của quy định."""
    UNSPENT = "unspent"
    """Nơi nhận đảng phí chưa chi, mà quy định đã đọc không nêu."""
    DECISION = "decision"
    """Quyết định của cấp ủy cấp trên khi chia, tách."""


@frozen
class NeedsSetting:
    """
    Something that must be stated before dues can be shared out (còn thiếu), for one month.

    ``key`` is the figure that a profile can state, ``allowed`` what the law leaves room for.
    """

    what: Setting
    month: Month
    organisation: str
    key: str = ""
    allowed: KeptShare | None = None

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        One sentence: what is lacking, and what to do.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id; without them the ids are shown.
        """
        words = VI if lang == "vi" else EN
        return words[f"needs.{self.what.value}"].format(
            month=self.month.vietnamese(),
            organisation=(names or {}).get(self.organisation, self.organisation),
            key=self.key,
            allowed=self.allowed,
        )
