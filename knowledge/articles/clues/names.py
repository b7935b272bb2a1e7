"""Which author and which site name can be believed?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from knowledge.analysis.word_lists import read_word_lists
from knowledge.articles.clues.dates import find_day, is_dating_word

_MOST_WORDS = 5
_SPLIT = re.compile(
    r"(?<!\s)\s*+(?:[;/•·&]|,(?!\s*+(?:jr|sr)\b)|(?<=\s)(?:and|und|et|y|e|en|og|och|ja|i|és|și|ve|и|та|και)\s)\s*+"
)
_LAST_OF_MANY = re.compile(r",\s*(?:and|und|et|y|e|en|og|och|ja|i|és|și|ve|и|та|και|&)\s+", re.IGNORECASE)
_BARS = re.compile(r"(?<!\s)\s*+[|•·]\s*+")
_BY = re.compile(
    r"^\s*(?:(?:(?:written|posted|published|reported|words|story|text|reviewed|submitted|created)\s+by"
    r"|by|byline|authors?|contributors?|verfasst von|geschrieben von|ein artikel von|artikel von|von"
    r"|autor(?:in|en|es|a)?|écrit par|publié par|rédigé par|par|auteure?s?|por|escrito por|publicado por|redacción de"
    r"|scritto da|pubblicato da|di|da|autore|door|geschreven door|auteur|av|af|tekst|skriven av|skrevet av"
    r"|kirjoittaja|autorzy|opracował[a]?|napsal[a]?|szerző|írta|autorul|de|yazar"
    r"|автор|текст|γράφει ο|του)\b\s*[:：]?"
    r"|[–—•|:-])\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<!\s)\s*+(?:[,|•·–—\[/]|\((?!\w{1,20}\)\s++[^\W\d_])|(?<=\s)-\s|(?<=\s)(?:for|für|pour|para|per|voor|at|in|on|from|with|about"
    r"|contributor|correspondent|senior|staff|executive|managing|associate|deputy|envoyée?s?)\b|(?<=\s)@|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_IN_A_NAME = re.compile(
    r"[\d@/\\<>{}\[\]()=_#*%$€£!?:;|«»\"“”]|https?|www\.|\.(?:com|org|net|de|fr|co|info)\b"
)
NAMES_PATH = Path(__file__).with_name("names.toml")
"""The words that come with the package: roles, jobs, and what stands in names in small letters."""

_ADDRESS = re.compile(
    r"[(<\[]?(?:(?:mailto|https?):\S+|www\.\S+|[^\s@]{1,64}@[^\s@.]{1,64}\.\S{1,200})[)>\]]?", re.IGNORECASE
)
_SURNAME_FIRST = re.compile(
    r"^([^\W\d_]+(?:[-’'][^\W\d_]+)*), ([^\W\d_]+(?:-[^\W\d_]+)*\.?(?: [^\W\d_]\.?){0,3})$"
)
_SHORT_LABELS = frozenset({"di", "da", "de", "av", "af", "du"})
"""By-lines' words that surnames begin with as well."""
_NICKNAME = re.compile(r"(?=(?:[^a-z]*[a-z]){3})[^\W_][\w.-]{2,29}", re.IGNORECASE)
_CALLED = re.compile(r"""\s["“”„«‘'(][^"“”»’')]{1,30}["“”»’')](?=\s[^\W\d_])""")
"""What somebody is called, between the first name and the surname: Ilse "Bosun" Fern."""
_CAPITALS = re.compile(r"^((?:[^\W\d_a-zß-ÿ]{2,}[\s-]+)+[^\W\d_a-zß-ÿ]{2,})\s+[^\W\d_]*[a-zß-ÿ]")
_ACRONYM = re.compile(r"\s(?!I{1,3}\b|IV\b|JR\b|SR\b|MD\b)[A-Z]{2,6}$")
_HAN_SENTENCE = re.compile("[\u3400-\u9fff]{7}")
"""No name in Chinese characters is so long."""
_TITLES_BEHIND = re.compile(
    r"(?<!\s)\s*+(?:기자|특파원|논설위원|記者|记者|編集委員|特派员)$|^(?:編集委員|本報記者|记者|記者)\s*"
)


def fold(text: str) -> str:
    """Return only a text's letters and digits, without case and accents: for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum())


def believable_authors(
    written: str, not_these: Iterable[str] = (), *, is_marked: bool = False
) -> tuple[str, ...]:
    """Return the persons that a by-line names, none where it names none.

    A name is one to five words of letters, begins with a capital (in scripts that have them) and is neither
    a role ("Editor", "Redaktion") nor an agency nor one of ``not_these``: the publisher and the site. What
    ``is_marked`` as an author's name may be a nickname ("bosun_k"). Days, jobs and places beside a name go.
    """
    written = _without_days(_ADDRESS.sub(" ", " ".join(written.split()))).strip()
    if written.startswith("("):  # mails' headers: "address (Name)"
        written = written.strip("()")
    taken = {fold(name) for name in not_these if name}
    for segment in _BARS.split(written):
        found: dict[str, str] = {}
        for part in _parts(segment):
            called = part.strip().removeprefix("@" if is_marked else "")
            name = called if _NICKNAME.fullmatch(called) else _bare(part)
            if _is_taken(fold(name), taken):
                if not found:
                    # "Harbour Gazette, Marrow Bay": the rest says where the site is at home.
                    return ()
                continue
            if found and _ACRONYM.match(f" {part.strip()}"):
                continue  # "Ada Frostwick, BBC"
            form = name.title() if is_marked and name.islower() else name
            if is_believable_name(form) or (is_marked and _is_nickname(name)):
                found.setdefault(fold(name), name)
        if found:
            # "Ada Frostwick | Marrow Bay": what is behind a bar is something else.
            return tuple(found.values())
    return ()


def _without_days(written: str) -> str:
    for _ in range(2):
        found = find_day(written)
        if found is None:
            break
        start, end = found[1]
        written = f"{written[:start]} | {written[end:]}"
    return written


def _parts(segment: str) -> list[str]:
    """Return the names in a by-line's segment, one by one."""
    # Libraries' fields have the surname first: "Frostwick, Ada".
    bare = _SURNAME_FIRST.sub(r"\2 \1", without_label(segment).strip(" |"))
    return _SPLIT.split(_LAST_OF_MANY.sub(", ", bare))


def without_label(written: str) -> str:
    """Return a by-line without the word that it begins with."""
    match = _BY.match(written)
    if match is None:
        return written
    rest = written[match.end() :]
    label = match[0].strip()
    if label.casefold() in _SHORT_LABELS and label[:1].isupper() and len(rest.split()) < 2:
        return written
    return rest


def _bare(part: str) -> str:
    """Return a name without what stands behind it: a date, a job, an agency."""
    name = without_label(part)
    tail = _TAIL.search(name)
    if tail:
        is_number = tail[0].strip()[:1].isdigit()
        name = name[: tail.start()]
        words = name.split()
        while is_number and len(words) > 1 and is_dating_word(words[-1]):
            words.pop()
        name = " ".join(words)
    name = _TITLES_BEHIND.sub("", name.strip(" .,;:-–—'’"))
    if match := _CAPITALS.match(name):
        name = match[1]
    elif len(name.split()) > 2 and not name.isupper():
        name = _ACRONYM.sub("", name)
    return name.title() if name.isupper() and len(name) > 3 else name


def is_believable_name(name: str) -> bool:
    """Return whether this can be a person's name: the form of it, and no role."""
    name = _CALLED.sub("", name)
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or not 2 < len(name) <= 60 or _NOT_IN_A_NAME.search(name):
        return not name.isascii() and 2 <= len(name) <= 60 and len(words) == 1 and name.isalpha()
    if len(name) <= 3 and name.isascii() and name.isupper():
        return False
    folded = {word.casefold().strip(".,") for word in words}
    if folded & _listed("roles") or folded & _listed("jobs") or all(map(is_dating_word, words)):
        return False
    bare = [word.strip(".,'’-") for word in words]
    if not all(re.fullmatch(r"[^\W\d_][\w.'’‘-]*", word) for word in bare if word) or _HAN_SENTENCE.search(
        name
    ):
        return False
    cased = [word for word in bare if word[:1].lower() != word[:1].upper()]
    return all(word[:1].isupper() or word.casefold() in _listed("particles") for word in cased) and (
        not cased or any(word[:1].isupper() for word in cased)
    )


def is_like_a_site(name: str) -> bool:
    """Return whether a name has a word that newspapers and websites are called by, and hardly a person."""
    return not _listed("sites").isdisjoint(name.casefold().split())


def _is_nickname(name: str) -> bool:
    if not _NICKNAME.fullmatch(name) or (name.isupper() and len(name) < 5):
        return False
    pieces = [piece.casefold() for piece in re.split(r"[\W\d_]+", name) if piece]
    return not any(piece in _listed("roles") or is_dating_word(piece) for piece in pieces)


def _is_taken(folded: str, taken: set[str]) -> bool:
    return any(folded == name or (len(folded) > 5 and folded in name) for name in taken)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(read_word_lists(NAMES_PATH)[key])
