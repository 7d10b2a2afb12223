"""``python -m cadre``: hands over to the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which says by itself what to install where it lacks a library."""
    from cadre_adapters.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
