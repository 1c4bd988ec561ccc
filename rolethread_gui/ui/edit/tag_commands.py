"""What a person does with tags, as commands with their words for History."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags, SetTag


def set_tag_command(name: str, keys: Sequence[int], *, on: bool) -> Command:
    """Give conversations a tag, or take it from them."""
    what = _tr("Tagged “{0}”") if on else _tr("Took “{0}” away")
    whom = (
        _tr("conversation {0}").format(keys[0])
        if len(keys) == 1
        else _tr("{0:,} conversations").format(len(keys))
    )
    return Command(f"{what.format(name)}: {whom}", (SetTag(tuple(keys), name, on),), "tags")


def define_command(edit: DefineTag) -> Command:
    """Make a tag or change what it is."""
    if edit.name is not None and edit.name != edit.tag:
        label = _tr("Renamed the tag “{0}” to “{1}”").format(edit.tag, edit.name)
    elif edit.archived is not None:
        words = _tr("Put the tag “{0}” away") if edit.archived else _tr("Brought the tag “{0}” back")
        label = words.format(edit.tag)
    else:
        label = _tr("Changed the tag “{0}”").format(edit.tag)
    return Command(label, (edit,), "tags")


def make_command(name: str, *, group: str, colour: str, behaviour: bool) -> Command:
    """Make a tag that nobody has yet."""
    edit = DefineTag(name, group=group, colour=colour, behaviour=behaviour)
    return Command(_tr("Made the tag “{0}”").format(name), (edit,), "tags")


def merge_command(names: Sequence[str], into: str) -> Command:
    """Make one tag of several."""
    others = ", ".join(f"“{name}”" for name in names if name != into)
    label = _tr("Made one tag of {0} and “{1}”").format(others, into)
    return Command(label, (MergeTags(tuple(names), into),), "tags")


def delete_command(names: Sequence[str]) -> Command:
    """Take tags out of the project."""
    label = _tr("Deleted the tag “{0}”").format(names[0])
    if len(names) > 1:
        label = _tr("Deleted {0} tags").format(len(names))
    return Command(label, tuple(DeleteTag(name) for name in names), "tags")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TagCommands", text)
