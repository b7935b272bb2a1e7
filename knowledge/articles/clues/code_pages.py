"""In which code page was this written? A guess, from what letters are like in words."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import chardet

from knowledge.analysis.languages import language_probabilities
from knowledge.articles.clues.alphabets import LETTERS
from knowledge.articles.clues.signs import has_only_signs

_SAMPLE = 8_192
"""Bytes looked at of a long text: lines with letters beyond ASCII."""
_LANGUAGE_SAMPLE = 400
"""Characters, of which a text's language is told."""

# Code pages that texts and pages come in, by Python's names. Those of DOS, of mainframes and of few machines
# are left out: the more there are, the more often a short text is taken for one of them.
_CODE_PAGES = (
    "ascii", "utf-16-le", "utf-16-be",
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "iso8859-1", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-13",
    "iso8859-15", "tis-620", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866",
    "gb18030", "big5hkscs", "cp932", "shift_jis_2004", "euc_jis_2004", "cp949", "euc_kr", "iso2022_jp_2",
)  # fmt: skip
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "shift_jis_2004": "cp932",
    "euc_jis_2004": "euc_jp",
    "euc_kr": "cp949",
}
_PREFERRED = {"cp1252": 1.02, "cp1251": 1.005}
"""Where nothing else tells, the commonest of a script is the likeliest."""
_CLOSE = 0.5
"""The share of the best one's confidence from which a code page is a candidate."""
_LANGUAGE_WEIGHT = 0.5
"""The share of a candidate's confidence that hangs on its letters being its language's."""
_LEAST = 0.01

_JAPANESE = ("cp932", "euc_jp")
_KANA = re.compile("[\u3041-\u30ff]")
_IDEOGRAPH = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]")
_LEAST_KANA = 3
_SHARE_OF_KANA = 0.4

# Signs of a wrong code page, in the letters of `_Classes`. Each has a character beyond ASCII in it.
_ODD = re.compile(
    "|".join(
        (
            "[lLaA](?=[bBo])|[bBo](?=[lLaA])",  # two scripts in a word
            "[ab](?=[LAB])|l(?=[AB])",  # a capital after a small letter
            "[lLaAbBo](?=#)|#(?=[lab])",  # a symbol in a word
            "(?<=[lLaAbBo]),(?=[lLaAbBo])",  # an opening quotation mark in a word
            "(?<![lLaAbBo])[ABo](?=1)|(?<=1)[AB]",  # a letter where a currency sign or a quotation mark stood
            "(?<![lLaAbBo])[bBo](?![lLaAbBo])",  # a letter of another script alone
        )
    )
)
_FOREIGN = re.compile("[^\x00-\x7f]")
_CLOSING = frozenset(("Pf", "Pd", "Zs"))
_NO_TEXT = frozenset(("Cc", "Cn", "Co"))
"""Controls, unassigned, for private use."""
_SPACES = "\t\r\n "
_CATALAN_LL = "l·l"
_OPENING = "‚„•·"
_TYPOGRAPHY = "…€"
_FOREIGN_LINE = re.compile(rb"^[^\x80-\xff\n]*+[\x80-\xff][^\n]*+\n?", re.MULTILINE)
_ORDINALS = "ªºµ"
"""Unicode calls these letters."""


class _Classes(dict[str, str]):
    """A character → the letter for its class, kept as it is met.

    ``lL`` ASCII's letters (small, capital), ``aA`` other Latin ones, ``bB`` Greek and Cyrillic, ``o`` Hebrew
    and Arabic, ``x`` other letters, ``1`` digits, ``.`` punctuation, ``,`` opening quotation marks and the
    like beyond ASCII, ``#`` symbols beyond ASCII, ``!`` what no text holds.
    """

    def __missing__(self, character: str) -> str:
        found = self[character] = _class_of(character)
        return found


def _class_of(character: str) -> str:
    category = unicodedata.category(character)
    if character in _SPACES:
        return " "
    if category[0] == "L" and character not in _ORDINALS:
        return _class_of_letter(character, is_capital=category == "Lu")
    if category == "Nd":
        return "1"
    if category == "Pi" or character in _OPENING:
        return ","
    if character.isascii() or category[0] == "M" or category in _CLOSING or character in _TYPOGRAPHY:
        return "."
    return "!" if category in _NO_TEXT else "#"


def _class_of_letter(letter: str, *, is_capital: bool) -> str:
    if letter.isascii():
        return "L" if is_capital else "l"
    name = unicodedata.name(letter, "")
    if name.startswith("LATIN"):
        return "A" if is_capital else "a"
    if name.startswith(("CYRILLIC", "GREEK")):
        return "B" if is_capital else "b"
    return "o" if name.startswith(("HEBREW", "ARABIC")) else "x"


_classes = _Classes()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A code page that the bytes may be in."""

    name: str
    text: str
    confidence: float


def guess_code_page(body: bytes) -> str | None:
    """Return Python's name of the code page that bytes are most likely in, or none if they are in none we know.

    chardet says how well the bytes go with each code page. Between those that go about as well, the text
    decides that each of them makes: whether its words look like words, and whether its letters are those of
    its language.
    """
    sample = _sample(body)
    is_whole = len(sample) == len(body)
    western = _decoded(sample, "cp1252", is_whole=is_whole)
    if western is not None and has_only_signs(western):
        return "cp1252"
    for name in _JAPANESE:
        if _is_japanese(_decoded(sample, name, is_whole=is_whole)):
            return name
    return _likeliest(list(_candidates(sample, is_whole=is_whole)))


def _sample(body: bytes) -> bytes:
    """Return the beginning of a text; of a long one, of its lines that are not ASCII."""
    if len(body) <= _SAMPLE:
        return body
    kept: list[bytes] = []
    room = _SAMPLE
    for line in _FOREIGN_LINE.finditer(body):
        kept.append(line[0][:room])
        room -= len(kept[-1])
        if room <= 0:
            break
    return b"".join(kept) or body[:_SAMPLE]


def _decoded(sample: bytes, name: str, *, is_whole: bool) -> str | None:
    """Return what the bytes mean in a code page, none where they are not in it; a last character may be cut."""
    try:
        return codecs.getincrementaldecoder(name)().decode(sample, final=is_whole)
    except UnicodeDecodeError:
        return None


def _is_japanese(text: str | None) -> bool:
    """Whether a text is mostly kana: a few words suffice, where chardet wants a longer text."""
    if text is None:
        return False
    kana = len(_KANA.findall(text))
    foreign = len(_FOREIGN.findall(text))
    return (
        kana >= max(_LEAST_KANA, _SHARE_OF_KANA * foreign) and kana + len(_IDEOGRAPH.findall(text)) == foreign
    )


def _candidates(sample: bytes, *, is_whole: bool) -> Iterator[_Candidate]:
    """Give the likely code pages that make different texts of the bytes."""
    found = chardet.detect_all(
        sample,
        ignore_threshold=True,
        compat_names=False,
        prefer_superset=False,
        include_encodings=_CODE_PAGES,
    )
    seen: set[str] = set()
    for each in found:
        name = _READ_AS.get(each["encoding"] or "", each["encoding"])
        if name is None or each["confidence"] < _CLOSE * found[0]["confidence"]:
            continue
        text = _decoded(sample, name, is_whole=is_whole)
        if text is not None and text not in seen:
            seen.add(text)
            yield _Candidate(name, text, each["confidence"])


def _likeliest(candidates: list[_Candidate]) -> str | None:
    if len(candidates) == 1:
        return candidates[0].name
    likeliest, most = None, 0.0
    for candidate in candidates:
        foreign = Counter(_FOREIGN.findall(candidate.text))
        weight = candidate.confidence * _likeness(candidate, foreign.total())
        if weight <= most:
            continue  # to tell a language takes the longest; it only makes the weight less
        weight *= 1 - _LANGUAGE_WEIGHT * (1 - _share_of_own_letters(candidate.text, foreign))
        if weight > most:
            likeliest, most = candidate.name, weight
    return likeliest


def _likeness(candidate: _Candidate, foreign: int) -> float:
    """Return how much a text's words look like words: 1 for no oddity among its characters beyond ASCII."""
    classes = "".join(map(_classes.__getitem__, candidate.text.replace(_CATALAN_LL, "ll")))
    oddness = 1.0 if "!" in classes else len(_ODD.findall(classes)) / (foreign or 1)
    return max(_LEAST, 1 - oddness) * _PREFERRED.get(candidate.name, 1.0)


def _share_of_own_letters(text: str, letters: Mapping[str, int]) -> float:
    """Return which share of a text's Latin letters beyond A to Z its likely languages write with."""
    latin = {letter: n for letter, n in letters.items() if _classes[letter] in "aA"}
    if not latin:
        return 1.0
    likely = language_probabilities(text[:_LANGUAGE_SAMPLE])
    known = {language: p for language, p in likely.items() if language in LETTERS}
    expected = sum(
        p * n for language, p in known.items() for letter, n in latin.items() if letter in LETTERS[language]
    )
    possible = sum(known.values()) * sum(latin.values())
    return expected / possible if possible > 0.1 * sum(latin.values()) else 1.0
