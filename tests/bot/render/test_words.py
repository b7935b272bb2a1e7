from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.limits import LINK_LENGTH
from bot.render.words import byline, duration, linked_title, safe_link, size
from bot.texts import say
from knowledge.records import Article
from tests.bot.render.reading import in_commonmark, on_discord, words
from tests.bot.render.test_cards import LINKS, LONG, NOW, doubtful, said_of
from tests.examples import examples


def test_a_byline_says_what_is_known() -> None:
    """A server's own text has no publisher, and nothing is said of that above each quote."""
    rules = Article(1, "Rules", "en", 3, None, NOW)
    assert byline(rules) == ""
    assert byline(replace(rules, author="Ada Fern")) == "Ada Fern"
    said = said_of(replace(doubtful(rules), is_doubtful=False))
    assert "\n### Rules\n-# " in said


@given(LONG, LINKS)
@settings(max_examples=examples(200), deadline=None)
def test_title_reads_as_it_is_and_leads_to_its_link(title: str, url: str | None) -> None:
    """A title shows its own characters; it is a link only where there is a safe one."""
    markdown = linked_title(title, url)
    for seen in (on_discord(markdown), in_commonmark(markdown)):
        shown = words(seen.text).removesuffix(" (link)").removesuffix("…")
        assert words(title).startswith(shown.rstrip()) or shown == say("article-untitled")
        assert seen.constructs <= {"link_open", "link_close"}
        assert bool(seen.constructs) is (safe_link(url) is not None)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://example.org", "https://", "http://a:b@example.org", "no link", "", None,
     "https://example.org/" + "a" * LINK_LENGTH, "https://[::1", "data:text/html,x"],
)  # fmt: skip
def test_unsafe_link_is_none(url: str | None) -> None:
    """What is no web link, carries a password or is too long for Discord is not linked."""
    assert safe_link(url) is None


@given(st.text(max_size=80))
def test_link_stays_inside_its_brackets(path: str) -> None:
    """No character of a link can end it early."""
    link = safe_link(f"https://example.org/{path}")
    assert link is None or not set(link) & set(' <>"\\`\n\t\x00')


def test_wording_of_numbers() -> None:
    """Sizes, durations and days are written as people write them."""
    assert [size(n) for n in (0, 999, 1000, 123_456, 999_999, 5_200_000)] == [
        "0 bytes", "999 bytes", "1 KB", "123 KB", "1000 KB", "5.2 MB",
    ]  # fmt: skip
    assert [duration(s) for s in (0.2, 59.4, 61, 3600, 7260)] == [
        "0.2 s",
        "59 s",
        "1 min 1 s",
        "1 h 0 min",
        "2 h 1 min",
    ]
