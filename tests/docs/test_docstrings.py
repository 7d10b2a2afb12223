"""The examples in docstrings run, and every public name has a docstring to show."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import cadre

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(cadre.__path__, "cadre.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_are_true(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_module_opens_with_its_purpose(name: str) -> None:
    module = importlib.import_module(name)
    assert isinstance(module, ModuleType)
    assert (module.__doc__ or "").strip()


@pytest.mark.parametrize("name", ["cadre", *MODULES])
def test_what_a_module_promises_is_there(name: str) -> None:
    module = importlib.import_module(name)
    promised = getattr(module, "__all__", [])
    assert [one for one in promised if not hasattr(module, one)] == []
    assert len(promised) == len(set(promised))
