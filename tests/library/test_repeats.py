"""What many articles have is no content, and it is known again when the articles change."""

from pathlib import Path

from bot.articles import Rules
from bot.library import Library

Files = dict[str, str]


def texts(folder: Path, files: Files, repeated_in: int) -> dict[str, list[str]]:
    """The paragraphs of each article of a folder with these files, read at once."""
    library = Library(folder, Rules(repeated_in=repeated_in))
    return after(library, folder, files)


def after(library: Library, folder: Path, files: Files) -> dict[str, list[str]]:
    """The same after a refresh."""
    for old in folder.iterdir():
        if old.name not in files:
            old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    library.load()
    return {slug: [one.text for one in article.paragraphs] for slug, article in library.current.articles.items()}


def test_what_many_articles_repeat_is_dropped(tmp_path: Path) -> None:
    files = {f"{name}.md": f"Story {name}.\n\nBuy our paper!\n\nEnd of {name}." for name in "abc"}
    assert texts(tmp_path, files, 3) == {name: [f"Story {name}.", f"End of {name}."] for name in "abc"}
    assert [len(said) for said in texts(tmp_path, files, 4).values()] == [3, 3, 3]


def test_copies_of_one_article_count_once(tmp_path: Path) -> None:
    """Otherwise a story that many papers print would vanish from all of them."""
    files = {f"{name}.md": "The same story.\n\nIts second part." for name in "abcde"}
    assert list(texts(tmp_path, files, 3).values()) == [["The same story.", "Its second part."]] * 5


def test_an_article_that_only_repeats_others_is_kept(tmp_path: Path) -> None:
    files = {"a.md": "One.\n\nBuy!", "b.md": "Two.\n\nBuy!", "c.md": "Buy!"}
    assert texts(tmp_path, files, 3) == {"a": ["One."], "b": ["Two."], "c": ["Buy!"]}


def test_a_repetition_within_one_article_is_no_reason(tmp_path: Path) -> None:
    assert texts(tmp_path, {"a.md": "Yes.\n\nYes.\n\nYes."}, 2) == {"a": ["Yes."] * 3}


def test_what_becomes_repeated_is_dropped_from_the_others_too_and_comes_back_with_its_rarity(tmp_path: Path) -> None:
    library = Library(tmp_path, Rules(repeated_in=3))
    two = {f"{name}.md": f"Story {name}.\n\nBuy!\n\nJoin!" for name in "ab"}
    assert after(library, tmp_path, two)["a"] == ["Story a.", "Buy!", "Join!"]
    assert after(library, tmp_path, two | {"c.md": "Story c.\n\nBuy!"}) == {
        "a": ["Story a.", "Join!"],
        "b": ["Story b.", "Join!"],
        "c": ["Story c."],
    }
    assert after(library, tmp_path, two | {"c.md": "Story c.\n\nJoin!"})["a"] == ["Story a.", "Buy!"]
    assert after(library, tmp_path, two)["a"] == ["Story a.", "Buy!", "Join!"]
