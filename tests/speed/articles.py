"""Markdown articles of any number, and questions about them: the same ones for the same seed.

The words are made up, and used as unevenly as those of a language: the second most frequent half as often as the
first, and so on.
"""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

WORDS = 30_000
PARAGRAPHS = 8
"""In an article."""
SYLLABLES = [
    first + second for first in "bcdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "er", "il", "os")
]
FRAMES = ("What is known about {}?", "Why did {} matter?", "Who said that {}?", "When was {} decided?", "{}")
NOT_THERE = 10
"""One in so many questions is about words that no article has."""


def write(folder: Path, paragraphs: int, questions: int, seed: int = 1) -> list[str]:
    """Write articles with so many paragraphs in all into `folder`, and return questions about them."""
    chance = random.Random(seed)
    words = _words(chance)
    weights = list(itertools.accumulate(1 / rank for rank in range(1, WORDS + 1)))
    known: list[list[str]] = []
    for number in range(-(-paragraphs // PARAGRAPHS)):
        texts = [_paragraph(chance, words, weights) for _ in range(min(PARAGRAPHS, paragraphs - number * PARAGRAPHS))]
        known += [chance.choice(sentences) for sentences in texts]
        file = folder / f"{number % 100:02}" / f"article-{number:06}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_article(chance, number, texts), encoding="utf-8")
    return list(_questions(chance, known, questions))


def _article(chance: random.Random, number: int, texts: list[list[str]]) -> str:
    title = " ".join(chance.choice(texts)[0].split()[:6]).rstrip(".,")
    published = date(2020, 1, 1) + timedelta(days=chance.randrange(2300))
    matter = f"title: {title}\nsource: Source {number % 20}\nurl: https://news.example/{number}\n"
    matter += f"published: {published}\ncategory: category {number % 12}\n"
    return f"---\n{matter}---\n" + "\n\n".join(" ".join(sentences) for sentences in texts) + "\n"


def _paragraph(chance: random.Random, words: list[str], weights: list[float]) -> list[str]:
    """Two to five sentences."""
    sentences = []
    for _ in range(chance.randint(2, 5)):
        chosen = chance.choices(words, cum_weights=weights, k=chance.randint(8, 22))
        sentences.append(" ".join(chosen).capitalize() + ".")
    return sentences


def _questions(chance: random.Random, known: list[str], count: int) -> Iterator[str]:
    for _ in range(count):
        asked = [word.strip(".").lower() for word in chance.choice(known).split()]
        asked = [word for word in asked if len(word) > 4] or asked
        about = chance.sample(asked, min(len(asked), chance.randint(2, 5)))
        if chance.randrange(NOT_THERE) == 0:
            about = [word[::-1] + "x" for word in about]
        yield chance.choice(FRAMES).format(" ".join(about))


def _words(chance: random.Random) -> list[str]:
    """Different words, the frequent ones short."""
    words: dict[str, None] = {}
    while len(words) < WORDS:
        longest = 2 if len(words) < 200 else 5
        words["".join(chance.choices(SYLLABLES, k=chance.randint(min(2, longest), longest)))] = None
    return list(words)
