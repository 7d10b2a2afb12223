"""What a branch or unit passes up of the dues that came in (nộp đảng phí lên cấp trên).

Judged are organisations in being that record what they pass on. What came in is what is recorded:
where more came in than is recorded, less is asked for, so that nobody is said to have passed on too
little who did not. That somebody passed on too much is said only of a branch whose book of dues is
closed, and to which nothing came from below.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from cadre.dues.shares import KEPT_BY, AgreedShare
from cadre.law.base import Timeline
from cadre.law.dues import REGIME
from cadre.law.dues_shares import Keeper
from cadre.law.options import DUES_PASSED_BY, DUES_REMAINDER, REMITTANCE_GRACE_DAYS
from cadre.rules.base import Rule
from cadre.rules.remittance_differs import differs
from cadre.rules.remittance_missing import missing
from cadre.rules.remitting import Stated, prove

__all__ = ["RULES", "remittance_rules"]


def remittance_rules(
    *,
    keepers: Mapping[str, Keeper] | None = None,
    agreed: Mapping[str, AgreedShare] | None = None,
) -> tuple[Rule, ...]:
    """
    The rules about what is passed up, with what the law leaves open.

    Args:
        keepers: By id, what kind of organisation one is, where its level does not tell.
        agreed: By id, the share that a decision gives one organisation.
    """
    stated = Stated(dict(keepers or {}), dict(agreed or {}))
    figures: tuple[Timeline[Any], ...] = (*KEPT_BY.values(), REGIME)
    options = (REMITTANCE_GRACE_DAYS, DUES_PASSED_BY)

    def rule(name: str, about: str, vi: str, en: str) -> Rule:
        of_missing = name == "missing"
        return Rule(
            code=f"dues.remittance_{name}" + ("" if about == "branch" else "_above"),
            about=about,
            on=("remittances",),
            check=partial(missing if of_missing else differs, stated=stated),
            prove=prove,
            vi=vi,
            en=en,
            figures=figures,
            options=options if of_missing else (*options, DUES_REMAINDER),
        )

    return (
        rule(
            "missing",
            "branch",
            "Chi bộ đã thu đảng phí của tháng mà chưa nộp phần nào lên cấp trên.",
            "Dues came in at a branch for a month and nothing of them was passed up.",
        ),
        rule(
            "differs",
            "branch",
            "Số đảng phí chi bộ nộp lên cấp trên khác tỷ lệ quy định.",
            "A branch passed up another share of the dues than the law gives.",
        ),
        rule(
            "missing",
            "unit",
            "Tổ chức đảng đã nhận đảng phí của tháng mà chưa nộp phần nào lên cấp trên.",
            "Dues came in at an organisation above branches and nothing of them was passed up.",
        ),
        rule(
            "differs",
            "unit",
            "Số đảng phí tổ chức đảng nộp lên cấp trên thấp hơn tỷ lệ quy định.",
            "An organisation above branches passed up less of the dues than the law gives.",
        ),
    )


RULES: tuple[Rule, ...] = remittance_rules()
"""Without anything stated: what the national law and a profile tell."""
