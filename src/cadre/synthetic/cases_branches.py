"""Cases of branches (chi bộ): months without a meeting, books left open, and their members."""

from __future__ import annotations

from cadre.synthetic.drafts import Role
from cadre.synthetic.expected import DECEMBER, SEPTEMBER
from cadre.synthetic.planter import Case, Planter

__all__ = ["BRANCH_CASES"]


def _no_meeting(planter: Planter) -> None:
    for branch in planter.of(Role.SKIPS):
        skipped = branch.skipped
        if skipped is None:
            continue
        days = (SEPTEMBER, DECEMBER) if skipped.number <= SEPTEMBER.month else (DECEMBER,)
        planter.expect("branch.no_meeting", "flagged", branch.id, skipped.number, on=days)
        planter.subjects.append(branch.id)


def _met_twice(planter: Planter) -> None:
    for branch in planter.of(Role.DOUBLE):
        planter.expect("branch.no_meeting", "flagged", branch.id, 4)
        planter.subjects.append(branch.id)


def _attendance_open(planter: Planter) -> None:
    """The book of attendance is closed through June."""
    (branch,) = planter.of(Role.ATTENDANCE_OPEN)
    planter.subjects.append(branch.id)
    planter.expect("branch.book_open", "flagged", branch.id, 7, 8, on=(SEPTEMBER,))
    planter.expect("branch.book_open", "flagged", branch.id, 7, 8, 9, 10, 11, on=(DECEMBER,))


def _attendance_open_two_missed(planter: Planter) -> None:
    person = planter.take(Role.ATTENDANCE_OPEN)
    planter.mark(person, (2, 4))
    planter.tell("attendance", person.id, ("undecidable", (2, 4)), ("undecidable", (2, 4)))


def _attendance_open_one_missed(planter: Planter) -> None:
    person = planter.take(Role.ATTENDANCE_OPEN)
    planter.mark(person, (3,))


def _attendance_open_three_missed(planter: Planter) -> None:
    person = planter.take(Role.ATTENDANCE_OPEN)
    planter.mark(person, (1, 2, 6))
    planter.tell("attendance", person.id, ("flagged", (1, 2, 6)), ("flagged", (1, 2, 6)))


def _dues_open(planter: Planter) -> None:
    """The book of dues is closed through August; on 30 September that is not yet overdue."""
    (branch,) = planter.of(Role.DUES_OPEN)
    planter.subjects.append(branch.id)
    planter.expect("branch.book_open", "flagged", branch.id, 9, 10, 11, on=(DECEMBER,))


def _dues_open_two_unpaid(planter: Planter) -> None:
    person = planter.take(Role.DUES_OPEN)
    planter.pay(person, (2, 3))
    planter.tell("dues", person.id, ("undecidable", (2, 3)), ("undecidable", (2, 3)))


def _dues_open_one_unpaid(planter: Planter) -> None:
    person = planter.take(Role.DUES_OPEN)
    planter.pay(person, (4,))


def _dues_open_three_unpaid(planter: Planter) -> None:
    person = planter.take(Role.DUES_OPEN)
    planter.pay(person, (5, 7, 8))
    planter.tell("dues", person.id, ("flagged", (5, 7, 8)), ("flagged", (5, 7, 8)))


def _both_open(planter: Planter) -> None:
    """Both books are closed through May: one finding for each book."""
    (branch,) = planter.of(Role.BOTH_OPEN)
    planter.subjects.append(branch.id)
    for _book in ("attendance", "dues"):
        planter.expect("branch.book_open", "flagged", branch.id, 6, 7, 8, on=(SEPTEMBER,))
        planter.expect("branch.book_open", "flagged", branch.id, 6, 7, 8, 9, 10, 11, on=(DECEMBER,))


def _both_open_two_missed(planter: Planter) -> None:
    person = planter.take(Role.BOTH_OPEN)
    planter.mark(person, (1, 3))
    planter.tell("attendance", person.id, ("undecidable", (1, 3)), ("undecidable", (1, 3)))


def _both_open_two_unpaid(planter: Planter) -> None:
    person = planter.take(Role.BOTH_OPEN)
    planter.pay(person, (1, 2))
    planter.tell("dues", person.id, ("undecidable", (1, 2)), ("undecidable", (1, 2)))


BRANCH_CASES = (
    Case(
        "branch.no_meeting",
        "Chi bộ có một tháng không họp thường kỳ",
        "A branch without a regular meeting in one month",
        _no_meeting,
        alone=False,
        once=True,
    ),
    Case(
        "branch.met_twice",
        "Chi bộ họp hai lần tháng 3, không họp tháng 4",
        "A branch that met twice in March and not in April",
        _met_twice,
        alone=False,
        once=True,
    ),
    Case(
        "branch.attendance_open",
        "Sổ điểm danh mới khóa đến tháng 6",
        "The attendance book is closed only through June",
        _attendance_open,
        alone=False,
        once=True,
    ),
    Case(
        "branch.attendance_open_two_missed",
        "Sổ chưa khóa, đã vắng hai tháng",
        "Two months missed where the book is open",
        _attendance_open_two_missed,
        alone=False,
        once=True,
    ),
    Case(
        "branch.attendance_open_one_missed",
        "Sổ chưa khóa, vắng một tháng: gộp vào phát hiện về chi bộ",
        "One month missed where the book is open: told once, of the branch",
        _attendance_open_one_missed,
        alone=False,
        once=True,
    ),
    Case(
        "branch.attendance_open_three_missed",
        "Đã vắng ba tháng trước khi sổ bị bỏ ngỏ",
        "Three months missed before the book was left open",
        _attendance_open_three_missed,
        alone=False,
        once=True,
    ),
    Case(
        "branch.dues_open",
        "Sổ thu nộp mới khóa đến tháng 8",
        "The dues book is closed only through August",
        _dues_open,
        alone=False,
        once=True,
    ),
    Case(
        "branch.dues_open_two_unpaid",
        "Sổ chưa khóa, đã nợ hai tháng",
        "Two months unpaid where the book is open",
        _dues_open_two_unpaid,
        alone=False,
        once=True,
    ),
    Case(
        "branch.dues_open_one_unpaid",
        "Sổ chưa khóa, nợ một tháng: gộp vào phát hiện về chi bộ",
        "One month unpaid where the book is open: told once, of the branch",
        _dues_open_one_unpaid,
        alone=False,
        once=True,
    ),
    Case(
        "branch.dues_open_three_unpaid",
        "Đã nợ ba tháng trước khi sổ bị bỏ ngỏ",
        "Three months unpaid before the book was left open",
        _dues_open_three_unpaid,
        alone=False,
        once=True,
    ),
    Case(
        "branch.both_open",
        "Cả hai sổ mới khóa đến tháng 5",
        "Both books are closed only through May",
        _both_open,
        alone=False,
        once=True,
    ),
    Case(
        "branch.both_open_two_missed",
        "Cả hai sổ chưa khóa, đã vắng hai tháng",
        "Two months missed where both books are open",
        _both_open_two_missed,
        alone=False,
        once=True,
    ),
    Case(
        "branch.both_open_two_unpaid",
        "Cả hai sổ chưa khóa, đã nợ hai tháng",
        "Two months unpaid where both books are open",
        _both_open_two_unpaid,
        alone=False,
        once=True,
    ),
)
"""Every case of branches; each is planted once."""
