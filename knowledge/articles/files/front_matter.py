"""What a text file says of itself at its top: YAML between lines of ``---``, or TOML between lines of ``+++``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import yaml

from knowledge.articles.clues.dates import parse_date
from knowledge.articles.drafts import LONGEST_TITLE
from knowledge.articles.links import normalise_link
from knowledge.errors import DateError, LinkError
from knowledge.records import Block, BlockKind, Known

_BLOCK = re.compile(
    r"\A\s*(?:---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LONGEST_BLOCK = 10_000
_MOST_BRACKETS = 200
"""Each opening one makes the parser look through all that are open before it."""
_KEY = re.compile(r"[\w-]+")
_LINE_KEY = re.compile(r"[\"']?([\w-]+)[\"']?[ \t]*[:=]|\[+([\w.-]+)\]+")
_UNUSABLE = "can't be used"
_PAIR = re.compile(r"^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$((?:\n[ \t-].*)*)", re.MULTILINE)
"""A key, what stands beside it, and the indented lines and the list items below it."""
_NO_VALUES = ("", "null", "~")
NAMES = {
    "title": "title",
    "publisher": "publisher",
    "site": "publisher",
    "author": "author",
    "authors": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A text file's front matter and what is below it."""

    fields: Mapping[str, str]
    """What it says that can be used, by our names."""
    left_out: tuple[Block, ...]
    """Its other lines, each a block that was left out."""
    body: str
    """The text below it; all of a text that has none."""

    @property
    def problems(self) -> tuple[str, ...]:
        """Lines that should say one of the fields and don't: a date that is none, a link without its website."""
        return tuple(block.text for block in self.left_out if block.reason == _UNUSABLE)


def read_front_matter(text: str) -> FrontMatter:
    """Return what the front matter says, and the text below it.

    Other keys are left out. An author may be a list, and one with a ``name``. A text that begins with such a line
    but no pair has no front matter.
    """
    match = _BLOCK.match(text)
    if match is None or len(match[0]) > _LONGEST_BLOCK:
        return FrontMatter({}, (), text)
    block = match["yaml"] if match["toml"] is None else match["toml"]
    said = _from_yaml(block) if match["toml"] is None else _from_toml(block)
    if not any(_KEY.fullmatch(key) for key in said):
        return FrontMatter({}, (), text)
    values = {key.lower(): value for key, value in said.items()}
    fields: dict[str, str] = {}
    wrong: dict[str, list[str]] = {}
    used: set[str] = set()
    for name, field in NAMES.items():
        if field not in fields and values.get(name) and values[name] not in _NO_VALUES:
            written = ", ".join(_texts(values[name]))
            if _is_usable(field, written):
                fields[field] = written
                used.add(name)
            else:
                wrong.setdefault(field, []).append(name)
    unusable = {name for field, names in wrong.items() if field not in fields for name in names}
    return FrontMatter(fields, tuple(_left_out(block, used, unusable)), text[match.end() :])


def known_from(fields: Mapping[str, str], known: Known) -> Known:
    """Return what is known, front matter filling the gaps that a person left.

    Raises:
        DateError: its date is needed and is none.
        LinkError: its link is needed and is none.
    """
    published, url = known.published, known.url
    if published is None and "published" in fields:
        published = parse_date(fields["published"])
    if url is None and "url" in fields:
        url = normalise_link(fields["url"])
    return Known(
        title=known.title or fields.get("title"),
        publisher=known.publisher or fields.get("publisher"),
        author=known.author or fields.get("author"),
        published=published,
        url=url,
    )


def _from_toml(block: str) -> dict[str, object]:
    try:
        return tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _from_yaml(block: str) -> dict[str, object]:
    said = _loaded(block)
    if said is None:
        # One line that is no YAML, "title: Tides: how they work", must not cost the others.
        said = {key: _value(beside, below) for key, beside, below in _PAIR.findall(block)}
    return said if isinstance(said, dict) else {}


def _value(beside: str, below: str) -> object:
    loaded = _loaded(beside + below)
    return loaded if isinstance(loaded, str | list) or not beside.strip() else beside


def _loaded(written: str) -> object:
    """Return strings, lists and dicts of strings, nothing else; None for what is no YAML.

    ``BaseLoader`` leaves a title that is a number, a date or "No" as it is written. Aliases may make a small text
    a huge tree: it must not be walked through.
    """
    if written.count("[") + written.count("{") > _MOST_BRACKETS:
        return None
    try:
        return yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - makes no other objects
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        return None


def _texts(value: object) -> list[str]:
    return [text for part in (value if isinstance(value, list) else [value]) if (text := _text(part))]


def _text(value: object) -> str:
    """Return one value in one line; empty where it is none, or has an inside and no name."""
    if isinstance(value, dict):
        value = value.get("name")
    if value is None or isinstance(value, dict | list):
        return ""
    text = " ".join(str(value).split())
    return "" if text in _NO_VALUES else text


def _is_usable(field: str, written: str) -> bool:
    if len(written) > LONGEST_TITLE and field == "title":
        return False
    try:
        known_from({field: written}, Known())
    except (DateError, LinkError):
        return False
    return bool(written)


def _left_out(block: str, used: Collection[str], unusable: Collection[str]) -> Iterator[Block]:
    """Give the lines of keys that were not used; what is indented below a key goes with it."""
    name = ""
    for line in filter(str.strip, block.split("\n")):
        if key := _LINE_KEY.match(line):
            name = (key[1] or key[2]).lower()
        if name not in used:
            reason = _UNUSABLE if name in unusable and key else "front matter"
            yield Block(BlockKind.TEXT, line.strip(), reason=reason)
