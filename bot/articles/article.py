"""What is known of an article once it has been read."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit that is indexed and quoted.

    `text` is one line of plain text, as a reader of the page sees it, of at most 20,000 characters (longer
    paragraphs become several); `number` counts from 0 within the article; `heading` is the nearest heading
    above it, or an empty string.
    """

    article: str
    number: int
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One file: its front matter and its paragraphs.

    `slug` is the file's path below the folder without its ending, with '/' on every system. `published` is
    a `date` where the file gives no time of day, else a `datetime` with its zone (UTC where it names none).
    Text that the file does not give is an empty string.
    """

    slug: str
    title: str
    source: str
    url: str
    published: date | datetime | None
    category: str
    summary: str
    lang: str
    tags: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def day(self) -> date | None:
        """The day on which it was published, where that is known (a moment counts by its day in UTC)."""
        if isinstance(self.published, datetime):
            return self.published.astimezone(UTC).date()
        return self.published

    @property
    def moment(self) -> datetime:
        """When it was published, for sorting: a day counts from its midnight (UTC), no date as the oldest."""
        if isinstance(self.published, datetime):
            return self.published
        if self.published is None:
            return datetime.min.replace(tzinfo=UTC)
        return datetime.combine(self.published, time.min, UTC)
