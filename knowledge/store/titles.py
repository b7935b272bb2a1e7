"""How is a title found by what somebody has typed of it?"""

from __future__ import annotations

import re
import unicodedata

# Scripts that are written without spaces: each character is a word here, so that a title is found by its
# middle.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)
_NOT_WORD = re.compile(r"[\W_]+")


def fold_title(title: str) -> str:
    """Return the words of a title without case, accents, width and punctuation, one space between them."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    spaced = _UNSPACED.sub(lambda match: f" {match[0]} ", unicodedata.normalize("NFKC", letters).casefold())
    return _NOT_WORD.sub(" ", spaced).strip()


def match_expression(folded: str) -> str:
    """Return the FTS5 query for titles that hold each folded word, the last one as a word's beginning.

    FTS5's own syntax can't be reached from ``folded``: it has only word characters, and they are in quotes.
    """
    words = folded.split()
    return " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}"*'


def prefix_end(folded: str) -> str:
    """Return a text that is above all texts that begin with ``folded``."""
    return folded + "\U0010ffff"
