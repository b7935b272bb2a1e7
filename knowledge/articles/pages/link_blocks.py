"""Which blocks of a page are nothing but a link?

A paragraph that is one link leads to another article. This holds in every language and on every site, while
the words by which such lines begin do not.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from knowledge.articles.clues.names import fold

_BLOCKS = ("p", "h2", "h3", "h4", "h5", "h6", "div", "blockquote")
_LEAST_WORDS = 4
_MOST_WORDS = 40
_SHARE = 0.8
"""The share of a block's letters that must be inside its link; the rest is a label such as "Read also:"."""
_MOST_LINKS = 5000


def link_blocks(tree: HtmlElement) -> frozenset[str]:
    """Return the folded texts of the page's paragraphs and headings that are one link and perhaps a label."""
    found: set[str] = set()
    for number, link in enumerate(tree.iter("a")):
        if number >= _MOST_LINKS:
            break
        text = "".join(link.itertext())
        if not _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS:
            continue
        block = next(
            (element for element in link.iterancestors() if element.tag in _BLOCKS or element.tag == "li"),
            None,
        )
        # A list of links may be the article's own; trafilatura weighs lists as a whole.
        if block is None or block.tag == "li":
            continue
        whole = " ".join("".join(block.itertext()).split())
        if len(text.strip()) >= _SHARE * len(whole) and not whole.endswith("."):
            found.add(fold(whole))
    return frozenset(found)
