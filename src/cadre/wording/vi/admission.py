"""Kết nạp và kết nạp lại."""

from __future__ import annotations

TITLES = {
    "admission.age": "Tuổi khi xét kết nạp",
    "admission.ceremony_late": "Lễ kết nạp tổ chức chậm",
    "admission.certificate_expired": "Giấy chứng nhận nhận thức về Đảng hết hạn",
    "admission.contract_short": "Xét kết nạp người có hợp đồng ngắn hạn",
    "admission.schooling": "Trình độ học vấn khi xét kết nạp",
    "admission.readmitted_early": "Kết nạp lại khi chưa đủ thời gian",
    "admission.readmitted_twice": "Kết nạp lại quá số lần được phép",
    "admission.barred": "Kết nạp lại người đã xin ra khỏi Đảng",
    "admission.introducer": "Người giới thiệu chưa là đảng viên chính thức",
    "admission.introducer_unstated": "Chưa ghi người giới thiệu",
}

BODIES = {
    "admission.age:flagged": (
        "{who} được chi bộ xét kết nạp ngày {considered_on} khi {admission_age_word} {limit} "
        "tuổi{admission_consent_word}."
    ),
    "admission.ceremony_late:flagged": (
        "Lễ kết nạp {who} tổ chức ngày {held_on}. Thời hạn là "
        "{figure_admission_ceremony_working_days} ngày làm việc tính từ ngày {counted_on}, đã dự "
        "phòng ngày nghỉ lễ thì chậm nhất là ngày {last_on}."
    ),
    "admission.certificate_expired:flagged": (
        "{who} được chi bộ xét kết nạp ngày {considered_on}, khi giấy chứng nhận bồi dưỡng nhận "
        "thức về Đảng cấp ngày {issued_on} đã hết giá trị. Giấy có giá trị "
        "{figure_admission_certificate_months} tháng, đến hết ngày {last_on}."
    ),
    "admission.contract_short:flagged": (
        "{who} được chi bộ xét kết nạp ngày {considered_on}, khi làm việc theo hợp đồng có thời "
        "hạn {contract} tháng. Chưa xét kết nạp người có hợp đồng dưới "
        "{figure_admission_contract_months} tháng."
    ),
    "admission.schooling:flagged": (
        "{who} được chi bộ xét kết nạp ngày {considered_on} khi hồ sơ ghi học hết lớp {grade}, "
        "chưa hết trung học cơ sở; hồ sơ không ghi văn bản đồng ý của cấp trên."
    ),
    "admission.readmitted_early:flagged": (
        "{who} được xét kết nạp lại ngày {considered_on}. Thời gian chờ là {limit} tháng kể từ "
        "{readmission_since_word} {waited_on}, nên sớm nhất là ngày {earliest_on}."
    ),
    "admission.readmitted_twice:flagged": (
        "{who} được xét kết nạp lại lần thứ {times} ngày {considered_on}; chỉ được kết nạp lại "
        "{figure_readmission_max_times} lần."
    ),
    "admission.barred:flagged": (
        "{who} được xét kết nạp lại ngày {considered_on}. Hồ sơ ghi đã xin ra khỏi Đảng ngày "
        "{left_on} và ghi không vì hoàn cảnh gia đình đặc biệt khó khăn; hồ sơ chưa ghi văn bản "
        "đồng ý của cấp ủy có thẩm quyền."
    ),
    "admission.barred:undecidable": (
        "{who} được xét kết nạp lại ngày {considered_on}. Hồ sơ ghi đã xin ra khỏi Đảng ngày "
        "{left_on} nhưng chưa ghi có vì hoàn cảnh gia đình đặc biệt khó khăn hay không."
    ),
    "admission.introducer:flagged": (
        "{who} xét kết nạp đảng viên {member_id} ngày {considered_on}. Người giới thiệu "
        "{introducer_id} khi đó còn là đảng viên dự bị; người giới thiệu phải là đảng viên chính "
        "thức, cùng công tác ít nhất {figure_admission_introducer_months} tháng."
    ),
    "admission.introducer_unstated:flagged": (
        "{who} xét kết nạp đảng viên {member_id} ngày {considered_on} nhưng hồ sơ chưa ghi người "
        "giới thiệu. Người giới thiệu phải là đảng viên chính thức, cùng công tác ít nhất "
        "{figure_admission_introducer_months} tháng."
    ),
}

NEXT_STEPS = {
    "admission_report": (
        "Chi bộ đối chiếu hồ sơ kết nạp và báo cáo cấp ủy cấp trên trực tiếp; việc xử lý do cấp ủy "
        "có thẩm quyền quyết định."
    ),
    "admission_explain_delay": (
        "Chi bộ ghi rõ lý do chậm vào hồ sơ đảng viên và báo cáo cấp ủy cấp trên."
    ),
    "admission_record_hardship": (
        "Chi bộ đối chiếu hồ sơ và ghi rõ lý do xin ra khỏi Đảng trước đây; nếu có văn bản đồng ý "
        "của cấp ủy có thẩm quyền thì ghi bổ sung."
    ),
    "introducer_replace": (
        "Chi bộ đối chiếu hồ sơ, báo cáo cấp ủy cấp trên và đề nghị cử đảng viên chính thức khác "
        "giới thiệu nếu cần."
    ),
    "introducer_record": "Chi bộ đối chiếu giấy giới thiệu và ghi bổ sung người giới thiệu.",
}

CLEARS = {
    "admission.age": (
        "khi ngày sinh hoặc ngày xét kết nạp được sửa đúng, hoặc hồ sơ được bổ sung văn bản đồng "
        "ý đối với người quá tuổi"
    ),
    "admission.ceremony_late": "khi các ngày trong hồ sơ kết nạp được sửa đúng",
    "admission.certificate_expired": (
        "khi hồ sơ ghi giấy chứng nhận còn giá trị vào ngày xét kết nạp"
    ),
    "admission.contract_short": "khi thời hạn hợp đồng trong hồ sơ được sửa đúng",
    "admission.schooling": (
        "khi hồ sơ được bổ sung trình độ học vấn đúng, hoặc văn bản đồng ý của cấp trên"
    ),
    "admission.readmitted_early": "khi các ngày trong hồ sơ được sửa đúng",
    "admission.readmitted_twice": "khi hồ sơ các lần kết nạp được sửa đúng",
    "admission.barred": (
        "khi hồ sơ ghi hoàn cảnh gia đình đặc biệt khó khăn hoặc văn bản đồng ý, hoặc cách ra khỏi "
        "Đảng được sửa đúng"
    ),
    "admission.introducer": (
        "khi hồ sơ ghi đúng người giới thiệu, hoặc tư cách đảng viên của người giới thiệu được "
        "sửa đúng"
    ),
    "admission.introducer_unstated": "khi hồ sơ kết nạp ghi người giới thiệu",
}

WORDS = {
    "admission_age_under": "chưa đủ",
    "admission_age_over": "đã quá",
    "admission_consent_under": "",
    "admission_consent_over": ", hồ sơ chưa ghi văn bản đồng ý của cấp ủy có thẩm quyền",
    "readmission_since_left": "ngày ra khỏi Đảng",
    "readmission_since_crime": "ngày được xóa án tích",
}
