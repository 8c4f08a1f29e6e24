"""Connections to Discord that go on, after an outage, where they were cut off."""

import yarl
from discord.ext import commands
from discord.gateway import ReconnectWebSocket


class ResumingBot(commands.AutoShardedBot):
    """A bot with as many connections as Discord asks for, which misses nothing that was asked while one was cut.

    discord.py resumes a single connection after any number of failed attempts; one of several it begins anew after
    the first, and Discord then does not send what was missed.
    """

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard, which from then on resumes its session as long as it has one."""
        await super().launch_shard(gateway, shard_id, initial=initial)
        shard = self.shards[shard_id]._parent  # noqa: SLF001 - discord.py has no public way to choose

        async def resume() -> None:
            await shard.reidentify(ReconnectWebSocket(shard_id, resume=shard.ws.session_id is not None))

        shard.reconnect = resume  # type: ignore[method-assign]
