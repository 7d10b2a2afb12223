"""``cadre demo``: the whole road on a synthetic district, checked against what was planted in it.

Workbook → store → audit → reports, each step by the code that the other commands use. Nobody in
the district exists. Files of others are never replaced: a note in the folder marks it as a demo's.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from cadre_adapters.cli.auditing import AuditRequest, audited, tell_failures
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, common
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.auditing import AuditResult
    from cadre.plugins import Plugins
    from cadre.records import Record
    from cadre.store import Store
    from cadre.synthetic import District, Expected

__all__ = ["command"]

WORKBOOK = "huyen.xlsx"
BESIDE = "huyen-bo-sung.jsonl"
"""What a workbook has no sheet or column for, as JSON lines."""
STORE = "huyen.db"
REPORTS = ("bao-cao.docx", "bao-cao.odt", "bao-cao.xlsx", "bao-cao.csv", "bao-cao.jsonl")
WARNINGS = ("canh-bao.docx", "canh-bao.jsonl")
NOTE = "doc-truoc.txt"
NOTE_TEXT = (
    "Các tệp trong thư mục này do lệnh cadre demo tạo từ dữ liệu giả định; chạy lại sẽ ghi đè.\n"
    "The files in this folder were made by cadre demo from invented data; running it again "
    "replaces them.\n"
)
BESIDE_A_STORE = ("", "-journal", "-wal", "-shm")
"""The ends of the files that SQLite keeps; one left over from an older file would spoil a new."""


@click.command(
    "demo",
    cls=Command,
    short_help="Chạy thử trên một huyện giả định. / Try it all on an invented district.",
    help=(
        "Chạy thử cả quy trình trên một huyện giả định: sổ sách, kho, rà soát, báo cáo; so các "
        "phát hiện với danh sách đã cài sẵn. Mã kết thúc 0 khi hai bên khớp.\n\n"
        "Try the whole road on an invented district: books, store, audit, reports; the findings "
        "are compared with the planted list. Status 0 when they are equal."
    ),
)
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    default="out",
    metavar="FOLDER",
    help="Thư mục kết quả (mặc định out). / Where the files go (default out).",
)
@click.option(
    "--members",
    type=click.IntRange(480, 20_000),
    default=4928,
    metavar="N",
    help="Số đảng viên, 480 đến 20000 (mặc định 4928). / How many members.",
)
@common
@click.pass_obj
def command(console: Console, folder: Path, members: int) -> Status:
    """Run the demo; see the help above."""
    from cadre.synthetic import DECEMBER, SEPTEMBER, make_district

    plugins = loaded_plugins(console)
    _prepare(console, folder)
    district = make_district(members=members, branches=_branches(members))
    _step(console, "Sổ sách", "Books", WORKBOOK)
    _write_books(district, folder / WORKBOOK)
    _step(console, "Nhập vào kho", "Import", STORE)
    _import(console, plugins, folder, WORKBOOK)
    _step(console, "Nhập phần bổ sung", "Import of the rest", BESIDE)
    _write_beside(plugins, district, folder)
    _import(console, plugins, folder, BESIDE)
    _step(console, "Rà soát cả năm", "Audit of the year", ", ".join(REPORTS))
    equal = _report(console, plugins, folder, district, DECEMBER)
    _step(console, "Cảnh báo sớm", "Early warnings", ", ".join(WARNINGS))
    equal = _report(console, plugins, folder, district, SEPTEMBER) and equal
    return Status.SOUND if equal else Status.INTERNAL


def _branches(members: int) -> int:
    """As many branches for the members as the district it is modelled on."""
    return max(16, min(members * 150 // 4928, members // 18))


def _address(folder: Path) -> str:
    return f"sqlite:///{(folder / STORE).as_posix()}"


def _step(console: Console, vi: str, en: str, files: str) -> None:
    console.say()
    console.say(f"== {console.text(vi, en)}: {files}")


def _prepare(console: Console, folder: Path) -> None:
    """
    A folder for the demo, without an older store.

    Raises:
        click.UsageError: Files of these names are there that no demo made.
        CadreError: The folder cannot be written.
    """
    from cadre.errors import ReadOnlyError
    from cadre_adapters.cli.files import made_folder, write_whole

    made_folder(folder)
    note = folder / NOTE
    ours = [WORKBOOK, BESIDE, STORE, *REPORTS, *WARNINGS]
    foreign = [name for name in ours if (folder / name).exists()]
    if foreign and not note.exists():
        names = ", ".join(foreign)
        said = console.text(
            f"thư mục đã có tệp không do cadre demo tạo: {names}.",
            f"the folder has files that cadre demo did not make: {names}.",
        )
        raise click.BadParameter(said, param_hint="--out")
    write_whole(note, _write_note)
    for end in BESIDE_A_STORE:
        try:
            (folder / f"{STORE}{end}").unlink(missing_ok=True)
        except OSError:
            raise ReadOnlyError("CADRE-ST-05", name=STORE) from None


def _write_note(sink: BinaryIO) -> None:
    sink.write(NOTE_TEXT.encode())


def _write_books(district: District, path: Path) -> None:
    from cadre_adapters.cli.files import write_whole
    from cadre_adapters.office_workbook import write_workbook

    def write(sink: BinaryIO) -> None:
        write_workbook(district.records(), sink, years=district.setting.years)

    write_whole(path, write)


def _import(console: Console, plugins: Plugins, folder: Path, name: str) -> None:
    from cadre_adapters.cli.import_run import ImportRequest, import_source

    reason = console.text("dữ liệu giả định", "invented data")
    ask = ImportRequest(source=folder / name, address=_address(folder), by="demo", reason=reason)
    import_source(console, plugins, ask)


def _write_beside(plugins: Plugins, district: District, folder: Path) -> None:
    """Write what the workbook could not carry, under the ids that its import gave."""
    from cadre.convert import make_converter, record_to_dict
    from cadre_adapters.cli.files import write_whole
    from cadre_adapters.importers.office.ids import with_natural_ids

    with plugins.open_store(_address(folder), read_only=True) as store:
        left = _not_yet_there(with_natural_ids(district.records()), store)
    converter = make_converter()

    def write(sink: BinaryIO) -> None:
        for record in left:
            plain = record_to_dict(record, converter)
            sink.write(json.dumps(plain, ensure_ascii=False).encode() + b"\n")

    write_whole(folder / BESIDE, write)


def _not_yet_there(records: Iterable[Record], store: Store) -> list[Record]:
    """The records that the store lacks or holds with less; the many the workbook holds whole."""
    from cadre.records import Attendance, DuesLine, Payment

    known: dict[type[Record], dict[str, Record]] = {}
    left: list[Record] = []
    for record in records:
        if isinstance(record, (Attendance, DuesLine, Payment)):
            continue
        cls = type(record)
        if cls not in known:
            known[cls] = {one.id: one for one in store.read(cls)}
        if known[cls].get(record.id) != record:
            left.append(record)
    return left


def _report(
    console: Console, plugins: Plugins, folder: Path, district: District, as_of: date
) -> bool:
    """Audit as of a day, write its files, and say whether exactly the planted was found."""
    from cadre.findings import Verdict
    from cadre.law import NATIONAL
    from cadre.synthetic import DECEMBER
    from cadre_adapters.cli.outputs import outputs_for
    from cadre_adapters.cli.rendering import print_summary

    files = REPORTS if as_of == DECEMBER else WARNINGS
    verdicts = () if as_of == DECEMBER else (Verdict.WARNING,)
    ask = AuditRequest(year=as_of.year, as_of=as_of, law=NATIONAL)
    with plugins.open_store(_address(folder), read_only=True) as store:
        result = audited(console, plugins, store, ask)
        names = store.names(result.subjects())
    for output in outputs_for(plugins, [folder / name for name in files]):
        output.write(result, names, console.lang, verdicts)
    print_summary(console, result, beside=False)
    tell_failures(console, result)
    return _compare(console, result, district.expected(as_of))


def _compare(console: Console, result: AuditResult, planted: Iterable[Expected]) -> bool:
    found = Counter((one.code, one.verdict.value, one.subject.id, one.months) for one in result)
    wanted = Counter((one.code, str(one.verdict), one.subject_id, one.months) for one in planted)
    if found == wanted and not result.failures:
        console.say(
            console.text(
                f"Khớp danh sách đã cài sẵn: {wanted.total()} phát hiện.",
                f"Equal to the planted list: {wanted.total()} findings.",
            )
        )
        return True
    for label, left in (
        (console.text("không tìm thấy", "not found"), wanted - found),
        (console.text("thừa", "not planted"), found - wanted),
    ):
        for code, verdict, subject, months in left.elements():
            console.notice(f"  {label}: {code} {verdict} {subject} {months}")
    console.notice(
        console.text("KHÔNG khớp danh sách đã cài sẵn.", "NOT equal to the planted list.")
    )
    return False
