"""Files → articles: front matter, Markdown, and the problems met on the way."""

from bot.articles.article import Article, Paragraph, Problem, Reading
from bot.articles.folder import Rules, read_folder
from bot.articles.markdown import parse_markdown
from bot.articles.page import Block, Body

__all__ = [
    "Article",
    "Block",
    "Body",
    "Paragraph",
    "Problem",
    "Reading",
    "Rules",
    "parse_markdown",
    "read_folder",
]
