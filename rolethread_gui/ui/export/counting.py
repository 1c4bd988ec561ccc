"""By what tokens are counted: the model's own files, or an estimate that says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.export.parts import column, heading, muted
from rolethread_gui.workbench.export_choices import ExportChoices

if TYPE_CHECKING:
    from rolethread_gui.dataset.errors import UserProblem
    from rolethread_gui.engine.tokens import About


class CountingChoice(QWidget):
    """Tokens: an estimate, or exact with the model's own tokenizer and chat template.

    Signals:
        changed: other files were chosen; read them with `taken_into`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        unit = theme.UNIT_PX
        layout = column(self)
        layout.addWidget(heading(self.tr("How tokens are counted")))
        self._said = muted()
        self._said.setObjectName("export_counting")
        layout.addWidget(self._said)
        self._tokenizer = ""
        self._template = ""
        self._choose = QPushButton(self.tr("Choose the model's tokenizer.json…"))
        self._choose.setObjectName("export_choose_tokenizer")
        self._choose.clicked.connect(self._choose_tokenizer)
        self._other = QPushButton(self.tr("Choose its chat template…"))
        self._other.setObjectName("export_choose_template")
        self._other.clicked.connect(self._choose_template)
        self._forget = QPushButton(self.tr("Estimate instead"))
        self._forget.setObjectName("export_estimate")
        self._forget.setProperty("kind", "link")
        self._forget.clicked.connect(self._estimate)
        row = QHBoxLayout()
        row.setSpacing(unit)
        row.addWidget(self._forget)
        row.addStretch(1)
        layout.addWidget(self._choose)
        layout.addWidget(self._other)
        layout.addLayout(row)
        self._show()

    def show_choices(self, choices: ExportChoices) -> None:
        """Show what is chosen."""
        self._tokenizer, self._template = choices.tokenizer, choices.template
        self._show()

    def taken_into(self, choices: ExportChoices) -> ExportChoices:
        """The choices with those made here."""
        return msgspec.structs.replace(choices, tokenizer=self._tokenizer, template=self._template)

    def show_about(self, about: About) -> None:
        """Say what was found in the files."""
        name = Path(self._tokenizer).parent.name
        if not about.template:
            text = self.tr(
                "Counted with the tokenizer of “{0}”. There is no chat template beside it, so the marks around "
                "turns are guessed: put tokenizer_config.json or chat_template.jinja beside it, or choose it."
            )
        elif about.marks_learned:
            text = self.tr(
                "Counted exactly, with the tokenizer and the chat template of “{0}”. The template itself says "
                "which words are learned."
            )
        else:
            text = self.tr("Counted exactly, with the tokenizer and the chat template of “{0}”.")
        self._said.setText(text.format(name))

    def show_problem(self, problem: UserProblem) -> None:
        """Say why the files cannot be used."""
        self._said.setText(f"{problem.sentence} {problem.hint}")

    def _show(self) -> None:
        chosen = bool(self._tokenizer)
        self._choose.setText(
            self.tr("Choose another tokenizer.json…")
            if chosen
            else self.tr("Choose the model's tokenizer.json…")
        )
        self._other.setVisible(chosen)
        self._forget.setVisible(chosen)
        if chosen:
            self._said.setText(self.tr("Looking at {0}…").format(Path(self._tokenizer).name))
        else:
            self._said.setText(
                self.tr(
                    "Estimated, give or take 10 % for English. For exact figures choose the file tokenizer.json of "
                    "the model that you train; its chat template is looked for beside it."
                )
            )

    def use(self, tokenizer: str, template: str = "") -> None:
        """Take other files."""
        self._tokenizer, self._template = tokenizer, template
        self._show()
        self.changed.emit()

    @Slot()
    def _choose_tokenizer(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The model's tokenizer"),
            self._tokenizer,
            self.tr("Tokenizers (tokenizer.json *.json);;All files (*)"),
        )
        if chosen:
            self.use(chosen)

    @Slot()
    def _choose_template(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The model's chat template"),
            self._template or self._tokenizer,
            self.tr("Chat templates (*.jinja *.j2 *.json *.txt);;All files (*)"),
        )
        if chosen:
            self.use(self._tokenizer, chosen)

    @Slot()
    def _estimate(self) -> None:
        self.use("")
