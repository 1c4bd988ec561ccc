"""``python -m tests.benchmarks --rows 100000 [--json OUT]``: every row with its in-run baseline, as a table."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.measuring import table


def main() -> None:
    """Measure and print."""
    # Not at the top: every process that is started reads this file first, and the program's own is as light.
    from tests.benchmarks.edit_rows import edit_rows
    from tests.benchmarks.store_rows import PARTS, pass_rows, store_rows
    from tests.benchmarks.token_rows import token_rows
    from tests.benchmarks.window_rows import window_rows

    # As a person starts it: what was compiled is kept for the processes that are started on the way.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", choices=("store", *PARTS, "pass", "tokens", "window", "edit"))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rolethread-bench-") as name:
        folder = Path(name)
        corpus = folder / "corpus.jsonl"
        write_corpus(corpus, chosen.rows)
        print(
            f"{chosen.rows:,} conversations, {corpus.stat().st_size / 1e6:.0f} MB, "
            f"Python {platform.python_version()}, {platform.system()}\n"
        )
        rows = []
        if chosen.only in (None, "store"):
            rows += store_rows(corpus, folder)
        if chosen.only in PARTS:
            rows += store_rows(corpus, folder, (chosen.only,))
        if chosen.only == "pass":
            rows += pass_rows(corpus, folder)
        if chosen.only in (None, "tokens"):
            rows += token_rows(corpus, folder)
        if chosen.only in (None, "window"):
            rows += window_rows(corpus, folder)
        if chosen.only in (None, "edit"):
            rows += edit_rows(corpus, folder)
    print(table(rows))
    if chosen.json:
        chosen.json.write_text(
            json.dumps([{**vars(row), "ratio": row.ratio} for row in rows], indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
