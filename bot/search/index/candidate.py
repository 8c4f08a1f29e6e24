"""Paragraphs that may be hits: looked at once more, one by one, and those that say the same put together."""

from collections.abc import Mapping, Sequence

from bot.articles import Paragraph
from bot.search.copies import Text
from bot.search.index.forward import paragraph_of
from bot.search.index.segment import Segment


class Candidate:
    """A paragraph that may be a hit: where it is, and its score so far."""

    def __init__(self, segment: Segment, part: int, row: int, score: float) -> None:
        self._segment = segment
        self._part = part
        self._row = row
        self._article = int(segment.owners[row])
        self.score = score

    def place(self) -> tuple[float, str, int]:
        """What candidates are sorted by: their score, then their slug and number."""
        return -self.score, self._segment.forward.slugs[self._article], self._row

    def beginning(self, count: int) -> list[int]:
        """The digests of its first words."""
        words: list[int] = self._segment.digests[self._segment.words_of(self._row)[:count]].tolist()
        return words

    def text(self) -> Text:
        """What it says, to be compared."""
        words = self._segment.words_of(self._row)
        said = self._segment.digests[words]
        return Text(said.tolist(), said[self._segment.numerals[words]].tolist())

    @property
    def day(self) -> int:
        """When its article was published, as an ordinal; 0 where that is not known."""
        return int(self._segment.days[self._article])

    def held(self, wanted: Sequence[Mapping[int, tuple[int, float]]]) -> Mapping[int, float]:
        """For each token asked for that it or what stands around it holds, the strength of its best match.

        `wanted` gives for each part the words that match a token: which one, and how well.
        """
        matching = wanted[self._part]
        held: dict[int, float] = {}
        for number in matching.keys() & self._segment.window_of(self._row).tolist():
            place, strength = matching[number]
            held[place] = max(strength, held.get(place, 0.0))
        return held

    def paragraph(self) -> Paragraph:
        """The paragraph itself."""
        return paragraph_of(self._segment.forward, self._article, self._row)


def distinct(best: Sequence[Candidate], limit: int) -> list[list[Candidate]]:
    """The first `limit` paragraphs that differ in what they say, each with its copies."""
    groups: list[list[Candidate]] = []
    said: list[Text] = []
    for rank, one in enumerate(best):
        if len(groups) == limit and rank >= 2 * limit:
            break  # a copy has nearly the same score
        text = one.text()
        place = next((place for place, other in enumerate(said) if text.is_copy(other)), None)
        if place is not None:
            groups[place].append(one)
        elif len(groups) < limit:
            groups.append([one])
            said.append(text)
    return groups
