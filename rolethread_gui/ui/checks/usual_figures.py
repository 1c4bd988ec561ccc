"""What is usual in a dataset in two sentences: the languages of its replies, and how long they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from rolethread_gui.wording import figure, say

_LANGUAGES = {
    "en": say("English"), "de": say("German"), "fr": say("French"), "es": say("Spanish"), "it": say("Italian"), "pt": say("Portuguese"),
    "nl": say("Dutch"), "ru": say("Russian"), "uk": say("Ukrainian"), "zh": say("Chinese"), "ja": say("Japanese"), "ko": say("Korean"),
}  # fmt: skip


def languages_told(figures: Mapping[str, Any] | None) -> str:
    """In which languages replies are, with their shares; empty where nothing is known."""
    if not figures:
        return ""
    counts = Counter[str](figures["asked"])
    for pair, count in figures["pairs"].items():
        counts[pair.split()[-1]] += count
    total = counts.total()
    if not total:
        return ""
    parts = [
        f"{_LANGUAGES.get(code, code)} ({100 * count / total:.0f} %)" for code, count in counts.most_common(3)
    ]
    return say("Language of the replies: {0}.").format(", ".join(parts))


def lengths_told(figures: Mapping[str, Any] | None) -> str:
    """How long nine in ten replies are; empty where nothing is known."""
    kinds = [
        (unit, figures[kind])
        for kind, unit in (("narrow", "words"), ("wide", "characters"))
        if figures and kind in figures
    ]
    return " ".join(
        say("Nine in ten replies have {0} to {1} {2}, half of them {3} or more.").format(
            figure(kind["low"]), figure(kind["high"]), unit, figure(kind["middle"])
        )
        for unit, kind in kinds
    )
