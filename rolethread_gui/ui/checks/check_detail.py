"""Everything about one check: what it finds and why that matters, its thresholds, and an example of each kind."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.examples import Example
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.dataset.role_titles import role_title
from rolethread_gui.ui import theme
from rolethread_gui.ui.checks.section import words
from rolethread_gui.ui.checks.thresholds import Thresholds
from rolethread_gui.wording import figure, say

if TYPE_CHECKING:
    from rolethread_gui.workbench.desk import Desk

_WIDEST_PX = 720
_LONGEST = 320
"""Code points of an example's turn that are shown."""
_LANGUAGES = {
    "en": say("English"),
    "zh": say("Chinese"),
    "de": say("German"),
    "fr": say("French"),
    "es": say("Spanish"),
    "ru": say("Russian"),
}
_HARM = {
    Severity.ERROR: say("Breaks training"),
    Severity.WARNING: say("Teaches something unwanted"),
    Severity.HINT: say("Worth a look"),
}


class CheckDetail(QScrollArea):
    """The right side of the catalogue.

    Signals:
        toggled: id of the check, and whether it shall be on.
        show_wanted: id of the check whose conversations shall be shown.
        filter_wanted: a `Filter` to show.
        said: a quiet message and its button.
    """

    toggled = Signal(str, bool)
    show_wanted = Signal(str)
    filter_wanted = Signal(object)
    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._check: Check | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        unit = theme.UNIT_PX
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST_PX)
        column = QVBoxLayout(inner)
        column.setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit)
        column.setSpacing(unit)
        self._title = words("", "title", name="check_title")
        column.addWidget(self._title)
        column.addLayout(self._make_line())
        self._help = words("", name="check_help")
        column.addWidget(self._help)
        self._languages = words("", "muted")
        column.addWidget(self._languages)
        self.thresholds = Thresholds(desk)
        self.thresholds.filter_wanted.connect(self.filter_wanted)
        self.thresholds.said.connect(self.said)
        column.addWidget(self.thresholds)
        self._heading = words(self.tr("For example"), "heading")
        column.addSpacing(unit)
        column.addWidget(self._heading)
        self._examples = QVBoxLayout()
        self._examples.setSpacing(unit)
        column.addLayout(self._examples)
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self.setWidget(outer)

    def _make_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        self.on = QCheckBox(self.tr("Look for it"))
        self.on.setObjectName("check_on")
        self.on.clicked.connect(self._on_clicked)
        row.addWidget(self.on)
        self._mark = QLabel()
        row.addWidget(self._mark)
        self._harm = words("", "muted", wrap=False)
        row.addWidget(self._harm)
        self._show = QPushButton()
        self._show.setObjectName("check_show")
        self._show.setProperty("kind", "link")
        self._show.clicked.connect(self._show_clicked)
        row.addWidget(self._show)
        row.addStretch(1)
        return row

    def show_check(self, check: Check, flags: int, conversations: int) -> None:
        """Show a check, and how often it found something."""
        fresh = self._check is None or self._check.id != check.id
        self._check = check
        off = check.is_off(self._desk.setting(f"off:{check.id}"))
        self._title.setText(check.title)
        self.on.setChecked(not off)
        self.on.setEnabled(not self._desk.read_only)
        self._mark.setPixmap(theme.severity_pixmap(check.severity, 16, self.devicePixelRatioF()))
        self._harm.setText(_HARM[check.severity])
        where = (
            self.tr("in one conversation")
            if conversations == 1
            else self.tr("in {0} conversations").format(figure(conversations))
        )
        shown = self.tr("Show the one found {1}") if flags == 1 else self.tr("Show the {0} found {1}")
        self._show.setText(shown.format(figure(flags), where))
        self._show.setVisible(conversations > 0)
        self._help.setText(check.help)
        self._languages.setText(self._spoken(check))
        self.thresholds.show_check(check)
        if fresh:
            self._clear_examples()
            if self._desk.studies is not None:
                self._desk.studies.ask("examples", self._show_examples, "examples", check.id)

    def _spoken(self, check: Check) -> str:
        if check.languages == ("*",):
            return self.tr("Works in every language.")
        names = [_LANGUAGES.get(code, code) for code in check.languages]
        spoken = names[0] if len(names) == 1 else say("{0} and {1}").format(", ".join(names[:-1]), names[-1])
        return self.tr("Knows {0}; it stays silent in other languages.").format(spoken)

    # examples

    def _clear_examples(self) -> None:
        self._heading.hide()
        while (item := self._examples.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_examples(self, examples: tuple[Example, ...]) -> None:
        self._clear_examples()
        for example in examples:
            self._examples.addWidget(_ExampleCard(example))
        self._heading.setVisible(bool(examples))

    @Slot()
    def _on_clicked(self) -> None:
        if self._check is not None:
            self.toggled.emit(self._check.id, self.on.isChecked())

    @Slot()
    def _show_clicked(self) -> None:
        if self._check is not None:
            self.show_wanted.emit(self._check.id)


class _ExampleCard(QFrame):
    """One example, its flagged words marked."""

    def __init__(self, example: Example) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("example_flagged" if example.flagged else "example_clean")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        head = self.tr("Flagged") if example.flagged else self.tr("Left alone")
        if example.note:
            head = f"{head}: {example.note[0].lower()}{example.note[1:]}"
        column.addWidget(words(head, "small_heading"))
        for turn in example.conversation.turns:
            flags = [flag for flag in example.flags if flag.turn == turn.key]
            who = role_title(turn.role)
            said = turn.text + "".join(f"\n{call.name} {call.arguments}" for call in turn.calls)
            spans = [(f.start, f.end) for f in flags if f.start is not None and f.end is not None]
            whole = bool(flags) and not spans
            label = QLabel(_marked(who, said.lstrip("\n"), spans, whole=whole))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        told = next((flag.message for flag in example.flags), "")
        if told:
            column.addWidget(words(told, "muted"))


def _marked(who: str, text: str, spans: list[tuple[int, int]], *, whole: bool) -> str:
    """The turn as rich text: everything of it is escaped, only our marks are not."""
    colors = theme.colors()
    mark = f'<span style="background:{colors.warning_soft}; text-decoration:underline">'
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start < at or start > _LONGEST:
            continue
        parts += [_plain(text[at:start]), mark, _plain(text[start:end]), "</span>"]
        at = end
    parts.append(_plain(text[at : max(at, _LONGEST)]) + ("…" if len(text) > max(at, _LONGEST) else ""))
    body = "".join(parts)
    if whole:
        body = f"{mark}{body or '&nbsp;'}</span>"
    return f'<span style="color:{colors.muted}">{html.escape(who)}</span><br>{body}'


def _plain(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
