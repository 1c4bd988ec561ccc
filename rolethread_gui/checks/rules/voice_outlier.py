"""Replies in which a speaker is not himself: formal where he is familiar, with emoji where he never has one."""

from __future__ import annotations

import functools
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np

from rolethread_gui.checks.base import Aggregate, Check, Finding, Option, View
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.texts import Text, look, remembered
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Flag, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_LEAST: Final = 40
"""Replies of a speaker that show a trait, before they are a habit."""
_HABIT: Final = 97
"""Per cent of them that must agree."""
_SPEAKERS: Final = 5_000
"""Speakers that are remembered at most, those with the most replies first."""
_WORDS: Final = 12
"""Words of a reply that can lack a trait; a shorter one has no room for it."""
_OPEN: Final = 4
"""Places in an English reply that could be contracted, before it shows that it never does."""

_QUIRKS: Final[Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]]] = {
    # pieces of text, one of which stands in every text with the quirk; and the quirk, in small letters
    "stutter": (("-",), re.compile(r"(?<![\w-])([^\W\d_])-(?:\1-)*\1[^\W\d_]+|(?<![\u3400-\u9fff])([\u3400-\u9fff])(?:、|……|…|-)\2(?=[\u3400-\u9fff])")),
    "tilde": (("~", "～"), re.compile(r"(?<=[^\W\d_])[~～]+(?=\W|$)")),
    "cat": (("nya", "meow", "mew", "miau", "miaou", "мяу", "ня", "喵"), re.compile(r"\b(?:nya+n?|meow+|mew|miau|miaou|мяу|ня)\b|喵")),
    "pirate": (("arr", "aye", "matey", "ahoy", "avast", " ye "), re.compile(r"\b(?:y?arr+h?|aye|mateys?|ahoy|avast|ye(?= (?:be|landlubber|scurvy|can|will|have|should|know|want)))\b")),
    "archaic": (("thee", "thou", "thy", "thine", "hath", "doth", "'tis", "verily"), re.compile(r"\b(?:thee|thou|thy|thine|hath|doth|verily)\b|(?<!\w)'tis\b")),
}  # fmt: skip
"""Ways of speaking that few have, and those always. Who has none may well stutter once, so only a lack is told."""
_EMOJI: Final = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_SHORT_FORMS: Final = re.compile(r"[a-z]+'(?:m|ve|ll|d|re|t)\b")
_LONG_FORMS: Final = (
    "i am", "i have", "i will", "i would", "you are", "you have", "you will", "it is", "that is", "there is", "what is", "he is", "she is", "we are", "we have",
    "we will", "they are", "they have", "they will", "do not", "does not", "did not", "cannot", "can not", "could not", "will not", "would not", "is not",
    "are not", "was not", "were not", "have not", "has not", "should not", "let us",
)  # fmt: skip
_SLANG: Final = (
    "gonna", "wanna", "gotta", "kinda", "sorta", "dunno", "ain't", "y'all", "lol", "lmao", "omg", "btw", "idk", "tbh", "imo", "dude", "bro",
    "'cause", "cuz", "lemme", "gimme",
)  # fmt: skip
_ADDRESS: Final[Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]] = {
    # familiar, formal; as they are written, for "Sie" in the middle of a sentence can only be the listener
    "de": (
        re.compile(r"\b[Dd](?:u|ich|ir|ein|eine|einen|einem|einer|eines)\b"),
        re.compile(r"(?<=[\wäöüß,] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)\b"),
    ),
    "fr": (
        re.compile(r"\b(?:[Tt]u|[Tt]oi|[Tt]on|[Tt]a|[Tt]es)\b|\b[Tt]['’](?=[aeiouyéêh])"),
        re.compile(r"\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b"),
    ),
    "es": (
        re.compile(r"\b(?:[Tt]ú|[Tt]i|[Tt]us?|[Cc]ontigo|[Ee]res|[Tt]ienes|[Pp]uedes|[Qq]uieres)\b"),
        re.compile(r"\b[Uu]sted(?:es)?\b"),
    ),
    "ru": (
        re.compile(r"\b(?:[Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]обой|[Тт]во[йяеёию]|[Тт]воего|[Тт]воей|[Тт]воих)\b"),
        re.compile(r"\b(?:[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш|[Вв]аша|[Вв]аше|[Вв]аши|[Вв]ашего|[Вв]ашей|[Вв]аших)\b"),
    ),
    "zh": (re.compile("你(?![们好])"), re.compile("您")),
}  # fmt: skip
_TOLD: Final[Mapping[str, tuple[str, str]]] = {
    "address familiar": (say("addresses the user familiarly (“{0}”)"), say("do so formally")),
    "address formal": (say("addresses the user formally (“{0}”)"), say("do so familiarly")),
    "emoji with": (say("has an emoji (“{0}”)"), say("have none")),
    "emoji without": (say("has no emoji"), say("have some")),
    "contractions short": (say("contracts a word (“{0}”)"), say("write all words in full")),
    "contractions long": (say("contracts no word (“{0}”)"), say("do")),
    "lower with": (say("is written in small letters throughout"), say("have capitals")),
    "lower without": (say("has capitals (“{0}”)"), say("are written in small letters throughout")),
    "stutter without": (say("does not stutter"), say("do")),
    "tilde without": (say("draws no word out with “~”"), say("do")),
    "cat without": (say("does not speak like a cat"), say("do")),
    "pirate without": (say("does not speak like a pirate"), say("do")),
    "archaic without": (say("does not speak as of old"), say("do")),
    "slang with": (say("is colloquial (“{0}”)"), say("are not")),
}
"""What a reply does, and what the speaker's others do."""
_OPPOSITE: Final = {
    "familiar": "formal", "formal": "familiar", "with": "without", "without": "with", "short": "long", "long": "short",
}  # fmt: skip


@remembered
def _traits(text: str) -> tuple[tuple[str, int, int], ...]:
    """What a reply does, and where; spans are empty for what it lacks."""
    seen = look(text)
    found: list[tuple[str, int, int]] = []
    emoji = None if text.isascii() else _EMOJI.search(text)
    if emoji is not None:
        found.append(("emoji with", *emoji.span()))
    elif seen.words >= _WORDS:
        found.append(("emoji without", 0, 0))
    found += _quirks(text)
    if seen.language == "en":
        found += _english(text)
    elif seen.language in _ADDRESS:
        familiar, formal = _ADDRESS[seen.language]
        here, there = _first(familiar, text, seen), _first(formal, text, seen)
        if here is not None and there is None:
            found.append(("address familiar", *here))
        elif there is not None and here is None:
            found.append(("address formal", *there))
    return tuple(found)


def _quirks(text: str) -> Iterator[tuple[str, int, int]]:
    """Ways of speaking that a speaker has always or never."""
    seen = look(text)
    for quirk, (pieces, pattern) in _QUIRKS.items():
        place = (
            _first(pattern, seen.low, seen, quoted=True) if any(one in seen.low for one in pieces) else None
        )
        if place is not None:
            yield (f"{quirk} with", *place)
        elif seen.words >= _WORDS:
            yield f"{quirk} without", 0, 0
    if seen.words >= _WORDS and not seen.wide and not seen.code and not seen.links:
        capital = _CAPITAL.search(text)
        yield ("lower with", 0, 0) if capital is None else ("lower without", *capital.span())


_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ]\w*")


@functools.cache
def _slang() -> Hints:
    return Hints(f"|{word}|" for word in _SLANG)


def _english(text: str) -> Iterator[tuple[str, int, int]]:
    seen = look(text)
    slang = _first(_slang_words(), seen.low, seen) if _slang().found(seen.low) else None
    if slang is not None:
        yield ("slang with", *slang)
    elif seen.words >= _WORDS:
        yield "slang without", 0, 0
    short = _first(_SHORT_FORMS, seen.low, seen) if "'" in seen.low else None
    if short is not None:
        yield ("contractions short", *short)
        return
    if not _long().found(seen.low):
        return
    places = [found.span() for found in _long_words().finditer(seen.low)]
    if len(places) >= _OPEN:
        places = [place for place in places if not covers(seen.shut, *place)]
        if len(places) >= _OPEN:
            yield ("contractions long", *places[0])


@functools.cache
def _slang_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_SLANG)})\b")


@functools.cache
def _long() -> Hints:
    return Hints(f"|{words}|" for words in _LONG_FORMS)


@functools.cache
def _long_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_LONG_FORMS)})\b")


def _first(
    pattern: re.Pattern[str], text: str, seen: Text, *, quoted: bool = False
) -> tuple[int, int] | None:
    """The first place of a pattern that is not code, and is not quoted unless that is allowed."""
    for found in pattern.finditer(text):
        if not covers(seen.code if quoted else seen.shut, *found.span()):
            return found.span()
    return None


def _mark(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def _said(conversation: Conversation) -> Iterator[tuple[str, Turn]]:
    """Each reply whose speaker has a name, or a system prompt that describes him; elsewhere anybody may speak."""
    prompt = next((turn.text for turn in conversation.turns if turn.role is Role.SYSTEM and turn.text), "")
    described = f"#{_mark(prompt)}" if prompt else ""
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT and turn.text and not turn.calls and (turn.speaker or described):
            yield turn.speaker or described, turn


class _Voices(Aggregate):
    """How often each speaker does what."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def _count(self, conversation: Conversation, by: int) -> None:
        for speaker, turn in _said(conversation):
            for trait, _, _ in _traits(turn.text):
                self.counts[speaker, trait] += by

    def merge(self, other: _Voices) -> None:
        self.counts.update(other.counts)

    def settle(self) -> dict[str, dict[str, list[int]]]:
        """By speaker: the habits, each with how many of how many replies have it."""
        found: dict[str, dict[str, list[int]]] = {}
        for (speaker, trait), count in sorted(self.counts.items()):
            kind, _, way = trait.partition(" ")
            total = count + self.counts.get((speaker, f"{kind} {_OPPOSITE[way]}"), 0)
            if total >= _LEAST and 100 * count >= _HABIT * total:
                found.setdefault(speaker, {})[trait] = [count, total]
        if len(found) > _SPEAKERS:
            most = sorted(found, key=lambda one: -max(total for _, total in found[one].values()))
            found = {speaker: found[speaker] for speaker in sorted(most[:_SPEAKERS])}
        return found


class VoiceOutlier(Check):
    """Finds replies that do not sound like their speaker."""

    id: ClassVar[str] = "voice_outlier"
    title: ClassVar[str] = say("Not the speaker's voice")
    help: ClassVar[str] = say(
        "A speaker who nearly always says “du” and once says “Sie”, who never has an emoji and here has one, who contracts "
        "every word and here none, a pirate without his “arr”. The model learns a voice that wavers. Write it as the speaker would. Speakers are told "
        "apart by name, or by their system prompt; a habit is what nearly all of forty replies or more do."
    )
    severity: ClassVar[Severity] = Severity.HINT
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 2
    keeps: ClassVar[bool] = True
    at_first: ClassVar[bool] = False
    options: ClassVar[tuple[Option, ...]] = (
        Option("habit", say("Call it a habit from"), _HABIT, _HABIT, 100, say("% of the replies")),
    )

    def aggregate(self) -> Aggregate:
        """What each speaker does."""
        return _Voices()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        return None if view.figures else np.zeros(many.size, np.bool_)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each habit that a reply breaks."""
        figures: dict[str, dict[str, list[int]]] = view.figures or {}
        if not figures:
            return []
        least = view.options.get("habit") or _HABIT
        found: list[Flag] = []
        for speaker, turn in _said(conversation):
            habits = figures.get(speaker)
            if not habits:
                continue
            for trait, start, end in _traits(turn.text):
                kind, _, way = trait.partition(" ")
                count, total = habits.get(f"{kind} {_OPPOSITE[way]}", (0, 1))
                if trait in _TOLD and count and 100 * count >= least * total:
                    found.append(self._flag(conversation.key, turn, (trait, start, end), (count, total)))
        return found

    def _flag(self, key: int, turn: Turn, trait: tuple[str, int, int], habit: tuple[int, int]) -> Flag:
        name, start, end = trait
        does, others = _TOLD[name]
        who = turn.speaker or say("this speaker")
        message = put(
            say(
                "This reply {0}; {1:,} of {2:,} replies of {3} {4}. Write it as the speaker would, unless the change is meant."
            ),
            does.format(turn.text[start:end]),
            *habit,
            who,
            others,
        )
        return Flag(
            self.id,
            key,
            turn.key,
            start if end else None,
            end or None,
            self.severity,
            message,
            words=name,
        )

    def findings(self, figures: Any) -> Sequence[Finding]:
        """A card that counts the replies."""
        known: dict[str, dict[str, list[int]]] = figures or {}
        habits = [one for of in known.values() for one in of.values()]
        beside = sum(total - count for count, total in habits)
        if not beside:
            return ()
        sentence = put(say("{0:,} replies do not sound like their speaker's others."), beside)
        return (Finding(self.id, sentence, (HasFlag((self.id,)),), beside, 0.35),)
