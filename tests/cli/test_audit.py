"""``cadre audit`` and ``cadre explain``: forms, files, names, exit status."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cadre.error_texts import ERROR_TEXTS
from cadre.rules import STANDARD_RULES
from cadre.synthetic import DECEMBER, make_branch
from cadre_adapters.cli.rendering import COLUMNS

STORE = "sqlite:///chi-bo.db"
ASKED = ("--year", 2025, "--as-of", "2025-12-31")

KEYS = {
    *("schema", "key", "code", "verdict", "severity", "subject", "months", "arises_on", "as_of"),
    *("values", "citation", "confidence", "options", "evidence", "missing", "message"),
}


def lines_of(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def planted() -> list[tuple[str, str, str]]:
    return sorted((e.code, e.verdict, e.subject_id) for e in make_branch().expected(DECEMBER))


def without_badges(found: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """A workbook has no sheet for badges, so that those due are told of whoever has one."""
    return sorted(one for one in found if not one[0].startswith("badge."))


def test_jsonl_is_what_was_planted_with_every_key(cadre, store: Path, planted) -> None:
    ended = cadre("audit", STORE, *ASKED, "--format", "jsonl")
    found = lines_of(ended.out)
    assert ended.status == 1
    assert all(one.keys() >= KEYS for one in found)
    told = [(f["code"], f["verdict"], f["subject"]["id"]) for f in found]
    assert without_badges(told) == planted
    assert "Cộng" in ended.err


def test_csv_has_one_row_a_finding_and_opens_in_excel(cadre, store: Path, planted) -> None:
    ended = cadre("audit", STORE, *ASKED, "--format", "csv")
    assert ended.out.startswith("\ufeff")
    header, *rows = csv.reader(io.StringIO(ended.out.removeprefix("\ufeff")), delimiter=";")
    assert tuple(header) == COLUMNS
    found = [dict(zip(header, row, strict=True)) for row in rows]
    assert without_badges([(f["code"], f["verdict"], f["subject"]) for f in found]) == planted
    assert all(f["citation"] and f["evidence"] for f in found)


def test_text_is_grouped_by_branch_in_sentences_with_a_summary(cadre, store: Path) -> None:
    ended = cadre("audit", STORE, *ASKED)
    lines = ended.out.splitlines()
    assert not lines[0].startswith(" ")
    assert lines[1].startswith("  [")
    assert "Căn cứ:" in lines[1]
    assert "1 chi bộ, 30 đảng viên" in ended.out
    assert ended.err == ""


def test_english_is_spoken_on_request_before_or_after_the_command(cadre, store: Path) -> None:
    for said in (
        cadre("--lang", "en", "audit", STORE, *ASKED),
        cadre("audit", STORE, *ASKED, "--lang", "en"),
    ):
        assert "30 members were audited" in said.out
        assert "chi bộ, " not in said.out


def name_of_a_member(cadre) -> tuple[str, str]:
    """A member with a finding, and the name."""
    from cadre_adapters.stores.sql import SqlStores

    found = lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl").out)
    id = next(one["subject"]["id"] for one in found if one["subject"]["kind"] == "member")
    with SqlStores().open(STORE, create=False, read_only=True) as opened:
        return id, opened.names({id})[id]


def test_names_enter_text_and_papers_only_when_asked(cadre, store: Path) -> None:
    id, name = name_of_a_member(cadre)
    plain = cadre("audit", STORE, *ASKED)
    assert (id in plain.out, name in plain.out) == (True, False)
    named = cadre("audit", STORE, *ASKED, "--names", "--format", "text", "--out", "bao-cao.txt")
    assert name in named.out
    assert name in Path("bao-cao.txt").read_text("utf-8")


def test_data_holds_ids_even_when_names_are_asked_for(cadre, store: Path) -> None:
    id, name = name_of_a_member(cadre)
    cadre("audit", STORE, *ASKED, "--names", "--out", "a.jsonl", "--out", "a.csv")
    for file in ("a.jsonl", "a.csv"):
        text = Path(file).read_text("utf-8")
        assert (id in text, name in text) == (True, False)


def test_files_are_written_by_their_extension_and_the_screen_shows_the_summary(
    cadre, store: Path
) -> None:
    names = ["b.docx", "b.odt", "b.xlsx", "b.txt", "b.csv", "b.jsonl"]
    ended = cadre("audit", STORE, *ASKED, *(part for name in names for part in ("--out", name)))
    assert ended.status == 1
    assert all(Path(name).stat().st_size > 500 for name in names)
    assert Path("b.docx").read_bytes()[:2] == b"PK"
    assert "[Cần xem xét]" not in ended.out
    assert "Cộng" in ended.out
    assert (
        Path("b.jsonl").read_text("utf-8") == cadre("audit", STORE, *ASKED, "--format", "jsonl").out
    )


def test_an_unknown_format_is_refused_before_anything_is_written(cadre, store: Path) -> None:
    ended = cadre("audit", STORE, *ASKED, "--out", "a.csv", "--out", "a.pdf")
    assert (ended.status, "CADRE-US-01" in ended.err) == (2, True)
    assert "jsonl" in ended.err
    assert not Path("a.csv").exists()


def test_a_file_that_cannot_be_made_is_named(cadre, store: Path) -> None:
    ended = cadre("audit", STORE, *ASKED, "--out", "khong-co/a.docx")
    assert ended.status == 5
    assert "a.docx" in ended.err
    assert str(store.parent) not in ended.err


def test_a_read_only_folder_takes_no_report(cadre, store: Path, locked_folder: Path) -> None:
    assert cadre("audit", STORE, *ASKED, "--out", "khoa/a.docx").status == 5


def test_nothing_to_handle_is_status_0(cadre, in_folder: Path) -> None:
    source = in_folder / "Tổ chức đảng.csv"
    source.write_text("Mã tổ chức;Tên tổ chức;Cấp;Từ ngày\nt-9;Đảng bộ;Đảng bộ xã;01/01/2020\n")
    assert cadre("import", source, "--into", STORE).status == 0
    ended = cadre("audit", STORE, *ASKED)
    assert ended.status == 0
    assert "0 chi bộ" in ended.out


def test_a_scope_is_audited_alone(cadre, store: Path) -> None:
    branch = lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl").out)[0]["subject"][
        "branch"
    ]
    assert cadre("audit", STORE, *ASKED, "--scope", branch).status == 1
    unknown = cadre("audit", STORE, *ASKED, "--scope", "cb-khong-co")
    assert (unknown.status, "CADRE-US-04" in unknown.err) == (2, True)


def test_a_choice_of_the_law_is_taken_and_shown(cadre, store: Path) -> None:
    ended = cadre(
        "audit", STORE, *ASKED, "--format", "jsonl", "--law-option", "assignment_profile=off",
        "--law-option", "book_grace_days=20",
    )  # fmt: skip
    assert ended.status == 1
    assert not any(str(one["code"]).startswith("assignment.") for one in lines_of(ended.out))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--law-option", "year_window=weekly"), "CADRE-LA-03"),
        (("--law-option", "book_grace_days=-1"), "CADRE-LA-03"),
        (("--law-option", "nothing=1"), "CADRE-LA-02"),
        (("--law-option", "year_window"), "--law-option"),
        (("--law", "tinh-khac"), "--law"),
        (("--format", "pdf"), "--format"),
        (("--nothing",), "--nothing"),
        (("--as-of", "30/02/2025"), "30/02/2025"),
        (("--as-of", "2025-2-3"), "2025-2-3"),
        (("--as-of", "0025-02-03"), "0025-02-03"),
        (("--as-of", "2024-12-31"), "CADRE-US-05"),
        (("--as-of", "2199-12-31"), "CADRE-US-06"),
        (("--year", "20255"), "--year"),
        (("--year", "hai"), "--year"),
    ],
)
def test_a_wrong_call_is_status_2_and_says_why(cadre, store: Path, args, said: str) -> None:
    ended = cadre("audit", STORE, *ASKED, *args)
    assert ended.status == 2
    assert said in ended.err
    assert ended.out == ""


def test_what_is_needed_is_asked_for_in_vietnamese(cadre) -> None:
    ended = cadre("audit", STORE)
    assert ended.status == 2
    assert "thiếu --year" in ended.err
    assert "cadre audit --help" in ended.err


def test_a_store_that_is_not_there_is_not_made(cadre, in_folder: Path) -> None:
    ended = cadre("audit", STORE, *ASKED)
    assert (ended.status, "CADRE-ST-01" in ended.err) == (2, True)
    assert list(in_folder.iterdir()) == []


@pytest.mark.parametrize("content", [b"this is no store\n" * 100, b""])
def test_a_file_that_is_no_store_is_status_5(cadre, in_folder: Path, content: bytes) -> None:
    (in_folder / "chi-bo.db").write_bytes(content)
    ended = cadre("audit", STORE, *ASKED)
    code = "CADRE-ST-07" if content else "CADRE-ST-17"
    assert (ended.status, code in ended.err) == (5, True)
    assert (in_folder / "chi-bo.db").read_bytes() == content


def test_an_audit_changes_nothing_in_the_store(cadre, store: Path) -> None:
    before = store.read_bytes()
    cadre("audit", STORE, *ASKED)
    assert store.read_bytes() == before


# explain


def test_a_finding_is_explained_with_its_records(cadre, store: Path) -> None:
    one = lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl").out)[0]
    ended = cadre("explain", one["key"], STORE, *ASKED)
    assert ended.status == 0
    assert all(f"{ref['kind']} {ref['id']}" in ended.out for ref in one["evidence"])
    assert all(used["key"] in ended.out for used in one["values"])


def test_the_figures_of_the_next_step_are_explained_apart(cadre, store: Path) -> None:
    asked = lines_of(cadre("audit", STORE, *ASKED, "--format", "jsonl").out)
    one = next(one for one in asked if any(used["procedure"] for used in one["values"]))
    told = cadre("explain", one["key"], STORE, *ASKED).out
    _, _, figures = told.partition("Quy định đã dùng:")
    ground, _, following = figures.partition("Quy định về việc tiếp theo:")
    for used in one["values"]:
        assert (used["key"] in following) == used["procedure"]
        assert (used["key"] in ground) != used["procedure"]


def test_a_finding_that_is_not_there_is_said_to_be_so(cadre, store: Path) -> None:
    ended = cadre("explain", "attendance.three_months:dv-khong-co:2025", STORE, *ASKED)
    assert (ended.status, "CADRE-RE-03" in ended.err) == (2, True)


def test_a_finding_without_a_store_cannot_be_explained(cadre) -> None:
    ended = cadre("explain", "attendance.three_months:dv-1:2025")
    assert ended.status == 2
    assert "--as-of" in ended.err


def test_a_code_is_explained_with_its_figures_on_a_day(cadre) -> None:
    ended = cadre("explain", "attendance.three_months", "--on", "2024-05-01")
    assert ended.status == 0
    assert "24-QĐ/TW" in ended.out
    assert "294-QĐ/TW" not in ended.out
    assert "year_window" in ended.out


def test_before_any_text_a_code_has_no_figure(cadre) -> None:
    ended = cadre("explain", "branch.no_meeting", "--on", "1999-01-01", "--lang", "en")
    assert ended.status == 0
    assert "nothing in force" in ended.out


def test_the_code_of_an_error_is_explained(cadre) -> None:
    ended = cadre("explain", "cadre-st-05")
    assert ended.out.startswith("CADRE-ST-05: Không có quyền ghi")


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("attendance.three_month", "attendance.three_months"),
        ("bage.due", "badge.due"),
        ("CADRE-US-99", "CADRE-US-0"),
        ("zzz", ""),
    ],
)
def test_an_unknown_code_is_a_wrong_call_that_names_the_few_nearest(
    cadre, code: str, near: str
) -> None:
    ended = cadre("explain", code)
    assert ended.status == 2
    assert f"không có mã {code}." in ended.err
    assert ("Có phải" in ended.err) == bool(near)
    assert near in ended.err
    assert ended.err.count(" hoặc ") <= 2
    assert "cadre explain --list" in ended.err


def test_the_codes_are_listed_with_what_they_say(cadre) -> None:
    listed = cadre("explain", "--list")
    assert listed.status == 0
    lines = listed.out.splitlines()
    assert "badge.due: Đến kỳ tặng Huy hiệu Đảng" in lines
    codes = {line.partition(": ")[0] for line in lines if line}
    assert codes == {rule.code for rule in STANDARD_RULES} | set(ERROR_TEXTS)


def test_nothing_to_explain_is_asked_for(cadre) -> None:
    ended = cadre("explain")
    assert (ended.status, "thiếu" in ended.err, "CODE|KEY" in ended.err) == (2, True, True)


def test_an_empty_scope_is_a_wrong_call_and_not_everything(cadre, store: Path) -> None:
    ended = cadre("audit", STORE, *ASKED, "--scope", "")
    assert (ended.status, "--scope" in ended.err) == (2, True)
    assert ended.out == ""


def test_a_result_whose_name_is_too_long_is_refused_in_a_sentence(cadre, store: Path) -> None:
    ended = cadre("audit", STORE, *ASKED, "--out", "k" * 300 + ".csv")
    assert (ended.status, "CADRE-EX-03" in ended.err) == (5, True)
