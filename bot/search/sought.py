"""What kind of thing a question seeks (a person, a time, a number), and whether a text holds such a thing."""

from enum import Enum

import regex

from bot.search.analyzer import fold
from bot.search.question_words import is_question_word


class Sought(Enum):
    """A kind of answer that can be told by its looks: a name, or digits."""

    PERSON = "person"
    TIME = "time"
    NUMBER = "number"


# The words that ask for each kind, in the languages of the question words and in those written without spaces.
# Longer ones first: 'how many' is no question for a manner, and 何年 ('which year') none for a number of people.
_ASKING = {
    Sought.NUMBER: """how (many|much|long|old|tall|high|far|large|big|fast|often|deep|wide)|what percent(age)?
        |wie (viele?|hoch|lange|alt|groß|weit|oft)|wieviele?|combien|cu[aá]nt[oa]s?|quant[oiae]s?|hoeveel|câ(t|tă|ți|te)
        |kaç|ne kadar|сколько|πόσ(ο|η|α|οι|ες|ους)|كم|कितन[ाीे]|bao nhiêu|mấy|多少|几个|幾個|いくつ|何人|どのくらい
        |เท่าไ[หร]|เท่าใด|กี่""",
    Sought.TIME: """when|(what|which) (year|date|day|month|century|decade)|wann|welche[mrns]? (jahr|tag|monat)|quand
        |quelle (année|date)|cu[aá]ndo|(qué|que|che|ce) (año|anno|ano|an)|quando|wanneer|welk jaar|când|ne zaman
        |hangi (yıl|tarih)|kiedy|którym roku|когда|каком году|πότε|ποι(ο|α) (έτος|χρονιά)|متى|أي عام|कब|किस (वर्ष|साल)
        |khi nào|năm nào|何时|何時|什么时候|什麼時候|哪一?年|いつ|何年|เมื่อ(ใด|ไ)|ปี(ใด|ไหน)""",
    Sought.PERSON: """who|whom|whose|wer|wem|wen|wessen|qui|qui[eé]n(es)?|chi|quem|cine|kim(in|dir)?|kto|kogo
        |кто|кого|кому|кем|ποι(ος|οι|ον)""",
}
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Thai}"


def _pattern(words: str) -> regex.Pattern[str]:
    alternatives = fold("".join(line.strip() for line in words.splitlines()))
    return regex.compile(rf"(?<![^\W{_UNSPACED}])(?:{alternatives})(?![^\W{_UNSPACED}])")


_PATTERNS = {kind: _pattern(words) for kind, words in _ASKING.items()}
_NAME = regex.compile(r"(?<=\p{Ll}|\d|,|[’'\")])\s\p{Lu}\p{L}+")
_FIRST = regex.compile(r"^\p{L}*")
_CASED = regex.compile(r"\p{Ll}")
# Digits, and the numbers that are written out most, in the languages of the question words; 'one' is an article.
_NUMBER = regex.compile(
    r"""\p{Nd}|[二三四五六七八九十百千万萬億亿兩两]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty
    |dozens?|hundreds?|thousands?|[mb]illions?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig
    |\p{L}*(?:hundert|tausend)\p{L}*|million(?:en)?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze
    |vingt|trente|cents?|mille|milliers?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|cien|mil
    |dieci\p{L}+|millones|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|cento|mila|dois|três|quatro|sete|oito|dez
    |twee|vier|vijf|zes|zeven|acht|negen|tien|honderd|duizend|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять
    |сто|тысяч\p{L}*)\b""",
    regex.IGNORECASE | regex.VERBOSE,
)

_NEAR = 40
"""Characters: a word right before a noun is looked for in so many, since each noun of a long question is looked at."""

_WHICH = regex.compile(
    r"\b(which|what|welche[mnrs]?|quel(le)?s?|qué|cuál(es)?|quale|quali|qual|quais|welke?|care|hangi|jak(i|a|ie)|как(ой|ая|ое|ие))\s$"
)


def sought(question: str) -> Sought | None:
    """What kind of thing a question seeks; None for any other, or for none that can be told."""
    folded = fold(question)
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(folded)), None)


def holds(text: str, kind: Sought) -> bool:
    """Whether a text has what looks like the thing sought: a capital inside it for a name, else a number."""
    return bool((_NAME if kind is Sought.PERSON else _NUMBER).search(text))


def lacks(text: str, kind: Sought) -> bool:
    """Whether a text has nothing that looks like the thing sought.

    No name can be told in a script without capitals, nor at the beginning of a text, but that 'The' is none.
    """
    if holds(text, kind):
        return False
    first = fold(_FIRST.findall(text)[0])
    return kind is not Sought.PERSON or bool(_CASED.search(text) and (not first or is_question_word(first)))


def names_kind(before: str) -> bool:
    """Whether the words of a question up to a noun say that it names what is sought: 'Which companies …'."""
    return bool(_WHICH.search(fold(before[-_NEAR:])))
