"""Cases of the place of residence (nơi cư trú): the yearly comment, missing, there or not asked."""

from __future__ import annotations

from datetime import date

from cadre.records import ResidenceComment, ResidenceKind, ResidenceLink
from cadre.synthetic.expected import YEAR
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["RESIDENCE_CASES"]

MOVED_IN = date(2019, 9, 1)


def _linked(planter: Planter, kind: ResidenceKind = ResidenceKind.INTRODUCED) -> PersonDraft:
    person = planter.take()
    id = f"nct-{person.number:06d}-1"
    person.more.append(ResidenceLink(id=id, member=person.id, kind=kind, since=MOVED_IN))
    return person


def _commented(person: PersonDraft, year: int) -> None:
    person.more.append(
        ResidenceComment(
            id=f"nx-{person.number:06d}-{year}",
            member=person.id,
            year=year,
            received_on=date(year, 11, 28),
        )
    )


def _no_comment(planter: Planter) -> None:
    person = _linked(planter)
    _commented(person, YEAR - 2)
    planter.expect("residence.comment_missing", "flagged", person.id)


def _none_kept(planter: Planter) -> None:
    _linked(planter)


def _with_comment(planter: Planter) -> None:
    _commented(_linked(planter), YEAR - 1)


def _in_barracks(planter: Planter) -> None:
    _linked(planter, ResidenceKind.MEETINGS_EXCUSED)


RESIDENCE_CASES = (
    Case(
        "residence.no_comment",
        "Năm trước chưa lấy nhận xét của nơi cư trú",
        "No comment of the residence committee on the year before",
        _no_comment,
    ),
    Case(
        "residence.none_kept",
        "Chưa ghi nhận xét nào của nơi cư trú",
        "No comment of the residence committee recorded for any year",
        _none_kept,
    ),
    Case(
        "residence.with_comment",
        "Đã có nhận xét của nơi cư trú",
        "The comment of the residence committee is there",
        _with_comment,
    ),
    Case(
        "residence.in_barracks",
        "Miễn sinh hoạt nơi cư trú, không lấy nhận xét",
        "Excused from meetings at the residence: no comment is asked",
        _in_barracks,
    ),
)
"""Every case of the place of residence."""
