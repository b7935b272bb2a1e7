from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import Cancelled
from knowledge.index import Index, IndexedArticle, check_index, rebuild, rebuild_index
from knowledge.index.builder import Builder
from knowledge.records import Progress
from tests.examples import examples


def _articles(count: int) -> list[IndexedArticle]:
    languages = ("en", "de")
    return [
        IndexedArticle(
            i,
            f"Title {i}",
            languages[i % 2],
            [
                (i * 3 + j, f"Running houses {i * j % 97} Städte. And {i}!", f"Part {j // 2}")
                for j in range(3)
            ],
        )
        for i in range(count)
    ]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_rebuild_gives_what_additions_gave(workers: int) -> None:
    """With worker processes or without, an index built at once equals one that grew."""
    articles = _articles(700)
    grown = Index()
    for article in articles:
        grown.add(article, 5)
    seen: list[Progress] = []
    index = rebuild_index(
        articles, generation=5, total_passages=2100, workers=workers, on_progress=seen.append
    )
    mine, theirs = index.snapshot, grown.snapshot
    assert (mine.generation, mine.passages, mine.articles) == (5, 2100, 700)
    assert mine.languages == theirs.languages
    for words in (["run"], ["stadt", "13"], ["hous", "50", "96"]):
        expected, found = theirs.search(words, 50), mine.search(words, 50)
        assert len(found)
        assert found.passage_ids.tolist() == expected.passage_ids.tolist()
        assert found.scores.tolist() == expected.scores.tolist()
    ids = [0, 1000, 2099]
    for name in ("forms", "titles", "sections"):
        strings = [s.vocabulary.form_strings for s in (mine, theirs)]
        forwards = [s.gather(ids) for s in (mine, theirs)]
        ours, others = (
            [words[form] for form in getattr(forward, name)]
            for words, forward in zip(strings, forwards, strict=True)
        )
        assert ours == others
    assert mine.gather(ids).capitals.tolist() == theirs.gather(ids).capitals.tolist()
    assert seen[-1].done == seen[-1].total == 2100
    assert check_index(mine).is_equal


@pytest.mark.parametrize(
    ("passages", "is_waited_for", "is_elsewhere"),
    [(1_999, False, False), (2_000, False, True), (2_000, True, False), (10_000, True, True)],
)
def test_who_answers_meanwhile_is_not_held_up(passages: int, is_waited_for: bool, is_elsewhere: bool) -> None:
    """What nobody waits for leaves the process from fewer passages on than what would be done sooner in it."""
    assert bool(rebuild._workers_for(passages, is_waited_for)) == is_elsewhere


@pytest.mark.parametrize("workers", [0, 2])
def test_a_rebuild_can_be_cancelled(workers: int) -> None:
    """It stops after the step in which it is told to."""
    seen: list[Progress] = []
    with pytest.raises(Cancelled):
        rebuild_index(
            _articles(3000),
            generation=1,
            total_passages=9000,
            workers=workers,
            on_progress=seen.append,
            is_cancelled=lambda: len(seen) == 2,
        )
    assert seen[-1].done < 9000


_ENDS_ABRUPTLY = """
import os
from knowledge.index import IndexedArticle, rebuild_index

articles = [IndexedArticle(i, "", "en", [(i, "word", None)]) for i in range(5000)]
rebuild_index(
    articles, generation=1, total_passages=5000, workers=2, on_progress=lambda progress: os._exit(3)
)
"""


def test_workers_do_not_outlive_a_process_that_was_killed() -> None:
    """A process that could tell its workers nothing any more leaves none behind."""
    # The workers hold the other ends of the pipes, so that this waits for them too.
    ended = subprocess.run([sys.executable, "-c", _ENDS_ABRUPTLY], capture_output=True, timeout=300)
    assert ended.returncode == 3


@pytest.mark.parametrize("articles", [[], [IndexedArticle(1, "Of no passage", "en", [])]])
def test_an_empty_collection_can_be_rebuilt(articles: list[IndexedArticle]) -> None:
    """Without passages there is an empty index of the generation asked for."""
    snapshot = rebuild_index(articles, generation=4, total_passages=0).snapshot
    assert (snapshot.generation, snapshot.passages) == (4, 0)
    assert len(snapshot.search(["a"], 3)) == 0
    assert check_index(snapshot).is_equal


TOKENS = st.lists(st.text("ab", min_size=1, max_size=2), max_size=6)


@settings(max_examples=examples(60), deadline=None)
@given(st.lists(st.lists(TOKENS, min_size=1, max_size=4), max_size=4), TOKENS)
def test_tokens_built_at_once_are_found_as_if_added(
    blocks: list[list[list[str]]], question: list[str]
) -> None:
    """Blocks of ready-made tokens give the same hits as passages added one by one."""
    grown = Index()
    with Builder() as builder:
        for block in blocks:
            builder.add_tokens(block)
        built = Index(builder.finish(1))
    for number, tokens in enumerate(tokens for block in blocks for tokens in block):
        grown.add_tokens(number, number, [tokens], 1)
    expected, found = (index.snapshot.search(question, 10) for index in (grown, built))
    assert found.passage_ids.tolist() == expected.passage_ids.tolist()
    assert found.scores.tolist() == expected.scores.tolist()
    assert check_index(built.snapshot).is_equal


def test_a_token_with_a_line_break_is_refused() -> None:
    """Tokens are joined by line breaks: one that holds one is not taken for two."""
    with Builder() as builder:
        builder.add_tokens([["one", "two\nthree"]])
        with pytest.raises(ValueError, match="line break"):
            builder.finish(1)
