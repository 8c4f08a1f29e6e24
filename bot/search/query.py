"""A question, analysed: what of it is looked for, and how much each word counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import regex

from bot.search.analyzer import Token, is_unspaced, terms, tokens
from bot.search.dates import When, when
from bot.search.question_words import question_words
from bot.search.sought import Sought, names_kind, sought

FRAME_WEIGHT = 0.3
"""What a word that only frames the question ('which', 'was') counts beside one that it asks for."""

SIGN_WEIGHT = 7.0
"""What a single sign counts as a piece in scripts without spaces, where most words are but one or two of them."""

BEFORE_WEIGHT = 0.4
"""What a word of the question before counts beside one of the question itself."""


LIMITING = 8
"""So many different phrases, and so many words behind a minus, limit an answer; a person writes one or two."""

_EXCLUDED = regex.compile(r"(?<!\S)-(?=\p{L})\S+")
_PHRASE = regex.compile(r'"([^"]+)"|[“„”]([^“”„]+)[“”]|«([^»]+)»|「([^」]+)」|『([^』]+)』')


@dataclass(frozen=True, slots=True)
class Query:
    """A question's words and pieces, each with its weight, in their order.

    `asked` are its tokens that are more than framing, `carried` those of the question before it. Of the former,
    `names` are the places of those that are written with a capital inside the question, `kinds` of those that say
    what kind of thing is sought ('companies' in 'Which companies agreed?'), and `dating` of those that name a time
    ('2016'). `sought` is the kind of thing sought, where it can be told by its looks; `phrases` are the words of each
    stretch in quotation marks, `excluded` those of each word behind a minus ('-paper'), and `when` is what the question
    says about time.
    """

    words: Mapping[str, float]
    pieces: Mapping[str, float]
    asked: tuple[Token, ...]
    carried: tuple[Token, ...]
    names: frozenset[int]
    kinds: frozenset[int]
    sought: Sought | None
    phrases: tuple[tuple[str, ...], ...]
    excluded: tuple[tuple[str, ...], ...]
    when: When
    dating: frozenset[int]


def parse(question: str, before: str = "", today: date | None = None) -> Query:
    """Analyse a question; the words of the question `before` it count a little where it is a follow-up.

    Times are told from `today` on; without it, none is looked for.
    """
    time = when(question, today) if today else When(None, newest=False, now=False, spans=())
    named = time.period is not None and time.period.named
    words: dict[str, float] = {}
    pieces: dict[str, float] = {}
    asked: list[Token] = []
    carried: list[Token] = []
    said: set[tuple[str, ...]] = set()  # who says a word again asks for nothing more
    question, excluded = _without_excluded(question)
    for text, share in ((question, 1.0), (before, BEFORE_WEIGHT)) if before else ((question, 1.0),):
        frame = question_words(terms(text)[0])
        for token in tokens(text):
            # 'Yesterday' and 'latest' only say from when the answer is to be; '2016' may stand in it.
            framing = frame.issuperset(token.words) or (text is question and not named and _within(token, time))
            weight = share * (FRAME_WEIGHT if framing else 1.0)
            for word in token.words:
                words[word] = max(weight, words.get(word, 0.0))
            weight *= SIGN_WEIGHT if is_unspaced(token.words[0]) else 1.0
            for piece in token.pieces:
                pieces[piece] = max(weight, pieces.get(piece, 0.0))
            if not framing and token.words not in said:
                (asked if text is question else carried).append(token)
                said.add(token.words)
    names = (place for place, token in enumerate(asked) if token.start and question[token.start].isupper())
    kinds = (place for place, token in enumerate(asked) if names_kind(question[: token.start]))
    return Query(
        words=words,
        pieces=pieces,
        asked=tuple(asked),
        carried=tuple(carried),
        names=frozenset(names),
        kinds=frozenset(kinds),
        sought=sought(question),
        phrases=tuple(phrases(question)),
        excluded=excluded,
        when=time,
        dating=frozenset(place for place, token in enumerate(asked) if _within(token, time)),
    )


def _without_excluded(question: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """A question with blanks for what it excludes, and the words of each of these ('-paper')."""
    words = dict.fromkeys(tuple(terms(found)[0]) for found in _EXCLUDED.findall(question))
    excluded = tuple(filter(None, words))[:LIMITING]
    return _EXCLUDED.sub(lambda found: " " * len(found.group()), question), excluded


def phrases(question: str) -> Mapping[tuple[str, ...], str]:
    """The words of each stretch in double quotation marks of any kind, and how it is written; a single word is none."""
    found: dict[tuple[str, ...], str] = {}
    for stretch in _PHRASE.finditer(question):
        written = stretch.group(stretch.lastindex or 0).strip()
        words = tuple(terms(written)[0])
        if len(words) > 1 and len(found) < LIMITING:
            found.setdefault(words, written)
    return found


def _within(token: Token, time: When) -> bool:
    """Whether a token is a part of what a question says about time."""
    return any(start <= token.start and token.end <= end for start, end in time.spans)
