"""Measurements of cadre: seconds, memory and ratios between things run in the same call.

Timing never decides a test. Each stage runs in a process of its own, so that its memory is its
own; a ratio compares the medians of rounds that were run in turn. ``python -m benchmarks --help``.
"""
