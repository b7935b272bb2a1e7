"""Which articles may nearly repeat one another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import StorageError
from knowledge.store import Store
from tests.examples import examples

from .makers import make_draft

bands = st.lists(st.sampled_from([-(2**63), -1, 0, 1, 2**63 - 1]), min_size=3, max_size=3)


@settings(max_examples=examples(15), deadline=None)
@given(st.lists(bands, min_size=1, max_size=6), bands)
def test_candidates_share_a_band_most_shared_first(
    tmp_path_factory: pytest.TempPathFactory, known: list[list[int]], wanted: list[int]
) -> None:
    """Exactly those that share a band's value in the band's place come, with their signature."""
    store = Store(tmp_path_factory.mktemp("signatures") / "collection.db")
    for number, values in enumerate(known):
        article = store.articles.add(make_draft(f"T{number}")).article
        store.signatures.save(article.id, bytes([number]), values)
    shared = {
        number + 1: sum(a == b for a, b in zip(values, wanted, strict=True))
        for number, values in enumerate(known)
    }
    expected = sorted((id_ for id_ in shared if shared[id_]), key=lambda id_: (-shared[id_], id_))
    assert store.signatures.candidates(wanted) == [(id_, bytes([id_ - 1])) for id_ in expected]
    assert [id_ for id_, _ in store.signatures.candidates(wanted, besides=1)] == [
        i for i in expected if i != 1
    ]
    assert len(store.signatures.candidates(wanted, limit=1)) == min(1, len(expected))
    store.close()


def test_a_signature_is_replaced_and_goes_with_its_article(store: Store) -> None:
    """The old bands don't find the article any more; a removed article is found by none."""
    article_id = store.articles.add(make_draft()).article.id
    store.signatures.save(article_id, b"old", [1, 2])
    store.signatures.save(article_id, b"new", [3, 4])
    assert store.signatures.candidates([1, 2]) == []
    assert store.signatures.candidates([3, 9]) == [(article_id, b"new")]
    store.articles.remove(article_id)
    assert store.signatures.candidates([3, 4]) == []
    assert store.check() == ()


def test_a_signature_needs_its_article(store: Store) -> None:
    """There is none of an article that is not there, and the error is ours."""
    with pytest.raises(StorageError):
        store.signatures.save(99, b"s", [1])


def test_what_is_done_together_is_stored_whole_or_not_at_all(store: Store) -> None:
    """An article whose signature can't be kept is not stored either."""

    def store_with_wrong_signature() -> None:
        with store.together():
            article = store.articles.add(make_draft()).article
            store.signatures.save(article.id + 1, b"s", [1])

    with pytest.raises(StorageError):
        store_with_wrong_signature()
    assert store.status().articles == 0
    with store.together():
        article = store.articles.add(make_draft()).article
        store.signatures.save(article.id, b"s", [1])
    assert store.signatures.candidates([1]) == [(article.id, b"s")]
    assert store.signatures.candidates([]) == []
