"""Pictures of the window without a screen, through the command line in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from rolethread_gui.ui import theme
from tests.ui.window_case import write_dataset


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rolethread_gui", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=170,
        cwd=Path(__file__).parents[2],
        check=False,
    )


@pytest.mark.slow
def test_a_picture_of_each_page(tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "rivers.jsonl")
    for page, colours, scale, palette in (
        ("edit", "light", 1, theme.LIGHT),
        ("balance", "dark", 2, theme.DARK),
        ("versions", "light", 1.5, theme.LIGHT),
    ):
        png = tmp_path / f"{page}.png"
        done = run(
            "preview",
            dataset,
            "--png",
            png,
            "--page",
            page,
            "--theme",
            colours,
            "--size",
            "1200x760",
            "--scale",
            scale,
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        picture = QImage(str(png))
        assert (picture.width(), picture.height()) == (round(1200 * scale), round(760 * scale))
        assert picture.pixelColor(2, picture.height() - 3) == QColor(palette.window)
        colours_seen = {
            picture.pixelColor(x, y).name()
            for x in range(0, picture.width(), 7)
            for y in range(0, picture.height(), 7)
        }
        assert len(colours_seen) > 20
        if page == "balance":
            assert palette.bar in colours_seen
    assert not list(tmp_path.glob("*.rolethread"))


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    done = run("preview", tmp_path / "gone.jsonl", "--png", tmp_path / "x.png")
    assert done.returncode == 2
    assert "gone.jsonl" in done.stderr
