"""Which project follows the one on the desk, and which one comes back where nothing became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.workbench.jobs import JobRunner
from rolethread_gui.workbench.opening import Opened, Opening, Wanted


class Following:
    """The project that is being opened while another one may still be on the desk. Lane: GUI thread."""

    def __init__(
        self,
        runner: JobRunner,
        idle: Callable[[], None],
        close: Callable[[], None],
        opened: Callable[[Opened, Path | None, Opening], None],
    ) -> None:
        """Begin with none.

        Args:
            runner: brings results into the GUI thread.
            idle: see `Opening`.
            close: closes what is on the desk, when the next project is there.
            opened: gets that, the dataset that it begins with, and its writer.
        """
        self._runner, self._idle, self._close, self._opened = runner, idle, close, opened
        self._coming: Opening | None = None
        self._before: Path | None = None
        self._unwanted: Path | None = None

    def begin(self, wanted: Wanted, here: Path | None) -> None:
        """Open or make a project.

        Args:
            wanted: which.
            here: the one on the desk, None for none.
        """
        self.stop()
        coming = self._coming = Opening(self._runner, self._idle)

        def came(made: Opened) -> None:
            self._coming = None
            self._before = here if wanted.dataset is not None else None
            self._close()
            self._opened(made, wanted.dataset, coming)

        def came_to_nothing(problem: UserProblem) -> None:
            self.stop()
            self._runner.tell(problem)
            if self._unwanted is not None:
                self._close()

        coming.begin(wanted, came, came_to_nothing, look=here is not None)

    def stop(self) -> None:
        """Nothing is to come any more."""
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.close()

    def leave(self, unwanted: Path) -> Path | None:
        """Keep nothing of a project of which nothing came; what was open before it, if that is still there."""
        self._unwanted, before = unwanted, self._before
        return before if before is not None and before.exists() else None

    def closed(self, path: Path) -> None:
        """A project was closed."""
        if path == self._unwanted:
            path.unlink(missing_ok=True)
        self._unwanted = None
