"""HTML that is an article, or a part of one, and nothing around it → its blocks."""

from __future__ import annotations

import lxml.etree
import lxml.html

from knowledge.articles.html.parsing import with_plain_elements
from knowledge.articles.html.reader import read
from knowledge.errors import ArticleError
from knowledge.records import Block


def blocks_of_fragment(markup: str) -> tuple[Block, ...]:
    """Return the blocks of a piece of HTML: nothing has to be found in it or cut away.

    What is struck out, and the labels of buttons, are left out.

    Raises:
        ArticleError: it is no HTML.
    """
    try:
        # The parser takes no null characters, and in what was read as text no encoding is declared any more.
        tree = lxml.html.document_fromstring(f"<div>{markup.replace(chr(0), '')}</div>", parser=_parser())
    except (lxml.etree.LxmlError, ValueError) as error:
        raise ArticleError("There is no text in it that could be quoted.", code="no-text") from error
    return tuple(piece.block() for piece in read(tree))


def _parser() -> lxml.html.HTMLParser:
    return with_plain_elements(lxml.html.HTMLParser(remove_comments=True, remove_pis=True))
