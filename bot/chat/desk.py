"""Where every question is answered, whichever way it came: by the rules of its server, and kept for its buttons."""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.answers import Answer, Answerer, Place, Quote, Reason
from bot.answers.following import carried
from bot.chat import errors
from bot.chat.errors import RefusedError
from bot.chat.rates import Rates
from bot.chat.servers import Servers
from bot.errors import StaleAnswerError
from bot.search import EVERYTHING, Filters
from bot.store import KEPT_DAYS, KeptAnswer, ServerSettings, Store, UnansweredQuestion, Vote

MOST_KEPT = 9
"""How many passages of an answer can be looked at, one page after another."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, who asks it, and where. Ids are Discord's; `server` is None in direct messages.

    `before` are the questions that it follows up, one a line; `filters` what the asker limits the search to.
    `message` is the one that asks, if it was asked by a message. `private`: only the asker is to see the answer.
    """

    question: str
    asker: int
    server: int | None
    channel: int
    before: str = ""
    filters: Filters = EVERYTHING
    message: int | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and what its buttons need; `kept` is None where that could not be kept, and so there are none.

    `feedback` says whether members may say here what they think of it.
    """

    answer: Answer
    kept: KeptAnswer | None
    feedback: bool


class Desk:
    """Answers questions from the articles that may be seen where they are asked."""

    def __init__(self, answerer: Answerer, store: Store, servers: Servers, rates: Rates) -> None:
        self.rates = rates
        self._answerer = answerer
        self._store = store
        self._servers = servers
        # Never more at once than it is good for.
        self._turn = asyncio.Semaphore(answerer.at_once)
        self._can_keep = False

    async def answer(self, asked: Asked) -> Answered:
        """Answer a question; what its buttons need is kept when it is sent."""
        return await self.keep(asked, await self.look(asked))

    async def look(self, asked: Asked) -> Answer:
        """What the articles say to a question; one that they do not answer is noted where an admin wants that."""
        settings = await self._servers.settings(asked.server)
        answer = await self._look(asked, settings)
        if settings.collect_unanswered and asked.server is not None and not answer.shown:
            with errors.logged():
                await self._store.keep_unanswered(UnansweredQuestion(asked.server, asked.question, datetime.now(UTC)))
        return answer

    async def keep(self, asked: Asked, answer: Answer) -> Answered:
        """What the buttons of an answer need; it is kept when the answer is sent."""
        kept = KeptAnswer(
            key=_new_key(),
            asker=asked.asker,
            server=asked.server,
            channel=asked.channel,
            question=asked.question,
            before=asked.before,
            hits=_places(answer),
            created=datetime.now(UTC),
            filters=_as_texts(asked.filters),
            private=asked.private,
            message=asked.message,
        )
        return await self._answered(answer, kept)

    async def sent(self, answered: Answered, reply: int | None, channel: int | None = None) -> None:
        """Keep an answer with the message that shows it, and its channel where that is another than was asked in."""
        if answered.kept and reply is not None:
            await self._keep(replace(answered.kept, reply=reply, channel=channel or answered.kept.channel))

    async def again(self, kept: KeptAnswer) -> Answered:
        """An earlier answer once more; raises StaleAnswerError where the question finds other passages by now."""
        settings = await self._servers.settings(kept.server)
        answer = await self._look(_asked(kept), settings)
        seen = max(1, len(answer.shown))
        if _places(answer)[:seen] != kept.hits[:seen]:
            raise StaleAnswerError("The articles have changed since this was answered.", "Ask the question again.")
        return Answered(answer, kept, settings.feedback)

    async def mend(self, kept: KeptAnswer, question: str) -> Answered:
        """The answer to what a question was edited to, in place of the one before."""
        settings = await self._servers.settings(kept.server)
        answer = await self._look(replace(_asked(kept), question=question), settings)
        mended = replace(kept, question=question, hits=_places(answer))
        return await self._with_buttons(answer, mended, can_keep=await self._keep(mended))

    async def share(self, kept: KeptAnswer) -> Answered:
        """A private answer, kept once more for everybody in its channel."""
        answered = await self.again(kept)
        public = replace(kept, key=_new_key(), private=False, message=None, reply=None, created=datetime.now(UTC))
        return await self._answered(answered.answer, public)

    async def recall(self, key: str, asker: int, *, member: int, server: int | None) -> KeptAnswer:
        """An answer that was kept, for a member who pressed one of its buttons in a server.

        Raises RefusedError where it is forgotten, and where it is not theirs to see.
        """
        kept = await self._store.answer(key)
        if kept is None or datetime.now(UTC) - kept.created > timedelta(days=KEPT_DAYS):
            raise RefusedError("answer-expired", days=KEPT_DAYS)
        if kept.asker != asker or kept.server != server or (kept.private and member != asker):
            raise RefusedError("answer-of-another")
        return kept

    async def forget(self, key: str) -> None:
        """Forget an answer whose message is gone."""
        with errors.logged():
            await self._store.delete_answer(key)

    async def answer_with(self, message: int) -> KeptAnswer | None:
        """The answer to the question of a message, or the one that a message shows, where it is kept."""
        with errors.logged():
            return await self._store.answer_with(message)
        return None

    async def before(self, shown: int, asker: int) -> str:
        """The questions that somebody follows up who replies to the message that shows an answer: only their own."""
        kept = await self.answer_with(shown)
        if kept is None or kept.asker != asker:
            return ""
        return carried([*kept.before.splitlines(), kept.question])

    async def admitted(self, kept: KeptAnswer) -> Filters:
        """What of the articles may be seen now in the place of an answer."""
        return await self._servers.filters(kept.server) & _filters(kept.filters)

    async def takes_votes(self, kept: KeptAnswer) -> bool:
        """Whether members may say what they think of an answer."""
        return (await self._servers.settings(kept.server)).feedback

    async def vote(self, kept: KeptAnswer, member: int, *, good: bool, word: str = "") -> None:
        """Keep what a member thinks of an answer, in place of what they thought before."""
        if not await self.takes_votes(kept):
            raise RefusedError("no-votes-here")
        await self._store.vote(Vote(kept.key, member, good, word))

    async def page(self, kept: KeptAnswer, first: int) -> tuple[Quote, ...]:
        """As many passages as are shown at once, from this one on; raises StaleAnswerError."""
        settings = await self._servers.settings(kept.server)
        places = kept.hits[first : first + (settings.quotes or self._answerer.most_shown)]
        filters = await self.admitted(kept)
        async with self._turn:
            return await self._answerer.find_again(kept.question, places, before=kept.before, filters=filters)

    async def reasons(self, kept: KeptAnswer, answer: Answer, quotes: Sequence[Quote]) -> tuple[Reason, ...]:
        """Why an answer found these passages."""
        return await asyncio.to_thread(self._answerer.reasons, answer, quotes, before=kept.before)

    async def _look(self, asked: Asked, settings: ServerSettings) -> Answer:
        filters = self._servers.admitted(settings) & asked.filters
        async with self._turn:
            return await self._answerer.find(
                asked.question, before=asked.before, most_shown=settings.quotes, filters=filters
            )

    async def _answered(self, answer: Answer, kept: KeptAnswer) -> Answered:
        """An answer that is kept when it is sent, or before, where the last one could not be kept."""
        return await self._with_buttons(answer, kept, can_keep=self._can_keep or await self._keep(kept))

    async def _with_buttons(self, answer: Answer, kept: KeptAnswer, *, can_keep: bool) -> Answered:
        return Answered(answer, kept if can_keep else None, can_keep and await self.takes_votes(kept))

    async def _keep(self, kept: KeptAnswer) -> bool:
        done = False
        with errors.logged():
            await self._store.keep_answer(kept)
            done = True
        self._can_keep = done
        return done


def _new_key() -> str:
    return secrets.token_urlsafe(6)


def _places(answer: Answer) -> tuple[Place, ...]:
    return answer.places[:MOST_KEPT]


def _asked(kept: KeptAnswer) -> Asked:
    return Asked(
        question=kept.question,
        asker=kept.asker,
        server=kept.server,
        channel=kept.channel,
        before=kept.before,
        filters=_filters(kept.filters),
        message=kept.message,
        private=kept.private,
    )


def _as_texts(filters: Filters) -> Mapping[str, str]:
    """Filters as they are kept; what is not limited is left out."""
    names = {"categories": filters.categories, "sources": filters.sources}
    days = {"since": filters.since, "until": filters.until}
    kept = {name: "\n".join(sorted(chosen)) for name, chosen in names.items() if chosen is not None}
    return kept | {name: day.isoformat() for name, day in days.items() if day}


def _filters(kept: Mapping[str, str]) -> Filters:
    names = {name: frozenset(kept[name].split("\n")) for name in ("categories", "sources") if name in kept}
    days = {name: date.fromisoformat(kept[name]) for name in ("since", "until") if name in kept}
    return Filters(names.get("categories"), names.get("sources"), days.get("since"), days.get("until"))
