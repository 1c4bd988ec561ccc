"""What form a prompt asks for: a reply in capitals departs from no house style where capitals were wished for."""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Final

from rolethread_gui.checks.texts import look
from rolethread_gui.resource_files import resource

FORMS: Final = {
    "listed": "layout", "headings": "layout", "bold": "layout", "capitals": "capitals",
    "lower": "small", "starts": "small", "stops": "small", "unpunctuated": "small", "emoji": "emoji", "html": "html",
    "actions": "brackets",
}  # fmt: skip
"""The form that somebody who answers a rule otherwise may have been asked for."""
_ASKED_OF: Final = 3000
"""Code points of a prompt that are looked at."""
_NUMBERED: Final = re.compile(r"\b(?:[2-9]|1\d|20|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|zehn|deux|trois|quatre"
    r"|cinq|six|dix|dos|tres|cuatro|cinco|seis|diez|два|две|три|четыре|пять|шесть|десять) (?!times|mal\b|fois|veces|раза)[^\W\d]{3,}|[三四五六七八九十两][个条种点句首本]")  # fmt: skip
"""So many of something: a wish for a list."""


@functools.cache
def _words(form: str) -> re.Pattern[str]:
    lists = tomllib.loads(resource("style", "asked.toml").read_text("utf-8"))[form]
    narrow = [word for language, words in lists.items() if language != "zh" for word in words]
    ends = [re.escape(word[:-1]) + r"\b" if word.endswith("_") else re.escape(word) for word in narrow]
    return re.compile(rf"\b(?:{'|'.join(ends)})|{'|'.join(map(re.escape, lists['zh']))}")


def asks_for(rule: str, prompt: str) -> bool:
    """Whether a prompt asks for what a rule of style forbids.

    Args:
        rule: the rule's identifier.
        prompt: what the user said, or the system prompt.
    """
    form = FORMS.get(rule)
    if form is None or not prompt:
        return False
    low = look(prompt[:_ASKED_OF]).low
    if rule == "stops" and _words("broken_off").search(low):
        return True
    return bool(_words(form).search(low)) or (
        rule in ("listed", "bold") and _NUMBERED.search(low) is not None
    )
