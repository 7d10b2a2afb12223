"""How votes are told (lời văn về biểu quyết): whole sentences, Vietnamese first."""

from __future__ import annotations

from collections.abc import Iterable

from cadre.law.thresholds import Threshold

__all__ = [
    "DECISIONS",
    "base_sentence",
    "share_words",
    "vote_sentence",
    "voteless_sentence",
]

_GROUPS = {
    "vi": {
        "temporary_out": "sinh hoạt tạm thời ở nơi khác",
        "exempt_absent": "được miễn sinh hoạt và không dự",
        "suspended": "bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam",
        "approved_absent": "vắng mặt suốt đại hội có lý do được đồng ý",
        "probationary": "dự bị",
        "guests": "của chi bộ khác đến sinh hoạt tạm thời",
    },
    "en": {
        "temporary_out": "temporarily transferred out",
        "exempt_absent": "exempt and not there",
        "suspended": "suspended, prosecuted or detained",
        "approved_absent": "absent throughout the congress with an approved reason",
        "probationary": "probationary",
        "guests": "temporary members of other branches",
    },
}

DECISIONS = {
    "vi": {
        "monthly": "Nghị quyết thường kỳ",
        "thematic": "Nghị quyết chuyên đề",
        "assignment": "Nghị quyết phân công công tác",
        "other": "Nghị quyết",
        "recognition": "Công nhận đảng viên chính thức",
        "removal": "Xóa tên",
        "reprimand": "Khiển trách",
        "warning": "Cảnh cáo",
        "dismissal": "Cách chức",
        "expulsion": "Khai trừ",
        "education": "Đưa vào diện giáo dục, giúp đỡ",
        "progress": "Công nhận có tiến bộ",
        "election": "Trúng cử",
    },
    "en": {
        "monthly": "A regular resolution",
        "thematic": "A thematic resolution",
        "assignment": "A resolution on the assignment of work",
        "other": "A resolution",
        "recognition": "Recognition as an official member",
        "removal": "Removal",
        "reprimand": "A reprimand",
        "warning": "A warning",
        "dismissal": "Dismissal",
        "expulsion": "Expulsion",
        "education": "The education list",
        "progress": "Recognition of progress",
        "election": "An election",
    },
}

_BASE = {
    "vi": "Tổng số để tính là {count}: {official} đảng viên chính thức{without} ({texts}).",
    "en": "The base is {count}: {official} official members{without} ({texts}).",
}
_VOTELESS = {
    "vi": "Không có quyền biểu quyết: {groups} ({texts}).",
    "en": "Without a vote: {groups} ({texts}).",
}
_WITHOUT = {"vi": ", không tính {groups}", "en": ", not counting {groups}"}
_VOTE = {
    "vi": "{decision} cần {share} của {base}, tức ít nhất {needed} phiếu ({texts}); "
    "có {agreed} phiếu tán thành: {outcome}.",
    "en": "{decision} needs {share} of {base}, at least {needed} votes ({texts}); "
    "{agreed} agreed: {outcome}.",
}
_OUTCOME = {
    "vi": {True: "đạt", False: "không đạt"},
    "en": {True: "enough", False: "not enough"},
}


def _language(lang: str) -> str:
    return "en" if lang == "en" else "vi"


def base_sentence(
    lang: str, count: int, official: int, groups: Iterable[tuple[str, int]], texts: str
) -> str:
    """The base of a vote and who is left out of it."""
    lang = _language(lang)
    told = _told(lang, groups)
    without = _WITHOUT[lang].format(groups=told) if told else ""
    return _BASE[lang].format(count=count, official=official, without=without, texts=texts)


def voteless_sentence(lang: str, groups: Iterable[tuple[str, int]], texts: str) -> str:
    """Who is there and has no vote."""
    lang = _language(lang)
    return _VOTELESS[lang].format(groups=_told(lang, groups), texts=texts)


def _told(lang: str, groups: Iterable[tuple[str, int]]) -> str:
    return "; ".join(f"{number} {_GROUPS[lang][name]}" for name, number in groups)


def share_words(lang: str, threshold: Threshold) -> str:
    """``trên 1/2``, ``ít nhất 2/3``."""
    words = {"vi": ("ít nhất", "trên"), "en": ("at least", "more than")}[_language(lang)]
    return f"{words[threshold.strict]} {threshold.numerator}/{threshold.denominator}"


def vote_sentence(
    lang: str,
    *,
    decision: str,
    threshold: Threshold,
    base: int,
    agreed: int,
    texts: str,
) -> str:
    """What a decision needed, what it got, and whether that is enough."""
    lang = _language(lang)
    return _VOTE[lang].format(
        decision=DECISIONS[lang][decision],
        share=share_words(lang, threshold),
        base=base,
        needed=threshold.needed(base),
        texts=texts,
        agreed=agreed,
        outcome=_OUTCOME[lang][threshold.reached(agreed, base)],
    )
