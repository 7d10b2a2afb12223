"""Dues: relief, what they follow from, the amount asked for, who collects."""

from __future__ import annotations

TITLES = {
    "dues.relief_too_long": "Relief from dues that its text does not allow",
    "dues.relief_ended": "Relief from dues ends soon",
    "dues.basis_missing": "Basis of dues lacking or doubled",
    "dues.basis_old": "Basis of dues that may be out of date",
    "dues.amount_differs": "Dues asked for differ from their basis",
    "dues.paid_ahead": "Dues paid ahead without leave",
    "dues.no_collector": "Nobody to collect dues",
}

BODIES = {
    "dues.relief_too_long:flagged": (
        "By the records, the relief from dues of {who} since {arises_on} {relief_fault_word}."
    ),
    "dues.relief_ended:warning": (
        "The relief from dues of {who} ends on {arises_on}; dues are asked for again from "
        "{again_month} on."
    ),
    "dues.basis_missing:flagged": (
        "From {from_month} on, {basis_fault_word} for the dues of {who}."
    ),
    "dues.basis_old:flagged": (
        "The basis of the dues of {who} is stated in đồng since {first_month}, before the base "
        "wage changed on {wage_on}; it has not been renewed since."
    ),
    "dues.amount_differs:flagged": (
        "The dues of {who} as they stand in the book for {months} {dues_line_word} what the "
        "recorded basis gives."
    ),
    "dues.paid_ahead:flagged": (
        "{who} paid ahead for {months}: {payments} payments, the earliest on {arises_on}. Only "
        "members exempt from meetings for a time pay ahead, within the exemption."
    ),
    "dues.no_collector:flagged": (
        "{who} has nobody charged with collecting dues any longer; whoever was recorded last "
        "ceased on {ended_on}."
    ),
    "dues.no_collector:undecidable": (
        "{who} has not recorded who takes dues in cash and follows what is paid without it."
    ),
}

NEXT_STEPS = {
    "dues_relief_not_requested": (
        "The member asks in writing. A base branch decides by itself, any other reports to the "
        "superior committee, which decides. If there is a request, record it."
    ),
    "dues_relief_not_requested_then": (
        "The member asks in writing; the branch considers it and the committee of the base "
        "organisation decides. If there is a request, record it."
    ),
    "dues_relief_part": (
        "The branch checks the ground: it frees from the whole of the dues, not from a part. It "
        "asks whoever decided to put that right, or records the right ground."
    ),
    "dues_relief_percent": (
        "The branch checks the reduction: the text knows {figure_dues_relief_percents} percent, or "
        "the whole. It asks whoever decided to put that right, or records the right figure."
    ),
    "dues_relief_too_long": (
        "The branch records an end, {figure_dues_relief_max_months} months at most each time. If "
        "the hardship goes on, the member asks again in writing before that day, and the branch "
        "decides or reports to the superior committee."
    ),
    "dues_relief_ask_again": (
        "The committee tells the member and the collector of dues before that day. If the hardship "
        "goes on, the member asks in writing, and the branch decides or reports to the superior "
        "committee."
    ),
    "dues_relief_ask_again_then": (
        "The committee tells the member and the collector of dues before that day. If the hardship "
        "goes on, the member asks in writing, the branch considers it and the committee of the "
        "base organisation decides."
    ),
    "dues_basis_none": (
        "The branch asks the member to state the income that dues follow from, and records it from "
        "that month on, before the dues of the month are written down."
    ),
    "dues_basis_two": (
        "The branch asks the member and records the last month of the older basis, so that one "
        "holds for each month."
    ),
    "dues_basis_ask": (
        "The branch asks the member whether wage or pension changed. If so, it records a new basis "
        "from that month on; if not, the same one again from the month of the change of the base "
        "wage."
    ),
    "dues_line_put_right": (
        "The collector compares the book with the member's basis and puts right whichever is "
        "wrong; what was taken too much or too little is corrected by lines of its own."
    ),
    "dues_ahead_look": (
        "The collector looks at the months the money was entered for, and corrects what is wrong. "
        "If the member is exempt from meetings for a time, record the decision; if not, take dues "
        "month by month from now on."
    ),
    "dues_collector_name": (
        "At its next meeting the branch charges one person, if possible of the committee, with "
        "taking dues in cash and following what is paid without it."
    ),
    "dues_collector_record": (
        "If somebody is charged with it, record the office or the work; otherwise the branch "
        "charges somebody at its next meeting."
    ),
}

CLEARS = {
    "dues.relief_too_long": "once the relief is put right, or recorded as it is",
    "dues.relief_ended": "once a further relief is decided, or that day has passed",
    "dues.basis_missing": "once one basis, and no other, holds for the month",
    "dues.basis_old": "once a basis is recorded that begins after the base wage changed",
    "dues.amount_differs": "once the book and the recorded basis agree",
    "dues.paid_ahead": "once the money names the right months, or the exemption is recorded",
    "dues.no_collector": "once the collector of the branch's dues is recorded",
}

WORDS = {
    "relief_fault_not_requested": "was not asked for in writing",
    "relief_fault_part": "takes off a part on a ground that frees from the whole",
    "relief_fault_percent": "takes off a part that the text does not name",
    "relief_fault_too_long": "lasts longer than one time may, or has no end",
    "basis_fault_none": "there is no basis",
    "basis_fault_two": "two bases hold at once",
    "dues_line_more": "are more than",
    "dues_line_less": "are less than",
    "dues_line_both": "are in some months more and in others less than",
}
