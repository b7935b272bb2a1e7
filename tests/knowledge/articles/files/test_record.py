"""JSON objects as articles."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.record import draft_from_record
from knowledge.errors import ArticleError, FootnoteError
from knowledge.records import Draft

TEXT = "The tide comes in twice a day on most coasts, and goes out as often."
MOON = "The moon pulls the sea up on both sides of the earth, and the sun helps it."


def draft(**record: object) -> Draft:
    """Make the draft of an object."""
    return draft_from_record(json.dumps(record).encode())


@pytest.mark.parametrize(
    ("text", "section"),
    [
        (f"<p>{TEXT}</p><h2>Why</h2><p>{MOON}</p>", "Why"),
        (f"{TEXT}\n\n## Why\n\n{MOON.replace('both', '**both**')}", "Why"),
        (
            f"{TEXT.replace('coasts', '[coasts](https://example.org/)')}\n\n{MOON.replace('sun', '**sun**')}",
            None,
        ),
        (f"{TEXT}\n\n{MOON}", None),
        ([TEXT, MOON], None),
        ({"rendered": f"<p>{TEXT}</p>\n<p>{MOON}</p>"}, None),
    ],
)
def test_texts_are_read_as_what_they_are(text: object, section: str | None) -> None:
    """HTML and Markdown in a field are read as such, and plain text as it stands."""
    made = draft(title="Tides", text=text)
    assert [(paragraph.text, paragraph.section) for paragraph in made.paragraphs] == [
        (TEXT, None),
        (MOON, section),
    ]


def test_what_looks_like_a_tag_is_text() -> None:
    """Angle brackets make no HTML, and single stars no Markdown."""
    text = f"{TEXT} A List<String> is 2 * 3 * 4 long, see <place>."
    assert [paragraph.text for paragraph in draft(text=text).paragraphs] == [text]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"date": "soon"}, "date: soon"),
        ({"url": "ftp://example.org"}, "url: ftp://example.org"),
        ({"published": "2026-02-30"}, "published: 2026-02-30"),
        ({"date": 1763800000}, "date: 1763800000"),
    ],
)
def test_a_field_that_is_none_is_left_out(fields: dict[str, object], problem: str) -> None:
    """A date or link that is none is told, and the article goes in without it."""
    made = draft(title="Tides", text=TEXT, author="Ana Lima", **fields)
    assert made.problems == (problem,)
    assert (made.title, made.author, made.published, made.url) == ("Tides", "Ana Lima", None, None)


def test_fields_have_many_names() -> None:
    """What exports call a title, a text, an author, a date and a link is understood, whatever their case."""
    made = draft(
        Headline="Tides",
        Body=f"<p>{TEXT}</p>",
        Authors=[{"name": "Ana Lima"}, {"name": "Ben Okoro"}],
        Published_At="2026-11-22T10:00:00Z",
        html_url="https://example.org/tides",
        site="Sea news",
    )
    assert (made.title, made.author, str(made.published), made.url, made.publisher) == (
        "Tides",
        "Ana Lima, Ben Okoro",
        "2026-11-22",
        "https://example.org/tides",
        "Sea news",
    )
    assert (draft(title=1984, author=5, text=TEXT).title, draft(title=1984, author=5, text=TEXT).author) == (
        "1984",
        None,
    )
    assert draft(question="When does the tide turn?", answer=TEXT).title == "When does the tide turn?"


def test_other_fields_are_left_out_and_not_lost() -> None:
    """What is no field of an article can be put back; a program's row of numbers says nothing."""
    made = draft(
        title="Tides",
        text=TEXT,
        answer=MOON,
        question="Why?",
        tags=["sea", "moon"],
        place={"pier": {"no": 4}},
        draft=None,
        vector=[0.25] * 300,
    )
    assert made.left_out == (f"answer: {MOON}", "question: Why?", "tags: sea, moon", "place: pier: no: 4")


@pytest.mark.parametrize("name", ["text", "tags"])
def test_values_in_values_without_end_are_refused(name: str) -> None:
    """Nobody's article is nested so, and what reads it must not run out of room."""
    nested = "[" * 450 + '"sea"' + "]" * 450
    with pytest.raises(ArticleError, match="nested"):
        draft_from_record(f'{{"title": "Tides", "body": "{TEXT}", "{name}": {nested}}}'.encode())


def test_a_long_title_is_no_reason_to_refuse() -> None:
    """A title that is too long to be one is cut, and the article goes in."""
    assert draft(title="Tides " * 200, text=TEXT).title.endswith("…")


@pytest.mark.parametrize("record", [{"text": " "}, {"text": 5}, {}, {"text": "<p></p>"}, {"text": "…"}])
def test_a_record_without_text(record: dict[str, object]) -> None:
    """An object without a text that could be quoted is no article."""
    with pytest.raises(ArticleError):
        draft(**record)


@settings(deadline=None)
@given(
    st.binary(max_size=100)
    | st.builds(
        lambda value: json.dumps(value).encode(),
        st.dictionaries(
            st.sampled_from(["text", "title", "date", "url", "author"]),
            st.none() | st.integers() | st.text() | st.lists(st.text()),
        ),
    )
)
def test_any_line_is_a_draft_or_an_error_of_ours(line: bytes) -> None:
    """No foreign exception leaves, whatever the line."""
    with contextlib.suppress(FootnoteError):
        assert draft_from_record(line).paragraphs
