"""``cadre whatif``, profiles named with ``--law``, and stores named by their file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

STORE = "chi-bo.db"
ASKED = ("--year", 2025, "--as-of", "2025-12-31")

PROFILE = """\
name = "thi-diem"

[options]
assignment_profile = "off"

[[figures."removal.absence_months"]]
value = 4
since = 2025-01-01
citation = { number = "01-DA/TU", issuer = "Tỉnh ủy", date = 2024-12-01, place = "Điều 2" }
"""


@pytest.fixture
def profile(in_folder: Path) -> Path:
    path = in_folder / "thi-diem.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def lines_of(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


# A profile wherever a law is named


def test_an_audit_takes_the_law_of_a_profile(cadre, store: Path, profile: Path) -> None:
    usual = lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl").out)
    ended = cadre("audit", STORE, *ASKED, "--format", "jsonl", "--law", profile.name)
    found = lines_of(ended.out)
    assert ended.status == 1
    assert any(str(one["code"]).startswith("assignment.") for one in usual)
    assert not any(str(one["code"]).startswith("assignment.") for one in found)
    (used,) = {
        json.dumps(value["value"])
        for one in found
        for value in one["values"]  # type: ignore[attr-defined]
        if value["key"] == "removal.absence_months"
    }
    assert used == "4"


def test_the_figures_of_a_profile_are_shown_with_its_text(cadre, profile: Path) -> None:
    shown = cadre("law", "show", "removal.absence_months", "--law", profile, "--on", "2025-05-01")
    assert shown.status == 0
    assert "Điều 2, 01-DA/TU ngày 01/12/2024 (Tỉnh ủy)" in shown.out
    assert "chưa xác nhận" in shown.out
    listed = cadre("law", "list", "--law", profile)
    assert "off" in listed.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "CADRE-LA-06"),
        (b"\xff\xfe", "CADRE-LA-05"),
        (b"name = ", "CADRE-LA-05"),
        (b"#" * (1 << 20) + b"\n", "CADRE-LA-07"),
        (b'name = "x"\nnothing = 1', "CADRE-LA-04"),
        (b'name = "x"\n[options]\nnothing = 1', "CADRE-LA-02"),
    ],
)
@pytest.mark.parametrize("command", ["audit", "whatif"])
def test_a_profile_that_cannot_be_read_is_status_2(
    cadre, store: Path, command: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        Path("p.toml").write_bytes(content)
    ended = cadre(command, STORE, *ASKED, "--law", "p.toml")
    assert (ended.status, code in ended.err, ended.out) == (2, True, "")
    assert str(store.parent) not in ended.err


def test_all_mistakes_of_a_profile_are_told_line_by_line(cadre, store: Path) -> None:
    Path("p.toml").write_text("nothing = 1\n[options]\nodd = 1\n", "utf-8")
    told = cadre("audit", STORE, *ASKED, "--law", "p.toml").err.splitlines()
    assert [line.rpartition(" ")[2] for line in told] == [
        "[CADRE-LA-04]",
        "[CADRE-LA-04]",
        "[CADRE-LA-02]",
    ]


def test_a_folder_is_no_profile(cadre, store: Path) -> None:
    Path("p.toml").mkdir()
    ended = cadre("audit", STORE, *ASKED, "--law", "p.toml")
    assert (ended.status, "CADRE-LA-07" in ended.err) == (2, True)


def test_a_profile_that_may_not_be_read_is_named(cadre, store: Path, profile: Path) -> None:
    profile.chmod(0)
    if os.access(profile, os.R_OK):
        pytest.skip("this account may read everything: it ignores the rights of files")
    ended = cadre("audit", STORE, *ASKED, "--law", profile)
    assert (ended.status, "CADRE-LA-07" in ended.err) == (2, True)


@pytest.mark.parametrize("name", ["tinh-khac", "k" * 300])
def test_a_name_that_is_no_law_is_answered_with_those_there_are(
    cadre, store: Path, name: str
) -> None:
    ended = cadre("audit", STORE, *ASKED, "--law", name)
    assert ended.status == 2
    assert "national" in ended.err
    assert ".toml" in ended.err


# What if


def test_who_is_judged_otherwise_is_told_with_the_reason(cadre, store: Path, profile: Path) -> None:
    before = store.read_bytes()
    ended = cadre("whatif", STORE, *ASKED, "--law", profile)
    assert ended.status == 1
    assert "3 → 4, từ ngày 01/01/2025" in ended.out
    assert "Không còn được nêu" in ended.out
    assert "Kho dữ liệu không bị thay đổi" in ended.err
    assert store.read_bytes() == before
    assert {path.name for path in store.parent.iterdir()} == {store.name, profile.name}


def test_each_change_as_data_is_the_difference_of_two_audits(
    cadre, store: Path, profile: Path
) -> None:
    ended = cadre("whatif", STORE, *ASKED, "--law", profile, "--format", "jsonl")
    changes = lines_of(ended.out)
    audits = [
        {
            str(one["key"])
            for one in lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl", *law).out)
        }
        for law in ((), ("--law", profile))
    ]
    gone = {one["before"]["key"] for one in changes if one["change"] == "cleared"}  # type: ignore[index]
    assert gone == audits[0] - audits[1]
    assert all(one["schema"] == "cadre.change/1" for one in changes)
    assert all(one["because"] and one["message"] for one in changes)


def test_a_choice_is_tried_alone_and_beside_a_profile(cadre, store: Path, profile: Path) -> None:
    alone = cadre("whatif", STORE, *ASKED, "--set", "assignment_profile=off", "--lang", "en")
    assert alone.status == 1
    assert "No longer told" in alone.out
    assert "removal.absence_months" not in alone.out
    both = cadre("whatif", STORE, *ASKED, "--law", profile, "--set", "assignment_profile=on")
    assert "assignment_profile" not in both.out
    assert "removal.absence_months" in both.out


def test_what_changes_nothing_is_status_0(cadre, store: Path) -> None:
    ended = cadre("whatif", STORE, *ASKED, "--set", "book_grace_days=10")
    assert ended.status == 0
    assert "không có" in ended.out
    assert (
        cadre("whatif", STORE, *ASKED, "--set", "book_grace_days=10", "--format", "jsonl").out == ""
    )


def test_a_profile_over_a_profile_s_base_is_compared_with_that_base(cadre, store: Path) -> None:
    Path("nhu-cu.toml").write_text('name = "nhu-cu"\nbase = "national"\n', encoding="utf-8")
    assert cadre("whatif", STORE, *ASKED, "--law", "nhu-cu.toml").status == 0


def test_names_stand_in_text_only_when_asked_and_never_in_data(
    cadre, store: Path, profile: Path
) -> None:
    from cadre_adapters.stores.sql import SqlStores

    tried = ("whatif", STORE, *ASKED, "--law", profile)
    id = next(
        one["subject"]["id"]  # type: ignore[index]
        for one in lines_of(cadre(*tried, "--format", "jsonl").out)
        if one["subject"]["kind"] == "member"  # type: ignore[index]
    )
    with SqlStores().open(f"sqlite:///{STORE}", create=False, read_only=True) as opened:
        name = opened.names({id})[id]
    assert name not in cadre(*tried).out
    assert name in cadre(*tried, "--names").out
    assert name not in cadre(*tried, "--names", "--format", "jsonl").out


def test_the_result_goes_to_a_file_by_its_end(cadre, store: Path, profile: Path) -> None:
    tried = ("whatif", STORE, *ASKED, "--law", profile)
    for end, form in ((".txt", "text"), (".jsonl", "jsonl")):
        ended = cadre(*tried, "--out", f"k{end}")
        assert (ended.status, ended.out) == (1, "")
        assert Path(f"k{end}").read_text("utf-8") == cadre(*tried, "--format", form).out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "--law"),
        (("--set", "year_window"), "--set"),
        (("--set", "year_window=weekly"), "CADRE-LA-03"),
        (("--set", "nothing=1"), "CADRE-LA-02"),
        (("--law", "tinh-khac"), "--law"),
        (("--set", "book_grace_days=1", "--out", "k.docx"), "CADRE-US-01"),
        (("--set", "book_grace_days=1", "--out", "k.txt", "--format", "jsonl"), "CADRE-US-01"),
        (("--set", "book_grace_days=1", "--scope", "khong-co"), "CADRE-US-04"),
        (("--set", "book_grace_days=1", "--as-of", "2024-12-31"), "CADRE-US-05"),
    ],
)
def test_a_wrong_call_is_status_2_and_says_why(cadre, store: Path, args, said: str) -> None:
    ended = cadre("whatif", STORE, *ASKED, *args)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize("command", [("audit",), ("whatif", "--set", "book_grace_days=1")])
@pytest.mark.parametrize(("year", "status"), [(2010, 2), (2011, None)])
def test_a_year_before_the_law_is_a_wrong_call(
    cadre, store: Path, command, year: int, status: int | None
) -> None:
    name, *more = command
    ended = cadre(name, STORE, *more, "--year", year, "--as-of", f"{year}-12-31")
    refused = "CADRE-LA-08" in ended.err and "19/01/2011" in ended.err
    assert refused == (status == 2)
    assert (ended.status == 2) == (status == 2)


# A store by its file


@pytest.mark.parametrize("address", ["chi-bo.db", "./chi-bo.db", "sqlite:///chi-bo.db"])
def test_a_store_is_opened_by_its_file_or_its_address(cadre, store: Path, address: str) -> None:
    assert cadre("audit", address, *ASKED).status == 1


def test_a_file_that_is_there_needs_no_end(cadre, store: Path) -> None:
    store.rename("kho")
    assert cadre("audit", "kho", *ASKED).status == 1
    assert cadre("audit", Path("kho").absolute(), *ASKED).status == 1


@pytest.mark.parametrize(("address", "code"), [("khac.db", "CADRE-ST-01"), ("khac", "CADRE-US-02")])
def test_a_store_that_is_not_there_is_said_to_be_so(
    cadre, in_folder: Path, address: str, code: str
) -> None:
    ended = cadre("audit", address, *ASKED)
    assert (ended.status, code in ended.err) == (2, True)
    assert list(in_folder.iterdir()) == []


def test_an_import_makes_the_file_it_is_told(cadre, books: Path) -> None:
    assert cadre("import", books, "--into", "moi.db").status == 0
    assert cadre("audit", "moi.db", *ASKED).status == 1


def test_showing_the_mapping_writes_nothing(cadre, books: Path) -> None:
    shown = cadre("import", books, "--into", "moi.db", "--show-mapping")
    assert shown.status == 0
    assert shown.out.startswith("[sheets.")
    assert not Path("moi.db").exists()
    assert "chưa ghi gì" in shown.err
