"""What a paper says of shares that are not known (chưa có tỷ lệ), without codes of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cadre.dues import NeedsSetting
from cadre.months import Month, MonthSet
from cadre.wording import dues_papers

__all__ = ["lacking_shares"]


def lacking_shares(needs: Iterable[NeedsSetting], lang: str, names: Mapping[str, str]) -> list[str]:
    """
    A sentence for each reason and span of months, with the organisations it holds for.

    What to state, and how, is what ``NeedsSetting.explain`` says.

    Args:
        needs: What is lacking.
        lang: ``"vi"`` or ``"en"``.
        names: Names by id; unknown ids stay ids.
    """
    months: dict[tuple[str, str, str], list[Month]] = {}
    for one in needs:
        reason = (one.what.value, str(one.allowed), one.organisation)
        months.setdefault(reason, []).append(one.month)
    units: dict[tuple[str, str, MonthSet], list[str]] = {}
    for (what, allowed, unit), own in months.items():
        units.setdefault((what, allowed, MonthSet(own)), []).append(names.get(unit, unit))
    words = dues_papers.table(lang)
    return [
        words[f"lacking.{what}"].format(organisation=", ".join(who), allowed=allowed, months=span)
        for (what, allowed, span), who in units.items()
    ]
