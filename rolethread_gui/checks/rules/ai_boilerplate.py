"""What assistants say about being machines: "As an AI language model", knowledge cut-offs, no body, no feelings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rolethread_gui.checks.cutting import shortened
from rolethread_gui.checks.regions import covers, merged
from rolethread_gui.checks.role_labels import asked_for_talk
from rolethread_gui.checks.sentence_lists import SentenceFound, has_character, replies, sentence_list
from rolethread_gui.checks.spotting import Spot, SpottingCheck, cut_fix
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role, Turn
from rolethread_gui.dataset.flags import Severity
from rolethread_gui.wording import say

if TYPE_CHECKING:
    from rolethread_gui.checks.many import Many, Mask

_ASKED_WHO = re.compile(
    r"\b(?:(?:who|what) (?:exactly )?(?:are|r) (?:you|u)\b|(?:what's|what is|tell me) your name|your (?:creators?|makers?|developers?|programming|training)|"
    r"(?:who|which (?:company|lab|team)|how) (?:made|created|built|trained|developed|programmed|owns|were you|are you)\b|"
    r"(?:are|r|aren't) (?:you|u) (?:(?:really|actually|just|still|also|even|maybe|perhaps) )*(?:an? |the |my |some |kind of )*(?:\w+ ){0,2}?"
    r"(?:assistant|ai|bot|chatbot|robot|human|person|machine|computer|program|gpt\S*|chatgpt|claude|gemini|bard|siri|alexa|llama|vicuna|language model|model|"
    r"real|alive|conscious|sentient|created|made|built|trained|developed|related|based|similar|better)\b|"
    r"do you (?:have|use|call|know|run|work) .{0,30}\b(?:apis?|feelings|emotions|a body|a name|a soul|consciousness|cutoff|cut-off|gpt\S*|openai|google|model)|"
    r"introduce yourself|(?:tell|talk to) me (?:\w+ ){0,4}about (?:yourself|you)\b|(?:tell me|say|reveal) who (?:you|u) (?:are|r)|(?:are|r) (?:you|u) (?:(?:really|actually|just) )?(?:[a-z]+-?\d[\w.-]*|davinci\S*|curie|ada|babbage|cortana)\b|wer bist du|bist du (?:ein|eine)\b|qui es-tu|qui êtes-vous|quién eres|eres (?:un|una)\b|кто ты|ты (?:робот|бот|человек))"
    r"|你是谁|你是什么|你叫什么|你的名字|你是(?:不是)?.{0,8}(?:机器人|助手|助理|程序|人工智能|模型|ai|真人|人类|gpt)|谁(?:开发|创造|训练|制造)了?你|介绍一下你自己|你(?:和|与|跟)其他.{0,8}(?:助手|模型|机器人|ai)|自我介绍"
)
_MACHINE_PART = re.compile(
    r"\b(?:(?:you are|you're|imagine|pretend|role-?play|act|play|speak|write|as if|perspective|voice|point of view|diary|story|monologue|character)\b.{0,60}?)"
    r"\b(?:ai|a\.i\.|artificial intelligence|robots?|androids?|chatbots?|machine|computer|virtual assistant|cyborg)\b"
    r"|(?:扮演|假设|想象|你是)[^。！？]{0,16}(?:机器人|人工智能|ai)"
)
_PART_WITHIN = 400
"""Code points at the head of what is asked in which such a part is given."""


class AiBoilerplate(SpottingCheck):
    """Finds sentences in which a reply speaks of itself as a machine."""

    id: ClassVar[str] = "ai_boilerplate"
    title: ClassVar[str] = say("Speaks as a machine")
    help: ClassVar[str] = say(
        "Sentences such as “As an AI language model, I have no feelings” or “My knowledge ends in 2021”. They break any "
        "character, and the model repeats them unasked. Cut the sentence, or write what the speaker would say."
    )
    severity: ClassVar[Severity] = Severity.WARNING
    languages: ClassVar[tuple[str, ...]] = ("en", "zh", "de", "fr", "es", "ru")
    version: ClassVar[int] = 5
    harm: ClassVar[float] = 0.6

    def may_find(self, many: Many) -> Mask | None:
        """See `SpottingCheck.may_find`."""
        return many.of(many.replies & many.having(sentence_list("boilerplate", at_head=False).hints))

    def spots(self, conversation: Conversation) -> Iterator[Spot]:
        """See `SpottingCheck.spots`."""
        character: bool | None = None
        for turn, asked in replies(conversation):
            found = sentence_list("boilerplate", at_head=False).find(turn.text)
            if (
                found
                and all(_says_who(turn.text, one) for one in found)
                and _is_asked_for(asked, conversation)
            ):
                continue
            if asked_for_talk(asked):
                found = [one for one in found if not _PART.match(turn.text, one.start, one.end)]
            sure = any(not one.family.plain for one in found)
            for one in found:
                if one.family.plain and not sure:
                    character = has_character(conversation) if character is None else character
                    if character and not _beside_speech(turn.text, one):
                        continue
                yield _spot(conversation.key, turn, one)


_PART = re.compile(r"\s*[*_]{0,2}[^\W\d_][\w .'’-]{0,22}[*_]{0,2}[:：] ?\S")
"""A line of a script: a part's name before what it says."""
_ONESELF = re.compile(r"\b(?:i|i'm|i've|ich|je|j'\w+|yo|я|у меня|no)\b|我")


def _beside_speech(text: str, one: SentenceFound) -> bool:
    """Whether a sentence speaks of itself between the quotations of a reply that has all its speech in them."""
    seen = look(text)
    return (
        "*" not in text[one.start : one.end]
        and len(seen.quotes) > 0
        and not covers(seen.quotes, one.start, one.end)
        and _ONESELF.search(seen.low, one.start, one.end) is not None
        and not any(_ONESELF.search(part) for part in _told(text, seen.low, one))
    )


def _told(text: str, low: str, one: SentenceFound) -> list[str]:
    """What else a reply tells outside its quotations."""
    parts: list[str] = []
    at = 0
    for start, end in merged(look(text).quotes, [(one.start, one.end)]):
        parts.append(low[at:start])
        at = end
    return [*parts, low[at:]]


_EXCUSE = re.compile(
    r"\b(?:cannot|can't|don't|do not|unable|not able|lack|just|only|merely|so i|knowledge|cut-?off|update|programmed)\b|无法|不能|没有|只是|知识|截"
)


def _says_who(text: str, one: SentenceFound) -> bool:
    """Whether a sentence only says who speaks, and excuses nothing with it."""
    return one.family.id.endswith((".machine", ".training", ".kind")) and not _EXCUSE.search(
        look(text).low, one.start, one.end
    )


def _is_asked_for(asked: str, conversation: Conversation) -> bool:
    """Whether the user asks who speaks, or gave a machine's part to play."""
    if asked_for_talk(asked):
        return True
    if has_character(conversation):
        return False
    if len(asked) < _PART_WITHIN and _ASKED_WHO.search(look(asked).low):
        return True
    given = next((turn.text for turn in conversation.turns if turn.role is Role.USER), "")
    return any(_MACHINE_PART.search(look(text).low[:_PART_WITHIN]) for text in {asked, given})


def _spot(key: int, turn: Turn, one: SentenceFound) -> Spot:
    words = turn.text[one.start : one.end]
    return Spot(
        turn,
        one.start,
        one.end,
        say("a reply that speaks as a machine"),
        say("“{0}” is what assistants say of themselves; it breaks the speaker's voice.").format(
            shortened(words)
        ),
        say("Cut it, or write what the speaker would say."),
        cut_fix(key, turn, one.start, one.end),
    )
