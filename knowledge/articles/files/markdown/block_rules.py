"""Blocks that CommonMark does not know: tabs, comments of note-taking tools, what a page's program is told.

Each rule makes tokens of names that `walk` knows.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as _plain_table
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

_TAB = re.compile(r"={3}[!+]?[ ]+\"([^\"\n]*)\"[ ]*$")
_COMMENT_END = re.compile(r"%%[ \t]*$", re.MULTILINE)
_COMMENT_LINE = re.compile(r"%[ ]\S")
_MODULE_LINE = re.compile(
    r"import[ ]++(?:[\w*{}$,. ]{1,500}[ ]from[ ]{1,9})?['\"][^'\"\n]++['\"];?[ ]*+$"
    r"|export[ ]+(?:const|let|default|function|async)\b"
)
_COMPONENT = re.compile(r"</?[A-Z][\w.]*(?=[\s/>])|</?>[ ]*$")
_COMPONENT_END = re.compile(
    r"(?:[^{}<>\"']|\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*?/?>"
)
_TEMPLATE_CODE = re.compile(r"\{%-?[ ]*(highlight|comment)\b.*?%\}|\{\{[<%][ ]*(highlight)\b.*?[>%]\}\}")
_ABBREVIATION = re.compile(r"\*\[([^\[\]\n]+)\]:[ ]*(\S.*)$")
_MARKED_ELEMENT = re.compile(
    r"<([a-z][\w-]*+)(?=[ ])(?>[^<>\n]*?[ ]markdown(?:=[\"']?\w{1,20}[\"']?)?(?=[ >]))[^<>\n]*+>[ ]*+$"
)
_STRAY_FENCE = re.compile(r":{3,}[ ]*$")
_LONGEST_COMPONENT = 200
"""Lines."""
_MOST_INSIDE = 20
"""Elements with Markdown in each other; what is further in is read as lines of HTML."""
_MOST_LOOKS = 20_000
_ENDS_PARAGRAPH: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


def add_block_rules(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    for name, rule in (("tab", _tab), ("hidden", _hidden), ("template_code", _template_code)):
        parser.block.ruler.before("fence", name, rule, _ENDS_PARAGRAPH)
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("fence", "stray_fence", _stray_fence, _ENDS_PARAGRAPH)
    parser.block.ruler.before("list", "abbreviation", _abbreviation, _ENDS_PARAGRAPH)
    parser.block.ruler.before("html_block", "component", _component, _ENDS_PARAGRAPH)
    parser.block.ruler.before("html_block", "marked_element", _marked_element, _ENDS_PARAGRAPH)
    parser.block.ruler.before("html_block", "module", _module)
    parser.block.ruler.before("html_block", "comment_line", _comment_line)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _is_code(state: StateBlock, line: int) -> bool:
    return state.sCount[line] - state.blkIndent >= 4


def _push(state: StateBlock, name: str, start: int, end: int, content: str, title: str = "") -> None:
    token = state.push(name, "", 0)
    token.map = [start, end]
    token.content = content
    token.info = title
    state.line = end


def _rest(state: StateBlock, start: int, end: int) -> str:
    return "\n".join(_line(state, line) for line in range(start, end))


def _may_end(state: StateBlock, start: int, closing: re.Pattern[str]) -> bool:
    """Return whether what begins at a line has an end in the text; looks through the text once for each kind."""
    key = f"last {closing.pattern}"
    if key not in state.env:
        state.env[key] = max((match.end() for match in closing.finditer(state.src)), default=-1)
    return bool(state.env[key] > state.bMarks[start] + 2)


def _tab(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``=== "Title"`` and what is indented below it."""
    match = None if _is_code(state, start) else _TAB.match(_line(state, start))
    if match is None or silent:
        return match is not None
    line = last = start + 1
    inner = state.blkIndent + 4
    while line < end and (state.isEmpty(line) or state.sCount[line] >= inner):
        last = last if state.isEmpty(line) else line + 1
        line += 1
    token = state.push("tab_open", "", 1)
    token.info, token.map = match[1], [start, last]
    old = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax = inner, last
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = old
    state.push("tab_close", "", -1)
    state.line = last
    return True


def _hidden(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a comment between two ``%%`` that goes over lines."""
    first = _line(state, start)
    if not first.startswith("%%") or _is_code(state, start) or not _may_end(state, start, _COMMENT_END):
        return False
    line = start if first[2:].rstrip().endswith("%%") and len(first.rstrip()) > 3 else start + 1
    while line > start and line < end and not _line(state, line).rstrip().endswith("%%"):
        line += 1
    if line >= end:
        return False
    if not silent:
        _push(state, "hidden", start, line + 1, _rest(state, start, line + 1).strip("% \n"))
    return True


def _comment_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read MyST's comments: lines that begin with a per cent sign."""
    if _is_code(state, start) or not _COMMENT_LINE.match(_line(state, start)):
        return False
    line = start + 1
    while line < end and _COMMENT_LINE.match(_line(state, line)):
        line += 1
    if not silent:
        _push(state, "hidden", start, line, _rest(state, start, line))
    return True


def _module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the imports and exports of a page that is a program too (MDX)."""
    if state.sCount[start] or not _MODULE_LINE.match(_line(state, start)):
        return False
    line = start + 1
    while line < end and not state.isEmpty(line):
        line += 1
    if not silent:
        _push(state, "module", start, line, _rest(state, start, line))
    return True


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the tag of a component (``<Tabs values={…}>``) that stands alone on its lines."""
    opening = None if _is_code(state, start) else _COMPONENT.match(_line(state, start))
    if opening is None:
        return False
    text = _rest(state, start, min(end, start + _LONGEST_COMPONENT))
    match = _COMPONENT_END.match(text, opening.end() - opening[0].endswith(">"))
    if match is None or text[match.end() :].partition("\n")[0].strip():
        return False
    if not silent:
        line = start + text[: match.end()].count("\n") + 1
        _push(state, "component", start, line, text[: match.end()])
    return True


def _marked_element(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an element that says of itself that Markdown stands in it (``<figure markdown>``), however far in."""
    match = None if _is_code(state, start) else _MARKED_ELEMENT.match(_line(state, start))
    if match is None or silent:
        return match is not None
    last = _closing_line(state, start, end, f"</{match[1]}>")
    _push(state, "html_block", start, start + 1, _line(state, start))
    if last < end and state.env.get("marked elements", 0) < _MOST_INSIDE:
        state.env["marked elements"] = state.env.get("marked elements", 0) + 1
        inside = [state.sCount[line] for line in range(start + 1, last) if not state.isEmpty(line)]
        old = state.blkIndent, state.lineMax
        state.blkIndent, state.lineMax = max(state.blkIndent, min(inside, default=0)), last
        state.md.block.tokenize(state, start + 1, last)
        state.blkIndent, state.lineMax = old
        state.env["marked elements"] -= 1
        _push(state, "html_block", last, last + 1, _line(state, last))
    return True


def _closing_line(state: StateBlock, start: int, end: int, closing: str) -> int:
    """Return the line that closes an element, which stands no further in; ``end`` where there is none.

    The lines that close something are looked for once in a text, and only so many of them for all its elements.
    """
    key = f"lines with {closing}"
    if key not in state.env:
        state.env[key] = [n for n in range(len(state.bMarks) - 1) if _line(state, n).startswith(closing)]
    lines: list[int] = state.env[key]
    for index in range(bisect(lines, start), len(lines)):
        state.env["looked"] = state.env.get("looked", 0) + 1
        if lines[index] >= end or state.env["looked"] > _MOST_LOOKS:
            break
        if state.sCount[lines[index]] <= state.sCount[start]:
            return lines[index]
    return end


def _template_code(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read what stands between ``{% highlight %}`` and ``{% endhighlight %}``, code or comment."""
    match = None if _is_code(state, start) else _TEMPLATE_CODE.match(_line(state, start))
    if match is None:
        return False
    name = match[1] or match[2]
    closing = re.compile(rf"(?:\{{%-?[ ]*end{name}\b|\{{\{{[<%][ ]*/[ ]*{name}\b)")
    line = start if _may_end(state, start, closing) else end
    while line < end and not closing.search(_line(state, line)):
        line += 1
    if line >= end:
        return False
    if not silent:
        inside = state.getLines(start + 1, line, state.blkIndent, False) if line > start else ""
        _push(state, "hidden" if name == "comment" else "template_code", start, line + 1, inside, name)
    return True


def _abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``*[HTML]: Hypertext Markup Language``."""
    match = None if _is_code(state, start) else _ABBREVIATION.match(_line(state, start))
    if match is not None and not silent:
        _push(state, "abbreviation", start, start + 1, f"{match[1]}: {match[2].strip()}")
    return match is not None


def _stray_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Pass over the end of a container that nothing began."""
    is_stray = not _is_code(state, start) and bool(_STRAY_FENCE.match(_line(state, start)))
    if is_stray and not silent:
        state.line = start + 1
    return is_stray


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table of pipes with the cells that its rows have beyond the header, which CommonMark's rule drops."""
    first = len(state.tokens)
    if not _plain_table(state, start, end, silent):
        return False
    if not silent:
        tokens = state.tokens[first:]
        size = sum(token.type == "th_open" for token in tokens)
        del state.tokens[first:]
        row = start
        for token in tokens:
            if token.type == "tr_open" and token.map:
                row = token.map[0]
            elif token.type == "tr_close" and row > start:
                for cell in _cells(_line(state, row))[size:]:
                    state.tokens += _cell_tokens(cell, row, token.level + 1)
            state.tokens.append(token)
    return True


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in escapedSplit(line.strip())]
    first, last = bool(cells) and not cells[0], len(cells) > 1 and not cells[-1]
    return cells[first : len(cells) - last]


def _cell_tokens(text: str, line: int, level: int) -> Iterator[Token]:
    yield Token("td_open", "td", 1, block=True, level=level)
    yield Token("inline", "", 0, content=text, map=[line, line + 1], children=[], block=True, level=level + 1)
    yield Token("td_close", "td", -1, block=True, level=level)
