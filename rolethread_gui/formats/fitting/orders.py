"""What depends on the chat template of a model, and how masked replies are kept out of training."""

from __future__ import annotations

from collections.abc import Iterator

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.fitting import messages, repairs, rules
from rolethread_gui.formats.fitting.findings import Finding, Place, Rule, Severity, Taught
from rolethread_gui.wording import put, say


def template_rules(template: str) -> tuple[Rule, ...]:
    """The order that the model's chat template allows.

    Args:
        template: "free", "strict" or "unknown".
    """
    if template == "free":
        return ()
    severity = Severity.DROP if template == "strict" else Severity.MISREAD
    why = (
        say("The chat template of such a model stops at it, and so does the training.")
        if template == "strict"
        else say(
            "Chat templates of Mistral, Gemma and Llama 2 stop at it; those of ChatML, Llama 3 and Qwen do not."
        )
    )
    return (
        rules.system_inside(severity, why),
        rules.greeting_first(severity, why, bare=True),
        rules.doubled(severity, why, bare=True),
        rules.no_user(severity, why),
    )


def each_rules() -> tuple[Rule, ...]:
    """For an example for each reply."""

    def nothing(conversation: Conversation) -> Iterator[Place]:
        learned = any(turn.role is Role.ASSISTANT and turn.learn is not False for turn in conversation.turns)
        if learned and not messages.each_reply(conversation):
            yield None, say("No reply that is to be learned answers anything.")

    def mixed(conversation: Conversation) -> Iterator[Place]:
        for start, end in messages.reply_starts(conversation.turns):
            run = conversation.turns[start:end]
            if len({turn.learn is False for turn in run}) > 1:
                yield (
                    run[0].key,
                    say("Turns {0} to {1} are one reply, and only a part of it is to be learned.").format(
                        start + 1, end
                    ),
                )

    def unanswered(conversation: Conversation) -> Iterator[Place]:
        if not messages.each_reply(conversation):
            return
        turns = conversation.turns
        learned = {turn.key for _, reply in messages.each_reply(conversation) for turn in reply}
        for number, turn in enumerate(turns, 1):
            if turn.role is Role.ASSISTANT and turn.learn is not False and turn.key not in learned:
                yield turn.key, say("Turn {0} answers nothing, so it is read but not learned.").format(number)
        end = max(place for place, turn in enumerate(turns) if turn.key in learned)
        if end + 1 < len(turns):
            yield turns[end + 1].key, say("What follows the last reply that is learned is not written.")

    return (
        Rule(
            "nothing_answers",
            Severity.DROP,
            say("No reply with a prompt"),
            say("An example is a reply with what stands before it; here nothing stands before one."),
            nothing,
        ),
        Rule(
            "half_learned",
            Severity.MISREAD,
            say("Replies that are learned by half"),
            say(
                "Several turns of the model in a row are one reply, which is learned as a whole or not at all."
            ),
            mixed,
            (repairs.JOIN_DOUBLED,),
        ),
        Rule(
            "read_only",
            Severity.NOTE,
            say("Turns that are only read"),
            say("An example is a reply with what stands before it."),
            unanswered,
        ),
    )


def each_taught(conversation: Conversation) -> dict[int, Taught]:
    """What is learned where every reply is an example."""
    replies = messages.each_reply(conversation)
    learned = {turn.key for _, reply in replies for turn in reply}
    seen = {turn.key for prompt, _ in replies for turn in prompt}
    return {
        turn.key: Taught.LEARNED
        if turn.key in learned
        else Taught.MASKED
        if turn.key in seen
        else Taught.DROPPED
        for turn in conversation.turns
    }


def marked(conversation: Conversation) -> dict[int, Taught]:
    """What is learned where every turn can say it for itself."""
    return {
        turn.key: Taught.LEARNED
        if (turn.role is Role.ASSISTANT if turn.learn is None else turn.learn)
        else Taught.MASKED
        for turn in conversation.turns
    }


def all_replies(conversation: Conversation) -> dict[int, Taught]:
    """What is learned where every reply is, whatever is marked."""
    return {
        turn.key: Taught.LEARNED if turn.role is Role.ASSISTANT else Taught.MASKED
        for turn in conversation.turns
    }


def weights(wished: int, unwished: int) -> tuple[float, float]:
    """Weights of wished and unwished replies that bring them to one to one."""
    if wished >= unwished:
        return 1.0, round(wished / unwished, 2)
    return round(unwished / wished, 2), 1.0


def balance(wished: int, unwished: int) -> list[Finding]:
    """What is wrong with the numbers of wished and unwished replies for KTO."""
    if not wished or not unwished:
        missing = say("not wished") if wished else "wished"
        said = say("No reply is marked as {0}; KTO learns from the difference between the two.").format(
            missing
        )
        return [Finding("one_verdict", Severity.MISREAD, said)]
    if not 3 / 4 <= wished / unwished <= 4 / 3:
        said = put(
            say(
                "{0:,} replies are wished and {1:,} are not. KTO wants them balanced; the weights in the configuration see to that."
            ),
            wished,
            unwished,
        )
        return [Finding("unbalanced", Severity.NOTE, said)]
    return []
