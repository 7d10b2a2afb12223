"""Dues (đảng phí): what is due for a month, from values handed in, with every reason; the ledger.

Exact fractions of đồng, one rounding at the end, the texts that were used. What is not known is
named and never guessed. Beside it: what goes up, and the book against a statement.
"""

from cadre.dues.allocation import OLDEST_FIRST, Allocation, AsStated, OldestFirst, allocate
from cadre.dues.arrears import Arrears, arrears_of
from cadre.dues.branch_ledger import BranchLedger
from cadre.dues.categories import Share, ShareKind, categories_of
from cadre.dues.computing import due_for, from_dossier, rounded
from cadre.dues.corrections import reverse, write_off
from cadre.dues.due import Due
from cadre.dues.figures import FigureUsed
from cadre.dues.handover import Ending, Handover, handed_over, moved
from cadre.dues.ledger import DuesRecord, Ledger, MonthEntry
from cadre.dues.ledger_months import ledger_of, months_from
from cadre.dues.ledger_notes import Note, NoteKind
from cadre.dues.month_counted import counts_for, month_counted
from cadre.dues.needs import Need, Needs
from cadre.dues.payer import Payer, payer_of
from cadre.dues.receipt_credit import credit_of
from cadre.dues.reconciliation import reconcile
from cadre.dues.relief import NothingDue, Relief, Remark
from cadre.dues.remittance import Collected, Flow, FlowLine, FlowSum, as_passed, planned
from cadre.dues.remittances_due import RemittanceDue, RemittanceReason, remittances_due
from cadre.dues.share_needs import NeedsSetting, Setting
from cadre.dues.shares import AgreedShare, ShareRule, Shares, Sharing, share_of, usual_keeper
from cadre.dues.statement import Match, MatchReason, Reconciliation, StatementLine, Unmatched
from cadre.dues.tables import AbroadRow, BranchRegion, WageRegion

__all__ = [
    "OLDEST_FIRST",
    "AbroadRow",
    "AgreedShare",
    "Allocation",
    "Arrears",
    "AsStated",
    "BranchLedger",
    "BranchRegion",
    "Collected",
    "Due",
    "DuesRecord",
    "Ending",
    "FigureUsed",
    "Flow",
    "FlowLine",
    "FlowSum",
    "Handover",
    "Ledger",
    "Match",
    "MatchReason",
    "MonthEntry",
    "Need",
    "Needs",
    "NeedsSetting",
    "Note",
    "NoteKind",
    "NothingDue",
    "OldestFirst",
    "Payer",
    "Reconciliation",
    "Relief",
    "Remark",
    "RemittanceDue",
    "RemittanceReason",
    "Setting",
    "Share",
    "ShareKind",
    "ShareRule",
    "Shares",
    "Sharing",
    "StatementLine",
    "Unmatched",
    "WageRegion",
    "allocate",
    "arrears_of",
    "as_passed",
    "categories_of",
    "counts_for",
    "credit_of",
    "due_for",
    "from_dossier",
    "handed_over",
    "ledger_of",
    "month_counted",
    "months_from",
    "moved",
    "payer_of",
    "planned",
    "reconcile",
    "remittances_due",
    "reverse",
    "rounded",
    "share_of",
    "usual_keeper",
    "write_off",
]
