"""A dataset by its name on the Hugging Face Hub: what to fetch, how far it is, and why it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.engine.hub import HubFetch, HubFetched, HubName, HubProgress, hub_folder
from rolethread_gui.ui import theme
from rolethread_gui.wording import figure

_LOOK_MS = 100
_WIDTH_PX = 560
_STEPS = 1000
_LINES = 4
"""Room for a sentence and what to do, so that nothing moves when it appears."""


class HubDialog(QDialog):
    """Fetching goes on in a process of its own; closing the dialog ends it.

    Signals:
        fetched: the folder that is here now.
    """

    fetched = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hub_dialog")
        self.setWindowTitle(self.tr("Open from the Hugging Face Hub"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fetch: HubFetch | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._news)
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(unit)
        layout.addWidget(_words(self.tr("Which dataset?"), "heading"))
        hint = self.tr(
            "Write its name as its page on huggingface.co shows it. Its files with data are fetched to this computer; "
            "nothing in them is run, and nothing of yours is sent."
        )
        layout.addWidget(_words(hint, "muted"))
        layout.addLayout(self._fields())
        self._told = _words("", "")
        self._told.setObjectName("hub_told")
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._told.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        layout.addWidget(self._told)
        self._progress = QProgressBar()
        self._progress.setObjectName("hub_progress")
        self._progress.setAccessibleName(self.tr("How far fetching is"))
        self._progress.setTextVisible(False)
        self._progress.hide()
        layout.addWidget(self._progress)
        layout.addStretch(1)
        layout.addLayout(self._bottom())
        self.setMinimumWidth(_WIDTH_PX)
        self.name.setFocus()
        self._changed()

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(theme.UNIT_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.name = self._line("hub_name", self.tr("owner/name"))
        self._revision = self._line("hub_revision", self.tr("the newest"))
        self._token = self._line("hub_token", self.tr("only for datasets that are not open to all"))
        self._token.setEchoMode(QLineEdit.EchoMode.Password)
        self._keep = QCheckBox(self.tr("Keep the token in this computer's keyring"))
        self._keep.setObjectName("hub_keep")
        self.name.textChanged.connect(self._changed)
        self._token.textChanged.connect(self._changed)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&State"), self._revision)
        form.addRow(self.tr("&Token"), self._token)
        form.addRow("", self._keep)
        return form

    def _line(self, name: str, placeholder: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setPlaceholderText(placeholder)
        return line

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        leave = QPushButton(self.tr("Cancel"))
        leave.setObjectName("hub_leave")
        leave.setProperty("kind", "quiet")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._button = QPushButton(self.tr("Fetch and open"))
        self._button.setObjectName("hub_fetch")
        self._button.setProperty("kind", "primary")
        self._button.setDefault(True)
        self._button.clicked.connect(self._begin)
        row.addWidget(leave)
        row.addWidget(self._button)
        return row

    @Slot()
    def _changed(self) -> None:
        self._button.setEnabled(bool(self.name.text().strip()) and self._fetch is None)
        self._keep.setEnabled(bool(self._token.text().strip()) and self._fetch is None)

    def _say(self, problem: UserProblem) -> None:
        self._told.setText(f"{problem.sentence} {problem.hint}")
        self._told.setProperty("kind", "")
        self._told.style().polish(self._told)

    @Slot()
    def _begin(self) -> None:
        try:
            name = HubName.of(self.name.text(), self._revision.text())
        except UserProblem as problem:
            self._say(problem)
            return
        keep = self._keep.isChecked() and self._keep.isEnabled()
        self._fetch = HubFetch(name, hub_folder(), self._token.text(), keep=keep)
        self._told.setProperty("kind", "muted")
        self._told.style().polish(self._told)
        self._told.setText(self.tr("Asking the Hub for {0}…").format(name.name))
        self._progress.setRange(0, 0)
        self._progress.show()
        self._lock(locked=True)
        self._look.start()

    def _lock(self, *, locked: bool) -> None:
        for line in (self.name, self._revision, self._token):
            line.setReadOnly(locked)
        self._changed()

    @Slot()
    def _news(self) -> None:
        if self._fetch is None:
            return
        try:
            news = self._fetch.news(0)
        except UserProblem as problem:
            self._end()
            self._say(problem)
            return
        if isinstance(news, HubProgress) and news.total:
            self._progress.setRange(0, _STEPS)
            self._progress.setValue(_STEPS * news.done // news.total)
            done, total = (figure(size / 1e6, ",.1f") for size in (news.done, news.total))
            self._told.setText(self.tr("{0} of {1} MB are here.").format(done, total))
        elif isinstance(news, HubFetched):
            self._end()
            self.fetched.emit(news.folder)
            self.accept()

    def _end(self) -> None:
        self._look.stop()
        self._progress.hide()
        if self._fetch is not None:
            self._fetch.close()
            self._fetch = None
        self._lock(locked=False)

    def done(self, result: int) -> None:
        """See `QDialog.done`."""
        self._end()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """See `QWidget.closeEvent`."""
        self._end()
        super().closeEvent(event)


def _words(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
