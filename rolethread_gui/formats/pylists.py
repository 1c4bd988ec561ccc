"""Lists of messages as Python writes them: ``game1 = [{'role': 'user', 'content': '…'}, …]``.

Nothing is evaluated. The places of all texts are kept, so that an edit is written where the text stood.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

NAMED = re.compile(r"^([A-Za-z_][A-Za-z0-9_]{0,80})[ \t]*=[ \t]*(?=\[)", re.MULTILINE)
"""Where a list with a name begins."""
_MAX_DEPTH = 50
_BLANK = re.compile(r"(?:[ \t\r\n\f\\]+|#[^\n]*)+")
_STRING = re.compile(
    r"([A-Za-z]{0,2})('''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\")",
    re.DOTALL,
)
_PLAIN = re.compile(r"[-+\w.]+")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\n": "", "\r\n": ""}
_PAIRS = {"[": "]", "{": "}", "(": ")"}


class NotPlain(Exception):
    """Something stands there that is no plain list of messages; `at` is where."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """A text in quotes: its place and what it says."""

    start: int
    end: int
    value: str


@dataclasses.dataclass(frozen=True, slots=True)
class Message:
    """An object of the list: its place, and those of its values that are texts."""

    start: int
    end: int
    texts: dict[str, Text]


class PythonList:
    """A list of objects in a text.

    Args:
        text: that holds it.
        start: place of its opening bracket.

    Attributes:
        messages: its objects.
        end: place behind its closing bracket.

    Raises:
        NotPlain: it is something else.
    """

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start
        self.messages: list[Message] = []
        self._take("[")
        while not self._ends("]"):
            self.messages.append(self._message())
            self._comma("]")
        self.end = self._at

    def _peek(self) -> str:
        found = _BLANK.match(self._text, self._at)
        if found:
            self._at = found.end()
        return self._text[self._at : self._at + 1]

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            raise NotPlain(self._at)
        self._at += 1

    def _ends(self, sign: str) -> bool:
        if self._peek() == sign:
            self._at += 1
            return True
        return False

    def _comma(self, closing: str) -> None:
        if self._peek() == ",":
            self._at += 1
        elif self._peek() != closing:
            raise NotPlain(self._at)

    def _message(self) -> Message:
        self._peek()
        start = self._at
        texts: dict[str, Text] = {}
        self._take("{")
        while not self._ends("}"):
            self._peek()
            key = self._string()
            self._take(":")
            self._peek()
            if _STRING.match(self._text, self._at):
                texts[key.value] = self._string()
            else:
                self._pass(0)
            self._comma("}")
        return Message(start, self._at, texts)

    def _string(self) -> Text:
        """A text, or several behind each other, which are one."""
        start = end = self._at
        parts: list[str] = []
        while found := _STRING.match(self._text, self._at):
            if found[1] not in ("", "u", "U"):
                raise NotPlain(self._at)
            parts.append(_decoded(found[2]))
            self._at = end = found.end()
            self._peek()
        if not parts:
            raise NotPlain(self._at)
        return Text(start, end, "".join(parts))

    def _pass(self, depth: int) -> None:
        """Go past any other value."""
        mark = self._peek()
        if depth > _MAX_DEPTH:
            raise NotPlain(self._at)
        if mark in _PAIRS and mark:
            self._at += 1
            while not self._ends(_PAIRS[mark]):
                self._pass(depth + 1)
                if self._peek() in (",", ":"):
                    self._at += 1
                elif self._peek() != _PAIRS[mark]:
                    raise NotPlain(self._at)
        elif _STRING.match(self._text, self._at):
            self._string()
        elif found := _PLAIN.match(self._text, self._at):
            self._at = found.end()
        else:
            raise NotPlain(self._at)


def _decoded(literal: str) -> str:
    width = 3 if literal[:3] in ("'''", '"""') else 1
    return _ESCAPE.sub(_letter, literal[width:-width])


def _letter(found: re.Match[str]) -> str:
    sign = found[0][1:]
    if sign[0] in "xuU" and len(sign) > 1:
        number = int(sign[1:], 16)
        return chr(number) if number < 0x110000 else found[0]
    if sign[0] in "01234567":
        return chr(int(sign, 8))
    if sign in _LETTERS:
        return _LETTERS[sign]
    return sign if sign in "\\'\"" else found[0]


def quoted(text: str, like: str = "'") -> str:
    """A text in quotes.

    Args:
        text: what it says.
        like: how another text was written; its quotes are taken.
    """
    quote = like[-1:] if like[-1:] in ("'", '"') else "'"
    made: list[str] = []
    for letter in text:
        if letter in ("\\", quote):
            made.append("\\" + letter)
        elif letter in ("\n", "\t", "\r"):
            made.append({"\n": "\\n", "\t": "\\t", "\r": "\\r"}[letter])
        elif ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 or ord(letter) == 127:
            made.append(f"\\u{ord(letter):04x}")
        else:
            made.append(letter)
    return quote + "".join(made) + quote


def fresh_message(role: str, text: str, like: str = "'") -> str:
    """An object for a turn."""
    names = [quoted(word, like) for word in ("role", role, "content", text)]
    return f"{{{names[0]}: {names[1]}, {names[2]}: {names[3]}}}"


def rebuilt(text: str, old: PythonList, start: int, chosen: Sequence[tuple[int | None, str]]) -> str:
    """A list with other objects.

    Args:
        text: that holds it.
        old: the list as it is.
        start: place of its opening bracket.
        chosen: each object's place in the old list, None for a new one, and how it is written.
    """
    messages = old.messages
    if not messages:
        inner = ",\n    ".join(written for _, written in chosen)
        return text[:start] + (f"[\n    {inner},\n]" if inner else "[]") + text[old.end :]
    between = [text[one.end : other.start] for one, other in pairwise(messages)]
    usual = max(between, key=between.count) if between else ", "
    made = text[start : messages[0].start] if chosen else "["
    for number, (place, written) in enumerate(chosen):
        if number:
            made += between[place - 1] if place else usual
        made += written
    return text[:start] + made + (text[messages[-1].end : old.end] if chosen else "]") + text[old.end :]
