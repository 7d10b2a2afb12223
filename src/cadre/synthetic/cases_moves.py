"""Cases of members whose months count across branches: transfer, temporary stay, new branches."""

from __future__ import annotations

from datetime import date

from cadre.synthetic.drafts import Role
from cadre.synthetic.planter import Case, Planter

__all__ = ["MOVE_CASES"]

MOVED_ON = date(2025, 5, 12)
STAY_FROM = date(2025, 3, 1)
STAY_UNTIL = date(2025, 9, 1)


def _transferred(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (3, 4))
    person.transfer(planter.other_branch(person), MOVED_ON)
    planter.mark(person, (7,))
    planter.tell("attendance", person.id, ("flagged", (3, 4, 7)), ("flagged", (3, 4, 7)))


def _transferred_warned(planter: Planter) -> None:
    person = planter.take()
    planter.mark(person, (2,))
    person.transfer(planter.other_branch(person), MOVED_ON)
    planter.mark(person, (8,))
    planter.tell("attendance", person.id, ("warning", (2, 8)), None)


def _transferred_unpaid(planter: Planter) -> None:
    person = planter.take()
    planter.pay(person, (4,))
    person.transfer(planter.other_branch(person), MOVED_ON)
    planter.pay(person, (6, 8))
    planter.tell("dues", person.id, ("flagged", (4, 6, 8)), ("flagged", (4, 6, 8)))


def _transferred_in_order(planter: Planter) -> None:
    person = planter.take()
    person.transfer(planter.other_branch(person), MOVED_ON)


def _founded(planter: Planter) -> None:
    person = planter.take(Role.FOUNDED)
    planter.mark(person, (2,), at=person.memberships[0].branch)
    planter.mark(person, (5, 8))
    planter.tell("attendance", person.id, ("flagged", (2, 5, 8)), ("flagged", (2, 5, 8)))


def _dissolved(planter: Planter) -> None:
    person = planter.take(Role.DISSOLVED)
    planter.mark(person, (3, 5), at=person.memberships[0].branch)
    planter.mark(person, (9,))
    planter.tell("attendance", person.id, ("flagged", (3, 5, 9)), ("flagged", (3, 5, 9)))


def _at_host(planter: Planter) -> None:
    person = planter.take()
    host = planter.other_branch(person)
    person.stay(host, STAY_FROM, STAY_UNTIL)
    planter.mark(person, (4, 6, 8), at=host)
    planter.tell("attendance", person.id, ("flagged", (4, 6, 8)), ("flagged", (4, 6, 8)))


def _home_host_home(planter: Planter) -> None:
    person = planter.take()
    host = planter.other_branch(person)
    person.stay(host, STAY_FROM, STAY_UNTIL)
    planter.mark(person, (2, 10))
    planter.mark(person, (5,), at=host)
    planter.tell("attendance", person.id, ("warning", (2, 5)), ("flagged", (2, 5, 10)))


def _at_host_in_order(planter: Planter) -> None:
    person = planter.take()
    person.stay(planter.other_branch(person), STAY_FROM, STAY_UNTIL)


def _at_host_unpaid(planter: Planter) -> None:
    person = planter.take()
    person.stay(planter.other_branch(person), STAY_FROM, STAY_UNTIL)
    planter.pay(person, (4, 5, 6))
    planter.tell("dues", person.id, ("flagged", (4, 5, 6)), ("flagged", (4, 5, 6)))


MOVE_CASES = (
    Case(
        "move.transferred",
        "Vắng hai tháng ở chi bộ cũ, một tháng ở chi bộ mới",
        "Two months missed in the old branch, one in the new",
        _transferred,
        alone=False,
    ),
    Case(
        "move.transferred_warned",
        "Vắng một tháng ở chi bộ cũ, một tháng ở chi bộ mới",
        "One month missed in the old branch, one in the new",
        _transferred_warned,
        alone=False,
    ),
    Case(
        "move.transferred_unpaid",
        "Nợ một tháng ở chi bộ cũ, hai tháng ở chi bộ mới",
        "One month unpaid in the old branch, two in the new",
        _transferred_unpaid,
        alone=False,
    ),
    Case(
        "move.transferred_in_order",
        "Chuyển sinh hoạt, mọi việc đầy đủ",
        "Transferred, everything in order",
        _transferred_in_order,
        alone=False,
    ),
    Case(
        "move.founded",
        "Vắng ở chi bộ cũ và ở chi bộ mới thành lập",
        "Months missed before and after a branch was founded",
        _founded,
        alone=False,
    ),
    Case(
        "move.dissolved",
        "Vắng ở chi bộ đã giải thể và ở chi bộ mới",
        "Months missed in a branch since dissolved, and after it",
        _dissolved,
        alone=False,
    ),
    Case(
        "move.at_host",
        "Sinh hoạt tạm thời, vắng ba tháng ở nơi tạm thời",
        "Temporary member, three months missed at the host branch",
        _at_host,
        alone=False,
    ),
    Case(
        "move.home_host_home",
        "Vắng ở nơi chính thức, nơi tạm thời, rồi nơi chính thức",
        "Missed at home, at the host branch, and at home again",
        _home_host_home,
        alone=False,
    ),
    Case(
        "move.at_host_in_order",
        "Sinh hoạt tạm thời, mọi việc đầy đủ",
        "Temporary member, everything in order",
        _at_host_in_order,
        alone=False,
    ),
    Case(
        "move.at_host_unpaid",
        "Sinh hoạt tạm thời, ba tháng không đóng ở nơi tạm thời",
        "Temporary member, three months unpaid at the host branch",
        _at_host_unpaid,
        alone=False,
    ),
)
"""Every case that needs two branches."""
