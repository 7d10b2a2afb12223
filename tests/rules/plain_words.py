"""Whether a finding speaks in whole words, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cadre.findings import Finding

__all__ = ["spoken"]

_CODE_WORD = re.compile(r"[{}_]|\b[a-z]+\.[a-z]")


def spoken(findings: Iterable[Finding]) -> list[str]:
    """What each finding says in Vietnamese and English; nothing of it is a code word."""
    said = [one.explain(lang) for one in findings for lang in ("vi", "en")]
    assert [text for text in said if _CODE_WORD.search(text)] == []
    return said
