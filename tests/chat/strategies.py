"""Texts that are hard to show as they are."""

from hypothesis import strategies as st

from bot.articles.plain import plain

# fmt: off
NASTY = [
    "@everyone", "@here", "<@123>", "<@!123>", "<@&123>", "<#123>", "<id:browse>", "</ask:123>", "<t:0:R>",
    "<:wave:123>", ":wave:", ":a:b:", "10:30:45", "**", "*", "***", "*a*", "**a**", "__", "_", "__a__", "_a_",
    "snake_case", "~~", "~~a~~", "||", "||a||", "`", "``", "```", "`a`", "```py", "\\", "\\\\", "\\*", "\\n", ">",
    ">>", ">>>", "#", "##", "###", "-#", "-", "+", "1.", "2)", "10.", "[", "]", "[a](b)", "[a](<https://b.example>)",
    "![a](b)", "](", ")", "(", "https://a.example/b_c_(d)", "<https://a.example>", "http://", "ftp://a", "steam://a",
    "discord.gg/a", "www.a.example", "a@b.example", "&amp;", "&lt;b&gt;", "&#42;", "&", "R&D", "<b>", "</b>", "<!--",
    "$x$", "¯\\_(ツ)_/¯", ":)",
    "😀", "👩‍👩‍👧", "🇩🇪", "❤️", "é", "ß", "漢字。", "שלום", "مرحبا", "İ", "ﬁ", "…", "“a”", "’",
]
# fmt: on

words = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8),
    st.text("*_~|`\\<>@#:[]()-+.&1a", min_size=1, max_size=6),
)


def texts(*, min_size: int = 1, max_size: int = 40) -> st.SearchStrategy[str]:
    """Words with single spaces between them, and nothing that cannot be seen, as a paragraph's text has them."""
    written = st.lists(words, min_size=min_size, max_size=max_size).map(" ".join).map(plain)
    return written.filter(bool) if min_size else written
