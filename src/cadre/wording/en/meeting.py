"""Meetings of a branch: when, how long, in what form, and on what paper."""

from __future__ import annotations

TITLES = {
    "meeting.fixed_day": "Not met on the day set",
    "meeting.too_short": "Meeting too short",
    "meeting.merged": "Meeting merged with another one",
    "meeting.groups": "Met in groups beyond the limit",
    "meeting.thematic_missing": "Quarter without a thematic meeting",
    "meeting.committee_missing": "Month without a meeting of the committee",
    "meeting.minutes_missing": "Meeting without minutes",
    "meeting.minutes_inconsistent": "Numbers in the minutes do not add up",
    "meeting.resolution_missing": "Meeting without resolution or conclusion",
    "meeting.materials_late": "Material of a meeting came late",
    "meeting.attendance_low": "Attendance below the goal",
    "meeting.task_open_ended": "Task without person or deadline",
    "meeting.late_upload": "Resolution uploaded late",
}

BODIES = {
    "meeting.fixed_day:flagged": (
        "{who} held its regular meeting {within} not on day {figure_meeting_fixed_day}, but on "
        "{days} ({months}). {moved_word}"
    ),
    "meeting.too_short:flagged": (
        "{who} held {short_word} of less than {limit} minutes {within}, on {days}; minutes noted: "
        "{lasted}."
    ),
    "meeting.merged:flagged": (
        "{who} merged its meeting with a work meeting or another one {within}, on {days}."
    ),
    "meeting.groups:flagged": (
        "{who} met in groups instead of the whole branch {within}, on {days}. "
        "{groups_word} {counted}; by the rules of the pilot {bound_word} {limit}."
    ),
    "meeting.thematic_missing:flagged": (
        "{who} did not hold enough thematic meetings {within}, in quarter {quarters}. Each quarter "
        "asks for at least {figure_meeting_thematic_per_quarter}, besides the regular meetings."
    ),
    "meeting.committee_missing:flagged": (
        "The committee of {who} did not meet as often as it must {within}: {months}. "
        "Meetings asked for each month: {figure_meeting_committee_per_month}."
    ),
    "meeting.minutes_missing:flagged": (
        "{who} has no minutes of a regular meeting {within}: {days}."
    ),
    "meeting.thematic_missing:undecidable": (
        "{who} records no thematic meeting; for {asked} it cannot be told whether a quarter went "
        "without one."
    ),
    "meeting.committee_missing:undecidable": (
        "{who} records no committee meeting; for {asked} it cannot be told whether a month went "
        "without one."
    ),
    "meeting.minutes_missing:undecidable": (
        "{who} records no minutes; for {asked} it cannot be told whether a regular meeting went "
        "without them."
    ),
    "meeting.resolution_missing:undecidable": (
        "{who} records no monthly resolution; for {asked} it cannot be told whether a regular "
        "meeting ended without one."
    ),
    "meeting.minutes_inconsistent:flagged": (
        "In the minutes of the meeting of {held_on} of {who}, those present, absent with reason "
        "and absent without reason are {accounted} together; that is not {members} members less "
        "{exempt} exempt who did not come."
    ),
    "meeting.resolution_missing:flagged": (
        "{who} has no resolution or conclusion of a regular meeting {within}: {days}."
    ),
    "meeting.materials_late:flagged": (
        "{who} put the material of a meeting into the electronic handbook late {within}: {days}. "
        "Days by which it must be there before the meeting: {figure_meeting_materials_days_before}."
    ),
    "meeting.attendance_low:flagged": (
        "Attendance of {who} was below the goal ({figure_meeting_attendance_goal}) {within}, on "
        "{days}; present of those expected: {shares}."
    ),
    "meeting.task_open_ended:flagged": (
        "The resolution of {passed_on} of {who} leaves tasks open: {tasks} in all, "
        "{without_person} without a person, {without_deadline} without a deadline."
    ),
    "meeting.late_upload:flagged": (
        "The resolution or conclusion of {passed_on} of {who} had to be in the electronic "
        "handbook by {due_on}, {upload_word}."
    ),
}

NEXT_STEPS = {
    "meeting_keep_day": (
        "The branch keeps the day; where it is a day off or a special condition applies, it meets "
        "by day {figure_meeting_first_week_last_day} and notes the reason."
    ),
    "meeting_full_length": (
        "The secretary prepares enough for the next meeting to take its full time; a wrong number "
        "of minutes is corrected."
    ),
    "meeting_keep_apart": "The branch meets by itself, apart from other meetings.",
    "meeting_whole_branch": "The whole branch meets together in the coming months.",
    "meeting_hold_thematic": (
        "The committee or secretary chooses a subject and holds a thematic meeting this quarter; "
        "the branch explains the one that is lacking to its superior."
    ),
    "meeting_hold_committee": (
        "The secretary calls the committee together each month, before the branch meets."
    ),
    "meeting_write_minutes": (
        "The note-taker of the meeting adds the minutes; the secretary checks and signs them."
    ),
    "meeting_correct_minutes": (
        "The note-taker compares the roll call and corrects the numbers in the minutes."
    ),
    "meeting_pass_resolution": (
        "The branch adds the resolution or conclusion it passed; where there was no vote, it "
        "votes at the next meeting."
    ),
    "meeting_send_material": "The secretary puts material into the electronic handbook earlier.",
    "meeting_raise_attendance": (
        "The branch finds out why members were absent and reminds them to attend."
    ),
    "meeting_complete_task": (
        "The branch settles person and deadline of each task at the next meeting."
    ),
    "meeting_upload": (
        "The secretary or whoever is charged with it puts the resolution or conclusion into the "
        "electronic handbook."
    ),
    "meeting_upload_in_time": (
        "The secretary reminds whoever is charged with it; days for it after a meeting: "
        "{figure_meeting_upload_days}."
    ),
}

CLEARS = {
    "meeting.fixed_day": (
        "when the reason is noted for the meetings of the first week, or a wrong day is corrected"
    ),
    "meeting.too_short": "when a wrong number of minutes is corrected",
    "meeting.merged": "when a wrong note of the merging is corrected",
    "meeting.groups": "when a wrong form or number of members is corrected",
    "meeting.thematic_missing": "when a thematic meeting that was held is entered",
    "meeting.committee_missing": "when committee meetings that were held are entered",
    "meeting.minutes_missing": "when each of these meetings has minutes",
    "meeting.minutes_inconsistent": "when the numbers in the minutes are corrected",
    "meeting.resolution_missing": "when each of these meetings has a resolution or conclusion",
    "meeting.materials_late": "when a wrong day of the material is corrected",
    "meeting.attendance_low": "when wrong numbers in the minutes are corrected",
    "meeting.task_open_ended": "when each task has a person and a deadline",
    "meeting.late_upload": (
        "when an upload in time is noted, or the resolution is noted as holding secret matters"
    ),
}

WORDS = {
    "share_9/10": "90%",
    "moved_late": "That is after the first week of the month.",
    "moved_week": (
        "That is in the first week of the month, but no reason is noted; the day set may have "
        "been a public holiday."
    ),
    "moved_both": (
        "Some were after the first week of the month; some were in it, but no reason is noted: "
        "the day set may have been a public holiday."
    ),
    "short_alone": "regular meetings",
    "short_combined": "regular meetings followed by thematic ones",
    "groups_few": "The branch has so many members:",
    "groups_often": "It did so this many times:",
    "bound_few": "a branch must have at least",
    "bound_often": "the most times a year are",
    "upload_late": "but came later",
    "upload_lacking": "but is not noted there yet",
}
