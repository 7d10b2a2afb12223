"""Transfers not carried through in time, and temporary stays too short, too long or without end."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import Year
from cadre.calculators import TemporaryLength, temporary_length
from cadre.findings import Finding
from cadre.law import NATIONAL
from cadre.records import Ended, Membership, MembershipKind, Record, Transfer
from tests.rules.books import HOME, asked, day, said
from tests.rules.told_in_full import in_full

PROCEDURE, LETTER = "transfer.procedure_late:cs-1", "transfer.letter_late:cs-1"
GROUND = "transfer.overdue_ground:cs-1"
LENGTH, NO_END = "transfer.temporary_length:tt-1", "transfer.temporary_without_end:tt-1"


def transfer(cause: str = "2025-03-03", **more: Any) -> Transfer:
    dated: dict[str, Any] = {
        name: day(on) if name.endswith("_on") else on for name, on in more.items()
    }
    return Transfer(id="cs-1", member="dv-1", cause_on=day(cause), **dated)


def stay(since: str, until: str | None = None, number: int = 1, **more: Any) -> Membership:
    facts: dict[str, Any] = {"branch": "cb-2", "kind": MembershipKind.TEMPORARY, **more}
    last = None if until is None else day(until)
    return Membership(id=f"tt-{number}", member="dv-1", since=day(since), until=last, **facts)


def found(as_of: str, *records: Record, **more: Any) -> dict[str, Finding]:
    own = [one for one in records if isinstance(one, Membership)]
    with_home = list(records) if not own else [HOME, *records]
    answers = asked(with_home, as_of, **more)
    return {key: one for key, one in answers.items() if key.startswith("transfer.")}


# Sixty working days after Monday 03/03/2025 are twelve weeks; twenty more are four.
@pytest.mark.parametrize(
    ("as_of", "days_off", "verdict"),
    [
        ("2025-05-16", 20, "clear"),
        ("2025-05-17", 20, "warning"),
        ("2025-05-26", 20, "warning"),
        ("2025-06-23", 20, "warning"),
        ("2025-06-24", 20, "flagged"),
        ("2025-05-26", 0, "warning"),
        ("2025-05-27", 0, "flagged"),
    ],
)
def test_the_procedure_is_done_within_sixty_working_days(
    as_of: str, days_off: int, verdict: str
) -> None:
    assert said(found(as_of, transfer(), days_off=days_off), PROCEDURE) == verdict


def test_the_days_are_told() -> None:
    one = found("2025-06-24", transfer())[PROCEDURE]
    assert one.arises_on == day("2025-06-24")
    assert (one.details["last_on"], one.details["limit"]) == ("2025-05-26", "60")
    assert [option.key for option in one.options] == ["days_off"]


@pytest.mark.parametrize(
    "done",
    [
        {"introduced_on": "2025-11-28"},
        {"notice_on": "2025-11-28"},
        {"shown_on": "2025-11-28"},
        {"reason_accepted": True},
        {"kind": MembershipKind.TEMPORARY},
    ],
)
def test_the_procedure_is_not_late_when_done_excused_or_not_asked(done: dict[str, Any]) -> None:
    assert PROCEDURE not in found("2025-11-28", transfer(**done))


@pytest.mark.parametrize("done", [{"introduced_on": "2025-11-29"}, {"reason_accepted": False}])
def test_what_happens_after_the_day_or_was_refused_clears_nothing(done: dict[str, Any]) -> None:
    assert said(found("2025-11-28", transfer(**done)), PROCEDURE) == "flagged"


AWAY: dict[str, Any] = {"kind": MembershipKind.TEMPORARY, "branch": "cb-3"}


@pytest.mark.parametrize(
    ("moved", "arrived"),
    [
        # Wherever the member came to, and whether the new branch is named or not.
        ([evolve(HOME, id="sh-2", branch="cb-3", since=day("2025-03-03"))], True),
        ([evolve(HOME, id="sh-2", branch="cb-3", since=day("2025-03-02"))], False),
        ([evolve(HOME, id="sh-2", branch="cb-3", since=day("2025-11-28"))], True),
        ([evolve(HOME, id="sh-2", branch="cb-3", since=day("2025-11-29"))], False),
        # Gone from the old branch, as a guest elsewhere.
        ([evolve(HOME, until=day("2025-03-03")), evolve(HOME, id="sh-2", **AWAY)], True),
        ([evolve(HOME, until=day("2025-11-28")), evolve(HOME, id="sh-2", **AWAY)], True),
        ([evolve(HOME, until=day("2025-11-29")), evolve(HOME, id="sh-2", **AWAY)], False),
        ([evolve(HOME, id="sh-0", until=day("2025-03-02")), evolve(HOME, id="sh-2")], False),
        # A stay as a guest is neither the one nor the other.
        ([HOME, evolve(HOME, id="sh-2", since=day("2025-04-01"), **AWAY)], False),
        ([HOME, evolve(HOME, id="sh-2", until=day("2025-04-01"), **AWAY)], False),
        ([HOME, evolve(HOME, id="sh-2", **{**AWAY, "branch": "cb-9"})], False),
        # Gone to a branch outside, and back since.
        (
            [
                evolve(HOME, until=day("2025-03-10")),
                evolve(HOME, id="sh-2", since=day("2025-09-01")),
            ],
            True,
        ),
    ],
)
@pytest.mark.parametrize("destination", ["", "cb-9"])
def test_whoever_has_moved_since_the_cause_has_arrived(
    moved: list[Membership], arrived: bool, destination: str
) -> None:
    home = [] if any(one.branch == "cb-1" for one in moved) else [HOME]
    late: dict[str, Any] = {"introduced_on": "2025-04-01", "notice_on": "2025-04-08"}
    for more, keys in (({}, {PROCEDURE}), (late, {LETTER, GROUND})):
        one = transfer(origin="cb-1", destination=destination, **more)
        said_of_it = {key for key in asked([*home, *moved, one], "2025-11-28") if ":cs-1" in key}
        assert said_of_it == (set() if arrived else keys)


def test_a_guest_has_arrived_where_the_transfer_is_of_a_guest() -> None:
    late: dict[str, Any] = {"introduced_on": "2025-04-01", "kind": MembershipKind.TEMPORARY}
    stayed = evolve(HOME, id="sh-2", since=day("2025-04-01"), **AWAY)
    moved = evolve(HOME, id="sh-2", since=day("2025-04-01"), branch="cb-3")
    for others, verdict in (([], "flagged"), ([stayed], "clear"), ([moved], "clear")):
        answers = asked([HOME, *others, transfer(origin="cb-1", **late)], "2025-11-28")
        assert said(answers, LETTER) == verdict


@pytest.mark.parametrize(("until", "verdict"), [("2025-03-03", "flagged"), ("2025-03-04", "clear")])
def test_a_stay_that_was_over_before_the_transfer_is_no_arrival(until: str, verdict: str) -> None:
    before = evolve(HOME, id="sh-2", branch="cb-2", until=day(until))
    answers = asked([HOME, before, transfer(destination="cb-2")], "2025-11-28")
    assert said(answers, PROCEDURE) == verdict


def test_every_transfer_is_looked_at() -> None:
    late: dict[str, Any] = {"introduced_on": "2025-04-01", "notice_on": "2025-04-08"}
    others = [
        transfer(kind=MembershipKind.TEMPORARY),
        transfer("2016-07-24"),
        transfer("2016-07-20", introduced_on="2016-07-24", notice_on="2012-05-16"),
        transfer("2025-11-20", introduced_on="2025-11-29", notice_on="2025-11-29"),
        transfer(reason_accepted=True),
        transfer(introduced_on="2025-04-01", notice_on="2025-04-08", shown_on="2025-11-28"),
    ]
    for other in others:
        for own in (transfer(), transfer(**late)):
            alone = set(found("2025-11-28", evolve(own, id="cs-2")))
            assert alone
            assert set(found("2025-11-28", other, evolve(own, id="cs-2"))) >= alone


def test_a_transfer_is_open_from_the_day_of_its_cause() -> None:
    noticed = transfer("2025-12-31", notice_on="2025-04-08")
    assert GROUND not in found("2025-12-30", noticed)
    assert GROUND in found("2025-12-31", noticed)


@pytest.mark.parametrize(
    ("introduced", "verdict"), [("2016-07-24", "clear"), ("2016-07-25", "flagged")]
)
def test_before_25_july_2016_nothing_is_known_of_a_letter(introduced: str, verdict: str) -> None:
    answers = found("2016-12-31", transfer("2016-06-01", introduced_on=introduced))
    assert said(answers, LETTER) == verdict


def test_what_would_lie_beyond_the_calendar_is_not_told() -> None:
    late = transfer("2198-06-01")
    introduced = transfer("2198-06-01", introduced_on="2198-06-01")
    assert set(found("2198-12-31", late)) == {PROCEDURE}
    assert set(found("2198-12-31", introduced)) == {LETTER}
    for one in (late, introduced):
        assert found("2198-12-31", one, days_off=400) == {}
    assert found("2198-12-31", stay("2198-06-01", study=True)) == {}


@pytest.mark.parametrize(("since", "verdict"), [("2025-11-28", "clear"), ("2025-11-29", "flagged")])
def test_whoever_belongs_to_the_new_branch_has_arrived(since: str, verdict: str) -> None:
    gone = evolve(HOME, until=day("2025-11-29"))
    arrived = evolve(HOME, id="sh-2", branch="cb-2", since=day(since))
    answers = asked([gone, arrived, transfer(destination="cb-2")], "2025-11-28")
    assert said(answers, PROCEDURE) == verdict


@pytest.mark.parametrize(
    ("cause", "choice", "as_of", "verdict"),
    [
        ("2026-07-25", 30, "2026-10-16", "warning"),
        ("2026-07-25", 30, "2026-10-17", "flagged"),
        ("2026-07-26", 30, "2026-09-04", "warning"),
        ("2026-07-26", 30, "2026-09-05", "flagged"),
        ("2026-07-26", 60, "2026-10-16", "warning"),
        ("2026-07-26", 60, "2026-10-17", "flagged"),
    ],
)
def test_from_26_july_2026_the_option_chooses_the_days(
    cause: str, choice: int, as_of: str, verdict: str
) -> None:
    answers = found(as_of, transfer(cause), days_off=0, transfer_deadline_208=choice)
    assert said(answers, PROCEDURE) == verdict
    if cause == "2026-07-26":
        assert answers[PROCEDURE].options[0].key == "transfer_deadline_208"
        assert answers[PROCEDURE].details["limit"] == str(choice)


@pytest.mark.parametrize(("cause", "verdict"), [("2016-07-24", "clear"), ("2016-07-25", "flagged")])
def test_before_25_july_2016_nothing_is_known(cause: str, verdict: str) -> None:
    assert said(found("2016-12-31", transfer(cause)), PROCEDURE) == verdict


def nth_working_day(since: date, count: int) -> date:
    later = (since + timedelta(days=n) for n in range(1, 3 * count + 10))
    return since if not count else [one for one in later if one.weekday() < 5][count - 1]


@given(
    cause=st.dates(date(2017, 1, 1), date(2029, 12, 31)),
    waited=st.integers(0, 160),
    days_off=st.integers(0, 40),
    choice=st.sampled_from([30, 60]),
)
def test_the_procedure_is_read_as_by_counting_days_one_by_one(
    cause: date, waited: int, days_off: int, choice: int
) -> None:
    as_of = cause + timedelta(days=waited)
    last = nth_working_day(cause, choice if cause >= date(2026, 7, 26) else 60)
    verdict = "clear" if as_of <= last - timedelta(days=10) else "warning"
    if as_of > nth_working_day(last, days_off):
        verdict = "flagged"
    answers = found(
        as_of.isoformat(),
        transfer(cause.isoformat()),
        days_off=days_off,
        transfer_deadline_208=choice,
    )
    assert said(answers, PROCEDURE) == verdict


# Thirty working days after Tuesday 01/07/2025 are six weeks; twenty more are four.
@pytest.mark.parametrize(
    ("as_of", "days_off", "verdict"),
    [
        ("2025-09-09", 20, "clear"),
        ("2025-09-10", 20, "flagged"),
        ("2025-08-12", 0, "clear"),
        ("2025-08-13", 0, "flagged"),
    ],
)
@pytest.mark.parametrize("kind", list(MembershipKind))
def test_the_letter_is_shown_within_thirty_working_days(
    as_of: str, days_off: int, verdict: str, kind: MembershipKind
) -> None:
    introduced = transfer("2025-06-02", introduced_on="2025-07-01", kind=kind)
    assert said(found(as_of, introduced, days_off=days_off), LETTER) == verdict


@pytest.mark.parametrize(
    ("done", "verdict"),
    [
        ({"shown_on": "2025-12-01"}, "clear"),
        ({"shown_on": "2025-12-02"}, "flagged"),
        ({"reason_accepted": True}, "clear"),
        ({"reason_accepted": False}, "flagged"),
    ],
)
def test_a_letter_shown_or_excused_is_not_late(done: dict[str, Any], verdict: str) -> None:
    introduced = transfer("2025-06-02", introduced_on="2025-07-01", **done)
    assert said(found("2025-12-01", introduced), LETTER) == verdict


@pytest.mark.parametrize(
    ("notice", "as_of", "over"),
    [
        ("2025-07-15", "2025-10-15", False),
        ("2025-07-15", "2025-10-16", True),
        ("2023-11-30", "2024-02-29", False),
        ("2023-11-30", "2024-03-01", True),
        ("2022-11-30", "2023-02-28", False),
        ("2022-11-30", "2023-03-01", True),
        ("2012-05-16", "2013-01-01", False),
        ("2012-05-17", "2013-01-01", True),
    ],
)
@pytest.mark.parametrize(
    ("accepted", "verdict"), [(None, "undecidable"), (False, "flagged"), (True, "clear")]
)
def test_three_months_after_the_notice_the_reason_decides(
    notice: str, as_of: str, over: bool, accepted: bool | None, verdict: str
) -> None:
    late = transfer("2012-01-01", notice_on=notice, reason_accepted=accepted)
    assert said(found(as_of, late), GROUND) == (verdict if over else "clear")


@pytest.mark.parametrize(
    ("notice", "sure"), [("2017-12-31", "read"), ("2018-01-01", "unconfirmed")]
)
def test_the_old_ground_is_unconfirmed_after_2017(notice: str, sure: str) -> None:
    late = transfer("2017-06-01", notice_on=notice, reason_accepted=False)
    one = found("2018-12-31", late)[GROUND]
    assert (one.confidence.value, one.severity.value) == (sure, "serious")


def test_papers_handed_in_end_the_old_ground() -> None:
    facts: dict[str, Any] = {
        "notice_on": "2025-03-10",
        "reason_accepted": False,
        "shown_on": "2025-11-03",
    }
    assert GROUND in found("2025-11-02", transfer(**facts))
    assert GROUND not in found("2025-11-03", transfer(**facts))


@pytest.mark.parametrize(
    ("since", "until", "study", "outcome"),
    [
        ("2025-01-15", "2025-04-14", False, "short"),
        ("2025-01-15", "2025-04-15", False, None),
        ("2024-11-30", "2025-02-27", False, "short"),
        ("2024-11-30", "2025-02-28", False, None),
        ("2024-06-15", "2025-06-14", False, None),
        ("2024-06-15", "2025-06-15", False, "long"),
        ("2024-02-29", "2025-02-27", False, None),
        ("2024-02-29", "2025-02-28", False, "long"),
        ("2023-06-15", "2025-06-15", True, None),
        ("2023-06-15", "2025-06-16", True, "long_study"),
        ("2016-07-24", "2025-06-16", False, None),
    ],
)
def test_a_stay_lasts_three_months_to_less_than_twelve(
    since: str, until: str, study: bool, outcome: str | None
) -> None:
    answers = found("2025-12-31", stay(since, until, study=study))
    length = answers[LENGTH].details["stay_length_word"] if LENGTH in answers else None
    assert length == outcome


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-06-13", "clear"), ("2025-06-14", "flagged")])
@pytest.mark.parametrize("until", [None, "2026-06-15"])
def test_a_running_stay_is_too_long_once_twelve_months_are_covered(
    as_of: str, verdict: str, until: str | None
) -> None:
    assert said(found(as_of, stay("2024-06-15", until)), LENGTH) == verdict


@given(
    since=st.dates(date(2016, 8, 1), date(2029, 12, 31)),
    days=st.integers(1, 900),
    study=st.booleans(),
)
def test_a_stay_that_ended_is_read_as_by_the_calculator(
    since: date, days: int, study: bool
) -> None:
    until = since + timedelta(days=days)
    expected = temporary_length(since, until, NATIONAL, study=study)
    answers = found(until.isoformat(), stay(since.isoformat(), until.isoformat(), study=study))
    if expected is TemporaryLength.WITHIN:
        assert LENGTH not in answers
    else:
        short = expected is TemporaryLength.TOO_SHORT
        assert (answers[LENGTH].details["stay_length_word"] == "short") == short
        assert (answers[LENGTH].severity.value == "info") == short


def test_a_stay_is_looked_at_in_the_year_in_which_it_ended() -> None:
    short = stay("2024-11-01", "2024-12-15")
    assert LENGTH in found("2024-12-15", short)
    assert LENGTH not in found("2025-12-31", short)
    assert LENGTH in found("2025-01-31", short, period=Year(2024))


@pytest.mark.parametrize(
    ("ended", "short"),
    [
        (None, True),
        (Ended.TRANSFERRED, True),
        (Ended.REORGANISED, False),
        (Ended.DIED, False),
    ],
)
def test_a_stay_broken_off_is_not_too_short(ended: Ended | None, short: bool) -> None:
    one = stay("2025-01-15", "2025-03-01", ended=ended)
    assert (LENGTH in found("2025-12-31", one)) == short


def test_every_stay_is_looked_at() -> None:
    earlier = stay("2023-01-01", "2023-02-01")
    assert set(found("2025-12-31", earlier, stay("2024-06-15", "2025-07-01", 2))) == {
        "transfer.temporary_length:tt-2"
    }
    ended = stay("2025-01-15", "2025-06-15")
    assert set(found("2025-12-31", ended, stay("2025-07-01", None, 2))) == {
        "transfer.temporary_without_end:tt-2"
    }


def test_a_stay_that_was_extended_is_one_stay() -> None:
    first, second = stay("2025-01-15", "2025-03-15"), stay("2025-03-15", "2025-05-15", 2)
    assert found("2025-12-31", first, second) == {}
    after_a_gap = evolve(second, since=day("2025-03-16"))
    assert len(found("2025-12-31", first, after_a_gap)) == 2
    too_long = found("2025-12-31", stay("2024-06-15", "2025-03-15"), evolve(second, until=None))
    assert [ref.id for ref in too_long[LENGTH].evidence if ref.kind == "membership"] == [
        "sh-1",
        "tt-1",
        "tt-2",
    ]


@pytest.mark.parametrize(
    ("study", "as_of", "verdict"),
    [
        (False, "2025-06-01", "clear"),
        (False, "2025-06-02", "flagged"),
        (False, "2026-05-31", "flagged"),
        (False, "2026-06-01", "clear"),
        (True, "2027-06-01", "flagged"),
        (True, "2027-06-02", "clear"),
    ],
)
def test_a_running_stay_names_its_end(study: bool, as_of: str, verdict: str) -> None:
    answers = found(as_of, stay("2025-06-02", study=study))
    assert said(answers, NO_END) == verdict
    assert NO_END not in answers or answers[NO_END].severity.value == "info"


def test_a_stay_whose_end_is_recorded_is_in_order() -> None:
    assert found("2025-09-30", stay("2025-06-02", "2026-01-02")) == {}


def test_nothing_is_said_of_a_stay_of_whoever_has_left() -> None:
    for until, told in (("2025-12-31", False), ("2026-01-01", True)):
        left = evolve(HOME, until=day(until), ended=Ended.DIED)
        answers = asked([left, stay("2025-03-01", "2025-04-01")], "2025-12-31")
        assert (LENGTH in answers) == told


def test_nothing_is_said_of_whoever_is_on_no_roll() -> None:
    left = evolve(HOME, until=day("2025-06-01"), ended=Ended.DIED)
    assert said(asked([left, transfer()], "2025-12-31"), PROCEDURE) == "clear"


CODE_WORD = re.compile(r"[a-z]+_[a-z]+|\{|\}|[a-z]{3,}\.[a-z]{3,}|None")


def examples() -> list[dict[str, Finding]]:
    return [
        found("2025-05-20", transfer()),
        found(
            "2025-12-31",
            transfer(introduced_on="2025-04-01", notice_on="2025-04-08", reason_accepted=False),
        ),
        found("2025-12-31", transfer(notice_on="2025-04-08")),
        found("2025-12-31", stay("2025-03-01", "2025-04-01")),
        found("2025-12-31", stay("2024-03-01")),
        found("2026-12-31", stay("2024-03-01", study=True)),
        found("2025-12-31", stay("2025-03-01")),
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_are_explained_in_whole_sentences(lang: str) -> None:
    shown = examples()
    assert all(shown)
    told = [one.explain(lang) for answers in shown for one in answers.values()]
    assert [one for one in told if CODE_WORD.search(one)] == []


def test_a_reason_not_yet_considered_is_no_reason_for_an_absence() -> None:
    told = found("2025-12-31", transfer(notice_on="2025-04-08"))[GROUND].explain("vi")
    assert "Còn thiếu: chưa có kết luận về lý do." in told
    assert "vắng" not in told


@pytest.mark.parametrize(("lang", "words"), [("vi", "30 ngày làm việc"), ("en", "30 working days")])
def test_a_choice_other_than_the_default_is_told(lang: str, words: str) -> None:
    one = found("2026-12-31", transfer("2026-08-03"), transfer_deadline_208=30)[PROCEDURE]
    choices = [part for part in one.explain(lang).split(". ") if "26/07/2026" in part]
    assert any(words in part for part in choices)


# Whole findings

HERE = {"of": "member dv-1 at cb-1", "proof": "dv-1 sh-1 cs-1"}
SLOW = {
    **HERE,
    "by": "transfer.official_working_days=60@2016-07-25",
    "chosen": "days_off=20",
    "on": "2025-06-24",
    "cause_on": "2025-03-03",
    "limit": "60",
    "last_on": "2025-05-26",
    "spare": "20",
}
OVER = {
    **HERE,
    "by": "transfer.overdue_removal_months=3@2012-05-17",
    "on": "2025-07-09",
    "notice_on": "2025-04-08",
    "limit": "3",
}
STAY = {**HERE, "proof": "dv-1 sh-1 tt-1", "host_id": "cb-2"}
LONG = {
    **STAY,
    "is": "flagged warning",
    "on": "2025-02-28",
    "by": "transfer.temporary_below_months=12@2016-07-25",
    "since_on": "2024-03-01",
    "limit": "12",
}


@pytest.mark.parametrize(
    ("records", "as_of", "told"),
    [
        (
            [transfer()],
            "2025-05-20",
            {PROCEDURE: {**SLOW, "is": "warning warning", "next": "transfer_remind"}},
        ),
        (
            [transfer()],
            "2025-12-31",
            {PROCEDURE: {**SLOW, "is": "flagged warning", "next": "transfer_do_procedure"}},
        ),
        (
            [transfer(notice_on="2025-04-08")],
            "2025-12-31",
            {
                GROUND: {
                    **OVER,
                    "is": "undecidable serious",
                    "missing": "reason_undecided",
                    "next": "transfer_consider_reason",
                },
            },
        ),
        (
            [transfer(introduced_on="2025-04-01", notice_on="2025-04-08", reason_accepted=False)],
            "2025-12-31",
            {
                LETTER: {
                    **HERE,
                    "is": "flagged warning",
                    "on": "2025-06-11",
                    "by": "transfer.present_letter_working_days=30@2016-07-25",
                    "chosen": "days_off=20",
                    "introduced_on": "2025-04-01",
                    "limit": "30",
                    "last_on": "2025-05-13",
                    "spare": "20",
                    "next": "transfer_show_letter",
                },
                GROUND: {**OVER, "is": "flagged serious", "next": "transfer_consider_removal"},
            },
        ),
        (
            [stay("2025-03-01", "2025-04-01")],
            "2025-12-31",
            {
                LENGTH: {
                    **STAY,
                    "is": "flagged info",
                    "on": "2025-04-01",
                    "by": "transfer.temporary_min_months=3@2016-07-25",
                    "since_on": "2025-03-01",
                    "until_on": "2025-04-01",
                    "limit": "3",
                    "stay_now_word": "over",
                    "stay_length_word": "short",
                    "next": "transfer_explain_stay",
                }
            },
        ),
        (
            [stay("2024-03-01", "2025-06-15")],
            "2025-12-31",
            {
                LENGTH: {
                    **LONG,
                    "until_on": "2025-06-15",
                    "stay_now_word": "over",
                    "stay_length_word": "long",
                    "next": "transfer_explain_stay",
                }
            },
        ),
        (
            [stay("2024-03-01", "2025-06-15")],
            "2025-06-15",
            {
                LENGTH: {
                    **LONG,
                    "until_on": "2025-06-15",
                    "stay_now_word": "over",
                    "stay_length_word": "long",
                    "next": "transfer_explain_stay",
                }
            },
        ),
        (
            [stay("2024-03-01", "2026-06-15")],
            "2025-12-31",
            {
                LENGTH: {
                    **LONG,
                    "until_on": "2025-12-31",
                    "stay_now_word": "going_on",
                    "stay_length_word": "long",
                    "next": "transfer_end_stay",
                }
            },
        ),
        (
            [stay("2024-03-01", study=True)],
            "2026-12-31",
            {
                LENGTH: {
                    **LONG,
                    "on": "2026-03-01",
                    "by": "transfer.study_max_months=24@2016-07-25",
                    "limit": "24",
                    "until_on": "2026-12-31",
                    "stay_now_word": "going_on",
                    "stay_length_word": "long_study",
                    "next": "transfer_end_stay",
                }
            },
        ),
        (
            [stay("2025-03-01")],
            "2025-12-31",
            {
                NO_END: {
                    **STAY,
                    "is": "flagged info",
                    "on": "2025-03-01",
                    "by": "transfer.temporary_below_months=12@2016-07-25",
                    "since_on": "2025-03-01",
                    "last_on": "2026-02-27",
                    "next": "transfer_record_end",
                }
            },
        ),
    ],
)
def test_what_a_finding_says_in_full(
    records: list[Record], as_of: str, told: dict[str, dict[str, str]]
) -> None:
    said_in_full = in_full(found(as_of, *records).values(), as_of)
    assert {key.replace(":dv-1", ""): one for key, one in said_in_full.items()} == told
