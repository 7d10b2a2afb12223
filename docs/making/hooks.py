"""The page about hooks: where a plug-in can join in."""

from __future__ import annotations

import inspect

from cadre import hookspecs
from cadre.plugins import GROUP, HOOKS
from cadre.ports import API_LEVEL
from docs.making.docstrings import summary
from docs.making.markdown import page, table


def hooks_page() -> str:
    """Every hook with its signature."""
    return page(
        "Hooks",
        f"A plug-in is a module that implements hooks (điểm nối) with `@cadre.hookimpl` and is\n"
        f"named in the entry-point group `{GROUP}`. Each hook takes nothing and returns a list.",
        table(["hook", "returns", "what"], (_hook(name) for name in HOOKS)),
        f"The interfaces are of level {API_LEVEL}. A plug-in may state the level it needs as\n"
        "`CADRE_API_LEVEL`; one that needs a higher level is refused with a sentence.",
    )


def _hook(name: str) -> tuple[str, str, str]:
    spec = getattr(hookspecs, name)
    returns = inspect.signature(spec).return_annotation
    return f"`{name}()`", f"`{returns}`", summary(spec)
