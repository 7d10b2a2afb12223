"""Scoring the quality of meetings: sheets that are lacking or do not add up."""

from __future__ import annotations

TITLES = {
    "score.missing": "Meeting not scored",
    "score.inconsistent": "Score sheet does not add up",
}

BODIES = {
    "score.missing:flagged": "{who} has not scored a regular meeting {within}: {days}.",
    "score.missing:undecidable": (
        "{who} records no score sheet; for {asked} it cannot be told whether a regular meeting was "
        "not scored."
    ),
    "score.inconsistent:flagged": (
        "The score sheet of the meeting of {held_on} of {who} {fault_word}."
    ),
}

NEXT_STEPS = {
    "score_the_meeting": (
        "The branch scores each of these meetings and notes the result in the minutes or "
        "resolution."
    ),
    "score_correct_sheet": "Whoever scored compares the scheme and corrects the sheet.",
}

CLEARS = {
    "score.missing": "when each of these meetings has a score sheet",
    "score.inconsistent": (
        "when the sheet is corrected, or names the other scheme by which it was made"
    ),
}

WORDS = {
    "fault_unknown": "has a line that the scheme does not have",
    "fault_above": "gives a line more points than it has",
    "fault_sum": "states a total that is not the sum of its points",
    "fault_band": "states a grade that is not that of its total",
}
