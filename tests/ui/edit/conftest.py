"""The Edit page over a small dataset, opened once for all tests of a file and brought back after each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.edit_case import EditCase, OpenDesk, write_dataset


@pytest.fixture(scope="module")
def write() -> Callable[[Path], Path]:
    """What writes the dataset; a file that wants another one says so in a `write` of its own."""
    return write_dataset


@pytest.fixture(scope="module")
def opened(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, write: Callable[[Path], Path]
) -> Iterator[OpenDesk]:
    """A desk with the dataset."""
    del qapp  # there must be one
    folder = tmp_path_factory.mktemp("desk")
    made = OpenDesk(folder, write(folder / "dataset.jsonl"))
    yield made
    made.close()


@pytest.fixture
def case(qtbot: QtBot, opened: OpenDesk) -> Iterator[EditCase]:
    """The page, the desk, and hands."""
    made = EditCase(qtbot, opened)
    yield made
    made.close()
    opened.reset()
