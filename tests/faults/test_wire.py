"""A short walk over the wire when nothing goes wrong."""

from .conftest import Wire, words


async def test_a_mention_is_answered_once_over_real_sockets(wire: Wire) -> None:
    (given,) = await wire.answer("Who commands the ferry?")
    assert "Ilse Brandt" in words(given)


async def test_a_command_is_answered_once_over_real_sockets(wire: Wire) -> None:
    (given,) = await wire.discord.answered(await wire.discord.slash("ask", question="Who commands the ferry?"))
    assert "Ilse Brandt" in words(given)
