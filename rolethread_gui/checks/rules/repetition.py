"""The same again and again: a sign, a word, a phrase, a sentence or a paragraph within a turn, or a reply given twice."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from operator import eq
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from rolethread_gui.checks.many import mixed, twice
from rolethread_gui.checks.regions import Span, code_spans, covers
from rolethread_gui.checks.said_twice import doubled, may_stand_twice, sentences_again
from rolethread_gui.checks.sentences import sentence_spans
from rolethread_gui.checks.sign_runs import SENTENCE_ENDS, run_places, sign_runs
from rolethread_gui.checks.signs import ODD, those
from rolethread_gui.checks.spotting import Spot, SpottingCheck, replace_fix
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import ReplaceText
from rolethread_gui.dataset.flags import Fix, Severity
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask, Numbers, Places

_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W_\u4e00-\u9fff]+(?:['’-][^\W_\u4e00-\u9fff]+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
"""The same in small letters where there is nothing but ASCII; twice as quick."""
_STOPS = re.compile(r"[.!?。！？\n]")
_LEAST_PIECE = 5
"""Code points between two stops that count as something said."""
_ITEM_SIGNS = " -*+•0123456789\"'”’»)_"
"""What may stand before it in a list, or close what was said before."""
_LEAST_SENTENCE = 20
"""Code points of a sentence that is no mere exclamation; 8 in Chinese."""
_LEAST_REPLY = 60
"""Code points of a reply that nobody gives twice by chance; 20 in Chinese."""
_SONG = re.compile(
    r"\b(?:song|lyrics?|chorus|poem|verse|rhyme|chant|refrain|mantra|repeat|times|rap|hymn|lullaby|villanelle|echo|loop|tongue twister|lied|gedicht|"
    r"chanson|poème|canción|poema|песн|стих|nana|copla|coplas|estribillo|villancico|verso|rima|berceuse|comptine|couplet|refrains|ritournelle|schlaflied|wiegenlied|kinderlied|strophe|reim|vers|ballad|ballade|balada|haiku|limerick|sonnet|shanty|jingle|carol|anthem|nursery rhyme|cheer|prayer|litany|incantation|колыбельн|припев|частушк|куплет|считалк|баллад|рифм)|\b(?:колыбельн|припев|частушк|куплет|считалк|песен|песн|стих)\w*|\b(?:\w+lied|songs|poems|verses|rhymes|chants|canciones|poemas|chansons|poèmes|gedichte|lieder)\b|歌|谣|曲|诗|重复|遍|副歌|绕口令",
    re.I,
)


_GRAM = np.uint64(0xD6E8FEB86659FD93)


@functools.cache
def _is_stop() -> Mask:
    return those(_STOPS.pattern)


@functools.cache
def _is_item_sign() -> Mask:
    return those(f"[{re.escape(_ITEM_SIGNS)}]")


def _loops(many: Many) -> npt.NDArray[np.int64]:
    """Turns whose words may go round, as `word_loops` has it: a word five times, or the same words at one distance."""
    words = many.words
    inside = many.replies[words.turns]
    numbers, turns = words.numbers[inside], words.turns[inside]
    if len(numbers) < _LOOP_WORDS:
        return np.zeros(0, np.int64)
    same = numbers[1:] == numbers[:-1]
    five = np.flatnonzero(same[3:] & same[2:-1] & same[1:-2] & same[:-3])
    five = five[turns[five] == turns[five + 4]]
    grams = numbers[3:] + numbers[:-3] * _GRAM
    grams += mixed(numbers[1:-2] * _GRAM + numbers[2:-1])
    whole = turns[3:] == turns[:-3]
    again = np.bincount(twice(grams[whole], turns[3:][whole]), minlength=len(many.turns)) >= _GRAMS_AGAIN
    asked = np.flatnonzero(whole & again[turns[3:]])
    return np.append(turns[five], turns[_rounds(numbers, turns, grams, asked)])


def _rounds(numbers: Numbers, turns: Places, grams: Numbers, asked: Places) -> Places:
    """Words from which on all goes on as it did once before, as far as the loop that would make is long.

    A loop is thrice the words it says again, but for one word, which here may be several; so it is twice as long at least.
    """
    order = asked[np.lexsort((grams[asked], turns[asked]))]
    same = (grams[order][1:] == grams[order][:-1]) & (turns[order][1:] == turns[order][:-1])
    places, size = order[1:][same], order[1:][same] - order[:-1][same]
    left = places + size <= len(numbers)
    for step in range(_AS_GRAM, _LOOKED_ON):
        places, size = places[left], size[left]
        at = np.minimum(places + step, len(numbers) - 1)
        left = (step >= size) | ((numbers[at] == numbers[at - size]) & (turns[at] == turns[places]))
    found: Places = places[left]
    return found


_AS_GRAM = 4
"""Words in a stretch."""
_LOOKED_ON = 40
"""Words that are compared before a loop of more is taken for likely."""
_LOOP_WORDS = 5
_GRAMS_AGAIN = 3
"""Two words said four times bring three of their stretches of four words again; all longer loops bring more."""


def _pieces_again(many: Many) -> npt.NDArray[np.int64]:
    """Turns in which something comes again between two stops, without the marks of a list before it."""
    stops = many.places(_is_stop())
    starts = np.append(0, stops[:-1] + 1)[: len(stops)]
    long = (stops - starts >= _LEAST_PIECE) & many.replies[many.texts_at(starts)]
    starts, stops = starts[long], stops[long]
    left = np.arange(len(starts))
    for _ in range(_SIGNS_AT_ONCE):  # the stop is none of those signs
        left = left[_is_item_sign().take(many.codes[starts[left]], mode="clip")]
        starts[left] += 1
    for at in left.tolist():
        piece = many.row[starts[at] : stops[at]]
        starts[at] += len(piece) - len(piece.lstrip(_ITEM_SIGNS))
    return twice(many.numbers(starts, stops), many.texts_at(starts))


_SIGNS_AT_ONCE = 4


def word_loops(text: str, asked: str = "") -> list[Span]:
    """Words said again and again without anything between: five times one word, four times a few, three times more.

    Args:
        text: of a reply.
        asked: the turn before; where it asks for a song or the like, a refrain may come more often.
    """
    return _word_loops(text, _said(text), asked)


def _word_loops(text: str, low: list[str], asked: str) -> list[Span]:
    grams = list(zip(low, low[1:], low[2:], low[3:], strict=False))
    if len(set(grams)) == len(grams) or len(set(_WORD.findall(text))) > 0.9 * len(low):
        return []  # every loop brings some four words twice
    loops = _short_loops(low)
    loops += [
        one
        for one in _long_loops(low, grams)
        if all(one[1] <= begin or one[0] >= stop for begin, stop, _ in loops)
    ]
    if not loops:
        return []
    places = [found.span() for found in _WORD.finditer(text)]
    song = _SONG.search(asked) is not None
    return [
        (places[begin][0], places[stop - 1][1])
        for begin, stop, size in sorted(loops)
        if not (song and (stop - begin) // size < _FEW_SOUNDS)
        and not _meant(text, places[begin][0], places[stop - 1][1], (stop - begin) // size)
        and not _natural(low[begin : begin + size], (stop - begin) // size)
    ]


_SAID_THRICE = re.compile(r"千万|一定|永远|非常|真的|很")
_ANNOUNCED = re.compile(r"说三遍|說三遍|重要的事|重要的话|say (?:it|this) (?:again|three times)")
_STRESSED = 4
"""Code points of words that are said again to stress them."""
_FORMULA = re.compile(r"[-+*/×÷=][\s\d(]|[;{}]\s*\n|\w\.\w+\(|[\"'],")


def _meant(text: str, start: int, end: int, times: int) -> bool:
    """Whether words come again for emphasis, in a sum or in a program."""
    words = text[start:end]
    if _FORMULA.search(words):
        return True
    around = (max(0, start - 30), end + 30) if end - start <= _STRESSED * times else (start, start)
    return times <= _EMPHASIS and (
        _SAID_THRICE.search(text, *around) is not None
        or _ANNOUNCED.search(text, max(0, start - 30), end + 30) is not None
    )


_EMPHASIS = 4
"""So often words may come again that are said to matter."""


def _said(text: str) -> list[str]:
    """The words of a text, in small letters."""
    if text.isascii():
        found: list[str] = _PLAIN_WORD.findall(text.lower())
        return found
    # Chinese has no small letters, and a word is one sign of it.
    return [word if "\u4e00" <= word <= "\u9fff" else word.casefold() for word in _WORD.findall(text)]


def _short_loops(low: list[str]) -> list[tuple[int, int, int]]:
    """Loops of one to three words: first word, one past the last, and how many words come again."""
    loops: list[tuple[int, int, int]] = []
    for size in (1, 2, 3):
        same = bytes(map(eq, low, low[size:]))
        least = size * (4 if size == 1 else 3)
        at = same.find(b"\x01" * least)
        while at >= 0:
            end = same.find(b"\x00", at)
            end = len(same) if end < 0 else end
            if all(stop <= at or begin >= end + size for begin, stop, _ in loops):
                loops.append((at, end + size, size))
            at = same.find(b"\x01" * least, end)
    return loops


def _long_loops(low: list[str], grams: list[tuple[str, str, str, str]]) -> list[tuple[int, int, int]]:
    """Loops of four and more words, found by the next place where four words stand again."""
    if len(set(grams)) > len(grams) - 4:
        return []
    last: dict[tuple[str, str, str, str], int] = {}
    loops: list[tuple[int, int, int]] = []
    behind = 0
    for at, gram in enumerate(grams):
        first = last.get(gram, -1)
        last[gram] = at
        if first < behind:
            continue
        size = at - first
        end = at
        while end < len(low) and low[end] == low[end - size]:
            end += 1
        if end - first >= 3 * size - (size > 4):
            loops.append((first, end, size))
            behind = end
    return loops


_SOUNDS = frozenset(
    re.split(
        " ",
        "ha haha hah he hehe heh ho hoho la na da doo dum blah bla yada knock tick tock ding dong beep boop drip drop thump bang buzz ring wow no yes "
        "nein oui si run go well there quack moo woof meow ribbit tap click boom chug choo row jingle hip hey yeah oh ah um uh "
        "0 1 哈 呵 嘿 嘻 啊 呜 嗯 哼 啦 滴 嗒 咚 叮 砰 轰 喵 汪",
    )
)


_STRESS = frozenset(("very", "really", "so", "please", "sehr", "muy", "très", "очень", "很", "好", "真"))
"""Words that are said again to stress them, a few times."""
_REAL_WORDS = frozenset(("no", "yes", "go", "well", "there", "run", "nein", "oui", "si", "wow", "hey", "oh"))
_FEW_WORDS = 8
"""So often words may come again that are no mere sounds."""
_FEW_SOUNDS = 12
"""So often laughter and sounds may come again."""


def _natural(phrase: list[str], times: int) -> bool:
    """Whether laughter, sounds, counting or signs in a table repeat."""
    if all(word.isdigit() for word in phrase):
        return True
    if times <= _EMPHASIS + 1 and all(word in _STRESS for word in phrase):
        return True
    if times > _FEW_WORDS and all(word in _REAL_WORDS for word in phrase):
        return False
    return times <= _FEW_SOUNDS and all(
        word in _SOUNDS or (len(word) == 1 and word < "\u2e80") for word in phrase
    )


def said_again(text: str) -> list[tuple[Span, Span]]:
    """Sentences and paragraphs that come again: the first time and, as one span, all the others next to it.

    Short sentences count when one stands at least three times in a row; longer ones (see `sentences_again`) and
    paragraphs when one stands twice.
    """
    pieces = [piece for piece in _STOPS.split(text) if len(piece) >= _LEAST_PIECE]
    if len({piece.lstrip(_ITEM_SIGNS) for piece in pieces}) == len(pieces):
        return []
    found: list[tuple[Span, Span]] = []
    found += _runs(text, _paragraphs(text), 2)
    if not found:
        found += _runs(text, sentence_spans(text), 3)
    if not found and text.count("\n") >= _SAME_LINES - 1:
        found += _runs(text, [one.span(1) for one in _ITEM_LINE.finditer(text)], _SAME_LINES)
    return found or sentences_again(text)


_SAME_LINES = 4
"""Lines in a row that say the same, from which on a list has gone round."""
_ITEM_LINE = re.compile(r"(?m)^[ \t]*(?:[-*+•][ \t]+|\d{1,3}[.)][ \t]+)(?!\[[ xX]?\])(\S.*\S)[ \t]*$")
"""A line of a list without its mark."""


def _paragraphs(text: str) -> list[Span]:
    if "\n\n" not in text:
        return []
    return [found.span() for found in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text) if len(found.group()) >= 80]


def _runs(text: str, spans: list[Span], least: int) -> list[tuple[Span, Span]]:
    seen = [text[start:end] for start, end in spans]
    if len(set(seen)) > len(seen) - (least - 1):
        return []
    found: list[tuple[Span, Span]] = []
    at = 0
    while at < len(seen):
        stop = at + 1
        while stop < len(seen) and seen[stop] == seen[at]:
            stop += 1
        long = least == _SAME_LINES or len(seen[at]) >= (8 if seen[at][0] > "\u2e80" else _LEAST_SENTENCE)
        if stop - at >= least and long and not seen[at].endswith((";", "{", "}")):  # a program repeats lines
            found.append((spans[at], (spans[at + 1][0], spans[stop - 1][1])))
        at = stop
    if not found and least == 2:  # paragraphs may stand apart and still be said twice
        first: dict[str, Span] = {}
        for span, words in zip(spans, seen, strict=True):
            if words in first:
                found.append((first[words], span))
            first.setdefault(words, span)
    return found


class Repetition(SpottingCheck):
    """Finds what is said again and again."""

    id: ClassVar[str] = "repetition"
    title: ClassVar[str] = say("Repetition")
    help: ClassVar[str] = say(
        "A sign, a word, a phrase, a sentence or a paragraph said again and again, or the same reply given twice. Models "
        "fall into loops easily, and learn them at once. Keep one of them. Songs, laughter and drawn lines stay quiet."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("*",)
    version: ClassVar[int] = 4
    harm: ClassVar[float] = 0.55

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`: something must stand twice."""
        likely = many.holds(ODD) | many.turns_at(run_places(many))
        likely[_loops(many)] = True
        likely[may_stand_twice(many)] = True
        likely[_pieces_again(many)] = True
        found = many.of(likely & many.replies)
        replies = np.flatnonzero(many.replies)
        found[twice(many.words.of_turns[replies], many.owners[replies])] = True
        for place in np.flatnonzero(
            (np.bincount(many.owners[replies], minlength=many.size) > 1) & ~found
        ).tolist():
            texts = [turn.text for turn in many.conversations[place].turns if turn.role is Role.ASSISTANT]
            found[place] = any(_goes_on_as_before(text, texts[:at]) for at, text in enumerate(texts))
        return found

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        asked = ""
        given: dict[str, int] = {}
        earlier: list[str] = []
        for place, turn in enumerate(conversation.turns, 1):
            if turn.role is Role.USER:
                asked = turn.text
            if turn.role is not Role.ASSISTANT:
                continue
            yield from _within(conversation.key, turn, asked)
            plain = " ".join(turn.text.split())
            if len(plain) >= (20 if plain[:1] > "\u2e80" else _LEAST_REPLY):
                if plain in given:
                    yield _twice(turn, given[plain])
                given.setdefault(plain, place)
            before = _goes_on_as_before(turn.text, earlier)
            if before is not None:
                yield _from_before(conversation.key, turn, *before)
            earlier.append(turn.text)


_CRIES = re.compile(
    r"\b(?:scream\w*|howl\w*|yell\w*|shriek\w*|roar\w*|wail\w*|sounds?|noises?|onomatopo\w+|laugh\w*|schrei\w*|geräusch\w*|cri|hurlement|grito|aullido|ruido)\b|крик|звук|вой|尖叫|喊|叫声|拟声|笑声",
    re.I,
)
"""Who asks so may want a cry."""
_A_CRY = 40


def _goes_on_as_before(text: str, earlier: list[str]) -> Span | None:
    """The last words of a reply, where one of the replies before began with the same."""
    for said in earlier[-_LOOKED_AT:]:
        head = said[: _LEAST_HEAD_WIDE if said[:1] > "\u2e80" or said[1:2] > "\u2e80" else _LEAST_HEAD]
        if len(head) < _LEAST_HEAD_WIDE or head not in text:
            continue
        at = text.rfind(head)
        last = text[at:].rstrip()
        before = text[:at].rstrip()
        if (
            before
            and before[-1] in _BEFORE_HEAD
            and said.startswith(last)
            and len(last) >= len(head)
            and _said_end(last)
        ):
            return at, at + len(last)
    return None


def _said_end(words: str) -> bool:
    return words[-1:] in SENTENCE_ENDS or words[-1:] in "*_)）」』'"


_LOOKED_AT = 8
"""Replies before, of which one may begin with the same words."""
_LEAST_HEAD, _LEAST_HEAD_WIDE = 24, 10
"""Code points of words that are no formula, at the head of a reply."""
_BEFORE_HEAD = frozenset('.!?。！？…"”»*_)）」』')


def _from_before(key: int, turn: Turn, start: int, end: int) -> Spot:
    words = " ".join(turn.text[start:end].split())
    cut_from = len(turn.text[:start].rstrip())
    return Spot(
        turn,
        start,
        end,
        say("the beginning of an earlier reply said again"),
        say("“{0}” stood at the head of an earlier reply; a model picks such loops up at once.").format(
            words[:50] + ("…" if len(words) > 50 else "")
        ),
        say("Cut it."),
        (replace_fix(key, turn, (cut_from, end), "", say("Cut what was said before")),),
    )


def _within(key: int, turn: Turn, asked: str) -> Iterator[Spot]:
    text = turn.text
    low = _said(text)
    runs = [
        (span, say("one sign over and over"))
        for span in sign_runs(text)
        if not (span[1] - span[0] < _A_CRY and _CRIES.search(asked))
    ]
    runs += [(span, say("the same words over and over")) for span in _word_loops(text, low, asked)]
    twice = list(_doubled(text, low, asked))
    again = [one for one in said_again(text) if not _cited(text, *one, asked)]
    if again and _SONG.search(asked):
        again = [one for one in again if _no_refrain(text, *one)]
    if not runs and not again and not twice:
        return
    code = code_spans(text)
    taken: list[Span] = []
    for (start, end), kind in sorted(runs):
        if not _inside(code, text, start, end) and not covers(sorted(taken), start, end):
            taken.append((start, end))
            yield _loop(key, turn, start, end, kind)
    for (first, _), (start, end) in again:
        if not _inside(code, text, start, end) and not covers(sorted(taken), start, end):
            taken += [(first, _), (start, end)]
            yield _again(key, turn, (first, _), (start, end))
    for start, end in twice:
        if not _inside(code, text, start, end) and all(end <= one or other <= start for one, other in taken):
            taken.append((start, end))
            yield _in_a_row(key, turn, start, end)


def _doubled(text: str, low: list[str], asked: str) -> Iterator[Span]:
    """What stands twice in a row (see `doubled`), songs, sounds and sums aside."""
    if _SONG.search(asked):
        return
    for start, end in doubled(text, low, lambda: [found.span() for found in _WORD.finditer(text)]):
        phrase = _said(text[start:end])
        if not _natural(phrase, 2) and not _meant(text, start, end, 2):
            yield start, end


def _cited(text: str, first: Span, rest: Span, asked: str) -> bool:
    """Whether what comes again further down was asked about: words of the prompt may be cited twice."""
    return bool(text[first[1] : rest[0]].strip()) and text[slice(*first)] in asked


_SUNG = 4
"""So often a refrain may come in a row."""


def _no_refrain(text: str, first: Span, rest: Span) -> bool:
    """Whether a long sentence comes again more often than any song would have it."""
    size = first[1] - first[0]
    return (
        size >= 2 * _LEAST_SENTENCE
        and "\n" not in text[first[0] : rest[1]]
        and rest[1] - rest[0] >= (_SUNG - 1) * size
    )


def _inside(code: list[Span], text: str, start: int, end: int) -> bool:
    """Whether a run lies wholly in code that ends; what runs to the end of the text is no code."""
    return end < len(text) and any(first <= start and end <= last for first, last in code)


def _loop(key: int, turn: Turn, start: int, end: int, kind: str) -> Spot:
    words = turn.text[start:end]
    sample = words[:24].strip() + ("…" if len(words) > 24 else "")
    return Spot(
        turn,
        start,
        end,
        say("{0} in a reply").format(kind),
        put(
            say("“{0}” goes on for {1:,} characters; a model picks such loops up at once."),
            sample,
            len(words),
        ),
        say("Keep one of them, or cut it."),
        _once(key, turn, start, end),
    )


def _in_a_row(key: int, turn: Turn, start: int, end: int) -> Spot:
    words = turn.text[start:end]
    return Spot(
        turn,
        start,
        end,
        say("the same words twice in a row"),
        say("“{0}”: the same words stand here twice in a row; a model stumbles where it read this.").format(
            words[:50] + ("…" if len(words) > 50 else "")
        ),
        say("Keep one of them."),
        _once(key, turn, start, end),
    )


def _once(key: int, turn: Turn, start: int, end: int) -> tuple[Fix, ...]:
    """A fix that keeps the first of what repeats."""
    words = turn.text[start:end]
    spaced = words + " "  # so that two with a space between are the same again
    for size in range(1, len(spaced) // 2 + 1):
        if spaced[:size] == spaced[size : 2 * size]:
            kept = words[:size].rstrip()
            edit = ReplaceText(key, turn.key, start + len(kept), end, "", expect=words[len(kept) :])
            return (Fix(say("Keep one “{0}”").format(kept[:30]), (edit,)),)
    return ()


def _again(key: int, turn: Turn, first: Span, rest: Span) -> Spot:
    words = " ".join(turn.text[slice(*first)].split())
    sample = words[:50] + ("…" if len(words) > 50 else "")
    start, end = rest
    cut_from = max(first[1], start - (len(turn.text[:start]) - len(turn.text[:start].rstrip())))
    fix = replace_fix(key, turn, (cut_from, end), "", say("Keep the first, cut the others"))
    near = not turn.text[first[1] : start].strip()
    return Spot(
        turn,
        first[0] if near else start,
        end,
        say("a sentence or paragraph said again"),
        say("“{0}” stands here again word for word; a model picks such loops up at once.").format(sample),
        say("Keep one of them."),
        (fix,),
    )


def _twice(turn: Turn, place: int) -> Spot:
    return Spot(
        turn,
        None,
        None,
        say("the same reply given twice"),
        say(
            "This reply is word for word the same as turn {0} of the conversation; the model would learn to repeat itself."
        ).format(place),
        say("Write another, or delete this exchange."),
        words="twice",
    )
