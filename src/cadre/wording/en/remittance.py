"""Dues passed up: nothing of them, or another share."""

from __future__ import annotations

_MISSING = (
    "By the records, {who} took in dues that count for {months} (entries: {receipts}) and passed "
    "up nothing of these months."
)
_DIFFERS = (
    "By the records, what {who} passed up of the dues of {months} (remittances: {remittances}) is "
    "{passed_on_word} what goes up (entries of money that came in: {receipts}; share kept: "
    "{shares})."
)
_NOT_KEPT = (
    "{who} has recorded nothing that it passed up of the dues, so that nothing can be compared."
)

TITLES = {
    "dues.remittance_missing": "Dues not passed up",
    "dues.remittance_differs": "Another share of the dues passed up",
    "dues.remittance_missing_above": "Dues not passed up by an organisation above branches",
    "dues.remittance_differs_above": "Too little of the dues passed up by an organisation",
}

BODIES = {
    "dues.remittance_missing:flagged": _MISSING,
    "dues.remittance_missing:undecidable": _NOT_KEPT,
    "dues.remittance_differs:flagged": _DIFFERS,
    "dues.remittance_differs:undecidable": _NOT_KEPT,
    "dues.remittance_missing_above:flagged": _MISSING,
    "dues.remittance_missing_above:undecidable": _NOT_KEPT,
    "dues.remittance_differs_above:flagged": _DIFFERS,
    "dues.remittance_differs_above:undecidable": _NOT_KEPT,
}

REMARKS = {
    "dues.remittance_missing:flagged": "Entries of money that came in: {receipts}.",
    "dues.remittance_differs:flagged": (
        "What was passed up is {passed_on_word} what goes up; the share kept is {shares}."
    ),
    "dues.remittance_missing_above:flagged": "Entries of money that came in: {receipts}.",
    "dues.remittance_differs_above:flagged": (
        "What was passed up is {passed_on_word} what goes up; the share kept is {shares}."
    ),
}

NEXT_STEPS = {
    "dues_remittance_pass_on": (
        "The collector of dues compares the book, passes the share of these months on to the "
        "direct superior and records it with its paper; what was passed on already is recorded."
    ),
    "dues_remittance_less": (
        "The collector of dues compares the book with the papers and passes on what is lacking to "
        "the direct superior; if all was passed on, or another share was decided, that is recorded."
    ),
    "dues_remittance_more": (
        "The collector of dues compares the book with the papers and with the direct superior: "
        "what was too much is taken off the next time as the superior says; if money that came in "
        "is not in the book, or the share is wrong, that is put right."
    ),
    "dues_remittance_pass_on_above": (
        "Whoever keeps the money of the organisation compares what came in, passes the share of "
        "these months on to the direct superior and records it with its paper; what was passed on "
        "already is recorded."
    ),
    "dues_remittance_less_above": (
        "Whoever keeps the money of the organisation compares what came in with the papers and "
        "passes on what is lacking to the direct superior; if all was passed on, or another share "
        "was decided, that is recorded."
    ),
    "dues_remittance_record": (
        "If anything was passed up, record each time: the months, the amount, the day, the paper."
    ),
}

CLEARS = {
    "dues.remittance_missing": "once something passed up of these months is recorded",
    "dues.remittance_differs": "once what was passed up of these months is what goes up",
    "dues.remittance_missing_above": "once something passed up of these months is recorded",
    "dues.remittance_differs_above": "once what was passed up of these months is what goes up",
}

WORDS = {
    "passed_on_less": "less than",
    "passed_on_more": "more than",
    "kept": "what is kept",
    "up": "what goes up",
    "received": "the month in which they came in",
    "month_of_dues": "the month of dues they are for",
}

CHOICES = {
    "remittance_grace_days": "what goes up is asked for {choice} days after the month it came in",
    "dues_passed_by": "on their way up dues count for {choice}",
    "dues_remainder": "the odd đồng of a share belongs to {choice}",
}
