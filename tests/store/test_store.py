"""What the store keeps is there after a restart; what is to be forgotten is gone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import StoreError
from bot.store import KeptAnswer, ServerSettings, Store, UnansweredQuestion, Vote

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=30)


def an_answer(key: str = "a1", **changes: Any) -> KeptAnswer:
    values: dict[str, Any] = {
        "asker": 1,
        "server": 7,
        "channel": 70,
        "question": "Who commands the ferry?",
        "before": "",
        "hits": (("harbour/ferry", 2, "aa"), ("bakery", 1, "bb")),
        "created": NOW,
    }
    return KeptAnswer(key=key, **(values | changes))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store(tmp_path) as store:
        yield store


async def test_a_value_is_there_after_a_restart(tmp_path: Path) -> None:
    async with Store(tmp_path / "new") as store:
        await store.keep("colour", "red")
        await store.keep("colour", "blue")
    async with Store(tmp_path / "new") as store:
        assert (await store.read("colour"), await store.read("taste")) == ("blue", None)


async def test_settings_begin_quiet_and_keep_each_change(tmp_path: Path) -> None:
    async with Store(tmp_path) as store:
        assert await store.settings(7) == ServerSettings()
        await store.change_settings(7, ask_channels=(70, 71), language="de")
        changed = await store.change_settings(7, quotes=2)
    async with Store(tmp_path) as store:
        assert changed == await store.settings(7) == ServerSettings(ask_channels=(70, 71), language="de", quotes=2)
        assert await store.settings(8) == ServerSettings()


@pytest.mark.parametrize("change", [{"quotes": 6}, {"language": "xx"}, {"ask_channels": tuple(range(26))}])
async def test_settings_that_can_not_be_are_refused_and_the_old_ones_stay(change: dict[str, Any], store: Store) -> None:
    await store.change_settings(7, quotes=2)
    with pytest.raises(StoreError, match=next(iter(change))):
        await store.change_settings(7, **change)
    assert await store.settings(7) == ServerSettings(quotes=2)


async def test_an_answer_comes_back_as_it_was_kept(store: Store) -> None:
    kept = an_answer(before="What sails?", filters={"category": "harbour"}, private=True, server=None)
    await store.keep_answer(kept)
    assert await store.answer("a1") == kept
    await store.delete_answer("a1")
    assert await store.answer("a1") is None


async def test_an_answer_is_changed_and_keeps_its_votes(store: Store) -> None:
    await store.keep_answer(an_answer())
    await store.vote(Vote("a1", 2, good=True))
    await store.keep_answer(an_answer(question="Who commands the Kestrel?"))
    kept = await store.answer("a1")
    assert kept
    assert kept.question == "Who commands the Kestrel?"
    assert len(await store.votes("a1")) == 1


async def test_a_member_has_one_vote_and_can_change_it(store: Store) -> None:
    await store.keep_answer(an_answer())
    await store.vote(Vote("a1", 2, good=True))
    await store.vote(Vote("a1", 3, good=True))
    await store.vote(Vote("a1", 2, good=False, word="out of date"))
    assert set(await store.votes("a1")) == {Vote("a1", 2, good=False, word="out of date"), Vote("a1", 3, good=True)}


async def test_a_vote_on_a_forgotten_answer_is_nothing(store: Store) -> None:
    await store.vote(Vote("gone", 2, good=True))
    assert await store.votes("gone") == ()


async def test_disliked_answers_are_those_of_the_server_newest_first(store: Store) -> None:
    older, newer = an_answer("older", created=NOW - timedelta(days=1)), an_answer("newer")
    for answer in (older, newer, an_answer("elsewhere", server=8), an_answer("liked")):
        await store.keep_answer(answer)
    for vote in (
        Vote("older", 2, good=False, word="wrong boat"),
        Vote("older", 3, good=False),
        Vote("newer", 2, good=False),
        Vote("newer", 3, good=True),
        Vote("elsewhere", 2, good=False),
        Vote("liked", 2, good=True),
    ):
        await store.vote(vote)
    found = await store.disliked(7)
    assert [answer for answer, _ in found] == [newer, older]
    assert [[vote.word for vote in votes] for _, votes in found] == [[""], ["wrong boat", ""]]


async def test_unanswered_questions_are_listed_newest_first_and_cleared(store: Store) -> None:
    first = UnansweredQuestion(7, "What is a quay?", NOW - timedelta(hours=1))
    second, third = UnansweredQuestion(7, "Who sells fish?", NOW), UnansweredQuestion(7, "Why?", NOW)
    elsewhere = UnansweredQuestion(8, "Where?", NOW)
    for question in (first, second, third, elsewhere):
        await store.keep_unanswered(question)
    assert await store.unanswered(7) == (third, second, first)
    await store.clear_unanswered(7)
    assert await store.unanswered(7) == ()
    assert await store.unanswered(8) == (elsewhere,)


async def test_questions_are_forgotten_where_they_are_no_longer_to_be_collected(store: Store) -> None:
    await store.change_settings(7, collect_unanswered=True)
    for server in (7, 8):
        await store.keep_unanswered(UnansweredQuestion(server, "What is a quay?", NOW))
    await store.change_settings(7, quotes=2)
    assert len(await store.unanswered(7)) == 1
    await store.change_settings(7, collect_unanswered=False)
    assert await store.unanswered(7) == ()
    assert len(await store.unanswered(8)) == 1


async def test_answers_votes_and_questions_are_forgotten_after_thirty_days(store: Store) -> None:
    for key, created in (("old", LONG_AGO), ("young", LONG_AGO + timedelta(seconds=1))):
        await store.keep_answer(an_answer(key, created=created))
        await store.vote(Vote(key, 2, good=False))
        await store.keep_unanswered(UnansweredQuestion(7, key, created))
    await store.forget_old(NOW)
    assert await store.answer("old") is None
    assert await store.votes("old") == ()
    assert [answer.key for answer, _ in await store.disliked(7)] == ["young"]
    assert [question.text for question in await store.unanswered(7)] == ["young"]


async def test_settings_of_a_server_are_deleted_thirty_days_after_it_was_left(store: Store) -> None:
    await store.change_settings(7, quotes=2)
    await store.change_settings(8, quotes=2)
    await store.be_in([8], LONG_AGO)
    await store.be_in([8], NOW)  # noted once: the days are counted from the first time
    await store.forget_old(NOW - timedelta(seconds=1))
    assert await store.settings(7) == ServerSettings(quotes=2)
    await store.forget_old(NOW)
    assert await store.settings(7) == ServerSettings()
    assert await store.settings(8) == ServerSettings(quotes=2)


async def test_settings_of_a_server_that_was_joined_again_stay(store: Store) -> None:
    await store.change_settings(7, quotes=2)
    await store.be_in([], LONG_AGO)
    await store.be_in([7], LONG_AGO + timedelta(days=29))
    await store.forget_old(NOW)
    assert await store.settings(7) == ServerSettings(quotes=2)


async def test_everything_of_a_member_is_deleted_and_nothing_of_others(store: Store) -> None:
    await store.keep_answer(an_answer("mine"))
    await store.keep_answer(an_answer("theirs", asker=2))
    for answer, member in (("mine", 2), ("theirs", 1), ("theirs", 3)):
        await store.vote(Vote(answer, member, good=False))
    await store.delete_everything_of(1)
    assert await store.answer("mine") is None
    assert await store.votes("mine") == ()
    assert await store.votes("theirs") == (Vote("theirs", 3, good=False),)


async def test_settings_read_while_they_change_are_not_remembered_as_they_were(store: Store) -> None:
    await asyncio.gather(*(store.settings(7) for _ in range(5)), store.change_settings(7, quotes=2))
    assert await store.settings(7) == ServerSettings(quotes=2)


async def test_a_hundred_answers_kept_at_once_are_all_kept(store: Store) -> None:
    await asyncio.gather(*(store.keep_answer(an_answer(f"key-{number}")) for number in range(100)))
    assert all([await store.answer(f"key-{number}") for number in range(100)])
