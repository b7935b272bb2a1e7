"""Which texts are taken for an article brought up to date: generated edits always, other articles never."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles.reading import draft_from_bytes
from knowledge.articles.updates import PageText, doubts_of, kept_words
from knowledge.records import Doubt
from knowledge.samples import sample_articles
from tests.examples import examples

SYLLABLES = [
    "ba",
    "de",
    "ki",
    "lo",
    "mur",
    "nes",
    "ol",
    "pra",
    "quin",
    "ras",
    "sto",
    "tel",
    "um",
    "vey",
    "wix",
]
LETTERS = [chr(0x4E00 + 7 * number) for number in range(600)]
NOTICES = [
    "Harbour museum, Old Quay 7, open daily from nine to five.",
    "Follow us and never miss another story from the coast.",
    "All rights reserved by the harbour museum and its friends.",
]


class Writer:
    """Writes articles of words that come as often as in real texts: a few very often, most seldom (Zipf)."""

    def __init__(self, seed: int, *, is_spaced: bool) -> None:
        self.random = random.Random(seed)
        dice = random.Random(1)
        made = {"".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(3000)}
        self.words = sorted(made) if is_spaced else LETTERS
        dice.shuffle(self.words)
        self.weights = [1 / rank for rank in range(1, len(self.words) + 1)]
        self.between = " " if is_spaced else ""

    def passage(self, least: int = 20, most: int = 60) -> str:
        """Write a passage of so many words."""
        length = self.random.randint(least, most)
        return self.between.join(self.random.choices(self.words, self.weights, k=length)) + "."

    def article(self) -> list[str]:
        """Write an article."""
        return [self.passage() for _ in range(self.random.randint(1, 20))]

    def edited(self, passages: Sequence[str]) -> list[str]:
        """Change up to a third of an article's passages, whatever is done to each, and add a few."""
        places = range(len(passages))
        chosen = set(self.random.sample(places, self.random.randint(0, len(passages) // 3)))
        edited = [text for place in places for text in self._change(passages[place], place in chosen)]
        for _ in range(self.random.randint(0, len(passages) // 2)):
            edited.insert(self.random.randint(0, len(edited)), self.passage())
        return edited

    def _change(self, text: str, is_chosen: bool) -> list[str]:
        how = self.random.choice(["go", "rewrite", "lengthen", "split", "mend"]) if is_chosen else "stay"
        half = len(text) // 2
        return {
            "stay": [text],
            "go": [],
            "rewrite": [self.passage()],
            "lengthen": [text, self.passage(5, 15)],
            "split": [text[:half], text[half:]],
            "mend": [text.replace(text[half : half + 3], "2026", 1)],
        }[how]


writers = st.builds(
    lambda seed, is_spaced: Writer(seed, is_spaced=is_spaced), st.integers(0, 2**32), st.booleans()
)


def page(
    passages: Sequence[str], title: str = "The ferry", publisher: str | None = "Island News"
) -> PageText:
    """Make a page of these passages."""
    return PageText(title, publisher, passages)


@given(writers)
@settings(max_examples=examples(300), deadline=None)
def test_edits_of_up_to_a_third_are_taken(writer: Writer) -> None:
    """Whatever is done to a third of the passages, with half as many added: the article is still the article."""
    article = writer.article()
    assert doubts_of(page(article), page(writer.edited(article))) == ()


@given(writers, st.booleans())
@settings(max_examples=examples(300), deadline=None)
def test_another_article_is_never_taken(writer: Writer, has_notices: bool) -> None:
    """Another text of the same site, of any length and in the same words, is doubted, whatever frames both."""
    frame = NOTICES if has_notices else []
    before = [*[writer.passage() for _ in range(writer.random.randint(3, 20))], *frame]
    after = [*[writer.passage() for _ in range(writer.random.randint(1, 60))], *frame]
    assert Doubt.REWRITTEN in doubts_of(page(before), page(after))


@given(writers, st.integers(1, 5))
@settings(max_examples=examples(100), deadline=None)
def test_the_beginning_alone_is_not_the_article(writer: Writer, shown: int) -> None:
    """What a list or a wall shows of an article, its first lines, is doubted, whatever else stands there."""
    article = [writer.passage() for _ in range(writer.random.randint(3 * shown, 30))]
    teasers = [writer.passage(5, 15) for _ in range(writer.random.randint(0, 40))]
    assert doubts_of(page(article), page([*article[: shown - 1], article[shown - 1][:40], *teasers])) != ()


@given(writers)
@settings(max_examples=examples(100), deadline=None)
def test_order_and_breaks_do_not_matter(writer: Writer) -> None:
    """A text whose paragraphs were joined or moved has all its words still."""
    article = writer.article()
    moved = writer.random.sample(article, len(article))
    assert all(kept == size for kept, size in kept_words(article, moved))
    joined = [writer.between.join(article)]
    assert all(kept == size for kept, size in kept_words(article, joined))


def test_a_day_and_a_typo_are_mended() -> None:
    """One or two words of a short text may change, though they stand in its only passage."""
    before = "The ferry leaves the old harbuor at nine, on 3 March for the last time before it is painted."
    after = "The ferry leaves the old harbour at nine, on 5 March for the last time before it is painted."
    assert doubts_of(page([before]), page([after])) == ()


def test_title_and_publisher_change_together() -> None:
    """Another title at another publisher is doubted even over the same text; one of both alone is not."""
    text = ["The ferry leaves the old harbour at nine, and whoever misses it waits until noon."]
    before = page(text)
    assert doubts_of(before, page(text, "Buy this domain", "Parking Ltd")) == (Doubt.OTHER_SOURCE,)
    assert doubts_of(before, page(text, "Buy this domain", None)) == (Doubt.OTHER_SOURCE,)
    assert doubts_of(before, page(text, "Buy this domain")) == ()
    assert doubts_of(before, page(text, "The ferry, updated", "The Island News Group")) == ()
    assert doubts_of(page(text, publisher=None), page(text, "Buy this domain", "Parking Ltd")) == ()


@given(writers)
@settings(max_examples=examples(50), deadline=None)
def test_out_of_proportion(writer: Writer) -> None:
    """A text that holds the article among three times as much else, or a fifth of it, is doubted."""
    article = [writer.passage() for _ in range(10)]
    grown = [*article, *(writer.passage() for _ in range(60))]
    assert Doubt.GROWN in doubts_of(page(article), page(grown))
    assert Doubt.SHRUNK in doubts_of(page(article), page([writer.passage(5, 10)]))


def test_no_sample_article_is_taken_for_another() -> None:
    """Real prose of one library, in several languages: each text is itself, and none another one."""
    texts = [draft_from_bytes(data, name) for name, data in sample_articles()]
    pages = [page([paragraph.text for paragraph in draft.paragraphs]) for draft in texts]
    for before in pages:
        for after in pages:
            assert (Doubt.REWRITTEN in doubts_of(before, after)) is (before is not after)
