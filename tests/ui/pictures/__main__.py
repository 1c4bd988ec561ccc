"""Draw everything: ``python -m tests.ui.pictures FOLDER --theme dark --scale 2 --language de --file DATASET``.

Without a screen and without a mouse; what the window looks like is what is looked at, by a person.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from rolethread_gui.wording import ENGLISH, LANGUAGES, use


def screen_file(folder: Path, size: tuple[int, int], scale: float) -> Path:
    """The file by which Qt knows of a screen as large as the window; its own small one would cut menus short."""
    width, height = (round(side * scale) for side in size)
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return path


def main() -> int:
    """Take the pictures; 1 when some could not be taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--file", type=Path, default=Path("resources/samples/personas.jsonl"))
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument(
        "--only", default="", help="scenes whose name holds one of these, with commas between them"
    )
    chosen = parser.parse_args()
    use(chosen.language)
    from rolethread_gui.app import Workbench
    from rolethread_gui.ui.application import make_offscreen_application
    from rolethread_gui.ui.preview import without_size_hints as without_complaints
    from rolethread_gui.workbench.preferences import Preferences
    from tests.ui.pictures.camera import Camera
    from tests.ui.pictures.scenes import BEFORE, SCENES

    width, _, height = chosen.size.partition("x")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    screens = screen_file(chosen.folder, (int(width), int(height)), chosen.scale)
    app = make_offscreen_application(sys.argv[:1], chosen.scale, f"offscreen:configfile={screens}")
    with without_complaints(), tempfile.TemporaryDirectory(prefix="rolethread-") as folder:
        home = Path(folder)
        bench = Workbench(Preferences(home / "preferences.ini"), folder=home, theme_choice=chosen.theme)
        bench.furnish()
        camera = Camera(bench, chosen.folder, (int(width), int(height)))
        for scene in BEFORE:
            camera.scene(scene)
        camera.open(chosen.file)
        for scene in SCENES:
            if any(name in scene.__name__ for name in (*chosen.only.split(","), "work")):
                camera.scene(scene)
        bench.end()
    app.quit()
    print(f"{len(camera.taken)} pictures; missed: {camera.missed or 'none'}")
    return 1 if camera.missed else 0


if __name__ == "__main__":
    sys.exit(main())
