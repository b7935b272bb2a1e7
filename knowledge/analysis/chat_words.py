"""Chat words: what members say around their questions, and the words by which a question is known."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.scripts import HAN, KANA, SOUTH_EAST_ASIAN
from knowledge.analysis.stopwords import is_stopword
from knowledge.analysis.word_lists import read_word_lists
from knowledge.analysis.words import ELISION, TURKIC

CHAT_WORDS_PATH = Path(__file__).with_name("chat_words.toml")
"""The chat words that come with the package, a table a language."""
REST = "*"
"""In a phrase: the rest of its clause."""
WITHOUT_SPACES = frozenset({"zh", "ja", "th"})
"""Languages in which each character is taken for a word here."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
_SPACELESS = HAN + KANA + SOUTH_EAST_ASIAN
_LETTERS = rf"(?:(?![{_SPACELESS}_])[\w{_MARKS}])+"
_WORD = re.compile(rf"[{_SPACELESS}]|{_LETTERS}(?:['’ʼ׳]{_LETTERS})*")
_WORD_WITHOUT_APOSTROPHE = re.compile(rf"[{_SPACELESS}]|{_LETTERS}")
_ASCII_WORD = re.compile(r"[a-zA-Z0-9]+(?:'[a-zA-Z0-9]+)*")
_LAUGHTER = re.compile(
    r"(?:b?w?a?h?(?:ha|he|hi|ho|hah|heh){2,}h?|(?:ja|je|ji){2,}j?|(?:xa|ха|хе|хи|хо|αχ|χα){2,}х?|а(?:ха)+х?|l+o+l+(?:ol)*|"
    r"lm+f?ao+|ro+fl+|x+d+|k{4,}|w{4,}|(?:rs){2,}|(?:wk){2,}w?|a?(?:hah)+a*|ㅋ+|ᄏ+|ᄒ+|ه{3,}|ח{3,}|m+d+r+|pt+dr+)"
)
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_ENGLISH = "en"
_HAVE_LIST_OF = {"nb": "no", "nn": "no", "ms": "id"}
_EVERYWHERE = "all"
_NONE: tuple[str, ...] = ()
_CACHED_FORMS = 1 << 13

Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases by their first word, or by their last; the longest first."""


@dataclass(frozen=True, slots=True)
class ChatWords:
    """The chat words of one language: those that all share, its own and, where they can't be mistaken, English ones."""

    language: str
    asking: frozenset[str]
    asks_anywhere: re.Pattern[str] | None
    """In a language without spaces: what makes a sentence a question."""
    inverted: frozenset[str]
    joining: frozenset[str]
    contrast: frozenset[str]
    personal: frozenset[str]
    address: frozenset[str]
    roles: frozenset[str]
    """Those of them that may be asked about: mods, bot."""
    quoting: frozenset[str]
    light: frozenset[str]
    soft: frozenset[str]
    """What may stand inside of a phrase: does anyone (here, please, happen to) know."""
    short: Mapping[str, str]
    slang: frozenset[str]
    """Fillers that are nothing else: lol, pls."""
    polite: frozenset[str]
    """Of what polite phrases are made besides function words: question, sorry, help, thanks."""
    openings: Phrases
    """By their first word: what may stand before a question."""
    wrappers: frozenset[tuple[str, ...]]
    """Those of the openings that are no small talk by themselves."""
    requests: Phrases
    closings: Phrases
    """By their last word: what may stand behind a question."""
    wholes: Phrases
    """By their first word: all that a clause of small talk may be made of."""
    exclaiming: Phrases

    def is_slang(self, form: str) -> bool:
        """Tell whether a form as it is compared is slang or laughter, wherever it stands."""
        return form in self.slang or is_laughter(form)

    def written_out(self, form: str) -> str | None:
        """Return the word that a form is a short way of writing, as it is compared; None where it is none."""
        return self.short.get(_form(form, self.language))

    def form(self, word: str) -> str:
        """Return a word as it is compared: folded, without accents and apostrophes."""
        form = _form(word, self.language)
        return self.short.get(form, form)


def word_pattern(text: str, language: str) -> re.Pattern[str]:
    """Return what finds the words of ``text``; in a way of writing without spaces each character is one."""
    if language in ELISION:
        return _WORD_WITHOUT_APOSTROPHE
    return _ASCII_WORD if text.isascii() else _WORD


def is_laughter(form: str) -> bool:
    """Tell haha, jajaja, kkkk, хахаха, ㅋㅋ and the like."""
    return _LAUGHTER.fullmatch(form) is not None


@lru_cache(maxsize=1)
def question_words() -> frozenset[str]:
    """Return the words that begin questions in languages with spaces, all together, folded and without accents."""
    lists = read_word_lists(CHAT_WORDS_PATH)
    found = (key.partition(".") for key in lists if key.endswith(".asking"))
    return frozenset(
        fold_accents(fold(word))
        for language, _, kind in found
        if language not in WITHOUT_SPACES
        for word in lists[f"{language}.{kind}"]
    )


@lru_cache(maxsize=64)
def chat_words_of(language: str) -> ChatWords:
    """Return the chat words of a language; of one without a list those of English."""
    lists = read_word_lists(CHAT_WORDS_PATH)
    own = _HAVE_LIST_OF.get(language, language)
    if f"{own}.greetings" not in lists:
        own = _ENGLISH

    def words(kind: str) -> frozenset[str]:
        return frozenset(_form(word, language) for word in lists.get(f"{own}.{kind}", _NONE))

    def phrases(*kinds: str, also: Sequence[str] = (_EVERYWHERE,)) -> list[tuple[str, ...]]:
        found = [
            phrase for code in (*also, own) for kind in kinds for phrase in lists.get(f"{code}.{kind}", _NONE)
        ]
        return list(dict.fromkeys(_phrase(phrase, language) for phrase in found))

    chat = ("greetings", "closings", "fillers", "wholes", "calls")
    english = (
        []
        if own == _ENGLISH
        else [
            phrase
            for kind in ("greetings", "wrappers", "closings", "wholes")
            for phrase in (_phrase(text, language) for text in lists[f"{_ENGLISH}.{kind}"])
            if len(phrase) > 2  # what is shorter may mean something else
        ]
    )
    openings = phrases("greetings", "wrappers", "fillers")
    open_ended = [phrase for phrase in phrases("wholes") if phrase[-1] == REST]
    is_spaceless = own in WITHOUT_SPACES
    # "so", "well" and the like end a plain question too: "the first to do so?"
    also_closing = ("fillers",) if is_spaceless or own == "ko" else ()
    slang = [_phrase(word, language) for word in lists[f"{_EVERYWHERE}.fillers"]]
    polite = phrases("greetings", "wrappers", "closings", "fillers")
    asking, short = (lists.get(f"{own}.{kind}", _NONE) for kind in ("asking", "short"))
    return ChatWords(
        language=language,
        asking=words("asking"),
        asks_anywhere=re.compile("|".join(map(re.escape, asking))) if is_spaceless else None,
        inverted=words("inverted"),
        joining=words("joining"),
        contrast=words("contrast"),
        personal=words("personal"),
        address=words("address"),
        roles=frozenset(_form(word, language) for word in lists[f"{_EVERYWHERE}.roles"]),
        quoting=words("quoting"),
        light=words("light"),
        soft=words("soft"),
        short=dict(zip(short[::2], short[1::2], strict=True)),
        slang=frozenset(_form(word, language) for word in lists[f"{_EVERYWHERE}.fillers"]),
        polite=words("light")
        | {form for phrase in polite for form in phrase if form != REST and not is_stopword(form, language)},
        openings=_by_first([*openings, *open_ended, *english]),
        wrappers=frozenset(phrases("wrappers", also=())) - frozenset(phrases(*chat)),
        requests=_by_first(phrases("requests")),
        closings=_by_last(
            [
                phrase
                for phrase in [*phrases("closings", *also_closing), *slang, *english]
                if REST not in phrase
            ]
        ),
        wholes=_by_first([*phrases("wrappers", *chat), *english]),
        exclaiming=_by_first(phrases("exclaiming")),
    )


@lru_cache(maxsize=_CACHED_FORMS)
def _form(word: str, language: str) -> str:
    folded = fold(word, is_turkic=language in TURKIC)
    for apostrophe in "'’ʼ׳":
        folded = folded.replace(apostrophe, "")
    folded = fold_accents(folded, language)
    if len(folded) < 4 or _STRETCHED.search(folded) is None or is_laughter(folded):
        return folded
    return _STRETCHED.sub(r"\1", folded)  # heyyyy, hellooo


def _phrase(text: str, language: str) -> tuple[str, ...]:
    is_open = text.endswith(REST)
    forms = tuple(_form(word, language) for word in word_pattern(text, language).findall(text))
    return (*forms, REST) if is_open else forms


def _by_first(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    return _grouped((phrase[0], phrase) for phrase in phrases)


def _by_last(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    return _grouped((phrase[-1], phrase) for phrase in phrases)


def _grouped(pairs: Iterable[tuple[str, tuple[str, ...]]]) -> Phrases:
    groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, phrase in pairs:
        groups[key].append(phrase)
    return {
        key: sorted(set(group), key=lambda phrase: (-len(phrase), phrase)) for key, group in groups.items()
    }
