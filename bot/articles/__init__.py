"""Files → articles: front matter, Markdown, and the problems met on the way."""

from bot.articles.article import Article, Paragraph
from bot.articles.file import Reader, Rules
from bot.articles.markdown import parse_markdown
from bot.articles.page import Block, Body
from bot.articles.problem import Kind, Problem
from bot.articles.walk import Walk, find_files

__all__ = [
    "Article",
    "Block",
    "Body",
    "Kind",
    "Paragraph",
    "Problem",
    "Reader",
    "Rules",
    "Walk",
    "find_files",
    "parse_markdown",
]
