"""Dues (đảng phí): which rule a month follows, rates, flat amounts, relief, a higher amount.

Months up to 01/2026 follow 342-QĐ/TW with its guidance, months since then 01-QĐ/TW. Some rates of
01-QĐ/TW are stated from a day of their own: a rate holds from its day, a rule from its own.
Rates are exact fractions of what dues follow from.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from cadre.law.base import Citation, Confidence, Provision, Restatement, Source, Timeline
from cadre.law.listing import Listed
from cadre.law.sources import QD_01_2026, QD_342_2010
from cadre.money import Dong

__all__ = [
    "ARMED_FORCES_RATE",
    "BENEFIT_RATE",
    "COLLECTOR_ASSIGNED",
    "COUNTED_ALLOWANCES",
    "ENTERPRISE_RATE",
    "FLAT_LEAST",
    "FLAT_MOST",
    "FLAT_SHARE_OUTSIDE_AGE",
    "HARDSHIP_DECIDED_BY",
    "HARDSHIP_EXEMPTS",
    "HARDSHIP_REQUESTED",
    "INSURED_LAG_MONTHS",
    "INSURED_RATE",
    "MERIT_RATE",
    "OFF_WORK_AS_UNINSURED",
    "PART_TIME_STAFF_RATE",
    "PENSION_RATE",
    "PROBATIONERS_OWE",
    "REGIME",
    "RELIEF_MAX_MONTHS",
    "RELIEF_PERCENTS",
    "SALARY_RATE",
    "SOCIAL_PENSION_EXEMPTS",
    "STUDENT_AMOUNT",
    "TIMELINES",
    "UNCOUNTED_ALLOWANCES",
    "UNINSURED_RATE_BELOW_AGE",
    "UNINSURED_RATE_FROM_AGE",
    "VOLUNTARY_AGREED_BY",
    "WORKING_RETIREE_PAY_RATE",
    "WORKING_RETIREE_PENSION_RATE",
    "YEARS_OF_PARTY_AGE",
    "DuesRegime",
]

T = TypeVar("T")

_OFFICE = "Văn phòng Trung ương Đảng"
CV_141_2011 = Source(
    "141-CV/VPTW/nb", _OFFICE, date(2011, 3, 17), "Công văn hướng dẫn thực hiện 342-QĐ/TW"
)
CV_266_2012 = Source(
    "266-CV/VPTW/nb",
    _OFFICE,
    date(2012, 3, 5),
    "Công văn bổ sung hướng dẫn thực hiện 342-QĐ/TW",
    note="Có nguồn ghi số 1266-CV/VPTW/nb.",
)
HD_03_2016 = Source("03-HD/VPTW", _OFFICE, date(2016, 7, 6), "Hướng dẫn thực hiện chế độ đảng phí")

_QD_342 = date(2011, 4, 1)
_CV_266 = date(2012, 3, 5)
_HD_03 = date(2016, 7, 6)
_RATES_2026 = date(2026, 1, 1)
_QD_01 = date(2026, 2, 1)
_RATES_2028 = date(2028, 1, 1)

_PERCENT = Fraction(1, 100)
_HALF_PERCENT = Fraction(1, 200)


class DuesRegime(StrEnum):
    """The regulation that a month's dues follow."""

    QD_342 = "342-QĐ/TW"
    """Quyết định 342-QĐ/TW, đến tháng 01/2026."""
    QD_01 = "01-QĐ/TW"
    """Quy định 01-QĐ/TW, từ tháng 02/2026."""


def _then(
    value: T,
    *citations: Citation,
    since: date = _QD_342,
    restated: tuple[Restatement, ...] = (),
    note: str = "",
) -> Provision[T]:
    """What held under 342-QĐ/TW, up to the dues of 01/2026."""
    return Provision(
        value=value,
        since=since,
        until=_QD_01,
        citations=citations,
        restated=restated,
        confidence=citations[0].confidence,
        note=note,
    )


def _now(
    value: T,
    place: str,
    sure: Confidence = Confidence.SECONDARY,
    *,
    since: date = _QD_01,
    until: date | None = None,
    note: str = "",
) -> Provision[T]:
    """What 01-QĐ/TW says."""
    return Provision(
        value=value,
        since=since,
        until=until,
        citations=(QD_01_2026.article(place, sure),),
        confidence=sure,
        note=note,
    )


def _guided_2016(place: str) -> tuple[Restatement, ...]:
    return (Restatement(_HD_03, HD_03_2016.article(place, Confidence.SECONDARY)),)


REGIME = Timeline(
    "dues.regime",
    vi="quy định mà đảng phí của tháng theo",
    en="the regulation that a month's dues follow",
    provisions=(
        _then(DuesRegime.QD_342, QD_342_2010.article("")),
        _now(DuesRegime.QD_01, ""),
    ),
)

# What dues follow from

COUNTED_ALLOWANCES: Timeline[Listed[str]] = Timeline(
    "dues.counted_allowances",
    vi="phụ cấp được tính đóng đảng phí (phụ cấp tính đóng bảo hiểm xã hội)",
    en="allowances that dues are paid on: those that bear social insurance",
    provisions=(
        _then(
            Listed(("position", "beyond_frame", "seniority")),
            CV_266_2012.article(""),
            since=_CV_266,
        ),
        _now(
            Listed(("position", "beyond_frame", "seniority")),
            "",
            Confidence.UNCONFIRMED,
            note="Chưa thấy hướng dẫn của 01-QĐ/TW; tạm phân loại như 266-CV/VPTW/nb.",
        ),
    ),
)
UNCOUNTED_ALLOWANCES: Timeline[Listed[str]] = Timeline(
    "dues.uncounted_allowances",
    vi="phụ cấp không tính đóng đảng phí",
    en="allowances that no dues are paid on",
    provisions=(
        _then(
            Listed(("attraction", "preferential", "occupational")),
            CV_266_2012.article(""),
            since=_CV_266,
        ),
        _now(
            Listed(("attraction", "preferential", "occupational")),
            "",
            Confidence.UNCONFIRMED,
            note="Chưa thấy hướng dẫn của 01-QĐ/TW; tạm phân loại như 266-CV/VPTW/nb.",
        ),
    ),
)
INSURED_LAG_MONTHS = Timeline(
    "dues.insured_lag_months",
    vi="số tháng mà căn cứ của người đóng bảo hiểm xã hội bắt buộc lùi lại (tháng trước liền kề)",
    en="by how many months the basis of an insured member lies before the month of dues",
    provisions=(_now(1, "Điều 3, khoản 1"),),
)
OFF_WORK_AS_UNINSURED = Timeline(
    "dues.off_work_as_uninsured",
    vi="người nghỉ việc vì lý do khác, không đóng bảo hiểm xã hội, theo mức người không tham gia",
    en="a member off work who pays no insurance is treated as one who has none",
    provisions=(_now(True, "Điều 3, khoản 1"),),
)
PROBATIONERS_OWE = Timeline(
    "dues.probationers_owe",
    vi="đảng viên dự bị đóng đảng phí như đảng viên chính thức",
    en="a probationary member pays dues as an official member does",
    provisions=(_now(True, "Điều 2, điểm 1.1"),),
)

# Rates

INSURED_RATE = Timeline(
    "dues.insured_rate",
    vi="mức của người tham gia bảo hiểm xã hội bắt buộc, trên tiền lương làm căn cứ đóng",
    en="the rate of members in compulsory insurance, of the wage that insurance follows from",
    provisions=(_now(_PERCENT, "Điều 3, khoản 1"),),
)
BENEFIT_RATE = Timeline(
    "dues.benefit_rate",
    vi="mức khi nghỉ ốm đau, thai sản, trên trợ cấp bảo hiểm xã hội",
    en="the rate on sick or maternity leave, of the insurance benefit",
    provisions=(_now(_PERCENT, "Điều 3, khoản 1"),),
)
SALARY_RATE = Timeline(
    "dues.salary_rate",
    vi="mức của cơ quan, tổ chức chính trị, chính trị - xã hội, trên tiền lương trước thuế",
    en="the rate in offices and political organisations, of the wage before income tax",
    provisions=(
        _then(
            _PERCENT,
            QD_342_2010.article("mục B.I, điểm 1"),
            CV_141_2011.article(""),
            restated=_guided_2016("mục II, điểm 1"),
        ),
    ),
)
ARMED_FORCES_RATE = Timeline(
    "dues.armed_forces_rate",
    vi="mức trong lực lượng vũ trang, trên tiền lương, phụ cấp hoặc sinh hoạt phí",
    en="the rate in the armed forces, of the wage, allowance or living allowance",
    provisions=(_then(_PERCENT, CV_141_2011.article("")),),
)
ENTERPRISE_RATE = Timeline(
    "dues.enterprise_rate",
    vi="mức ở doanh nghiệp, đơn vị sự nghiệp, tổ chức kinh tế, trên thu nhập từ quỹ lương",
    en="the rate in enterprises and public-service units, of income from the wage fund",
    provisions=(
        _then(
            _PERCENT,
            QD_342_2010.article("mục B.I, điểm 3"),
            restated=_guided_2016("mục II, điểm 5"),
        ),
    ),
)
PART_TIME_STAFF_RATE = Timeline(
    "dues.part_time_staff_rate",
    vi="mức của cán bộ không chuyên trách xã, thôn, trên phụ cấp hằng tháng",
    en="the rate of part-time staff of communes and villages, of the monthly allowance",
    provisions=(
        _then(
            _PERCENT,
            HD_03_2016.article("", Confidence.UNCONFIRMED),
            since=_HD_03,
            note="Nguồn chỉ nêu là một nhóm riêng; mức 1% là suy ra.",
        ),
    ),
)
PENSION_RATE = Timeline(
    "dues.pension_rate",
    vi="mức của người hưởng lương hưu, trên lương hưu",
    en="the rate of pensioners, of the pension",
    provisions=(
        _then(_HALF_PERCENT, QD_342_2010.article("mục B.I, điểm 2")),
        _now(_HALF_PERCENT, "Điều 3, khoản 2"),
    ),
)


def _of_working_retiree(key: str, vi: str, en: str) -> Timeline[Fraction]:
    return Timeline(
        key,
        vi=vi,
        en=en,
        provisions=(
            _then(
                _HALF_PERCENT,
                HD_03_2016.article("mục II, điểm 5", Confidence.SECONDARY),
                since=_HD_03,
                note="Có nguồn đọc 342-QĐ/TW là 0,5% lương hưu và 1% tiền lương.",
            ),
            _now(
                _HALF_PERCENT,
                "",
                Confidence.UNCONFIRMED,
                note="Chưa thấy điều khoản; theo một nguồn thứ cấp duy nhất.",
            ),
        ),
    )


WORKING_RETIREE_PENSION_RATE = _of_working_retiree(
    "dues.working_retiree_pension_rate",
    "mức của người nghỉ hưu còn làm việc, trên lương hưu, trợ cấp",
    "the rate of a retiree who works, of the pension",
)
WORKING_RETIREE_PAY_RATE = _of_working_retiree(
    "dues.working_retiree_pay_rate",
    "mức của người nghỉ hưu còn làm việc, trên tiền lương, tiền công, phụ cấp",
    "the rate of a retiree who works, of the pay",
)
MERIT_RATE = Timeline(
    "dues.merit_rate",
    vi="mức của người có công, mất sức, bệnh binh, hưởng trợ cấp xã hội, trên trợ cấp",
    en="the rate of people with merit or on social allowances, of the allowance",
    provisions=(
        _now(
            _HALF_PERCENT,
            "",
            Confidence.UNCONFIRMED,
            note="Chưa thấy điều khoản; theo một nguồn thứ cấp duy nhất.",
        ),
    ),
)

_OWN_DAY = "Mức được nêu từ 01/01/2026; tháng 01/2026 vẫn theo 342-QĐ/TW."


def _of_uninsured(
    key: str, vi: str, en: str, until_2027: Fraction, since_2028: Fraction
) -> Timeline[Fraction]:
    """Rates with days of their own: they begin before the regulation is in force."""
    place = "Điều 3, điểm 2.2"
    return Timeline(
        key,
        vi=vi,
        en=en,
        provisions=(
            _now(until_2027, place, since=_RATES_2026, until=_RATES_2028, note=_OWN_DAY),
            _now(since_2028, place, since=_RATES_2028),
        ),
    )


UNINSURED_RATE_BELOW_AGE = _of_uninsured(
    "dues.uninsured_rate_below_age",
    "mức của người chưa đến tuổi nghỉ hưu, không đóng BHXH, trên lương tối thiểu vùng",
    "the rate below retirement age without insurance, of the regional minimum wage",
    Fraction(3, 1000),
    Fraction(5, 1000),
)
UNINSURED_RATE_FROM_AGE = _of_uninsured(
    "dues.uninsured_rate_from_age",
    "mức của người đến tuổi nghỉ hưu trở lên, không có lương hưu, trên lương tối thiểu vùng",
    "the rate from retirement age on without a pension, of the regional minimum wage",
    Fraction(2, 1000),
    Fraction(3, 1000),
)

# Flat amounts

STUDENT_AMOUNT = Timeline(
    "dues.student_amount",
    vi="mức tháng của học sinh, sinh viên không đóng BHXH, không có phụ cấp, đồng",
    en="the monthly amount of pupils and students without insurance, in đồng",
    provisions=(_now(Dong(5_000), "Điều 3, khoản 2"),),
)
FLAT_LEAST = Timeline(
    "dues.flat_least",
    vi="mức tháng thấp nhất của đối tượng khác trong nước, đồng",
    en="the least monthly amount of other members in the country, in đồng",
    provisions=(_then(Dong(2_000), QD_342_2010.article("mục B.I, điểm 4")),),
)
FLAT_MOST = Timeline(
    "dues.flat_most",
    vi="mức tháng cao nhất của đối tượng khác trong nước, đồng",
    en="the highest monthly amount of other members in the country, in đồng",
    provisions=(_then(Dong(30_000), QD_342_2010.article("mục B.I, điểm 4")),),
)
FLAT_SHARE_OUTSIDE_AGE = Timeline(
    "dues.flat_share_outside_age",
    vi="phần của mức cố định mà người ngoài độ tuổi lao động đóng",
    en="the share of the flat amount that a member outside working age pays",
    provisions=(_then(Fraction(1, 2), QD_342_2010.article("mục B.I, điểm 4")),),
)
VOLUNTARY_AGREED_BY = Timeline(
    "dues.voluntary_agreed_by",
    vi="nơi đồng ý cho đảng viên tự nguyện đóng cao hơn",
    en="who agrees that a member pays more of free will",
    provisions=(
        _then("branch_committee", QD_342_2010.article("mục B.I, điểm 6")),
        _now("direct_superior_committee", "Điều 2"),
    ),
)

# Exemption and relief

YEARS_OF_PARTY_AGE = Timeline(
    "dues.exempt_party_age_years",
    vi="số năm tuổi đảng từ đó được miễn đảng phí",
    en="years of party age from which dues are not due",
    provisions=(_now(50, "Điều 5"),),
)
SOCIAL_PENSION_EXEMPTS = Timeline(
    "dues.social_pension_exempts",
    vi="người hưởng trợ cấp hưu trí xã hội được miễn đảng phí",
    en="a member on the social pension benefit is exempt from dues",
    provisions=(_now(True, "Điều 5"),),
)
HARDSHIP_EXEMPTS: Timeline[Listed[str]] = Timeline(
    "dues.hardship_exempts",
    vi="hoàn cảnh đặc biệt khó khăn được miễn: hộ nghèo, hộ cận nghèo, bệnh hiểm nghèo",
    en="special hardship that exempts: a poor or nearly poor household, a serious illness",
    provisions=(
        _now(Listed(("poor_household", "near_poor_household", "serious_illness")), "Điều 5"),
    ),
)
HARDSHIP_REQUESTED: Timeline[Listed[str]] = Timeline(
    "dues.hardship_requested",
    vi="các trường hợp miễn, giảm phải có đơn đề nghị",
    en="the grounds of relief that ask for a written request",
    provisions=(
        _then(
            Listed(("other_hardship",)),
            HD_03_2016.article("mục II, điểm 12", Confidence.SECONDARY),
            since=_HD_03,
        ),
        _now(
            Listed(("poor_household", "near_poor_household", "serious_illness", "other_hardship")),
            "Điều 5",
        ),
    ),
)
HARDSHIP_DECIDED_BY = Timeline(
    "dues.hardship_decided_by",
    vi="nơi quyết định miễn, giảm vì khó khăn",
    en="who decides on relief for hardship",
    provisions=(
        _then(
            "base_committee",
            HD_03_2016.article("mục II, điểm 12", Confidence.SECONDARY),
            since=_HD_03,
        ),
        _now(
            "base_branch_or_superior_committee",
            "Điều 5",
            note="Chi bộ cơ sở tự quyết định; chi bộ trực thuộc báo cáo cấp ủy cấp trên.",
        ),
    ),
)
RELIEF_PERCENTS: Timeline[Listed[int]] = Timeline(
    "dues.relief_percents",
    vi="các mức giảm vì khó khăn khác, phần trăm",
    en="the reductions for other hardship, in percent",
    provisions=(_now(Listed((30, 50, 70)), "Điều 5"),),
)
RELIEF_MAX_MONTHS = Timeline(
    "dues.relief_max_months",
    vi="số tháng dài nhất của mỗi lần miễn, giảm vì khó khăn khác",
    en="months at most of one relief for other hardship",
    provisions=(_now(12, "Điều 5"),),
)

# Collecting

COLLECTOR_ASSIGNED = Timeline(
    "dues.collector_assigned",
    vi="chi bộ phân công một người thu đảng phí tiền mặt và theo dõi phần không dùng tiền mặt",
    en="the branch charges one person with taking cash and following what is paid without it",
    provisions=(_now(True, "Điều 7, khoản 4"),),
)

TIMELINES = (
    REGIME,
    COUNTED_ALLOWANCES,
    UNCOUNTED_ALLOWANCES,
    INSURED_LAG_MONTHS,
    OFF_WORK_AS_UNINSURED,
    PROBATIONERS_OWE,
    INSURED_RATE,
    BENEFIT_RATE,
    SALARY_RATE,
    ARMED_FORCES_RATE,
    ENTERPRISE_RATE,
    PART_TIME_STAFF_RATE,
    PENSION_RATE,
    WORKING_RETIREE_PENSION_RATE,
    WORKING_RETIREE_PAY_RATE,
    MERIT_RATE,
    UNINSURED_RATE_BELOW_AGE,
    UNINSURED_RATE_FROM_AGE,
    STUDENT_AMOUNT,
    FLAT_LEAST,
    FLAT_MOST,
    FLAT_SHARE_OUTSIDE_AGE,
    VOLUNTARY_AGREED_BY,
    YEARS_OF_PARTY_AGE,
    SOCIAL_PENSION_EXEMPTS,
    HARDSHIP_EXEMPTS,
    HARDSHIP_REQUESTED,
    HARDSHIP_DECIDED_BY,
    RELIEF_PERCENTS,
    RELIEF_MAX_MONTHS,
    COLLECTOR_ASSIGNED,
)
