"""Commune officials on branch committees (cán bộ xã tham gia chi ủy): the whole plug-in."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

import cadre
from cadre.dossiers import BranchDossier, covers
from cadre.findings import Finding, Missing, MissingKind, Severity, Verdict, refs
from cadre.law import NATIONAL, Confidence, Law, Provision, Source, Timeline
from cadre.months import Month, MonthSet
from cadre.records import OfficeTerm, Post, PostKind
from cadre.rules import Rule, Window
from cadre.rules.base import about_branch, used_values

CODE = "commune_officials.none_on_committee"
TITLE_VI = "Chi ủy chưa có cán bộ, công chức cấp xã"
TITLE_EN = "No commune official on the branch committee"

# Reported by one district for the term 2022-2025. A practice and no regulation: our reading.
PRACTICE = Source(
    "Thực tiễn nhiệm kỳ 2022–2025", "Huyện ủy Cao Lộc", None, "Cán bộ xã tham gia chi ủy chi bộ"
)
ON_COMMITTEE = Timeline(
    "commune_officials.on_committee",
    vi="chi ủy chi bộ có cán bộ, công chức cấp xã tham gia",
    en="whether a commune official sits on the committee of a branch",
    provisions=(
        Provision(
            value=True,
            since=date(2023, 1, 1),
            citations=(PRACTICE.article("", Confidence.OUR_READING),),
            confidence=Confidence.OUR_READING,
            note="Cách làm của một huyện, không phải quy định.",
        ),
    ),
)
LAW = NATIONAL.including(timelines=(ON_COMMITTEE,)).overlay(name="commune-officials")


def none_on_committee(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """The committee of the term of the day has no commune official, or nobody can tell."""
    day = window.as_of
    figure = law[ON_COMMITTEE].find(day) if ON_COMMITTEE.key in law.timelines else None
    if figure is None:
        return
    term = [one for one in branch.committee_terms if covers(one, day)]
    offices = [one for one in branch.office_terms if _on_committee(one, day)]
    posts = _posts(branch, {one.member for one in offices})
    if term and any(_an_official(one, day) for many in posts.values() for one in many):
        return
    told = bool(term and offices) and all(posts.values())
    yield Finding(
        key=f"{CODE}:{branch.id}:{term[-1].id if term else day.year}",
        code=CODE,
        verdict=Verdict.FLAGGED if told else Verdict.UNDECIDABLE,
        severity=Severity.INFO,
        subject=about_branch(branch),
        months=MonthSet([Month.of(day)]),
        as_of=day,
        values=used_values((ON_COMMITTEE, figure)),
        evidence=refs(
            [branch.branch, *term, *offices, *(p for many in posts.values() for p in many)]
        ),
        missing=()
        if told
        else (Missing(MissingKind.NOT_KEPT, MonthSet([Month.of(day)]), branch.id),),
        details=_texts(told),
    )


def _on_committee(office: OfficeTerm, day: date) -> bool:
    return office.acts_as.on_committee and covers(office, day)


def _posts(branch: BranchDossier, members: set[str]) -> dict[str, tuple[Post, ...]]:
    """By member of the committee, the posts recorded; empty where nothing is known."""
    known = {one.id: one.posts for one in branch.members}
    return {id: known.get(id, ()) for id in sorted(members)}


def _an_official(post: Post, day: date) -> bool:
    return post.kind is PostKind.COMMUNE_OFFICIAL and covers(post, day)


def _texts(told: bool) -> dict[str, str]:
    vi = "chi ủy nhiệm kỳ này chưa có cán bộ, công chức cấp xã."
    en = "the committee of this term has no commune official."
    if not told:
        vi = "chưa ghi đủ nhiệm kỳ, chi ủy viên hoặc chức danh công tác của chi ủy viên."
        en = "the term, the committee or the posts of its members are not all recorded."
    return {"title_vi": TITLE_VI, "title_en": TITLE_EN, "text_vi": vi, "text_en": en}


@frozen
class Share:
    """How many branches of an audit have a commune official, lack one, or cannot be told."""

    having: int
    lacking: int
    unknown: int

    @property
    def branches(self) -> int:
        return self.having + self.lacking + self.unknown

    @property
    def tenths_of_a_percent(self) -> int:
        """Of all branches, those known to have one; half a tenth is rounded up."""
        return (2000 * self.having + self.branches) // (2 * self.branches) if self.branches else 0

    def __str__(self) -> str:
        whole, tenth = divmod(self.tenths_of_a_percent, 10)
        return f"{self.having}/{self.branches} ({whole},{tenth} %)"


def share(result: cadre.AuditResult) -> Share:
    """The share of an audit that was run with the rule of this plug-in, under its law."""
    found = [one.verdict for one in result if one.code == CODE]
    lacking, unknown = found.count(Verdict.FLAGGED), found.count(Verdict.UNDECIDABLE)
    return Share(result.summary().branches - lacking - unknown, lacking, unknown)


RULE = Rule(
    code=CODE,
    about="branch",
    check=none_on_committee,
    reads="few",
    vi=f"{TITLE_VI} trong nhiệm kỳ.",
    en=f"{TITLE_EN} this term.",
    figures=(ON_COMMITTEE,),
)


@cadre.hookimpl
def cadre_laws() -> list[Law]:
    return [LAW]


@cadre.hookimpl
def cadre_rules() -> list[Rule]:
    return [RULE]
