"""Marks of formatting in plain text: what Markdown, HTML and typography leave behind.

Each pattern finds one kind of mark. They are shared by the charts, which count them, and by the checks,
which look for a house style; neither renders anything.
"""

from __future__ import annotations

import re
from typing import Final

INLINE_CODE: Final = re.compile(r"`(?<!``)(`?)(?!`)[^`\n]+`\1(?!`)")

HEADING: Final = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?=\S)", re.M)

BULLET: Final = re.compile(r"^([ \t]*)([-*+•●○▪◦‣∙·–—])([ \t]+)(?=\S)", re.M)
"""A line of a list that begins with a sign. Groups: indent, sign, space."""

NUMBERED: Final = re.compile(
    r"^([ \t]*)(\(?\d{1,3}[.)、．]\)?)([ \t]+|(?<=[、．])|(?<=\.)(?=[\u4e00-\u9fff]))(?=\S)", re.M
)
"""A line of a list that begins with a number. Groups: indent, number with its sign, space."""

# A line end leads, so that the engine leaps from line to line; the text's first line is matched by itself.
_BULLET_LINE: Final = re.compile(r"\n[ \t]*[-*+•●○▪◦‣∙·–—][ \t]")
_BULLET_FIRST: Final = re.compile(r"[ \t]*[-*+•●○▪◦‣∙·–—][ \t]")
_NUMBER_LINE: Final = re.compile(r"\n[ \t]*\(?\d")
_NUMBER_FIRST: Final = re.compile(r"[ \t]*\(?\d")


def may_have_bullets(text: str) -> bool:
    """A quick sieve before `BULLET`: a line of the text begins with a sign and a space."""
    return _BULLET_FIRST.match(text) is not None or _BULLET_LINE.search(text) is not None


def may_have_numbers(text: str) -> bool:
    """A quick sieve before `NUMBERED`: a line of the text begins with a digit."""
    return _NUMBER_FIRST.match(text) is not None or _NUMBER_LINE.search(text) is not None


# The literal sign comes first and the look behind after it, over it: so the engine can leap to the sign.
BOLD: Final = re.compile(r"\*\*(?<![\\*\w]\*\*)(?=[^\s*])[^*\n]*?(?<=[^\s*])\*\*(?!\*)")

BOLD_UNDERLINED: Final = re.compile(r"__(?<![\w_]__)(?=[^\s_])[^_\n]+(?<=\S)__(?![\w_])")
"""The other spelling of bold, __so__."""

STARRED: Final = re.compile(
    r"\*(?:(?<![\w*\\]\*)|(?<=[\u3000-\u9fff\uff00-\uffef]\*))(?=[^\s*])[^*\n]{0,600}?(?<=[^\s*\\])\*(?!\*)"
    r"(?:(?!\w)|(?=[\u3000-\u9fff\uff00-\uffef]))"
)
"""Words between single asterisks: an action or emphasis. A multiplication sign has a word or a space beside it."""

BRACKETED: Final = re.compile(r"[(（][^()（）\n]{1,600}[)）]")

HTML_TAG: Final = re.compile(
    r"</?(?:a|abbr|article|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre"
    r"|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>\n]{0,300})?/?>",
    re.I,
)

LINK: Final = re.compile(
    r"\[[^\]\n]{1,300}\]\([^()\s]{1,500}\)|https?://[^\s<>]+|www\.[^\s<>]+\.[a-z]{2}", re.I
)

TABLE_ROW: Final = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|", re.M)

EMOJI: Final = re.compile(
    "[\U0001f300-\U0001f5ff\U0001f600-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff\U0001f1e6-\U0001f1ff"
    "\u2600-\u26ff\u2705\u270a-\u270d\u2728\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u2b50\u2b55]"
    "[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f300-\U0001faff\u2640\u2642\u2695\u2696\u2764]*"
)

NAME_PREFIX: Final = re.compile(
    r"\A\s*(?:\*\*|__|\*)?"
    r"(\[?(?:[\u3400-\u9fff]{1,5}|(?=[^\W\d_a-z])[^\W\d_][\w.'’-]{0,24}(?:[ ][^\W\d_][\w.'’-]{0,24}){0,2})\]?)"
    r"(?:\*\*|__|\*)?[:：](?!//)(?:\*\*|__|\*)?(?=[ \t\u3000]*[^\s/])"
)
"""A name and a colon at the head of a text that goes on in the same line. Group: the name."""

SHOUTED: Final = re.compile(
    r"[A-ZÀ-ÖØ-ÞА-Я]{2,}(?:['’][A-Z]{1,2})?(?:[^\w\n]{1,3}[A-ZÀ-ÖØ-ÞА-Я]{2,}(?:['’][A-Z]{1,2})?){2,}"
)
"""Three or more words in capitals in a row: abbreviations come alone or in pairs."""

WIDE: Final = re.compile("[\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]")
"""A Chinese character or a Japanese sign: text in which full-width punctuation is at home."""

_CAPITAL: Final = bytes(0x55 if 0x41 <= code <= 0x5A else 0x20 for code in range(256))
_TWO_RUNS: Final = re.compile(rb"UU {1,3}UU")
_TWO_IN_CAPITALS: Final = re.compile(r"[A-ZÀ-ÖØ-ÞА-Я]{2}[^\w\n]{1,3}[A-ZÀ-ÖØ-ÞА-Я]{2}")


def may_shout(text: str) -> bool:
    """Whether two words in capitals stand together: a quick sieve before patterns that are slow on plain prose."""
    if not text.isascii():
        return _TWO_IN_CAPITALS.search(text) is not None
    capitals = text.encode().translate(_CAPITAL)
    return b"UU" in capitals and _TWO_RUNS.search(capitals) is not None


_EMOJI_NEW: Final = re.compile("[\U0001f1e6-\U0001faff]")
_EMOJI_OLD: Final = re.compile("[\u2600-\u27bf\u2b50\u2b55]")


def may_have_emoji(text: str) -> bool:
    """A quick sieve before `EMOJI`."""
    if text.isascii():
        return False
    return _EMOJI_NEW.search(text) is not None or _EMOJI_OLD.search(text) is not None
