"""Parts of a text that are judged differently: code, quotations and speech, addresses.

A span is ``(start, end)`` in code points. The scanners never fail, take time in proportion to the text and
return nothing at once for the common text that has none of the marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]

_FENCE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)*(?:[-*+]|\d+[.)])?[ \t]*(`{3,}|~{3,})", re.M)
_TICKS = re.compile(r"`+")
_LINK = re.compile(
    # up to what cannot stand in one; "](" ends the words of a link that has its address behind them
    r"(?:(?:https?|ftp)://|\bwww\.)(?:[^\s<>\"'“”，。！？；：、（）\]]|\](?!\())+",
    re.I,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》", "‹": "›", "〝": "〞"}
_QUOTE_MARKS = re.compile('["“”„«»「」『』《》‹›〝〞＂‘’\n]')
_OPENS_AFTER = frozenset(" \t\n([{—–-*_“„«「『:：，。！？；>…/~")
HIDDEN: Final = "\ufffc"
"""What stands for each code point of code and addresses in `prose`: neither space, letter nor punctuation."""
_LONGEST_QUOTE = 4_000
"""Code points; an opening mark without a partner within this many opens nothing."""


def code_spans(text: str) -> list[Span]:
    """Fenced code blocks with their fences (an open one runs to the end) and inline code with its ticks."""
    if "`" not in text and "~~~" not in text:
        return []
    blocks = _fenced(text)
    spans: list[Span] = []
    at = 0
    for start, end in [*blocks, (len(text), len(text))]:
        spans.extend(_inline(text, at, start))
        if start < end:
            spans.append((start, end))
        at = end
    return spans


def _fenced(text: str) -> list[Span]:
    blocks: list[Span] = []
    open_at, mark = -1, ""
    for found in _FENCE.finditer(text):
        ticks = found.group(1)
        if open_at < 0:
            open_at, mark = found.start(), ticks
        elif ticks[0] == mark[0] and len(ticks) >= len(mark):
            stop = text.find("\n", found.end())
            stop = len(text) if stop < 0 else stop
            # "```That is all": the line goes on, though not by the book
            blocks.append((open_at, found.end() if text[found.end() : stop].strip() else stop))
            open_at = -1
    if open_at >= 0:
        blocks.append((open_at, len(text)))
    return blocks


def _inline(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    runs = [(found.start(), found.end()) for found in _TICKS.finditer(text, start, end)]
    at = 0
    while at < len(runs):
        first, size = runs[at], runs[at][1] - runs[at][0]
        for later in range(at + 1, min(at + 12, len(runs))):
            second = runs[later]
            if second[1] - second[0] == size and "\n\n" not in text[first[1] : second[0]]:
                spans.append((first[0], second[1]))
                at = later
                break
        at += 1
    return spans


def quote_spans(text: str) -> list[Span]:
    """Quotations and direct speech with their marks, in every common style, not across a paragraph's end.

    Straight and curly doubles, guillemets both ways, German low quotes, corner brackets, and curly or
    straight singles where they cannot be apostrophes. Nested quotations belong to the outer one.
    """
    spans: list[Span] = []
    stop = 0
    for found in _QUOTE_MARKS.finditer(text):
        start = found.start()
        mark = text[start]
        if start < stop or mark == "\n":
            continue
        end = _closing(text, start, mark)
        if end is not None:
            spans.append((start, end))
            stop = end
    return spans


def _closing(text: str, start: int, mark: str) -> int | None:
    """End of the quotation that opens at `start`, or None when that mark opens none."""
    limit = text.find("\n\n", start, start + _LONGEST_QUOTE)
    limit = min(len(text), start + _LONGEST_QUOTE) if limit < 0 else limit
    if mark in '"＂':
        before = text[start - 1] if start else " "
        if before not in _OPENS_AFTER and not _wide(before):
            return None
        end = text.find(mark, start + 1, limit)
        return None if end < 0 else end + 1
    if mark == "‘":
        return _single(text, start, "’", limit)
    closers = _PAIRS.get(mark)
    if closers is None or (mark == "»" and start and not text[start - 1].isspace()):
        return None
    ends = [end for end in (text.find(closer, start + 1, limit) for closer in closers) if end >= 0]
    return min(ends) + 1 if ends else None


def _single(text: str, start: int, closer: str, limit: int) -> int | None:
    end = text.find(closer, start + 1, limit)
    while end >= 0:  # a closer between two letters is an apostrophe
        if end + 1 >= len(text) or not text[end + 1].isalnum():
            return end + 1
        end = text.find(closer, end + 1, limit)
    return None


def _wide(char: str) -> bool:
    return "\u2e80" <= char <= "\uffef"


def link_spans(text: str) -> list[Span]:
    """Web and mail addresses."""
    spans: list[Span] = []
    if "://" in text or "www." in text or "WWW." in text:
        spans.extend(_without_mark(text, *found.span()) for found in _LINK.finditer(text))
    if "@" in text:
        spans.extend(found.span() for found in _MAIL.finditer(text))
    return merged(spans)


def _without_mark(text: str, start: int, end: int) -> Span:
    """The address without what closes the brackets, the stress or the sentence that it stands in."""
    while end > start + 1 and (
        text[end - 1] in ".,;:!?*_]}" or (text[end - 1] == ")" and "(" not in text[start:end])
    ):
        end -= 1
    return start, end


def merged(*groups: Sequence[Span]) -> list[Span]:
    """Spans of all groups in order, overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted(span for group in groups for span in group):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def covers(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether any of the spans (in order, without overlaps) shares a code point with ``start`` to ``end``."""
    at = bisect_right(spans, (start, end))
    if at and spans[at - 1][1] > start:
        return True
    return at < len(spans) and spans[at][0] < end


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with the spans' code points as spaces (line ends stay), so that positions do not move."""
    if not spans:
        return text
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(text[at:start])
        inner = text[start:end]
        parts.append("\n".join(" " * len(line) for line in inner.split("\n")))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def prose(text: str) -> str:
    """The text with code and addresses hidden; line ends and positions stay."""
    spans = code_spans(text)
    plain = _hide(text, spans) if spans else text
    links = link_spans(plain)
    return _hide(plain, links) if links else plain


def _hide(text: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], "\n".join(HIDDEN * len(line) for line in text[start:end].split("\n")))
        at = end
    return "".join((*parts, text[at:]))
