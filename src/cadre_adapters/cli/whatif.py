"""``cadre whatif``: who would be judged otherwise under another law; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict

from cadre.errors import UsageError
from cadre_adapters.cli.auditing import in_steps, tell_failures
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.extensions import laws_of, loaded_plugins
from cadre_adapters.cli.files import write_whole
from cadre_adapters.cli.params import (
    YEAR,
    Command,
    a_day,
    a_store,
    an_id,
    choices_of_law,
    common,
)
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.auditing.whatif import Changed, WhatIf
    from cadre.law import Law
    from cadre.plugins import Plugins
    from cadre.store import Store

__all__ = ["CHANGE_SCHEMA", "command"]

CHANGE_SCHEMA = "cadre.change/1"
"""The version of a change's plain data."""


@click.command(
    "whatif",
    cls=Command,
    short_help="Thử quy định khác. / Try another law.",
    help=(
        "Rà soát theo quy định đang dùng và theo quy định thử, rồi nêu ai nay được nêu, ai không "
        "còn được nêu, ai đổi kết luận, và vì mức hoặc tùy chọn nào khác. Không ghi gì vào kho. "
        "Mã kết thúc 1 khi có thay đổi.\n\n"
        "Audit under the usual law and under another one; tell who becomes flagged, who is "
        "cleared, who changes verdict, and which figures or options differ. Nothing is written "
        "to the store. Status 1 means that something changes."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--law",
    "law_name",
    default="",
    metavar="NAME|FILE",
    help=(
        "Quy định thử: tệp quy định riêng .toml, hoặc bộ quy định của phần mở rộng. / "
        "The law to try: a profile (.toml), or the law of a plug-in."
    ),
)
@click.option(
    "--set",
    "choices",
    callback=choices_of_law,
    multiple=True,
    metavar="KEY=CHOICE",
    help="Lựa chọn khác mặc định; dùng được nhiều lần. / A choice to try; repeatable.",
)
@click.option(
    "--year", type=YEAR, required=True, metavar="YYYY", help="Năm được rà soát. / The year."
)
@click.option(
    "--as-of",
    callback=a_day,
    required=True,
    metavar="YYYY-MM-DD",
    help="Tính đến ngày này. / Deeds count up to this day.",
)
@click.option(
    "--scope",
    callback=an_id,
    metavar="UNIT",
    help="Mã tổ chức; mặc định là toàn bộ. / An organisation's id; default everything.",
)
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "jsonl")),
    help="Dạng kết quả (mặc định text). / The form of the result (default text).",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Ghi kết quả vào tệp .txt hoặc .jsonl. / Write the result to a .txt or .jsonl file.",
)
@common
@click.pass_obj
def command(
    console: Console,
    store: str,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
    year: int,
    as_of: date,
    scope: str | None,
    names: bool,
    format_name: str | None,
    out: Path | None,
) -> Status:
    """Try another law; see the help above."""
    form = _form(format_name, out)
    plugins = loaded_plugins(console)
    laws = _laws(console, plugins, law_name, choices)
    with plugins.open_store(store, read_only=True) as opened:
        result = _tried(console, plugins, opened, laws, year, as_of, scope)
        known = opened.names(result.subjects()) if names and form == "text" else {}
    lines = _as_text(console, result, known) if form == "text" else _as_data(result)
    pieces = (f"{line}\n".encode() for line in lines)
    if out is None:
        console.data(pieces)
    else:
        write_whole(out, lambda sink: sink.writelines(pieces))
        console.notice(console.text(f"Đã ghi {out.name}.", f"Wrote {out.name}."))
    _summary(console, result)
    tell_failures(console, result)
    if result.failures:
        return Status.INTERNAL
    return Status.FINDINGS if result.changes else Status.SOUND


def _form(format_name: str | None, out: Path | None) -> str:
    """
    The form of the result: as asked, else by the end of the file's name.

    Raises:
        UsageError: The file's name ends otherwise (``CADRE-US-01``).
    """
    if out is None:
        return format_name or "text"
    forms = {".txt": "text", ".jsonl": "jsonl"}
    form = forms.get(out.suffix.lower())
    if form is None or format_name not in (None, form):
        end = out.suffix.lower().removeprefix(".") or "?"
        raise UsageError("CADRE-US-01", format=end, installed=format_name or "txt, jsonl")
    return form


def _laws(
    console: Console, plugins: Plugins, name: str, choices: tuple[tuple[str, str], ...]
) -> tuple[Law, Law]:
    """
    The usual law and the one to try.

    Raises:
        click.UsageError: Nothing to try was named.
    """
    if not name and not choices:
        said = console.text(
            "cần --law hoặc --set: quy định nào để thử.",
            "--law or --set is needed: which law to try.",
        )
        raise click.UsageError(said, click.get_current_context())
    return laws_of(plugins, name, choices)


def _tried(
    console: Console,
    plugins: Plugins,
    store: Store,
    laws: tuple[Law, Law],
    year: int,
    as_of: date,
    scope: str | None,
) -> WhatIf:
    """Both audits, while a bar shows how far each is."""
    from cadre.auditing.reach import within_the_law
    from cadre.auditing.whatif import whatif
    from cadre.periods import Year

    law, changed = laws
    for one in laws:
        within_the_law(one, Year(year), as_of)
    with console.progress(console.text("Rà soát", "Audit")) as told:
        return whatif(
            store,
            law=law,
            changed=changed,
            period=Year(year),
            as_of=as_of,
            scope=scope,
            rules=plugins.rules,
            progress=in_steps(told),
        )


def _as_text(console: Console, result: WhatIf, names: Mapping[str, str]) -> Iterator[str]:
    """What differs in the law, then who is concerned, under a heading for each kind of change."""
    from cadre_adapters.printable import printable

    lang = console.lang
    yield console.text("Chỗ khác nhau của hai bộ quy định:", "Where the two laws differ:")
    for one in result.differences:
        yield printable(f"  {one.explain(lang)} ({one.key})")
    if not result.differences:
        yield console.text("  không có", "  nowhere")
    for kind, heading in _headings(console):
        found = [one for one in result.changes if one.kind == kind]
        if found:
            yield ""
            yield f"{heading} ({len(found)}):"
        for change in found:
            key = change.finding.key
            yield printable(f"  {change.explain(lang, names=names)} ({key})")
    yield ""


def _headings(console: Console) -> Iterable[tuple[str, str]]:
    return (
        ("appears", console.text("Nay được nêu", "Now told")),
        ("cleared", console.text("Không còn được nêu", "No longer told")),
        ("verdict", console.text("Đổi kết luận", "Another verdict")),
    )


def _as_data(result: WhatIf) -> Iterator[str]:
    """One line of JSON a change; ids only."""
    for one in result.changes:
        yield json.dumps(_plain(one), ensure_ascii=False)


def _plain(one: Changed) -> dict[str, Any]:
    from cadre.convert import finding_to_dict

    return {
        "schema": CHANGE_SCHEMA,
        "change": one.kind.value,
        "subject": asdict(one.subject),
        "before": None if one.before is None else finding_to_dict(one.before),
        "after": None if one.after is None else finding_to_dict(one.after),
        "because": [
            {
                "key": each.key,
                "before": each.before,
                "after": each.after,
                "since": each.since.isoformat() if each.since else None,
            }
            for each in one.because
        ],
        "message": one.explain("vi"),
    }


def _summary(console: Console, result: WhatIf) -> None:
    """How many are concerned; on stderr, as the result may be data."""
    counts = {kind: 0 for kind, _ in _headings(console)}
    for one in result.changes:
        counts[one.kind.value] += 1
    told = ", ".join(f"{heading}: {counts[kind]}" for kind, heading in _headings(console))
    console.notice(
        console.text(
            f"{told}. Kho dữ liệu không bị thay đổi.", f"{told}. The store was not changed."
        )
    )
