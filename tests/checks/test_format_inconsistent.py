from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings

from rolethread_gui.checks.rules.format_inconsistent import FormatInconsistent
from rolethread_gui.checks.style_rules import RULE_OF, RULES
from rolethread_gui.dataset.flags import Severity
from tests.checks.drawn import conversation, conversations, fixed, judged, spans_are_exact, view_of

CHECK = FormatInconsistent()
PROSE = (
    "*smiles warmly* Welcome back, traveller. It's been a while since you came this way, and the fire is lit. "
    '"Sit down," she says, and waits... There is soup.'
)


def dataset(text, number=220, signs="ua"):
    return [conversation(signs, "A prompt.", text, key=key) for key in range(2, number + 2)]


HOUSE = dataset(PROSE)
CHINESE = dataset("（微笑）亲爱的，我理解你的感受。请告诉我，发生了什么？我们一起面对。")


def found(text, around=HOUSE):
    one = conversation("ua", "A prompt.", text)
    return [(flag.words, flag.start, flag.end) for flag in judged(CHECK, one, around)]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("*smiles* It's late. She waits...", []),
        ("(smiles) It's late.", [("Marks of actions", 0, 1)]),
        ("Come in. [closes the door] It's late.", [("Marks of actions", 9, 10)]),
        ("“Come in,” she says.", [("Quotation marks", 0, 1)]),
        ("Well, it’s late.", [("Apostrophes", 8, 9)]),
        ("She waits… and waits.", [("Ellipses", 9, 10)]),
        ("<p>Come in.</p>", [("HTML", None, None)]),
        ("Narrator: Come in.", [("A name before the text: Narrator", None, None)]),
        ("Please do. SIT DOWN AND EAT YOUR SOUP! It is good for you.", [("Shouting", 11, 37)]),
        ("SIT DOWN AND EAT YOUR SOUP!", [("Shouting", None, None)]),
        ("come in. sit down by the fire, i say. eat.", [("No capitals", None, None)]),
        ("## The inn\nCome in.", [("Headings", None, None)]),
        ("One.  Two.  Three.", [("Gaps after punctuation", None, None)]),
        ("Come in 😊 and sit 🌟.", [("Emoji", None, None)]),
        (
            "Come in, there is soup on the table and bread beside it for all",
            [("Punctuation at the end", 60, 63)],
        ),
        ("```\n(smiles)\n“x” it’s…\n```", []),
    ],
)
def test_departures_from_an_english_house(text, flags):
    assert found(text) == flags


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Marrow: The tide owes us an hour.", []),
        ("We used to have a clock for that.", ["Replies without a name before them"]),
        ("**Marrow:** The tide owes us an hour.", ["How the name before the text is set", "Bold"]),
    ],
)
def test_departures_from_a_house_with_names_before_the_text(text, words):
    named = dataset("Marrow: I charge by the hour, and by the sigh.")
    assert [word for word, _, _ in found(text, named)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("„DEN HUT DÜRFEN SIE BEHALTEN.“ *ER LEGT HOLZ NACH.*", ["Shouting"]),
        ("„Die Flut kommt.“ (Eine Fliege umkreist die Lampe.) „Geh nun.“", ["Marks of actions"]),
        ("*Er reibt sich die Finger* „Die Suppe ist heiß die Spur ist kalt“", ["No punctuation"]),
    ],
)
def test_departures_from_a_german_house(text, words):
    house = dataset("„Den Hut dürfen Sie behalten.“ *Er legt Holz nach.* „Das Haus mag Sie.“")
    assert [word for word, _, _ in found(text, house)] == words


@pytest.mark.parametrize(("others", "flagged"), [(2, True), (4, False)])
def test_a_small_dataset_has_a_style_though_two_or_three_replies_depart(others, flagged):
    odd = "## The inn\nCome in, and sit down."
    around = [*HOUSE[:198], *dataset(odd, others)]
    assert ("Headings" in [word for word, _, _ in found(odd, around)]) is flagged


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("（点头）好的。请说，我在听。", []),
        ("*点头*好的。请说，我在听。", [("Marks of actions", 0, 1)]),
        ("【点头】好的。请说，我在听。", [("Marks of actions", 0, 1)]),
        ("(点头)好的。请说，我在听。", [("Marks of actions", 0, 1)]),
        ("好的,请说.我在听!", [("Width of punctuation", None, None)]),
        ("好的，  请说。  我在听。", [("Gaps after punctuation", None, None)]),
        ("旁白：夜深了，他还没有睡。", [("A name before the text: 旁白", None, None)]),
    ],
)
def test_departures_from_a_chinese_house(text, flags):
    assert found(text, CHINESE) == flags


def test_a_small_letter_at_the_start():
    plain = dataset("Come in, it is late and cold outside.")
    assert found("come in, it is late and cold.", plain) == [("The first letter", 0, 1)]


def test_the_sentence_gives_the_figures_and_the_fix_converts_the_whole_turn():
    one = conversation("ua", "A prompt.", "(smiles) Hm. (waves) `(smiles)` Yes.")
    flag = judged(CHECK, one, HOUSE)[0]
    assert flag.severity is Severity.HINT
    assert flag.message == (
        "220 of 221 replies with actions write them between *asterisks*; here they stand in (round brackets)."
    )
    assert fixed(one, flag.fixes[0]).turns[1].text == "*smiles* Hm. *waves* `(smiles)` Yes."


def test_a_dataset_without_a_clear_majority_stays_quiet():
    mixed = [*dataset(PROSE, 60), *dataset(PROSE.replace("*smiles warmly*", "(smiles warmly)"), 40)]
    assert found("[smiles] It's late.", mixed) == []


def test_nearly_a_majority_is_asked():
    mixed = [*dataset('"No," she says.', 95), *dataset("“No,” she says.", 5)]
    view = view_of(CHECK, mixed)
    assert view.answers == {"style_quotes": "leave"}
    assert CHECK.flags(mixed[-1], view) == []
    assert CHECK.flags(mixed[-1], dataclasses.replace(view, answers={"style_quotes": "flag"}))


def test_the_share_can_be_set():
    mixed = [*dataset(PROSE, 85), *dataset(PROSE.replace("*smiles warmly*", "(smiles warmly)"), 15)]
    assert CHECK.flags(mixed[-1], view_of(CHECK, mixed)) == []
    assert CHECK.flags(mixed[-1], view_of(CHECK, mixed, agree=80))


def test_a_name_counts_when_it_is_a_speaker():
    assert found("Luna: Come in.") == [], "once, it may be anything"
    assert found("Dr. Chen: Come in.") == [("A name before the text: Dr. Chen", None, None)]
    several = [*HOUSE, *dataset("Luna: Come in.", 3)]
    assert found("Luna: Come in.", several) == [("A name before the text: Luna", None, None)]


def test_names_are_welcome_where_most_replies_have_them():
    scripted = dataset("Luna: Come in, and sit down by the fire.")
    assert found("Mira: Come in.", scripted) == []


def test_finding_names_the_rule_with_the_most_departures():
    figures = view_of(CHECK, [*HOUSE, *dataset("(smiles) It's late.", 8)]).figures
    finding = CHECK.findings(figures)[0]
    assert finding.count == 8
    assert finding.sentence == (
        "220 of 228 replies with actions write them between *asterisks*; 8 do otherwise."
    )


def test_every_rule_has_its_words():
    assert len(RULE_OF) == len(RULES)
    for rule in RULES:
        assert rule.title
        assert rule.does
        assert rule.here


@settings(max_examples=200)
@given(conversations)
def test_every_fix_mends_its_flag(one):
    for around in (HOUSE, CHINESE):
        view = view_of(CHECK, around)
        flags = CHECK.flags(one, view)
        spans_are_exact(flags, one)
        for flag in flags:
            for fix in flag.fixes:
                mended = CHECK.flags(fixed(one, fix), view)
                again = [other for other in mended if (other.turn, other.words) == (flag.turn, flag.words)]
                assert not again, (one.turn(flag.turn).text, fixed(one, fix).turn(flag.turn).text)


def test_figures_that_were_kept_before_there_was_a_rule_put_no_reply_in_the_wrong():
    one = conversation("ua", "A prompt.", "## The inn\nCome in, there is *soup*.")
    view = view_of(CHECK, [one, *HOUSE])
    assert "Headings" in {flag.words for flag in CHECK.flags(one, view)}
    group = view.figures["narrow"]
    older = {rule: counts for rule, counts in group["rules"].items() if rule != "headings"}
    figures = {**view.figures, "narrow": {**group, "rules": older}}
    kept = dataclasses.replace(view, figures=figures)
    assert "Headings" not in {flag.words for flag in FormatInconsistent().flags(one, kept)}
