"""What another project would bring to the open one: told before anything is taken. Lane: compute."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from rolethread_gui.dataset.library import characters_of, named, prompts_of
from rolethread_gui.dataset.tags import find_tag, tags_of
from rolethread_gui.engine.merging import MergeReport, compare
from rolethread_gui.engine.other_project import OtherProject
from rolethread_gui.engine.reading import Reader
from rolethread_gui.engine.recording import Ledger
from rolethread_gui.engine.sources import lineages
from rolethread_gui.store.change import BASE
from rolethread_gui.store.standing import Standing
from rolethread_gui.wording import figure, quoted, say

_NAMED = 5


def project_report(reader: Reader, path: Path) -> MergeReport:
    """Compare the open project with another one.

    Args:
        reader: of the open project.
        path: the other project.

    Raises:
        ProjectProblem: see `OtherProject`.
    """
    with contextlib.closing(OtherProject(path, reader.path)) as other:
        found = compare(reader, other.batches(), path.name)
        settings = _settings(reader)
        beside = (*_comes_along(other.ledger), *_names(settings, other.ledger.settings))
        return dataclasses.replace(found, project=str(path), beside=beside)


def _settings(reader: Reader) -> dict[str, Any]:
    import msgspec

    kept = Standing(reader.database).settings()
    return {name: msgspec.json.decode(value) for name, value in kept.items()}


def _comes_along(other: Ledger) -> Iterator[str]:
    keys = other.columns.slots_in_order() + 1
    slots = keys - 1
    status = other.columns.plain("status")[slots]
    tagged = np.zeros(len(slots), np.bool_)
    for tag in other.columns.tags():
        tagged |= other.columns.plain(f"tag:{tag}")[slots]
    there = set(keys.tolist())
    counts = (
        (
            int((other.texts.overlay.current_many(keys.astype(np.int64)) != BASE).sum()),
            say("edited or written there"),
        ),
        (int((status == 2).sum()), say("approved")),
        (int((status == 1).sum()), say("in progress")),
        (int(tagged.sum()), say("with tags")),
        (len(there & other.standing.notes().keys()), say("with a note")),
        (int((~other.columns.plain("included")[slots]).sum()), say("left out of exports")),
    )
    told = ", ".join(f"{figure(count)} {what}" for count, what in counts if count)
    sources = ", ".join(quoted(one.source.name) for one in lineages(other)[:_NAMED])
    if sources:
        yield say("Its sources: {0}.").format(sources)
    if told:
        yield say("Of its conversations are {0}; all of that comes along.").format(told)
    yield say("Its History, versions and training runs stay in its own file.")


def _names(here: Mapping[str, Any], there: Mapping[str, Any]) -> Iterator[str]:
    """Names that both have and mean otherwise: ours stay as they are."""
    mine = tags_of(here)
    tags = [
        one.name
        for one in tags_of(there)
        if (known := find_tag(mine, one.name)) is not None
        and (known.about, known.behaviour, known.group) != (one.about, one.behaviour, one.group)
    ]
    people = characters_of(here)
    characters = [
        one.name
        for one in characters_of(there)
        if (known_one := named(people, one.name)) is not None and known_one.card != one.card
    ]
    library = prompts_of(here)
    prompts = [
        one.name
        for one in prompts_of(there)
        if (prompt := named(library, one.name)) is not None and prompt.text != one.text
    ]
    for names, what in (
        (tags, say("tags")),
        (characters, say("characters")),
        (prompts, say("system prompts")),
    ):
        if names:
            told = ", ".join(quoted(name) for name in names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
            yield say(
                "Both projects have these {0}, told in other words: {1}. Yours stay as they are."
            ).format(what, told)
