"""SillyTavern: chats to go on with in the program they came from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.formats.containers.sillytavern import lines_of
from rolethread_gui.formats.dialects.sillytavern import SillyTavern
from rolethread_gui.formats.fitting import rules, tool_rules
from rolethread_gui.formats.fitting.findings import Place, Rule, Severity, Taught
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.trainer_options import Option, Settings
from rolethread_gui.formats.trainers.base import Facts, Trainer
from rolethread_gui.formats.writing import Written, unwritten, write_file
from rolethread_gui.wording import say

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST = 60


class SillyTavernChats(Trainer):
    """A folder of chats, one file for each conversation."""

    id = "sillytavern"
    title = "SillyTavern"
    help = say(
        "Not a trainer, but the way back: a folder of chats for SillyTavern, by character, one file for each "
        "conversation. Swipes and names of speakers are kept."
    )
    folder = True

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        return ()

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        del settings
        return (
            rules.no_turns(say("An empty chat is not written.")),
            tool_rules.no_tools(
                Severity.CUT, say("A chat has no place for calls of tools; results become words of the user.")
            ),
            rules.unknown_role(
                Severity.MISREAD, say("A chat knows the user, the character and the narrator alone.")
            ),
            _marks(),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("A chat holds texts alone.")),
        )

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`: nothing is learned."""
        del settings
        return {turn.key: Taught.MASKED for turn in conversation.turns}

    def dataset_name(self, settings: Settings, split: str, stem: str = "") -> str:
        """See `Trainer.dataset_name`."""
        del settings, stem
        return "chats" if split == "train" else split

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`: the chat as the dialect keeps it."""
        del settings
        return [SillyTavern().write(conversation)]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del settings, facts
        return f"Copy the folders in {names['train']} into data/default-user/chats of SillyTavern.\n"

    def write(self, path: Path, conversations: Iterable[Conversation], settings: Settings) -> list[Written]:
        """See `Trainer.write`."""
        made: list[Written] = []
        for number, conversation in enumerate(conversations, 1):
            folder = path / _file_name(_character(conversation))
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as problem:
                raise unwritten(folder, problem) from None
            [chat] = self.examples(conversation, settings)
            made.append(write_file(folder / f"{number:05d}.jsonl", lines_of(encode_record(chat)), "raw"))
        return made


def _character(conversation: Conversation) -> str:
    """Whose folder a chat goes into: who speaks most for the model."""
    names = Counter(
        turn.speaker for turn in conversation.turns if turn.role is Role.ASSISTANT and turn.speaker
    )
    return names.most_common(1)[0][0] if names else "Assistant"


def _file_name(name: str) -> str:
    """A name that every system allows for a folder."""
    made = _NOT_IN_NAMES.sub("_", name)[:_LONGEST].strip(" .")
    return f"_{made}" if not made or _RESERVED.fullmatch(made) else made


def _marks() -> Rule:
    def find(conversation: Conversation) -> Iterator[Place]:
        if any(turn.learn is not None for turn in conversation.turns):
            yield None, say("Some turns are marked as learned or not.")

    why = say("A chat has no place for such marks; they stay in the project.")
    return Rule("marks", Severity.NOTE, say("Which turns are learned"), why, find)
