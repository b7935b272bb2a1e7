"""Is this UTF-16? Its mark says so, or, where it has none, what its pairs of bytes are."""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_096
_BLANKS = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c"))
_PLAIN = re.compile(r"[\t\n\r -~]")
_NO_TEXT = frozenset(("Cc", "Cn", "Co", "Cs"))
"""Categories of Unicode: controls, unassigned, for private use, halves of pairs."""
_MOST_NO_TEXT = 0.05
"""Share of such characters in a text, which may have icons; of random bytes taken for UTF-16 they are about .15."""


def wide_code(body: bytes) -> str | None:
    """Return Python's name of the code of bytes in UTF-16 or UTF-32, or none.

    A byte order mark is believed where text follows it: any file may begin with these bytes.
    Without a byte order mark only UTF-16 is told, by the zeros that stand in it wherever there is a space, a
    line break or a Latin letter.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return name if _share_of_no_text(body[:_SAMPLE], name) <= _MOST_NO_TEXT else None
    sample = body[:_SAMPLE]
    if b"\x00" not in sample:
        return None
    found = {name: _plain_characters(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(found, key=found.__getitem__)
    return best if found[best] else None


def _share_of_no_text(sample: bytes, name: str) -> float:
    text = codecs.getincrementaldecoder(name)("replace").decode(sample).translate(_BLANKS)
    counted = sum(character == "\ufffd" or unicodedata.category(character) in _NO_TEXT for character in text)
    return counted / len(text) if text else 0.0


def _plain_characters(sample: bytes, name: str) -> int:
    """Return how many ASCII characters a text in this code holds; none where it is no text."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return 0
    if any(unicodedata.category(character) in _NO_TEXT for character in set(text.translate(_BLANKS))):
        return 0
    return len(_PLAIN.findall(text))
