"""Which chapter belongs to where one is in the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

FIRST: Final = "first-steps"
"""The chapter for everywhere else."""

CHAPTERS: Final = {
    "flag_card": "flags",
    "fix_all_list": "flags",
    "history_panel": "your-work-is-safe",
    "edit_page": "edit",
    "balance_page": "balance",
    "versions_page": "versions",
    "export_page": "export",
    "checks_page": "checks-page",
    "sources_dialog": "sources",
    "merge_dialog": "sources",
    "columns_dialog": "formats",
    "question_dialog": "formats",
    "backups_dialog": "your-work-is-safe",
    "tags_dialog": "tags",
    "tag_picker": "tags",
    "speakers_dialog": "speakers",
    "prompts_dialog": "speakers",
    "new_conversation": "new-conversation",
    "hub_dialog": "first-steps",
    "keys_sheet": "keys",
    "report_dialog": "troubleshooting",
}
"""Chapters by the object names of pages and panels (see `rolethread_gui.ui`)."""

PROPERTY: Final = "guide_chapter"
"""A widget that knows better what it is about says so in this property: a chapter's id."""


def chapter_for(widget: QWidget | None) -> str:
    """The chapter for a widget: that of the nearest thing around it which has one."""
    part: QObject | None = widget
    while part is not None:
        said = part.property(PROPERTY)
        if isinstance(said, str) and said:
            return said
        if part.objectName() in CHAPTERS:
            return CHAPTERS[part.objectName()]
        part = part.parent()
    return FIRST


def chapter_here(pages: QWidget | None) -> str:
    """The chapter for where the keyboard is; for the page that is shown where that says nothing.

    Args:
        pages: the page that is shown.
    """
    found = chapter_for(QApplication.focusWidget())
    return found if found != FIRST else chapter_for(pages)
