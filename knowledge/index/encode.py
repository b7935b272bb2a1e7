"""How does an article become arrays?

Two ways lead to the same `Passages`: articles through the analysis that questions go through too, and ready-
made tokens (for measurements against other engines, which bring no analysis).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge.index.numbering import Numbering
from knowledge.index.passages import Passages
from knowledge.index.ragged import NO_ROWS, Ragged
from knowledge.index.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """An article as it is indexed."""

    article_id: int
    title: str
    language: str
    passages: Sequence[tuple[int, str, str | None]]
    """Passage id, text and section of each, in order."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article as any process may have analysed it: its words have numbers of their own, in no vocabulary yet."""

    passages: Passages
    keys: tuple[str, ...]
    """The forms by number (see `Vocabulary.form_keys`)."""
    languages: tuple[str, ...]

    @classmethod
    def of(cls, article: IndexedArticle) -> Self:
        """Analyse an article."""
        numbering = Numbering()
        passages = analysed_passages([article], numbering)
        return cls(passages, tuple(numbering.take_new_keys()), tuple(numbering.languages))

    def known_as(self, article: IndexedArticle) -> Analysed:
        """Give the same for another article of the same words, which has ids of its own."""
        ids = np.array([passage_id for passage_id, _, _ in article.passages], np.int64)
        article_ids = np.full(len(self.passages.article_ids), article.article_id, np.int64)
        return replace(self, passages=replace(self.passages, ids=ids, article_ids=article_ids))

    def numbered(self, vocabulary: Vocabulary) -> Passages:
        """Number its words as a vocabulary does, which gets the new ones. Without passages there are no rows."""
        languages = np.array([vocabulary.language_id(language) for language in self.languages], np.int32)
        passages = self.passages.renumbered(vocabulary.number_keys(self.keys, len(self.keys)))
        return replace(passages, article_languages=languages[passages.article_languages])


def analysed_passages(articles: Iterable[IndexedArticle], numbering: Numbering) -> Passages:
    """Analyse articles; number forms and languages as ``numbering`` does, which gets the new ones.

    An article without passages is left out.
    """
    texts, headings = _Texts(), _Texts()
    ids: list[int] = []
    article_ids: list[int] = []
    article_starts: list[int] = [0]
    languages: list[int] = []
    titles: list[int] = []
    section_starts: list[int] = []
    sections: list[int] = []
    heads: list[int] = []
    for article in articles:
        if not article.passages:
            continue
        language = article.language
        section: str | None = None
        for i, (passage_id, text, heading) in enumerate(article.passages):
            if i == 0 or heading != section:
                section = heading
                section_starts.append(len(ids))
                sections.append(headings.add(heading or "", language))
            ids.append(passage_id)
            texts.add(text, language)
            heads.append(sections[-1])
        article_ids.append(article.article_id)
        article_starts.append(len(ids))
        languages.append(numbering.language_id(language))
        titles.append(headings.add(article.title, language))
    forms, sentences = texts.analysed(numbering)
    of_headings, _ = headings.analysed(numbering)
    of_headings = Ragged(
        np.maximum(of_headings.values, ~of_headings.values), of_headings.starts
    )  # no capitals
    of_titles = of_headings.take(np.array(titles, np.int64))
    sizes = np.diff(article_starts)
    above = _row_by_row(
        of_titles.take(np.repeat(np.arange(len(sizes)), sizes)), of_headings.take(np.array(heads, np.int64))
    )
    forms, sentences = _below(above, forms, sentences)
    return Passages(
        ids=np.array(ids, np.int64),
        forms=forms,
        sentences=sentences,
        article_ids=np.array(article_ids, np.int64),
        article_starts=np.array(article_starts, np.int64),
        article_languages=np.array(languages, np.int32),
        titles=of_titles,
        section_starts=np.array(section_starts, np.int64),
        sections=of_headings.take(np.array(sections, np.int64)),
    )


def _below(heads: Ragged, forms: Ragged, sentences: Ragged) -> tuple[Ragged, Ragged]:
    """Put what stands above each passage before its text, as a sentence of its own where both have a word."""
    is_found = (heads.lengths > 0) & (forms.lengths > 0)
    heads = _where(is_found, heads)
    firsts = Ragged(np.zeros(np.count_nonzero(is_found), np.int32), np.append(0, np.cumsum(is_found)))
    shifts = np.repeat(heads.lengths, sentences.lengths).astype(np.int32)
    shifted = Ragged(sentences.values + shifts, sentences.starts)
    return _row_by_row(heads, forms), _row_by_row(firsts, shifted)


def _where(is_kept: npt.NDArray[np.bool_], rows: Ragged) -> Ragged:
    """Empty the other rows."""
    starts = np.append(0, np.cumsum(np.where(is_kept, rows.lengths, 0)))
    return Ragged(rows.values[np.repeat(is_kept, rows.lengths)], starts)


def _row_by_row(before: Ragged, after: Ragged) -> Ragged:
    """Set each row of one before the same row of the other."""
    rows = np.arange(2 * len(before)).reshape(2, -1).T.ravel()
    both = Ragged.concatenate([before, after]).take(rows)
    return Ragged(both.values, both.starts[::2])


def encode_tokens(
    passages: Sequence[Sequence[str]],
    vocabulary: Vocabulary,
    first_id: int = 0,
    article_id: int | None = None,
) -> Passages:
    """Number ready-made tokens, which are their own terms.

    Args:
        passages: the tokens of each.
        vocabulary: gets the new ones.
        first_id: the id of the first passage; the others count on from there.
        article_id: of the article that they make together; where left out, each passage is an article of its
            own with
            the passage's id.
    """
    lengths = np.fromiter(map(len, passages), np.int64, len(passages))
    starts = np.append(0, np.cumsum(lengths))
    numbers = vocabulary.number_keys(chain.from_iterable(passages), int(starts[-1]))
    return token_passages(Ragged(numbers, starts), vocabulary.language_id("und"), first_id, article_id)


def token_passages(forms: Ragged, language_id: int, first_id: int, article_id: int | None = None) -> Passages:
    """Make passages of numbered tokens, without sentences, titles and sections; the rest as `encode_tokens` has it."""
    size = len(forms)
    ids = np.arange(first_id, first_id + size)
    article_ids = ids if article_id is None else np.array([article_id])
    every = np.arange(size + 1) if article_id is None else np.array([0, size])
    articles = len(article_ids)
    return Passages(
        ids=ids,
        forms=forms,
        sentences=Ragged(np.zeros(size, np.int32), np.arange(size + 1)),
        article_ids=article_ids,
        article_starts=every,
        article_languages=np.full(articles, language_id, np.int32),
        titles=Ragged(np.empty(0, np.int32), np.zeros(articles + 1, np.int64)),
        section_starts=np.zeros(min(1, size), np.int64),
        sections=Ragged(np.empty(0, np.int32), np.zeros(min(1, size) + 1, np.int64)),
    )


class _Texts:
    """Texts of several languages, to be analysed all at once."""

    def __init__(self) -> None:
        self._count = 0
        self._texts: dict[str, list[str]] = {}
        self._numbers: dict[str, list[int]] = {}

    def add(self, text: str, language: str) -> int:
        """Number a text."""
        self._texts.setdefault(language, []).append(text)
        self._numbers.setdefault(language, []).append(self._count)
        self._count += 1
        return self._count - 1

    def analysed(self, numbering: Numbering) -> tuple[Ragged, Ragged]:
        """Give the forms and the sentences of the texts, in their order (see `Numbering.analyse`)."""
        if not self._count:
            return NO_ROWS, NO_ROWS
        found = [numbering.analyse(texts, language) for language, texts in self._texts.items()]
        if len(found) == 1:
            return found[0]
        rows = np.argsort(np.concatenate(list(self._numbers.values())))
        forms, sentences = (Ragged.concatenate(parts).take(rows) for parts in zip(*found, strict=True))
        return forms, sentences
