"""Files with something wrong in them, one of each kind, made as they are asked for.

Each maker gets an empty folder and gives the path to open.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import pickle
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

Maker = Callable[[Path], Path]
MESSAGES = [{"role": "user", "content": "Wer da? 😀"}, {"role": "assistant", "content": "Niemand."}]
LINE = json.dumps({"messages": MESSAGES}, ensure_ascii=False)


def _many() -> bytes:
    return "".join(LINE.replace("Wer", str(number * 7919)) + "\n" for number in range(6000)).encode()


_CARD = base64.b64encode(
    json.dumps(
        {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Sera", "first_mes": "Hello"}}
    ).encode()
)
_HEAD = '{"user_name":"You","character_name":"Sera","create_date":"x","chat_metadata":{}}'


def lines(*some: str) -> bytes:
    return "".join(f"{line}\n" for line in some).encode("utf-8", "surrogatepass")


def written(name: str, data: bytes) -> Maker:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def later(name: str, data: Callable[[], bytes]) -> Maker:
    """The same of what takes a while to make."""

    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data())
        return folder / name

    return make


def jsonl(*some: str) -> Maker:
    return written("x.jsonl", lines(*some))


def zipped(
    *files: tuple[str, bytes], flags: int = 0, method: int | None = None, damage: bool = False
) -> bytes:
    """An archive; what is asked for is done to its first file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    data = bytearray(made.getvalue())
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(magic) + at
        data[start] |= flags
        if method is not None:
            data[start + 2] = method
        if damage:
            data[start + 8] ^= 0xFF
    return bytes(data)


def _chunk(kind: bytes, data: bytes, length: int | None = None) -> bytes:
    head = struct.pack(">I", len(data) if length is None else length)
    return head + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(*chunks: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    picture = _chunk(b"IDAT", zlib.compress(b"\0\0")) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + picture


def _parquet(table: pa.Table, **given: Any) -> bytes:
    made = io.BytesIO()
    pq.write_table(table, made, **given)
    return made.getvalue()


def _broken_page() -> bytes:
    texts = {name: [f"{name}{number * 7}" for number in range(5000)] for name in ("prompt", "completion")}
    data = bytearray(_parquet(pa.table(texts), row_group_size=1000))
    data[20000:20400] = b"\xff" * 400
    return bytes(data)


def _arrow_cut() -> bytes:
    made = io.BytesIO()
    table = pa.table({"messages": [MESSAGES] * 50})
    with pa.ipc.new_stream(made, table.schema) as stream:
        stream.write_table(table, max_chunksize=10)
    return made.getvalue()[:-900]


def _shards(folder: Path) -> Path:
    place = folder / "dataset" / "data"
    place.mkdir(parents=True)
    for number in (0, 2):
        data = _parquet(pa.table({"messages": [MESSAGES] * 5}))
        (place / f"train-{number:05}-of-00003.parquet").write_bytes(data)
    return folder / "dataset"


def _workbook(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["prompt", "response"],
        ["=1+1", '=HYPERLINK("http://x")'],
        ["a", "b"],
        ["#REF!", "b"],
        ["m", "n"],
    ):
        sheet.append(row)
    sheet.merge_cells("A5:A7")
    book.save(folder / "x.xlsx")
    return folder / "x.xlsx"


def _workbook_bomb(folder: Path) -> Path:
    plain = _workbook(folder)
    made = io.BytesIO()
    row = b"<row><c t='inlineStr'><is><t>" + b" " * 80_000_000 + b"</t></is></c></row></sheetData>"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</sheetData>", row))
    plain.write_bytes(made.getvalue())
    return plain


def _cut_workbook(folder: Path) -> Path:
    path = _workbook(folder)
    path.write_bytes(path.read_bytes()[:-300])
    return path


def _tar(folder: Path) -> Path:
    path = folder / "x.tar"
    with tarfile.open(path, "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.CHRTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"odd{kind.decode()}.jsonl")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        data = lines(LINE)
        for name in ("good.jsonl", "../../evil.jsonl"):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def _cut_tar(folder: Path) -> Path:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name in ("a.jsonl", "b.jsonl"):
            data = lines(*[LINE] * 500)
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return written("x.tar", made.getvalue()[:60000])(folder)


def _nested_bomb() -> bytes:
    inner = zipped(*((f"{number}.txt", b"0" * 6_000_000) for number in range(5)))
    middle = zipped(*((f"{number}.zip", inner) for number in range(10)))
    outer = [(f"{number}.zip", middle) for number in range(10)]
    return zipped(("first.jsonl", lines(LINE)), *outer, ("last.jsonl", lines(LINE)))


def _nested_deep() -> bytes:
    data = zipped(("a.jsonl", lines(LINE)))
    for number in range(8):
        data = zipped(("in.zip", data), (f"b{number}.jsonl", lines(LINE)))
    return data


def _blank_bomb() -> bytes:
    return zstandard.ZstdCompressor().compress(lines(LINE) + b"\n" * (1 << 28))


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.jsonl")
    return folder / "pipe.jsonl"


def _folder_with_a_pipe(folder: Path) -> Path:
    inner = folder / "chats"
    inner.mkdir()
    _pipe(inner)
    (inner / "loop").symlink_to(inner)
    (inner / "a.jsonl").write_bytes(lines(LINE))
    return inner


def _odd_names(folder: Path) -> Path:
    inner = folder / "chats"
    inner.mkdir()
    for name in (b"\xff\xfe.jsonl", b"two\nlines.jsonl", "a\u202egnp.jsonl".encode()):
        (inner / os.fsdecode(name)).write_bytes(lines(LINE))
    return inner


def _database(folder: Path) -> Path:
    connection = sqlite3.connect(folder / "x.db")
    connection.execute("CREATE TABLE t(a)")
    connection.close()
    return folder / "x.db"


def _deep_tree() -> str:
    node = '{"message_id":"0","text":"x","role":"assistant","replies":[]}'
    for number in range(1, 2000):
        role = "prompter" if number % 2 else "assistant"
        node = f'{{"message_id":"{number}","text":"x","role":"{role}","replies":[{node}]}}'
    return f'{{"message_tree_id":"t","tree_state":"ready_for_export","prompt":{node}}}'


def _tree() -> str:
    reply = '{"message_id":"2","text":"ho","role":"assistant","replies":[]}'
    prompt = f'{{"message_id":"1","text":"hi","role":"prompter","replies":[{reply}]}}'
    return f'{{"message_tree_id":"t","tree_state":"ready_for_export","prompt":{prompt}}}'


def _node(name: str, parent: str | None, children: list[str], role: str) -> dict[str, Any]:
    content = {"content_type": "text", "parts": [f"{role} says"]}
    message = {"author": {"role": role}, "content": content}
    return {"id": name, "parent": parent, "children": children, "message": message}


def _export(current: str, first: str | None, further: list[str]) -> bytes:
    mapping = {"a": _node("a", first, ["b", *further], "user"), "b": _node("b", "a", ["a"], "assistant")}
    return json.dumps([{"title": "x", "current_node": current, "mapping": mapping}]).encode()


_WIDE = ",".join(f"c{number}" for number in range(10_000))
_TWO = lines(LINE, LINE)
KINDS: dict[str, tuple[Maker, int, str]] = {
    # lines
    "lists deep in a line": (
        jsonl(LINE, '{"messages":' + "[" * 99999 + "]" * 99999 + "}", LINE),
        2,
        "too deeply",
    ),
    "objects deep in a line": (
        jsonl(
            LINE, '{"messages":[{"role":"user","content":' + '{"a":' * 50000 + "1" + "}" * 50000 + "}]}", LINE
        ),
        2,
        "too deeply",
    ),
    "deep and never closed": (
        written("x.json", f"[{LINE},\n".encode() + b'{"messages":' * 99999),
        1,
        "too deeply",
    ),
    "a deep tree": (jsonl(_deep_tree(), _tree()), 1, "too deeply"),
    "a number of a million digits": (jsonl(LINE, f'{{"id":{"9" * 1_000_000},{LINE[1:]}', LINE), 3, ""),
    "numbers out of range": (jsonl(LINE, f'{{"id":1e99999999,"w":-1e999,{LINE[1:]}', LINE), 3, ""),
    "a number for a text": (
        jsonl(LINE, LINE.replace('"Niemand."', "9" * 5000), LINE),
        3,
        "does not hold text",
    ),
    "half characters": (jsonl(LINE, LINE.replace("Niemand", "\\ud83d \\udc00"), LINE), 3, "half of an emoji"),
    "half characters as bytes": (
        written("x.jsonl", lines(LINE, LINE).replace(b"Niemand", b"Nie\xed\xa0\xbdmand", 1)),
        1,
        "not UTF-8",
    ),
    "NUL bytes between": (
        written("x.jsonl", lines(LINE) + b"\x00" * 5000 + b"\n" + lines(LINE)),
        2,
        "padding",
    ),
    "NUL bytes alone": (written("x.jsonl", b"\x00" * 3_000_000), 0, "nothing but blanks"),
    "line ends of old Macs": (written("x.jsonl", f"{LINE}\r{LINE}\r{LINE}\r".encode()), 3, ""),
    "all kinds of line ends": (
        written("x.jsonl", f"{LINE}\r\n{LINE}\n{LINE}\r{LINE}\n\r\n{LINE}".encode()),
        3,
        "something follows after the end",
    ),
    "blank lines and a mark on each line": (written("x.jsonl", f"\ufeff{LINE}\n\n".encode() * 4), 4, ""),
    "mixed dialects": (
        jsonl(
            LINE, '{"instruction":"a","output":"b"}', '{"prompt":"a","completion":"b"}', '{"mes":"x"}', LINE
        ),
        4,
        "mixes 3 formats",
    ),
    "the same key three times": (
        jsonl(LINE, f'{{"messages":[],"messages":[],{LINE[1:]}'),
        2,
        "stands 3 times",
    ),
    "a hundred thousand keys": (
        jsonl(LINE, "{" + "".join(f'"k{number}":0,' for number in range(100_000)) + LINE[1:]),
        2,
        "",
    ),
    "three million empty lines": (written("x.jsonl", b"\n" * 3_000_000 + lines(LINE) + b"\n" * 9), 1, ""),
    "a hundred thousand turns": (jsonl(LINE, json.dumps({"messages": MESSAGES * 50_000})), 2, ""),
    "a million commas": (written("x.json", b"[" + b"," * 1_000_000 + f"{LINE}]".encode()), 1, ""),
    "comments before, between and behind": (
        written("x.json", f"// all\n[\n{LINE}, // one\n/* two\n */ {LINE}\n# three\n]".encode()),
        2,
        "a comment stands here",
    ),
    "comment lines": (jsonl("# head", LINE, "// more", LINE), 2, "a comment stands here"),
    "keys without quotes": (written("x.json", b"[{messages:[{role:'user',content:'a'},],},]"), 0, "not JSON"),
    # packed
    "gzip cut off": (later("x.jsonl.gz", lambda: gzip.compress(_many())[:-3000]), 4000, "ends too early"),
    "gzip with a wrong sum": (
        written("x.jsonl.gz", gzip.compress(_TWO * 25)[:-8] + b"\x00" * 8),
        50,
        "damaged from here on",
    ),
    "gzip with more behind it": (
        written("x.jsonl.gz", gzip.compress(_TWO) + b"more" * 9),
        2,
        "damaged from here on",
    ),
    "two gzips in a row": (written("x.jsonl.gz", gzip.compress(_TWO) * 2), 4, ""),
    "xz cut off": (later("x.jsonl.xz", lambda: lzma.compress(_many())[:-800]), 1500, "ends too early"),
    "bzip2 cut off": (later("x.jsonl.bz2", lambda: bz2.compress(_many(), 1)[:-3000]), 4000, "ends too early"),
    "zstandard cut off": (
        later("x.jsonl.zst", lambda: zstandard.ZstdCompressor().compress(_many())[:-9000]),
        1000,
        "ends too early",
    ),
    "a zstandard bomb": (
        later("x.jsonl.zst", _blank_bomb),
        1,
        "more than 250 times its size",
    ),
    # archives
    "a zip cut off": (later("x.zip", lambda: zipped(("a.jsonl", _many()))[:-60]), 0, "damaged archive"),
    "a zip with a password": (
        written("x.zip", zipped(("a.jsonl", _TWO), ("b.jsonl", _TWO), flags=1)),
        2,
        "locked with a password",
    ),
    "a zip with a wrong sum": (
        written("x.zip", zipped(("a.jsonl", _TWO), ("b.jsonl", _TWO), damage=True)),
        2,
        "damaged inside its archive",
    ),
    "a zip packed in another way": (
        written("x.zip", zipped(("a.jsonl", _TWO), ("b.jsonl", _TWO), method=97)),
        2,
        "cannot be unpacked",
    ),
    "a zip of zips that explodes": (later("x.zip", _nested_bomb), 2, "more than 250 times the size"),
    "zips in zips in zips": (written("x.zip", _nested_deep()), 3, "more than 3 archives"),
    "names that lead out of a zip": (
        written(
            "x.zip",
            zipped(("../evil.jsonl", _TWO), ("/etc/x.jsonl", _TWO), ("C:\\x.jsonl", _TWO), ("a", _TWO)),
        ),
        2,
        "points outside",
    ),
    "links and devices in a tar": (_tar, 1, "links are not followed"),
    "a tar cut off": (_cut_tar, 500, "damaged from here on"),
    # encodings
    "UTF-32": (written("x.jsonl", _TWO.decode().encode("utf-32")), 2, ""),
    "UTF-16 without a mark": (written("x.jsonl", _TWO.decode().encode("utf-16-be")), 2, ""),
    "UTF-16 with half a letter at its end": (
        written("x.jsonl", _TWO.decode().encode("utf-16") + b"x"),
        2,
        "damaged",
    ),
    # tables
    "ten thousand columns": (
        written("x.csv", f"{_WIDE},prompt,response\n{'x,' * 10_000}a,b\n{'x,' * 10_000}c,d\n".encode()),
        2,
        "",
    ),
    "ragged rows": (written("x.csv", b"prompt,response\na,b\nonly\na,b,c,d\n\n,\ne,f\n"), 4, "4 cells"),
    "a quotation mark never closed": (
        written("x.csv", b'prompt,response\na,b\n"never closed,b\nc,d\ne,f\n'),
        3,
        "never closed",
    ),
    "a cell of five million letters": (
        written("x.csv", b"prompt,response\n" + b"a" * 5_000_000 + b",b\nc,d\n"),
        2,
        "",
    ),
    "names of columns alone": (written("x.csv", b"prompt,response\n"), 0, "no rows"),
    "NUL bytes in a table": (written("x.csv", b"prompt,response\na\x00,b\nc,d\n"), 0, "NUL bytes"),
    "formulas and joined cells": (_workbook, 3, ""),
    "a workbook cut off": (_cut_workbook, 0, "damaged archive"),
    "a workbook that explodes": (_workbook_bomb, 0, "no workbook of texts"),
    "Parquet cut off": (written("x.parquet", _parquet(pa.table({"a": ["x"] * 500}))[:-200]), 0, "footer"),
    "a damaged page of Parquet": (later("x.parquet", _broken_page), 1000, "damaged from here on"),
    "Parquet without rows": (
        written("x.parquet", _parquet(pa.table({"messages": [MESSAGES][:0]}))),
        0,
        "no rows",
    ),
    "Arrow cut off": (later("x.arrow", _arrow_cut), 30, "damaged from here on"),
    "a part of a dataset that is missing": (_shards, 10, "it is missing"),
    # programs
    "a card with a wrong sum": (
        written("x.png", _png(_chunk(b"tEXt", b"chara\0" + _CARD)[:-4] + b"\0\0\0\0")),
        1,
        "",
    ),
    "a card that says to be endless": (
        written("x.png", _png(_chunk(b"tEXt", b"chara\0" + _CARD, length=0x7FFFFFFF))),
        0,
        "without a character card",
    ),
    "half a card": (written("x.png", _png(_chunk(b"tEXt", b"chara\0" + _CARD[:-30]))), 0, "damaged"),
    "a newer card that is broken": (
        written("x.png", _png(_chunk(b"tEXt", b"ccv3\0!!!!"), _chunk(b"tEXt", b"chara\0" + _CARD))),
        1,
        "",
    ),
    "a chat without its first line": (
        jsonl('{"name":"Sera","is_user":false,"mes":"Hello"}', '{"name":"You","is_user":true,"mes":"Hi"}'),
        1,
        "",
    ),
    "a chat with a broken line": (
        jsonl(
            _HEAD,
            '{"name":"Sera","is_user":false,"mes":"Hi"}',
            '{"name":"You","is_us',
            '{"name":"Sera","mes":"Ho"}',
        ),
        1,
        "ends in the middle",
    ),
    "a chat with odd values": (
        jsonl(
            _HEAD,
            '{"name":5,"is_user":"yes","mes":["Hi"]}',
            '{"name":"Sera","mes":"Ho","swipes":{},"swipe_id":9}',
            "5",
        ),
        1,
        "no message of the chat",
    ),
    "turns that follow each other in a ring": (written("conversations.json", _export("b", "b", [])), 1, ""),
    "turns that are not there": (written("conversations.json", _export("none", None, ["gone"])), 1, ""),
    # what is no dataset
    "a web page": (written("x.jsonl", b"<!DOCTYPE html><html><h1>404</h1></html>"), 0, "a web page"),
    "a pointer of Git": (
        written("x.parquet", b"version https://git-lfs.github.com/spec/v1\noid x\n"),
        0,
        "Git LFS",
    ),
    "a pickle": (written("x.jsonl", pickle.dumps([{"messages": MESSAGES}])), 0, "a pickle"),
    "rich text": (written("x.txt", rb"{\rtf1\ansi User: hi\par Assistant: ho\par}"), 0, "Rich Text"),
    "a database": (_database, 0, "a database"),
    "a pipe": (_pipe, 0, "a device or the like"),
    "a folder with a pipe and a link to itself": (_folder_with_a_pipe, 1, "no file that can be read"),
    "odd names of files": (_odd_names, 3, ""),
}
"""Maker, how many conversations can at least be read, and words of what is said (empty: nothing need be)."""
