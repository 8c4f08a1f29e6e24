"""Custom ids are input: whatever comes back from a client is read strictly, and at worst answered with a sentence."""

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers import Answerer
from bot.chat import missed, panel
from bot.chat.buttons.answers import AnswerButton, AnswerMenu
from bot.chat.buttons.paging import TurnPage, _turned
from bot.chat.errors import RefusedError, explain
from bot.chat.privacy import DeleteMine
from bot.chat.words import words_in
from bot.errors import VerbatimError
from bot.search import EVERYTHING
from tests.corpus import TOWN, answerer

from .inputs import texts

ITEMS = (AnswerButton, AnswerMenu, TurnPage, DeleteMine, *panel.ITEMS, *missed.ITEMS)
ANSWERER: Answerer = answerer(*TOWN)


def template(item: Any) -> re.Pattern[str]:
    pattern: re.Pattern[str] = item.__discord_ui_compiled_template__
    return pattern


ids = st.one_of(texts.map(lambda text: text[:100]), *(st.from_regex(template(item), fullmatch=True) for item in ITEMS))


@given(custom_id=ids)
def test_an_id_is_of_one_kind_at_most_and_short_enough_for_discord(custom_id: str) -> None:
    kinds = [item for item in ITEMS if template(item).fullmatch(custom_id)]
    assert len(kinds) <= 1


@given(custom_id=st.from_regex(template(TurnPage), fullmatch=True))
@example("list:digest:newer:0:000000::::")
def test_any_page_that_is_asked_for_is_a_page_or_a_sentence(custom_id: str) -> None:
    match = template(TurnPage).fullmatch(custom_id)
    assert match
    words, said = words_in("en"), None
    try:
        said = _turned(match, ANSWERER, EVERYTHING, words).to_components()
    except (VerbatimError, RefusedError) as error:
        said = explain(error, words, {"articles": "/articles"})
        assert "reference" not in said.lower()
    assert said


@pytest.mark.parametrize(
    "custom_id",
    ["answer:good:1:aaaaaaaa:9", "answer:more:1:../../aa:0", "look:1:aaaa:0", "list:articles:newer:99999::::: "],
)
def test_an_id_that_is_not_quite_ours_is_none(custom_id: str) -> None:
    assert not any(template(item).fullmatch(custom_id) for item in ITEMS)
