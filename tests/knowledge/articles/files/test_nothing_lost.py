"""Documents of many shapes, generated: no word of them disappears, and what is made of them survives an edit."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.markdown import extract_markdown
from knowledge.articles.files.record import draft_from_record
from knowledge.articles.files.text import extract_text
from knowledge.articles.notation import read_notation, write_notation
from knowledge.articles.reading import draft_from_text
from knowledge.errors import ArticleError
from knowledge.records import Draft
from tests.knowledge.articles.numbered_words import fill, lost_words, shapes_of

_SHAPES = (
    "# {} 🎉",
    "## {}\n\n### {}",
    "{} {} {}.",
    "{}:\n\n```\n{}\n  {}\n```",
    "- {}\n- {}\n  - {}\n- {}",
    "1. ```\n   {}\n   {}\n   ```\n2. {}",
    "- `{}` {}\n- {}\n\n      {}",
    "| {} | {} |\n|---|---|\n| {} | {} | {} |\n| {} |",
    "{}[^{n}] {}\n\n[^{n}]: {} {}",
    "{}\n: {}\n: {}",
    "<details><summary>{}?</summary>\n\n{}\n\n</details>",
    "> [!NOTE]\n> {}\n> {}",
    "> {}\n>\n> - {}",
    "**{}?** {}",
    "**{}**\n{}",
    "Q: {}?\nA: {}",
    "§ {n} {}\n\n{} {}.",
    "1.{n} {}\n\n{} {}.",
    "1.{n} {}.\n1.{n}1 {}",
    "(a) {}\n(b) {}",
    "{}: {}\n{}: {}\n{}: {}",
    "שלום {} עולם {}",
    "مرحبا {} | {}",
    "~~{}~~ {}",
    "{{ {} }} {}",
    "- [ ] {}\n- [x] {}",
    "{}\t{}\n{}\t{}\n{}\t{}",
    "%% {} %% {}",
    "||{}|| =={}==",
)


def _as_record(text: str) -> Draft:
    return draft_from_record(json.dumps({"title": "A title", "text": text}).encode())


_READERS: dict[str, Callable[[str], Draft]] = {
    "Markdown": lambda text: make_draft(extract_markdown(text)),
    "text": lambda text: make_draft(extract_text(text)),
    "typed": draft_from_text,
    "record": _as_record,
}


@pytest.mark.parametrize("kind", _READERS)
@settings(max_examples=60, deadline=None)
@given(shapes=shapes_of(_SHAPES))
def test_no_word_disappears_and_an_edit_changes_nothing(kind: str, shapes: list[str]) -> None:
    """Each word is in the title, a section, a passage or what was left out; the text for editing reads back alike."""
    parts, words = fill(shapes)
    try:
        draft = _READERS[kind]("\n\n".join(parts))
    except ArticleError as error:
        # Struck out, or a comment: nothing of it could be quoted, and that is said.
        assume("no text in it" not in str(error))
        raise
    assert lost_words(words, draft) == []
    assert read_notation(write_notation(draft.paragraphs)) == draft.paragraphs
