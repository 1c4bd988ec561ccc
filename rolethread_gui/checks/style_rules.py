"""The rules of a house style: when the dataset has one, and what a departure from it says."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final

from rolethread_gui.wording import put, say


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """One question of style.

    Attributes:
        id: identifier, as `style.observe` gives it.
        title: for lists of rules.
        share: of the replies in which the question arises, how many must answer alike before the rule
            holds. Where both answers are common in good texts, nearly all of them must.
        least: replies in which the question must have arisen.
        whole: a departure concerns the whole reply, not one mark in it.
        answers: what each answer is called in a sentence. A rule with the one answer "used" asks whether
            a thing is used at all; the house does without it.
        does: how the sentence about the others goes, with ``{answer}`` for the house's.
        here: how the sentence about this reply goes, with ``{answer}`` for its own.
        fix: what the button says, with ``{answer}`` for the house's.
        only: the house answers that make a rule; empty for all.
    """

    id: str
    title: str
    share: float
    least: int
    whole: bool
    answers: Mapping[str, str]
    does: str
    here: str
    fix: str
    only: tuple[str, ...] = ()

    @property
    def never(self) -> bool:
        """Whether the rule is that a thing is not used."""
        return "used" in self.answers


_NEVER: Final = {"used": ""}
_ASKED: Final = 1.01
"""A share that no rule reaches: it is proposed, and counts once it is accepted."""
_QUOTES: Final = {
    "straight": say('in "straight quotes"'),
    "curly": say("in “curly quotes”"),
    "low": say("in „low quotes“"),
    "guillemets": say("in «guillemets»"),
    "corners": say("in 「corner quotes」"),
    "single": say("in 'single quotes'"),
    "dash": say("behind a dash in lines of their own"),
}
_ACTIONS: Final = {
    "stars": say("between *asterisks*"),
    "double stars": say("between **two asterisks**"),
    "round": say("in (round brackets)"),
    "wide round": say("in （full-width brackets）"),
    "square": say("in [square brackets]"),
    "lenses": say("in 【heavy brackets】"),
    "underscores": say("between _underscores_"),
    "tildes": say("between ~tildes~"),
    "braces": say("in {braces}"),
}

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "actions", say("Marks of actions"), 0.9, 20, False, _ACTIONS,
        say("replies with actions write them {answer}"), say("here they stand {answer}"), say("Write actions {answer}"),
    ),
    Rule(
        "acting", say("Actions set apart"), 0.97, 50, False, _NEVER,
        say("replies have no actions set apart by marks"), say("this one has"), "",
    ),
    Rule(
        "bare", say("What happens beside speech"), 0.95, 60, True,
        {"marked": say("between marks of actions"), "bare": say("without any marks")},
        say("replies tell what happens {answer}"), say("here it stands {answer}"), "", ("marked",),
    ),
    Rule(
        "quotes", say("Quotation marks"), 0.985, 40, False, _QUOTES,
        say("replies with quotations write them {answer}"), say("here they stand {answer}"), say("Put quotations {answer}"),
    ),
    Rule(
        "apostrophes", say("Apostrophes"), 0.995, 60, False, {"straight": say("straight (')"), "curly": say("curly (’)")},
        say("replies with apostrophes have them {answer}"), say("here they are {answer}"), say("Make apostrophes {answer}"),
    ),
    Rule(
        "ellipses", say("Ellipses"), 0.97, 40, False,
        {"dots": say("as three dots (...)"), "sign": say("as one sign (…)"), "double": say("as ……"), "stops": say("as 。。。")},
        say("replies with an ellipsis write it {answer}"), say("here it stands {answer}"), say("Write ellipses {answer}"),
    ),
    Rule(
        "dashes", say("Dashes"), 0.97, 40, False,
        {
            "em": say("as a long dash (—)"), "em spaced": say("as a long dash with spaces ( — )"),
            "en": say("as a short dash with spaces ( – )"), "hyphens": say("as two hyphens (--)"), "double": say("as ——"),
        },
        say("replies with a dash write it {answer}"), say("here it stands {answer}"), say("Write dashes {answer}"),
    ),
    Rule(
        "width", say("Width of punctuation"), 0.9, 20, True,
        {"full": say("full-width punctuation (，。)"), "half": say("half-width punctuation (, .)")},
        say("replies have {answer}"), say("this one has {answer}"), say("Use {answer}"),
    ),
    Rule(
        "bullets", say("Signs of lists"), 0.9, 20, True, {"-": "“-”", "*": "“*”", "+": "“+”", "•": "“•”"},
        say("replies with lists mark the items with {answer}"), say("here it is {answer}"), say("Mark items with {answer}"),
    ),
    Rule(
        "listed", say("Replies that are a list"), 0.98, 100, True, _NEVER,
        say("replies are more than a list of points"), say("this one is nothing else"), say("Make the points plain lines"),
    ),
    Rule(
        "html", "HTML", 0.9, 30, True, _NEVER,
        say("replies have no HTML tags"), say("this one has, and the model would learn to write them"), say("Take the tags out"),
    ),
    Rule(
        "prefix", say("A name before the text"), 0.9, 30, True, _NEVER,
        say("replies begin without the speaker's name"), say("this one begins with “{answer}:”"), say("Cut “{answer}:”"),
    ),
    Rule(
        "unnamed", say("Replies without a name before them"), 0.95, 50, True, _NEVER,
        say("replies begin with the speaker's name"), say("this one begins without one"), "",
    ),
    Rule(
        "labels", say("How the name before the text is set"), 0.9, 20, True,
        {"plain": say("as it is (Mira:)"), "bold": say("in bold (**Mira:**)"), "italic": say("in italics (*Mira:*)"), "square": say("in [square brackets]")},
        say("replies with a name before them have it {answer}"), say("here it stands {answer}"), "",
    ),
    Rule(
        "gaps", say("Gaps after punctuation"), 0.9, 30, True, _NEVER,
        say("replies have no gaps after punctuation"), say("this one has several"), say("Close the gaps"),
    ),
    Rule(
        "capitals", say("Shouting"), 0.95, 30, False, _NEVER,
        say("replies have no sentence IN CAPITALS"), say("this one has"), say("Write it in small letters"),
    ),
    Rule(
        "lower", say("No capitals"), 0.95, 50, True, _NEVER,
        say("replies have capital letters"), say("this one has none"), say("Begin sentences with a capital"),
    ),
    Rule(
        "unpunctuated", say("No punctuation"), 0.95, 50, True, _NEVER,
        say("replies are short or have punctuation"), say("this one, long as it is, has none"), "",
    ),
    Rule(
        "headings", say("Headings"), 0.992, 100, True, _NEVER,
        say("replies have no headings"), say("this one has"), say("Make headings plain lines"),
    ),
    Rule(
        "bold", say("Bold"), 0.992, 100, True, _NEVER,
        say("replies have no **bold** words"), say("this one has"), say("Make bold words plain"),
    ),
    Rule(
        "emoji", say("Emoji"), 0.992, 100, True, _NEVER,
        say("replies have no or one emoji"), say("this one has several"), say("Take the emoji out"),
    ),
    Rule(
        "starts", say("The first letter"), 0.985, 100, False,
        {"capital": say("a capital letter"), "small": say("a small letter")},
        say("replies begin with {answer}"), say("this one begins with {answer}"), say("Begin with {answer}"), ("capital",),
    ),
    Rule(
        "stops", say("Punctuation at the end"), 0.94, 100, False,
        {"marked": say("a full stop or the like"), "open": "none"},
        say("replies in prose end with {answer}"), say("this one has {answer}; see whether it was cut off"),
        say("Put a full stop"), ("marked",),
    ),
    Rule(
        "speech", say("Speech beside actions"), 0.96, 60, True,
        {"quoted": say("in quotation marks"), "plain": say("without quotation marks")},
        say("replies with actions have speech {answer}"), say("here it stands {answer}"), "",
    ),
    Rule(
        "silent", say("Replies without speech"), 0.97, 60, True, _NEVER,
        say("replies have something said in quotation marks"), say("this one has nothing"), "",
    ),
    Rule(
        "thoughts", say("Thoughts"), _ASKED, 20, True,
        {
            "stars": say("between *asterisks*"), "underscores": say("between _underscores_"), "single": say("in 'single quotes'"),
            "double": say('in "double quotes"'), "round": say("in (round brackets)"),
        },
        say("replies with thoughts write them {answer}"), say("here they stand {answer}"), "",
    ),
    Rule(
        "tense", say("Tense"), 0.97, 60, True, {"present": say("in the present"), "past": say("in the past")},
        say("replies that narrate do so {answer}"), say("this one does so {answer}"), "",
    ),
    Rule(
        "person", say("Point of view"), 0.97, 60, True,
        {"first": say("in the first person (I)"), "third": say("in the third person (she, he)")},
        say("replies that narrate do so {answer}"), say("this one does so {answer}"), "",
    ),
)  # fmt: skip
"""All rules. Shares: structure holds from nine in ten on; habits of typing, which vary in good texts too, later."""

RULE_OF: Final = {rule.id: rule for rule in RULES}


@dataclasses.dataclass(frozen=True, slots=True)
class House:
    """A rule that the dataset follows.

    Attributes:
        rule: the rule.
        answer: the house's answer, empty where the house does without.
        follow: replies that follow it.
        total: replies in which the question arose.
        chosen: whether it was set by hand.
    """

    rule: Rule
    answer: str
    follow: int
    total: int
    chosen: bool = False


def chosen_rule(
    rule: Rule, answer: str, answers: Mapping[str, Mapping[str, int]], replies: int
) -> House | None:
    """A rule that was set by hand, whatever the dataset does; None where there is no such answer.

    Args:
        rule: the rule.
        answer: the wanted answer; empty for a thing that shall not be used.
        answers: replies by answer, for every rule.
        replies: all replies looked at.
    """
    counts = answers.get(rule.id, {})
    if rule.never:
        return None if answer else House(rule, "", replies - sum(counts.values()), replies, chosen=True)
    if answer not in rule.answers:
        return None
    return House(rule, answer, counts.get(answer, 0), sum(counts.values()), chosen=True)


def house_rule(
    rule: Rule, answers: Mapping[str, Mapping[str, int]], replies: int, *, needed: float | None = None
) -> House | None:
    """The house's answer to a rule, or None when there is no clear one.

    Args:
        rule: the rule.
        answers: replies by answer, for every rule that was known when they were counted.
        replies: all replies looked at, for rules about a thing that is not used.
        needed: share to ask for instead of the rule's own.
    """
    share = rule.share if needed is None else needed
    counts = answers.get(rule.id, {})
    if rule.never:
        if rule.id not in answers:
            return None  # the figures were kept before there was such a rule
        follow = replies - sum(counts.values())
        holds = replies >= rule.least and _enough(follow, replies, share, strict=needed is None)
        return House(rule, "", follow, replies) if holds else None
    total = sum(counts.values())
    if total < rule.least:
        return None
    answer, follow = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    if answer not in rule.answers or (rule.only and answer not in rule.only):
        return None
    return (
        House(rule, answer, follow, total) if _enough(follow, total, share, strict=needed is None) else None
    )


_FEW, _FEW_OF = 3, 100
"""Replies that may depart, and the least of all, whatever share is asked for: in a small dataset one in a hundred is two or three."""


def _enough(follow: int, total: int, share: float, *, strict: bool) -> bool:
    few = strict and share <= 1 and total >= _FEW_OF and total - follow <= _FEW
    return few or follow >= share * total


def sentence(house: House, answer: str) -> str:
    """One plain sentence with the figures: what the others do, and what this reply does."""
    rule = house.rule
    does = rule.does.format(answer=rule.answers.get(house.answer, ""))
    named = rule.answers.get(answer) or (answer if rule.never else say("both ways"))
    if not rule.never and answer not in rule.answers:
        here = say("here it goes both ways")
    else:
        here = rule.here.format(answer=named)
    if house.chosen:
        return say("You chose that {0}; {1}.").format(does, here)
    return put(say("{0:,} of {1:,} {2}; {3}."), house.follow, house.total, does, here)
