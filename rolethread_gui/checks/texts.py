"""What checks want to know of a text, worked out once however many of them ask.

`look` gives a `Text`, whose attributes are made when they are first asked for and kept while the
conversation is at hand. `remembered` keeps what was found out about a text from the count to the judgement
of a pass, without keeping the text.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

from rolethread_gui.checks.language import language_of
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.regions import Span, code_spans, link_spans, merged, prose, quote_spans
from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.checks.sketches import words_of
from rolethread_gui.dataset import marks
from rolethread_gui.dataset.words import count_words, word_spans

T = TypeVar("T")

_KEPT = 2048
"""Texts kept at a time: more than `many.handfuls` puts together."""
_LONG = 50_000
"""Code points from which on a text is long; of those only four are kept, so that memory stays bounded."""
_REMEMBERED = 300_000
"""Answers that one `remembered` function keeps in a process, about 30 MB."""


class once(Generic[T]):  # noqa: N801 - a decorator
    """An attribute that is made when it is first asked for. Without the lock of `functools.cached_property`."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, text: None, kind: type) -> once[T]: ...

    @overload
    def __get__(self, text: object, kind: type) -> T: ...

    def __get__(self, text: object | None, kind: type) -> once[T] | T:
        if text is None:
            return self
        made = self._make(text)
        text.__dict__[self._name] = made  # from now on found there, without coming by here
        return made


class Text:
    """A text and what is in it. All spans are in code points of it; none of its lists may be changed.

    Attributes:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def low(self) -> str:
        """In small letters, with straight apostrophes and simplified characters; of the same length."""
        return folded(self.text)

    @once
    def wide(self) -> bool:
        """Whether it is Chinese or Japanese, by its start."""
        return is_wide(self.text)

    @once
    def language(self) -> str:
        """ISO code of its language, "" where that cannot be said."""
        return _language_of(self.text)

    @once
    def words(self) -> int:
        """Number of words, as all columns count them."""
        return count_words(self.text)

    @once
    def word_spans(self) -> Sequence[Span]:
        """Where its words are."""
        return word_spans(self.text)

    @once
    def tokens(self) -> Sequence[str]:
        """Its words in small letters, as duplicates are compared by; a Chinese or Japanese character is one."""
        return words_of(self.low)

    @once
    def sentences(self) -> Sequence[Span]:
        """Where its sentences are. Dear: look for what you want first, then for its sentence."""
        return sentence_spans(self.text)

    @once
    def code(self) -> Sequence[Span]:
        """Code, in blocks and within lines."""
        return code_spans(self.text)

    @once
    def links(self) -> Sequence[Span]:
        """Web and mail addresses."""
        return link_spans(self.text)

    @once
    def quotes(self) -> Sequence[Span]:
        """Quotations and direct speech."""
        return quote_spans(self.text)

    @once
    def shut(self) -> Sequence[Span]:
        """Code and quotations: what is not the assistant's own voice. Ask with `regions.covers`."""
        return merged(self.code, self.quotes)

    @once
    def prose(self) -> str:
        """The text with code and addresses hidden; positions stay."""
        return prose(self.text)


def is_wide(text: str) -> bool:
    """Whether a text is Chinese or Japanese, by its start."""
    return not text.isascii() and marks.WIDE.search(text, 0, 400) is not None


def look(text: str) -> Text:
    """What is known of a text. Asking again within the same conversation gives the same object."""
    return _looked(text) if len(text) < _LONG else _looked_long(text)


_looked = functools.lru_cache(maxsize=_KEPT)(Text)
_looked_long = functools.lru_cache(maxsize=4)(Text)


class _Remembered(Generic[T]):
    def __init__(self, work: Callable[..., T]) -> None:
        self._work = work
        self._answers: dict[int, T] = {}
        self.__doc__ = work.__doc__

    def __call__(self, *texts: str) -> T:
        mark = hash(texts)
        try:
            return self._answers[mark]
        except KeyError:
            answer = self._work(*texts)
            if len(self._answers) < _REMEMBERED:
                self._answers[mark] = answer
            return answer


def remembered(work: Callable[..., T]) -> Callable[..., T]:
    """Keep the answers of a function of texts, while there is room; of a text only a 64-bit number is kept.

    For what a check finds in a reply by itself: the count of a pass asks for it, and the judgement, minutes
    later in the same process, asks again. The answers must be small and never changed.
    """
    return _Remembered(work)


_language_of = remembered(language_of)
