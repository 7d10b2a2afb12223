"""Sphinx: pages in Markdown (MyST), the reference from docstrings, warnings as errors."""

from __future__ import annotations

from cadre import __version__

project = "cadre"
author = "The cadre authors"
project_copyright = "The cadre authors"
version = release = __version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
autodoc_default_options = {"members": True, "show-inheritance": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = [("Cites", "returns_style")]

html_theme = "furo"
html_title = f"cadre {version}"
html_copy_source = False
html_show_sphinx = False
