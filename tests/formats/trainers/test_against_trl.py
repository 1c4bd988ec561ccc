"""TRL's and transformers' own code over what is written for them, where they are installed.

They are no dependency of the program: ``pip install trl transformers`` brings the tests to life. No model is
loaded; the tokenizer is made here, and its chat templates are small ones in the manner of the usual families.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from rolethread_gui.dataset.conversation import Conversation
from rolethread_gui.formats.fitting.findings import Severity
from rolethread_gui.formats.trainer_registry import all_trainers
from tests.formats.trainers import making

data_utils = pytest.importorskip("trl.data_utils", reason="TRL is not installed")
transformers = pytest.importorskip("transformers", reason="transformers is not installed")
tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")

_CALLS = "{% for c in (m.tool_calls or []) %}<call>{{ c.function.name }} {{ c.function.arguments | tojson }}</call>{% endfor %}"
FREE = (
    "{% if tools %}<tools>{% for t in tools %}{{ t | tojson }}{% endfor %}</tools>{% endif %}"
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}" + _CALLS + "<end>{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)
STRICT = (
    "{% set rest = messages[1:] if messages[0].role == 'system' else messages %}"
    "{% set ns = namespace(place=0) %}"
    "{% for m in rest %}"
    "{% if m.role == 'tool' or m.tool_calls %}"
    "{% elif (m.role == 'user') != (ns.place % 2 == 0) %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}"
    "{% else %}{% set ns.place = ns.place + 1 %}{% endif %}{% endfor %}" + FREE
)


def _tokenizer(template: str) -> Any:
    words = tokenizers.Tokenizer(tokenizers.models.WordLevel({"<unk>": 0, "<end>": 1}, unk_token="<unk>"))
    made = transformers.PreTrainedTokenizerFast(tokenizer_object=words, unk_token="<unk>", eos_token="<end>")
    made.chat_template = template
    return made


_FREE, _STRICT = _tokenizer(FREE), _tokenizer(STRICT)


def _in_order(texts: list[str], rendered: str) -> bool:
    at = 0
    for text in texts:
        at = rendered.find(text, at)
        if at < 0:
            return False
        at += len(text)
    return True


def _applied(line: dict[str, Any], tokenizer: Any) -> dict[str, str]:
    tools = json.loads(line.pop("tools", "[]"))
    assert data_utils.is_conversational(line)
    return data_utils.apply_chat_template(line, tokenizer, tools=tools)


@pytest.mark.parametrize("template", ["free", "strict"])
@pytest.mark.parametrize("layout", ["messages", "each"])
@given(conversation=making.conversations())
def test_chat_templates_take_what_is_written(layout: str, template: str, conversation: Conversation) -> None:
    trainer = all_trainers()["trl"]
    settings = trainer.settings({"layout": layout, "template": template})
    if any(one.severity is Severity.DROP for one in trainer.preflight(conversation, settings)):
        return
    tokenizer = _STRICT if template == "strict" else _FREE
    for line in trainer.examples(conversation, settings):
        applied = _applied(json.loads(json.dumps(line)), tokenizer)
        texts = [one["content"] for key in ("messages", "prompt", "completion") for one in line.get(key, ())]
        whole = applied.get("text", applied.get("prompt", "") + applied.get("completion", ""))
        assert _in_order(texts, whole)
        for one in line.get("completion", ()):
            assert one["content"] in applied["completion"]


@given(conversation=making.conversations())
def test_preferences_keep_their_prompt_and_sides(conversation: Conversation) -> None:
    trainer = all_trainers()["trl"]
    settings = trainer.settings({"method": "dpo", "template": "free", "swipes": True})
    if any(one.severity is Severity.DROP for one in trainer.preflight(conversation, settings)):
        return
    for line in json.loads(json.dumps(trainer.examples(conversation, settings))):
        whole = {side: [*line["prompt"], *line[side]] for side in ("chosen", "rejected")}
        if whole["chosen"] != whole["rejected"] and line["chosen"][0] != line["rejected"][0]:
            assert data_utils.extract_prompt(whole)["prompt"] == line["prompt"]
        applied = _applied(dict(line), _FREE)
        assert line["chosen"][0]["content"] in applied["chosen"]
        assert line["rejected"][0]["content"] in applied["rejected"]
        assert _in_order([one["content"] for one in line["prompt"]], applied["prompt"])


@given(conversation=making.conversations())
def test_verdicts_are_templates_too(conversation: Conversation) -> None:
    trainer = all_trainers()["trl"]
    settings = trainer.settings({"method": "kto", "template": "free"})
    if any(one.severity is Severity.DROP for one in trainer.preflight(conversation, settings)):
        return
    for line in trainer.examples(conversation, settings):
        applied = _applied(json.loads(json.dumps(line)), _FREE)
        assert applied["label"] is line["label"]
        assert line["completion"][0]["content"] in applied["completion"]
