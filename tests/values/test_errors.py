"""The catalogue of errors: stable codes, both languages, and nothing of a person."""

from __future__ import annotations

import inspect
import pickle
import re
from string import Formatter

import pytest

from cadre import errors
from cadre.error_texts import ERROR_TEXTS, ErrorText
from cadre.errors import (
    TOLD,
    BusyError,
    CadreError,
    ConflictError,
    MissingExtraError,
    NotInForceError,
    RecordError,
    UsageError,
    together,
)

CLASSES = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, CadreError) and one is not CadreError
]
KINDS = {
    "domain",
    "conflict",
    "busy",
    "readonly",
    "full",
    "corrupt",
    "schema_older",
    "schema_newer",
    "unavailable",
    "import",
    "export",
    "plugin",
    "internal",
}


@pytest.mark.parametrize("text", ERROR_TEXTS.values(), ids=ERROR_TEXTS)
def test_every_code_speaks_both_languages(text: ErrorText) -> None:
    assert re.fullmatch(r"CADRE-(RE|LA|US|ST|IM|EX|PL|IN)-\d{2}", text.code)
    assert text.vi
    assert text.en
    assert bool(text.vi_next) == bool(text.en_next)
    # One fact given, both languages can tell it: neither asks for one the other does not know.
    assert _facts(text.vi + text.vi_next) == _facts(text.en + text.en_next)
    assert text.en.isascii() or "…" in text.en or "–" in text.en
    assert not text.vi.isascii()


def _facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_no_code_is_used_twice() -> None:
    from cadre import error_texts

    codes = [text.code for text in error_texts._TEXTS]
    assert len(set(codes)) == len(codes)
    assert len({text.vi for text in ERROR_TEXTS.values()}) == len(codes)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_has_a_kind_and_is_promised(cls: type[CadreError]) -> None:
    assert cls.kind in KINDS
    assert cls.__name__ in errors.__all__
    assert cls.__doc__
    assert cls.retryable == (cls.kind in {"busy", "full", "unavailable"})


def test_an_error_says_what_happened_where_what_is_true_and_what_to_do() -> None:
    error = ConflictError(
        "CADRE-ST-03", record_kind="payment", id="dong-1", current=3, seen=2, where="dòng 7"
    )
    for lang, saved in (("vi", "Chưa ghi gì."), ("en", "Nothing was written.")):
        said = error.explain(lang)
        places = [said.index(part) for part in ("dong-1", "(dòng 7)", saved, "[CADRE-ST-03]")]
        assert places == sorted(places)
        assert said.endswith("[CADRE-ST-03]")
    assert str(error) == error.explain("en")


@pytest.mark.parametrize(
    ("saved", "sentence"),
    [
        (False, "Chưa ghi gì."),
        (True, "Dữ liệu đã được ghi."),
        (None, "Chưa chắc đã ghi được hay chưa."),
    ],
)
def test_an_error_says_what_is_true_of_the_data(saved: bool | None, sentence: str) -> None:
    error = BusyError(ErrorText("X-01", vi="bận", en="busy"), saved=saved)
    assert error.explain() == f"bận. {sentence} [X-01]"
    assert error.to_dict()["saved"] is saved


def test_reading_says_nothing_of_writing() -> None:
    error = NotInForceError("CADRE-LA-01", key="figure", day="2011-01-18", first="2011-01-19")
    assert "ghi" not in error.explain("vi")
    assert error.explain("vi").endswith("2011-01-19. [CADRE-LA-01]")


def test_an_error_as_plain_data() -> None:
    error = BusyError("CADRE-ST-03", where="payment dong-1", op_id="op-7", id="dong-1")
    plain = error.to_dict()
    assert plain == {
        "code": "CADRE-ST-03",
        "kind": "busy",
        "retryable": True,
        "saved": False,
        "where": "payment dong-1",
        "op_id": "op-7",
        "message": {"vi": error.explain("vi"), "en": error.explain("en")},
    }


def test_a_fact_that_was_not_given_shows_its_name_and_raises_nothing() -> None:
    assert "<path>" in str(RecordError("CADRE-RE-01"))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_an_error_survives_a_process_boundary(cls: type[CadreError]) -> None:
    error = cls("CADRE-RE-01", where="hàng 7", saved=None, op_id="op-7", path="a.b", expected="x")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(again) is cls
    assert again.to_dict() == error.to_dict()
    assert str(again) == str(error)
    assert again.facts == error.facts


def test_errors_are_also_what_python_calls_them() -> None:
    assert issubclass(RecordError, ValueError)
    assert issubclass(UsageError, ValueError)
    assert issubclass(NotInForceError, LookupError)
    assert issubclass(MissingExtraError, ImportError)


def test_a_code_nobody_knows_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        RecordError("CADRE-XX-99")


def at(number: int) -> RecordError:
    return RecordError("CADRE-RE-01", path=f"field{number}", expected="a whole number")


def test_errors_about_one_input_are_the_first_with_the_others() -> None:
    inner = together([at(2), at(3)])
    error = together([at(1), inner, at(4)])
    assert [one.facts["path"] for one in (error, *error.others)] == [
        "field1",
        "field2",
        "field3",
        "field4",
    ]
    assert inner.others == ()
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert [str(one) for one in copy.others] == [str(one) for one in error.others]


def test_an_error_alone_has_no_others() -> None:
    assert together([at(1)]).others == ()
    assert pickle.loads(pickle.dumps(at(1))).others == ()  # noqa: S301


@pytest.mark.parametrize("count", [TOLD - 1, TOLD, TOLD + 1, 1000])
def test_of_many_errors_the_first_few_are_told(count: int) -> None:
    assert len(together([at(number) for number in range(count)]).others) == min(count, TOLD) - 1
