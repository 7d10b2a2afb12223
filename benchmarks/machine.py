"""What the figures were measured on: no names, only what explains them."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path


def note(place: object, members: int) -> str:
    """One line about the machine and the libraries."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("SQLAlchemy", "attrs"))
    return (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {libraries}; "
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()}.\n"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if not told.exists():
        return platform.machine()
    names = [line for line in told.read_text().splitlines() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()
