"""The version, read by the build and by the shop window alike."""

__version__ = "2026.11.0"
