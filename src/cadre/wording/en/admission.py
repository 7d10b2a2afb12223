"""Admission and re-admission."""

from __future__ import annotations

TITLES = {
    "admission.age": "Age when considered for admission",
    "admission.ceremony_late": "Admission ceremony held late",
    "admission.certificate_expired": "Certificate of Party awareness lapsed",
    "admission.contract_short": "Admission of somebody on a short contract",
    "admission.schooling": "Schooling when considered for admission",
    "admission.readmitted_early": "Admitted again before the time is over",
    "admission.readmitted_twice": "Admitted again too often",
    "admission.barred": "Admitted again after asking to leave",
    "admission.introducer": "Introducer not an official member",
    "admission.introducer_unstated": "No introducer recorded",
}

BODIES = {
    "admission.age:flagged": (
        "{who} was considered for admission on {considered_on} when {admission_age_word} {limit} "
        "years old{admission_consent_word}."
    ),
    "admission.ceremony_late:flagged": (
        "The admission ceremony of {who} was held on {held_on}. It was to be held within "
        "{figure_admission_ceremony_working_days} working days of {counted_on}; with public "
        "holidays allowed for, by {last_on}."
    ),
    "admission.certificate_expired:flagged": (
        "{who} was considered for admission on {considered_on}, when the certificate of Party "
        "awareness of {issued_on} had lapsed. It is valid for "
        "{figure_admission_certificate_months} months, to the end of {last_on}."
    ),
    "admission.contract_short:flagged": (
        "{who} was considered for admission on {considered_on} while on a labour contract of "
        "{contract} months. Nobody on a contract of fewer than "
        "{figure_admission_contract_months} months is considered."
    ),
    "admission.schooling:flagged": (
        "{who} was considered for admission on {considered_on}, when the highest grade on record "
        "was {grade}, below the end of lower secondary school; no paper of consent is recorded."
    ),
    "admission.readmitted_early:flagged": (
        "{who} was considered for re-admission on {considered_on}. The wait is {limit} months "
        "from {readmission_since_word}, {waited_on}, so {earliest_on} at the earliest."
    ),
    "admission.readmitted_twice:flagged": (
        "{who} was considered for re-admission number {times} on {considered_on}; the number "
        "allowed is {figure_readmission_max_times}."
    ),
    "admission.barred:flagged": (
        "{who} was considered for re-admission on {considered_on}. The records say that the "
        "member had asked to leave on {left_on}, and that it was not for special family hardship; "
        "no paper of consent is recorded."
    ),
    "admission.barred:undecidable": (
        "{who} was considered for re-admission on {considered_on}. The records say that the "
        "member had asked to leave on {left_on}, and do not say whether it was for special family "
        "hardship."
    ),
    "admission.introducer:flagged": (
        "{who} considered the admission of member {member_id} on {considered_on}. Introducer "
        "{introducer_id} was still on probation; an introducer is an official member who has "
        "worked with the applicant for {figure_admission_introducer_months} months at least."
    ),
    "admission.introducer_unstated:flagged": (
        "{who} considered the admission of member {member_id} on {considered_on}, and no "
        "introducer is recorded. An introducer is an official member who has worked with the "
        "applicant for {figure_admission_introducer_months} months at least."
    ),
}

NEXT_STEPS = {
    "admission_report": (
        "The branch compares the papers of the admission and reports to its direct superior; "
        "what follows is for the competent committee to decide."
    ),
    "admission_explain_delay": (
        "The branch notes the reason for the delay in the member's file and reports it upward."
    ),
    "admission_record_hardship": (
        "The branch compares the papers and records why the member had asked to leave; where the "
        "competent committee consented in writing, it records that paper too."
    ),
    "introducer_replace": (
        "The branch compares the papers, reports upward and, where needed, proposes another "
        "official member as introducer."
    ),
    "introducer_record": "The branch looks up the letter of introduction and records who wrote it.",
}

CLEARS = {
    "admission.age": (
        "when the day of birth or of the branch's vote is corrected, or, for somebody over the "
        "age, the paper of consent is recorded"
    ),
    "admission.ceremony_late": "when the days in the papers of the admission are corrected",
    "admission.certificate_expired": (
        "when a certificate that was valid on the day of the branch's vote is recorded"
    ),
    "admission.contract_short": "when the length of the contract is corrected",
    "admission.schooling": "when the right schooling, or a paper of consent, is recorded",
    "admission.readmitted_early": "when the days on record are corrected",
    "admission.readmitted_twice": "when the records of the admissions are corrected",
    "admission.barred": (
        "when special family hardship or a paper of consent is recorded, or how the member left "
        "is corrected"
    ),
    "admission.introducer": (
        "when the right introducer is recorded, or the introducer's standing is corrected"
    ),
    "admission.introducer_unstated": "when the record of the admission names the introducer",
}

WORDS = {
    "admission_age_under": "not yet",
    "admission_age_over": "more than",
    "admission_consent_under": "",
    "admission_consent_over": ", and no paper of consent is recorded",
    "readmission_since_left": "the day of leaving",
    "readmission_since_crime": "the day the criminal record was cleared",
}
