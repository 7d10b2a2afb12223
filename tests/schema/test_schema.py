"""JSON Schema of records and findings: whatever convert writes is valid, what it refuses is not."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

import cadre
from cadre.convert import (
    finding_to_dict,
    finding_to_json,
    make_converter,
    record_from_dict,
    record_to_dict,
)
from cadre.errors import RecordError
from cadre.findings import Finding
from cadre.records import KINDS, kind_of
from cadre.synthetic import make_district
from cadre.testing import samples
from cadre_adapters.stores.memory import MemoryStore


@cache
def validator(name: str) -> Draft202012Validator:
    text = (files("cadre") / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text), format_checker=FormatChecker())


def valid(name: str, plain: dict[str, Any]) -> bool:
    return bool(validator(name).is_valid(plain))


PROMISED = [
    *("schema", "key", "code", "verdict", "severity", "subject", "months", "arises_on", "as_of"),
    *("values", "citation", "confidence", "options", "evidence", "missing", "message"),
]


@pytest.fixture(scope="module")
def records() -> dict[str, list[dict[str, Any]]]:
    """The records of a synthetic district by kind, at most a few hundred of each."""
    converter = make_converter()
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for record in make_district(members=480, branches=16).records():
        some = found[kind_of(record)]
        if len(some) < 300:
            some.append(record_to_dict(record, converter))
    return found


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    store = MemoryStore.of(make_district(members=480, branches=16).records())
    period = cadre.Year(2025)
    return [
        one
        for day in (date(2025, 9, 30), date(2025, 12, 31))
        for one in cadre.audit(store, period=period, as_of=day)
    ]


@pytest.mark.parametrize("name", ["finding", "records"])
def test_the_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(validator(name).schema)


# Records that a district may lack, so that every kind and every field is tried.
FULL: dict[str, dict[str, Any]] = {
    "organisation": {
        "id": "cb-01",
        "name": "Chi bộ thôn Mẫu",
        "level": "branch",
        "since": "2011-01-19",
        "until": "2025-07-01",
    },
    "placement": {
        "id": "tt-01",
        "organisation": "cb-01",
        "parent": "x-01",
        "since": "2011-01-19",
        "until": "2025-07-01",
    },
    "member": {
        "id": "dv-000017",
        "full_name": "Nguyễn Văn Mẫu",
        "born": "1975",
        "admitted": "1998-05",
        "official_on": "1999-05-19",
    },
    "membership": {
        "id": "qt-01",
        "member": "dv-000017",
        "branch": "cb-01",
        "since": "2025-04-01",
        "until": "2025-10-01",
        "kind": "temporary",
        "began": "transferred",
        "ended": "transferred",
        "missed_before": ["2025-01", "2025-03"],
        "dues_paid_through": "2025-03",
    },
    "standing": {
        "id": "tc-01",
        "member": "dv-000017",
        "kind": "probationary",
        "since": "1998-05-19",
        "until": "1999-05-19",
    },
    "exemption": {
        "id": "mi-01",
        "member": "dv-000017",
        "since": "2025-01-01",
        "until": "2025-07-01",
        "kind": "reduced",
        "ground": "away",
        "decision": "Nghị quyết số 05-NQ/CB",
    },
    "suspension": {
        "id": "dc-01",
        "member": "dv-000017",
        "since": "2025-01-01",
        "until": "2025-02-01",
        "ground": "detention",
        "decision": "Quyết định số 07-QĐ/ĐU",
    },
    "dues_relief": {
        "id": "mg-01",
        "member": "dv-000017",
        "since": "2025-01-01",
        "until": "2026-01-01",
        "percent": 50,
        "decision": "Quyết định số 08-QĐ/ĐU",
    },
    "office_term": {
        "id": "cv-01",
        "member": "dv-000017",
        "organisation": "cb-01",
        "office": "Bí thư",
        "since": "2025-01-01",
        "until": "2027-07-01",
    },
    "assignment": {
        "id": "pc-01",
        "member": "dv-000017",
        "branch": "cb-01",
        "duty": "Phụ trách tổ đảng",
        "since": "2025-01-01",
        "until": "2026-01-01",
        "office": "Bí thư",
        "source": "resolution",
        "paper": "Nghị quyết số 01-NQ/CB",
    },
    "book_closing": {
        "id": "ks-01",
        "branch": "cb-01",
        "book": "dues",
        "through": "2025-12",
        "closed_on": "2026-01-09",
    },
    "meeting": {"id": "sh-01", "branch": "cb-01", "held_on": "2025-03-03", "kind": "thematic"},
    "attendance": {
        "id": "dd-01",
        "meeting": "sh-01",
        "member": "dv-000017",
        "status": "refused",
        "reason": "đi công tác",
    },
    "dues_line": {
        "id": "dp-01",
        "member": "dv-000017",
        "branch": "cb-01",
        "month": "2025-03",
        "due": 0,
    },
    "payment": {
        "id": "np-01",
        "member": "dv-000017",
        "branch": "cb-01",
        "month": "2025-03",
        "amount": 45000,
        "paid_on": "2025-04-05",
        "receipt": "BL-12",
    },
}


def _fullest(kind: str) -> dict[str, Any]:
    """The record of a kind, of a few drawn, that says the most."""
    plain = max((record_to_dict(one) for one in samples(KINDS[kind])), key=len)
    return {name: value for name, value in plain.items() if name != "record"}


FULL.update({kind: _fullest(kind) for kind in KINDS if kind not in FULL})


@pytest.mark.parametrize("kind", KINDS)
def test_any_record_of_every_kind_is_valid(kind: str) -> None:
    plain = [record_to_dict(one) for one in samples(KINDS[kind])]
    assert [one for one in plain if not valid("records", one)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_with_every_field_is_read_and_valid(kind: str) -> None:
    plain = {"record": kind, **FULL[kind]}
    assert record_to_dict(record_from_dict(plain)) == plain
    validator("records").validate(plain)


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_of_a_district_is_valid(
    kind: str, records: dict[str, list[dict[str, Any]]]
) -> None:
    assert [one for one in records[kind] if not valid("records", one)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_without_a_field_it_needs_is_not_valid(kind: str) -> None:
    assert not valid("records", {"record": kind, **FULL[kind], "id": None})
    without = {"record": kind, **FULL[kind]}
    del without["id"]
    assert not valid("records", without)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_with_a_field_it_does_not_know_is_not_valid(kind: str) -> None:
    assert not valid("records", {"record": kind, **FULL[kind], "ghi_chu": "x"})


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("meeting", {"kind": "hop"}),
        ("meeting", {"held_on": "3/3/2025"}),
        ("meeting", {"held_on": "2025-02-30"}),
        ("meeting", {"held_on": "2025-03-03T08:00:00"}),
        ("dues_line", {"month": "2025-13"}),
        ("dues_line", {"month": "2025-3"}),
        ("dues_line", {"due": -5}),
        ("dues_line", {"due": 1.5}),
        ("dues_line", {"due": "45.000"}),
        ("payment", {"amount": 0}),
        ("payment", {"amount": 10**15 + 1}),
        ("dues_relief", {"percent": 0}),
        ("dues_relief", {"percent": 101}),
        ("membership", {"missed_before": "2025-01"}),
        ("membership", {"missed_before": ["2025-01", "2025-01"]}),
        ("member", {"born": "1975-00"}),
        ("member", {"full_name": ""}),
        ("member", {"id": "x" * 201}),
        ("attendance", {"status": "late"}),
        ("meeting", {"with_other_business": 1}),
        ("meeting", {"lasted": True}),
        ("meeting", {"lasted": 1_000_000}),
        ("duty", {"skills": "đàn"}),
        ("duty", {"skills": ["đàn", 5]}),
        ("duty", {"skills": [""]}),
        ("score_sheet", {"scores": [{"criterion": "1.1", "points": "5"}]}),
        ("score_sheet", {"scores": [{"criterion": "1.1"}]}),
        ("score_sheet", {"scores": {"criterion": "1.1", "points": 5}}),
        ("work_report", {"concluded": "yes"}),
        ("work_report", {"done": 0}),
        ("member_rating", {"done_percent": 101}),
        ("member_rating", {"year": 25}),
    ],
)
def test_what_the_converter_refuses_the_schema_refuses(kind: str, wrong: dict[str, Any]) -> None:
    assert not valid("records", {"record": kind, **FULL[kind], **wrong})


def test_every_finding_of_an_audit_is_valid(findings: list[Finding]) -> None:
    codes = {one.code for one in findings}
    assert codes <= {rule.code for rule in cadre.STANDARD_RULES}
    assert len(codes) > 20
    for finding in findings:
        validator("finding").validate(json.loads(finding_to_json(finding)))


def test_what_a_portal_previews_is_valid_too() -> None:
    store = MemoryStore.of(make_district(members=480, branches=16).records())
    period, day = cadre.Year(2025), date(2025, 12, 31)
    said = cadre.check_member(store.member("dv-000020", period=period), period=period, as_of=day)
    assert cadre.Verdict.CLEAR in {one.verdict for one in said}
    for finding in said:
        validator("finding").validate(finding_to_dict(finding))


def test_plain_data_holds_plain_types_only(findings: list[Finding]) -> None:
    def types_in(value: Any) -> set[type]:
        if type(value) in (dict, list, tuple):
            inner = value.values() if type(value) is dict else value
            return set().union({type(value)}, *map(types_in, inner))
        return {type(value)}

    plain = [finding_to_dict(one) for one in findings]
    plain += [record_to_dict(record_from_dict({"record": k, **FULL[k]})) for k in KINDS]
    assert types_in(plain) <= {dict, list, tuple, str, int, bool, type(None)}


@pytest.mark.parametrize(
    "wrong",
    [
        {"schema": "cadre.finding/2"},
        {"verdict": "guilty"},
        {"severity": 3},
        {"subject": {"kind": "household", "id": "x", "branch": ""}},
        {"months": "03/2025"},
        {"arises_on": "03/03/2025"},
        {"as_of": None},
        {"evidence": [{"kind": "rumour", "id": "x"}]},
        {"evidence": [{"kind": "member"}]},
        {"next_month": "10/2025"},
        {"details": {"count": 3}},
        {"name": "Nguyễn Văn Mẫu"},
    ],
)
def test_a_finding_of_another_form_is_not_valid(
    wrong: dict[str, Any], findings: list[Finding]
) -> None:
    plain = finding_to_dict(findings[0])
    assert valid("finding", plain)
    assert not valid("finding", {**plain, **wrong})


def test_every_key_that_is_promised_is_in_every_line(findings: list[Finding]) -> None:
    plain = finding_to_dict(findings[0])
    for key in PROMISED:
        assert not valid("finding", {name: plain[name] for name in plain if name != key})


@pytest.mark.parametrize("said", [{}, {"record": None}, {"record": []}, {"record": "house"}])
def test_a_record_of_no_known_kind_is_refused_by_both(said: dict[str, Any]) -> None:
    plain = {**FULL["meeting"], **said}
    assert not valid("records", plain)
    with pytest.raises(RecordError) as caught:
        record_from_dict(plain)
    assert caught.value.facts["path"] == "record"


def test_a_kind_of_its_own_does_not_hide_what_a_record_is() -> None:
    plain = {"record": "meeting", **FULL["meeting"]}
    assert plain["kind"] == "thematic"
    assert kind_of(record_from_dict(plain)) == "meeting"
