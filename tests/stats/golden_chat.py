"""Keeps what transformers itself makes of `chat_case`, for `test_chat_tokens.py` to compare with.

To renew the file: in an environment with transformers, `python -m tests.stats.golden_chat`. The program does
not need transformers, and neither do its tests.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from tests.stats.chat_case import CONVERSATIONS, TEMPLATES, TOOL_MESSAGES, TOOLS, make_tokenizer, messages_of

GOLDEN = Path(__file__).resolve().parents[1] / "cases" / "chat_templates.json"


def main() -> None:
    import transformers

    found: dict[str, Any] = {"transformers": transformers.__version__, "templates": {}}
    with tempfile.TemporaryDirectory() as folder:
        path = make_tokenizer(Path(folder) / "tokenizer.json")
        for name, (source, special) in TEMPLATES.items():
            tokenizer = transformers.PreTrainedTokenizerFast(
                tokenizer_file=str(path), chat_template=source, **special
            )
            cases = {key: (messages_of(row), None) for key, row in CONVERSATIONS.items()}
            if name == "thoughts":
                cases["tools"] = (TOOL_MESSAGES, TOOLS)
            found["templates"][name] = {key: _one(tokenizer, *case) for key, case in cases.items()}
    GOLDEN.write_text(json.dumps(found, ensure_ascii=True, indent=1) + "\n", encoding="utf-8")


def _one(tokenizer: Any, messages: list[dict[str, Any]], tools: list[Any] | None) -> dict[str, Any]:
    import jinja2

    try:
        text = tokenizer.apply_chat_template(messages, tools=tools, tokenize=False)
    except jinja2.TemplateError as problem:
        return {"refused": str(problem)}
    masked = tokenizer.apply_chat_template(
        messages, tools=tools, return_dict=True, return_assistant_tokens_mask=True
    )
    return {
        "text": text,
        "prompt": tokenizer.apply_chat_template(
            messages, tools=tools, tokenize=False, add_generation_prompt=True
        ),
        "ids": " ".join(map(str, masked["input_ids"])),
        "learned": "".join(map(str, masked["assistant_masks"])),
    }


if __name__ == "__main__":
    main()
