"""Discipline of members."""

from __future__ import annotations

TITLES = {
    "discipline.form": "Form of discipline not for members on probation",
    "discipline.written_late": "Written decision of discipline issued late",
    "discipline.by_host": "Host branch went beyond its forms of discipline",
    "discipline.not_competent": "Discipline not for the branch to decide",
}

BODIES = {
    "discipline.form:flagged": (
        "{who} was disciplined by {discipline_form_word} on {announced_on} while on probation. "
        "Members on probation are only reprimanded or warned; who is unfit is removed."
    ),
    "discipline.written_late:flagged": (
        "The decision of {discipline_form_word} about {who}, announced on {announced_on}, was "
        "issued in writing on {written_on}. It is to be issued within "
        "{figure_discipline_decision_days} days of the announcement, by {last_on}."
    ),
    "discipline.by_host:flagged": (
        "{who} was disciplined by {discipline_form_word} on {announced_on}, as decided by the host "
        "branch ({branch_id}). A host branch may go as far as a warning."
    ),
    "discipline.not_competent:flagged": (
        "{who} was disciplined by {discipline_form_word} on {announced_on}, as decided by the "
        "member's own branch ({branch_id}), {discipline_why_word}."
    ),
}

NEXT_STEPS = {
    "discipline_correct_form": (
        "The branch reports to its superior and the inspection committee, which review the form; "
        "who is unfit while on probation is removed."
    ),
    "discipline_explain_delay": (
        "The branch notes the reason for the delay and sends the written decision to the member "
        "and its superior."
    ),
    "discipline_hand_over": (
        "The branch reports to the competent committee and inspection committee, which decide anew."
    ),
}

CLEARS = {
    "discipline.form": "when the form or the member's standing on record is corrected",
    "discipline.written_late": "when the days of the decision are corrected",
    "discipline.by_host": "when a decision of the competent body takes its place",
    "discipline.not_competent": "when a decision of the competent body takes its place",
}

WORDS = {
    "discipline_form_reprimand": "reprimand",
    "discipline_form_warning": "warning",
    "discipline_form_dismissal": "dismissal",
    "discipline_form_expulsion": "expulsion",
    "discipline_why_duty": "though the failing was in a duty that its superior had assigned",
    "discipline_why_form": "though a branch may only reprimand and warn",
}
