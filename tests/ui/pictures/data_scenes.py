"""Datasets of other kinds: written from the right, with tools and pictures, very long, with facts; and empty ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from rolethread_gui.dataset.edits import Command, SetIncluded
from tests.ui.pictures.camera import Camera

Turns = Sequence[dict[str, object]]

_ARABIC = (
    ("هل الميناء بعيد من هنا؟", "ليس بعيداً. اتبع الطريق حتى المنارة، ثم انزل الدرج الحجري نحو البحر."),
    ("ومن يحرس المنارة؟", "ميرا تحرسها منذ 31 سنة، وتكتب كل ليلة في دفترها: “لا شيء جديد”."),
)
_HEBREW = (
    ("מתי יוצאת המעבורת?", "המעבורת יוצאת ב-18:30 מהרציף הצפוני. כדאי להגיע רבע שעה קודם."),
    ("תודה!", "בשמחה. (היא מחייכת ומצביעה אל הים.) רוצה שאקרא לך את Harbour Lights?"),
)


def _messages(*exchanges: tuple[str, str], system: str = "") -> Turns:
    turns: list[dict[str, object]] = [{"role": "system", "content": system}] if system else []
    for asked, answered in exchanges:
        turns += [{"role": "user", "content": asked}, {"role": "assistant", "content": answered}]
    return turns


def _tools() -> Turns:
    call = {
        "name": "find_ferry",
        "arguments": json.dumps({"from": "Saltmarsh", "to": "Gull Island", "people": 2}),
    }
    return (
        {"role": "system", "content": "You sell tickets for the ferry."},
        {"role": "user", "content": "Two for Gull Island, please."},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"id": "call_1", "type": "function", "function": call}],
        },
        {
            "role": "tool",
            "tool_call_id": "call_1",
            "content": '{"leaves": "18:30", "price": 7.5, "seats": [4, 5]}',
        },
        {"role": "assistant", "content": "The ferry leaves at half past six. That is fifteen in all."},
    )


def _pictures() -> Turns:
    asked = [
        {"type": "text", "text": "What is on this picture?"},
        {"type": "image_url", "image_url": {"url": "https://example.org/lighthouse.png"}},
        {"type": "hologram", "data": "something that nobody knows yet"},
    ]
    return ({"role": "user", "content": asked}, {"role": "assistant", "content": "A lighthouse, at dusk."})


def _written(camera: Camera, name: str, conversations: Sequence[Turns], **more: object) -> Path:
    folder = camera.folder / ".files"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.jsonl"
    lines = (json.dumps({"messages": turns, **more}, ensure_ascii=False) for turns in conversations)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def from_the_right(camera: Camera) -> None:
    """Arabic and Hebrew: text, table, search, comparison, a system prompt."""
    system = "أنت ميرا، حارسة المنارة. تتكلم بهدوء ولا تكذب أبداً."
    many = [_messages(*_ARABIC, system=system), _messages(*_HEBREW)]
    many += [
        _messages((f"{asked} ({n})", answered)) for n in range(6) for asked, answered in (*_ARABIC, *_HEBREW)
    ]
    camera.open(_written(camera, "from-the-right", many))
    page = camera.window.edit_page
    page.open_conversation(1)
    camera.shot("right-to-left-arabic")
    page.open_conversation(2)
    camera.shot("right-to-left-hebrew")
    page.set_search("المنارة")
    camera.still(1500)
    camera.shot("right-to-left-found")
    page.set_search("")
    page.people.show_prompts()
    camera.still(1500)
    camera.dialog("right-to-left-prompts")


def tools_and_pictures(camera: Camera) -> None:
    """Calls of tools with their results, pictures, parts that nobody knows, and turns that are very long."""
    long = "The tide comes in, and the tide goes out again. " * 400
    word = "a" * 700
    many = [_tools(), _pictures(), _messages(("Tell me everything.", long)), _messages(("And this?", word))]
    many += [_messages(*((f"Question {n}?", f"Answer {n}.") for n in range(80)))]
    tool = {
        "name": "find_ferry",
        "description": "Looks up when a ferry leaves.",
        "parameters": {"type": "object"},
    }
    camera.open(_written(camera, "tools", many, tools=[{"type": "function", "function": tool}]))
    page = camera.window.edit_page
    for key, name in enumerate(
        ("tool-call", "picture-and-unknown", "very-long", "one-long-word", "many-turns"), 1
    ):
        page.open_conversation(key)
        camera.still(800)
        camera.shot(name)


def canon_with_facts(camera: Camera) -> None:
    """Facts of characters that disagree, and those that agree."""
    said = {
        2: "My eyes are green, and the bread is warm.",
        4: "My eyes are blue, and the rye is gone.",
        6: "I am 29.",
    }
    system = "You are Mira, who bakes bread. Mira is 31 years old."
    many = [
        _messages(
            (f"Tell me about day {n}.", said.get(n, f"On day {n} it snowed for {n * 3} hours.")),
            system=system,
        )
        for n in range(1, 12)
    ]
    camera.open(_written(camera, "facts", many))
    camera.window.show_page("checks")
    camera.window.checks_page.show_section("canon")
    camera.still(2500)
    camera.shot("canon-facts")
    camera.click("canon_agreeing")
    camera.still(800)
    camera.shot("canon-all-facts")


def export_done(camera: Camera) -> None:
    """What is said once the files are written."""
    camera.do("export")
    camera.still(1500)
    button = "export_to_openai"
    camera.click(button)
    camera.until(lambda: camera.find("export_run").isEnabled())
    camera.find("export_path").setText(str(camera.folder / ".files" / "written"))
    camera.click("export_run")
    camera.until(lambda: camera.find("export_run").isEnabled())
    camera.still()
    camera.shot("export-done")


def empty(camera: Camera) -> None:
    """No flags, no versions, no runs; everything left out; no project."""
    camera.open(
        _written(camera, "calm", [_messages(("Is it far?", "No, an hour at most; we are nearly there."))])
    )
    window = camera.window
    window.show_page("edit")
    camera.shot("no-flags")
    for page in ("balance", "versions"):
        window.show_page(page)
        camera.still(1500)
        camera.shot(f"{page}-of-one")
    window.show_page("checks")
    for section in ("phrases", "copies", "canon"):
        window.checks_page.show_section(section)
        camera.still(1200)
        camera.shot(f"{section}-empty")
    camera.desk.submit(Command("Left out", (SetIncluded((1,), False),), "table"))
    camera.settle()
    camera.do("export")
    camera.still(1500)
    camera.shot("export-nothing")
    window.show_page("edit")
    camera.do("close")
    camera.still(1000)
    camera.shot("start-again")
