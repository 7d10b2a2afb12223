"""What was passed on against what goes up (đối chiếu trích nộp): missing, too little, too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from cadre.dues.flow_words import EN, VI
from cadre.dues.remittance import Flow
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Remittance

__all__ = ["RemittanceDue", "RemittanceReason", "remittances_due"]


class RemittanceReason(StrEnum):
    """Why a remittance is to be looked at."""

    MISSING = "missing"
    """Chưa nộp."""
    LESS = "less"
    """Nộp thiếu."""
    MORE = "more"
    """Nộp thừa."""
    ELSEWHERE = "elsewhere"
    """Nộp cho tổ chức không phải cấp trên trực tiếp."""
    UNTOLD = "untold"
    """Có tháng chưa tính được phần phải nộp."""


@frozen(kw_only=True)
class RemittanceDue:
    """
    An organisation and months of which not exactly the share was passed on, in whole đồng.

    Data for a rule or a report; whether it is late is for them to say, since no text that was read
    sets a day.
    """

    reason: RemittanceReason
    organisation: str
    superior: str
    """The direct superior, or where the money went; empty at the top."""
    months: MonthSet
    due: Dong = field(repr=False)
    """What goes up of these months; 0 where that cannot be told."""
    passed: Dong = field(repr=False)
    """What was passed on."""
    remittances: tuple[str, ...] = ()
    """The records, in order of day and id."""

    @property
    def difference(self) -> Dong:
        """How much more or less was passed on, without a sign."""
        return Dong(abs(self.due - self.passed))

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        One sentence, with amounts.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names of organisations by id; without them the ids are shown.
        """
        words, known = (VI if lang == "vi" else EN), names or {}
        return words[f"due.{self.reason.value}"].format(
            origin=known.get(self.organisation, self.organisation),
            destination=known.get(self.superior, self.superior) or words["superior"],
            months=self.months,
            due=_amount(self.due, lang),
            passed=_amount(self.passed, lang),
            difference=_amount(self.difference, lang),
            remittances=", ".join(self.remittances),
        )


def _amount(amount: Dong, lang: str) -> str:
    return str(amount) if lang == "vi" else f"{int(amount):,}"


def remittances_due(flow: Flow, remittances: Iterable[Remittance]) -> tuple[RemittanceDue, ...]:
    """
    Where not exactly the share was passed on, in order of organisation and month.

    Months that a remittance takes together (a quarter) are compared together, all others one by
    one. What went to another than the direct superior counts as passed on, and is listed besides.

    Args:
        flow: What goes up: ``planned`` for what should have, ``as_passed`` for the share of what
            really came in.
        remittances: All of the organisations concerned; those of other organisations are left out.
    """
    due = _up(flow)
    sent: dict[str, list[Remittance]] = {id: [] for id in due}
    for one in sorted(remittances, key=lambda one: (one.remitted_on, one.id)):
        if one.origin in sent:
            sent[one.origin].append(one)
    return tuple(
        found
        for id in sorted(due)
        for months in _taken_together(due[id], sent[id])
        for found in _compared(id, months, due[id], [r for r in sent[id] if r.months <= months])
    )


_Up = dict[Month, tuple[Dong, str]]
"""By month what goes up, and to whom."""


def _up(flow: Flow) -> dict[str, _Up]:
    """What goes up by organisation; those with something to state first have no month told."""
    found: dict[str, _Up] = {one.organisation: {} for one in flow.needs}
    for line in flow.lines:
        found.setdefault(line.organisation, {})[line.month] = (line.shares.up, line.superior)
    return found


def _taken_together(due: _Up, sent: Sequence[Remittance]) -> list[MonthSet]:
    """Sets of months that no remittance reaches across, in order of time."""
    groups = [MonthSet([month]) for month in due]
    for one in sent:
        touched = [group for group in groups if group & one.months]
        groups = [group for group in groups if not group & one.months]
        groups.append(MonthSet(m for group in [*touched, one.months] for m in group))
    return sorted(groups, key=lambda group: group.first)


def _compared(
    organisation: str, months: MonthSet, due: _Up, sent: Sequence[Remittance]
) -> Iterator[RemittanceDue]:
    told = all(month in due for month in months)
    up = sum(due[month][0] for month in months) if told else 0
    passed = sum(one.amount for one in sent)
    superiors = {due[month][1] for month in months if month in due}
    reason = _reason(up, passed) if told else RemittanceReason.UNTOLD
    if reason is not None:
        yield RemittanceDue(
            reason=reason,
            organisation=organisation,
            superior=superiors.pop() if len(superiors) == 1 else "",
            months=months,
            due=Dong(up),
            passed=Dong(passed),
            remittances=tuple(one.id for one in sent),
        )
    yield from _elsewhere(organisation, due, sent)


def _reason(up: int, passed: int) -> RemittanceReason | None:
    if passed == up:
        return None
    if passed == 0:
        return RemittanceReason.MISSING
    return RemittanceReason.LESS if passed < up else RemittanceReason.MORE


def _elsewhere(organisation: str, due: _Up, sent: Sequence[Remittance]) -> Iterator[RemittanceDue]:
    """Remittances to another than the superior of all their months; the top has none here."""
    for one in sent:
        superiors = {due[month][1] for month in one.months if month in due}
        if superiors and superiors.isdisjoint({one.destination, ""}):
            yield RemittanceDue(
                reason=RemittanceReason.ELSEWHERE,
                organisation=organisation,
                superior=one.destination,
                months=one.months,
                due=Dong(0),
                passed=one.amount,
                remittances=(one.id,),
            )
