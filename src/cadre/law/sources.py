"""The texts (văn bản) that figures come from, each identified by number, issuer and date."""

from __future__ import annotations

from datetime import date

from cadre.law.base import Source

__all__ = [
    "CHARTER_2011",
    "CT_50_2025",
    "GUIDANCE_QUOTED",
    "HD_01_2012",
    "HD_01_2016",
    "HD_01_2021",
    "HD_01_2026",
    "HD_02_2021",
    "HD_03_2006",
    "HD_03_2022",
    "HD_06_2025",
    "HD_08_2025",
    "HD_09_2017",
    "HD_12_2012",
    "HD_12_2022",
    "HD_16_2018",
    "HD_20_2008",
    "HD_21_2019",
    "HD_25_2023",
    "HD_27_2009",
    "HD_27_2014",
    "HD_33_2020",
    "HD_38_2025",
    "HD_42_2025",
    "HD_43_2025",
    "HD_56_2015",
    "QD_01_2026",
    "QD_14_2001",
    "QD_20_2026",
    "QD_21_2026",
    "QD_22_2021",
    "QD_23_2006",
    "QD_24_2021",
    "QD_29_2016",
    "QD_30_2016",
    "QD_45_2011",
    "QD_69_2022",
    "QD_124_2023",
    "QD_132_2018",
    "QD_208_2026",
    "QD_213_2020",
    "QD_232_2025",
    "QD_262_2025",
    "QD_294_2025",
    "QD_296_2025",
    "QD_342_2010",
    "QD_366_2025",
    "QUESTIONS_2025",
    "QUESTIONS_2026",
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
QD_20_2026 = Source(
    "20-QĐ/TW",
    "Ban Chấp hành Trung ương",
    None,
    "Quy định thi hành Điều lệ Đảng",
    note="Năm 2026; ngày ký chưa xác nhận, nội dung chưa đọc được.",
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

# Implementing regulations before 2011, and the guidance on specific issues of each term.
QD_14_2001 = Source(
    "14-QĐ/TW",
    "Trung ương",
    None,
    "Quy định thi hành Điều lệ Đảng",
    note="Năm 2001; ngày ký và cơ quan ban hành chưa xác nhận.",
)
QD_23_2006 = Source(
    "23-QĐ/TW", "Bộ Chính trị", date(2006, 10, 31), "Quy định thi hành Điều lệ Đảng"
)
HD_03_2006 = Source(
    "03-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2006, 12, 29),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)
HD_01_2012 = Source(
    "01-HD/TW",
    "Ban Bí thư",
    date(2012, 1, 5),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)
HD_01_2016 = Source(
    "01-HD/TW",
    "Ban Bí thư",
    date(2016, 9, 20),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)
HD_06_2025 = Source(
    "06-HD/TW",
    "Ban Bí thư",
    date(2025, 6, 9),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)
HD_01_2026 = Source(
    "01-HD/TW",
    "Ban Bí thư",
    date(2026, 5, 19),
    "Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng",
)

# Member work: files, transfers, exemption.
HD_27_2009 = Source(
    "27-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2009, 3, 26),
    "Hướng dẫn miễn công tác và sinh hoạt đảng",
)
HD_12_2012 = Source(
    "12-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2012, 5, 17),
    "Hướng dẫn nghiệp vụ công tác đảng viên",
)
HD_09_2017 = Source(
    "09-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    None,
    "Hướng dẫn nghiệp vụ công tác đảng viên",
    note="Năm 2017; ngày ký chưa xác nhận.",
)
HD_12_2022 = Source(
    "12-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2022, 1, 18),
    "Hướng dẫn nghiệp vụ công tác đảng viên",
)
HD_38_2025 = Source(
    "38-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2025, 9, 29),
    "Hướng dẫn nghiệp vụ công tác đảng viên",
    note="Phần lớn nội dung chưa đọc được.",
)
HD_02_2021 = Source(
    "02-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2021, 4, 12),
    "Hướng dẫn rà soát, sàng lọc đảng viên",
)

# Inspection and discipline.
QD_30_2016 = Source(
    "30-QĐ/TW",
    "Ban Chấp hành Trung ương",
    date(2016, 7, 26),
    "Quy định về kiểm tra, giám sát và kỷ luật của Đảng",
)
QD_22_2021 = Source(
    "22-QĐ/TW",
    "Ban Chấp hành Trung ương",
    date(2021, 7, 28),
    "Quy định về kiểm tra, giám sát và kỷ luật của Đảng",
)
QD_262_2025 = Source(
    "262-QĐ/TW", "Ban Chấp hành Trung ương", date(2025, 2, 3), "Quy định sửa đổi, bổ sung 22-QĐ/TW"
)
QD_296_2025 = Source(
    "296-QĐ/TW",
    "Ban Chấp hành Trung ương",
    date(2025, 5, 30),
    "Quy định về kiểm tra, giám sát và kỷ luật của Đảng",
)
HD_08_2025 = Source("08-HD/TW", "Ban Bí thư", date(2025, 6, 10), "Hướng dẫn thực hiện 296-QĐ/TW")
QD_21_2026 = Source(
    "21-QĐ/TW",
    "Ban Chấp hành Trung ương",
    date(2026, 4, 11),
    "Quy định về kiểm tra, giám sát và kỷ luật của Đảng",
)
QD_69_2022 = Source(
    "69-QĐ/TW",
    "Bộ Chính trị",
    date(2022, 7, 6),
    "Quy định về kỷ luật tổ chức đảng, đảng viên vi phạm",
)

# Meetings of branches.
HD_03_2022 = Source(
    "03-HD/TW", "Ban Bí thư", date(2022, 12, 27), "Hướng dẫn thí điểm hình thức sinh hoạt chi bộ"
)
CT_50_2025 = Source(
    "50-CT/TW",
    "Bộ Chính trị",
    date(2025, 7, 23),
    "Chỉ thị về đổi mới, nâng cao chất lượng sinh hoạt chi bộ",
)
HD_42_2025 = Source(
    "42-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2025, 10, 28),
    "Hướng dẫn về sinh hoạt chi bộ và đánh giá chất lượng sinh hoạt",
)

# Annual review and rating.
HD_20_2008 = Source(
    "20-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2008, 10, 10),
    "Hướng dẫn đánh giá chất lượng tổ chức cơ sở đảng và đảng viên",
)
HD_27_2014 = Source(
    "27-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2014, 9, 25),
    "Hướng dẫn đánh giá, xếp loại tổ chức đảng và đảng viên",
)
QD_132_2018 = Source(
    "132-QĐ/TW",
    "Bộ Chính trị",
    date(2018, 3, 8),
    "Quy định về kiểm điểm, đánh giá, xếp loại chất lượng trong hệ thống chính trị",
)
HD_16_2018 = Source(
    "16-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2018, 9, 24),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại hằng năm",
)
HD_21_2019 = Source(
    "21-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2019, 10, 18),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại hằng năm",
)
QD_124_2023 = Source(
    "124-QĐ/TW",
    "Bộ Chính trị",
    date(2023, 10, 4),
    "Quy định về kiểm điểm, đánh giá, xếp loại chất lượng trong hệ thống chính trị",
)
HD_25_2023 = Source(
    "25-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2023, 11, 10),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại hằng năm",
)
QD_366_2025 = Source(
    "366-QĐ/TW",
    "Bộ Chính trị",
    date(2025, 8, 30),
    "Quy định về kiểm điểm, đánh giá, xếp loại chất lượng trong hệ thống chính trị",
)
HD_43_2025 = Source(
    "43-HD/BTCTW",
    "Ban Tổ chức Trung ương",
    date(2025, 10, 31),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại hằng năm",
)

# Place of residence; badges.
QD_213_2020 = Source(
    "213-QĐ/TW",
    "Bộ Chính trị",
    date(2020, 1, 2),
    "Quy định đảng viên đang công tác giữ mối liên hệ với nơi cư trú",
)
HD_33_2020 = Source(
    "33-HD/BTCTW", "Ban Tổ chức Trung ương", date(2020, 10, 30), "Hướng dẫn thực hiện 213-QĐ/TW"
)
HD_56_2015 = Source(
    "56-HD/VPTW",
    "Văn phòng Trung ương Đảng",
    date(2015, 10, 27),
    "Hướng dẫn mức tặng thưởng kèm theo Huy hiệu Đảng",
)

# Quoted on a legal site: the words were read there, which text they are of is not said.
GUIDANCE_QUOTED = Source(
    "Hướng dẫn thi hành Điều lệ Đảng",
    "theo trang pháp luật trích dẫn",
    None,
    "Hướng dẫn về tuổi đảng, đọc qua trang pháp luật trích dẫn",
    note="Trang trích dẫn không nêu số và ngày của văn bản.",
)

# Public question banks: they state rules and name no text, or none that was seen.
QUESTIONS_2025 = Source(
    "Bộ câu hỏi nghiệp vụ năm 2025",
    "nguồn thứ cấp",
    None,
    "Câu hỏi và đáp án công khai về công tác đảng viên",
    note="Không nêu văn bản và điểm.",
)
QUESTIONS_2026 = Source(
    "Bộ câu hỏi hội thi năm 2026",
    "nguồn thứ cấp",
    None,
    "Câu hỏi và đáp án công khai về công tác xây dựng Đảng",
    note="Không nêu văn bản và điểm.",
)
