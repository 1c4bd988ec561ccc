"""Words or a pattern as a person writes them, made ready to be found; a slow pattern ends in a sentence."""

from __future__ import annotations

import time

import regex

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import say

_TURN_S = 1.0
_SLOW_S = 0.1
_ALL_SLOW_S = 5.0
"""Seconds that a pattern may take on one text, what counts as slow, and on all slow texts together."""

_PLAIN: tuple[tuple[str, str], ...] = (
    ("missing )", say("a “(” is never closed")),
    ("unterminated subpattern", say("a “(” is never closed")),
    ("unbalanced parenthesis", say("there is a “)” without its “(”")),
    ("nothing to repeat", say("“*”, “+” or “?” has nothing before it to repeat")),
    ("multiple repeat", say("two signs that repeat stand side by side")),
    ("missing ]", say("a “[” is never closed")),
    ("unterminated character set", say("a “[” is never closed")),
    ("bad escape (end of pattern)", say("it ends in a single “\\”")),
    ("bad character range", say("a range such as “z-a” runs backwards")),
    ("bad escape", say("a letter after “\\” has no meaning there")),
    ("unknown property", "a letter after “\\p” has no meaning there"),
    ("invalid group reference", say("it refers to brackets that are not there")),
    ("unknown group", say("it refers to brackets that are not there")),
)


class WordPattern:
    """Finds words in one text after the other, under a limit of time.

    Args:
        words: what to find, as it stands; or a regular expression.
        whole_words: not within a longer word.
        case: capitals matter.
        pattern: `words` is a regular expression.
        turn_s: seconds that one text may take.

    Raises:
        UserProblem: the pattern cannot be understood.
    """

    def __init__(
        self,
        words: str,
        *,
        whole_words: bool = False,
        case: bool = False,
        pattern: bool = False,
        turn_s: float = _TURN_S,
    ) -> None:
        self._folded = "" if pattern else words.lower()
        self._turn_s = turn_s
        self._slow = 0.0
        flags = regex.MULTILINE | (0 if case else regex.IGNORECASE)
        try:
            self._pattern = regex.compile(_source(words, whole_words=whole_words, pattern=pattern), flags)
        except regex.error as problem:
            raise UserProblem(
                say("This pattern cannot be understood: {0}.").format(_plainly(problem, whole_words)),
                say("Mend it, or take the tick from “Pattern” to find it as it stands."),
            ) from None

    def matches(self, text: str, key: int) -> list[regex.Match[str]]:
        """Where it stands in a text, in order.

        Args:
            text: any text.
            key: of the conversation, for the sentence.

        Raises:
            UserProblem: it takes too long.
        """
        if not text or (
            self._folded and self._folded not in text.lower()
        ):  # as the search finds it, and quicker
            return []
        began = time.process_time()
        try:
            matches = list(self._pattern.finditer(text, timeout=self._turn_s))
        except TimeoutError:
            raise _too_slow(key) from None
        took = time.process_time() - began
        if took > _SLOW_S:
            self._slow += took
            if self._slow > _ALL_SLOW_S:
                raise _too_slow(key)
        return matches


def _source(words: str, *, whole_words: bool, pattern: bool) -> str:
    source = words if pattern else regex.escape(words, special_only=True)
    if not whole_words:
        return source
    if pattern:
        return rf"(?<!\w)(?:{source})(?!\w)"
    first, last = (_in_word(letter) for letter in (words[:1], words[-1:]))
    return (r"(?<!\w)" if first else "") + source + (r"(?!\w)" if last else "")


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _plainly(problem: Exception, whole_words: bool) -> str:
    """What is wrong with a pattern, without the words of those who write programs."""
    # The library gives both, its declarations neither.
    said = str(getattr(problem, "msg", problem))
    place: int | None = getattr(problem, "pos", None)
    plain = next((words for sign, words in _PLAIN if sign in said), said)
    if place is None or whole_words:
        return plain
    return say("{0} (at letter {1})").format(plain, place + 1)


def _too_slow(key: int) -> UserProblem:
    return UserProblem(
        say("This pattern takes too long in conversation {0}.").format(key),
        say("Write it simpler: brackets that repeat something which repeats itself are slow."),
    )
