"""What is due for a month (số phải đóng), with all that it follows from."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from cadre.dues import wording
from cadre.dues.categories import Share
from cadre.dues.figures import FigureUsed
from cadre.dues.needs import Needs
from cadre.dues.relief import NothingDue, Relief, Remark
from cadre.law.base import Confidence
from cadre.law.dues import DuesRegime
from cadre.law.options import DuesRounding
from cadre.money import Dong
from cadre.months import Month
from cadre.records import DuesCategory

__all__ = ["Due"]


@frozen(kw_only=True)
class Due:
    """
    The dues of one member for one month (đảng phí phải đóng), in whole đồng.

    Either an ``amount``, which may be 0, or what it ``needs`` to be told; never both, never
    neither. ``repr`` shows neither amounts nor grounds.
    """

    member: str
    month: Month
    branch: str
    """The branch that collects; empty where the member is on no roll."""
    amount: Dong | None = field(default=None, repr=False)
    needs: Needs | None = None
    nothing: NothingDue | None = field(default=None, repr=False)
    """Why nothing is due."""
    regime: DuesRegime | None = None
    category: DuesCategory | None = field(default=None, repr=False)
    basis_id: str = ""
    """The record that the shares follow from."""
    shares: tuple[Share, ...] = field(default=(), repr=False)
    relief: Relief | None = field(default=None, repr=False)
    voluntary_id: str = ""
    """The record of the higher amount that took the place of what would be due."""
    rounding: DuesRounding | None = None
    """How the amount was rounded, once, at the end; ``None`` where nothing was."""
    values: tuple[FigureUsed, ...] = field(default=(), repr=False)
    """The figures of the law that were used, with their texts."""
    remarks: tuple[Remark, ...] = field(default=(), repr=False)

    @property
    def basis(self) -> Fraction:
        """The amount that dues follow from (mức làm căn cứ), exact, in đồng a month."""
        return sum((one.basis for one in self.shares), Fraction(0))

    @property
    def rate(self) -> Fraction | None:
        """The rate, where there is one for all of the basis."""
        rates = {one.rate for one in self.shares}
        return rates.pop() if len(rates) == 1 else None

    @property
    def exact(self) -> Fraction:
        """What the rates give, less the relief, before rounding; in đồng."""
        whole = sum((one.amount for one in self.shares), Fraction(0))
        if self.relief is None:
            return whole
        return whole * Fraction(100 - self.relief.percent, 100)

    @property
    def confidence(self) -> Confidence:
        """How sure the least sure figure is."""
        return max(
            (one.confidence for one in self.values), key=lambda c: c.doubt, default=Confidence.READ
        )

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        Whole sentences: what is due and why, with amounts; ids unless *names* are handed in.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names of members and branches by id.
        """
        return " ".join(wording.about_due(self, lang, names or {}))
