"""The rules of a house style: when the dataset has one, and what a departure from it says."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final


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
    "straight": 'in "straight quotes"',
    "curly": "in “curly quotes”",
    "low": "in „low quotes“",
    "guillemets": "in «guillemets»",
    "corners": "in 「corner quotes」",
}
_ACTIONS: Final = {
    "stars": "between *asterisks*",
    "double stars": "between **two asterisks**",
    "round": "in (round brackets)",
    "wide round": "in （full-width brackets）",
    "square": "in [square brackets]",
    "lenses": "in 【heavy brackets】",
    "underscores": "between _underscores_",
    "tildes": "between ~tildes~",
    "braces": "in {braces}",
}

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "actions", "Marks of actions", 0.9, 20, False, _ACTIONS,
        "replies with actions write them {answer}", "here they stand {answer}", "Write actions {answer}",
    ),
    Rule(
        "acting", "Actions set apart", 0.97, 50, False, _NEVER,
        "replies have no actions set apart by marks", "this one has", "",
    ),
    Rule(
        "quotes", "Quotation marks", 0.985, 40, False, _QUOTES,
        "replies with quotations write them {answer}", "here they stand {answer}", "Put quotations {answer}",
    ),
    Rule(
        "apostrophes", "Apostrophes", 0.995, 60, False, {"straight": "straight (')", "curly": "curly (’)"},
        "replies with apostrophes have them {answer}", "here they are {answer}", "Make apostrophes {answer}",
    ),
    Rule(
        "ellipses", "Ellipses", 0.97, 40, False,
        {"dots": "as three dots (...)", "sign": "as one sign (…)", "double": "as ……", "stops": "as 。。。"},
        "replies with an ellipsis write it {answer}", "here it stands {answer}", "Write ellipses {answer}",
    ),
    Rule(
        "dashes", "Dashes", 0.97, 40, False,
        {
            "em": "as a long dash (—)", "em spaced": "as a long dash with spaces ( — )",
            "en": "as a short dash with spaces ( – )", "hyphens": "as two hyphens (--)", "double": "as ——",
        },
        "replies with a dash write it {answer}", "here it stands {answer}", "Write dashes {answer}",
    ),
    Rule(
        "width", "Width of punctuation", 0.9, 20, True,
        {"full": "full-width punctuation (，。)", "half": "half-width punctuation (, .)"},
        "replies have {answer}", "this one has {answer}", "Use {answer}",
    ),
    Rule(
        "bullets", "Signs of lists", 0.9, 20, True, {"-": "“-”", "*": "“*”", "+": "“+”", "•": "“•”"},
        "replies with lists mark the items with {answer}", "here it is {answer}", "Mark items with {answer}",
    ),
    Rule(
        "listed", "Replies that are a list", 0.98, 100, True, _NEVER,
        "replies are more than a list of points", "this one is nothing else", "Make the points plain lines",
    ),
    Rule(
        "html", "HTML", 0.9, 30, True, _NEVER,
        "replies have no HTML tags", "this one has, and the model would learn to write them", "Take the tags out",
    ),
    Rule(
        "prefix", "A name before the text", 0.9, 30, True, _NEVER,
        "replies begin without the speaker's name", "this one begins with “{answer}:”", "Cut “{answer}:”",
    ),
    Rule(
        "gaps", "Gaps after punctuation", 0.9, 30, True, _NEVER,
        "replies have no gaps after punctuation", "this one has several", "Close the gaps",
    ),
    Rule(
        "capitals", "Shouting", 0.95, 30, False, _NEVER,
        "replies have no sentence IN CAPITALS", "this one has", "Write it in small letters",
    ),
    Rule(
        "lower", "No capitals", 0.95, 50, True, _NEVER,
        "replies have capital letters", "this one has none", "Begin sentences with a capital",
    ),
    Rule(
        "unpunctuated", "No punctuation", 0.95, 50, True, _NEVER,
        "replies are short or have punctuation", "this one, long as it is, has none", "",
    ),
    Rule(
        "headings", "Headings", 0.992, 100, True, _NEVER,
        "replies have no headings", "this one has", "Make headings plain lines",
    ),
    Rule(
        "bold", "Bold", 0.992, 100, True, _NEVER,
        "replies have no **bold** words", "this one has", "Make bold words plain",
    ),
    Rule(
        "emoji", "Emoji", 0.992, 100, True, _NEVER,
        "replies have no or one emoji", "this one has several", "Take the emoji out",
    ),
    Rule(
        "starts", "The first letter", 0.985, 100, False,
        {"capital": "a capital letter", "small": "a small letter"},
        "replies begin with {answer}", "this one begins with {answer}", "Begin with {answer}", ("capital",),
    ),
    Rule(
        "stops", "Punctuation at the end", 0.94, 100, False,
        {"marked": "a full stop or the like", "open": "none"},
        "replies in prose end with {answer}", "this one has {answer}; see whether it was cut off",
        "Put a full stop", ("marked",),
    ),
    Rule(
        "speech", "Speech beside actions", _ASKED, 60, True,
        {"quoted": "in quotation marks", "plain": "without quotation marks"},
        "replies with actions have speech {answer}", "here it stands {answer}", "",
    ),
    Rule(
        "thoughts", "Thoughts", _ASKED, 20, True,
        {
            "stars": "between *asterisks*", "underscores": "between _underscores_", "single": "in 'single quotes'",
            "double": 'in "double quotes"', "round": "in (round brackets)",
        },
        "replies with thoughts write them {answer}", "here they stand {answer}", "",
    ),
    Rule(
        "tense", "Tense", 0.97, 60, True, {"present": "in the present", "past": "in the past"},
        "replies that narrate do so {answer}", "this one does so {answer}", "",
    ),
    Rule(
        "person", "Point of view", 0.97, 60, True,
        {"first": "in the first person (I)", "third": "in the third person (she, he)"},
        "replies that narrate do so {answer}", "this one does so {answer}", "",
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
        answers: replies by answer, for every rule.
        replies: all replies looked at, for rules about a thing that is not used.
        needed: share to ask for instead of the rule's own.
    """
    share = rule.share if needed is None else needed
    counts = answers.get(rule.id, {})
    if rule.never:
        follow = replies - sum(counts.values())
        return (
            House(rule, "", follow, replies) if replies >= rule.least and follow >= share * replies else None
        )
    total = sum(counts.values())
    if total < rule.least:
        return None
    answer, follow = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    if answer not in rule.answers or (rule.only and answer not in rule.only) or follow < share * total:
        return None
    return House(rule, answer, follow, total)


def sentence(house: House, answer: str) -> str:
    """One plain sentence with the figures: what the others do, and what this reply does."""
    rule = house.rule
    does = rule.does.format(answer=rule.answers.get(house.answer, ""))
    named = rule.answers.get(answer) or (answer if rule.never else "both ways")
    if not rule.never and answer not in rule.answers:
        here = "here it goes both ways"
    else:
        here = rule.here.format(answer=named)
    if house.chosen:
        return f"You chose that {does}; {here}."
    return f"{house.follow:,} of {house.total:,} {does}; {here}."
