"""Our own exporters hold to the contract that strangers' must hold to."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest

from cadre.ports import Exporter
from cadre.testing import ExporterContract
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.text import TextExporter
from cadre_adapters.exporters.xlsx import XlsxExporter


class PackageContract(ExporterContract):
    """What is asked of a format made of XML in a zip archive."""

    most_memory = 6 * 2**20

    def text_of(self, exporter: Exporter, data: bytes) -> str:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(name).decode() for name in package.namelist()]
        return unescape(re.sub(r"<[^>]+>", "\n", "\n".join(parts)))


class TestDocx(PackageContract):
    @pytest.fixture
    def exporter(self) -> Exporter:
        return DocxExporter()


class TestOdt(PackageContract):
    @pytest.fixture
    def exporter(self) -> Exporter:
        return OdtExporter()


class TestXlsx(PackageContract):
    @pytest.fixture
    def exporter(self) -> Exporter:
        return XlsxExporter()


class TestText(ExporterContract):
    most_memory = 6 * 2**20

    @pytest.fixture
    def exporter(self) -> Exporter:
        return TextExporter()
