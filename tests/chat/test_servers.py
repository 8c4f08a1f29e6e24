"""Which articles may be seen where."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.chat.servers import Servers
from bot.store import Store
from tests.corpus import article


@pytest.mark.parametrize(
    ("public", "chosen", "seen"),
    [
        ((), {}, {"harbour", "food"}),
        (("harbour",), {}, {"harbour"}),
        ((), {"categories": ("food",)}, {"food"}),
        (("harbour",), {"categories": ("food", "harbour")}, {"harbour"}),
        (("harbour",), {"categories": ("food",)}, set()),
        ((), {"sources": ("Bay Courier",)}, {"harbour"}),
    ],
)
async def test_a_server_narrows_what_the_operator_opens_and_never_widens_it(
    store: Store, public: tuple[str, ...], chosen: dict[str, Any], seen: set[str]
) -> None:
    await store.change_settings(7, **chosen)
    admitted = await Servers(store, public).filters(7)
    all_of_them = [
        replace(article("ferry"), category="harbour", source="Bay Courier"),
        replace(article("bread"), category="food", source="Evening Post"),
    ]
    assert {one.category for one in all_of_them if admitted.admits(one)} == seen


async def test_what_the_operator_opens_holds_alone_in_direct_messages(store: Store) -> None:
    await store.change_settings(7, categories=("food",))
    admitted = await Servers(store, ("harbour",)).filters(None)
    assert admitted.categories == {"harbour"}


async def test_where_the_settings_can_not_be_read_the_operators_limit_holds(open_store: Any, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("in the way", encoding="utf-8")
    admitted = await Servers(await open_store(tmp_path / "blocked"), ("harbour",)).filters(7)
    assert admitted.categories == {"harbour"}
