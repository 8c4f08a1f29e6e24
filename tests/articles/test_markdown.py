import html
import re
import time
from collections.abc import Iterator
from contextlib import suppress

import mistune
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles import parse_markdown
from bot.articles.refusal import RefusedError


def paragraphs(markdown: str) -> list[str]:
    return [block.text for block in parse_markdown(markdown).blocks]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One\ntwo  \nthree\\\nfour", ["One two three four"]),
        ("**Bold**, *slanted*, ***both***, ~~gone~~", ["Bold, slanted, both, gone"]),
        ("[words](https://example.org 'title') and [more][1]\n\n[1]: https://example.org", ["words and more"]),
        ("[odd](javascript:x) [local](file:///etc)", ["odd local"]),
        ("<https://example.org/a%20b> <me@example.org>", ["https://example.org/a%20b me@example.org"]),
        ("https://example.org/a_b_c", ["https://example.org/a_b_c"]),
        ("![a map](map.png) of ![](x.png) it", ["a map of it"]),
        ("`a  <b> *c*` and ``d`e``", ["a <b> *c* and d`e"]),
        ("Fish &amp; chips &copy; &lt;b&gt; &#8212;", ["Fish & chips © <b> —"]),
        (r"\*stars\* 2 \* 3 snake_case_word 5 * 6 * 7", ["*stars* 2 * 3 snake_case_word 5 * 6 * 7"]),
        ("no\u00a0break   space", ["no\u00a0break space"]),
        ("above\n\n---\n\nbelow", ["above", "below"]),
        ("- one\n- two\n  - three\n\n    still three\n- four", ["one", "two", "three", "still three", "four"]),
        ("3. three\n4. four", ["three", "four"]),
        ("- [ ] open\n- [x] done\n\n[x] not a box", ["open", "done", "[x] not a box"]),
        ("> said\n> she\n>\n> > and he", ["said she", "and he"]),
        ("```python\nif a < b:\n    print('*')\n```", ["if a < b: print('*')"]),
        ("text\n\n    code *here*", ["text", "code *here*"]),
        ("|Name|Age|\n|-|-:|\n|**Ann**|7|\n|Bob||", ["Name: Ann; Age: 7", "Name: Bob"]),
        ("|Only|header|\n|-|-|", ["Only; header"]),
        ("Claim[^1] and[^b].\n\n[^1]: Proof\n    here.\n[^b]: More.", ["Claim and.", "Proof here.", "More."]),
        ("$x_1 * y_2 * z$ costs $5", ["$x_1 * y_2 * z$ costs $5"]),
    ],
)
def test_a_paragraph_reads_as_on_the_page(markdown: str, expected: list[str]) -> None:
    assert paragraphs(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("H<sub>2</sub>O is <b>wet</b>", ["H2O is wet"]),
        ("one<br>two<br/>three", ["one two three"]),
        ("a<!-- hidden\nstill --> b\n\n<!-- gone\n\n-->\nc", ["a b", "c"]),
        ("<div>\n<p>One</p><p>Two &amp; three</p>\n</div>", ["One", "Two & three"]),
        ("<details><summary>More</summary>\n\nInner **text**.\n\n</details>", ["More", "Inner text."]),
        ("<script>\nvar a = '<p>no</p>';\n</script>\n\n<style>p {}</style>\nyes", ["yes"]),
        ("<template>no</template>\n\n<noscript>no</noscript>\n\nyes", ["yes"]),
        ("<iframe src='x' />\n\nafter it", ["after it"]),
        ("<video controls><source src='a'>Your browser cannot.</video>\n\nyes", ["yes"]),
        ("<img alt='A &quot;map&quot;' src='x'>", ['A "map"']),
        ("<figure>\n<img src=x>\n<figcaption>Caption</figcaption></figure>", ["Caption"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<p>never closed", ["never closed"]),
        ("<!-- never closed\n\nand so on", []),
        ("<![CDATA[x]]> <?php x ?> <!DOCTYPE html> a", ["a"]),
        ("<table><tr><th>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>", ["A: 1; B: 2 3"]),
        ("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>", ["1; 2"]),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>d", ["a b c", "d"]),
        ("<table><tr><td>a<table><tr><td>never closed", ["a never closed"]),
        ("<table><caption>Cap</caption><tr><th>A</th></tr><tr><th>B</th></tr></table>", ["Cap", "A", "B"]),
    ],
)
def test_raw_html_gives_the_text_that_a_browser_shows(markdown: str, expected: list[str]) -> None:
    assert paragraphs(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a {% include x.html a='b' %} b {{ site.name }}.", ["a b ."]),
        ("[words]({{ '/a' | url }}) and [more]({{ x }} 'title')", ["words and more"]),
        ("[words][1]\n\n[1]: {{ site.url | x }}/a", ["words"]),
        ("`{{ kept }}` ``{% kept %}`` {{ gone }}", ["{{ kept }} {% kept %}"]),
        ("```\n{{ kept }}\n{% raw %}{{ shown }}{% endraw %}\n```", ["{{ kept }} {{ shown }}"]),
        ("    {{ kept }}\n\n{{ gone }}", ["{{ kept }}"]),
        ("{% comment %} gone {% endcomment %}left", ["left"]),
        ("<figure>\n  {% image 'x' %}\n      <figcaption>Cap</figcaption>\n</figure>", ["Cap"]),
        ("Text\n{:.lead #id}\n\n*word*{:.red} println {:?} end", ["Text", "word println {:?} end"]),
        ("one ` tick {{ gone }}\n\nand ` another", ["one ` tick", "and ` another"]),
        ("{{< figure src='x' >}} text", ["text"]),
        (r"$\frac{1}{2}$ {a} {.5}", [r"$\frac{1}{2}$ {a} {.5}"]),
    ],
)
def test_what_site_generators_take_away_is_not_read(markdown: str, expected: list[str]) -> None:
    assert paragraphs(markdown) == expected


def test_a_heading_is_the_context_of_what_follows_and_no_paragraph() -> None:
    body = parse_markdown(
        "before\n\n# One *big* {#id}\n\na\n\nTwo\n---\n\n- b\n\n<h3>Three</h3>\n\nc[^1]\n\n##\n\nd\n\n[^1]: note"
    )
    assert body.title == "One big"
    assert [(block.heading, block.text) for block in body.blocks] == [
        ("", "before"),
        ("One big", "a"),
        ("Two", "b"),
        ("Three", "c"),
        ("Three", "d"),
        ("", "note"),  # a footnote belongs to the page, not to its last heading
    ]


def test_lists_are_told_apart_and_nested_ones_belong_to_the_outer() -> None:
    blocks = parse_markdown("a\n\n- b\n  1. c\n- d\n\ne\n\n* f").blocks
    assert [block.in_list for block in blocks] == [0, 1, 1, 1, 0, 2]


def test_long_code_is_cut_at_blank_lines_and_loses_nothing() -> None:
    parts = [f"def f{number}():\n    return {'x' * 300}" for number in range(9)]
    pieces = paragraphs("```\n" + "\n\n".join(parts) + "\n```")
    assert len(pieces) == 3
    assert " ".join(pieces) == " ".join(" ".join(parts).split())
    assert paragraphs("```\n" + "x\n\n" * 100 + "\n```") == [" ".join("x" * 100)]


@pytest.mark.parametrize(
    "tangle",
    [
        "[",
        "![",
        "[[]",
        "^[",
        "> ",
        "- ",
        "*",
        "**a ",
        "_a*",
        "`a``b",
        "<p x",
        "<!--",
        "</",
        "{{",
        "{% ",
        "&",
        "|a",
        "a\n",
    ],
)
def test_a_tangle_is_read_or_refused_but_never_hangs(tangle: str) -> None:
    started = time.perf_counter()
    with suppress(RefusedError):
        paragraphs(tangle * (200_000 // len(tangle)))
    assert time.perf_counter() - started < 10


def test_deep_lists_are_read_and_deeper_ones_refused_rather_than_cut() -> None:
    def nested(depth: int) -> str:
        return "".join(f"{'  ' * level}- level {level}\n" for level in range(depth))

    assert paragraphs(nested(20)) == [f"level {level}" for level in range(20)]
    with pytest.raises(RefusedError):
        paragraphs(nested(60))


LONGEST = 20_000


@pytest.mark.parametrize(
    ("sentence", "between"),
    [
        ("It rained all night in the valley.", " "),
        ("He said: “It rained!”", " "),
        ("夜通し雨が降りました。", ""),
        ("word", " "),
        ("x", ""),
    ],
)
def test_a_paragraph_as_long_as_a_book_is_cut_behind_its_sentences(sentence: str, between: str) -> None:
    text = between.join([sentence] * (50_000 // len(sentence)))
    parts = paragraphs(f"# Heading\n\n{text}\n\nThe end.")
    assert parts.pop() == "The end."
    assert between.join(parts) == text
    assert len(parts) > 2
    assert all(LONGEST - 100 < len(part) <= LONGEST for part in parts[:-1])
    assert sentence == "x" or all(part.endswith(sentence) for part in parts)


def test_a_paragraph_of_exactly_the_limit_stays_whole() -> None:
    text = "ab. " * (LONGEST // 4 - 1) + "abc."
    assert paragraphs(text) == [text]
    assert paragraphs(text + " d.") == [text, "d."]


def test_parts_of_a_paragraph_keep_its_heading_and_its_list() -> None:
    blocks = parse_markdown("## H\n\n- " + "One two. " * 3000).blocks
    assert [(block.heading, block.in_list) for block in blocks] == [("H", 1)] * 2


@pytest.mark.parametrize("unit", ["word ", "x", ". ", "。", "a.\u201d", "\u3000a", "a\u0301\u200d"])
def test_two_megabytes_on_one_line_are_cut_in_no_time(unit: str) -> None:
    begin = time.process_time()
    parts = paragraphs(unit * (2_000_000 // len(unit.encode())))
    assert time.process_time() - begin < 10
    assert all(part and len(part) <= LONGEST for part in parts)


WORDS = st.text("abcdefgh", min_size=1, max_size=6)
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
SPAN = st.one_of(
    TEXT,
    TEXT.map("*{}*".format),
    TEXT.map("**{}**".format),
    TEXT.map("`{}`".format),
    TEXT.map("[{}](https://example.org/x)".format),
    TEXT.map("<b>{}</b>".format),
    TEXT.map("{} &amp; &lt;".format),
)
LINE = st.lists(SPAN, min_size=1, max_size=4).map(" ".join)
BLOCK = st.one_of(
    st.lists(LINE, min_size=1, max_size=3).map("\n".join),
    LINE.map("## {}".format),
    LINE.map("> {}".format),
    TEXT.map("```\n{} < 1\n```".format),
    st.lists(LINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.tuples(LINE, LINE).map(lambda items: f"1. {items[0]}\n   - {items[1]}"),
)


@given(st.lists(BLOCK, min_size=1, max_size=6).map("\n\n".join))
def test_the_words_are_those_of_an_independent_parser(markdown: str) -> None:
    """Mistune's page, its tags taken off, has the same words under the same headings in the same order."""
    before, *sections = re.split(r"<h2>(.*?)</h2>", str(mistune.html(markdown)))
    expected = [("", word) for word in visible(before).split()]
    for heading, section in batched(sections, 2):
        expected += [(visible(heading), word) for word in visible(section).split()]
    blocks = parse_markdown(markdown).blocks
    assert [(block.heading, word) for block in blocks for word in block.text.split()] == expected


def visible(page: str) -> str:
    inline = re.sub(r"</?(?:a|b|code|em|strong)\b[^>]*>", "", page)
    return html.unescape(re.sub(r"<[^>]+>", " ", inline))


def batched(items: list[str], size: int) -> Iterator[list[str]]:
    return (items[start : start + size] for start in range(0, len(items), size))
