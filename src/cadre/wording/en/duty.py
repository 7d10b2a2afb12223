"""A branch's list of duties: unfilled, ended, of an earlier term, heaped on one member."""

from __future__ import annotations

TITLES = {
    "duty.no_holder": "Duty without enough holders",
    "duty.ended": "Ended duty still held",
    "duty.closed_term": "Work given in an earlier term",
    "duty.overloaded": "Many duties held by one member",
}

BODIES = {
    "duty.no_holder:flagged": (
        "{who} needs {needed} members for the duty “{duty_id}”, and {held} are assigned to it."
    ),
    "duty.no_holder:undecidable": (
        "{who} has a list of duties, and no assignment says which duty it fills; as of {asked} it "
        "cannot be told which duty is short of holders."
    ),
    "duty.ended:flagged": (
        "{who} ended the duty “{duty_id}” on {ended_on}, and {held} assignments to it still run."
    ),
    "duty.closed_term:flagged": (
        "{who} still has {held} assignments from before the term that began on {term_began_on}, "
        "not given anew since."
    ),
    "duty.overloaded:flagged": (
        "{who} holds {held} duties at once; above {most} the branch should spread them."
    ),
}

REMARKS = {
    "duty.no_holder:flagged": "Duty “{duty_id}”: {needed} needed, {held} assigned.",
    "duty.ended:flagged": "Duty “{duty_id}”: {held} assignments still run.",
    "duty.closed_term:flagged": "{held} assignments from an earlier term.",
    "duty.overloaded:flagged": "{held} duties.",
}

NEXT_STEPS = {
    "duty_assign": (
        "The committee proposes members whose ability and circumstances fit, the branch assigns "
        "them and writes it into a resolution; a duty no longer needed gets the day it ended."
    ),
    "duty_end_work": (
        "The branch ends these assignments and gives other work to members left without any."
    ),
    "duty_assign_anew": (
        "The branch reviews these assignments and gives them anew, or ends them, in its yearly "
        "resolution on work."
    ),
    "duty_spread": (
        "The committee looks at what this member carries and proposes to the branch to hand some "
        "of it to others."
    ),
}

CLEARS = {
    "duty.no_holder": "when enough members are assigned to the duty, or the duty is ended",
    "duty.ended": "when the assignments to this duty are ended",
    "duty.closed_term": "when these assignments are given anew in this term, or ended",
    "duty.overloaded": "when the member holds {most} duties at most",
}
