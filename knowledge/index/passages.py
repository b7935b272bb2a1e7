"""What does the index keep of a passage, beside its postings?

The second stage looks at the candidates' forms in reading order, their sentences, titles and sections. They
are kept here as arrays for the passages of one segment, article after article, in the passages' order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from knowledge.index.ragged import NO_ROWS, IntArray, Ragged, positions, repeat

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of some articles, with all that is known of them. ``n`` passages, ``a`` articles."""

    ids: Int64s
    """int64[n]"""
    forms: Ragged
    """n rows: form ids in reading order; ``~id`` where the word began with a capital letter."""
    sentences: Ragged
    """n rows, none empty: which form of the passage each sentence begins with."""
    article_ids: Int64s
    """int64[a]"""
    article_starts: Int64s
    """int64[a + 1]: the first passage of each article."""
    article_languages: Int32s
    """int32[a]: language numbers of the vocabulary."""
    titles: Ragged
    """a rows: form ids."""
    section_starts: Int64s
    """int64[s], ascending: the passage with which each run of one section begins; the first is 0 if n > 0."""
    sections: Ragged
    """s rows: form ids; an empty one for no section."""

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def memory_bytes(self) -> int:
        """How much the arrays take."""
        rows = (self.forms, self.sentences, self.titles, self.sections)
        return self.ids.nbytes + sum(part.values.nbytes + part.starts.nbytes for part in rows)

    def articles_of(self, rows: IntArray) -> Int64s:
        """Tell in which of the articles (0 … a - 1) these passages stand."""
        return self.article_starts.searchsorted(rows, side="right") - 1

    def sections_of(self, rows: IntArray) -> Int64s:
        """Tell in which of the section runs these passages stand."""
        return self.section_starts.searchsorted(rows, side="right") - 1

    def renumbered(self, numbers: Int32s) -> Passages:
        """Give all forms other numbers: ``numbers[i]`` in place of ``i``."""

        def of(rows: Ragged) -> Ragged:
            values = rows.values
            is_capital = values < 0
            values = numbers[np.where(is_capital, ~values, values)]
            return Ragged(np.where(is_capital, ~values, values), rows.starts)

        return replace(self, forms=of(self.forms), titles=of(self.titles), sections=of(self.sections))

    @staticmethod
    def concatenate(parts: Sequence[Passages]) -> Passages:
        """Set the passages of all parts one after another."""
        if len(parts) == 1:
            return parts[0]
        before = np.cumsum([0, *(len(part) for part in parts)])
        return Passages(
            ids=np.concatenate([part.ids for part in parts]),
            forms=Ragged.concatenate([part.forms for part in parts]),
            sentences=Ragged.concatenate([part.sentences for part in parts]),
            article_ids=np.concatenate([part.article_ids for part in parts]),
            article_starts=np.concatenate(
                [
                    *(part.article_starts[:-1] + first for part, first in zip(parts, before, strict=False)),
                    before[-1:],
                ]
            ),
            article_languages=np.concatenate([part.article_languages for part in parts]),
            titles=Ragged.concatenate([part.titles for part in parts]),
            section_starts=np.concatenate(
                [part.section_starts + first for part, first in zip(parts, before, strict=False)]
            ),
            sections=Ragged.concatenate([part.sections for part in parts]),
        )

    def of_articles(self, articles: Int64s) -> Passages:
        """Copy some of the articles (numbers 0 … a - 1, ascending) with their passages."""
        sizes = np.diff(self.article_starts)[articles]
        starts = np.zeros(len(articles) + 1, np.int64)
        np.cumsum(sizes, out=starts[1:])
        rows = positions(self.article_starts[articles], sizes)
        # A run of sections may have lost its beginning with an article: each passage looks its own up again.
        runs = self.sections_of(rows)
        begins = np.flatnonzero(np.diff(runs, prepend=-1))
        return Passages(
            ids=self.ids[rows],
            forms=self.forms.take(rows),
            sentences=self.sentences.take(rows),
            article_ids=self.article_ids[articles],
            article_starts=starts,
            article_languages=self.article_languages[articles],
            titles=self.titles.take(articles),
            section_starts=begins,
            sections=self.sections.take(runs[begins]),
        )


@dataclass(frozen=True, slots=True)
class Forward:
    """What the second stage sees of ``n`` candidates, in the order in which it asked. ``t`` forms, ``s``
    sentences.
    """

    passage_ids: Int64s
    """int64[n]"""
    article_ids: Int64s
    """int64[n]"""
    numbers: Int32s
    """int32[n]: the passage's place in its article, from 0."""
    article_begins: Int64s
    """int64[n]: the ordinal of its article's first passage."""
    article_ends: Int64s
    """int64[n]: one past that of the last one."""
    article_lengths: Int64s
    """int64[n]: how many words its article has."""
    forms: Int32s
    """int32[t]: form ids in reading order, stopwords included."""
    capitals: npt.NDArray[np.bool_]
    """bool[t]: whether the word began with a capital letter."""
    bounds: Int64s
    """int64[n + 1]: the forms of passage i are ``forms[bounds[i]:bounds[i + 1]]``."""
    sentence_bounds: Int64s
    """int64[s + 1]: the index in ``forms`` at which each sentence begins; a sentence may be empty."""
    passage_sentences: Int64s
    """int64[n + 1]: the sentences of passage i are ``passage_sentences[i]`` up to ``passage_sentences[i +
    1]``.
    """
    titles: Int32s
    """int32[…]: form ids of the articles' titles, a row a passage."""
    title_bounds: Int64s
    """int64[n + 1]"""
    sections: Int32s
    """int32[…]: form ids of the sections; an empty row for none."""
    section_bounds: Int64s
    """int64[n + 1]"""

    def __len__(self) -> int:
        return len(self.passage_ids)

    @property
    def has_head(self) -> npt.NDArray[np.bool_]:
        """bool[n]: whether a passage's first sentence is what stands above it: its title and section."""
        titles, sections, bounds = self.title_bounds, self.section_bounds, self.bounds
        is_above = (titles[1:] > titles[:-1]) | (sections[1:] > sections[:-1])
        return is_above & (bounds[1:] > bounds[:-1])


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Some passages of one segment, on their way into a `Forward`."""

    scalars: Int64s
    """int64[6, n]: passage ids, article ids, places in the article, and the article's begin, end and length."""
    forms: Ragged
    sentences: Ragged
    titles: Ragged
    sections: Ragged


def lay_out(passages: Passages, rows: IntArray, first: int) -> LaidOut:
    """Copy out what is known of some passages; of all in their order nothing long needs to be copied.

    ``first`` is the ordinal of row 0.
    """
    articles = passages.articles_of(rows)
    begins, ends = passages.article_starts.take(articles), passages.article_starts.take(articles + 1)
    forms = passages.forms
    lengths = forms.starts.take(ends) - forms.starts.take(begins)
    ids, article_ids = passages.ids.take(rows), passages.article_ids.take(articles)
    are_all = len(rows) == len(passages) and bool((rows[1:] > rows[:-1]).all())
    return LaidOut(
        scalars=np.array([ids, article_ids, rows - begins, first + begins, first + ends, lengths]),
        forms=forms if are_all else forms.take(rows),
        sentences=passages.sentences if are_all else passages.sentences.take(rows),
        titles=passages.titles.take(articles),
        sections=passages.sections.take(passages.sections_of(rows)),
    )


def join(parts: Sequence[LaidOut], places: IntArray) -> Forward:
    """Put passages of several segments in one order.

    Args:
        parts: of each segment.
        places: int[n]: where each of their passages goes.
    """
    if not parts:
        parts = [LaidOut(np.empty((6, 0), np.int64), NO_ROWS, NO_ROWS, NO_ROWS, NO_ROWS)]
    scalars = np.concatenate([part.scalars for part in parts], axis=1)
    forms, sentences, titles, sections = (
        Ragged.concatenate(rows)
        for rows in (
            [part.forms for part in parts],
            [part.sentences for part in parts],
            [part.titles for part in parts],
            [part.sections for part in parts],
        )
    )
    if len(parts) > 1:  # else they are in order already
        order = np.argsort(places)
        scalars = scalars[:, order]
        forms, sentences, titles, sections = (
            rows.take(order) for rows in (forms, sentences, titles, sections)
        )
    passage_ids, article_ids, numbers, begins, ends, lengths = scalars
    first_forms = repeat(forms.starts[:-1], sentences.lengths)
    sentence_bounds = np.empty(len(first_forms) + 1, np.int64)
    np.add(sentences.values, first_forms, out=sentence_bounds[:-1])
    sentence_bounds[-1] = forms.starts[-1]
    capitals = forms.values < 0
    return Forward(
        passage_ids=passage_ids,
        article_ids=article_ids,
        numbers=numbers.astype(np.int32),
        article_begins=begins,
        article_ends=ends,
        article_lengths=lengths,
        forms=np.where(capitals, ~forms.values, forms.values),
        capitals=capitals,
        bounds=forms.starts,
        sentence_bounds=sentence_bounds,
        passage_sentences=sentences.starts,
        titles=titles.values,
        title_bounds=titles.starts,
        sections=sections.values,
        section_bounds=sections.starts,
    )
