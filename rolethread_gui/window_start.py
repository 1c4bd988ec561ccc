"""The way to the window: nothing is imported on it that only commands need."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path

from rolethread_gui.wording import use


def means_window(arguments: Sequence[str]) -> bool:
    """Whether a command line can only ask for the window: it is empty, or names a file as no command is called."""
    return not arguments or (arguments[0][:1] != "-" and any(mark in arguments[0] for mark in (".", os.sep)))


def get_ready() -> None:
    """Do what must be done before anything of the window is imported."""
    gc.disable()  # what is made for a window stays; `Collector` takes over as soon as it is seen
    from rolethread_gui.workbench.chosen_language import chosen_language

    use(chosen_language())


def open_window(path: Path | None, *, safely: bool = False) -> int:
    """Open the window and work until it is closed; see `app.run_gui`. Returns the exit status."""
    get_ready()
    from rolethread_gui.app import run_gui

    return run_gui(path, safely=safely)
