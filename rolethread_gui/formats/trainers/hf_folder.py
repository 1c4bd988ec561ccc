"""A dataset folder as the Hugging Face Hub has them: Parquet files, and a card that describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting import messages, orders, pairs, rules, tool_rules
from rolethread_gui.formats.fitting.findings import Rule, Severity, Taught
from rolethread_gui.formats.trainer_options import SWIPES, Option, Settings, method_option
from rolethread_gui.formats.trainers.base import Companion, Facts, Trainer
from rolethread_gui.formats.writing import Written, replacing, unwritten
from rolethread_gui.wording import figure, say

_SPELLING = messages.Spelling(learn="weight", result_name=True, name=lambda turn: turn.speaker)
_ROWS = 1000
"""Conversations written at once."""


class HuggingFaceFolder(Trainer):
    """Parquet files with a card, ready for the Hub and for ``load_dataset``."""

    id = "hf_folder"
    title = say("Hugging Face folder")
    help = say(
        "A folder with Parquet files and a dataset card, as the Hugging Face Hub has them. Read by the datasets "
        "library, and so by nearly every trainer."
    )
    folder = True

    def options(self) -> tuple[Option, ...]:
        """See `Trainer.options`."""
        name = Option("name", say("Name of the dataset"), say("Heads the card."), say("My dataset"))
        licence = Option(
            "licence", say("Licence"), say("As the Hub calls it, for example cc-by-4.0."), "", more=True
        )
        return (method_option("sft", "dpo"), SWIPES, name, licence)

    def settle(self, settings: Settings, facts: Facts) -> Settings:
        """See `Trainer.settle`: which columns there are."""
        return {
            **settings,
            "has_tools": facts.tools > 0,
            "has_marks": facts.marked > 0,
            "has_names": facts.named > 0,
        }

    def expected(self, settings: Settings) -> Settings:
        """See `Trainer.expected`: only conversations that go out make columns."""
        return settings

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """See `Trainer.rules`."""
        shared = (
            rules.half_character(say("Parquet holds whole characters alone.")),
            rules.unknown_role(Severity.MISREAD, say("Turns of unknown roles become the user's.")),
            tool_rules.unreadable_tools(
                Severity.DROP, say("Tools are written as JSON, which these are not.")
            ),
            rules.attached(say("Pictures are not written.")),
            rules.no_text(say("The column holds texts alone.")),
        )
        if settings["method"] == "dpo":
            swipes = bool(settings["swipes"])
            return (
                pairs.no_pair(say("Preferences need a better and a worse reply."), swipes=swipes),
                *pairs.on(shared, lambda one: pairs.part(one, swipes=swipes)),
                pairs.after_pairs(say("What follows the compared replies is not written."), swipes=swipes),
            )
        return (rules.no_turns(say("An empty conversation is not written.")), *shared)

    def taught(self, conversation: Conversation, settings: Settings) -> dict[int, Taught]:
        """See `Trainer.taught`: as its weights say."""
        if settings["method"] == "dpo":
            return pairs.taught(conversation, swipes=bool(settings["swipes"]))
        return orders.marked(conversation)

    def dataset_name(self, settings: Settings, split: str, stem: str = "") -> str:
        """See `Trainer.dataset_name`: all splits are files in one folder."""
        del settings, stem
        return f"data/{split}-00000-of-00001.parquet"

    def examples(self, conversation: Conversation, settings: Settings) -> list[dict[str, Any]]:
        """See `Trainer.examples`."""
        extra = {"tools": messages.tools_text(conversation)} if settings.get("has_tools") else {}
        if settings["method"] == "dpo":
            return [
                {
                    "prompt": messages.messages(pair.prompt, _SPELLING),
                    "chosen": messages.messages(pair.chosen, _SPELLING),
                    "rejected": messages.messages(pair.rejected, _SPELLING),
                    **extra,
                }
                for pair in pairs.pairs_of(conversation, swipes=bool(settings["swipes"]), single=False)
            ]
        mark = bool(settings.get("has_marks"))
        return [{"messages": messages.messages(conversation.turns, _SPELLING, mark=mark), **extra}]

    def snippet(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        """See `Trainer.snippet`."""
        del settings, facts, names
        return 'from datasets import load_dataset\n\ndata = load_dataset("PATH-OF-THIS-FOLDER")\n'

    def companions(
        self, settings: Settings, facts: Facts, names: Mapping[str, str], stem: str = ""
    ) -> tuple[Companion, ...]:
        """See `Trainer.companions`: the card."""
        del stem
        return (Companion("README.md", "Dataset card", self._card(settings, facts, names)),)

    def _card(self, settings: Settings, facts: Facts, names: Mapping[str, str]) -> str:
        head = ["---"]
        if settings["licence"]:
            head.append(f"license: {json.dumps(settings['licence'])}")
        head += [
            f"pretty_name: {json.dumps(settings['name'], ensure_ascii=False)}",
            "configs:",
            "- config_name: default",
        ]
        head.append("  data_files:")
        for split, name in names.items():
            head += [f"  - split: {split}", f"    path: {name}"]
        head.append("---")
        columns = {
            "messages": "the turns in order, each with `role` and `content`",
            "prompt": "the turns before the reply, each with `role` and `content`",
            "chosen": "the better reply",
            "rejected": "the worse reply",
            "tools": "the definitions of the tools as JSON text, `[]` where there are none",
        }
        there = ["prompt", "chosen", "rejected"] if settings["method"] == "dpo" else ["messages"]
        there += ["tools"] if settings.get("has_tools") else []
        body = [
            f"# {settings['name']}",
            "",
            f"{figure(facts.conversations)} conversations, {figure(facts.examples)} examples.",
            "",
            "## Columns",
            "",
            *(f"- `{name}`: {columns[name]}" for name in there),
        ]
        if settings.get("has_names"):
            body.append("- `name` in a turn: who speaks")
        if settings.get("has_marks") and settings["method"] == "sft":
            body.append("- `weight` in a turn of the assistant: 1 to learn it, 0 to read it only")
        if settings.get("has_tools"):
            body.append(
                "- `tool_calls` and `tool_call_id` in a turn: calls of tools, their arguments as JSON text"
            )
        return "\n".join(
            [
                *head,
                "",
                *body,
                "",
                "## Loading",
                "",
                "```python",
                self.snippet(settings, facts, names).rstrip(),
                "```",
                "",
            ]
        )

    def write(self, path: Path, conversations: Iterable[Conversation], settings: Settings) -> list[Written]:
        """See `Trainer.write`."""
        import hashlib

        arrow, parquet = _arrow()
        schema = _schema(settings)
        rows = (one for conversation in conversations for one in self.examples(conversation, settings))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as file, parquet.ParquetWriter(file, schema) as writer:
                for some in _batches(rows):
                    writer.write_table(arrow.Table.from_pylist(some, schema))
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as problem:
            raise unwritten(path, problem) from None
        return [Written(path, path.stat().st_size, digest)]


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while some := list(islice(rows, _ROWS)):
        yield some


def _arrow() -> tuple[Any, Any]:
    """The library and its part for Parquet, which have no types; loaded late because they are large."""
    import pyarrow
    from pyarrow import parquet

    return pyarrow, parquet


def _schema(settings: Settings) -> Any:
    arrow, _ = _arrow()
    text = arrow.string()
    fields: dict[str, Any] = {"role": text, "content": text}
    if settings.get("has_names") or settings.get("has_tools"):
        fields["name"] = text
    if settings.get("has_tools"):
        function = arrow.struct([("name", text), ("arguments", text)])
        fields["tool_calls"] = arrow.list_(
            arrow.struct([("id", text), ("type", text), ("function", function)])
        )
        fields["tool_call_id"] = text
    if settings.get("has_marks") and settings["method"] == "sft":
        fields["weight"] = arrow.int64()
    listed = arrow.list_(arrow.struct(list(fields.items())))
    names = ("prompt", "chosen", "rejected") if settings["method"] == "dpo" else ("messages",)
    columns: list[tuple[str, Any]] = [(name, listed) for name in names]
    if settings.get("has_tools"):
        columns.append(("tools", text))
    return arrow.schema(columns)
