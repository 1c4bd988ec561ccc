"""The window that most of these tests click in. A file that wants a dataset in it says so in a `case` of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.window_case import WindowCase


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowCase]:
    """The running program with nothing open; afterwards nothing of it may be left."""
    made = WindowCase(qtbot, tmp_path)
    yield made
    made.close()
