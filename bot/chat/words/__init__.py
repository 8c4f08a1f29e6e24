"""Everything the bot says: Fluent files for each language, beside this one.

All files have the same messages with the same variables; a test sees to it.
"""

from collections.abc import Iterable
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en", "de", "fr", "es", "ja")
"""The first one is spoken where none of the others is asked for."""


class Words:
    """The bot's words in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        # The marks that isolate what is put in would be part of names and addresses that members copy.
        self._bundle = FluentBundle([language], use_isolating=False)
        for text in texts_in(language):
            self._bundle.add_resource(FluentResource(text))
        self._unchanging = cache(self._said)

    def __call__(self, message: str, /, **about: str | float) -> str:
        """A message of the catalogue, as Markdown: text of others that is put in must be escaped.

        'message.part' is that part of a message. Raises LookupError for a message that does not exist, and for one
        that lacks something to put in.
        """
        return self._said(message, **about) if about else self._unchanging(message)

    def quoted(self, texts: Iterable[str]) -> str:
        """Each text in quotation marks, one after another."""
        return self("between").join(self("quoted", text=text) for text in texts)

    def _said(self, message: str, /, **about: str | float) -> str:
        name, _, part = message.partition(".")
        found = self._bundle.get_message(name)
        pattern = found.attributes[part] if part else found.value
        said, errors = self._bundle.format_pattern(pattern, about) if pattern else ("", [message])
        if errors:
            raise LookupError(f"{message} in {self.language}: {errors}")
        return str(said)


def texts_in(language: str) -> list[str]:
    """The files of a language: what it says to all, and about what is wrong with files."""
    here = resources.files(__name__)
    return [here.joinpath(f"{language}{of}.ftl").read_text(encoding="utf-8") for of in ("", "-problems")]


def words_in(locale: str | None) -> Words:
    """The words for one of Discord's locales ("en-GB", "de"), or the first language's."""
    language = (locale or "").split("-")[0]
    return _words(language if language in LANGUAGES else LANGUAGES[0])


def read_words() -> None:
    """Parse the words of every language, which takes half a second, so that nobody waits for it later."""
    for language in LANGUAGES:
        words_in(language)


@cache
def _words(language: str) -> Words:
    return Words(language)
