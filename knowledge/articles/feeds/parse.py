"""Reading a feed of any kind. Feeds are foreign bytes: let this run in a process that can be killed.

The readers are loaded there, too: who only names this function to that process needs none of them.
"""

from __future__ import annotations

import re

from knowledge.articles.feeds.parsed import ParsedFeed, not_a_feed

_START = 1024
_COMMENT = re.compile(rb"<!--(?:[^<]|<(?!!--))*?-->", re.DOTALL)
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:[\w.-]+:)?(?:rss|rdf|(feed))[\s>]", re.IGNORECASE)


def parse_feed(body: bytes, content_type: str, url: str, charset: str | None = None) -> ParsedFeed:
    """Read a feed: RSS, Atom or JSON Feed, told by its first bytes, since media types are often wrong.

    ``content_type`` and ``charset`` as the server named them; ``url``: where it came from.

    Raises:
        FetchError: (``not_a_feed``) it is a web page, or something else that is no feed.
    """
    start = body.removeprefix(b"\xef\xbb\xbf")[:_START].lstrip()
    if start.startswith(b"{"):
        from knowledge.articles.feeds.json_feed import parse_json_feed

        return parse_json_feed(body, url)
    start = _COMMENT.sub(b"", start)
    page, feed = _PAGE.search(start), _FEED.search(start)
    # A feed may quote pages.
    if page and not (feed and feed.start() < page.start()):
        raise not_a_feed(url, is_page=True)
    from knowledge.articles.feeds.syndication import parse_xml_feed

    return parse_xml_feed(body, content_type, url, charset, is_atom=bool(feed and feed[1]))
