"""Pages of communities' own kinds are read whole, and nothing that they show is lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.drafts import Extracted
from knowledge.articles.pages.page import draft_from_html, extract_html
from knowledge.records import BlockKind, PassageKind, block_text
from tests.examples import examples
from tests.knowledge.articles.measures import flattened
from tests.knowledge.articles.pages.kinds import bare_page, exported_document, page, space, thread, wiki
from tests.knowledge.articles.pages.pages import make_page
from tests.knowledge.articles.pastes.stories import STORIES

TEXTS = [text for story in STORIES if story.language == "en" for text in story.paragraphs][:6]
ITEMS = ["Cut the wick on Monday", "Fill the lamp to its mark", "Ring the bell in fog"]
SECTIONS = [
    ("Before dusk", TEXTS[0], ITEMS[:2]),
    ("After dark", TEXTS[1], ITEMS[2:]),
    ("At dawn", TEXTS[2], ITEMS),
]
WORD = re.compile(r"\w+")


def read(made: bytes) -> Extracted:
    """Return what a page holds."""
    return extract_html(made, "https://keepers.example/handbook/lamps")


def words(text: str) -> Counter[str]:
    """Return the words of a text, how often each."""
    return Counter(WORD.findall(text))


def lost(made: bytes, extracted: Extracted) -> Counter[str]:
    """Return the words that a page shows and that are in no block; its title may be shown several times."""
    shown = words(flattened(made.decode()))
    read = words("\n".join(map(block_text, extracted.blocks)))
    title = words(extracted.found.title or "")
    return Counter({word: count for word, count in (shown - read).items() if word not in title})


def doubled(made: bytes, extracted: Extracted) -> Counter[str]:
    """Return the words that are in more blocks than the page shows them."""
    marks = Counter(dict.fromkeys(map(str, range(20)), 10**6))
    return words("\n".join(map(block_text, extracted.blocks))) - words(flattened(made.decode())) - marks


def test_an_exported_document() -> None:
    """Its title is the one that it marks, its lists count on, and nothing is left out."""
    extracted = read(exported_document("Keeping the lamps", SECTIONS))
    assert extracted.found.title == "Keeping the lamps"
    assert [
        (block.kind, block_text(block)) for block in extracted.blocks if block.kind is BlockKind.ITEM
    ] == [
        (BlockKind.ITEM, f"{number}. {item}")
        for number, item in enumerate([*ITEMS[:2], *ITEMS[2:], *ITEMS], 1)
    ]
    assert {paragraph.section for paragraph in extracted.paragraphs} == {
        "Before dusk",
        "After dark",
        "At dawn",
    }
    assert not extracted.left_out


def test_a_page_without_a_wrapper() -> None:
    """Headings, lists, terms and tables are kept where all of them stand right in the body."""
    extracted = read(bare_page("Keeping the lamps", SECTIONS))
    assert not extracted.left_out
    kinds = Counter(block.kind for block in extracted.blocks)
    assert kinds[BlockKind.HEADING] == kinds[BlockKind.TABLE] == 3
    assert kinds[BlockKind.ITEM] == 2 * sum(len(items) for _, _, items in SECTIONS)


@pytest.mark.parametrize("system", ["xenforo", "phpbb", "discourse"])
@pytest.mark.parametrize("count", [2, 4, 6])
def test_a_thread(system: str, count: int) -> None:
    """All posts of a thread are passages, and those who wrote them are left out."""
    extracted = read(thread(system, "The lamp smokes", TEXTS[:count]))
    assert [paragraph.text for paragraph in extracted.paragraphs] == TEXTS[:count]
    assert any("keeper1" in text for text in extracted.left_out)


def test_a_wiki() -> None:
    """Of a wiki's article stay its sections; contents, notes, references and links to edit it do not."""
    made = [("Oil", TEXTS[0]), ("Fog", TEXTS[1]), ("Gate", TEXTS[2])]
    extracted = read(wiki("Lamp keeping", made))
    assert [(paragraph.section, paragraph.text) for paragraph in extracted.paragraphs] == made
    for text in (
        "Contents",
        "[edit]",
        "The book of 1911, page 4",
        "For the bell, see its page.",
        "References",
    ):
        assert any(text in left for left in extracted.left_out)


def test_a_space() -> None:
    """A list in a cell is in its row, a note is text, and what has to be opened is below what opens it."""
    extracted = read(space("Lamps", "By night", TEXTS[0], "What if the lamp smokes?", TEXTS[1]))
    table = next(paragraph for paragraph in extracted.paragraphs if paragraph.kind is PassageKind.TABLE)
    assert "North | • old wick • new wick" in table.text
    answer = extracted.paragraphs[-1]
    assert (answer.question, answer.text) == ("What if the lamp smokes?", TEXTS[1])
    assert any("Created by Ida Moss" in left for left in extracted.left_out)


def test_a_page_of_questions() -> None:
    """Questions that buttons open are kept with their answers, hidden or not."""
    asked = [
        (f"What is written in part {number} of the book?", text) for number, text in enumerate(TEXTS[:4])
    ]
    folds = "".join(
        f"<div class=faq-item><button class=faq-question aria-expanded=false>{question}</button>"
        f"<div class=faq-answer style='display:none'>{answer}</div></div>"
        for question, answer in asked
    )
    extracted = read(
        page(f"<nav><button>Menu</button></nav><main><h1>Questions</h1>{folds}</main>", "Questions | Keepers")
    )
    assert [(paragraph.question, paragraph.text) for paragraph in extracted.paragraphs] == asked


def test_text_as_it_was_typed() -> None:
    """A page that is nothing but preformatted text gives its paragraphs, the first line among them."""
    typed = "\n\n".join(["THE LAMPS", *TEXTS[:3]])
    extracted = read(page(f"<pre>{typed}</pre>"))
    assert "\n".join(paragraph.text for paragraph in extracted.paragraphs) == "\n".join(
        ["THE LAMPS", *TEXTS[:3]]
    )


def test_a_headline_with_its_rubric_and_day() -> None:
    """What is set beside a headline does not become part of it, nor a section."""
    body = "".join(f"<p>{text}</p>" for text in TEXTS)
    extracted = read(
        page(
            "<article><h1><span class=kicker>Harbour</span><span>The lamp is back</span><time>12 March 2024</time></h1>"
            f"{body}</article>",
            "The lamp is back | Keepers",
            "<meta property=og:title content='The lamp is back'>",
        )
    )
    assert extracted.found.title == "The lamp is back"
    assert {paragraph.section for paragraph in extracted.paragraphs} == {None}
    assert [paragraph.text for paragraph in extracted.paragraphs] == TEXTS


def test_a_menu_is_one_block() -> None:
    """A menu that was left out is one block, a line an entry, and says what it is."""
    entries = "".join(f"<li><a href=/{item}>{item}</a></li>" for item in ITEMS)
    body = "".join(f"<p>{text}</p>" for text in TEXTS)
    extracted = read(page(f"<nav><ul>{entries}</ul></nav><main>{body}</main>", "Lamps"))
    menu = [block for block in extracted.blocks if block.reason is not None]
    assert [(block.text, block.reason) for block in menu] == [
        ("\n".join(f"- {item}" for item in ITEMS), "a menu")
    ]


def test_many_paragraphs_are_read() -> None:
    """A long page is read to its end; each of its paragraphs is one."""
    texts = [
        f"Boat {number} goes into the water in May and comes out again when the leaves fall."
        for number in range(2500)
    ]
    extracted = read(page("<h1>Boats</h1>" + "".join(f"<p>{text}</p>" for text in texts), "Boats"))
    assert [block.text for block in extracted.blocks] == texts


@settings(max_examples=examples(25), deadline=None)
@given(st.integers(0, 10_000))
def test_nothing_that_a_made_page_shows_is_lost(seed: int) -> None:
    """Every word that a page shows is in its title or in exactly one block, left out or not."""
    made = make_page(seed)
    body = re.sub(r"<(?:input|button)[^>]*>(?:OK</button>)?", "", made.html).encode()
    extracted = extract_html(body, made.url)
    assert not lost(body, extracted)
    assert not doubled(body, extracted)


@pytest.mark.parametrize(
    "made",
    [
        exported_document("Keeping the lamps", SECTIONS),
        bare_page("Keeping the lamps", SECTIONS),
        *(thread(system, "The lamp smokes", TEXTS) for system in ("xenforo", "phpbb", "discourse")),
        wiki("Lamp keeping", [("Oil", TEXTS[0]), ("Fog", TEXTS[1])]),
        space("Lamps", "By night", TEXTS[0], "What if the lamp smokes?", TEXTS[1]),
    ],
)
def test_nothing_of_these_kinds_is_lost(made: bytes) -> None:
    """Every word that a page of these kinds shows is in exactly one place."""
    extracted = read(made)
    assert not lost(made, extracted)
    assert not doubled(made, extracted)


def test_a_page_of_a_few_words_keeps_its_lines() -> None:
    """Where a page is its article and little else, its table and its paragraphs are not one line."""
    body = (
        b"<html><head><title>Hours</title></head><body><nav><a href='/'>Home</a></nav><h1>Hours</h1><table><tr>"
        b"<th>Day</th><th>Open</th></tr><tr><td>Tuesday</td><td>18:00 - 22:00</td></tr><tr><td>Thursday</td>"
        b"<td>18:00 - 23:00</td></tr></table><p>Closed on holidays.</p></body></html>"
    )
    draft = draft_from_html(body)
    assert [p.text for p in draft.paragraphs] == [
        "Day | Open\nTuesday | 18:00 - 22:00\nThursday | 18:00 - 23:00\nClosed on holidays."
    ]
    assert draft.left_out == ("Home",)
