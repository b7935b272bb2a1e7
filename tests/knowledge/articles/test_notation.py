"""What people are shown to change reads back to the same passages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.notation import read_notation, write_notation
from knowledge.articles.paragraphs import clean
from knowledge.records import SECTION_MARK, Paragraph, PassageKind
from tests.examples import examples

_PIECES = (
    *(
        "# comment",
        "#",
        "#general",
        "```",
        "````x",
        "~~~",
        "\\",
        "\\\\",
        "\\# a",
        "\\ b",
        "\\*not bold\\*",
        "[x]",
    ),
    *(
        "[table]",
        "[answer]",
        "- item",
        "  2. step",
        "a | b",
        "c | d",
        "",
        "   ",
        "\tindented",
        "Is it open?",
        "Yes.",
    ),
    *("---", "> said", "水 は", "› x"),
)
_LINES = st.one_of(
    st.sampled_from(_PIECES), st.text(max_size=30).map(lambda line: clean(line).replace("\n", " "))
)
_HEADINGS = st.one_of(
    st.sampled_from(("Install", "# a", "Is it open?", "› b", "#")), st.text(max_size=20)
).map(lambda text: " ".join(clean(text).split()))


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """Make a paragraph as it may be stored: any text, any of its lines code."""
    lines = draw(st.lists(_LINES, min_size=1, max_size=6))
    whole = clean("\n".join(lines))
    text = whole.strip() or "x"
    rows = text.split("\n")
    code = []
    for first, last in draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=2)):
        if first <= last < len(rows) and (not code or first > code[-1][1]):
            code.append((first, last))
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    spans = tuple((starts[first], starts[last] + len(rows[last])) for first, last in code)
    parts = [part for part in draw(st.lists(_HEADINGS, max_size=3)) if part]
    section = " ".join(SECTION_MARK.join(parts).split()) or None
    return Paragraph(
        text,
        section,
        None,
        draw(st.sampled_from(PassageKind)),
        draw(st.booleans()),
        tuple(s for s in spans if s[0] < s[1]),
    )


@settings(max_examples=examples(400), deadline=None)
@given(st.lists(paragraphs(), max_size=5))
def test_what_was_not_changed_reads_back_to_the_same(stored: list[Paragraph]) -> None:
    """Text, section, kind, answers and code of any passages are the same after they were written and read."""
    assert list(read_notation(write_notation(stored))) == stored


@settings(max_examples=examples(100), deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=5), st.data())
def test_one_letter_changes_one_passage(stored: list[Paragraph], data: st.DataObject) -> None:
    """A letter more at the end of a passage changes that passage and no other."""
    index = data.draw(st.integers(0, len(stored) - 1))
    plain = [replace(paragraph, code=(), kind=PassageKind.TEXT) for paragraph in stored]
    changed = [*plain]
    changed[index] = replace(plain[index], text=f"{plain[index].text} word")
    read = read_notation(write_notation(changed))
    assert [place for place, (one, other) in enumerate(zip(read, plain, strict=True)) if one != other] == [
        index
    ]


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(_LINES, max_size=12))
def test_nothing_that_is_written_is_dropped(lines: list[str]) -> None:
    """Each letter of a text that a person writes is in a passage or a heading; only marks go."""
    read = read_notation("\n".join(lines))
    shown = "".join(f"{paragraph.section or ''}{paragraph.text}" for paragraph in read)
    for line in lines:
        if line.strip().strip("`#").strip() and not line.startswith(("```", "[")):
            assert "".join(line.strip("#").split()).lstrip("\\#") in "".join(shown.split())


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        ("Opening hours\n\nMonday 9-18", ["Opening hours", "Monday 9-18"]),
        ("```\n# comment\n\nmake all\n```", ["# comment\n\nmake all"]),
        ("Type \\*this\\* as it is.", ["Type \\*this\\* as it is."]),
        ("Share\n\nPrint\n\nFacebook", ["Share", "Print", "Facebook"]),
        ("# Alone", ["Alone"]),
        ("a\n\\\nb", ["a\n\nb"]),
    ],
)
def test_what_people_write_is_taken_as_written(written: str, texts: list[str]) -> None:
    """No line becomes a title, no comment in code a heading; backslashes and labels of pages stay."""
    assert [paragraph.text for paragraph in read_notation(written)] == texts
