"""Which chapter belongs to where one is in the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

FIRST: Final = "first-steps"
"""The chapter for everywhere else."""

CHAPTERS: Final = {
    "backups_dialog": "your-work-is-safe",
    "balance_page": "balance",
    "bulk_prompt_dialog": "speakers",
    "checks_page": "checks-page",
    "columns_dialog": "formats",
    "compare_panel": "edit#The conversation",
    "conversation_table": "edit#The table",
    "conversation_view": "edit#The conversation",
    "damaged_dialog": "your-work-is-safe",
    "earlier_dialog": "edit#The conversation",
    "edit_page": "edit",
    "export_page": "export",
    "filter_panel": "edit#Choose what to show",
    "fix_all_list": "flags",
    "flag_card": "flags",
    "history_panel": "your-work-is-safe",
    "hub_dialog": "first-steps#Open something",
    "keys_sheet": "keys",
    "merge_dialog": "sources#Adding, replacing and removing",
    "new_conversation": "new-conversation",
    "note_card": "edit#Notes on words",
    "preferences_dialog": "preferences",
    "prompts_dialog": "speakers",
    "question_dialog": "formats",
    "queue_panel": "edit#The rewrite queue",
    "replace_panel": "edit#Find and replace",
    "report_dialog": "troubleshooting",
    "review_bar": "edit#Review one by one",
    "runs_panel": "versions#Training runs",
    "search_bar": "edit#Search",
    "search_field": "edit#Search",
    "sources_dialog": "sources",
    "speakers_dialog": "speakers",
    "spelling_dialog": "spelling",
    "table_columns": "edit#The table",
    "tag_picker": "tags",
    "tags_dialog": "tags",
    "tools_panel": "edit#Tools",
    "trainer_view": "edit#The conversation",
    "versions_page": "versions",
}
"""Chapters, with their section where that says more, by the object names of pages and panels (see
`rolethread_gui.ui`)."""

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
