"""An article whose whole text stands in its feed.

A feed's HTML is the article and nothing around it, so nothing has to be found or cut away: its blocks are its
paragraphs. Feeds are foreign bytes: let this run in a process that can be killed. The readers are loaded there.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.articles.drafts import Extracted, make_draft
from knowledge.articles.feeds.items import FeedItem
from knowledge.articles.feeds.teasers import is_feed_furniture
from knowledge.records import Block, Draft, Known

_FURNITURE = "a line of the feed"


def draft_from_item(item: FeedItem, known: Known) -> Draft:
    """Make the draft of an item from the text that the feed holds of it.

    Raises:
        ArticleError: there is no text in it.
        LinkError: the link in ``known`` is none.
    """
    if not item.is_html:
        from knowledge.articles.files.text import extract_text

        return make_draft(extract_text(item.content, known), known)
    return make_draft(extract_fragment(item.content), known)


def extract_fragment(content: str) -> Extracted:
    """Return the blocks of HTML that is an article and nothing around it.

    Raises:
        ArticleError: it is no HTML.
    """
    from knowledge.articles.html.fragment import blocks_of_fragment

    return Extracted(tuple(map(_told_apart, blocks_of_fragment(content))))


def _told_apart(block: Block) -> Block:
    is_left = block.reason is None and not block.rows and is_feed_furniture(block.text)
    return replace(block, reason=_FURNITURE) if is_left else block
