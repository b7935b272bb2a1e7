"""Folding: which differences of writing do not matter when words are compared.

Two steps, because Snowball's stemmers need the accents that a reader's phone may leave out: ``fold`` makes
the form (width, case, invisible marks), ``fold_accents`` is applied to the stem.
"""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
"""Regex class of what no reader sees: soft hyphen, joiners, marks of direction, variation selectors."""

_DROPPED = re.compile(
    f"[{INVISIBLE}"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06ed"  # Arabic: tatweel, vowel signs, marks of recitation
    "\u0591-\u05c7"  # Hebrew points
    "]+"
)
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h", "þ": "th", "ŋ": "n"}
    | {"ё": "е", "ѐ": "е", "ѝ": "и"}  # й, ї and ў are letters of their own
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
    | {"ँ": "ं", "\u093c": None}  # Devanagari: one sign of nasality; no nukta
)
_LATIN_OR_GREEK_WITH_MARKS = re.compile("([a-z\u0370-\u03ff])[\u0300-\u036f]+")
_STRESS_ON_CYRILLIC = re.compile("(?<=[\u0400-\u052f])[\u0300\u0301]")
_DEVANAGARI_NASAL_CLUSTER = re.compile("[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_VIETNAMESE = "vi"


def fold(text: str, *, is_turkic: bool = False) -> str:
    """Return ``text`` in NFKC and without case, invisible characters and Arabic and Hebrew vowel signs.

    Accents stay. With ``is_turkic`` the dotted and the dotless i are two letters, as in Turkish.
    """
    if text.isascii() and not is_turkic:
        return text.lower()
    if is_turkic:
        text = text.replace("İ", "i").replace("I", "ı")
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _FOREIGN_DIGIT.sub(_ascii_digit, _DROPPED.sub("", folded))


def fold_accents(text: str, language: str = "und") -> str:
    """Return the folded ``text`` without what people leave out when they type in a hurry.

    Latin and Greek lose their accents, Cyrillic its ё and stress, Arabic and Persian the variants of one
    letter, Hindi nukta and the two ways to write a nasal. Vietnamese keeps all: its marks tell words apart.
    """
    if text.isascii() or language == _VIETNAMESE:
        return text
    text = text.translate(_LETTERS_WITHOUT_DECOMPOSITION)
    decomposed = unicodedata.normalize("NFD", text)
    if decomposed != text:
        bare = _LATIN_OR_GREEK_WITH_MARKS.sub(r"\1", decomposed)
        text = unicodedata.normalize("NFC", _STRESS_ON_CYRILLIC.sub("", bare))
    return _DEVANAGARI_NASAL_CLUSTER.sub("ं", text)


def _ascii_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match.group()))
