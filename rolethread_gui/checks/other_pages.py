"""Texts that were read in a code page other than their own, where the reading of Windows-1252 is not to blame.

A piece counts only when its bytes, read once more in the right way, make words: a box or a rare sign beside letters alone
proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rolethread_gui.checks.regions import Span

SIGNS: Final = "\u2500-\u259f\u2320\u2321\u25a0\u2219\u221a\u2248\u2264\u2265\u00f7\u207f"
"""Boxes, blocks and signs of mathematics: what the letters of one page become in those of old machines."""
HANZI: Final = "鈥茅盲枚眉帽猫脿莽脽谩铆贸煤卯锚么芒禄袩褋"
"""What the accents and quotation marks of UTF-8 become in Chinese pages."""
STRANGE: Final = f"{SIGNS}{HANZI}ðГВ–¡¨‰¸ˆﬂ"
"""Signs of which a piece that was read in another page has one, Cyrillic and Latin letters aside."""

_PIECE = re.compile("[^\x00-\x7f]{2,}(?:[ ,.!?:;-]{1,2}[^\x00-\x7f]{2,})*")
_SIGN = re.compile(f"[{SIGNS}]")
_PAGES: Final = ("koi8_r", "cp866", "cp850", "cp437")
_MAC = re.compile("(?:[–—][^\\s\\x00-\\x7f]){3,}")
_SLAVIC = re.compile(
    "(?:[а-й][\u0080-\u00bfЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈҐЁЄЇІіґё№єјЅѕї]{2}){2,}|(?<=[A-Za-z])[ВГ][^\\s\\x00-\\x7f](?=[A-Za-z ,.!?])"
)
_DOS = re.compile("(?<=[A-Za-z ])тА[ЩЬЭФЦШжУв]")
_CHINESE = re.compile(
    f"(?<=[A-Za-z])[{HANZI}](?=[a-z])|(?<=[a-z]{{2}})[茅猫谩贸](?![\u4e00-\u9fff])|鈥[\u4e00-\u9fff]|[袩褋褌褉][\u8000-\u8fff]{{3,}}"
)
_IN_WORDS: Final = (
    # a letter of another page inside a word, the page it was read in, and its own
    (re.compile("(?<=[A-Za-z])[дьцйикзнбвфыщюпЯ](?=[a-z])|(?<=[a-z]{2})й(?![А-Яа-яё])"), "cp1251", "cp1252"),
    (re.compile("(?<=[A-Za-z]{2})[ΣΘΩⁿ÷▀≤±](?=[a-z])"), "cp437", "latin-1"),
    (re.compile("(?<=[A-Za-z])[‰¸ˆﬂ](?=[a-z])"), "mac_roman", "cp1252"),
    (re.compile(r"(?<=[a-z]n)í(?=t\b)|(?<=\bI)í(?=(?:m|ve|ll|d)\b)|(?<=\b[Ii]t)í(?=s\b)|(?<=hat)í(?=s\b)"), "mac_roman", "cp1252"),
    (re.compile(r"(?<=[a-zI])▓(?=(?:s|t|re|ve|ll|d|m)\b)"), "koi8_r", "cp1252"),
    (re.compile(r"(?<=[a-zI])Т(?=(?:s|t|re|ve|ll|d|m)\b)"), "cp866", "cp1252"),
    (re.compile("¡[¯°±ª\u00ad®]|¨[¦¨º¢¹´®¬¤¡¯²]"), "latin-1", "gbk"),
)  # fmt: skip
_IN_WORD = re.compile("|".join(pattern.pattern for pattern, _, _ in _IN_WORDS))


def again(words: str, read_as: str, written_as: str) -> str:
    """The words decoded as they should have been; as they are where that is not possible."""
    try:
        return words.encode(read_as).decode(written_as)
    except UnicodeError:
        return words


def pieces(text: str) -> list[Span]:
    """Spans that were read in another page, in order."""
    found: list[Span] = []
    if _SIGN.search(text):
        found += [
            one.span()
            for one in _PIECE.finditer(text)
            if _SIGN.search(one.group()) and reread(one.group()) != one.group()
        ]
    for pattern, lead in ((_MAC, "–"), (_SLAVIC, ""), (_DOS, "тА"), (_CHINESE, "")):
        if lead in text:
            found += [one.span() for one in pattern.finditer(text) if reread(one.group()) != one.group()]
    found += [one.span() for one in _IN_WORD.finditer(text)]
    return list(_apart(sorted(found)))


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Spans without those that begin inside another."""
    end = 0
    for span in spans:
        if span[0] >= end:
            yield span
            end = span[1]


def reread(words: str) -> str:
    """A piece as another reading of its bytes has it; as it is where none makes sense."""
    if _SIGN.search(words):
        for page in _PAGES:
            if (plain := again(words, page, "utf-8")) != words and plain.isprintable():
                return plain
    for pattern, page in ((_MAC, "mac_roman"), (_SLAVIC, "cp1251"), (_DOS, "cp866"), (_CHINESE, "gbk")):
        if pattern is _MAC and not _MAC.fullmatch(words):
            continue
        if (plain := again(words, page, "utf-8")) != words and plain.isprintable() and not plain.isascii():
            return plain
    return words


def reread_letter(text: str, span: Span) -> str:
    """What a letter of another page inside a word should be; as it is where it is none."""
    for pattern, page, own in _IN_WORDS:
        one = pattern.match(text, span[0])
        if one and one.span() == span:
            return again(one.group(), page, own)
    return text[span[0] : span[1]]
