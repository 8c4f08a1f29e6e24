"""Cards: their layout, and Discord's limits whatever the articles hold."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain
from math import nan
from pathlib import Path

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.answers import Answer, Quote, Summary
from bot.answers.links import page_link
from bot.answers.passages import sentences, shorten
from bot.articles import Article, Kind, Paragraph, Problem
from bot.chat.cards import PASSAGE_LIMITS, WHOLE_SENTENCE, answer_card, digest_card, notice, summary_card
from bot.chat.markdown import escape
from bot.chat.reports import Health, Page, articles_card, not_refreshed_card, refresh_card, status_card
from bot.chat.words import Words
from bot.errors import NoArticlesError
from bot.library import Refresh
from bot.search import Index, Snapshot

from .discord_markdown import TEXT, Token, read_line, shown
from .seen import ALL, EN, components, texts
from .strategies import texts as nasty_texts

TEXT_PART, SEPARATOR, CONTAINER = 10, 14, 17

languages = st.sampled_from(ALL)

FERRY = Article(
    slug="ferry",
    title="The ferry returns",
    source="Bay Courier",
    url="https://courier.example/ferry",
    published=date(2026, 3, 4),
    category="harbour",
    summary="",
    lang="en",
    tags=(),
    paragraphs=(),
)


def no_link(_article: Article) -> str:
    return ""


def url_of(article: Article) -> str:
    return page_link(article)


def quote(text: str, best: str, article: Article = FERRY, matched: str = "") -> Quote:
    """A quote of `text` whose sentence is `best`, found by the word `matched`."""
    sentence = (text.index(best), text.index(best) + len(best))
    found = ((text.index(matched), text.index(matched) + len(matched)),) if matched else ()
    paragraph = Paragraph(article.slug, 0, "", text)
    return Quote(article, paragraph, 0, len(text), sentence, found, page_link(article), 1.0)


def answer(*quotes: Quote, question: str = "When does it sail?", answered: bool = True) -> Answer:
    return Answer(
        question=question,
        quotes=quotes,
        shown=quotes if answered else (),
        confidence=0.9,
        evidence=None,
        answered=answered,
    )


def within_limits(card: ui.LayoutView) -> bool:
    """Whether Discord would take it: 4000 characters of text, none empty, 40 components, links of 512."""
    parts = components(card)
    contents = [part["content"] for part in parts if part["type"] == TEXT_PART]
    urls = re.findall(r"\(<(.*?)>\)", "\n".join(contents))
    return (
        sum(map(len, contents)) <= 4000
        and all(content.strip() for content in contents)
        and len(parts) <= 40
        and all(len(url) <= 512 for url in urls)
    )


def test_an_answer_is_a_block_quote_with_its_sentence_in_bold_and_a_small_line() -> None:
    card = answer_card(answer(quote("It is old. It sails at seven. It is slow.", "It sails at seven.")), no_link, EN)
    assert texts(card) == [
        "> It is old. **It sails at seven.** It is slow.",
        "-# [The ferry returns](<https://courier.example/ferry>) · Bay Courier · <t:1772625600:D>",
    ]


def test_a_sentence_that_no_space_follows_is_bold_for_readers_of_commonmark_too() -> None:
    for sentence in ("船は七時に出る。", "「船は七時に出る。」", "船は七時に出る（毎朝）。"):
        found = answer(quote(f"昔の話だ。{sentence}遅い船だ。", sentence))
        line = texts(answer_card(found, no_link, EN))[0]
        seen = MarkdownIt().render(line)
        assert "*" not in seen
        assert f"<strong>{sentence.rstrip('）。」')}</strong>" in seen


def test_several_quotes_are_divided_by_lines() -> None:
    one = quote("It sails at seven.", "It sails at seven.")
    card = answer_card(answer(one, one, one), no_link, EN)
    kinds = [part["type"] for part in components(card)]
    assert kinds == [CONTAINER, TEXT_PART, TEXT_PART, SEPARATOR, TEXT_PART, TEXT_PART, SEPARATOR, TEXT_PART, TEXT_PART]


def test_a_question_is_on_the_card_only_where_nobody_sees_it_otherwise() -> None:
    found = answer(quote("It sails at seven.", "It sails at seven."), question="When does\nit *sail*?")
    assert texts(answer_card(found, no_link, EN, asked=True))[0] == r"### When does it \*sail\*?"
    assert "###" not in "".join(texts(answer_card(found, no_link, EN)))


def test_a_long_question_is_cut() -> None:
    found = answer(quote("It sails.", "It sails."), question="why " * 300)
    heading = texts(answer_card(found, no_link, EN, asked=True))[0]
    assert len(heading) <= len("### ") + 200
    assert heading.endswith("…")


def test_what_is_left_out_of_a_paragraph_is_marked_outside_the_quote() -> None:
    text = " ".join(["Before it all was calm."] * 30 + ["It sails at seven."] + ["Afterwards all was calm."] * 30)
    first = texts(answer_card(answer(quote(text, "It sails at seven.")), no_link, EN))[0]
    assert first.startswith("> … **It sails at seven.** Afterwards all was calm.")
    assert first.endswith("Afterwards all was calm. …")


def test_an_article_without_source_date_and_page_is_named_by_its_title() -> None:
    bare = replace(FERRY, source="", url="", published=None)
    assert texts(answer_card(answer(quote("It sails.", "It sails.", bare)), no_link, EN))[1] == "-# The ferry returns"


def test_a_day_and_a_moment_are_shown_in_the_readers_own_calendar() -> None:
    dated = replace(FERRY, published=datetime(2026, 2, 26, 23, 22, 44, tzinfo=UTC))
    assert texts(answer_card(answer(quote("It sails.", "It sails.", dated)), no_link, EN))[1].endswith(
        " · <t:1772148164:D>"
    )


def test_a_refusal_offers_the_mended_question_and_the_closest_articles() -> None:
    refusal = replace(answer(answered=False), closest=(FERRY,) * 5, did_you_mean="When does the *ferry* sail?")
    assert texts(answer_card(refusal, url_of, EN)) == [
        "-# Showing results for “When does the \\*ferry\\* sail?”",
        "The articles don’t answer that.",
        "-# Closest articles" + "\n- [The ferry returns](<https://courier.example/ferry>)" * 3,
    ]


def test_a_refusal_says_what_was_not_found() -> None:
    refusal = replace(answer(answered=False), missing=("Lisbon", "the *interior*"))
    assert texts(answer_card(refusal, no_link, EN)) == [
        "The articles don’t answer that.",
        "-# Nothing found about “Lisbon”, “the \\*interior\\*”",
    ]


def test_a_phrase_that_stands_nowhere_is_told_below_an_answer_and_in_a_refusal() -> None:
    found = replace(answer(quote("It sails at seven.", "It sails at seven.")), unquoted=("sails at *dawn*",))
    told = "-# Not found word for word: “sails at \\*dawn\\*”"
    assert texts(answer_card(found, no_link, EN))[-1] == told
    refusal = replace(answer(answered=False), unquoted=("sails at *dawn*",))
    assert texts(answer_card(refusal, no_link, EN)) == ["The articles don’t answer that.", told]


def test_passages_that_may_not_answer_are_introduced_as_the_closest() -> None:
    unsure = replace(answer(quote("It sails at seven.", "It sails at seven.")), answered=False, missing=("Lisbon",))
    assert texts(answer_card(unsure, no_link, EN)) == [
        "The articles may not answer that. **Closest passages:**",
        "> **It sails at seven.**",
        "-# [The ferry returns](<https://courier.example/ferry>) · Bay Courier · <t:1772625600:D>",
        "-# Nothing found about “Lisbon”",
    ]


def test_passages_from_another_time_than_asked_for_are_no_answer() -> None:
    beyond = replace(answer(quote("It sails at seven.", "It sails at seven.")), answered=False, beyond=True)
    first = texts(answer_card(beyond, no_link, EN))[0]
    assert first == "Nothing within the time or with the words that you named answers that. **Closest passages:**"


def test_what_was_looked_for_in_place_of_a_misspelt_question_is_said() -> None:
    mended = replace(answer(quote("It sails.", "It sails.")), did_you_mean="When does the ferry sail?")
    assert texts(answer_card(mended, no_link, EN))[0] == "-# Showing results for “When does the ferry sail?”"


def test_an_answer_about_now_says_how_old_it_is() -> None:
    old = replace(answer(quote("It sails.", "It sails.")), outdated=True)
    assert texts(answer_card(old, no_link, EN))[-1] == "-# The newest of this is from <t:1772625600:D>"


@pytest.mark.parametrize(("count", "said"), [(1, "also in 1 other article"), (3, "also in 3 other articles")])
def test_other_articles_that_say_the_same_are_counted(count: int, said: str) -> None:
    repeated = replace(quote("It sails.", "It sails."), also=(FERRY,) * count)
    assert texts(answer_card(answer(repeated), no_link, EN))[1].endswith(f" · {said}")


def test_a_single_closest_article_is_named_as_one() -> None:
    refusal = replace(answer(answered=False), closest=(FERRY,))
    assert texts(answer_card(refusal, no_link, EN))[1] == "-# Closest article\n- The ferry returns"


def test_a_refusal_shows_none_of_the_quotes() -> None:
    refusal = answer(quote("It sails at seven.", "It sails at seven."), answered=False)
    assert texts(answer_card(refusal, no_link, EN)) == ["The articles don’t answer that."]


def test_quotes_after_the_first_are_shorter() -> None:
    text = " ".join(f"It sails at {hour} o'clock on working days." for hour in range(1, 20))
    long = quote(text, "It sails at 1 o'clock on working days.")
    first, _, second, *_ = texts(answer_card(answer(long, long), no_link, EN))
    assert 500 < len(first) <= 620
    assert 200 < len(second) <= 320


def sentence_of(length: int) -> str:
    return f"It {'sails and ' * length}"[: length - 5] + "ends."


def test_a_best_sentence_is_shown_whole_in_every_quote_while_the_card_has_room() -> None:
    best = sentence_of(700)
    text = " ".join([*["Before it all was calm."] * 30, best, *["Afterwards all was calm."] * 30])
    drawn = texts(answer_card(answer(*[quote(text, best)] * 3), no_link, EN))[::2]
    assert drawn == [f"> … **{best}** …"] * 3


def test_passages_get_shorter_before_a_best_sentence_is_cut() -> None:
    best = sentence_of(900)
    text = " ".join([best, *["Afterwards all was calm. **********"] * 30])
    short = quote(" ".join(["It sails.", *["Afterwards all was calm. **********"] * 30]), "It sails.")
    drawn = texts(answer_card(answer(short, *[quote(text, best)] * 3), no_link, EN))[::2]
    assert drawn[1:] == [f"> **{best}** …"] * 3
    assert drawn[0].startswith("> **It sails.** Afterwards all was calm.")
    assert sum(map(len, drawn)) > 3000


def test_a_sentence_too_long_to_be_shown_whole_is_shown_around_the_words_that_matched() -> None:
    best = f"{sentence_of(1500)[:-1]} and the Kestrel {sentence_of(1500)}"
    shown = texts(answer_card(answer(quote(best, best, matched="Kestrel")), no_link, EN))[0]
    assert shown.startswith("> … **")
    assert shown.endswith("** …")
    assert "Kestrel" in shown
    assert shown.removeprefix("> … **").removesuffix("** …") in best


HEAVY = replace(FERRY, title="*" * 150, source="_" * 60, url="https://a.example/" + "b" * 490)


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize(("given", "kept"), [(1, 1), (2, 2), (3, 3), (5, 3)])
def test_an_answer_that_is_all_marks_gets_shorter_passages_and_then_fewer(given: int, kept: int, asked: bool) -> None:
    heavy = quote("*" * 5000, "*" * 5000, HEAVY)
    card = answer_card(answer(*[heavy] * given, question="*" * 1000), no_link, EN, asked=asked)
    assert within_limits(card)
    assert sum(content.startswith("> ") for content in texts(card)) == kept


def test_a_summary_that_is_all_marks_is_cut() -> None:
    card = summary_card(Summary(HEAVY, "*" * 5000, "publisher", ()), HEAVY.url, EN)
    assert within_limits(card)
    assert texts(card)[1].endswith("…")


@pytest.mark.parametrize(
    "text", ["*_~|" * 1500, "word " * 2000, "plain words " * 150 + "*_~|" * 1500, "*_~| word " * 900]
)
def test_a_summary_that_is_cut_fills_the_card(text: str) -> None:
    card = summary_card(Summary(FERRY, text, "publisher", ()), FERRY.url, EN)
    assert within_limits(card)
    assert sum(map(len, texts(card))) >= 3990


@pytest.mark.parametrize("topic", ["", "*" * 60])
@pytest.mark.parametrize(("given", "kept"), [(1, 1), (3, 3), (5, 3), (40, 3)])
def test_a_digest_that_is_all_marks_gets_shorter_and_then_loses_the_last(given: int, kept: int, topic: str) -> None:
    card = digest_card([Summary(HEAVY, "*" * 5000, "publisher", ())] * given, url_of, EN, topic)
    assert within_limits(card)
    assert sum(content.startswith("> ") for content in texts(card)) == kept


def test_a_digest_of_many_articles_has_no_more_parts_than_a_message_may() -> None:
    card = digest_card([Summary(FERRY, "It sails.", "publisher", ())] * 40, url_of, EN)
    assert within_limits(card)
    assert texts(card).count("> It sails.") == 9


def test_a_long_text_of_a_digest_is_cut_behind_a_sentence() -> None:
    long = Summary(FERRY, " ".join([sentence_of(170)] * 20), "publisher", ())
    short = Summary(FERRY, "It sails at seven.", "publisher", ())
    bodies = texts(digest_card([long, short, long, long, long, long], url_of, EN))[2::3]
    assert bodies == [
        *(f"> {sentence_of(170)} {sentence_of(170)} {sentence_of(170)} …", "> It sails at seven."),
        *[f"> {sentence_of(170)} {sentence_of(170)} {sentence_of(170)} …"] * 4,
    ]


def test_a_page_of_heavy_titles_goes_without_links() -> None:
    card = articles_card(Page((HEAVY,) * 8, "", total=8, number=0, last=0), url_of, EN)
    assert within_limits(card)
    assert "https" not in "".join(texts(card))


@pytest.mark.parametrize(("latency", "small"), [(0.0449, "Verbatim 1.0 · 45 ms to Discord"), (nan, "Verbatim 1.0")])
def test_the_status_shows_how_far_discord_is_where_that_is_known(latency: float, small: str) -> None:
    snapshot = Snapshot((), Index(()), datetime.now(UTC))
    card = status_card(Health(snapshot, [], [], hidden=False, version="1.0", latency=latency), EN)
    assert texts(card)[-1] == f"-# {small}"


dates = st.none() | st.dates() | st.datetimes(timezones=st.just(UTC))
urls = st.just("") | st.just("javascript:x") | nasty_texts(max_size=60).map("https://a.example/".__add__)
articles = st.builds(
    Article,
    slug=st.just("a"),
    title=nasty_texts(max_size=60),
    source=st.just("") | nasty_texts(max_size=30),
    url=urls,
    published=dates,
    category=nasty_texts(max_size=3),
    summary=st.just(""),
    lang=st.just(""),
    tags=st.just(()),
    paragraphs=st.just(()),
)
long_texts = st.builds(lambda text, times: " ".join([text] * times)[:5000].strip(), nasty_texts(), st.integers(1, 30))


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    article, text = draw(articles), draw(long_texts)
    sentence = draw(st.sampled_from(sentences(text) or [(0, len(text))]))
    return Quote(article, Paragraph("a", 0, "", text), 0, len(text), sentence, (), page_link(article), 1.0)


answers = st.builds(
    Answer,
    question=nasty_texts(max_size=200),
    quotes=st.just(()),
    shown=st.lists(quotes(), max_size=5).map(tuple),
    confidence=st.just(0.9),
    evidence=st.none(),
    answered=st.booleans(),
    closest=st.lists(articles, max_size=5).map(tuple),
    unquoted=st.lists(nasty_texts(max_size=400), max_size=5).map(tuple),
    did_you_mean=st.none() | nasty_texts(max_size=200),
    missing=st.lists(nasty_texts(max_size=200), max_size=5).map(tuple),
    beyond=st.booleans(),
    outdated=st.booleans(),
)


@given(found=answers, asked=st.booleans(), words=languages)
def test_any_answer_keeps_discords_limits_and_quotes_word_for_word(found: Answer, asked: bool, words: Words) -> None:
    card = answer_card(found, url_of, words, asked=asked)

    assert within_limits(card)
    drawn = [content for content in texts(card) if content.startswith("> ")]
    assert bool(drawn) == bool(found.shown)
    for content, given_quote in zip(drawn, found.shown, strict=False):
        blocks, tokens = read_line(content)
        assert blocks == ["quote"]
        assert any(tokens == as_read(shorten(given_quote, limit)) for limit in limits_of(given_quote))


def limits_of(quote: Quote) -> set[int]:
    """How long a passage of this quote may be: its sentence, if that is not too long, may stretch each limit."""
    limits = set(chain.from_iterable(PASSAGE_LIMITS))
    length = quote.sentence[1] - quote.sentence[0]
    return limits | ({max(limit, length) for limit in limits} if length <= WHOLE_SENTENCE else set())


def as_read(passage: Quote) -> list[Token]:
    """How a reader sees a passage: words, the sentence in bold, words, and the signs for what is left out."""
    text, start, end = passage.paragraph.text, passage.start, passage.end
    first, last = max(start, passage.sentence[0]), min(end, passage.sentence[1])
    if last < end and not text[last].isspace():
        last = first + len(re.sub(r"(?<=[^\W_])[\W_]+\Z", "", text[first:last]))
    before = ("… " if start else "") + text[start:first]
    after = text[last:end] + (" …" if end < len(text) else "")
    tokens = [Token(TEXT, before), Token("bold", text[first:last]), Token(TEXT, after)]
    return [token for token in tokens if token.text]


@given(quote=quotes())
def test_a_small_line_names_any_source_exactly(quote: Quote) -> None:
    article = replace(quote.article, title="Ferry", url="", published=None)
    line = texts(answer_card(answer(replace(quote, article=article, link="")), no_link, EN))[1]
    blocks, tokens = read_line(line)
    assert blocks == ["small"]
    assert {token.kind for token in tokens} == {TEXT}
    source = article.source if len(article.source) <= 60 else article.source[:59].rstrip() + "…"
    assert shown(tokens) == " · ".join(filter(None, ["Ferry", source]))


@given(article=articles, text=long_texts, kind=st.sampled_from(["publisher", "extract"]))
def test_any_summary_keeps_the_limits(article: Article, text: str, kind: str) -> None:
    assert within_limits(summary_card(Summary(article, text, kind, ()), page_link(article), EN))  # type: ignore[arg-type]


summaries = st.builds(
    Summary, article=articles, text=long_texts, kind=st.sampled_from(["publisher", "extract"]), sentences=st.just(())
)


@given(told=st.lists(summaries, max_size=10), topic=st.just("") | nasty_texts(max_size=60), words=languages)
def test_any_digest_keeps_the_limits_and_the_words(told: list[Summary], topic: str, words: Words) -> None:
    card = digest_card(told, url_of, words, topic)

    assert within_limits(card)
    bodies = texts(card)[2::3]
    assert bool(bodies) == bool(told)
    for body, one in zip(bodies, told, strict=False):
        blocks, tokens = read_line(body)
        assert blocks == ["quote"]
        assert {token.kind for token in tokens} == {TEXT}
        assert shown(tokens) == one.text or one.text.startswith(shown(tokens).removesuffix(" …"))


@given(text=nasty_texts(max_size=300))
def test_a_summary_is_shown_exactly_where_it_fits(text: str) -> None:
    body = texts(summary_card(Summary(FERRY, text, "publisher", ()), "", EN))[1]
    blocks, tokens = read_line(body)
    assert blocks == ["quote"]
    assert {token.kind for token in tokens} == {TEXT}
    assert shown(tokens) == text or (shown(tokens)[-1] == "…" and text.startswith(shown(tokens)[:-1].rstrip()))


@given(listed=st.lists(articles, min_size=1, max_size=8).map(tuple), query=nasty_texts(max_size=60), words=languages)
def test_any_page_of_articles_keeps_the_limits(listed: tuple[Article, ...], query: str, words: Words) -> None:
    page = Page(listed, query[:60], total=99, number=0, last=9)
    assert within_limits(articles_card(page, url_of, words))


problems = st.lists(
    st.builds(
        Problem,
        file=nasty_texts(max_size=30),
        line=st.none() | st.integers(1, 9999),
        kind=st.sampled_from(Kind),
        about=st.fixed_dictionaries(
            dict.fromkeys(("name", "other", "encoding", "sign", "fence", "detail"), nasty_texts(max_size=60))
            | dict.fromkeys(("size", "limit", "count"), st.integers(0, 10**9))
            | {"reason": st.sampled_from(["EACCES", "EIO", "E2BIG"])}
        ),
    ),
    max_size=9,
).map(tuple)
slugs = st.lists(nasty_texts(max_size=30), max_size=12).map(tuple)


@given(added=slugs, changed=slugs, removed=slugs, problems=problems, words=languages)
def test_any_refresh_and_any_status_keep_the_limits(
    added: tuple[str, ...],
    changed: tuple[str, ...],
    removed: tuple[str, ...],
    problems: tuple[Problem, ...],
    words: Words,
) -> None:
    assert within_limits(refresh_card(Refresh(added, changed, removed, 10**6, problems, 12.3), words))
    gone = NoArticlesError("Gone.", "Mend it.", Path("_" * 4096), reason="_" * 99, problems=problems)
    assert within_limits(not_refreshed_card(gone, "</refresh:1>", words))
    snapshot = Snapshot(problems, Index(()), datetime.now(UTC))
    health = Health(snapshot, ["may-send-messages"] * 4, [2**63] * 25, hidden=True, version="0.1.0", latency=nan)
    assert within_limits(status_card(health, words))


def test_a_notice_is_one_text() -> None:
    assert texts(notice(escape("Hello *you*."))) == [r"Hello \*you\*."]
