"""Checks find what they are for in wordings that no list was made from, and leave what only looks like it alone."""

from __future__ import annotations

import statistics

import pytest

from tests.checks.wordings import checks, wordings

MECHANICAL = {
    "special_token",
    "leaked_role_label",
    "leaked_prompt",
    "placeholder",
    "mojibake",
    "pii",
    "repetition",
}
NEXT = {"refusal", "ai_boilerplate", "unbalanced_markup", "wrong_language", "truncated"}
WHOLE = {"filler", "ai_boilerplate", "refusal", "leaked_prompt", "leaked_role_label", "special_token", "speaks_for_user", "weak_turn"}  # fmt: skip
"""Checks that mark all of the words that are written down."""


@pytest.mark.parametrize("check", checks())
def test_other_wordings_are_found(check):
    faults = [one for one in wordings(check) if one.fault]
    missed = [one.words for one in faults if not one.flags]
    wanted = 0.95 if check in MECHANICAL else 0.9 if check in NEXT else 0.8
    assert len(faults) >= 30
    assert 1 - len(missed) / len(faults) >= wanted, missed


@pytest.mark.parametrize("check", checks())
def test_near_misses_stay_quiet(check):
    near = [one for one in wordings(check) if not one.fault]
    assert len(near) >= 28
    assert [(one.text, [flag.message for flag in one.flags]) for one in near if one.flags] == []


@pytest.mark.parametrize("check", sorted(WHOLE))
def test_the_words_are_marked_and_nothing_else(check):
    fits = [one.overlap for one in wordings(check) if one.fault and one.overlap is not None]
    assert statistics.median(fits) >= 0.8
