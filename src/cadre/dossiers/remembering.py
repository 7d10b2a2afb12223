"""What is worked out of a dossier once, however many rules ask for it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from attrs import field, frozen

__all__ = ["Remembering"]

T = TypeVar("T")


@frozen
class Remembering:
    """A dossier that remembers what was made of it; a changed one begins anew."""

    _worked_out: dict[Any, Any] = field(
        init=False, factory=dict, eq=False, repr=False, kw_only=True
    )

    def once(self, work: Callable[..., T], *given: Hashable) -> T:
        """
        What *work* makes of this dossier and *given*, worked out once and remembered.

        For rules that share a reading. *work* is pure and all it sees is frozen.
        """
        asked = (work, given)
        if asked not in self._worked_out:
            self._worked_out[asked] = work(self, *given)
        found: T = self._worked_out[asked]
        return found
