"""Which author and which site name can be believed?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from knowledge.analysis.word_lists import read_word_lists

_MOST_WORDS = 5
_SPLIT = re.compile(
    r"\s*(?:[;|/•·&]|,(?!\s*(?:jr|sr)\b)|\s(?:and|und|et|y|e|en|og|och|ja|i|és|și|ve|и|та|και)\s)\s*"
)
_BY = re.compile(
    r"^\s*(?:(?:(?:written|posted|published|reported|words|story|text|reviewed|submitted|created)\s+by"
    r"|by|byline|authors?|verfasst von|geschrieben von|ein artikel von|artikel von|von|autor(?:in|en|es|a)?"
    r"|écrit par|publié par|rédigé par|par|auteure?s?|por|escrito por|publicado por|redacción de"
    r"|scritto da|pubblicato da|di|da|autore|door|geschreven door|auteur|av|af|tekst|skriven av|skrevet av"
    r"|kirjoittaja|autorzy|opracował[a]?|napsal[a]?|szerző|írta|autorul|de|yazar"
    r"|автор|текст|γράφει ο|του)\b\s*[:：]?"
    r"|[–—•|:-])\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[,|•·–—(\[/]|\s-\s|\s+(?:for|für|pour|para|per|voor|at|in|on|from|with|contributor|correspondent)\b"
    r"|\s+@|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_IN_A_NAME = re.compile(
    r"[\d@/\\<>{}\[\]()=_#*%$€£!?:;|«»\"“”]|https?|www\.|\.(?:com|org|net|de|fr|co|info)\b"
)
_LINK = re.compile(r"https?:|www\.|\S@\S")
_SURNAME_FIRST = re.compile(r"^([^\W\d_]+), ([^\W\d_]+(?: [^\W\d_]\.?)?)$")
NAMES_PATH = Path(__file__).with_name("names.toml")
"""The words that come with the package: roles, and what stands in names in small letters."""


def fold(text: str) -> str:
    """Return only a text's letters and digits, without case and accents: for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum())


def believable_authors(
    written: str, not_these: Iterable[str] = (), *, is_marked: bool = False
) -> tuple[str, ...]:
    """Return the persons that a by-line names, none where it names none.

    A name is one to five words of letters, begins with a capital (in scripts that have them) and is neither
    a role ("Editor", "Redaktion") nor an agency nor one of ``not_these``: the publisher and the site.
    """
    if _LINK.search(written):
        return ()
    written = _BY.sub("", " ".join(written.split()))
    # Libraries' fields have the surname first: "Frostwick, Ada".
    written = _SURNAME_FIRST.sub(r"\2 \1", written)
    taken = {fold(name) for name in not_these if name}
    found: dict[str, str] = {}
    for part in _SPLIT.split(written):
        name = _TAIL.sub("", _BY.sub("", part)).strip(" .,;:-–—'’")
        if name.isupper() and len(name) > 3:
            name = name.title()
        folded = fold(name)
        if _is_taken(folded, taken):
            if not found:
                # "Harbour Gazette, Marrow Bay": the rest says where the site is at home.
                return ()
            continue
        form = name.title() if is_marked and name.islower() else name
        if is_believable_name(form):
            found.setdefault(folded, name)
    return tuple(found.values())


def is_believable_name(name: str) -> bool:
    """Return whether this can be a person's name: the form of it, and no role."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or not 2 < len(name) <= 60 or _NOT_IN_A_NAME.search(name):
        return not name.isascii() and 2 <= len(name) <= 60 and len(words) == 1 and name.isalpha()
    if any(word.casefold().strip(".,") in _listed("roles") for word in words):
        return False
    bare = [word.strip(".,'’-") for word in words]
    if not all(re.fullmatch(r"[^\W\d_][\w.'’‘-]*", word) for word in bare if word):
        return False
    cased = [word for word in bare if word[:1].lower() != word[:1].upper()]
    return all(word[:1].isupper() or word.casefold() in _listed("particles") for word in cased) and (
        not cased or any(word[:1].isupper() for word in cased)
    )


def _is_taken(folded: str, taken: set[str]) -> bool:
    return any(folded == name or (len(folded) > 5 and folded in name) for name in taken)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(read_word_lists(NAMES_PATH)[key])
