"""What is copied is the quote, character for character."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.render.copying import MESSAGE_LENGTH, copied, source_line
from knowledge.records import Article, Citation, Passage
from tests.bot.render.reading import on_discord
from tests.bot.render.test_escape import sources
from tests.examples import examples

ARTICLE = Article(
    1, "The *old* light", "en", 3, None, datetime(2026, 11, 22, tzinfo=UTC), publisher="Museum",
    published=date(2026, 3, 1), url="https://example.org/light",
)  # fmt: skip
SOURCE = "— The *old* light, Museum, 1 March 2026\nhttps://example.org/light"


def cited(text: str) -> Citation:
    """Cite a whole text."""
    return Citation(ARTICLE, Passage(1, 1, 1, text), (0, len(text)), (), 1.0, 0.9)


@given(st.lists(sources(), min_size=1, max_size=4).map("\n".join).filter(str.strip))
@example("```\ncode\n```")
@example("a" * 3000)
@example("ends with a tick`")
@example("js\nis no language of a block here")
@settings(max_examples=examples(300), deadline=None)
def test_what_is_copied_is_the_quote(text: str) -> None:
    """From the code block, as two renderers read it, and from the message itself; or from the file."""
    given_ = copied(cited(text))
    expected = f"{text.strip(chr(10))}\n\n{SOURCE}"
    if given_.is_file:
        assert given_.text == expected
        return
    assert len(given_.text) <= MESSAGE_LENGTH
    assert given_.text == f"```\n{expected}\n```"
    (block,) = MarkdownIt("commonmark").parse(given_.text)
    assert (block.type, block.info) == ("fence", "")
    if "\x00" not in text:
        assert block.content == f"{expected}\n"
    assert on_discord(given_.text).constructs == {"code_block"}


def test_short_quotes_are_no_file() -> None:
    """A file is for what a code block can't hold."""
    assert not copied(cited("Ask @everyone about **keys**, <@1> and `doors`.")).is_file
    assert copied(cited("a ``` b")).is_file
    assert copied(cited("a\rb")).is_file


def test_a_source_line_says_what_is_known() -> None:
    """A title alone is enough."""
    assert source_line(ARTICLE) == SOURCE
    assert source_line(Article(1, "Rules\nof old", "en", 1, None, ARTICLE.added_at)) == "— Rules of old"
