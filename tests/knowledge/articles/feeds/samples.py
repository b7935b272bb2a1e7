"""Feeds made for the tests."""

from __future__ import annotations

import json

LONG = (
    "<p>" + "The river rose by a metre in one night and the lower road was closed until noon. " * 12 + "</p>"
)
SHORT = "<p>The river rose by a metre in one night …</p>"

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
  <title>River &amp; Valley News</title><link>https://news.example/</link><ttl>90</ttl>
  <item>
    <title>Road &amp;amp; rail &lt;em&gt;closed&lt;/em&gt;</title>
    <link>/2026/road?utm_source=rss</link><guid isPermaLink="false">road-1</guid>
    <pubDate>Sun, 22 Nov 2026 23:30:00 -0500</pubDate><author>desk@news.example (Mira Holm)</author>
    <description><![CDATA[{SHORT}]]></description><content:encoded><![CDATA[{LONG}]]></content:encoded>
  </item>
  <item>
    <title>River rises</title><link>https://news.example/2026/river</link>
    <pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><dc:creator>Editor</dc:creator>
    <description><![CDATA[{SHORT}]]></description>
  </item>
</channel></rss>""".encode()

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/">
  <title type="html">Fern &amp;amp; Moss</title><link rel="self" href="/atom.xml"/><link href="/"/>
  <id>tag:blog.example,2026:feed</id><updated>2026-11-20T10:00:00Z</updated>
  <entry>
    <title>On moss</title><id>tag:blog.example,2026:1</id><link href="moss"/>
    <published>2026-11-19T22:15:00-08:00</published><updated>2026-11-21T10:00:00Z</updated>
    <author><name>Ana Lima</name></author><content type="html">{LONG.replace("<", "&lt;")}</content>
  </entry>
  <entry>
    <title>On ferns</title><id>tag:blog.example,2026:2</id><link href="https://blog.example/ferns"/>
    <updated>2026-11-18T10:00:00Z</updated><author><name>Fern &amp; Moss</name></author>
    <summary>Ferns are old.</summary>
  </entry>
</feed>""".encode()

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Fern & Moss",
        "home_page_url": "https://blog.example/",
        "authors": [{"name": "Ana Lima"}],
        "items": [
            {
                "id": "1",
                "url": "https://blog.example/moss",
                "title": "On moss",
                "content_html": LONG,
                "date_published": "2026-11-19T22:15:00-08:00",
                "authors": [{"name": "Ben Okoro"}],
            },
            {"id": 2, "url": "ferns", "summary": "Ferns are old.", "date_published": "2026-11-18T10:00:00Z"},
            {"id": "3", "content_text": "A note\n\nwithout a page. 1 < 2"},
        ],
    }
).encode()


def rss(items: str, head: str = "") -> bytes:
    """Put items into an RSS feed."""
    return f'<rss version="2.0"><channel><title>News</title>{head}{items}</channel></rss>'.encode()


def rss_item(number: int, *, text: str = SHORT, host: str = "news.example", date: str = "") -> str:
    """Make one item of an RSS feed."""
    dated = f"<pubDate>{date}</pubDate>" if date else ""
    return (
        f"<item><title>Item {number}</title><link>http://{host}/{number}</link>{dated}"
        f"<guid isPermaLink='false'>{number}</guid><description><![CDATA[{text}]]></description></item>"
    )
