"""The kinds of organisations that keep a share (loại tổ chức): the words of a call, explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadre_adapters.cli.console import Console

__all__ = ["KEEPERS_VI", "kinds_of_keepers"]

KEEPERS_VI = {
    "branch": "chi bộ trực thuộc đảng bộ cơ sở",
    "village_branch": "chi bộ thôn, tổ dân phố",
    "border_forces_branch": "chi bộ lực lượng vũ trang ở xã biên giới",
    "base_branch": "chi bộ cơ sở",
    "commune": "tổ chức đảng xã, phường, thị trấn, đặc khu",
    "base": "tổ chức cơ sở đảng khác",
    "above_base": "cấp trên cơ sở",
    "branch_abroad": "chi bộ ở nước ngoài",
    "host_country": "cấp ủy phụ trách địa bàn một nước",
    "overseas_committee": "Đảng ủy Ngoài nước",
    "provincial_bloc": "đảng ủy khối trực thuộc tỉnh ủy, thành ủy",
    "central_bloc": "đảng ủy khối ở Trung ương, Quân đội, Công an",
}
"""What each word of ``--keeper`` means."""


def kinds_of_keepers(console: Console) -> str:
    """All words of ``--keeper``; in Vietnamese with what each means."""
    from cadre.law.dues_shares import Keeper

    vi = "; ".join(f"{one} ({KEEPERS_VI[one.value]})" for one in Keeper)
    return console.text(vi, ", ".join(Keeper))
