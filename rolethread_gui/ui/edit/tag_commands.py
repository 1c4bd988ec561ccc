"""What a person does with tags, as commands with their words for History."""

from __future__ import annotations

from collections.abc import Sequence

from rolethread_gui.dataset.edits import Command
from rolethread_gui.dataset.tag_edits import DefineTag, DeleteTag, MergeTags, SetTag
from rolethread_gui.wording import put, quoted, say


def set_tag_command(name: str, keys: Sequence[int], *, on: bool) -> Command:
    """Give conversations a tag, or take it from them."""
    what = say("Tagged “{0}”") if on else say("Took “{0}” away")
    whom = (
        say("conversation {0}").format(keys[0])
        if len(keys) == 1
        else put(say("{0:,} conversations"), len(keys))
    )
    return Command(f"{what.format(name)}: {whom}", (SetTag(tuple(keys), name, on),), "tags")


def define_command(edit: DefineTag) -> Command:
    """Make a tag or change what it is."""
    if edit.name is not None and edit.name != edit.tag:
        label = say("Renamed the tag “{0}” to “{1}”").format(edit.tag, edit.name)
    elif edit.archived is not None:
        words = say("Put the tag “{0}” away") if edit.archived else say("Brought the tag “{0}” back")
        label = words.format(edit.tag)
    else:
        label = say("Changed the tag “{0}”").format(edit.tag)
    return Command(label, (edit,), "tags")


def make_command(name: str, *, group: str, colour: str, behaviour: bool) -> Command:
    """Make a tag that nobody has yet."""
    edit = DefineTag(name, group=group, colour=colour, behaviour=behaviour)
    return Command(say("Made the tag “{0}”").format(name), (edit,), "tags")


def merge_command(names: Sequence[str], into: str) -> Command:
    """Make one tag of several."""
    others = ", ".join(quoted(name) for name in names if name != into)
    label = say("Made one tag of {0} and “{1}”").format(others, into)
    return Command(label, (MergeTags(tuple(names), into),), "tags")


def delete_command(names: Sequence[str]) -> Command:
    """Take tags out of the project."""
    label = say("Deleted the tag “{0}”").format(names[0])
    if len(names) > 1:
        label = say("Deleted {0} tags").format(len(names))
    return Command(label, tuple(DeleteTag(name) for name in names), "tags")
