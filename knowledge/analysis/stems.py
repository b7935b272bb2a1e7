"""Terms: what stays of a form when endings and accents are taken off."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]

from knowledge.analysis.folding import fold_accents

ALGORITHMS = {
    "ar": "arabic",
    "hy": "armenian",
    "eu": "basque",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "nl": "dutch",
    "en": "english",
    "eo": "esperanto",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "de": "german",
    "el": "greek",
    "hi": "hindi",
    "hu": "hungarian",
    "id": "indonesian",
    "ga": "irish",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "no": "norwegian",
    "nb": "norwegian",
    "nn": "norwegian",
    "fa": "persian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "es": "spanish",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Snowball's stemmers by ISO 639-1 code."""

_CODES_NOT_LATIN = (
    "ar be bg bn el fa gu he hi hy ja ka kk km ko ky lo mk ml mn mr my ne pa ru ta te th uk ur yi zh"
)
_NOT_LATIN = frozenset(_CODES_NOT_LATIN.split())
"""Languages of other scripts."""
_CACHED_TERMS = 1 << 16
_OWN_ACCENTS = {
    "english": "",
    "german": "äöü",
    "dutch": "äëïöüèé",
    "swedish": "åäö",
    "danish": "æøå",
    "norwegian": "æøå",
}
"""Letters that a stemmer knows, where foreign ones are common and hinder it: English leaves Möngke unstemmed."""
_SHORTEST_STEM = 3
_ENDS_OF_BRITISH = frozenset("rsz")
_SHORTEST_BRITISH_STEM = 5
_SHORTEST_STEM_IN_IS = 7
_ARABIC_AND_THE = re.compile("^[وف]ال(?=.{3})")
"""Snowball takes off "the" and "and" where they stand alone, but not "and the"."""
_local = threading.local()


@lru_cache(maxsize=_CACHED_TERMS)
def term(form: str, language: str) -> str:
    """Return the term of ``form``: its Snowball stem in ``language``, without accents.

    The stem comes first because the stemmers need the accents of their language. In languages of other scripts a
    Latin word is stemmed as English: there, most are English or names. Where there is no stemmer only accents go.
    """
    return terms([form], language)[0]


def terms(forms: Sequence[str], language: str) -> list[str]:
    """Return the term of each form, many at once."""
    algorithm = ALGORITHMS.get(language)
    if language not in _NOT_LATIN:
        return _terms(forms, algorithm, language)
    latin = iter(_terms([form for form in forms if form.isascii()], "english", language))
    others = iter(_terms([form for form in forms if not form.isascii()], algorithm, language))
    return [next(latin if form.isascii() else others) for form in forms]


def _terms(forms: Sequence[str], algorithm: str | None, language: str) -> list[str]:
    if algorithm is None:
        return [fold_accents(form, language) for form in forms]
    if algorithm == "arabic":
        forms = [_ARABIC_AND_THE.sub("ال", form) for form in forms]
    letters = _OWN_ACCENTS.get(algorithm)
    stems: list[str] = _stemmer(algorithm).stemWords(
        forms
        if letters is None
        else [form if form.isascii() else _without_foreign_accents(form, letters) for form in forms]
    )
    stems = [stem if stem.isascii() else fold_accents(stem, language) for stem in stems]
    if algorithm == "english":
        stems = [_one_spelling(stem) if stem[-1:] in _ENDS_OF_BRITISH else stem for stem in stems]
    elif algorithm == "spanish":
        # Snowball takes the -ía of tecnología off, but only the -a of tecnologia.
        stems = [stem.removesuffix("i") if len(stem) > _SHORTEST_STEM else stem for stem in stems]
    # Numbers and the like have no endings.
    return [
        stem if form.isalpha() or not form.isascii() else form
        for form, stem in zip(forms, stems, strict=True)
    ]


def _without_foreign_accents(form: str, letters: str) -> str:
    return "".join(char if char in letters else fold_accents(char) for char in form)


def _one_spelling(stem: str) -> str:
    """Return one stem for an English word's British and American spelling: recognise, analyse, colour, centre."""
    if len(stem) < _SHORTEST_BRITISH_STEM:
        return stem
    if stem.endswith(("iz", "yz")):
        stem = stem[:-1] + "s"
    if stem.endswith("is") and len(stem) >= _SHORTEST_STEM_IN_IS:
        return stem[:-2]  # Snowball takes most -ize off, but never -ise
    if stem.endswith("our"):
        return stem[:-3] + "or"
    if stem.endswith(("tr", "br")):
        return stem[:-1] + "er"
    return stem


def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    """Return this thread's stemmer: one object must not be used by two threads at once."""
    stemmers: dict[str, Stemmer.Stemmer] = _local.__dict__.setdefault("stemmers", {})
    if algorithm not in stemmers:
        stemmers[algorithm] = Stemmer.Stemmer(algorithm, 0)
    return stemmers[algorithm]
