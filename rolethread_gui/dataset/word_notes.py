"""Notes on words: what a person pinned to words of a turn, for nobody but themselves. Never exported.

The notes of a conversation are one setting of the project (named by `setting_name`), so that each is a step of
History, and no text, no check and no export knows of them. A note remembers its words with a little of what stood
around them, and is found again in the text as it is: also after an undo, or after a change made elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from rolethread_gui.dataset.conversation import Conversation

SETTING: Final = "word_notes:"
_AROUND: Final = 32
"""Code points remembered on either side."""
_KNOWN: Final = 8
"""So many of them must still be there for a place to be the one that was meant."""
_LONG: Final = 4
"""Words of more code points that stand only once are meant wherever they stand."""
_GROWN: Final = 60


class WordNote(msgspec.Struct, frozen=True, omit_defaults=True):
    """A note.

    Attributes:
        id: identity within the conversation, from 1.
        turn: key of the turn.
        text: what the person wrote.
        words: to which words it was pinned.
        start: where they stood, in code points of the turn's text.
        before: what stood before them.
        after: what stood behind them.
    """

    id: int
    turn: int
    text: str
    words: str
    start: int = 0
    before: str = ""
    after: str = ""


def setting_name(conversation: int) -> str:
    """Name of the setting that holds the notes of a conversation."""
    return f"{SETTING}{conversation}"


def conversation_of(setting: str) -> int:
    """Whose notes a setting holds; 0 for another setting."""
    number = setting.removeprefix(SETTING)
    return int(number) if setting.startswith(SETTING) and number.isdecimal() else 0


def notes_from(value: Any) -> tuple[WordNote, ...]:
    """The notes that a setting holds."""
    try:
        return msgspec.convert(value or (), tuple[WordNote, ...])
    except msgspec.ValidationError:
        return ()  # a newer program wrote more than this one understands


def notes_of(settings: Mapping[str, Any], conversation: int) -> tuple[WordNote, ...]:
    """The notes of a conversation."""
    return notes_from(settings.get(setting_name(conversation)))


def to_value(notes: tuple[WordNote, ...]) -> Any:
    """What the setting holds; None for no notes."""
    return [msgspec.to_builtins(note) for note in notes] or None


def pinned(
    notes: tuple[WordNote, ...], turn: int, text: str, span: tuple[int, int], said: str
) -> tuple[WordNote, ...]:
    """The notes with one more, on a span of a turn's text in code points."""
    key = max((note.id for note in notes), default=0) + 1
    return (*notes, pinned_again(WordNote(key, turn, said, ""), text, span))


def pinned_again(note: WordNote, text: str, span: tuple[int, int]) -> WordNote:
    """The note on another span of a text."""
    start, end = span
    return msgspec.structs.replace(
        note,
        words=_kept(text[start:end]),
        start=start,
        before=_kept(text[max(0, start - _AROUND) : start]),
        after=_kept(text[end : end + _AROUND]),
    )


def _kept(text: str) -> str:
    """A text as a setting can hold it: halves of characters, as broken files have them, become question marks."""
    return text.encode("utf-8", "replace").decode()


def place_of(note: WordNote, text: str) -> tuple[int, int] | None:
    """Span of a note's words in the text as it is, or None where they are gone.

    Words that were changed in part are found by what stands around them.
    """
    size = len(note.words)
    if (
        size
        and text.startswith(note.words, note.start)
        and _known(note, text, note.start, size) >= _least(note)
    ):
        return note.start, note.start + size
    places = _places(text, note.words)
    found = [(_known(note, text, place, size), -abs(place - note.start), place) for place in places]
    if found and max(found)[0] >= _least(note):
        place = max(found)[2]
        return place, place + size
    around = _between(note, text)
    if around is None and len(places) == 1 and size > _LONG:
        return places[0], places[0] + size
    return around


def _least(note: WordNote) -> int:
    return min(_KNOWN, len(note.before) + len(note.after))


def _places(text: str, words: str) -> list[int]:
    places: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _known(note: WordNote, text: str, place: int, size: int) -> int:
    """Code points around a place that are those which were remembered."""
    before = text[max(0, place - _AROUND) : place]
    after = text[place + size : place + size + _AROUND]
    return _common(before[::-1], note.before[::-1]) + _common(after, note.after)


def _common(one: str, other: str) -> int:
    count = 0
    for sign, another in zip(one, other, strict=False):
        if sign != another:
            break
        count += 1
    return count


def _between(note: WordNote, text: str) -> tuple[int, int] | None:
    """What stands now where the words stood, if both sides are still to be recognised."""
    before, after = note.before[-_KNOWN:], note.after[:_KNOWN]
    best: tuple[int, int, int] | None = None
    heads = [place + len(before) for place in _places(text, before)] if before else [0]
    for start in heads:
        end = text.find(after, start) if after else len(text)
        if start < end <= start + 2 * len(note.words) + _GROWN and text[start:end].strip():
            far = abs(start - note.start)
            best = min(best, (far, start, end)) if best is not None else (far, start, end)
    if best is None or len(before) + len(after) < _KNOWN:
        return None
    return best[1], best[2]


def refreshed(notes: tuple[WordNote, ...], conversation: Conversation) -> tuple[WordNote, ...]:
    """The notes with nothing in them of texts that are no more: for a copy without history."""
    texts = {turn.key: turn.text for turn in conversation.turns}
    found: list[WordNote] = []
    for note in notes:
        text = texts.get(note.turn, "")
        span = place_of(note, text)
        bare = WordNote(note.id, note.turn, note.text, "")
        found.append(bare if span is None else pinned_again(bare, text, span))
    return tuple(found)
