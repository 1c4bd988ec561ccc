"""Replies that speak for the user: they write the user's turn, or decide what the user does, says and feels."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from rolethread_gui.checks import many as many_of
from rolethread_gui.checks.base import Aggregate, Question, View
from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.parts_played import (
    ACT_MARKS,
    LONGEST_TOLD,
    SPEECH_SIGNS,
    act_hints,
    introduced,
    may_tell_of,
    part_hints,
    tells_by_name,
    tells_of,
    user_names,
)
from rolethread_gui.checks.regions import Span, covers
from rolethread_gui.checks.role_labels import (
    asked_for_talk,
    bare_labels,
    is_in_the_cast,
    other_sides,
    role_words,
)
from rolethread_gui.checks.second_person import acts_told
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.spotting import Spot, SpotCounts, SpottingCheck, cut_fix
from rolethread_gui.checks.texts import look, once, remembered
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.edits import Edit, ReplaceText, SplitTurn
from rolethread_gui.dataset.flags import Fix, Flag, Severity
from rolethread_gui.resource_files import resource
from rolethread_gui.wording import put, say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_WRITTEN = say("a turn of the user written by the assistant")
_NARRATED = say("acts or feelings of the user decided by the assistant")
_KINDS = 2
_BY_DESIGN = 0.2
"""Share of conversations that narrate the user from which on it looks like a decision of the whole dataset."""

_SCRIPT_HEAD = 200
"""Code points before the first speaker's label of a dialogue that was asked for."""

_LINE = re.compile(
    # a line that begins with a name and a colon, a heading's and bold marks aside
    r"\n[ \t]*(?:#{1,6}[ \t]*|>[ \t]?|\*{1,2}|_|\[|<\|?|【)?(?P<name>[^\W\d_][\w .'’-]{0,22}|\{\{(?:user|char)\}\})(?:[ \t]*[(（][^()（）\n]{1,30}[)）])?(?:\*{1,2}|_|\]|\|?>|】)?[ \t]*[:：](?:\*{1,2}|_)?[ \t]*\n?"
    # or one with the bare word that a template writes before a turn: "user" alone, "<user> …", "[User] …"
    r"|\n[ \t]*[\[<【](?P<held>[^\W\d_][\w .'’-]{0,22})[\]>】][ \t]*(?=\S)"
    r"|\n[ \t]*(?:(?:#{1,6}[ \t]*)?(?P<bare>user|human|用户|пользователь)(?=[ \t]*\n)|[<\[](?P<tag>user|human|player|customer|you)[>\]])[ \t]*\n?",
    re.I,
)
_TEMPLATE_TURN = re.compile(
    r"\n[ \t]*#{1,6}[ \t]*(?:new |next )?(?:instruction|input|question|query|prompt|task|request|anweisung|eingabe|frage|aufgabe|consigne|entrée|tâche|"
    r"instrucci[oó]n|entrada|pregunta|tarea|инструкция|ввод|вопрос|запрос|задание|задача|指令|输入|问题|任务)s?[ \t]*\d*[:：]?[ \t]*(?:\n|(?<=[:：])[ \t]*\S)"
    r"(?=(?:[^#]|#(?!#)){2,600}?\n[ \t]*#{1,6}[ \t]*(?:response|answer|output|reply|completion|antwort|ausgabe|réponse|sortie|respuesta|salida|ответ|вывод|回答|回复|输出|答案)[ \t]*\d*[:：]?[ \t]*\n?[ \t]*\S)",
    re.I,
)
"""A task and the answer to it as templates write them behind one another: the reply goes on with the next turns."""


def _template_turn(text: str) -> Span | None:
    """The heading of a task, behind the reply, to which an answer follows."""
    if "#" not in text:
        return None
    found = _TEMPLATE_TURN.search(text)
    if found is None or not text[: found.start()].strip():
        return None
    return found.start(), found.end() - (0 if found.group().endswith("\n") else 1)


_TAGS = frozenset({"user", "human", "player", "customer", "you"})
"""Stand in brackets for the user, without a colon behind them."""
_LABELLED = re.compile(r"(?m)^\W{0,3}\w[\w .]{0,14}[:：]")
"""A line of a task or a dialogue: where the user writes them, the reply may too."""
_CODE_VALUE = re.compile(r"[ \t]*(?:['\"][^'\"\n]*['\"]|[\w.]+),[ \t]*(?:\n|$)")
"""What stands behind the colon in a program: "user: 'name',"."""
_YOU = frozenset(
    {"you", "me", "du", "ich", "tu", "vous", "usted", "вы", "您", "moi", "tú", "yo", "ты", "я", "我", "你"}
)
_ASKED_FOR_YOU = re.compile(
    r"\bsecond[- ]person\b|\btext[- ](?:based )?(?:adventure|game|rpg)|interactive (?:fiction|story)|choose[- ]your[- ]own|dungeon master|game master|\bdm\b|"
    r"\badventure game|\bguided (?:meditation|imagery|relaxation)|meditation|hypnos|visuali[sz]|\bhoroscope|第二人称|文字冒险|冥想",
    re.I,
)


@remembered
def _asked_for_you(text: str) -> bool:
    """Whether a prompt or a turn of the user wants a story that is told to "you"."""
    return _ASKED_FOR_YOU.search(text) is not None


@dataclasses.dataclass(frozen=True, slots=True)
class _Language:
    hints: frozenset[str]
    pattern: re.Pattern[str]
    story: re.Pattern[str]


@functools.cache
def _narration() -> tuple[Hints, tuple[_Language, ...]]:
    data: dict[str, Any] = tomllib.loads(resource("phrases", "second_person.toml").read_text("utf-8"))
    languages = tuple(
        _Language(
            frozenset(one["hints"]), _either(one["patterns"]), _either([*one["patterns"], *one["story"]])
        )
        for one in data["language"]
    )
    return Hints(hint for language in languages for hint in language.hints), languages


def _either(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_SAID_BY_YOU = re.compile(
    r"[\"“„«»—][^\n]{1,200}?[\"”“»—!?,.],? ?[—-]? ?[*_]{0,2}(?:you (?:\w+ly )?(?:say|reply|answer|whisper|murmur|mutter|ask|shout|cry|call|agree|add|stammer|tell|admit|confess|breathe|sigh|plead|beg|promise|insist|mumble|joke|lie|declare|announce|said|replied|answered|whispered|murmured|muttered|asked|shouted|cried|called|agreed|added|stammered|told|admitted|confessed|sighed|pleaded|begged|promised|insisted|mumbled|joked|lied)\b|"
    r"(?:sagst|fragst|flüsterst|antwortest|murmelst|rufst) du\b|(?:dis|demandes|murmures|réponds|chuchotes)-tu\b|(?:dites|demandez|répondez)-vous\b|"
    r"(?:dices|respondes|susurras|preguntas|murmuras)\b|(?:говоришь|отвечаешь|шепчешь|спрашиваешь)\b|ты (?:тихо )?(?:говоришь|отвечаешь|шепчешь)|你(?:轻声|低声|小声)?[地]?(?:说|答|问))"
)
"""Speech that is given to the user, at the head of a sentence of folded text."""
_HOW_TO_SAY = re.compile(
    r"you (?:\w+ly )?(?:say|write|pronounce|spell|call it|answer|reply|ask)[,:]? [\"“'«]"
)
"""What a teacher tells whoever learns a language; nobody's act."""
_SENTENCE_HEAD = re.compile(r"[\s>*_(（~-]*")
_SHUTS = re.compile(r"[\s»”]*")
"""What a sentence before left: a quotation's end."""


def narrated(text: str, *, story: bool = False) -> list[Span]:
    """Sentences of a reply that tell what the user does, says or feels; speech and code aside.

    Args:
        text: the reply.
        story: whether somebody plays a part here, so that "Your heart races" is no word of a doctor's.
    """
    seen = look(text)
    hints, languages = _narration()
    here = hints.found(seen.low)
    if not here:
        return []
    likely = [one for one in languages if not here.isdisjoint(one.hints)]
    found: list[Span] = []
    for first, end in seen.sentences:
        shut = _SHUTS.match(text, first, end)
        start = shut.end() if shut else first
        head = _SENTENCE_HEAD.match(text, start, end)
        begin = head.end() if head else start
        if text[end - 1] in "?？" or (not story and _HOW_TO_SAY.match(seen.low, begin, end)):
            continue
        if covers(seen.shut, begin, begin + 1):
            if story and _SAID_BY_YOU.match(seen.low, begin, end) and not covers(seen.code, begin, end):
                found.append((start, end))
            continue
        if any((one.story if story else one.pattern).match(seen.low, begin, end) for one in likely):
            found.append((start, end))
    return found


def _may_have_label(text: str) -> bool:
    """Whether `written_turns` may find something, whatever the names are."""
    return "\n" in text and (_LINE.search(text) is not None or _template_turn(text) is not None)


def written_turns(text: str, names: frozenset[str], *, served: bool = True) -> list[tuple[Span, bool]]:
    """Labels at the head of a line that give the word to somebody else: their spans, and whether to the user.

    Args:
        text: the reply.
        names: what the user is called here.
        served: whether "Customer:" and the like may be the user's label.
    """
    if "\n" not in text:
        return []
    block = _template_turn(text)
    if block:
        return [(block, True)]
    users, assistants = role_words("user")[0], role_words("assistant")[0]
    names = frozenset(name.casefold() for name in names)
    found: list[tuple[Span, bool]] = []
    for match in _LINE.finditer(text):
        name = (match["name"] or match["held"] or match["bare"] or match["tag"]).strip().casefold()
        if match["held"] and name not in names and name not in _TAGS:
            continue
        to_user = name in users or name in names or name in _YOU or (served and name in other_sides())
        if not match["name"] and not text[match.end() :].strip():
            continue
        if to_user or (found and name in assistants):
            found.append((match.span(), to_user))
    return found


class _Counts(SpotCounts):
    """Also notes who has more than narration."""

    def note(self, many: Many, found: Mapping[int, set[str]]) -> None:
        """See `SpotCounts.note`."""
        written = np.zeros(many.size, np.int64)
        for place, kinds in found.items():
            written[place] = _WRITTEN in kinds
        many.noted[SpeaksForUser.id] = written


class SpeaksForUser(SpottingCheck):
    """Finds where the assistant takes the user's part."""

    id: ClassVar[str] = "speaks_for_user"
    title: ClassVar[str] = say("Speaks for the user")
    help: ClassVar[str] = say(
        "The reply writes the user's turn (“User: …”), or decides what the user does, says or feels (“You nod and say…”). "
        "The model learns to take the story out of its user's hands. Split the turn, or cut what is the user's to decide."
    )
    severity: ClassVar[Severity] = Severity.ERROR
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 4
    harm: ClassVar[float] = 0.7

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        labels = many.holds(r"\n") & (many.holds(r"[:：\]】#]") | many.having(bare_labels()))
        found = many.of(many.replies & (labels | many.having(_narration()[0])))
        short = (many.roles == many_of.USER) & (many.sizes <= LONGEST_TOLD)
        told = short & many.holds(SPEECH_SIGNS)
        acted = short & np.isin(many.edges()[0], [ord(sign) for sign in ACT_MARKS])
        given = (many.roles == many_of.SYSTEM) & many.having(part_hints())
        named = [any(turn.speaker for turn in conversation.turns) for conversation in many.conversations]
        return found | many.of((told & many.having(act_hints())) | acted | given) | np.array(named, np.bool_)

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        for at in _replies(conversation):
            labels = _written(at)
            if labels:
                yield _written_spot(conversation.key, at.turn, labels)
            spans = sorted({span for some in _narration_of(at) for span in some})
            if spans and not _asked_for_you(at.asked) and not _asked_for_you(at.prompt):
                yield from (_narrated(conversation.key, at.turn, *span) for span in spans)

    def kinds(self, conversation: Conversation) -> Iterable[str]:
        """See `SpottingCheck.kinds`: of each kind one place is enough."""
        found: set[str] = set()
        for at in _replies(conversation):
            if _WRITTEN not in found and _written(at):
                found.add(_WRITTEN)
            if (
                _NARRATED not in found
                and any(_narration_of(at))
                and not _asked_for_you(at.asked)
                and not _asked_for_you(at.prompt)
            ):
                found.add(_NARRATED)
            if len(found) == _KINDS:
                break
        return found

    def aggregate(self) -> Aggregate | None:
        """See `SpottingCheck.aggregate`."""
        return _Counts(self.kinds, self.id, self.may_find)

    def may_flag(self, many: Many, view: View) -> Mask | None:
        """See `Check.may_flag`; narration that is meant need not be looked for."""
        written = many.noted.get(self.id)
        if written is not None and view.answers.get("second_person") == "meant":
            return written > 0
        return super().may_flag(many, view)

    def flags(self, conversation: Conversation, view: View) -> list[Flag]:
        """As of every spotting check; narration in the second person stays quiet once it is meant."""
        found = super().flags(conversation, view)
        if view.answers.get("second_person") != "meant":
            return found
        return [flag for flag in found if flag.group != "narrated"]

    def questions(self, figures: Any) -> Sequence[Question]:
        """Whether narrating the user is meant, where many conversations do."""
        count: int = figures["kinds"].get(_NARRATED, 0) if figures else 0
        total: int = figures["conversations"] if figures else 0
        if count < 10 or count < _BY_DESIGN * total:
            return ()
        return (
            Question(
                "second_person",
                put(
                    say("{0:,} of {1:,} conversations tell what the user does or feels (“You nod…”)."),
                    count,
                    total,
                ),
                say("Is the story told in the second person by design?"),
                (("meant", say("Yes, it is told so")), ("faults", say("No, show me where"))),
            ),
        )


class _Names:
    """Names of a conversation; most replies need not know them, and they take long to find."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation

    @once
    def played(self) -> frozenset[str]:
        """By which the user's character goes (`parts_played.user_names`)."""
        return user_names(self.conversation)

    @once
    def called(self) -> frozenset[str]:
        """By which the user calls himself (`parts_played.introduced`)."""
        return introduced(self.conversation)


@dataclasses.dataclass(frozen=True, slots=True)
class _Reply:
    """A reply and what stands around it.

    Attributes:
        turn: the reply.
        asked: the newest turn of the user.
        prompt: the newest system prompt.
        names: of the conversation.
        third: whether the user told so far of somebody by name, whom he plays.
    """

    turn: Turn
    asked: str
    prompt: str
    names: _Names
    third: bool


def _replies(conversation: Conversation) -> Iterator[_Reply]:
    asked = prompt = ""
    third = False
    names = _Names(conversation)
    for turn in conversation.turns:
        if turn.role is Role.SYSTEM:
            prompt = turn.text
        elif turn.role is Role.USER:
            asked = turn.text
        elif turn.role is Role.ASSISTANT:
            third = third or tells_by_name(asked, lambda: names.played)
            yield _Reply(turn, asked, prompt, names, third)


def _narration_of(at: _Reply) -> Iterator[list[Span]]:
    """Sentences of a reply that tell what the user does, by each way to know them, the cheapest first."""
    yield _narrated_here(at)
    if at.third:
        yield acts_told(at.turn.text)
    told = _by_name(at.turn.text, at.names.played)
    if told and not asked_for_talk(at.asked):
        yield told


_CARDS = re.compile(
    r"\b(?:q (?:and|&|/|\+) ?a|q/a|quiz\w*|flash ?cards?|trivia|riddles?|questions and answers|karteikarten|fragen und antworten|preguntas y respuestas|questions?[ -](?:et )?réponses?|викторин\w*)\b|测验|问答|题目",
    re.I,
)
"""Questions and answers were asked for, and their labels are meant."""
_ASKS = re.compile(r"\W*(?:q|question|frage|pregunta|вопрос|问题?)\b", re.I)
_FEELS_LIKE = re.compile(
    r"\bwhat (?:does|do|did|would|is|was|'s)\b[^?.!\n]{1,60}\b(?:feel|like)\b|\bhow (?:does|do|would|did)\b[^?.!\n]{1,40}\bfeel\b|\bwie fühlt\b|\bqu'est-ce que ça fait\b|\bqué se siente\b|как(?:ово|ие ощущения)\b|什么感觉|什么感受",
    re.I,
)
"""Who asks what something is like is told so: "You feel your heart race"."""
_SPEECH = re.compile(r"\s*[\"“„«「—–*_(（]")
_LEARNS = re.compile(
    r"\b(?:how (?:do|would|can|should) (?:you|i|we|one) (?:say|pronounce|write|spell)|what(?:'s| is) .{0,40} in [A-Z]\w+|translat\w+|pronounc\w+|grammar|spelling|vowel|teacher|tutor|lesson|learn\w*)\b|an? \w+ or an? \w+|an university",
    re.I,
)


def _narrated_here(at: _Reply) -> list[Span]:
    text, conversation = at.turn.text, at.names.conversation
    spans = narrated(text, story=True)
    if not spans or at.names.played:
        return spans
    if any(_HOW_TO_SAY.match(look(text).low, start) for start, _ in spans):
        told = (one.text for one in conversation.turns if one.text != text)
        if any(one.role is Role.TOOL for one in conversation.turns) or any(map(_LEARNS.search, told)):
            spans = [span for span in spans if not _HOW_TO_SAY.match(look(text).low, span[0])]
    if spans and not has_character(conversation):
        if any(one.role is Role.USER and _FEELS_LIKE.search(one.text) for one in conversation.turns):
            return []
        if not _is_game(conversation):
            spans = narrated(text)
    return spans


_GAME = re.compile(
    r"\b(?:the player|role-?play\w*|text adventure|dungeon|rpg|(?:trading|adventure|space|fantasy|mystery|horror) game|interactive)\b",
    re.I,
)
_QUOTED = re.compile(r"\s*[\"“„«]")


def _is_game(conversation: Conversation) -> bool:
    """Whether a game is played, or the user writes speech between quotation marks: somebody plays a part."""
    for turn in conversation.turns:
        if turn.role is Role.SYSTEM and _GAME.search(turn.text):
            return True
        if turn.role is Role.USER and _QUOTED.match(turn.text) and len(turn.text) < _SCRIPT_HEAD:
            return True
    return False


def _by_name(text: str, names: frozenset[str]) -> list[Span]:
    """Sentences that tell what somebody of these names does; one that goes on from a quotation begins with it."""
    if not any(name[: max(2, len(name) - 2)] in text for name in names):
        return []
    seen = look(text)
    if not may_tell_of(seen.low, names):
        return []
    found: list[Span] = []
    for first, end in seen.sentences:
        shut = _SHUTS.match(text, first, end)
        start = shut.end() if shut else first
        head = _SENTENCE_HEAD.match(text, start, end)
        begin = head.end() if head else start
        if (
            text[end - 1] not in "?？"
            and tells_of(seen.low[begin:end], names)
            and not covers(seen.code, begin, end)
        ):
            found.append((start, end))
    return [span for span in found if not _within_speech(seen.quotes, *span)]


def _within_speech(quotes: Sequence[Span], start: int, end: int) -> bool:
    return any(first < start and end < last for first, last in quotes)


def _written(at: _Reply) -> list[tuple[Span, bool]]:
    """The labels of a reply from the first on that gives the word to the user, where that is a fault."""
    text, asked = at.turn.text, at.asked
    if not _may_have_label(text):
        return []
    labels = written_turns(text, at.names.played, served=_LABELLED.search(asked) is None)
    if not labels and at.names.called:
        labels = [
            one
            for one in written_turns(text, at.names.called, served=False)
            if _SPEECH.match(text, one[0][1])
        ]
    first = next((place for place, (_, to_user) in enumerate(labels) if to_user), None)
    if first is None:
        return []
    label = labels[first][0]
    if covers(look(text).code, *label) or _CODE_VALUE.match(text, label[1]):
        return []
    if is_in_the_cast(text[slice(*label)], asked):
        return []
    start = _behind_words(text, label[0])
    asks = _ASKS.match(text, *label) is not None and _CARDS.search(asked) is not None
    if (asks or asked_for_talk(asked)) and (len(labels) > 2 or start < _SCRIPT_HEAD):
        return []  # a dialogue was asked for, and this is one
    if not start:
        return []  # a label at the head is the label's own check
    return labels[first:]


def _behind_words(text: str, at: int) -> int:
    """Where the white space before a place begins."""
    return len(text[:at].rstrip())


def _written_spot(key: int, turn: Turn, labels: list[tuple[Span, bool]]) -> Spot:
    start, end = _behind_words(turn.text, labels[0][0][0]), len(turn.text.rstrip())
    words = turn.text[start:end].strip()
    return Spot(
        turn,
        start,
        end,
        _WRITTEN,
        say("From “{0}” on, the assistant writes the user's turn; the model would talk to itself.").format(
            shortened(words, 40)
        ),
        say("Split it into turns, or cut it from here."),
        (_split(key, turn, labels), *cut_fix(key, turn, start, end)),
    )


def _split(key: int, turn: Turn, labels: list[tuple[Span, bool]]) -> Fix:
    """Makes a turn of each labelled part, from the last to the first, so that places stay right."""
    edits: list[Edit] = []
    for (start, end), to_user in reversed(labels):
        head = len(turn.text[:start].rstrip())
        edits.append(ReplaceText(key, turn.key, head, end, "", expect=turn.text[head:end]))
        edits.append(SplitTurn(key, turn.key, head, Role.USER if to_user else Role.ASSISTANT))
    count = len(labels) + 1
    return Fix(say("Split into {0} turns").format(count), tuple(edits))


def _narrated(key: int, turn: Turn, start: int, end: int) -> Spot:
    words = turn.text[start:end]
    return Spot(
        turn,
        start,
        end,
        _NARRATED,
        say("“{0}” decides for the user; what the user does, says and feels is the user's to write.").format(
            shortened(words)
        ),
        say("Cut it, or write what the character does."),
        cut_fix(key, turn, start, end),
        group="narrated",
    )
