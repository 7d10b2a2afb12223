"""Suspension of Party activity."""

from __future__ import annotations

TITLES = {
    "suspension.over_limit": "Suspension beyond its time",
    "suspension.near_limit": "Suspension near its limit",
    "suspension.seat": "Committee member suspended",
}

BODIES = {
    "suspension.over_limit:flagged": (
        "{who} has been suspended since {suspended_on}. The time is {limit} {suspension_unit_word} "
        "({suspension_stage_word}) and ended on {last_on}; {suspension_now_word}."
    ),
    "suspension.over_limit:undecidable": (
        "{who} has been suspended since {suspended_on}, and the reason is not recorded. For an "
        "inspection the time is {limit} {suspension_unit_word} ({suspension_stage_word}) and ended "
        "on {last_on}; for somebody prosecuted or detained it is that of the proceedings."
    ),
    "suspension.near_limit:warning": (
        "{who} has been suspended since {suspended_on}. The time is {limit} {suspension_unit_word} "
        "({suspension_stage_word}) and ends on {last_on}."
    ),
    "suspension.seat:flagged": (
        "{who} has been suspended since {suspended_on} and is thereby suspended from the "
        "committee, being recorded as {seat_word} of {seat_id}. The office is not lost by it."
    ),
}

NEXT_STEPS = {
    "suspension_end": (
        "The branch reports to the body that decided: the extension is used up and the suspension "
        "has to end; that body concludes and tells the member."
    ),
    "suspension_end_or_extend": (
        "The branch reports to the body that decided, for it to end the suspension, or enters the "
        "extension where there is one; that body concludes and tells the member."
    ),
    "suspension_decide_end": (
        "The branch reports to the body that decided, for it to conclude before the last day; no "
        "further extension is possible."
    ),
    "suspension_decide": (
        "The branch reports to the body that decided, for it to conclude or extend before the last "
        "day."
    ),
    "suspension_explain_length": (
        "The branch checks the recorded days; where they are right, it tells the body that decided "
        "why it took so long."
    ),
    "suspension_state_ground": ("The branch looks at the decision and enters the reason."),
    "suspension_note_seat": (
        "The branch notes the suspension from the committee as of the same day, gives the work to "
        "somebody else for that time and reports to its superior."
    ),
}

CLEARS = {
    "suspension.over_limit": "when an end in time or its extension is entered",
    "suspension.near_limit": "when an end in time or an extension is entered",
    "suspension.seat": "when the suspension ends, or the term of the office is over",
}

WORDS = {
    "suspension_unit_months": "months",
    "suspension_unit_days": "days",
    "suspension_unit_working_days": "working days",
    "suspension_stage_first": "not extended",
    "suspension_stage_total": "extension included",
    "suspension_now_going_on": "the suspension has not ended",
    "suspension_now_over": "the suspension ended after that day",
    "seat_secretary": "secretary",
    "seat_deputy": "deputy secretary",
    "seat_committee_member": "committee member",
}
