"""Drafts and answers for the tests: plain ones, and all that hypothesis can think of."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from knowledge.records import (
    Answer,
    Article,
    Block,
    BlockKind,
    Citation,
    Draft,
    Paragraph,
    Passage,
    PassageKind,
)

# All that a text may hold: a lone surrogate is no character.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
filled_texts = texts.filter(lambda text: bool(text.strip()))
moments = st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC))
ids = st.integers(min_value=0, max_value=2**63 - 1)

paragraphs = st.builds(
    Paragraph,
    text=filled_texts,
    section=st.none() | texts,
    page=st.none() | st.integers(min_value=1, max_value=10_000),
    kind=st.sampled_from(PassageKind),
    is_answer=st.booleans(),
    code=st.lists(st.tuples(st.integers(0, 9), st.integers(10, 20)), max_size=2).map(tuple),
)
blocks = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=texts,
    level=st.integers(0, 6),
    mark=texts,
    rows=st.lists(st.lists(texts, max_size=2).map(tuple), max_size=2).map(tuple),
    has_header=st.booleans(),
    is_strong=st.booleans(),
    is_answer=st.booleans(),
    code=st.lists(st.tuples(st.integers(0, 9), st.integers(10, 20)), max_size=2).map(tuple),
    page=st.none() | st.integers(min_value=1, max_value=10_000),
    reason=st.none() | texts,
)
drafts = st.builds(
    Draft,
    title=filled_texts,
    paragraphs=st.lists(paragraphs, min_size=1, max_size=6).map(tuple),
    language=st.sampled_from(["en", "de", "zh", "und"]),
    publisher=st.none() | texts,
    author=st.none() | texts,
    published=st.none() | st.dates(),
    url=st.none() | filled_texts.map(lambda text: f"https://example.org/{text}"),
    via=st.none() | texts,
    blocks=st.lists(blocks, max_size=3).map(tuple),
    problems=st.lists(texts, max_size=2).map(tuple),
    is_copied=st.booleans(),
    restored=st.lists(st.tuples(st.integers(0, 9), texts), max_size=2).map(tuple),
)


def make_draft(title: str = "Rivers", *texts: str, url: str | None = None, **fields: object) -> Draft:
    """Make a draft of these paragraphs; without any, its text is that of its title."""
    paragraphs = tuple(Paragraph(text) for text in texts or (f"About: {title}.",))
    return Draft(title=title, paragraphs=paragraphs, language="en", url=url, **fields)  # type: ignore[arg-type]


def make_citation(article: Article, passage: Passage, *twins: Article) -> Citation:
    """Cite the whole of a passage."""
    whole = (0, len(passage.text))
    return Citation(article, passage, whole, (whole,), score=3.5, confidence=0.75, twins=twins)


def make_answer(
    id: str = "a1", question: str = "Where does it rise?", *citations: Citation, **fields: object
) -> Answer:
    """Make an answer of these citations."""
    values: dict[str, object] = {
        "confidence": 0.75,
        "generation": 1,
        "asked_at": datetime(2026, 11, 22, 13, 0, tzinfo=UTC),
        **fields,
    }
    return Answer(id=id, question=question, citations=citations, **values)  # type: ignore[arg-type]
