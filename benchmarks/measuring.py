"""Running a stage in a process of its own, and what it took."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

Measured = dict[str, Any]
"""What a stage tells: ``cpu`` and ``wall`` seconds, ``peak_mb``, and what it counted."""


@contextmanager
def clock() -> Iterator[Measured]:
    """CPU and wall seconds of a block."""
    taken: Measured = {}
    wall, cpu = time.perf_counter(), time.process_time()
    yield taken
    taken["cpu"] = time.process_time() - cpu
    taken["wall"] = time.perf_counter() - wall


def peak_mb() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(stages: Mapping[str, Callable[..., Measured]], argv: Sequence[str]) -> None:
    """The other end of ``in_own_process``: run a stage and print what it tells."""
    name, arguments = argv[0], json.loads(argv[1])
    told = stages[name](**arguments)
    print(json.dumps({"peak_mb": peak_mb(), **told}))


def in_own_process(module: str, stage: str, **arguments: Any) -> Measured:
    """What a stage of ``benchmarks.<module>`` tells when it has a process for itself."""
    command = [sys.executable, "-m", f"benchmarks.{module}", stage, json.dumps(arguments)]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told: Measured = json.loads(ran.stdout.splitlines()[-1])
    return told


def process_taken(command: Sequence[str], env: Mapping[str, str] | None = None) -> Measured:
    """CPU seconds and peak of a whole program, start-up included, whatever it ends with."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env
    ) as ran:
        _, _, used = os.wait4(ran.pid, 0)
        ran.returncode = 0
    return {"cpu": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024}


def in_turn(rounds: int, things: Mapping[str, Callable[[], Measured]]) -> dict[str, list[Measured]]:
    """Each thing once a round, so that a busy moment of the machine falls on all of them."""
    told: dict[str, list[Measured]] = {name: [] for name in things}
    for _ in range(rounds):
        for name, measure in things.items():
            told[name].append(measure())
    return told


def median(told: Sequence[Measured], key: str = "cpu") -> float:
    """The middle of what rounds told."""
    return statistics.median(one[key] for one in told)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown; all columns but the first are figures."""
    lines = [
        f"| {' | '.join(headings)} |",
        f"| --- |{' ---: |' * (len(headings) - 1)}",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def seconds(value: float) -> str:
    """Seconds to three figures."""
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"
