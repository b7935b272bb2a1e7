"""Neighbours and leaves are shown whole, marked, and within Discord's limits."""

from __future__ import annotations

from datetime import UTC, datetime

import discord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.quote import edge_markdown
from bot.render.reading import Marked, around_card, leaf_card
from knowledge.collection.reading import LEAF_LENGTH
from knowledge.records import Article, Leaf, Passage, Surroundings
from tests.bot.render.reading import on_discord, words
from tests.bot.render.test_cards import ARTICLES, fits, passages
from tests.examples import examples

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def said(card: discord.ui.Container) -> str:
    """Return what a card says."""
    return "\n".join(
        item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay)
    )


@st.composite
def neighbourhoods(draw: st.DrawFn) -> tuple[Surroundings, Marked]:
    """Draw up to nine passages in a row, one of which is quoted."""
    count = draw(st.integers(1, 9))
    row = []
    for number in range(1, count + 1):
        passage = draw(passages())
        row.append(Passage(number, 1, number, passage.text[:5000], passage.section, code=passage.code))
    quoted = draw(st.sampled_from(row))
    start = draw(st.integers(0, len(quoted.text) - 1))
    marks = draw(st.sampled_from([(), ((start, len(quoted.text)),)]))
    return Surroundings(draw(ARTICLES), quoted, tuple(row)), Marked(quoted.id, marks)


@given(neighbourhoods(), st.integers(0, 99), st.integers(0, 99))
@settings(max_examples=examples(150), deadline=None)
def test_surroundings_fit(case: tuple[Surroundings, Marked], before: int, after: int) -> None:
    """However long the passages, they keep Discord's limits, and another one is offered only where it fits."""
    around, marked = case
    shown = around_card(around, marked, before, after, "A note.")
    fits(shown.card)
    place = around.passage.number - 1
    assert shown.before <= min(before, place)
    assert shown.after <= min(after, len(around.passages) - place - 1)
    if shown.more_before:
        more = around_card(around, marked, shown.before + 1, shown.after, "A note.")
        fits(more.card)
        assert more.before == shown.before + 1
    if shown.more_after:
        assert around_card(around, marked, shown.before, shown.after + 1, "A note.").after == shown.after + 1


@st.composite
def leaves(draw: st.DrawFn) -> tuple[Leaf, Marked]:
    """Draw a leaf as the collection makes them: some passages, or a part of a long one."""
    sign = st.sampled_from(["*", "a", "_[x](y)", "@everyone ", "水", "word ", "\n", "> ", "# "])
    text = st.lists(sign, min_size=1, max_size=200).map("".join).filter(str.strip)
    if draw(st.booleans()):
        whole = draw(sign) * 4 * LEAF_LENGTH
        start = draw(st.integers(0, LEAF_LENGTH))
        row, span = [Passage(1, 1, 1, whole)], (start, start + LEAF_LENGTH + 40)
    else:
        row, span, room = [], None, LEAF_LENGTH
        for number in range(1, 20):
            one = draw(text)
            room -= len(one) + 60
            if room < 0:
                break
            code = draw(st.sampled_from([(), ((0, len(one)),)]))
            row.append(
                Passage(number, 1, number, one, draw(st.sampled_from([None, "A › B", "x" * 200])), code=code)
            )
    marked = draw(st.sampled_from([0, *(passage.id for passage in row)]))
    return Leaf(draw(ARTICLES), 2, 7, tuple(row), span), Marked(marked, ((0, 10),) if marked else ())


@given(leaves())
@settings(max_examples=examples(150), deadline=None)
def test_a_leaf_has_all_its_text(case: tuple[Leaf, Marked]) -> None:
    """Whatever signs it is full of, nothing of its text is left out, and it keeps Discord's limits."""
    leaf, marked = case
    card = leaf_card(leaf, marked, "A note.")
    fits(card)
    seen = "".join(on_discord(said(card)).text.split()).replace(">", "")
    for passage in leaf.passages:
        text = passage.text[slice(*(leaf.span or (None, None)))]
        if "```" not in said(card):
            assert "".join(text.split()).replace(">", "") in seen


def test_the_quote_is_marked() -> None:
    """It has a bar, its answering sentence is bold, and what stands around it has neither; sections are headings."""
    article = Article(1, "Light", "en", 3, None, NOW)
    row = (
        Passage(1, 1, 1, "One came before.", "History"),
        Passage(2, 1, 2, "It was lit. It shone.", "History"),
        Passage(3, 1, 3, "Three came after.", "Today"),
    )
    marked = Marked(2, ((0, 11),))
    around = said(around_card(Surroundings(article, row[1], row), marked, 1, 1).card)
    leaf = said(leaf_card(Leaf(article, 1, 1, row), marked))
    for text in (around, leaf):
        assert "\n\n> **It was lit.** It shone.\n\n" in text
        assert text.count("> ") == 1
    assert leaf.count("__History__") == 1
    assert "__Today__\nThree" in leaf


def test_a_damaged_passage_leaves_a_mark() -> None:
    """Where one is missing on a leaf, the text does not read as if nothing were."""
    row = (Passage(1, 1, 1, "One."), Passage(3, 1, 3, "Three."))
    leaf = Leaf(Article(1, "Light", "en", 3, None, NOW), 1, 1, row)
    assert "One.\n\n\\[…\\]\n\nThree." in said(leaf_card(leaf, Marked(0)))


@given(
    st.text(st.sampled_from("ab *_水\n"), max_size=300).filter(str.strip), st.integers(20, 200), st.booleans()
)
@settings(max_examples=examples(200), deadline=None)
def test_the_edge_of_a_text_fits(text: str, budget: int, at_end: bool) -> None:
    """A beginning or an end takes no more than it may, and is that end of the text."""
    shown = edge_markdown(text, budget, at_end=at_end)
    assert len(shown) <= budget
    seen = words(on_discord(shown).text.replace("[…]", " "))
    assert words(text).endswith(seen) if at_end else words(text).startswith(seen)
