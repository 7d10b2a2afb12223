"""The texts (văn bản) that figures come from, each identified by number, issuer and date."""

from __future__ import annotations

from datetime import date

from cadre.law.base import Source

__all__ = [
    "CHARTER_2011",
    "HD_01_2021",
    "QD_01_2026",
    "QD_24_2021",
    "QD_29_2016",
    "QD_45_2011",
    "QD_208_2026",
    "QD_232_2025",
    "QD_294_2025",
    "QD_342_2010",
]

CHARTER_2011 = Source(
    "Điều lệ Đảng",
    "Đại hội XI",
    date(2011, 1, 19),
    "Điều lệ Đảng Cộng sản Việt Nam",
    note="Ngày theo nguồn thứ cấp. Đại hội XIV (2026) không sửa đổi.",
)
QD_342_2010 = Source("342-QĐ/TW", "Bộ Chính trị", date(2010, 12, 28), "Quy định về chế độ đảng phí")
QD_45_2011 = Source(
    "45-QĐ/TW", "Ban Chấp hành Trung ương", date(2011, 11, 1), "Quy định thi hành Điều lệ Đảng"
)
QD_29_2016 = Source(
    "29-QĐ/TW", "Ban Chấp hành Trung ương", date(2016, 7, 25), "Quy định thi hành Điều lệ Đảng"
)
QD_24_2021 = Source(
    "24-QĐ/TW", "Ban Chấp hành Trung ương", date(2021, 7, 30), "Quy định thi hành Điều lệ Đảng"
)
QD_232_2025 = Source(
    "232-QĐ/TW", "Ban Chấp hành Trung ương", date(2025, 1, 20), "Quy định thi hành Điều lệ Đảng"
)
QD_294_2025 = Source(
    "294-QĐ/TW", "Ban Chấp hành Trung ương", date(2025, 5, 26), "Quy định thi hành Điều lệ Đảng"
)
QD_208_2026 = Source(
    "208-QĐ/TW",
    "Ban Chấp hành Trung ương",
    date(2026, 7, 26),
    "Quy định thi hành Điều lệ Đảng",
    note="Ngày có hiệu lực được coi là ngày ký, chưa xác nhận.",
)
QD_01_2026 = Source("01-QĐ/TW", "Bộ Chính trị", date(2026, 2, 3), "Quy định về chế độ đảng phí")
HD_01_2021 = Source(
    "01-HD/TW",
    "Ban Bí thư",
    date(2021, 9, 28),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)
