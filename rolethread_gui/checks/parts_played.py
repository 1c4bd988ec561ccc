"""Who plays whom in a role-play: the names of the user's character and of the assistant's."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any, Final

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.phrases import folded
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.checks.word_tries import either
from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.resource_files import resource

_WORD: Final = r"[^\W\d_a-zà-öø-ÿа-я\u2e80-\uffff][\w'’-]*"
_NAME: Final = rf"((?:{_WORD})(?: {_WORD}){{0,2}}|[\u4e00-\u9fff]{{2,4}})"
_PLAIN_WORD: Final = r"[A-Z][\w'-]*"
_PLAIN_NAME: Final = rf"({_PLAIN_WORD}(?: {_PLAIN_WORD}){{0,2}})"
"""The same in ASCII: sets with Chinese in them take milliseconds to compile, in every process that checks."""
_LETTERS: Final = 2
"""Letters that a name has at least; one in Chinese counts double."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Parts:
    titles: frozenset[str]
    no_names: frozenset[str]
    acts: tuple[str, ...]
    act: str
    wide_acts: str


@functools.cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("templates", "parts.toml").read_text("utf-8"))


@functools.cache
def _parts() -> _Parts:
    data = _data()
    words: dict[str, str] = data["acts"]
    acts = tuple(act for language, some in words.items() if language != "zh" for act in some.split("|"))
    return _Parts(frozenset(data["titles"]), frozenset(data["no_names"]), acts, either(acts), words["zh"])


@functools.cache
def _given(part: str, *, plain: bool) -> re.Pattern[str]:
    """What says in a prompt who plays a part, the user's or its own; `plain` for prompts in ASCII."""
    name = _PLAIN_NAME if plain else _NAME
    return re.compile("|".join(f"(?:{pattern.replace('NAME', name)})" for pattern in _data()[part]))


@functools.cache
def _subject(*, plain: bool) -> re.Pattern[str]:
    """Somebody with a name who does something, at the head of a sentence or behind what was said."""
    acts, word = _parts().act, _PLAIN_WORD if plain else _WORD
    return re.compile(
        rf"(?:^|[.!?…\"”»“*\n] ?[*_(]{{0,2}}|— )(?:{word} )?({word}) (?:(?:the|der|die|le|la|el) \w+ )?(?:{acts})\b"
        rf"|[\"”»,!?—] ?(?:{acts}) (?:{word} )?({word})\b"
        rf"|^[*_\[(]{{0,2}}([^\W\d_\u2e80-\uffff][\w'’-]{{1,15}})[*_\])]{{0,2}}: ?[*_(\"“]"
    )


_SUBJECT_AT: Final = re.compile(r"[.!?…\"”»“*\n—,](?= ?[*_(]{0,2}[^\W\d_])")
"""Where a match of `_subject` begins but for the head of the text: most signs of a text can begin none."""


def _subjects(text: str) -> Iterator[re.Match[str]]:
    """Matches of `_subject`, as its `finditer` has them, which would try every letter."""
    match = _subject(plain=text.isascii()).match
    behind = 0
    for start in (0, *(sign.start() for sign in _SUBJECT_AT.finditer(text))):
        found = match(text, start) if start >= behind else None
        if found:
            behind = found.end()
            yield found


@remembered
def names_given(prompt: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the names that a system prompt gives the user's character, and the assistant's."""
    plain = prompt.isascii()
    return _words(_given("user", plain=plain), prompt), _words(_given("own", plain=plain), prompt)


def _words(pattern: re.Pattern[str], prompt: str) -> frozenset[str]:
    found: set[str] = set()
    for match in pattern.finditer(prompt):
        name = next((group for group in match.groups() if group), "")
        if name[:1] >= "\u2e80":
            found.add(name)
        else:
            found.update(_kept(name))
    return frozenset(found)


def _kept(name: str) -> set[str]:
    parts = _parts()
    return {
        word
        for word in re.split(r"[ ]", name.strip())
        if len(word) >= _LETTERS
        and word.casefold() not in parts.titles
        and word.casefold() not in parts.no_names
    }


def acts_of(language: str) -> tuple[str, ...]:
    """What people in stories do, as others tell it of one of them, in a language."""
    acts: str = _data()["acts"][language]
    return tuple(acts.split("|"))


def not_told(language: str) -> frozenset[str]:
    """Acts, turned to the user, that a narrator may tell him of ("you see")."""
    acts: str = _data()["not_told"][language]
    return frozenset(acts.split("|"))


def said_by(language: str) -> str:
    """With what the user is made to speak ("you murmur"), as a pattern; in French what "vous" does."""
    verbs: str = _data()["said_by"][language]
    return verbs


def user_names(conversation: Conversation) -> frozenset[str]:
    """Names by which the user's character goes: from the file, the prompt, and what the user tells of himself."""
    names: set[str] = set(_played(conversation))
    own: set[str] = set()
    for turn in conversation.turns:
        if turn.role is Role.SYSTEM:
            theirs, ours = names_given(turn.text)
            names |= theirs
            own |= ours
        elif turn.role is Role.USER:
            if turn.speaker:
                names |= _kept(turn.speaker)
            names |= _told(turn.text)
        elif turn.speaker:
            own |= _kept(turn.speaker)
    return frozenset(names - own)


@remembered
def _told(text: str) -> frozenset[str]:
    """Who does something in the narration of a turn; short turns alone, as a long one tells of several people."""
    if len(text) > LONGEST_TOLD or _SPEAKS.search(text) is None:
        return frozenset()
    found: set[str] = set()
    for match in _subjects(text):
        place = next(group for group in (1, 2, 3) if match[group])
        if not covers(look(text).quotes, *match.span(place)):
            found |= _kept(match[place])
    return frozenset(found) if len(found) == 1 else frozenset()


_TURN_HEAD: Final = re.compile(
    rf"\s*[*_(]{{1,2}}(?P<name>{_WORD}(?: {_WORD})?)(?:'s|’s)? (?!was\b|is\b)[^\W\d_A-ZÀ-ÖØ-ÞА-Я\u2e80-\uffff]|\s*[*_（(]{{1,2}}(?P<wide>[\u4e00-\u9fff]{{2,10}})"
)
"""A turn that begins with an act: "*Desmond straps on the jetpack.*"."""


@remembered
def told_of(text: str) -> str:
    """Who acts, by name, where a turn begins with an act between marks: one word, or in Chinese those that may begin with it."""
    if len(text) > LONGEST_TOLD or text[:1] not in ACT_MARKS:
        return ""
    found = _TURN_HEAD.match(text)
    if found is None:
        return ""
    if found["wide"]:
        return found["wide"]
    return " ".join(name for name in found["name"].split(" ") if name in _kept(name))


def tells_by_name(text: str, names: Callable[[], frozenset[str]]) -> bool:
    """Whether a turn of the user tells what somebody of a name does, who is the user's to play.

    Args:
        text: of the turn.
        names: gives the names; asked only where they matter.
    """
    head = told_of(text)
    return bool(head) and (not _wide(head) or head.startswith(tuple(names())))


_INTRODUCES: Final = re.compile(
    r"(?:^|[.!?…\n\"“„«*—(] ?)(?:(?:I'm|I am|I’m|[Mm]y name is|[Mm]y name's|[Cc]all me|[Ii]ch bin|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m'appelle|[Jj]e m’appelle|[Mm]e llamo|[Mm]i nombre es|[Мм]еня зовут) "
    rf"(?P<name>{_WORD})(?=[.,!?…\n\"”»]|$| and | und | et | y | и )|我(?:叫|是|名叫)(?P<wide>[\u4e00-\u9fff]{{2,4}})(?=[，。！？,.!]|$))"
)


def introduced(conversation: Conversation) -> frozenset[str]:
    """Names by which the user calls himself: "I'm Six."; good for a label, too little to know whom a story tells of."""
    found: set[str] = set()
    for turn in conversation.turns:
        if turn.role is Role.USER and len(turn.text) <= LONGEST_TOLD:
            for match in _INTRODUCES.finditer(turn.text):
                name = match["name"] or match["wide"]
                found |= _kept(name)
    return frozenset(found)


ACT_MARKS: Final = frozenset("*_（(")
"""With one of these a turn begins that tells what somebody does."""


def _played(conversation: Conversation) -> set[str]:
    """Who acts at the head of the user's turns, where other turns or the prompt speak of somebody of that name."""
    heads = {
        turn.text: name
        for turn in conversation.turns
        if turn.role is Role.USER and (name := told_of(turn.text))
    }
    if not heads:
        return set()
    around = "\n".join(turn.text for turn in conversation.turns if turn.text not in heads)
    found: set[str] = set()
    for text, name in heads.items():
        known = f"{around}\n{text[text.find(name) + len(name) :]}"
        if _wide(name):
            sizes = (size for size in (4, 3, 2) if len(name) > size and name[:size] in known)
            size = next(sizes, 0)
            found |= {name[:size]} if size else set()
        else:
            found |= {word for word in name.split(" ") if _is_called(word, known)}
    return found if len(found) == 1 else set()


def _is_called(word: str, text: str) -> bool:
    """Whether a word stands in a text as a name does: in Russian whatever its case."""
    stem = word.rstrip("аяйьыуюео") if word[:1] >= "А" else word
    return re.search(rf"(?<!\w){re.escape(stem or word)}(?:[а-я]{{0,2}})(?!\w)", text) is not None


LONGEST_TOLD: Final = 600
"""Code points of a turn in a role-play; a longer one is a story or a task."""
SPEECH_SIGNS: Final = '[*"“”„«—]'
"""Turns in which somebody's acts are told have speech beside them, or marks around them."""

_SPEAKS: Final = re.compile(SPEECH_SIGNS)


@functools.cache
def act_hints() -> Hints:
    """Pieces of a turn that tells what somebody does."""
    return Hints(f"|{act}|" for act in _parts().acts)


@functools.cache
def part_hints() -> Hints:
    """Pieces of a prompt that says which part is the user's."""
    return Hints(_data()["hints"])


def tells_of(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence of folded text begins with somebody of these names who does or says something."""
    if not names:
        return False
    marked = _named(names).sub(_mark, sentence)
    return (_PLAIN in marked or _WIDE in marked) and _acts().match(marked) is not None


def may_tell_of(low: str, names: frozenset[str]) -> bool:
    """Whether `tells_of` may say yes of a sentence of a text: a cheap test that never says no wrongly.

    Args:
        low: the folded text.
        names: of people.
    """
    if not names:
        return False
    for found in _named(names).finditer(low):
        start, end = found.span()
        if _wide(found.group()) or _act_behind().match(low, end):
            return True
        if low[start - 1 : start] == " ":
            words = low[max(0, start - 60) : start - 1].rsplit(" ", 2)[-2:]
            if words[-1] in _INTO or any(_BEFORE_ACTS.split(word)[-1] in _act_ends() for word in words):
                return True
    return False


_INTO: Final = frozenset(("in", "over", "through", "inside", "within", "across"))
"""Before somebody into whom a feeling comes: "A cold certainty settles in Jessamy"."""
_BEFORE_ACTS: Final = re.compile(r"[\"“”„«»,!?.*_—-]")
"""Signs behind which an act may stand without a space, as behind speech; in no act is one of them."""


@functools.cache
def _act_behind() -> re.Pattern[str]:
    return re.compile(rf"'s | (?:\w+(?:ly|ment|mente|о) |{_HOW})?(?:{_parts().act})\b|{_WHO} ")


@functools.cache
def _act_ends() -> frozenset[str]:
    """The last words of acts."""
    return frozenset(act.rpartition(" ")[2] for act in _parts().acts)


_WHO: Final = r", (?:who|der|die|qui|que|quien|котор\w+)\b"
"""Goes on about somebody before it tells what he does."""
_HOW: Final = (
    "молча |leise |langsam |schnell |still |sofort |slowly |then |just |only |simply |finally |at last "
)
"""What may stand between somebody and what he does."""
_PLAIN: Final = "\ue000"
_WIDE: Final = "\ue001"
"""Stand for any of the names: what people do is long, and is compiled once and not for each cast."""


def _mark(found: re.Match[str]) -> str:
    return _WIDE if _wide(found.group()) else _PLAIN


@functools.lru_cache(maxsize=1024)
def _named(names: frozenset[str]) -> re.Pattern[str]:
    plain = "|".join(_stem(name) for name in sorted(names) if not _wide(name))
    options = [rf"(?<!\w)(?:{plain})(?!\w)"] if plain else []
    options += [re.escape(name) for name in sorted(names) if _wide(name)]
    return re.compile("|".join(options))


@functools.cache
def _acts() -> re.Pattern[str]:
    parts = _parts()
    who = rf"(?:[^\W\d_]+ |{_PLAIN} )?{_PLAIN}"
    does = rf"{who}(?:{_WHO}[^,.]{{3,60}},)?(?:'s (?:\w+ )?(?:heart|breath|cheeks?|eyes?|hands?|knees|stomach|pulse|voice|face|lips?|mind|throat|chest|shoulders?|blood|body|legs?|fingers?|jaw)\b| (?:\w+(?:ly|ment|mente|о) |{_HOW})?(?:{parts.act})\b)"
    opener = r"(?:[^\W\d_]+(?: [^\W\d_]+){0,6},? )?"
    moved = (
        rf"(?:an?|the|something|[^\W\d_]+)(?: [^\W\d_]+){{0,4}} (?:settle|wash|creep|flood|sweep|rise|spread|surge|stir|run|course|pass|shoot|grow)(?:s|es)? "
        rf"(?:in|over|through|inside|within|across|up in) {_PLAIN}\b"
    )
    said = rf"[\"“”„«»—-].{{1,160}}?[\"”“»,!?.—-],? ?[—-]? ?[*_]{{0,2}}(?:(?:{parts.act}) {who}|{who} (?:\w+ly )?(?:{parts.act})\b)"
    options = (
        rf"{opener}{does}",
        moved,
        said,
        rf"{_WIDE}(?:的[心脸手眼]|[^，。！？]{{0,4}}?(?:{parts.wide_acts}))",
        rf"[“「『\"][^”」』\"]{{1,80}}[”」』\"]{_WIDE}",
    )
    return re.compile("|".join(options))


def _wide(name: str) -> bool:
    return name[:1] >= "\u2e80"


def _stem(name: str) -> str:
    """A name as a pattern; in Russian whatever its case."""
    low = folded(name)
    if re.match("[а-я]", low):
        return re.escape(low.rstrip("аяйьыуюео") or low) + "[а-я]{0,2}"
    return re.escape(low)
