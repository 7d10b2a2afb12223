"""Exemption from work and meetings."""

from __future__ import annotations

TITLES = {
    "exemption.expired": "Exemption ended",
    "exemption.no_period": "Exemption without an end",
    "exemption.too_long": "Exemption too long",
    "exemption.age": "Exempt for old age before the age",
    "exemption.work": "Exempt, with work in force",
}

BODIES = {
    "exemption.expired:flagged": (
        "The exemption of {who} ended on {arises_on}; no work has been given since, and no "
        "further exemption is recorded."
    ),
    "exemption.expired:warning": "The exemption of {who} will end on {arises_on}.",
    "exemption.no_period:flagged": (
        "{who} has been exempt since {arises_on} because of {exemption_ground_word}, without an "
        "end; this reason has to state its period."
    ),
    "exemption.too_long:flagged": (
        "{exemption_length_word} of {who}, counted from {since_on}, has to last less than {limit} "
        "months; by the records it is as long as that or longer."
    ),
    "exemption.age:flagged": (
        "{who} has been exempt for old age since {arises_on}, before being past the age of {limit}."
    ),
    "exemption.work:flagged": (
        "{who} has been exempt since {exempt_since_on}, with assignment {assignment} still in "
        "force."
    ),
}

NEXT_STEPS = {
    "exemption_return": (
        "A member who is back is given work, and it is written into a resolution. Otherwise the "
        "member applies to return and the branch decides, or asks the branch to exempt further."
    ),
    "exemption_return_temporary": (
        "A member who is back hands in a comment from the place of temporary residence and is "
        "given work, and it is written into a resolution. Who has to stay away asks for it; the "
        "branch considers it and proposes it to the base committee, which decides."
    ),
    "exemption_prepare_return": (
        "The committee reminds the member before the end: apply to return, for the branch to "
        "decide and give work, or ask the branch to exempt further."
    ),
    "exemption_prepare_return_temporary": (
        "The committee reminds the member before the end: return and hand in a comment from the "
        "place of temporary residence, for the branch to give work; who has to stay away asks for "
        "it, and the branch considers it and proposes it to the base committee, which decides."
    ),
    "exemption_state_period": (
        "The member adds the period to the application; the branch considers it and writes the end "
        "into a resolution."
    ),
    "exemption_state_period_temporary": (
        "The member adds the period to the application; the branch considers it and proposes it to "
        "the base committee, which decides; the end is entered."
    ),
    "exemption_shorten": (
        "The branch reviews the exemption and adjusts its end; where the member stays away for "
        "longer, it considers a transfer to where the member lives."
    ),
    "exemption_shorten_temporary": (
        "The branch reviews the exemption and proposes another end to the base committee; where "
        "the member stays away for longer, it considers a transfer to where the member lives."
    ),
    "exemption_check_reason": (
        "The branch checks the day of birth and the reason; where there is another reason, it "
        "enters that reason and its period."
    ),
    "exemption_end_work": (
        "The branch ends the work or gives it to another member; where the member wants to keep "
        "it, it considers a reduction of work instead."
    ),
}

CLEARS = {
    "exemption.expired": "when the member has work, or a new exemption or reduction",
    "exemption.no_period": "when its end is entered, or its reason is corrected",
    "exemption.too_long": "when it is made shorter than {limit} months, or ends",
    "exemption.age": "when the day of birth or the reason is corrected",
    "exemption.work": "when the work is ended, or the exemption is",
}

WORDS = {
    "exemption_ground_treatment": "long or distant treatment",
    "exemption_ground_abroad": "a stay abroad alone",
    "exemption_ground_remote": "lone work in a remote place",
    "exemption_ground_mobile": "mobile or unstable work",
    "exemption_ground_no_organisation": "work where there is no organisation of the Party",
    "exemption_ground_awaiting_retirement": "waiting for retirement",
    "exemption_ground_maternity": "maternity leave",
    "exemption_ground_away": "absence far away",
    "exemption_ground_other": "another reason, for a time",
    "exemption_ground_age_and_health": "old age and weak health, for a time",
    "exemption_length_away": "The temporary exemption",
    "exemption_length_mobile": "The exemption for mobile work",
}
