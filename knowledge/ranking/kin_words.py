"""Which other words may stand for a word of a question: members ask "buy" where an article says "purchase".

A small thesaurus of everyday and technical words, of each language by itself. It says how well one word stands in for
another, and in which direction: what an article says of dogs answers for a puppy, seldom the other way round.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, permutations
from pathlib import Path
from types import MappingProxyType

from knowledge.analysis import fold, terms

KIN_WORDS_PATH = Path(__file__).with_name("kin_words.toml")
"""The thesaurus that comes with the package; its notation stands at its head."""

WITHOUT_SPACES = frozenset({"ja", "ko", "zh"})
"""Languages whose entries are pieces of text as they are written, folded, and no terms."""
FORM_STRENGTH = 1.0
"""Between forms of one word that a stemmer keeps apart: bought, buy."""
SAME_STRENGTH = 0.9
CLOSE_STRENGTH = 0.6
TO_BROAD_STRENGTH = 0.8
"""For the question's narrow word the article's broad one: puppy, dog."""
TO_NARROW_STRENGTH = 0.4

_BY_MEANINGS = (1.0, 0.9, 0.8)
"""What is left of a strength where either word stands in one group of ``same``, two, or more: so many meanings."""

Entry = tuple[str, ...]
"""The terms of a word (one) or of a phrase (several), in order."""


@dataclass(frozen=True, slots=True)
class KinLists:
    """What the thesaurus has of one language, as it is written there."""

    forms: tuple[tuple[str, ...], ...] = ()
    """Forms of one word, the first of them the one that the other lists use."""
    same: tuple[tuple[str, ...], ...] = ()
    """Groups of words and phrases that mean the same."""
    close: tuple[tuple[str, ...], ...] = ()
    """Groups of words and phrases that often stand for each other."""
    narrow: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    """Narrow words and the broad ones that cover each of them."""
    twice: frozenset[str] = frozenset()
    """Words that stand in more than one group on purpose."""


def kin(term: str, language: str) -> tuple[tuple[str, float], ...]:
    """Return the terms that may stand in the place of ``term`` and how well (0–1), best first.

    Empty for a word or a language that the thesaurus lacks. In Chinese, Japanese and Korean the words are folded
    text instead of terms.
    """
    return tuple((other[0], strength) for other, strength in _kin_of((term,), language) if len(other) == 1)


def kin_of_phrase(phrase: Sequence[str], language: str) -> tuple[tuple[Entry, float], ...]:
    """Return the words and phrases that may stand in the place of the terms ``phrase``, which follow each other.

    ``phrase`` may be a single term: then this is ``kin`` with the phrases besides.
    """
    return _kin_of(tuple(phrase), language)


@cache
def phrases(language: str) -> frozenset[Entry]:
    """Return the phrases of two terms or more that have kin: what to look for in a question."""
    return frozenset(entry for entry in _thesaurus(language) if len(entry) > 1)


@cache
def words(language: str) -> frozenset[str]:
    """Return the single words that have kin; to be looked for in the folded text where there are no spaces."""
    return frozenset(entry[0] for entry in _thesaurus(language) if len(entry) == 1)


@cache
def kin_lists() -> Mapping[str, KinLists]:
    """Return what is written in the thesaurus, by language; read once."""
    read = tomllib.loads(KIN_WORDS_PATH.read_text(encoding="utf-8"))
    return MappingProxyType({language: _lists(tables) for language, tables in read.items()})


def entry_of(written: str, language: str) -> Entry:
    """Return the terms of a word or phrase as the thesaurus writes it."""
    folded = fold(written)
    return (folded,) if language in WITHOUT_SPACES else tuple(terms(folded.split(), language))


def _lists(tables: Mapping[str, str]) -> KinLists:
    return KinLists(
        forms=tuple(tuple(line.split()) for line in tables.get("forms", "").splitlines() if line),
        same=tuple(_members(line) for line in tables.get("same", "").splitlines() if line),
        close=tuple(_members(line) for line in tables.get("close", "").splitlines() if line),
        narrow=tuple(
            (_members(narrow), _members(broad))
            for narrow, broad in (line.split(" > ") for line in tables.get("narrow", "").splitlines() if line)
        ),
        twice=frozenset(_members(tables.get("twice", "").replace("\n", " "))),
    )


def _members(line: str) -> tuple[str, ...]:
    return tuple(member for part in line.split(",") if (member := part.strip()))


def _kin_of(entry: Entry, language: str) -> tuple[tuple[Entry, float], ...]:
    found = _thesaurus(language).get(entry, {})
    return tuple(sorted(found.items(), key=lambda kin: (-kin[1], kin[0])))


@cache
def _thesaurus(language: str) -> Mapping[Entry, Mapping[Entry, float]]:
    lists = kin_lists().get(language)
    if lists is None:
        return {}
    entries = _Entries(lists, language)
    for group in lists.forms:
        entries.link(permutations(map(entries.of, group), 2), FORM_STRENGTH)
    entries.count_meanings(lists.same)
    for strength, groups in ((SAME_STRENGTH, lists.same), (CLOSE_STRENGTH, lists.close)):
        for group in groups:
            entries.link(permutations(map(entries.of, group), 2), strength)
    for narrow, broad in lists.narrow:
        pairs = [(entries.of(one), entries.of(other)) for one in narrow for other in broad]
        entries.link(pairs, TO_BROAD_STRENGTH)
        entries.link([(other, one) for one, other in pairs], TO_NARROW_STRENGTH)
    return entries.links


def _entries_of(lists: KinLists, language: str) -> dict[str, Entry]:
    """Return the entry of all that is written in ``lists``: stemmed at once, which is faster than one by one."""
    groups = chain(lists.forms, lists.same, lists.close, chain.from_iterable(lists.narrow))
    written = list(dict.fromkeys(chain.from_iterable(groups)))
    if language in WITHOUT_SPACES:
        return {member: (fold(member),) for member in written}
    parts = [fold(member).split() for member in written]
    stems = iter(terms(list(chain.from_iterable(parts)), language))
    return {member: tuple(islice(stems, len(part))) for member, part in zip(written, parts, strict=True)}


@cache
def _by_meanings(strength: float) -> tuple[float, ...]:
    return tuple(round(strength * left, 2) for left in _BY_MEANINGS)


class _Entries:
    """Gathers which entry stands for which, each with all forms of its word."""

    def __init__(self, lists: KinLists, language: str) -> None:
        self._entries = _entries_of(lists, language)
        self.links: dict[Entry, dict[Entry, float]] = {}
        self._meanings: Counter[Entry] = Counter()
        self._forms = {self.of(group[0]): tuple(dict.fromkeys(map(self.of, group))) for group in lists.forms}

    def of(self, written: str) -> Entry:
        return self._entries[written]

    def count_meanings(self, groups: Iterable[Sequence[str]]) -> None:
        self._meanings = Counter(self.of(member) for group in groups for member in group)

    def link(self, pairs: Iterable[tuple[Entry, Entry]], strength: float) -> None:
        """Let the second of each pair stand for the first, in all of their forms; the strongest link stays."""
        by_meanings, meanings_of, forms_of = _by_meanings(strength), self._meanings.get, self._forms.get
        for first, second in pairs:
            meanings = max(meanings_of(first, 1), meanings_of(second, 1))
            left = by_meanings[min(meanings, len(by_meanings)) - 1]
            for one in forms_of(first, (first,)):
                found = self.links.setdefault(one, {})
                for other in forms_of(second, (second,)):
                    if other != one and found.get(other, 0.0) < left:
                        found[other] = left
