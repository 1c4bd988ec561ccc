"""Rules about tools that several trainers share. Each function makes the rule with what one trainer does about it."""

from __future__ import annotations

from collections.abc import Iterator

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.fitting import repairs, tools
from rolethread_gui.formats.fitting.findings import Place, Repair, Rule, Severity
from rolethread_gui.formats.fitting.parameters import fault_of


def unreadable_tools(severity: Severity, why: str) -> Rule:
    """Tool definitions that are no JSON list of functions."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if conversation.tools and tools.definitions(conversation) is None:
            yield None, "The definitions of the tools cannot be read as a list of functions."

    return Rule("unreadable_tools", severity, "Unreadable tools", why, find)


def bad_arguments(severity: Severity, why: str) -> Rule:
    """Arguments of a call that are no JSON object."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            for call in tools.calls_of(turn):
                if tools.arguments_of(call) is None:
                    yield (
                        turn.key,
                        f"The arguments of “{call.name[:40]}” at turn {number} are not valid JSON.",
                    )

    return Rule("bad_arguments", severity, "Arguments of a call", why, find, (repairs.MEND_ARGUMENTS,))


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
                    yield turn.key, f"The call at turn {number} has no id of its own that its result names."
                seen.add(call.id)

    return Rule("call_without_id", severity, "Calls without an id", why, find, (repairs.NUMBER_CALLS,))


def nine_ids(why: str) -> Rule:
    """Ids that are not nine letters or digits."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            names = [call.id for call in tools.calls_of(turn)]
            if turn.role is Role.TOOL:
                names.append(turn.call_id)
            for name in names:
                if not tools.is_nine(name):
                    told = f"“{name[:30]}”" if name else "missing"
                    yield turn.key, f"The id at turn {number} is {told}, not nine letters or digits."

    return Rule("nine_ids", Severity.DROP, "Ids of tool calls", why, find, (repairs.NINE_IDS,))


def unanswered_calls(severity: Severity, why: str) -> Rule:
    """Calls without a result, with more of the conversation after them."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not tools.has_tools(conversation):
            return
        answered, _ = tools.pairs_of_calls(conversation)
        for number, turn in enumerate(conversation.turns, 1):
            for place, call in enumerate(tools.calls_of(turn)):
                if number < len(conversation.turns) and (turn.key, place) not in answered:
                    yield turn.key, f"Nothing answers the call of “{call.name[:40]}” at turn {number}."

    return Rule("unanswered_calls", severity, "Calls without a result", why, find)


def lost_results(severity: Severity, why: str) -> Rule:
    """Results of tools that nothing called."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if not any(turn.role is Role.TOOL for turn in conversation.turns):
            return
        places = {turn.key: number for number, turn in enumerate(conversation.turns, 1)}
        for turn in tools.pairs_of_calls(conversation)[1]:
            yield turn.key, f"The result of a tool at turn {places[turn.key]} answers no call."

    return Rule("lost_results", severity, "Results without a call", why, find, (repairs.DROP_RESULTS,))


def words_beside_calls(severity: Severity, why: str, *, repairable: bool = False) -> Rule:
    """Words in a turn that calls a tool."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            if tools.calls_of(turn) and tools.words_of(turn):
                yield turn.key, f"Turn {number} says something beside its call of a tool."

    known: tuple[Repair, ...] = (repairs.DROP_WORDS,) if repairable else ()
    return Rule("words_beside_calls", severity, "Words beside a call", why, find, known)


def function_names(why: str) -> Rule:
    """Names of functions with signs that are not allowed, or parameters that are no object."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for number, turn in enumerate(conversation.turns, 1):
            for call in tools.calls_of(turn):
                if not tools.is_function_name(call.name):
                    yield turn.key, f"“{call.name[:40]}”, called at turn {number}, is no name of a function."
        for one in tools.definitions(conversation) or ():
            name, parameters = one["function"].get("name"), one["function"].get("parameters", {})
            if not tools.is_function_name(name) or not isinstance(parameters, dict):
                yield None, f"The tool “{name[:40]}” has a name or parameters that are not allowed."

    return Rule("function_names", Severity.DROP, "Names of tools", why, find)


def bad_parameters(why: str) -> Rule:
    """Parameters of a tool that are no valid JSON schema."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for one in tools.definitions(conversation) or ():
            function = one["function"]
            wrong = fault_of(function.get("parameters", {}))
            if wrong:
                yield None, f"The parameters of the tool “{function['name'][:40]}” are not valid: {wrong}."

    return Rule("bad_parameters", Severity.DROP, "Parameters of tools", why, find)


def further_keys(why: str) -> Rule:
    """What stands in the definition of a tool beside its name, description and parameters."""

    def find(conversation: Conversation) -> Iterator[Place]:
        for one in tools.definitions(conversation) or ():
            strange = tools.strange_keys(one)
            if strange:
                named = ", ".join(f"“{key[:30]}”" for key in strange)
                yield None, f"{named} of the tool “{one['function']['name'][:40]}” is not written."

    return Rule("further_keys", Severity.CUT, "More about a tool", why, find)


def no_tools(severity: Severity, why: str) -> Rule:
    """Tools, where there is no place for them."""

    def find(conversation: Conversation) -> Iterator[Place]:
        if tools.has_tools(conversation):
            yield None, "Tools are defined, called or answered in this conversation."

    return Rule("no_tools", severity, "Tools", why, find)
