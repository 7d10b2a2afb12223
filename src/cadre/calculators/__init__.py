"""Pure calculators (phép tính nghiệp vụ): figures of the law applied to numbers handed in."""

from cadre.calculators.attendance_rate import AttendanceRate, attendance_rate, expected_at
from cadre.calculators.badges import (
    Badge,
    award_round,
    award_rounds,
    badges_due,
    early_badge,
    next_badge,
    posthumous_badge,
)
from cadre.calculators.deadlines import Deadline
from cadre.calculators.party_age import DayRange, PartyAge, PartyAgeRange, party_age, reaches
from cadre.calculators.probation import (
    ProbationStatus,
    probation_end,
    probation_status,
    recognised_as_of,
    recognition_window,
)
from cadre.calculators.quota import excellent_quota
from cadre.calculators.scores import Grade, grade
from cadre.calculators.steps import months_later
from cadre.calculators.structure import BaseForm, BranchForm, base_form, branch_form
from cadre.calculators.suspension import suspension_limit
from cadre.calculators.terms import Term, TermStatus, term_length, term_of
from cadre.calculators.transfers import (
    TemporaryLength,
    letter_deadline,
    overdue_ground_on,
    procedure_deadline,
    temporary_length,
)
from cadre.calculators.vote_base import VoteBase, vote_base
from cadre.calculators.votes import (
    DisciplineVote,
    VoteResult,
    discipline_by_votes,
    needed,
    result_of,
    threshold_figure,
    threshold_of,
)
from cadre.calculators.working_days import add_working_days, working_day, working_days_between

__all__ = [
    "AttendanceRate",
    "Badge",
    "BaseForm",
    "BranchForm",
    "DayRange",
    "Deadline",
    "DisciplineVote",
    "Grade",
    "PartyAge",
    "PartyAgeRange",
    "ProbationStatus",
    "TemporaryLength",
    "Term",
    "TermStatus",
    "VoteBase",
    "VoteResult",
    "add_working_days",
    "attendance_rate",
    "award_round",
    "award_rounds",
    "badges_due",
    "base_form",
    "branch_form",
    "discipline_by_votes",
    "early_badge",
    "excellent_quota",
    "expected_at",
    "grade",
    "letter_deadline",
    "months_later",
    "needed",
    "next_badge",
    "overdue_ground_on",
    "party_age",
    "posthumous_badge",
    "probation_end",
    "probation_status",
    "procedure_deadline",
    "reaches",
    "recognised_as_of",
    "recognition_window",
    "result_of",
    "suspension_limit",
    "temporary_length",
    "term_length",
    "term_of",
    "threshold_figure",
    "threshold_of",
    "vote_base",
    "working_day",
    "working_days_between",
]
