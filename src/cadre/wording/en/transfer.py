"""Transfers of membership and temporary stays."""

from __future__ import annotations

TITLES = {
    "transfer.procedure_late": "Procedure of a transfer late",
    "transfer.letter_late": "Letter of introduction shown late",
    "transfer.overdue_ground": "Transfer overdue since the notice",
    "transfer.temporary_length": "Length of a temporary stay out of bounds",
    "transfer.temporary_without_end": "Temporary stay without a recorded end",
}

BODIES = {
    "transfer.procedure_late:flagged": (
        "{who} is to transfer officially since {cause_on}, and no letter of introduction, notice "
        "or handing in of papers is recorded. The procedure is to be done within {limit} working "
        "days, which end on {last_on} where no public holiday falls into them; with {spare} days "
        "to spare, it is late from {arises_on}."
    ),
    "transfer.procedure_late:warning": (
        "{who} is to transfer officially since {cause_on}, and no letter of introduction, notice "
        "or handing in of papers is recorded. The procedure is to be done within {limit} working "
        "days, which end on {last_on} where no public holiday falls into them."
    ),
    "transfer.letter_late:flagged": (
        "{who} was introduced for a transfer on {introduced_on} and the letter is not recorded as "
        "shown at the new place. It is to be shown within {limit} working days, which end on "
        "{last_on} where no public holiday falls into them; with {spare} days to spare, it is late "
        "from {arises_on}."
    ),
    "transfer.overdue_ground:flagged": (
        "The new place got the notice of the transfer of {who} on {notice_on}; since {arises_on} "
        "more than {limit} months have passed, and no papers are recorded as handed in. The reason "
        "for the delay was considered and not accepted."
    ),
    "transfer.overdue_ground:undecidable": (
        "The new place got the notice of the transfer of {who} on {notice_on}; since {arises_on} "
        "more than {limit} months have passed, and no papers are recorded as handed in. Whether "
        "the reason for the delay is accepted has not been concluded."
    ),
    "transfer.temporary_length:flagged": (
        "The temporary stay of {who} at {host_id} began on {since_on} and {stay_now_word} "
        "{until_on}: {stay_length_word} {limit} months."
    ),
    "transfer.temporary_without_end:flagged": (
        "{who} is in temporary activity at {host_id} since {since_on}, and no end is recorded. "
        "The time for a temporary stay is over on {last_on} at the latest."
    ),
}

REMARKS = {
    "transfer.procedure_late:flagged": "No letter of introduction; the time ends on {last_on}.",
    "transfer.procedure_late:warning": "No letter of introduction; the time ends on {last_on}.",
    "transfer.letter_late:flagged": "Introduced on {introduced_on}; the time ends on {last_on}.",
    "transfer.overdue_ground:flagged": "The new place got the notice on {notice_on}.",
    "transfer.overdue_ground:undecidable": "The new place got the notice on {notice_on}.",
    "transfer.temporary_length:flagged": "At {host_id}, {stay_now_word} {until_on}.",
    "transfer.temporary_without_end:flagged": "At {host_id}, since {since_on}.",
}

NEXT_STEPS = {
    "transfer_remind": (
        "The branch reminds the member to do the procedure at once, its time being over on "
        "{last_on}, and helps with the papers."
    ),
    "transfer_do_procedure": (
        "The branch asks the member to do the procedure at once and to report the reason for the "
        "delay; the competent committee considers the reason. The delay by itself ends no "
        "membership."
    ),
    "transfer_show_letter": (
        "The branch gets in touch with the member and the new place, asks for the papers and for "
        "the reason for the delay; the competent committee considers the reason. The delay by "
        "itself ends no membership."
    ),
    "transfer_consider_reason": (
        "The member reports the reason for the delay; the competent committee at the new place "
        "considers whether it is legitimate, and records its conclusion."
    ),
    "transfer_consider_removal": (
        "The competent committee at the new place verifies the case, hears the member, considers "
        "removal from the list and informs the old place; before that, the text now in force is "
        "to be looked up. The system concludes nothing by itself."
    ),
    "transfer_end_stay": (
        "The official and the host branch verify the reason and ask the competent committee to "
        "send the member back, or to transfer the member officially where the stay goes on for "
        "long."
    ),
    "transfer_explain_stay": (
        "The official branch checks the letter and the days of leaving and coming back, and "
        "corrects the record or writes down the reason."
    ),
    "transfer_record_end": (
        "The branch records the end that the letter for the temporary stay names; for a longer "
        "stay the member reports to both the official and the host branch."
    ),
}

CLEARS = {
    "transfer.procedure_late": (
        "when a letter of introduction, a notice, the handing in of papers or a membership at the "
        "new place is recorded, or when the reason for the delay is accepted"
    ),
    "transfer.letter_late": (
        "when the day on which the letter was shown or a membership at the new place is recorded, "
        "or when the reason for the delay is accepted"
    ),
    "transfer.overdue_ground": (
        "when the day on which the papers came or a membership at the new place is recorded, "
        "or when the reason for the delay is accepted"
    ),
    "transfer.temporary_length": "when its first and last day are recorded rightly, within bounds",
    "transfer.temporary_without_end": "when its end is recorded",
}

WORDS = {
    "stay_now_over": "ended on",
    "stay_now_going_on": "still went on on",
    "stay_length_short": "too short; the least is",
    "stay_length_long": "too long; the limit is less than",
    "stay_length_long_study": "too long; the most for full-time study is",
}

CHOICES = {
    "transfer_deadline_208": (
        "the procedure of an official transfer takes {choice} working days from 26/07/2026 on"
    ),
}
