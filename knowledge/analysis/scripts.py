"""Writing without spaces: Chinese, Japanese, Thai and others are cut into overlapping character n-grams.

Korean has spaces, but its particles are glued to the word; they are taken off and the rest is cut into pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HAN_KANA = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-"
    "\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Regex class of Chinese characters and Japanese syllables."""
HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f"
"""Regex class of Thai, Lao, Burmese and Khmer, whose spaces part phrases, not words."""

SPACELESS = HAN_KANA + HANGUL + SOUTH_EAST_ASIAN

_RUN = re.compile(f"(?P<pairs>[{HAN_KANA}]+)|(?P<hangul>[{HANGUL}]+)|(?P<threes>[{SOUTH_EAST_ASIAN}]+)")

_PARTICLES = re.compile(
    "(?:에서는|에서도|으로는|으로도|에게서|으로써|으로서|까지는|부터는|이라는|이라고|에는|에도|에서|에게|한테|께서|으로|로서|로써|"
    "까지|부터|처럼|보다|마다|조차|마저|밖에|이나|이며|이고|이란|라는|라고|들은|들이|들을|들의|와의|과의|은|는|이|가|을|를|의|에|로|와|과|"
    "도|만|나|며)$"
)
_SHORTEST_KOREAN_STEM = 2
"""Syllables that must be left when a particle is taken off, so that 나이 or 도로 stay whole."""


def ngrams(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans of the n-grams of a run of one script without spaces, ``start`` added to each."""
    match = _RUN.match(text)
    if match is None or match.end() != len(text):
        raise ValueError("not a run of one script without spaces")
    if match.lastgroup == "hangul":
        yield from _windows(_korean_stem_length(text), 2, start)
    else:
        yield from _windows(len(text), 2 if match.lastgroup == "pairs" else 3, start)


def _windows(length: int, n: int, start: int) -> Iterator[tuple[int, int]]:
    for first in range(max(1, length - n + 1)):
        yield start + first, start + min(first + n, length)


def _korean_stem_length(word: str) -> int:
    particle = _PARTICLES.search(word)
    if particle and particle.start() >= _SHORTEST_KOREAN_STEM:
        return particle.start()
    return len(word)
