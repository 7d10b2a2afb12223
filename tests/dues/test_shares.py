"""What an organisation keeps and passes on, by kind, month and remainder; what has to be stated."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import (
    AgreedShare,
    NeedsSetting,
    Setting,
    ShareRule,
    Sharing,
    share_of,
    usual_keeper,
)
from cadre.errors import RecordError
from cadre.law import NATIONAL, Citation, Confidence, Provision, Timeline
from cadre.law.dues_shares import KEPT_BY_BRANCH, KEPT_BY_VILLAGE_BRANCH, Keeper, KeptShare
from cadre.law.options import DuesRemainder
from cadre.law.sources import QD_294_2025
from cadre.money import LARGEST, Dong
from cadre.months import Month
from cadre.records import Level
from cadre.tree import Unit

JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
QD_342, QD_01 = "342-QĐ/TW", "01-QĐ/TW"
DECIDED = AgreedShare(45, "Quyết định 12-QĐ/ĐU")


def laid_over(known: Timeline[KeptShare], share: KeptShare, since: Month) -> Timeline[KeptShare]:
    citation: Citation = QD_294_2025.article("", Confidence.UNCONFIRMED)
    stated = Provision(value=share, since=since.first_day, citations=(citation,))
    return Timeline(known.key, vi="", en="", provisions=(stated,))


def profile(percent: int, since: Month) -> Timeline[KeptShare]:
    return laid_over(KEPT_BY_BRANCH, KeptShare.of(percent), since)


def said(answer: ShareRule | NeedsSetting) -> tuple[object, str]:
    if isinstance(answer, NeedsSetting):
        return answer.what, answer.key
    return answer.percent, ", ".join(c for one in answer.values for c in one.citations)


@pytest.mark.parametrize(
    ("keeper", "month", "percent", "cited"),
    [
        (Keeper.BASE_BRANCH, JANUARY, 70, "mục B.II, 342-QĐ/TW"),
        (Keeper.BASE_BRANCH, FEBRUARY, 70, "Điều 6, khoản 1, điểm 1.3, 01-QĐ/TW"),
        (Keeper.VILLAGE_BRANCH, FEBRUARY, 70, "Điều 6, 01-QĐ/TW"),
        (Keeper.BORDER_FORCES_BRANCH, FEBRUARY, 70, "Điều 6, 01-QĐ/TW"),
        (Keeper.COMMUNE, Month(2011, 4), 90, "mục B.II, 342-QĐ/TW"),
        (Keeper.COMMUNE, Month(2025, 6), 90, "mục B.II, 342-QĐ/TW"),
        (Keeper.COMMUNE, JANUARY, 90, "mục B.II, 342-QĐ/TW"),
        (Keeper.BASE, JANUARY, 70, "mục B.II, 342-QĐ/TW"),
        (Keeper.ABOVE_BASE, JANUARY, 50, "mục B.II, 342-QĐ/TW"),
        (Keeper.BRANCH_ABROAD, JANUARY, 30, "mục B.II, 342-QĐ/TW"),
        (Keeper.HOST_COUNTRY, JANUARY, 50, "mục B.II, 342-QĐ/TW"),
        (Keeper.OVERSEAS_COMMITTEE, JANUARY, 0, "mục B.II, 342-QĐ/TW"),
        (Keeper.PROVINCIAL_BLOC, JANUARY, 50, "mục B.II, 342-QĐ/TW"),
        (Keeper.CENTRAL_BLOC, JANUARY, 50, "mục B.II, 342-QĐ/TW"),
    ],
)
def test_a_settled_share_is_that_of_the_text_of_the_month(
    keeper: Keeper, month: Month, percent: int, cited: str
) -> None:
    found = said(share_of("x", keeper, month, NATIONAL))
    assert found[0] == percent
    assert found[1].startswith(cited)


@pytest.mark.parametrize(
    ("keeper", "month", "what", "key"),
    [
        (None, JANUARY, Setting.KEEPER, ""),
        (None, FEBRUARY, Setting.KEEPER, ""),
        (Keeper.BRANCH, Month(2011, 3), Setting.SHARE, "dues.kept_by_branch"),
        (Keeper.BRANCH, Month(2011, 4), Setting.WITHIN_BAND, "dues.kept_by_branch"),
        (Keeper.BRANCH, JANUARY, Setting.WITHIN_BAND, "dues.kept_by_branch"),
        (Keeper.BRANCH, FEBRUARY, Setting.SHARE, "dues.kept_by_branch"),
        (Keeper.VILLAGE_BRANCH, JANUARY, Setting.WITHIN_BAND, "dues.kept_by_branch"),
        (Keeper.BORDER_FORCES_BRANCH, JANUARY, Setting.WITHIN_BAND, "dues.kept_by_branch"),
        (Keeper.COMMUNE, FEBRUARY, Setting.SHARE, "dues.kept_by_commune"),
        (Keeper.BASE, FEBRUARY, Setting.SHARE, "dues.kept_by_base"),
        (Keeper.ABOVE_BASE, FEBRUARY, Setting.SHARE, "dues.kept_by_above_base"),
        (Keeper.BRANCH_ABROAD, FEBRUARY, Setting.SHARE, "dues.kept_by_branch_abroad"),
        (Keeper.HOST_COUNTRY, FEBRUARY, Setting.SHARE, "dues.kept_by_host_country"),
        (Keeper.OVERSEAS_COMMITTEE, FEBRUARY, Setting.SHARE, "dues.kept_by_overseas_committee"),
        (Keeper.PROVINCIAL_BLOC, FEBRUARY, Setting.SHARE, "dues.kept_by_provincial_bloc"),
        (Keeper.CENTRAL_BLOC, FEBRUARY, Setting.SHARE, "dues.kept_by_central_bloc"),
    ],
)
def test_a_share_that_no_text_settles_has_to_be_stated(
    keeper: Keeper | None, month: Month, what: Setting, key: str
) -> None:
    assert said(share_of("x", keeper, month, NATIONAL)) == (what, key)


@pytest.mark.parametrize(
    ("keeper", "month", "agreed", "expected"),
    [
        (Keeper.BRANCH, JANUARY, 29, Setting.IN_BAND),
        (Keeper.BRANCH, JANUARY, 30, 30),
        (Keeper.BRANCH, JANUARY, 50, 50),
        (Keeper.BRANCH, JANUARY, 51, Setting.IN_BAND),
        (Keeper.VILLAGE_BRANCH, JANUARY, 40, 40),
        (Keeper.VILLAGE_BRANCH, FEBRUARY, 70, 70),
        (Keeper.VILLAGE_BRANCH, FEBRUARY, 69, Setting.IN_BAND),
        (Keeper.BRANCH, FEBRUARY, 51, 51),
        (Keeper.COMMUNE, FEBRUARY, 0, 0),
        (None, FEBRUARY, 100, 100),
    ],
)
def test_an_agreed_share_holds_unless_the_law_leaves_no_room_for_it(
    keeper: Keeper | None, month: Month, agreed: int, expected: object
) -> None:
    answer = share_of("x", keeper, month, NATIONAL, agreed=AgreedShare(agreed, "Quyết định 1"))
    assert said(answer)[0] == expected
    if isinstance(answer, ShareRule):
        assert answer.paper == "Quyết định 1"


@pytest.mark.parametrize(
    ("percent", "since", "month", "expected"),
    [
        (40, Month(2026, 1), Month(2025, 12), Setting.WITHIN_BAND),
        (40, Month(2026, 1), JANUARY, 40),
        (40, Month(2026, 1), FEBRUARY, 40),
        (51, Month(2026, 1), JANUARY, Setting.IN_BAND),
        (51, Month(2026, 1), FEBRUARY, 51),
    ],
)
def test_a_profile_settles_a_share_within_the_band_of_the_law(
    percent: int, since: Month, month: Month, expected: object
) -> None:
    law = NATIONAL.overlay(profile(percent, since))
    assert said(share_of("x", Keeper.BRANCH, month, law))[0] == expected


def test_what_was_agreed_for_one_organisation_comes_before_the_profile() -> None:
    law = NATIONAL.overlay(profile(40, JANUARY))
    assert said(share_of("x", Keeper.BRANCH, JANUARY, law, agreed=DECIDED))[0] == 45


@pytest.mark.parametrize(
    ("level", "month", "keeper"),
    [
        (Level.PROVINCE, FEBRUARY, Keeper.ABOVE_BASE),
        (Level.DISTRICT, Month(2025, 6), Keeper.ABOVE_BASE),
        (Level.COMMUNE, Month(2025, 7), Keeper.COMMUNE),
        (Level.BASE, Month(2010, 12), None),
        (Level.BASE, Month(2025, 6), None),
        (Level.BASE, Month(2025, 7), Keeper.BASE),
        (Level.SECTION, FEBRUARY, None),
        (Level.BASE_BRANCH, FEBRUARY, Keeper.BASE_BRANCH),
        (Level.BRANCH, FEBRUARY, Keeper.BRANCH),
    ],
)
def test_a_level_tells_the_kind_only_where_it_can(
    level: Level, month: Month, keeper: Keeper | None
) -> None:
    assert usual_keeper(level, month, NATIONAL) is keeper


def test_the_kind_that_is_stated_comes_before_the_level() -> None:
    unit = Unit("cb-1", "Chi bộ thôn 1", Level.BRANCH, "x-1")
    sharing = Sharing(NATIONAL, keepers={"cb-1": Keeper.VILLAGE_BRANCH})
    assert said(sharing.rule(unit, FEBRUARY))[0] == 70
    assert said(Sharing(NATIONAL).rule(unit, FEBRUARY))[0] is Setting.SHARE


def parts(received: int, percent: int, remainder: str) -> tuple[int, int]:
    rule = ShareRule(
        organisation="x", month=JANUARY, percent=percent, remainder=DuesRemainder(remainder)
    )
    shares = rule.split(Dong(received))
    return shares.kept, shares.up


@pytest.mark.parametrize(
    ("received", "percent", "up", "kept"),
    [
        (0, 70, (0, 0), (0, 0)),
        (1, 70, (0, 1), (1, 0)),
        (2, 70, (1, 1), (2, 0)),
        (3, 70, (2, 1), (3, 0)),
        (10, 70, (7, 3), (7, 3)),
        (1, 0, (0, 1), (0, 1)),
        (1, 100, (1, 0), (1, 0)),
        (1, 50, (0, 1), (1, 0)),
        (99, 90, (89, 10), (90, 9)),
        (1_000_003, 30, (300_000, 700_003), (300_001, 700_002)),
        (LARGEST, 70, (7 * 10**14, 3 * 10**14), (7 * 10**14, 3 * 10**14)),
        (LARGEST - 1, 70, (699_999_999_999_999, 3 * 10**14), (7 * 10**14, 299_999_999_999_999)),
    ],
)
def test_the_odd_dong_goes_where_the_option_says(
    received: int, percent: int, up: tuple[int, int], kept: tuple[int, int]
) -> None:
    assert parts(received, percent, "up") == up
    assert parts(received, percent, "kept") == kept


@pytest.mark.parametrize(("choice", "kept"), [(None, 2), ("up", 2), ("kept", 3)])
def test_the_option_of_the_law_says_who_has_the_odd_dong(choice: str | None, kept: int) -> None:
    law = NATIONAL.overlay(choices={"dues_remainder": choice} if choice else {})
    rule = share_of("x", Keeper.VILLAGE_BRANCH, FEBRUARY, law)
    assert isinstance(rule, ShareRule)
    assert rule.split(Dong(3)).kept == kept


@given(st.integers(0, LARGEST), st.integers(0, 100), st.sampled_from(["up", "kept"]))
def test_no_dong_is_lost_and_nobody_is_off_by_one(
    received: int, percent: int, remainder: str
) -> None:
    kept, up = parts(received, percent, remainder)
    assert kept + up == received
    # In hundredths of a đồng: the share is met from one side and missed by less than one đồng.
    off = 100 * kept - percent * received
    assert (-100 < off <= 0) if remainder == "up" else (0 <= off < 100)


def test_a_negative_amount_is_not_shared_out() -> None:
    with pytest.raises(RecordError):
        parts(-1, 70, "up")


@pytest.mark.parametrize(
    ("percent", "paper"), [(-1, "x"), (101, "x"), (True, "x"), (1.5, "x"), (50, ""), (50, "  ")]
)
def test_an_agreed_share_is_a_percentage_with_a_paper(percent: Any, paper: str) -> None:
    with pytest.raises(RecordError):
        AgreedShare(percent, paper)


def test_what_is_lacking_is_told_in_both_languages() -> None:
    needs = share_of("cb-1", Keeper.BRANCH, JANUARY, NATIONAL)
    assert isinstance(needs, NeedsSetting)
    assert needs.explain("vi", names={"cb-1": "Chi bộ thôn 1"}) == (
        "Cần tỷ lệ trích giữ lại của Chi bộ thôn 1 cho tháng 01/2026 trong khung 30–50%: hãy nêu "
        "dues.kept_by_branch trong tệp quy định riêng, hoặc tỷ lệ đã được quyết định cho tổ chức "
        "này."
    )
    assert needs.explain("en") == (
        "Needed: what cb-1 keeps of the dues of 01/2026, within 30–50%. State dues.kept_by_branch "
        "in a profile, or the share that was decided for this organisation."
    )


@pytest.mark.parametrize("what", Setting)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_setting_has_a_sentence(what: Setting, lang: str) -> None:
    told = NeedsSetting(what, JANUARY, "cb-1", "dues.x", KeptShare.of(70)).explain(lang)
    assert told.endswith(".")
    assert "cb-1" in told
    assert "{" not in told


def test_amounts_do_not_show() -> None:
    rule = ShareRule(organisation="x", month=JANUARY, percent=70)
    assert "1234" not in repr(rule.split(Dong(123_456)))


BAND = Setting.IN_BAND
FROM_30_TO_50 = KeptShare(least=30, most=50)


@pytest.mark.parametrize(
    ("keeper", "month", "agreed", "needs"),
    [
        (None, JANUARY, None, NeedsSetting(Setting.KEEPER, JANUARY, "x")),
        (
            Keeper.BRANCH,
            JANUARY,
            AgreedShare(51, "Q"),
            NeedsSetting(BAND, JANUARY, "x", "dues.kept_by_branch", FROM_30_TO_50),
        ),
        (
            Keeper.VILLAGE_BRANCH,
            FEBRUARY,
            AgreedShare(69, "Q"),
            NeedsSetting(BAND, FEBRUARY, "x", "dues.kept_by_village_branch", KeptShare.of(70)),
        ),
        (
            Keeper.BRANCH,
            JANUARY,
            None,
            NeedsSetting(
                Setting.WITHIN_BAND,
                JANUARY,
                "x",
                "dues.kept_by_branch",
                FROM_30_TO_50,
            ),
        ),
    ],
)
def test_what_has_to_be_stated_names_the_figure_and_the_room(
    keeper: Keeper | None, month: Month, agreed: AgreedShare | None, needs: NeedsSetting
) -> None:
    assert share_of("x", keeper, month, NATIONAL, agreed=agreed) == needs
    assert needs.explain() == needs.explain("vi")


@pytest.mark.parametrize(
    ("keeper", "month", "agreed", "percent", "values", "paper"),
    [
        (None, FEBRUARY, DECIDED, 45, [], "Quyết định 12-QĐ/ĐU"),
        (
            Keeper.BRANCH,
            JANUARY,
            DECIDED,
            45,
            [("dues.kept_by_branch", "30–50%", date(2011, 4, 1))],
            "Quyết định 12-QĐ/ĐU",
        ),
        (
            Keeper.BASE_BRANCH,
            JANUARY,
            None,
            70,
            [("dues.kept_by_base_branch", "70%", date(2011, 4, 1))],
            "",
        ),
    ],
)
def test_a_share_says_whose_it_is_and_what_it_rests_on(
    keeper: Keeper | None,
    month: Month,
    agreed: AgreedShare | None,
    percent: int,
    values: list[tuple[str, str, date]],
    paper: str,
) -> None:
    rule = share_of("x", keeper, month, NATIONAL, agreed=agreed)
    assert isinstance(rule, ShareRule)
    assert (rule.organisation, rule.month, rule.keeper) == ("x", month, keeper)
    assert (rule.percent, rule.paper) == (percent, paper)
    assert [(one.key, one.value, one.since) for one in rule.values] == values


def test_a_profile_within_the_band_is_what_the_share_rests_on() -> None:
    law = NATIONAL.overlay(profile(40, JANUARY))
    rule = share_of("x", Keeper.BRANCH, JANUARY, law)
    agreed = share_of("x", Keeper.BRANCH, JANUARY, law, agreed=DECIDED)
    assert isinstance(rule, ShareRule)
    assert isinstance(agreed, ShareRule)
    assert [one.since for one in rule.values] == [JANUARY.first_day]
    # 45 percent do not follow from the 40 of the profile, but from the band.
    assert [one.since for one in agreed.values] == [date(2011, 4, 1)]


@pytest.mark.parametrize(("agreed", "holds"), [(34, False), (35, True), (45, True), (46, False)])
def test_a_narrower_band_of_a_profile_leaves_less_room(agreed: int, holds: bool) -> None:
    narrower = KeptShare(least=35, most=45)
    law = NATIONAL.overlay(laid_over(KEPT_BY_BRANCH, narrower, JANUARY))
    answer = share_of("x", Keeper.BRANCH, JANUARY, law, agreed=AgreedShare(agreed, "Q"))
    room = NeedsSetting(BAND, JANUARY, "x", "dues.kept_by_branch", narrower)
    assert isinstance(answer, ShareRule) if holds else answer == room
    unstated = share_of("x", Keeper.BRANCH, JANUARY, law)
    assert unstated == evolve(room, what=Setting.WITHIN_BAND)


def test_a_profile_may_put_another_share_in_the_place_of_a_settled_one() -> None:
    law = NATIONAL.overlay(laid_over(KEPT_BY_VILLAGE_BRANCH, KeptShare.of(60), FEBRUARY))
    found = [
        said(share_of("x", Keeper.VILLAGE_BRANCH, FEBRUARY, law, agreed=agreed))[0]
        for agreed in (None, AgreedShare(60, "Q"), AgreedShare(70, "Q"))
    ]
    assert found == [60, 60, BAND]


@pytest.mark.parametrize("percent", [0, 39, 40, 41, 70, 100])
def test_where_the_national_text_is_silent_a_decision_comes_before_a_profile(percent: int) -> None:
    law = NATIONAL.overlay(profile(40, FEBRUARY))
    agreed = AgreedShare(percent, "Quyết định 1")
    rule = share_of("x", Keeper.BRANCH, FEBRUARY, law, agreed=agreed)
    assert isinstance(rule, ShareRule)
    assert (rule.percent, rule.paper) == (percent, "Quyết định 1")
    # Where the decision says what the profile says, both are named.
    assert [one.value for one in rule.values] == (["40%"] if percent == 40 else [])
    assert said(share_of("x", Keeper.BRANCH, FEBRUARY, law))[0] == 40


def test_the_later_of_two_profiles_settles_what_the_national_text_leaves_open() -> None:
    law = NATIONAL.overlay(profile(40, FEBRUARY)).overlay(profile(45, FEBRUARY))
    assert said(share_of("x", Keeper.BRANCH, FEBRUARY, law))[0] == 45


def test_a_band_of_a_profile_limits_what_can_be_decided_where_the_text_is_silent() -> None:
    band = laid_over(KEPT_BY_BRANCH, FROM_30_TO_50, FEBRUARY)
    law = NATIONAL.overlay(band)
    for percent, expected in ((29, BAND), (30, 30), (50, 50), (51, BAND)):
        agreed = AgreedShare(percent, "Q")
        assert said(share_of("x", Keeper.BRANCH, FEBRUARY, law, agreed=agreed))[0] == expected
