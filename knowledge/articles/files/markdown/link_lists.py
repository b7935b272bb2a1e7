"""Lists of links: they lead to what is said elsewhere and say nothing themselves."""

from __future__ import annotations

from markdown_it.tree import SyntaxTreeNode

from knowledge.articles.files.markdown.spans import written
from knowledge.articles.files.typed_lines import CONTENTS

ONWARD = "links to other pages"
_SHARE = 0.9
"""Of a list's characters; the rest is punctuation."""
_ONWARD_NAMES = frozenset((
    "see also", "related", "related documentation", "related pages", "related topics", "related articles",
    "related links", "further reading", "read more", "learn more", "next steps", "what's next",
    "siehe auch", "weiterführende links", "weiterlesen", "voir aussi", "ver también", "véase también",
    "vedi anche", "veja também", "zie ook", "zobacz też", "см. также", "читайте также", "参见", "另见", "関連項目",
))  # fmt: skip


def reason_of_list(node: SyntaxTreeNode, heading: str) -> str | None:
    """Return why a list is no passage: all in it are links, in the same document, or to pages beside it.

    Links that lead to other sites may be what a member looks for, if the heading above does not say otherwise.

    Args:
        node: the list.
        heading: the heading above it, as a reader sees it.
    """
    lines = [written(child) for child in node.walk() if child.type == "inline"]
    size = _SHARE * sum(len(line.text) for line in lines)
    if size <= 0:
        return None
    if len(lines) > 1 and sum(line.jumps for line in lines) >= size:
        return CONTENTS
    if len(lines) > 1 and sum(line.jumps + line.turns for line in lines) >= size:
        return ONWARD
    is_onward = heading.strip(" :?!.…").casefold() in _ONWARD_NAMES
    return ONWARD if is_onward and sum(line.links for line in lines) >= size else None
