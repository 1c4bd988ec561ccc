"""Alpaca: ``{"instruction": …, "input": …, "output": …}``, perhaps with ``system`` and ``history``."""

from __future__ import annotations

from rolethread_gui.formats.prompts import PromptDialect, prompt_text
from rolethread_gui.formats.shapes import PromptShape, Shape
from rolethread_gui.wording import say


class Alpaca(PromptDialect):
    """Instruction, input and output."""

    id = "alpaca"
    title = "Alpaca"
    help = say(
        "One instruction with its answer, earlier exchanges under history; read by LLaMA-Factory, Unsloth "
        "and axolotl. Holds no tools, speaker names or marks of which turns to learn from."
    )
    prompts = ("instruction",)
    additions = ("input",)
    answers = ("output", "response")

    def shapes(self) -> tuple[Shape, ...]:
        """See `Dialect.shapes`."""
        lists = ("messages", "conversations", "conversation", "texts", "rejected")
        return (
            PromptShape(("instruction", "input", "output"), prompt_text, lists),
            PromptShape(("instruction", "input", "response"), prompt_text, (*lists, "output")),
        )
