"""A quote to be copied: its characters as they are, and under them where they are from."""

from __future__ import annotations

from dataclasses import dataclass

from bot.render.words import day, web_link
from bot.texts import say
from knowledge.records import Article, Citation

MESSAGE_LENGTH = 2000
"""Characters of a message that is not made of components, from which alone a phone copies text."""
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Copied:
    """What is given to be copied: a message, or the text of a file where Markdown can't show it as it is."""

    text: str
    is_file: bool


def copied(citation: Citation) -> Copied:
    """Give the slice that a citation quotes, with its source.

    In a code block everything shows as it stands, and all that is copied from it is what was put in: backslashes
    before signs would be copied too. What holds a fence or is too long is a file.
    """
    start, end = citation.quote
    quote = citation.passage.text[start:end].strip("\n")
    text = f"{quote}\n\n{source_line(citation.article)}"
    message = f"{_FENCE}\n{text}\n{_FENCE}"
    is_file = _FENCE in text or "\r" in text or len(message) > MESSAGE_LENGTH
    return Copied(text if is_file else message, is_file)


def source_line(article: Article) -> str:
    """Write an article's source as plain text: what it is called, whose it is, when it was published and where."""
    parts = [article.title, article.publisher, article.author, article.published and day(article.published)]
    said = ", ".join(" ".join(part.split()) for part in parts if part)
    link = web_link(article.url)
    return f"— {said or say('article-untitled')}" + (f"\n{link}" if link else "")
