"""Whatever articles, questions, names and settings hold: cards keep Discord's limits, no mark in them has a meaning."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Answer, Quote, Reason, Summary, Surroundings
from bot.answers.alike import Group
from bot.articles import Article, Paragraph
from bot.chat.buttons.answers import drawn
from bot.chat.buttons.paging import MAX_QUERY, Listing
from bot.chat.cards import limits_line
from bot.chat.desk import MOST_KEPT, Answered
from bot.chat.details import article_card, context_card, passages_card, why_card
from bot.chat.missed.drawing import disliked_card, unanswered_card
from bot.chat.panel.choices import CHOICES, PAGE_OF, PAGES
from bot.chat.panel.drawing import Panel, Scene, panel_card
from bot.chat.threads import thread_name
from bot.chat.words import LANGUAGES, Words
from bot.search import EVERYTHING, Filters
from bot.store import KeptAnswer, ServerSettings, Vote

from .discord_markdown import read_line
from .seen import EN, components, texts
from .strategies import texts as nasty_texts
from .test_cards import answers, articles, languages, long_texts, quotes, url_of, within_limits

BUTTON, SELECT = 2, 3
OURS = {"text", "bold", "link", "timestamp"}
"""What a card of ours may hold; anything else is a mark of somebody else's that was not escaped."""


def sound(card: ui.LayoutView, named: Collection[str] = (), most_buttons: int = 5) -> bool:
    """Whether Discord takes a card, all in it can be seen and pressed, and only our own marks mean something.

    `named` are the mentions, of channels, roles and commands, that it is to hold.
    """
    parts = components(card)
    ids = [part["custom_id"] for part in parts if "custom_id" in part]
    buttons = [part for part in parts if part["type"] == BUTTON]
    menus = [part for part in parts if part["type"] == SELECT]
    options = [option for menu in menus for option in menu["options"]]
    tokens = [token for content in texts(card) for line in content.split("\n") for token in read_line(line)[1]]
    return (
        within_limits(card)
        and len(set(ids)) == len(ids)
        and all(0 < len(one) <= 100 for one in ids)
        and len(buttons) <= most_buttons
        and all(0 < len(button["label"].strip()) <= 80 for button in buttons)
        and all(0 < len(menu["options"]) <= 25 for menu in menus)
        and all(0 < len(option["label"].strip()) <= 100 for option in options)
        and all(0 < len(option.get("description", "x").strip()) <= 100 for option in options)
        and all(0 < len(part.get("placeholder", "x").strip()) <= 150 for part in parts)
        and {token.kind for token in tokens if token.text not in named} <= OURS
    )


@st.composite
def whole_articles(draw: st.DrawFn) -> Article:
    """An article with paragraphs and tags."""
    found = draw(st.lists(long_texts, min_size=1, max_size=6))
    paragraphs = tuple(Paragraph("a", number, "", text) for number, text in enumerate(found))
    tags = tuple(draw(st.lists(nasty_texts(max_size=4), max_size=12)))
    return replace(draw(articles), slug=draw(nasty_texts(max_size=60)), paragraphs=paragraphs, tags=tags)


@st.composite
def surroundings(draw: st.DrawFn) -> Surroundings:
    article = draw(whole_articles())
    return Surroundings(article, article.paragraphs[:5], draw(st.integers(0, min(5, len(article.paragraphs)) - 1)))


reasons = st.builds(
    Reason,
    quote=quotes(),
    words=st.lists(st.tuples(nasty_texts(max_size=30), nasty_texts(max_size=30), st.floats(0, 1)), max_size=20).map(
        tuple
    ),
)


@given(found=st.lists(quotes(), min_size=1, max_size=5).map(tuple), words=languages)
def test_any_further_passages(found: tuple[Quote, ...], words: Words) -> None:
    assert sound(passages_card(found, words))


@given(around=surroundings(), words=languages)
def test_any_surroundings(around: Surroundings, words: Words) -> None:
    card = context_card(around, url_of(around.article), words)
    assert sound(card)
    lines = [line for content in texts(card) for line in content.split("\n")]
    assert sum(line.startswith("> ") for line in lines) == len(around.paragraphs)


@given(found=answers, why=st.lists(reasons, max_size=5).map(tuple), words=languages, files=st.booleans())
def test_any_reasons(found: Answer, why: tuple[Reason, ...], words: Words, files: bool) -> None:
    assert sound(why_card(found, why, words, files=files))


@given(found=answers)
def test_no_answer_is_called_certain(found: Answer) -> None:
    sure = texts(why_card(replace(found, confidence=1.0), (), EN, files=False))[0]
    assert sure.endswith("How sure I am that they answer: 99%")


@given(article=whole_articles(), told=long_texts, words=languages)
def test_any_article(article: Article, told: str, words: Words) -> None:
    for text in (told, ""):
        assert sound(article_card(Summary(article, text, "publisher", ()), url_of(article), words))


@given(
    found=answers,
    asker=st.integers(1, 2**63),
    private=st.booleans(),
    feedback=st.booleans(),
    asked=st.booleans(),
    kept=st.integers(0, MOST_KEPT),
    words=languages,
)
def test_any_answer_with_its_buttons(words: Words, found: Answer, asker: int, kept: int, **how: Any) -> None:
    hits = tuple(("a", number, "00000000") for number in range(max(kept, len(found.shown))))
    answer = KeptAnswer(
        "Key-_123", asker, 1, 1, found.question, "", hits, datetime(2026, 1, 1, tzinfo=UTC), private=how["private"]
    )
    assert sound(drawn(Answered(found, answer, how["feedback"]), words, url_of, asked=how["asked"]))


names = st.none() | nasty_texts(max_size=20).map(lambda name: frozenset({name}))
days = st.none() | st.dates(date(1000, 1, 1))


@given(query=nasty_texts(max_size=MAX_QUERY), categories=names, sources=names, since=days, until=days)
def test_the_buttons_of_any_list_fit(query: str, **limits: Any) -> None:
    listing = Listing("articles", query[:MAX_QUERY].strip(), Filters(**limits), EVERYTHING)
    assert all(len(listing.custom_id(way, 9999)) <= 100 for way in ("newer", "older"))


@given(found=st.lists(nasty_texts(max_size=20), max_size=2), since=days, until=days, words=languages)
def test_what_any_list_is_limited_to_is_one_small_line(
    found: list[str], since: date | None, until: date | None, words: Words
) -> None:
    lines = limits_line(found, since, until, words)
    assert len(lines) == bool(found or since or until)
    for line in lines:
        blocks, tokens = read_line(line)
        assert blocks == ["small"]
        assert {token.kind for token in tokens} <= OURS


NOW = datetime(2026, 1, 1, tzinfo=UTC)
ids = st.lists(st.integers(1, 2**63), max_size=25, unique=True).map(tuple)
some_names = st.lists(st.just("") | nasty_texts(max_size=20).map(lambda name: name[:120].strip()), max_size=40).map(
    tuple
)
server_settings = st.builds(
    ServerSettings,
    **dict.fromkeys(("ask_channels", "forum_channels", "only_channels", "thread_channels"), ids),
    **dict.fromkeys(("threads", "feedback", "reaction", "follow_edits", "collect_unanswered"), st.booleans()),
    **dict.fromkeys(("categories", "sources"), some_names),
    quotes=st.none() | st.integers(1, 5),
    language=st.sampled_from([None, *LANGUAGES]),
    admin_role=st.none() | st.integers(1, 2**63),
)


@given(settings=server_settings, offered=some_names, open_to_it=st.booleans(), words=languages)
def test_any_settings(settings: ServerSettings, offered: tuple[str, ...], open_to_it: bool, words: Words) -> None:
    chosen = [*settings.ask_channels, *settings.forum_channels, *settings.only_channels, *settings.thread_channels]
    role = settings.admin_role
    scene = Scene(
        channels=dict.fromkeys(chosen, open_to_it),
        roles=frozenset({role} if role and open_to_it else ()),
        categories=offered,
        sources=offered,
        quotes=3,
        locale="ja",
        hears=open_to_it,
        commands=dict.fromkeys(("feedback", "unanswered", "help", "status"), "</help:1>"),
    )
    named = {"</help:1>", f"<@&{role}>", *(f"<#{one}>" for one in chosen)}
    for panel in (*(Panel(settings, page) for page in PAGES), *(Panel(settings, PAGE_OF[one], one) for one in CHOICES)):
        assert sound(panel_card(panel, scene, words, lambda item: item), named, most_buttons=8)


@given(
    questions=st.lists(nasty_texts(max_size=60), min_size=1, max_size=25),
    said=st.lists(nasty_texts(max_size=60), max_size=4),
    titles=some_names,
    count=st.integers(1, 10**6),
    words=languages,
)
def test_any_list_of_what_members_missed(
    questions: list[str], said: list[str], titles: tuple[str, ...], count: int, words: Words
) -> None:
    votes = tuple(Vote("Key-_123", 1, good=False, word=word) for word in said)
    found = [(KeptAnswer("Key-_123", 1, 1, 5, question, "", (), NOW), votes) for question in questions]
    groups = [Group(question, count, NOW) for question in questions]
    behind = [(title, count) for title in titles[:5]]
    for page in range((len(questions) - 1) // 10 + 1):
        assert sound(unanswered_card(groups, page, count, words, [ui.Button(label="Clear", custom_id="clear")]))
        assert sound(disliked_card(found, behind, page, words, []), {"<#5>"})


@given(question=st.text(max_size=300))
def test_the_name_of_a_thread_is_never_too_long(question: str) -> None:
    name = thread_name(question)
    assert len(name) <= 100
    assert name.isprintable()
