"""Opening: a file dialog, a file dropped on the window, and the question whether to go on or start anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from rolethread_gui.ui.widgets.notice_bar import NoticeBar
from rolethread_gui.wording import quoted
from rolethread_gui.workbench.places import SUFFIX, default_folder, free_path, project_path

if TYPE_CHECKING:
    from rolethread_gui.engine.clean_copy import CleanCopy
    from rolethread_gui.ui.sources.flow import SourceFlow
    from rolethread_gui.workbench.desk import Desk


class Opening(QObject):
    """Brings a dataset or a project onto the desk. Lane: GUI thread.

    Signals:
        began: a file is being opened.
        said: what was done.
    """

    began = Signal()
    said = Signal(str)

    def __init__(
        self, desk: Desk, notices: NoticeBar, folder: Path | None, sources: SourceFlow, window: QWidget
    ) -> None:
        """Make it.

        Args:
            desk: where projects are opened.
            notices: where the question is asked.
            folder: where projects of datasets are kept; None for Documents.
            sources: adds datasets to a project.
            window: parent of the file dialog.
        """
        super().__init__(window)
        self._desk = desk
        self._notices = notices
        self._folder = folder
        self._sources = sources
        self._dropped: list[Path] = []
        self._window = window
        self._waiting: Path | None = None
        self._last = Path()
        self._at: Path | None = None
        self._way = "continue"
        desk.continue_or_new = self._chosen_way

    def open_path(self, path: Path) -> None:
        """Open a dataset or a project; for a dataset that was worked on before, ask which way."""
        path = Path(path)
        known = project_path(path, self._folder or default_folder())
        if path.suffix.lower() == SUFFIX or not path.exists() or not known.exists():
            self._open("continue", path)
            return
        self._waiting = path
        notice = self._notices.post(
            "continue",
            self.tr("You have worked on {0} before. Go on where you stopped?").format(path.name),
            self.tr("Go on"),
        )
        notice.button.setObjectName("open_continue")
        notice.button.setProperty("kind", "primary")
        notice.asked.connect(self._continue)
        anew = notice.add_button(self.tr("Start anew from the file"))
        anew.setObjectName("open_new")
        anew.clicked.connect(self._start_anew)
        notice.button.setFocus()

    def open_dropped(self, data: QMimeData) -> bool:
        """Open the files and folders that were dropped as one project; False when there are none.

        Where a project is open, the person is asked whether they belong to it.
        """
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not paths:
            return False
        self._offer(paths)
        return True

    def _offer(self, paths: list[Path]) -> None:
        """Open these, or ask whether they belong to the project that is open."""
        self._dropped = paths
        if not self._desk.is_open or self._desk.read_only:
            self._open_dropped()
            return
        names = quoted(paths[0].name) if len(paths) == 1 else self.tr("these {0} files").format(len(paths))
        notice = self._notices.post(
            "dropped",
            self.tr("Add {0} to “{1}”, or open on its own?").format(names, self._desk.name),
            self.tr("Add to this project"),
        )
        notice.button.setObjectName("drop_add")
        notice.button.setProperty("kind", "primary")
        notice.asked.connect(self._add_dropped)
        alone = notice.add_button(self.tr("Open on its own"))
        alone.setObjectName("drop_open")
        alone.clicked.connect(self._open_dropped)
        notice.button.setFocus()

    @Slot()
    def _add_dropped(self) -> None:
        self._notices.clear()
        if len(self._dropped) == 1:
            self._sources.join(self._dropped[0])
        else:
            self._sources.add(self._dropped)

    @Slot()
    def _open_dropped(self) -> None:
        first, *others = self._dropped
        self._sources.add_later(others)
        self.open_path(first)

    @Slot()
    def choose_from_hub(self) -> None:
        """Ask for the name of a dataset on the Hugging Face Hub, fetch it, and open it."""
        from rolethread_gui.ui.sources.hub_dialog import HubDialog

        for other in self._window.findChildren(HubDialog):
            other.raise_()
            other.activateWindow()
            return
        dialog = HubDialog(self._window)
        dialog.fetched.connect(self._fetched)
        dialog.open()

    @Slot(object)
    def _fetched(self, folder: Path) -> None:
        self._offer([folder])

    def offer_last(self, project: Path, *, brought_down: bool) -> None:
        """Ask before the project of last time is opened again.

        Args:
            project: what was open last.
            brought_down: whether the program ended while it was being opened.
        """
        self._last = project
        asked = (
            self.tr(
                "Last time the program ended while it was opening “{0}”. So it was left closed; it is still there."
            )
            if brought_down
            else self.tr("Started without opening “{0}”, which was open last.")
        )
        notice = self._notices.post(
            "safe_start",
            asked.format(project.stem),
            self.tr("Open it"),
            kind="problem" if brought_down else "notice",
        )
        notice.button.setObjectName("open_last")
        notice.asked.connect(self._open_last)

    @Slot()
    def _open_last(self) -> None:
        self.open_path(self._last)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and open it as one dataset."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open a folder of datasets or chats"), self._beginning()
        )
        if chosen:
            self._at = Path(chosen).parent
            self.open_path(Path(chosen))

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a dataset or a project"),
            self._beginning(),
            self.tr(
                "Datasets and projects (*.jsonl *.json *.ndjson *.txt *.csv *.tsv *.xlsx *.ods *.parquet *.arrow "
                "*.png *.zip *.gz *.xz *.zst *.rolethread);;All files (*)"
            ),
        )
        if chosen:
            self._at = Path(chosen).parent
            self.open_path(Path(chosen))

    def _beginning(self) -> str:
        """Where a file dialog begins: where the last one ended, or where projects are kept."""
        at = self._at if self._at is not None and self._at.is_dir() else self._folder or default_folder()
        return str(at) if at.is_dir() else ""

    @Slot()
    def save_copy(self) -> None:
        """Ask where to, and write a complete copy of the project there."""
        here = self._desk.path
        if here is None:
            return
        offered = free_path(here.with_name(self.tr("{0} copy").format(here.stem) + SUFFIX))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a copy of the project"),
            str(offered),
            self.tr("Projects (*.rolethread)"),
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
            self._desk.save_copy(path, lambda _: self._copied(path))

    @Slot()
    def save_clean_copy(self) -> None:
        """Ask where to, and write a copy of the project without its history there."""
        here, backups = self._desk.path, self._desk.backups
        if here is None or backups is None:
            return
        offered = free_path(here.with_name(self.tr("{0} clean copy").format(here.stem) + SUFFIX))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a copy without history"),
            str(offered),
            self.tr("Projects (*.rolethread)"),
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
            backups.clean_copy(path, self._copied_clean)

    def _copied_clean(self, copy: CleanCopy) -> None:
        self.said.emit(copy.sentence)

    def _copied(self, path: Path) -> None:
        self.said.emit(self.tr("A copy is in “{0}”. You go on in “{1}”.").format(path, self._desk.name))

    @Slot(str)
    def open_recent(self, path: str) -> None:
        """Open a project of the start page."""
        self.open_path(Path(path))

    def _open(self, way: str, path: Path) -> None:
        self._way = way
        self._notices.clear()
        self.began.emit()
        self._desk.open_path(path)

    @Slot()
    def _continue(self) -> None:
        if self._waiting is not None:
            self._open("continue", self._waiting)

    @Slot()
    def _start_anew(self) -> None:
        if self._waiting is not None:
            self._open("new", self._waiting)

    def _chosen_way(self, project: Path) -> str:
        del project
        return self._way
