"""The law as data (quy định): dated, cited figures; named options; one value that is handed in."""

from cadre.law.base import (
    Citation,
    Confidence,
    Law,
    Option,
    Provision,
    Restatement,
    Source,
    Timeline,
)
from cadre.law.national import NATIONAL

__all__ = [
    "NATIONAL",
    "Citation",
    "Confidence",
    "Law",
    "Option",
    "Provision",
    "Restatement",
    "Source",
    "Timeline",
]
