"""Which groups of lines are headings, of which level, and which is the title?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.articles.files.pdf.groups import Group
from knowledge.articles.files.pdf.lines import FINISHED, HEADING_SIZE, SMALL
from knowledge.articles.files.pdf.marks import begins_with_sign
from knowledge.articles.questions import is_question

_TITLE_SIZE = 1.25
_TITLE_WITHIN = 3
"""A line or two (who publishes it, when) may stand above a title."""
_HEADING_LINES = 3
_HEADING_CHARACTERS = 200
_LOWEST = 6
_DEPTH = re.compile(r"\d{1,3}((?:\.\d{1,3})*)[.)]?\s")


def heading_levels(groups: Sequence[Group], texts: Sequence[str], body: float) -> dict[int, int]:
    """Return the level (1 to 6) of each group that is a heading, 0 for the title, by its index.

    Larger letters go before smaller ones, and those of the body's size last; among headings that look the same, the
    depth of their numbers decides. The title is the largest heading, if it stands before all text.

    Args:
        groups: the groups of a document.
        texts: what each of them says.
        body: the height of most letters.
    """
    lines = [line for group in groups for line in group.lines if not group.reason]
    letters = sum(len(line.text) for line in lines)
    is_mostly_bold = sum(len(line.text) for line in lines if line.is_bold) > letters / 2
    ranks = {
        index: _rank(group, text, body)
        for index, (group, text) in enumerate(zip(groups, texts, strict=True))
        if _is_heading(group, text, body, is_mostly_bold)
    }
    title = _title(groups, ranks, body)
    order = sorted({rank for index, rank in ranks.items() if index != title})
    return {
        index: 0 if index == title else min(1 + order.index(rank), _LOWEST) for index, rank in ranks.items()
    }


def _title(groups: Sequence[Group], ranks: dict[int, tuple[float, int]], body: float) -> int | None:
    """Return which heading is the title: the first group, or the only one of its size a few groups below."""
    first = [index for index, group in enumerate(groups) if not group.reason][:_TITLE_WITHIN]
    if first and first[0] in ranks and groups[first[0]].size >= _TITLE_SIZE * body:
        return first[0]
    largest = min(ranks.values(), default=None)
    found = [index for index, rank in ranks.items() if rank == largest]
    if len(found) != 1 or found[0] not in first or groups[found[0]].size < _TITLE_SIZE * body:
        return None
    above = [groups[index].lines for index in first if index < found[0]]
    are_lines = all(len(lines) == 1 and not FINISHED.search(lines[0].text) for lines in above)
    return found[0] if are_lines and groups[found[0]].lines[0].page == 1 else None


def _rank(group: Group, text: str, body: float) -> tuple[float, int]:
    depth = _DEPTH.match(text)
    size = round(group.size * 2) / 2 if group.size >= HEADING_SIZE * body else 0.0
    return -size, depth[1].count(".") if depth else 0


def _is_heading(group: Group, text: str, body: float, is_mostly_bold: bool) -> bool:
    if group.reason or group.is_table or group.is_code:
        return False
    if len(group.lines) > _HEADING_LINES or len(text) > _HEADING_CHARACTERS:
        return False
    if not any(character.isalpha() for character in text) or begins_with_sign(text):
        return False
    if group.size >= HEADING_SIZE * body:
        return True
    is_bold = group.is_bold and not is_mostly_bold
    return is_bold and group.size > SMALL * body and not (re.search(r"[.:;,]$", text) or is_question(text))
