"""From text to what is compared: words, sentences, terms, languages."""

from knowledge.analysis.analyser import Analysis, analyse, sentences_with_words, tokens
from knowledge.analysis.folding import fold, fold_accents
from knowledge.analysis.languages import detect_language
from knowledge.analysis.pieces import PieceForms, cut, forms_of
from knowledge.analysis.stems import term, terms
from knowledge.analysis.stopwords import is_common, is_stopword
from knowledge.analysis.units import unit_names

VERSION = 2
"""Grows with each change of what ``analyse`` or ``term`` give: an index of another version is out of date."""

__all__ = [
    "VERSION",
    "Analysis",
    "PieceForms",
    "analyse",
    "cut",
    "detect_language",
    "fold",
    "fold_accents",
    "forms_of",
    "is_common",
    "is_stopword",
    "sentences_with_words",
    "term",
    "terms",
    "tokens",
    "unit_names",
]
