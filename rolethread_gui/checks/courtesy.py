"""Whether two people talk: praise, thanks and good wishes are manners then, and an assistant's padding otherwise."""

from __future__ import annotations

import re

from rolethread_gui.checks.empty_answers import wants_an_answer
from rolethread_gui.checks.sentence_lists import has_character
from rolethread_gui.checks.texts import look
from rolethread_gui.dataset.conversation import Conversation, Role

_PERSONAL = re.compile(
    r"\b(?:i (?:feel|felt|miss|hate|cried|worry|hurt)|i'm (?:\w+ )?(?:worried|anxious|sad|scared|afraid|lonely|stressed|depressed|"
    r"overwhelmed|ashamed|exhausted|heartbroken)|my (?:wife|husband|boyfriend|girlfriend|partner|fiancée?|mom|mum|mother|dad|father|"
    r"parents|sister|brother|son|daughter|kids|family|friends?|boss|ex|anxiety|depression|feelings|life|marriage|relationship)|"
    r"ich (?:fühle|fühl|habe angst|bin traurig)|je me sens|j'ai peur|me siento|tengo miedo|я чувствую|мне (?:страшно|грустно|плохо))\b"
    r"|我.{0,40}?(?:觉得|感到|感觉|担心|害怕|焦虑|压力|难过|痛苦|自卑|抑郁|失眠|孤独|情绪|心情|心里|内心|朋友|父母|妈|爸|男友|女友|对象|老公|老婆|孩子|"
    r"同学|同事|家人|家里|关系|感情|喜欢|讨厌|爱|恨|婚|自己|性格|生活)"
)
_PLAYS = re.compile(
    r"\b(?:role-?play|(?:assume|take on|play|adopt|in) the (?:role|persona|voice|character)|act (?:as|like)|pretend|"
    r"(?:imagine|suppose|as if) (?:that )?(?:you are|you're|yourself|being)|(?:speak|write|respond|answer|reply|talk) (?:as|like) (?:a|an|the|if)\b|"
    r"you are (?:a|an|the|now)\b|you're (?:a|an|the)\b)|扮演|假设你是|想象你是|假如你是|你现在是"
)
_ASKED_OF = 400
"""Code points at the head of the first user turn in which a part is given to play."""


_FEW_TURNS = 4
_CHATTY = 15
"""Words that half of the replies of a chat have at most."""


def is_chat(conversation: Conversation) -> bool:
    """Whether two people chat as equals, so that "Cool!" and "I'd love to" are what they have to say.

    The file names both of them, or the replies are short and the user tells more than he asks.
    """
    asked = [turn for turn in conversation.turns if turn.role is Role.USER and turn.text]
    said = [turn for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.text]
    if len(asked) < _FEW_TURNS or len(said) < _FEW_TURNS:
        return False
    if all(turn.speaker for turn in (*asked, *said)):
        return True
    lengths = sorted(len(look(turn.text).tokens) for turn in said)
    wanting = sum(wants_an_answer(look(turn.text).low) for turn in asked)
    return lengths[len(lengths) // 2] <= _CHATTY and 2 * wanting < len(asked)


def is_talk(conversation: Conversation) -> bool:
    """Whether a character speaks, or somebody tells of his own life and feelings."""
    if has_character(conversation):
        return True
    first = True
    for turn in conversation.turns:
        if turn.role is not Role.USER:
            continue
        low = look(turn.text).low
        if (first and _PLAYS.search(low[:_ASKED_OF])) or _PERSONAL.search(low):
            return True
        first = False
    return False
