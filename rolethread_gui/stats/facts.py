"""Facts about one conversation: what the columns keep of it."""

from __future__ import annotations

import dataclasses
import re

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.library import prompt_mark, speakers_in, system_prompt
from rolethread_gui.dataset.words import count_words
from rolethread_gui.stats.formatting import format_marks
from rolethread_gui.stats.holdings import holding_marks

FACTS = 2
"""Raised when a pass finds out more than it did: what older ones left is stale then."""


@dataclasses.dataclass(frozen=True, slots=True)
class QuickFacts:
    """What import and every edit refresh at once.

    Attributes:
        turns: number of turns, the system prompt included.
        words: words of all turns.
        last_words: words of the last assistant turn, 0 when there is none.
        reply_words: words of each assistant turn, in order.
    """

    turns: int
    words: int
    last_words: int
    reply_words: list[int]


@dataclasses.dataclass(frozen=True, slots=True)
class PassFacts:
    """What the check pass finds out along the way.

    Attributes:
        formats: one bit per formatting mark that any reply uses (`formatting.FORMAT_MARKS`), and per sort of
            thing that the conversation holds besides texts (`holdings.HOLDINGS`).
        openings: how each assistant turn opens, folded; turns without words are left out.
        speakers: who speaks.
        prompts: mark of the system prompt, if there is one.
    """

    formats: int
    openings: list[str]
    speakers: list[str]
    prompts: list[str]


def quick_facts(conversation: Conversation) -> QuickFacts:
    """Count turns and words. Never fails; costs what counting the words costs."""
    words = 0
    replies: list[int] = []
    for turn in conversation.turns:
        here = count_words(turn.text)
        words += here
        if turn.role is Role.ASSISTANT:
            replies.append(here)
    return QuickFacts(len(conversation.turns), words, replies[-1] if replies else 0, replies)


def pass_facts(conversation: Conversation) -> PassFacts:
    """Formatting marks and openings of the replies. Never fails."""
    formats = holding_marks(conversation)
    openings: list[str] = []
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT:
            formats |= format_marks(turn.text)
            opening = opening_of(turn.text)
            if opening:
                openings.append(opening)
    prompt = system_prompt(conversation)
    mark = "" if prompt is None else prompt_mark(prompt.text)
    return PassFacts(formats, openings, speakers_in(conversation), [mark] if mark else [])


_OPENING_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.-][^\W_]+)*"
)
_LETTER = re.compile(r"[^\W_]")
_WIDE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{1,6}")
_LIST_MARK = re.compile(
    r"[\W_]*(?:(?:\d{1,3}(?:[.)．）](?![0-9A-Za-z])|、)|[一二三四五六七八九十]{1,3}、|[A-Za-z]\)(?=\s))[\W_]*)+(?=[^\W\d_])"
)
"""Marks of a list before its first words, for example "1. ", "**2)** " or "一、". A number alone is none."""
_PAUSE = re.compile(r"[.,!?;:…—–()\[\]{}。，！？；：、（）【】《》~～\n]")
_PLAIN_OPENING = re.compile(
    r"[\"*“ ]{0,3}([A-Za-z]{1,20}(?:'[a-z]{1,3})? [A-Za-z]{1,20}(?:'[a-z]{1,3})? [A-Za-z]{1,20}(?:'[a-z]{1,3})?)(?=[ ,;:!?\"*\n]|\.\s|\.?\Z)"
)
"""The opening of most texts in English: three words with a space between them."""
_HEAD = 160
"""Code points looked at: an opening is never longer."""


def opening_of(text: str) -> str:
    """The first one to three words of a text, in lower case, ending early where the first pause comes.

    "Of course! I would" gives "of course", "I'm sorry to hear that" gives "i'm sorry to". Chinese and
    Japanese characters count as words, up to six of them. Curly apostrophes become straight ones, so that
    typing habits do not split an opening. Quotation marks, asterisks and the number of a list's first item
    do not count: "1. Can you" gives "can you". Empty when there is no word near the start.
    """
    plain = _PLAIN_OPENING.match(text)
    if plain is not None:
        return plain.group(1).lower()
    listed = _LIST_MARK.match(text, 0, _HEAD)
    if listed is not None:
        text = text[listed.end() : listed.end() + _HEAD]
    first = _LETTER.search(text, 0, _HEAD)
    run = _WIDE_RUN.match(text, first.start()) if first else None
    if run is not None and run.end() - run.start() == 6:
        return run.group()
    head = text[:_HEAD].replace("’", "'")
    words: list[str] = []
    wide = 0
    last = 0
    for found in _OPENING_WORD.finditer(head):
        if words and _PAUSE.search(head, last, found.start()):
            break
        word = found.group()
        is_wide = "\u3040" <= word[0] <= "\u9fff" or "\uf900" <= word[0] <= "\ufaff"
        wide += is_wide
        # A wide character joins on without a space; an opening is six of them or three words.
        joined = words and is_wide and wide > 1 and found.start() == last
        if joined:
            words[-1] += word
        else:
            words.append(word)
        last = found.end()
        if wide == 6 or (len(words) == 3 and not (wide and wide < 6)) or len(words) > 3:
            break
    return " ".join(words[:3]).casefold()
