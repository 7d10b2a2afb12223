"""What a paper says of shares that are not known (chưa có tỷ lệ), without codes of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cadre.dues import NeedsSetting
from cadre.months import Month, MonthSet
from cadre.wording import dues_papers

__all__ = ["lacking_shares"]


def lacking_shares(needs: Iterable[NeedsSetting], lang: str, names: Mapping[str, str]) -> list[str]:
    """
    A sentence for each organisation and each reason, with the months it holds for.

    What to state, and how, is what ``NeedsSetting.explain`` says.

    Args:
        needs: What is lacking.
        lang: ``"vi"`` or ``"en"``.
        names: Names by id; unknown ids stay ids.
    """
    months: dict[tuple[str, str, str], list[Month]] = {}
    for one in needs:
        months.setdefault((one.what.value, one.organisation, str(one.allowed)), []).append(
            one.month
        )
    words = dues_papers.table(lang)
    return [
        words[f"lacking.{what}"].format(
            organisation=names.get(unit, unit), allowed=allowed, months=MonthSet(own)
        )
        for (what, unit, allowed), own in months.items()
    ]
