"""What feeds of all formats say of their items."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.feeds.item_text import draft_from_item
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.parse import parse_feed
from knowledge.articles.html.markup import guessed
from knowledge.records import Known
from tests.knowledge.articles.feeds.samples import LONG, SHORT

SITE = "https://island.example/"
RSS_START = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Island &amp;amp; Sea</title>'
    f"<link>{SITE}</link>"
)
FERRY = "The ferry leaves the old harbour at nine, and whoever misses it waits until noon."


def rss_items(items: str, head: str = "") -> tuple[FeedItem, ...]:
    """Read items out of an RSS feed that is kept at another host than its website."""
    body = f"{RSS_START}{head}{items}</channel></rss>".encode()
    return parse_feed(body, "text/xml", "https://feeds.example/island").items


def atom_items(entries: str, head: str = "", base: str = "") -> tuple[FeedItem, ...]:
    """Read entries out of an Atom feed."""
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"{base}><title>Island</title>{head}{entries}</feed>'
    return parse_feed(body.encode(), "text/xml", "https://feeds.example/island/atom.xml").items


def json_items(*items: dict[str, object], **feed: object) -> tuple[FeedItem, ...]:
    """Read items out of a JSON Feed."""
    body = {"version": "https://jsonfeed.org/version/1.1", "title": "Island", "items": items, **feed}
    return parse_feed(
        json.dumps(body).encode(), "application/json", "https://feeds.example/island.json"
    ).items


def rss_item(number: int, text: str, link: str, guid: str = "") -> str:
    """Make one item of an RSS feed."""
    return (
        f"<item><title>Item {number}</title><link>{link}</link><guid isPermaLink='false'>{guid or number}</guid>"
        f"<description><![CDATA[{text}]]></description></item>"
    )


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("<dc:creator>Ana Lima</dc:creator><dc:creator>Ben Okoro</dc:creator>", "Ana Lima, Ben Okoro"),
        ("<dc:creator>Ana Lima</dc:creator><dc:creator>admin</dc:creator>", "Ana Lima"),
        ("<author>ana@island.example (Ana Lima)</author>", "Ana Lima"),
        (
            "<author>a@island.example (Ana Lima)</author><author>b@sea.com (Ben Okoro)</author>",
            "Ana Lima, Ben Okoro",
        ),
        ("<author>a@island.example (Ana Lima), b@sea.com (Ben Okoro)</author>", "Ana Lima, Ben Okoro"),
        ("<dc:creator>Ana Lima &lt;ana@island.example&gt;</dc:creator>", "Ana Lima"),
        ("<dc:creator>Ana Lima (Harbour post)</dc:creator>", "Ana Lima"),
        ("<author>Ana Lima and Ben Okoro</author>", "Ana Lima, Ben Okoro"),
        ("<dc:creator>Ana Lima</dc:creator><dc:creator>Ana Lima</dc:creator>", "Ana Lima"),
        ("<dc:creator>Island &amp;amp; Sea</dc:creator>", None),
        ("<author>ana@island.example</author>", None),
    ],
)
def test_authors_of_rss(written: str, author: str | None) -> None:
    """All authors that an item names are its authors, each once, and none who is no person."""
    (item,) = rss_items(f"<item><link>/1</link>{written}</item>")
    assert item.author == author


def test_authors_of_atom_and_json() -> None:
    """A list of authors is one in Atom and JSON Feed too, and those of the feed stand in for an item's."""
    names = "<author><name>Ana Lima</name></author><author><name>Ben Okoro</name></author>"
    mine = "<author><name>Cleo Fall</name></author>"
    entries = f"<entry><id>1</id>{names}</entry><entry><id>2</id></entry>"
    people = [{"name": "Ana Lima"}, {"name": "Ben Okoro"}]
    for items in (
        atom_items(entries, head=mine),
        json_items({"id": "1", "authors": people}, {"id": "2"}, authors=[{"name": "Cleo Fall"}]),
        json_items(
            {"id": "1", "authors": people, "author": people[0]}, {"id": "2"}, author={"name": "Cleo Fall"}
        ),
    ):
        assert [item.author for item in items] == ["Ana Lima, Ben Okoro", "Cleo Fall"]


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<dc:creator>Cleo Fall</dc:creator>", "Cleo Fall"),
        ("<managingEditor>cleo@island.example (Cleo Fall)</managingEditor>", None),
    ],
)
def test_authors_of_a_channel(head: str, author: str | None) -> None:
    """Who made a feed has written its items; who is its editor need not have."""
    (item,) = rss_items("<item><link>/1</link></item>", head=head)
    assert item.author == author


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("/tides", "https://island.example/tides"),
        ("tides?p=1", "https://island.example/tides?p=1"),
        ("\n  https://other.example/tides  \n", "https://other.example/tides"),
        ("//other.example/tides", "https://other.example/tides"),
        ("island.example/tides", "https://island.example/tides"),
    ],
)
def test_links_of_rss(written: str, link: str) -> None:
    """A relative link in RSS belongs to the feed's website, not to the host that keeps the feed."""
    (item,) = rss_items(f"<item><link>{written}</link></item>")
    assert item.link == link


def test_xml_base_goes_first() -> None:
    """Where a feed says what its links are relative to, they are."""
    (item,) = rss_items('<item xml:base="https://archive.example/2026/"><link>tides</link></item>')
    (entry,) = atom_items(
        '<entry><id>1</id><link href="tides"/></entry>', base=' xml:base="https://archive.example/x/"'
    )
    (plain,) = atom_items('<entry><id>1</id><link href="tides"/></entry>', head=f'<link href="{SITE}"/>')
    assert item.link == "https://archive.example/2026/tides"
    assert entry.link == "https://archive.example/x/tides"
    assert plain.link == "https://feeds.example/island/tides"


def test_pages_are_quoted_in_feeds() -> None:
    """A web page in a feed's text does not make the feed one."""
    head = "<description><![CDATA[<!doctype html><html><body>Hello</body></html>]]></description>"
    assert len(rss_items("<item><link>/1</link></item>", head=head)) == 1


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A List&lt;String&gt; in it", "A List<String> in it"),
        ("<![CDATA[A Map<K, V> in it]]>", "A Map<K, V> in it"),
        ("Use &lt;b&gt; with care", "Use <b> with care"),
        ("Fish &amp;amp; chips &lt;3", "Fish & chips <3"),
        ("&lt;em&gt;New&lt;/em&gt; rules", "New rules"),
        ("un&lt;i&gt;sink&lt;/i&gt;able", "unsinkable"),
        ("One&lt;br /&gt;two", "One two"),
    ],
)
def test_titles_of_rss(written: str, title: str) -> None:
    """A title loses HTML's elements, and nothing that only looks like one."""
    (item,) = rss_items(f"<item><title>{written}</title><link>/1</link></item>")
    assert item.title == title


def test_titles_of_atom() -> None:
    """In Atom a title is what it says it is."""
    (text,) = atom_items("<entry><id>1</id><title>The &lt;p&gt;element&lt;/p&gt;</title></entry>")
    (html,) = atom_items(
        "<entry><id>1</id><title type='html'>The &lt;x&gt;new&lt;/x&gt; rule</title></entry>"
    )
    assert (text.title, html.title) == ("The <p>element</p>", "The new rule")


@given(st.text(alphabet="ab<>/ &;\n'\"", max_size=40))
def test_plain_text_stays(text: str) -> None:
    """Without an element of HTML and a character reference a text is kept to the letter."""
    if not {"<a>", "</a", "</b", "<a ", "<b "} & {text[at : at + 3] for at in range(len(text))}:
        read = guessed(text)
        assert (read.value, read.is_html) == (text, False)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"{FERRY} 3 < 4, a <place>.\n\n{FERRY} & back.", [f"{FERRY} 3 < 4, a <place>.", f"{FERRY} & back."]),
        (f"{FERRY} &amp; back to &lt;place&gt;.", [f"{FERRY} & back to <place>."]),
        (f"<p>{FERRY}</p><p>{FERRY} &amp; back.</p>", [FERRY, f"{FERRY} & back."]),
        (f"{FERRY}<p>{FERRY} Back at one.", [FERRY, f"{FERRY} Back at one."]),
    ],
)  # fmt: skip
def test_texts_of_rss(text: str, paragraphs: list[str]) -> None:
    """A text of RSS is read as HTML where it is HTML, else as it stands."""
    (item,) = rss_items(rss_item(1, text, "/1"))
    made = draft_from_item(item, Known(title="Title"))
    assert [paragraph.text for paragraph in made.paragraphs] == paragraphs


def test_one_link_for_several() -> None:
    """Items whose texts differ are different ones, though their link is the same but for its fragment."""
    items = rss_items(
        rss_item(1, "Fixes the winch.", "/log#v1") + rss_item(2, LONG, "/log#v2")
        + rss_item(3, "More …", "/log?utm_id=1") + rss_item(4, "Mends the mast.", "/mast")
    )  # fmt: skip
    assert [(item.shares_link, item.is_teaser) for item in items] == [
        (True, False),
        (True, False),
        (False, True),  # cut off: the page has to be read
        (False, True),
    ]


def test_one_id_for_several() -> None:
    """Items that differ are all kept, under keys that last, though their feed has one id for them all."""
    texts = [f"{LONG} {number}" for number in range(3)]
    without_link = "".join(rss_item(number, text, "", guid="x") for number, text in enumerate(texts))
    one_link = "".join(rss_item(number, text, "/log", guid="x") for number, text in enumerate(texts))
    for body in (without_link, one_link, without_link + one_link):
        items = rss_items(body + body)
        assert {item.content for item in items} == set(texts)
        assert len({item.key for item in items}) == len(items)
        assert [item.key for item in items] == [item.key for item in rss_items(body)]
    assert [item.key for item in rss_items(rss_item(1, SHORT, "/1", guid="x") * 2)] == ["x"]


@pytest.mark.parametrize("between", [" ", "<br/>", "</p><p>"])
def test_who_submitted_it_is_left_out(between: str) -> None:
    """The line that a forum writes under its members' texts is no part of them."""
    line = (
        f"submitted by <a>/u/ana-lima</a>{between}<span><a>[link]</a></span> <span><a>[comments]</a></span>"
    )
    text = f"<div><p>{FERRY}</p></div> <p>{line}</p>"
    entry = f"<entry><id>1</id><content type='html'><![CDATA[{text}]]></content></entry>"
    (item,) = atom_items(entry)
    made = draft_from_item(item, Known(title="Title"))
    assert [paragraph.text for paragraph in made.paragraphs] == [FERRY]
    assert " ".join(" ".join(made.left_out).split()) == "submitted by /u/ana-lima [link] [comments]"


def test_a_title_that_nobody_sees_is_none() -> None:
    """An item whose title is made of characters without a shape gets one of its text, and is no failure."""
    item = rss_items(
        f"<item><title>\u3164 \u200b</title><description><![CDATA[<p>{FERRY}</p>]]></description></item>"
    )[0]
    assert item.title is None
    assert draft_from_item(item, Known(title=item.title)).title.startswith("The ferry leaves")
