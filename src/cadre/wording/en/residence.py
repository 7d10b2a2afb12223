"""The place of residence."""

from __future__ import annotations

TITLES = {
    "residence.comment_missing": "Comment of the residence committee missing",
}

BODIES = {
    "residence.comment_missing:undecidable": (
        "{who} was introduced to the place of residence for all of {within_year}; no comment of "
        "its committee is recorded for any year, so nothing can be told."
    ),
    "residence.comment_missing:flagged": (
        "{who} was introduced at the place of residence for the whole of {within_year}, and fewer "
        "comments of its committee on that year are recorded than the {limit} asked for."
    ),
}

REMARKS = {
    "residence.comment_missing:flagged": "The comment on {within_year} is missing.",
}

NEXT_STEPS = {
    "residence_collect_comment": (
        "The branch at the place of work asks the residence committee for its written comment and "
        "records it, for the review and rating of the member."
    ),
}

CLEARS = {
    "residence.comment_missing": (
        "when the comment on this year is recorded, or when it is recorded that none is asked for"
    ),
}
