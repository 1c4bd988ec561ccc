"""How a reply tells: in which tense, from whose point of view, how speech stands beside actions, and thoughts.

English only; where a text gives too little away, nothing is said. What is quoted is not narration.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from rolethread_gui.checks.regions import Span, blanked, merged

Marked = Sequence[tuple[int, int, str]]
"""Start, end and kind of stretches between marks."""

_CLEAR: Final = 0.8
"""Share of the cues that must agree."""
_LEAST: Final = 2

_PAST: Final = frozenset(
    [
        "was",
        "were",
        "had",
        "did",
        "said",
        "went",
        "came",
        "saw",
        "took",
        "got",
        "gave",
        "knew",
        "thought",
        "felt",
        "made",
        "found",
        "told",
        "left",
        "kept",
        "held",
        "stood",
        "sat",
        "ran",
        "began",
        "brought",
        "heard",
        "let",
        "led",
        "lay",
        "met",
        "paid",
        "put",
        "read",
        "rose",
        "sent",
        "set",
        "shook",
        "shut",
        "spoke",
        "spent",
        "swung",
        "threw",
        "turned",
        "woke",
        "wore",
        "wrote",
        "caught",
        "drew",
        "drove",
        "ate",
        "fell",
        "fought",
        "flew",
        "forgot",
        "grew",
        "hid",
        "hung",
        "leaned",
        "leant",
        "laid",
        "lost",
        "meant",
        "rode",
        "sang",
        "sank",
        "slept",
        "slid",
        "smelt",
        "spun",
        "sprang",
        "stole",
        "struck",
        "swam",
        "swept",
        "swore",
        "taught",
        "tore",
        "understood",
        "won",
        "wept",
        "bit",
        "blew",
        "broke",
        "built",
        "bent",
        "could",
        "would",
    ]
)
_PRESENT: Final = frozenset(["am", "is", "are", "has", "have", "does", "do", "can", "will"])
_WORD: Final = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_SUBJECTS: Final = frozenset(["he", "she", "it", "they", "i", "we", "you"])
_BETWEEN: Final = frozenset(["then", "just", "still", "only", "also", "never", "always"])
_CONTRACTED: Final = {
    f"{one}{mark}{end}": one
    for one, end in (
        ("he", "s"),
        ("she", "s"),
        ("it", "s"),
        ("they", "re"),
        ("we", "re"),
        ("you", "re"),
        ("i", "m"),
    )
    for mark in "'’"
}
_NO_VERB: Final = frozenset(
    [
        "this",
        "his",
        "its",
        "us",
        "as",
        "thus",
        "yes",
        "less",
        "across",
        "towards",
        "besides",
        "always",
        "perhaps",
        "is",
        "was",
        "has",
        "does",
    ]
)
_PERSON: Final = {
    **dict.fromkeys(("i", "me", "my"), "first"),
    **dict.fromkeys(("he", "she", "him", "her", "his", "they", "them", "their"), "third"),
}
CUES: Final = frozenset((*_PERSON, *_SUBJECTS, *_CONTRACTED))
"""Words that stand for somebody."""
_ENOUGH: Final = 4000
"""Code points of narration that are looked at; more would say the same."""
_STAGE: Final = frozenset({"stars", "underscores", "tildes", "round", "wide round"})
_SPEECH_TAG: Final = re.compile(
    r"[\"”»],?\s+(?:(?:he|she|they|i|the \w+)\s+(?:said|says|asked|asks|replied|replies|whispered|whispers|muttered|mutters|answered|answers|"
    r"called|calls|cried|cries|murmured|murmurs|added|adds)|(?:said|asked|replied|whispered|answered|says|asks)\s+(?:he|she|they|i|the))\b"
)
_THOUGHT: Final = re.compile(
    r"([\"“‘'*_(])(?<!\w.)([^\"”“’*_()\n]{4,200}?)([\"”’'*_)]),? (?:(?:he|she|they|i|[a-z]+) (?:thought|thinks?|wondered|wonders?|mused|muses)\b"
    r"|(?:thought|thinks|wondered|wonders|mused) (?:he|she|they|i|[a-z]+)\b)"
)
THOUGHT_WORDS: Final = ("thought", "think", "wonder", "muse")
_THOUGHT_KINDS: Final = {
    '"': "double", "“": "double", "‘": "single", "'": "single", "*": "stars", "_": "underscores", "(": "round",
}  # fmt: skip


def narrate(
    plain: str, actions: Marked, quotes: Marked, seen: dict[str, str], *, people: bool = True
) -> None:
    """Add the answers to the questions of narration: "tense", "person", "speech", "thoughts".

    Args:
        plain: the text, as `regions.prose` leaves it.
        actions: its actions between marks.
        quotes: its quotations.
        seen: gets the answers.
        people: False when it is known that none of the words is in the text that stand for somebody (`CUES`).
    """
    low = plain.lower()
    if len(low) != len(plain):
        return
    if "thought" in low or "think" in low or "wonder" in low or "muse" in low:
        kinds = {_THOUGHT_KINDS[found.group(1)] for found in _THOUGHT.finditer(low)}
        if kinds:
            seen["thoughts"] = kinds.pop() if len(kinds) == 1 else "mixed"
    actions = [one for one in actions if one[2] in _STAGE]
    if not actions and not (quotes and _SPEECH_TAG.search(low)):
        return  # a quotation alone is no story
    if actions:
        if quotes:
            spans = merged(
                [(start, end) for start, end, _ in actions], [(start, end) for start, end, _ in quotes]
            )
            if _size(_without(plain, spans)) < _ASIDE:  # else it is told in part, and who knows what is said
                seen["speech"] = "quoted"
        elif (
            "—" not in plain and _size(_without(plain, [(start, end) for start, end, _ in actions])) >= _ASIDE
        ):
            seen["speech"] = "plain"
    told = _narration(low, actions, quotes) if people else ""
    _tell(told[:_ENOUGH], [low[start:end].strip("*_~()[]{}（）【】 ") for start, end, _ in actions], seen)


_ASIDE: Final = 3
"""Words outside of actions and speech from which on a reply tells there, too."""


def _size(text: str) -> int:
    """Words of a text, roughly; Chinese is written without spaces."""
    return len(text.split()) + sum(len(found) // 2 for found in _WIDE_RUN.findall(text))


_WIDE_RUN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
_SPEAKS: Final = re.compile(
    r"\b(?:i|i['’](?:m|ll|d|ve)|me|my|you|your|you['’](?:re|ll|d|ve)|we|us|our|don['’]t|let['’]s|ich|mir|mich|mein|du|dir|dich|dein|ihr|wir|uns"
    r"|je|moi|mon|ma|tu|toi|ton|ta|vous|votre|nous|yo|mi|tú|te|tu|usted|nosotros|я|мне|меня|мой|моя|ты|тебе|тебя|твой|твоя|вы|вам|вас|мы|нас|нам)\b"
    r"|[我你您咱]"
)


def speaks(plain: str) -> bool:
    """Whether somebody seems to speak in a text: it says "I" or "you" outside of its actions."""
    return _SPEAKS.search(re.sub(r"\*[^*\n]*\*|\([^()\n]*\)", " ", plain.lower())) is not None


def _narration(low: str, actions: Marked, quotes: Marked) -> str:
    """What is told: the actions first, then what stands around them and the speech."""
    spoken = [(start, end) for start, end, _ in quotes]
    if not actions:
        return _without(low, spoken)
    acts = [(start, end) for start, end, _ in actions]
    told = " . ".join([low[start:end] for start, end in acts])
    return f"{told} . {_without(low, merged(acts, spoken))}" if quotes else told


def _without(text: str, spans: Sequence[Span]) -> str:
    """A text without some spans; so long a one that it is cut keeps their room."""
    if len(text) > _ENOUGH // 2:
        return blanked(text, spans)
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(text[at:start])
        at = end
    return " ".join((*parts, text[at:]))


def _tell(told: str, acts: list[str], seen: dict[str, str]) -> None:
    tenses: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for act in acts:
        first = act.split(" ", 1)[0].rstrip(".,!?…")
        if (
            first.endswith("s")
            and first.isascii()
            and first.isalpha()
            and first not in _NO_VERB
            and len(first) > 3
        ):
            tenses["present"] += 1
            people["bare"] += 1
        elif first.endswith("ed") and first.isalpha() and len(first) > 4:
            tenses["past"] += 1
    _count(_WORD.findall(told), tenses, people)
    tense = _clear(tenses)
    if tense:
        seen["tense"] = tense
    if people["first"]:  # who says "I" also speaks of others
        share = people["first"] / (people["first"] + people["third"])
        if people["first"] >= _LEAST and share >= 0.25:
            seen["person"] = "first"
    elif people["third"] + people["bare"] >= _LEAST:
        seen["person"] = "third"


def _count(said: list[str], tenses: Counter[str], people: Counter[str]) -> None:
    """Count who is spoken of, and the verbs behind those who do something."""
    if CUES.isdisjoint(said):
        return
    for at, word in enumerate(said):
        if word not in CUES:
            continue
        whole = _CONTRACTED.get(word)
        if whole is not None:
            tenses["present"] += 1
        person = _PERSON.get(whole or word)
        if person is not None:
            people[person] += 1
        if word in _SUBJECTS:
            verb = said[at + 1] if at + 1 < len(said) else ""
            if verb in _BETWEEN or verb.endswith("ly"):
                verb = said[at + 2] if at + 2 < len(said) else ""
            tense = _tense(verb)
            if tense:
                tenses[tense] += 1


def _tense(word: str) -> str:
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return "past"
    if word in _PRESENT or (
        word.endswith("s") and not word.endswith("ss") and len(word) > 3 and word not in _NO_VERB
    ):
        return "present"
    return ""


def _clear(counts: Counter[str]) -> str:
    total = counts.total()
    if total < _LEAST:
        return ""
    answer, count = counts.most_common(1)[0]
    return answer if count >= _CLEAR * total else ""
