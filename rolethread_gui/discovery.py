"""Finds what a package holds one file each of: checks, formats, containers, trainers.

A new one is a new file; nothing else has to be told of it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def instances(package: ModuleType, kind: type[T], only: str = "") -> Iterator[T]:
    """One instance of each class of a kind that a module of a package defines.

    Abstract classes are passed over, and those with an underscore before their name, which are parts of others.

    Args:
        package: its modules are imported, those of packages within it are not.
        kind: what the classes derive from.
        only: name of a module of it beside which no other is imported; nothing is found where there is none.

    Raises:
        ImportError: a module cannot be imported; this is our bug, not the person's.
    """
    for found in pkgutil.iter_modules(package.__path__):
        if only and found.name != only:
            continue
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for name, one in inspect.getmembers(module, inspect.isclass):
            here = one.__module__ == module.__name__ and not name.startswith("_")
            if here and issubclass(one, kind) and not inspect.isabstract(one):
                yield one()
