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
from cadre.law.profile import law_from_profile

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
    "law_from_profile",
]
