"""``cadre dues``: what is due, what came in, what goes up, and the book against a statement."""

from __future__ import annotations

import click

from cadre_adapters.cli.dues_due import due_command
from cadre_adapters.cli.dues_ledger import ledger_command
from cadre_adapters.cli.dues_pay import pay_command
from cadre_adapters.cli.dues_reconcile import reconcile_command
from cadre_adapters.cli.dues_remit import remit_command
from cadre_adapters.cli.dues_report import report_command
from cadre_adapters.cli.dues_take_back import take_back_command
from cadre_adapters.cli.dues_write_off import write_off_command
from cadre_adapters.cli.params import Group

__all__ = ["command"]


@click.group(
    "dues",
    cls=Group,
    short_help="Tính, thu, nộp đảng phí. / Work out, take and pass on dues.",
    help=(
        "Tính đảng phí phải đóng, ghi tiền thu, hủy khoản ghi nhầm, thôi thu, xem sổ, tính phần "
        "nộp cấp trên, in sổ và báo cáo, đối chiếu sao kê. "
        "Chỉ ghi vào kho khi được yêu cầu.\n\n"
        "Mã kết thúc của mọi lệnh: 0 ổn; 1 còn thiếu hoặc có nội dung cần xem; 2 lệnh gõ sai, hoặc "
        "nêu mã không có; 3 dữ liệu bị từ chối: bảng kèm theo có chỗ cần sửa, sổ đã khóa, biên lai "
        "đã có, tháng không nhận tiền, bản ghi trong kho mâu thuẫn nhau.\n\n"
        "Work out what is due, record what came in, take it back or write it off, show the ledger, "
        "work out what goes up, print the papers, compare with a statement. The store is "
        "written only where that is asked for.\n\n"
        "Exit status of each: 0 sound; 1 something is lacking or to be looked at; 2 a call that is "
        "wrong, or names an unknown id; 3 refused data: a table to be mended, a closed book, a "
        "receipt that is there already, a month that takes no money, records that contradict "
        "each other."
    ),
)
def command() -> None:
    """See the help above."""


for _one in (
    due_command,
    pay_command,
    take_back_command,
    write_off_command,
    ledger_command,
    remit_command,
    report_command,
    reconcile_command,
):
    command.add_command(_one)
