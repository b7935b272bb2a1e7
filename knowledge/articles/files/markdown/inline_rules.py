"""Marks inside a line that CommonMark does not know: of note-taking tools, site generators and Discord.

Each rule makes tokens of names that `spans` knows, so that nothing of it is applied to code.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_Rule = Callable[[StateInline, bool], bool]

# Each looks only so far for its end, so that thousands of beginnings without one take no longer than others.
_COMMENT = re.compile(
    r"%%.{1,1000}?%%|\{/\*.{0,1000}?\*/\}|\{#-?\s.{0,1000}?#\}|\{>>.{0,1000}?<<\}", re.DOTALL
)
_WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]\n|]+?)(?:\\?\|([^\[\]\n]*))?\]\]")
_TEMPLATE_TAG = re.compile(r"\{%.{0,1000}?%\}|\{\{[<%].{0,1000}?[>%]\}\}|--8<--[^\n]*", re.DOTALL)
_TEMPLATE_VALUE = re.compile(r"\{\{\{?[^{}\n]{1,1000}\}?\}\}")
_ATTRIBUTES = re.compile(
    r"\{:?[ ]*(?:[#.][\w:-]+|[\w:-]{1,50}=(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^\s\"'}]{1,200}))"
    r"(?:[ ]{1,9}(?:[#.][\w:-]{1,99}|[\w:-]{1,50}=(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^\s\"'}]{1,200}))){0,20}[ ]*\}"
    r"|\{:[^{}\n]*\}"
)
_BLOCK_ID = re.compile(r"\^(?=[\w-]*[A-Za-z])[A-Za-z0-9-]{2,}[ ]*(?=\n|$)")
_LOOSE_REFERENCE = re.compile(r"\[([^\[\]\n]+)\](?:\[[^\[\]\n]*\]|(?=\{[.#:]))")
_LOST_FOOTNOTE = re.compile(r"\[\^[\w-]{1,30}\]")
_TIME = re.compile(r"<t:(-?\d{1,13})(?::([tTdDfFR]))?>")
_EMOJI = re.compile(r"<a?:(\w{1,64}):\d{1,20}>")
_COMMAND = re.compile(r"</([^:<>\n]{1,120}):\d{1,20}>")
_MENTION = re.compile(r"<(?:@[!&]?|#)\d{1,20}>|<id:[\w-]+>")
_SMALL = re.compile(r"-#[ ]+")
_PAIRS = ("==", "||")
_ROLE = re.compile(r":(?:[a-z][\w+-]{0,40}:){1,5}(?=`)")
_ICON = re.compile(r":(?:material|octicons|fontawesome|simple)-[a-z0-9-]+:")
_KEYS = re.compile(r"\+\+((?:\"[^\"\n]{1,80}\"|[\w-]{1,40})(?:\+(?:\"[^\"\n]{1,80}\"|[\w-]{1,40})){0,8})\+\+")


def add_inline_rules(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    for character in "|^+":
        parser.inline.add_terminator_char(character)
    first: tuple[tuple[str, str, _Rule], ...] = (
        ("foreign_comment", "%{", _token_of(_COMMENT, "foreign_comment")),
        ("template_tag", "{-", _token_of(_TEMPLATE_TAG, "template_tag")),
        ("template_value", "{", _token_of(_TEMPLATE_VALUE, "template_value")),
        ("attributes", "{", _token_of(_ATTRIBUTES, "attributes")),
        ("icon", ":", _token_of(_ICON, "attributes")),
        ("role", ":", _token_of(_ROLE, "role")),
        ("keys", "+", _keys),
        ("block_id", "^", _block_id),
        ("small", "-", _small),
        ("wiki_link", "![", _wiki_link),
        ("time", "<", _token_of(_TIME, "time")),
        ("emoji_code", "<", _token_of(_EMOJI, "emoji_code")),
        ("command", "<", _token_of(_COMMAND, "command")),
        ("mention", "<", _token_of(_MENTION, "mention")),
        ("pair", "=|", _pair),
    )
    for name, characters, rule in first:
        parser.inline.ruler.before("backticks", name, _only_at(characters, rule))
    parser.inline.ruler.after("link", "loose_reference", _only_at("[", _loose_reference))
    parser.inline.ruler.push("lost_footnote", _only_at("[", _token_of(_LOST_FOOTNOTE, "attributes")))


def _only_at(characters: str, rule: _Rule) -> _Rule:
    """Return a rule that is asked only where one of the characters stands."""

    def at_character(state: StateInline, silent: bool) -> bool:
        return state.src[state.pos] in characters and rule(state, silent)

    return at_character


def _token_of(pattern: re.Pattern[str], name: str) -> _Rule:
    """Return a rule that makes one token of what a pattern finds."""

    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None:
            return False
        if not silent:
            token = state.push(name, "", 0)
            token.content = match[0]
            token.meta = {"groups": match.groups()}
        state.pos = match.end()
        return True

    return rule


def _block_id(state: StateInline, silent: bool) -> bool:
    """Pass over the name of a block ("^open") at the end of a line."""
    match = _BLOCK_ID.match(state.src, state.pos, state.posMax)
    if match is None or state.src[: state.pos].rstrip("\n")[-1:].strip():
        return False
    state.pos = match.end()
    return True


def _keys(state: StateInline, silent: bool) -> bool:
    """Read the keys to press between two signs: ``++ctrl+alt+del++``, ``++"Save as"++``; "C++" is no such sign."""
    match = _KEYS.match(state.src, state.pos, state.posMax)
    if match is None or state.src[state.pos - 1 : state.pos].isalnum():
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = match[1].replace('"', "")
    state.pos = match.end()
    return True


def _small(state: StateInline, silent: bool) -> bool:
    """Pass over Discord's mark of small text at the beginning of a line."""
    match = _SMALL.match(state.src, state.pos, state.posMax)
    if match is None or state.src[: state.pos].rpartition("\n")[2].strip():
        return False
    state.pos = match.end()
    return True


def _wiki_link(state: StateInline, silent: bool) -> bool:
    """Read ``[[page|text]]``; what ``![[page]]`` shows of another page is not here."""
    match = _WIKI_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent and not match[1]:
        page = match[2].strip().replace("#", " > ") if not match[2].startswith("#") else match[2][1:]
        token = state.push("text_special", "", 0)
        token.content = (match[3] or "").strip() or page
    state.pos = match.end()
    return True


def _pair(state: StateInline, silent: bool) -> bool:
    """Read what stands between two marks of a kind: ``==highlighted==``, ``||hidden until touched||``."""
    mark = state.src[state.pos : state.pos + 2]
    if mark not in _PAIRS:
        return False
    start = state.pos + 2
    end = state.src.find(mark, start, state.posMax)
    paragraph_end = state.src.find("\n\n", start, state.posMax)
    inside = state.src[start:end] if end > start else ""
    if not inside.strip() or inside != inside.strip() or 0 <= paragraph_end < end or inside[0] in "=|":
        return False
    if not silent:
        _tokenize(state, start, end)
    state.pos = end + 2
    return True


def _loose_reference(state: StateInline, silent: bool) -> bool:
    """Read ``[text][name]`` where nothing says what the name leads to: the site generator would know."""
    match = _LOOSE_REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None or state.src[state.pos - 1 : state.pos].isalnum() or match[1].startswith("^"):
        return False
    if not silent:
        _tokenize(state, match.start(1), match.end(1))
    state.pos = match.end()
    return True


def _tokenize(state: StateInline, start: int, end: int) -> None:
    """Read the marks between two places as if nothing stood around them."""
    maximum = state.posMax
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.posMax = maximum
