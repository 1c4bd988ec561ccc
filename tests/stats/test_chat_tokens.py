"""Counting with a model's own files, against what transformers itself made of the same (`golden_chat.py`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolethread_gui.dataset.conversation import Conversation, Role, ToolCall, make_conversation
from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.stats.chat_template import ChatTemplate, TemplateProblem
from rolethread_gui.stats.chat_tokens import Estimate, Exact, exact, messages_of, tools_of
from rolethread_gui.stats.rendered import Renderer
from rolethread_gui.stats.tokenizer_files import load_tokenizer, read_beside
from rolethread_gui.stats.tokens import TokenCounter
from tests.stats.chat_case import CONVERSATIONS, TEMPLATES, TOOL_MESSAGES, TOOLS, make_model, make_tokenizer
from tests.stats.golden_chat import GOLDEN

_GOLDEN: dict[str, dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))["templates"]
for _cases in _GOLDEN.values():
    for _one in _cases.values():
        if "ids" in _one:
            _one["ids"] = [int(token) for token in _one["ids"].split()]
            _one["learned"] = [int(token) for token in _one["learned"]]
_CASES = [(name, case) for name, cases in _GOLDEN.items() for case in cases]


def _conversation(case: str) -> Conversation:
    if case != "tools":
        return make_conversation(1, CONVERSATIONS[case])
    made = make_conversation(1, [(one["role"], one["content"] or "") for one in TOOL_MESSAGES])
    call = TOOL_MESSAGES[1]["tool_calls"][0]
    arguments = json.dumps(call["function"]["arguments"])
    turns = list(made.turns)
    turns[1] = msgspec.structs.replace(turns[1], calls=(ToolCall(call["id"], "lamp", arguments),))
    turns[2] = msgspec.structs.replace(turns[2], speaker="lamp", call_id="call_1")
    return msgspec.structs.replace(made.with_turns(turns), tools=json.dumps(TOOLS))


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {name: make_model(folder / name, name) for name in TEMPLATES}


@pytest.fixture(scope="session")
def counting(models: dict[str, Path]) -> dict[str, Exact]:
    return {name: exact(path) for name, path in models.items()}


def test_the_golden_file_covers_every_template() -> None:
    assert set(_GOLDEN) == set(TEMPLATES)
    assert sum("refused" in one for cases in _GOLDEN.values() for one in cases.values()) == 3


@pytest.mark.parametrize(("name", "case"), _CASES)
def test_texts_are_those_of_transformers(models: dict[str, Path], name: str, case: str) -> None:
    wanted = _GOLDEN[name][case]
    beside = read_beside(models[name])
    template = ChatTemplate(beside.template(), beside.special)
    conversation = _conversation(case)
    messages, tools = messages_of(conversation), tools_of(conversation)
    if "refused" in wanted:
        with pytest.raises(TemplateProblem, match="refuses") as caught:
            template.render(messages, tools=tools)
        assert wanted["refused"] in caught.value.sentence
        return
    assert template.render(messages, tools=tools)[0] == wanted["text"]
    assert template.render(messages, tools=tools, add_generation_prompt=True)[0] == wanted["prompt"]
    tokenizer = load_tokenizer(models[name])
    assert tokenizer.encode(wanted["text"], add_special_tokens=False).ids == wanted["ids"]


@pytest.mark.parametrize(("name", "case"), _CASES)
def test_tokens_are_those_of_transformers(counting: dict[str, Exact], name: str, case: str) -> None:
    wanted = _GOLDEN[name][case]
    conversation = _conversation(case)
    [total] = counting[name].totals([conversation])
    measure = counting[name].measure(conversation)
    if "refused" in wanted:
        assert wanted["refused"] in total.refused
        assert measure == total
        return
    assert total.tokens == measure.tokens == len(wanted["ids"])
    assert total.margin == measure.margin == 0
    assert [one.key for one in measure.turns] == [turn.key for turn in conversation.turns]
    assert sum(one.tokens for one in measure.turns) == measure.tokens
    if "{% generation" in TEMPLATES[name][0] or "{%- generation" in TEMPLATES[name][0]:
        assert measure.learned == sum(wanted["learned"])
        nothing = counting[name].measure(conversation, learns={})
        assert nothing.learned == 0


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("chatml", ["<|im_start|>user\nhello<|im_end|>\n", "<|im_start|>assistant\nhello there<|im_end|>\n"]),
        (
            "llama3",
            [
                "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nhello<|eot_id|>",
                "<|start_header_id|>assistant<|end_header_id|>\n\nhello there<|eot_id|>",
            ],
        ),
        ("mistral", ["<s> [INST] hello [/INST]", " hello there</s>"]),
    ],
)
def test_every_token_belongs_to_the_turn_whose_mark_or_text_it_is(
    models: dict[str, Path], counting: dict[str, Exact], name: str, pieces: list[str]
) -> None:
    measure = counting[name].measure(_conversation("short"))
    tokenizer = load_tokenizer(models[name])
    alone = [len(tokenizer.encode(piece, add_special_tokens=False).ids) for piece in pieces]
    assert [one.tokens for one in measure.turns] == alone
    # The header of the answer is not learned; the answer and what closes it are.
    answer = tokenizer.encode("hello there", add_special_tokens=False).ids
    closing = 2 if name == "chatml" else 1
    spaced = tokenizer.encode(" hello there", add_special_tokens=False).ids
    assert [one.learned for one in measure.turns] == [
        0,
        len(spaced if name == "mistral" else answer) + closing,
    ]


def test_masked_turns_are_not_learned(counting: dict[str, Exact]) -> None:
    conversation = _conversation("system")
    turns = [
        msgspec.structs.replace(turn, learn=False) if turn.key == 2 else turn for turn in conversation.turns
    ]
    for name in ("chatml", "chatml-learned", "llama3"):
        by_role = [one.learned for one in counting[name].measure(conversation).turns]
        masked = [one.learned for one in counting[name].measure(conversation.with_turns(turns)).turns]
        assert [bool(one) for one in by_role] == ([False, False, True, False, True])
        assert masked == [0, 0, 0, 0, by_role[4]]


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "gemma"])
@pytest.mark.parametrize("limit", [1, 5, 20, 40, 60])
def test_the_cut_is_where_the_last_token_that_is_read_ends(
    models: dict[str, Path], counting: dict[str, Exact], name: str, limit: int
) -> None:
    conversation = _conversation("system")
    wanted = _GOLDEN[name]["system"]
    cut = counting[name].measure(conversation, limit).cut
    assert cut is not None
    assert cut.beyond == len(wanted["ids"]) - limit
    # The same from the other side: text of the tokens that are read, and which texts are whole in it.
    tokenizer = load_tokenizer(models[name])
    read = tokenizer.decode(wanted["ids"][:limit], skip_special_tokens=False)
    at = 0
    for turn in conversation.turns:
        start = wanted["text"].index(turn.text, at)
        at = start + len(turn.text)
        if turn.key == cut.turn:
            assert cut.offset == max(0, min(len(turn.text), len(read) - start))
            break
        assert at <= len(read)


def test_a_limit_that_is_not_reached_cuts_nothing(counting: dict[str, Exact]) -> None:
    conversation = _conversation("short")
    size = counting["chatml"].measure(conversation).tokens
    assert counting["chatml"].measure(conversation, size).cut is None
    assert counting["chatml"].measure(conversation, size - 1).cut is not None


_TEXTS = st.text(st.sampled_from("ab \n<|>é👩user"), max_size=12)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(_TEXTS, min_size=1, max_size=6), name=st.sampled_from(["chatml", "llama3", "alpaca"]))
def test_places_hold_the_texts(rows: list[str], name: str) -> None:
    source, special = TEMPLATES[name]
    conversation = make_conversation(
        1, [(Role.USER if place % 2 == 0 else Role.ASSISTANT, text) for place, text in enumerate(rows)]
    )
    messages = messages_of(conversation)
    rendered = Renderer(ChatTemplate(source, special)).render(messages)
    assert rendered.sure
    for place in rendered.places:
        shown = rendered.text[place.start : place.end]
        text = rows[place.message]
        assert shown in (text, text.strip())
        assert text[place.skipped : place.skipped + len(shown)] == shown
    assert {place.message for place in rendered.places} >= {n for n, text in enumerate(rows) if text.strip()}


def test_a_tokenizer_alone_counts_texts_exactly_and_guesses_the_marks(tmp_path: Path) -> None:
    counting = exact(make_tokenizer(tmp_path / "tokenizer.json"))
    conversation = _conversation("short")
    measure = counting.measure(conversation, limit=6)
    assert counting.texts(["hello", "lamp", "hellolamp"]) == [1, 1, 2]
    assert [one.tokens for one in measure.turns] == [1 + 5, counting.texts(["hello there"])[0] + 5]
    assert 0 < measure.margin < 1
    assert measure.cut is not None


def test_a_template_file_of_the_persons_own_wins(tmp_path: Path, models: dict[str, Path]) -> None:
    own = tmp_path / "own.jinja"
    own.write_text("{% for m in messages %}{{ m.content }}{% endfor %}", encoding="utf-8")
    assert exact(models["chatml"], own).texts(["hello" + "hello there"]) == [
        exact(models["chatml"], own).measure(_conversation("short")).tokens
    ]
    config = tmp_path / "other.json"
    config.write_text(
        json.dumps(
            {
                "chat_template": [{"name": "default", "template": "{{ eos_token }}"}],
                "eos_token": {"content": "</s>"},
            }
        )
    )
    assert exact(models["chatml"], config).measure(_conversation("short")).tokens == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "not a tokenizer"), ("{}", "not a tokenizer"), ("[]", "not a tokenizer")],
)
def test_a_file_that_is_no_tokenizer(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "tokenizer.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserProblem, match=words):
        exact(path)
    path.unlink()
    with pytest.raises(UserProblem, match="not there"):
        exact(path)


def test_a_template_that_is_none(models: dict[str, Path], tmp_path: Path) -> None:
    own = tmp_path / "own.jinja"
    own.write_text("{% for %}", encoding="utf-8")
    with pytest.raises(UserProblem, match="line 1"):
        exact(models["chatml"], own)


@pytest.mark.parametrize(
    "source",
    [
        "{{ messages.__class__.__mro__ }}",
        "{{ 'x' * 1000000000 }}",
        "{{ [0] * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ '%0999999999d' % 1 }}",
        "{% for i in range(999999999) %}{% endfor %}",
        "{% set ns = namespace(__class__=1) %}",
        "{{ messages.append(1) }}",
        "{{ 1 // 0 }}",
        "{{ undefined_name.content }}",
        "{{ raise_exception('no') }}",
    ],
)
def test_what_a_template_may_not_do_is_refused_with_a_sentence(source: str) -> None:
    with pytest.raises(TemplateProblem, match="chat template"):
        ChatTemplate(source).render([{"role": "user", "content": "hello"}])


def test_an_estimate_says_so() -> None:
    counter = TokenCounter()
    conversation = _conversation("system")
    measure = Estimate().measure(conversation, limit=20)
    assert measure.tokens == sum(counter.count(turn.text) + 5 for turn in conversation.turns)
    assert 0.1 < measure.margin < 1, "short turns, so that their marks count for much"
    assert measure.cut is not None
    assert measure.cut.turn == 1
    assert Estimate().totals([conversation])[0].tokens == measure.tokens
    long = make_conversation(
        1, [("user", "The harbour was quiet. " * 100), ("assistant", "So it was. " * 100)]
    )
    assert Estimate().measure(long).margin == pytest.approx(0.1)
    assert Estimate(own=True).measure(conversation).margin < 0.1


def test_an_estimate_is_wider_where_models_differ_more() -> None:
    chinese = make_conversation(1, [("user", "灯塔很安静。" * 20), ("assistant", "是的,先生。" * 20)])
    assert Estimate().totals([chinese])[0].margin > 0.1


@settings(max_examples=30, deadline=None)
@given(rows=st.lists(st.text(max_size=30), min_size=1, max_size=5), limit=st.integers(1, 60))
def test_the_cut_of_an_estimate_lies_in_its_turn(rows: list[str], limit: int) -> None:
    conversation = make_conversation(1, [("user", text) for text in rows])
    measure = Estimate().measure(conversation, limit)
    assert (measure.cut is None) == (measure.tokens <= limit)
    if measure.cut is not None:
        assert 0 <= measure.cut.offset <= len(conversation.turn(measure.cut.turn).text)
        assert measure.cut.beyond == measure.tokens - limit
