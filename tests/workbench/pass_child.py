"""Opens a project in a process of its own and checks it, until somebody kills it in the middle. See test_interrupted_pass.py."""

from __future__ import annotations

import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any


def main(path: Path, most: int, connection: Connection) -> None:
    """Say which conversations were judged, some at a time; when there are `most` of them, wait to be killed."""
    from PySide6.QtCore import QCoreApplication

    from rolethread_gui.engine.project import Project
    from rolethread_gui.workbench.desk import Desk

    app = QCoreApplication([])
    store = Project.store_pass
    stored = 0

    def told(project: Project, batch: Any, **how: Any) -> tuple[int, ...]:
        nonlocal stored
        if stored >= most:
            connection.send(None)
            time.sleep(600)
        keys = store(project, batch, **how)
        stored += len(keys)
        connection.send(keys)
        return keys

    Project.store_pass = told  # type: ignore[method-assign,assignment]  # a person's machine would do it by chance
    desk = Desk(folder=path.parent / "projects")
    desk.open_path(path)
    app.exec()
