"""Sentences, the one that answers best, and the passage of a paragraph that is shown around it."""

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex
import sentencex

from bot.answers.answer import Quote, Span
from bot.search import Demand, Match, holds, strengths

PASSAGE_LENGTH = 600
"""A longer paragraph is shown in part, in characters."""

SOUGHT = 0.6
"""How much it counts that a sentence holds a name where one is asked for, or a number or date, beside the heaviest
token that is asked for."""

BEFORE, EARLIER, BEHIND = 0.5, 0.35, 0.25
"""What the sentence before one matches, those before that, and the one behind it, count for it in these parts."""

NAMED = 0.65
"""What a name counts: a text says once whom it is about, and 'he' from then on."""

# No sentence ends so: with an abbreviation of French, Spanish, Portuguese, Italian, German or Russian (those of
# English are known to sentencex), or with a German ordinal ('am 18. August', 'im 19. Jahrhundert').
_UNENDED = regex.compile(
    r"""(?:\b(?:av|apr|env|ex|Sras?|Srtas?|Dña|EE|pág|Uds?|núm|[Dd]ott|[Ss]ig|Exa|bzw|Abs|Nr|Str|geb|им|др|ул|тыс|т)
    |J\.-C
    |\b(?i:am|vom|zum|beim|bis|ab|seit|im|der|die|das|des|dem|den|und|oder|\d{1,2}\.,)\s\d{1,2})\.$""",
    regex.VERBOSE,
)

_HOUR, _ZONE = regex.compile(r"\b[ap]\.\s?m\.$", regex.IGNORECASE), regex.compile(r"\(?\p{Lu}{2,4}\b")


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the spaces around them.

    The rules for English are used for every language: sentencex knows the marks that end sentences in all of
    them, and its abbreviations do no harm elsewhere. What it parts that belongs together is joined again.
    """
    spans: list[Span] = []
    for found in sentencex.get_sentence_boundaries("en", text):
        raw = text[found["start_index"] : found["end_index"]]
        start = found["start_index"] + len(raw) - len(raw.lstrip())
        end = found["start_index"] + len(raw.rstrip())
        if spans and start < end and (text[start].islower() or _goes_on(text, spans[-1], start)):
            spans[-1] = (spans[-1][0], end)
        elif start < end:
            spans.append((start, end))
    return spans


def _goes_on(text: str, before: Span, start: int) -> bool:
    """Whether what looks like a new sentence belongs to the one before it: that ended in an abbreviation."""
    return bool(_UNENDED.search(text, *before) or (_HOUR.search(text, *before) and _ZONE.match(text, start)))


def best_sentence(text: str, matches: Sequence[Match], demand: Demand) -> Span:
    """The sentence that answers best what is demanded; the earlier one of two that do the same.

    That is the one that matches most of it, by what each token counts. What other sentences match counts in part,
    since a sentence seldom says again whom or what it is about. One that holds what looks like the thing sought has a
    head start.
    """
    spans = sentences(text)
    if len(spans) < 2:
        return spans[0] if spans else (0, len(text))
    names, sought = demand.query.names, demand.query.sought
    mass = [NAMED * mass if place in names else mass for place, mass in enumerate(demand.mass)]
    head_start = SOUGHT * max(mass, default=0.0)
    held = _held(spans, matches)
    said: dict[int, float] = {}
    best, most = spans[0], -1.0
    for number, span in enumerate(spans):
        behind = held[number + 1] if number + 1 < len(spans) else {}
        lent = _most(_part(EARLIER, said), _part(BEFORE, held[number - 1] if number else {}), _part(BEHIND, behind))
        worth = sum(share * mass[place] for place, share in _most(held[number], lent).items())
        worth += head_start * (sought is not None and holds(text[slice(*span)], sought))
        if worth > most:
            best, most = span, worth
        said = _most(said, held[number])
    return best


def passage(text: str, sentence: Span, limit: int, matched: Sequence[Span] = ()) -> Span:
    """The part of a text to show: the sentence and as many whole ones beside it as `limit` characters hold.

    Of a sentence longer than that, the part from its start that ends behind a word, or a later one that holds more
    of what `matched`.
    """
    if len(text) <= limit:
        return 0, len(text)
    start, end = sentence
    if end - start > limit:
        start = _fullest(text, sentence, limit, matched)
        return start, min(end, _cut(text, start, start + limit)) if start + limit < end else end
    spans = sentences(text)
    following = [span[1] for span in spans if span[0] >= end]
    preceding = [span[0] for span in reversed(spans) if span[1] <= start]
    while following or preceding:
        if following and following[0] - start <= limit:
            end = following.pop(0)
        elif preceding and end - preceding[0] <= limit:
            start = preceding.pop(0)
        else:
            break
    return start, end


def shorten(quote: Quote, limit: int) -> Quote:
    """The same quote with a passage of at most `limit` characters."""
    start, end = passage(quote.paragraph.text, quote.sentence, limit, quote.matched)
    return replace(quote, start=start, end=end)


def _held(spans: Sequence[Span], matches: Sequence[Match]) -> list[dict[int, float]]:
    """For each sentence, the tokens asked for that it matches, and how well."""
    inside: list[list[Match]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for found in matches:
        inside[bisect_right(starts, found.start) - 1].append(found)
    return [strengths(found) for found in inside]


def _part(share: float, held: Mapping[int, float]) -> dict[int, float]:
    return {place: share * strength for place, strength in held.items()}


def _most(*several: Mapping[int, float]) -> dict[int, float]:
    """For each token, the highest of its strengths."""
    most: dict[int, float] = {}
    for held in several:
        for place, strength in held.items():
            most[place] = max(strength, most.get(place, 0.0))
    return most


def _fullest(text: str, sentence: Span, limit: int, matched: Sequence[Span]) -> int:
    """Where to start in a sentence so that `limit` characters hold most of what matched; its start if that is one."""
    first, last = sentence
    inside = [span for span in matched if first <= span[0] and span[1] <= last]
    starts = [first]
    for begin, _ in inside:
        lead = text.rfind(" ", first, max(first, begin - limit // 5)) + 1
        starts.append(min(max(lead, first), begin))
    return max(starts, key=lambda start: sum(start <= span[0] and span[1] <= start + limit for span in inside))


def _cut(text: str, start: int, end: int) -> int:
    """The last place up to `end` where a text may be cut: behind a word, or else between two visible signs."""
    space = text.rfind(" ", start, end + 1)
    if space > start + (end - start) // 2:
        return len(text[:space].rstrip())
    while end > start + 1 and (_joins(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return end


def _joins(sign: str) -> bool:
    """Whether a sign belongs to the one before it: a mark, a joiner, a skin tone."""
    return unicodedata.category(sign)[0] == "M" or sign == "\u200d" or "\U0001f3fb" <= sign <= "\U0001f3ff"
