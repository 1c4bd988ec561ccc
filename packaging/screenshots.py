"""Draw the pictures of README.md: python packaging/screenshots.py [FOLDER]

Every page in light and dark, from the sample, without a screen. The one that README.md shows goes to
``resources/help/workbench.png``; with FOLDER all of them go there too, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_SAMPLE = _ROOT / "resources" / "samples" / "personas.jsonl"
_PAGES = ("edit", "checks", "balance", "versions", "export")
_THEMES = ("light", "dark")


def draw(picture: Path, *, page: str, theme: str, size: str, scale: str) -> None:
    """Let the program draw one page.

    Raises:
        subprocess.CalledProcessError: it could not; its own message is on standard error.
    """
    command = [sys.executable, "-P", "-m", "rolethread_gui", "preview", str(_SAMPLE), "--png", str(picture)]
    command += ["--page", page, "--theme", theme, "--size", size, "--scale", scale]
    subprocess.run(command, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, help="where all pages go, in both themes")
    parser.add_argument("--size", default="1440x860")
    parser.add_argument("--scale", default="1")
    chosen = parser.parse_args()
    if chosen.folder:
        chosen.folder.mkdir(parents=True, exist_ok=True)
        for page in _PAGES:
            for theme in _THEMES:
                picture = chosen.folder / f"{page}-{theme}.png"
                draw(picture, page=page, theme=theme, size=chosen.size, scale=chosen.scale)
                print(picture)
    shown = _ROOT / "resources" / "help" / "workbench.png"
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / shown.name
        draw(drawn, page="edit", theme="light", size=chosen.size, scale=chosen.scale)
        shown.parent.mkdir(parents=True, exist_ok=True)
        shown.write_bytes(drawn.read_bytes())
    print(shown)


if __name__ == "__main__":
    main()
