"""The syntax tree of a Markdown text, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.tree import SyntaxTreeNode

from knowledge.articles.files.markdown.directives import (
    ELSEWHERE,
    Directive,
    directive_of,
    is_only_included,
    title_of_box,
    without_options,
)
from knowledge.articles.files.markdown.html import HtmlReader
from knowledge.articles.files.markdown.items import blocks_of_item
from knowledge.articles.files.markdown.link_lists import reason_of_list
from knowledge.articles.files.markdown.parser import parse
from knowledge.articles.files.markdown.spans import Written, written
from knowledge.articles.files.typed_lines import Line, blocks_of_lines
from knowledge.articles.files.typed_marks import mark_of
from knowledge.articles.questions import is_question
from knowledge.records import Block, BlockKind

_ALERT = re.compile(r"\[!([\w-]+)(?:\|[^\]\n]*)?\][-+]?[ ]*([^\n]*)\n?")
_TAG_LINE = re.compile(r"\s*+(?:#(?=[\d_/-]*+[^\W\d_])[\w/-]++\s*+)++")
_PLACEHOLDER = re.compile(r"\[\[?_?TOC_?\]\]?|\{:toc\}|\[\[toc\]\]", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:label|title|summary|heading)=(?:\"([^\"]*)\"|'([^']*)')")
_CLOSING = re.compile(r"[ ]#+$")
_UNSHOWN_LANGUAGES = {
    "dataview": "a query for a note-taking program",
    "dataviewjs": "a query for a note-taking program",
    "tasks": "a query for a note-taking program",
    "query": "a query for a note-taking program",
    "mermaid": "drawn as a picture",
    "plantuml": "drawn as a picture",
    "graphviz": "drawn as a picture",
    "dot": "drawn as a picture",
    "mdx-code-block": "for the page's program",
    "=html": "for the page's program",
}


def blocks_of_markdown(text: str) -> list[Block]:
    """Return the blocks of a Markdown text, left-out ones in their place."""
    root = parse(text)
    return _Walk(_notes(root)).walk(root.children)


def _notes(root: SyntaxTreeNode) -> dict[str, SyntaxTreeNode]:
    return {str(node.meta["label"]): node for node in root.walk() if node.type == "footnote_reference"}


@dataclass(slots=True)
class _Walk:
    """Goes through the nodes of one document or of a part of it."""

    notes: dict[str, SyntaxTreeNode]
    """The footnotes that nothing has pointed to yet."""
    html: HtmlReader = field(default_factory=HtmlReader)
    chunks: list[list[Line]] = field(default_factory=list)
    """Paragraphs that follow each other."""
    is_abbreviating: bool = False
    """Whether the last of them says what abbreviations mean."""
    heading: str = ""
    """The last one."""

    def walk(self, nodes: Iterable[SyntaxTreeNode]) -> list[Block]:
        """Return the blocks of nodes that follow each other."""
        for node in nodes:
            if node.type == "paragraph":
                self._paragraph(node)
            elif node.type == "abbreviation":
                self._abbreviation(node)
            else:
                self._flush()
                if node.type == "html_block":
                    self.html.read(node.content)
                else:
                    self.html.add(self._blocks(node))
        self._flush()
        return self.html.end()

    def _flush(self) -> None:
        self.is_abbreviating = False
        chunks, self.chunks = self.chunks, []
        if chunks:
            self.html.add(blocks_of_lines(chunks))

    def _inside(self, nodes: Iterable[SyntaxTreeNode]) -> list[Block]:
        return _Walk(self.notes).walk(nodes)

    def _read(self, text: str) -> list[Block]:
        root = parse(text)
        self.notes |= _notes(root)
        return self._inside(root.children)

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        self.is_abbreviating = False
        found = written(node)
        if _PLACEHOLDER.fullmatch(found.text):
            return
        if _TAG_LINE.fullmatch(found.text):
            self._flush()
            self.html.add([Block(BlockKind.TEXT, found.text.strip(), reason="tags")])
            return
        beside = list(_left_out(found))
        notes = self._notes_of(found)
        if found.text.strip():
            self.chunks.append([*_lines(found), *(Line(line) for note in notes for line in note.split("\n"))])
        if beside:
            self._flush()
            self.html.add(beside)

    def _abbreviation(self, node: SyntaxTreeNode) -> None:
        line = Line(node.content)
        if self.is_abbreviating:
            self.chunks[-1].append(line)
        else:
            self.chunks.append([line])
        self.is_abbreviating = True

    def _notes_of(self, found: Written) -> list[str]:
        """Return the texts of the footnotes that a text is the first to point to."""
        nodes = [node for label in found.notes if (node := self.notes.pop(label, None))]
        texts = ("\n".join(block.text for block in self._inside(node.children)) for node in nodes)
        return [text for text in texts if text.strip()]

    def _blocks(self, node: SyntaxTreeNode) -> list[Block]:
        """Return the blocks of one node that is no paragraph."""
        match node.type:
            case "heading":
                return self._heading(node)
            case "bullet_list" | "ordered_list":
                return self._list(node)
            case "fence":
                return self._fence(node)
            case "code_block" | "template_code":
                return _code(node.content)
            case "math_block":
                return [Block(BlockKind.TEXT, node.content.strip())]
            case "table":
                return self._table(node)
            case "blockquote":
                return self._quotation(node)
            case "dl":
                return self._definitions(node)
            case "admonition":
                children = [child for child in node.children if child.type != "admonition_title"]
                return self._titled(title_of_box(node.info), self._inside(children))
            case "container_any":
                inside = self._inside(node.children)
                directive = Directive.of_container(node.info)
                if "{" in node.info:
                    return self._directive(directive, without_options(inside))
                return [*directive.left_out, *self._directive(directive, inside)]
            case "tab":
                return self._titled(node.info, self._inside(node.children))
            case "footnote_reference":
                is_used = str(node.meta["label"]) not in self.notes
                return [] if is_used else self._inside(node.children)
            case "hidden":
                return [Block(BlockKind.TEXT, node.content, reason="a comment")] if node.content else []
            case "module":
                return [Block(BlockKind.CODE, node.content, reason="for the page's program")]
            case "component":
                match = _TITLE.search(node.content)
                return [Block(BlockKind.TEXT, match[1] or match[2])] if match else []
            case _:
                return []

    def _heading(self, node: SyntaxTreeNode) -> list[Block]:
        found = written(node)
        notes = [Block(BlockKind.TEXT, note) for note in self._notes_of(found)]
        # The signs that close a heading may stand before its attributes.
        text = _CLOSING.sub("", " ".join(found.text.split()))
        self.heading = text
        heading = [Block(BlockKind.HEADING, text, int(node.tag[1]))] if text else []
        return [*heading, *_left_out(found), *notes]

    def _list(self, node: SyntaxTreeNode) -> list[Block]:
        if reason := reason_of_list(node, self.heading):
            text = "\n".join(written(child).text for child in node.walk() if child.type == "inline")
            return [Block(BlockKind.TEXT, text, reason=reason)]
        numbers = [item.info for item in node.children]
        is_counted = len(set(numbers)) == 1 and len(numbers) > 1
        first = int(numbers[0]) if numbers[0].isdigit() else 1
        blocks: list[Block] = []
        for place, item in enumerate(node.children):
            number = str(first + place) if is_counted else item.info
            mark = f"{number}{item.markup}" if node.type == "ordered_list" else "-"
            blocks += blocks_of_item(mark, self._inside(item.children))
        return blocks

    def _fence(self, node: SyntaxTreeNode) -> list[Block]:
        info = node.info.strip()
        if directive := directive_of(info, node.content):
            blocks = self._read(directive.body) if directive.blocks is None else directive.blocks
            return self._directive(directive, blocks)
        language = info.split()[0].casefold() if info else ""
        if reason := _UNSHOWN_LANGUAGES.get(language):
            return [Block(BlockKind.CODE, node.content.rstrip(), reason=reason)]
        if is_only_included(node.content):
            return [Block(BlockKind.CODE, node.content.rstrip(), reason=ELSEWHERE)]
        return _code(node.content)

    def _directive(self, directive: Directive, blocks: list[Block]) -> list[Block]:
        return self._titled(directive.title, blocks, is_asked=directive.is_closed)

    def _titled(self, title: str, blocks: list[Block], *, is_asked: bool = False) -> list[Block]:
        """Put a title before the blocks below it: a question, or the first words of the first one."""
        title = " ".join(block.text for block in self._read(title)) if title.strip() else ""
        return with_title(title, blocks, is_asked=is_asked)

    def _table(self, node: SyntaxTreeNode) -> list[Block]:
        cells = [[written(cell) for cell in row.children] for part in node.children for row in part.children]
        rows = tuple(tuple(cell.text for cell in row) for row in cells)
        has_header = bool(rows) and any(rows[0])
        rows = rows if has_header else rows[1:]
        beside = [block for row in cells for cell in row for block in _left_out(cell)]
        notes = [
            Block(BlockKind.TEXT, note) for row in cells for cell in row for note in self._notes_of(cell)
        ]
        table = [Block(BlockKind.TABLE, rows=rows, has_header=has_header)] if any(map(any, rows)) else []
        return [*table, *beside, *notes]

    def _quotation(self, node: SyntaxTreeNode) -> list[Block]:
        blocks = self._inside(node.children)
        first = blocks[0].text if blocks else ""
        if match := _ALERT.match(first):
            rest = first[match.end() :].strip()
            return with_title(match[2], [*([replace(blocks[0], text=rest)] if rest else []), *blocks[1:]])
        return [
            replace(block, kind=BlockKind.QUOTATION, is_strong=False)
            if block.kind is BlockKind.TEXT and block.reason is None and not is_question(block.text)
            else block
            for block in blocks
        ]

    def _definitions(self, node: SyntaxTreeNode) -> list[Block]:
        blocks: list[Block] = []
        terms: list[Written] = []
        is_asked = False
        for child in node.children:
            if child.type == "dt":
                terms = [*terms, written(child)] if terms else [written(child)]
                continue
            inside = self._inside(child.children)
            if terms:
                title = "\n".join(term.text for term in terms)
                is_asked = len(terms) == 1 and is_question(title)
                terms = []
                blocks += with_title(title, inside, is_asked=is_asked)
            else:
                blocks += [replace(block, is_answer=is_asked) for block in inside]
        return blocks + [Block(BlockKind.TEXT, term.text) for term in terms]


def with_title(title: str, blocks: Sequence[Block], *, is_asked: bool = False) -> list[Block]:
    """Return blocks with the title of the box in which they stand: a question, or words before the first block."""
    if not title:
        return list(blocks)
    if is_asked or is_question(title):
        return [Block(BlockKind.QUESTION, title), *(replace(block, is_answer=True) for block in blocks)]
    if blocks and blocks[0].kind is BlockKind.TEXT and blocks[0].reason is None and not blocks[0].is_strong:
        return [replace(blocks[0], text=f"{title}\n{blocks[0].text}"), *blocks[1:]]
    return [Block(BlockKind.TEXT, title), *blocks]


def _code(text: str) -> list[Block]:
    text = text.strip("\n").rstrip()
    return [Block(BlockKind.CODE, text)] if text.strip() else []


def _left_out(found: Written) -> Iterator[Block]:
    for text in found.struck:
        yield Block(BlockKind.TEXT, text, reason="struck out")
    for text in found.hidden:
        yield Block(BlockKind.TEXT, text.strip(), reason="a comment")


def _lines(found: Written) -> Iterator[Line]:
    start = 0
    strong_at: dict[int, tuple[int, tuple[int, int]]] = {}
    for order, span in enumerate(found.strong):
        strong_at.setdefault(span[0], (order, span))
    for text in found.text.split("\n"):
        mark = mark_of(text)
        begins = {start, start + len(text) - len(text.lstrip()), start + (mark.end if mark else 0)}
        spans = [strong_at[place] for place in begins if place in strong_at and place < start + len(text)]
        strong = min(spans)[1] if spans else None
        yield Line(text, (strong[0] - start, min(strong[1] - start, len(text))) if strong else None)
        start += len(text) + 1
