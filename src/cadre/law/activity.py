"""What exemption (miễn) and suspension (đình chỉ) do to the duties of meetings and dues."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Restatement, Timeline
from cadre.law.chains import implementing

__all__ = [
    "DETAINED_OWE_DUES",
    "EXEMPT_ARE_EXPECTED",
    "EXEMPT_OWE_DUES",
    "SUSPENDED_OWE_DUES",
    "TIMELINES",
]

EXEMPT_ARE_EXPECTED = Timeline(
    "exemption.expected_at_meetings",
    vi="đảng viên được miễn sinh hoạt có phải dự sinh hoạt hay không",
    en="whether a member exempt from meetings is expected at them",
    provisions=(
        Provision(
            value=False,
            since=date(2011, 1, 19),
            citations=(sources.CHARTER_2011.article("Điều 7"),),
            restated=(
                Restatement(date(2011, 11, 1), sources.QD_45_2011.article("điểm 14.1")),
                *implementing("điểm 7.1", read=(29, 24, 232), secondary=(294, 208)),
            ),
        ),
    ),
)

EXEMPT_OWE_DUES = Timeline(
    "exemption.dues_due",
    vi="đảng viên được miễn sinh hoạt vẫn phải đóng đảng phí",
    en="whether a member exempt from meetings owes dues",
    provisions=(
        Provision(
            value=True,
            since=date(2021, 9, 28),
            citations=(sources.HD_01_2021.article("điểm 10.3", Confidence.SECONDARY),),
            # Replaced by 06-HD/TW (09/06/2025) and 01-HD/TW (19/05/2026), which could not be read.
            restated=(
                Restatement(
                    date(2025, 6, 9),
                    sources.HD_01_2021.article("điểm 10.3", Confidence.UNCONFIRMED),
                    note="Văn bản thay thế chưa đọc được; tạm áp dụng như trước.",
                ),
            ),
            confidence=Confidence.SECONDARY,
            note="Văn bản nói về miễn có thời hạn; miễn vì tuổi cao, sức yếu theo nguồn thứ cấp.",
        ),
    ),
)

SUSPENDED_OWE_DUES = Timeline(
    "suspension.dues_due",
    vi="đảng viên bị đình chỉ sinh hoạt (không bị tạm giam) vẫn phải đóng đảng phí",
    en="whether a member suspended without detention owes dues",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 4, 1),
            until=date(2026, 2, 1),
            citations=(sources.QD_342_2010.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
        Provision(
            value=True,
            since=date(2026, 2, 1),
            citations=(sources.QD_01_2026.article("", Confidence.UNCONFIRMED),),
            confidence=Confidence.UNCONFIRMED,
            note="01-QĐ/TW chỉ nói về người bị tạm giam; trường hợp khác tạm áp dụng như trước.",
        ),
    ),
)

DETAINED_OWE_DUES = Timeline(
    "suspension.dues_due_when_detained",
    vi="đảng viên bị đình chỉ sinh hoạt do bị tạm giam phải đóng đảng phí",
    en="whether a member suspended because of detention owes dues",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 4, 1),
            until=date(2026, 2, 1),
            citations=(sources.QD_342_2010.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
        Provision(
            value=False,
            since=date(2026, 2, 1),
            citations=(sources.QD_01_2026.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
    ),
)

TIMELINES = (
    EXEMPT_ARE_EXPECTED,
    EXEMPT_OWE_DUES,
    SUSPENDED_OWE_DUES,
    DETAINED_OWE_DUES,
)
