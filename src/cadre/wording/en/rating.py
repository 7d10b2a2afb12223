"""Yearly ratings of members and organisations."""

from __future__ import annotations

TITLES = {
    "rating.not_to_be_rated": "Rated without being among those rated",
    "rating.level_points": "A member's level above the points",
    "rating.conditions": "Conditions of a member's level not met",
    "rating.unrated": "Members left without a rating",
    "rating.quota": "Too many excellent members in a base branch",
    "rating.quota_above": "Too many excellent members in a base organisation",
    "rating.unit_level": "A branch's level not borne out",
    "rating.unit_level_above": "An organisation's level not borne out",
}

_AT_ODDS = (
    "{who} was rated “{rating_level_word}” for {year}, but {rating_figure_word} recorded is "
    "{recorded}; this level {rating_bound_word} {needed}."
)
_OVER = (
    "{who} has {excellent} members rated excellent for {year}, and only {good} rated good. At "
    "most {figure_rating_excellent_quota_percent}% of the number rated good are allowed, that is "
    "{most}."
)

BODIES = {
    "rating.not_to_be_rated:flagged": (
        "{who} {rating_free_word} from {free_on} on, was not among those rated for {year}, and was "
        "rated all the same."
    ),
    "rating.level_points:flagged": _AT_ODDS,
    "rating.conditions:flagged": _AT_ODDS,
    "rating.unrated:flagged": (
        "{who} has rated its members for {year} and left {unrated} official members without a "
        "level who belonged to it for the whole year."
    ),
    "rating.quota:flagged": _OVER,
    "rating.unrated:undecidable": (
        "{who} records no rating of a member; for {asked} it cannot be told who was left out."
    ),
    "rating.quota_above:flagged": _OVER,
    "rating.unit_level:flagged": _AT_ODDS,
    "rating.unit_level_above:flagged": _AT_ODDS,
}

_FIGURE = "{rating_figure_word}: {recorded} ({rating_bound_word} {needed})."
_NUMBERS = "{excellent} excellent, {good} good; at most {most} excellent."

REMARKS = {
    "rating.not_to_be_rated:flagged": "For {year}: {rating_free_word} from {free_on} on.",
    "rating.level_points:flagged": "For {year}, " + _FIGURE,
    "rating.conditions:flagged": "For {year}, " + _FIGURE,
    "rating.unrated:flagged": "For {year}, {unrated} members are left.",
    "rating.quota:flagged": "For {year}: " + _NUMBERS,
    "rating.quota_above:flagged": "For {year}: " + _NUMBERS,
    "rating.unit_level:flagged": "For {year}, " + _FIGURE,
    "rating.unit_level_above:flagged": "For {year}, " + _FIGURE,
}

NEXT_STEPS = {
    "rating_withdraw": (
        "The branch looks up the decision on exemption or suspension; where it stands, it asks "
        "the competent committee to withdraw the rating of that year."
    ),
    "rating_consider_again": (
        "The branch checks the points and results again; where they are right, it asks the "
        "competent committee to consider the level again."
    ),
    "rating_consider_unit_again": (
        "The organisation checks the points and results again; where they are right, it asks the "
        "standing committee of the direct superior to consider the level again."
    ),
    "rating_rate_the_rest": (
        "The branch reviews and rates the members left and reports to the committee above; for "
        "whoever is not to be rated it writes down why."
    ),
    "rating_lower_the_number": (
        "The committee goes over the list of excellent members in each group and decides again, "
        "within the share."
    ),
}

CLEARS = {
    "rating.not_to_be_rated": (
        "when the rating is withdrawn, or the days of the exemption or suspension are put right"
    ),
    "rating.level_points": "when points and level are put right so that they fit",
    "rating.conditions": "when results and level are put right so that they fit",
    "rating.unrated": "when these members have a level for that year",
    "rating.quota": "when the number of excellent members is within the share",
    "rating.quota_above": "when the number of excellent members is within the share",
    "rating.unit_level": "when figures and level are put right so that they fit",
    "rating.unit_level_above": "when figures and level are put right so that they fit",
}

WORDS = {
    "rating_level_excellent": "Tasks fulfilled excellently",
    "rating_level_good": "Tasks fulfilled well",
    "rating_level_done": "Tasks fulfilled",
    "rating_level_not_done": "Tasks not fulfilled",
    "rating_figure_points": "the number of points",
    "rating_figure_on_time": "the share of tasks done on time and well",
    "rating_figure_done": "the share of tasks done",
    "rating_figure_beyond": "the share of tasks beyond what was asked",
    "rating_figure_late": "the share of tasks late or not done well",
    "rating_figure_faults": "the share of noted faults repaired",
    "rating_bound_least": "takes at least",
    "rating_bound_most": "allows at most",
    "rating_free_exempt": "was exempt from work and activity",
    "rating_free_suspended": "was suspended from activity",
}
