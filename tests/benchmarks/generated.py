"""How are generated collections made, in a process of their own?

The articles go through the real store, without an index: what is measured makes that. A process of its own
leaves none of the generating in the memory that is measured.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from knowledge.articles import link_key
from knowledge.records import Draft, Paragraph
from knowledge.store import Store
from tests.benchmarks.corpus import Corpus, as_text

PASSAGES_AN_ARTICLE = 10
_TITLE_WORDS = 6
_SECTION_EVERY = 5
"""Passages that share a heading."""


def drafts_and_questions(passages: int, questions: int, seed: int = 1) -> tuple[list[Draft], list[str]]:
    """Generate articles of ten passages, and questions."""
    texts, asked = Corpus.generate(passages, questions, seed).tokens()
    drafts = [
        _draft(number, texts[first : first + PASSAGES_AN_ARTICLE])
        for number, first in enumerate(range(0, passages, PASSAGES_AN_ARTICLE))
    ]
    return drafts, [" ".join(words).capitalize() + "?" for words in asked]


def make_collection(path: Path, passages: int, questions: int = 1000, seed: int = 1) -> list[str]:
    """Store a generated collection at ``path`` and give questions about it."""
    return make_collections([path], passages, questions, seed)[0]


def make_collections(paths: list[Path], passages: int, questions: int = 20, seed: int = 1) -> list[list[str]]:
    """Store a generated collection at each path, all different, and give questions about each."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        jobs = [
            pool.submit(_make, path, passages, questions, seed + number) for number, path in enumerate(paths)
        ]
        return [job.result() for job in jobs]


def _make(path: Path, passages: int, questions: int, seed: int) -> list[str]:
    drafts, asked = drafts_and_questions(passages, questions, seed)
    store = Store(path, link_key=link_key)
    for draft in drafts:
        store.articles.add(draft)
    store.close()
    return asked


def _draft(number: int, passages: list[list[str]]) -> Draft:
    title = " ".join(passages[0][:_TITLE_WORDS]).capitalize()
    paragraphs = tuple(
        Paragraph(as_text(words), section=" ".join(passages[i - i % _SECTION_EVERY][-3:]).capitalize())
        for i, words in enumerate(passages)
    )
    return Draft(f"{title} {number}", paragraphs, "en", publisher="Generated")
