"""Finds the trainers."""

from __future__ import annotations

import functools

from rolethread_gui.discovery import instances
from rolethread_gui.formats import trainers
from rolethread_gui.formats.trainers.base import Trainer


@functools.cache
def all_trainers() -> dict[str, Trainer]:
    """One instance of every trainer by id, in order of title."""
    found = sorted(instances(trainers, Trainer), key=lambda trainer: trainer.title.casefold())
    return {trainer.id: trainer for trainer in found}
