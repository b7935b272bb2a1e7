"""From text to what is compared: words, sentences, terms, languages."""

from knowledge.analysis.analyser import Analysis, analyse, sentences_with_words, tokens
from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.languages import detect_language
from knowledge.analysis.stems import term
from knowledge.analysis.stopwords import is_stopword

VERSION = 1
"""Grows with each change of what ``analyse`` or ``term`` give: an index of another version is out of date."""

__all__ = [
    "VERSION",
    "Analysis",
    "analyse",
    "detect_language",
    "fold",
    "fold_accents",
    "is_stopword",
    "sentences_with_words",
    "term",
    "tokens",
]
