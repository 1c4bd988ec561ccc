"""The words of the program in the language that the person chose, for everything that is no Qt object.

Widgets ask Qt (``self.tr``). Constants, functions and everything below the window, which knows no Qt, ask `say`.
Both read what stands in ``resources/i18n/LANGUAGE.ts``: Qt in its compiled form, `say` as it is. The language is
the environment's, so that worker processes have it too, and is read once: another one takes effect at the next start.
"""

from __future__ import annotations

import functools
import os
import string
from typing import Any, Final

from rolethread_gui.resource_files import resource

ENGLISH: Final = "en"
LANGUAGES: Final = {ENGLISH: "English", "de": "Deutsch"}
"""Languages by code, each by its own name."""
_VARIABLE = "ROLETHREAD_LANGUAGE"
_POINTS: Final = {"de": str.maketrans(",.", ".,")}
"""Languages that write another point between thousands and before decimals than English does."""


def language() -> str:
    """Code of the language of this process and those that it starts."""
    chosen = os.environ.get(_VARIABLE, ENGLISH)
    return chosen if chosen in LANGUAGES else ENGLISH


def use(code: str) -> None:
    """Speak this language, or English where there is no other; before anything is said."""
    os.environ[_VARIABLE] = code if code in LANGUAGES else ENGLISH
    _catalogue.cache_clear()


def say(text: str) -> str:
    """A text in the language of the program; as it is where nobody translated it.

    Args:
        text: English, with ``{0}`` or ``{name}`` where something is put in by `str.format` afterwards.
    """
    return _catalogue().get(text, text)


def quoted(text: str) -> str:
    """Words of the person's in the quotation marks of the language of the program."""
    return say("“{0}”").format(text)


def put(text: str, *values: object, **named: object) -> str:
    """A text with values put in as `str.format` does, numbers with the points of the program's language.

    Args:
        text: with ``{0:,}``, ``{1:.1f}`` or the like for numbers; ``{0}`` writes them bare.
        values: what is put in by place.
        named: what is put in by name.
    """
    if language() not in _POINTS:
        return text.format(*values, **named)
    return _Putting().vformat(text, values, named)


def figure(number: float, spec: str = ",") -> str:
    """A number as the program's language writes it, for example 12,345.

    Args:
        number: what is written.
        spec: how, in the notation of `format` for English.
    """
    return format(number, spec).translate(_POINTS.get(language(), {}))


class _Putting(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec and isinstance(value, int | float):
            return figure(value, format_spec)
        return format(value, format_spec)


@functools.cache
def _catalogue() -> dict[str, str]:
    """Translations of what is said outside of widgets, by the English text."""
    code = language()
    if code == ENGLISH:
        return {}
    found: dict[str, str] = {}
    from xml.etree import ElementTree  # not for the English, who need no catalogue

    for context in ElementTree.parse(resource("i18n", f"{code}.ts")).iter("context"):  # noqa: S314 - our own file
        if not context.findtext("name"):
            for message in context.iter("message"):
                source, told = message.findtext("source"), message.findtext("translation")
                if source and told:
                    found[source] = told
    return found
