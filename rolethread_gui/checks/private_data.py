"""Where private data of a person stands in a text: addresses, numbers, keys. Each by its own form and checksum."""

from __future__ import annotations

import dataclasses
import functools
import ipaddress
import re
from collections.abc import Callable, Iterator

from rolethread_gui.checks.hints import Hints
from rolethread_gui.checks.language import language_of
from rolethread_gui.wording import say


@dataclasses.dataclass(frozen=True, slots=True)
class Private:
    """A piece of private data.

    Attributes:
        start: first code point.
        end: one past the last.
        kind: what it is, for example "an e-mail address".
        mask: what can stand in its place.
    """

    start: int
    end: int
    kind: str
    mask: str


_MAIL = re.compile(
    r"(?<![A-Za-z0-9_.+/%-])[A-Za-z0-9_À-ÖØ-öø-ÿ](?:[A-Za-z0-9_.+À-ÖØ-öø-ÿ-]{0,62}[A-Za-z0-9_À-ÖØ-öø-ÿ+-])?@(?:[A-Za-z0-9À-ÖØ-öø-ÿ-]{1,63}\.)+[A-Za-z]{2,24}(?![A-Za-z0-9_-])"
)
_MAIL_SPOKEN = re.compile(
    # an address as people spell it out against machines: with "at" and "dot" in brackets
    r"(?<![\w.])[A-Za-z0-9][\w.+-]{1,40} ?[\[({] ?(?:at|@|AT) ?[\])}] ?[A-Za-z0-9-]{2,40} ?(?:[\[({] ?(?:dot|DOT|punkt|point|punto|\.) ?[\])}]|\.) ?[A-Za-z]{2,10}(?!\w)"
)
_NOBODY = re.compile(
    # addresses that belong to no person: examples, offices, machines
    r"(?i)@(?:[\w-]+\.)*(?:example|test|sample|domain|yourdomain|mydomain|website|yourwebsite|company|yourcompany|email|mail|xyz|abc\w*|acme\w*|"
    r"localhost|invalid|user|foo|bar|[a-z]|(?:example|sample|test|your|my)-?\w+)\.(?:com|org|net|edu|co|io|de|invalid|test)\b"
    r"|\.(?:example|test|invalid|localhost)$"  # names that the net keeps free (RFC 2606)
    r"|^(?:info|support|contact|hello|help|sales|admin|office|press|media|jobs|careers|hr|team|service|services|noreply|no-reply|customer[\w.-]*|"
    r"billing|orders?|privacy|legal|security|webmaster|postmaster|abuse|feedback|marketing|enquiries|inquiries|user\w*|name|your\w*|my\w*|first\w*|"
    r"john\.?doe|jane\.?doe|test\w*|example\w*|someone|somebody|abc|xyz|kontakt|ventas|soporte|kundenservice|git)@"
)
_CARD = re.compile(r"(?<![\d.+-])(?:\d[ -]?){12,18}\d(?![\d-])")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)")
_SSN = re.compile(r"(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])")
_SSN_SAID = re.compile(
    r"(?i)\b(?:ssn|social security)\D{0,30}(?P<number>(?!000|666)\d{3}[ -]?\d{2}[ -]?\d{4})(?!\d)"
)
_CHINESE_ID = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
)
_UK_NI = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)"
)
_SPANISH_ID = re.compile(r"(?<!\w)(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z](?!\w)")
_PASSPORT = re.compile(
    r"(?i)\b(?:passport|reisepass|passeport|pasaporte|driver'?s licen[cs]e|护照)\W{0,3}(?:number|no\.?|nr\.?|nummer|号码?)?\W{0,3}(?:is |ist |:|：|是)?\W{0,2}(?P<number>(?=(?:[A-Z]*\d){4})[A-Z0-9]{7,12})(?!\w)"
)
_HANDLE = re.compile(
    r"(?i)(?:微信号?|wechat(?: id)?|qq号?|skype|telegram|discord(?: tag)?|snapchat|whatsapp)[ \t]*(?:号|id|is|:|：|是|为)[ \t:：]*(?P<handle>@?(?=[\w.-]*[\d_#])[A-Za-z0-9][\w.-]{4,30}(?:#\d{4})?)"
)
_IP6 = re.compile(r"(?<![\w:.])(?:[0-9a-fA-F]{1,4}:){2,7}(?::?[0-9a-fA-F]{1,4}){1,6}(?![\w:])")
_IP = re.compile(r"(?<![\d.\w-])(?:\d{1,3}\.){3}\d{1,3}(?![\d.\w]*\d)(?!\.\d)")
_IP_CONTEXT = re.compile(
    r"(?i)version|\bv$|\bsemver|\bver\.|release|build|firmware|parts?\b|versión|верси|版本|section|chapter|netmask|subnet|mask|gateway|dns|cidr"
)
_KEYS = re.compile(
    r"(?<!\w)(?:sk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{20,}|AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,}|glpat-[\w-]{20,}|"
    r"AIza[\w-]{35}|xox[abprs]-[\w-]{10,}|hf_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{40,}|(?:sk|pk|rk)_live_\w{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|"
    r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|dop_v1_\w{60,}|ya29\.[\w-]{20,}|[MN][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,})(?![\w-])"
    r"|-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----"
)
_PASSWORD = re.compile(
    r"(?i)\b(?:my |your )?(?:password|passwort|passcode|contraseña|mot de passe|пароль|密码) ?(?:(?:is|ist|es|est)(?=[ :])|[:=：])[ :=]{0,3}(?P<value>(?=\S*\d)(?=\S*[A-Za-z])[^\s,;\"”]{5,39}[^\s,;\"”.!?)])"
)
_STREET = re.compile(
    r"(?<![\w#.$€£])\d{1,5}[A-Za-z]?(?: (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?)?(?: (?:[A-Z][\w'’.-]*|\d{1,3}(?:st|nd|rd|th))){1,4} "
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Close|Crescent|Grove|Gardens|Mews|Trail|Loop)\b\.?"
    r"(?P<more>,? (?:(?:Apt|Apartment|Suite|Ste|Unit|Floor|Flat|#)\.? ?[\w-]{1,6},? ?)?)(?P<town>,? ?[A-Z][\w'’. -]{1,30}?,? (?:(?:[A-Z]{2}\.?|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming),? \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b)?"
)
_GERMAN_STREET = re.compile(
    r"(?<!\w)(?:[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|weg|gasse|allee|platz|ring|ufer|damm)|(?:[A-ZÄÖÜ][\wäöüß-]* ){1,2}(?:Straße|Str\.|Weg|Gasse|Allee|Platz)) \d{1,4}[a-z]?,? (?:D-)?\d{5} [A-ZÄÖÜ][\wäöüß-]+"
)
_CHINESE_ADDRESS = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:省|市|自治区)[\u4e00-\u9fff]{1,8}(?:区|县|市)[\u4e00-\u9fff\d]{1,20}?(?:路|街|道|巷)\s?\d{1,5}号(?:[\u4e00-\u9fff\d]{0,12}(?:室|楼|单元|栋))?"
)
_FRENCH_STREET = re.compile(
    r"(?<![\w.])\d{1,4}(?: ?(?:bis|ter))?,? (?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|[Cc]ours|[Rr]oute|[Ss]quare|[Pp]assage) [^,\n]{3,40},? \d{5} [A-ZÉÈ][\wéèêîôûç-]+"
)
_SPANISH_STREET = re.compile(
    r"(?<!\w)(?:[Cc]alle|C/|[Aa]venida|Avda\.?|[Pp]laza|[Pp]aseo|[Cc]arrer|Via|Viale|Piazza) [^,\n]{3,40}?,? ?(?:n\.?º ?)?\d{1,4}[^,\n]{0,12},? \d{5} [A-ZÁÉÍÓÚ][\wáéíóúñ-]+"
)
_RUSSIAN_STREET = re.compile(
    r"(?<!\w)(?:ул\.|улица|улице|проспект|пр-т|пр\.|пер\.|переулок|бульвар) ?[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+){0,2},? (?:д\.|дом) ?\d{1,4}[а-я]?(?:,? (?:корп\.|к\.|стр\.) ?\d+)?(?:,? (?:кв\.|квартира) ?\d+)?"
)
_PHONE_LIKE = re.compile(
    r"(?<![A-Za-z0-9.])\+\d{1,3}(?:[ .()/-]{0,2}\d{1,8}){1,6}(?!\d)"
    r"|(?<![A-Za-z0-9_.,/=#-])00[1-9]\d{0,2}(?:[ -]?\d{1,8}){1,6}(?![A-Za-z0-9_/-])"
    r"|(?<![A-Za-z0-9_.\d/=#-])(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?)?\d{2,5}[ .-]\d{2,5}(?:[ .-]\d{2,5}){0,4}(?![A-Za-z0-9_/-]|\.\d)"
    r"|(?<![A-Za-z0-9_.\d/=#-])0[1-9]\d{1,4}(?: ?/ ?|[ .-])\d{2,8}(?:[ -]\d{2,5}){0,4}(?![A-Za-z0-9_/-]|\.\d)|(?<![A-Za-z0-9.-])1[3-9]\d{9}(?![A-Za-z0-9])"
    # in brackets the place; the digits of a French number in pairs; in one row as mobile numbers of Germany, France, Britain and Russia begin
    r"|(?<![A-Za-z0-9_(])\(0\d{2,5}\) ?\d{3,8}(?![A-Za-z0-9_/-])|(?<![\w/])0[1-79](?:/\d\d){4}(?![\w/])"
    r"|(?<![A-Za-z0-9_.,/=#-])(?:01[5-7]\d{8,9}|0[67]\d{8,9}|89\d{9})(?![A-Za-z0-9_/-]|[.,]\d)|(?<![\w-])8 ?\(9\d\d\) ?\d{7}(?![\w-])"
)
_NO_PHONE = re.compile(
    r"(?:^|\D)555\D?(?:01\d\d|1212|1234|4567|5555|0000|9999)$|^\D*555\D?\d{4}$|^\D*1?\D*(?:800|888|877|866|855|844|833|900)\D|1234567|123-4567|^\D*(\d)(?:\D*\1)+$|^(?:\+?44\D{0,3}0?|0)\D?(?:20\D?7946\D?0|1632\D?960|7700\D?900|(?:113|114|115|116|117|118|121|131|141|151|161)\D?496\D?0)|^(?:\+?49\D?0?|0)\D?30\D{1,3}23125|^\d{4}\D\d{4}$|^400\D|^(?:19|20)\d\d\D"
)
_COUNTS_ELSE = re.compile(
    r"(?i)(?:\b(?:az|aktenzeichen|(?:kunden|bestell|rechnungs|auftrags|artikel|serien|vertrags|mitglieds|steuer|bau|los)-?(?:nummer|nr)|order|invoice|ref(?:erence)?|ticket|case|"
    r"serial|part|model|isbn|issn|tracking|policy|patent|lot|batch|commande|facture|dossier|référence|pedido|factura|expediente|referencia|заказа?|артикула?|счёта?|дела|договора?)"
    r"|订单|编号|单号|发票|型号|专利)(?: is| was|:|：)?\W{0,3}(?:no|nr|n°|nº|№|number|num|numéro|número|номер|号码?)?(?: is| lautet| ist|：|是)?\W{0,3}$"
)
"""Words before a number that is of a thing."""
_THINGS = re.compile(
    r"(?i)\b(?:order|invoice|tracking|ticket|case|reference|serial|part|model|account|article|item|customer|member(?:ship)?|booking|parcel|batch|licen[cs]e|policy|room|page|product|error)s?"
    r" (?:numbers?|nos?\b|ids?\b|codes?)|\b(?:bestell|rechnungs|sendungs|auftrags|artikel|serien|kunden|mitglieds|vertrags|vorgangs|teile|konto|zimmer|buchungs|akten)(?:nummern?|nr|zeichen)\b"
    r"|numéros? de (?:commande|facture|suivi|série|client|dossier|compte|pièce|réservation|chambre)|números? de (?:pedido|factura|seguimiento|serie|cliente|cuenta|referencia|pieza|reserva|habitación)"
    r"|номер\w* (?:заказ|сч[её]т|отслежив|клиент|дел|договор|детал|брон|посыл|комнат)|(?:订单|发票|快递|物流|序列|客户|会员|合同|产品|零件|账|房间|运单|案件)(?:编)?号"
)
_CALLS = re.compile(
    r"(?i)\b(?:phone|call|ring|dial|mobile|cell|telephone|text (?:me|him|her|us)|whatsapp|anruf\w*|telefon\w*|handy\w*|ruf|téléphon\w*|appel\w*|portable|joindre|teléfono|llam\w+|móvil|marca|телефон\w*|звон\w+|позвон\w+|мобильн\w*)\b|电话|手机|拨打|致电|打给|联系"
)


def counts_things(asked: str, text: str) -> bool:
    """Whether the numbers of a text are those of orders, parcels and the like: that was asked for, and nobody speaks of calling."""
    return (
        _THINGS.search(f"{asked[-600:]}\n{text[:300]}") is not None
        and _CALLS.search(f"{asked[-600:]}\n{text[:2000]}") is None
    )


_REGIONS = {
    "en": "US",
    "zh": "CN",
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "ru": "RU",
    "it": "IT",
    "pt": "BR",
    "nl": "NL",
    "ja": "JP",
}


LOGIN_WORD = say("a password")
PHONE = say("a phone number")
OWN_MACHINE = say("the address of a machine in the own network")
MASKS = ("[e-mail address hidden]", "[access key hidden]", "[password hidden]", "[card number hidden]", "[bank account hidden]", "[identity number hidden]", "[IP address hidden]", "[address hidden]", "[phone number hidden]", "[account hidden]")  # fmt: skip
"""What masking leaves in a text; no check takes these for gaps: a gap says what belongs there, these say that something was."""

_LONG_NUMBER = re.compile(r"\d[\d .()/-]{4,}[\dXx]")
_IN_SECRETS = (
    "sk-", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AIza", "xox", "hf_", "npm_", "pypi-", "k_live_", "SG.", "eyJ",
    "dop_v1_", "ya29.", "-----BEGIN", "assword", "asscode", "asswort", "ASSWORD", "ontraseña", "ot de passe", "ароль", "密码",
    "assport", "ASSPORT", "asseport", "asaporte", "eisepass", "icense", "icence", "护照", "微信", "echat", "eChat", "qq", "QQ", "kype", "elegram", "iscord", "napchat", "hats",
)  # fmt: skip
_IN_HOMES = (
    " Street", " St", " Ave", " Road", " Rd", " Boulevard", " Blvd", " Lane", " Ln", " Drive", " Dr", " Court", " Ct", " Place", " Pl", " Way", " Ter",
    " Circle", " Cir", " Parkway", " Pkwy", " Highway", " Hwy", " Square", " Sq", " Close", " Crescent", " Grove", " Gardens", " Mews", " Trail", " Loop",
    "rue ", "avenue ", "boulevard ", "place ", "chemin ", "allée ", "impasse ", "quai ", "cours ", "route ", "square ", "passage ",
    "Rue ", "Avenue ", "Boulevard ", "Place ", "Chemin ", "Allée ", "Impasse ", "Quai ", "Cours ", "Route ", "Passage ", "alle ", "C/", "venida ", "Avda", "laza ", "aseo ", "arrer ", "Via", "Piazza",
    "straße", "strasse", "str.", "weg ", "gasse", "allee", "platz", "Straße", "Weg",
)  # fmt: skip
IN_FAR_HOMES = ("ул.", "улиц", "проспект", "пр-т", "переул", "пер.", "бульвар", "号")
"""Pieces of addresses that need no number of a town."""


_SPELT_OUT = ("(at)", "[at]", "(AT)", "[AT]", "{at}", "( at )", "[ at ]")
_IN_MAILS = ("@", *_SPELT_OUT)


@functools.cache
def _hints() -> Hints:
    return Hints((*_IN_MAILS, *_IN_SECRETS, *_IN_HOMES, *IN_FAR_HOMES))


@functools.cache
def secret_hints() -> Hints:
    """Pieces of which a text has one where a secret stands, or an address that is spelt out."""
    return Hints((*_IN_SECRETS, *_SPELT_OUT))


_USUAL_PHONE = re.compile(
    r"(?:\+?1[ .-]?)?\([2-9]\d\d\)[ .-]?\d{3}[ .-]\d{4}|(?:\+?1[ .-])?[2-9]\d\d[.-]\d{3}[.-]\d{4}"
)


def find_private(text: str) -> list[Private]:
    """Private data in a text, in order and without overlaps. Never fails."""
    here = _hints().found(text)
    finders: list[Callable[[str], Iterator[Private]]] = []
    if not here.isdisjoint(_IN_MAILS):
        finders.append(_mails)
    if not here.isdisjoint(_IN_SECRETS):
        finders.append(_secrets)
    if _LONG_NUMBER.search(text):
        finders += (_numbers, _machines)
    if ":" in text and _IP6.search(text):
        finders.append(_new_machines)
    if not here.isdisjoint((*_IN_HOMES, *IN_FAR_HOMES)) and _DIGIT.search(text):
        finders.append(_homes)
    if _numbers in finders or "+" in text:
        finders.append(_phones)
    found: list[Private] = []
    for finder in finders:
        for one in finder(text):
            if all(one.end <= other.start or one.start >= other.end for other in found):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def _mails(text: str) -> Iterator[Private]:
    for match in _MAIL_SPOKEN.finditer(text):
        if _NOBODY.search(_SPOKEN.sub("@", match.group(), count=1)) is None:
            yield Private(*match.span(), say("an e-mail address"), "[e-mail address hidden]")
    for match in _MAIL.finditer(text):
        if _NOBODY.search(match.group()) is None:
            yield Private(*match.span(), say("an e-mail address"), "[e-mail address hidden]")


_SPOKEN = re.compile(r" ?[\[({] ?(?:at|@|AT) ?[\])}] ?")


def _secrets(text: str) -> Iterator[Private]:
    for match in _KEYS.finditer(text):
        if len(set(match.group())) > 8:  # sk-xxxxxxxxxxxx is nobody's
            yield Private(*match.span(), say("an access key"), "[access key hidden]")
    for match in _PASSWORD.finditer(text):
        yield Private(*match.span("value"), LOGIN_WORD, "[password hidden]")
    for match in _PASSPORT.finditer(text):
        yield Private(*match.span("number"), say("an identity number"), "[identity number hidden]")
    for match in _HANDLE.finditer(text):
        yield Private(*match.span("handle"), say("an account name"), "[account hidden]")


def _numbers(text: str) -> Iterator[Private]:
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        groups = re.findall(r"\d+", match.group())
        if len(groups) > 1 and any(len(group) not in (4, 5, 6) for group in groups[:-1]):
            continue
        if 13 <= len(digits) <= 19 and digits[0] in "3456" and len(set(digits)) > 3 and luhn(digits):
            yield Private(*match.span(), say("a card number"), "[card number hidden]")
    for match in _IBAN.finditer(text):
        if iban(match.group()):
            yield Private(*match.span(), say("a bank account number"), "[bank account hidden]")
    for match in _CHINESE_ID.finditer(text):
        if _chinese_check(match.group()):
            yield Private(*match.span(), say("an identity number"), "[identity number hidden]")
    for pattern, group in ((_SSN, 0), (_SSN_SAID, "number"), (_UK_NI, 0)):
        for match in pattern.finditer(text):
            if match.group(group) not in ("123-45-6789", "078-05-1120", "219-09-9999", "QQ 12 34 56 C"):
                yield Private(*match.span(group), say("an identity number"), "[identity number hidden]")
    for match in _SPANISH_ID.finditer(text):
        if _spanish_check(match.group().replace("-", "")):
            yield Private(*match.span(), say("an identity number"), "[identity number hidden]")


def luhn(digits: str) -> bool:
    """Whether a card number's check digit is right (ISO/IEC 7812, the Luhn formula)."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign)
        if place % 2:
            value = value * 2 - 9 * (value > 4)
        total += value
    return total % 10 == 0


def iban(text: str) -> bool:
    """Whether a bank account number's check digits are right (ISO 13616: the number modulo 97 is 1)."""
    plain = text.replace(" ", "")
    if not 15 <= len(plain) <= 34:
        return False
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _chinese_check(number: str) -> bool:
    """GB 11643: weights 2^(17-i) modulo 11."""
    total = sum(int(sign) * (pow(2, 17 - place, 11)) for place, sign in enumerate(number[:17]))
    return "10X98765432"[total % 11] == number[17].upper()


def _spanish_check(number: str) -> bool:
    """DNI and NIE: the letter is the number modulo 23."""
    digits = number[:-1].translate(str.maketrans("XYZ", "012"))
    return digits.isdigit() and "TRWAGMYFPDXBNJZSQVHLCKE"[int(digits) % 23] == number[-1]


def _machines(text: str) -> Iterator[Private]:
    for match in _IP.finditer(text):
        if _IP_CONTEXT.search(text[max(0, match.start() - 24) : match.start()]):
            continue
        try:
            address = ipaddress.ip_address(match.group())
        except ValueError:
            continue
        if text[match.start() - 3 : match.start()] == "://":
            continue  # a page on the web
        if text[match.end() : match.end() + 1] == "/" and text[match.end() + 1 : match.end() + 2].isdigit():
            continue  # a range of a network
        if address.is_global and match.group() not in _NAME_SERVERS:
            yield Private(*match.span(), say("an internet address of a machine"), "[IP address hidden]")
        elif _is_of_a_home(address) and not _NETWORK_TALK.search(text) and not _in_marks(text, match):
            yield Private(*match.span(), OWN_MACHINE, "[IP address hidden]")


_NAME_SERVERS = frozenset(("8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "1.2.3.4"))
_HOMES_OF_MACHINES = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
_NO_MACHINE = frozenset((0, 1, 254, 255))
"""Last numbers of networks, routers and calls to all."""
_USUAL_EXAMPLE = re.compile(
    r"192\.168\.[012]\.(?:[2-9]|1?\d0|1\d\d)$|10\.0\.[012]\.(?:[2-9]|1?\d0)$|10\.1\.1\.\d|172\.17\."
)
"""What books and machines as they are sold write."""
_NETWORK_TALK = re.compile(
    r"(?i)\b(?:sub-?nets?|net-?masks?|gateway|ip ?addr|ifconfig|ipconfig|iptables|nmap|ping|ssh|dhcp|nat|vlan|firewall|cidr|private (?:ip|address|range)\w*|rfc ?1918|"
    r"for example|e\.g|z\. ?b|par exemple|p\. ?ex|por ejemplo|p\. ?ej|such as|subnetz\w*|netzmaske|sous-réseau|subred|localhost|loopback)\b|/etc/|например|подсет|маск[аиу] |网关|子网|掩码|例如|比如|局域网"
)
"""Talk about how networks are made, in which such addresses are examples."""


def speaks_of_networks(text: str) -> bool:
    """Whether a text is about how networks are made, so that addresses in it or its answer are examples."""
    return _NETWORK_TALK.search(text) is not None or _NETWORK_QUESTION.search(text) is not None


_NETWORK_QUESTION = re.compile(
    r"\bIP(?:v4)?\b|(?i:\b(?:network\w*|router\w*|netzwerk\w*|réseaux?|redes|сет[ьи]\b|маршрутизатор\w*|server config\w*|docker|kubernetes|proxy|port forward\w*))|路由器|网络"
)


def _is_of_a_home(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is of a machine inside somebody's own network, and not one that stands in every book."""
    return (
        any(address in network for network in _HOMES_OF_MACHINES)
        and int(address) & 255 not in _NO_MACHINE
        and _USUAL_EXAMPLE.match(str(address)) is None
    )


def _in_marks(text: str, match: re.Match[str]) -> bool:
    """Whether it stands as code, or as part of a page's address."""
    return text[match.start() - 1 : match.start()] in ("`", "@", "/", "=") or "```" in text


def _new_machines(text: str) -> Iterator[Private]:
    for match in _IP6.finditer(text):
        try:
            address = ipaddress.IPv6Address(match.group())
        except ValueError:
            continue
        if address.is_global and len(match.group()) > 14:
            yield Private(*match.span(), say("an internet address of a machine"), "[IP address hidden]")


def _homes(text: str) -> Iterator[Private]:
    for match in _STREET.finditer(text):
        if match["town"]:
            yield Private(match.start(), match.end("town"), say("a postal address"), "[address hidden]")
    for pattern in (_GERMAN_STREET, _FRENCH_STREET, _SPANISH_STREET, _RUSSIAN_STREET, _CHINESE_ADDRESS):
        for match in pattern.finditer(text):
            yield Private(*match.span(), say("a postal address"), "[address hidden]")


_DIGIT = re.compile(r"\d")


def _is_somebodys(text: str, match: re.Match[str]) -> bool:
    """Whether digits in a row are a Chinese mobile number all the same: it is said whose it is."""
    before = text[max(0, match.start() - 12) : match.start()]
    return _CHINESE_MOBILE.fullmatch(match.group()) is not None and _WHOSE.search(before) is not None


_WHOSE = re.compile(
    r"(?:我|他|她|您|你|爸|妈|哥|姐|弟|妹|先生|女士|老师|经理)的?(?:手机|电话|联系)(?:号码?|方式)?(?:是|：|:)?\s*$"
)


def _phones(text: str) -> Iterator[Private]:
    likely = [
        match
        for match in _PHONE_LIKE.finditer(text)
        if 7 <= sum(map(str.isdigit, match.group())) <= 15
        and (_NO_PHONE.search(match.group()) is None or _is_somebodys(text, match))
        and (
            match.group().startswith("+")
            or not _COUNTS_ELSE.search(text[max(0, match.start() - 30) : match.start()])
        )
    ]
    if not likely:
        return
    import phonenumbers

    kind = phonenumbers.PhoneNumberType
    offices = (kind.TOLL_FREE, kind.PREMIUM_RATE, kind.SHARED_COST, kind.UAN, kind.VOICEMAIL)
    for match in likely:
        # Bare digits may count anything; a number says that it is one by a plus, brackets, a nought or its Chinese form.
        american = _USUAL_PHONE.fullmatch(match.group())
        for region in ("US",) if american else _regions(match.group(), text):
            try:
                number = phonenumbers.parse(_ABROAD.sub("+", match.group()), region)
            except phonenumbers.NumberParseException:
                continue
            if phonenumbers.number_type(number) in offices:
                break  # a help line belongs to nobody
            # Invented numbers are seldom in use; written as only a phone number is, they need not be.
            usual = american and phonenumbers.is_possible_number(number)
            if usual or phonenumbers.is_valid_number(number):
                yield Private(*match.span(), PHONE, "[phone number hidden]")
                break


_ABROAD = re.compile(r"^00(?=[1-9])")
_CHINESE_MOBILE = re.compile(r"1[3-9]\d[ -]?\d{4}[ -]?\d{4}")
_RUSSIAN_MOBILE = re.compile(r"8 ?[( -]{0,2}9\d\d\b.*")


def _regions(words: str, text: str) -> tuple[str, ...]:
    """Countries whose numbers are written so, the likeliest first."""
    if words.startswith("+"):
        return ("US",)
    if _CHINESE_MOBILE.fullmatch(words):
        return ("CN",)
    if _RUSSIAN_MOBILE.fullmatch(words):
        return ("RU",)
    here = _REGIONS.get(language_of(text), "US")
    if words.startswith("0") and words[1:2] != "0":
        return (here, "GB", "FR", "DE", "IT") if here == "US" else (here, "FR", "DE", "GB", "IT")
    return (here,)
