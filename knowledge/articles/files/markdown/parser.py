"""The parser of Markdown: CommonMark, and what the tools around it have added to it."""

from __future__ import annotations

import re
from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel, parseLinkTitle
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from knowledge.articles.files.markdown.block_rules import add_block_rules
from knowledge.articles.files.markdown.inline_rules import add_inline_rules

_HTML_PAIRS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_CONTAINER = re.compile(r"\s*(?:\{[\w:.,#= -]+\}|[A-Za-z][\w:-]*)")
_TEMPLATE_LINK = re.compile(r"(?:\{\{.*?\}\}|\{%.*?%\}|<[^<>\n]*>|[^\s()<>{}]|\([^\s()]*\)|[ ](?![\"'(]))*")


def parse(text: str) -> SyntaxTreeNode:
    """Return the syntax tree of a Markdown text, its footnotes where they were defined."""
    return SyntaxTreeNode(_parser().parse(_without_open_ends(text)))


def _without_open_ends(text: str) -> str:
    """Make text of openings that nothing closes: the parser looks to the end of the text for each of them."""
    for opening, closing in _HTML_PAIRS:
        end = text.rfind(closing) + 1
        text = text[:end] + text[end:].replace(opening, "&lt;" + opening[1:])
    return text


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(admon_plugin)
    parser.use(container_plugin, "any", validate=lambda params, _: bool(_CONTAINER.match(params)))
    parser.use(deflist_plugin)
    parser.use(
        dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True
    )
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(myst_block_plugin)
    parser.disable("myst_line_comment")
    parser.use(myst_role_plugin)
    add_block_rules(parser)
    add_inline_rules(parser)
    # Where a link leads to is not shown, so that any place will do.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkLabel=parseLinkLabel,
        parseLinkTitle=parseLinkTitle,
        parseLinkDestination=_link_destination,
    )
    return parser


def _link_destination(text: str, start: int, end: int) -> Any:
    """Read a link's destination as CommonMark has it, else one with spaces or a template's tags in it."""
    result = parseLinkDestination(text, start, end)
    if result.ok and (result.pos >= end or text[result.pos] in " \n)") and "{" not in result.str:
        after = text[result.pos : end].lstrip()
        if after[:1] in (")", '"', "'", "("):
            return result
    match = _TEMPLATE_LINK.match(text, start, end)
    if match and match.end() < end and text[match.end()] in ' )"':
        result.ok, result.pos, result.str = True, match.end(), match[0].strip()
    return result
