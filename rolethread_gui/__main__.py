"""Start: ``python -m rolethread_gui``. Everything heavy is imported only on the way that needs it."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run a command, or open the window. Returns the exit status."""
    if hasattr(sys, "frozen"):
        import multiprocessing

        # A frozen program starts itself again for every worker process; without this it would open windows.
        multiprocessing.freeze_support()
    from rolethread_gui.window_start import means_window, open_window

    arguments = sys.argv[1:]
    if means_window(arguments):
        return open_window(Path(arguments[0]) if arguments else None)
    from rolethread_gui.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
