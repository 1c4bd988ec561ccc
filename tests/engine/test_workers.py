"""Worker processes: calls, problems, bugs, and what happens when either side is killed."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from rolethread_gui.dataset.errors import EditRefused
from rolethread_gui.engine.workers import Worker, WorkerFailed, WorkerLost, ready
from tests.engine.held import Held
from tests.engine.newborns import killing_newborns


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(Held, 5, name="held", low_priority=False)
    yield made
    made.close()


def test_calls_meet_the_same_object_one_after_another(worker: Worker) -> None:
    assert worker.call("add", 2) == 7
    assert worker.call("add", 3) == 10


def test_a_problem_keeps_its_sentence_and_hint_and_the_process_goes_on(worker: Worker) -> None:
    with pytest.raises(EditRefused) as caught:
        worker.call("refuse")
    assert (caught.value.sentence, caught.value.hint) == ("It no longer fits.", "Look again.")
    assert worker.call("add", 1) == 6


def test_a_bug_is_told_without_any_text_and_ends_the_process(worker: Worker) -> None:
    with pytest.raises(WorkerFailed) as caught:
        worker.call("fail", "a private sentence of the dataset")
    assert "RuntimeError" in caught.value.report
    assert "held.py" in caught.value.report
    assert "private" not in caught.value.report
    with pytest.raises(WorkerLost):
        worker.call("add", 1)


def test_a_bug_names_the_part_that_failed(worker: Worker) -> None:
    with pytest.raises(WorkerFailed) as caught:
        worker.call("fail_in_a_part")
    assert caught.value.culprit == "some_check"
    assert WorkerFailed("anything else").culprit == ""


def test_a_killed_process_is_told_to_whoever_waits(worker: Worker) -> None:
    assert worker.call("add", 0) == 5
    worker.send("sleep")
    os.kill(worker.pid, signal.SIGKILL)
    assert ready([worker], 60) == [worker]
    with pytest.raises(WorkerLost):
        worker.receive()


@pytest.mark.parametrize("start", [5, "x" * (1 << 20)], ids=["little to pass on", "much to pass on"])
def test_a_process_that_dies_at_its_very_start_keeps_nobody_waiting(start: Any) -> None:
    with killing_newborns() as killed:
        dying = Worker(Held, start, name="held")
        ready([dying], 60)  # it has nothing to say but that it is gone
        with pytest.raises(WorkerLost):
            dying.call("add", 1)
    dying.close()
    assert killed


def test_a_worker_can_be_ended_from_another_thread(worker: Worker) -> None:
    assert worker.call("add", 0) == 5
    worker.send("sleep")
    threading.Thread(target=worker.end).start()
    with pytest.raises(WorkerLost):
        worker.receive()


def test_what_is_said_on_the_way_arrives_and_an_interruption_ends_the_call(worker: Worker) -> None:
    heard: list[int] = []

    def hear(number: int) -> None:
        heard.append(number)
        if number == 3:
            worker.interrupt()

    worker.send("say_until_interrupted")
    said = worker.receive(hear)
    assert said >= 4
    assert heard == list(range(said))
    assert worker.call("add", 1) == 6, "the interruption is used up"


def test_an_interruption_never_breaks_into_a_call_that_is_being_sent(worker: Worker) -> None:
    for _ in range(5):
        sender = threading.Thread(target=worker.send, args=("length", "x" * 30_000_000))
        sender.start()
        while sender.is_alive():
            worker.interrupt()
        sender.join()
        assert worker.receive() == 30_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is POSIX")
def test_low_priority_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Worker, "__init__", Worker.__init__.__wrapped__)  # as it is where nobody tests it
    lower = Worker(Held, name="lower")
    try:
        assert lower.call("niceness") > os.nice(0)
    finally:
        lower.close()


_PARENT = """
import sys
from rolethread_gui.engine.workers import Worker
from tests.engine.held import Held
if __name__ == "__main__":
    idle, busy = Worker(Held, name="idle"), Worker(Held, name="busy")
    idle.call("add", 1), busy.call("add", 1)
    busy.send("sleep")
    print(idle.pid, busy.pid, flush=True)
    sys.stdin.read()
"""


def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT)
    root = Path(__file__).resolve().parents[2]
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert parent.stdout is not None
    assert parent.stdin is not None
    children = [psutil.Process(int(pid)) for pid in parent.stdout.readline().split()]
    assert len(children) == 2
    parent.kill()
    parent.wait()
    parent.stdout.close()
    parent.stdin.close()
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive


def test_close_leaves_no_process_behind() -> None:
    made = Worker(Held, name="held")
    process = psutil.Process(made.pid)
    made.send("sleep")
    made.close()
    made.close()
    assert not process.is_running()


def test_worker_exceptions_can_cross_processes() -> None:
    again = pickle.loads(pickle.dumps(WorkerFailed("where")))
    assert again.report == "where"


def test_a_process_starts_no_threads_that_nobody_asked_for() -> None:
    """Those of the library for matrices spin for a while, in every process that is started."""
    script = "import rolethread_gui.engine.source_process, psutil; print(psutil.Process().num_threads())"
    surroundings = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env=surroundings,
    )
    assert done.stdout.split() == ["1"]
