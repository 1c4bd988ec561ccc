"""Start: ``python -m rolethread_gui``. Everything heavy is imported only on the way that needs it."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run a command, or open the window. Returns the exit status."""
    # A frozen program starts itself again for every worker process; without this it would open windows.
    multiprocessing.freeze_support()
    from rolethread_gui.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
