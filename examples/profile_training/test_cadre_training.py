"""A certificate of the running term counts; none, an older one and a lapsed one do not."""

from datetime import date

import pytest
from cadre_training import LAW, RULE

import cadre
from cadre.law import NATIONAL
from cadre.records import (
    Certificate,
    CertificateKind,
    Level,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
)
from cadre_adapters.stores.memory import MemoryStore

DAY = date(2025, 12, 31)
BEGAN = date(2022, 7, 1)


def audited(*certificates, law=LAW, choice="on", office="Bí thư", until=None):
    store = MemoryStore.of(
        [
            Organisation(id="cb-1", name="Chi bộ Thử", level=Level.BRANCH, since=date(2000, 1, 1)),
            Member(id="dv-1", full_name="Người Thử"),
            Membership(id="sh-1", member="dv-1", branch="cb-1", since=date(2000, 1, 1)),
            OfficeTerm(
                id="cv-1",
                member="dv-1",
                organisation="cb-1",
                office=office,
                since=BEGAN,
                until=until,
            ),
            *certificates,
        ]
    )
    tried = law.overlay(choices={"training_profile": choice}) if law is LAW else law
    result = cadre.audit(store, period=cadre.Year(2025), as_of=DAY, law=tried, rules=(RULE,))
    assert result.failures == ()
    return [one.verdict.value for one in result]


def certificate(since, until=None, kind=CertificateKind.COMMITTEE_TRAINING):
    return Certificate(id="cn-1", member="dv-1", kind=kind, since=since, until=until)


@pytest.mark.parametrize(
    ("held", "warned"),
    [
        ((), True),
        ((certificate(BEGAN),), False),
        ((certificate(date(2022, 6, 30)),), True),
        ((certificate(DAY),), False),
        ((certificate(date(2026, 1, 1)),), True),
        ((certificate(BEGAN, DAY),), True),
        ((certificate(BEGAN, date(2026, 1, 1)),), False),
        ((certificate(BEGAN, kind=CertificateKind.OTHER),), True),
    ],
)
def test_a_certificate_of_the_term_that_has_not_lapsed_counts(held, warned: bool) -> None:
    assert audited(*held) == (["warning"] if warned else [])


def test_who_is_on_no_committee_needs_none() -> None:
    assert audited(office="Tổ trưởng tổ đảng") == []
    assert audited(until=DAY) == []


def test_it_is_off_until_it_is_switched_on() -> None:
    assert audited(choice="off") == []
    assert audited(law=NATIONAL) == []
