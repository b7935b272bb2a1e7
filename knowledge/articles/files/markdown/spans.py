"""What a reader sees of a line of Markdown, and what of it was bold, struck out or hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml.html import defs
from markdown_it.tree import SyntaxTreeNode

from knowledge.articles.files.markdown.chat import written_time
from knowledge.records import Span

_TAG = re.compile(r"</?\s*([A-Za-z][\w:.-]*)")
_STRUCK_TAGS = frozenset(("del", "s", "strike"))
_STRONG_TAGS = frozenset(("b", "strong"))
_ROLE_TARGET = re.compile(r"(?<!\s)\s*+<[^<>]*+>\s*+$")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\{\{|\Z")
"""How a link begins that leads to another site, or nobody knows where."""
_EMOJI_NAME = re.compile(r":\w+:")
_HIDDEN = frozenset(("image", "attributes", "template_tag"))


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a line or paragraph as a reader sees it."""

    text: str
    strong: tuple[Span, ...] = ()
    """What of it is bold."""
    struck: tuple[str, ...] = ()
    """What was struck out and is not in the text."""
    hidden: tuple[str, ...] = ()
    """Comments that stood in it."""
    notes: tuple[str, ...] = ()
    """The names of the footnotes that it points to."""
    jumps: int = 0
    """How many of its characters link to a place in the same document."""
    turns: int = 0
    """How many link to a page beside it."""
    links: int = 0
    """How many link to anything."""

    @property
    def is_strong(self) -> bool:
        """Whether all of its words are bold."""
        return is_strong(self.text, self.strong)


def is_strong(text: str, strong: tuple[Span, ...]) -> bool:
    """Return whether all words of a text stand in its bold spans."""
    if not strong:
        return False
    end, rest = 0, ""
    for start, stop in strong:
        rest += text[end:start]
        end = stop
    rest = _EMOJI_NAME.sub("", rest + text[end:])
    return not any(character.isalnum() for character in rest)


def written(node: SyntaxTreeNode) -> Written:
    """Return what a reader sees of a node's inline content."""
    writer = _Writer()
    writer.visit(node)
    return writer.written()


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list)
    size: int = 0
    strong: list[Span] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    jumps: int = 0
    turns: int = 0
    links: int = 0
    is_gap: bool = False
    """Whether something that stood here was left out, so that the space around it need not be doubled."""
    is_role: bool = False
    """Whether the code that comes next is what a role of reStructuredText is given."""
    opened: dict[str, int] = field(default_factory=dict)
    """Where the HTML elements began that are open."""

    def written(self) -> Written:
        for tag in set(self.opened) & _STRONG_TAGS:
            self._close(tag)
        text = "".join(self.parts)
        stripped = text.rstrip()
        start = len(stripped) - len(stripped.lstrip())
        spans = ((max(a, start) - start, min(b, len(stripped)) - start) for a, b in self.strong)
        return Written(
            stripped[start:],
            tuple(span for span in spans if span[0] < span[1]),
            tuple(filter(str.strip, self.struck)),
            tuple(filter(str.strip, self.hidden)),
            tuple(self.notes),
            self.jumps,
            self.turns,
            self.links,
        )

    def visit(self, node: SyntaxTreeNode) -> None:
        """Write a node and all in it."""
        match node.type:
            case "text" | "text_special" | "math_inline" | "math_inline_double":
                self._write(node.content)
            case "code_inline":
                self._write(_role_text({}, node.content) if self.is_role else node.content)
                self.is_role = False
            case "role":
                self.is_role = True
            case "mention":
                self._write(node.content)
            case "softbreak" | "hardbreak":
                self._break()
            case "html_inline":
                self._html(
                    node.content, is_closed=any(s.content == f"</{node.content[1:]}" for s in node.siblings)
                )
            case "strong":
                start = self.size
                self._children(node)
                self.strong.append((start, self.size))
            case "s":
                self._strike(node)
            case "link":
                self._link(node)
            case "footnote_ref":
                self.notes.append(str(node.meta.get("label", "")))
                self.is_gap = True
            case "foreign_comment":
                self.hidden.append(node.content.strip("%{}/*#<> \n"))
                self.is_gap = True
            case name if name in _HIDDEN:
                self.is_gap = True
            case _:
                self._special(node)

    def _special(self, node: SyntaxTreeNode) -> None:
        groups: tuple[str, ...] = node.meta.get("groups", ())
        match node.type:
            case "time":
                self._write(written_time(int(groups[0]), groups[1] or "f") or node.content)
            case "emoji_code":
                self._write(f":{groups[0]}:")
            case "command":
                self._write(f"/{groups[0]}")
            case "myst_role":
                self._write(_role_text(node.meta, node.content))
            case "template_value":
                # What a program would put there is not known; what somebody wrote is.
                self._write(node.content)
            case _:
                self._children(node)

    def _children(self, node: SyntaxTreeNode) -> None:
        for child in node.children:
            self.visit(child)

    def _write(self, text: str) -> None:
        if self.is_gap and (not self.size or self.parts[-1][-1:].isspace()):
            text = text.lstrip(" ")
        if text:
            self.is_gap = False
            self.parts.append(text)
            self.size += len(text)

    def _break(self) -> None:
        while self.parts and self.parts[-1].endswith(" "):
            part = self.parts.pop()
            self.size -= len(part)
            if kept := part.rstrip(" "):
                self.parts.append(kept)
                self.size += len(kept)
        # Spans are noted as they end: only the last ones can reach beyond what is left.
        for place in range(len(self.strong) - 1, -1, -1):
            start, end = self.strong[place]
            if end <= self.size:
                break
            self.strong[place] = (start, self.size)
        if self.parts:
            self._write("\n")

    def _strike(self, node: SyntaxTreeNode) -> None:
        writer = _Writer()
        writer._children(node)
        self.struck.append(writer.written().text)
        self.is_gap = True

    def _link(self, node: SyntaxTreeNode) -> None:
        start = self.size
        self._children(node)
        href = str(node.attrs.get("href", ""))
        if self.size == start and not any(child.type in ("image", "html_inline") for child in node.children):
            self._write(PurePosixPath(href.partition("#")[0]).stem or href.lstrip("#"))
        self.links += self.size - start
        if href.startswith("#"):
            self.jumps += self.size - start
        elif not _ELSEWHERE.match(href):
            self.turns += self.size - start

    def _html(self, tag: str, *, is_closed: bool) -> None:
        if tag.startswith("<!--"):
            self.hidden.append(tag[4:-3])
            self.is_gap = True
            return
        match = _TAG.match(tag)
        name = match[1].lower() if match else ""
        if name == "br":
            self._break()
        elif name in _STRUCK_TAGS or name in _STRONG_TAGS:
            if tag.startswith("</"):
                self._close(name)
            else:
                self.opened.setdefault(name, self.size)
        elif match and name not in defs.tags and not self._is_component(match[1], tag, is_closed=is_closed):
            # No element of HTML: somebody's placeholder.
            self._write(tag)

    @staticmethod
    def _is_component(name: str, tag: str, *, is_closed: bool) -> bool:
        """Whether a tag is one of a page's components, as MDX has them, and no word in angle brackets."""
        return "=" in tag or (name[0].isupper() and (is_closed or tag.startswith("</") or tag.endswith("/>")))

    def _close(self, name: str) -> None:
        start = self.opened.pop(name, self.size)
        if name in _STRONG_TAGS:
            self.strong.append((start, self.size))
        elif start < self.size:
            text = "".join(self.parts)
            self.struck.append(text[start:])
            self.parts, self.size = [text[:start]] if start else [], start
            self.is_gap = True


def _role_text(meta: Mapping[str, object], content: str) -> str:
    """Return what MyST shows of a role, as far as that is in the text itself."""
    shown = _ROLE_TARGET.sub("", content) or content.strip("<> ")
    if ":" in str(meta.get("name", "")) and shown.startswith("~"):
        return shown.rpartition(".")[2].lstrip("~")
    return shown.lstrip("~!")
