"""What blocks become: passages that one would want quoted alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.paragraphs import LONGEST_WIDTH, clean, width
from knowledge.articles.passages import paragraphs_of
from knowledge.articles.questions import find_questions
from knowledge.records import Block, BlockKind, Paragraph, PassageKind
from tests.examples import examples

TEXT, ITEM, CODE = BlockKind.TEXT, BlockKind.ITEM, BlockKind.CODE
SAID = "This paragraph is long enough to be understood when it is quoted alone."

WORDS = st.lists(
    st.sampled_from(["tide", "Rope?", "A:", "Q:", "3.", "潮汐", "e\u0301t", "net."]), max_size=30
)
TEXTS = WORDS.map(" ".join) | st.lists(WORDS.map(" ".join), max_size=4).map("\n".join)
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TABLE]),
    text=TEXTS,
    level=st.integers(0, 7),
    mark=st.sampled_from(["", "-", "3.", "(a)"]),
    is_strong=st.booleans(),
    is_answer=st.booleans(),
    reason=st.sampled_from([None, None, "a menu"]),
) | st.builds(
    Block,
    kind=st.just(BlockKind.TABLE),
    rows=st.lists(st.lists(TEXTS, max_size=3).map(tuple), max_size=5).map(tuple),
    has_header=st.booleans(),
)


def read(*blocks: Block) -> list[Paragraph]:
    """Return the paragraphs of blocks whose questions are looked for."""
    return list(paragraphs_of(find_questions(blocks), "en"))


def heading(text: str, level: int = 1) -> Block:
    """Return a heading."""
    return Block(BlockKind.HEADING, text, level)


def words(text: str) -> list[str]:
    """Return a text's words."""
    return re.findall(r"\w+", text)


@settings(deadline=None, max_examples=examples(200))
@given(st.lists(BLOCKS, max_size=14))
def test_no_word_disappears(blocks: list[Block]) -> None:
    """Each word of each block is in a passage or in the path above one, unless it was left out."""
    paragraphs = read(*blocks)
    seen = {word for p in paragraphs for word in words(f"{p.text} {p.section or ''}")}
    for block in blocks:
        if block.reason is None:
            assert set(words(" ".join([block.text, *(cell for row in block.rows for cell in row)]))) <= seen


@settings(deadline=None, max_examples=examples(200))
@given(st.lists(BLOCKS, max_size=14))
def test_every_passage_can_be_stored(blocks: list[Block]) -> None:
    """No passage is empty or too wide, its code is lines of it, and only what stands under a question answers one."""
    for paragraph in read(*blocks):
        assert paragraph.text.strip() == paragraph.text != ""
        assert width(paragraph.text) <= LONGEST_WIDTH
        assert not paragraph.is_answer or paragraph.question
        for start, end in paragraph.code:
            assert 0 <= start < end <= len(paragraph.text)


@settings(deadline=None)
@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=8))
def test_code_keeps_its_place_wherever_it_goes(texts: list[str]) -> None:
    """Joined with what introduces it or split at its lines, what is marked as code is the code's text."""
    blocks = [
        block
        for number, text in enumerate(texts)
        for block in (Block(TEXT, "Run this:"), Block(CODE, f"x{number} = {text * 20}"))
    ]
    code = "".join(paragraph.text[start:end] for paragraph in read(*blocks) for start, end in paragraph.code)
    expected = "".join(clean(block.text) for block in blocks if block.kind is CODE)
    assert "".join(code.split()) == "".join(expected.split())


def test_the_whole_path_of_headings_is_the_section() -> None:
    """Sections of one name stay apart, and a heading over a heading is not lost."""
    paragraphs = read(
        heading("2.1", 2), heading("Fixed", 3), Block(TEXT, "Lamp."), heading("2.0", 2), heading("Fixed", 3),
        Block(TEXT, "Typos."), heading("Thanks", 2), Block(TEXT, SAID),
    )  # fmt: skip
    assert [(p.section, p.text) for p in paragraphs] == [
        ("2.1 › Fixed", "Lamp."),
        ("2.0 › Fixed", "Typos."),
        ("Thanks", SAID),
    ]
    assert paragraphs[0].headings == ("2.1", "Fixed")


def test_headings_with_nothing_below_are_text() -> None:
    """Rules that are written as headings alone can be quoted."""
    paragraphs = read(
        heading("Rules"), heading("1. Be kind to each other", 2), heading("2. No advertising", 2)
    )
    assert [(p.section, p.text) for p in paragraphs] == [
        ("Rules", "1. Be kind to each other\n2. No advertising")
    ]


def test_a_question_goes_with_what_follows_it() -> None:
    """Never with what stands above; and a heading that asks is one."""
    paragraphs = read(
        Block(BlockKind.QUESTION, "How?"), Block(TEXT, "So.", is_answer=True), Block(BlockKind.QUESTION, "Why?"),
        Block(TEXT, "Because.", is_answer=True), Block(TEXT, "The end of it."), heading("Where?"), Block(TEXT, "Here."),
    )  # fmt: skip
    assert [(p.question, p.text) for p in paragraphs] == [
        ("How?", "So."),
        ("Why?", "Because."),
        (None, "The end of it."),
        ("Where?", "Here."),
    ]


def test_a_question_may_have_a_number() -> None:
    """Its mark is no sentence of its own, neither of a heading nor of a bold line."""
    paragraphs = read(
        heading("2.1) Where?"), Block(TEXT, "Here."), Block(TEXT, "3. Who pays?", is_strong=True), Block(TEXT, SAID)
    )  # fmt: skip
    assert [(p.question, p.text) for p in paragraphs] == [("2.1) Where?", "Here."), ("3. Who pays?", SAID)]


def test_a_list_stands_together_with_its_marks_and_its_introduction() -> None:
    """Marks are as written, inner items on lines of their own, and "Bring:" goes with what to bring."""
    (paragraph,) = read(
        Block(TEXT, "Bring:"),
        Block(ITEM, "a rope", mark="3."),
        Block(ITEM, "of hemp", 1, mark="(a)"),
        Block(ITEM, "a knife", mark="4."),
    )
    assert paragraph.text == "Bring:\n3. a rope\n  (a) of hemp\n4. a knife"
    assert paragraph.kind is PassageKind.LIST


@pytest.mark.parametrize("kind", [BlockKind.QUOTATION, BlockKind.CAPTION, BlockKind.CODE])
def test_a_passage_says_what_it_is(kind: BlockKind) -> None:
    """Quotations, captions and code are told apart from prose."""
    (paragraph,) = read(Block(kind, SAID))
    assert (paragraph.text, paragraph.kind) == (SAID, PassageKind(kind))


def test_code_goes_with_the_sentence_that_introduces_it() -> None:
    """Its lines and their indentation are kept, and where it begins is known."""
    (paragraph,) = read(
        Block(TEXT, "Run this on the board:"), Block(CODE, "    for x in y:\n        lift(x)\n")
    )
    assert paragraph.text == "Run this on the board:\nfor x in y:\n    lift(x)"
    assert [paragraph.text[start:end] for start, end in paragraph.code] == ["for x in y:\n    lift(x)"]
    assert paragraph.kind is PassageKind.CODE


@pytest.mark.parametrize("short", [Block(CODE, "./lift --all"), Block(ITEM, "Belts", mark="-")])
def test_what_is_short_and_no_prose_goes_with_what_stands_above(short: Block) -> None:
    """A short list or piece of code is no label of the paragraph below it."""
    above, below = read(Block(TEXT, SAID), short, Block(TEXT, SAID))
    assert above.text.startswith(f"{SAID}\n")
    assert below.text == SAID


def test_a_long_table_repeats_its_header() -> None:
    """Each part can be understood alone."""
    rows = (("Belt", "Limit"), *((f"belt number {number}", f"{number} tons " * 5) for number in range(60)))
    parts = read(Block(BlockKind.TABLE, rows=rows, has_header=True))
    assert len(parts) > 1
    assert all(part.text.startswith("Belt | Limit\n") and part.kind is PassageKind.TABLE for part in parts)


def _list(*texts: str) -> list[Block]:
    return [Block(BlockKind.ITEM, text, mark="-") for text in texts]


def test_items_that_say_something_each_are_passages() -> None:
    """A long list of rules is as many passages; a short one, or a list of words, is one."""
    rule = "Members keep the {} clean, dry and free of ropes that belong to somebody else."
    long = [rule.format(place) for place in ("pier", "hall", "deck", "yard", "crane", "boat", "shed")]
    words = [f"rope number {number}" for number in range(40)]
    assert [p.text for p in paragraphs_of(_list(*long), "en")] == [f"- {text}" for text in long]
    assert len(paragraphs_of(_list(*long[:3]), "en")) == 1
    assert len(paragraphs_of(_list(*words), "en")) == 1


def test_steps_stay_with_what_leads_on_to_them() -> None:
    """A list that a sentence introduces is quoted whole while it fits into one quote."""
    steps = [
        f"Take the rope number {number} and tie it to the ring that stands beside it." for number in range(8)
    ]
    led = Block(BlockKind.TEXT, "This is how a boat is moored at the pier in a storm:")
    (paragraph,) = paragraphs_of([led, *_list(*steps)], "en")
    assert paragraph.text.startswith(led.text)
    assert paragraph.text.endswith(steps[-1])


def test_nothing_is_introduced_by_what_led_on_to_something_left_out() -> None:
    """The example that a sentence announces may be missing: the next paragraph is not it."""
    led = Block(BlockKind.TEXT, "This is how the settings of the crane are written:")
    code = Block(BlockKind.CODE, "crane = on", reason="what it shows stands in another file")
    after = Block(BlockKind.TEXT, "The crane has to be started again after each change of them.")
    assert [p.text for p in paragraphs_of([led, code, after], "en")] == [led.text, after.text]


def test_a_scrap_does_not_change_what_a_passage_is() -> None:
    """A short caption below a paragraph goes with it, which stays a paragraph."""
    (paragraph,) = read(Block(TEXT, SAID), Block(BlockKind.CAPTION, "At night"))
    assert (paragraph.text, paragraph.kind) == (f"{SAID}\nAt night", PassageKind.TEXT)


def test_two_questions_above_one_answer_belong_to_it() -> None:
    """A question is never text that could be quoted as its own answer, as long as something answers it."""
    (paragraph,) = read(
        Block(TEXT, "Q: Can I stream?\nQ: Do I need a delay?\nA: Yes to both."),
    )  # fmt: skip
    assert (paragraph.question, paragraph.text) == (
        "Q: Can I stream? Q: Do I need a delay?",
        "A: Yes to both.",
    )


def test_a_question_below_a_heading_that_asks_stands_beside_it() -> None:
    """One question of an FAQ is not a part of another."""
    paragraphs = read(
        heading("FAQ"), heading("First?", 3), Block(TEXT, "Yes."), Block(TEXT, "Second?", is_strong=True),
        Block(TEXT, "No."),
    )  # fmt: skip
    assert [(p.section, p.text) for p in paragraphs] == [("FAQ › First?", "Yes."), ("FAQ › Second?", "No.")]


def test_a_plain_line_that_asks_is_a_part_of_what_answers_a_heading() -> None:
    """What follows a question within an answer keeps the heading that was asked."""
    paragraphs = read(
        heading("FAQ"), heading("Port in use?", 3), Block(TEXT, "The port is taken."),
        Block(TEXT, "How can I free it?"), Block(TEXT, "Stop the other boat."),
    )  # fmt: skip
    assert [(p.section, p.text) for p in paragraphs] == [
        ("FAQ › Port in use?", "The port is taken."),
        ("FAQ › Port in use? › How can I free it?", "Stop the other boat."),
    ]


def test_a_name_with_its_value_goes_with_what_it_belongs_to() -> None:
    """The default of an option is told with what the option does, and not with the note below."""
    paragraphs = read(
        heading("max_boats"), Block(TEXT, "The most boats that may be in the harbour at once."),
        Block(TEXT, "Default: 10 (boats)"), Block(TEXT, SAID),
    )  # fmt: skip
    assert [p.text for p in paragraphs] == [
        "The most boats that may be in the harbour at once.\nDefault: 10 (boats)",
        SAID,
    ]
