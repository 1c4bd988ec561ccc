"""Phrase lists: wordings kept as data in ``resources/phrases``, and the ways to find them in a text.

A list is a TOML file of families. A family's patterns are written in the notation of `phrase_notation`, and are
tried at the head of a sentence only. Which of them is found through its first word and through
words that each pattern cannot do without, both derived from the notation; so a list of thousands of wordings
costs most replies one search, and a pattern is compiled only when it may fit.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from rolethread_gui.checks.phrase_names import named
from rolethread_gui.checks.phrase_notation import PHRASE_WORD, WIDE, filled, first_words, needed, translated
from rolethread_gui.resource_files import resource

_APOSTROPHES = "’‘ʼ＇´"
_FOLD = str.maketrans(
    # Traditional characters of stock phrases, and ё: one list serves both spellings.
    "ё當沒問題們請隨時對幫還為這個許樂謝說聯繫訴歡詢據順進運覺給開與嗎後會應該關於議覆復麼點寫來將體讓裡簡單總結內閱讀細釋紹決實際現學習種無論專業電話處動區聲響夠從幾樣間經過場長門東車馬魚鳥龍園團圖國",
    "е当没问题们请随时对帮还为这个许乐谢说联系诉欢询据顺进运觉给开与吗后会应该关于议复复么点写来将体让里简单总结内阅读细释绍决实际现学习种无论专业电话处动区声响够从几样间经过场长门东车马鱼鸟龙园团图国",
)
_FOLDED = re.compile("[" + "".join(map(chr, _FOLD)) + "]")
_HEAD = re.compile(r"[^\w\"“”„«»‹›「『\[({<（【《`'/\\$@]*")
_FIRST_WORD = re.compile(rf"[\W_]*([^\W_{WIDE}]+(?:'[^\W_{WIDE}]+)*|[{WIDE}])")
_SENTENCE_WORD = re.compile(rf"[.!?…。！？｡\n]{_FIRST_WORD.pattern}")
"""The first word of everything that may be a sentence, but for the first."""
_TAIL = r"[^\w\"“”„«»「」『』`]*"
_JOIN = r"(?:\s*[,!.…:;–—，！。：；～~]+[*_]*|\s+-+(?=\s))"


def folded(text: str) -> str:
    """The text as patterns spell it: small letters, straight apostrophes, simplified characters.

    Of the same length, so that spans stay valid.
    """
    low = text.lower()
    if len(low) != len(text):  # "İ".lower() is two code points
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    if low.isascii():
        return low
    for mark in _APOSTROPHES:
        low = low.replace(mark, "'")
    return low.translate(_FOLD) if _FOLDED.search(low) else low


@dataclasses.dataclass(frozen=True, slots=True)
class Family:
    """Wordings that do the same thing.

    Attributes:
        id: identifier within the list.
        name: what its wordings are, in the plural, as a flag's sentence says it.
        language: ISO code.
        position: "start" or "end" of a reply.
        match: "whole": the pattern is the sentence; "begins": it begins it and the rest goes with it;
            "lead": it is a sentence, or leads into one behind a comma or a dash and is cut alone;
            "prefix": leads like that, but is padding only together with padding behind it ("Well, ").
        when: conditions that the check knows by name, for example "not an answer".
        patterns: in the notation of `phrase_notation`.
        examples: sentences that must be found.
        others: near misses that must not.
        courtesy: "always" for what people say out of courtesy too, "talk" for what they say so when two
            of them talk, "yes" for an answer to a question in such a talk, "" for none of it. A courtesy is
            padding beside other padding, and where a dataset makes a habit of it.
        unless: what a sentence that is led into goes on with when the words belong to it, or None.
    """

    id: str
    name: str
    language: str
    position: str
    match: str
    when: tuple[str, ...]
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    others: tuple[str, ...]
    courtesy: str = ""
    unless: re.Pattern[str] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A pattern found at the head of a sentence.

    Attributes:
        family: whose it is; of several in one sentence the first.
        end: one past the last code point of the padding, closing marks included.
        whole: whether that is the whole sentence.
        last: the family of the last pattern in it ("Sure, I can help with that" has two).
    """

    family: Family
    end: int
    whole: bool
    last: Family


class PhraseList:
    """One file of ``resources/phrases``; its patterns are compiled as they are met."""

    def __init__(self, families: Iterable[Family]) -> None:
        self.families = tuple(families)
        self._patterns = [(family, pattern) for family in self.families for pattern in family.patterns]
        self._compiled: dict[int, _Compiled] = {}
        self._by_word: dict[tuple[str, str], list[int]] = {}
        needs: dict[str, dict[str, int]] = {"start": {}, "end": {}}
        self._needs: list[frozenset[int]] = []
        for number, (family, pattern) in enumerate(self._patterns):
            for word in first_words(pattern):
                self._by_word.setdefault((family.position, word), []).append(number)
            pieces = needed(pattern)
            assert pieces, f"the pattern {pattern!r} can do without any of its words"
            known = needs[family.position]
            self._needs.append(frozenset(known.setdefault(piece, len(known)) for piece in pieces))
        self._search = {position: _searcher(pieces) for position, pieces in needs.items()}

    def leads(self, position: str) -> dict[str, list[str]]:
        """By the word that they can begin with, the patterns of a position."""
        return {
            word: [self._patterns[number][1] for number in numbers]
            for (where, word), numbers in self._by_word.items()
            if where == position
        }

    def pieces(self, low: str, position: str) -> set[int] | None:
        """Which of the pieces that patterns cannot do without stand in a text; None where it cannot be said."""
        return self._search[position](low)

    def may_begin(self, low: str, position: str) -> bool:
        """Whether the first sentence of a text may fit a pattern; quick, and never wrongly no."""
        word = _FIRST_WORD.match(low)
        if word is None or (position, word.group(1)) not in self._by_word:
            return False
        return self.may_fit(low, word.start(1), word.group(1), position, self._search[position](low))

    def may_have(self, low: str, position: str) -> bool:
        """Whether any sentence in a piece of text may fit a pattern; quick, and never wrongly no.

        Args:
            low: folded text.
            position: "start" or "end".
        """
        known = self._by_word
        words = [
            word for word in _sentence_words(low) if (position, word.group(1)) in known
        ]  # few sentences begin so, and the pieces of the others need not be looked for
        if not words:
            return False
        pieces = self._search[position](low)
        if pieces is not None and not pieces:
            return False
        return any(self.may_fit(low, word.start(1), word.group(1), position, pieces) for word in words)

    def may_fit(self, low: str, at: int, lead: str, position: str, pieces: set[int] | None) -> bool:
        """Whether a pattern may fit at a word.

        Args:
            low: folded text.
            at: where the word begins.
            lead: the word.
            position: "start" or "end".
            pieces: what `pieces` says of the text, or of the part of it that counts.
        """
        for number in self._by_word.get((position, lead), ()):
            if pieces is None or not self._needs[number].isdisjoint(pieces):
                _, begins, _, _ = self._compiled.get(number) or self._compile(number)
                if begins.match(low, at):
                    return True
        return False

    def find(self, low: str, start: int, end: int, position: str) -> Found | None:
        """The padding at the head of a sentence.

        Args:
            low: the text as `folded` gives it.
            start: where the sentence begins.
            end: where it ends.
            position: "start" or "end".
        """
        head = _HEAD.match(low, start, end)
        at = head.end() if head else start
        first: Family | None = None
        lead_end = start
        pieces: set[int] | None = None
        for step_number in range(4):  # "Oh, sure, of course, here you go"
            word = PHRASE_WORD.match(low, at, end)
            numbers = self._by_word.get((position, word.group())) if word else None
            if numbers is None:
                break
            if not step_number:
                pieces = self._search[position](low[start:end])
            step = self._step(low, at, end, numbers, pieces)
            if step is None:
                break
            family, stop, done = step
            if family.match == "prefix":
                if done:
                    return None
                at = stop
                while at < end and low[at].isspace():
                    at += 1
                continue
            first = first or family
            if done:
                return Found(first, end, whole=True, last=family)
            lead_end = stop
            at = stop
            while at < end and low[at].isspace():
                at += 1
        if first is None:
            return None
        return Found(first, lead_end, whole=False, last=first)

    def _step(
        self, low: str, at: int, end: int, numbers: list[int], pieces: set[int] | None
    ) -> tuple[Family, int, bool] | None:
        best: tuple[Family, int, bool] | None = None
        led: Family | None = None
        for number in numbers:
            if pieces is not None and self._needs[number].isdisjoint(pieces):
                continue
            family, _, whole, lead = self._compiled.get(number) or self._compile(number)
            said = whole.match(low, at, end)
            if said and not (family.match == "begins" and _goes_on(family, low, said.end(), end)):
                colon = low.find(": ", said.end() - 1, end) if family.position == "start" else -1
                if colon >= 0 and end - colon > _TOLD:
                    return family, colon + 1, False  # what stands behind the colon is the answer
                return family, end, True
            # Of one family the first pattern that leads counts, of several families the longest.
            found = lead.match(low, at, end) if lead and led is not family else None
            if found and not _goes_on(family, low, found.end(), end):
                led = family
                if best is None or found.end() > best[1]:
                    best = family, found.end(), False
        return best

    def _compile(self, number: int) -> _Compiled:
        family, pattern = self._patterns[number]
        wide = family.language in ("zh", "ja")
        border = "" if wide else r"(?![\w']|-\w)"
        body = f"(?:{translated(pattern, wide=wide)}){border}"
        begins = whole = re.compile(body)
        lead: re.Pattern[str] | None = None
        if family.match != "begins":
            whole = re.compile(body + _TAIL + "$")
        if family.match in ("lead", "prefix"):
            lead = re.compile(body + _JOIN)
        made = family, begins, whole, lead
        self._compiled[number] = made
        return made


_TOLD = 25
"""Code points behind a colon that are more than a heading."""


def _sentence_words(low: str) -> Iterator[re.Match[str]]:
    """The first word of everything that may be a sentence."""
    first = _FIRST_WORD.match(low)
    if first:
        yield first
    yield from _SENTENCE_WORD.finditer(low)


def _goes_on(family: Family, low: str, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a wording in such a way that the wording belongs to it."""
    return family.unless is not None and family.unless.match(low[at:end].lstrip()) is not None


def _searcher(pieces: Iterable[str]) -> Callable[[str], set[int] | None]:
    """What finds which of some pieces of words stand in a text; it returns None where it cannot say."""
    import ahocorasick_rs

    machine = ahocorasick_rs.AhoCorasick(
        list(pieces) or ["\x00"], implementation=ahocorasick_rs.Implementation.DFA
    )

    def search(text: str) -> set[int] | None:
        try:
            return {found[0] for found in machine.find_matches_as_indexes(text, overlapping=True)}
        except UnicodeEncodeError:  # half a character, as damaged files have
            return None

    return search


_Compiled: TypeAlias = tuple[Family, re.Pattern[str], re.Pattern[str], re.Pattern[str] | None]
"""A pattern's family with what matches its words, a whole sentence of it, and a lead."""


@functools.cache
def phrase_list(name: str) -> PhraseList:
    """The list of that name, all languages together; read once a process.

    Raises:
        FileNotFoundError: no such list ships.
    """
    families: list[Family] = []
    for path in sorted(resource("phrases", name).glob("*.toml")):
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        slots = {slot: "|".join(words) for slot, words in data.get("slots", {}).items()}
        families += [_family(entry, path.stem, slots) for entry in data["family"]]
    return PhraseList(families)


def _family(entry: Mapping[str, Any], language: str, slots: Mapping[str, str]) -> Family:
    return Family(
        id=f"{language}.{entry['id']}",
        name=named(entry["name"]),
        language=language,
        position=entry["position"],
        match=entry["match"],
        when=tuple(entry.get("when", ())),
        patterns=tuple(folded(filled(pattern, slots)) for pattern in entry["patterns"]),
        examples=tuple(entry["examples"]),
        others=tuple(entry.get("others", ())),
        courtesy=entry.get("courtesy", ""),
        unless=re.compile(entry["unless"]) if "unless" in entry else None,
    )


_SLOT = re.compile(r"\{(\w+)\}")
