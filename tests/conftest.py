"""What holds for every test: no network, and property tests that judge truth and not speed."""

from __future__ import annotations

import os
import socket
from typing import Any

import pytest
from hypothesis import settings

# A slow machine is no wrong answer: no deadlines. CI tries the same examples each time, so that a
# red run can be repeated; at home every run tries new ones.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "home")
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for another machine fails; local sockets stay."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in {
            "127.0.0.1",
            "::1",
            "localhost",
        }:
            pytest.fail("a test reached for the network")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)
