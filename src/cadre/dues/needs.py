"""What is lacking (còn thiếu) where dues cannot be told: a record, a table, a figure of the law."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from cadre.dues import wording
from cadre.months import Month

__all__ = ["Lacks", "Need", "Needs"]


class Need(StrEnum):
    """What is needed."""

    BASIS = "basis"
    """Căn cứ của tháng."""
    ONE_BASIS = "one_basis"
    """Nhiều căn cứ chồng lên nhau trong tháng."""
    CATEGORY = "category"
    """Đối tượng theo quy định của tháng."""
    AMOUNT = "amount"
    """Số tiền hoặc hệ số."""
    COUNTED = "counted"
    """Phụ cấp có tính hay không."""
    PAST_AGE = "past_age"
    """Đã đến tuổi nghỉ hưu hay chưa."""
    FLAT = "flat"
    """Mức cố định."""
    IN_BAND = "in_band"
    """Mức cố định nằm ngoài khung."""
    REGION = "region"
    """Vùng lương tối thiểu của nơi chi bộ đóng."""
    ABROAD = "abroad"
    """Bảng mức đóng ở nước ngoài."""
    FIGURE = "figure"
    """Số liệu của quy định vào ngày đó."""
    PARTY_AGE = "party_age"
    """Ngày tính tuổi đảng."""
    ONE_VOLUNTARY = "one_voluntary"
    """Nhiều mức tự nguyện chồng lên nhau."""


@frozen
class Needs:
    """
    Something that must be known before dues can be told (còn thiếu), for one month.

    ``key`` is a figure of the law or a group abroad, ``records`` the ids of records to correct,
    ``branch`` the branch whose place is meant.
    """

    what: Need
    month: Month
    key: str = ""
    branch: str = ""
    records: tuple[str, ...] = ()

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        One sentence: what is lacking, and what to do.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id; without them the ids are shown.
        """
        branch = (names or {}).get(self.branch, self.branch)
        ids = ", ".join(self.records)
        return wording.lacking(self.what.value, lang, self.month, self.key, branch, ids)


class Lacks(Exception):  # noqa: N818  (an answer on its way to ``due_for``, and no error)
    """Carries what is needed to ``due_for``, which catches it."""

    def __init__(self, needs: Needs) -> None:
        self.needs = needs
        super().__init__(needs.what.value)
