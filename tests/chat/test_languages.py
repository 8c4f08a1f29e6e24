"""The language of what the bot says: the member's own in private, the server's in public."""

from typing import Any

import pytest

from bot.chat.words import words_in
from bot.store import Store

from .conftest import Client, World
from .seen import buttons, read, text

UNKNOWN = "What is the capital of Australia?"
NOT_ANSWERED = {
    "en": "The articles don’t answer that.",
    "de": "Darauf geben die Artikel keine Antwort.",
    "fr": "Les articles n’y répondent pas.",
    "es": "Los artículos no responden a eso.",
    "ja": "記事の中に答えはありません。",
}


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("de", "### Frag mich, was in 3 Artikeln steht"),
        ("fr", "### Interroge-moi sur 3 articles"),
        ("es-419", "### Pregúntame sobre 3 artículos"),
        ("ja", "### 3 件の記事についてお答えします"),
        ("pl", "### Ask me about 3 articles"),
    ],
)
async def test_what_only_a_member_sees_is_in_the_language_of_their_client(
    client: Client, world: World, locale: str, title: str
) -> None:
    client.locale, client.guild_locale = locale, "fr"
    assert text((await world.alice.slash(world.channel, "help")).response).startswith(title)


async def test_what_all_see_is_in_the_language_of_the_server(client: Client, world: World) -> None:
    client.locale, client.guild_locale = "de", "fr"
    asked = await world.alice.slash(world.channel, "ask", question=UNKNOWN)
    assert NOT_ANSWERED["fr"] in text(asked.response)
    private = await world.alice.slash(world.channel, "ask", question=UNKNOWN, private=True)
    assert NOT_ANSWERED["de"] in text(private.response)


async def test_what_the_admins_chose_goes_before_the_language_of_the_server(
    client: Client, store: Store, world: World
) -> None:
    client.guild_locale = "fr"
    await store.change_settings(world.guild.id, language="ja")
    asked = await world.alice.slash(world.channel, "ask", question=UNKNOWN)
    assert NOT_ANSWERED["ja"] in text(asked.response)
    assert NOT_ANSWERED["ja"] in text(await world.ask(UNKNOWN))
    await store.change_settings(world.guild.id, language=None)
    assert NOT_ANSWERED["en"] in text(await world.ask(UNKNOWN))


async def test_a_mention_is_answered_in_the_language_that_a_server_prefers(world: World) -> None:
    guild = world.env.create_guild("Puerto", preferred_locale="es-ES")
    channel, member = guild.create_text_channel("general"), guild.add_member(world.env.create_user("ana"))
    await member.send(channel, f"{world.mention} {UNKNOWN}")
    assert NOT_ANSWERED["es"] in text(channel.history()[-1])


async def test_a_direct_message_is_answered_in_the_language_of_the_client_once_that_is_known(
    client: Client, world: World
) -> None:
    client.locale = "de"
    for language in ("en", "de"):
        await world.alice.user.send_dm(UNKNOWN)
        assert NOT_ANSWERED[language] in text(world.alice.user.dm_channel.history()[-1])
        await world.alice.slash(world.channel, "help")


async def test_buttons_and_errors_speak_the_language_of_who_sees_them(
    client: Client, folder: Any, world: World
) -> None:
    for number in range(9):
        (folder / f"tide-{number}.md").write_text(f"# Tide {number}\n\nHigh water.", encoding="utf-8")
    await world.boss.slash(world.channel, "refresh")
    client.locale = "de"
    page = await world.alice.slash(world.channel, "articles")
    assert set(buttons(page.response)) == {"Neuere", "Ältere"}
    failed = await world.alice.slash(world.channel, "summary", article="zeppelin")
    assert read(failed.response).startswith("Kein Artikel hat „zeppelin“ in Titel, Quelle oder Kategorie.")
    assert world.env.errors


@pytest.mark.parametrize(
    ("locale", "colon", "bracket"),
    [("de", ": ", " ("), ("fr", "\N{NO-BREAK SPACE}: ", " ("), ("ja", "：", "（")],
)
async def test_signs_between_words_are_those_of_the_language(
    client: Client, world: World, locale: str, colon: str, bracket: str
) -> None:
    client.locale, words = locale, words_in(locale)
    panel = text((await world.boss.slash(world.channel, "settings")).response)
    assert f"**{words('threads')}{colon}{words('off')}**" in panel
    await world.boss.click(await world.ask("Who commands the ferry?"), label="👎 Not helpful")
    votes = text((await world.boss.slash(world.channel, "feedback")).response)
    assert f"-# {words('newest-answers-first')}\n" in votes
    assert f"Marrow Bay{colon}{words('votes-against', count=1)}" in votes
    offered = await world.boss.autocomplete(world.channel, "ask", "since", "March 2026")
    assert offered[0]["name"].startswith(f"March 2026{bracket}2026-03-01 – 2026-03-31")


async def test_settings_that_can_not_be_read_are_told_in_the_language_of_who_asks(
    client: Client, make_bot: Any, open_store: Any, tmp_path: Any, world: World
) -> None:
    (tmp_path / "blocked").write_text("in the way", encoding="utf-8")
    await world.env.restart_bot(make_bot(store=await open_store(tmp_path / "blocked")))
    client.locale = "fr"
    asked = await world.alice.slash(world.channel, "ask", question=UNKNOWN)
    assert text(asked.response).startswith("Je ne peux pas lire les paramètres de ce serveur pour le moment")
    assert world.env.errors


async def test_discord_knows_the_names_of_commands_in_each_language(world: World) -> None:
    sent = next(
        request.json
        for request in world.env.http_requests
        if request.method == "PUT" and request.path.endswith("/commands")
    )
    ask = next(command for command in sent if command["name"] == "ask")
    assert ask["description"] == "Ask a question; the articles answer, word for word"
    assert {ask["name_localizations"][locale] for locale in ("es-ES", "es-419")} == {"preguntar"}
    assert ask["name_localizations"].keys() == {"de", "fr", "es-ES", "es-419", "ja"}
    assert ask["description_localizations"]["de"] == "Stell eine Frage; die Artikel antworten, Wort für Wort"
    assert ask["options"][0]["name_localizations"]["ja"] == "質問"
    assert ask["options"][1]["description_localizations"]["fr"] == "Ne montrer la réponse qu’à toi"
