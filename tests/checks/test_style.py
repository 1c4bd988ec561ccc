from __future__ import annotations

import pytest
from hypothesis import example, given

from rolethread_gui.checks import style, style_fixes
from rolethread_gui.checks.regions import prose
from rolethread_gui.checks.style_rules import RULE_OF
from rolethread_gui.checks.texts import is_wide
from tests.checks.drawn import texts

LONG = "This is a sentence that goes on for long enough to count as prose"


@pytest.mark.parametrize(
    ("text", "rule", "answer"),
    [
        ("*smiles softly* Hello.", "actions", "stars"),
        ("Hello. (waves at you) Come in.", "actions", "round"),
        ("[She nods slowly.] Fine.", "actions", "square"),
        ("（轻轻微笑）你好。", "actions", "wide round"),
        ("【微笑】你好。", "actions", "lenses"),
        ("压力很大*抱抱*。", "actions", "stars"),
        ("**grins** Sure.", "actions", "double stars"),
        ("_nods_ Yes.", "actions", "underscores"),
        ("*nods* Yes. (smiles)", "actions", style.MIXED),
        ("I *really* mean it.", "actions", None),
        ("*The Old Man and the Sea* is a book.", "actions", None),
        ("Use it (see below) often. (e.g. here)", "actions", None),
        ("1. (a) First", "actions", None),
        ("a*b*c and 2 * 3 * 4", "actions", None),
        ("Type `ls` *right now* please.", "actions", None),
        ("```\n*nods*\n```", "actions", None),
        ('"Hi," she said.', "quotes", "straight"),
        ("“Hi,” she said.", "quotes", "curly"),
        ("她说「好」。", "quotes", "corners"),
        ('A 5" screen and a 6" one', "quotes", None),
        ("It's fine", "apostrophes", "straight"),
        ("It’s fine", "apostrophes", "curly"),
        ("the dogs' 'home'", "apostrophes", None),
        ("Wait...", "ellipses", "dots"),
        ("Wait…", "ellipses", "sign"),
        ("one — two", "dashes", "em spaced"),
        ("one—two", "dashes", "em"),
        ("one -- two", "dashes", "hyphens"),
        ("你好,我很好.再见!", "width", "half"),
        ("你好，我很好。", "width", "full"),
        ("- one\n- two", "bullets", "-"),
        ("• one\n• two", "bullets", "•"),
        ("<p>Hi.</p><p>Ho.</p>", "html", "used"),
        ("In HTML, <p> opens a paragraph and </p> ends it.", "html", None),
        ("a <b and b> c", "html", None),
        ("Narrator: It was night.", "prefix", "Narrator"),
        ("Luna: Hi, there.", "prefix", "Luna"),
        ("**Luna:** Hi, there.", "prefix", "Luna"),
        ("旁白：夜深了。", "prefix", "旁白"),
        ("Title: A night", "prefix", None),
        ("Ingredients:\n- salt", "prefix", None),
        ("Ann: Hi.\nBob: Hello.", "prefix", None),
        ("你好，  再见。  好的。", "gaps", "used"),
        ("One.  Two.  Three.", "gaps", "used"),
        ("STOP DOING THAT RIGHT NOW!", "capitals", "used"),
        ("NASA and the FBI and CIA", "capitals", None),
        ("# Title\ntext", "headings", "used"),
        ("#hashtag", "headings", None),
        (LONG + ".", "stops", "marked"),
        (LONG, "stops", "open"),
        ("Short one", "stops", None),
        ("hello there, this is a small start.", "starts", "small"),
        ("• " + LONG + ".\n• " + LONG + ".", "listed", "used"),
        ("- salt\n- sugar", "listed", None),
        ("Fun 😊 times 🌟", "emoji", "used"),
    ],
)
def test_observes(text, rule, answer):
    seen = style.observe(prose(text), wide=is_wide(text))
    assert seen.get(rule) == answer


@pytest.mark.parametrize(
    ("rule", "house", "text", "after"),
    [
        ("actions", "stars", "(waves) Hello. [She nods.] Yes.", "*waves* Hello. *She nods.* Yes."),
        ("actions", "wide round", "*微笑*你好。【点头】好的。", "（微笑）你好。（点头）好的。"),
        ("actions", "stars", "**grins** Sure (see below).", "*grins* Sure (see below)."),
        ("quotes", "curly", 'He said "no" and `"x"`.', 'He said “no” and `"x"`.'),
        ("quotes", "straight", "He said “no”.", 'He said "no".'),
        ("apostrophes", "straight", "It’s Ann’s.", "It's Ann's."),
        ("ellipses", "dots", "Wait… go……", "Wait... go..."),
        ("dashes", "em", "one -- two", "one—two"),
        ("width", "full", "你好,我在v1.2.好!", "你好，我在v1.2.好！"),
        ("width", "half", "你好，我在。", "你好,我在."),
        ("bullets", "-", "• one\n  • two", "- one\n  - two"),
        ("listed", "", "• One is here.\n• Two is there.", "One is here.\nTwo is there."),
        ("html", "", "<p>One <b>two</b>.</p><p>Three.<br>Four.</p>", "One two.\n\nThree.\nFour."),
        ("html", "", "<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("prefix", "", "**Luna:** Hi.", "Hi."),
        ("gaps", "", "你好，  再见。  好的。  \n\n", "你好，再见。好的。"),
        ("gaps", "", "One.  Two.  Three.", "One. Two. Three."),
        (
            "capitals",
            "",
            "STOP DOING THAT RIGHT NOW! I SAID SO TO ALL OF YOU.",
            "Stop doing that right now! I said so to all of you.",
        ),
        ("headings", "", "## Title\ntext", "Title\ntext"),
        ("bold", "", "a **b c** d", "a b c d"),
        ("emoji", "", "Fun 😊 times 🌟", "Fun times"),
        ("starts", "capital", '"hello there"', '"Hello there"'),
        ("stops", "marked", LONG, LONG + "."),
    ],
)
def test_converts(rule, house, text, after):
    changes = style_fixes.departures(rule, prose(text), house)
    assert style_fixes.changed_text(text, changes) == after


@given(texts)
@example("Gaps here.   And at the end of a line.  \nAnother line.\n")
def test_changes_are_in_order_and_inside_any_text(text):
    plain = prose(text)
    assert len(plain) == len(text)
    seen = style.observe(plain, wide=is_wide(text))
    assert set(seen) <= {*RULE_OF, "structure"}
    for rule in RULE_OF.values():
        for house in rule.answers if not rule.never else ("",):
            at = 0
            for start, end, _ in style_fixes.departures(rule.id, plain, house):
                assert at <= start <= end <= len(text)
                at = end
