"""Finds the checks: every module in ``checks/rules`` that defines a `Check`."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil

from rolethread_gui.checks import rules
from rolethread_gui.checks.base import Check


@functools.cache
def all_checks() -> dict[str, Check]:
    """One instance of every check by id, in order of severity and title."""
    found: list[Check] = []
    for module_info in pkgutil.iter_modules(rules.__path__, rules.__name__ + "."):
        module = importlib.import_module(module_info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if (
                issubclass(kind, Check)
                and not inspect.isabstract(kind)
                and kind.__module__ == module.__name__
            ):
                found.append(kind())
    found.sort(key=lambda check: (check.severity.rank, check.title))
    return {check.id: check for check in found}
