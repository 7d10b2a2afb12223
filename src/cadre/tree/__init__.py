"""The dated tree of organisations (cây tổ chức theo thời gian): days, lineage, changes, roll-ups.

Everything here is a value or a pure function of records. Nothing is read or written.
"""

from cadre.tree.changes import close, continue_as, merge, rename, reparent, split
from cadre.tree.drafting import NewId, Reorganisation
from cadre.tree.lineage import ancestors, counterpart, descendants
from cadre.tree.on_day import TreeOnDay, Unit
from cadre.tree.problems import TreeProblem, TreeProblemKind
from cadre.tree.rollup import People, RollUp, UnitPeople, roll_up, roll_up_by
from cadre.tree.structures import BothStructures, both_structures
from cadre.tree.tree import Reader, Tree, read_tree

__all__ = [
    "BothStructures",
    "NewId",
    "People",
    "Reader",
    "Reorganisation",
    "RollUp",
    "Tree",
    "TreeOnDay",
    "TreeProblem",
    "TreeProblemKind",
    "Unit",
    "UnitPeople",
    "ancestors",
    "both_structures",
    "close",
    "continue_as",
    "counterpart",
    "descendants",
    "merge",
    "read_tree",
    "rename",
    "reparent",
    "roll_up",
    "roll_up_by",
    "split",
]
