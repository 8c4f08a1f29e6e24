"""The contract of the kept index: always what a new one would be, whatever was added, changed, removed and merged."""

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles import Article
from bot.search import DamagedIndexError, Engine, Filed, Index, parse
from bot.search.index import engine as engine_module
from tests.corpus import TOWN, article

VOCABULARY = "mayor harbour bread oven ladder council voted old new the of rye crane cranes 200 2019"
WORDS = st.sampled_from(VOCABULARY.split())
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ARTICLE = st.builds(
    lambda slug, texts, title, heading, summary, day: article(
        slug, *texts, title=title, heading=heading, summary=summary, published=date(2026, 1, day)
    ),
    slug=st.sampled_from("abcdefgh"),
    texts=st.lists(TEXT, min_size=1, max_size=5),
    title=TEXT,
    heading=TEXT | st.just(""),
    summary=TEXT | st.just(""),
    day=st.integers(1, 28),
)
CHANGE = st.tuples(st.lists(ARTICLE, max_size=3), st.sets(st.sampled_from("abcdefgh"), max_size=2))
QUESTIONS = (
    "Who is the mayor of the old harbour?",
    "cranes council voted",
    'What about "rye bread"?',
    "Which ladder in 2026?",
    "the latest of the new harbours",
    "What is bread?",
)

Found = list[tuple[str, int, float]]


def found(index: Index, question: str) -> Found:
    demand = index.demand(parse(question, today=date(2026, 2, 1)))
    return [(hit.paragraph.article, hit.paragraph.number, hit.score) for hit in index.search(demand, 10)]


def answers(index: Index) -> list[Found]:
    return [found(index, question) for question in QUESTIONS]


def same(one: Sequence[Found], other: Sequence[Found]) -> None:
    for mine, theirs in zip(one, other, strict=True):
        assert [hit[:2] for hit in mine] == [hit[:2] for hit in theirs]
        assert [hit[2] for hit in mine] == pytest.approx([hit[2] for hit in theirs], rel=1e-9)


def filed(articles: Iterable[Article]) -> list[Filed]:
    return [Filed(one) for one in articles]


@settings(max_examples=60)
@given(st.lists(CHANGE, min_size=1, max_size=6), st.data())
def test_after_any_changes_it_finds_what_a_new_index_finds(
    changes: list[tuple[list[Article], set[str]]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        engine = Engine.open(Path(folder), "key")
        now: dict[str, Article] = {}
        for added, removed in changes:
            engine.apply(filed({one.slug: one for one in added}.values()), removed, {})
            now = {slug: one for slug, one in now.items() if slug not in removed} | {one.slug: one for one in added}
            match data.draw(st.sampled_from(["", "merge", "open"])):
                case "merge":
                    engine.merge()
                case "open":
                    engine.close()
                    engine = Engine.open(Path(folder), "key")
        expected = Index.of(now.values())
        assert dict(engine.current.articles) == dict(expected.articles) == now
        assert [one.slug for one in engine.current.listed()] == [one.slug for one in expected.listed()]
        same(answers(engine.current), answers(expected))
        engine.close()


def test_an_index_that_was_taken_stays_as_it_was(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path, "key")
    before = engine.apply(filed(TOWN), (), {})
    expected = answers(before)
    engine.apply(filed([article("harbour", "Nothing is left.")]), {"bakery"}, {})
    engine.merge()
    assert answers(before) == expected
    assert before.articles["bakery"] == TOWN[1]
    assert "bakery" not in engine.current.articles


def test_a_thousand_small_changes_leave_few_segments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "YOUNG", 20)  # as if there were a hundred times as many paragraphs
    engine = Engine.open(tmp_path, "key")
    for number in range(300):
        engine.apply(filed([article(f"{number % 60}", f"Story {number}.", "The mayor spoke.")]), (), {})
        while engine.merge():
            pass
    assert len(engine.current.parts) <= 3
    assert len(list(tmp_path.glob("*.segment"))) == len(engine.current.parts)
    assert len(engine.current.articles) == 60


def test_what_dies_while_segments_are_merged_stays_dead(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path, "key")
    engine.apply(filed(article(f"a{n:03}", *["The mayor spoke."] * 50) for n in range(60)), (), {})
    engine.apply(filed(article(f"b{n:03}", *["The mayor spoke."] * 50) for n in range(60)), (), {})
    merging = threading.Thread(target=engine.merge)
    merging.start()
    engine.apply(filed([article("a001", "Only this.")]), {"b001"}, {})
    merging.join()
    assert "b001" not in engine.current.articles
    assert [one.text for one in engine.current.articles["a001"].paragraphs] == ["Only this."]
    assert len(engine.current.articles) == 119


def test_a_large_merge_runs_in_a_process_of_its_own_and_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "MERGED_HERE", 1)
    monkeypatch.setattr(engine_module, "YOUNG", 4)
    engine = Engine.open(tmp_path, "key")
    engine.apply(filed(TOWN), (), {})
    engine.apply(filed([article("later", "The mayor spoke of the cranes.", "And of bread.")]), {"bakery"}, {})
    assert engine.merge()
    assert len(engine.current.parts) == 1
    left = [one for one in TOWN if one.slug != "bakery"]
    expected = Index.of([*left, article("later", "The mayor spoke of the cranes.", "And of bread.")])
    same(answers(engine.current), answers(expected))


def test_only_one_process_writes_and_others_read(tmp_path: Path) -> None:
    writer = Engine.open(tmp_path, "key")
    writer.apply(filed(TOWN), (), {"note": 1})
    reader = Engine.open(tmp_path, "key")
    assert (len(reader.current.articles), reader.notes, reader.kept_in) == (3, {"note": 1}, None)
    reader.apply([], {"bakery"}, {})
    assert "bakery" not in reader.current.articles
    writer.close()
    again = Engine.open(tmp_path, "key")
    assert "bakery" in again.current.articles
    assert again.kept_in == tmp_path


def test_a_merge_that_misses_a_file_is_told_and_leaves_the_index_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine_module, "MERGED_HERE", 1)
    monkeypatch.setattr(engine_module, "YOUNG", 4)
    engine = Engine.open(tmp_path, "key")
    engine.apply(filed(TOWN[:2]), (), {})
    engine.apply(filed(TOWN[2:]), (), {})
    expected = answers(engine.current)
    for file in tmp_path.glob("*.segment"):
        file.unlink()
    assert not engine.merge()
    assert "could not be merged" in caplog.text
    assert answers(engine.current) == expected


def test_another_key_begins_anew_and_says_why(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    first = Engine.open(tmp_path, "key")
    first.apply(filed(TOWN), (), {})
    first.close()
    other = Engine.open(tmp_path, "another key")
    assert len(other.current) == 0
    assert "another version or with other settings" in caplog.text


def changed_byte(content: bytes) -> bytes:
    place = len(content) * 2 // 3
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize("spoil", [changed_byte, lambda content: content[: len(content) // 2], lambda _: b""])
@pytest.mark.parametrize("which", ["*.segment", "manifest.json"])
def test_a_damaged_file_is_found_on_opening_and_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, which: str, spoil: Callable[[bytes], bytes]
) -> None:
    first = Engine.open(tmp_path, "key")
    first.apply(filed(TOWN), (), {})
    first.close()
    (file,) = tmp_path.glob(which)
    file.write_bytes(spoil(file.read_bytes()))
    again = Engine.open(tmp_path, "key")
    assert len(again.current) == 0
    assert file.name in caplog.text
    assert "built anew" in caplog.text
    again.apply(filed(TOWN), (), {})
    assert dict(again.current.articles) == {one.slug: one for one in TOWN}


def test_a_byte_that_turns_later_is_found_when_the_index_is_verified(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path, "key")
    engine.apply(filed(TOWN), (), {})
    engine.verify()
    (file,) = tmp_path.glob("*.segment")
    file.write_bytes(changed_byte(file.read_bytes()))
    with pytest.raises(DamagedIndexError, match=file.name):
        engine.verify()
    file.unlink()
    with pytest.raises(DamagedIndexError, match="is missing"):
        engine.verify()


def test_what_was_replaced_while_the_index_is_verified_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "YOUNG", 4)
    engine = Engine.open(tmp_path, "key")
    for one in TOWN:
        engine.apply(filed([one]), (), {})
    reader = Engine.open(tmp_path, "key")
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            for one in TOWN:
                engine.apply(filed([one]), (), {})
            engine.merge()

    changing = threading.Thread(target=change)
    changing.start()
    try:
        for _ in range(300):
            engine.verify()
            reader.verify()
    finally:
        stop.set()
        changing.join()
