"""The lines at the top of a text file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.front_matter import known_from, split_front_matter
from knowledge.articles.files.markdown import extract_markdown
from knowledge.errors import DateError, LinkError
from knowledge.records import Known

FULL = """---
# a comment
title: "How \\"tides\\" work"
publisher: 'It''s us'\x20
Author: Ada B. # the second
published: 2026-11-22T10:00:00Z
url: https://example.org/a#top
tags:
  - sea
draft: false
---
Body.
"""


def test_all_fields_are_read() -> None:
    """Quotes, comments, capitals and unknown keys are understood as in YAML."""
    fields, body = split_front_matter(FULL)
    assert body == "Body.\n"
    assert known_from(fields, Known()) == Known(
        'How "tides" work', "It's us", "Ada B.", date(2026, 11, 22), "https://example.org/a"
    )


@pytest.mark.parametrize("written", ["authors: [Ada, 'Bo']", "authors:\n  - Ada\n  - Bo", "author: Ada, Bo"])
def test_several_authors(written: str) -> None:
    """A list of authors becomes one line, whichever way it is written."""
    assert split_front_matter(f"---\n{written}\n---\n")[0] == {"author": "Ada, Bo"}


def test_what_a_person_says_goes_first() -> None:
    """A known field is kept, and the one in the file is not even looked at."""
    fields = {"title": "File", "published": "no date", "url": "no link", "publisher": "File"}
    known = Known(title="Person", published=date(2026, 1, 1), url="https://example.org/")
    assert known_from(fields, known) == Known(
        "Person", "File", None, date(2026, 1, 1), "https://example.org/"
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("date: soon", DateError),
        ("published: 2026-02-30", DateError),
        ("url: ftp://example.org/", LinkError),
        ("url: javascript:alert(1)", LinkError),
        ("link: example.org", LinkError),
        ("url: https://", LinkError),
    ],
)
def test_a_wrong_date_or_link_is_an_error(line: str, error: type[Exception]) -> None:
    """A date that is none and a link that is none are said, not passed over."""
    with pytest.raises(error):
        make_draft(extract_markdown(f"---\n{line}\n---\nSome text that is an article."))


@pytest.mark.parametrize(
    "text", ["---\n\nText\n\n---\n", "--- \nno pair here\n---\nText", "---\ntitle: x\n", "title: x\n", ""]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    """A text that begins with a line of dashes but has no pairs, or no second line of dashes, is left whole."""
    assert split_front_matter(text) == ({}, text)


@given(st.text(max_size=200))
def test_any_text_keeps_its_body(text: str) -> None:
    """What is below the front matter is handed on as it is."""
    assert split_front_matter(text)[1] in text
    assert split_front_matter(f"---\ntitle: x\n---\n{text}")[1] == text
