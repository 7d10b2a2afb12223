"""The duty to give every member work (phân công công tác cho đảng viên)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Citation, Confidence, Provision, Source, Timeline

__all__ = ["ASSIGNMENT_IN_WRITING", "EVERY_MEMBER_HAS_WORK"]

EVERY_MEMBER_HAS_WORK = Timeline(
    "assignment.every_member",
    vi="chi bộ phân công công tác cho từng đảng viên và kiểm tra việc thực hiện",
    en="the branch gives each member work and checks it",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 1, 19),
            citations=(sources.CHARTER_2011.article("Điều 24, khoản 2"),),
        ),
    ),
)

_PRACTICE = Source(
    "Thực tiễn phân công công tác ở cấp huyện",
    "theo báo chí",
    None,
    "Phân công công tác ghi trong quy chế làm việc và nghị quyết hằng năm của chi bộ",
)

ASSIGNMENT_IN_WRITING = Timeline(
    "assignment.in_writing",
    vi="phân công phải ghi trong nghị quyết hoặc quy chế làm việc, đổi khi đảng viên đổi việc",
    en="assignments stand in a resolution or the working regulation and follow changes of post",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 1, 19),
            citations=(
                Citation(_PRACTICE, "", Confidence.SECONDARY),
                sources.CHARTER_2011.article("Điều 24, khoản 2", Confidence.OUR_READING),
            ),
            confidence=Confidence.OUR_READING,
            note="Điều lệ chỉ nói phân công và kiểm tra; hình thức là thực tiễn địa phương.",
        ),
    ),
)
