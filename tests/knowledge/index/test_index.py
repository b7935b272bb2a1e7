from __future__ import annotations

import gc
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.index import Analysed, Index, IndexedArticle, check_index, merging, postings
from knowledge.index.comparing import compare_articles
from tests.examples import examples
from tests.knowledge.index.library import library_hits

WORDS = st.sampled_from([*"abcdefgh"])
ARTICLES = st.lists(st.lists(WORDS, max_size=6), max_size=5)
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 6), ARTICLES),
        st.tuples(st.just("remove"), st.integers(0, 6), st.just([])),
        st.tuples(st.just("merge"), st.just(0), st.just([])),
    ),
    max_size=25,
)
QUESTIONS = st.lists(WORDS, min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("tail", "rows_from", "few"), [(1, 4096, 1024), (4, 1, 0), (512, 4096, 0), (512, 1, 1024)]
)
@settings(max_examples=examples(60), deadline=None)
@given(CHANGES, QUESTIONS)
@example([("add", 0, [[], ["a"]]), ("add", 0, [[]]), ("add", 0, [[], ["a"]])], ["a"])  # once no word is left
@example([("add", 0, [["a"]]), ("add", 0, [[], []]), ("add", 0, [[], ["a"]]), ("merge", 0, [])], ["a"])
def test_changes_leave_what_a_fresh_build_has(
    tail: int,
    rows_from: int,
    few: int,
    changes: list[tuple[str, int, list[list[str]]]],
    question: list[str],
) -> None:
    """After any additions, replacements, removals and merges, scores are those of a fresh rank-bm25."""
    index = Index()
    living: dict[int, list[tuple[int, list[str]]]] = {}
    next_id = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "TAIL", tail)  # small segments, so that there is something to merge
        patch.setattr(postings, "_ROWS_FROM", rows_from)  # and common terms' rows in them
        patch.setattr(postings, "_FEW", few)  # and lists that are searched
        for generation, (change, article_id, passages) in enumerate(changes, 1):
            if change == "add":
                index.add_tokens(article_id, next_id, passages, generation)
                living.pop(article_id, None)
                living[article_id] = list(enumerate(passages, next_id))
                next_id += len(passages)
            elif change == "remove":
                index.remove(article_id, generation)
                living.pop(article_id, None)
            else:
                index.merge()
            passages_now = [passage for article in living.values() for passage in article]
            snapshot = index.snapshot
            hits = snapshot.search(question, 10)
            found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
            assert found == library_hits(passages_now, question, 10)
            assert snapshot.passages == len(passages_now)
            assert snapshot.articles == sum(1 for article in living.values() if article)
            assert sorted(snapshot.passage_ids().tolist()) == sorted(id for id, _ in passages_now)
            articles = [99, *living]  # the first of which is unknown
            texts = [[word for _, passage in living.get(id, []) for word in passage] for id in articles]
            bounds = snapshot.article_bounds(np.array(articles))
            frequencies = snapshot.article_frequencies(snapshot.vocabulary.term_ids(question), bounds)
            assert frequencies.tolist() == [[words.count(word) for word in question] for words in texts]
            forward = snapshot.gather(snapshot.passage_ids())
            of_articles = [articles.index(id) for id in forward.article_ids.tolist()]
            assert forward.article_lengths.tolist() == [len(texts[article]) for article in of_articles]
            assert forward.article_begins.tolist() == bounds[0].take(of_articles).tolist()
            assert forward.article_ends.tolist() == bounds[1].take(of_articles).tolist()
            assert _forms(index, [id for id, _ in passages_now]) == [words for _, words in passages_now]


def _forms(index: Index, passage_ids: list[int]) -> list[list[str]]:
    """Read the passages' words back from what the second stage is given."""
    forward = index.snapshot.gather(passage_ids)
    strings = index.snapshot.vocabulary.form_strings
    rows = zip(forward.bounds[:-1].tolist(), forward.bounds[1:].tolist(), strict=True)
    assert forward.passage_ids.tolist() == passage_ids
    return [[strings[form] for form in forward.forms[begin:end].tolist()] for begin, end in rows]


def test_a_snapshot_never_changes() -> None:
    """Who holds a snapshot sees its state, whatever is added, removed or merged later."""
    index = Index()
    first = index.add(IndexedArticle(1, "Bread", "en", [(1, "Bake bread slowly.", None)]), 1)
    second = index.add(IndexedArticle(2, "More bread", "en", [(2, "Slice bread.", None)]), 2)
    third = index.remove(1, 3)
    index.merge()
    found = [s.search(["bread"], 5).passage_ids.tolist() for s in (first, second, third)]
    assert found == [[1], [1, 2], [2]]
    assert [s.generation for s in (first, second, third)] == [1, 2, 3]


def test_an_article_is_laid_out_for_the_second_stage() -> None:
    """Forms, sentences, title and section can be read back; the last two are a passage's first sentence."""
    index = Index()
    passages = [(7, "Rye rises slowly. Bake it in Berlin.", "Rye"), (8, "Eat it.", "Rye"), (9, "…", None)]
    snapshot = index.add(IndexedArticle(3, "Dark bread", "en", passages), 1)
    strings = snapshot.vocabulary.form_strings
    forward = snapshot.gather([8, 7, 9])
    assert forward.passage_ids.tolist() == [8, 7, 9]
    assert forward.article_ids.tolist() == [3, 3, 3]
    assert forward.numbers.tolist() == [1, 0, 2]
    words = " ".join(strings[i] for i in forward.forms)
    assert words == "dark bread rye eat it dark bread rye rye rises slowly bake it in berlin"
    assert forward.bounds.tolist() == [0, 5, 15, 15]
    assert forward.sentence_bounds.tolist() == [0, 3, 5, 8, 11, 15, 15]
    assert forward.passage_sentences.tolist() == [0, 2, 5, 6]
    assert [strings[i] for i in forward.titles] == ["dark", "bread"] * 3
    assert [strings[i] for i in forward.sections] == ["rye", "rye"]
    assert forward.section_bounds.tolist() == [0, 1, 2, 2]
    assert snapshot.languages == {"en": 3}
    with pytest.raises(KeyError):
        snapshot.gather([10])


TEXTS = st.lists(WORDS, max_size=5).map(" ".join)


@given(
    st.lists(st.tuples(TEXTS, st.lists(st.tuples(TEXTS, st.none() | TEXTS), max_size=4)), max_size=4),
    QUESTIONS,
)
@settings(max_examples=examples(60), deadline=None)
def test_what_stands_above_a_text_is_scored_with_it(
    articles: list[tuple[str, list[tuple[str, str | None]]]], question: list[str]
) -> None:
    """Scores are rank-bm25's for title, headings and text together; a passage without words of its own has none."""
    index, expected = Index(), []
    for number, (title, passages) in enumerate(articles, 1):
        numbered = [(10 * number + place, *passage) for place, passage in enumerate(passages)]
        index.add(IndexedArticle(number, title, "und", numbered), number)
        for passage_id, text, heading in numbered:
            words = " ".join([title, heading or "", text]).split() if text else []
            expected.append((passage_id, words))
    hits = index.snapshot.search(question, 10)
    found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
    assert found == library_hits(expected, question, 10)
    assert check_index(index.snapshot).is_equal


def test_changes_go_on_during_merges() -> None:
    """Segments are merged on another thread while articles are added and removed."""
    index = Index()
    with ThreadPoolExecutor(1) as background:
        for i in range(300):
            index.add_tokens(i, i * 20, [["all", f"w{i}", f"x{i % 7}"]] * 20, i)
            if i % 3 == 0:
                index.remove(i, i)
            if index.wants_merge:
                background.submit(index.merge)
    snapshot = index.snapshot
    assert not index.wants_merge
    assert snapshot.passages == 200 * 20
    assert snapshot.search(["w200"], 30).passage_ids.tolist() == list(range(4000, 4020))
    assert len(snapshot.search(["w201", "w0"], 30)) == 0
    assert check_index(snapshot).is_equal


def test_a_snapshot_goes_with_its_last_holder() -> None:
    """Nobody holds an old snapshot but who reads it: not the index, and not the snapshot itself."""
    index = Index()
    old = weakref.ref(index.add(IndexedArticle(1, "Bread", "en", [(1, "Bake bread.", None)]), 1))
    gc.disable()
    try:
        index.add(IndexedArticle(2, "Cake", "en", [(2, "Bake cake.", None)]), 2)
        assert old() is None
    finally:
        gc.enable()


def test_what_was_analysed_elsewhere_is_indexed_alike() -> None:
    """An article that came analysed, under other ids, through a pickle, leaves the very index of one analysed here."""
    here, sent = Index(), Index()
    for number, article in enumerate(_ARTICLES, 1):
        known = IndexedArticle(
            0,
            article.title,
            article.language,
            tuple((n, *rest) for n, (_, *rest) in enumerate(article.passages)),
        )
        analysed = pickle.loads(pickle.dumps(Analysed.of(known)))
        assert here.add(article, number).passages == sent.add(article, number, analysed=analysed).passages
    assert compare_articles(sent.snapshot, _ARTICLES) == ()
    for index in (here, sent):
        assert index.snapshot.vocabulary.languages == ["en", "de"]
    assert list(here.snapshot.vocabulary.form_keys) == list(sent.snapshot.vocabulary.form_keys)
    question = ["harbour", "tide", "fahr"]
    one, other = here.snapshot.search(question, 5), sent.snapshot.search(question, 5)
    assert one.passage_ids.tolist() == other.passage_ids.tolist() == [12, 9, 7]
    assert one.scores.tolist() == other.scores.tolist()


_ARTICLES = [
    IndexedArticle(
        3, "Tides", "en", ((7, "The tide turns. The harbour fills.", "Harbour"), (9, "A Tide.", None))
    ),
    IndexedArticle(4, "Empty", "en", ()),
    IndexedArticle(5, "Fähren", "de", ((12, "Die Fähre fährt bei Ebbe.", "Fahrplan"),)),
]
