"""Markdown as projects, note-taking programs and chats write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.markdown import extract_markdown, is_markdown
from knowledge.articles.files.markdown.chat import written_time
from knowledge.articles.reading import draft_from_bytes
from knowledge.records import Block, BlockKind
from tests.examples import examples

LONG = "The crane opens on the first Saturday of May, and the whole fleet goes into the water."


def _shown(text: str) -> list[str]:
    return [block.text for block in extract_markdown(text).blocks if block.reason is None]


def _sections(text: str) -> list[tuple[str | None, str]]:
    return [(paragraph.section, paragraph.text) for paragraph in extract_markdown(text).paragraphs]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        # Site generators
        ("See {ref}`the guide <guide>` and {doc}`/start`.", "See the guide and /start."),
        ("Use {py:func}`~boats.crane.lift` and `<name>`.", "Use lift and <name>."),
        ("See :ref:`the guide <x>` of {{ name }}.", "See the guide of {{ name }}."),
        ("Words {.small} and [span]{.red} here{: .x }", "Words and span here"),
        ("See [the page]({{< ref \"page.md\" >}}) and [home]({{ site.url }}/x).", "See the page and home."),
        ("{{< note >}}Mind the gap.{{< /note >}} {% include x.html %}", "Mind the gap."),
        ("[text][nowhere] and [](install.md)", "text and install"),
        ("Green <Mark color={x}>words</Mark> {/* hidden */}here.", "Green words here."),
        (":material-anchor: Moor at :octicons-file-code-16: quay :boats:", "Moor at quay :boats:"),
        ('Press ++ctrl+alt+"Del"++ in C++ or i++ and "++x"', 'Press ctrl+alt+Del in C++ or i++ and "++x"'),
        # Notes
        ("On the [[First Sunday|first one]], see [[Fees]] and ![[pic.png]].", "On the first one, see Fees and ."),
        ("The ==whole fleet== goes. ^id-1", "The whole fleet goes."),
        ("Lifts cost $n$ pounds, $5 or $6.", "Lifts cost n pounds, $5 or $6."),
        # Chats
        ("__under__ ||hidden|| <:anchor:612345678901234> </rank on:123456789012345>", "under hidden :anchor: /rank on"),
        ("From <t:1709550000:F> to <t:1709550000:t>", "From 4 March 2024, 11:00 UTC to 11:00 UTC"),
        ("Ask <@&712345678901234567> in <#812345678901234567>", "Ask <@&712345678901234567> in <#812345678901234567>"),
        ("-# small print", "small print"),
        # HTML and placeholders
        ('<a name="x"></a>Press <kbd>C</kbd>, then /home <player>.', "Press C, then /home <player>."),
        ("a == b and c || d, x ^ y", "a == b and c || d, x ^ y"),
    ],
)  # fmt: skip
def test_a_line_is_what_its_reader_sees(source: str, shown: str) -> None:
    """Marks of all dialects go, and the words between them stay."""
    assert "\n".join(_shown(source)) == shown


def test_what_no_reader_may_take_for_valid_is_left_out() -> None:
    """Struck text, comments and queries are left out, each with its reason."""
    text = "Price ~~£30~~ £25 <!-- check -->\n\n%% ask Ilse %%\n\n```dataview\nTABLE x\n```\n\n#one #two"
    extracted = extract_markdown(text)
    assert _shown(text) == ["Price £25"]
    assert {block.text: block.reason for block in extracted.blocks if block.reason} == {
        "£30": "struck out",
        "check": "a comment",
        "ask Ilse": "a comment",
        "TABLE x": "a query for a note-taking program",
        "#one #two": "tags",
    }


@pytest.mark.parametrize(
    "source",
    [
        '!!! warning "Never lift people"\n    Nobody stays on board.',
        '??? note "Never lift people"\n    Nobody stays on board.',
        '=== "Never lift people"\n\n    Nobody stays on board.',
        ":::tip Never lift people\nNobody stays on board.\n:::",
        ":::{warning} Never lift people\n:class: wide\nNobody stays on board.\n:::",
        "```{note} Never lift people\nNobody stays on board.\n```",
        "> [!warning]- Never lift people\n> Nobody stays on board.",
        '<TabItem value="x" label="Never lift people">\n\nNobody stays on board.\n\n</TabItem>',
    ],
)
def test_the_title_of_a_box_stays_with_its_text(source: str) -> None:
    """Boxes of all makers: no mark stays, and the title is above its text."""
    assert [p.text for p in extract_markdown(source).paragraphs] == [
        "Never lift people\nNobody stays on board."
    ]


@pytest.mark.parametrize(
    "source",
    [
        "**May I stay?** No.",
        "**May I stay?**\nNo.",
        "**May I stay?**\n\nNo.",
        "## May I stay?\n\nNo.",
        "<details>\n<summary>May I <b>stay</b>?</summary>\n\nNo.\n\n</details>",
        "<details><summary>May I stay?</summary>No.</details>",
        "May I stay?\n:   No.",
        "> [!faq]- May I stay?\n> No.",
        "```{dropdown} May I stay?\nNo.\n```",
        "<dl><dt>May I stay?</dt><dd>No.</dd></dl>",
    ],
)
def test_questions_of_all_shapes(source: str) -> None:
    """However a question is set, what follows it is its answer."""
    paragraphs = make_draft(extract_markdown(f"# Pier\n\n{LONG}\n\n{source}")).paragraphs
    assert [(p.question, p.text) for p in paragraphs if p.is_answer] == [("May I stay?", "No.")]


def test_bold_lines_among_questions() -> None:
    """A bold line that names a problem is answered like the questions around it; elsewhere it is a heading."""
    faq = "**Who pays?**\nNobody.\n\n**I can't log in**\nAsk a keyholder.\n\n**Is it free?**\nYes."
    assert _sections(faq) == [
        ("Who pays?", "Nobody."),
        ("I can't log in", "Ask a keyholder."),
        ("Is it free?", "Yes."),
    ]
    assert _sections(f"{LONG}\n\n**First steps**\n1. Read.\n2. Say hello.") == [
        (None, LONG),
        ("First steps", "1. Read.\n2. Say hello."),
    ]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<a name='top'></a>\n\n[![b](b.svg)](x)\n\n# Drizzle #\n\ntext", "Drizzle"),
        ('<div align="center">\n<h1>Drizzle &amp; Co</h1>\n<p>A daemon.</p>\n</div>\n\n## Use', "Drizzle & Co"),
        ("<!-- c -->\nDrizzle\n=======\ntext", "Drizzle"),
        ("## Commands {#cmd}\n\ntext", "Commands"),
        ("**Summer break** 🧶\n\nWe are closed.", "Summer break 🧶"),
        ("# How do I join?\n\nAsk.\n\n# Who pays?\n\nNobody.", None),
        ("Only text.", None),
    ],
)  # fmt: skip
def test_the_first_heading_is_the_title(source: str, title: str | None) -> None:
    """Also behind badges and in HTML; where questions are the headings, none of them is."""
    assert extract_markdown(source).found.title == title


def test_headings_without_text_between_are_a_path() -> None:
    """A changelog's version stands above what was added in it."""
    text = "# Changes\n\n## [2.1.0] - 2024-03-04\n### Added\n- Night mode\n\n## [2.0.0]\n### Fixed\n- Typos"
    assert _sections(text) == [
        ("[2.1.0] - 2024-03-04 › Added", "- Night mode"),
        ("[2.0.0] › Fixed", "- Typos"),
    ]


def test_lists_as_written() -> None:
    """Numbers and levels are those of the page; code, paragraphs and boxes of tasks stay with their items."""
    text = "3) c\n4) d\n\n1. a\n1. b\n   - in\n\n     more\n\n   after\n\n"
    text += "- [ ] open\n- [x] done\n\n* run:\n\n      x = 1\n"
    items = [(b.level, b.mark, b.text) for b in extract_markdown(text).blocks]
    assert items == [
        (0, "3)", "c"),
        (0, "4)", "d"),
        (0, "1.", "a"),
        (0, "2.", "b"),
        (1, "-", "in\nmore"),
        (1, "", "after"),
        (0, "☐", "open"),
        (0, "☑", "done"),
        (0, "-", "run:\nx = 1"),
    ]
    assert extract_markdown(text).blocks[-1].code == ((5, 10),)


def test_footnotes_go_with_what_points_to_them() -> None:
    """A note is the last line of its paragraph, once; one that nothing points to stays where it is."""
    text = f"{LONG}[^1] Again.[^1]\n\n[^1]: But not in storms.\n\n[^2]: Nobody points here.\n"
    assert _shown(text) == [f"{LONG} Again.\nBut not in storms.", "Nobody points here."]


def test_directives_of_programs() -> None:
    """What a program fills in is left out, and what led on to it is not glued to what comes next."""
    led = "The settings of the crane are these, all of them:"
    text = f"{LONG}\n\n{led}\n\n```{{literalinclude}} c.py\n```\n\n{LONG}\n\n```{{toctree}}\na\n```"
    assert [p.text for p in extract_markdown(text).paragraphs] == [
        LONG,
        led,
        LONG,
    ]
    table = "```{list-table} Ports\n:header-rows: 1\n* - Name\n  - Port\n* - web\n  - 80\n```"
    assert extract_markdown(table).blocks[1:] == (
        Block(BlockKind.TABLE, rows=(("Name", "Port"), ("web", "80")), has_header=True),
    )


def test_a_list_of_links_to_headings_is_left_out() -> None:
    """A table of contents is no passage, and neither is its heading."""
    text = f"# T\n\n## Contents\n\n- [One](#one)\n- [Two](#two)\n\n## One\n\n{LONG}"
    extracted = extract_markdown(text)
    assert extracted.left_out == ("Contents", "One\nTwo")
    assert [p.text for p in extracted.paragraphs] == [LONG]


def test_a_list_of_links_to_other_pages_is_left_out() -> None:
    """Names of pages beside this one say nothing; links to other sites may be what is looked for."""
    text = f"""# Boats

- [Fees](fees.md)
- [The crane](../crane.md#lift)

{LONG}

## Shops

- [Paint](https://paint.example)
- [Ropes](https://ropes.example)

## See also:

* [The tides](https://tides.example)"""
    extracted = extract_markdown(text)
    assert extracted.left_out == ("Fees\nThe crane", "See also:", "The tides")
    assert [(p.section, p.text) for p in extracted.paragraphs] == [
        (None, LONG),
        ("Shops", "- Paint\n- Ropes"),
    ]


def test_signs_that_close_a_heading_go_with_its_attributes() -> None:
    """A heading may have signs at its end too, and a name behind them."""
    assert _sections(f"# T\n\n## 1.2 - 2024 ## {{: #v1.2 }}\n\n{LONG}") == [("1.2 - 2024", LONG)]


def test_html_around_markdown() -> None:
    """Elements may begin and end in different pieces of HTML."""
    table = "<table><tr><th>Key</th><th>Port</th></tr><tr><td><code>a</code></td><td>1</td></tr></table>"
    text = f"{table}\n\n<ol start='3'><li>three</li><li>four<ul><li>in</li></ul></li></ol>"
    assert extract_markdown(text).blocks == (
        Block(BlockKind.TABLE, rows=(("Key", "Port"), ("a", "1")), has_header=True),
        Block(BlockKind.ITEM, "three", mark="3."),
        Block(BlockKind.ITEM, "four", mark="4."),
        Block(BlockKind.ITEM, "in", 1, "-"),
    )


def test_messages_end_their_quotes_at_the_line() -> None:
    """In a chat, a line without mark is outside of the quote or list above it."""
    text = "> Hear, <@123456789012345678>\nNot quoted.\n- item\nNo item."
    assert [(b.kind, b.text) for b in extract_markdown(text).blocks] == [
        (BlockKind.QUOTATION, "Hear, <@123456789012345678>"),
        (BlockKind.TEXT, "Not quoted."),
        (BlockKind.ITEM, "item"),
        (BlockKind.TEXT, "No item."),
    ]


def test_a_moment_outside_of_all_calendars() -> None:
    """It stays as it is written."""
    assert written_time(10**12) is None
    assert _shown("<t:9999999999999>") == ["<t:9999999999999>"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title\n\nText", True),
        ("---\ntitle: a\n---\nText", True),
        ("", False),
        ("Bring **two** ropes", True),
        ("> [!note] a\n> b", True),
        ("see [x](https://example.org)", True),
        ("```\ncode\n```", True),
        ("- [ ] task", True),
        ("| a | b |\n|---|---|\n| 1 | 2 |", True),
        ('<h1 align="center">T</h1>', True),
        ("hello <@123456789012345678>", True),
        ("ask ||nobody||", True),
        ("use `run`", True),
        ("2 * 3 * 4, 2**3 and **", False),
        ("*** SALE ***", False),
        ("snake_case and __init__", False),
        ("- a\n- b\n\n1. c", False),
        ("#hashtag, #2 and > 5", False),
        ("he said ``so'' and `so'", False),
        ("a || b", False),
        ("Name | Port", False),
    ],
)
def test_what_was_meant_as_markdown(text: str, expected: bool) -> None:
    """Marks in pairs tell; an asterisk, a dash or a hash alone is typed into any text."""
    assert is_markdown(text) is expected


WORD = st.integers(0, 10**6).map(lambda number: f"w{number}w")
BLOCKS = st.one_of(
    WORD.map("{}".format),
    WORD.map("## {}".format),
    WORD.map("- {}".format),
    WORD.map("> {}".format),
    WORD.map("**{}?** yes".format),
    WORD.map("~~{}~~".format),
    WORD.map("```\n{}\n```".format),
    WORD.map("| {} | b |\n|---|---|\n| c | d |".format),
    WORD.map("<p>{}</p>".format),
    WORD.map("<!-- {} -->".format),
    WORD.map("!!! note\n    {}".format),
    WORD.map(":::tip {}\n:::".format),
    WORD.map("{}\n: meaning".format),
    WORD.map("1. a\n   - {}".format),
    WORD.map("%% {} %%".format),
    WORD.map("[^1]: {}".format),
)


def test_markdown_in_an_element_that_says_so_is_read() -> None:
    """What stands in ``<figure markdown>`` is Markdown, and not shown as it was typed."""
    text = """<figure markdown>
  ![The crane](crane.gif){ loading=lazy role="img" }
</figure>

1. Lift it.

    <div class="cards" markdown="1">
        ![The lift](lift.gif)

        - **Slowly**, please.
    </div>

2. Wash it."""
    assert _shown(text) == ["Lift it.", "Slowly, please.", "Wash it."]


@pytest.mark.parametrize(
    "code", ["{% include boats/fees.yaml %}", '--8<-- "fees.yaml"', '{{< readfile file="fees.yaml" >}}']
)
def test_code_that_stands_in_another_file_is_left_out(code: str) -> None:
    """A site generator's word to put a file in its place is no code that one can use."""
    text = f"The fees:\n\n```yaml\n{code}\n```\n\n```\nlift: 25\n{code}\n```"
    blocks = [block for block in extract_markdown(text).blocks if block.kind is BlockKind.CODE]
    assert [block.reason for block in blocks] == ["what it shows stands in another file", None]
    assert [block.text for block in blocks] == [code, f"lift: 25\n{code}"]


def test_an_empty_first_cell_leaves_no_bar() -> None:
    """A table's corner that was left free shows no mark at the beginning of its line."""
    text = "| | Summer | Winter |\n|-|-|-|\n| Lift | 25 | 30 |\n| Store | 5 | |"
    assert [p.text for p in extract_markdown(text).paragraphs] == [
        "Summer | Winter\nLift | 25 | 30\nStore | 5 |"
    ]


@settings(deadline=None, max_examples=examples(60))
@given(st.lists(BLOCKS, max_size=8))
def test_each_word_is_in_one_place(blocks: list[str]) -> None:
    """Whatever the dialect, each word is in the title or a block, as often as it was written."""
    extracted = extract_markdown("\n\n".join(blocks))
    title = extracted.found.title or ""
    is_heading = any(block.kind is BlockKind.HEADING and block.text == title for block in extracted.blocks)
    shown = [] if is_heading else [title]
    shown += [
        " ".join((block.text, *(cell for row in block.rows for cell in row))) for block in extracted.blocks
    ]
    words = sorted(word.strip("?") for text in shown for word in text.split() if word.startswith("w"))
    written = sorted(word.strip("#*~-?<>p/|%:[]^1!") for block in blocks for word in block.split())
    notes = sum(block.startswith("[^1]") for block in blocks)
    expected = [word for word in written if word.startswith("w") and word.endswith("w")]
    assert len(words) >= len(expected) - max(0, notes - 1) if notes else words == expected


@pytest.mark.parametrize(
    "conversation",
    [
        "Keeper — 03/04/2024 8:10 PM\nIt is broken.\nBosun — 03/04/2024 8:12 PM\n# of lamps left: 4\n#2 needs oil",
        "[04.03.24, 20:10] Keeper: It is broken.\n# of lamps left: 4\n[04.03.24, 20:12] Bosun: #2 needs oil",
        "[04-Mar-24 08:10 PM] keeper\nIt is broken.\n\n[04-Mar-24 08:12 PM] bosun\n# of lamps left: 4\n#2 needs oil",
    ],
)
def test_hashes_in_a_conversation_are_text(conversation: str) -> None:
    """Where several people wrote, a line that begins with a hash is no heading of what the others say."""
    draft = draft_from_bytes(conversation.encode(), "lamps.txt")
    assert draft.title == "lamps"
    assert "# of lamps left: 4\n" in "\n".join(p.text for p in draft.paragraphs) + "\n"
    assert {paragraph.section for paragraph in draft.paragraphs} == {None}


@pytest.mark.parametrize(
    "lines", ["Doors - 19:30\nConcert - 20:00", "2026-03-04 12:30 The lamp\n\n2026-03-05 12:40 The horn"]
)
def test_a_programme_keeps_its_headings(lines: str) -> None:
    """Days and times alone make no conversation: what stands above them are headings."""
    draft = draft_from_bytes(f"# Festival\n\n## Friday\n\n{lines}\n".encode(), "festival.md")
    assert (draft.title, {paragraph.section for paragraph in draft.paragraphs}) == ("Festival", {"Friday"})
