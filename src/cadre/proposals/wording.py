"""What people read of a proposal (câu chữ): whole sentences in Vietnamese and English.

A sentence holds ids, unless the caller hands in names; it never holds a code word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from cadre.proposals.reasons import Reason, Why

__all__ = ["about_given", "about_member", "about_open", "about_released", "sentence", "summary"]

SENTENCES: Mapping[Why, tuple[str, str]] = {
    Why.KEPT: ("Đang phụ trách việc này và vẫn phù hợp.", "Holds this duty now and still fits."),
    Why.SKILLS: ("Có sở trường phù hợp: {words}.", "Has what the duty needs: {words}."),
    Why.LACKS_SKILLS: (
        "Chưa có sở trường cần cho việc này: {words}; cần bồi dưỡng hoặc người giúp.",
        "Does not have all that the duty needs: {words}; training or help is called for.",
    ),
    Why.POSTS: (
        "Đang giữ chức vụ gắn với việc này: {words}.",
        "Holds a post it goes with: {words}.",
    ),
    Why.FIRST_WORK: ("Chưa có việc nào khác.", "Has no other work."),
    Why.ONLY_ONE: (
        "Là người duy nhất có thể nhận việc này.",
        "Is the only one who may hold this duty.",
    ),
    Why.LOAD: (
        "Khối lượng công việc tính cả việc được đề xuất là {count}.",
        "The load, with all that is proposed, is {count}.",
    ),
    Why.EXEMPT: (
        "Được miễn công tác và sinh hoạt{until}.",
        "Is exempt from work and meetings{until}.",
    ),
    Why.SUSPENDED: ("Đang bị đình chỉ sinh hoạt đảng{until}.", "Is suspended{until}."),
    Why.NOT_IN_BRANCH: (
        "Không sinh hoạt tại chi bộ{until}.",
        "Does not belong to the branch{until}.",
    ),
    Why.AT_LIMIT: (
        "Đã đủ mức công việc có thể nhận ({count}).",
        "Carries all the work that can be taken on ({count}).",
    ),
    Why.CANNOT: (
        "Hoàn cảnh không cho phép điều nhiệm vụ đòi hỏi: {words}.",
        "Circumstances do not allow what the duty asks for: {words}.",
    ),
    Why.CONFLICT: ("Có xung đột lợi ích với nhiệm vụ.", "Has a conflict of interest."),
    Why.NOT_A_CANDIDATE: (
        "Không có trong danh sách được xem xét phân công.",
        "Is not among those considered.",
    ),
    Why.POST_LEFT: (
        "Không còn giữ chức vụ gắn với nhiệm vụ: {words}.",
        "No longer holds a post that the duty goes with: {words}.",
    ),
    Why.TO_OTHERS: (
        (
            "Việc được chuyển để đủ người cho các nhiệm vụ và mọi đảng viên đều có việc, "
            "hoặc vì cần ít người hơn."
        ),
        (
            "It moves so that more duties are filled or more members have work, "
            "or because fewer holders are needed."
        ),
    ),
    Why.NOBODY_MAY: (
        "Không ai trong danh sách có thể nhận.",
        "Nobody on the list may hold it.",
    ),
    Why.TOO_FEW_MAY: (
        "Chỉ có {count} người có thể nhận và đều đã được đề xuất.",
        "Only {count} may hold it, and all of them are proposed.",
    ),
    Why.ALL_FULL: (
        "Những người có thể nhận đều đã đủ việc.",
        "Everybody who may hold it has all the work that can be taken on.",
    ),
    Why.NOTHING_LEFT: (
        "Các nhiệm vụ phù hợp đã có người; chi bộ cần bổ sung nhiệm vụ.",
        "The duties that could be held are filled; the branch needs more of them.",
    ),
    Why.NOTHING_FITS: (
        "Trong danh sách không có nhiệm vụ nào có thể giao.",
        "No duty on the list can be given.",
    ),
}

FRAMES: Mapping[str, tuple[str, str]] = {
    "given": ("Đề xuất giao {who} nhiệm vụ “{duty}”.", "Proposed for {who}: “{duty}”."),
    "member": ("Về {who}:", "About {who}:"),
    "released": (
        "Đề xuất {who} thôi phụ trách nhiệm vụ “{duty}”.",
        "{who} would no longer hold “{duty}”.",
    ),
    "open": (
        "Nhiệm vụ “{duty}” còn thiếu {places} người.",
        "“{duty}” still lacks holders: {places}.",
    ),
    "until": (" đến trước ngày {day}", " until the day before {day}"),
    "summary": (
        (
            "Gợi ý phân công ngày {day}, để chi bộ xem xét, quyết định: đã có người cho "
            "{filled} trên {places} phần việc; "
            "{working} trên {active} đảng viên đang sinh hoạt có việc."
        ),
        (
            "Proposal of {day}, for the branch to decide: {filled} of {places} places are filled; "
            "{working} of {active} members in activity have work."
        ),
    ),
}


def _frame(name: str, lang: str) -> str:
    return FRAMES[name][lang != "vi"]


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def sentence(reason: Reason, lang: str = "vi") -> str:
    """One reason as a whole sentence."""
    until = _frame("until", lang).format(day=_day(reason.until)) if reason.until else ""
    return SENTENCES[reason.why][lang != "vi"].format(
        words=", ".join(reason.words), count=reason.count, until=until
    )


def _with_reasons(opening: str, reasons: Iterable[Reason], lang: str) -> str:
    return " ".join([opening, *(sentence(one, lang) for one in reasons)])


def about_given(
    member: str, duty: str, reasons: Iterable[Reason], lang: str, names: Mapping[str, str]
) -> str:
    """What is proposed for whom, and why."""
    opening = _frame("given", lang).format(who=names.get(member, member), duty=duty)
    return _with_reasons(opening, reasons, lang)


def about_member(
    member: str, reasons: Iterable[Reason], lang: str, names: Mapping[str, str]
) -> str:
    """Why a member has no duty, or not this one."""
    opening = _frame("member", lang).format(who=names.get(member, member))
    return _with_reasons(opening, reasons, lang)


def about_released(
    member: str, duty: str, reasons: Iterable[Reason], lang: str, names: Mapping[str, str]
) -> str:
    """Why a holder would not keep a duty."""
    opening = _frame("released", lang).format(who=names.get(member, member), duty=duty)
    return _with_reasons(opening, reasons, lang)


def about_open(duty: str, places: int, reason: Reason, lang: str) -> str:
    """How many holders a duty lacks, and why."""
    opening = _frame("open", lang).format(duty=duty, places=places)
    return _with_reasons(opening, [reason], lang)


def summary(on: date, filled: tuple[int, int], working: tuple[int, int], lang: str) -> str:
    """How many places are filled, of how many; how many members have work, of how many."""
    return _frame("summary", lang).format(
        day=_day(on),
        filled=filled[0],
        places=filled[1],
        working=working[0],
        active=working[1],
    )
