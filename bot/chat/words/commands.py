"""Names and descriptions of commands, in each member's language."""

from discord import Locale, app_commands
from discord.app_commands import locale_str

from bot.chat.words import LANGUAGES, words_in


def spoken(message: str) -> locale_str:
    """A name or description of the catalogue; Discord shows the English one where it has no other."""
    return locale_str(words_in(LANGUAGES[0])(message), message=message)


class Translator(app_commands.Translator):
    """Looks up in the catalogue what `spoken` has marked."""

    async def translate(
        self,
        string: locale_str,
        locale: Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 - discord.py sets the signature
    ) -> str | None:
        """The words for a locale; None where they are English anyway, or none of ours."""
        words = words_in(locale.value)
        message = string.extras.get("message")
        return words(message) if message and words.language != LANGUAGES[0] else None
