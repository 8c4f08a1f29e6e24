"""/privacy: what is kept, said to everybody; and the button that deletes what is a member's own."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.chat.privacy import privacy_card
from bot.store import KeptAnswer, ServerSettings, Store, Vote

from .conftest import Client, World
from .seen import ALL, text


def an_answer(world: World, key: str, asker: int) -> KeptAnswer:
    place = {"server": world.guild.id, "channel": world.channel.id, "hits": (), "created": datetime.now(UTC)}
    return KeptAnswer(key=key, asker=asker, question="Who?", before="", **place)


async def test_everybody_can_see_in_private_what_is_kept_and_how_long(world: World, store: Store) -> None:
    result = await world.alice.slash(world.channel, "privacy")
    shown = text(result.response)
    assert result.ephemeral
    assert shown.startswith("### What I keep, why, and for how long")
    assert "so that the buttons under an answer work. 30 days." in shown
    assert "**Questions that found nothing** are not kept here." in shown
    await store.change_settings(world.guild.id, collect_unanswered=True)
    shown = text((await world.alice.slash(world.channel, "privacy")).response)
    assert "**Questions that found nothing:** the text only, never who asked" in shown


@pytest.mark.parametrize("context", [1, 2])
async def test_in_private_channels_as_well(client: Client, world: World, store: Store, context: int) -> None:
    await store.keep_answer(an_answer(world, "mine", world.alice.id))
    client.context = context
    shown = (await world.alice.user.slash("privacy")).response
    assert "are not kept here" in text(shown)
    await world.alice.user.click(shown, label="Delete my data")
    assert await store.answer("mine") is None


async def test_a_member_deletes_what_is_theirs_and_nothing_of_others(
    make_bot: Any, open_store: Any, world: World, store: Store
) -> None:
    await store.keep_answer(an_answer(world, "mine", world.alice.id))
    await store.keep_answer(an_answer(world, "theirs", world.boss.id))
    for member in (world.alice.id, world.boss.id):
        await store.vote(Vote("theirs", member, good=False))
    shown = (await world.alice.slash(world.channel, "privacy")).response
    await world.env.restart_bot(make_bot(store=await open_store()))
    await world.alice.click(shown, label="Delete my data")
    assert text(shown).startswith("Deleted: your votes, and the answers to your questions")
    assert await store.answer("mine") is None
    assert await store.votes("theirs") == (Vote("theirs", world.boss.id, good=False),)


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.language)
def test_what_is_kept_fits_into_a_message(words: Any) -> None:
    assert privacy_card(ServerSettings(collect_unanswered=True), words).content_length() <= 4000
