"""Letters that look like others: of full width, or Cyrillic and Greek ones in a Latin word.

Phones and jokers write them, and readers see no difference.
"""

from __future__ import annotations

import re

_LATIN = "aceopxyisjhABCEHIKMOPTXYSJ" + "oAEIKMNOPTXYZHB"
_ALIKE = "асеорхуіѕјһАВСЕНІКМОРТХУЅЈ" + "οΑΕΙΚΜΝΟΡΤΧΥΖΗΒ"
_TO_LATIN = str.maketrans(_ALIKE, _LATIN)
_WIDE = str.maketrans({wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20})
_IS_LATIN = re.compile("[a-zA-Z]")
_NOT_LATIN = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
_WIDE_LETTER = re.compile("[\uff21-\uff3a\uff41-\uff5a]{2}")


def with_plain_letters(text: str) -> str:
    """Return ``text``, as long as it was, with the letters that its words seem to be made of.

    A word that has letters of two scripts becomes Latin where each of the others looks like a Latin one; a text with
    words of full-width letters gets the usual ones. All else stays.
    """
    if text.isascii():
        return text
    if _WIDE_LETTER.search(text) is not None:
        text = text.translate(_WIDE)
    if _NOT_LATIN.search(text) is None or _IS_LATIN.search(text) is None:
        return text
    return _WORD.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    word = match.group()
    if _IS_LATIN.search(word) is None or _NOT_LATIN.search(word) is None:
        return word
    plain = word.translate(_TO_LATIN)
    return plain if _NOT_LATIN.search(plain) is None else word
