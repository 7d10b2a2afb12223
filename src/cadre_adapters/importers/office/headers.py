"""Sheets and headers an office uses (tên bảng, tên cột), as data.

A sheet is known by a phrase in its name or title, or by its headers; a column by any of its
synonyms. Case, accents, punctuation, line breaks and what stands in brackets do not matter. The
first synonym of a column is the header cadre writes; earlier synonyms win over later ones.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

__all__ = ["IGNORED", "KINDS_OF_SHEET", "Column", "SheetKind"]


@frozen
class Column:
    """One column of a kind of sheet: the field it holds and the headers it goes by."""

    field: str
    headers: tuple[str, ...]
    required: bool = False


@frozen
class SheetKind:
    """One kind of sheet: its name for mappings, phrases of its title, and its columns."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    grid: bool = False
    """Whether it has one column a month."""

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns without which the sheet says nothing."""
        return tuple(column for column in self.columns if column.required)

    def column(self, field: str) -> Column:
        """The column that holds a field."""
        return next(column for column in self.columns if column.field == field)


IGNORED = (
    "STT",
    "TT",
    "Số TT",
    "Thứ tự",
    "Họ và tên",
    "Họ tên",
    "Họ và tên đảng viên",
    "Tên đảng viên",
    "Tên chi bộ",
    "Tên tổ chức",
    "Cần sửa",
)
"""Columns that are there for the eye: expected everywhere, and never reported as unknown."""

_MEMBER = Column(
    "member",
    ("Mã đảng viên", "Số đảng viên", "Mã ĐV", "Mã số đảng viên", "Số hiệu đảng viên", "Mã số"),
    required=True,
)
_BRANCH_HEADERS = ("Mã chi bộ", "Chi bộ", "Mã tổ chức", "Tổ chức", "Mã đơn vị", "Đơn vị")
_BRANCH = Column("branch", _BRANCH_HEADERS)
_BRANCH_REQUIRED = Column("branch", _BRANCH_HEADERS, required=True)
_SINCE = Column(
    "since", ("Từ ngày", "Ngày bắt đầu", "Bắt đầu từ ngày", "Có hiệu lực từ", "Bắt đầu"), True
)
_LAST = Column("last", ("Đến ngày", "Đến hết ngày", "Ngày cuối", "Kết thúc", "Ngày kết thúc"))
_DECISION = Column("decision", ("Quyết định", "Số quyết định", "Văn bản", "Nghị quyết"))
_HELD_ON = Column("held_on", ("Ngày họp", "Ngày sinh hoạt", "Ngày", "Ngày tổ chức"), True)
_MEETING_KIND = Column("kind", ("Loại", "Loại sinh hoạt", "Loại hình", "Hình thức", "Loại họp"))

_KINDS = (
    SheetKind(
        "dues_relief",
        ("miễn giảm đảng phí", "miễn đảng phí", "giảm đảng phí"),
        (
            _MEMBER,
            _SINCE,
            _LAST,
            Column("percent", ("Tỷ lệ", "Mức miễn giảm", "Phần trăm", "Miễn giảm", "Mức"), True),
            _DECISION,
        ),
    ),
    SheetKind(
        "dues_bases",
        ("căn cứ đóng đảng phí", "căn cứ đảng phí", "căn cứ tính đảng phí"),
        (
            _MEMBER,
            Column("first", ("Từ tháng", "Áp dụng từ tháng", "Tháng bắt đầu"), True),
            Column("last", ("Đến tháng", "Đến hết tháng", "Tháng cuối")),
            Column("category", ("Đối tượng", "Đối tượng đóng", "Diện"), True),
            Column("part", ("Khoản", "Khoản tính đóng", "Khoản thu nhập", "Tên khoản")),
            Column("amount", ("Số tiền một tháng", "Số tiền", "Số tiền hằng tháng")),
            Column("coefficient", ("Hệ số", "Hệ số lương")),
            Column("counted", ("Tính đóng đảng phí", "Tính đóng", "Có tính đóng")),
            Column("past_age", ("Đã đến tuổi nghỉ hưu", "Đến tuổi nghỉ hưu", "Quá tuổi lao động")),
            Column("group", ("Nhóm ở nước ngoài", "Nhóm nước ngoài", "Nhóm")),
            Column("paper", ("Văn bản", "Giấy tờ", "Quyết định", "Số quyết định")),
        ),
    ),
    SheetKind(
        "exemptions",
        ("miễn sinh hoạt", "miễn công tác", "miễn công tác và sinh hoạt"),
        (
            _MEMBER,
            _SINCE,
            _LAST,
            Column("kind", ("Hình thức", "Miễn hay giảm", "Loại")),
            Column("ground", ("Lý do", "Đối tượng", "Căn cứ", "Diện")),
            _DECISION,
        ),
    ),
    SheetKind(
        "suspensions",
        ("đình chỉ",),
        (
            _MEMBER,
            _SINCE,
            _LAST,
            Column("ground", ("Lý do", "Căn cứ", "Trường hợp")),
            _DECISION,
        ),
    ),
    SheetKind(
        "closings",
        ("khóa sổ", "sổ đã khóa"),
        (
            _BRANCH_REQUIRED,
            Column("book", ("Sổ", "Tên sổ", "Loại sổ")),
            Column("through", ("Đến tháng", "Khóa đến tháng", "Đã khóa đến tháng", "Tháng")),
            Column("attendance", ("Sổ điểm danh", "Sổ điểm danh đến tháng", "Điểm danh")),
            Column("dues", ("Sổ đảng phí", "Sổ đảng phí đến tháng", "Đảng phí")),
            Column("closed_on", ("Ngày khóa", "Ngày khóa sổ")),
        ),
    ),
    SheetKind(
        "standings",
        ("tư cách",),
        (_MEMBER, Column("kind", ("Tư cách", "Tư cách đảng viên"), True), _SINCE, _LAST),
    ),
    SheetKind(
        "assignments",
        ("phân công",),
        (
            _MEMBER,
            _BRANCH,
            Column(
                "duty",
                (
                    "Nhiệm vụ",
                    "Nhiệm vụ được phân công",
                    "Công việc",
                    "Nội dung",
                    "Phân công",
                    "Nội dung phân công",
                    "Công tác được giao",
                ),
                True,
            ),
            _SINCE,
            _LAST,
            Column("office", ("Theo chức vụ", "Chức vụ", "Gắn với chức vụ")),
            Column("source", ("Ghi tại", "Loại văn bản", "Nguồn", "Hình thức phân công")),
            Column("paper", ("Văn bản", "Số văn bản", "Nghị quyết", "Căn cứ")),
        ),
    ),
    SheetKind(
        "offices",
        ("chức vụ", "nhiệm kỳ", "cấp ủy", "chi ủy"),
        (
            _MEMBER,
            Column("organisation", ("Mã tổ chức", "Tổ chức", *_BRANCH_HEADERS), True),
            Column("office", ("Chức vụ", "Chức danh"), True),
            _SINCE,
            _LAST,
        ),
    ),
    SheetKind(
        "memberships",
        ("quá trình sinh hoạt", "quá trình", "chuyển sinh hoạt", "biến động"),
        (
            _MEMBER,
            _BRANCH_REQUIRED,
            _SINCE,
            _LAST,
            Column("kind", ("Loại", "Loại sinh hoạt", "Hình thức sinh hoạt", "Hình thức")),
            Column("began", ("Lý do đến", "Đến do", "Hình thức đến")),
            Column("ended", ("Lý do đi", "Đi do", "Lý do thôi", "Hình thức đi")),
            Column("missed_before", ("Tháng vắng trước khi đến", "Vắng trước khi đến")),
            Column("dues_paid_through", ("Đã đóng đảng phí đến tháng", "Đảng phí đến tháng")),
        ),
    ),
    SheetKind("attendance_grid", ("điểm danh", "chuyên cần"), (_MEMBER, _BRANCH), grid=True),
    SheetKind(
        "attendance",
        ("điểm danh", "chuyên cần"),
        (
            _MEMBER,
            _BRANCH,
            _HELD_ON,
            _MEETING_KIND,
            Column("status", ("Điểm danh", "Trạng thái", "Tham dự", "Có mặt", "Kết quả"), True),
            Column("reason", ("Lý do", "Lý do vắng")),
        ),
    ),
    SheetKind(
        "dues_grid",
        ("đảng phí", "thu nộp"),
        (
            _MEMBER,
            _BRANCH,
            Column("rate", ("Mức đóng", "Mức đóng hằng tháng", "Mức nộp", "Phải đóng")),
            Column("paid_on", ("Ngày nộp", "Ngày đóng", "Ngày thu")),
        ),
        grid=True,
    ),
    SheetKind(
        "dues",
        ("đảng phí", "thu nộp"),
        (
            _MEMBER,
            _BRANCH,
            Column("month", ("Tháng", "Kỳ", "Tháng đảng phí", "Cho tháng"), True),
            Column("due", ("Phải đóng", "Số phải đóng", "Phải nộp", "Số phải nộp", "Mức đóng")),
            Column("amount", ("Đã đóng", "Số đã đóng", "Đã nộp", "Thực nộp", "Số tiền")),
            Column("paid_on", ("Ngày đóng", "Ngày nộp", "Ngày thu")),
            Column("receipt", ("Biên lai", "Số biên lai", "Chứng từ", "Số chứng từ", "Số phiếu")),
        ),
    ),
    SheetKind(
        "meetings",
        (
            "sinh hoạt chi bộ",
            "buổi sinh hoạt",
            "buổi họp",
            "cuộc họp",
            "họp chi bộ",
            "lịch họp",
            "lịch sinh hoạt",
            "sinh hoạt",
            "họp",
        ),
        (_BRANCH_REQUIRED, _HELD_ON, _MEETING_KIND),
    ),
    SheetKind(
        "organisations",
        ("tổ chức đảng", "tổ chức", "danh sách chi bộ", "chi bộ", "đơn vị"),
        (
            Column("id", ("Mã tổ chức", "Mã chi bộ", "Mã đơn vị", "Mã"), True),
            Column("name", ("Tên tổ chức", "Tên chi bộ", "Tên đơn vị", "Tên"), True),
            Column("level", ("Cấp", "Cấp tổ chức", "Loại hình", "Loại"), True),
            Column("since", ("Từ ngày", "Ngày thành lập", "Thành lập"), True),
            _LAST,
            Column(
                "parent",
                (
                    "Trực thuộc",
                    "Mã cấp trên",
                    "Đơn vị cấp trên",
                    "Tổ chức cấp trên",
                    "Cấp trên",
                    "Cấp trên trực tiếp",
                    "Tổ chức đảng cấp trên",
                ),
            ),
            Column("placed_since", ("Trực thuộc từ ngày", "Trực thuộc từ")),
            Column("placed_last", ("Trực thuộc đến ngày", "Trực thuộc đến")),
        ),
    ),
    SheetKind(
        "members",
        ("đảng viên", "hồ sơ"),
        (
            _MEMBER,
            Column(
                "full_name", ("Họ và tên", "Họ tên", "Họ và tên đảng viên", "Tên đảng viên"), True
            ),
            Column("born", ("Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Sinh ngày")),
            Column(
                "admitted",
                ("Ngày vào Đảng", "Năm vào Đảng", "Ngày kết nạp", "Vào Đảng", "Ngày kết nạp Đảng"),
            ),
            Column(
                "official_on",
                (
                    "Ngày chính thức",
                    "Ngày công nhận chính thức",
                    "Chính thức",
                    "Ngày vào Đảng chính thức",
                ),
            ),
            _BRANCH,
            Column(
                "since",
                (
                    "Sinh hoạt từ ngày",
                    "Từ ngày",
                    "Ngày về chi bộ",
                    "Ngày chuyển đến",
                    "Sinh hoạt tại chi bộ từ ngày",
                ),
            ),
        ),
    ),
)

KINDS_OF_SHEET: Mapping[str, SheetKind] = {kind.name: kind for kind in _KINDS}
"""Every kind of sheet by its name, the more particular titles before the more general ones."""
