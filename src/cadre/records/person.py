"""What a member can do and does outside the branch: posts, qualifications, certificates, badges."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, a_day_or_none, after_since
from cadre.records.fields import Choice, ShownById, a_count, a_flag, an_id, clean, present_text

__all__ = [
    "Badge",
    "Certificate",
    "CertificateKind",
    "Post",
    "PostKind",
    "Qualification",
    "QualificationKind",
]


class PostKind(Choice):
    """What kind of work a post is."""

    COMMUNE_OFFICIAL = "commune_official"
    """Cán bộ, công chức xã, phường, đặc khu."""
    STATE = "state"
    """Cơ quan nhà nước, Mặt trận, đoàn thể cấp trên."""
    ENTERPRISE = "enterprise"
    """Doanh nghiệp."""
    ARMED_FORCES = "armed_forces"
    """Lực lượng vũ trang."""
    VILLAGE = "village"
    """Người hoạt động ở thôn, tổ dân phố."""
    RETIRED = "retired"
    """Đã nghỉ hưu."""
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Post(ShownById):
    """
    A member's work outside the branch (chức danh, công việc), from ``since`` to ``until``.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    title: str = field(validator=present_text)
    kind: PostKind = field(default=PostKind.OTHER, converter=PostKind)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)


class QualificationKind(Choice):
    """What kind of qualification."""

    GENERAL = "general"
    """Học vấn phổ thông."""
    PROFESSIONAL = "professional"
    """Chuyên môn."""
    POLITICAL_THEORY = "political_theory"
    """Lý luận chính trị."""
    SKILL = "skill"
    """Sở trường, năng khiếu."""


@frozen(kw_only=True, repr=False)
class Qualification(ShownById):
    """
    A qualification (trình độ). For schooling, ``grade`` is the last grade completed (1 to 12).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    kind: QualificationKind = field(converter=QualificationKind)
    what: str = field(validator=present_text)
    grade: int = field(default=0, validator=a_count)
    obtained_on: date | None = field(default=None, validator=a_day_or_none)


class CertificateKind(Choice):
    """What a certificate is for."""

    COMMITTEE_TRAINING = "committee_training"
    """Bồi dưỡng nghiệp vụ công tác đảng."""
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Certificate(ShownById):
    """
    A certificate of training (chứng nhận bồi dưỡng), with the day it lapses where it does.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    kind: CertificateKind = field(
        default=CertificateKind.COMMITTEE_TRAINING, converter=CertificateKind
    )
    since: date = field(validator=a_day)
    """The day of issue."""
    until: date | None = field(default=None, validator=after_since)
    paper: str = field(default="", validator=clean)


@frozen(kw_only=True, repr=False)
class Badge(ShownById):
    """
    A badge of party age awarded (Huy hiệu Đảng). ``early``: for serious illness.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    years: int = field(validator=a_count)
    awarded_on: date = field(validator=a_day)
    early: bool = field(default=False, validator=a_flag)
    posthumous: bool = field(default=False, validator=a_flag)
