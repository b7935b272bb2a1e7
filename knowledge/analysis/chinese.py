"""Traditional and simplified Chinese: one character for two ways of writing it.

Taken character by character from OpenCC's tables, so that a text keeps its length: where one simplified character
stands for several traditional ones (后 for 後 and 后) both become the same, in question and passage alike.
"""

from __future__ import annotations

from functools import lru_cache

from opencc import OpenCC

CHINESE = frozenset({"zh", "yue"})
"""Languages that are written both ways. Japanese is not: its characters are its own."""
_FIRST, _LAST = 0x3400, 0x9FFF
"""The blocks of characters that are in use, between them hardly anything else."""


def simplified(text: str) -> str:
    """Return ``text`` with its traditional characters simplified, each one for one."""
    return text if text.isascii() else text.translate(_simplified_characters())


@lru_cache(maxsize=1)
def _simplified_characters() -> dict[int, str]:
    """Return the simplified character of each traditional one; made once, at the first Chinese text (30 ms)."""
    characters = [chr(code) for code in range(_FIRST, _LAST + 1)]
    # A line each, because across lines OpenCC finds no phrases.
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return {ord(one): other for one, other in pairs if one != other and len(other) == 1}
