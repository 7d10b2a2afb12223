"""Leadership and size of a branch, terms, outcomes of votes."""

from __future__ import annotations

TITLES = {
    "committee.too_small": "Too few official members for a branch",
    "committee.missing": "A branch without a committee",
    "committee.too_large": "Too many members on the committee",
    "committee.no_secretary": "No secretary",
    "committee.no_deputy": "No deputy secretary",
    "committee.seat_open": "A seat on the committee is vacant",
    "committee.left_seat": "Left the branch, and still on its committee",
    "term.ending": "The term ends soon",
    "term.past": "The term has ended without a congress",
    "unit_term.ending": "The term of a base organisation ends soon",
    "unit_term.past": "The term of a base organisation has ended without a congress",
    "organisation.dissolved": "A dissolved branch with members on its roll",
    "organisation.base_branch_large": "A base branch as large as a base organisation",
    "organisation.base_small": "A base organisation with few members",
    "organisation.level_gone": "A district organisation whose end is not recorded",
    "resolution.vote": "The outcome of a vote does not follow from its votes",
}

BODIES = {
    "committee.too_small:flagged": (
        "{who} has {official} official members; an organisation needs at least "
        "{figure_branch_min_official}."
    ),
    "committee.missing:flagged": (
        "{who} has {official} official members and no committee; from "
        "{figure_branch_committee_from} official members on, a branch elects one."
    ),
    "committee.too_large:flagged": (
        "The committee of {who} has {seats} members; the most is {figure_branch_committee_max}."
    ),
    "committee.no_secretary:flagged": "{who} has no secretary{vacant_since}.",
    "committee.no_deputy:flagged": (
        "{who} has a committee and no deputy secretary{vacant_since}; from "
        "{figure_branch_committee_from} official members on, it has a secretary and a deputy."
    ),
    "committee.seat_open:flagged": (
        "The committee of {who} has {held} members; its congress decided on {seats}."
    ),
    "committee.missing:undecidable": (
        "{who} records no office; as of {asked} it cannot be told whether it has a committee."
    ),
    "committee.no_secretary:undecidable": (
        "{who} records no office; as of {asked} it cannot be told whether it has a secretary."
    ),
    "committee.no_deputy:undecidable": (
        "{who} records no office; as of {asked} it cannot be told whether it has a deputy "
        "secretary."
    ),
    "committee.seat_open:undecidable": (
        "{who} records no office; as of {asked} it cannot be told whether as many seats are filled "
        "as its congress decided."
    ),
    "committee.left_seat:flagged": (
        "{who} still stands as {office} of {organisation_id} and has left that branch; the seat "
        "ended on {arises_on}."
    ),
    "term.ending:warning": (
        "The term of {who} that began on {began_on} ends on {ends_on}. A congress may be early or "
        "late by {figure_congress_shift_months} months at most.{lengthened_word}"
    ),
    "term.past:flagged": (
        "The term of {who} that began on {began_on} ended on {ends_on}, and no congress is "
        "recorded. It may be held until {latest_on} at the latest.{lengthened_word}"
    ),
    "unit_term.ending:warning": (
        "The term of {who} that began on {began_on} ends on {ends_on}. A congress may be early or "
        "late by {figure_congress_shift_months} months at most."
    ),
    "unit_term.past:flagged": (
        "The term of {who} that began on {began_on} ended on {ends_on}, and no congress is "
        "recorded. It may be held until {latest_on} at the latest."
    ),
    "organisation.dissolved:flagged": (
        "{who} ended on {arises_on} and still has {members} members on its roll."
    ),
    "organisation.base_branch_large:flagged": (
        "{who} is a base branch and has {members} members, and no consent of its superior is "
        "recorded; from {figure_base_members_from} members on, a base organisation is founded "
        "unless the direct superior agrees."
    ),
    "organisation.base_small:flagged": (
        "{who} is a base organisation and has {members} members only, and no consent of its "
        "superior is recorded; it takes {figure_base_members_from} unless the direct superior "
        "agrees."
    ),
    "organisation.level_gone:flagged": (
        "{who} is an organisation of a district and still stands as in being; since {gone_on} "
        "there are no organisations of that level."
    ),
    "resolution.vote:flagged": (
        "{who} voted on {voted_on} on {decision_word}: {agreed} of {base} votes agreed. At least "
        "{needed} votes{share_word} were needed, and the minutes say {stated_word}."
    ),
}

NEXT_STEPS = {
    "committee_ask_superior": (
        "The secretary reports to the direct superior, to add members, to merge branches, or to "
        "let members attend elsewhere."
    ),
    "committee_elect": (
        "The branch elects a committee, secretary and deputy; whoever is elected needs "
        "{figure_vote_election} of the base."
    ),
    "committee_put_right": (
        "The branch looks through the list of its committee, notes the day on which an office "
        "ended, or reports to the direct superior."
    ),
    "committee_fill_seat": (
        "The branch elects somebody, who needs {figure_vote_election} of the base, and asks the "
        "direct superior to approve it; if that is done, the office is recorded."
    ),
    "committee_note_seat": (
        "The branch notes the day on which the seat ended, and elects somebody if needed; if the "
        "member has not left, the membership is corrected."
    ),
    "term_prepare_congress": (
        "The committee prepares the congress and reports the plan to the direct superior, so that "
        "it is held by {latest_on}."
    ),
    "term_hold_congress": (
        "The committee reports the reason to the direct superior and holds the congress; if it was "
        "held, or the term was lengthened, that is recorded."
    ),
    "organisation_transfer_members": (
        "The direct superior decides where each member attends from now on; if that is done, it is "
        "recorded."
    ),
    "organisation_ask_consent": (
        "The committee records the consent of the direct superior, where it was given; if not, it "
        "asks for it, or to be founded anew as its number of members asks for."
    ),
    "organisation_note_end": (
        "The direct superior records the day on which it ended and to whom the organisations below "
        "belong now; if its level was recorded wrongly, that is corrected."
    ),
    "resolution_check_vote": (
        "The branch compares the record of the count; if the votes were too few, it reports to the "
        "direct superior and votes again."
    ),
}

CLEARS = {
    "committee.too_small": "when the branch has {figure_branch_min_official} official members",
    "committee.missing": "when a committee is elected and its offices are recorded",
    "committee.too_large": "when no more than {figure_branch_committee_max} are on the committee",
    "committee.no_secretary": "when a new secretary is recorded",
    "committee.no_deputy": "when a new deputy is recorded",
    "committee.seat_open": "when as many seats are filled as the congress decided",
    "committee.left_seat": "when the day on which the office ended is recorded",
    "term.ending": "when the congress is held and the new term is recorded",
    "term.past": "when the congress is held, or the decision to lengthen the term is recorded",
    "unit_term.ending": "when the congress is held and the new term is recorded",
    "unit_term.past": "when the congress is held, or the decision to lengthen the term is recorded",
    "organisation.dissolved": "when every member has a new branch",
    "organisation.base_branch_large": "when the consent given is recorded, or it is founded anew",
    "organisation.base_small": "when the consent given is recorded, or there are members enough",
    "organisation.level_gone": "when its end is recorded, or its level is put right",
    "resolution.vote": "when the votes or the outcome are recorded as they were",
}

WORDS = {
    "vacant_since": " since {day}",
    "lengthened_not": "",
    "lengthened_unread": (
        " The term may have been lengthened: the conclusions of 2026 that lengthen terms could not "
        "be read."
    ),
    "stated_passed": "that it passed",
    "stated_failed": "that it did not pass",
    "share_half": " (more than one half)",
    "share_two_thirds": " (at least two thirds)",
    "share_another": "",
    "decision_monthly": "a regular resolution",
    "decision_thematic": "a thematic resolution",
    "decision_assignment": "the assignment of work",
    "decision_other": "a resolution",
    "decision_recognition": "recognition as an official member",
    "decision_reprimand": "a reprimand",
    "decision_warning": "a warning",
    "decision_dismissal": "dismissal",
    "decision_expulsion": "expulsion",
    "decision_election": "an election",
}
