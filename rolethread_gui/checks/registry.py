"""Finds the checks: every module in ``checks/rules`` that defines a `Check`."""

from __future__ import annotations

import functools

from rolethread_gui.checks import rules
from rolethread_gui.checks.base import Check
from rolethread_gui.discovery import instances


@functools.cache
def all_checks() -> dict[str, Check]:
    """One instance of every check by id, in order of severity and title."""
    found = sorted(instances(rules, Check), key=lambda check: (check.severity.rank, check.title))
    return {check.id: check for check in found}
