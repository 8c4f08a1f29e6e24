"""People in the simulated server write the bot's name, and it is a mention."""

import discord
import pytest
from simcord import Env

from bot.demo.people import ReadingRoom, open_room


@pytest.fixture
def simcord_bot() -> discord.Client:
    return discord.Client(intents=discord.Intents.default())


@pytest.fixture
def room(simcord_env: Env) -> ReadingRoom:
    return open_room(simcord_env)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@Verbatim what is a ferry?", "{me} what is a ferry?"),
        ("@verbatim, and when?", "{me}, and when?"),
        ("Hello @VERBATIM!", "Hello {me}!"),
        ("(@Verbatim) @Verbatim", "({me}) {me}"),
        ("Write to news@verbatim.example or @Verbatims", "Write to news@verbatim.example or @Verbatims"),
        ("Verbatim, what is a ferry?", "Verbatim, what is a ferry?"),
    ],
)
async def test_the_name_behind_an_at_is_a_mention(room: ReadingRoom, typed: str, sent: str) -> None:
    message = await room.reader.send(room.channel, typed)
    me = message.guild.me if message.guild else None
    assert me is not None
    assert message.content == sent.format(me=me.mention)
    assert (me in message.mentions) == ("{me}" in sent)
