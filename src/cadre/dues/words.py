"""The tables behind the sentences about dues: Vietnamese first, English second."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EN", "VI"]

VI: Mapping[str, str] = {
    "due": "Đảng phí tháng {month} của đảng viên {member}, nộp tại {branch}: {amount} đồng.",
    "cannot": "Chưa tính được đảng phí tháng {month} của đảng viên {member}.",
    "how": "Đối tượng: {category}; cách tính: {shares}.",
    "share": "{rate} của {basis} đồng ({what})",
    "flat_share": "{basis} đồng ({what})",
    "plus": ", cộng ",
    "rounding.dong": "Số chính xác {exact} đồng, làm tròn đến đồng, từ nửa đồng thì làm tròn lên.",
    "rounding.thousand": (
        "Số chính xác {exact} đồng, làm tròn đến nghìn đồng, từ 500 đồng thì làm tròn lên."
    ),
    "relief": "Miễn, giảm {percent}% ({ground}; {decision}; bản ghi {record}).",
    "no_decision": "không ghi quyết định",
    "no_paper": "không ghi văn bản",
    "voluntary": "Đây là mức tự nguyện đóng cao hơn (bản ghi {record}).",
    "texts": "Căn cứ: {citations}; mức chắc chắn: {confidence}.",
    "notes": "Lưu ý: {notes}",
    "nothing.off_roll": (
        "Tháng {month} đảng viên {member} không sinh hoạt ở chi bộ nào: không phải đóng đảng phí."
    ),
    "nothing.paid_before": (
        "Đảng phí tháng {month} của đảng viên {member} đã đóng ở nơi trước theo giấy giới thiệu: "
        "không phải đóng tại {branch}."
    ),
    "nothing.not_collected": (
        "Theo quy định, {branch} không thu đảng phí tháng {month} của đảng viên {member}."
    ),
    "nothing.party_age": (
        "Đảng viên {member} được miễn đảng phí tháng {month} vì đủ năm tuổi đảng."
    ),
    "nothing.social_pension": (
        "Đảng viên {member} được miễn đảng phí tháng {month} vì hưởng trợ cấp hưu trí xã hội."
    ),
    "nothing.relieved": "Đảng viên {member} được miễn đảng phí tháng {month}.",
    "share.insured_wage": "tiền lương làm căn cứ đóng BHXH bắt buộc của tháng {month}",
    "share.benefit": "trợ cấp bảo hiểm xã hội",
    "share.income": "tiền lương và phụ cấp được tính, trước thuế",
    "share.pension": "lương hưu, trợ cấp",
    "share.pay": "tiền lương, tiền công, phụ cấp được tính",
    "share.allowance": "phụ cấp, trợ cấp, sinh hoạt phí",
    "share.minimum_wage": "lương tối thiểu vùng nơi sinh hoạt, tháng {month}",
    "share.flat": "mức cố định một tháng",
    "share.abroad": "theo bảng mức đóng ở nước ngoài được cung cấp: {paper}",
    "category.insured": "tham gia bảo hiểm xã hội bắt buộc",
    "category.on_benefit": "nghỉ ốm đau, thai sản hưởng trợ cấp",
    "category.off_work": "nghỉ việc vì lý do khác, không đóng bảo hiểm xã hội",
    "category.pensioner": "hưởng lương hưu",
    "category.working_retiree": "nghỉ hưu còn làm việc hưởng lương",
    "category.uninsured": "không đóng bảo hiểm xã hội, không có lương hưu",
    "category.student": "học sinh, sinh viên",
    "category.merit": "người có công, hưởng trợ cấp xã hội",
    "category.social_pension": "hưởng trợ cấp hưu trí xã hội",
    "category.abroad": "sinh hoạt ở nước ngoài",
    "category.salaried": "cơ quan, tổ chức hưởng lương",
    "category.armed_forces": "lực lượng vũ trang hưởng lương",
    "category.soldier": "hạ sĩ quan, chiến sĩ hưởng phụ cấp",
    "category.trainee": "học viên hưởng sinh hoạt phí",
    "category.enterprise": "doanh nghiệp, đơn vị sự nghiệp, tổ chức kinh tế",
    "category.part_time_staff": "cán bộ không chuyên trách",
    "ground.none": "không ghi lý do",
    "ground.party_age": "đủ năm tuổi đảng",
    "ground.social_pension": "hưởng trợ cấp hưu trí xã hội",
    "ground.poor_household": "hộ nghèo",
    "ground.near_poor_household": "hộ cận nghèo",
    "ground.serious_illness": "bệnh hiểm nghèo",
    "ground.other_hardship": "hoàn cảnh khó khăn",
    "part.other_allowance": "phụ cấp khác",
    "part.position": "phụ cấp chức vụ",
    "part.beyond_frame": "phụ cấp thâm niên vượt khung",
    "part.seniority": "phụ cấp thâm niên nghề",
    "part.attraction": "phụ cấp thu hút",
    "part.preferential": "phụ cấp ưu đãi",
    "part.occupational": "phụ cấp nghề",
    "confidence.read": "đã đọc văn bản",
    "confidence.secondary": "theo nguồn thứ cấp",
    "confidence.our_reading": "theo cách hiểu của cadre",
    "confidence.unconfirmed": "có điểm chưa xác nhận",
    "need.basis": "Cần căn cứ đóng đảng phí của tháng {month}.",
    "need.one_basis": "Cần sửa các căn cứ chồng lên nhau trong tháng {month}: {records}.",
    "need.category": (
        "Cần căn cứ có đối tượng theo {key} cho tháng {month}; căn cứ {records} ghi đối tượng mà "
        "quy định này không có."
    ),
    "need.amount": "Cần số tiền hoặc hệ số được tính trong căn cứ {records}.",
    "need.counted": "Cần ghi {key} trong căn cứ {records} có tính đóng đảng phí hay không.",
    "need.past_age": "Cần ghi trong căn cứ {records} đã đến tuổi nghỉ hưu hay chưa.",
    "need.flat": "Cần mức cố định một tháng của địa phương trong căn cứ {records}.",
    "need.in_band": "Cần sửa mức cố định trong căn cứ {records}: mức này nằm ngoài khung.",
    "need.region": "Cần biết vùng lương tối thiểu của nơi {branch} đóng, tháng {month}.",
    "need.abroad": "Cần bảng mức đóng ở nước ngoài cho nhóm “{key}”, tháng {month}.",
    "need.figure": "Cần số liệu {key} cho tháng {month}: bộ quy định chưa có; hãy bổ sung.",
    "need.party_age": (
        "Cần ngày tính tuổi đảng chính xác hơn: chưa rõ tháng {month} đã đủ năm tuổi đảng hay chưa."
    ),
    "need.one_voluntary": "Cần sửa các mức tự nguyện chồng lên nhau: {records}.",
    "remark.undecided": "Chưa ghi quyết định miễn, giảm.",
    "remark.not_requested": "Trường hợp này phải có đơn đề nghị nhưng không có đơn.",
    "remark.too_long": "Thời gian miễn, giảm dài hơn thời hạn của mỗi lần.",
    "remark.other_percent": "Mức giảm khác mức mà quy định nêu.",
    "remark.voluntary_lower": "Mức tự nguyện thấp hơn mức phải đóng nên không được dùng.",
}

EN: Mapping[str, str] = {
    "due": "Dues of {member} for {month}, paid at the branch {branch}: {amount} đồng.",
    "cannot": "The dues of {member} for {month} cannot be told yet.",
    "how": "Category: {category}; worked out as {shares}.",
    "share": "{rate} of {basis} đồng ({what})",
    "flat_share": "{basis} đồng ({what})",
    "plus": ", plus ",
    "rounding.dong": "Exactly {exact} đồng, rounded to the đồng, a half upward.",
    "rounding.thousand": "Exactly {exact} đồng, rounded to the thousand, a half upward.",
    "relief": "Relief of {percent}% ({ground}; {decision}; record {record}).",
    "no_decision": "no decision recorded",
    "no_paper": "no text named",
    "voluntary": "This is a higher amount paid of free will (record {record}).",
    "texts": "Texts: {citations}; how sure: {confidence}.",
    "notes": "",
    "nothing.off_roll": "{member} belonged to no branch in {month}: no dues are due.",
    "nothing.paid_before": (
        "The dues of {member} for {month} were paid at the place before, by the transfer slip: "
        "nothing is due at the branch {branch}."
    ),
    "nothing.not_collected": (
        "By the law the branch {branch} does not collect the dues of {member} for {month}."
    ),
    "nothing.party_age": "{member} is exempt from the dues of {month} by years of party age.",
    "nothing.social_pension": (
        "{member} is exempt from the dues of {month} as a receiver of the social pension benefit."
    ),
    "nothing.relieved": "{member} is exempt from the dues of {month}.",
    "share.insured_wage": "the wage that compulsory insurance followed from in {month}",
    "share.benefit": "the insurance benefit",
    "share.income": "wage and counted allowances, before tax",
    "share.pension": "pension, allowance",
    "share.pay": "pay and counted allowances",
    "share.allowance": "allowance",
    "share.minimum_wage": "the minimum wage of the branch's region in {month}",
    "share.flat": "a fixed amount a month",
    "share.abroad": "by the table for members abroad that was handed in: {paper}",
    "category.insured": "in compulsory social insurance",
    "category.on_benefit": "on sick or maternity leave with a benefit",
    "category.off_work": "off work for another reason, paying no insurance",
    "category.pensioner": "pensioner",
    "category.working_retiree": "retiree with paid work",
    "category.uninsured": "without insurance and without a pension",
    "category.student": "pupil or student",
    "category.merit": "with merit or on a social allowance",
    "category.social_pension": "on the social pension benefit",
    "category.abroad": "abroad",
    "category.salaried": "salaried in an office or organisation",
    "category.armed_forces": "salaried in the armed forces",
    "category.soldier": "soldier on an allowance",
    "category.trainee": "trainee on a living allowance",
    "category.enterprise": "in an enterprise or a public-service unit",
    "category.part_time_staff": "part-time staff of a commune or village",
    "ground.none": "no ground recorded",
    "ground.party_age": "years of party age",
    "ground.social_pension": "social pension benefit",
    "ground.poor_household": "poor household",
    "ground.near_poor_household": "nearly poor household",
    "ground.serious_illness": "serious illness",
    "ground.other_hardship": "hardship",
    "part.other_allowance": "another allowance",
    "part.position": "the position allowance",
    "part.beyond_frame": "the allowance for seniority beyond the frame",
    "part.seniority": "the allowance for seniority",
    "part.attraction": "the attraction allowance",
    "part.preferential": "the preferential allowance",
    "part.occupational": "the occupational allowance",
    "confidence.read": "text read",
    "confidence.secondary": "from a secondary source",
    "confidence.our_reading": "cadre's reading",
    "confidence.unconfirmed": "in part unconfirmed",
    "need.basis": "Needed: what the dues of {month} follow from.",
    "need.one_basis": "Needed: one basis for {month}; these overlap: {records}.",
    "need.category": (
        "Needed: a basis for {month} with a category of {key}; the basis {records} has one that "
        "this regulation does not know."
    ),
    "need.amount": "Needed: a counted amount or coefficient in the basis {records}.",
    "need.counted": "Needed: whether {key} in the basis {records} counts.",
    "need.past_age": "Needed: whether the member of the basis {records} is past retirement age.",
    "need.flat": "Needed: the locality's fixed amount a month in the basis {records}.",
    "need.in_band": "Needed: a fixed amount within the band in the basis {records}.",
    "need.region": "Needed: the region of minimum wages of the branch {branch} in {month}.",
    "need.abroad": "Needed: the table for members abroad, group “{key}”, in {month}.",
    "need.figure": "Needed: the figure {key} for {month}; the law at hand does not state it.",
    "need.party_age": (
        "Needed: the day that party age counts from, more exactly: whether the years are full in "
        "{month} cannot be told."
    ),
    "need.one_voluntary": "Needed: one higher amount; these overlap: {records}.",
    "remark.undecided": "No decision on the relief is recorded.",
    "remark.not_requested": "This ground asks for a written request, and there was none.",
    "remark.too_long": "The relief is longer than one relief may be.",
    "remark.other_percent": "The reduction is not one that the law names.",
    "remark.voluntary_lower": "The amount of free will is lower than what is due; it is not used.",
}
