"""Training certificates of committees (chứng nhận bồi dưỡng nghiệp vụ): the whole plug-in."""

from collections.abc import Iterator
from datetime import date

import cadre
from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law import NATIONAL, Confidence, Law, Option, Provision, Source, Timeline
from cadre.law.options import Switch
from cadre.months import Month, MonthSet
from cadre.records import Certificate, CertificateKind, OfficeTerm
from cadre.rules import Rule, Window
from cadre.rules.base import about_member, used_options, used_values

CODE = "training.no_certificate"
TITLE_VI = "Chưa có chứng nhận bồi dưỡng trong nhiệm kỳ"
TITLE_EN = "No training certificate this term"

# A proposal and no regulation; classes have been held since 2009.
PROPOSAL = Source(
    "Đề xuất bồi dưỡng chi ủy",
    "Đảng ủy khối các cơ quan Trung ương",
    None,
    "Bồi dưỡng nghiệp vụ công tác đảng cho bí thư, chi ủy viên",
)
EACH_TERM = Timeline(
    "training.certificate_each_term",
    vi="mỗi nhiệm kỳ bí thư, chi ủy viên có chứng nhận bồi dưỡng nghiệp vụ",
    en="whether secretaries and committee members get a training certificate each term",
    provisions=(
        Provision(
            value=True,
            since=date(2010, 1, 1),
            citations=(PROPOSAL.article("", Confidence.UNCONFIRMED),),
            confidence=Confidence.UNCONFIRMED,
            note="Đề xuất của một đảng bộ, không phải quy định.",
        ),
    ),
)
TRAINING_PROFILE = Option(
    "training_profile",
    Switch.OFF,
    tuple(Switch),
    vi="Có rà soát chứng nhận bồi dưỡng của chi ủy hay không",
    en="Whether training certificates of committees are audited",
    why="A proposal; no text prescribes it.",
)
LAW = NATIONAL.including(timelines=(EACH_TERM,), options=(TRAINING_PROFILE,)).overlay(
    name="training"
)


def no_certificate(member: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """A member of a committee has no valid certificate of the running term."""
    day = window.as_of
    figure = law[EACH_TERM].find(day)
    if law.choice(TRAINING_PROFILE) is Switch.OFF or figure is None:
        return
    for office in _on_committees(member, day):
        if any(_counts(one, office, day) for one in member.certificates):
            continue
        yield Finding(
            key=f"{CODE}:{member.id}:{office.id}",
            code=CODE,
            verdict=Verdict.WARNING,
            severity=Severity.INFO,
            subject=about_member(member, day),
            months=MonthSet([Month.of(day)]),
            as_of=day,
            values=used_values((EACH_TERM, figure)),
            options=used_options(law, TRAINING_PROFILE),
            evidence=refs([office, *member.certificates]),
            details={
                "title_vi": TITLE_VI,
                "title_en": TITLE_EN,
                "text_vi": f"là chi ủy viên từ {office.since:%d/%m/%Y}, chưa có chứng nhận bồi "
                "dưỡng nghiệp vụ trong nhiệm kỳ này.",
                "text_en": f"on a committee since {office.since.isoformat()}, without a training "
                "certificate of this term.",
            },
        )


def _on_committees(member: MemberDossier, day: date) -> list[OfficeTerm]:
    """The member's offices on committees, one for each organisation."""
    held = [one for one in member.office_terms if one.acts_as.on_committee and covers(one, day)]
    return list({one.organisation: one for one in sorted(held, key=lambda o: o.id)}.values())


def _counts(one: Certificate, office: OfficeTerm, day: date) -> bool:
    training = one.kind is CertificateKind.COMMITTEE_TRAINING
    return training and one.since >= office.since and covers(one, day)


RULE = Rule(
    code=CODE,
    about="member",
    check=no_certificate,
    on=("office_terms",),
    reads="few",
    vi=f"{TITLE_VI}.",
    en=f"{TITLE_EN}.",
    figures=(EACH_TERM,),
    options=(TRAINING_PROFILE,),
)


@cadre.hookimpl
def cadre_laws() -> list[Law]:
    return [LAW]


@cadre.hookimpl
def cadre_rules() -> list[Rule]:
    return [RULE]
