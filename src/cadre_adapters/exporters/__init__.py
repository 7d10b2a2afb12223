"""Exporters (bộ xuất): one module per format; the shared ones are archive, blocks, rows, texts.

Each exporter satisfies ``cadre.ports.Exporter``. The library of a format is imported when a
document is written, never earlier.
"""
