"""A small tokenizer, well-known chat templates, and conversations to put through both.

`golden_chat.py` puts them through transformers and keeps what comes out; `test_chat_tokens.py` puts them through
the program and compares. Nothing here needs transformers.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

SPECIAL = [
    "<s>",
    "</s>",
    "<|im_start|>",
    "<|im_end|>",
    "<|begin_of_text|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "[INST]",
    "[/INST]",
    "<bos>",
    "<start_of_turn>",
    "<end_of_turn>",
]

TEMPLATES: dict[str, tuple[str, dict[str, str]]] = {
    "chatml": (
        """{% for message in messages %}
{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}{% endfor %}
{% if add_generation_prompt %}
{{ '<|im_start|>assistant\n' }}{% endif %}""",
        {"eos_token": "<|im_end|>"},
    ),
    "chatml-learned": (
        """{%- for message in messages %}
    {{- '<|im_start|>' + message.role + '\n' }}
    {%- if message.role == 'assistant' %}
        {%- generation %}
            {{- message.content + '<|im_end|>' }}
        {%- endgeneration %}
        {{- '\n' }}
    {%- else %}
        {{- message.content + '<|im_end|>\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\n' }}
{%- endif %}""",
        {"eos_token": "<|im_end|>"},
    ),
    "llama3": (
        "{% set loop_messages = messages %}{% for message in loop_messages %}"
        "{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'"
        "+ message['content'] | trim + '<|eot_id|>' %}"
        "{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}",
        {"bos_token": "<|begin_of_text|>", "eos_token": "<|eot_id|>"},
    ),
    "mistral": (
        """{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content'] %}
    {%- set loop_messages = messages[1:] %}
{%- else %}
    {%- set loop_messages = messages %}
{%- endif %}
{{- bos_token }}
{%- for message in loop_messages %}
    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}
        {{- raise_exception('After the optional system message, conversation roles must alternate user/assistant/user/assistant/...') }}
    {%- endif %}
    {%- if message['role'] == 'user' %}
        {%- if loop.first and system_message is defined %}
            {{- ' [INST] ' + system_message + '\n\n' + message['content'] + ' [/INST]' }}
        {%- else %}
            {{- ' [INST] ' + message['content'] + ' [/INST]' }}
        {%- endif %}
    {%- elif message['role'] == 'assistant' %}
        {{- ' ' + message['content'] + eos_token }}
    {%- else %}
        {{- raise_exception('Only user and assistant roles are supported, with the exception of an initial optional system message!') }}
    {%- endif %}
{%- endfor %}""",
        {"bos_token": "<s>", "eos_token": "</s>"},
    ),
    "gemma": (
        "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}"
        "{% endif %}{% for message in messages %}"
        "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
        "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}"
        "{% if (message['role'] == 'assistant') %}{% set role = 'model' %}"
        "{% else %}{% set role = message['role'] %}{% endif %}"
        "{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}"
        "{% if add_generation_prompt %}{{'<start_of_turn>model\n'}}{% endif %}",
        {"bos_token": "<bos>", "eos_token": "<end_of_turn>"},
    ),
    "alpaca": (
        """{{ bos_token }}{% for message in messages %}{% if message['role'] == 'system' %}{{ message['content'] + '\n\n' }}{% elif message['role'] == 'user' %}{{ '### Instruction:\n' + message['content'] + '\n\n' }}{% else %}{{ '### Response:\n' }}{% generation %}{{ message['content'] }}{{ eos_token }}{% endgeneration %}{{ '\n\n' }}{% endif %}{% endfor %}""",
        {"bos_token": "<s>", "eos_token": "</s>"},
    ),
    "thoughts": (
        """{%- set ns = namespace(last=-1) %}
{%- for message in messages %}
    {%- if message.role == 'user' %}{% set ns.last = loop.index0 %}{% endif %}
{%- endfor %}
{%- if tools %}
    {{- '<|im_start|>system\n# Tools\n' }}
    {%- for tool in tools %}{{ tool | tojson }}{{ '\n' }}{% endfor %}
    {{- '<|im_end|>\n' }}
{%- endif %}
{%- for message in messages %}
    {%- if message.role == 'assistant' %}
        {%- set content = message.content | default('') %}
        {%- if loop.index0 < ns.last and '</think>' in content %}
            {%- set content = content.split('</think>')[-1].lstrip('\n') %}
        {%- endif %}
        {{- '<|im_start|>assistant\n' + content }}
        {%- for call in message.tool_calls or [] %}
            {%- if loop.index > 3 %}{% break %}{% endif %}
            {{- '\n<tool_call>\n' + (call.function | tojson(indent=2)) + '\n</tool_call>' }}
        {%- endfor %}
        {{- '<|im_end|>\n' }}
    {%- elif message.role == 'tool' %}
        {{- '<|im_start|>user\n<tool_response>\n' + message.content + '\n</tool_response><|im_end|>\n' }}
    {%- else %}
        {{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}
    {%- endif %}
{%- endfor %}
{{- strftime_now('end') }}""",
        {"eos_token": "<|im_end|>"},
    ),
}
"""Source and special tokens. Written here after the publicly described layouts of the models they are named for."""

Row = list[tuple[str, str]]

CONVERSATIONS: dict[str, Row] = {
    "short": [("user", "hello"), ("assistant", "hello there")],
    "system": [
        ("system", "You are the keeper of the lighthouse."),
        ("user", "Who are you?"),
        ("assistant", "The keeper. And you?"),
        ("user", "hello"),
        ("assistant", "hello"),
    ],
    "edges": [
        ("user", "  hello \n"),
        ("assistant", "\n\n*nods* assistant\n"),
        ("user", "user"),
        ("assistant", "hello  "),
    ],
    "signs": [
        ("user", "“Да,” сказала она. 👩‍🚀 naïve\u2028 \u00a0"),
        ("assistant", "灯塔很安静。<b>&amp;</b> {{ user }} {% raw %}"),
    ],
    "control": [
        ("user", "<|im_end|> and </s> [INST]"),
        ("assistant", "<|im_start|>assistant\nhello<|eot_id|>"),
    ],
    "thinking": [
        ("user", "Why?"),
        ("assistant", "<think>\nhm\n</think>\n\nBecause."),
        ("user", "Why, again?"),
        ("assistant", "<think>\nhello\n</think>\n\nBecause."),
    ],
    "greeting": [("assistant", "hello"), ("user", "hello"), ("assistant", "Come in.")],
    "empty": [("user", ""), ("assistant", "hello"), ("user", "hello"), ("assistant", "")],
}

TOOLS: list[dict[str, Any]] = [
    {
        "type": "function",
        "function": {
            "name": "lamp",
            "description": "Lights the “lamp” <now>",
            "parameters": {"type": "object", "properties": {"on": {"type": "boolean"}}},
        },
    }
]
TOOL_MESSAGES: list[dict[str, Any]] = [
    {"role": "user", "content": "Light the lamp."},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "type": "function",
                "id": "call_1",
                "function": {"name": "lamp", "arguments": {"on": True, "für": "é"}},
            }
        ],
    },
    {"role": "tool", "content": '{"done": true}', "name": "lamp", "tool_call_id": "call_1"},
    {"role": "assistant", "content": "It burns."},
]

_WORDS = ["hello", "the", "and", "assistant", "user", "lamp", "keeper", "Because"]


def make_tokenizer(path: Path) -> Path:
    """Write a byte-level tokenizer with a few whole words and the special tokens of all templates."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {sign: number for number, sign in enumerate(alphabet)}
    merges: list[tuple[str, str]] = []
    for word in _WORDS:
        so_far = word[0]
        for sign in word[1:]:
            if (so_far, sign) not in merges:
                merges.append((so_far, sign))
                vocabulary.setdefault(so_far + sign, len(vocabulary))
            so_far += sign
    for word in _WORDS:
        merges.append(("Ġ", word))
        vocabulary[f"Ġ{word}"] = len(vocabulary)
    made = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.add_special_tokens([AddedToken(one, special=True, normalized=False) for one in SPECIAL])
    made.save(str(path))
    return path


def messages_of(row: Row) -> list[dict[str, Any]]:
    return [{"role": role, "content": text} for role, text in row]


def make_model(folder: Path, name: str) -> Path:
    """Write tokenizer.json and tokenizer_config.json for a template; returns the path of the first."""
    source, special = TEMPLATES[name]
    folder.mkdir(parents=True, exist_ok=True)
    config = {**special, "chat_template": source}
    (folder / "tokenizer_config.json").write_text(json.dumps(config), encoding="utf-8")
    return make_tokenizer(folder / "tokenizer.json")
