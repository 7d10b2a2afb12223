"""English: the same keys as the Vietnamese tables."""

from __future__ import annotations

from cadre.wording.en import (
    admission,
    assignment,
    badge,
    common,
    discipline,
    dues,
    duty,
    exemption,
    meeting,
    probation,
    rating,
    remittance,
    removal,
    residence,
    score,
    structure,
    suspension,
    transfer,
)
from cadre.wording.merging import merged

_FAMILIES = (
    common,
    structure,
    removal,
    exemption,
    suspension,
    admission,
    probation,
    discipline,
    badge,
    meeting,
    score,
    assignment,
    duty,
    transfer,
    residence,
    rating,
    dues,
    remittance,
)
"""One module for each family of rules; each may have any of the tables below."""

TITLES = merged(_FAMILIES, "TITLES")
"""By finding code: its short name."""
BODIES = merged(_FAMILIES, "BODIES")
"""By ``code:verdict``: what was found, in whole sentences."""
REMARKS = merged(_FAMILIES, "REMARKS")
"""By ``code:verdict``: what a table of findings has no column for."""
MISSING = merged(_FAMILIES, "MISSING")
"""By kind: what is lacking."""
NEXT_STEPS = merged(_FAMILIES, "NEXT_STEPS")
"""By next step: who considers, by which vote, by when."""
CLEARS = merged(_FAMILIES, "CLEARS")
"""By finding code: what would clear it."""
WORDS = merged(_FAMILIES, "WORDS")
"""Parts of sentences; ``<detail>_<value>`` for details whose name ends in ``_word``."""
VERDICTS = common.VERDICTS
SEVERITIES = common.SEVERITIES
CONFIDENCE = common.CONFIDENCE
CHOICES = merged(_FAMILIES, "CHOICES")
"""By option: the choice taken."""
