"""The command line (dòng lệnh): the only reader of the clock, the arguments and the environment.

Exit status: 0 sound, 1 findings, 2 usage, 3 refused input, 4 try again, 5 a store or a file that
cannot be used, 6 a fault of the program, of a rule or of a plug-in.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from cadre.errors import MissingExtraError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run one command and give back its exit status. No exception leaves it.

    Args:
        argv: The arguments without the program's name; by default those of the process.
    """
    with _seldom_collected():
        try:
            from cadre_adapters.cli.program import run
        except ModuleNotFoundError as error:
            if error.name != "click":
                raise
            missing = MissingExtraError("CADRE-PL-04", what="cadre", extra="cli")
            sys.stderr.write(missing.explain("vi") + "\n" + missing.explain("en") + "\n")
            return 2
        status = int(run(argv))
    if argv is None:
        # The process ends: Python would look for cycles in all that it holds, and twice.
        gc.freeze()
    return status


COLLECTED_AFTER = 1_000_000
"""How many more objects are made than freed before the cyclic collector looks at them."""


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """
    With the cyclic collector called seldom, not never.

    Nearly all that a command makes is frozen values, which hold no cycles: the usual threshold of
    some hundred objects lets it walk over modules and records hundreds of times for nothing.
    """
    usual = gc.get_threshold()
    gc.set_threshold(COLLECTED_AFTER, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
