"""The catalogue of error sentences (câu báo lỗi): one entry a code, Vietnamese and English.

A code is never renamed or used again for something else. Sentences name places, ids, counts
and limits; nothing here may print a person's name, number, amount or address.
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from cadre.error_words import in_vietnamese

__all__ = ["ERROR_TEXTS", "ErrorText", "saved_sentence"]


@frozen
class ErrorText:
    """What is said for one code, in both languages."""

    code: str
    vi: str
    en: str
    vi_next: str = ""
    en_next: str = ""
    reading: bool = field(default=False, kw_only=True)
    """True where nothing was being written, so that "nothing was saved" need not be said."""

    def sentence(self, lang: str, facts: dict[str, Any]) -> str:
        """What happened."""
        return _filled(self.vi, self.en, lang, facts)

    def next_step(self, lang: str, facts: dict[str, Any]) -> str:
        """What to do."""
        return _filled(self.vi_next, self.en_next, lang, facts)


def _filled(vi: str, en: str, lang: str, facts: dict[str, Any]) -> str:
    if lang == "vi":
        return vi.format_map(_Facts(in_vietnamese(facts)))
    return en.format_map(_Facts(facts))


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that was not given shows as its name, and never raises."""

    def __missing__(self, key: str) -> str:
        return f"<{key}>"


def saved_sentence(saved: bool | None, lang: str, *, reading: bool) -> str:
    """What is true of the data now."""
    if reading:
        return ""
    sentences = {
        False: ("Chưa ghi gì.", "Nothing was written."),
        True: ("Dữ liệu đã được ghi.", "The data was written."),
        None: ("Chưa chắc đã ghi được hay chưa.", "Whether it was written is not known."),
    }
    vi, en = sentences[saved]
    return vi if lang == "vi" else en


_TEXTS = (
    # Values and records
    ErrorText(
        "CADRE-RE-01",
        vi="Giá trị không hợp lệ ở {path}: cần {expected}",
        en="Invalid value at {path}: expected {expected}",
        vi_next="Sửa giá trị rồi thực hiện lại.",
        en_next="Correct the value and try again.",
        reading=True,
    ),
    ErrorText(
        "CADRE-RE-02",
        vi="Khoảng thời gian không hợp lệ ở {path}: ngày kết thúc phải sau ngày bắt đầu {since}",
        en="Impossible interval at {path}: its end must be after its start {since}",
        vi_next="Ngày kết thúc là ngày đầu tiên không còn hiệu lực.",
        en_next="The end is the first day no longer covered.",
        reading=True,
    ),
    ErrorText(
        "CADRE-RE-03",
        vi="Không có bản ghi {record_kind} {id}",
        en="There is no {record_kind} {id}",
        vi_next="Kiểm tra lại mã.",
        en_next="Check the id.",
        reading=True,
    ),
    ErrorText(
        "CADRE-RE-04",
        vi="Dữ liệu không đọc được ở {path}: cần {expected}",
        en="Cannot read the data at {path}: expected {expected}",
        vi_next="Sửa dữ liệu nguồn.",
        en_next="Correct the source data.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-01",
        vi="Không có quy định {key} có hiệu lực ngày {day}",
        en="No provision of {key} is in force on {day}",
        vi_next="Quy định sớm nhất có từ {first}.",
        en_next="The first provision is in force since {first}.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-02",
        vi="Không có quy định hoặc tùy chọn tên {key}",
        en="There is no provision or option named {key}",
        vi_next="Xem danh sách bằng lệnh cadre law list.",
        en_next="See the list with: cadre law list.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-03",
        vi="Lựa chọn {choice} không có trong tùy chọn {key}; các lựa chọn: {choices}",
        en="{choice} is no choice of option {key}; choices: {choices}",
        vi_next="Chọn một trong các lựa chọn đã nêu.",
        en_next="Take one of the choices named.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-04",
        vi="Tệp quy định riêng có chỗ không hợp lệ ở {path}: cần {expected}",
        en="The profile says what cannot be at {path}: expected {expected}",
        vi_next="Sửa tệp rồi thực hiện lại; xem các mức và tùy chọn bằng lệnh cadre law list.",
        en_next="Correct the file and try again; figures and options: cadre law list.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-05",
        vi="Tệp quy định riêng không đúng dạng TOML, UTF-8 ({reason})",
        en="The profile is no TOML in UTF-8 ({reason})",
        vi_next="Lưu lại tệp bằng UTF-8 và sửa dòng đã nêu, nếu có.",
        en_next="Save the file as UTF-8 and correct the line named, if any.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-06",
        vi="Không tìm thấy tệp quy định riêng {name}",
        en="There is no profile {name}",
        vi_next="Kiểm tra tên tệp, thư mục đang đứng.",
        en_next="Check the file name and the folder you are in.",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-07",
        vi="Không đọc được tệp quy định riêng {name} ({reason})",
        en="The profile {name} cannot be read ({reason})",
        vi_next="Kiểm tra quyền đọc và dung lượng của tệp (không quá 1 MiB).",
        en_next="Check the rights on the file and its size (1 MiB at most).",
        reading=True,
    ),
    ErrorText(
        "CADRE-LA-08",
        vi="Bộ quy định {law} chưa có mức nào áp dụng vào ngày {day}",
        en="The law {law} has no figures for {day}",
        vi_next="Rà soát từ ngày {first} trở đi: từ ngày đó mới có quy định.",
        en_next="Audit days from {first} on: the figures are known since then.",
        reading=True,
    ),
    # Calls
    ErrorText(
        "CADRE-US-01",
        vi="Không có bộ xuất cho định dạng {format}; đang có: {installed}",
        en="No exporter for format {format}; installed: {installed}",
        vi_next="Chọn một định dạng đang có hoặc cài phần mở rộng cho định dạng này.",
        en_next="Choose an installed format, or install the plug-in for it.",
    ),
    ErrorText(
        "CADRE-US-02",
        vi="Không có kho nào mở được địa chỉ kiểu {scheme}; đang có: {installed}",
        en="No store opens addresses of kind {scheme}; installed: {installed}",
        vi_next="Dùng địa chỉ dạng sqlite:///ten-tep.db.",
        en_next="Use an address such as sqlite:///file.db.",
        reading=True,
    ),
    ErrorText(
        "CADRE-US-03",
        vi="Không có bộ nhập cho tệp {name}; đang có: {installed}",
        en="No importer for {name}; installed: {installed}",
        vi_next="Lưu tệp thành .xlsx, .ods hoặc thư mục .csv.",
        en_next="Save the file as .xlsx, .ods or a folder of .csv.",
    ),
    ErrorText(
        "CADRE-US-04",
        vi="Không có tổ chức {scope} trong kho vào ngày {as_of}",
        en="The store has no organisation {scope} on {as_of}",
        vi_next="Kiểm tra mã tổ chức; bỏ --scope để rà soát toàn bộ.",
        en_next="Check the organisation's id; leave the scope out to audit everything.",
        reading=True,
    ),
    ErrorText(
        "CADRE-US-05",
        vi="Ngày rà soát {as_of} trước kỳ rà soát bắt đầu từ {first}",
        en="The audit day {as_of} lies before the period, which begins on {first}",
        vi_next="Chọn ngày rà soát từ ngày đầu kỳ trở đi.",
        en_next="Take a day on or after the first day of the period.",
        reading=True,
    ),
    ErrorText(
        "CADRE-US-06",
        vi="Chỉ rà soát được các ngày từ {first} đến {last}",
        en="An audit looks at days from {first} to {last} only",
        vi_next="Chọn kỳ và ngày rà soát trong khoảng này.",
        en_next="Take a period and a day within these.",
        reading=True,
    ),
    # Stores
    ErrorText(
        "CADRE-ST-01",
        vi="Không tìm thấy kho dữ liệu {name}",
        en="There is no store {name}",
        vi_next="Kiểm tra tên tệp; tạo kho mới bằng lệnh cadre import.",
        en_next="Check the file name; a new store is made by: cadre import.",
    ),
    ErrorText(
        "CADRE-ST-02",
        vi="Có chương trình khác đang ghi; đã chờ {seconds} giây",
        en="Another program is writing; waited {seconds} seconds",
        vi_next="Đợi chương trình kia xong rồi thực hiện lại.",
        en_next="Wait until it has finished, then try again.",
    ),
    ErrorText(
        "CADRE-ST-03",
        vi=(
            "Bản ghi {record_kind} {id} vừa được người khác sửa "
            "(bản {current}, anh/chị đang sửa bản {seen})"
        ),
        en="{record_kind} {id} was changed meanwhile (now version {current}, you saw {seen})",
        vi_next="Đọc lại bản ghi rồi sửa tiếp.",
        en_next="Read the record again, then repeat the change.",
    ),
    ErrorText(
        "CADRE-ST-04",
        vi="Mã thao tác {operation} đã dùng cho một nội dung khác",
        en="Operation id {operation} was already used for other content",
        vi_next="Dùng mã thao tác mới cho thay đổi mới.",
        en_next="Use a new operation id for a new change.",
    ),
    ErrorText(
        "CADRE-ST-05",
        vi="Không có quyền ghi vào kho dữ liệu {name}",
        en="The store {name} cannot be written",
        vi_next="Kiểm tra quyền của tệp và thư mục; vẫn có thể rà soát.",
        en_next="Check the rights on the file and its folder; reading still works.",
    ),
    ErrorText(
        "CADRE-ST-06",
        vi="Đĩa đã đầy nên chưa ghi được vào {name}",
        en="The disk is full; could not write to {name}",
        vi_next="Dữ liệu cũ còn nguyên. Giải phóng chỗ rồi thực hiện lại.",
        en_next="The earlier data is intact. Free some space and try again.",
    ),
    ErrorText(
        "CADRE-ST-07",
        vi="Tệp dữ liệu {name} bị hỏng hoặc không phải của cadre",
        en="The data file {name} is damaged or not cadre's",
        vi_next="Không ghi gì thêm; hãy phục hồi từ bản sao lưu.",
        en_next="Write nothing more to it; restore it from a backup.",
    ),
    ErrorText(
        "CADRE-ST-08",
        vi="Tệp {name} có lược đồ {found}, cũ hơn lược đồ {known} của chương trình này",
        en="{name} has schema {found}, older than this program's {known}",
        vi_next="Nâng cấp bằng lệnh cadre upgrade KHO; lệnh này sao lưu tệp trước.",
        en_next="Upgrade it with: cadre upgrade STORE, which makes a copy of the file first.",
    ),
    ErrorText(
        "CADRE-ST-09",
        vi="Tệp {name} do bản cadre mới hơn tạo (lược đồ {found}); bản này chỉ đọc tới {known}",
        en="{name} was made by a newer cadre (schema {found}); this one reads up to {known}",
        vi_next="Cài bản cadre mới hơn.",
        en_next="Install a newer cadre.",
    ),
    ErrorText(
        "CADRE-ST-10",
        vi="Mất kết nối tới kho dữ liệu {name}",
        en="The store {name} cannot be reached",
        vi_next="Kiểm tra máy chủ dữ liệu rồi thực hiện lại.",
        en_next="Check the database server and try again.",
    ),
    ErrorText(
        "CADRE-ST-11",
        vi="Kho dữ liệu {name} từ chối thay đổi",
        en="The store {name} refused the change",
        vi_next="Đây là lỗi của chương trình; hãy báo mã lỗi và phiên bản.",
        en_next="This is a fault of the program; report the code and the version.",
    ),
    ErrorText(
        "CADRE-ST-12",
        vi="Đĩa báo lỗi khi ghi {name}",
        en="The disk reported an error while writing {name}",
        vi_next="Mở lại kho và kiểm tra thao tác {operation}.",
        en_next="Open the store again and check operation {operation}.",
    ),
    ErrorText(
        "CADRE-ST-13",
        vi="Thao tác này đã kết thúc nên không ghi thêm được",
        en="This transaction has ended; nothing more can be put",
        vi_next="Bắt đầu một thao tác mới.",
        en_next="Begin a new transaction.",
    ),
    ErrorText(
        "CADRE-ST-14",
        vi="Thao tác xen vào thao tác của người khác trên kho {name}",
        en="The change could not be ordered among other changes in the store {name}",
        vi_next="Thực hiện lại.",
        en_next="Try again.",
    ),
    ErrorText(
        "CADRE-ST-15",
        vi="Đã có bản ghi {record_kind} {other} cùng nội dung khóa với {id}",
        en="{record_kind} {other} already stands for the same as {id}",
        vi_next="Sửa bản ghi đã có thay vì ghi thêm.",
        en_next="Correct the record that stands instead of adding another.",
    ),
    ErrorText(
        "CADRE-ST-16",
        vi="Bản ghi {record_kind} {id} được ghi hai lần khác nhau trong một thao tác",
        en="{record_kind} {id} was put twice, differently, in one transaction",
        vi_next="Chỉ ghi một lần nội dung cuối cùng.",
        en_next="Put it once, as it shall be.",
    ),
    ErrorText(
        "CADRE-ST-17",
        vi="Tệp {name} còn trống, chưa phải là kho dữ liệu",
        en="The file {name} is empty and no store yet",
        vi_next="Nhập bằng lệnh cadre import; nếu tệp từng có dữ liệu, phục hồi từ bản sao lưu.",
        en_next="Fill it with: cadre import; if it held data before, restore a backup.",
    ),
    ErrorText(
        "CADRE-ST-18",
        vi="Đĩa báo lỗi khi ghi vào kho {name}",
        en="The disk reported an error while writing to the store {name}",
        vi_next="Mở lại kho và kiểm tra thay đổi sau cùng.",
        en_next="Open the store again and check whether the last change is there.",
    ),
    ErrorText(
        "CADRE-ST-19",
        vi="Không có thư mục để chứa kho dữ liệu {name}",
        en="The folder for the store {name} does not exist",
        vi_next="Kiểm tra đường dẫn, hoặc tạo thư mục trước.",
        en_next="Check the path, or make the folder first.",
    ),
    ErrorText(
        "CADRE-ST-20",
        vi="Tên của kho dữ liệu dài quá mức hệ thống tệp cho phép",
        en="The name of the store is longer than the file system allows",
        vi_next="Chọn một tên ngắn hơn.",
        en_next="Choose a shorter name.",
    ),
    ErrorText(
        "CADRE-ST-21",
        vi="Kho {name} đang ở chế độ WAL nên không đọc được từ thư mục không có quyền ghi",
        en="The store {name} is in WAL mode and cannot be read in a folder that cannot be written",
        vi_next="Chép tệp sang một thư mục ghi được rồi mở bản sao.",
        en_next="Copy the file to a folder that can be written and open the copy.",
    ),
    # Imports
    ErrorText(
        "CADRE-IM-01",
        vi="Không đọc được tệp {name}: {reason}",
        en="Cannot read the file {name}: {reason}",
        vi_next="Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại.",
        en_next="Open it in Excel or LibreOffice, save it as .xlsx and import it again.",
    ),
    ErrorText(
        "CADRE-IM-02",
        vi="Tệp {name} vượt giới hạn {limit}",
        en="The file {name} exceeds the limit {limit}",
        vi_next="Tách tệp thành nhiều phần nhỏ hơn.",
        en_next="Split the file into smaller parts.",
    ),
    ErrorText(
        "CADRE-IM-03",
        vi="Tệp {name} là định dạng .xls cũ",
        en="{name} is in the old .xls format",
        vi_next="Mở tệp và lưu lại thành .xlsx rồi nhập lại.",
        en_next="Open it, save as .xlsx and import it again.",
    ),
    ErrorText(
        "CADRE-IM-04",
        vi="Tệp {name} dùng bảng mã {encoding}",
        en="{name} is encoded as {encoding}",
        vi_next="Lưu lại tệp bằng UTF-8 rồi nhập lại.",
        en_next="Save it as UTF-8 and import it again.",
    ),
    ErrorText(
        "CADRE-IM-05",
        vi="Tệp {name} không có bảng nào nhận ra được; các bảng: {sheets}",
        en="{name} has no sheet that could be recognised; its sheets: {sheets}",
        vi_next="Đặt tên bảng theo mẫu hoặc dùng --mapping.",
        en_next="Name the sheets as in the guide, or use --mapping.",
    ),
    ErrorText(
        "CADRE-IM-06",
        vi="Có {count} chỗ cần sửa trước khi nhập",
        en="{count} places must be mended before the import",
        vi_next="Sửa các ô đã nêu, hoặc dùng --good-rows để nhập các dòng đúng trước.",
        en_next="Mend the cells named, or use --good-rows to take the good rows first.",
    ),
    ErrorText(
        "CADRE-IM-07",
        vi="Tệp ghép cột {name} không hợp lệ: {reason}",
        en="The mapping file {name} is not valid: {reason}",
        vi_next="Xem mẫu bằng lệnh cadre import NGUON --into KHO --dry-run --show-mapping.",
        en_next="See a sample with: cadre import SOURCE --into STORE --dry-run --show-mapping.",
    ),
    ErrorText(
        "CADRE-IM-08",
        vi="Không tìm thấy tệp hoặc thư mục {name}",
        en="There is no file or folder {name}",
        vi_next="Kiểm tra tên tệp.",
        en_next="Check the file name.",
    ),
    ErrorText(
        "CADRE-IM-20",
        vi="Nội dung tệp {name} không phải bảng tính {expected} (nội dung: {found})",
        en="The content of {name} is no {expected} spreadsheet (content: {found})",
        vi_next="Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx, .ods hoặc .csv.",
        en_next="Open it in Excel or LibreOffice and save it as .xlsx, .ods or .csv.",
    ),
    ErrorText(
        "CADRE-IM-21",
        vi="Tệp {name} bị cắt cụt hoặc hỏng ở phần {part}",
        en="{name} is cut off or damaged in its part {part}",
        vi_next="Lấy lại tệp gốc, hoặc mở và lưu lại thành .xlsx rồi nhập lại.",
        en_next="Fetch the original again, or open it, save it as .xlsx and import it again.",
    ),
    ErrorText(
        "CADRE-IM-22",
        vi="Tệp {name} được bảo vệ bằng mật khẩu",
        en="{name} is protected by a password",
        vi_next="Bỏ mật khẩu của tệp rồi nhập lại.",
        en_next="Remove the password from the file and import it again.",
    ),
    ErrorText(
        "CADRE-IM-23",
        vi="Tệp {name} chứa khai báo DTD không được phép ở phần {part}",
        en="{name} holds a DTD, which is not allowed, in its part {part}",
        vi_next="Không dùng tệp này; hỏi lại nơi gửi tệp.",
        en_next="Do not use this file; ask whoever sent it.",
    ),
    ErrorText(
        "CADRE-IM-24",
        vi=(
            "Tệp {name} có dữ liệu tới ô {cell}; "
            "giới hạn là {rows} dòng, {columns} cột và tổng cộng {cells} ô"
        ),
        en=(
            "{name} has data as far as cell {cell}; "
            "the limits are {rows} rows, {columns} columns and {cells} cells in all"
        ),
        vi_next="Xóa các ô thừa ở xa, hoặc tách tệp thành nhiều phần nhỏ hơn.",
        en_next="Delete stray cells far away, or split the file into smaller parts.",
    ),
    ErrorText(
        "CADRE-IM-25",
        vi="Tệp {name} có ô dài quá {limit} ký tự",
        en="{name} has a cell longer than {limit} characters",
        vi_next="Rút ngắn ô {cell} rồi nhập lại.",
        en_next="Shorten cell {cell} and import it again.",
    ),
    ErrorText(
        "CADRE-IM-26",
        vi="Tệp {name} quá lớn khi giải nén (giới hạn {limit} MiB)",
        en="{name} is too large when unpacked (limit {limit} MiB)",
        vi_next="Tách tệp thành nhiều phần nhỏ hơn.",
        en_next="Split the file into smaller parts.",
    ),
    ErrorText(
        "CADRE-IM-27",
        vi="Cấu trúc bên trong tệp {name} phức tạp bất thường (giới hạn {limit})",
        en="The inner structure of {name} is unusually complicated (limit {limit})",
        vi_next="Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại.",
        en_next="Open it in Excel or LibreOffice, save it as .xlsx and import it again.",
    ),
    ErrorText(
        "CADRE-IM-28",
        vi="Đọc tệp {name} mất quá {seconds} giây",
        en="Reading {name} takes more than {seconds} seconds",
        vi_next="Tách tệp thành nhiều phần nhỏ hơn.",
        en_next="Split the file into smaller parts.",
    ),
    ErrorText(
        "CADRE-IM-29",
        vi="Tệp {name} có công thức chưa được tính ở ô {cell}",
        en="{name} has a formula that was never computed in cell {cell}",
        vi_next="Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập lại.",
        en_next="Open it in Excel or LibreOffice, save it and import it again.",
    ),
    ErrorText(
        "CADRE-IM-30",
        vi="Tệp {name} có dấu ngoặc kép không khớp ở dòng {row}",
        en="{name} has quotation marks that do not match in row {row}",
        vi_next="Sửa dấu ngoặc kép ở dòng đó rồi nhập lại.",
        en_next="Mend the quotation marks in that row and import it again.",
    ),
    ErrorText(
        "CADRE-IM-31",
        vi="{name} có hai bảng cùng tên: {sheet}",
        en="{name} has two sheets of one name: {sheet}",
        vi_next="Đổi tên một trong hai (chữ hoa, chữ thường coi như nhau) rồi nhập lại.",
        en_next="Rename one of them (case makes no difference) and import again.",
    ),
    # Exports
    ErrorText(
        "CADRE-EX-01",
        vi="Bộ xuất {format} không in được khối {block}",
        en="The exporter {format} cannot print a {block} block",
        vi_next="Dùng document.simplified() hoặc một định dạng khác.",
        en_next="Use document.simplified() or another format.",
    ),
    ErrorText(
        "CADRE-EX-02",
        vi="Không ghi được tệp {name}",
        en="Cannot write the file {name}",
        vi_next="Kiểm tra quyền ghi, chỗ trống và xem tệp có đang mở không. Tệp cũ còn nguyên.",
        en_next="Check rights, space and whether it is open elsewhere. An older file is intact.",
    ),
    ErrorText(
        "CADRE-EX-03",
        vi="Tên tệp {name} không an toàn: {reason}",
        en="The file name {name} is not safe: {reason}",
        vi_next="Chọn một tên tệp khác.",
        en_next="Choose another file name.",
    ),
    ErrorText(
        "CADRE-EX-04",
        vi="Bảng dài hơn số dòng một trang tính chứa được ({rows})",
        en="The table has more rows than a worksheet can hold ({rows})",
        vi_next="Thu hẹp phạm vi, hoặc chọn định dạng khác.",
        en_next="Narrow the scope, or choose another format.",
    ),
    ErrorText(
        "CADRE-EX-20",
        vi="Không có quyền ghi tệp {name}",
        en="There is no right to write the file {name}",
        vi_next="Kiểm tra quyền của thư mục, hoặc chọn nơi khác. Tệp cũ còn nguyên.",
        en_next="Check the rights on the folder, or take another. An older file is intact.",
    ),
    ErrorText(
        "CADRE-EX-21",
        vi="Đĩa đã đầy nên chưa ghi được tệp {name}",
        en="The disk is full; could not write the file {name}",
        vi_next="Tệp cũ còn nguyên. Giải phóng chỗ rồi thực hiện lại.",
        en_next="An older file is intact. Free some space and try again.",
    ),
    ErrorText(
        "CADRE-EX-22",
        vi="Đĩa báo lỗi sau khi thay tệp {name}",
        en="The disk reported an error after the file {name} was replaced",
        vi_next="Mở tệp để kiểm tra, hoặc xuất lại.",
        en_next="Open the file to check it, or export it again.",
    ),
    ErrorText(
        "CADRE-EX-05",
        vi="Không có thể thức văn bản tên {name}; đang có: {known}",
        en="There is no layout named {name}; known: {known}",
        vi_next="Chọn một tên đã có, hoặc bỏ trống để theo ngày của văn bản.",
        en_next="Take a known name, or leave it empty to follow the day of the paper.",
    ),
    # Plug-ins
    ErrorText(
        "CADRE-PL-01",
        vi="Phần mở rộng {owner} và {other} cùng đặt tên {name} cho {what}",
        en="Plug-ins {owner} and {other} both offer a {what} named {name}",
        vi_next="Chặn một trong hai bằng block=.",
        en_next="Block one of them with block=.",
        reading=True,
    ),
    ErrorText(
        "CADRE-PL-02",
        vi="Phần mở rộng {owner} cần cadre API {wanted}; bản này có {offered}",
        en="Plug-in {owner} wants cadre API {wanted}; this is {offered}",
        vi_next="Cài bản cadre hoặc bản phần mở rộng phù hợp.",
        en_next="Install a matching release of cadre or of the plug-in.",
        reading=True,
    ),
    ErrorText(
        "CADRE-PL-03",
        vi="Phần mở rộng {owner} không nạp được ({reason})",
        en="Plug-in {owner} could not be loaded ({reason})",
        vi_next="Các phần khác vẫn chạy. Báo cho tác giả phần mở rộng.",
        en_next="Everything else still runs. Tell the author of the plug-in.",
        reading=True,
    ),
    ErrorText(
        "CADRE-PL-04",
        vi="Thiếu thư viện cho {what}",
        en="The library for {what} is not installed",
        vi_next='Cài bằng lệnh: pip install "cadre-chibo[{extra}]".',
        en_next='Install it with: pip install "cadre-chibo[{extra}]".',
        reading=True,
    ),
    ErrorText(
        "CADRE-PL-05",
        vi="Phần mở rộng {owner} không đăng ký gì",
        en="Plug-in {owner} offers nothing",
        vi_next="Tác giả cần đánh dấu hàm bằng @cadre.hookimpl.",
        en_next="Its author has to mark the functions with @cadre.hookimpl.",
        reading=True,
    ),
    ErrorText(
        "CADRE-PL-06",
        vi="Quy tắc {rule} của {owner} trả về phát hiện không phải của mình",
        en="Rule {rule} of {owner} yields findings that are not its own",
        vi_next="Báo cho tác giả phần mở rộng.",
        en_next="Tell the author of the plug-in.",
        reading=True,
    ),
    ErrorText(
        "CADRE-IN-01",
        vi="Lỗi của chương trình ({what})",
        en="A fault of the program ({what})",
        vi_next="Hãy báo mã lỗi và phiên bản cho nhóm phát triển.",
        en_next="Report the code and the version to the developers.",
    ),
)

ERROR_TEXTS: dict[str, ErrorText] = {text.code: text for text in _TEXTS}
