"""Padding before and after the answer: "Certainly!", praise of the question, "I hope this helps"."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from typing import Any, ClassVar

import numpy as np

from rolethread_gui.checks.asking import GREETING, Context, asks_whether
from rolethread_gui.checks.base import Aggregate, Check, Finding, View
from rolethread_gui.checks.courtesy import is_chat, is_talk
from rolethread_gui.checks.cutting import cut, shortened
from rolethread_gui.checks.empty_answers import wants_an_answer
from rolethread_gui.checks.many import Many, Mask
from rolethread_gui.checks.phrase_sieve import PhraseSieve
from rolethread_gui.checks.phrases import Family, PhraseList, phrase_list
from rolethread_gui.checks.regions import covers
from rolethread_gui.checks.sentences import first_sentences, last_sentences, sentence_spans
from rolethread_gui.checks.texts import look, remembered
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.filters import HasFlag
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.wording import put, say

_LETTER_HEAD = re.compile(
    r"(?m)^[\W_]*(?:dear\s+\S|subject:|to whom it may|sehr geehrte|cher |chère |estimad[oa]|尊敬的|主题：|уважаем)"
)
_LETTER_END = re.compile(
    r"(?m)^[\W_]*(?:(?:yours )?sincerely|(?:best|kind|warm|warmest|kindest) (?:regards|wishes)|regards|yours (?:truly|faithfully)|"
    r"respectfully|with (?:love|gratitude|respect|hope|kind|warm|best)|love,|mit freundlichen|cordialement|atentamente|此致|敬上|с уважением)"
)
_MANNERS = re.compile(rf"{GREETING.pattern}|(?:thank you|thanks|danke|merci|gracias|спасибо)(?!\w)|谢谢")
"""What may stand before padding: a sentence of greeting or thanks."""
_COMPANY = re.compile(r"\b(?:us|our|we)\b")


@dataclasses.dataclass(frozen=True, slots=True)
class Padding:
    """A run of padding in one text.

    Attributes:
        start: first code point.
        end: one past the last.
        families: of its sentences, in order.
        joined: whether the sentence goes on behind it ("Sure, the answer is …").
    """

    start: int
    end: int
    families: tuple[Family, ...]
    joined: bool = False

    @property
    def courtesy(self) -> str:
        """The narrowest of its wordings' `Family.courtesy`; empty for an assistant's padding."""
        kinds = {family.courtesy for family in self.families}
        return next(kind for kind in ("", "yes", "talk", "always") if kind in kinds)

    @property
    def position(self) -> str:
        """Where it stands: "start" or "end"."""
        return self.families[0].position


@functools.cache
def _list() -> PhraseList:
    return phrase_list("filler")


@remembered
def find_padding(text: str, before: str) -> tuple[Padding, ...]:
    """Padding at the head and the end of a reply.

    Args:
        text: the reply.
        before: the turn that it answers, or nothing.
    """
    opens, closes = _may_open(text), _may_close(text)
    return _found(text, before, opens, closes) if opens or closes else ()


_FIRST = 300
"""Code points that hold the sentences in which opening words are looked for; a long sentence may have four times as many."""
_LAST = 450
"""Code points from the end in which closing words are looked for."""
_ASIDE = 40
"""Code points behind an agreement that are no answer when all they do is ask."""
_BREAK = re.compile(
    r"[.!?](?:(?<=[a-z]{4}[a-wyz]\.)\s[\"“*]?|(?<=[a-z][!?])\s[\"“*]?|(?<=[a-z].)[\"”*]\s[\"“*]?)[A-Z]"
    r"|\n(?<=\S\n)\s*[^\s.!?…。！？｡]|[。！？](?<=[\u3400-\u9fff].)[^\s.!?…。！？｡]*[\u3400-\u9fff]"
)
"""A place where a sentence certainly ends; there are others."""


def _may_open(text: str) -> bool:
    """Whether a text may begin with padding: a cheap test that never says no wrongly."""
    low = look(text).low[: 4 * _FIRST]
    return _list().may_begin(low, "start") or _MANNERS.match(low) is not None


def _may_close(text: str) -> bool:
    """Whether a text may end with padding: a cheap test that never says no wrongly."""
    if _list().may_have(look(text).low[-_LAST:], "end"):
        return True
    # A last sentence of great length begins before what was looked at.
    return len(text) > _LAST and _BREAK.search(text[-_LAST:]) is None


@functools.cache
def _sieve(position: str) -> PhraseSieve:
    return PhraseSieve(_list(), position)


def _may_be_padded(many: Many) -> tuple[Mask, Mask]:
    """Replies that may begin, and that may end with padding: at least those of which `_may_open` or `_may_close` says so."""
    opens = _sieve("start").begins(many, many.replies, 4 * _FIRST)
    closes = _sieve("end").has(many, many.replies, _LAST)
    low, starts = many.low, many.starts.tolist()
    for turn in np.flatnonzero(many.replies).tolist():
        opens[turn] = opens[turn] or _MANNERS.match(low, starts[turn]) is not None
    for turn in np.flatnonzero(many.replies & ~closes & (many.sizes > _LAST)).tolist():
        closes[turn] = _BREAK.search(many.texts[turn][-_LAST:]) is None
    return opens, closes


def _found(text: str, before: str, opens: bool, closes: bool) -> tuple[Padding, ...]:
    """The padding of a reply that may have some at its beginning, or at its end."""
    known = look(text)
    low = known.low
    context = Context(before)
    opening = _opening(text, low, context) if opens else None
    if opening and _HALF.search(text) and not any(map(str.isalnum, text[opening.end :])):
        opening = None  # what follows was lost
    closing = _closing(text, low, context, opening.end if opening else 0) if closes else []
    found = ([opening] if opening else []) + closing
    if not found:
        return ()
    return tuple(padding for padding in found if not covers(known.shut, padding.start, padding.end))


def _opening(text: str, low: str, context: Context) -> Padding | None:
    families: list[Family] = []
    begin = end = 0
    answered = False
    for start, stop in first_sentences(text, 4, _FIRST):
        found = _list().find(low, start, stop, "start")
        if found is None or not context.allows(found.family):
            if not families and stop - start <= 40 and _MANNERS.match(low, start):
                continue
            if (
                not families
                and not answered
                and found
                and found.whole
                and _is_short_yes(found.family, stop - start)
            ):
                answered = (
                    True  # "Absolutely! Let's dive in.": the first may be the answer, the second is padding
                )
                continue
            break
        if answered and not found.whole:
            break  # "Sure! Here is how they do it: …" goes on from its answer
        if not families:
            begin = start
        families.append(found.family)
        end = found.end
        if not families and _YES_I_CAN.match(low, start) and asks_whether(context.spoken):
            return None  # asked whether it can, it says that it can
        modest = (
            found.whole and found.last.id.endswith(".readiness") and _EAGER.search(low, start, stop) is None
        )
        if modest and _asks_back(low, stop):
            # "Of course, I can help with that. What is your order number?": a turn of its own, not an answer
            return None
        if found.family.id.endswith(".applause") and _HOW_GOES.search(context.spoken[-60:].lower()):
            return None  # "Good!" says how one is
        if len(text) - found.end < _ASIDE and _asks_back(low, found.end):
            return None  # "Sure, go on."
        if not found.whole:
            rest = text[end:stop].strip()
            few = len(rest.split()) <= 2 and len(rest) <= 24 and not rest.endswith(":")
            if few and text[end - 1] == ",":
                # "Of course, my lord": an address in a voice of its own rather than an assistant's phrase
                families.pop()
                end = begin if not families else _trimmed(text, start)
                break
            return Padding(begin, end, tuple(families), joined=True)
    return Padding(begin, end, tuple(families)) if families else None


_HOW_GOES = re.compile(r"\bhow(?:'s| is| are| was| were| did| do)\b[^.!?]*\?\W*$")
_YES_I_CAN = re.compile(r"yes, i (?:can|could)\b")
_EAGER = re.compile(
    r"\b(?:happy|glad|delighted|pleased|thrilled|excited|honou?red|love|pleasure|delight|more than willing)\b"
)
"""What turns a plain word that help comes into a show of joy over it."""


def _is_short_yes(family: Family, size: int) -> bool:
    return size <= 30 and "not an answer" in family.when


_ASKS_BACK = re.compile(
    r"(?:\b(?:please|go on|go ahead|tell me|continue|could you|can you|would you|tell me|share|provide|let me know|what|which|how)\b|请)"
)


def _asks_back(low: str, at: int) -> bool:
    """Whether all that follows only asks for what is missing."""
    rest = low[at:].strip()
    return 0 < len(rest) < 300 and (
        rest.endswith(("?", "？")) or (bool(_ASKS_BACK.match(rest)) and len(sentence_spans(rest)) <= 2)
    )


def _trimmed(text: str, at: int) -> int:
    return len(text[:at].rstrip())


def _closing(text: str, low: str, context: Context, floor: int) -> list[Padding]:
    spans = [span for span in last_sentences(text, 6, _LAST) if span[0] >= floor]
    if not spans or (spans[0][0] <= floor and len(spans) == 1) or _RETURNS_THANKS.match(low):
        return []
    found: list[Padding] = []
    behind = 0
    signed: int | None = None
    for start, stop in reversed(spans):
        match = _list().find(low, start, stop, "end")
        if match is None or not match.whole or not context.allows(match.family):
            behind += 1
            if behind > 2:
                break
            continue
        if match.family.id.endswith((".wish", ".wish_short", ".wrap_up")) and behind:
            continue
        if signed is None:
            signed = _letter_until(low)
        if start < signed or (
            match.family.id.endswith((".offer", ".offer_later")) and _COMPANY.search(low, start, stop)
        ):
            continue
        if "\n" in text[:start] and _PROGRAM.search(text[:start].rsplit("\n", 2)[-2]):
            continue  # "done" closes a loop of a program
        found.append(Padding(start, stop, (match.family,)))
    found.reverse()
    runs = _runs(text, found)
    return [run for run in runs if _has_content(text, low, floor, run)]


_RETURNS_THANKS = re.compile(
    r"[^\w]*(?:you're (?:very |most )?welcome|you are (?:very |most )?welcome|my pleasure|don't mention it|anytime|gern geschehen|keine ursache|"
    r"de rien|je vous en prie|de nada|no hay de qué|не за что|不客气|不用谢|不用客气|别客气|不谢|不必客气)(?!\w*[a-zа-я])"
)
"""A reply to thanks, whose offers and wishes are manners."""


_SIGNED = re.compile(r"[\u3400-\u9fff]\s?[—–]{1,6}\s?[\u3400-\u9fff·]{2,5}[。.]?\s*$")
"""The name under a letter in Chinese, behind a dash."""
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, as damaged files have."""
_PROGRAM = re.compile(r"^\s*(?:fi|done|end|else|then|do|[})\];]+)\s*;?$|[;{}]\s*$|^\s{4,}\S")
"""A line of a program."""


def _letter_until(low: str) -> int:
    """Where a letter inside the reply ends: its thanks and wishes are content. 0 without a letter."""
    ends = [match.end() for match in _LETTER_END.finditer(low)]
    if ends:
        return ends[-1]
    if _SIGNED.search(low[-_LAST:]):
        return len(low)
    return len(low) if _LETTER_HEAD.search(low) else 0


def _runs(text: str, found: list[Padding]) -> list[Padding]:
    runs: list[Padding] = []
    for padding in found:
        if runs and not text[runs[-1].end : padding.start].strip():
            last = runs.pop()
            runs.append(Padding(last.start, padding.end, last.families + padding.families))
        else:
            runs.append(padding)
    return runs


def _has_content(text: str, low: str, floor: int, run: Padding) -> bool:
    """Whether something other than a greeting stands before the closing words."""
    before = text[floor : run.start].strip()
    if not before:
        return False
    return not (len(before) < 60 and GREETING.match(low[floor:].lstrip()))


class _Counts(Aggregate):
    """Replies of the dataset, and how many of them each kind of padding opens or closes."""

    def __init__(self) -> None:
        self.replies = 0
        self.families: Counter[str] = Counter()
        self.conversations: Counter[str] = Counter()

    def add(self, conversation: Conversation) -> None:
        self._count(conversation, 1)

    def remove(self, conversation: Conversation) -> None:
        self._count(conversation, -1)

    def add_all(self, many: Many) -> None:
        """Notes who has no padding."""
        self.replies += int(np.count_nonzero(many.replies))
        inside: dict[int, set[str]] = {}
        opens, closes = _may_be_padded(many)
        for turn in np.flatnonzero(opens | closes).tolist():
            place, asked = int(many.owners[turn]), int(many.asked_by[turn])
            before = many.texts[asked] if asked >= 0 else ""
            found = _found(many.texts[turn], before, bool(opens[turn]), bool(closes[turn]))
            names = _kinds_of(found, many.texts[turn], before, many.conversations[place])
            self.families.update(names)
            inside.setdefault(place, set()).update(names)
        silent = np.ones(many.size, np.bool_)
        for place, kinds in inside.items():
            self.conversations.update(kinds)
            silent[place] = not kinds
        many.silent[Filler.id] = silent

    def _count(self, conversation: Conversation, by: int) -> None:
        inside: set[str] = set()
        for turn, before in replies(conversation):
            self.replies += by
            for name in _kinds_of(find_padding(turn.text, before), turn.text, before, conversation):
                self.families[name] += by
                inside.add(name)
        for name in inside:
            self.conversations[name] += by

    def merge(self, other: _Counts) -> None:
        self.replies += other.replies
        self.families.update(other.families)
        self.conversations.update(other.conversations)

    def settle(self) -> dict[str, Any]:
        return {
            "replies": self.replies,
            "families": {name: count for name, count in sorted(self.families.items()) if count},
            "conversations": {name: count for name, count in sorted(self.conversations.items()) if count},
        }


_ANSWERS = 80
"""Code points beside good wishes from which on a reply answers something and does more than wish."""
_ENJOYS = re.compile(
    r"\W*(?:and |so |now )?(?:enjoy|have fun|bon app[eé]tit|guten appetit|buen provecho|приятного аппетита|祝.{0,4}用餐)"
)
"""The last line of a recipe or of an order, more than an assistant's goodbye."""
_COURTEOUS = "~"
"""Behind the position of what only courtesy says, in the figures."""
_HABIT, _HABITUAL = 0.05, 20
"""Share of the replies, and number of them, from which on a courtesy is a habit that training would pick up."""


def _kind(family: Family, *, polite: bool) -> str:
    return f"{family.position}{_COURTEOUS if polite else ''}:{family.name}"


def _kinds_of(found: tuple[Padding, ...], text: str, before: str, conversation: Conversation) -> set[str]:
    """Kinds of padding in a reply."""
    if not found:
        return set()
    polite = _only_courteous(found, text, before, conversation)
    return {_kind(family, polite=polite) for padding in found for family in padding.families}


def _only_courteous(found: tuple[Padding, ...], text: str, before: str, conversation: Conversation) -> bool:
    """Whether all that was found in a reply is what people say out of courtesy."""
    if is_chat(conversation) and not wants_an_answer(look(before).low):
        return True  # what one says to news is no padding before an answer
    kinds = {padding.courtesy for padding in found}
    if "" in kinds or ("yes" in kinds and not asks_whether(before)):
        return False
    if kinds == {"always"}:
        told = len(text) - sum(padding.end - padding.start for padding in found)
        if told < _ANSWERS and not wants_an_answer(look(before).low):
            return True
        if all(_ENJOYS.match(look(text).low, padding.start) for padding in found):
            return True
    return is_talk(conversation)


def _is_habit(kind: str, figures: Any) -> bool:
    count: int = figures["families"].get(kind, 0) if figures else 0
    return count >= max(_HABITUAL, _HABIT * figures["replies"]) if count else False


def replies(conversation: Conversation) -> list[tuple[Turn, str]]:
    """Each assistant turn with the text of the user turn that it answers."""
    found: list[tuple[Turn, str]] = []
    before = ""
    for turn in conversation.turns:
        if turn.role is Role.ASSISTANT:
            if turn.text:
                found.append((turn, before))
        elif turn.role is Role.USER:
            before = turn.text
    return found


class Filler(Check):
    """Finds stock openings and endings."""

    id: ClassVar[str] = "filler"
    title: ClassVar[str] = say("Padding")
    help: ClassVar[str] = say(
        "Stock words before or after the answer, such as “Certainly!”, “Great question!” or “I hope this helps”. "
        "A model picks such habits up faster than anything else. Cut them unless they are meant."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 5

    def aggregate(self) -> Aggregate:
        """Counts of replies and of each kind of padding."""
        return _Counts()

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`."""
        del view
        silent = many.silent.get(self.id)
        if silent is not None:
            return ~silent
        opens, closes = _may_be_padded(many)
        return many.of(opens | closes)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """One flag for each run of padding."""
        flags: list[Flag] = []
        for turn, before in replies(conversation):
            found = find_padding(turn.text, before)
            if not found:
                continue
            polite = _only_courteous(found, turn.text, before, conversation)
            for padding in found:
                kind = _kind(padding.families[0], polite=polite)
                if not polite or _is_habit(kind, view.figures):
                    flags.append(self._flag(conversation.key, turn, padding, kind, view.figures))
        return flags

    def _flag(self, key: int, turn: Turn, padding: Padding, kind: str, figures: Any) -> Flag:
        words = turn.text[padding.start : padding.end]
        start, end, instead = cut(turn.text, padding.start, padding.end, joined=padding.joined)
        left = turn.text[:start] + instead + turn.text[end:]
        fixes: tuple[Fix, ...] = ()
        if any(char.isalnum() for char in left):
            edit = ReplaceText(key, turn.key, start, end, instead, expect=turn.text[start:end])
            fixes = (Fix(say("Cut “{0}”").format(shortened(words)), (edit,)),)
        return Flag(
            self.id,
            key,
            turn.key,
            padding.start,
            padding.end,
            self.severity,
            _sentence(words, padding, kind, figures),
            words=words,
            fixes=fixes,
        )

    def findings(self, figures: Any) -> list[Finding]:
        """A card when a good part of the dataset is padded."""
        total: int = figures["replies"] if figures else 0
        known: dict[str, int] = figures["conversations"] if figures else {}
        counts = {
            kind: count for kind, count in known.items() if _COURTEOUS not in kind or _is_habit(kind, figures)
        }
        if not counts:
            return []
        kind, count = max(counts.items(), key=lambda item: item[1])
        replies_with: int = figures["families"][kind]
        if count < 5 or replies_with < 0.01 * total:
            return []
        position, name = kind.split(":", 1)
        verb = say("open") if position.startswith("start") else say("close")
        return [
            Finding(
                self.id,
                put(say("{0} {1} {2:,} of {3:,} replies"), name, verb, replies_with, total),
                (HasFlag((self.id,)),),
                count,
                min(0.8, 0.2 + replies_with / total),
            )
        ]


def _sentence(words: str, padding: Padding, kind: str, figures: Any) -> str:
    place, verb = (
        (say("opening"), say("open")) if padding.position == "start" else (say("ending"), say("close"))
    )
    first = say("“{0}” is a stock {1}.").format(shortened(words), place)
    count = figures["families"].get(kind, 0) if figures else 0
    if count > 1:
        return put(
            say(
                "{0} {1} {2} {3:,} of {4:,} replies; fine-tuning makes such habits stronger. Cut it unless it is meant."
            ),
            first,
            padding.families[0].name,
            verb,
            count,
            figures["replies"],
        )
    return say("{0} The answer says the same without it. Cut it unless it is meant.").format(first)
