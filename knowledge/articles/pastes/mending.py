"""Which lines of a pasted text are parts of one sentence that the page had broken?

A link, a narrow column or a mail program breaks sentences; put together again they are what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from knowledge.analysis import is_stopword
from knowledge.articles.clues.bylines import read_byline
from knowledge.articles.clues.furniture import ends_like_sentence, folded_line, is_furniture
from knowledge.articles.clues.furniture_words import furniture_words
from knowledge.articles.pastes.code import is_code

PROSE_WORDS = 8
"""A line of so many words that ends like a sentence is prose."""
SENTENCE_INSIDE = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(¿¡]*\S|[。！？]")
"""Where a sentence ends inside a line and the next one begins."""
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_INVISIBLE = " \t\r\f\v\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What a line may consist of and still show as an empty one."""
_NARROWEST_WRAPPED, _WIDEST_WRAPPED = 45, 100
_LONG_REST = 12
"""Words of what follows a comma or a function word in the next line, for it to be the sentence's rest."""
_BREAKS_IN = re.compile(r"[–—]\w|\([^\W\d_A-Z]")
"""How a line begins that goes on behind a link: with a dash or a bracket and a small letter."""
_HAS_LETTER = re.compile(r"\w")


def joined(text: str, language: str) -> Iterator[list[tuple[str, str]]]:
    """Give the lines between two blank ones, and how each was pasted.

    What a page or a mail program has broken is put together.
    A broken line ends in the middle of a sentence, and the next one begins with a small letter or a comma;
    or all lines of a block are about as wide as a page.
    """
    for block in _BLANK_LINES.split(text.strip("\n")):
        raw = [part for part in block.split("\n") if part.strip(_INVISIBLE) and part.split()]
        lines = [" ".join(part.split()) for part in raw]
        if _is_wrapped(lines):
            yield [("\n".join(lines), "\n".join(lines))]
        else:
            yield _mended(lines, raw, language)


def _is_wrapped(lines: Sequence[str]) -> bool:
    return (
        len(lines) > 2
        and all(_NARROWEST_WRAPPED <= len(line) <= _WIDEST_WRAPPED for line in lines[:-1])
        and len(lines[-1]) <= _WIDEST_WRAPPED
        and sum(map(ends_like_sentence, lines[:-1])) <= len(lines) // 2
        and sum(line[0].islower() for line in lines[1:]) >= (len(lines) - 1) / 3
    )


def _mended(lines: Sequence[str], raw: Sequence[str], language: str) -> list[tuple[str, str]]:
    """Put the parts of broken sentences together, from the last to the first."""
    mended: list[tuple[str, str]] = []
    for line, as_pasted in zip(reversed(lines), reversed(raw), strict=True):
        is_one_line = "\t" in as_pasted.strip() or is_code(line, word_count(line))
        if mended and not is_one_line and _goes_on(line, mended[-1][0], language):
            following = mended.pop()[0]
            whole = line + (following if following[0] in ",.;:!?)”»—" else f" {following}")
            mended.append((whole, whole))
        else:
            mended.append((line, as_pasted))
    return mended[::-1]


def _goes_on(line: str, following: str, language: str) -> bool:
    """Whether a sentence goes on in the following line, which is mended already."""
    if ends_like_sentence(line) or line.endswith((":", "|")):
        return False
    if following[0] in ",.;:!?)”»":
        return True
    parts = line.split()
    if max(len(parts), len(following.split())) < PROSE_WORDS - 2:
        return False
    if is_furniture(following) or read_byline(following) is not None:
        return False
    if following[0].islower() or _BREAKS_IN.match(following):
        return True
    is_long = len(following.split()) >= _LONG_REST
    if is_long and line.rstrip("\"'”’»").endswith(","):
        return True
    # Whoever wrote full stops inside a line left none out at its end.
    if is_long and len(parts) >= _LONG_REST and SENTENCE_INSIDE.search(line) and not is_furniture(line):
        return True
    if all(is_stopword(part.casefold(), language) or not _HAS_LETTER.search(part) for part in parts):
        return True
    # Before a capital (a name that was a link) only a function word shows that the sentence is not over.
    is_open = parts[-1].islower() and folded_line(parts[-1]) in _open_words()
    if is_open and is_long and ends_like_sentence(following):
        return True
    return len(parts) >= PROSE_WORDS - 2 and parts[-1].islower() and is_stopword(parts[-1], language)


def word_count(text: str) -> int:
    """Return how many words a text has; in scripts without blanks, half of its characters."""
    if text.isascii():
        return len(text.split())
    unspaced = sum(c > "\u0e00" and c.isalpha() and not "\uac00" <= c <= "\ud7a3" for c in text)
    return len(text.split()) + unspaced // 2


@cache
def _open_words() -> frozenset[str]:
    return frozenset(map(folded_line, furniture_words().open_words))
