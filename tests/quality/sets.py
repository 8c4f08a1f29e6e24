"""Judged questions: a folder with articles/ and questions.jsonl, and which quote is right."""

import json
import random
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answers import Answer, Answerer, Quote
from bot.app import rules
from bot.config import read_config
from bot.library import Library
from bot.search import Index, Snapshot

if TYPE_CHECKING:
    from bot.articles import Article


@dataclass(frozen=True)
class Question:
    """A judged question; `gold` is the article that answers it (None: none does), `kind` says why none does."""

    id: str
    text: str
    gold: str | None
    kind: str
    also: frozenset[str]
    keys: tuple[str, ...]
    """How the paragraph that answers begins, plain; without any, it is one that holds an answer."""
    answers: tuple[str, ...]

    def is_right(self, quote: Quote) -> bool:
        """Whether a quote is the paragraph that was judged to answer."""
        said = plain(quote.paragraph.text)
        if quote.article.slug != self.gold and quote.article.slug not in self.also:
            return False
        if quote.article.slug == self.gold and self.keys:
            return any(key and (key in said or key.startswith(said)) for key in self.keys)
        return self.holds_answer(quote.paragraph.text)

    def holds_answer(self, text: str) -> bool:
        """Whether a text has one of the judged answers in it."""
        return any(plain(answer) in plain(text) for answer in self.answers if plain(answer))


@dataclass(frozen=True)
class JudgedSet:
    """A corpus with its answerer and questions."""

    name: str
    snapshot: Snapshot
    questions: tuple[Question, ...]

    def answers(self) -> list[tuple[Question, Answer]]:
        """Every question with its answer of ten quotes."""
        answerer = Answerer(lambda: self.snapshot)
        return [(question, answerer.answer(question.text, limit=10)) for question in self.questions]

    @property
    def about(self) -> set[str]:
        """The articles that answer any of the questions."""
        return {question.gold for question in self.questions if question.gold} & self.snapshot.articles.keys()

    def part(self, most: int) -> "JudgedSet":
        """The same with at most so many questions that are answerable, and as many of each kind that are not."""
        shuffled = random.Random(0).sample(self.questions, len(self.questions))
        kinds = {question.kind: [one for one in shuffled if one.kind == question.kind][:most] for question in shuffled}
        return replace(self, questions=tuple(question for kind in kinds.values() for question in kind))

    def over(self, articles: Mapping[str, "Article"], questions: Sequence[Question]) -> "JudgedSet":
        """These questions, asked of a corpus of these articles."""
        return replace(
            self, snapshot=replace(self.snapshot, index=Index.of(articles.values())), questions=tuple(questions)
        )

    def small(self, size: int, rounds: int) -> list[tuple[Question, Answer]]:
        """The same for `rounds` corpora of so many articles, each asked ten of its questions and ten of others."""
        chance = random.Random(size)
        slugs = sorted(self.about)
        found = []
        for _ in range(rounds if len(slugs) > size else 0):
            articles = {slug: self.snapshot.articles[slug] for slug in sorted(chance.sample(slugs, size))}
            inside = [question for question in self.questions if question.gold in articles]
            outside = [replace(question, gold=None) for question in self.questions if question.gold not in articles]
            asked = [*chance.sample(inside, min(10, len(inside))), *chance.sample(outside, min(10, len(outside)))]
            found += self.over(articles, asked).answers()
        return found


def mixed(sets: Sequence[JudgedSet], folders: int) -> list[tuple[Question, Answer]]:
    """So many corpora with a few articles of each of some sets, asked about these and about articles left out."""
    chance = random.Random(0)
    found = []
    for _ in range(folders):
        articles: dict[str, Article] = {}
        asked: list[Question] = []
        for judged in chance.sample(sets, chance.randint(min(2, len(sets)), len(sets))):
            about = judged.about - articles.keys()  # two languages may have the same article
            for slug in chance.sample(sorted(about), min(chance.choice((1, 2, 4)), len(about))):
                articles[slug] = judged.snapshot.articles[slug]
                inside = [question for question in judged.questions if question.gold == slug]
                asked += chance.sample(inside, min(6, len(inside)))
        for judged in sets:
            elsewhere = judged.about - articles.keys()
            outside = [replace(one, gold=None) for one in judged.questions if one.gold in elsewhere]
            asked += chance.sample(outside, min(8, len(outside)))
        found += sets[0].over(articles, asked).answers()
    return found


def load(folder: Path, articles: Path) -> JudgedSet:
    """Read the questions of a folder, and the articles that they are about."""
    library = Library(articles, rules(read_config()))
    library.load()
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    questions = tuple(_question(json.loads(line), articles) for line in lines if line.strip())
    return JudgedSet(folder.name, library.current, questions)


def _question(given: dict[str, Any], articles: Path) -> Question:
    gold = given.get("gold_article")
    return Question(
        id=str(given["id"]),
        text=given["question"],
        gold=gold,
        kind="answerable" if gold else given.get("why") or given.get("type") or "unanswerable",
        also=frozenset(given.get("also", ())),
        keys=_keys(given, articles) if gold else (),
        answers=tuple(given.get("answers", ())),
    )


def _keys(given: dict[str, Any], articles: Path) -> tuple[str, ...]:
    if given.get("gold_paragraphs"):
        return tuple(plain(text)[:45] for text in [*given["gold_paragraphs"], *given.get("gold_items", [])])
    if isinstance(given.get("gold_paragraph"), int):
        body = (articles / f"{given['gold_article']}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
        paragraphs = [text for text in re.split(r"\n\s*\n", body) if text.strip()]
        return (plain(paragraphs[given["gold_paragraph"]])[:60],)
    return ()


def plain(text: str) -> str:
    """Letters, marks and digits only, folded: neither Markdown nor punctuation matters when texts are compared."""
    text = re.sub(r"\]\([^()]*\)", "]", text)
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum() or unicodedata.category(sign).startswith("M"))
