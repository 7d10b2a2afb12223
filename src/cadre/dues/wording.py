"""What people read about dues of a month (câu chữ): whole sentences in Vietnamese and English.

Sentences hold amounts: they are for the member and the branch, never for a log.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from cadre.dues.words import EN, VI
from cadre.months import Month

if TYPE_CHECKING:
    from cadre.dues.due import Due

__all__ = ["about_due", "decimal", "lacking", "percent"]


def about_due(due: Due, lang: str, names: Mapping[str, str]) -> Iterator[str]:
    """The sentences about a month's dues, in order."""
    words = _words(lang)
    facts = {
        "month": due.month.vietnamese(),
        "member": names.get(due.member, due.member),
        "branch": _branch(names.get(due.branch, due.branch), lang),
        "amount": "" if due.amount is None else decimal(Fraction(due.amount), lang),
        "record": due.voluntary_id,
    }
    if due.needs is not None:
        yield words["cannot"].format(**facts)
        yield due.needs.explain(lang, names=names)
        return
    if due.nothing is not None:
        yield words[f"nothing.{due.nothing.value}"].format(**facts)
    else:
        yield words["due"].format(**facts)
        yield from _how(due, words, lang)
    yield from _relieved(due, words)
    if due.voluntary_id:
        yield words["voluntary"].format(**facts)
    yield from _texts(due, words, lang)


def lacking(what: str, lang: str, month: Month, key: str, branch: str, ids: str) -> str:
    """The sentence about something that is needed."""
    words = _words(lang)
    key = words.get(f"part.{key}", key)
    where = _branch(branch, lang)
    facts = {"month": month.vietnamese(), "key": key, "branch": where, "records": ids}
    return words[f"need.{what}"].format(**facts)


def _branch(name: str, lang: str) -> str:
    """A branch as a sentence names it; the name of most begins with what it is."""
    plain = lang != "vi" or name.casefold().startswith("chi bộ")
    return name if plain else f"chi bộ {name}"


def _words(lang: str) -> Mapping[str, str]:
    return VI if lang == "vi" else EN


def _how(due: Due, words: Mapping[str, str], lang: str) -> Iterator[str]:
    """The basis and the rate, and how the result was rounded."""
    category = "" if due.category is None else words[f"category.{due.category.value}"]
    parts = [
        words["flat_share" if one.rate == 1 else "share"].format(
            what=words[f"share.{one.what.value}"].format(
                month=one.month.vietnamese(), paper=one.paper or words["no_paper"]
            ),
            basis=decimal(one.basis, lang),
            rate=percent(one.rate, lang),
        )
        for one in due.shares
    ]
    yield words["how"].format(category=category, shares=words["plus"].join(parts))
    if due.rounding is not None and not due.voluntary_id:
        yield words[f"rounding.{due.rounding.value}"].format(exact=decimal(due.exact, lang))


def _relieved(due: Due, words: Mapping[str, str]) -> Iterator[str]:
    if due.relief is None:
        return
    ground = due.relief.ground
    yield words["relief"].format(
        percent=due.relief.percent,
        ground=words[f"ground.{'none' if ground is None else ground.value}"],
        record=due.relief.record,
        decision=due.relief.decision or words["no_decision"],
    )


def _texts(due: Due, words: Mapping[str, str], lang: str) -> Iterator[str]:
    """The texts, how sure they are, what is doubtful, and what does not fit."""
    if due.values:
        citations = "; ".join(dict.fromkeys(c for one in due.values for c in one.citations))
        sure = words[f"confidence.{due.confidence.value}"]
        yield words["texts"].format(citations=citations, confidence=sure)
    notes = dict.fromkeys(one.note for one in due.values if one.note)
    if notes and lang == "vi":
        yield words["notes"].format(notes=" ".join(notes))
    for remark in due.remarks:
        yield words[f"remark.{remark.value}"]


def percent(rate: Fraction, lang: str) -> str:
    """A rate in percent: ``0,5%``."""
    return f"{decimal(rate * 100, lang)}%"


def decimal(number: Fraction, lang: str) -> str:
    """An exact number: ``15.930``, ``0,5``; as a fraction where no decimal number is exact."""
    whole, rest = divmod(number, 1)
    digits = ""
    while rest and len(digits) < 9:
        digit, rest = divmod(rest * 10, 1)
        digits += str(digit)
    if rest:
        return f"{number.numerator}/{number.denominator}"
    text = f"{whole:,}" + (f".{digits}" if digits else "")
    return text if lang != "vi" else text.translate(str.maketrans(",.", ".,"))
