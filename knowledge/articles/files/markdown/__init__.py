"""Markdown: files of projects, notes, and messages of chats."""

from __future__ import annotations

from knowledge.articles.files.markdown.reader import extract_markdown
from knowledge.articles.files.markdown.signs import is_markdown

__all__ = ["extract_markdown", "is_markdown"]
