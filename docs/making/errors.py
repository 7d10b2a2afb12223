"""The page about errors: every code of the catalogue, with the class that raises it."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

from cadre import errors
from cadre.error_texts import ERROR_TEXTS, ErrorText
from cadre.errors import CadreError
from docs.making.docstrings import summary
from docs.making.markdown import code, page, table

SOURCES = Path(__file__).parents[2] / "src"
_FAMILIES = {
    "RE": "Records and values",
    "LA": "Law",
    "US": "Calls",
    "ST": "Stores",
    "IM": "Imports",
    "EX": "Exports",
    "PL": "Plug-ins",
    "IN": "cadre itself",
}


def error_codes_page() -> str:
    """Every code with its sentences, and every kind."""
    raised = raised_with()
    return page(
        "Error codes",
        "Every deliberate error is a `CadreError` with a stable code and a kind.\n"
        "Switch on the class, the kind or the code, never on the text.\n"
        "Words in braces are filled in with ids, places and counts, never with a person's data.",
        "## Kinds",
        table(["class", "kind", "try again", "what"], _kinds()),
        *(_family(name, title, raised) for name, title in _FAMILIES.items()),
    )


def _kinds() -> list[tuple[str, str, str, str]]:
    return [
        (code(name), code(cls.kind), "yes" if cls.retryable else "no", summary(cls))
        for name, cls in _classes().items()
        if cls is not CadreError
    ]


def _classes() -> dict[str, type[CadreError]]:
    return {name: getattr(errors, name) for name in errors.__all__}


def _family(name: str, title: str, raised: dict[str, set[str]]) -> str:
    of_family = [text for key, text in ERROR_TEXTS.items() if key.split("-")[1] == name]
    return "\n\n".join([f"## {title}", *(_entry(text, raised) for text in of_family)])


def _entry(text: ErrorText, raised: dict[str, set[str]]) -> str:
    names = sorted(raised.get(text.code, ()))
    kinds = dict.fromkeys(_classes()[name].kind for name in names)
    said = [f"{text.vi}. {text.vi_next}".strip(), f"{text.en}. {text.en_next}".strip()]
    lines = [f"### {text.code}", "\\\n".join(said)]
    if names:
        lines.append(f"Kind {', '.join(map(code, kinds))}: {', '.join(map(code, names))}.")
    return "\n\n".join(lines)


def raised_with() -> dict[str, set[str]]:
    """Code → the classes it is raised with anywhere in the sources."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name, said = _class_and_code(node)
            if name in _classes() and said in ERROR_TEXTS:
                found[said].add(name)
    return found


def _class_and_code(node: ast.AST) -> tuple[str, str]:
    """``SomeError("CADRE-…", …)``, or the pair ``(SomeError, "CADRE-…")`` of a table."""
    if isinstance(node, ast.Call) and node.args:
        parts = [node.func, node.args[0]]
    elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
        parts = node.elts
    else:
        return "", ""
    name, said = parts
    if isinstance(name, ast.Name) and isinstance(said, ast.Constant):
        return name.id, str(said.value)
    return "", ""
