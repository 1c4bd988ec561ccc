"""Which language the person chose, asked before anything is said: the preferences themselves speak it already."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSettings

from rolethread_gui.wording import ENGLISH, LANGUAGES

KEY = "appearance/language"
"""Of the setting; its row stands in `preferences`."""
SYSTEM = "system"
"""The language of the computer, or English where it is not spoken."""


def user_settings() -> QSettings:
    """The file of the preferences, where the system keeps such files."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "RoleThread", "Workbench")


def chosen_language(settings: QSettings | None = None) -> str:
    """Code of the language to speak.

    Args:
        settings: the file of the preferences; None for the usual one.
    """
    kept = str((settings or user_settings()).value(KEY, SYSTEM))
    code = QLocale.system().name()[:2] if kept == SYSTEM else kept
    return code if code in LANGUAGES else ENGLISH
