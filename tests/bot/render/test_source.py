"""A link to a quote leads to its very words, or to the page."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.render.limits import LINK_LENGTH
from bot.render.source import directives, source_link
from bot.render.words import printed_link, safe_link
from knowledge.records import Article, Citation, Passage
from tests.examples import examples

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE = "https://example.org/light"
WORDS = st.sampled_from(
    ["the", "lamp", "was", "lit,", "in", "1869.", "well-known", "a&b", "50%", "“so”", "#1", "水是湿的。", "Umzug",
     "- ", "2. ", "\n", " | ", "  ", "—", "\u0628\u062d\u0631", "C++", "x" * 90]
)  # fmt: skip
TEXTS = (
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join).filter(lambda text: any(map(str.isalnum, text)))
)


def citation(
    text: str, span: tuple[int, int] | None = None, url: str | None = PAGE, page: int | None = None
) -> Citation:
    """Cite some of a text."""
    article = Article(1, "Light", "en", 3, None, NOW, url=url)
    whole = (0, len(text))
    return Citation(article, Passage(1, 1, 1, text, page=page), whole, (span or whole,), 1.0, 0.9)


def plain(text: str) -> str:
    """Read a text as a browser searches it: white space is one space."""
    return " ".join(text.split())


def terms_of(directive: str) -> tuple[str, str, str | None]:
    """Read a directive as a browser does: what stands before, the start, the end."""
    parts = directive.split(",")
    before = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    assert 1 <= len(parts) <= 2
    assert not any("-" in part or "&" in part for part in parts)
    start, end = [*map(unquote, parts), None][:2]
    assert start
    return before, start, end


@given(TEXTS, st.data())
@settings(max_examples=examples(300), deadline=None)
def test_the_fragment_is_text_of_the_passage(text: str, data: st.DataObject) -> None:
    """Decoded, its terms are slices of the passage inside the quoted span; what stands before goes right before it."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = (start, data.draw(st.integers(start + 1, len(text))))
    for directive in directives(text, span):
        before, first, last = terms_of(directive)
        assert first in plain(text[slice(*span)])
        if before:
            assert plain(f"{before} {first}") in plain(text) or plain(before + first) in plain(text)
        if last is not None:
            inside = plain(text[slice(*span)])
            assert last in inside[inside.index(first) + len(first) :]


@given(TEXTS, st.integers(0, 480))
@example("word " * 900, 0)
@example("水" * 3000, 400)
@settings(max_examples=examples(200), deadline=None)
def test_a_source_link_fits_a_button(text: str, length: int) -> None:
    """Whatever the passage and however long the link, it has 512 characters at most and leads to the page."""
    url = f"https://example.org/{'a' * length}"
    link = source_link(citation(text, url=url))
    assert link is not None
    assert len(link) <= LINK_LENGTH
    assert link == url or link.startswith(f"{url}#:~:text=")
    assert safe_link(link) == link


def test_a_short_sentence_is_searched_for_as_it_is() -> None:
    """What has a meaning in a fragment is encoded: commas, dashes and ampersands are the sentence's own."""
    text = "Before it was dark. The well-known lamp, by A&B, was lit in 1869. It burned oil."
    span = (text.index("The"), text.index(" It"))
    assert source_link(citation(text, span)) == (
        f"{PAGE}#:~:text=The%20well%2Dknown%20lamp%2C%20by%20A%26B%2C%20was%20lit%20in%201869"
    )


def test_a_long_quote_is_searched_for_by_its_ends() -> None:
    """From its first words to its last ones, across paragraphs and past the marks of a list."""
    lines = [
        "- Bring a coat, for the wind is cold out there at night",
        "- Bring a lamp, for there is none on the pier",
    ]
    text = "\n".join(lines)
    assert next(directives(text, (0, len(text)))) == (
        "Bring%20a%20coat%2C%20for%20the%20wind,there%20is%20none%20on%20the%20pier"
    )


def test_words_that_stand_earlier_too_are_told_apart() -> None:
    """Where the passage has the same words before, those right before the quote go along."""
    text = "The door is shut. In summer, the door is shut."
    (directive, *_) = directives(text, (text.index("the door"), len(text)))
    assert directive == "shut.%20In%20summer%2C-,the%20door%20is%20shut"


def test_of_a_table_one_cell_is_searched_for() -> None:
    """What stands between cells is ours, and on no page."""
    text = "Boat | Leaves at seven in the morning\nFerry | Leaves at eight in the evening"
    before, first, last = terms_of(next(directives(text, (0, len(text)))))
    assert (before, first, last) == ("", "Leaves at seven in the morning", "Leaves at eight in the evening")


@pytest.mark.parametrize(
    ("url", "page", "link"),
    [
        ("https://example.org/a#part", None, "https://example.org/a#part:~:text=The%20lamp%20was%20lit"),
        ("https://example.org/a#", None, "https://example.org/a#:~:text=The%20lamp%20was%20lit"),
        ("https://example.org/a#:~:text=x", None, "https://example.org/a#:~:text=x"),
        ("https://discord.com/channels/1/2/3", None, "https://discord.com/channels/1/2/3"),
        ("https://ptb.discord.com/channels/1/2/3", None, "https://ptb.discord.com/channels/1/2/3"),
        ("https://example.org/a.pdf", 7, "https://example.org/a.pdf#page=7"),
        ("https://example.org/a.PDF?x=1", None, "https://example.org/a.PDF?x=1"),
        ("javascript:alert(1)", None, None),
        (None, None, None),
        ("https://example.org/" + "a" * LINK_LENGTH, None, None),
    ],
)  # fmt: skip
def test_where_a_link_leads(url: str | None, page: int | None, link: str | None) -> None:
    """Web pages lead to the words, PDF files to the page, messages to themselves; what fits no button is no link."""
    assert source_link(citation("The lamp was lit.", url=url, page=page)) == link


def test_a_link_that_fits_no_button_is_printed() -> None:
    """It is not lost: it stands under the title instead."""
    long = "https://example.org/" + "a" * LINK_LENGTH
    assert printed_link(long) == f"<{long}>"
    for other in (PAGE, None, "javascript:" + "a" * LINK_LENGTH):
        assert printed_link(other) == ""
