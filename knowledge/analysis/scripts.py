"""Writing without spaces: Chinese, Japanese, Thai and others are cut into overlapping character n-grams.

Chinese characters also stand for themselves, because one is often a word. Korean has spaces, but glues
particles to its words; they are taken off and the rest is cut into pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Regex class of Chinese characters."""
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
"""Regex class of Japanese syllables."""
HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f"
"""Regex class of Thai, Lao, Burmese and Khmer, whose spaces part phrases, not words."""
SPACELESS = HAN + KANA + HANGUL + SOUTH_EAST_ASIAN
SPACELESS_LANGUAGES = frozenset({"zh", "yue", "ja", "ko", "th", "lo", "my", "km"})
"""Languages whose forms are n-grams."""

RUN = f"[{HAN}{KANA}]+|[{HANGUL}]+|[{SOUTH_EAST_ASIAN}]+"
"""Regex of a run of one of these ways of writing."""

_LETTER_WITHOUT_SPACES = re.compile(f"[{SPACELESS}]")
_LETTER = re.compile(r"[^\W\d_]")
_IS_HAN = re.compile(f"[{HAN}]")
_IS_HANGUL = re.compile(f"[{HANGUL}]")
_IS_SOUTH_EAST_ASIAN = re.compile(f"[{SOUTH_EAST_ASIAN}]")
_IS_NEW_WORD = re.compile("[\u3041-\u309f][^\u3041-\u309f\u30fc]|[\u30a1-\u30ff][\u3041-\u309f]")
"""Where Japanese goes over from hiragana to other characters, or from katakana to hiragana, a word begins."""
_DECOMPOSED = re.compile("[\u1100-\u11ff\u3099\u309a]")
_CHARACTER = re.compile("[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|.[\u3099\u309a]?", re.DOTALL)
"""A Korean syllable or a Japanese one with its voicing mark, composed or not."""

_LONG_PARTICLES = (
    "에서는|에서도|으로는|으로도|에게서|으로써|으로서|까지는|부터는|이라는|이라고|에는|에도|에서|에게|한테|께서|으로|로서|로써|"
    "까지|부터|처럼|보다|마다|조차|마저|밖에|이나|이며|이고|이란|라는|라고|들은|들이|들을|들의|와의|과의"
)
_SHORT_PARTICLES = "은는이가을를의에로와과도만"
_PARTICLE = re.compile(f"(?:{_LONG_PARTICLES}|[{_SHORT_PARTICLES}])$")


def is_spaceless(text: str) -> bool:
    """Tell whether most letters of a text are of writing whose forms are n-grams."""
    return not text.isascii() and 2 * len(_LETTER_WITHOUT_SPACES.findall(text)) > len(_LETTER.findall(text))


def ngrams(run: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans of the n-grams of a ``RUN`` in reading order, ``start`` added to each."""
    cuts = _characters(run, start)
    if _IS_SOUTH_EAST_ASIAN.match(run):
        yield from _windows(cuts, 3, 4)
    elif _IS_HANGUL.match(run):
        yield from _korean(unicodedata.normalize("NFC", run), cuts)
    else:
        yield from _chinese_or_japanese(run, start, cuts)


def _characters(run: str, start: int) -> list[int]:
    """Return where each character of ``run`` begins, and where the last one ends."""
    if _DECOMPOSED.search(run):
        return [start + match.start() for match in _CHARACTER.finditer(run)] + [start + len(run)]
    return list(range(start, start + len(run) + 1))


def _windows(cuts: list[int], *sizes: int) -> Iterator[tuple[int, int]]:
    """Yield the n-grams of all these sizes by their beginnings; of a run that is shorter, the whole."""
    last = len(cuts) - 1
    if last < sizes[0]:
        yield cuts[0], cuts[last]
    for first in range(last):
        for size in sizes:
            if first + size <= last:
                yield cuts[first], cuts[first + size]


def _chinese_or_japanese(run: str, start: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    is_alone = len(cuts) == 2
    for begin, middle, end in zip(cuts, cuts[1:], [*cuts[2:], None], strict=False):
        if is_alone or _IS_HAN.match(run, begin - start):
            yield begin, middle
        if end is not None and not _IS_NEW_WORD.match(run, begin - start):
            yield begin, end


def _korean(word: str, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a word without its particle.

    A word of two syllables that may have one is given both ways: 마을 is a village, but 물을 is 물 (water).
    """
    particle = _PARTICLE.search(word)
    if particle and particle.start() >= 2:
        cuts = cuts[: particle.start() + 1]
    elif particle and particle.start() == 1:
        yield cuts[0], cuts[1]
    yield from _windows(cuts, 2)
