"""Fixtures that every test may use, and the surroundings that make Qt and the libraries behave alike everywhere."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# datasets and huggingface_hub reach for the network and report usage unless told not to, before import.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_UPDATE_DOWNLOAD_COUNTS"] = "0"

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite",
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
    # The same examples for everybody who checks a change; new ones are found at the desk.
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("suite")

_SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real datasets that are not part of the project; a stranger's clone has none, and the test is skipped."""
    if not _SHARED.is_dir():
        pytest.skip("the folder of real datasets is not beside this checkout")
    return _SHARED


@pytest.fixture(autouse=True, scope="session")
def _nobody_gives_way() -> Iterator[None]:
    """Let the checks beside a window run like any other process.

    They give way to everything else on the machine. Beside other tests that keep every core busy they would hardly
    come to run at all, while a test waits for them.
    """
    from rolethread_gui.engine.workers import Worker

    begin = Worker.__init__

    @functools.wraps(begin)
    def alike(self: Worker, *arguments: Any, **named: Any) -> None:
        begin(self, *arguments, **{**named, "low_priority": False})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Worker, "__init__", alike)
        yield


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the person's own documents, settings and caches."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(name, str(home / name.lower()))
