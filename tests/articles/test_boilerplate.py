from collections.abc import Callable

import pytest

from bot.articles import Article
from tests.articles.reading import Reading

Read = Callable[..., Reading]

PATTERNS = (r"^follow (topics|us)\b", r"^related articles\W*$", r"^©")


def texts(article: Article) -> list[str]:
    assert [part.number for part in article.paragraphs] == list(range(len(article.paragraphs)))
    return [part.text for part in article.paragraphs]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("One.\n\n**Follow topics and authors** from this story.\n\n-   Jane Doe\n-   John Roe", ["One."]),
        ("One.\n\nFOLLOW US\n\nTwo.", ["One.", "Two."]),
        ("We follow us.\n\n© 2026", ["We follow us."]),
        (
            "One.\n\n## Related articles\n\n- Bridge opens\n- River rises\n\n## Costs\n\n- Two million",
            ["One.", "Two million"],
        ),
        ("One.\n\n- Follow us\n- Jane\n\nTwo.", ["One.", "Two."]),
        ("Follow us\n\n- This is what happened.\n- Jane", ["This is what happened.", "Jane"]),
        ("Follow us\n\n- A list of no fewer than seven words\n- Jane", ["A list of no fewer than seven words", "Jane"]),
        ("Follow us\n\n- Jane\n\nTwo.\n\n- Kept", ["Two.", "Kept"]),
        ("Follow us\n\n- Jane\n\n1. Kept", ["Kept"]),
        ("My title\n\nJANE DOE\n\nMy title says it.\n\n* * *\n\n—\n\n§ 5", ["My title says it.", "§ 5"]),
    ],
)
def test_what_says_nothing_is_dropped(read: Read, body: str, left: list[str]) -> None:
    front = "---\ntitle: My title\nsource: Jane Doe\n---\n"
    (article,) = read({"a.md": front + body}, boilerplate=PATTERNS).articles
    assert texts(article) == left


def test_an_article_of_boilerplate_alone_is_a_problem(read: Read) -> None:
    reading = read({"a.md": "Follow us"}, boilerplate=PATTERNS)
    assert reading.articles == ()
    assert "no text" in reading.problems[0].what
