"""Dataset files with faults: what is named, what is kept, what is refused; and real ones read as they are."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from rolethread_gui.dataset.edits import SetText, change_conversation
from rolethread_gui.dataset.errors import FileProblem
from rolethread_gui.formats.choices import NOTHING, Question
from rolethread_gui.formats.registry import splice_record
from rolethread_gui.formats.source import open_source
from tests.formats.whole import LAYOUTS, SOME, TEXTS, Whole, messages, write


def test_other_line_separators_do_not_end_a_line(tmp_path: Path) -> None:
    odd = messages("a\u2028b\u2029c\u0085d\x0b\x0c", "e")
    path = write(tmp_path / "odd.jsonl", (json.dumps(odd, ensure_ascii=False) + "\n") * 2)
    assert Whole(path).texts() == [["a\u2028b\u2029c\u0085d\x0b\x0c", "e"]] * 2


def test_a_broken_line_is_named_and_the_others_are_kept(tmp_path: Path) -> None:
    lines = [json.dumps(one) for one in SOME[:4]]
    lines[2] = lines[2][:-10]
    whole = Whole(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert whole.texts() == [TEXTS[0], TEXTS[1], TEXTS[3]]
    (problem,) = whole.problems
    assert (problem.line, problem.kind) == (3, "broken")
    assert problem.sentence == "It ends in the middle: the rest is missing."
    assert whole.data[problem.start : problem.end].decode() == lines[2]
    assert lines[2].encode().startswith(problem.raw)


def test_values_that_do_not_match_the_lines_are_not_mistaken_for_them(tmp_path: Path) -> None:
    first, second, third, fourth = (json.dumps(one) for one in SOME[:4])
    cut = fourth.index("{", 5)
    text = "\n".join([first, f"{second} {third}", fourth[:cut], fourth[cut:]])
    whole = Whole(write(tmp_path / "a.jsonl", text))
    assert whole.texts() == TEXTS[:1]
    assert [problem.line for problem in whole.problems] == [2, 3, 4]
    assert whole.problems[0].sentence == "Something follows after the end of the conversation."


def test_excerpts_are_short(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", json.dumps(SOME[0]) + "\n" + "x" * 100_000)
    (problem,) = Whole(path).problems
    assert len(problem.raw) == 200


def test_many_broken_lines_are_counted_together(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", json.dumps(SOME[0]) + "\n" + "broken\n" * 3000)
    whole = Whole(path)
    assert len(whole.problems) == 1001
    assert whole.problems[-1].line == 1002
    assert whole.problems[-1].sentence.startswith("From here on 2,000 further conversations are like this")


def test_a_broken_element_of_a_pretty_list_does_not_take_the_rest_along(tmp_path: Path) -> None:
    text = json.dumps(SOME[:9], indent=2)
    broken = text.replace('"Answer 4', '"Answer" 4', 1)
    whole = Whole(write(tmp_path / "a.json", broken))
    assert whole.texts() == TEXTS[:4] + TEXTS[5:9]
    (problem,) = whole.problems
    assert problem.line == broken[: broken.index('" 4')].count("\n") + 1
    at = text.index("Answer 3")
    unclosed = text[:at] + text[text.index("\n", at) :]  # its quote never closes
    whole = Whole(write(tmp_path / "b.json", unclosed))
    assert whole.texts()[-5:] == TEXTS[4:9]
    assert whole.problems


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[{0},\n{1},\n]", "Line 2: A comma stands before the closing bracket of the list"),
        ("[{0}\n{1}]", "Line 1: A comma is missing between two conversations"),
        ("[{0},,{1}]", "Line 1: There is a comma too many between two conversations"),
        ("[{0},\n// second\n{1}]", "Line 2: A comment stands here"),
        ("[{0},\n7,\n{1}]", "Line 2: Something that is no conversation stands in the list"),
        ("[{0},{1}", "Line 1: The closing bracket at the end of the file is missing"),
        ("[{0},{1}]}}", "Line 1: Something that is no conversation stands in the list"),
    ],
)
def test_faults_between_conversations_are_named(tmp_path: Path, text: str, said: str) -> None:
    one, other = json.dumps(SOME[0]), json.dumps(SOME[1])
    whole = Whole(
        write(tmp_path / "a.json", text.replace("{0}", one).replace("{1}", other).replace("}}", "}}"))
    )
    assert whole.texts() == TEXTS[:2]
    assert said in whole.said()


def test_a_record_beyond_the_limit_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolethread_gui.formats.json_source.MAX_RECORD", 1 << 16)
    monkeypatch.setattr("rolethread_gui.formats.batches.MAX_RECORD", 1 << 16)
    monkeypatch.setattr("rolethread_gui.formats.reading.MAX_RECORD", 1 << 16)
    long = json.dumps(messages("x" * (1 << 18), "y"))
    lines = [json.dumps(SOME[0]), long, json.dumps(SOME[1])]
    whole = Whole(write(tmp_path / "a.jsonl", "\n".join(lines)), 1000)
    assert whole.texts() == TEXTS[:2]
    assert whole.data == "\n".join(lines).encode()
    problem, rest = whole.problems
    assert (problem.line, rest.line) == (2, 2)
    assert problem.sentence.startswith("This is longer than")
    assert whole.data[problem.start : rest.end].decode() == long
    assert problem.end == rest.start


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_stretch_may_end_where_the_file_ends(tmp_path: Path, name: str) -> None:
    data = LAYOUTS[name].encode() * (40 if name.startswith("lines") and LAYOUTS[name].endswith("\n") else 1)
    path = write(tmp_path / "some", data)
    for max_bytes in (len(data), len(data) // 2, len(data) + 1):
        assert Whole(path, max_bytes).data == data


def test_blanks_before_the_first_conversation_do_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b"\n" * 400_000 + LAYOUTS["lines"].encode())
    assert Whole(path).texts() == TEXTS


def test_a_long_conversation_is_read_whole(tmp_path: Path) -> None:
    long = messages("x" * (9 << 20), "y")
    for name, text in (("a", json.dumps(long)), ("b", json.dumps([SOME[0], long, SOME[1]], indent=1))):
        whole = Whole(write(tmp_path / name, text))
        assert whole.problems == []
        assert long["messages"][0]["content"] in [one[0] for one in whole.texts()]


def test_packed_data_that_ends_early_gives_what_there_is(tmp_path: Path) -> None:
    packed = gzip.compress(LAYOUTS["lines"].encode(), 1)
    whole = Whole(write(tmp_path / "a.gz", packed[: len(packed) * 2 // 3]))
    assert 0 < len(whole.conversations) < 30
    assert "ends too early" in whole.said()
    whole = Whole(write(tmp_path / "b.gz", gzip.compress(LAYOUTS["lines"].encode()) + b"\x1f\x8bnonsense"))
    assert len(whole.conversations) == 30
    assert "damaged" in whole.said()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\n \n", "nothing but blanks"),
        (b"PAR1....", "The Parquet footer of “it” is damaged"),
        (b"PK\x03\x04....", "is a damaged archive"),
        (b'{"a": 1}\n{"a": 2}\n', "no conversation was recognised: it has \u201ca\u201d"),
        (b"[]", "Nothing in “it” could be read"),
        (b'[{"role": "user"}, {"role": "user"}]', "no conversation was recognised"),
        (b"{'messages': [{'role': 'user', 'content': None}]}\n", "the way Python prints values"),
        (b"// by hand\n[]", "Line 1: a comment stands here"),
    ],
)
def test_what_cannot_be_opened_is_refused_with_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(FileProblem) as caught:
        open_source(write(tmp_path / "it", data))
    assert said in caught.value.sentence
    assert caught.value.hint


def test_a_project_is_not_taken_for_a_dataset(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a project"):
        open_source(write(tmp_path / "a.rolethread", b"SQLite format 3\x00" + bytes(200)))


def test_a_missing_file_and_a_folder_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="There is no file"):
        open_source(tmp_path / "none.jsonl")
    with pytest.raises(FileProblem, match="holds no conversation"):
        open_source(tmp_path)


def test_bytes_that_are_not_utf8_matter_only_where_they_are_shown(tmp_path: Path) -> None:
    good = '{"messages":[{"role":"user","content":"a"}],"by":"caf\u00e9"}'.encode("latin-1")
    bad = '{"messages":[{"role":"user","content":"caf\u00e9"}]}'.encode("latin-1")
    whole = Whole(write(tmp_path / "a.jsonl", good + b"\n" + bad + b"\n" + good))
    assert len(whole.conversations) == 2
    assert [problem.line for problem in whole.problems] == [2]
    edited = change_conversation(whole.conversations[0], SetText(1, 0, "b"))
    assert splice_record(good, edited) == good.replace(b'"a"', b'"b"')


# Real files


_KEEP = {
    "01_truncated_array.json": (18, "Line 95: It ends in the middle"),
    "02_truncated_last_line.jsonl": (41, "Line 42: It ends in the middle"),
    "03_utf8_bom.jsonl": (42, ""),
    "04_utf16le_bom.jsonl": (42, ""),
    "05_latin1_line.jsonl": (41, "Line 4: The text is not UTF-8"),
    "06_nul_bytes.jsonl": (42, "Line 1: There are NUL bytes inside a text.\nLine 43: 4,096 bytes of padding"),
    "07_crlf.jsonl": (42, ""),
    "08_single_line_20mb.json": (24119, ""),
    "10_duplicate_keys.jsonl": (6, "Line 1: The key “messages” stands 2 times"),
    "11_nan_infinity.jsonl": (42, "Line 1: A number is NaN or Infinity"),
    "12_content_null.jsonl": (42, ""),
    "13_content_parts.jsonl": (42, ""),
    "14_content_int_bool.jsonl": (42, "Line 1: Turn 2 does not hold text"),
    "15_missing_role.jsonl": (42, "Line 1: Turns 1, 2 do not say who speaks"),
    "16_mixed_formats.jsonl": (42, "The file mixes 4 formats"),
    "18_blank_lines.jsonl": (42, ""),
    "19_gzip_named_jsonl.jsonl": (42, ""),
    "20_quotes_newlines.csv": (42, ""),
    "23_lone_surrogate.jsonl": (6, "Line 6: Turns 1, 2 do not hold whole characters"),
    "24_rtl_zero_width.jsonl": (42, ""),
    "25_html_script.jsonl": (42, ""),
    "26_comments.json": (42, "Line 1: A comment stands here"),
    "28_concatenated_pretty.json": (42, ""),
    "29_wrapped.json": (42, ""),
}
_REFUSED = {
    "09_nested_10000.json": "too deeply",
    "17_empty.jsonl": "is empty",
    "21_bad_footer.parquet": "The Parquet footer of “21_bad_footer.parquet” is damaged",
    "22_small_bomb.zip": "KB unpack to 286 MB",
    "27_trailing_commas.json": "Line 2: a comma stands before a closing bracket",
    "30_python_repr.jsonl": "the way Python prints values",
}


def test_every_damaged_file_is_accounted_for(shared_data: Path) -> None:
    manifest = json.loads((shared_data / "bad_dev" / "manifest.json").read_text())
    assert {entry["file"] for entry in manifest} == _KEEP.keys() | _REFUSED.keys()
    for entry in manifest:
        if "keep" in entry and entry["file"] in _KEEP:
            assert _KEEP[entry["file"]][0] == entry["keep"]


@pytest.mark.parametrize("name", _KEEP)
def test_damaged_files_keep_what_can_be_kept(shared_data: Path, name: str) -> None:
    path = shared_data / "bad_dev" / name
    count, said = _KEEP[name]
    whole = Whole(path)
    assert len(whole.conversations) == count
    assert said in whole.said() if said else not whole.problems
    data = path.read_bytes()
    if name.startswith("04"):
        data = data.decode("utf-16").encode()
    if not name.endswith(".csv"):  # test_delimited.py says what comes out of tables
        assert whole.data == (gzip.decompress(data) if name.startswith("19") else data)
    if name.startswith("07"):
        assert "\r" not in "".join(text for one in whole.texts() for text in one)


@pytest.mark.parametrize("name", _REFUSED)
def test_damaged_files_are_refused_with_a_sentence(shared_data: Path, name: str) -> None:
    with pytest.raises(FileProblem) as caught:
        open_source(shared_data / "bad_dev" / name)
    assert _REFUSED[name] in caught.value.sentence


def test_a_long_line_is_read_in_bounded_memory(shared_data: Path) -> None:
    tracemalloc.start()
    try:
        with open_source(shared_data / "bad_dev" / "08_single_line_20mb.json") as reader:
            assert sum(len(batch) for batch in reader.batches()) == 24119
        assert tracemalloc.get_traced_memory()[1] < 30 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("layout", ["lines", "list"])
def test_an_old_code_page_is_asked_about_in_json_too(tmp_path: Path, layout: str) -> None:
    rows = [_ONE.replace('"a"', f'"Grüße aus Köln {number}"') for number in range(9)]
    text = "\n".join(rows) if layout == "lines" else "[" + ",\n".join(rows) + "]"
    path = write(tmp_path / "x.json", text.encode("cp1252"))
    with pytest.raises(Question) as caught:
        open_source(path)
    assert caught.value.id == "encoding"
    assert any("Köln" in option.excerpt for option in caught.value.options)
    with open_source(path, NOTHING.with_answer("encoding", "cp1252")) as reader:
        batches = list(reader.batches())
        assert [one.turns[0].text for batch in batches for one in batch.conversations(1)][
            3
        ] == "Grüße aus Köln 3"
        assert not any(batch.problems for batch in batches)


def test_whoever_waits_for_a_very_long_line_is_given_pauses(tmp_path: Path) -> None:
    long = json.dumps({"messages": [{"role": "user", "content": "word " * 1_000_000}]})
    path = write(tmp_path / "x.jsonl", f"{_ONE}\n{long}\n{_ONE}\n".encode())
    with open_source(path) as reader:
        batches = list(reader.batches(1 << 16))
    assert sum(map(len, batches)) == 3
    assert sum(not batch.data for batch in batches) >= 2
    assert b"".join(batch.data for batch in batches) == path.read_bytes()


_ONE = '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}'


def _naive(record: dict[str, Any]) -> list[str]:
    """The texts of a record, read without any of our code."""
    if "chosen_messages" in record:
        return [message["content"][0]["value"] for message in record["chosen_messages"]]
    if "chosen" in record:
        rest = {key: value for key, value in record.items() if key != "chosen"}
        prompt = record.get("prompt")
        texts = [prompt["system"], prompt["user"]] if prompt else _naive(rest)
        return [*texts, record["chosen"] if isinstance(record["chosen"], str) else record["chosen"]["value"]]
    for key in ("messages", "conversations", "conversation"):
        if key in record:
            texts = [record["system"]] if record.get("system") else []
            for message in record[key]:
                if "input" in message or "output" in message:
                    values = [message.get("system") or None, message.get("input"), message.get("output")]
                    texts += [value for value in values if value is not None]
                    continue
                value = message.get("value", message.get("content"))
                if message.get("from") == "function_call":
                    value = ""  # it is a call, not a text
                if isinstance(value, list):
                    value = "\n\n".join(part["value"] for part in value if part["type"] == "text")
                texts.append(value or "")
            return texts
    prompt = "\n".join(part for part in (record["instruction"], record.get("input")) if part)
    return [prompt, record.get("output", record.get("response"))]


_DEV = [
    "fastchat/dummy_conversation.json",
    "augmentoolkit/sft-grabbag-verysmallsubset.jsonl",
    "gpteacher/roleplay-simple-deduped-roleplay-instruct.json",
    "gpteacher/toolformer-similarity-0.6-dataset.json",
    "debian_admin/debian-admin-bash-terminal-agent-litecoder-sft.json",
    "debian_admin/debian-admin-bash-terminal-agent-sft.jsonl",
    "debian_admin/multiturn.jsonl",
    "debian_admin/single-turn.jsonl",
    "debian_admin/preference.jsonl",
    "llama_factory/alpaca_en_demo.json",
    "llama_factory/alpaca_zh_demo.json",
    "llama_factory/dpo_en_demo.json",
    "llama_factory/dpo_zh_demo.json",
    "llama_factory/glaive_toolcall_en_demo.json",
    "llama_factory/glaive_toolcall_zh_demo.json",
    "llama_factory/identity.json",
    "llama_factory/kto_en_demo.json",
    "llama_factory/reason_tool_use_demo_50.jsonl",
    "llama_factory/v1_sft_demo.jsonl",
    "llama_factory/v1_dpo_demo.jsonl",
    "rolethread/02_dirty_auto_fixable.jsonl",
    "emollm/aiwei.json",
    "emollm/data.json",
    "emollm/self_cognition_EmoLLM.json",
    "emollm/tiangou.json",
]


@pytest.mark.parametrize("name", _DEV)
def test_real_files_read_as_they_are(shared_data: Path, name: str) -> None:
    path = shared_data / "dev" / name
    text = path.read_text(encoding="utf-8")
    records = (
        json.loads(text)
        if name.endswith(".json")
        else [json.loads(line) for line in text.split("\n") if line]
    )
    whole = Whole(path)
    assert whole.data == path.read_bytes()
    assert whole.texts() == [_naive(record) for record in records]
    for conversation, (start, end) in list(zip(whole.conversations, whole.spans, strict=True))[
        :: len(records) // 40 + 1
    ]:
        raw = whole.data[start:end]
        assert splice_record(raw, conversation) == raw
        turn = conversation.turns[-1]
        spliced = splice_record(raw, change_conversation(conversation, SetText(1, turn.key, "New “text”\n")))
        at = len(conversation.turns) - 1
        was, now = _naive(json.loads(raw)), _naive(json.loads(spliced))
        assert now[:at] == was[:at]
        assert now[at] == "New “text”\n"
        kept = len(raw) - len(json.dumps(turn.text)) * 2 - len(turn.text.encode()) - 20
        assert spliced[: raw.index(b'"')] == raw[: raw.index(b'"')]
        assert len(spliced) >= min(kept, len(raw) // 50)
