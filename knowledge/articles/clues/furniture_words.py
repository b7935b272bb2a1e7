"""The words by which pages label what is not their article, in the main European languages and a few others."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from knowledge.analysis.word_lists import read_word_lists

FURNITURE_WORDS_PATH = Path(__file__).with_name("furniture_words.toml")
"""The words that come with the package: of each kind a list a language."""


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """Phrases of all languages, compared folded (see ``furniture.folded_line``)."""

    buttons: tuple[str, ...]
    """Lines that are a label and nothing else (a number may stand beside it: "12 comments")."""
    openings: tuple[str, ...]
    """How short lines begin that lead elsewhere, credit a picture or date the page."""
    endings: tuple[str, ...]
    """Headings of what follows an article: nothing below them is part of it."""
    pointers: tuple[str, ...]
    """Endings that more often point to one article from inside another."""
    comment_stems: tuple[str, ...]
    """How the words begin that tell a heading of comments from other endings."""
    calls: tuple[str, ...]
    """What lines ask the reader for; one of these and another word of asking (asks) make a call."""
    asks: tuple[str, ...]
    """How lines ask for it."""
    paywalls: tuple[str, ...]
    """What a page says that shows an article only to its subscribers."""
    logins: tuple[str, ...]
    """What a form says that asks who its reader is."""
    consents: tuple[str, ...]
    """What a page says that asks whether it may follow its reader."""
    robot_checks: tuple[str, ...]
    """What a page says that a program gets in an article's place."""
    script_notices: tuple[str, ...]
    """What a page says that has no text without its scripts."""
    gone: tuple[str, ...]
    """What a page says that is no longer there."""
    sources: tuple[str, ...]
    """What stands before a publisher's name in a last line such as "Source: Harbour Gazette"."""
    bylines: tuple[str, ...]
    """What stands before an author's name."""
    date_words: tuple[str, ...]
    """What stands before a date in a line that dates the page."""
    homes: tuple[str, ...]
    """What breadcrumbs begin with."""
    changes: tuple[str, ...]
    """What says that the day behind it is that of a change."""
    consent_buttons: tuple[str, ...]
    """What buttons say that take a reader's consent."""
    parked: tuple[str, ...]
    """What a page says whose domain is for sale."""
    further_pages: tuple[str, ...]
    """What leads to the next page of a list."""
    open_words: tuple[str, ...]
    """Words that no heading and no sentence ends with."""


@cache
def furniture_words() -> FurnitureWords:
    """Return the words that come with the package."""
    lists = read_word_lists(FURNITURE_WORDS_PATH)
    kinds: dict[str, dict[str, None]] = {field.name: {} for field in fields(FurnitureWords)}
    for key, phrases in lists.items():
        kind, _, _language = key.partition(".")
        kinds[kind].update(dict.fromkeys(phrases))
    return FurnitureWords(**{kind: tuple(phrases) for kind, phrases in kinds.items()})
