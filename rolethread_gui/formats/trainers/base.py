"""What a trainer is: the program or service that a dataset is exported for.

Adding one is adding a file to ``formats/trainers``; the registry finds it. A trainer knows its rules, how
its files look, and the settings that belong beside them. It does not read projects and opens no network.

How an export page uses one::

    trainer = all_trainers()["axolotl"]
    trainer.options()                              # controls; "method" (sft, dpo, kto) is one of them
    settings = trainer.settings({"method": "dpo"}) # checked, with every default filled in
    trainer.rules(settings)                        # titles, reasons and repairs, to group findings by
    trainer.preflight(conversation, settings)      # findings of one conversation, quick enough while typing
    trainer.teaches(conversation, settings)        # what is learned, masked and dropped, turn by turn
    trainer.files(settings, stem="", validation=True)  # names and purposes of what would be written
    trainer.snippet(settings, facts, names)        # the configuration to copy

The engine does the rest: `engine.preflight` runs it over a project, `engine.exporting` writes.
"""

from __future__ import annotations

import abc
import dataclasses
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from rolethread_gui.dataset.conversation import Conversation, Role
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.formats.fitting.findings import Finding, Repair, Rule, Severity, Taught
from rolethread_gui.formats.jsontext import encode_record
from rolethread_gui.formats.trainer_options import Option, Settings, Value
from rolethread_gui.formats.writing import Written, write_file
from rolethread_gui.wording import say

_ROUNDS = 12
"""Repairs tried on one conversation: one may lay open what another mends."""


@dataclasses.dataclass(frozen=True, slots=True)
class TokenLimit:
    """How long a conversation may be.

    Attributes:
        tokens: the most that are read.
        effect: DROP where longer ones are left out, CUT where their end is cut off.
        sentence: what the trainer does with longer ones.
    """

    tokens: int
    effect: Severity
    sentence: str


@dataclasses.dataclass(slots=True)
class Facts:
    """What is known of all conversations that go out; filled by the preflight, read by `Trainer.settle`.

    Attributes:
        conversations: how many go out.
        examples: lines that they make; a preference export may make several of one conversation.
        masked: conversations with an assistant's turn that is not to be learned, also those that stay behind.
        marked: conversations in which something is marked as learned or not.
        named: conversations with names of speakers.
        tools: conversations with tools, calls or results.
        definitions: conversations with definitions of tools.
        systems: conversations with a system prompt.
        wished: examples with the label "wished", for KTO.
        unwished: examples with the label "not wished".
        characters: of all texts.
    """

    conversations: int = 0
    examples: int = 0
    masked: int = 0
    marked: int = 0
    named: int = 0
    tools: int = 0
    definitions: int = 0
    systems: int = 0
    wished: int = 0
    unwished: int = 0
    characters: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that an export would write.

    Attributes:
        name: within the folder of the export.
        title: what it is, in a few words.
        split: "train" or "validation" for the dataset itself, empty for what stands beside it.
    """

    name: str
    title: str
    split: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Companion:
    """A text file beside the dataset: a configuration, an entry for another file, a card.

    Attributes:
        name: within the folder of the export.
        title: what it is, in a few words.
        text: its contents.
    """

    name: str
    title: str
    text: str


def beside(name: str, stem: str) -> str:
    """The name of a file beside a dataset called `stem`."""
    return f"{stem}.{name}" if stem else name


class Trainer(abc.ABC):
    """One target of exports.

    Attributes:
        id: fixed identifier, for ``--trainer``.
        title: what the person sees.
        help: one or two sentences: what it is, and what it reads.
        plain: many programs read it, and it belongs to none of them; listed last.
        folder: the dataset is a folder rather than a file.
        suffix: of the dataset file.
        config: name of the file with the configuration, empty for none.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    plain: ClassVar[bool] = False
    folder: ClassVar[bool] = False
    suffix: ClassVar[str] = ".jsonl"
    config: ClassVar[str] = ""

    def __init__(self) -> None:
        self._rules: dict[tuple[tuple[str, Value], ...], tuple[Rule, ...]] = {}

    # What can be chosen

    @abc.abstractmethod
    def options(self) -> tuple[Option, ...]:
        """What can be chosen, the most important first."""

    def settings(self, given: Mapping[str, Any] | None = None) -> dict[str, Value]:
        """Values for all options: those given, checked, and the defaults of the others.

        Raises:
            UserProblem: there is no such option, or it cannot have that value.
        """
        known = {option.id: option for option in self.options()}
        unknown = [name for name in given or () if name not in known]
        if unknown:
            raise UserProblem(
                say("{0} has no option “{1}”.").format(self.title, unknown[0]),
                say("Its options are: {0}.").format(", ".join(known)),
            )
        return {
            name: option.value(given[name]) if given and name in given else option.default
            for name, option in known.items()
        }

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """Decide what was left to the program, now that all conversations are known. Called before writing."""
        del facts
        return settings

    def expected(self, settings: Settings) -> Settings:
        """What `settle` mostly decides: then the conversations are looked at once, else twice.

        Only where it decides by what does not depend on which conversations go out.
        """
        return self.settle(settings, Facts())

    def limit(self, settings: Settings) -> TokenLimit | None:
        """How long conversations may be, or None where nothing is set."""
        del settings
        return None

    # What would go wrong

    @abc.abstractmethod
    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """All rules that hold with these settings, in the order in which their repairs are tried."""

    def preflight(self, conversation: Conversation, settings: Settings) -> list[Finding]:
        """What this trainer would drop, cut or misread of a conversation. Empty: nothing."""
        return [one for rule in self.known_rules(settings) for one in rule.findings(conversation)]

    def known_rules(self, settings: Settings) -> tuple[Rule, ...]:
        """As `rules`, made once for the same settings."""
        key = tuple(sorted(settings.items()))
        found = self._rules.get(key)
        if found is None:
            found = self._rules[key] = self.rules(settings)
        return found

    def dataset_findings(self, facts: Facts, settings: Settings) -> list[Finding]:
        """What is wrong with the dataset as a whole: too few examples, labels out of balance."""
        del facts, settings
        return []

    def repairs(self, settings: Settings) -> dict[str, Repair]:
        """All repairs by id."""
        return {repair.id: repair for rule in self.known_rules(settings) for repair in rule.repairs}

    def repair(
        self, conversation: Conversation, repair: str, settings: Settings | None = None
    ) -> Conversation:
        """The conversation after one repair.

        Raises:
            KeyError: this trainer has no such repair.
        """
        return self.repairs(settings or self.settings())[repair].change(conversation)

    def mended(
        self, conversation: Conversation, settings: Settings, wanted: Collection[str] | None = None
    ) -> Conversation:
        """The conversation after all repairs that its findings propose, until nothing more helps.

        Args:
            conversation: as it is.
            settings: of the trainer.
            wanted: ids of the repairs to use; None for the first one of each rule.
        """
        rules = self.known_rules(settings)
        for _ in range(_ROUNDS):
            changed = self._mended_once(conversation, rules, wanted)
            if changed is conversation:
                break
            conversation = changed
        return conversation

    @staticmethod
    def _mended_once(
        conversation: Conversation, rules: Iterable[Rule], wanted: Collection[str] | None
    ) -> Conversation:
        for rule in rules:
            if rule.severity is Severity.NOTE or not any(True for _ in rule.find(conversation)):
                continue
            for repair in rule.repairs:
                if wanted is None or repair.id in wanted:
                    changed = repair.change(conversation)
                    if changed != conversation:
                        return changed
        return conversation

    # What is learned

    def teaches(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """What becomes of each turn, by its key."""
        if any(one.severity is Severity.DROP for one in self.preflight(conversation, settings)):
            return {turn.key: Taught.DROPPED for turn in conversation.turns}
        return self.taught(conversation, settings)

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """As `teaches`, for a conversation that is not dropped: the assistant's turns that are not masked."""
        del settings
        return {
            turn.key: Taught.LEARNED
            if turn.role is Role.ASSISTANT and turn.learn is not False
            else Taught.MASKED
            for turn in conversation.turns
        }

    # What is written

    @abc.abstractmethod
    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """The lines that a conversation without a DROP makes, ready for JSON. `settings` are settled."""

    def dataset_name(self, settings: Settings, split: str, stem: str = "") -> str:
        """Name of the dataset file of a split, "train" or "validation"."""
        suffix = self.dataset_suffix(settings)
        if not stem:
            return f"{split}{suffix}"
        return f"{stem}{suffix}" if split == "train" else f"{stem}.{split}{suffix}"

    def files(
        self, settings: Settings, *, stem: str = "", validation: bool = False
    ) -> tuple[PlannedFile, ...]:
        """What would be written into the folder of the export.

        Args:
            settings: of the trainer.
            stem: how the names begin; empty for names of their own (``train.jsonl``).
            validation: whether a part is kept for validation.
        """
        splits = ("train", "validation") if validation else ("train",)
        titles = {"train": say("Training data"), "validation": say("Validation data")}
        planned = [PlannedFile(self.dataset_name(settings, one, stem), titles[one], one) for one in splits]
        names = {one.split: one.name for one in planned}
        beside = self.companions(settings, Facts(conversations=1, examples=1), names, stem)
        return (*planned, *(PlannedFile(one.name, one.title) for one in beside))

    @abc.abstractmethod
    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """The configuration to copy into the trainer, without links.

        Args:
            settings: settled.
            facts: of what goes out.
            names: file name of each split that is written.
        """

    def companions(
        self, settings: Settings, facts: Facts, names: Mapping[str, str], stem: str = ""
    ) -> tuple[Companion, ...]:
        """The files beside the dataset: the configuration. Arguments as in `snippet` and `files`."""
        if not self.config:
            return ()
        text = self.snippet(settings, facts, names)
        return (Companion(beside(self.config, stem), say("Configuration"), text),)

    def write(self, path: Path, conversations: Iterable[Conversation], settings: Settings) -> list[Written]:
        """Write the dataset of one split.

        Args:
            path: the file, or the folder where `folder` is set.
            conversations: those that go out, one after another; may raise, for example to cancel.
            settings: settled. "framing" says how lines are put together, see `formats.writing.write_file`.

        Raises:
            FileProblem: the disk is full, the folder may not be written to, and the like.
        """
        lines = (encode_record(example) for one in conversations for example in self.examples(one, settings))
        return [write_file(path, lines, str(settings.get("framing", "jsonl")))]

    def dataset_suffix(self, settings: Settings) -> str:
        """How the name of the dataset file ends."""
        return ".json" if settings.get("framing") == "array" else self.suffix
