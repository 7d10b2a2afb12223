"""Why books are entered month by month (sổ sách hằng tháng): our reading of monthly duties."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Timeline

__all__ = ["ATTENDANCE_BOOK_MONTHLY", "DUES_BOOK_MONTHLY", "TIMELINES"]

ATTENDANCE_BOOK_MONTHLY = Timeline(
    "book.attendance_monthly",
    vi="sổ điểm danh được ghi theo từng tháng, như lệ sinh hoạt",
    en="the attendance book is entered month by month, as meetings are held",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 1, 19),
            citations=(sources.CHARTER_2011.article("Điều 24, khoản 2", Confidence.OUR_READING),),
            confidence=Confidence.OUR_READING,
        ),
    ),
)

DUES_BOOK_MONTHLY = Timeline(
    "book.dues_monthly",
    vi="sổ thu nộp đảng phí được ghi theo từng tháng, như lệ đóng đảng phí",
    en="the dues book is entered month by month, as dues are paid",
    provisions=(
        Provision(
            value=True,
            since=date(2011, 4, 1),
            until=date(2026, 2, 1),
            citations=(sources.QD_342_2010.article("", Confidence.OUR_READING),),
            confidence=Confidence.OUR_READING,
        ),
        Provision(
            value=True,
            since=date(2026, 2, 1),
            citations=(sources.QD_01_2026.article("Điều 2, khoản 1", Confidence.OUR_READING),),
            confidence=Confidence.OUR_READING,
        ),
    ),
)

TIMELINES = (
    ATTENDANCE_BOOK_MONTHLY,
    DUES_BOOK_MONTHLY,
)
