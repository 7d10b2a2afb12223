"""Work given to members: the yearly resolution, the regulation, monthly reports, ad-hoc tasks."""

from __future__ import annotations

TITLES = {
    "assignment.none_kept": "Nobody's work recorded",
    "assignment.no_resolution": "No resolution on work in the year",
    "assignment.not_in_regulation": "Working regulation silent on the giving of work",
    "assignment.regulation_old": "Working regulation of an earlier term",
    "assignment.no_reports": "Reports on work lacking",
    "assignment.ad_hoc_overdue": "Ad-hoc task overdue",
}

BODIES = {
    "assignment.none_kept:flagged": (
        "{who} records no work of any member in the years of the audit; {members} members in "
        "activity have none on record. It does not follow that none was given."
    ),
    "assignment.no_resolution:flagged": (
        "{who} gives members work; the resolutions recorded in {year} that review it and assign it "
        "anew number {passed}; a year asks for {figure_assignment_resolutions_per_year}."
    ),
    "assignment.no_resolution:warning": (
        "{who} gives members work; the resolutions recorded in {year} so far that review it and "
        "assign it anew number {passed}; a year asks for "
        "{figure_assignment_resolutions_per_year}, by {arises_on}."
    ),
    "assignment.no_resolution:undecidable": (
        "{who} records no resolution; for {asked} it cannot be told whether work was assigned by "
        "resolution."
    ),
    "assignment.not_in_regulation:flagged": (
        "{who} has a working regulation since {began_on}, which does not say how work is given to "
        "members and how they report on it."
    ),
    "assignment.regulation_old:flagged": (
        "{who} still uses the working regulation of {began_on}, while its term began on "
        "{term_began_on}; the regulation is made anew each term."
    ),
    "assignment.no_reports:flagged": (
        "{who} enters reports on work in {year}, and those of {members} members with standing "
        "duties are lacking, in months in which it met: {months}."
    ),
    "assignment.ad_hoc_overdue:flagged": (
        "{who} was given the ad-hoc task {assignment}, due on {due_on}; its end is not entered."
    ),
}

REMARKS = {
    "assignment.none_kept:flagged": "{members} members in activity have no work on record.",
    "assignment.no_resolution:warning": "Due by {arises_on}.",
    "assignment.no_reports:flagged": "Reports of {members} members are lacking.",
    "assignment.ad_hoc_overdue:flagged": "Task {assignment}, due on {due_on}.",
}

NEXT_STEPS = {
    "assignment_keep": (
        "The branch enters the work given in its resolutions and working regulation; where none "
        "was given, it gives work and writes it into a resolution."
    ),
    "assignment_pass_resolution": (
        "The branch reviews what each member achieved and passes a resolution that gives everybody "
        "in activity work anew; one passed already is to be entered."
    ),
    "assignment_amend_regulation": (
        "The committee proposes to the branch to add to the working regulation how work is given, "
        "reported on and concluded."
    ),
    "assignment_redo_regulation": (
        "The committee makes the working regulation of this term and puts it to the branch."
    ),
    "assignment_hear_all": (
        "In its next meeting the branch hears these members, the chair concludes, and it is "
        "entered; so are reports given already."
    ),
    "assignment_conclude_task": (
        "The branch hears the member; a finished task gets the day it ended, another a new day."
    ),
}

CLEARS = {
    "assignment.none_kept": "when work of the members of the branch is entered",
    "assignment.no_resolution": (
        "when the branch passes a resolution on work in the year, or one passed is entered"
    ),
    "assignment.not_in_regulation": "when the working regulation says how work is given",
    "assignment.regulation_old": "when there is a working regulation made in this term",
    "assignment.no_reports": "when the reports of these members are entered for these months",
    "assignment.ad_hoc_overdue": "when the task is entered as ended or has a new day",
}

CHOICES = {
    "overload_duties": "more than {choice} duties at once are many",
}
