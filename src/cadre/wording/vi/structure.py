"""Lãnh đạo và quy mô của chi bộ, nhiệm kỳ, kết quả biểu quyết."""

from __future__ import annotations

TITLES = {
    "committee.too_small": "Chi bộ không đủ đảng viên chính thức",
    "committee.missing": "Chi bộ chưa có chi ủy",
    "committee.too_large": "Chi ủy quá số lượng",
    "committee.no_secretary": "Khuyết bí thư",
    "committee.no_deputy": "Khuyết phó bí thư",
    "committee.seat_open": "Khuyết ủy viên",
    "committee.left_seat": "Đã rời chi bộ, chưa thôi tham gia cấp ủy",
    "term.ending": "Sắp hết nhiệm kỳ",
    "term.past": "Quá nhiệm kỳ chưa đại hội",
    "unit_term.ending": "Đảng bộ cơ sở sắp hết nhiệm kỳ",
    "unit_term.past": "Đảng bộ cơ sở quá nhiệm kỳ chưa đại hội",
    "organisation.dissolved": "Chi bộ đã giải thể còn đảng viên",
    "organisation.base_branch_large": "Chi bộ cơ sở đông như đảng bộ cơ sở",
    "organisation.base_small": "Đảng bộ cơ sở ít đảng viên",
    "organisation.level_gone": "Đảng bộ huyện chưa ghi kết thúc hoạt động",
    "resolution.vote": "Kết quả biểu quyết không khớp số phiếu",
}

BODIES = {
    "committee.too_small:flagged": (
        "{who} có {official} đảng viên chính thức; tổ chức đảng phải có ít nhất "
        "{figure_branch_min_official} đảng viên chính thức."
    ),
    "committee.missing:flagged": (
        "{who} có {official} đảng viên chính thức nhưng chưa có chi ủy; "
        "từ {figure_branch_committee_from} đảng viên chính thức trở lên thì bầu chi ủy."
    ),
    "committee.too_large:flagged": (
        "Chi ủy của {who} có {seats} ủy viên; nhiều nhất là {figure_branch_committee_max} ủy viên."
    ),
    "committee.no_secretary:flagged": "{who} hiện không có bí thư{vacant_since}.",
    "committee.no_deputy:flagged": (
        "{who} có chi ủy nhưng hiện không có phó bí thư{vacant_since}; từ "
        "{figure_branch_committee_from} đảng viên chính thức trở lên, chi bộ có bí thư và phó bí "
        "thư."
    ),
    "committee.seat_open:flagged": (
        "Chi ủy của {who} có {held} ủy viên; đại hội đã quyết định {seats} ủy viên."
    ),
    "committee.missing:undecidable": (
        "{who} chưa ghi chức vụ nào; đến {asked} chưa kết luận được chi bộ đã có chi ủy hay chưa."
    ),
    "committee.no_secretary:undecidable": (
        "{who} chưa ghi chức vụ nào; đến {asked} chưa kết luận được chi bộ có khuyết bí thư hay "
        "không."
    ),
    "committee.no_deputy:undecidable": (
        "{who} chưa ghi chức vụ nào; đến {asked} chưa kết luận được chi bộ có khuyết phó bí thư "
        "hay không."
    ),
    "committee.seat_open:undecidable": (
        "{who} chưa ghi chức vụ nào; đến {asked} chưa kết luận được chi ủy có khuyết ủy viên so "
        "với số lượng đại hội đã quyết định hay không."
    ),
    "committee.left_seat:flagged": (
        "{who} vẫn được ghi giữ chức vụ {office} của {organisation_id} tuy đã rời chi bộ; "
        "chức vụ này chấm dứt từ ngày {arises_on}."
    ),
    "term.ending:warning": (
        "Nhiệm kỳ của {who} bắt đầu ngày {began_on} sẽ hết ngày {ends_on}. Đại hội được tổ chức "
        "sớm hoặc muộn không quá {figure_congress_shift_months} tháng.{lengthened_word}"
    ),
    "term.past:flagged": (
        "Nhiệm kỳ của {who} bắt đầu ngày {began_on} đã hết ngày {ends_on} mà chưa ghi nhận đại "
        "hội. Đại hội được muộn nhất đến ngày {latest_on}.{lengthened_word}"
    ),
    "unit_term.ending:warning": (
        "Nhiệm kỳ của {who} bắt đầu ngày {began_on} sẽ hết ngày {ends_on}. Đại hội được tổ chức "
        "sớm hoặc muộn không quá {figure_congress_shift_months} tháng."
    ),
    "unit_term.past:flagged": (
        "Nhiệm kỳ của {who} bắt đầu ngày {began_on} đã hết ngày {ends_on} mà chưa ghi nhận đại "
        "hội. Đại hội được muộn nhất đến ngày {latest_on}."
    ),
    "organisation.dissolved:flagged": (
        "{who} đã kết thúc hoạt động từ ngày {arises_on} nhưng còn {members} đảng viên trong danh "
        "sách."
    ),
    "organisation.base_branch_large:flagged": (
        "{who} là chi bộ cơ sở nhưng có {members} đảng viên và chưa ghi văn bản đồng ý của cấp "
        "trên; từ {figure_base_members_from} đảng viên trở lên thì lập đảng bộ cơ sở, trừ khi cấp "
        "trên trực tiếp đồng ý."
    ),
    "organisation.base_small:flagged": (
        "{who} là đảng bộ cơ sở nhưng chỉ có {members} đảng viên và chưa ghi văn bản đồng ý của "
        "cấp trên; đảng bộ cơ sở có từ {figure_base_members_from} đảng viên, trừ khi cấp trên trực "
        "tiếp đồng ý."
    ),
    "organisation.level_gone:flagged": (
        "{who} là tổ chức đảng cấp huyện và còn được ghi là đang hoạt động; từ ngày {gone_on}, hệ "
        "thống tổ chức đảng không còn cấp này."
    ),
    "resolution.vote:flagged": (
        "{who} biểu quyết ngày {voted_on} về {decision_word}: {agreed} trên {base} phiếu đồng ý. "
        "Phải có ít nhất {needed} phiếu{share_word}, nhưng biên bản ghi {stated_word}."
    ),
}

NEXT_STEPS = {
    "committee_ask_superior": (
        "Bí thư báo cáo cấp ủy cấp trên trực tiếp để bổ sung đảng viên, sáp nhập chi bộ hoặc "
        "chuyển đảng viên đến sinh hoạt ở nơi khác."
    ),
    "committee_elect": (
        "Chi bộ bầu chi ủy, bí thư và phó bí thư; người trúng cử phải được "
        "{figure_vote_election} số phiếu tính."
    ),
    "committee_put_right": (
        "Chi bộ rà soát danh sách chi ủy, ghi ngày thôi giữ chức vụ của người đã thôi, hoặc báo "
        "cáo cấp ủy cấp trên trực tiếp."
    ),
    "committee_fill_seat": (
        "Chi bộ bầu bổ sung, người trúng cử phải được {figure_vote_election} số phiếu tính, rồi đề "
        "nghị cấp ủy cấp trên trực tiếp chuẩn y; nếu đã bầu thì ghi bổ sung chức vụ."
    ),
    "committee_note_seat": (
        "Chi bộ ghi ngày thôi tham gia cấp ủy và bầu bổ sung nếu cần; "
        "nếu đảng viên chưa rời chi bộ thì sửa lại quá trình sinh hoạt."
    ),
    "term_prepare_congress": (
        "Chi ủy chuẩn bị đại hội và báo cáo kế hoạch với cấp ủy cấp trên trực tiếp, để đại hội "
        "chậm nhất vào ngày {latest_on}."
    ),
    "term_hold_congress": (
        "Chi ủy báo cáo lý do với cấp ủy cấp trên trực tiếp và tổ chức đại hội; "
        "nếu đã đại hội hoặc được kéo dài nhiệm kỳ thì ghi bổ sung."
    ),
    "organisation_transfer_members": (
        "Cấp ủy cấp trên trực tiếp quyết định nơi sinh hoạt mới và chuyển sinh hoạt cho từng đảng "
        "viên; nếu đã chuyển thì ghi bổ sung."
    ),
    "organisation_ask_consent": (
        "Cấp ủy ghi văn bản đồng ý nếu cấp trên trực tiếp đã đồng ý; nếu chưa thì báo cáo cấp trên "
        "để được đồng ý, hoặc để lập lại tổ chức cho phù hợp với số đảng viên."
    ),
    "organisation_note_end": (
        "Cấp ủy cấp trên trực tiếp ghi ngày kết thúc hoạt động và nơi trực thuộc mới của các tổ "
        "chức bên dưới; nếu ghi sai cấp thì sửa lại."
    ),
    "resolution_check_vote": (
        "Chi bộ đối chiếu biên bản kiểm phiếu; nếu nghị quyết không đủ số phiếu thì báo cáo cấp ủy "
        "cấp trên trực tiếp và biểu quyết lại."
    ),
}

CLEARS = {
    "committee.too_small": "khi chi bộ có đủ {figure_branch_min_official} đảng viên chính thức",
    "committee.missing": "khi chi ủy được bầu và ghi vào danh sách chức vụ",
    "committee.too_large": "khi chi ủy còn không quá {figure_branch_committee_max} ủy viên",
    "committee.no_secretary": "khi có bí thư mới được ghi nhận",
    "committee.no_deputy": "khi có phó bí thư mới được ghi nhận",
    "committee.seat_open": "khi đủ số ủy viên đại hội đã quyết định",
    "committee.left_seat": "khi ghi ngày thôi giữ chức vụ",
    "term.ending": "khi đại hội được tổ chức và nhiệm kỳ mới được ghi nhận",
    "term.past": "khi đại hội được tổ chức, hoặc quyết định kéo dài nhiệm kỳ được ghi nhận",
    "unit_term.ending": "khi đại hội được tổ chức và nhiệm kỳ mới được ghi nhận",
    "unit_term.past": "khi đại hội được tổ chức, hoặc quyết định kéo dài nhiệm kỳ được ghi nhận",
    "organisation.dissolved": "khi mọi đảng viên có nơi sinh hoạt mới",
    "organisation.base_branch_large": "khi ghi văn bản đồng ý của cấp trên hoặc lập đảng bộ cơ sở",
    "organisation.base_small": "khi ghi văn bản đồng ý của cấp trên hoặc đủ số đảng viên",
    "organisation.level_gone": "khi ghi ngày kết thúc hoạt động, hoặc ghi lại cho đúng cấp",
    "resolution.vote": "khi số phiếu hoặc kết quả được ghi lại cho đúng",
}

WORDS = {
    "vacant_since": " từ ngày {day}",
    "lengthened_not": "",
    "lengthened_unread": (
        " Nhiệm kỳ này có thể đã được kéo dài: các kết luận năm 2026 kéo dài nhiệm kỳ chưa đọc "
        "được."
    ),
    "stated_passed": "là được thông qua",
    "stated_failed": "là không được thông qua",
    "share_half": " (quá một phần hai)",
    "share_two_thirds": " (ít nhất hai phần ba)",
    "share_another": "",
    "decision_monthly": "nghị quyết thường kỳ",
    "decision_thematic": "nghị quyết chuyên đề",
    "decision_assignment": "nghị quyết phân công công tác",
    "decision_other": "nghị quyết",
    "decision_recognition": "công nhận đảng viên chính thức",
    "decision_reprimand": "kỷ luật khiển trách",
    "decision_warning": "kỷ luật cảnh cáo",
    "decision_dismissal": "kỷ luật cách chức",
    "decision_expulsion": "kỷ luật khai trừ",
    "decision_election": "bầu cử",
}
