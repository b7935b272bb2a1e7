"""Articles whose whole text stands in their feed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.feeds.item_text import draft_from_item
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.parse import parse_feed
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known
from tests.knowledge.articles.feeds.samples import ATOM, JSON, LONG, RSS

RIVER = "The river rose by a metre in one night, and the lower road was closed until noon."
RAIN = "Rain had fallen for three days when the first fields were under water."
BRIDGE = "The old bridge was watched all night, but the water stayed below its arches."


def draft(content: str, *, is_html: bool = True) -> Draft:
    """Make the draft of one item."""
    item = FeedItem("1", None, "Title", None, None, content, is_html=is_html, is_teaser=False)
    return draft_from_item(item, Known(title="Title"))


def texts(content: str) -> list[str]:
    """Give the paragraphs of one item."""
    return [paragraph.text for paragraph in draft(content).paragraphs]


@pytest.mark.parametrize(
    "content",
    [
        f"<p>{RIVER}</p><p>{RAIN}</p><p>{BRIDGE}</p>",
        f"{RIVER}<br><br/>{RAIN}<br>\n<br>{BRIDGE}",
        f"<div>{RIVER}<div>{RAIN}</div>{BRIDGE}</div>",
        f"<section><p>{RIVER}</p><!-- x --><script>x()</script>{RAIN}<blockquote>{BRIDGE}</blockquote></section>",
        f"<p>{RIVER}<p>{RAIN}<figure><img alt=x></figure><p>{BRIDGE}",
        f"<p>{RIVER.replace('metre', '<b>met</b>re')}</p><p><a href=/x>{RAIN}</a></p>\n{BRIDGE.replace(' ', '&#32;')}",
        f"<p>{RIVER}</p><p>{RAIN}</p><p>{BRIDGE}</p><p>→ <a>Continue reading</a></p>"
        "<p>The post <a>River</a> appeared first on <a>News</a>.</p>",
    ],
)
def test_paragraphs(content: str) -> None:
    """Blocks and double line breaks part paragraphs, whose words stay as they are."""
    assert texts(content) == [RIVER, RAIN, BRIDGE]


def test_headings_lists_tables() -> None:
    """A heading is the section of what follows, a list and a table are read as they stand."""
    made = draft(
        f"<p>{RIVER}</p><h2>Why <i>so</i> high</h2><p>{RAIN}</p>"
        f"<ol><li><p>The lower road is closed to all traffic.</p><p>For a week.</p></li>"
        f"<li>Buses go<ul><li>by the hill road only</li></ul></li></ol>"
        f"<table><tr><th>Day</th><th>Level of the river</th></tr><tr><td>Monday</td><td>two metres</td></tr></table>"
    )

    assert [(paragraph.section, paragraph.text) for paragraph in made.paragraphs] == [
        (None, RIVER),
        ("Why so high", RAIN),
        (
            "Why so high",
            "1. The lower road is closed to all traffic.\nFor a week.\n2. Buses go\n  - by the hill road only",
        ),
        ("Why so high", "Day | Level of the river\nMonday | two metres"),
    ]


def test_what_was_left_out() -> None:
    """The feed's own lines are left out, and said so."""
    made = draft(f"<p>{RIVER}</p><p>The post River appeared first on News.</p>")
    assert made.left_out == ("The post River appeared first on News.",)


def test_the_shapes_of_html() -> None:
    """Code keeps its lines, numbers go on, lines stay apart, and a question stands above its answer."""
    made = draft(
        f"<p>{RIVER}</p><pre><code>for gate in river.gates:\n    gate.close(slowly)\n</code></pre><p>{RAIN}</p>"
        f"<ol start=3><li>Turn the key of the upper gate.</li><li><p>Lower the bar.</p></li></ol>"
        "<p>Rain in the hills above us,<br>rain on the plain.</p><figure><img><figcaption>The upper gate at night, "
        f"seen from the bridge.</figcaption></figure><p><strong>Who closes the gates?</strong></p><p>{BRIDGE}</p>"
        "<details><summary>And in winter?</summary><p>Nobody does, since there is ice on the river.</p></details>"
    )
    assert [(paragraph.kind.value, paragraph.question, paragraph.text) for paragraph in made.paragraphs] == [
        ("text", None, RIVER),
        ("code", None, "for gate in river.gates:\n    gate.close(slowly)"),
        ("text", None, RAIN),
        ("list", None, "3. Turn the key of the upper gate.\n4. Lower the bar."),
        ("text", None, "Rain in the hills above us,\nrain on the plain."),
        ("caption", None, "The upper gate at night, seen from the bridge."),
        ("text", "Who closes the gates?", BRIDGE),
        ("text", "And in winter?", "Nobody does, since there is ice on the river."),
    ]


def test_samples() -> None:
    """The whole texts of all three formats become articles with what their feed says of them."""
    for body in (RSS, ATOM, JSON):
        feed = parse_feed(body, "text/xml", "https://blog.example/feed")
        for item in feed.items:
            if item.content == LONG:
                made = draft_from_item(item, feed.known(item))
                assert " ".join(paragraph.text for paragraph in made.paragraphs) == LONG[3:-5]
                assert (made.title, made.author, made.url) == (item.title, item.author, item.link)


def test_plain_text() -> None:
    """An item in plain text is read as one, however many brackets it holds."""
    made = draft(f"{RIVER} a <b.\n\n{RAIN}", is_html=False)
    assert [paragraph.text for paragraph in made.paragraphs] == [f"{RIVER} a <b.", RAIN]


@pytest.mark.parametrize(
    "content", ["", "<p></p>", "<img src=x>", "<!-- x -->", "<script>x()</script>", "\x00", "<p>…"]
)
def test_nothing_in_it(content: str) -> None:
    """An item without text is no article."""
    with pytest.raises(ArticleError):
        draft(content)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<h2>", "<br>",
                         "word", " ", "&amp;", "&#0;", "<!--", "-->", "<", "\x00", "</div>", "<html>", "<body>", "é"]),
        max_size=30,
    ).map("".join)
)  # fmt: skip
def test_any_markup(content: str) -> None:
    """Any markup is an article or is refused by our own error; no tag gets into a text by itself."""
    try:
        made = draft(content)
    except ArticleError:
        return
    assert all("<p>" not in paragraph.text and paragraph.text.strip() for paragraph in made.paragraphs)


def test_deep_nesting() -> None:
    """Markup nested without end is read or refused, not fallen into."""
    for tag in ("div", "ul><li", "b", "table><tr><td"):
        try:
            made = draft(f"<{tag}>" * 20_000 + RIVER)
        except ArticleError:
            continue
        assert len(made.paragraphs) <= 1
