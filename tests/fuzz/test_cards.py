"""What strangers wrote, as Discord shows it: no ping, no link or second quote of theirs, nothing hidden."""

from pathlib import Path
from urllib.parse import urlsplit

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.answers import Answerer
from bot.articles import Article, Reader, Rules
from bot.articles.plain import deceives
from bot.chat.cards import answer_card, digest_card, summary_card
from bot.chat.words import words_in
from tests.chat.discord_markdown import TEXT, read_line
from tests.chat.seen import texts as shown_texts
from tests.corpus import snapshot

from .inputs import in_toml, questions, texts

WORDS = words_in("en")
ALLOWED = {TEXT, "bold", "link", "timestamp"}
SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def written(draw: st.DrawFn) -> str:
    """A file whose every field is hostile."""
    fields = {name: draw(texts) for name in ("title", "source", "category", "summary")}
    matter = "\n".join(f"{name}: {in_toml(value)}" for name, value in fields.items())
    body = draw(st.lists(texts, min_size=1, max_size=4).map("\n\n".join))
    return (
        f"---\n{matter}\nurl: https://good.example/page\npublished: 2026-01-01\n---\n{body}\n\nKestrel sails at seven."
    )


def read(folder: Path, content: str) -> Article | None:
    file = folder / "a.md"
    file.write_bytes(content.encode("utf-8", "replace"))
    made = Reader(Rules()).read(file, "a.md")
    return made[0] if made else None


def check(lines: list[str], quotes: int) -> None:
    """Nothing stands there but what the bot draws: so many block quotes, links to the article, days."""
    assert sum(line.startswith("> ") for line in lines) == quotes
    for line in lines:
        assert not deceives(line), "it hides something"
        blocks, tokens = read_line(line)
        assert set(blocks) <= {"quote", "small", "heading", "list"}
        assert {token.kind for token in tokens} <= ALLOWED
        for token in tokens:
            if token.kind == "link":
                assert urlsplit(token.target.strip("<>")).hostname == "good.example"
            if token.kind == "bold" and "quote" not in blocks:
                assert token.text == "Closest passages:"


def lines(card: object) -> list[str]:
    return [line for content in shown_texts(card) for line in content.split("\n")]  # type: ignore[arg-type]


@SAME_FOLDER
@given(content=written(), question=questions, asked=st.booleans())
def test_nothing_of_an_article_or_a_question_is_more_than_text(
    tmp_path: Path, content: str, question: str, asked: bool
) -> None:
    article = read(tmp_path, content)
    assume(article)
    assert article
    now = snapshot(article)
    answerer = Answerer(lambda: now)
    for said in ("When does Kestrel sail?", question):
        answer = answerer.answer(said)
        card = answer_card(answer, answerer.link, WORDS, asked=asked)
        count = sum(content.startswith("> ") for content in shown_texts(card))
        assert count <= len(answer.shown)
        check(lines(card), count)
    check(lines(summary_card(answerer.summary("a"), answerer.link(article), WORDS)), 1)
    check(lines(digest_card((answerer.summary("a"),), answerer.link, WORDS, question)), 1)
