"""What all findings share, and the families of attendance, dues, work and books."""

from __future__ import annotations

TITLES = {
    "attendance.three_months": "Away from branch meetings too many months of the year",
    "attendance.early_warning": "One month short of too many months away from branch meetings",
    "dues.three_months": "Dues unpaid for too many months of the year",
    "dues.early_warning": "One month short of too many months of unpaid dues",
    "assignment.none": "No work assigned",
    "assignment.stale": "Assignment not adjusted",
    "assignment.unsourced": "Assignment in no resolution or working regulation",
    "branch.no_meeting": "Month without a regular meeting",
    "branch.book_open": "Book not closed in time",
}

BODIES = {
    "attendance.three_months:flagged": (
        "{who} was away from branch meetings without legitimate reason in {count} months "
        "{within}: {months}. The branch considers it from {limit} months on; reached on "
        "{arises_on}."
    ),
    "attendance.three_months:undecidable": (
        "Whether {who} was away from meetings in {limit} months {within} cannot be told yet. "
        "Known so far: {count} months without legitimate reason{known}."
    ),
    "attendance.early_warning:warning": (
        "{who} was away from branch meetings without legitimate reason in {count} months "
        "{within}: {months}. Missing another, {next_month} would reach the limit of {limit}."
    ),
    "dues.three_months:flagged": (
        "{who} has not paid dues in full for {count} months {within}: {months}. The branch "
        "considers it from {limit} months on; reached on {arises_on}."
    ),
    "dues.three_months:undecidable": (
        "Whether {who} owes dues for {limit} months {within} cannot be told yet. Known so far: "
        "{count} months not paid in full{known}."
    ),
    "dues.early_warning:warning": (
        "{who} has not paid dues in full for {count} months {within}: {months}. If another stays "
        "unpaid, {next_month} would reach the limit of {limit}."
    ),
    "assignment.none:flagged": ("{who} is active but has had no work assigned since {arises_on}."),
    "assignment.stale:flagged": (
        "{who} still has assignment {assignment}, bound to {left}{since_left}."
    ),
    "assignment.unsourced:flagged": (
        "Assignment {assignment} of {who} {source}; it is in no resolution or working regulation."
    ),
    "branch.no_meeting:flagged": (
        "{who} held too few regular meetings {within} in {count} months: {months}."
    ),
    "branch.book_open:flagged": (
        "{who} has not closed {book} for {count} months: {months}.{cannot_tell}"
    ),
}

REMARKS = {
    "attendance.early_warning:warning": "Missing {next_month} too would reach {limit} months.",
    "dues.early_warning:warning": "{next_month} unpaid too would reach {limit} months.",
    "assignment.stale:flagged": "Assignment {assignment} is bound to {left}.",
    "assignment.unsourced:flagged": "Assignment {assignment} {source}.",
    "branch.book_open:flagged": "{book} not closed.{cannot_tell}",
}

MISSING = {
    "book_open": "the book is open for {months}{branch}",
    "no_row": "the book is closed but has no row for {months}",
    "reason_undecided": "the branch has not decided on the reason given for {months}",
    "reason_undecided_without_months": "nothing has been decided on the reason",
    "elsewhere": "nothing is known of {months}, before the arrival",
    "not_kept": "the branch does not keep such records{branch}",
    "not_concluded": "the branch has not concluded whether there was progress",
    "not_stated": "the reason is not recorded",
}

NEXT_STEPS = {
    "consider_removal": (
        "The branch verifies the reasons, asks the member for a self-review and hears the member "
        "(asked {figure_removal_self_review_requests} times in vain, it goes on all the same), "
        "then votes on proposing removal: {figure_removal_vote_branch} of its official members "
        "must agree. Then the base committee, where there is one, votes: "
        "{figure_removal_vote_base_committee} of its members must agree; the competent standing "
        "committee decides by {figure_removal_vote_standing} of its members, or a base committee "
        "with the authority by {figure_removal_vote_authorised_committee} of its own. Where a "
        "share is not reached, the whole result is reported and the "
        "competent committee decides. A member who is removed may "
        "complain within {figure_removal_complaint_working_days} working days of receiving the "
        "decision. The system decides nothing by itself."
    ),
    "removal_was_considered": (
        "The branch voted on removal on {voted_on}. It follows what the competent committee says, "
        "and records the outcome."
    ),
    "consider_removal_then": (
        "The branch verifies the reasons, hears the member and considers whether to propose "
        "removal; the system decides nothing by itself."
    ),
    "complete_books": "The branch enters what is missing; then audit again.",
    "remind_member": "The branch speaks with the member and finds the cause before next month.",
    "assign_work": "The branch assigns work and writes it into a resolution.",
    "adjust_assignment": "The branch adjusts the assignment to the member's present post.",
    "write_assignment": "The branch writes it into a resolution or the working regulation.",
    "hold_meeting": "The branch explains to its superior and meets once a month.",
    "close_book": "The branch enters the months and closes the book.",
}

CLEARS = {
    "attendance.three_months": (
        "when the branch accepts the reason for enough months to leave fewer than {limit}, "
        "or the attendance book is corrected"
    ),
    "attendance.early_warning": "when the member attends for the rest of the year",
    "dues.three_months": "when the member pays, leaving fewer than {limit} months unpaid",
    "dues.early_warning": "when the member pays the months that are lacking",
    "assignment.none": "when the member has work that is in force",
    "assignment.stale": "when the old assignment is ended or adjusted",
    "assignment.unsourced": "when it stands in a resolution or the working regulation",
    "branch.no_meeting": "when the book shows the meetings held in these months",
    "branch.book_open": "when the book of these months is closed",
}

VERDICTS = {
    "flagged": "To be considered",
    "warning": "Early warning",
    "undecidable": "Cannot tell yet",
    "clear": "Clear",
}

SEVERITIES = {"info": "Note", "warning": "To be handled", "serious": "Serious"}

CONFIDENCE = {
    "read": "text read",
    "secondary": "from a secondary source",
    "our_reading": "cadre's reading",
    "unconfirmed": "unconfirmed",
}

CHOICES = {
    "year_window": "“within the year” is {choice}",
    "several_meetings": "several meetings in a month: {choice}",
    "partial_payment": "part payment: {choice}",
    "late_payment": "late payment: {choice}",
    "temporary_counts": "temporary membership counts at {choice}",
    "book_grace_days": "a book may be {choice} days late",
    "days_off": "{choice} days off allowed for in limits of working days",
    "assignment_profile": "assignment audit: {choice}",
    "dues_rounding": "rounding of dues: {choice}",
    "dues_exempt_from": "exempt for party age: {choice}",
}

WORDS = {
    "member": "Member {name}",
    "branch": "Branch {name}",
    "in_year": "in {year}",
    "rolling": "within the twelve months to {through}",
    "known": ": {months}",
    "at_branch": " ({name})",
    "of_branch": "branch {name}",
    "left_branch": "a branch the member has left ({branch})",
    "left_office": "an office not held",
    "since_left": " since {day}",
    "book_attendance": "the attendance book",
    "book_dues": "the dues book",
    "source_none": "stands in no paper",
    "source_minutes": "stands in minutes only",
    "cannot_tell": " Nothing can be told yet of {count} members because of it.",
    "lacking": "Lacking: {facts}.",
    "citation": "Text: {citations} ({confidence}).",
    "note": "Note on the text: {notes}",
    "chosen": "Choices other than the default: {choices}.",
    "next": "Next: {step}",
    "cleared_by": "It clears {how}.",
    "unit": "{name}",
    "at_least": "at least {share}",
    "more_than": "more than {share}",
    "share_1/2": "one half",
    "share_2/3": "two thirds",
    "span_months": "{count} months",
    "span_days": "{count} days",
    "span_working_days": "{count} working days",
    "yes": "yes",
    "no": "no",
    "and": " and ",
    "clear": "{who}: nothing found for “{title}”.",
    "other": "{who}: {title}.",
    "calendar": "the calendar year",
    "host": "the host branch",
    "home": "the official branch",
    "all_missed": "missed only when all were",
    "any_missed": "missed when any was",
    "unpaid_until_full": "still counts as unpaid",
    "paid_by_any": "counts as paid",
    "clears": "clears the month",
    "counts": "still counts as unpaid",
    "on": "on",
    "off": "off",
    "rolling_choice": "any twelve months in a row",
}
