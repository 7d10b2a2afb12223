"""``cadre import``: what may be asked of an import."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, a_month, a_store, common, console_of
from cadre_adapters.cli.status import Status

__all__ = ["command"]


def _kept(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The callback of an option that takes a store which outlives the program."""
    if value.partition("://")[0] != "memory":
        return a_store(ctx, param, value) or value
    said = console_of(ctx).text(
        f"{value} không giữ lại gì sau khi lệnh kết thúc; dùng sqlite:///ten-tep.db",
        f"{value} keeps nothing when the command has ended; use sqlite:///file.db",
    )
    raise click.BadParameter(said, ctx, param)


@click.command(
    "import",
    cls=Command,
    short_help="Nhập sổ sách vào kho. / Import books into a store.",
    help=(
        "Nhập sổ sách (xlsx, ods, csv, thư mục csv) hoặc bản ghi (jsonl) vào kho dữ liệu. Có chỗ "
        "cần sửa thì không ghi gì và kết thúc với mã 3; dùng --good-rows để ghi các dòng đúng, các "
        "dòng cần sửa được để riêng trong một tệp (mã kết thúc vẫn là 3 vì còn dòng bị từ chối)."
        "\n\n"
        "Import books (xlsx, ods, csv, a folder of csv) or records (jsonl) into a store. Where "
        "places must be mended nothing is written and the status is 3; --good-rows writes the "
        "good rows and "
        "leaves the others in a workbook (the status is still 3: some rows were refused)."
    ),
)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--into",
    "address",
    required=True,
    callback=_kept,
    metavar="STORE",
    help="Kho, ví dụ sqlite:///huyen.db; tạo mới nếu chưa có. / The store; made when not there.",
)
@click.option(
    "--dry-run",
    is_flag=True,
    help="Chỉ xem sẽ ghi gì, không ghi. / Show what would be written, write nothing.",
)
@click.option(
    "--good-rows",
    is_flag=True,
    help="Ghi các dòng đúng, để riêng dòng cần sửa. / Write the good rows, leave the bad ones.",
)
@click.option(
    "--bad-rows",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Tệp để các dòng cần sửa (mặc định NGUON-can-sua.xlsx). / Where bad rows go.",
)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Tệp ghép tên bảng, tên cột (TOML). / Names of sheets and columns, as TOML.",
)
@click.option(
    "--show-mapping",
    is_flag=True,
    help=(
        "In cách hiểu các bảng, dạng TOML, rồi dừng, không ghi. / "
        "Print how sheets were understood, as TOML, and stop; nothing is written."
    ),
)
@click.option(
    "--closed-through",
    callback=a_month,
    default="",
    metavar="YYYY-MM",
    help="Hai sổ đã khóa đến hết tháng này. / Both books are closed through this month.",
)
@click.option(
    "--by",
    default="",
    metavar="ACCOUNT",
    help="Tài khoản người nhập (mặc định tài khoản máy). / The account that imports.",
)
@click.option(
    "--reason",
    default="",
    metavar="TEXT",
    help="Lý do (mặc định tên tệp). / The reason (default: the file's name).",
)
@common
@click.pass_obj
def command(
    console: Console,
    source: Path,
    address: str,
    dry_run: bool,
    good_rows: bool,
    bad_rows: Path | None,
    mapping: Path | None,
    show_mapping: bool,
    closed_through: str,
    by: str,
    reason: str,
) -> Status:
    """Import a source into a store; see the help above."""
    from cadre_adapters.cli.import_run import ImportRequest, import_source
    from cadre_adapters.printable import printable

    ask = ImportRequest(
        source=source,
        address=address,
        by=by or _account(),
        reason=reason or " ".join(printable(source.absolute().name).split()),
        dry_run=dry_run or show_mapping,
        good_rows=good_rows,
        bad_rows=bad_rows,
        mapping=mapping,
        show_mapping=show_mapping,
        closed_through=closed_through,
    )
    return import_source(console, loaded_plugins(console), ask)


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a machine without accounts
        return "cadre"
