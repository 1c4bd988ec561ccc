"""Killed at random moments of typing, importing and exporting, a project opens and nothing is missing."""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.engine import exporting
from rolethread_gui.engine.project import Project
from tests.engine import crash_child
from tests.engine.project_state import write_lines

# Where the system can, children are forked from a process that has everything loaded: less waiting.
CONTEXT = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")


def killed(random_: random.Random, what: str, path: Path, other: Path, after: int) -> list[tuple[Any, ...]]:
    """Start the work, kill it at a random moment, and return what it acknowledged.

    The moment is some time after it acknowledged so many steps (or ended), however long those took.
    """
    CONTEXT.set_forkserver_preload(["tests.engine.crash_child"])
    ours, theirs = CONTEXT.Pipe(duplex=False)
    child = CONTEXT.Process(target=crash_child.main, args=(what, path, other, theirs))
    child.start()
    theirs.close()
    said: list[tuple[Any, ...]] = []
    killer = threading.Timer(random_.uniform(0, 0.03), child.kill)
    try:
        while len(said) <= after:
            said.append(ours.recv())
        killer.start()
        while True:
            said.append(ours.recv())
    except EOFError:  # killed, or done before that
        pass
    if killer.is_alive():
        killer.join()
    child.join()
    child.close()
    ours.close()
    return said


@pytest.mark.timeout(150)
def test_typing_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "typed.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 30))
    random_ = random.Random(20)
    for _ in range(20):
        said = killed(random_, "type", path, path, random_.randint(0, 40))
        drafts = {line[1]: line[2] for line in said if line[0] == "draft"}
        positions = [line[1] for line in said if line[0] == "position"]
        pairs = [line[1] for line in said if line[0] == "pair"]
        with Project.open(path) as project:
            assert project.integrity() == "ok"
            assert not project.drafts()
            assert project.position >= max(positions, default=0)
            for key, number in drafts.items():
                text = project.conversation(key).turn(1).text
                assert int(text.removeprefix("typed ")) >= number
            if pairs:  # both edits of a command, or none
                assert project.note(6) == project.conversation(6).turn(2).text
                assert int(project.note(6).removeprefix("typed ")) >= pairs[-1]


@pytest.mark.timeout(150)
def test_importing_survives_a_kill(tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 9_000, words="many words " * 20)
    assert data.stat().st_size > 4 << 20
    lines = data.read_bytes().split(b"\n")
    random_ = random.Random(15)
    states: list[str] = []
    for number in range(15):
        path = tmp_path / f"imported{number}.rolethread"
        said = killed(random_, "import", path, data, number)
        read = max((line[1] for line in said if line[0] == "read"), default=0)
        approved = [line[1] for line in said if line[0] == "approved"]
        with Project.open(path) as project:
            assert project.integrity() == "ok"
            if not project.sources():
                assert not read
                continue
            (source,) = project.sources()
            states.append(source.state)
            assert source.conversations >= read
            assert source.conversations == int(project.columns.alive().sum())
            if ("complete",) in said:
                assert source.state == "complete"
            assert (source.state == "complete") == (
                source.conversations == 9_000
            ) or source.state == "partial"
            for key in {1, source.conversations} if source.conversations else ():
                with project.reader() as reader:
                    assert reader.raw(key) == lines[key - 1]
            for key in approved:
                assert project.columns.plain("status")[key - 1] == 2
            project.undo_to(0)
            assert not project.columns.alive().any()
        path.unlink()
    assert "partial" in states


@pytest.mark.timeout(150)
def test_adding_a_source_is_whole_or_nothing_after_a_kill(tmp_path: Path) -> None:
    first = write_lines(tmp_path / "first.jsonl", 20)
    data = write_lines(tmp_path / "data.jsonl", 9_000, words="many words " * 20)
    random_ = random.Random(16)
    came: set[int] = set()
    for number in range(6):
        path = tmp_path / f"added{number}.rolethread"
        with Project.create(path) as project:
            project.import_source(first)
        said = killed(random_, "add", path, data, number)
        with Project.open(path) as project:
            assert project.integrity() == "ok"
            counts = {source.name: source.here for source in project.sources()}
            assert counts in ({"first.jsonl": 20}, {"first.jsonl": 20, "data.jsonl": 9_000})
            assert ("taken",) not in said or len(counts) == 2
            assert int(project.columns.alive().sum()) == sum(counts.values())
            noted = [line[1] for line in said if line[0] == "noted"]
            assert not noted or int(project.note(1)) >= noted[-1]
            came.add(len(counts))
            if len(counts) == 1:  # nothing is in the way of doing it again
                assert project.import_source(data).conversations == 9_000
        path.unlink()
    assert 1 in came


@pytest.mark.timeout(150)
def test_exporting_survives_a_kill(tmp_path: Path) -> None:
    path, target = tmp_path / "exported.rolethread", tmp_path / "out.jsonl"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 3_000))
        whole: set[str] = set()
        for dialect in ("openai", "sharegpt"):
            manifest = exporting.run(project, exporting.ExportPlan(dialect), target)
            assert manifest is not None
            whole.add(manifest.sha256)
    target.unlink()
    random_ = random.Random(15)
    done = 0
    for number in range(15):
        said = killed(random_, "export", path, target, random_.randint(0, 4))
        done += len(said) - 1
        assert target.exists() or number == 0 or not done
        if target.exists():
            assert hashlib.sha256(target.read_bytes()).hexdigest() in whole
        with Project.open(path) as project:
            assert project.integrity() == "ok"
    assert done
