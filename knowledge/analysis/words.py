"""Words: where they are in a text, and the forms in which they are compared.

One regular expression cuts the text into *chunks* (``discord.py``, ``20,000``, ``Tesla's``, a run of Chinese).
Each distinct chunk is turned into its forms once. ``Words.parts`` decides what is inside one, and knows the
offsets too: so the fast way without them (``forms``) and the slow way (``tokens``) can't disagree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from knowledge.analysis.chinese import CHINESE, simplified
from knowledge.analysis.folding import INVISIBLE, fold
from knowledge.analysis.numbers import SEPARATORS, plain_number
from knowledge.analysis.scripts import RUN, SPACELESS, ngrams
from knowledge.analysis.units import MONEY, SIGNS, SIGNS_ALONE, unit_start
from knowledge.records import Token

ELISION = frozenset({"fr", "it", "ca", "oc"})
"""Languages in which an apostrophe parts two words: l'eau, dell'arte."""
TURKIC = frozenset({"tr", "az"})
"""Languages with a dotless i, and with a name's endings behind an apostrophe: İstanbul'da."""
_SPACED_THOUSANDS = "be bg ca cs es et fi fr hu lt lv nb nn no pl pt ru sk sl sv uk"
SPACED_THOUSANDS = frozenset(_SPACED_THOUSANDS.split())
"""Languages that write 20 000 with an ordinary space."""

LONGEST_FORM = 64
"""Characters kept of a form: what is longer is no word, but encoded data or an attack."""
_CACHED_CHUNKS = 1 << 16
"""Distinct chunks until a language's cache is full, some 16 MB; up to twice as many are kept."""
_LONGEST_CACHED_CHUNK = 40
_LANGUAGES_AT_ONCE = 16

_APOSTROPHES = "'’ʼ＇׳״"
_CLITICS = frozenset({"s", "ll", "d", "re", "ve", "m"})
"""What may follow an apostrophe and is not part of the word: Tesla's, they're."""


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.is_turkic = language in TURKIC
        self.has_spaced_thousands = language in SPACED_THOUSANDS
        self._has_elision = language in ELISION
        self._is_chinese = language in CHINESE
        self._chunk, self._ascii_chunk = _chunk_patterns(self.has_spaced_thousands)
        self._inside = _inside_pattern(self._has_elision)
        self._parts_of_chunks = _PartsOfChunks(self)

    def chunks(self, text: str, start: int, end: int) -> list[str]:
        """Return the chunks of ``text[start:end]`` in order."""
        chunk = self._ascii_chunk if text.isascii() else self._chunk
        return chunk.findall(text, start, end)

    def forms(self, text: str, start: int, end: int) -> tuple[Sequence[str], bytes]:
        """Return the forms of ``text[start:end]`` in order, and a 1 for each that has a capital."""
        chunks = self.chunks(text, start, end)
        if not chunks:
            return (), b""
        forms, capitals = zip(*map(self._parts_of_chunks.__getitem__, chunks), strict=True)
        return list(chain.from_iterable(forms)), b"".join(capitals)

    def are_in(self, text: str, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` has a form."""
        chunk = self._ascii_chunk if text.isascii() else self._chunk
        return any(self._parts_of_chunks[match.group()][0] for match in chunk.finditer(text, start, end))

    def plain(self, word: str) -> tuple[Sequence[str], bytes] | None:
        """Return what ``forms`` would of a word of small ASCII letters, the first perhaps a capital; of others None."""
        if not (word.isascii() and word.isalpha()) or len(word) > LONGEST_FORM:
            return None
        if word.islower():
            return (word,), b"\0"
        if word.istitle() and not self.is_turkic:
            return (word.lower(),), b"\1"
        return None

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]:
        """Yield the same forms with their offsets in ``text``."""
        for match in self._chunk.finditer(text, start, end):
            offset = match.start()
            for first, last, form in self.parts(match.group()):
                yield Token(form, offset + first, offset + last)

    def parts(self, chunk: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and form of each word in one chunk."""
        if _PLAIN_WORD.fullmatch(chunk) and not _is_camel_case(
            chunk
        ):  # nearly always: spare it the long pattern
            yield 0, len(chunk), fold(chunk, is_turkic=self.is_turkic)[:LONGEST_FORM]
            return
        for match in self._inside.finditer(chunk):
            kind = match.lastgroup
            raw = match.group()
            start, end = match.span()
            if kind == "spaceless":
                spans = ngrams(raw, start)
                if unicodedata.is_normalized("NFKC", raw):
                    # Nothing to fold: these scripts have no case.
                    same = simplified(chunk) if self._is_chinese else chunk
                    yield from ((first, last, same[first:last]) for first, last in spans)
                    continue
            elif kind == "word" and _is_camel_case(raw):
                spans = _humps(raw, start)
            elif kind == "word" and (unit := start + unit_start(raw)) > start:
                spans = iter([(start, unit), (unit, end)])
            else:
                spans = iter([(start, end)])
            for first, last in spans:
                folded = self._fold(chunk[first:last], kind)
                for form in folded.split():  # some compatibility characters fold to several words
                    yield first, last, form[:LONGEST_FORM]

    def _fold(self, raw: str, kind: str | None) -> str:
        folded = fold(raw, is_turkic=self.is_turkic)
        if kind == "spaceless" and self._is_chinese:
            return simplified(folded)
        if kind == "number":
            return plain_number(folded)
        if kind == "version":
            return folded[1:]
        if kind == "acronym":
            return folded.replace(".", "")
        if kind == "electronic":
            return folded[0] + folded[2:]
        if kind in ("word", "firm"):
            return self._without_apostrophes(folded)
        return folded

    def _without_apostrophes(self, word: str) -> str:
        """Return O'Brien as obrien, Tesla's as tesla, don't as dont; in Turkish what stands before it."""
        pieces = _SPLIT_AT_APOSTROPHE(word)
        if len(pieces) == 1:
            return word
        if self.is_turkic:
            return pieces[0]
        if pieces[-1] in _CLITICS:
            pieces.pop()
        return "".join(pieces)


class _PartsOfChunks(dict[str, tuple[Sequence[str], bytes]]):
    """From a chunk to its forms and their capitals; makes and keeps what it lacks.

    A full cache starts anew, but what it held can be taken over as long as the next one fills: so common words are
    always kept, at a fraction of what it costs to keep account of each use.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._before: dict[str, tuple[Sequence[str], bytes]] = {}

    def __missing__(self, chunk: str) -> tuple[Sequence[str], bytes]:
        value = self._before.get(chunk) or self._words.plain(chunk)
        if value is None:
            parts = list(self._words.parts(chunk))
            forms = tuple(form for _, _, form in parts)
            value = forms, bytes(chunk[start].isupper() for start, _, _ in parts)
        if len(chunk) <= _LONGEST_CACHED_CHUNK:
            if len(self) >= _CACHED_CHUNKS:
                self._before = dict(self)
                self.clear()
            self[chunk] = value
        return value


@lru_cache(maxsize=_LANGUAGES_AT_ONCE)
def words_of(language: str) -> Words:
    """Return the words of a language; the same object as long as it is among those in use."""
    return Words(language)


@lru_cache(maxsize=1)
def _word_characters() -> str:
    """Return the body of a regex class of letters, digits, _, combining marks and what is invisible.

    ``\\w`` alone leaves out the marks (Mn, Mc): Hindi, Thai and decomposed accents would fall to pieces.
    """
    ranges: list[str] = []
    first = last = 0x300
    for code in range(0x301, 0x10000):  # beyond are only historic scripts, and the class would become slow
        if unicodedata.category(chr(code)) in ("Mn", "Mc"):
            if code > last + 1:
                ranges.append(f"\\u{first:04x}-\\u{last:04x}")
                first = code
            last = code
    ranges.append(f"\\u{first:04x}-\\u{last:04x}")
    return r"\w" + "".join(ranges) + INVISIBLE


@lru_cache(maxsize=2)
def _chunk_patterns(is_thousands_space_plain: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern that finds chunks, for any text and for ASCII."""
    body = _word_characters()
    spaces = "\u00a0\u202f\u2009" + (" " if is_thousands_space_plain else "")
    # Every alternative begins with a class of characters, so that the usual case, a space, fails at a glance.
    pattern = (
        rf"[{body}§{SIGNS}]+"
        rf"(?:[.·{_APOSTROPHES}][{body}]+"
        rf"|[-‐‑](?<=(?<![{body}])[eE].)[{body}]+"
        r"|[,٫٬](?<=\d.)\d+"
        rf"|&(?<=[a-zA-Z].)(?=[a-zA-Z])[{body}]+"
        rf"|[{spaces}](?<=\d.)\d{{3}}(?!\d))*"
        rf"(?:\+\+|\#|[{SIGNS}])?"
    )
    return re.compile(pattern), re.compile(pattern.replace(body, r"\w"), re.ASCII)


@lru_cache(maxsize=2)
def _inside_pattern(has_elision: bool) -> re.Pattern[str]:
    """Return the pattern that finds the words inside a chunk, each kind in its own group."""
    word = f"(?:(?![_{SPACELESS}])[{_word_characters()}])"
    inner = "·" if has_elision else f"·{_APOSTROPHES}"
    return re.compile(
        rf"""
        (?P<electronic> (?<!{word}) [eE][-‐‑]{word}+ )               # e-mail is email
        | (?P<acronym> (?<![\w.]) (?: [^\W\d_{SPACELESS}](?:\.[^\W\d_{SPACELESS}])+    # U.S, z.B
            | [A-Z][a-z]?(?:\.[A-Z][a-z]?)+ ) (?!{word}) )           # Ph.D
        | (?P<version> (?<!{word}) [vV]\d+(?:\.\d+)+ (?!{word}) )    # v2.7.1
        | (?P<number> (?<!\d) \d+(?: (?:[{SEPARATORS}]\d+)++ | (?![{_APOSTROPHES}]?{word}) ) )
        | (?P<spaceless> {RUN} )
        | (?P<code> (?<!{word}) (?:[^\W\d_{SPACELESS}]+\+\+ | [a-zA-Z]\#) )            # C++, C#
        | (?P<firm> (?<!{word}) [a-zA-Z]{{1,3}}&[a-zA-Z]{{1,3}}(?:['’]s)? (?!{word}) )              # AT&T, R&D
        | (?P<stem> [^\W\d_{SPACELESS}]+ (?=\d+\.\d) )               # python of python3.11
        | (?P<word> {word}+ (?:[{inner}]{word}+)* )
        | (?P<sign> § | [{MONEY}](?=\d) | (?<=\d)[{SIGNS}] | \A[{SIGNS_ALONE}]\Z )   # €5, 5 %, not $HOME
        """,
        re.VERBOSE,
    )


_PLAIN_WORD = re.compile("[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u052f]+")
_SPLIT_AT_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]").split
_TWO_HUMPS = re.compile("[a-z][A-Z].*[a-z][A-Z]")
_HUMP = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def _is_camel_case(word: str) -> bool:
    """Tell a name from a program (getUserName) from JavaScript, YouTube and McDonald."""
    return word.isascii() and word.isalnum() and _TWO_HUMPS.search(word) is not None


def _humps(word: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _HUMP.finditer(word):
        yield start + match.start(), start + match.end()
