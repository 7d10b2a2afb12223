"""Members on probation and their recognition."""

from __future__ import annotations

TITLES = {
    "probation.due": "Recognition to be considered",
    "probation.overdue": "Recognition not considered in time",
    "probation.three_votes": "Too many votes that fell short",
    "probation.office": "Committee office held on probation",
    "probation.branch_too_small": "Too few official members to vote on recognition",
    "probation.not_announced": "Recognition not announced",
}

BODIES = {
    "probation.due:warning": (
        "{who} completes {figure_probation_months} months of probation on {ends_on}, counted from "
        "{began_on}. The branch considers it within {figure_probation_consider_working_days} "
        "working days after that: to the end of {due_on} if no public holiday falls in between."
    ),
    "probation.overdue:flagged": (
        "{who} completed {figure_probation_months} months of probation on {ends_on}, counted from "
        "{began_on}; no resolution to propose recognition or removal is recorded, nor a decision "
        "to recognise. The "
        "{figure_probation_consider_working_days} working days, with public holidays allowed for, "
        "ended on {last_on}."
    ),
    "probation.three_votes:flagged": (
        "The branch voted {votes} times on {voted_on_word} of {who} short of the share needed; "
        "the last of these was on {arises_on}."
    ),
    "probation.office:flagged": (
        "{who} is on probation and holds the office of {office} in {organisation_id} since "
        "{arises_on}. On probation nobody votes, stands for office or elects."
    ),
    "probation.branch_too_small:flagged": (
        "{who} has a member on probation, {member_id}, whose probation ends on {ends_on}, and "
        "only {officials} official members; a vote on recognition takes "
        "{figure_probation_official_to_vote} at least."
    ),
    "probation.not_announced:flagged": (
        "{who} has no record of announcing the recognition of member {member_id}, decided on "
        "{decided_on}, by its meeting on {met_on}, the first regular one at least {paper_days} "
        "working days after the decision."
    ),
}

NEXT_STEPS = {
    "probation_consider": (
        "The branch puts it on the agenda and votes to propose recognition "
        "({figure_probation_vote_branch} of the official members agreeing) or removal by the end "
        "of {due_on}, and sends it to its superior."
    ),
    "probation_consider_now": (
        "The branch considers it at its very next meeting and votes to propose recognition "
        "({figure_probation_vote_branch} of the official members agreeing) or removal. A member "
        "who qualifies is still recognised as of {ends_on}."
    ),
    "probation_report_votes": (
        "The branch reports the results of all votes, for its superior and the competent "
        "committee to decide."
    ),
    "probation_leave_office": (
        "The branch reports to its superior so that an official member takes over; until "
        "recognition is decided the member stays on probation."
    ),
    "probation_enlarge_branch": (
        "The branch reports to its superior, which adds official members or merges the branch "
        "before the vote."
    ),
    "probation_announce": (
        "The branch announces the decision at its next meeting and records the day."
    ),
}

CLEARS = {
    "probation.due": "when the branch's resolution, or the decision to recognise, is recorded",
    "probation.overdue": (
        "when the branch's resolution, or the decision to recognise or remove, is recorded"
    ),
    "probation.three_votes": "when the decision of the competent committee is recorded",
    "probation.office": "when the office ends, or the member is recognised",
    "probation.branch_too_small": "when the branch has enough official members",
    "probation.not_announced": "when the record shows an announcement by {met_on}",
}

WORDS = {
    "voted_on_recognition": "recognition",
    "voted_on_removal": "removal",
}
