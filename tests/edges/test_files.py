"""A file is whole or absent, private, never behind a link, and safely named."""

from __future__ import annotations

import errno
import os
import stat
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import CadreError, ExportError, FullError, ReadOnlyError
from cadre.files import safe_name, write_whole


def _hello(sink: BinaryIO) -> None:
    sink.write(b"hello")


def test_a_file_is_written_and_replaced_and_private(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for _ in range(2):
        write_whole(path, _hello)
        assert path.read_bytes() == b"hello"
    assert [*tmp_path.iterdir()] == [path]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_mode_is_private_even_where_the_older_file_was_not(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_whole(path, _hello)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


class _Interrupted(BaseException):
    pass


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (OSError(errno.ENOSPC, "full"), FullError),
        (OSError(errno.EFBIG, "limit"), FullError),
        (OSError(errno.EIO, "disk"), ExportError),
        (OSError(errno.EROFS, "read-only"), ReadOnlyError),
        (PermissionError(errno.EACCES, "no"), ReadOnlyError),
        (ExportError("CADRE-EX-01", format="f", block="b"), ExportError),
        (ValueError("exporter"), ValueError),
        (_Interrupted(), _Interrupted),
    ],
    ids=str,
)
@pytest.mark.parametrize("old", [b"old", None])
def test_a_failure_in_the_middle_keeps_the_old_file_and_leaves_no_scrap(
    tmp_path: Path, raised: BaseException, expected: type[BaseException], old: bytes | None
) -> None:
    path = tmp_path / "a.docx"
    if old is not None:
        path.write_bytes(old)

    def fail(sink: BinaryIO) -> None:
        sink.write(b"half")
        raise raised

    with pytest.raises(expected) as refused:
        write_whole(path, fail)
    assert [item.read_bytes() for item in tmp_path.iterdir()] == ([old] if old else [])
    if isinstance(raised, OSError):
        assert isinstance(refused.value, CadreError)
        assert refused.value.__suppress_context__
        assert refused.value.saved is False
        assert "a.docx" in str(refused.value)
        assert str(tmp_path) not in refused.value.explain() + str(refused.value)


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_at_each_last_step_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "disk")

    with monkeypatch.context() as broken:
        broken.setattr(os if call == "fsync" else Path, call, fail)
        with pytest.raises(ExportError) as refused:
            write_whole(path, _hello)
    assert refused.value.code == "CADRE-EX-02"
    assert [item.read_bytes() for item in tmp_path.iterdir()] == [b"old"]


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be synced there")
def test_a_disk_error_after_the_replacement_is_said_to_be_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    sync = os.fsync

    def fail_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "disk")
        sync(handle)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail_for_folders)
        with pytest.raises(ExportError) as refused:
            write_whole(path, _hello)
    assert (refused.value.code, refused.value.saved) == ("CADRE-EX-22", None)
    assert path.read_bytes() == b"hello"


@pytest.mark.parametrize("dangling", [True, False])
def test_a_link_is_refused_and_its_target_untouched(tmp_path: Path, dangling: bool) -> None:
    target = tmp_path / "target"
    if not dangling:
        target.write_bytes(b"precious")
    link = tmp_path / "a.docx"
    link.symlink_to(target)
    with pytest.raises(ExportError) as refused:
        write_whole(link, _hello)
    assert refused.value.code == "CADRE-EX-03"
    assert link.is_symlink()
    assert target.exists() is not dangling
    assert dangling or target.read_bytes() == b"precious"


def test_a_folder_in_the_way_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    for path in (tmp_path / "a.docx", tmp_path / "missing" / "a.docx"):
        with pytest.raises(ExportError) as refused:
            write_whole(path, _hello)
        assert refused.value.code == "CADRE-EX-02"
    assert [item.name for item in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Báo cáo rà soát Đảng phí", "bao-cao-ra-soat-dang-phi-2026-06-30.docx"),
        ("../../etc/passwd", "etc-passwd-2026-06-30.docx"),
        ("C:\\a|b?*<>\x00\n", "c-a-b-2026-06-30.docx"),
        ("CON", "con-2026-06-30.docx"),
        ("", "van-ban-2026-06-30.docx"),
        ("…", "van-ban-2026-06-30.docx"),
        ("中文", "van-ban-2026-06-30.docx"),
        ("ƯỚC MƠ", "uoc-mo-2026-06-30.docx"),
        ("a" * 200, "a" * 80 + "-2026-06-30.docx"),
    ],
)
def test_a_file_name_is_made_of_plain_letters(title: str, name: str) -> None:
    assert safe_name(title, date(2026, 6, 30), ".docx") == name


@given(st.text())
def test_any_title_gives_a_name_that_is_safe_everywhere(title: str) -> None:
    name = safe_name(title, date(2026, 6, 30), "odt")
    assert name.isascii()
    assert len(name) <= 80 + len("-2026-06-30.odt")
    assert {*name} <= {*"abcdefghijklmnopqrstuvwxyz0123456789-."}
    assert name[0] not in "-."


@pytest.mark.parametrize("kind", ["", "../x", "docx ", "a.b", "đ"])
def test_a_kind_that_is_no_extension_is_refused(kind: str) -> None:
    with pytest.raises(ExportError) as refused:
        safe_name("a", date(2026, 6, 30), kind)
    assert refused.value.code == "CADRE-EX-03"
