"""Finds the containers, and tells by its content which of them a file is."""

from __future__ import annotations

import functools

from rolethread_gui.discovery import instances
from rolethread_gui.formats import containers
from rolethread_gui.formats.containers.base import Container, Sight

JSON_TEXT = 0.5
"""How sure a container must be, to be asked before JSON text is tried."""


@functools.cache
def all_containers() -> dict[str, Container]:
    """One instance of every container by id, in order of title."""
    found = sorted(instances(containers, Container), key=lambda container: container.title.casefold())
    return {container.id: container for container in found}


def written_containers() -> dict[str, Container]:
    """The containers that an export can be written in."""
    return {name: container for name, container in all_containers().items() if container.writes}


def recognised(sight: Sight) -> tuple[Container | None, float]:
    """The container that a file looks most like, and how much; a suffix breaks ties."""
    best: Container | None = None
    rank = (0.0, False)
    for container in all_containers().values():
        mine = container.recognise(sight), sight.has_suffix(*container.suffixes)
        if mine > rank and mine[0] > 0:
            best, rank = container, mine
    return best, rank[0]
