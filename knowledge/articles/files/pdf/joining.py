"""Lines of a paragraph become one text again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from knowledge.articles.files.pdf.lines import Line

_HYPHENATED = re.compile(r"[^\W_]-$")
_CONJUNCTION = re.compile(r"(?:und|oder|bis|and|or|en|of)\b")
"""After a hyphen that stands for a part of a word: "Vor- und Nachteile"."""
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_WORDS = re.compile(_WORD)
_LAST_WORD = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]-)[^\W\d_]++(?:-[^\W\d_]++)*+-$")
_CLOSE_SET = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\u0e00-\u0e7f]")
"""Chinese, Japanese and Thai letters: no space stands between two lines."""


def count_words(lines: Iterable[Line]) -> Counter[str]:
    """Return how often a document writes each word, hyphens included."""
    return Counter(word for line in lines for word in _WORDS.findall(line.text.lower()))


def join_lines(lines: Sequence[str], words: Counter[str]) -> str:
    """Join lines by spaces; undo hyphens that only divide a word at the end of a line.

    A hyphen stays if the rest of the document writes the word with it more often than without.
    """
    text = lines[0]
    for line in lines[1:]:
        if _HYPHENATED.search(text) and not _CONJUNCTION.match(line):
            whole = (_LAST_WORD.search(text) or [""])[0] + (_WORDS.match(line) or [""])[0]
            is_divided = line[0].islower() and words[whole.lower()] <= words[whole.replace("-", "").lower()]
            text = (text[:-1] if is_divided else text) + line
        elif _CLOSE_SET.match(line) and _CLOSE_SET.match(text[-1]):
            text += line
        else:
            text += " " + line
    return text
