"""Questions find what answers them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.markdown import extract_markdown
from knowledge.articles.questions import find_questions, is_question
from knowledge.records import Block, BlockKind

ANSWER = "The pier is open from April to October, and on dry days in March."


def _text(text: str, **fields: bool) -> Block:
    return Block(BlockKind.TEXT, text, **fields)


def _pairs(*blocks: Block) -> list[tuple[str, list[str]]]:
    """Return each question with the texts that answer it."""
    pairs: list[tuple[str, list[str]]] = []
    for block in find_questions(blocks):
        if block.kind is BlockKind.QUESTION:
            pairs.append((block.text, []))
        elif block.is_answer:
            pairs[-1][1].append(block.text)
    return pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How do I join?", True),
        ("1. How do I join?", True),
        ("¿Cómo entro?", True),
        ("会費はいくらですか？", True),
        ("كيف أنضم؟", True),
        ("I can't pay this month, who helps?", True),
        ("It rained. Who came?", False),
        ("How do I join?\nAsk.", False),
        ("We are open.", False),
        ("x" * 300 + "?", False),
    ],
)
def test_a_question_is_one_short_line_with_its_mark(text: str, expected: bool) -> None:
    """Languages differ in their question marks; a number before it is none of its words."""
    assert is_question(text) is expected


def test_questions_without_blank_lines_between() -> None:
    """One text may hold many questions, each with the lines below it."""
    text = "How do I join?\nAsk a keyholder\nand sign.\nWho pays?\nNobody.\nWhere is it?\nBehind the church."
    assert _pairs(_text(text)) == [
        ("How do I join?", ["Ask a keyholder\nand sign."]),
        ("Who pays?", ["Nobody."]),
        ("Where is it?", ["Behind the church."]),
    ]


def test_an_answer_goes_on_to_the_next_question() -> None:
    """Paragraphs after the first still answer; nothing is ever joined to what stands above the question."""
    assert _pairs(
        _text("Welcome to the pier."),
        _text("How do I join?\nAsk a keyholder."),
        _text("Bring a photo."),
        _text("Who pays?\nNobody."),
    ) == [("How do I join?", ["Ask a keyholder.", "Bring a photo."]), ("Who pays?", ["Nobody."])]


def test_labelled_questions() -> None:
    """ "Q:" and "A:" tell, in the languages that people write them in."""
    assert _pairs(_text("Q: Is there parking\nA: Behind the hall"), _text("F: Hunde?\nA: Ja.")) == [
        ("Q: Is there parking", ["A: Behind the hall"]),
        ("F: Hunde?", ["A: Ja."]),
    ]


def test_numbered_questions_are_no_list() -> None:
    """Items that ask and are answered below are questions; a list of questions alone stays a list."""
    first, second = (
        Block(BlockKind.ITEM, f"Is {word} free?", mark=mark) for word, mark in (("tea", "1."), ("oil", "2."))
    )
    assert _pairs(first, _text("Yes."), second, _text("No.")) == [
        ("1. Is tea free?", ["Yes."]),
        ("2. Is oil free?", ["No."]),
    ]
    assert _pairs(first, second) == []
    whole = [Block(BlockKind.ITEM, f"Is {word} free?\nYes.", mark="-") for word in ("tea", "oil")]
    assert _pairs(*whole) == [("Is tea free?", ["Yes."]), ("Is oil free?", ["Yes."])]


def test_a_bold_question_may_have_a_sentence_before() -> None:
    """What is set in bold to be answered may say first what happened."""
    assert _pairs(_text("I lost my key. What now?", is_strong=True), _text(ANSWER)) == [
        ("I lost my key. What now?", [ANSWER])
    ]


def test_a_wrapped_question_in_prose_divides_nothing() -> None:
    """The last line of a sentence that was wrapped is no question of its own."""
    prose = "We asked the guard, the cook and the captain\nwho would want that?\nNobody did, and so it ended."
    assert find_questions([_text(prose), _text(prose)]) == (_text(prose), _text(prose))


def test_code_in_an_answer_keeps_its_place() -> None:
    """Dividing an item moves the spans of its code."""
    items = [
        Block(
            BlockKind.ITEM,
            f"Is {c} on?\nRun x\nthen",
            mark="-",
            code=((len("Is a on?\n"), len("Is a on?\nRun x")),),
        )
        for c in "ab"
    ]
    answers = [block for block in find_questions(items) if block.is_answer]
    assert [block.text[slice(*block.code[0])] for block in answers] == ["Run x", "Run x"]


@given(
    st.lists(
        st.sampled_from(["Who?", "Is it\nso?", "Q: a", "A: b", "Text.", "Why?\nSo.", "low\nwhy?\nyes"]),
        max_size=8,
    )
)
def test_nothing_is_lost_or_moved(texts: list[str]) -> None:
    """Whatever is found, the lines stay what and where they were."""
    found = find_questions([_text(text) for text in texts])
    assert "\n".join(block.text for block in found) == "\n".join(texts)


def test_numbered_questions_may_be_answered_by_lists() -> None:
    """A bulleted list below a numbered question is its answer, not the next item."""
    draft = make_draft(
        extract_markdown(
            "# Bot\n\n**1. Does it cost anything?**\nNo.\n\n**2. What may it do?**\n- Send\n- Read\n\n"
            "**3. Why is it silent?**\n- It is offline\n"
        )
    )
    assert [(p.question, p.text) for p in draft.paragraphs] == [
        ("1. Does it cost anything?", "No."),
        ("2. What may it do?", "- Send\n- Read"),
        ("3. Why is it silent?", "- It is offline"),
    ]
