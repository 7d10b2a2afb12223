"""Records refuse the impossible, accept the improper, and show no person's data."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import attrs
import pytest

from cadre.errors import CadreError, RecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import (
    KINDS,
    Assignment,
    Attendance,
    BookClosing,
    DuesLine,
    DuesRelief,
    Exemption,
    Meeting,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
    Payment,
    Placement,
    Record,
    Standing,
    Suspension,
    kind_of,
    record_class,
)
from cadre.testing import samples

DAY = date(2025, 3, 5)
MARCH = Month(2025, 3)

GOOD: dict[type, dict[str, Any]] = {
    Organisation: {"id": "cb-1", "name": "Chi bộ 1", "level": "branch", "since": DAY},
    Placement: {"id": "tt-1", "organisation": "cb-1", "parent": "xa-1", "since": DAY},
    Member: {
        "id": "dv-000017",
        "full_name": "Đặng Thị Thử",
        "born": PartialDate(1975, 4),
        "admitted": PartialDate(2001),
        "official_on": date(2002, 3, 5),
    },
    Membership: {"id": "sh-1", "member": "dv-000017", "branch": "cb-1", "since": DAY},
    Standing: {"id": "tc-1", "member": "dv-000017", "kind": "official", "since": DAY},
    Exemption: {"id": "mien-1", "member": "dv-000017", "since": DAY},
    Suspension: {"id": "dc-1", "member": "dv-000017", "since": DAY},
    DuesRelief: {"id": "giam-1", "member": "dv-000017", "since": DAY, "percent": 50},
    OfficeTerm: {
        "id": "cv-1",
        "member": "dv-000017",
        "organisation": "cb-1",
        "office": "Bí thư",
        "since": DAY,
    },
    Assignment: {
        "id": "pc-1",
        "member": "dv-000017",
        "branch": "cb-1",
        "duty": "Phụ trách tuyên truyền",
        "since": DAY,
    },
    BookClosing: {"id": "ks-1", "branch": "cb-1", "book": "dues", "through": MARCH},
    Meeting: {"id": "hop-1", "branch": "cb-1", "held_on": DAY},
    Attendance: {
        "id": "dd-1",
        "meeting": "hop-1",
        "member": "dv-000017",
        "status": "excused",
        "reason": "Lý do riêng tư",
    },
    DuesLine: {
        "id": "thu-1",
        "member": "dv-000017",
        "branch": "cb-1",
        "month": MARCH,
        "due": Dong(43_210),
    },
    Payment: {
        "id": "dong-1",
        "member": "dv-000017",
        "branch": "cb-1",
        "month": MARCH,
        "amount": Dong(43_210),
        "paid_on": DAY,
    },
}

# Kinds without fields worth naming here are tried with what the generic samples give.
for _cls in set(KINDS.values()) - set(GOOD):
    GOOD[_cls] = attrs.asdict(samples(_cls, count=1)[0], recurse=False)


def made(cls: type, /, **changed: Any) -> Any:
    return cls(**{**GOOD[cls], **changed})


def test_every_kind_has_a_name_of_its_own_and_is_tried_here() -> None:
    assert set(GOOD) == set(KINDS.values())
    for name, kind in KINDS.items():
        assert kind_of(kind) == kind_of(made(kind)) == name
        assert record_class(name) is kind


@pytest.mark.parametrize("kind", GOOD, ids=lambda kind: kind.__name__)
def test_a_record_is_frozen_equal_by_content_and_shows_no_data(kind: type) -> None:
    record = made(kind)
    assert record == made(kind)
    assert hash(record) == hash(made(kind))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "khác"
    shown = repr(record)
    assert record.id in shown
    for private in ("Đặng", "Thử", "1975", "2001", "riêng tư", "43210", "43.210"):
        assert private not in shown


_TWO_DAYS = [kind for kind in GOOD if "until" in attrs.fields_dict(kind)]


@pytest.mark.parametrize("kind", _TWO_DAYS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("until", [DAY, date(2025, 3, 4)])
def test_an_end_comes_after_its_start(kind: type, until: date) -> None:
    with pytest.raises(RecordError) as raised:
        made(kind, since=DAY, until=until)
    assert raised.value.code == "CADRE-RE-02"
    assert raised.value.facts["path"] == f"{kind.__name__}.until"
    assert made(kind, since=DAY, until=date(2025, 3, 6)).until == date(2025, 3, 6)


IMPOSSIBLE: list[tuple[type, str, Any]] = [
    (Member, "id", ""),
    (Member, "id", 17),
    (Member, "id", "dv\n17"),
    (Member, "id", "x" * 201),
    (Member, "full_name", ""),
    (Member, "full_name", "  "),
    (Member, "full_name", "Thử\u202eNgược"),
    (Member, "full_name", "Thử\x00"),
    (Member, "full_name", "x" * 2001),
    (Member, "born", date(1975, 4, 1)),
    (Member, "admitted", PartialDate(1975)),
    (Member, "official_on", datetime(2002, 3, 5)),  # noqa: DTZ001
    (Membership, "since", "2025-03-05"),
    (Membership, "since", None),
    (Membership, "missed_before", [MARCH]),
    (Membership, "dues_paid_through", "2025-03"),
    (Meeting, "held_on", date(1899, 12, 31)),
    (DuesLine, "month", "2025-03"),
    (DuesLine, "due", Dong(-5)),
    (DuesLine, "due", 43_210),
    (Payment, "amount", Dong(0)),
    (Payment, "amount", Dong(-5)),
    (Payment, "amount", 1.5),
    (DuesRelief, "percent", 0),
    (DuesRelief, "percent", 101),
    (DuesRelief, "percent", 50.0),
    (DuesRelief, "percent", True),
    (Assignment, "duty", ""),
    (BookClosing, "through", DAY),
]


@pytest.mark.parametrize(
    ("kind", "field", "value"), IMPOSSIBLE, ids=[f"{k.__name__}.{f}" for k, f, _ in IMPOSSIBLE]
)
def test_the_impossible_is_refused_with_its_place_and_without_its_value(
    kind: type, field: str, value: Any
) -> None:
    with pytest.raises(RecordError) as raised:
        made(kind, **{field: value})
    assert raised.value.code == "CADRE-RE-01"
    assert raised.value.facts["path"] == f"{kind.__name__}.{field}"
    for text in (str(raised.value), raised.value.explain("vi")):
        assert not isinstance(value, str) or len(value) < 3 or value not in text


CHOICES: list[tuple[type, str]] = [
    (Organisation, "level"),
    (Membership, "kind"),
    (Membership, "began"),
    (Membership, "ended"),
    (Standing, "kind"),
    (Exemption, "kind"),
    (Exemption, "ground"),
    (Suspension, "ground"),
    (Assignment, "source"),
    (BookClosing, "book"),
    (Meeting, "kind"),
    (Attendance, "status"),
]


@pytest.mark.parametrize(("kind", "field"), CHOICES, ids=[f"{k.__name__}.{f}" for k, f in CHOICES])
def test_a_word_that_is_no_choice_is_refused(kind: type, field: str) -> None:
    with pytest.raises(RecordError) as raised:
        made(kind, **{field: "chưa từng có"})
    assert raised.value.code == "CADRE-RE-01"
    assert "chưa từng có" not in raised.value.explain("vi")


def test_the_improper_is_accepted_because_an_audit_must_load_it() -> None:
    improper: list[Record] = [
        made(Membership, id="sh-2", branch="cb-2"),
        made(Membership, missed_before=MonthSet([Month(2030, 1)])),
        made(Payment, paid_on=date(2025, 1, 1)),
        made(Attendance, meeting="chưa có"),
        made(Member, official_on=date(1999, 1, 1)),
        made(DuesLine, due=Dong(0)),
    ]
    assert len({repr(one) for one in improper}) == len(improper)


def test_text_is_kept_tidy_and_in_one_form() -> None:
    apart = made(Member, full_name="  Đặng   Thi\u0323  Thử ")
    assert apart.full_name == "Đặng Thị Thử"
    assert apart == made(Member)


def test_what_is_no_record_has_no_kind() -> None:
    for ask in (lambda: kind_of(str), lambda: record_class("đảng viên")):  # type: ignore[arg-type]
        with pytest.raises(CadreError) as raised:
            ask()
        assert raised.value.code == "CADRE-RE-01"
