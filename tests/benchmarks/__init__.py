"""Measures the program against baselines of the same run: ``python -m tests.benchmarks --rows 100000``.

A figure counts only as a ratio to something measured moments before on the same machine. This is not a
timed test: the suite runs it small, for correctness alone.
"""
