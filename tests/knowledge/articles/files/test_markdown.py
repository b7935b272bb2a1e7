"""Markdown becomes passages."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.markdown import extract_markdown
from knowledge.errors import ArticleError, InputError
from knowledge.records import Known
from tests.examples import examples
from tests.work import calls_of

PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "```",
        "`",
        "*",
        "**",
        "[a](",
        "](",
        ")",
        "|",
        "|-|",
        "<b>",
        "<!--",
        "-->",
        "<![x",
        "\n",
        "\n\n",
        "    ",
        "---\n",
        "===\n",
        "word",
        "Ünï",
        "中文",
        "&amp;",
        "\\",
        "!",
        "<script>",
        ": ",
    ]
)


LONG = "The tide comes in twice a day on most coasts, and goes out as often."


def _texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in extract_markdown(text).paragraphs]


def test_headings_become_sections_and_the_first_the_title() -> None:
    """ATX and setext headings name the passages below them and are no passages; the first # is the title."""
    extracted = extract_markdown(
        f"# The *title*\n\nOne.\n\n## Part `a`\n\n{LONG}\n\n{LONG}\n\nPart b\n------\nFour."
    )
    assert extracted.found.title == "The title"
    assert [(p.section, p.text) for p in extracted.paragraphs] == [
        (None, "One."),
        ("Part a", LONG),
        ("Part a", LONG),
        ("Part b", "Four."),
    ]


def test_a_known_title_makes_another_heading_a_section() -> None:
    """Where a title is given, a first heading that says the same goes; one that says something else stays."""
    assert extract_markdown("# Same\n\nText.", Known(title="same")).paragraphs[0].section is None
    assert extract_markdown("# Other\n\nText.", Known(title="same")).paragraphs[0].section == "Other"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            'A [link](https://example.org "t"), **bold**, _italic_, ~~gone~~ and `co*de*`.',
            "A link, bold, italic, and co*de*.",
        ),
        ("A line\nwrapped  \nby hand.", "A line\nwrapped\nby hand."),
        ("AT&amp;T &lt;b&gt; 3 \\* 4", "AT&T <b> 3 * 4"),
        ("A picture ![alt](a.png)here<br>and <b>HTML</b>.", "A picture here\nand HTML."),
        ("<https://example.org/a>", "https://example.org/a"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
        ("> quoted\n> words", "quoted\nwords"),
        ("```python\nx = 1\n\ny = [x](z)\n```", "x = 1\n\ny = [x](z)"),
        ("<div>Inside <i>HTML</i></div>", "Inside HTML"),
    ],
)
def test_a_passage_is_what_a_reader_sees(source: str, shown: str) -> None:
    """Marks, links' addresses and tags go; words, code and line breaks stay."""
    assert [text.strip() for text in _texts(source)] == [shown]


def test_lists_keep_their_marks() -> None:
    """A list is one passage, an item a line, numbered as it was written and indented as deep as it was."""
    assert _texts("- a\n- b\n  1. c\n  2. d\n") == ["- a\n- b\n  1. c\n  2. d"]
    assert _texts("7. a\n8. b") == ["7. a\n8. b"]


def test_a_list_of_paragraphs_is_as_many_passages() -> None:
    """Items that are whole paragraphs are passages of their own."""
    item = "A whole paragraph in an item. " * 10
    assert len(_texts(f"- {item}\n- {item}\n")) == 2


def test_tables_are_rows_of_cells() -> None:
    """A table is one passage, a row a line; a long one is divided between rows, with its header repeated."""
    head = "| Port | Range |\n|---|--:|\n"
    assert _texts(head + "| Saint *John* | 8 m |\n| Rouen | |") == ["Port | Range\nSaint John | 8 m\nRouen |"]
    parts = _texts(head + "| A harbour with a long name | 8 m |\n" * 100)
    assert len(parts) > 1
    assert all(part.startswith("Port | Range\nA harbour") for part in parts)


def test_scripts_and_comments_are_not_shown() -> None:
    """What a browser would not show is no text of the article."""
    assert _texts("<script>\nalert(1)\n</script>\n\n<!-- note -->\n\nText <!-- in --> line.") == [
        "Text line."
    ]


@settings(deadline=None, max_examples=examples(200))
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_markdown_is_a_draft_or_an_error_of_ours(text: str) -> None:
    """Whatever the marks, there is a draft with text, or one of our errors."""
    with contextlib.suppress(InputError):
        assert make_draft(extract_markdown(text)).paragraphs


@settings(deadline=None, max_examples=examples(100))
@given(
    st.lists(
        st.text(st.sampled_from("abcäöüß中 ,;"), min_size=1, max_size=80).map(str.strip).filter(bool),
        max_size=8,
    )
)
def test_prose_is_kept_word_for_word(paragraphs: list[str]) -> None:
    """Paragraphs without marks come out as they went in."""
    assert [block.text for block in extract_markdown("\n\n".join(paragraphs)).blocks] == paragraphs


@pytest.mark.parametrize(
    "text", ["", " \n ", "# Only a heading", "---\ntitle: x\n---\n", "![](a.png)", "***", "<!-- -->", "!?"]
)
def test_a_text_without_words_is_refused(text: str) -> None:
    """There must be something to quote."""
    with pytest.raises(ArticleError, match="no text"):
        make_draft(extract_markdown(text))


def test_openings_without_end_take_no_longer_than_others() -> None:
    """Thousands of comments that nothing closes stay text; the parser must not search the rest for each."""
    assert _texts("<!--" * 3 + " a <?b <![CDATA[c") == ["<!--<!--<!-- a <?b <![CDATA[c"]
    assert _texts("<!-- a --> b <!-- c") == ["b <!-- c"]


def test_a_marked_section_of_an_unknown_kind_is_a_comment() -> None:
    """Python's parser of HTML does not go on at "<![" behind which it knows no word."""
    assert _texts("Before.\n\n<div><![x[ a ]]></div>\n\nAfter.") == ["Before.\nAfter."]


def test_what_is_no_address_is_no_link_that_is_hidden() -> None:
    """A line such as "[Mon]: 9-17" is text; in code nothing is changed, and addresses of links stay unseen."""
    text = "## Times\n\n[Mon]: 9-17\n[Tue]: 10-18\n\n```\n[a]: b\n```\n\nSee [x].\n\n[x]: https://example.org/x\n"
    shown = "\n".join(block.text for block in extract_markdown(text).blocks)
    assert "[Mon]: 9-17\n[Tue]: 10-18" in shown
    assert "[a]: b" in shown
    assert "See x." in shown
    assert "example.org" not in shown


def test_words_in_angle_brackets_are_text() -> None:
    """A placeholder or a role's name is no tag; a component that is opened and closed is none of the text."""
    text = "# Roles\n\n<Admin>: runs it\n<Mod>: helps\nUse /ban <user>\n\nPress <Key>F</Key> now."
    shown = "\n".join(block.text for block in extract_markdown(text).blocks)
    assert shown == "<Admin>: runs it\n<Mod>: helps\nUse /ban <user>\nPress F now."


def test_bold_starts_of_many_lines_take_no_more_a_line_than_of_few() -> None:
    """Short texts are read beside the bot's other work: four times the lines are about four times the work."""

    def work(lines: int) -> int:
        return calls_of(lambda: extract_markdown("**What?** a\n" * lines))

    work(10)  # what is read once
    assert work(1600) < 5 * work(400)
