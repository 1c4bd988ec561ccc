"""What the turn before says about a reply: whether stock words in it are padding, an answer or manners."""

from __future__ import annotations

import functools
import re

from rolethread_gui.checks.phrases import Family, folded

_YES_NO = re.compile(
    r"(?:(?:and|but|so|oh|well|ok|okay|hey|hmm|also|then|wow|cool|nice|great|really|yeah|yes|no|haha|lol|me too)[,!. ]+)*"
    r"(?:do|does|did|is|are|am|was|were|have|has|had|isn't|aren't|don't|doesn't|didn't|wasn't|won't|wouldn't|can't|"
    r"shouldn't|haven't|hasn't|should|may|might|must|shall|will it|will they|will he|will she|would it|would they|"
    r"could it|could they|can it|can they|can one|can we|could we|can i|may i|could i|should i|will i|would i|"
    r"are you|do you|would you like|would you ever|would you say|would you rather|would you consider|"
    r"will you (?!please\b|tell\b|write\b|explain\b|help\b|give\b|show\b|describe\b)|can you (?:swim|drive|cook|sing|dance|play|speak|fly|believe|imagine|relate|feel|see|hear)|"
    r"want to|wanna|you like|you ever|ever|any|got any|care to|ready|right)\b"
)
_TAG = re.compile(
    r"(?:, ?right|, ?no|, ?yes|, ?ok|, ?okay|n't (?:you|it|they|he|she|we)|, ?(?:do|are|is|have) you)\?\W*$"
)
_YES_NO_WIDE = re.compile(
    r"[吗嘛]\W*$|(?:吗|(?<![什怎多这那要])么|嘛|对吧|是吧|好吧|行吧|没有|是不是|对不对|好不好|行不行)[？?]|(?:可以|可不可以|能|会|应该)[^。！，,？?]{1,16}[？?]$|有没有|是否|会不会|是不是|能不能|可不可以"
)
_WHY_WIDE = re.compile(r"为什么|为何|为啥|怎么(?!样)|如何[^？?。！]")
_REQUEST_WIDE = re.compile(r"请|帮我|帮忙|给我|告诉我|麻烦|你能|您能|你可以|您可以|教我|跟你|向你|向您")
_WIDE = re.compile(r"[\u4e00-\u9fff]")
_THANKS = re.compile(
    r"\b(?:thank|thx\b|ty\b|cheers\b|appreciate|grateful|danke|merci|gracias|grazie|obrigad[oa])|谢|感恩|спасибо|благодар"
)
_TAKES_NOTE = re.compile(
    r"[\W_]*(?:嗯|好的|我会|我明白|明白了|你说|您说|我懂|我意识|我知道|我想我|我理解|(?:嗯，|是的，|对，|我(?:也)?觉得)*(?:你|您)说[得的]|这个建议|这些建议|听您|听你|你的话|您的话|（?微笑|原来如此)"
)
_RETURNS = re.compile(r"谢|感恩|(?:你|您)说[得的]")
"""What thanks for an answer or agrees with it, so that it has helped."""
_FAREWELL = re.compile(
    r"\b(?:bye|goodbye|good night|goodnight|farewell|see (?:you|ya)|talk to you|take care|gotta go|have to go|got to go|"
    r"heading out|ttyl|have a (?:good|great|nice|wonderful|lovely)|until next time|nice (?:chatting|talking|meeting)|"
    r"tschüss|auf wiedersehen|au revoir|adiós|hasta luego|пока|до свидания)\b|再见|拜拜|晚安|下次见"
)
_ASKED = re.compile(
    r"\?|？|\b(?:write|tell|give|explain|list|create|make|generate|help|describe|show|find|suggest|translate|summari[sz]e|"
    r"compare|identify|provide|rewrite|edit|convert|classify|imagine|pretend|act|design|develop|draft|compose|"
    r"answer|solve|calculate|name|please|i need|let's|share|recommend|teach|continue)\b|请|帮|"
    r"^(?:写|列|翻译|解释|描述|创建|生成|给|总结|分析|提供|设计|讲|介绍|编写|找|推荐|比较|告诉|回答|计算|把|将|如何|怎么|为什么)"
)
GREETING = re.compile(
    r"(?:hello|hi|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|welcome|howdy|nice to meet you|"
    r"pleased to meet you|yo|how are you|i'm (?:doing )?(?:well|good|great|fine)|hallo|guten tag|bonjour|hola|привет|"
    r"здравствуйте|你好|您好|嗨|哈喽)(?![a-zа-я])"
)
"""How a text greets; folded text, from its beginning."""


class Context:
    """What the turn before says about the reply, looked up only when a pattern asks for it."""

    def __init__(self, before: str) -> None:
        self.spoken = before

    @functools.cached_property
    def _before(self) -> str:
        return folded(self.spoken[-1500:]).strip()

    def allows(self, family: Family) -> bool:
        """Whether the family's wordings are padding here."""
        return all(not self._forbids(condition) for condition in family.when)

    def _forbids(self, condition: str) -> bool:
        before = self._before
        match condition:
            case "not an answer":
                return wants_yes_or_no(before)
            case "not thanked":
                return _takes_leave(before)
            case "not a farewell":
                return (len(before) < 300 and bool(_FAREWELL.search(before))) or (
                    len(before) < 40 and bool(GREETING.match(before))
                )
            case "not praised":
                return (
                    len(before) < 100
                    and _WIDE.search(before) is not None
                    and _RETURNS.search(before) is not None
                )
            case "asked":
                return not _ASKED.search(before)
            case _:
                return False


def takes_leave(turn: str) -> bool:
    """Whether a turn only thanks, takes note or says goodbye."""
    low = folded(turn[-1500:]).strip()
    return _takes_leave(low) or (
        len(low) < 200 and "?" not in low and "？" not in low and bool(_FAREWELL.search(low))
    )


def _takes_leave(before: str) -> bool:
    """Whether a turn only thanks or takes note, so that offers and wishes in return are manners, not padding."""
    if "?" in before or "？" in before:
        return False
    if _WIDE.search(before):
        return bool(_THANKS.search(before) or _TAKES_NOTE.match(before))
    return len(before) < 200 and bool(_THANKS.search(before))


_ASKS_IF = re.compile(
    r"\b(?:can|could|would|will|may|might|should) (?:you|i|we)\b.*\?$|\b(?:können|könnten|kannst|könntest) (?:sie|du)\b.*\?$|"
    r"\b(?:pouvez|peux|pourriez|pourrais)[ -](?:vous|tu)\b.*\?$|\b(?:puede|puedes|podría|podrías)\b.*\?$|\b(?:можешь|можете|мог(?:ла)? бы)\b.*\?$"
    r"|(?:能|可以|会|有|愿意|要)[^。！？?]{0,30}(?:吗|么)[？?]?$|(?:能不能|可不可以|能否|可否|有没有|是否)[^。！？?]{0,40}[？?。]?$|有什么[^。！？?]{0,20}[吗么][？?]?$"
)


def asks_whether(before: str) -> bool:
    """Whether a turn ends with a question to which "Of course." is the answer, requests among them."""
    last = folded(before[-200:]).strip()
    return wants_yes_or_no(last) or _ASKS_IF.search(last) is not None


def wants_yes_or_no(before: str) -> bool:
    """Whether a bare "Absolutely!" would be an answer to this."""
    if _WIDE.search(before[-60:]):
        last = before[-80:]
        return (
            bool(_YES_NO_WIDE.search(last)) and not _REQUEST_WIDE.search(last) and not _WHY_WIDE.search(last)
        )
    if not before.endswith("?"):
        return False
    last = re.split(r"(?<=[.!?])\s+|\n", before[-400:])[-1].strip()
    return bool(_YES_NO.match(last)) or bool(_TAG.search(last))
