"""Was a text meant as Markdown?"""

from __future__ import annotations

import re

from knowledge.articles.files.front_matter import read_front_matter
from knowledge.articles.files.markdown.chat import has_chat_codes

_SIGNS = re.compile(
    r"""
      ^[ ]{0,3}\#{1,6}[ ]\S                                                # a heading
    | ^[ ]{0,3}```[^`\n]*\n(?:(?![ ]{0,3}```).*\n)*+[ ]{0,3}```[ ]*$        # code between fences
    | (?<![\w*])\*\*(?=[^\s*])[^*\n]+?(?<=[^\s*])\*\*(?![\w*])             # bold
    | (?<![\w~])~~(?=[^\s~])[^~\n]+?(?<=[^\s~])~~(?![\w~])                 # struck out
    | \[[^\[\]\n]+\]\((?:https?://|mailto:|\#|\.{0,2}/)[^()\s]*\)           # a link
    | \[\[[^\[\]\n]+\]\]                                                   # a link between notes
    | ^[ ]{0,3}\|?[ ]*:?-{2,}:?[ ]*(?:\|[ ]*:?-{2,}:?[ ]*)+\|?[ ]*$        # a table's rule
    | ^[ ]*[-*+][ ]\[[ xX]\][ ]                                            # a task
    | (?<![\w`])`(?=[^\s`'])[^`\n]*?(?<=[^\s`])`(?![\w`'])                 # code in a line
    | ^[ ]{0,3}>[ ]?\[!\w+\]                                               # a callout
    | ^[ ]{0,3}<(?:div|p|h[1-6]|details|a|img|table|center)\b[^<>\n]*>     # HTML
    | ^:{3,}[ ]?\{?[a-z]
    """,
    re.MULTILINE | re.VERBOSE,
)
_UNDERLINED = re.compile(r"(?<![\w_])__(?=[^\s_])(?=[^_\n ]*+[ ])[^_\n]*+(?<=[^\s_])__(?![\w_])")


def is_markdown(text: str) -> bool:
    """Whether a text was meant as Markdown or as a message of a chat: it has front matter, or marks in pairs.

    An asterisk, a hash or a dash alone is no such mark, nor are lists: they are typed into plain text too.
    """
    front = read_front_matter(text)
    return (
        bool(_SIGNS.search(text))
        or bool(_UNDERLINED.search(text))
        or has_chat_codes(text)
        or bool(front.fields or front.left_out)
    )
