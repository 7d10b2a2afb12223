"""Findings (phát hiện): proved statements about a member or a branch.

A finding is a candidate for the branch to consider. It says what was counted, under which figure,
from which text, how sure that text is, and which records prove it; cadre strikes nobody off.
Its code is never renamed or reused, and its key is the same from audit to audit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from cadre.law.base import Confidence, Option, Provision, Timeline
from cadre.months import MonthSet
from cadre.records import Record, kind_of
from cadre.wording import sentences

__all__ = [
    "FINDING_SCHEMA",
    "Finding",
    "Missing",
    "MissingKind",
    "Ref",
    "Severity",
    "Subject",
    "UsedOption",
    "UsedValue",
    "Verdict",
]

FINDING_SCHEMA = "cadre.finding/1"
"""The version of a finding's plain data."""


class Verdict(StrEnum):
    """What a rule answers."""

    FLAGGED = "flagged"
    """Có căn cứ để chi bộ xem xét."""
    WARNING = "warning"
    """Cảnh báo sớm: one step below."""
    UNDECIDABLE = "undecidable"
    """Chưa đủ dữ liệu để kết luận; ``missing`` says what is lacking."""
    CLEAR = "clear"
    """Không có vấn đề. Only ``check_member`` answers it."""


class Severity(StrEnum):
    """How much it matters."""

    INFO = "info"
    """Lưu ý."""
    WARNING = "warning"
    """Cần xử lý."""
    SERIOUS = "serious"
    """Nghiêm trọng."""

    @property
    def rank(self) -> int:
        """0 for the least."""
        return tuple(Severity).index(self)


@frozen(order=True)
class Subject:
    """
    Whom a finding is about: ``kind`` is ``member``, ``branch`` or ``unit``; ``branch`` its home.
    """

    kind: str
    id: str
    branch: str


@frozen(order=True)
class Ref:
    """A record that proves a finding."""

    kind: str
    id: str

    @classmethod
    def to(cls, record: Record) -> Ref:
        """A reference to a record."""
        return cls(kind_of(record), record.id)


class MissingKind(StrEnum):
    """Why something cannot be told."""

    BOOK_OPEN = "book_open"
    """Sổ chưa khóa."""
    NO_ROW = "no_row"
    """Sổ đã khóa nhưng thiếu dòng."""
    REASON_UNDECIDED = "reason_undecided"
    """Chi bộ chưa xem xét lý do vắng."""
    ELSEWHERE = "elsewhere"
    """Thời gian trước khi chuyển đến, ngoài dữ liệu của kho."""
    NOT_KEPT = "not_kept"
    """Chi bộ chưa ghi loại dữ liệu này."""
    NOT_CONCLUDED = "not_concluded"
    """Chưa có kết luận của chi bộ."""
    NOT_STATED = "not_stated"
    """Hồ sơ chưa ghi lý do."""


@frozen
class Missing:
    """Facts that are lacking: why, in which months, at which branch (where it is one branch)."""

    kind: MissingKind
    months: MonthSet
    branch: str = ""


@frozen
class UsedValue:
    """
    A figure of the law as it was used: since when it holds, from which texts, how sure.

    ``value`` is a truth value, a whole number, or text: ``≥ 2/3``, ``90 working days``.
    """

    key: str
    value: bool | int | str
    since: date
    citations: tuple[str, ...]
    confidence: Confidence
    note: str = ""
    """What is doubtful about the text, in Vietnamese."""
    procedure: bool = False
    """Named for what comes next (a vote, a deadline), and no reason for the finding."""

    @classmethod
    def of(cls, timeline: Timeline[Any], provision: Provision[Any]) -> UsedValue:
        """The figure of a timeline, in the words of its citations."""
        return cls(
            timeline.key,
            plain_value(provision.value),
            provision.since,
            provision.cited,
            provision.confidence,
            provision.note,
        )


def plain_value(value: Any) -> bool | int | str:
    """A figure as plain data; a list of figures in one text."""
    if isinstance(value, (frozenset, tuple)):
        parts = [str(plain_value(one)) for one in value]
        return ", ".join(sorted(parts) if isinstance(value, frozenset) else parts)
    return value if type(value) in (bool, int, str) else str(value)


@frozen
class UsedOption:
    """A named choice where the text leaves one; ``default`` tells whether it is the usual one."""

    key: str
    choice: Any
    default: bool

    @classmethod
    def of(cls, option: Option[Any], choice: Any) -> UsedOption:
        """The choice taken of an option."""
        return cls(option.key, plain_choice(choice), choice == option.default)


def plain_choice(choice: Any) -> Any:
    """A choice as plain data."""
    return choice.value if isinstance(choice, StrEnum) else choice


@frozen(kw_only=True)
class Finding:
    """
    A proved statement (phát hiện).

    ``arises_on`` is the day the consequence arises by the rule (the day of the meeting that
    reached the limit, say), never the day of the run; ``as_of`` is the day the audit looked at.
    """

    key: str
    code: str
    verdict: Verdict
    severity: Severity
    subject: Subject
    months: MonthSet = MonthSet()
    arises_on: date | None = None
    as_of: date
    values: tuple[UsedValue, ...] = ()
    options: tuple[UsedOption, ...] = ()
    evidence: tuple[Ref, ...] = ()
    missing: tuple[Missing, ...] = ()
    next_month: str = ""
    """``YYYY-MM``: for an early warning, the month that would reach the limit."""
    affected: tuple[str, ...] = ()
    """
    For a finding about a branch, the members it concerns; where it is about a book not closed, or
    undecidable, those of whom nothing can be told.
    """
    details: Mapping[str, str] = field(factory=dict)
    """
    Ids and plain words for the sentence; never a person's data. The end of a name tells what a
    value is: ``…_on`` an ISO day, ``…_month`` a month, ``…_id`` an id, ``…_word`` a code word.
    """
    next_step: str = ""
    """A code of what the branch does next."""

    @property
    def confidence(self) -> Confidence:
        """How sure the least sure figure is that the finding rests on."""
        return max((used.confidence for used in self.grounds), key=lambda c: c.doubt, default=_READ)

    @property
    def grounds(self) -> tuple[UsedValue, ...]:
        """The figures the finding rests on, without those of the procedure that follows."""
        return tuple(used for used in self.values if not used.procedure)

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        The finding in whole sentences.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names by id, for a paper; without them the ids are shown.
        """
        return sentences.explain(self, lang, names or {})

    def title(self, lang: str = "vi") -> str:
        """The short name of its code; a plug-in's own from ``details["title_vi"]``."""
        return self.details.get(f"title_{lang}") or sentences.title(self.code, lang)


_READ = Confidence.READ


def refs(records: Iterable[Record]) -> tuple[Ref, ...]:
    """References to records, in order, each once."""
    return tuple(sorted({Ref.to(record) for record in records}, key=lambda r: (r.kind, r.id)))
