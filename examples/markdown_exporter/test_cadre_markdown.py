"""The contract of exporters, inherited: the proof that this one may be installed anywhere."""

import pytest
from cadre_markdown import MarkdownExporter

from cadre.testing import ExporterContract


class TestMarkdownExporter(ExporterContract):
    @pytest.fixture
    def exporter(self) -> MarkdownExporter:
        return MarkdownExporter()
