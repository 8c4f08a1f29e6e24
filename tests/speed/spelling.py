"""How made-up words are spelt: the frequent ones short, each stem in several forms, so that some are alike."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.integer]

_MOST_FREQUENT = (
    "the of and to in a is for on that it with as was by at from be are this an have not or his has he which but will"
    " had their they its were been one who you more all can about would there when also after up into other some her"
    " out than so what time if only first two no new years them she people over may said any could most make then i we"
    " through where between many such before these made against under during being while both same because how"
    " much must should since until each those still very well even too here why again off once own few down just"
)
FUNCTION_WORDS = _MOST_FREQUENT.split()
"""The most frequent words of English, about in the order of their frequency."""

_ENDINGS = (
    ("", "s", "ed", "ing"),
    ("", "s", "er", "ers"),
    ("e", "es", "ation", "ations"),
    ("", "al", "ally", "ity"),
    ("o", "a", "os", "as"),
    ("", "ly", "ness", "s"),
)
_SYLLABLES = [
    onset + vowel + coda
    for vowel in "aeiou"
    for coda in ("", "n", "r", "l", "st", "m")
    for onset in ("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "st", "pl", "w")
]
_SCRAMBLE = 0x9E3779B1
"""Odd, so that multiplying by it takes each number below a power of two to another one below it."""


def spelled(ranks: Numbers) -> Sequence[str]:
    """The words of these ranks, each different from all others, the most frequent word of a language being 0."""
    first = len(FUNCTION_WORDS)
    mixed = _scrambled(np.maximum(ranks - first, 0) + 4)
    stems, forms = mixed >> 2, mixed & 3
    taken = set(FUNCTION_WORDS)
    words = []
    for rank, stem, form in zip(ranks.tolist(), stems.tolist(), forms.tolist(), strict=True):
        word = FUNCTION_WORDS[rank] if rank < first else _stem(stem) + _ENDINGS[stem % len(_ENDINGS)][form]
        while rank >= first and word in taken:
            word += _SYLLABLES[rank % len(_SYLLABLES)]
        taken.add(word)
        words.append(word)
    return words


def _scrambled(numbers: Numbers) -> Numbers:
    """The numbers with each in the place of another one of the same magnitude."""
    power = np.int64(1) << np.log2(numbers).astype(np.int64)
    mixed: Numbers = power + (numbers - power) * _SCRAMBLE % power
    return mixed


def _stem(number: int) -> str:
    """A stem: of one syllable for the smallest numbers, of four for the largest."""
    parts = []
    while number or len(parts) < 1:
        number, place = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[place])
    return "".join(parts)
