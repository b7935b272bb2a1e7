"""How does an article become arrays?

Two ways lead to the same `Passages`: articles through the analysis that questions go through too, and ready-
made tokens (for measurements against other engines, which bring no analysis).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from knowledge import analysis
from knowledge.index.passages import Passages
from knowledge.index.ragged import Ragged
from knowledge.index.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """An article as it is indexed."""

    article_id: int
    title: str
    language: str
    passages: Sequence[tuple[int, str, str | None]]
    """Passage id, text and section of each, in order."""


def encode_articles(articles: Iterable[IndexedArticle], vocabulary: Vocabulary) -> Passages:
    """Analyse articles and number their words. An article without passages is left out."""
    ids: list[int] = []
    lengths: list[int] = []
    forms: list[npt.NDArray[np.int32]] = []
    capitals: list[bytes] = []
    sentences: list[list[int]] = []
    article_ids: list[int] = []
    article_starts: list[int] = [0]
    languages: list[int] = []
    titles: list[list[int]] = []
    section_starts: list[int] = []
    sections: list[list[int]] = []
    for article in articles:
        if not article.passages:
            continue
        language = article.language
        found: list[list[str]] = []
        section: str | None = None
        for i, (passage_id, text, heading) in enumerate(article.passages):
            if i == 0 or heading != section:
                section = heading
                section_starts.append(len(ids))
                sections.append(_numbered(heading or "", language, vocabulary))
            analysed = analysis.analyse(text, language)
            found.append(analysed.forms)
            capitals.append(analysed.capitals)
            sentences.append(analysed.sentence_starts or [0])
            ids.append(passage_id)
        sizes = [len(words) for words in found]
        lengths += sizes
        forms.append(vocabulary.number_forms(chain.from_iterable(found), language, sum(sizes)))
        article_ids.append(article.article_id)
        article_starts.append(len(ids))
        languages.append(vocabulary.language_id(language))
        titles.append(_numbered(article.title, language, vocabulary))
    values = np.concatenate([np.empty(0, np.int32), *forms])
    has_capital = np.frombuffer(b"".join(capitals), np.bool_)
    return Passages(
        ids=np.array(ids, np.int64),
        # A capital is told by the sign, which costs no room.
        forms=Ragged(
            np.where(has_capital, ~values, values), np.append(0, np.cumsum(lengths, dtype=np.int64))
        ),
        sentences=Ragged.of(sentences),
        article_ids=np.array(article_ids, np.int64),
        article_starts=np.array(article_starts, np.int64),
        article_languages=np.array(languages, np.int32),
        titles=Ragged.of(titles),
        section_starts=np.array(section_starts, np.int64),
        sections=Ragged.of(sections),
    )


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


def _numbered(text: str, language: str, vocabulary: Vocabulary) -> list[int]:
    forms = analysis.analyse(text, language).forms if text else []
    numbers: list[int] = vocabulary.number_forms(forms, language, len(forms)).tolist()
    return numbers
