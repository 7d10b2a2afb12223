"""The national law with one figure said otherwise, or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from cadre.law import NATIONAL, Law, Timeline

__all__ = ["saying", "silent"]


def saying(figure: Timeline[Any], value: Any) -> Law:
    """Another value of a figure, on every day."""
    provision = evolve(figure.provisions[0], value=value, since=date(2000, 1, 1), until=None)
    return _with(evolve(figure, provisions=(provision,)))


def silent(figure: Timeline[Any]) -> Law:
    """Nothing is known of a figure on any day."""
    return _with(evolve(figure, provisions=()))


def _with(figure: Timeline[Any]) -> Law:
    return evolve(NATIONAL, name="Mẫu", timelines={**NATIONAL.timelines, figure.key: figure})
