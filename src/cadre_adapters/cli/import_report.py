"""What an import says before it writes (kết quả đọc): the difference, the problems, the mapping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cadre.records import (
    BookClosing,
    Payment,
    PaymentReversal,
    Record,
    Remittance,
    WriteOff,
    kind_of,
)
from cadre_adapters.cli.console import Console

if TYPE_CHECKING:
    from cadre.plans import Plan, PlannedChange
    from cadre.ports import Problem, Reading

__all__ = ["show_mapping", "show_plan", "tell_the_future"]

LISTED = 1000
"""How many problems, or changes, are listed before the rest is only counted."""

KINDS = {
    "organisation": ("tổ chức đảng", "organisations"),
    "placement": ("trực thuộc", "placements"),
    "member": ("đảng viên", "members"),
    "membership": ("quá trình sinh hoạt", "memberships"),
    "standing": ("tư cách đảng viên", "standings"),
    "exemption": ("miễn công tác, sinh hoạt", "exemptions"),
    "suspension": ("đình chỉ sinh hoạt", "suspensions"),
    "dues_relief": ("miễn, giảm đảng phí", "dues reliefs"),
    "dues_basis": ("căn cứ đóng đảng phí", "bases of dues"),
    "voluntary_dues": ("tự nguyện đóng đảng phí cao hơn", "higher dues of free will"),
    "office_term": ("chức vụ, nhiệm kỳ", "terms of office"),
    "assignment": ("phân công công tác", "assignments"),
    "book_closing": ("khóa sổ", "book closings"),
    "meeting": ("sinh hoạt chi bộ", "meetings"),
    "attendance": ("điểm danh", "attendance rows"),
    "dues_line": ("đảng phí phải nộp", "dues lines"),
    "payment": ("đóng đảng phí", "payments"),
    "payment_reversal": ("hủy dòng đóng đảng phí", "payments taken back"),
    "write_off": ("thôi thu đảng phí", "dues written off"),
    "remittance": ("trích nộp đảng phí", "dues passed on"),
    "naming": ("tên gọi của tổ chức", "names of organisations"),
    "succession": ("kế tục tổ chức", "successions"),
    "admission": ("kết nạp", "admissions"),
    "party_age_gap": ("thời gian không tính tuổi Đảng", "gaps of party age"),
    "transfer": ("chuyển sinh hoạt", "transfers"),
    "discipline": ("kỷ luật", "disciplinary measures"),
    "complaint": ("khiếu nại", "complaints"),
    "conclusion": ("kết luận của chi bộ", "conclusions"),
    "committee_term": ("nhiệm kỳ cấp ủy", "terms of committees"),
    "post": ("chức danh công tác", "posts"),
    "qualification": ("trình độ", "qualifications"),
    "certificate": ("chứng nhận bồi dưỡng", "certificates"),
    "badge": ("Huy hiệu Đảng", "badges"),
    "residence_link": ("liên hệ nơi cư trú", "residence links"),
    "residence_comment": ("nhận xét nơi cư trú", "residence comments"),
    "working_regulation": ("quy chế làm việc", "working regulations"),
    "duty": ("nhiệm vụ của chi bộ", "duties"),
    "minutes": ("biên bản", "minutes"),
    "score_sheet": ("phiếu chấm điểm sinh hoạt", "score sheets"),
    "resolution": ("nghị quyết", "resolutions"),
    "resolution_task": ("nhiệm vụ trong nghị quyết", "tasks of resolutions"),
    "member_rating": ("xếp loại đảng viên", "ratings of members"),
    "unit_rating": ("xếp loại tổ chức đảng", "ratings of organisations"),
    "work_report": ("báo cáo kết quả công tác", "work reports"),
}
"""Kinds of record for people; a kind without an entry shows its stored name."""


def show_plan(console: Console, plan: Plan, *, every_change: bool, beside: bool) -> None:
    """
    The difference by kind, the remarks, and every problem with its place.

    Args:
        every_change: Also each record that would be written.
        beside: On stderr, because the result is something else.
    """
    say = console.notice if beside else console.say
    _counts(console, plan, say)
    if every_change:
        _listed(console, [_change(console, one) for one in plan.changes], say)
    for note in plan.notes:
        say(note)
    if plan.problems:
        say(console.text("Chỗ cần sửa:", "Places to be mended:"))
        _listed(console, [_problem(console, one) for one in plan.problems], say)


def tell_the_future(console: Console, plan: Plan, today: date) -> None:
    """A remark where money or a closing is of a day that has not come: mostly a wrong digit."""
    ahead = [one for one in plan.changes if _day_of(one.record) > today]
    if ahead:
        sheet, row = ahead[0].place
        place = f"{sheet}, {row}" if row else sheet
        console.notice(
            console.text(
                f"Lưu ý: {len(ahead)} dòng ghi ngày thu, nộp, khóa sổ chưa đến (dòng đầu: "
                f"{place}); kiểm tra lại ngày.",
                f"Note: {len(ahead)} rows of money or closings are of days that have not come "
                f"(the first: {place}); look at the days.",
            )
        )


def _day_of(record: Record) -> date:
    if isinstance(record, Payment):
        return record.paid_on
    if isinstance(record, PaymentReversal):
        return record.on
    if isinstance(record, BookClosing):
        return max(record.closed_on or date.min, record.through.first_day)
    if isinstance(record, WriteOff):
        return record.decided_on
    return record.remitted_on if isinstance(record, Remittance) else date.min


def _counts(console: Console, plan: Plan, say: Callable[[str], None]) -> None:
    rows = [
        (_kind(console, kind), str(counts.new), str(counts.changed), str(counts.same))
        for kind, counts in plan.summary.items()
    ]
    headings = (
        console.text("Loại bản ghi", "Kind of record"),
        console.text("Mới", "New"),
        console.text("Đổi", "Changed"),
        console.text("Giữ nguyên", "Same"),
    )
    console.table(headings, rows, right=(1, 2, 3), say=say)


def _kind(console: Console, kind: str) -> str:
    return console.text(*KINDS.get(kind, (kind, kind)))


def _change(console: Console, change: PlannedChange) -> str:
    """One record by its id; its values are in the source, at the place named."""
    new = change.before is None
    state = console.text("mới", "new") if new else console.text("đổi", "changed")
    sheet, row = change.place
    place = f"{sheet}!{row}" if row else sheet
    kind = _kind(console, kind_of(change.record))
    fields = f": {', '.join(change.fields)}" if change.fields else ""
    return f"  {state}: {kind} {change.record.id} ({place}){fields}"


def _problem(console: Console, problem: Problem) -> str:
    return f"  {problem.explain(console.lang)}"


def _listed(console: Console, lines: Sequence[str], say: Callable[[str], None]) -> None:
    for line in lines[:LISTED]:
        say(line)
    if len(lines) > LISTED:
        more = len(lines) - LISTED
        say(console.text(f"  … và {more} mục nữa", f"  … and {more} more"))


def show_mapping(console: Console, reading: Reading) -> None:
    """How sheets and headers were understood, as TOML to be mended by hand."""
    from cadre_adapters.importers.office.mapping import mapping_to_toml

    console.data([mapping_to_toml(reading.mapping).encode()])
