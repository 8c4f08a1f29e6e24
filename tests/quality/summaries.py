"""Our extracts beside those of known methods, by their likeness (ROUGE) to the summaries that editors wrote."""

import json
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.answers.passages import sentences
from bot.answers.summaries import extract
from bot.articles import Article
from bot.search import Snapshot
from bot.search.analyzer import terms
from tests.quality.bench import need
from tests.quality.report import OURSELVES
from tests.quality.sheets import Sheet, share

SENTENCES = 2
"""The editors' summaries have one or two."""

ROUGE = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L"}

SUMY = {
    "LexRank": "lex_rank:LexRankSummarizer",
    "TextRank": "text_rank:TextRankSummarizer",
    "LSA": "lsa:LsaSummarizer",
    "Luhn": "luhn:LuhnSummarizer",
    "Edmundson": "edmundson:EdmundsonSummarizer",
    "KL": "kl:KLSummarizer",
    "SumBasic": "sum_basic:SumBasicSummarizer",
}

STIGMA = ("hardly", "impossible")
"""Edmundson's own examples of words that speak against a sentence; those that speak for it are the title's."""

Method = Callable[[Article], str]


class Words:
    """What sumy asks of a tokenizer. Its own would download a model; this one is ours, as are the sentences."""

    def to_words(self, text: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(terms(text)[0])


def compare(snapshot: Snapshot, file: Path) -> Sheet:
    """ROUGE F1 of each method's two sentences, on average over the articles that have a summary in the file."""
    need("ROUGE", "rouge_score", "sumy")
    from rouge_score.rouge_scorer import RougeScorer  # noqa: PLC0415 - from the bench extra

    scorer = RougeScorer(list(ROUGE), use_stemmer=True)
    judged = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    articles = [snapshot.articles[one["article"]] for one in judged]
    sheet = Sheet(
        f"Two sentences as a summary, by {len(judged)} that editors wrote (F1)", ("method", *ROUGE.values(), "words")
    )
    for name, method in _methods(snapshot):
        texts = [method(article) for article in articles]
        scores = [scorer.score(one["summary"], text) for one, text in zip(judged, texts, strict=True)]
        means = [share(_mean([score[kind].fmeasure for score in scores])) for kind in ROUGE]
        sheet.rows.append((name, *means, f"{_mean([len(text.split()) for text in texts]):.0f}"))
    return sheet


def _methods(snapshot: Snapshot) -> Iterator[tuple[str, Method]]:
    yield OURSELVES, lambda article: _ours(article, snapshot)
    yield "Lead-2", _lead
    for name, where in SUMY.items():
        yield name, _sumy(pkgutil.resolve_name(f"sumy.summarizers.{where}"))


def _ours(article: Article, snapshot: Snapshot) -> str:
    return " ".join(sentence.text for sentence in extract(article, snapshot.index.idf, SENTENCES))


def _lead(article: Article) -> str:
    return " ".join([sentence for said in _said(article) for sentence in said][:SENTENCES])


def _sumy(kind: Any) -> Method:
    """One of sumy's methods with its own stemmer and stop words, and our sentences and words."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415
    from sumy.utils import get_stop_words  # noqa: PLC0415

    method, words = kind(Stemmer("english")), Words()
    method.stop_words = method.null_words = get_stop_words("english")
    method.stigma_words = STIGMA

    def summary(article: Article) -> str:
        method.bonus_words = terms(article.title)[0]
        title = Paragraph([Sentence(article.title, words, is_heading=True)])
        body = [Paragraph([Sentence(sentence, words) for sentence in said]) for said in _said(article)]
        return " ".join(map(str, method(ObjectDocumentModel([title, *body]), SENTENCES)))

    return summary


def _said(article: Article) -> list[list[str]]:
    """The sentences of each paragraph."""
    return [[paragraph.text[start:end] for start, end in sentences(paragraph.text)] for paragraph in article.paragraphs]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
