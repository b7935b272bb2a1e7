"""Lists, tables and headings that somebody typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.files.text import extract_text
from knowledge.articles.files.typed_marks import mark_of
from knowledge.records import Block, BlockKind

WORDS = st.text(st.sampled_from("abcdefgh"), min_size=3, max_size=8)


def _blocks(text: str) -> tuple[Block, ...]:
    return extract_text(text).blocks


def _items(text: str) -> list[tuple[int, str, str]]:
    return [(block.level, block.mark, block.text) for block in _blocks(text) if block.kind is BlockKind.ITEM]


@pytest.mark.parametrize(
    "mark", ["-", "•", "1.", "12)", "2.1", "2.1.3", "§ 2", "(a)", "(3)", "b)", "C.", "–", "►"]
)
def test_marks_are_kept_as_typed(mark: str) -> None:
    """Whatever somebody marks items with is the item's mark."""
    found = mark_of(f"{mark} words of it")
    assert found is not None
    assert found.text == mark


@pytest.mark.parametrize(
    "text",
    [
        "We meet on the\n5. June at the pier\nand leave at nine.",
        "Version\n1.20 is the one\nthat works.",
        "It costs - more or less - nothing.",
        "3.5 GB of memory are needed.",
    ],
)
def test_numbers_in_sentences_are_no_marks(text: str) -> None:
    """A number that follows no other one is part of its sentence."""
    assert _items(text) == []


def test_nested_marks() -> None:
    """A mark of another kind stands inside the item above it; wrapped lines go on with theirs."""
    text = "1) Ropes are\n   checked.\n(a) daily\n(b) after storms\n2) No rafting."
    assert _items(text) == [
        (0, "1)", "Ropes are\nchecked."),
        (1, "(a)", "daily"),
        (1, "(b)", "after storms"),
        (0, "2)", "No rafting."),
    ]


def test_numbered_headings() -> None:
    """ "1. Mooring" above "1.1 …" is a heading, and so are the others of its list."""
    text = "1. Mooring\n1.1 Two ropes.\n1.2 No rafting.\n\n2. Crane\n2.1 Closed on Sundays.\n\n3. Fees\nNone are paid."
    paragraphs = extract_text(text).paragraphs
    assert [(p.section, p.text) for p in paragraphs] == [
        ("1. Mooring", "1.1 Two ropes.\n1.2 No rafting."),
        ("2. Crane", "2.1 Closed on Sundays."),
        ("3. Fees", "None are paid."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Item\tSize\tPrice\nRope\t10 m\t£4\nAnchor\t2 kg\t£80",
        "Item | Size | Price\nRope | 10 m | £4\nAnchor | 2 kg | £80",
        "| Item | Size | Price |\n|---|---|---|\n| Rope | 10 m | £4 |\n| Anchor | 2 kg | £80 |",
        "Item      Size   Price\nRope      10 m      £4\nAnchor    2 kg     £80",
    ],
)
def test_tables_of_any_make(text: str) -> None:
    """Cells between tabs, strokes or in columns are cells, and the first row names them."""
    assert _blocks(text) == (
        Block(
            BlockKind.TABLE,
            rows=(("Item", "Size", "Price"), ("Rope", "10 m", "£4"), ("Anchor", "2 kg", "£80")),
            has_header=True,
        ),
    )


def test_a_table_without_names_has_no_header() -> None:
    """Two columns of names and values: the first row is a row like the others."""
    (table,) = _blocks("Monday\t9-18\nTuesday\t9-18\nSunday\tclosed")
    assert not table.has_header


@pytest.mark.parametrize("line", ["OPENING HOURS", "Opening hours\n-------------", "Opening hours\n====="])
def test_headings_that_are_surely_so(line: str) -> None:
    """Capitals on a line of their own, and lines that are underlined, are headings."""
    extracted = extract_text(f"Notes of the club.\n\n{line}\nMonday 9-18\nTuesday 9-18")
    assert extracted.paragraphs[1].section in ("OPENING HOURS", "Opening hours")
    assert extracted.paragraphs[1].text == "Monday 9-18\nTuesday 9-18"


def test_facts_stay_whole_lines() -> None:
    """Lines of the kind "name: value" are one passage, and none of them is cut or lost."""
    lines = ["Address: play.example.org", "Port: 27415", "Whitelist: yes", "Map: https://map.example.org"]
    assert [p.text for p in extract_text("\n".join(lines)).paragraphs] == ["\n".join(lines)]


def test_glossary_entries_are_passages() -> None:
    """Entries that say something each are found alone."""
    lines = [
        f"{name}: a word that the people of this club use for a thing on the boats, mostly the {name} one"
        for name in ("bow", "aft", "lee", "luff", "boom", "keel", "hull")
    ]
    assert [p.text for p in extract_text("\n".join(lines)).paragraphs] == lines


def test_options_of_a_command_stay_with_their_lines() -> None:
    """An option and what is said of it, in lines below it, are never cut apart."""
    options = [
        f"  --option-{n}, -{chr(97 + n)}    Does a thing. Then another thing,\n"
        + " " * 21
        + "and a third one on a line below. It ends here."
        for n in range(20)
    ]
    paragraphs = extract_text("Usage of the tool.\n\n" + "\n".join(options)).paragraphs
    assert len(paragraphs) > 2
    for paragraph in paragraphs[1:]:
        assert paragraph.text.lstrip().startswith("--option-")
        assert paragraph.text.endswith("It ends here.")


def test_dot_leaders_are_left_out() -> None:
    """A table of contents says nothing that the text does not say."""
    extracted = extract_text(
        "Handbook\n\nMooring ....... 3\nCrane . . . . . 5\n\nThe crane is closed on Sundays and in storms."
    )
    assert extracted.left_out == ("Mooring ....... 3\nCrane . . . . . 5",)


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(["", "- ", "1. ", "2. ", "a) ", "  ", "X: "]), WORDS), max_size=5),
        max_size=5,
    )
)
def test_each_line_is_in_one_place(chunks: list[list[tuple[str, str]]]) -> None:
    """Each line of a plain text is in the title, a block or a mark: none is lost, none is there twice."""
    lines = [
        [f"{mark}{word}{n}x{m}" for m, (mark, word) in enumerate(chunk)] for n, chunk in enumerate(chunks)
    ]
    extracted = extract_text("\n\n".join("\n".join(chunk) for chunk in lines))
    shown = [extracted.found.title or "", *(f"{block.mark} {block.text}" for block in extracted.blocks)]
    text = "".join("".join(shown).split())
    assert text == "".join("".join(line for chunk in lines for line in chunk).split())


@pytest.mark.parametrize("marks", [("1.1", "1.2"), ("§ 1", "§ 2")])
def test_numbered_labels_above_text_are_headings(marks: tuple[str, str]) -> None:
    """A label with a number of a rule heads the text below it; without text below, it is an item."""
    first, second = marks
    rules = f"{first} Membership\n\nAnyone may join.\n\n{second} Fees\nThey are due in May."
    paragraphs = extract_text(rules).paragraphs
    assert [(part.section, part.text) for part in paragraphs] == [
        (f"{first} Membership", "Anyone may join."),
        (f"{second} Fees", "They are due in May."),
    ]
    blocks = extract_text(f"{first} No adverts\n{second} No politics").blocks
    assert [(block.kind, block.mark) for block in blocks] == [
        (BlockKind.ITEM, first),
        (BlockKind.ITEM, second),
    ]
