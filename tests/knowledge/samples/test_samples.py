from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.markdown import extract_markdown
from knowledge.articles.paragraphs import LONGEST_WIDTH, width
from knowledge.records import Draft
from knowledge.samples import EXAMPLE_QUESTIONS, ExampleQuestion, sample_articles

SAMPLES = sample_articles()


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    """Return the drafts of the samples, by their file names."""
    return {name: make_draft(extract_markdown(data.decode())) for name, data in SAMPLES}


def test_samples_are_complete_articles(drafts: dict[str, Draft]) -> None:
    """Each sample has all that a citation shows, and 6–20 substantial passages in sections."""
    assert len(drafts) >= 16
    for name, draft in drafts.items():
        assert draft.publisher == "Footnote sample library"
        assert isinstance(draft.published, date)
        assert draft.url == f"https://example.org/library/{name.removesuffix('.md')}"
        assert 6 <= len(draft.paragraphs) <= 20
        assert len({paragraph.section for paragraph in draft.paragraphs}) >= 4
        assert all(250 <= width(paragraph.text) <= LONGEST_WIDTH for paragraph in draft.paragraphs), name


def test_samples_differ_in_title_link_and_text(drafts: dict[str, Draft]) -> None:
    """No two samples would be taken for the same article."""
    assert len({draft.title for draft in drafts.values()}) == len(drafts)
    texts = [paragraph.text for draft in drafts.values() for paragraph in draft.paragraphs]
    assert len(set(texts)) == len(texts)


def test_samples_speak_four_languages(drafts: dict[str, Draft]) -> None:
    """One sample each is Spanish, German and Chinese; the others are English."""
    languages = Counter(draft.language for draft in drafts.values())
    assert languages == {"en": len(drafts) - 3, "es": 1, "de": 1, "zh": 1}


@pytest.mark.parametrize("example", EXAMPLE_QUESTIONS, ids=lambda example: example.article)
def test_an_example_question_names_one_passage(drafts: dict[str, Draft], example: ExampleQuestion) -> None:
    """The passage that should answer an example question is there, word for word, exactly once."""
    holding = [
        name
        for name, draft in drafts.items()
        for paragraph in draft.paragraphs
        if example.phrase in paragraph.text
    ]
    assert holding == [example.article]
