"""Sentences about what another law would change (câu nói về chỗ khác nhau), in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cadre.wording import en, sentences, vi

if TYPE_CHECKING:
    from cadre.auditing.whatif import Changed, Difference
    from cadre.findings import Finding

__all__ = ["change", "difference"]

_WORDS = {
    "vi": {
        "change": "{who}, “{title}”: {before} → {after}.",
        "step": "{who}: {before} về “{title}” → {after} về “{other}”.",
        "nothing": "không nêu",
        "because": "Vì khác: {because}.",
        "figure": "{name}: {before} → {after}, từ ngày {since}",
        "option": "{before} → {after}",
        "silent": "chưa có quy định",
        "true": "có",
        "false": "không",
    },
    "en": {
        "change": "{who}, “{title}”: {before} → {after}.",
        "step": "{who}: {before} of “{title}” → {after} of “{other}”.",
        "nothing": "not told",
        "because": "What differs: {because}.",
        "figure": "{name}: {before} → {after}, since {since}",
        "option": "{before} → {after}",
        "silent": "nothing in force",
        "true": "yes",
        "false": "no",
    },
}


def change(one: Changed, lang: str, names: Mapping[str, str]) -> str:
    """Who, from which verdict to which, and what differs in the law."""
    words = _WORDS["vi" if lang == "vi" else "en"]
    said = {
        "who": _who(one, lang, names),
        "title": (one.before or one.finding).title(lang),
        "other": one.finding.title(lang),
        "before": _verdict(one.before, lang),
        "after": _verdict(one.after, lang),
    }
    same = said["title"] == said["other"]
    sentence = words["change" if same else "step"].format(**said)
    because = "; ".join(difference(each, lang) for each in one.because)
    return f"{sentence} {words['because'].format(because=because)}" if because else sentence


def _who(one: Changed, lang: str, names: Mapping[str, str]) -> str:
    """``Chi bộ thôn 3``, not ``Chi bộ Chi bộ thôn 3``."""
    template = str((vi if lang == "vi" else en).WORDS[one.subject.kind])
    name = names.get(one.subject.id, one.subject.id)
    noun = template.partition(" {")[0].casefold()
    return name if name.casefold().startswith(noun) else template.format(name=name)


def _verdict(finding: Finding | None, lang: str) -> str:
    if finding is None:
        return _WORDS["vi" if lang == "vi" else "en"]["nothing"]
    return sentences.verdict(finding.verdict.value, lang)


def difference(one: Difference, lang: str = "vi") -> str:
    """A figure or an option, old → new."""
    words = _WORDS["vi" if lang == "vi" else "en"]
    if one.since is None:
        before, after = (sentences.choice(one.key, said, lang) for said in (one.before, one.after))
        return words["option"].format(before=before, after=after)
    return words["figure"].format(
        name=one.vi if lang == "vi" else one.en,
        before=_plain(one.before, words),
        after=_plain(one.after, words),
        since=f"{one.since:%d/%m/%Y}" if lang == "vi" else one.since.isoformat(),
    )


def _plain(value: object, words: Mapping[str, str]) -> str:
    if value is None:
        return words["silent"]
    return words[str(value).lower()] if isinstance(value, bool) else str(value)
