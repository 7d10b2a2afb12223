"""Plain data is read strictly: nothing is guessed, nothing dropped, no value told."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre.convert import (
    change_digest,
    finding_from_dict,
    finding_to_dict,
    finding_to_json,
    make_converter,
    record_from_dict,
    record_to_dict,
)
from cadre.errors import RecordError
from cadre.findings import Finding, Missing, MissingKind, Ref, Severity, Subject, Verdict
from cadre.law import NATIONAL
from cadre.law.options import YEAR_WINDOW
from cadre.law.removal import MISSED_MONTHS
from cadre.months import Month, MonthSet
from cadre.records import KINDS, DuesLine, Meeting, Member, Membership, Organisation, Record
from cadre.rules.base import used_options, used_values
from cadre.store import Change
from cadre.testing import samples

PLAIN: dict[str, dict[str, Any]] = {
    "organisation": {"id": "cb-1", "name": "Chi bộ 1", "level": "branch", "since": "2000-01-01"},
    "placement": {"id": "tt-1", "organisation": "cb-1", "parent": "xa-1", "since": "2000-01-01"},
    "member": {
        "id": "dv-1",
        "full_name": "Người Thử",
        "born": "1975",
        "admitted": "2001-04",
        "official_on": "2002-04-30",
    },
    "membership": {
        "id": "sh-1",
        "member": "dv-1",
        "branch": "cb-1",
        "since": "2025-03-01",
        "until": "2025-09-01",
        "kind": "temporary",
        "began": "transferred",
        "ended": "transferred",
        "missed_before": ["2025-01", "2025-02"],
        "dues_paid_through": "2025-02",
    },
    "standing": {"id": "tc-1", "member": "dv-1", "kind": "official", "since": "2002-04-30"},
    "exemption": {"id": "mien-1", "member": "dv-1", "since": "2025-03-01", "kind": "reduced"},
    "suspension": {"id": "dc-1", "member": "dv-1", "since": "2025-03-01", "ground": "detention"},
    "dues_relief": {"id": "giam-1", "member": "dv-1", "since": "2025-03-01", "percent": 50},
    "office_term": {
        "id": "cv-1",
        "member": "dv-1",
        "organisation": "cb-1",
        "office": "Bí thư",
        "since": "2025-03-01",
    },
    "assignment": {
        "id": "pc-1",
        "member": "dv-1",
        "branch": "cb-1",
        "duty": "Phụ trách tuyên truyền",
        "since": "2025-03-01",
        "source": "resolution",
        "paper": "Nghị quyết số 05-NQ/CB, ngày 10/01/2025",
    },
    "book_closing": {"id": "ks-1", "branch": "cb-1", "book": "dues", "through": "2025-03"},
    "meeting": {"id": "hop-1", "branch": "cb-1", "held_on": "2025-03-05", "kind": "thematic"},
    "attendance": {"id": "dd-1", "meeting": "hop-1", "member": "dv-1", "status": "excused"},
    "dues_line": {
        "id": "thu-1",
        "member": "dv-1",
        "branch": "cb-1",
        "month": "2025-03",
        "due": 30000,
    },
    "payment": {
        "id": "dong-1",
        "member": "dv-1",
        "branch": "cb-1",
        "month": "2025-03",
        "amount": 30000,
        "paid_on": "2025-03-20",
    },
}


@pytest.mark.parametrize("kind", PLAIN)
def test_a_record_becomes_plain_data_and_comes_back(kind: str) -> None:
    plain = {"record": kind, **PLAIN[kind]}
    record = record_from_dict(plain)
    assert type(record) is KINDS[kind]
    assert record_to_dict(record) == plain
    assert next(iter(record_to_dict(record))) == "record"
    json.dumps(plain)


@pytest.mark.parametrize("kind", KINDS)
def test_any_record_of_every_kind_comes_back_from_json(kind: str) -> None:
    for record in samples(KINDS[kind]):
        text = json.dumps(record_to_dict(record))
        again = record_from_dict(json.loads(text))
        assert again == record
        # A truth value is equal to a number, and told from it only as text.
        assert json.dumps(record_to_dict(again)) == text


def changed(kind: str, **fields: Any) -> dict[str, Any]:
    return {"record": kind, **PLAIN[kind], **fields}


TRAPS: list[tuple[str, str, Any]] = [
    ("dues_relief", "percent", 3.7),
    ("dues_relief", "percent", 50.0),
    ("dues_relief", "percent", True),
    ("dues_relief", "percent", "15"),
    ("dues_relief", "percent", None),
    ("dues_relief", "percent", 0),
    ("dues_line", "due", 30000.0),
    ("dues_line", "due", "30000"),
    ("dues_line", "due", True),
    ("dues_line", "due", -70077),
    ("dues_line", "member", 5),
    ("dues_line", "member", None),
    ("dues_line", "id", ""),
    ("dues_line", "month", "2025-13"),
    ("dues_line", "month", "2025-3"),
    ("dues_line", "month", 202503),
    ("dues_line", "month", "2025-03-01"),
    ("payment", "paid_on", "20/03/2025"),
    ("payment", "paid_on", "20250320"),
    ("payment", "paid_on", "2025-02-30"),
    ("payment", "paid_on", "2025-03-20T10:00:00"),
    ("payment", "paid_on", 20250320),
    ("payment", "amount", 0),
    ("member", "born", 1975),
    ("member", "born", "30/04/1975"),
    ("member", "full_name", ["Bí Mật"]),
    ("attendance", "status", "vắng-bí-mật"),
    ("attendance", "status", 1),
    ("attendance", "status", None),
    ("book_closing", "book", "sổ-bí-mật"),
]


@pytest.mark.parametrize(
    ("kind", "field", "value"), TRAPS, ids=[f"{k}.{f}={v!r}" for k, f, v in TRAPS]
)
def test_a_value_of_another_kind_is_refused_and_not_told(kind: str, field: str, value: Any) -> None:
    with pytest.raises(RecordError) as raised:
        record_from_dict(changed(kind, **{field: value}))
    error = raised.value
    named = (f"{kind}.{field}",)
    # What a record itself refuses is told with the record's path only, for now.
    refused_by_record = value in (0, "", -70077)
    assert error.facts["path"] in ((f"{kind}.{field}", kind) if refused_by_record else named)
    assert error.__cause__ is None
    assert error.__context__ is None or error.__suppress_context__ or _empty(error.__context__)
    for text in (str(error), error.explain("vi"), repr(error), str(error.to_dict())):
        for secret in ("mật", "Mật", "70077", "30/04/1975", "20/03/2025", "202503"):
            assert secret not in text


def _empty(context: BaseException) -> bool:
    return not str(context)


@pytest.mark.parametrize("field", ["memebr", "ngày", "kind_of", "full_name"])
def test_an_unknown_key_is_refused(field: str) -> None:
    with pytest.raises(RecordError) as raised:
        record_from_dict(changed("dues_line", **{field: "Người Bí Mật"}))
    assert raised.value.code == "CADRE-RE-04"
    assert "Bí Mật" not in raised.value.explain("vi")


@pytest.mark.parametrize("field", ["id", "member", "month", "due"])
def test_a_missing_key_is_refused_by_name(field: str) -> None:
    plain = changed("dues_line")
    del plain[field]
    with pytest.raises(RecordError) as raised:
        record_from_dict(plain)
    assert raised.value.code == "CADRE-RE-04"
    assert field in str(raised.value)


@pytest.mark.parametrize("kind", ["", "đảng viên", "Member", None])
def test_data_that_names_no_kind_is_refused(kind: Any) -> None:
    with pytest.raises(RecordError):
        record_from_dict({**PLAIN["member"], "record": kind})


def test_each_caller_has_a_converter_of_its_own() -> None:
    mine = make_converter()
    mine.register_unstructure_hook(DuesLine, lambda line: {"id": line.id})
    line = record_from_dict(changed("dues_line"))
    assert record_to_dict(line, mine) == {"record": "dues_line", "id": "thu-1"}
    assert record_to_dict(line) == changed("dues_line")


FINDING = Finding(
    key="attendance.three_months:dv-1:2025",
    code="attendance.three_months",
    verdict=Verdict.UNDECIDABLE,
    severity=Severity.WARNING,
    subject=Subject("member", "dv-1", "cb-1"),
    months=MonthSet([Month(2025, 1), Month(2025, 2)]),
    as_of=date(2025, 6, 30),
    values=used_values((MISSED_MONTHS, MISSED_MONTHS.at(date(2025, 6, 30)))),
    options=used_options(NATIONAL, YEAR_WINDOW),
    evidence=(Ref("member", "dv-1"),),
    missing=(Missing(MissingKind.BOOK_OPEN, MonthSet([Month(2025, 3)]), "cb-1"),),
    details={"within": "2025", "limit": "3"},
    next_step="complete_books",
)


def test_a_finding_travels_as_one_line() -> None:
    line = finding_to_json(FINDING)
    assert "\n" not in line
    assert "Điều 8" in line
    plain = json.loads(line)
    assert plain == finding_to_dict(FINDING)
    assert plain["schema"] == "cadre.finding/1"
    assert plain["months"] == ["2025-01", "2025-02"]
    assert plain["confidence"] == "secondary"
    assert "Điều 8, khoản 1, Điều lệ Đảng" in plain["citation"]
    assert finding_from_dict(plain) == FINDING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("schema", "cadre.finding/2"),
        ("schema", None),
        ("verdict", "guilty"),
        ("as_of", "30/06/2025"),
        ("months", "2025-01"),
        ("months", ["01/2025"]),
        ("subject", {"kind": "member", "id": 5, "branch": "cb-1"}),
        ("unknown", 1),
        ("evidence", [{"kind": "member"}]),
    ],
)
def test_a_finding_is_read_as_strictly(field: str, value: Any) -> None:
    with pytest.raises(RecordError) as raised:
        finding_from_dict({**finding_to_dict(FINDING), field: value})
    assert raised.value.code == "CADRE-RE-04"


def test_digests_tell_contents_apart() -> None:
    one: Record = Membership(id="sh-1", member="dv-1", branch="cb-1", since=date(2025, 3, 1))
    others = [
        evolve(one, branch="cb-2"),
        evolve(one, until=date(2025, 4, 1)),
        evolve(one, missed_before=MonthSet()),
        Meeting(id="sh-1", branch="cb-1", held_on=date(2025, 3, 1)),
        Organisation(id="sh-1", name="cb-1", level="branch", since=date(2025, 3, 1)),
        Member(id="sh-1", full_name="dv-1"),
    ]
    digests = [change_digest([Change(other)]) for other in (one, *others)]
    digests += [change_digest([Change(one, 1)]), change_digest([Change(one, 1, withdrawn=True)])]
    digests.append(change_digest([Change(one), Change(one)]))
    assert len(set(digests)) == len(digests)
    assert change_digest([Change(one)]) == change_digest([Change(evolve(one))])
