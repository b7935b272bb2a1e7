"""Which language a text is in."""

from __future__ import annotations

import re
import threading
from collections.abc import Collection
from functools import lru_cache

from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

from knowledge.analysis.language_model import load_identifier

UNKNOWN = "und"
"""ISO 639's code for "can't be told"."""
CONFIDENT = 0.5
"""The least probability of an answer: under it no language is more likely than all others together."""
_CLEARLY = 0.01
"""By how much more is beyond all doubt, however probabilities are rounded and added up."""
_LONGEST_SAMPLE = 4000
"""Characters read of a long text."""

_SCRIPTS = {
    "ja": "\u3040-\u30ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "th": "\u0e01-\u0e5b",
    "lo": "\u0e81-\u0edf",
    "km": "\u1780-\u17ff",
    "my": "\u1000-\u109f",
    "zh": "\u3400-\u9fff\U00020000-\U0003ffff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "he": "\u0590-\u05ff",
    "hy": "\u0530-\u058f",
    "ka": "\u10a0-\u10ff\u1c90-\u1cbf",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "gu": "\u0a80-\u0aff",
    "pa": "\u0a00-\u0a7f",
    "si": "\u0d80-\u0dff",
    "bn": "\u0980-\u09ff",
    "or": "\u0b00-\u0b7f",
    "am": "\u1200-\u139f",
}
"""Scripts that (nearly) one language uses; Japanese comes before Chinese, whose characters it uses too."""
_LETTERS_OF = {language: re.compile(f"[{characters}]") for language, characters in _SCRIPTS.items()}
_ANY_OF_THEM = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_LETTER = re.compile(r"[^\W\d_]")
_SHARE_OF_SCRIPT = {"ja": 0.1, "ko": 0.2}
_SHARE_OF_OTHER_SCRIPTS = 0.3
"""Less than half, because foreign names and terms stand in Latin letters."""

_HANDLED_AS = {"pcm": "en", "lb": "de", "nn": "no", "arz": "ar", "ary": "ar", "gcf": "fr", "gcr": "fr"}
"""Close kin of a language that has a stemmer; short questions are often taken for them."""

_loading = threading.Lock()


def detect_language(text: str, among: Collection[str] | None = None) -> str:
    """Return the ISO 639-1 code of the language of ``text``, ``und`` where there is not enough to tell.

    With ``among`` only these languages are considered, which makes short questions safer: give those of the
    collection. A script that only one language uses decides by itself.
    """
    text = text[:_LONGEST_SAMPLE]
    if _LETTER.search(text) is None:
        return UNKNOWN
    language = None if text.isascii() else _by_script(text)
    if language:
        return language if among is None or language in among else UNKNOWN
    if among is None:
        # Most texts are clearly in one language: then the probabilities of a hundred others need not be looked at.
        best, probability = _identifier().classify(text)
        if probability > CONFIDENT + _CLEARLY:
            return _HANDLED_AS.get(best, str(best))
    probabilities: dict[str, float] = dict(_identifier().rank(text))
    for code, language in _HANDLED_AS.items():
        probabilities[language] = probabilities.get(language, 0.0) + probabilities.pop(code, 0.0)
    if among is not None:
        probabilities = {code: p for code, p in probabilities.items() if code in among}
    best = max(probabilities, key=probabilities.__getitem__, default=UNKNOWN)
    return best if probabilities.get(best, 0.0) > CONFIDENT * sum(probabilities.values()) else UNKNOWN


def language_probabilities(text: str) -> dict[str, float]:
    """Return how likely a text is in each language (ISO 639-1 code → 0 to 1), by its words alone."""
    return dict(_identifier().rank(text[:_LONGEST_SAMPLE]))


def _by_script(text: str) -> str | None:
    if _ANY_OF_THEM.search(text) is None:
        return None
    letters = len(_LETTER.findall(text))
    for language, pattern in _LETTERS_OF.items():
        share = len(pattern.findall(text)) / letters
        if share >= _SHARE_OF_SCRIPT.get(language, _SHARE_OF_OTHER_SCRIPTS):
            return language
    return None


def _identifier() -> LanguageIdentifier:
    with _loading:  # so that two threads do not both load it; to ask it needs no lock, it changes nothing
        return _loaded_identifier()


@lru_cache(maxsize=1)
def _loaded_identifier() -> LanguageIdentifier:
    return load_identifier()
