"""What an asker or a server limits the articles to: categories, sources, days."""

from dataclasses import dataclass
from datetime import date

from bot.articles import Article

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Filters:
    """Only articles of these categories and of these sources, published from `since` to `until`, both days included.

    None admits all of them. Names are compared without regard to upper and lower case; '' stands for the articles
    that name none. An article without a date is in no period.
    """

    categories: Names | None = None
    sources: Names | None = None
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        """Keep the names as they are compared."""
        for field, names in (("categories", self.categories), ("sources", self.sources)):
            if names is not None:
                object.__setattr__(self, field, frozenset(map(same_name, names)))

    def __bool__(self) -> bool:
        """Whether they leave anything out."""
        return self != EVERYTHING

    def __and__(self, other: "Filters") -> "Filters":
        """What both admit."""
        since = [day for day in (self.since, other.since) if day]
        until = [day for day in (self.until, other.until) if day]
        return Filters(
            _both(self.categories, other.categories),
            _both(self.sources, other.sources),
            max(since, default=None),
            min(until, default=None),
        )

    def admits(self, article: Article) -> bool:
        """Whether an article is one of these."""
        return (
            (self.categories is None or same_name(article.category) in self.categories)
            and (self.sources is None or same_name(article.source) in self.sources)
            and (not (self.since or self.until) or self._is_within(article.day))
        )

    def _is_within(self, day: date | None) -> bool:
        return day is not None and (self.since or date.min) <= day <= (self.until or date.max)


EVERYTHING = Filters()


def same_name(name: str) -> str:
    """A category or source as it is compared."""
    return " ".join(name.split()).casefold()


def _both(some: Names | None, others: Names | None) -> Names | None:
    if some is None or others is None:
        return others if some is None else some
    return some & others
