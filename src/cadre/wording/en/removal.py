"""Grounds for removal, the votes on it, and complaints."""

from __future__ import annotations

TITLES = {
    "removal.card": "Card given back or destroyed",
    "removal.no_progress": "No progress after the whole time of education",
    "removal.unworthy": "Standing violated for years in a row",
    "removal.political_standards": "Political standards not met",
    "removal.self_review": "No self-review though asked",
    "removal.vote": "Vote on removal does not add up",
    "removal.vote_above": "A committee's vote on removal does not add up",
    "removal.vote_form": "Form of vote not allowed",
    "removal.vote_form_above": "A committee's form of vote not allowed",
    "removal.education_vote": "Vote on education does not add up",
    "removal.education_form": "On the education list without a secret ballot",
    "complaint.late": "Complaint filed late",
    "complaint.unsettled": "Complaint not settled in time",
}

_MISCOUNTED = (
    "In the vote of {who} on {voted_on} on {removal_matter_word} ({voted_id}), {agreed} of {base} "
    "agreed. At least {needed} votes are needed, but it is recorded as {removal_outcome_word}."
)
_ILL_FORMED = (
    "The vote of {who} on {voted_on} on {removal_matter_word} ({voted_id}) was taken by "
    "{removal_form_word}; only a secret ballot or raised member cards are allowed, as the meeting "
    "chooses."
)

BODIES = {
    "removal.card:flagged": (
        "{who} {removal_said_word}, as the branch concluded on {arises_on}, and the branch has not "
        "voted on proposing removal."
    ),
    "removal.no_progress:flagged": (
        "{who} has been on the education list since {started_on}. The {limit} months of effort "
        "ended on {last_on}; the branch concluded that there was no progress and has not voted on "
        "proposing removal."
    ),
    "removal.no_progress:undecidable": (
        "{who} has been on the education list since {started_on}. The {limit} months of effort "
        "ended on {last_on}; nothing tells yet that there was no progress."
    ),
    "removal.no_progress:warning": (
        "{who} has been on the education list since {started_on}. The {limit} months of effort end "
        "on {last_on}; the branch has recognised no progress yet."
    ),
    "removal.unworthy:flagged": (
        "{who} was concluded to have violated the standing of a member {limit} years in a row, "
        "from {first_year} to {last_year}; the ground was reached on {arises_on}."
    ),
    "removal.political_standards:flagged": (
        "{who} {removal_said_word}, as the branch concluded on {arises_on}, and the branch has not "
        "voted on proposing removal."
    ),
    "removal.self_review:flagged": (
        "{who} was asked {limit} times for a self-review, the last counted on {arises_on}, and "
        "none before the branch is recorded."
    ),
    "removal.vote:flagged": _MISCOUNTED,
    "removal.vote_above:flagged": _MISCOUNTED,
    "removal.vote_form:flagged": _ILL_FORMED,
    "removal.vote_form_above:flagged": _ILL_FORMED,
    "removal.education_vote:flagged": _MISCOUNTED,
    "removal.education_form:flagged": (
        "The vote of {who} on {voted_on} on {removal_matter_word} ({voted_id}) was taken by "
        "{removal_form_word}; it asks for a secret ballot."
    ),
    "complaint.late:flagged": (
        "The complaint of {who} against {complaint_word} was filed on {filed_on}; the decision was "
        "received on {received_on}. The time is {limit} {complaint_days_word} and was over before "
        "{arises_on}."
    ),
    "complaint.unsettled:flagged": (
        "The complaint of {who} against {complaint_word}, taken up on {began_on}, has no outcome. "
        "The time to settle it is {limit} {complaint_days_word} and was over before {arises_on}."
    ),
}

NEXT_STEPS = {
    "removal_review": (
        "Before the time is over, the branch reviews the member's effort, votes on recognising "
        "progress where it is deserved, and hears the member."
    ),
    "removal_conclude": (
        "The branch hears the member, concludes whether there was progress and enters it; a "
        "conclusion it has come to already is to be entered."
    ),
    "removal_proceed": (
        "Where a ground for removal is open, the branch considers it and votes all the same, and "
        "writes the requests into the minutes; the branch weighs it, the system decides nothing."
    ),
    "removal_too_few": (
        "Check the minutes of the count. If the votes are as recorded, the share is not reached: "
        "correct the outcome and report the whole result for the competent committee to decide."
    ),
    "removal_enough": (
        "Check the minutes of the count. If the votes are as recorded, the share is reached: "
        "correct the outcome and send the resolution to the competent committee."
    ),
    "removal_education_too_few": (
        "Check the minutes of the count. If the votes are as recorded, the share is not reached: "
        "correct the outcome; the branch votes again where it needs to."
    ),
    "removal_education_enough": (
        "Check the minutes of the count. If the votes are as recorded, the share is reached: "
        "correct the outcome and act on it."
    ),
    "removal_vote_again": (
        "Check the minutes; if the form is as recorded, report to the superior committee and vote "
        "again by secret ballot or raised member cards."
    ),
    "removal_ballot_again": (
        "Check the minutes; if the form is as recorded, vote again by secret ballot: "
        "{figure_screening_vote_to_list} of the official members, the exempt left out, must agree."
    ),
    "complaint_late": (
        "The body that settles it considers why it came late and answers whether it takes it up."
    ),
    "complaint_settle": (
        "The competent committee settles it and answers the member; the branch hands in its papers."
    ),
}

_COUNTED = "when the votes or the outcome recorded are corrected"
_FORMED = "when the recorded form is corrected, or the vote was taken again"
_CONSIDERED = (
    "when the branch has voted on proposing removal, whatever came of it, or the conclusion is "
    "withdrawn"
)
CLEARS = {
    "removal.card": _CONSIDERED,
    "removal.no_progress": (
        "when the branch recognises progress, decides on further education, or has voted on "
        "proposing removal"
    ),
    "removal.unworthy": _CONSIDERED,
    "removal.political_standards": _CONSIDERED,
    "removal.self_review": (
        "when the member has given a self-review before the branch, or the branch has voted"
    ),
    "removal.vote": _COUNTED,
    "removal.vote_above": _COUNTED,
    "removal.vote_form": _FORMED,
    "removal.vote_form_above": _FORMED,
    "removal.education_vote": _COUNTED,
    "removal.education_form": _FORMED,
    "complaint.late": "when the day of receipt or of filing is corrected",
    "complaint.unsettled": "when the day on which it was settled is entered",
}

WORDS = {
    "removal_said_card_returned": "gave back the member card",
    "removal_said_card_destroyed": "destroyed the member card",
    "removal_said_political_standards": "does not meet the political standards",
    "removal_matter_admission": "proposing admission",
    "removal_matter_recognition": "proposing recognition as an official member",
    "removal_matter_removal": "removal from the roll",
    "removal_matter_education": "putting a member on the education list",
    "removal_matter_progress": "recognising progress",
    "removal_outcome_passed": "carried",
    "removal_outcome_failed": "not carried",
    "removal_form_secret_ballot": "secret ballot",
    "removal_form_raised_card": "raised member cards",
    "removal_form_raised_hand": "raised hands",
    "complaint_removal": "removal",
    "complaint_discipline": "discipline",
    "complaint_days_working_days": "working days (days off allowed for)",
    "complaint_days_days": "calendar days",
}
