"""Changes of an index, and what it should hold after them."""

from __future__ import annotations

from hypothesis import strategies as st

from knowledge.index import Index, Snapshot
from tests.knowledge.index.library import library_hits

WORDS = st.sampled_from([*"abcdef"])
ARTICLES = st.lists(st.lists(WORDS, max_size=4), min_size=1, max_size=4)
CHANGES = st.lists(
    st.one_of(st.tuples(st.integers(0, 9), ARTICLES), st.tuples(st.integers(0, 9), st.none())), max_size=12
)
Change = tuple[int, list[list[str]] | None]


class Model:
    """An index and the passages that it should hold."""

    def __init__(self) -> None:
        self.index = Index()
        self.living: dict[int, list[tuple[int, list[str]]]] = {}
        self.next_id = 0

    def change(self, article_id: int, passages: list[list[str]] | None) -> None:
        """Add an article, or remove it."""
        self.living.pop(article_id, None)
        if passages is None:
            self.index.remove(article_id, 1)
        else:
            self.index.add_tokens(article_id, self.next_id, passages, 1)
            self.living[article_id] = list(enumerate(passages, self.next_id))
            self.next_id += len(passages)

    @property
    def passages(self) -> list[tuple[int, list[str]]]:
        """All that live."""
        return [passage for article in self.living.values() for passage in article]

    def compare(self, snapshot: Snapshot) -> None:
        """Compare a snapshot's hits with the library's, and what it says of single passages with what they are."""
        for question in (["a"], ["b", "c", "b"], ["f", "d", "e"]):
            hits = snapshot.search(question, 20)
            found = list(zip(hits.passage_ids.tolist(), hits.scores.tolist(), strict=True))
            assert found == library_hits(self.passages, question, 20)
        forward = snapshot.gather([passage_id for passage_id, _ in self.passages])
        words = snapshot.vocabulary.form_strings.take(forward.forms)
        assert words == [word for _, passage in self.passages for word in passage]
