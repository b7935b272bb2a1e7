"""The lines at the top of a text file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import LONGEST_TITLE, make_draft
from knowledge.articles.files.front_matter import known_from, read_front_matter
from knowledge.articles.files.markdown import extract_markdown
from knowledge.articles.files.text import extract_text
from knowledge.records import Known

BODY = "Some text that is an article."
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


def _fields(block: str, mark: str = "---") -> dict[str, str]:
    front = read_front_matter(f"{mark}\n{block}\n{mark}\n{BODY}")
    assert front.body == BODY
    return dict(front.fields)


def test_all_fields_are_read() -> None:
    """Quotes, comments, capitals and unknown keys are understood as in YAML."""
    front = read_front_matter(FULL)
    assert (front.body, front.problems) == ("Body.\n", ())
    assert known_from(front.fields, Known()) == Known(
        'How "tides" work', "It's us", "Ada B.", date(2026, 11, 22), "https://example.org/a"
    )


@pytest.mark.parametrize(
    "written",
    [
        "authors: [Ada, 'Bo']",
        "authors:\n  - Ada\n  - Bo",
        "authors:\n- Ada\n- Bo",
        "author: Ada, Bo",
        "author:\n  - name: Ada\n    email: ada@example.org\n  - Bo",
        "author:\n  name: Ada, Bo\n  url: https://example.org/them",
        "author: {name: 'Ada, Bo'}",
        "authors: [{name: Ada}, {name: Bo}]",
        "title: Tides: how they work\nauthors:\n  - Ada\n  - Bo",
    ],
)
def test_several_authors(written: str) -> None:
    """A list of authors becomes one line, whichever way it is written; of one with an address, the name is taken."""
    assert _fields(written)["author"] == "Ada, Bo"


@pytest.mark.parametrize(
    "title", ["1984", "007", "No", "On", "12:30", "2026-11-22", "1e3", "0x10", "Café — tides", "C#"]
)
def test_a_title_stays_as_it_is_written(title: str) -> None:
    """What YAML takes for a number, a day or a truth is a title all the same."""
    assert _fields(f"title: {title}") == {"title": title}


@pytest.mark.parametrize(
    "written", ["title: >\n  How tides\n  work", "title: How tides\n  work", 'title: "How tides\n  work"']
)
def test_a_title_over_several_lines_is_one(written: str) -> None:
    """Folded or not, it becomes one line."""
    assert _fields(f"{written}\npublisher: Us") == {"title": "How tides work", "publisher": "Us"}


@pytest.mark.parametrize(
    "title", ["Tides: how they work", "@home", '"Tides" and more', "`code`", "%", "50% off: now"]
)
def test_a_line_that_is_no_yaml_does_not_cost_the_others(title: str) -> None:
    """People write titles as they come; such a one is taken as it is, and the other lines as YAML."""
    block = f"title: {title}\nauthors: ['Ada', Bo] # both\nno pair\nimage:\n  title: A picture\n"
    assert _fields(block) == {"title": title, "author": "Ada, Bo"}


def test_what_is_inside_something_else_is_not_the_articles() -> None:
    """A picture's title and link, and lines of a summary, say nothing of the article."""
    block = "image:\n  title: A picture\n  url: https://example.org/p\nsummary: |\n  author: nobody\ntitle: T"
    assert _fields(block) == {"title": "T"}


def test_toml_is_read_between_plus_signs() -> None:
    """Strings, days, lists and tables of TOML become the same fields."""
    block = "title = 'Tides'\ndate = 2026-11-22T10:00:00+01:00\ndraft = false\n[author]\nname = \"Ada\""
    fields = _fields(block, "+++")
    assert known_from(fields, Known()) == Known("Tides", None, "Ada", date(2026, 11, 22))
    assert _fields('authors = ["Ada", "Bo"]', "+++") == {"author": "Ada, Bo"}


def test_what_a_person_says_goes_first() -> None:
    """A known field is kept, and the one in the file is not even looked at."""
    fields = {"title": "File", "published": "no date", "url": "no link", "publisher": "File"}
    known = Known(title="Person", published=date(2026, 1, 1), url="https://example.org/")
    assert known_from(fields, known) == Known(
        "Person", "File", None, date(2026, 1, 1), "https://example.org/"
    )


@pytest.mark.parametrize(
    "line",
    [
        "date: soon",
        "published: 2026-02-30",
        "published: true",
        "url: ftp://example.org/",
        "url: javascript:alert(1)",
        "url: /posts/tides/",
        "link: example.org",
        "url: https://",
        "title: {en: Tides}",
        "author: [[Ada]]",
        f"title: {'T' * (LONGEST_TITLE + 1)}",
        "authors:  # to come\n  - email: ada@example.org",
    ],
)
def test_what_can_not_be_used_is_left_out_and_said(line: str) -> None:
    """A field that is not what it should be never costs the article: its line is among those left out."""
    text = f"---\npublisher: Us\n{line}\n---\n{BODY}"
    for extract in (extract_markdown, extract_text):
        draft = make_draft(extract(text))
        assert (draft.publisher, draft.author, draft.published, draft.url) == ("Us", None, None, None)
        assert draft.problems == (line.split("\n")[0].strip(),)
        assert draft.left_out == tuple(part.strip() for part in line.split("\n"))
        assert [paragraph.text for paragraph in draft.paragraphs] == [BODY]


def test_a_field_that_another_one_fills_is_not_missed() -> None:
    """Jekyll says with ``published`` whether, and with ``date`` when."""
    front = read_front_matter(f"---\npublished: true\ndate: 2026-11-22 10:00:00 +0100\n---\n{BODY}")
    assert (front.fields, front.problems) == ({"published": "2026-11-22 10:00:00 +0100"}, ())


@pytest.mark.parametrize("written", ["author:", "author: null", "author: ~", "author: ''", "author: []"])
def test_an_empty_field_says_nothing(written: str) -> None:
    """It is neither a field nor a mistake."""
    front = read_front_matter(f"---\ntitle: T\n{written}\n---\n{BODY}")
    assert (front.fields, front.problems) == ({"title": "T"}, ())


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nText\n\n---\n",
        "--- \nno pair here\n---\nText",
        "---\n- a list\n---\nText",
        "---\ntitle: x\n",
        "+++\nno pair\n+++\nText",
        "+++\ntitle: x\n+++\nText",
        "+++\ntitle = 'x'\n---\nText",
        "title: x\n",
        "",
        f"---\ntitle: {'x' * 10_000}\n---\nText",
    ],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    """A text that begins with a line of dashes but has no pairs, or no end to them soon, is left whole."""
    front = read_front_matter(text)
    assert (front.fields, front.left_out, front.body) == ({}, (), text)


@pytest.mark.parametrize(
    "block",
    [
        "a0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))
        + "author: *a39",
        "tags: &a [*a]",
        "tags: " + "[" * 9_000,
        "tags: " + "{" * 9_000,
        "tags:\n" + "- " * 4_000,
        'tags: "\\UFFFFFFFF"',
        "tags: !!python/object/apply:os.getcwd []",
    ],
    ids=["many aliases", "itself", "brackets", "braces", "lists", "no character", "object"],
)
def test_a_block_made_to_break_the_reader_does_not(block: str) -> None:
    """Trees that grow from aliases, endless nesting and objects are read as nothing, and the title beside them is."""
    front = read_front_matter(f"---\ntitle: T\n{block}\n---\n{BODY}")
    assert front.body == BODY
    assert front.fields == {"title": "T"}


@given(st.text(max_size=200))
def test_any_text_keeps_its_body(text: str) -> None:
    """What is below the front matter is handed on as it is."""
    assert read_front_matter(text).body in text
    assert read_front_matter(f"---\ntitle: x\n---\n{text}").body == text


WORDS = """
    title author date url name : = [ ] { } &a *a ! !!set | > ' " \\ud800 \\x # % ? << ... ~ ,
    2026-11-22 https://example.org/a 1e400 0x
"""
PARTS = st.sampled_from(
    [*WORDS.split(), ": ", " = ", "\n", "\n  ", "\n- ", "\t", " ", "\ud800", "\x85", "\u2028"]
)


@settings(deadline=None)
@given(st.lists(PARTS, max_size=25).map("".join), st.sampled_from(["---", "+++"]))
def test_any_block_can_be_read(block: str, mark: str) -> None:
    """No foreign exception leaves, and what counts as read can be used."""
    front = read_front_matter(f"{mark}\n{block}\n{mark}\n{BODY}")
    known_from(front.fields, Known())
    assert front.body.endswith(BODY)
