"""How the catalogue is sorted: every check stands in one group, and every group has a title."""

from __future__ import annotations

from typing import Final

from rolethread_gui.checks.base import Check
from rolethread_gui.checks.registry import all_checks
from rolethread_gui.wording import say

GROUPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        say("Turns and roles"),
        (
            "wrong_role_order",
            "empty_turn",
            "weak_turn",
            "truncated",
            "speaks_for_user",
            "ignores_turn",
            "greets_again",
            "only_greeting",
            "system_prompt",
            "few_turns",
        ),
    ),
    (
        say("The assistant's voice"),
        (
            "filler",
            "ai_boilerplate",
            "refusal",
            "out_of_character",
            "cheerful_answer",
            "mood_swing",
            "voice_outlier",
        ),
    ),
    (
        say("Repetition"),
        (
            "repetition",
            "overused_phrase",
            "own_phrase",
            "emotional_loop",
            "over_agreeing",
            "passive_reply",
            "canned_reply",
            "alike_replies",
            "same_build",
            "name_density",
        ),
    ),
    (
        say("Left-overs and damage"),
        ("leaked_role_label", "leaked_prompt", "special_token", "placeholder", "mojibake", "tool_call_error"),
    ),
    (
        say("Writing and style"),
        (
            "format_inconsistent",
            "unbalanced_markup",
            "length_outlier",
            "over_context",
            "wrong_language",
            "spelling",
            "synthetic_tells",
            "narration_shift",
            "narration_share",
            "inner_thoughts",
        ),
    ),
    (
        say("Copies and contradictions"),
        (
            "exact_duplicate",
            "near_duplicate",
            "contradictory_answer",
            "facts_disagree",
            "against_canon",
            "split_leak",
        ),
    ),
    (say("Privacy"), ("pii",)),
)
"""Title and checks of each group."""

OTHERS: Final = say("Others")


def grouped() -> list[tuple[str, list[Check]]]:
    """Every check under the title of its group; checks that no group names come last."""
    known = all_checks()
    found = [(title, [known[name] for name in names if name in known]) for title, names in GROUPS]
    named = {name for _, names in GROUPS for name in names}
    rest = [check for check in known.values() if check.id not in named]
    return [(title, checks) for title, checks in (*found, (OTHERS, rest)) if checks]
