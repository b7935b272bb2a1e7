"""HTML that stands in Markdown, as blocks.

Pieces that are whole are read as all HTML is. Elements of others begin in one piece and end in another, with Markdown
between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser

from knowledge.articles.html.fragment import blocks_of_fragment
from knowledge.articles.questions import is_question
from knowledge.records import Block, BlockKind

_UNSHOWN = frozenset(("script", "style", "template", "noscript", "svg", "iframe"))
_STRUCK = frozenset(("del", "s", "strike"))
_BOUNDS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_COMMENT = "a comment"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class HtmlReader(HTMLParser):
    """Collects the blocks of a document of which pieces are HTML and pieces are blocks already."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[str] = []
        self._text = ""
        self._strong = 0
        self._numbers: list[int | None] = []
        self._mark = ""
        self._term = ""
        self._is_answering = False
        self._rows: list[list[str]] = []
        self._has_header = False

    def read(self, html: str) -> None:
        """Read the next piece of HTML."""
        if not self._open and (blocks := _whole(html)) is not None:
            self._flush()
            self.blocks += blocks
            return
        self.feed(html)
        # What looks like the beginning of a tag at the end of a piece is text.
        if self.rawdata:
            rest, self.rawdata = self.rawdata, ""
            if not rest.startswith("<"):
                self.handle_data(rest)
        if not self._open:
            self._flush()

    def add(self, blocks: Iterable[Block]) -> None:
        """Take blocks that were read elsewhere and stand here."""
        if any(tag in ("td", "th") for tag in self._open):
            self._text += " ".join(block.text for block in blocks if block.reason is None) + " "
            return
        self._flush()
        self.blocks += [
            replace(block, is_answer=True)
            if self._is_answering and block.kind is not BlockKind.HEADING
            else block
            for block in blocks
        ]

    def end(self) -> list[Block]:
        """Return all blocks in their order."""
        self._flush()
        if self._rows:
            self._end_table()
        return self.blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of an element."""
        if tag == "br":
            self._text += "\0"
            return
        if tag in _BOUNDS or tag in _STRUCK:
            self._flush()
        if tag in _VOID:
            return
        self._open.append(tag)
        values = dict(attrs)
        match tag:
            case "ul" | "ol":
                self._numbers.append(_number(values.get("start"), 1) if tag == "ol" else None)
            case "li":
                self._begin_item(values)
            case "tr":
                self._rows.append([])
            case "th":
                self._has_header |= len(self._rows) <= 1
            case "b" | "strong":
                self._strong += not self._text.strip()
            case "dt":
                self._is_answering = False

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        if tag not in self._open:
            return
        if tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._take())
        elif tag in _BOUNDS or tag in _STRUCK:
            self._flush()
        while self._open.pop() != tag:
            pass
        match tag:
            case "ul" | "ol":
                self._numbers = self._numbers[:-1]
            case "table":
                self._end_table()
            case "details" | "dl":
                self._is_answering = False
                self._term = ""

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not _UNSHOWN.intersection(self._open):
            self._text += data if "pre" in self._open else " ".join(f"|{data}|".split())[1:-1]

    def handle_comment(self, data: str) -> None:
        """Take a comment."""
        if data.strip():
            self.blocks.append(Block(BlockKind.TEXT, data.strip(), reason=_COMMENT))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Take what begins with "<![" as a comment, which HTML takes it for; the parser knows some kinds of it only."""
        return self.parse_bogus_comment(i, report)

    def _begin_item(self, values: dict[str, str | None]) -> None:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            self._mark = "-"
            return
        number = _number(values.get("value"), number)
        self._mark = f"{number}."
        self._numbers[-1] = number + 1

    def _take(self) -> str:
        text, self._text = self._text, ""
        if "pre" in self._open:
            return text.replace("\0", "\n").strip("\n")
        return "\n".join(" ".join(line.split()) for line in text.split("\0")).strip()

    def _flush(self) -> None:
        """Make a block of the text so far."""
        if any(tag in ("td", "th") for tag in self._open) and not _STRUCK.intersection(self._open):
            return
        is_strong, self._strong = bool(self._strong), 0
        text = self._take()
        if not any(character.isalnum() for character in text):
            return
        self._put(text, is_strong)

    def _put(self, text: str, is_strong: bool) -> None:
        is_answer = self._is_answering
        if _STRUCK.intersection(self._open):
            self.blocks.append(Block(BlockKind.TEXT, text, reason="struck out"))
            return
        for tag in reversed(self._open):
            if tag in _HEADINGS:
                self.blocks.append(Block(BlockKind.HEADING, " ".join(text.split()), _HEADINGS[tag]))
                return
            match tag:
                case "summary":
                    self.blocks.append(Block(BlockKind.QUESTION, " ".join(text.split())))
                    self._is_answering = True
                    return
                case "dt":
                    self._put_term(text)
                    return
                case "dd":
                    term, self._term = self._term, ""
                    text = f"{term}\n{text}" if term else text
                    self.blocks.append(Block(BlockKind.TEXT, text, is_answer=is_answer))
                    return
                case "li":
                    self._put_item(text, is_answer)
                    return
                case "pre" | "blockquote" | "figcaption" | "caption":
                    kind = {"pre": BlockKind.CODE, "blockquote": BlockKind.QUOTATION}.get(
                        tag, BlockKind.CAPTION
                    )
                    self.blocks.append(Block(kind, text, is_answer=is_answer))
                    return
        self.blocks.append(Block(BlockKind.TEXT, text, is_strong=is_strong, is_answer=is_answer))

    def _put_term(self, text: str) -> None:
        if is_question(text):
            self.blocks.append(Block(BlockKind.QUESTION, text))
            self._is_answering = True
        else:
            self._term = f"{self._term}\n{text}" if self._term else text

    def _put_item(self, text: str, is_answer: bool) -> None:
        level = max(0, len(self._numbers) - 1)
        mark, self._mark = self._mark, ""
        last = self.blocks[-1] if self.blocks else None
        if not mark and last and last.kind is BlockKind.ITEM and last.level == level:
            self.blocks[-1] = replace(last, text=f"{last.text}\n{text}")
        else:
            level += not mark
            self.blocks.append(Block(BlockKind.ITEM, text, level, mark, is_answer=is_answer))

    def _end_table(self) -> None:
        rows = tuple(tuple(row) for row in self._rows if any(row))
        if rows:
            self.blocks.append(Block(BlockKind.TABLE, rows=rows, has_header=self._has_header))
        self._rows, self._has_header = [], False


def _whole(html: str) -> list[Block] | None:
    """Return the blocks of a piece of HTML whose elements all end in it; None of another one."""
    reader = HtmlReader()
    reader.feed(html)
    reader.close()
    if reader._open or "<" not in html:
        return None
    comments = [block for block in reader.blocks if block.reason == _COMMENT]
    return [*comments, *blocks_of_fragment(html)]


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
