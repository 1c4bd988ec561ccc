"""Real full, locked, read-only, foreign, damaged and newer files: each is told in words, nothing is lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.project import Project
from rolethread_gui.store.connection import Database
from rolethread_gui.store.problems import StorageBug, StorageProblem
from tests.engine.project_state import observable, write_lines

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "small.rolethread"
    with Project.create(path) as project:
        project.import_source(write_lines(tmp_path / "data.jsonl", 40))
    return path


def problem_of(path: Path, **how: bool) -> StorageProblem:
    with pytest.raises(StorageProblem) as caught:
        Project.open(path, **how)
    assert caught.value.sentence.endswith(".")
    assert caught.value.hint.endswith(".")
    return caught.value


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "none.rolethread").kind == "unreachable"
    assert problem_of(tmp_path / "none.rolethread", read_only=True).kind == "unreachable"
    assert not (tmp_path / "none.rolethread").exists()


@pytest.mark.parametrize("content", [b"", b"{}\n" * 4000, b"PK\x03\x04" + bytes(9000)])
def test_other_files_are_not_projects(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.rolethread"
    path.write_bytes(content)
    for read_only in (False, True):
        assert problem_of(path, read_only=read_only).kind == "not a project"
    assert path.read_bytes() == content


def test_another_programs_database_is_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "other.rolethread"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE things(name)")
    before = path.read_bytes()
    assert problem_of(path).kind == "not a project"
    assert path.read_bytes() == before


def test_a_truncated_project_is_damaged(project_path: Path) -> None:
    whole = project_path.read_bytes()
    project_path.write_bytes(whole[: len(whole) // 3])
    assert problem_of(project_path).kind == "damaged"


def test_a_project_with_holes_is_damaged_not_a_bug(project_path: Path) -> None:
    data = bytearray(project_path.read_bytes())
    for start in range(16384, len(data), 16384):
        data[start : start + 64] = b"\xa5" * 64
    project_path.write_bytes(data)
    assert problem_of(project_path).kind == "damaged"


def test_a_newer_project_is_refused_and_untouched(project_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(project_path)) as newer:
        newer.execute("PRAGMA user_version=99")
    before = project_path.read_bytes()
    assert problem_of(project_path).kind == "newer"
    assert problem_of(project_path, read_only=True).kind == "newer"
    assert project_path.read_bytes() == before


def test_the_second_window_is_refused_and_can_read(project_path: Path) -> None:
    with Project.open(project_path) as first:
        assert problem_of(project_path).kind == "locked"
        first.apply(Command("Edit", (SetText(1, 1, "first window"),)))
        with Project.open(project_path, read_only=True) as second:
            assert second.read_only
            assert observable(second) == observable(first)
            with pytest.raises(Exception, match="reading only"):
                second.apply(Command("Edit", (SetText(1, 1, "second window"),)))
            with pytest.raises(Exception, match="reading only"):
                second.save_draft(1, 1, "second window")
            first.apply(Command("Edit", (SetText(2, 1, "meanwhile"),)))
            assert second.conversation(2).turn(1).text == "meanwhile"
    with Project.open(project_path) as again:
        assert again.conversation(1).turn(1).text == "first window"


def test_the_lock_holds_between_processes_and_ends_with_them(project_path: Path) -> None:
    script = "import sys; from pathlib import Path; from rolethread_gui.engine.project import Project\n"
    script += "p = Project.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(project_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"open"
        assert problem_of(project_path).kind == "locked"
        child.kill()
    Project.open(project_path).close()


def test_a_database_held_by_another_program_is_locked(project_path: Path) -> None:
    with Project.open(project_path) as project:
        position = project.position
        with contextlib.closing(sqlite3.connect(project_path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            project.ledger.database.run("PRAGMA busy_timeout=50")
            with pytest.raises(StorageProblem) as caught:
                project.apply(Command("Edit", (SetText(1, 1, "new"),)))
            assert caught.value.kind == "locked"
            assert project.position == position
            other.execute("ROLLBACK")
        project.apply(Command("Edit", (SetText(1, 1, "new"),)))
        assert project.conversation(1).turn(1).text == "new"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights work otherwise there")
def test_a_project_in_a_folder_without_writing(project_path: Path) -> None:
    # Not below pytest's own folder: every other run of it that starts meanwhile shuts that one to other users.
    with tempfile.TemporaryDirectory(prefix="rolethread-sealed-") as home:
        Path(home).chmod(0o755)
        _stays_readable(project_path, Path(home))


def _stays_readable(project_path: Path, home: Path) -> None:
    script = (
        "import os, sys, urllib.parse\nfrom pathlib import Path\n"  # before rights go: Path.as_uri imports it late
        "from rolethread_gui.engine.project import Project\n"
        "from rolethread_gui.formats.registry import all_dialects\n"
        "from rolethread_gui.store.problems import StorageProblem\n"
        "all_dialects()\n"  # they are loaded when first asked for, from where only the superuser may read
        "if os.geteuid() == 0: os.setuid(65534)\n"  # the superuser may write everywhere
        "path = Path(sys.argv[1])\n"
        "try: Project.open(path)\n"
        "except StorageProblem as problem: print(problem.kind)\n"
        "with Project.open(path, read_only=True) as project: print(len(project.conversation(1).turns))\n"
    )
    folder = home / "sealed"
    folder.mkdir()
    sealed = folder / project_path.name
    shutil.copy(project_path, sealed)
    sealed.chmod(0o444)
    folder.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", script, str(sealed)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    finally:
        folder.chmod(0o755)
    assert done.stdout.split() == ["read-only", "3"], done.stderr


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A real file system of that size, where this may be made."""
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if not made or made.returncode:
        pytest.skip("a small file system cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4) as disk:
        path = disk / "full.rolethread"
        project = Project.create(path)
        project.import_source(write_lines(tmp_path / "data.jsonl", 40))
        before, done = observable(project), 0
        problem = None
        while problem is None:
            try:
                project.apply(Command("Long", (SetText(1, 1, f"{done} " + "long text " * 20_000),)))
                done += 1
                before = observable(project)
            except StorageProblem as caught:
                problem = caught
        assert problem.kind == "full"
        assert done > 3
        assert observable(project) == before
        with pytest.raises(StorageProblem):
            project.save_draft(1, 1, "long text " * 200_000)
        assert observable(project) == before
        project.close()
        copy = tmp_path / "copy.rolethread"
        for suffix in ("", "-wal"):
            found = disk / f"full.rolethread{suffix}"
            if found.exists():
                shutil.copy(found, copy.with_name(copy.name + suffix))
    with Project.open(copy) as project:
        assert project.integrity() == "ok"
        assert observable(project) == before


def test_a_disk_that_fills_up_while_reading_keeps_what_was_read(tmp_path: Path) -> None:
    data = write_lines(tmp_path / "data.jsonl", 8_000, words="long words " * 20)
    with small_disk(tmp_path / "disk", 3) as disk:
        project = Project.create(disk / "full.rolethread")
        job = project.begin_import(data)
        with pytest.raises(StorageProblem) as caught:
            run_import(job)
        assert caught.value.kind == "full"
        assert job.ended
        read = job.report().conversations
        assert 0 < read < 8_000
        assert job.report().state == "partial"
        assert project.columns.alive().sum() == read
        assert project.conversation(read).turns == project.original(read).turns
        project.close()
        with Project.open(disk / "full.rolethread", read_only=True) as again:
            assert again.sources()[0].state == "partial"
            assert again.columns.alive().sum() == read


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from rolethread_gui.dataset.edits import Command, SetText
from rolethread_gui.engine.importing import run_import
from rolethread_gui.engine.project import Project
from rolethread_gui.store.problems import StorageProblem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
project = Project.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (3 << 20, 3 << 20))
done = 0
try:
    for number in range(1000):
        project.apply(Command("Long", (SetText(1, 1, f"{number} " + "long text " * 20_000),)))
        done = number
except StorageProblem as problem:
    print(problem.kind, done)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of that kind there")
def test_a_file_that_may_not_grow_loses_nothing(project_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(project_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    kind, last = done.stdout.split()
    assert kind in ("full", "unreachable"), done.stderr
    with Project.open(project_path) as project:
        assert project.integrity() == "ok"
        assert project.conversation(1).turn(1).text.startswith(f"{last} ")


def test_a_wrong_question_is_our_bug(project_path: Path) -> None:
    with Database.read(project_path) as database, pytest.raises(StorageBug):
        database.all("SELECT nothing FROM nowhere")


def test_the_writing_connection_refuses_other_threads(project_path: Path) -> None:
    import threading

    with Project.open(project_path) as project:
        caught: list[BaseException] = []

        def from_elsewhere() -> None:
            try:
                project.apply(Command("Edit", (SetText(1, 1, "new"),)))
            except StorageBug as error:
                caught.append(error)

        thread = threading.Thread(target=from_elsewhere)
        thread.start()
        thread.join()
        assert caught
        assert project.conversation(1).turn(1).text != "new"
