"""Reads what was meant to be JSON: single quotes, Python words, comments, missing commas, a missing end.

Nothing is ever evaluated. It is used only to show the person how a broken place could be read; the file's
own reading stays strict.
"""

from __future__ import annotations

import re
from typing import Any

from rolethread_gui.wording import say

MAX_DEPTH = 100

_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\ufeff]+")
_NUMBER = re.compile(r"-?(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)")
_WORD = re.compile(r"[^\s,:\[\]{}\"'#]+")
_NAMES: dict[str, Any] = {
    "true": True, "false": False, "null": None,
    "True": True, "False": False, "None": None, "undefined": None,
}  # fmt: skip
_ODD_NUMBERS = ("NaN", "Infinity", "-Infinity", "nan", "inf", "-inf")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "a": "\a", "v": "\v", "0": "\0"}
_PAIRS = {"{": "}", "[": "]", "(": ")"}


class Hopeless(Exception):
    """There is no telling what was meant."""


class LenientReader:
    """Reads one value.

    Attributes:
        repairs: what had to be taken leniently, in plain words, each once.
        doubled: keys that stand twice in the outermost object, with what stood there first.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self.repairs: list[str] = []
        self.doubled: dict[str, Any] = {}

    def read(self) -> Any:
        """The value.

        Raises:
            Hopeless: there is none.
        """
        self._skip()
        value = self._value()
        self._skip()
        if self._text[self._at :].strip(" \t\r\n,;"):
            self._say(say("what stands behind the end was left out"))
        return value

    def _say(self, repair: str) -> None:
        if repair not in self.repairs:
            self.repairs.append(repair)

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        while True:
            found = _SPACE.match(self._text, self._at)
            if found:
                self._at = found.end()
            if self._text.startswith("/*", self._at):
                end = self._text.find("*/", self._at)
                self._at = len(self._text) if end < 0 else end + 2
            elif self._text.startswith("//", self._at) or self._peek() == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            else:
                return
            self._say(say("comments were left out"))

    def _value(self) -> Any:
        mark = self._peek()
        if mark in ("{", "[", "("):
            self._depth += 1
            if self._depth > MAX_DEPTH:
                raise Hopeless
            value = self._object() if mark == "{" else self._list(_PAIRS[mark])
            self._depth -= 1
            return value
        if mark in ('"', "'"):
            return self._string()
        if not mark:
            self._say(say("the end was missing and was closed"))
            return None
        number = _NUMBER.match(self._text, self._at)
        if number and not self._text[number.end() : number.end() + 1].isalpha():
            self._at = number.end()
            return _number(number.group())
        return self._word()

    def _word(self) -> Any:
        found = _WORD.match(self._text, self._at)
        if not found:
            raise Hopeless
        word = found.group()
        self._at = found.end()
        if word in ("u", "b", "r", "f") and self._peek() in ('"', "'"):  # a Python string with a prefix
            return self._string()
        if word in _NAMES:
            if word not in ("true", "false", "null"):
                self._say(say("it is written as Python writes it, not as JSON"))
            return _NAMES[word]
        if word in _ODD_NUMBERS:
            self._say(say("a number that JSON does not know was left out"))
            return None
        if self._depth == 0:
            raise Hopeless
        self._say(say("quotes were missing around some words"))
        return word

    def _object(self) -> dict[str, Any]:
        self._at += 1
        found: dict[str, Any] = {}
        while True:
            self._separators("}")
            mark = self._peek()
            if not mark:
                self._say(say("the end was missing and was closed"))
                return found
            if mark == "}":
                self._at += 1
                return found
            if mark in ("]", ")"):
                self._say(say("a bracket was of the wrong kind"))
                return found
            name = self._string() if mark in ('"', "'") else str(self._word())
            self._skip()
            if self._peek() == ":":
                self._at += 1
                self._skip()
            elif not self._peek():
                self._say(say("the end was missing and was closed"))
                return found
            else:
                self._say(say("a colon was missing"))
            value = self._value()
            if self._depth == 1 and name in found:
                self.doubled.setdefault(name, found[name])
            found[name] = value

    def _list(self, closing: str) -> list[Any]:
        self._at += 1
        found: list[Any] = []
        while True:
            self._separators(closing)
            mark = self._peek()
            if not mark:
                self._say(say("the end was missing and was closed"))
                return found
            if mark == closing:
                self._at += 1
                return found
            if mark in ("}", "]", ")"):
                self._say(say("a bracket was of the wrong kind"))
                return found
            found.append(self._value())

    def _separators(self, closing: str) -> None:
        """Go past commas to what comes next, and say where there are too few or too many of them."""
        self._skip()
        commas = 0
        while self._peek() in (",", ";") and self._peek():
            commas += 1
            self._at += 1
            self._skip()
        before = self._text[: self._at].rstrip()[-1:]
        first = before in ("{", "[", "(")
        if commas and self._peek() == closing:
            self._say(say("a comma stood before a closing bracket"))
        elif commas > 1 or (commas and first):
            self._say(say("there was a comma too many"))
        elif not commas and before not in ("{", "[", "(") and self._peek() not in (closing, ""):
            self._say(say("a comma was missing"))

    def _string(self) -> str:
        quote = self._peek()
        triple = self._text.startswith(quote * 3, self._at)
        if quote == "'":
            self._say(say("it is written as Python writes it, not as JSON"))
        closing = quote * 3 if triple else quote
        self._at += len(closing)
        parts: list[str] = []
        start = self._at
        while True:
            if self._at >= len(self._text):
                parts.append(self._text[start:])
                self._say(say("the end was missing and was closed"))
                return "".join(parts)
            letter = self._text[self._at]
            if letter == "\\":
                parts.append(self._text[start : self._at])
                parts.append(self._escape())
                start = self._at
            elif self._text.startswith(closing, self._at) and (triple or self._ends_here(quote)):
                parts.append(self._text[start : self._at])
                self._at += len(closing)
                return "".join(parts)
            else:
                if letter in "\n\t\r" and not triple:
                    self._say(say("line ends inside a text were taken as they stand"))
                self._at += 1

    def _ends_here(self, quote: str) -> bool:
        """Whether a quote closes the text, rather than being one that should have been escaped."""
        rest = _SPACE.sub("", self._text[self._at + 1 : self._at + 40])[:1]
        if rest in ("", ",", ":", "}", "]", ")", "#", "/", ";"):
            return True
        if quote == '"' and rest == '"':
            return True
        self._say(say("quotes inside a text were taken as part of it"))
        return False

    def _escape(self) -> str:
        letter = self._text[self._at + 1 : self._at + 2]
        self._at += 2
        if letter in ("u", "x", "U"):
            width = {"u": 4, "x": 2, "U": 8}[letter]
            digits = self._text[self._at : self._at + width]
            if len(digits) == width and all(digit in "0123456789abcdefABCDEF" for digit in digits):
                self._at += width
                number = int(digits, 16)
                if 0xD800 <= number < 0xDC00 and self._text.startswith("\\u", self._at):
                    low = self._text[self._at + 2 : self._at + 6]
                    if len(low) == 4 and low.lower().startswith(("dc", "dd", "de", "df")):
                        self._at += 6
                        return chr(0x10000 + ((number - 0xD800) << 10) + (int(low, 16) - 0xDC00))
                return chr(number) if number < 0x110000 else ""
            self._say(say("a damaged character was left out"))
            return ""
        if letter == "\n":
            return ""
        return _ESCAPES.get(letter, letter)


def _number(text: str) -> int | float:
    if text[:3].lower().lstrip("-").startswith("0x"):
        return int(text, 16)
    try:
        return int(text)
    except ValueError:
        return float(text)
