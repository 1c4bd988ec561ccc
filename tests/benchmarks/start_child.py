"""The start of one window, offscreen, in a process of its own: ``python -m tests.benchmarks.start_child FOLDER``.

Starts as `rolethread_gui.__main__` does and prints one JSON object when the window was painted. Nothing is imported here
that the program itself does not import at its start.
"""

from __future__ import annotations

import sys

from rolethread_gui.window_start import get_ready


def main() -> int:
    """Show the window until it is painted."""
    get_ready()
    import json
    import time
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from rolethread_gui.app import Workbench
    from rolethread_gui.ui.application import make_offscreen_application
    from rolethread_gui.workbench.preferences import Preferences

    app = make_offscreen_application(sys.argv[:1])
    folder = Path(sys.argv[1])
    workbench = Workbench(Preferences(folder / "preferences.ini"), folder=folder, theme_choice="light")

    def painted() -> None:
        print(json.dumps({"painted": time.monotonic()}), flush=True)
        QTimer.singleShot(0, QApplication.quit)

    workbench.window.first_painted.connect(painted)
    workbench.window.show()
    status = app.exec()
    workbench.end()
    return status


if __name__ == "__main__":
    sys.exit(main())
