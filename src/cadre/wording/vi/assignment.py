"""Phân công công tác: nghị quyết hằng năm, quy chế làm việc, báo cáo hằng tháng, việc đột xuất."""

from __future__ import annotations

TITLES = {
    "assignment.none_kept": "Chưa ghi phân công công tác của đảng viên nào",
    "assignment.no_resolution": "Chưa có nghị quyết phân công công tác trong năm",
    "assignment.not_in_regulation": "Quy chế làm việc không quy định về phân công",
    "assignment.regulation_old": "Quy chế làm việc của nhiệm kỳ trước",
    "assignment.no_reports": "Thiếu báo cáo công tác của đảng viên",
    "assignment.ad_hoc_overdue": "Nhiệm vụ đột xuất quá hạn",
}

BODIES = {
    "assignment.none_kept:flagged": (
        "{who} chưa ghi phân công công tác của đảng viên nào trong các năm rà soát; {members} đảng "
        "viên đang sinh hoạt chưa có phân công trong sổ. Điều này không có nghĩa là chi bộ chưa "
        "phân công."
    ),
    "assignment.no_resolution:flagged": (
        "{who} đang phân công công tác cho đảng viên nhưng số nghị quyết rà soát, phân công lại "
        "ghi trong năm {year} là {passed}; mỗi năm cần "
        "{figure_assignment_resolutions_per_year} nghị quyết."
    ),
    "assignment.no_resolution:warning": (
        "{who} đang phân công công tác cho đảng viên nhưng số nghị quyết rà soát, phân công lại "
        "ghi từ đầu năm {year} đến nay là {passed}; mỗi năm cần "
        "{figure_assignment_resolutions_per_year} nghị quyết, hạn đến ngày {arises_on}."
    ),
    "assignment.no_resolution:undecidable": (
        "{who} chưa ghi nghị quyết nào; trong {asked} chưa kết luận được có đủ nghị quyết phân "
        "công công tác hay không."
    ),
    "assignment.not_in_regulation:flagged": (
        "{who} có quy chế làm việc từ ngày {began_on}, nhưng quy chế không quy định việc phân "
        "công công tác và báo cáo kết quả của đảng viên."
    ),
    "assignment.regulation_old:flagged": (
        "{who} vẫn dùng quy chế làm việc từ ngày {began_on}, trong khi nhiệm kỳ hiện nay bắt đầu "
        "ngày {term_began_on}; quy chế được xây dựng lại mỗi nhiệm kỳ."
    ),
    "assignment.no_reports:flagged": (
        "{who} có ghi báo cáo công tác trong năm {year}, nhưng còn thiếu báo cáo của {members} "
        "đảng viên có nhiệm vụ thường xuyên, trong các tháng chi bộ đã họp: {months}."
    ),
    "assignment.ad_hoc_overdue:flagged": (
        "{who} được giao nhiệm vụ đột xuất {assignment}, hạn ngày {due_on}, đến nay chưa ghi là "
        "đã kết thúc."
    ),
}

REMARKS = {
    "assignment.none_kept:flagged": "{members} đảng viên chưa có phân công trong sổ.",
    "assignment.no_resolution:warning": "Hạn đến ngày {arises_on}.",
    "assignment.no_reports:flagged": "Thiếu báo cáo của {members} đảng viên.",
    "assignment.ad_hoc_overdue:flagged": "Nhiệm vụ {assignment}, hạn ngày {due_on}.",
}

NEXT_STEPS = {
    "assignment_keep": (
        "Chi bộ bổ sung vào sổ các phân công đã có trong nghị quyết, quy chế làm việc; nếu chưa "
        "phân công thì phân công và ghi vào nghị quyết."
    ),
    "assignment_pass_resolution": (
        "Chi bộ rà soát kết quả thực hiện nhiệm vụ của từng đảng viên, ra nghị quyết phân công "
        "lại công tác cho toàn bộ đảng viên đang sinh hoạt; nghị quyết đã có thì ghi vào sổ."
    ),
    "assignment_amend_regulation": (
        "Chi ủy trình chi bộ bổ sung vào quy chế làm việc cách phân công, báo cáo và kết luận về "
        "nhiệm vụ của đảng viên."
    ),
    "assignment_redo_regulation": (
        "Chi ủy xây dựng lại quy chế làm việc của nhiệm kỳ này, trình chi bộ thông qua."
    ),
    "assignment_hear_all": (
        "Trong kỳ sinh hoạt tới, chi bộ nghe các đảng viên này báo cáo, chủ trì kết luận và ghi "
        "vào sổ; báo cáo đã có thì bổ sung."
    ),
    "assignment_conclude_task": (
        "Chi bộ nghe đảng viên báo cáo; việc đã xong thì ghi ngày kết thúc, chưa xong thì quyết "
        "định thời hạn mới."
    ),
}

CLEARS = {
    "assignment.none_kept": "khi sổ ghi phân công công tác của đảng viên trong chi bộ",
    "assignment.no_resolution": (
        "khi chi bộ ra nghị quyết phân công công tác trong năm, "
        "hoặc sổ được bổ sung nghị quyết đã có"
    ),
    "assignment.not_in_regulation": "khi quy chế làm việc quy định việc phân công công tác",
    "assignment.regulation_old": "khi có quy chế làm việc ban hành trong nhiệm kỳ này",
    "assignment.no_reports": "khi sổ ghi báo cáo của các đảng viên này trong các tháng còn thiếu",
    "assignment.ad_hoc_overdue": "khi nhiệm vụ được ghi là đã kết thúc hoặc có thời hạn mới",
}

CHOICES = {
    "overload_duties": "quá {choice} nhiệm vụ cùng lúc là nhiều",
}
