"""Directives of MyST (and the containers of others): boxes, code, tables, and what a program fills in."""

from __future__ import annotations

import csv
import re
import textwrap
from dataclasses import dataclass, replace

from knowledge.articles.files.typed_lines import CONTENTS
from knowledge.records import Block, BlockKind

_INFO = re.compile(r"\{([\w:.+-]+)\}\s*(.*)", re.DOTALL)
_CONTAINER = re.compile(r"\s*\{?([\w:.+-]+)\}?[ ]*(.*)")
_OPTION = re.compile(r":([\w-]+):[ \t]*(.*)")
_OPTIONS = re.compile(r"\A(?::[\w-]+:[^\n]*(?:\n|\Z))+")
_QUOTED_TITLE = re.compile(r"\"(.*)\"")
_CODE = frozenset(("code", "code-block", "sourcecode", "code-cell", "prompt", "console", "parsed-literal"))
_ELSEWHERE = frozenset(("literalinclude", "include", "download", "program-output", "command-output", "exec"))
ELSEWHERE = "what it shows stands in another file"
_INCLUDED = re.compile(
    r"\{%-?[ ]*(?:include|import|render)\b.{0,500}?%\}"
    r"|\{\{[<%][ ]*(?:include|readfile|snippet)\b.{0,500}?[>%]\}\}|--8<--[^\n]*"
)
_CONTENTS = frozenset(("toctree", "contents", "tableofcontents", "sectnum"))
_MADE = re.compile(
    r"auto\w+|py:\w+|c:\w+|cpp:\w+|js:\w+|currentmodule|module|eval-rst|raw|only|index|meta|mermaid|graphviz"
    r"|plot|bibliography|automodapi|click|argparse|image|tags|video|iframe|youtube|highlight|button-\w+"
)
_BOXES = frozenset((
    "note", "info", "tip", "hint", "important", "warning", "caution", "danger", "error", "attention", "success",
    "abstract", "summary", "todo", "question", "faq", "failure", "bug", "example", "quote", "seealso", "admonition",
    "details", "dropdown", "spoiler", "tabs", "tab", "tab-set", "tab-item", "code-group", "columns", "column", "grid",
    "card", "cards", "center", "raw", "secondary", "inline", "end",
))  # fmt: skip
"""Names of containers: all that they tell is how a box looks."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: what it is called, its title and what stands in it."""

    name: str
    title: str
    body: str = ""
    blocks: list[Block] | None = None
    """What is shown of it where its body is no Markdown."""
    is_closed: bool = False
    """Whether its title has to be touched to see the rest."""

    @property
    def left_out(self) -> list[Block]:
        """Its name, where that is a word of the writer's own, which may say something."""
        is_own = bool(self.name) and self.name.casefold() not in _BOXES
        return [Block(BlockKind.TEXT, self.name, reason="the name of a box")] if is_own else []

    @staticmethod
    def of_container(info: str) -> Directive:
        """Return what the first line of a container says: ``{note} Title``, ``tip[Title]``, ``details Title``."""
        match = _CONTAINER.match(info)
        name, title = (match[1], match[2].strip()) if match else ("", "")
        title = re.sub(r"\{[^{}]*\}\s*$", "", title).strip()
        if title.startswith("[") and title.endswith("]"):
            title = title[1:-1]
        is_closed = name.casefold() in ("details", "dropdown", "spoiler")
        return Directive(name, title.strip("\"'"), is_closed=is_closed)


def title_of_box(info: str) -> str:
    """Return what stands behind the three signs of an admonition, but for what only says how the box looks."""
    if match := _QUOTED_TITLE.search(info):
        return match[1]
    return "" if _BOXES.issuperset(info.casefold().split()) else info.strip()


def without_options(blocks: list[Block]) -> list[Block]:
    """Take the options of a container (":class: dropdown") off its first text."""
    if not blocks or blocks[0].kind is not BlockKind.TEXT:
        return blocks
    rest = _OPTIONS.sub("", blocks[0].text).strip()
    return [*([replace(blocks[0], text=rest)] if rest else []), *blocks[1:]]


def directive_of(info: str, content: str) -> Directive | None:
    """Return the directive that a fence is; None for code.

    Args:
        info: what stands behind the fence's ticks.
        content: what stands in it.
    """
    match = _INFO.fullmatch(info)
    if match is None:
        return None
    name, title = match[1].casefold(), match[2].strip()
    options, body = _split(content)
    if name in _CODE:
        return Directive(name, options.get("caption", ""), blocks=_code(body))
    if name in _CONTENTS:
        return Directive(name, "", blocks=[Block(BlockKind.TEXT, body.strip(), reason=CONTENTS)])
    if name in _ELSEWHERE:
        left = Block(BlockKind.CODE, f"{name} {title}".strip(), reason=ELSEWHERE)
        return Directive(name, options.get("caption", ""), blocks=[left])
    if name in ("csv-table", "list-table"):
        rows = _csv(body) if name == "csv-table" else _list_table(body)
        has_header = options.get("header-rows", "0") != "0" or "header" in options
        rows = (*_csv(options.get("header", "")), *rows)
        return Directive(name, title, blocks=[Block(BlockKind.TABLE, rows=rows, has_header=has_header)])
    if name == "math":
        return Directive(name, title, blocks=[Block(BlockKind.TEXT, body.strip())])
    if name == "glossary":
        return Directive(name, "", blocks=_glossary(body))
    if name == "figure":
        return Directive(name, "", body)
    if _MADE.fullmatch(name):
        text = "\n".join(part for part in (f"{name} {title}".strip(), body.strip()) if part)
        return Directive(name, "", blocks=[Block(BlockKind.CODE, text, reason="filled in by a program")])
    return Directive(name, title, body, is_closed=name == "dropdown")


def is_only_included(content: str) -> bool:
    """Return whether code is nothing but a site generator's word to put another file there."""
    return bool(_INCLUDED.search(content)) and not _INCLUDED.sub("", content).strip()


def _split(content: str) -> tuple[dict[str, str], str]:
    """Return the options at the beginning of a directive's content, and the rest."""
    lines = content.split("\n")
    options: dict[str, str] = {}
    if lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:]):
        end = next(place for place, line in enumerate(lines[1:], 1) if line.strip() == "---")
        pairs = (line.partition(":") for line in lines[1:end])
        return {key.strip(): value.strip() for key, _, value in pairs}, "\n".join(lines[end + 1 :])
    while lines and (match := _OPTION.match(lines[0])):
        options[match[1]] = match[2].strip()
        del lines[0]
    return options, "\n".join(lines)


def _code(body: str) -> list[Block]:
    body = textwrap.dedent(body).strip("\n").rstrip()
    return [Block(BlockKind.CODE, body)] if body.strip() else []


def _csv(text: str) -> tuple[tuple[str, ...], ...]:
    try:
        return tuple(
            tuple(cell.strip() for cell in row)
            for row in csv.reader(text.strip().split("\n"), skipinitialspace=True)
            if any(row)
        )
    except csv.Error:
        return tuple((line,) for line in text.split("\n") if line.strip())


def _list_table(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list whose items are lists of cells."""
    rows: list[list[str]] = []
    for line in text.split("\n"):
        inner = line.strip()
        if line.startswith(("* -", "- -", "* *")):
            rows.append([line[3:].strip()])
        elif rows and inner.startswith(("- ", "* ")):
            rows[-1].append(inner[2:].strip())
        elif rows and inner:
            rows[-1][-1] = f"{rows[-1][-1]} {inner}".strip()
    return tuple(map(tuple, rows))


def _glossary(text: str) -> list[Block]:
    """Return a text for each term with what is indented below it."""
    entries: list[list[str]] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        inner = line.strip()
        is_term = not line.startswith((" ", "\t", ": "))
        if is_term and (not entries or len(entries[-1]) > 1):
            entries.append([inner])
        else:
            entries.append([]) if not entries else None
            entries[-1].append(inner.removeprefix(": "))
    return [Block(BlockKind.TEXT, "\n".join(entry)) for entry in entries]
