"""Rules about tools that several trainers share. Each function makes the rule with what one trainer does about it."""

from __future__ import annotations

from collections.abc import Iterator

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.fitting import repairs, tools
from rolethread_gui.formats.fitting.findings import Place, Repair, Rule, Severity
from rolethread_gui.formats.fitting.parameters import fault_of
from rolethread_gui.wording import quoted, say


def unreadable_tools(severity: Severity, why: str) -> Rule:
    """Tool definitions that are no JSON list of functions."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if conversation.tools and tools.definitions(conversation) is None:
            yield None, say("The definitions of the tools cannot be read as a list of functions.")

    return Rule("unreadable_tools", severity, say("Unreadable tools"), why, find)


def bad_arguments(severity: Severity, why: str) -> Rule:
    """Arguments of a call that are no JSON object."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            for call in tools.calls_of(turn):
                if tools.arguments_of(call) is None:
                    yield (
                        turn.key,
                        say("The arguments of “{0}” at turn {1} are not valid JSON.").format(
                            call.name[:40], number
                        ),
                    )

    return Rule("bad_arguments", severity, say("Arguments of a call"), why, find, (repairs.MEND_ARGUMENTS,))


def call_without_id(severity: Severity, why: str) -> Rule:
    """Calls without an id, or results that name another one."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not tools.has_tools(conversation):
            return
        answered, _ = tools.pairs_of_calls(conversation)
        seen: set[str] = set()
        for number, turn in enumerate(conversation.turns, 1):
            for place, call in enumerate(tools.calls_of(turn)):
                result = answered.get((turn.key, place))
                fits = result is None or conversation.turn(result).call_id == call.id
                if not call.id or not fits or call.id in seen:
                    yield (
                        turn.key,
                        say("The call at turn {0} has no id of its own that its result names.").format(
                            number
                        ),
                    )
                seen.add(call.id)

    return Rule("call_without_id", severity, say("Calls without an id"), why, find, (repairs.NUMBER_CALLS,))


def nine_ids(why: str) -> Rule:
    """Ids that are not nine letters or digits."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            names = [call.id for call in tools.calls_of(turn)]
            if turn.role is Role.TOOL:
                names.append(turn.call_id)
            for name in names:
                if not tools.is_nine(name):
                    told = quoted(name[:30]) if name else say("missing")
                    yield (
                        turn.key,
                        say("The id at turn {0} is {1}, not nine letters or digits.").format(number, told),
                    )

    return Rule("nine_ids", Severity.DROP, say("Ids of tool calls"), why, find, (repairs.NINE_IDS,))


def unanswered_calls(severity: Severity, why: str) -> Rule:
    """Calls without a result, with more of the conversation after them."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not tools.has_tools(conversation):
            return
        answered, _ = tools.pairs_of_calls(conversation)
        for number, turn in enumerate(conversation.turns, 1):
            for place, call in enumerate(tools.calls_of(turn)):
                if number < len(conversation.turns) and (turn.key, place) not in answered:
                    yield (
                        turn.key,
                        say("Nothing answers the call of “{0}” at turn {1}.").format(call.name[:40], number),
                    )

    return Rule("unanswered_calls", severity, say("Calls without a result"), why, find)


def lost_results(severity: Severity, why: str) -> Rule:
    """Results of tools that nothing called."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not any(turn.role is Role.TOOL for turn in conversation.turns):
            return
        places = {turn.key: number for number, turn in enumerate(conversation.turns, 1)}
        for turn in tools.pairs_of_calls(conversation)[1]:
            yield turn.key, say("The result of a tool at turn {0} answers no call.").format(places[turn.key])

    return Rule("lost_results", severity, say("Results without a call"), why, find, (repairs.DROP_RESULTS,))


def words_beside_calls(severity: Severity, why: str, *, repairable: bool = False) -> Rule:
    """Words in a turn that calls a tool."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            if tools.calls_of(turn) and tools.words_of(turn):
                yield turn.key, say("Turn {0} says something beside its call of a tool.").format(number)

    known: tuple[Repair, ...] = (repairs.DROP_WORDS,) if repairable else ()
    return Rule("words_beside_calls", severity, say("Words beside a call"), why, find, known)


def function_names(why: str) -> Rule:
    """Names of functions with signs that are not allowed, or parameters that are no object."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            for call in tools.calls_of(turn):
                if not tools.is_function_name(call.name):
                    yield (
                        turn.key,
                        say("“{0}”, called at turn {1}, is no name of a function.").format(
                            call.name[:40], number
                        ),
                    )
        for one in tools.definitions(conversation) or ():
            name, parameters = one["function"].get("name"), one["function"].get("parameters", {})
            if not tools.is_function_name(name) or not isinstance(parameters, dict):
                yield (
                    None,
                    say("The tool “{0}” has a name or parameters that are not allowed.").format(name[:40]),
                )

    return Rule("function_names", Severity.DROP, say("Names of tools"), why, find)


def bad_parameters(why: str) -> Rule:
    """Parameters of a tool that are no valid JSON schema."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for one in tools.definitions(conversation) or ():
            function = one["function"]
            wrong = fault_of(function.get("parameters", {}))
            if wrong:
                yield (
                    None,
                    say("The parameters of the tool “{0}” are not valid: {1}.").format(
                        function["name"][:40], wrong
                    ),
                )

    return Rule("bad_parameters", Severity.DROP, say("Parameters of tools"), why, find)


def further_keys(why: str) -> Rule:
    """What stands in the definition of a tool beside its name, description and parameters."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for one in tools.definitions(conversation) or ():
            strange = tools.strange_keys(one)
            if strange:
                named = ", ".join(quoted(key[:30]) for key in strange)
                yield (
                    None,
                    say("{0} of the tool “{1}” is not written.").format(named, one["function"]["name"][:40]),
                )

    return Rule("further_keys", Severity.CUT, say("More about a tool"), why, find)


def no_tools(severity: Severity, why: str) -> Rule:
    """Tools, where there is no place for them."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if tools.has_tools(conversation):
            yield None, say("Tools are defined, called or answered in this conversation.")

    return Rule("no_tools", severity, say("Tools"), why, find)
