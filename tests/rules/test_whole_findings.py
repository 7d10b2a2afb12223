"""All that the rules about a branch and its books say of some books: every part of each finding.

The table beside this file holds what is to be said, written from the texts of the rules. Whoever
changes what a finding says changes the table with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from attrs import evolve

from cadre import AuditPeriod, check_member
from cadre.findings import Finding, Ref
from cadre.law import NATIONAL
from cadre.law.options import YEAR_WINDOW
from cadre.records import Book, Exemption, Level, Record, Suspension
from cadre.rules import attendance, dues, term
from cadre.rules.ground import Ground
from cadre.rules.procedure import REMOVAL_PROCEDURE
from cadre_adapters.stores.memory import MemoryStore
from tests.rules import books
from tests.rules.books import branch, closed, day, line, lines, meeting, met, paid
from tests.rules.committees import committee_term, office, people
from tests.rules.meetings import counted, found_in, minutes, sheet, task
from tests.rules.meetings import people as attending
from tests.rules.meetings import resolution as voted
from tests.rules.test_committee_cases import AWAY, LEFT, SEAT, SECRETARY, found, seat_left
from tests.rules.test_meeting_proof import ODD
from tests.rules.test_organisation_cases import district, of_base, said_of_branch, said_of_unit
from tests.rules.test_resolution_cases import Kind, said
from tests.rules.test_resolution_cases import resolution as counted_vote
from tests.rules.test_term_cases import PILOT_OFF, base, told
from tests.rules.told_in_full import in_lines

TABLE = Path(__file__).with_name("whole_findings.txt")
SEATS = [office(place) for place in range(1, 9)]
BOTH = [closed("2025-12", Book.ATTENDANCE), closed("2025-12", Book.DUES)]
ALL_2026 = closed("2026-12", Book.ATTENDANCE)


def only(family: str, found: dict[str, Finding]) -> list[Finding]:
    return [one for one in found.values() if one.code.startswith(family)]


def of_books(family: str, records: list[Record], as_of: str, **choices: str) -> list[Finding]:
    return only(family, books.asked(records, as_of, **choices))


def of_meetings(*records: Record, as_of: str = "2026-12-31") -> list[Finding]:
    period = AuditPeriod(day("2026-01-01"), day("2026-12-31"))
    return [*found_in(records, as_of, period=period).values()]


def monthly(*without: int) -> list[Record]:
    return [meeting(f"2025-{number:02d}-05") for number in range(1, 13) if number not in without]


def of_a_branch(*records: Record, as_of: str) -> list[Finding]:
    return only("branch", books.asked_of_branch([*records], as_of))


EXEMPT = Exemption(
    id="mien-1", member="dv-1", since=day("2025-05-01"), until=day("2025-08-01"), kind="exempt"
)
DETAINED = Suspension(
    id="dc-1", member="dv-1", since=day("2026-02-10"), until=day("2026-03-10"), ground="detention"
)
PAID_LATER = [paid(f"2025-{month:02d}", f"2025-{month:02d}-10") for month in range(3, 7)]

CASES: dict[str, Callable[[], Iterable[Finding | None]]] = {
    "two official members": lambda: found(people(2, 1)).values(),
    "nobody official": lambda: found(people(0, 2)).values(),
    "nine members and a secretary": lambda: found([*people(9), SECRETARY]).values(),
    "nine members, a secretary until February, eight seats of nine": lambda: found(
        [
            *people(10),
            office(10, "Bí thư", until="2025-02-01"),
            *SEATS,
            committee_term("2023-01-05", seats=9),
        ]
    ).values(),
    "a deputy until May": lambda: found(
        [
            *people(9),
            SECRETARY,
            office(3),
            office(4),
            office(2, "Phó Bí thư", until="2025-05-05"),
        ],
        "2026-08-01",
    ).values(),
    "only an office that is no seat": lambda: found(
        [*people(3), office(2, "Tổ trưởng tổ đảng"), office(3, "Tổ phó tổ đảng")]
    ).values(),
    "a seat left": lambda: [seat_left([*LEFT, *AWAY, SEAT])],
    "a branch dissolved": lambda: [said_of_branch(people(3), until=day("2025-07-01"))],
    "a base branch of thirty": lambda: [said_of_branch(people(30), level=Level.BASE_BRANCH)],
    "a base organisation of five": lambda: [said_of_unit(of_base(), people(5))],
    "a district in September 2025": lambda: [said_of_unit([district()], [])],
    "too few votes": lambda: [said(counted_vote(agreed=5))],
    "votes enough, and said to have failed": lambda: [
        said(counted_vote("nq-2", kind=Kind.RECOGNITION, agreed=8, passed=False))
    ],
    "a term before its end": lambda: [told([committee_term("2022-10-15")], "2025-04-14")],
    "a term just past": lambda: [told([committee_term("2022-10-15")], "2025-10-15")],
    "a term long past": lambda: [told([committee_term("2022-10-15")], "2025-10-16")],
    "a term long past when the pilot began": lambda: [
        told([committee_term("2022-06-30")], "2026-10-16")
    ],
    "a term whose end was decided": lambda: [
        told([committee_term("2022-10-15", ends_on=day("2025-12-31"))], "2026-01-01")
    ],
    "a term without the pilot": lambda: [
        told([committee_term("2025-07-15")], "2028-01-14", law=PILOT_OFF)
    ],
    "the term of a base organisation ends": lambda: [
        told([base(), committee_term("2021-04-15", at="cs-1")], "2025-10-15")
    ],
    "the term of a base organisation is past": lambda: [
        told([base(), committee_term("2020-04-15", at="cs-1")], "2025-10-16")
    ],
    "March and August without a meeting, books open": lambda: of_a_branch(
        closed("2025-09", Book.ATTENDANCE), *monthly(3, 8), as_of="2025-12-31"
    ),
    "books closed to March and April": lambda: of_a_branch(
        closed("2025-03", Book.ATTENDANCE),
        closed("2025-04", Book.DUES),
        *monthly(),
        as_of="2025-05-31",
    ),
    "a branch that did all it could wrong": lambda: found_in(ODD, "2026-06-30").values(),
    "moved within the first week, and beyond it": lambda: of_meetings(
        meeting("2026-03-05"), meeting("2026-04-06"), meeting("2026-06-09")
    ),
    "moved within the first week": lambda: of_meetings(
        meeting("2026-03-05"), meeting("2026-04-06")
    ),
    "two meetings of one day too short": lambda: of_meetings(
        meeting("2026-03-03", lasted=60),
        evolve(meeting("2026-03-03", kind="thematic", lasted=29), id="hop-cd"),
        meeting("2026-06-03", lasted=89),
        meeting("2026-09-03", lasted=70),
    ),
    "in groups of too few by the minutes": lambda: of_meetings(
        *attending(3),
        meeting("2026-03-03", form="groups"),
        meeting("2026-04-03", form="groups"),
        minutes("2026-04-03", members=49),
        meeting("2026-05-05", form="groups"),
        minutes("2026-05-05", members=8),
    ),
    "in groups too often": lambda: of_meetings(
        *(
            one
            for month in range(1, 9)
            for one in (
                meeting(f"2026-{month:02d}-03", form="groups"),
                minutes(f"2026-{month:02d}-03", members=60),
            )
        )
    ),
    "one uploaded and one not": lambda: of_meetings(
        voted("2026-03-03", uploaded_on=day("2026-03-05")), voted("2026-04-03")
    ),
    "tasks without person, and without deadline": lambda: of_meetings(
        voted("2026-03-03"),
        task("2026-03-03", 1, member="dv-00"),
        task("2026-03-03", 2, due_on=day("2026-04-01")),
        task("2026-03-03", 3),
        task("2026-03-03", 4, member="dv-00", due_on=day("2026-04-01")),
    ),
    "few came, and counts that do not add up": lambda: of_meetings(
        meeting("2026-03-03"),
        counted("2026-03-03", 20, 13, 2, 2, 2),
        meeting("2026-04-03"),
        counted("2026-04-03", 20, 15, 2, 1, 2),
    ),
    "a sheet of a scheme of its own": lambda: of_meetings(
        meeting("2026-03-03"), sheet("2026-03-03", {"a": 5, "b": 6}, scheme="own", total=10)
    ),
    "absent three months": lambda: of_books(
        "attendance",
        [*BOTH, *met({f"2025-{month:02d}-05": "absent" for month in (1, 2, 3)})],
        "2025-12-31",
    ),
    "absent two months, half a year to go": lambda: of_books(
        "attendance",
        [*BOTH, *met({f"2025-{month:02d}-05": "absent" for month in (1, 2)})],
        "2025-06-30",
    ),
    "absent one month, one undecided, the rest not entered": lambda: of_books(
        "attendance",
        [
            closed("2025-03", Book.ATTENDANCE),
            *met({"2025-01-05": "absent", "2025-02-05": "undecided", "2025-03-05": None}),
        ],
        "2025-06-30",
    ),
    "absent three months of twelve, exempt in between": lambda: of_books(
        "attendance",
        [
            *BOTH,
            EXEMPT,
            *met({f"2025-{month:02d}-05": "absent" for month in (2, 6, 9, 10)}),
        ],
        "2025-12-31",
        year_window="rolling",
    ),
    "three months unpaid": lambda: of_books("dues", [*BOTH, *lines(2025, 1, 3)], "2025-06-30"),
    "two months unpaid, half a year to go": lambda: of_books(
        "dues", [*BOTH, *lines(2025, 1, 6), *PAID_LATER], "2025-06-30"
    ),
    "two months unpaid, the rest not entered": lambda: of_books(
        "dues", [closed("2025-02", Book.DUES), *lines(2025, 1, 2)], "2025-06-30"
    ),
    "three months unpaid while exempt": lambda: of_books(
        "dues", [*BOTH, EXEMPT, *lines(2025, 5, 7)], "2025-12-31"
    ),
    "four months unpaid, in detention for one": lambda: of_books(
        "dues",
        [
            closed("2026-12", Book.DUES),
            DETAINED,
            *(line(f"2026-{month:02d}") for month in (1, 2, 3, 4, 5)),
        ],
        "2026-12-31",
    ),
}


def table() -> dict[str, str]:
    parts = TABLE.read_text(encoding="utf-8").split("== ")[1:]
    return {name: said.strip() for name, said in (part.split("\n", 1) for part in parts)}


@pytest.mark.parametrize("case", CASES)
def test_a_whole_finding_is_as_the_table_says(case: str) -> None:
    assert in_lines(one for one in CASES[case]() if one is not None) == table()[case]


def test_the_table_has_these_cases_and_no_others() -> None:
    assert list(table()) == list(CASES)


@pytest.mark.parametrize(
    ("family", "about", "figures"),
    [
        ("term", "branch", "branch.term_months, branch.pilot_term_months, base.term_months"),
        ("unit_term", "unit", "base.term_months"),
    ],
)
def test_the_rules_about_terms_name_as_a_whole_what_they_use(
    family: str, about: str, figures: str
) -> None:
    for word in ("ending", "past"):
        (rule,) = [one for one in term.RULES if one.code == f"{family}.{word}"]
        assert (rule.about, rule.on) == (about, ("committee_terms",))
        used = [figure.key for figure in rule.figures]
        assert used == [*figures.split(", "), "congress.shift_months"]
        assert [one.key for one in rule.options] == ["branch_term_pilot"] * (about == "branch")


@pytest.mark.parametrize("ground", [attendance.GROUND, dues.GROUND], ids=lambda one: one.family)
def test_the_rules_of_a_ground_are_told_as_a_whole(ground: Ground) -> None:
    reached, near = ground.rules()
    for rule, name, words in (
        (reached, "three_months", ground.reached),
        (near, "early_warning", ground.near),
    ):
        assert rule.code == f"{ground.family}.{name}"
        assert (rule.about, rule.reads, rule.says_clear) == ("member", "months", True)
        assert (rule.book, rule.vi, rule.en) == (ground.book, *words)
        assert rule.options == (YEAR_WINDOW, *ground.options)
    assert near.figures == (ground.limits, *ground.figures)
    assert reached.figures == (*near.figures, *REMOVAL_PROCEDURE)


@pytest.mark.parametrize(
    ("family", "records", "name"),
    [
        ("attendance", met({f"2025-{month:02d}-05": "absent" for month in (1, 2, 3)}), 0),
        ("attendance", met({f"2025-{month:02d}-05": "absent" for month in (1, 2)}), 1),
        ("dues", lines(2025, 1, 3), 0),
        ("dues", [*lines(2025, 1, 6), *PAID_LATER], 1),
    ],
)
def test_the_rules_of_a_ground_prove_the_whole_of_what_they_find(
    family: str, records: list[Record], name: int
) -> None:
    ground = {"attendance": attendance.GROUND, "dues": dues.GROUND}[family]
    home = [branch(), books.member(), books.HOME]
    store = MemoryStore.of([*home, *BOTH, *records])
    period = AuditPeriod(day("2025-01-01"), day("2025-12-31"))
    as_of = day("2025-06-30")
    dossier = store.member("dv-1", period=period)
    (one,) = check_member(
        dossier, period=period, as_of=as_of, rules=[ground.rules()[name]], law=NATIONAL
    )
    kinds = ("meeting", "attendance") if family == "attendance" else ("dues_line", "payment")
    shown = {ref.kind for ref in one.evidence}
    assert shown & {"member", "membership", "book_closing"} == {
        "member",
        "membership",
        "book_closing",
    }
    proving = {ref for ref in one.evidence if ref.kind in kinds}
    assert proving == {Ref.to(record) for record in records}


def test_what_is_clear_is_told_as_a_whole_too() -> None:
    store = MemoryStore.of([branch(), books.member(), books.HOME, *BOTH])
    period = AuditPeriod(day("2025-01-01"), day("2025-12-31"))
    rules = [*attendance.GROUND.rules(), *dues.GROUND.rules()]
    dossier = store.member("dv-1", period=period)
    found = check_member(dossier, period=period, as_of=day("2025-01-15"), rules=rules)
    assert [in_lines([one]).split("\n") for one in found] == [
        [
            f"{rule.code}:dv-1:2025",
            f"code {rule.code}",
            "is clear info",
            "of member dv-1 at cb-1",
            "as_of 2025-01-15",
        ]
        for rule in rules
    ]
