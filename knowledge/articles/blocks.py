"""Lists and tables as text that reads well when it is quoted alone."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.articles.paragraphs import LONGEST_WIDTH, width

_PARAGRAPH_LIKE_ITEM = 250
"""Items that are this wide on average are paragraphs that happen to be numbered: each is a passage."""


def list_texts(items: Sequence[str]) -> list[str]:
    """Return a list as passage texts, given its items with their bullets or numbers.

    A list of short items is one passage, one item a line; a list of paragraphs is as many passages.
    """
    items = [item for item in items if item.strip()]
    if sum(map(width, items)) > _PARAGRAPH_LIKE_ITEM * len(items):
        return items
    return ["\n".join(items)] if items else []


def table_texts(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> list[str]:
    """Return a table as passage texts: a line a row, cells divided by " | ".

    A table that is too long for one passage is divided between rows, with the header repeated, so that each
    part can be understood alone. Empty rows and tables are left out.
    """
    lines = [" | ".join(cells) for row in rows if any(cells := [" ".join(cell.split()) for cell in row])]
    if not lines:
        return []
    header = [lines[0]] if has_header and len(lines) > 1 else []
    texts: list[str] = []
    part = list(header)
    for line in lines[len(header) :]:
        if len(part) > len(header) and width("\n".join([*part, line])) > LONGEST_WIDTH:
            texts.append("\n".join(part))
            part = list(header)
        part.append(line)
    return [*texts, "\n".join(part)]
