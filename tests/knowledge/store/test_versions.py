"""The texts that an article had before are kept whole, in little room."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.errors import DuplicateArticle
from knowledge.records import Draft, Paragraph
from knowledge.store import Store
from knowledge.store.forgetting import VERSIONS_KEPT
from tests.examples import examples

PARAGRAPHS = st.builds(
    Paragraph,
    text=st.sampled_from(["One.", "Two.", "Three.", "Four."]),
    section=st.sampled_from([None, "Above"]),
    is_answer=st.booleans(),
)
TEXTS = st.lists(st.lists(PARAGRAPHS, min_size=1, max_size=5).map(tuple), min_size=1, max_size=8)


@settings(max_examples=examples(60), deadline=None)
@given(TEXTS)
def test_every_earlier_text_is_read_as_it_was(
    tmp_path_factory: object, texts: list[tuple[Paragraph, ...]]
) -> None:
    """Whatever was changed since, in text, order, headings or kind, each version has the paragraphs that it had."""
    store = Store(Path(tmp_path_factory.mktemp("versions")) / "c.db")  # type: ignore[attr-defined]
    try:
        article = store.articles.add(Draft("A title", texts[0], "en")).article
        had = [texts[0]]
        for text in texts[1:]:
            try:
                store.articles.replace(article.id, Draft("A title", text, "en"))
            except DuplicateArticle:
                continue
            if text != had[-1]:
                had.append(text)
        kept = [version.paragraphs for version in store.articles.versions(article.id)]
        assert kept == had[-2::-1][:VERSIONS_KEPT]
        assert tuple(p.paragraph for p in store.articles.passages_of(article.id)) == had[-1]
    finally:
        store.close()


def test_a_paragraph_that_stays_is_kept_once(store: Store) -> None:
    """An edit of one paragraph costs the room of one paragraph."""
    long = tuple(Paragraph(f"{number} {'word ' * 500}") for number in range(10))
    article = store.articles.add(Draft("A title", long, "en")).article
    for number in range(5):
        store.articles.replace(article.id, Draft("A title", (*long[:-1], Paragraph(f"Edit {number}.")), "en"))
    room = store._database.value("SELECT sum(length(paragraphs)) FROM versions")
    assert room < 2 * len(long[0].text)
