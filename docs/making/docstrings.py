"""The texts that stand under a field or a choice in the source; Python itself forgets them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise
from types import MappingProxyType


@cache
def texts_of(cls: type) -> MappingProxyType[str, str]:
    """Name → the text under it, for the fields or choices of a class."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    found: dict[str, str] = {}
    (body,) = (node.body for node in tree.body if isinstance(node, ast.ClassDef))
    for before, node in pairwise(body):
        name = _named(before)
        if name and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found[name] = markdown(str(node.value.value))
    return MappingProxyType(found)


def _named(node: ast.stmt) -> str:
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return ""


def markdown(text: str) -> str:
    """A piece of a docstring on one line, with names as Markdown marks them."""
    return " ".join(text.split()).replace("``", "`")


def summary(documented: object) -> str:
    """The first paragraph of a docstring, on one line."""
    text = inspect.getdoc(documented) or ""
    return markdown(text.split("\n\n")[0])
