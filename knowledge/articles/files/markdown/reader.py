"""Markdown as projects and communities write it, as blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from knowledge.articles.drafts import Extracted
from knowledge.articles.files.front_matter import known_from, read_front_matter
from knowledge.articles.files.markdown.chat import (
    has_chat_codes,
    is_conversation,
    with_ends,
    without_headings,
)
from knowledge.articles.files.markdown.link_lists import ONWARD
from knowledge.articles.files.markdown.walk import blocks_of_markdown
from knowledge.articles.files.typed_lines import CONTENTS
from knowledge.articles.paragraphs import clean
from knowledge.articles.questions import is_question
from knowledge.records import Block, BlockKind, Known

_FENCES = ("```", "~~~")
_LABELLED = re.compile(r"( {0,3})\[[^\]\n^]+\]:[ \t]*(\S+)")
_ADDRESS_SIGNS = frozenset("/.#@<")
"""One of these is in what a link leads to."""
_NOTHING = Known()
_FEWEST_QUESTIONS = 2
_CONTENTS_NAMES = frozenset(
    (
        "contents",
        "table of contents",
        "toc",
        "inhalt",
        "inhaltsverzeichnis",
        "índice",
        "indice",
        "sommaire",
        "table des matières",
        "содержание",
        "оглавление",
        "目录",
        "目次",
        "inhoud",
        "conteúdo",
        "spis treści",
    )
)


def extract_markdown(text: str, known: Known = _NOTHING) -> Extracted:
    """Return the blocks of a Markdown text or chat message, with its front matter if it has one.

    A passage stores what a reader of the rendered page sees: marks, tags and links' addresses go. The first heading
    is the title, where none is known and no heading of its rank follows. Pictures are left out.

    Raises:
        ArticleError: the text is too long.
    """
    front = read_front_matter(clean(text))
    found = known_from(front.fields, known)
    body = _without_false_links(front.body)
    if is_conversation(body):
        body = without_headings(body)
    blocks = blocks_of_markdown(with_ends(body) if has_chat_codes(body) else body)
    title, blocks = _titled(_with_labels(_without_contents(blocks)), found.title)
    return Extracted((*front.left_out, *blocks), replace(found, title=title), problems=front.problems)


def _without_false_links(text: str) -> str:
    """Keep lines such as "[Mon]: 9-17" text: Markdown takes them for the addresses of links, which are not shown."""
    lines = text.split("\n")
    is_fenced = False
    for place, line in enumerate(lines):
        is_fenced ^= line.lstrip().startswith(_FENCES)
        if not is_fenced and (match := _LABELLED.match(line)) and not _ADDRESS_SIGNS & set(match[2]):
            lines[place] = f"{match[1]}\\{line[len(match[1]) :]}"
    return "\n".join(lines)


def _without_contents(blocks: list[Block]) -> list[Block]:
    """Leave out the heading of a table of contents or list of links that was left out, if nothing else is below it."""
    done: list[Block] = []
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        is_heading = block.kind is BlockKind.HEADING or block.text.strip(" :*#").casefold() in _CONTENTS_NAMES
        if following and following.reason == CONTENTS and block.reason is None and is_heading:
            block = replace(block, reason=CONTENTS)
        is_last = place + 2 >= len(blocks) or blocks[place + 2].kind is BlockKind.HEADING
        is_below_title = block.kind is BlockKind.HEADING and block.level > 1
        if following and following.reason == ONWARD and is_below_title and is_last:
            block = replace(block, reason=ONWARD)
        done.append(block)
    return done


def _with_labels(blocks: list[Block]) -> list[Block]:
    """Make questions of the bold lines among bold questions that name a problem in other words ("I can't log in")."""
    asked = sum(
        block.is_strong and block.kind is BlockKind.TEXT and is_question(block.text) for block in blocks
    )
    labels = [
        place
        for place, (block, after) in enumerate(pairwise(blocks))
        if block.is_strong
        and block.kind is BlockKind.HEADING
        and after.kind is not BlockKind.HEADING
        and not after.is_strong
    ]
    if asked < max(_FEWEST_QUESTIONS, len(labels)):
        return blocks
    return [
        replace(block, kind=BlockKind.QUESTION, level=0) if place in labels else block
        for place, block in enumerate(blocks)
    ]


def _titled(blocks: list[Block], title: str | None) -> tuple[str | None, list[Block]]:
    """Return the title and the blocks without it."""
    shown = [place for place, block in enumerate(blocks) if block.reason is None]
    if not shown:
        return title, blocks
    heads = [place for place in shown if blocks[place].kind is BlockKind.HEADING]
    first = heads[0] if heads else None
    if first is None:
        return title, blocks
    head = blocks[first]
    if head.is_strong and first != shown[0]:
        return title, blocks
    without = blocks[:first] + blocks[first + 1 :]
    if title is not None:
        return title, without if title.casefold() == head.text.casefold() else blocks
    rivals = [place for place in heads[1:] if blocks[place].level <= head.level and not head.is_strong]
    is_first = first == shown[0]
    if not rivals and (is_first or head.level == 1):
        return head.text, without
    if is_question(head.text) or not is_first:
        return None, blocks
    return head.text, without if head.level == 1 else blocks
