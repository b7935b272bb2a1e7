"""The numbers and bullets of Word documents are those that Word shows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.files.docx import extract_docx
from knowledge.articles.files.docx.number_formats import written
from knowledge.records import BlockKind
from tests.examples import examples
from tests.knowledge.articles.files.word_files import (
    Step,
    document,
    items,
    number_paragraph,
    numbering,
    says,
)


def _marks(*steps: Step) -> list[tuple[str, int]]:
    blocks = extract_docx(document(*steps)).blocks
    return [(block.mark, block.level) for block in blocks if block.kind is BlockKind.ITEM]


def test_levels_count_and_restart() -> None:
    """A level starts anew below each item above it, and shows the numbers of those above in their formats."""
    levels = [("upperRoman", "%1."), ("lowerLetter", "(%2)"), ("decimal", "%1.%2.%3", 1, "<w:isLgl/>")]
    steps = numbering(30, *levels), items(30, (0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f"))
    assert _marks(*steps) == [("I.", 0), ("(a)", 1), ("(b)", 1), ("1.2.1", 2), ("II.", 0), ("(a)", 1)]


def test_a_level_may_count_through() -> None:
    """A level that no other restarts goes on."""
    levels = [("decimal", "Rule %1:"), ("decimal", "§ %2", 1, '<w:lvlRestart w:val="0"/>')]
    steps = numbering(30, *levels), items(30, (0, "a"), (1, "b"), (0, "c"), (1, "d"))
    assert [mark for mark, _ in _marks(*steps)] == ["Rule 1:", "§ 1", "Rule 2:", "§ 2"]


def test_lists_go_on_after_text_and_start_anew_where_they_say_so() -> None:
    """Text between items changes nothing; lists of one pattern count on together, but for a start of their own."""
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    steps = (
        numbering(30, ("decimal", "%1)", 3)),
        numbering(31, pattern_id=30),
        numbering(32, overrides=override, pattern_id=30),
        items(30, (0, "a"), (0, "b")),
        says("Some text between the items of the list."),
        items(30, (0, "c")),
        items(31, (0, "d")),
        items(32, (0, "e"), (0, "f")),
    )
    assert [mark for mark, _ in _marks(*steps)] == ["3)", "4)", "5)", "6)", "7)", "8)"]


def test_headings_are_numbered_by_their_styles() -> None:
    """The number that a style gives stands in the heading; list 0 takes a style's number away."""

    def style(made: Document) -> None:
        for name, level in (("Heading 1", 0), ("Heading 2", 1)):
            number_paragraph(made.styles[name], 30, level)

    def build(made: Document) -> None:
        made.add_paragraph("Manual", style="Title")
        made.add_heading("Scope", 1)
        made.add_heading("Purpose", 2)
        made.add_heading("Words", 2)
        made.add_heading("Law", 1)
        number_paragraph(made.add_heading("Annex", 1), 0)
        made.add_paragraph("The end of it.")

    levels = [("decimal", "%1"), ("decimal", "%1.%2")]
    blocks = extract_docx(document(numbering(30, *levels), style, build)).blocks
    headings = [(block.text, block.level) for block in blocks if block.kind is BlockKind.HEADING]
    assert headings == [("1 Scope", 1), ("1.1 Purpose", 2), ("1.2 Words", 2), ("2 Law", 1), ("Annex", 1)]


@pytest.mark.parametrize(
    ("pattern", "mark"), [("\uf0b7", "-"), ("o", "-"), ("–", "-"), ("", "-"), ("→", "→"), ("✓", "✓")]
)
def test_bullets_are_one_sign_unless_they_say_something(pattern: str, mark: str) -> None:
    """Dots and dashes mean the same; an arrow or a tick is kept."""
    assert _marks(numbering(30, ("bullet", pattern)), items(30, (0, "a"))) == [(mark, 0)]


def test_what_belongs_to_an_item_stays_in_it() -> None:
    """A paragraph that continues an item stands in its text, after a line break."""
    steps = (
        numbering(30, ("decimal", "%1.")),
        items(30, (0, "Lift the boat.")),
        says("Slowly.", style="List Continue"),
    )
    assert [block.text for block in extract_docx(document(*steps)).blocks] == ["Lift the boat.\nSlowly."]


@pytest.mark.parametrize(
    ("count", "number_format", "shown"),
    [
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (3, "russianLower", "в"),
        (21, "japaneseCounting", "二十一"),
        (2, "decimalEnclosedCircle", "②"),
        (5, "none", ""),
        (7, "rareFormat", "7"),
    ],
)
def test_numbers_are_written_in_words_formats(count: int, number_format: str, shown: str) -> None:
    """Each format has its letters; one that is not known is written in digits."""
    assert written(count, number_format) == shown


@settings(deadline=None, max_examples=examples(25))
@given(st.lists(st.integers(0, 3), min_size=1, max_size=25))
def test_numbers_follow_each_other(levels: list[int]) -> None:
    """A number has as many parts as its item is deep, and the last part of the next on its level is one more."""
    patterns = [("decimal", ".".join(f"%{part + 1}" for part in range(level + 1))) for level in range(4)]
    marks = _marks(numbering(30, *patterns), items(30, *((level, "x") for level in levels)))
    assert [level for _, level in marks] == levels
    assert [mark.count(".") for mark, _ in marks] == levels
    counted = [([int(part) for part in mark.split(".")], level) for mark, level in marks]
    for (one, level), (other, next_level) in pairwise(counted):
        if level == next_level:
            assert other == [*one[:-1], one[-1] + 1]
        elif next_level < level:
            assert other[:-1] == one[:next_level]
        else:
            assert other == [*one, *[1] * (next_level - level)]
