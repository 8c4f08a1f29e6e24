"""Small corpora for the tests, written by them."""

from datetime import UTC, date, datetime

from bot.answers import Answerer
from bot.articles import Article, Paragraph
from bot.search import Index, Snapshot


def article(
    slug: str,
    *texts: str,
    title: str = "",
    url: str = "",
    summary: str = "",
    heading: str = "",
    published: date | None = None,
) -> Article:
    """An article of these paragraphs."""
    paragraphs = tuple(Paragraph(slug, number, heading, text) for number, text in enumerate(texts))
    return Article(slug, title or slug, "The Paper", url, published, "news", summary, "", (), paragraphs)


def snapshot(*articles: Article) -> Snapshot:
    """These articles, indexed."""
    return Snapshot((), Index.of(articles), datetime(2026, 1, 1, tzinfo=UTC))


TODAY = date(2026, 11, 24)


def answerer(*articles: Article, quotes: int = 3, wrong_in_100: float = 20, base_url: str = "") -> Answerer:
    """Answers from these articles, asked on `TODAY`."""
    now = snapshot(*articles)
    return Answerer(lambda: now, quotes=quotes, wrong_in_100=wrong_in_100, base_url=base_url, today=lambda: TODAY)


HARBOUR = article(
    "harbour",
    "The council voted on Tuesday to close the old harbour, which has lost money since 2019.",
    "Mayor Ines Calder said the site would become a park. “We owe it to our children,” she told reporters.",
    "Two companies, Norvik and Blue Quay, had offered to buy the cranes for $200 million.",
    "Fishermen blocked the main road in protest, and the police arrested four of them.",
    title="Harbour to close after vote",
    url="https://example.org/news/harbour",
)
BAKERY = article(
    "bakery",
    "A bakery in the old town has baked the same rye bread since 1874.",
    "Its owner, Tomas Lindqvist, still uses his great-grandmother's oven. He sells four hundred loaves a day.",
    "The oven burns birch wood, which gives the crust its dark colour.",
    title="The bread that never changed",
    url="https://example.org/food/bakery",
)
LIBRARY = article(
    "library",
    "The city library will lend tools as well as books from next spring.",
    "Readers may borrow a drill or a ladder for three days, free of charge.",
    title="Borrow a ladder",
)
TOWN = (HARBOUR, BAKERY, LIBRARY)
