"""``cadre export``: the records of a store as JSON lines, which ``cadre import`` takes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, a_store, an_id, common, console_of
from cadre_adapters.cli.status import Status

__all__ = ["command"]


def _lines_file(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """The callback of an option that takes a file of JSON lines: an import knows it by its end."""
    if value.suffix.lower() == ".jsonl":
        return value
    said = console_of(ctx).text(
        f"{value.name} phải có đuôi .jsonl", f"{value.name} must end in .jsonl"
    )
    raise click.BadParameter(said, ctx, param)


@click.command(
    "export",
    cls=Command,
    short_help="Xuất bản ghi ra tệp JSON. / Export records as JSON lines.",
    help=(
        "Xuất các bản ghi đang có hiệu lực ra một tệp, mỗi dòng một bản ghi JSON; nhập lại được "
        "bằng cadre import. Tệp có họ tên và dữ liệu cá nhân. Bản ghi đã rút và các phiên bản cũ "
        "không được xuất.\n\n"
        "Export the records that stand, one JSON record a line; cadre import takes the file. It "
        "holds names and personal data. Withdrawn records and earlier versions are left out."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    callback=_lines_file,
    metavar="FILE.jsonl",
    help="Tệp kết quả. / The file to be written.",
)
@click.option(
    "--scope",
    callback=an_id,
    metavar="UNIT",
    help="Mã tổ chức; mặc định là toàn bộ. / An organisation's id; default everything.",
)
@common
@click.pass_obj
def command(console: Console, store: str, out: Path, scope: str | None) -> Status:
    """Export records; see the help above."""
    from cadre_adapters.cli.files import write_whole
    from cadre_adapters.cli.record_lines import record_lines

    count = 0
    with loaded_plugins(console).open_store(store, read_only=True) as opened:

        def write(sink: BinaryIO) -> None:
            nonlocal count
            for count, line in enumerate(record_lines(opened, scope), 1):  # noqa: B007
                sink.write(line)

        write_whole(out, write)
    console.say(
        console.text(
            f"Đã ghi {count} bản ghi vào {out.name}.", f"Wrote {count} records to {out.name}."
        )
    )
    return Status.SOUND
