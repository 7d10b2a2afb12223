"""Cases of discipline (kỷ luật)."""

from __future__ import annotations

from datetime import date

from cadre.records import Began, Discipline, DisciplineForm
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["DISCIPLINE_CASES"]

ANNOUNCED_ON = date(2025, 6, 12)


def _decide(person: PersonDraft, form: DisciplineForm, by: str, *, duty: bool = False) -> None:
    """A decision announced in June and issued in writing a few days later."""
    person.more.append(
        Discipline(
            id=f"kl-{person.number:06d}",
            member=person.id,
            form=form,
            announced_on=ANNOUNCED_ON,
            written_on=date(2025, 6, 17),
            by=by,
            assigned_duty=duty,
        )
    )


def _reprimanded(planter: Planter) -> None:
    person = planter.take()
    _decide(person, DisciplineForm.REPRIMAND, person.home)


def _on_probation(planter: Planter) -> None:
    person = planter.take()
    person.restart(person.home, date(2025, 3, 26), Began.ADMITTED)
    _decide(person, DisciplineForm.DISMISSAL, planter.branches[person.home].parent)
    planter.expect("discipline.form", "flagged", person.id)


def _assigned_duty(planter: Planter) -> None:
    person = planter.take()
    _decide(person, DisciplineForm.WARNING, person.home, duty=True)
    planter.expect("discipline.not_competent", "flagged", person.id)


def _beyond_its_forms(planter: Planter) -> None:
    person = planter.take()
    _decide(person, DisciplineForm.DISMISSAL, person.home)
    planter.expect("discipline.not_competent", "flagged", person.id)


DISCIPLINE_CASES = (
    Case(
        "discipline.reprimanded",
        "Chi bộ khiển trách đảng viên đúng thẩm quyền",
        "The branch reprimanded a member, as it may",
        _reprimanded,
        once=True,
    ),
    Case(
        "discipline.on_probation",
        "Đảng viên dự bị bị cách chức",
        "A member on probation was dismissed",
        _on_probation,
        once=True,
    ),
    Case(
        "discipline.assigned_duty",
        "Chi bộ cảnh cáo đảng viên về nhiệm vụ do cấp trên giao",
        "The branch warned a member for a duty assigned by its superior",
        _assigned_duty,
        once=True,
    ),
    Case(
        "discipline.beyond_its_forms",
        "Chi bộ tự quyết định cách chức",
        "The branch itself decided on a dismissal",
        _beyond_its_forms,
        once=True,
    ),
)
"""Every case of discipline."""
