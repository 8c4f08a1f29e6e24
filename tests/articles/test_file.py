from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.articles import Article, Problem
from tests.articles.reading import Reading

Read = Callable[..., Reading]

ARTICLE = """---
title: "River bridge: open again"
source: "Jane Doe"
url: "https://example.org/news/bridge"
published: "2026-02-26T23:22:44.000Z"
category: "city"
summary: "The bridge
  is open."
lang: en
tags: [river, bridge]
---
The bridge is **open** again.

## Costs

It cost [two million](https://example.org/costs).
"""


def only(reading: Reading) -> Article:
    assert not reading.problems
    (article,) = reading.articles
    return article


def problem(reading: Reading) -> Problem:
    (found,) = reading.problems
    assert found.what.endswith(".")
    assert found.remedy.endswith(".")
    return found


def test_an_article_has_its_fields_and_its_paragraphs(read: Read) -> None:
    article = only(read({"city/river-bridge.md": ARTICLE}))
    assert article.slug == "city/river-bridge"
    assert article.title == "River bridge: open again"
    assert article.source == "Jane Doe"
    assert article.url == "https://example.org/news/bridge"
    assert article.published == datetime(2026, 2, 26, 23, 22, 44, tzinfo=UTC)
    assert article.category == "city"
    assert article.summary == "The bridge is open."
    assert article.lang == "en"
    assert article.tags == ("river", "bridge")
    assert [(part.article, part.number, part.heading, part.text) for part in article.paragraphs] == [
        ("city/river-bridge", 0, "", "The bridge is open again."),
        ("city/river-bridge", 1, "Costs", "It cost two million."),
    ]


def test_toml_front_matter_is_read_as_well(read: Read) -> None:
    front = '+++\ntitle = "A"\nauthors = ["Ann", "Bob"]\ndate = 2026-02-26\ntags = ["x"]\n[extra]\nn = 1\n+++\n'
    article = only(read({"a.md": front + "Text"}))
    assert (article.title, article.source, article.published) == ("A", "Ann, Bob", date(2026, 2, 26))
    assert article.tags == ("x",)


def test_a_file_without_front_matter_is_all_text(read: Read) -> None:
    article = only(read({"a.md": "Intro\n\n# The title\n\nText"}))
    assert (article.title, article.published, article.url, article.tags) == ("The title", None, "", ())
    assert [part.text for part in article.paragraphs] == ["Intro", "Text"]


def test_without_title_and_heading_the_name_is_the_title(read: Read) -> None:
    assert only(read({"notes/my_first-note.markdown": "Text"})).title == "my first note"


@pytest.mark.parametrize(
    ("value", "title"),
    [("2024", "2024"), ("1.10", "1.10"), ("yes", "yes"), ("2026-02-26", "2026-02-26"), ("null", "a"), ("", "a")],
)
def test_values_stay_as_they_are_written(read: Read, value: str, title: str) -> None:
    """YAML makes a truth value of yes, and 1.1 of 1.10; a title is neither."""
    assert only(read({"a.md": f"---\ntitle: {value}\n---\nText"})).title == title


def test_a_name_that_stands_in_for_the_title_is_no_reason_to_drop_a_paragraph(read: Read) -> None:
    assert only(read({"fine.md": "Fine"})).paragraphs[0].text == "Fine"


def test_other_names_count_only_where_ours_are_missing(read: Read) -> None:
    front = "---\ndate: 2026-01-02\ndescription: D\nauthor: [Ann, Bob]\n{}---\nText"
    article = only(read({"a.md": front.format("")}))
    assert (article.published, article.summary, article.source) == (date(2026, 1, 2), "D", "Ann, Bob")
    article = only(read({"a.md": front.format("published: 2026-03-04\nsummary: S\nsource: Times\n")}))
    assert (article.published, article.summary, article.source) == (date(2026, 3, 4), "S", "Times")


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2026-02-26", date(2026, 2, 26)),
        ("2026-2-6", date(2026, 2, 6)),
        ("2026-02-26T10:20:30", datetime(2026, 2, 26, 10, 20, 30, tzinfo=UTC)),
        ("2026-02-26 10:20", datetime(2026, 2, 26, 10, 20, tzinfo=UTC)),
        ("2026-02-26t10:20:30.123z", datetime(2026, 2, 26, 10, 20, 30, 123000, tzinfo=UTC)),
        ("2026-02-26 10:20:30 -0400", datetime(2026, 2, 26, 10, 20, 30, tzinfo=timezone(timedelta(hours=-4)))),
        ("'2026-02-26T10:20+05:30'", datetime(2026, 2, 26, 10, 20, tzinfo=timezone(timedelta(hours=5.5)))),
    ],
)
def test_a_date_is_read_with_or_without_time_and_zone(read: Read, written: str, published: date | datetime) -> None:
    found = only(read({"a.md": f"---\npublished: {written}\n---\nText"})).published
    assert (type(found), found) == (type(published), published)


def test_a_toml_time_without_zone_counts_as_utc(read: Read) -> None:
    article = only(read({"a.md": "+++\npublished = 2026-02-26T10:20:30\n+++\nText"}))
    assert article.published == datetime(2026, 2, 26, 10, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("published: 2026-02-30", "published"),
        ("published: yesterday", "published"),
        ("published: [2026]", "published"),
        ("published: 9999-12-31T23:59:59-12:00", "published"),
        ("published: 0001-01-01T00:00:00+14:00", "published"),
        ("url: example.org/a", "url"),
        ("url: javascript:alert(1)", "url"),
        ("url: https://me:secret@example.org/", "url"),
        ("url: https://example.org/a b", "url"),
        ("url: https://", "url"),
        ("url: https://[", "url"),
        ("url: https://example.org:x/", "url"),
        ("title: [a, b]", "title"),
        ("summary: {a: b}", "summary"),
        ("source: [[a]]", "source"),
        ("tags: {a: b}", "tags"),
        ("tags: [{a: b}]", "tags"),
    ],
)
def test_a_wrong_value_is_ignored_and_told_with_its_line(read: Read, line: str, field: str) -> None:
    reading = read({"a.md": f"---\nlang: en\n{line}\n---\n# Heading\n\nText"})
    found = problem(reading)
    assert (found.file, found.line) == ("a.md", 3)
    assert f"'{field}'" in found.what
    (article,) = reading.articles
    assert (article.title, article.url, article.published, article.tags) == ("Heading", "", None, ())
    assert (article.lang, article.summary, article.source) == ("en", "", "")


@pytest.mark.parametrize("written", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_a_moment_that_utc_cannot_tell_is_no_date_in_toml_either(read: Read, written: str) -> None:
    reading = read({"a.md": f"+++\npublished = {written}\n+++\nText"})
    assert (problem(reading).line, "'published' is no date" in problem(reading).what) == (2, True)
    assert reading.articles[0].published is None


@pytest.mark.parametrize("written", ["9999-12-31T23:59:59+12:00", "0001-01-01T00:00:00-14:00", "9999-12-31T23:59:59"])
def test_the_first_and_the_last_year_are_dates(read: Read, written: str) -> None:
    moment = only(read({"a.md": f"---\npublished: {written}\n---\nText"})).moment
    assert moment.astimezone(UTC).year in (1, 9999)


@pytest.mark.parametrize("end", ["...", "... ", "---"])
def test_yaml_front_matter_may_end_with_dots(read: Read, end: str) -> None:
    article = only(read({"a.md": f"---\ntitle: One\n{end}\nText\n\n---\n\n...\n\nmore"}))
    assert (article.title, [part.text for part in article.paragraphs]) == ("One", ["Text", "more"])


def test_dots_end_no_toml(read: Read) -> None:
    article = only(read({"a.md": "+++\ntitle = '''One\n...\ntwo'''\n+++\nText"}))
    assert (article.title, article.paragraphs[0].text) == ("One ... two", "Text")


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("---\nlang: en\ntitle: One: two\n---\n", 3),
        ("\n\n---\ntitle: One: two\n---\n", 4),
        ("---\r\nlang: en\r\ntitle: @x\r\n---\r\n", 3),
        ("+++\nlang = 'en'\ntitle = One\n+++\n", 3),
        ("---\ntitle: never closed\n", 1),
        ("---\n- a list\n---\n", 1),
        ("---\njust words\n---\n", 1),
        ("---\na: " + "[" * 9000 + "\n---\n", 1),
        ("+++\na = " + "9" * 9000 + "\n+++\n", 1),
    ],
)
def test_front_matter_that_cannot_be_read_leaves_the_file_out(read: Read, front: str, line: int) -> None:
    reading = read({"a.md": front + "Text", "b.md": "Fine"})
    found = problem(reading)
    assert (found.file, found.line) == ("a.md", line)
    assert [article.slug for article in reading.articles] == ["b"]


@pytest.mark.parametrize(
    "text", ["---\n\nText\n\n---\n\nmore", "---\n\nText\n\n...\n\nmore", "---\n\nA: b: c\n\n---\n\nmore", "---\nText"]
)
def test_a_rule_across_the_page_is_no_front_matter(read: Read, text: str) -> None:
    assert only(read({"a.md": text})).paragraphs[0].text in ("Text", "A: b: c")


def test_drafts_are_left_out_without_a_word(read: Read) -> None:
    draft = "---\ndraft: {}\nurl: nowhere\n---\nText"
    files = {
        "a.md": draft.format("true"),
        "b.md": "---\npublished: false\n---\nText",
        "c.md": "+++\ndraft = true\n+++\nx",
    }
    assert read(files) == Reading((), ())
    assert len(read({"a.md": "---\ndraft: false\n---\nText"}).articles) == 1


@pytest.mark.parametrize(
    "line",
    [
        *(f"draft: {value}" for value in ("true", "True", "TRUE", "yes", "YES", "on", "On", "y", '"True"', "'yes'")),
        *(f"published: {value}" for value in ("false", "False", "FALSE", '"False"', "no", "No", "off")),
        "Draft: True",
    ],
)
def test_a_draft_is_a_draft_however_it_is_written(read: Read, line: str) -> None:
    assert read({"a.md": f"---\n{line}\n---\nText"}) == Reading((), ())


@pytest.mark.parametrize("line", ["draft: False", "draft: 'no'", "draft:", "published: True", "published: YES"])
def test_what_is_no_draft_is_read_without_a_word(read: Read, line: str) -> None:
    assert only(read({"a.md": f"---\n{line}\ndate: 2026-01-02\n---\nText"})).published == date(2026, 1, 2)


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: A\n---\n", "# Only a heading", "<!-- nothing -->", "***"])
def test_an_article_without_text_is_a_problem(read: Read, text: str) -> None:
    reading = read({"a.md": text})
    assert reading.articles == ()
    assert "no text" in problem(reading).what


def test_a_file_above_the_limit_is_left_out(read: Read) -> None:
    reading = read({"a.md": "x" * 2049, "b.md": "x" * 2048}, max_bytes=2048)
    assert [article.slug for article in reading.articles] == ["b"]
    assert "limit is 2 KiB" in problem(reading).what


def test_a_tangle_is_left_out(read: Read) -> None:
    assert "never closed" in problem(read({"a.md": "[" * 9000})).what


def test_control_characters_break_nothing(read: Read) -> None:
    article = only(read({"a.md": "---\ntitle: a\x08b\x0cc\x7f\n---\nte\x1bxt\x0bhere"}))
    assert (article.title, article.paragraphs[0].text) == ("ab c", "text here")


def test_deceiving_characters_are_in_no_field(read: Read) -> None:
    front = (
        "---\ntitle: a\u202eb\nsource: c\u200bd\nsummary: e\u2066f\ncategory: g\u00adh\n---\n## i\u200bj\n\nk\u202el"
    )
    article = only(read({"a.md": front}))
    assert (article.title, article.source, article.summary, article.category) == ("ab", "cd", "ef", "gh")
    assert [(part.heading, part.text) for part in article.paragraphs] == [("ij", "kl")]
