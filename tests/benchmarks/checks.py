"""``python -m tests.benchmarks.checks [FILE] [--rows N]``: what each check costs in a pass, in µs a conversation.

Processor time in one process, over the seeded corpus or over a file of one's own, a handful of conversations at a time as a
pass goes: what several checks want to know of a text is paid for by the first that asks.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

import orjson

from rolethread_gui.checks.base import View
from rolethread_gui.checks.many import Many, handfuls
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.source import open_source
from tests.benchmarks.corpus import write_corpus


def read(path: Path) -> tuple[list[bytes], list[Conversation]]:
    """Every conversation of a file, and its bytes."""
    raws: list[bytes] = []
    read: list[Conversation] = []
    with open_source(path) as source:
        for batch in source.batches():
            raws += [batch.raw(place) for place in range(len(batch))]
            read += batch.conversations(len(read) + 1)
    return raws, read


def costs(conversations: list[Conversation]) -> dict[str, tuple[float, float, int]]:
    """Seconds for counting and for judging, and flags, by check."""
    checks = list(all_checks().values())
    parts = {check.id: made for check in checks if (made := check.aggregate()) is not None}
    counting: Counter[str] = Counter()
    judging: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    clock = time.process_time
    counted = list(handfuls(conversations))
    for many in counted:
        for check in checks:
            started = clock()
            check.note(many)
            counting[check.id] += clock() - started
        for name, part in parts.items():
            started = clock()
            part.add_all(many)
            counting[name] += clock() - started
    figures = {}
    for name, part in parts.items():
        started = clock()
        figures[name] = part.settle()
        counting[name] += clock() - started
    views = {
        check.id: View(
            options={option.name: option.default for option in check.options},
            answers={one.id: one.answers[0][0] for one in check.questions(figures.get(check.id))},
            figures=figures.get(check.id),
            shared={name: figures[name] for name in check.needs if name in figures},
        )
        for check in checks
    }
    for before in counted:
        many = Many(before.conversations)
        many.silent.update(before.silent)
        many.noted.update(before.noted)
        for check in checks:
            started = clock()
            mask = check.may_flag(many, views[check.id])
            asked = many.conversations if mask is None else many.asked(mask)
            flags[check.id] += sum(len(check.flags(one, views[check.id])) for one in asked)
            judging[check.id] += clock() - started
    return {check.id: (counting[check.id], judging[check.id], flags[check.id]) for check in checks}


def main() -> None:
    """Measure and print, the dearest first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--rows", type=int, default=5_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rolethread-bench-") as name:
        path = chosen.file
        if path is None:
            path = Path(name) / "corpus.jsonl"
            write_corpus(path, chosen.rows)
        raws, conversations = read(path)
    started = time.process_time()
    for raw in raws:
        orjson.loads(raw)
    parse = time.process_time() - started
    each = 1e6 / len(conversations)
    print(f"{len(conversations):,} conversations; parsing takes {parse * each:.1f} µs each\n")
    print(f"{'check':24}{'count':>8}{'judge':>8}{'both, parse':>13}{'flags':>8}")
    table = sorted(costs(conversations).items(), key=lambda item: -sum(item[1][:2]))
    table.append(("all", tuple(sum(column) for column in zip(*(row for _, row in table), strict=True))))
    for check, (counting, judging, flags) in table:
        ratio = (counting + judging) / parse
        print(f"{check:24}{counting * each:8.1f}{judging * each:8.1f}{ratio:12.1f}x{flags:8}")


if __name__ == "__main__":
    main()
