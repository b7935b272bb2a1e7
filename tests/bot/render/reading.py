"""What a reader sees of Markdown, by two renderers that are not ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from simcord.preview._markdown import markdown_tokens

EVERYONE = {
    "users": {str(n): f"user{n}" for n in range(100)},
    "roles": {str(n): f"role{n}" for n in range(100)},
    "channels": {str(n): f"channel{n}" for n in range(100)},
    "emojis": {str(n): {"name": "smile", "animated": False} for n in range(100)},
    "commands": {str(n): "ask" for n in range(100)},
    "everyone": True,
}
"""A server in which every mention means somebody."""


@dataclass
class Seen:
    """A rendered text: its characters, those in bold, and whatever else the Markdown did."""

    text: str = ""
    bold: list[str] = field(default_factory=list)
    constructs: set[str] = field(default_factory=set)

    def add(self, characters: str, *, is_bold: bool) -> None:
        """Append what is read next."""
        self.text += characters
        if is_bold:
            self.bold.append(characters)


def on_discord(markdown: str) -> Seen:
    """Read it as simcord's preview page draws a text display."""
    seen = Seen()
    depth = 0

    def visit(tokens: Iterable[Mapping[str, Any]]) -> None:
        nonlocal depth
        for token in tokens:
            kind = token["type"]
            if kind == "text":
                seen.add(token["content"], is_bold=depth > 0)
            elif kind == "break":
                seen.text += "\n"
            elif kind == "strong_open":
                depth += 1
            elif kind == "strong_close":
                depth -= 1
            elif kind == "subtext":
                # simcord looks for "-# " after it has taken the backslashes away; Discord looks before.
                # A test of the Markdown itself stands in for this one form.
                seen.text += "\n-# "
                visit(token["children"])
                seen.text += "\n"
            elif kind in {"inline", "paragraph"}:
                visit(token["children"])
                if kind == "paragraph":
                    seen.text += "\n"
            else:
                seen.constructs.add(kind)
                visit(token.get("children", ()))

    visit(markdown_tokens(markdown, "text_display", context=EVERYONE))
    return seen


def in_commonmark(markdown: str) -> Seen:
    """Read it as markdown-it does, tables, strike and bare web links included."""
    parser = MarkdownIt("gfm-like")
    assert parser.linkify is not None
    # Discord makes links only of what has a scheme.
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    parser.linkify.add("//", None)
    seen = Seen()
    depth = 0
    for block in parser.parse(markdown):
        if block.type != "inline":
            if block.type not in {"paragraph_open", "paragraph_close"}:
                seen.constructs.add(block.type)
                seen.text += block.content
            elif block.type == "paragraph_close":
                seen.text += "\n"
            continue
        for token in block.children or ():
            if token.type in {"text", "text_special"}:
                seen.add(token.content, is_bold=depth > 0)
            elif token.type in {"softbreak", "hardbreak"}:
                seen.text += "\n"
            elif token.type == "strong_open":
                depth += 1
            elif token.type == "strong_close":
                depth -= 1
            else:
                seen.constructs.add(token.type)
                seen.text += token.content
    return seen


def words(text: str) -> str:
    """Forget how much space stands between words; renderers fold it."""
    return " ".join(text.split())
