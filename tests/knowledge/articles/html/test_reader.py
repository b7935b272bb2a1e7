"""HTML is read into the blocks that a reader sees, and every visible text is in exactly one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles.html.fragment import blocks_of_fragment
from knowledge.records import Block, BlockKind, block_text


def shapes(markup: str) -> list[tuple[str, str]]:
    """Return kind and text of the blocks that were not left out."""
    return [
        (block.kind.value, block_text(block)) for block in blocks_of_fragment(markup) if block.reason is None
    ]


def only(markup: str) -> Block:
    """Return the only block of a piece of HTML."""
    (block,) = blocks_of_fragment(markup)
    return block


def test_headings_have_levels() -> None:
    """A heading has the level of its element, or the one that it says for itself."""
    blocks = blocks_of_fragment("<h2>Gate</h2><h5>Lamp</h5><h2 aria-level=3>Bell</h2>")
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (BlockKind.HEADING, 2, "Gate"),
        (BlockKind.HEADING, 5, "Lamp"),
        (BlockKind.HEADING, 3, "Bell"),
    ]


def test_a_rubric_is_set_apart_in_its_heading() -> None:
    """What only a style sets apart from a headline does not run into it."""
    assert only("<h2><span class=kicker>Harbour</span>The lamp<time>12 March</time></h2>").text == (
        "Harbour\nThe lamp\n12 March"
    )


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<ul><li>a<li>b</ul>", ["-", "-"]),
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=9><li>a<li>b</ol>", ["9.", "10."]),
        ("<ol><li>a<li value=7>b<li>c</ol>", ["1.", "7.", "8."]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3.", "2.", "1."]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["z.", "aa."]),
        ("<ol type=I start=4><li>a<li>b</ol>", ["IV.", "V."]),
        ("<ol style='list-style-type: lower-roman' start=9><li>a</ol>", ["ix."]),
        ("<ol start=99999999999><li>a</ol>", ["1."]),
    ],
)
def test_marks(markup: str, marks: list[str]) -> None:
    """Items have the bullets and numbers that a browser shows."""
    assert [block.mark for block in blocks_of_fragment(markup)] == marks


def test_lists_in_lists_and_code_in_items() -> None:
    """Items know how deep they stand, and hold their paragraphs and code; code keeps its indentation."""
    blocks = blocks_of_fragment(
        "<ol><li><p>Open the gate.</p><p>Slowly.</p><ul><li>Left wing</li></ul></li>"
        "<li>Run:<pre>if x:\n    go()\n</pre></li></ol>"
    )
    assert [(block.mark, block.level, block.text) for block in blocks] == [
        ("1.", 0, "Open the gate.\nSlowly."),
        ("-", 1, "Left wing"),
        ("2.", 0, "Run:\nif x:\n    go()"),
    ]
    start, end = blocks[2].code[0]
    assert blocks[2].text[start:end] == "if x:\n    go()"


def test_items_that_begin_with_headings() -> None:
    """A heading inside an item is a heading with the item's number, and opens a section."""
    assert shapes("<ol start=4><li><h3>Oil</h3><p>Fill the lamp.</p></li></ol>") == [
        ("heading", "4. Oil"),
        ("text", "Fill the lamp."),
    ]


def test_numbers_above_steps() -> None:
    """Numbers that stand alone and count go with what they number; a single one may mean anything."""
    step = "<div><span>{}</span><div><h4>{}</h4><p>Do it.</p></div></div>"
    assert shapes(step.format(1, "Oil") + step.format(2, "Wick")) == [
        ("heading", "1 Oil"),
        ("text", "Do it."),
        ("heading", "2 Wick"),
        ("text", "Do it."),
    ]
    assert shapes(step.format(17, "Oil"))[0] == ("text", "17")


def test_terms_go_with_their_definitions() -> None:
    """A term and its definition are one item; a question and its answer are what they are."""
    assert shapes("<dl><dt>Wick<dt>Cord<dd>What burns.<dt>Oil<dd><p>What feeds it.</p></dl>") == [
        ("item", "Wick\nCord\nWhat burns."),
        ("item", "Oil\nWhat feeds it."),
    ]
    asked = blocks_of_fragment(
        "<dl><dt>Who lights it?<dd>The keeper.<p>Or his mate.</dl><p>All of them know.</p>"
    )
    assert [(block.kind.value, block.is_answer) for block in asked] == [
        ("question", False),
        ("text", True),
        ("text", True),
        ("text", False),
    ]


FOLDS = [
    "<details><summary>{q}</summary><p>{a}</p></details>",
    "<div><h3><button aria-expanded=false>{q}</button></h3><div aria-hidden=true>{a}</div></div>",
    "<div class=item><h3 class=accordion-header><button>{q}</button></h3><div class=collapse>{a}</div></div>",
    "<button class=accordion>{q}</button><div class=panel style='display: none'><p>{a}</p></div>",
    "<div class=expand-control><span>{q}</span></div><div class=expand-content style='display:none'>{a}</div>",
    "<div role=button aria-expanded=false aria-controls=x>{q}</div><div id=x class=toggle-content>{a}</div>",
]


@pytest.mark.parametrize("fold", FOLDS)
def test_what_opens_a_text_is_its_question(fold: str) -> None:
    """Folded answers are read below the questions that open them, and what follows is no answer."""
    first = fold.format(q="Who lights the lamp?", a="The keeper does.")
    second = fold.format(q="And in fog, who rings?", a="His mate does.")
    blocks = blocks_of_fragment(f"<div>{first}{second}</div><h2>Gate</h2><p>It is green.</p>")
    assert [(block_text(block), block.is_answer) for block in blocks if block.kind is not BlockKind.HEADING][
        -1
    ] == (
        "It is green.",
        False,
    )
    heads = [block.text for block in blocks if block.kind in (BlockKind.QUESTION, BlockKind.HEADING)]
    assert heads == ["Who lights the lamp?", "And in fog, who rings?", "Gate"]
    for question in blocks:
        if question.kind is BlockKind.QUESTION:
            assert blocks[blocks.index(question) + 1].is_answer


def test_details_with_headings_are_sections() -> None:
    """A summary above headings is a heading, so that they stand below it."""
    markup = "<h2>Set up</h2><details><summary>On Linux</summary><h4>Old</h4><p>Use the shed.</p></details>"
    blocks = blocks_of_fragment(markup)
    assert [(block.kind.value, block.level) for block in blocks[:3]] == [
        ("heading", 2),
        ("heading", 3),
        ("heading", 4),
    ]


def test_tables() -> None:
    """A table has its own rows only, its header is known, and a list in a cell is text of the cell."""
    block = only(
        "<table><thead><tr><th>Lamp<th colspan=2>Oil</thead><tr><td rowspan=2>North<td>1 l<td><ul><li>old<li>new</ul>"
        "<tr><td>2 l<td>x</table>"
    )
    assert block.rows == (("Lamp", "Oil"), ("North", "1 l", "• old\n• new"), ("", "2 l", "x"))
    assert block.has_header


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>{}<td><table><tr><td>{}<tr><td>{}</table></table>",
        "<table role=presentation><tr><td>{}<td>{}<tr><td>{}</table>",
        "<table><tr><td><p>{}</p><p>{}</p><tr><td>{}</table>",
    ],
)
def test_tables_that_only_lay_out(markup: str) -> None:
    """A table inside a table is read once, and one that lays a page out gives its paragraphs."""
    assert shapes(markup.format("The gate.", "The lamp.", "The bell.")) == [
        ("text", "The gate."),
        ("text", "The lamp."),
        ("text", "The bell."),
    ]


def test_quotations_and_captions() -> None:
    """Who said it is the last line of what was said; what describes a picture is a caption."""
    assert shapes(
        "<blockquote><p>Mind the lamp.</p><footer>— <cite>Ida Moss</cite></footer></blockquote>"
    ) == [("quotation", "Mind the lamp.\n— Ida Moss")]
    assert shapes("<figure><img alt=x><figcaption>The lamp at night</figcaption></figure>") == [
        ("caption", "The lamp at night")
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It costs <ins>£40</ins><del>£30</del> a lift", "It costs £40 a lift"),
        ("She said <q>go <q>now</q></q>.", "She said “go ‘now’”."),
        ("10<sup>-3</sup> m<sup>2</sup>, CO<sub>2</sub>, the 4<sup>th</sup>", "10⁻³ m², CO2, the 4th"),
        ("Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, then <code>go --now</code>.", "Press Ctrl+C, then go --now."),
        ("<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>", "港(みなと)"),
        ("Roses<br>and ropes", "Roses\nand ropes"),
        ("<math><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>=</mo><msup><mi>c</mi><mn>2</mn></msup></math>", "a/2=c^2"),
        ("<a href=/a>Gate</a><a href=/b>Lamp</a>", "Gate Lamp"),
        ("un<b>believ</b>able", "unbelievable"),
        ("a<script>x()</script>b<template>c</template><style>d</style>", "ab"),
        ("a<span hidden>b</span><span style='display:none'>c</span><span class=sr-only>d</span>e", "ae"),
    ],
)  # fmt: skip
def test_inside_a_paragraph(markup: str, text: str) -> None:
    """Elements inside a sentence do not break it, and what is not shown is not read."""
    assert shapes(f"<p>{markup}</p>") == [("text", text)]


def test_what_is_struck_out_is_left_out() -> None:
    """Nothing struck out can be quoted; it is left out with its reason, in its place."""
    blocks = blocks_of_fragment(
        "<p>Now <s>£30</s> £40.</p><del><p>No dogs.</p></del><p style='text-decoration:line-through'>Old"
    )
    assert [(block.text, block.reason) for block in blocks] == [
        ("Now £40.", None),
        ("£30", "struck out"),
        ("No dogs.", "struck out"),
        ("Old", "struck out"),
    ]


def test_bold_by_a_style_sheet() -> None:
    """Exported documents set words in bold by classes of their own."""
    assert only(
        "<style>.c1{color:red;font-weight:700}</style><p><span class='c1 c2'>Who pays?</span></p>"
    ).is_strong


def test_text_set_as_it_was_typed() -> None:
    """Where all text is preformatted prose it is read as paragraphs; code stays code."""
    prose = (
        "The lamp is lit at dusk by whoever is\non duty, and put out at dawn by the same.\n\n"
        "Nobody sleeps before the bell has rung for the last time."
    )
    assert [kind for kind, _ in shapes(f"<pre>{prose}</pre>")] == ["text", "text"]
    assert shapes("<pre>for x in y:\n    go(x)</pre>") == [("code", "for x in y:\n    go(x)")]


def test_code_by_the_line() -> None:
    """Lines of code that are blocks are lines; their numbers are no text."""
    number = "<span class=line-number>1</span>"
    markup = f"<pre><code><div>{number}a = 1</div><div>{number}  b</div></code></pre>"
    assert shapes(markup) == [("code", "a = 1\n  b")]


WORDS = st.integers(0, 10**6).map(lambda number: f"w{number}x")
INLINE = st.sampled_from(
    [
        "{}",
        "<b>{}</b>",
        "<a href=/x>{}</a>",
        "<del>{}</del>",
        "<code>{}</code>",
        "<button>{}</button>",
        "{}<br>",
    ]
)
LEAVES = st.sampled_from(
    ["<p>{}</p>", "<h3>{}</h3>", "<ul><li>{}</li></ul>", "<ol><li><p>{}</p></li></ol>", "<pre>{}</pre>", "{}",
     "<table><tr><td>{}</td><td>y</td></tr></table>", "<dl><dt>{}</dt><dd>{}</dd></dl>",
     "<details><summary>{}?</summary>{}</details>", "<blockquote>{}</blockquote>", "<figcaption>{}</figcaption>",
     "<button aria-expanded=true>{}?</button><div>{}</div>"]
)  # fmt: skip
NESTS = st.sampled_from(
    ["<div>{}</div>", "<section>{}</section>", "<ul><li>{}</li><li>{}</li></ul>", "<blockquote>{}{}</blockquote>",
     "<table><tr><td>{}</td><td>{}</td></tr></table>", "<dl><dt>{}</dt><dd>{}</dd></dl>", "<aside>{}</aside>",
     "<details><summary>s</summary>{}{}</details>", "<del>{}</del>", "<nav>{}</nav>"]
)  # fmt: skip


def filled(shape: str, parts: list[str]) -> str:
    """Return a shape with parts in its gaps."""
    return shape.format(*(parts * 2)[: shape.count("{}")])


TEXTS = st.builds(filled, INLINE, st.lists(WORDS, min_size=1, max_size=1))
MARKUP = st.recursive(
    st.builds(filled, LEAVES, st.lists(TEXTS, min_size=2, max_size=2)),
    lambda inner: st.one_of(
        st.builds(filled, NESTS, st.lists(inner, min_size=2, max_size=2)),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=12,
)


@given(MARKUP)
def test_every_word_is_in_exactly_one_place(markup: str) -> None:
    """Whatever is inside what, no visible word is lost, doubled or moved before another block's."""
    pattern = re.compile(r"w\d+x")
    read = [word for block in blocks_of_fragment(markup) for word in pattern.findall(block_text(block))]
    assert sorted(read) == sorted(pattern.findall(markup))


@given(
    st.lists(
        st.sampled_from(["div", "b", "ul><li", "table><tr><td", "dl><dd", "details", "blockquote", "button"]),
        max_size=400,
    )
)
def test_nesting_without_end(tags: list[str]) -> None:
    """However deep a text stands, it is read."""
    blocks = blocks_of_fragment("".join(f"<{tag}>" for tag in tags) + "lamp")
    assert sum(block_text(block).count("lamp") for block in blocks) <= 1
