"""Paragraphs that many articles have ('Follow us on …') are no content: which these are, as articles come and go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.search import Index

Said = tuple[int, ...]
"""Digests of all the paragraphs of an article."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """The paragraphs that are repeated from now on, among those of the articles that changed or are to be read again.

    `again` are the slugs of articles that did not change, but that have a paragraph which is repeated now and was not
    before, or the other way about.
    """

    repeated: frozenset[int]
    again: frozenset[str]


def find_repeats(index: Index, fresh: dict[str, Said], gone: Iterable[str], times: int) -> Repeats:
    """What is repeated in at least `times` different articles once the `fresh` ones are there and others are `gone`.

    Copies of one article count once.
    """
    leaving = {*gone, *fresh}
    touched = {digest for said in [*index.said(leaving).values(), *fresh.values()] for digest in said}
    before = index.saying(touched)
    after = {slug: said for slug, said in before.items() if slug not in leaving} | fresh
    changed = _repeated(before, touched, times) ^ _repeated(after, touched, times)
    again = frozenset(slug for slug, said in after.items() if slug not in fresh and not changed.isdisjoint(said))
    if again:
        touched |= {digest for slug in again for digest in after[slug]}
        others = {slug: said for slug, said in index.saying(touched).items() if slug not in leaving}
        after = others | fresh
    return Repeats(_repeated(after, touched, times), again)


def _repeated(articles: Mapping[str, Said], touched: set[int], times: int) -> frozenset[int]:
    counts: dict[int, int] = {}
    for said in set(articles.values()):
        for digest in touched.intersection(said):
            counts[digest] = counts.get(digest, 0) + 1
    return frozenset(digest for digest, count in counts.items() if count >= times)
