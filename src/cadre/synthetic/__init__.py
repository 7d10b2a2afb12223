"""Synthetic data: a branch, a district or a province from a seed, with cases planted in it.

Nobody in it exists. The same seed gives the same records, and with them the list of findings that
their audit must give, written down case by case when each was planted.
"""

from cadre.synthetic.district import District, make_branch, make_district
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, Expected, Situation
from cadre.synthetic.province import Province, make_province

__all__ = [
    "DECEMBER",
    "SEPTEMBER",
    "District",
    "Expected",
    "Province",
    "Situation",
    "make_branch",
    "make_district",
    "make_province",
]
