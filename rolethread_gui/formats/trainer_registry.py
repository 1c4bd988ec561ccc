"""Finds the trainers."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil

from rolethread_gui.formats import trainers
from rolethread_gui.formats.trainers.base import Trainer


@functools.cache
def all_trainers() -> dict[str, Trainer]:
    """One instance of every trainer by id, in order of title."""
    found: list[Trainer] = []
    for module_info in pkgutil.iter_modules(trainers.__path__, trainers.__name__ + "."):
        module = importlib.import_module(module_info.name)
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if (
                issubclass(kind, Trainer)
                and not inspect.isabstract(kind)
                and kind.__module__ == module.__name__
                and not name.startswith("_")
            ):
                found.append(kind())
    found.sort(key=lambda trainer: trainer.title.casefold())
    return {trainer.id: trainer for trainer in found}
