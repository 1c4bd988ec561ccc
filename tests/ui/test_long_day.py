"""A whole day in the window ends with the same data as the same day on the command line, and undone, as it began.

The suite lives a short one. A long one: ``python -m tests.ui.day --actions 200 DATASET…``.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import window_case
from tests.ui.day.day import live
from tests.ui.window_case import Strays, WindowCase

_ACTIONS = int(os.environ.get("LONG_DAY_ACTIONS", "0"))
_PATIENCE = 5
"""How much longer than the suite a long day waits, which is lived beside other work."""
_SEED = int(os.environ.get("LONG_DAY_SEED", "7"))
_FILES = [Path(name) for name in os.environ.get("LONG_DAY_FILES", "").split(os.pathsep) if name]


def mixed(path: Path) -> Path:
    """Chats with what is awkward: several texts for a turn, further fields, emoji, right-to-left, empty turns."""
    lines: list[str] = []
    for number in range(1, 31):
        reply = f"Certainly! I'd be happy to help. The river {number} runs... slowly past the mill. And she felt   the rain."
        turns: list[dict[str, object]] = [
            {"role": "user", "content": f"Tell me about river {number} please 😀 — and the town?"},
            {"role": "assistant", "content": "" if number % 9 == 0 else reply, "weight": 1},
        ]
        if number % 3 == 0:
            turns.insert(0, {"role": "system", "content": "You are Mira, who keeps the light."})
            turns += [
                {"role": "user", "content": "مرحبا and then?"},
                {"role": "assistant", "content": "**Nothing.** 灯灭了。"},
            ]
        record: dict[str, object] = {"id": 2**64 + number, "messages": turns, "score": 1.10}
        if number % 5 == 0:
            record = {
                "prompt": f"Say a word {number}.",
                "chosen": f"One {number}. Well",
                "rejected": [f"Two {number}.", "Three..."],
            }
        lines.append(json.dumps(record, ensure_ascii=number % 2 == 0))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    """The running program, which looks at spelling too."""
    made = WindowCase(qtbot, tmp_path, spelling=True)
    yield made
    made.close()


@pytest.mark.timeout(240 + 40 * _ACTIONS)
@pytest.mark.parametrize("dataset", _FILES or [None], ids=lambda one: one.name if one else "mixed")
def test_a_day_goes_the_same_way_on_the_command_line_and_back(
    case: WindowCase, tmp_path: Path, dataset: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if _ACTIONS:
        monkeypatch.setattr(window_case, "WAIT_MS", _PATIENCE * window_case.WAIT_MS)
    folder = tmp_path / "day"
    folder.mkdir()
    path = mixed(folder / "mixed.jsonl") if dataset is None else Path(shutil.copy(dataset, folder))
    strays = Strays()
    case.open(path)
    counts = live(case, path, folder, strays, actions=_ACTIONS or 32, seed=_SEED)
    print(f"\n{path.name}: {sum(counts.values())} actions: {dict(counts.most_common())}")
    strays.end()
    assert not strays.seen, strays.seen
