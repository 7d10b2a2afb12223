"""The command line as people call it, and small books to call it with. Nobody in them exists."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

from cadre.synthetic import make_branch
from cadre_adapters.cli import main
from cadre_adapters.office_workbook import write_workbook


@frozen
class Outcome:
    """What a call ended with, and what it said."""

    status: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def cadre(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in this process."""

    def call(*args: object) -> Outcome:
        capsys.readouterr()
        status = main([str(arg) for arg in args])
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return call


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of these calls, after every deed of the books that they write."""
    monkeypatch.setattr("cadre_adapters.cli.clock.today", lambda: date(2026, 12, 31))


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def branch_books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of one branch."""
    path = tmp_path_factory.mktemp("books") / "chi-bo.xlsx"
    branch = make_branch()
    with path.open("wb") as sink:
        write_workbook(branch.records(), sink, years=branch.setting.years)
    return path


@pytest.fixture(scope="session")
def branch_store(branch_books: Path) -> Path:
    """The store of one branch; to be read, never written."""
    path = branch_books.with_suffix(".db")
    assert main(["import", str(branch_books), "--into", f"sqlite:///{path}"]) == 0
    return path


@pytest.fixture
def books(branch_books: Path, in_folder: Path) -> Path:
    """A copy of the workbook in one's own folder."""
    return Path(shutil.copy(branch_books, in_folder / "chi-bo.xlsx"))


@pytest.fixture
def store(branch_store: Path, in_folder: Path) -> Path:
    """A copy of the store in one's own folder, as ``sqlite:///chi-bo.db``."""
    return Path(shutil.copy(branch_store, in_folder / "chi-bo.db"))


@pytest.fixture
def locked_folder(in_folder: Path) -> Path:
    """A folder in which nobody may make a file."""
    folder = in_folder / "khoa"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this account may write everywhere: it ignores the rights of folders")
    return folder


MEMBERS_WITH_A_BAD_ROW = """\
Mã đảng viên;Họ và tên;Ngày sinh
dv-900001;Người Thử Một;1970
dv-900002;Người Thử Hai;30/02/1980
dv-900003;Người Thử Ba;12/05/1985
"""


@pytest.fixture
def bad_members(in_folder: Path) -> Path:
    """Three members as csv; the second one's birthday does not exist."""
    path = in_folder / "Đảng viên.csv"
    path.write_text(MEMBERS_WITH_A_BAD_ROW, encoding="utf-8-sig")
    return path
