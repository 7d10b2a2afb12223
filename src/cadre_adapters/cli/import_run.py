"""The run of an import (nhập dữ liệu): read, plan, show, then write it all in one transaction.

A dry run is the same code up to the write. A store that is not there yet is planned for in memory
and made only when there is something to write, so that a refused import leaves none behind.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import BinaryIO

import click
from attrs import evolve, frozen

from cadre.errors import BusyError, CadreError, CorruptError, ImportRefusedError, UsageError
from cadre.plans import Plan, plan_import
from cadre.plugins import Plugins
from cadre.ports import Importer, ImportSettings, Reading
from cadre.store import Store
from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.files import free_name, read_mapping, there, write_whole
from cadre_adapters.cli.import_report import show_mapping, show_plan, tell_the_future
from cadre_adapters.cli.status import Status
from cadre_adapters.importers.office.mend import rows_to_mend
from cadre_adapters.importers.sheets import read_sheets
from cadre_adapters.stores.memory import MemoryStore
from cadre_adapters.stores.sql.opener import SqlStores, path_of

__all__ = ["ImportRequest", "import_source"]

MENDED_BY_HAND = "office"
"""The format of the importer whose bad rows can be left in a workbook."""


NEW = frozenset({"CADRE-ST-01", "CADRE-ST-17"})
"""What is said of a store that is still to be made: there is none, or an empty file."""

LONGEST_STEM = 200
"""How many bytes of a name are kept; file systems take 255."""


@frozen(kw_only=True)
class ImportRequest:
    """What was asked for."""

    source: Path
    address: str
    by: str
    reason: str
    dry_run: bool = False
    good_rows: bool = False
    bad_rows: Path | None = None
    mapping: Path | None = None
    show_mapping: bool = False
    closed_through: str = ""


def import_source(console: Console, plugins: Plugins, ask: ImportRequest) -> Status:
    """
    Import as asked, and say what was done.

    Raises:
        ImportRefusedError: The source as a whole, or rows of it and *good_rows* was not asked.
        CadreError: Of the store or of a file.
    """
    importer = _importer(plugins, ask.source)
    bad_rows = _place_for_bad_rows(ask, importer)
    mapping = read_mapping(ask.mapping) if ask.mapping else {}
    with _planned_for(plugins, ask) as (store, opened):
        console.working(
            console.text(f"Đang đọc {ask.source.name} …", f"Reading {ask.source.name} …")
        )
        settings = ImportSettings(mapping=mapping, closed_through=ask.closed_through, store=store)
        reading = importer.read(ask.source, settings)
        plan = plan_import(reading, store)
        if ask.show_mapping:
            show_mapping(console, reading)
        show_plan(
            console,
            plan,
            every_change=ask.dry_run and not ask.show_mapping,
            beside=ask.show_mapping,
        )
        tell_the_future(console, plan, clock.today())
        if ask.dry_run:
            _say(console, ask, "Chạy thử: chưa ghi gì.", "Dry run: nothing was written.")
        elif plan.problems and not ask.good_rows:
            raise ImportRefusedError("CADRE-IM-06", count=len(plan.problems))
        else:
            _carry_out(console, ask, reading, plan, opened, bad_rows)
    return Status.REFUSED if plan.problems else Status.SOUND


def _importer(plugins: Plugins, source: Path) -> Importer:
    try:
        source.stat()
    except PermissionError as error:
        reason = type(error).__name__
        raise ImportRefusedError("CADRE-IM-01", name=source.name, reason=reason) from None
    except OSError:  # there is none, or no name can be as long
        raise ImportRefusedError("CADRE-IM-08", name=source.name) from None
    return plugins.importer(source)


def _place_for_bad_rows(ask: ImportRequest, importer: Importer) -> Path | None:
    """Where bad rows go; ``None`` where the importer's source is no workbook of rows."""
    if ask.bad_rows is None:
        if importer.format != MENDED_BY_HAND:
            return None
        source = ask.source.resolve()
        return free_name(source.parent / f"{_shortened(source.stem)}-can-sua.xlsx")
    same = ask.bad_rows.resolve() == ask.source.resolve()
    if importer.format != MENDED_BY_HAND or same or ask.bad_rows.suffix.lower() != ".xlsx":
        raise click.BadParameter(ask.bad_rows.name, param_hint="--bad-rows")
    return ask.bad_rows


def _shortened(stem: str) -> str:
    """As much of a name as leaves room for what is put behind it."""
    return stem.encode("utf-8", "surrogateescape")[:LONGEST_STEM].decode("utf-8", "ignore")


Opened = Callable[[], AbstractContextManager[Store]]
"""Gives the store to write to, made where it was not there."""


@contextmanager
def _planned_for(plugins: Plugins, ask: ImportRequest) -> Iterator[tuple[Store, Opened]]:
    """The store to plan against, and how to get the one to write to."""
    try:
        store = plugins.open_store(ask.address, read_only=ask.dry_run)
    except (UsageError, CorruptError) as error:
        if error.code not in NEW:
            raise
    else:
        with store:
            yield store, lambda: nullcontext(store)
        return
    yield MemoryStore(), lambda: _made(plugins, ask.address)


@contextmanager
def _made(plugins: Plugins, address: str) -> Iterator[Store]:
    """A new store. Where its first unit is not written, its file is not left behind."""
    path = path_of(address) if address.startswith(f"{SqlStores.scheme}://") else None
    was_there = path is not None and there(path)
    empty = False
    try:
        with plugins.open_store(address, create=True) as store:
            try:
                yield store
            except BusyError:  # somebody else is writing to it: it is no longer ours alone
                raise
            except BaseException as error:
                with suppress(CadreError):
                    empty = getattr(error, "saved", False) is False and not store.head().sequence
                raise
    finally:
        if empty and path is not None and not was_there:
            with suppress(OSError):
                path.unlink()


def _carry_out(
    console: Console,
    ask: ImportRequest,
    reading: Reading,
    plan: Plan,
    opened: Opened,
    bad_rows: Path | None,
) -> None:
    if not plan.problems or bad_rows is None:
        _write(console, ask, plan, opened)
        return

    def rows_and_store(sink: BinaryIO) -> None:
        # The store is written while the workbook, already on the disk, waits to take its name:
        # whichever of the two fails, neither is left behind alone.
        rows_to_mend(evolve(reading, problems=plan.problems), read_sheets(ask.source), sink)
        sink.flush()
        os.fsync(sink.fileno())
        _write(console, ask, plan, opened)

    write_whole(bad_rows, rows_and_store)
    _say(
        console,
        ask,
        f"Các dòng cần sửa ở trong tệp {bad_rows.name}; sửa xong thì nhập tệp đó.",
        f"The rows to be mended are in {bad_rows.name}; mend them and import that file.",
    )


def _write(console: Console, ask: ImportRequest, plan: Plan, opened: Opened) -> None:
    if not plan.changes:
        _say(console, ask, "Không có gì mới để ghi.", "There is nothing new to write.")
        return
    with opened() as store:
        console.saved = None
        receipt = plan.write(
            store,
            by=ask.by,
            at=clock.now(),
            reason=ask.reason,
            operation=uuid.uuid4().hex,
            good_rows=ask.good_rows,
        )
        console.saved = True
    _say(
        console,
        ask,
        f"Đã ghi {receipt.written} bản ghi trong một lần; nhật ký số {receipt.head.sequence}.",
        f"{receipt.written} records were written in one unit; journal entry "
        f"{receipt.head.sequence}.",
    )


def _say(console: Console, ask: ImportRequest, vi: str, en: str) -> None:
    """A line about what was done; on stderr where the result is a mapping."""
    (console.notice if ask.show_mapping else console.say)(console.text(vi, en))
