"""The five languages together."""

from bot.search.dates.english import ENGLISH
from bot.search.dates.french import FRENCH
from bot.search.dates.german import GERMAN
from bot.search.dates.japanese import JAPANESE
from bot.search.dates.spanish import SPANISH

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, JAPANESE)

COUNTED = frozenset(
    word for language in LANGUAGES for word, (kind, _) in language.lexicon.items() if kind in "cP" and word.isalpha()
)
"""What a number counts: people, pages; in all languages, since some share the 'in' before a year."""

WORKS = frozenset(word for language in LANGUAGES for word, (kind, _) in language.lexicon.items() if kind == "V")
"""What has a title that may be a year: the author, the plot of 1984."""
