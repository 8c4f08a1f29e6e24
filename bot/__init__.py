"""Verbatim: answers questions about a folder of articles with passages quoted word for word."""

__version__ = "0.1.0"
