"""What if the law were another: who is judged otherwise, and why; nothing is written."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import Finding, Verdict, Year, audit
from cadre.auditing.reach import known_since, within_the_law
from cadre.auditing.whatif import ChangeKind, WhatIf, compare, differences, whatif
from cadre.errors import UsageError
from cadre.findings import Severity, Subject
from cadre.law import NATIONAL, Law, Provision, Timeline
from cadre.law.removal import MISSED_MONTHS
from cadre.periods import AuditPeriod
from cadre.records import Book, Record
from cadre.rules import STANDARD_RULES, Rule, Window
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, branch, closed, member, met
from tests.rules.histories import LAWS, History, choices, histories
from tests.rules.oracle import Options

DECEMBER = date(2025, 12, 31)
JANUARY_2025 = date(2025, 1, 1)


def limit(value: int, since: date = JANUARY_2025, until: date | None = None) -> Law:
    """The national law with another number of missed months."""
    cited = MISSED_MONTHS.provisions[0].citations
    provision = Provision(value=value, since=since, until=until, citations=cited)
    return NATIONAL.overlay(evolve(MISSED_MONTHS, provisions=(provision,)))


def missed(*absent: int) -> MemoryStore:
    """A branch whose one member was absent in these months of 2025, with closed books."""
    rows: dict[str, str | None] = {
        f"2025-{month:02d}-05": "absent" if month in absent else "present" for month in range(1, 13)
    }
    records: list[Record] = [branch(), member(), HOME, *met(rows)]
    records += [closed("2025-12", book) for book in Book]
    return MemoryStore.of(records)


def tried(store: MemoryStore, changed: Law, as_of: date = DECEMBER, **more: Any) -> WhatIf:
    return whatif(store, law=NATIONAL, changed=changed, period=Year(2025), as_of=as_of, **more)


def said(result: WhatIf) -> list[tuple[str, str, str, str]]:
    """Of each change about attendance: what it is, the subject, the codes with their verdicts."""
    return [
        (one.kind.value, one.subject.id, _code(one.before), _code(one.after))
        for one in result.changes
        if one.finding.code.startswith("attendance.")
    ]


def _code(finding: Finding | None) -> str:
    return finding.code.partition(".")[2] if finding else "-"


@pytest.mark.parametrize(
    ("absent", "as_of", "value", "expected"),
    [
        ((1, 2, 3), DECEMBER, 4, [("cleared", "dv-1", "three_months", "-")]),
        ((1, 2, 3), DECEMBER, 3, []),
        ((1, 2), DECEMBER, 2, [("appears", "dv-1", "-", "three_months")]),
        ((1, 2, 3, 4), DECEMBER, 4, []),
        # While months remain, a limit one higher leaves an early warning.
        (
            (1, 2, 3),
            date(2025, 9, 30),
            4,
            [("verdict", "dv-1", "three_months", "early_warning")],
        ),
        ((1, 2, 3), date(2025, 9, 30), 5, [("cleared", "dv-1", "three_months", "-")]),
        ((1, 2), date(2025, 9, 30), 2, [("verdict", "dv-1", "early_warning", "three_months")]),
        ((1,), date(2025, 9, 30), 2, [("appears", "dv-1", "-", "early_warning")]),
    ],
)
def test_another_limit_changes_who_is_told(
    absent: tuple[int, ...], as_of: date, value: int, expected: list[tuple[str, str, str, str]]
) -> None:
    assert said(tried(missed(*absent), limit(value), as_of)) == expected


def test_a_change_says_which_figure_differs_from_what_to_what() -> None:
    (change,) = tried(missed(1, 2, 3), limit(4)).changes
    (difference,) = change.because
    assert (difference.key, difference.before, difference.after) == (MISSED_MONTHS.key, 3, 4)
    assert difference.since == JANUARY_2025
    vi, en = change.explain("vi"), change.explain("en")
    assert vi == (
        "Đảng viên dv-1, “Bỏ sinh hoạt chi bộ nhiều tháng trong năm”: Cần xem xét → không nêu. "
        "Vì khác: số tháng bỏ sinh hoạt trong năm mà không có lý do chính đáng: 3 → 4, "
        "từ ngày 01/01/2025."
    )
    assert "not told" in en
    assert f"{MISSED_MONTHS.en}: 3 → 4, since 2025-01-01" in en
    named = change.explain("vi", names={"dv-1": "Người Thử"})
    assert named.startswith("Đảng viên Người Thử, ")


def test_a_step_between_two_codes_is_one_change_in_one_sentence() -> None:
    (change,) = tried(missed(1, 2), limit(2), date(2025, 9, 30)).changes
    assert change.explain("vi").startswith(
        "Đảng viên dv-1: Cảnh báo sớm về “Sắp đủ số tháng bỏ sinh hoạt chi bộ” → "
        "Cần xem xét về “Bỏ sinh hoạt chi bộ nhiều tháng trong năm”."
    )


def test_a_choice_that_differs_is_told_in_words() -> None:
    changed = NATIONAL.overlay(choices={"year_window": "rolling"})
    result = tried(missed(1, 2, 3), changed)
    # The same is found in a span of another name: nobody is judged otherwise.
    assert said(result) == []
    (difference,) = result.differences
    assert (difference.before, difference.after) == ("calendar", "rolling")
    assert difference.explain("vi") == (
        "“trong năm” là năm dương lịch → “trong năm” là mười hai tháng liên tục"
    )
    assert difference.explain("en").count("→") == 1


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        (date(2023, 6, 1), date(2023, 12, 31), 0),
        (date(2023, 6, 1), date(2024, 1, 1), 0),
        (date(2023, 6, 1), date(2024, 1, 2), 1),
        (date(2025, 12, 31), None, 1),
        (date(2026, 1, 1), None, 0),
    ],
)
def test_a_difference_outside_the_days_looked_at_is_none(
    since: date, until: date | None, told: int
) -> None:
    window = Window(Year(2025), DECEMBER)
    assert len(differences(NATIONAL, limit(4, since, until), window)) == told


def test_each_value_of_a_figure_is_told_once() -> None:
    five = limit(5, date(2025, 7, 1))[MISSED_MONTHS].provisions[-1:]
    law = limit(4, JANUARY_2025, date(2025, 6, 1)).overlay(evolve(MISSED_MONTHS, provisions=five))
    found = differences(NATIONAL, law, Window(Year(2025), DECEMBER))
    assert [(one.before, one.after, one.since) for one in found] == [
        (3, 4, JANUARY_2025),
        (3, 5, date(2025, 7, 1)),
    ]


def test_a_figure_of_which_the_usual_law_is_silent_differs_from_silence() -> None:
    own = evolve(MISSED_MONTHS, key="plug-in.months")
    (difference,) = differences(
        NATIONAL, NATIONAL.including(timelines=(own,)), Window(Year(2025), DECEMBER)
    )
    assert (difference.before, difference.after) == (None, 3)
    assert "chưa có quy định → 3" in difference.explain("vi")
    assert "nothing in force → 3" in difference.explain("en")


def finding(key: str, verdict: Verdict, member: str = "dv-1") -> Finding:
    return Finding(
        key=key,
        code=key.partition(":")[0],
        verdict=verdict,
        severity=Severity.WARNING,
        subject=Subject("member", member, "cb-1"),
        as_of=DECEMBER,
    )


FLAGGED, WARNED = Verdict.FLAGGED, Verdict.WARNING
CLEAR, UNDECIDABLE = Verdict.CLEAR, Verdict.UNDECIDABLE


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([("a.x:dv-1:2025", FLAGGED)], [("a.x:dv-1:2025", FLAGGED)], []),
        ([("a.x:dv-1:2025", FLAGGED)], [("a.x:dv-1:rolling-2025", FLAGGED)], []),
        ([("a.x:dv-1:2025", FLAGGED)], [("a.x:dv-1:2025", UNDECIDABLE)], ["verdict"]),
        ([("a.x:dv-1:2025", FLAGGED)], [("a.x:dv-1:2025", CLEAR)], ["cleared"]),
        ([("a.x:dv-1:2025", CLEAR)], [("a.x:dv-1:2025", WARNED)], ["appears"]),
        ([("a.x:dv-1:2025", FLAGGED)], [("a.y:dv-1:2025", WARNED)], ["verdict"]),
        # Two findings of one family are not the same thing unless one warns of the other.
        ([("a.x:dv-1:2025", FLAGGED)], [("a.y:dv-1:2025", FLAGGED)], ["cleared", "appears"]),
        ([("a.x:dv-1:2025", FLAGGED)], [("b.x:dv-1:2025", WARNED)], ["cleared", "appears"]),
        (
            [("a.x:dv-1:2024", FLAGGED), ("a.x:dv-1:2025", FLAGGED)],
            [("a.x:dv-1:2025", FLAGGED)],
            ["cleared"],
        ),
    ],
)
def test_findings_are_compared_with_what_says_the_same(
    before: list[tuple[str, Verdict]], after: list[tuple[str, Verdict]], kinds: list[str]
) -> None:
    changed = compare([finding(*one) for one in before], [finding(*one) for one in after])
    assert [one.kind.value for one in changed] == kinds


def test_the_same_finding_about_somebody_else_is_another() -> None:
    one, other = finding("a.x:dv-1:1", FLAGGED), finding("a.x:dv-2:1", FLAGGED, "dv-2")
    found = compare([other], [one])
    assert [(each.subject.id, each.kind) for each in found] == [
        ("dv-1", ChangeKind.APPEARS),
        ("dv-2", ChangeKind.CLEARED),
    ]


@given(history=histories(work=True), options=choices, other=choices)
def test_the_changes_are_what_turns_one_audit_into_the_other(
    history: History, options: Options, other: Options
) -> None:
    store = MemoryStore.of(history.records)
    asked: dict[str, Any] = {"period": history.period, "as_of": history.as_of}
    result = whatif(store, law=LAWS[options], changed=LAWS[other], **asked)
    before = list(audit(store, law=LAWS[options], **asked))
    after = list(audit(store, law=LAWS[other], **asked))
    # Counted by hand: per subject and verdict, what goes and what comes.
    balance = Counter((one.subject.id, one.verdict) for one in after)
    balance.subtract((one.subject.id, one.verdict) for one in before)
    told: Counter[tuple[str, Verdict]] = Counter()
    for one in result.changes:
        told.update([(one.subject.id, one.after.verdict)] if one.after else [])
        told.subtract([(one.subject.id, one.before.verdict)] if one.before else [])
    assert {key: n for key, n in told.items() if n} == {key: n for key, n in balance.items() if n}
    assert all(one.because for one in result.changes)
    if options == other:
        assert (result.changes, result.differences) == ((), ())


@given(days=st.integers(0, 400))
def test_nothing_is_written(days: int) -> None:
    store = missed(1, 2, 3)
    head = store.head()
    tried(store, NATIONAL.overlay(choices={"book_grace_days": days}))
    assert store.head() == head


def test_a_rule_that_fails_is_told_once_with_both_audits() -> None:
    def broken(*_: object) -> Any:
        raise ValueError("not to be shown")

    rules = (*STANDARD_RULES, Rule(code="x.y", about="member", check=broken, source="plugin-17"))
    result = tried(missed(), limit(4), rules=rules)
    assert [(one.rule, one.error) for one in result.failures] == [("x.y", "ValueError")]


# How far back the law reaches


CHARTER = date(2011, 1, 19)


@pytest.mark.parametrize(
    ("year", "as_of", "known"),
    [
        (2010, "2010-12-31", False),
        (2010, "2015-12-31", False),
        (2011, "2011-01-18", False),
        (2011, "2011-01-19", True),
        (2011, "2011-12-31", True),
        (2025, "2025-06-30", True),
    ],
)
def test_a_time_before_the_law_is_refused_with_the_first_day(
    year: int, as_of: str, known: bool
) -> None:
    day = date.fromisoformat(as_of)
    if known:
        within_the_law(NATIONAL, Year(year), day)
        return
    with pytest.raises(UsageError) as raised:
        within_the_law(NATIONAL, Year(year), day)
    assert raised.value.code == "CADRE-LA-08"
    assert "19/01/2011" in raised.value.explain("vi")


def test_an_older_figure_laid_over_alone_does_not_make_the_law_older() -> None:
    assert known_since(NATIONAL) == CHARTER
    assert known_since(limit(3, date(2001, 4, 19))) == CHARTER


def test_a_law_without_figures_reaches_nowhere() -> None:
    empty = Timeline(MISSED_MONTHS.key, vi="", en="", provisions=())
    law = Law("trống", {empty.key: empty}, {})
    assert known_since(law) is None
    with pytest.raises(UsageError):
        within_the_law(law, AuditPeriod(date(2025, 1, 1), DECEMBER), DECEMBER)
