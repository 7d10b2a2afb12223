"""The same paper gives the same bytes in another process, and after whatever was written before."""

from __future__ import annotations

import os
import subprocess
import sys

DIGESTS = """
import hashlib, sys
from cadre.documents.model import Paragraph
from cadre.testing.exporter_papers import BLOCKS, paper, written
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.xlsx import XlsxExporter
for one in (DocxExporter(), OdtExporter(), XlsxExporter()):
    if sys.argv[1:] == ["after another"]:
        written(one, paper(*BLOCKS))
    print(hashlib.sha256(written(one, paper(Paragraph("Chữ")))).hexdigest())
"""


def _digests(seed: str, *order: str) -> list[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", DIGESTS, *order]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_neither_chance_nor_what_was_written_before_changes_a_byte() -> None:
    first = _digests("1")
    assert len(set(first)) == 3
    assert _digests("2", "after another") == first
