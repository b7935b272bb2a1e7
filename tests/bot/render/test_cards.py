from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.components import validate_components

from bot.render.answer import answer_page, question_over
from bot.render.article import article_card, article_list, draft_card
from bot.render.escape import clip
from bot.render.index import progress_card, rebuilt_card, status_card
from bot.render.limits import TEXT_LENGTH, layout
from bot.render.questions import question_list
from bot.texts import say
from bot.views.answer import answer_view
from bot.views.drafts import with_left_out
from knowledge.ranking import band
from knowledge.records import (
    Answer,
    Article,
    BadlyRated,
    Block,
    BlockKind,
    Citation,
    Draft,
    HeldDraft,
    Paragraph,
    Passage,
    PassageKind,
    Progress,
    Status,
    UnansweredQuestion,
)
from tests.examples import examples

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG = st.one_of(
    st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30),
    st.sampled_from(["*" * 5000, "_[x](y)" * 500, "@everyone " * 300, "word " * 900, "水" * 3000, ""]),
)
LINKS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "https://example.org/" + "a" * 480,
            "https://example.org/" + "b" * 2000,
            "https://example.org/(a)_[b]",
            "javascript:alert(1)",
        ]
    ),
)
TIMES = st.none() | st.just(NOW)
ARTICLES = st.builds(
    Article,
    id=st.integers(1, 9**9),
    title=LONG,
    language=st.just("en"),
    passages=st.integers(1, 99999),
    added_by=st.none() | st.just(2**62),
    added_at=st.just(NOW),
    publisher=st.none() | LONG,
    author=st.none() | LONG,
    published=st.none() | st.dates(),
    url=LINKS,
    via=st.none() | LONG,
    version=st.integers(1, 3),
    changed_at=TIMES,
    checked_at=TIMES,
    gone_at=TIMES,
    failures=st.integers(0, 2000),
    failure=st.none() | LONG,
    proposed_at=TIMES,
)


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """Draw a passage of any length."""
    text = draw(LONG) or "x"
    code = draw(st.just(()) | st.just(((0, len(text)),)))
    kind, is_answer = draw(st.sampled_from(PassageKind)), draw(st.booleans())
    number, section, page = draw(st.integers(1, 9999)), draw(st.none() | LONG), draw(st.none() | st.just(4))
    return Passage(1, 1, number, text, section, page, kind, is_answer, code)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Draw a citation of all or part of a passage."""
    passage = draw(passages())
    start = draw(st.integers(0, len(passage.text) - 1))
    end = draw(st.integers(start + 1, len(passage.text)))
    highlights = ((start, draw(st.integers(start + 1, end))),)
    twins = tuple(draw(st.lists(ARTICLES, max_size=4)))
    part = draw(st.none() | LONG)
    return Citation(
        draw(ARTICLES), passage, (start, end), highlights, 1.0, draw(st.floats(0, 1)), twins, part=part
    )


ANSWERS = st.builds(
    Answer,
    id=st.just("x" * 22),
    question=LONG,
    citations=st.lists(citations(), max_size=3).map(tuple),
    confidence=st.floats(0, 1),
    generation=st.just(1),
    asked_at=st.just(NOW),
    closest=st.lists(LONG, max_size=8).map(tuple),
    also_searched=st.lists(st.tuples(LONG, st.lists(LONG, max_size=5).map(tuple)), max_size=5).map(tuple),
    unanswered_parts=st.lists(LONG, max_size=4).map(tuple),
    asked_for=st.none() | st.just(2**62),
    is_collection_empty=st.booleans(),
    is_doubtful=st.booleans(),
)


def fits(*items: discord.ui.Item[Any]) -> None:
    """Check a message's components as Discord does."""
    check(layout(*items))


def check(view: discord.ui.LayoutView) -> None:
    """Check a view as Discord does."""
    assert view.content_length() <= TEXT_LENGTH
    validate_components(view.to_components(), flags=1 << 15)


@given(ANSWERS)
@settings(max_examples=examples(150), deadline=None)
def test_every_page_of_an_answer_fits(answer: Answer) -> None:
    """However long its titles, names and passages, each page of an answer keeps Discord's limits."""
    for page in range(max(1, len(answer.citations))):
        check(answer_view(answer, page, say("some-gone")))


def test_a_question_is_shown_over_its_answer() -> None:
    """An FAQ's answer reads as one: the question above the quote, outside of it, and not in the path again."""
    passage = Passage(1, 1, 1, "Yes, on a lead.", "Dogs › May I bring *one*?", is_answer=True)
    article = Article(1, "House rules", "en", 3, None, NOW)
    citation = Citation(article, passage, (0, 15), ((0, 15),), 1.0, 0.9)
    answer = Answer("x", "dogs?", (citation,), 0.9, 1, NOW)
    for one, quote in ((answer, "> **Yes, on a lead.**"), (doubtful_of(answer), "> Yes, on a lead.")):
        text = said_of(one)
        assert "\n**May I bring \\*one\\*?**\n" in text
        assert text.index("**May I bring") < text.index(quote)
        assert "Dogs ·" in text
        assert text.count("May I bring") == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
@settings(max_examples=examples(100), deadline=None)
def test_the_question_over_an_answer_can_be_read_back(question: str) -> None:
    """What stands over an answer is its question, cut where it is long; any other text is none."""
    first, *others = said_of(Answer("x", question, (), 0.0, 1, NOW)).split("\n")
    assert question_over(first) == clip(question, 200)
    assert not any(question_over(line) for line in others)


def said_of(answer: Answer, page: int = 0) -> str:
    """Return what a page of an answer says."""
    shown = answer_page(answer, page).walk_children()
    return "\n".join(item.content for item in shown if isinstance(item, discord.ui.TextDisplay))


def doubtful_of(answer: Answer) -> Answer:
    """Return an answer as only the closest that there is."""
    return replace(answer, is_doubtful=True)


TEXT = "The horn is driven by compressed air. Two engines fill the tanks. Nobody hears them at sea."


def doubtful(*articles: Article) -> Answer:
    """Make an answer that is only the closest there is, from these articles."""
    passage = Passage(1, 1, 2, TEXT, "Fog")
    cited = [
        Citation(article, passage, (0, len(TEXT)), ((38, 65),), 1.0, 0.9 - number / 10)
        for number, article in enumerate(articles)
    ]
    return Answer("x", "Who fills the tanks?", tuple(cited), 0.9, 1, NOW, is_doubtful=True)


def test_what_may_not_answer_is_smaller_and_said_to_be_unsure() -> None:
    """One sentence of one passage is shown, not in bold and without a headline; of others the linked titles."""
    fog = Article(1, "Fog", "en", 3, None, NOW, publisher="Museum", url="https://example.org/fog")
    horns = Article(2, "Horns", "en", 3, None, NOW, url="https://example.org/horns")
    engines = Article(3, "Engines", "en", 3, None, NOW)
    said = said_of(doubtful(fog, horns, engines, horns))
    assert said.split("\n")[1] == say("not-sure")
    assert "> \\[…\\] Two engines fill the tanks. \\[…\\]\n" in said
    assert "**[Fog](<https://example.org/fog>)**\n-# Museum · Fog · paragraph 2 of 3\n" in said
    assert "[Horns](<https://example.org/horns>) · Engines\n" in said
    assert "#" not in said.replace("-# ", "")
    assert "compressed air" not in said
    assert not any(
        words in said
        for words in [
            say("nothing-found"),
            *(say("confidence", band=sure) for sure in ("high", "medium", "low")),
        ]
    )
    turned = said_of(doubtful(fog, horns), 1)
    assert turned.index("Horns") < turned.index("Two engines") < turned.index("Fog](")


def test_each_part_of_a_question_is_labelled() -> None:
    """Over a quote stands which of several questions it is for, under it for which there is none."""
    fog = Article(1, "Fog", "en", 3, None, NOW)
    one = doubtful(fog)
    cited = replace(one.citations[0], part="who fills *them*")
    for is_doubtful in (True, False):
        answer = replace(one, citations=(cited,), unanswered_parts=("who pays",), is_doubtful=is_doubtful)
        text = said_of(answer)
        label = "**" + say("part", part="who fills \\*them\\*") + "**\n"
        assert text.index(label) < text.index("> ")
        assert f"-# {say('part-unanswered', part='who pays')}" in text
    assert say("part", part="") not in said_of(one)


def test_when_a_page_was_looked_at_is_told_by_discord() -> None:
    """Each reader sees in their own language and time how long ago it was; a day of publication stays that day."""
    fog = Article(1, "Fog", "en", 3, None, NOW, published=date(2026, 3, 1), checked_at=NOW)
    moment = f"<t:{int(NOW.timestamp())}:R>"
    for answer in (doubtful(fog), replace(doubtful(fog), is_doubtful=False)):
        said = said_of(answer)
        assert say("checked", when=moment) in said
        assert say("day", date=date(2026, 3, 1)) in said
    gone = said_of(doubtful(replace(fog, gone_at=NOW)))
    assert say("page-gone", noticed=moment) in gone
    assert say("checked", when=moment) not in gone


@given(ARTICLES, st.lists(passages(), max_size=60))
@settings(max_examples=examples(80), deadline=None)
def test_article_card_fits(article: Article, beginnings: list[Passage]) -> None:
    """A card of an article keeps Discord's limits, whatever it holds."""
    fits(article_card(article, beginnings, say("remove-sure")))


@given(st.lists(ARTICLES, min_size=10, max_size=10))
@settings(max_examples=examples(50), deadline=None)
def test_list_of_articles_fits(articles: list[Article]) -> None:
    """Ten articles with the longest titles and links fit into a message."""
    fits(article_list(articles, 0, 10))


@given(
    st.lists(
        st.builds(
            UnansweredQuestion,
            answer_id=st.just("x"),
            question=LONG,
            asked_at=st.just(NOW),
            asked_by=st.none(),
            confidence=st.just(0.1),
            closest=st.lists(LONG, max_size=3).map(tuple),
            is_doubtful=st.booleans(),
            shown=st.lists(citations(), max_size=2).map(tuple),
        ),
        max_size=5,
    ),
    citations(),
)
@settings(max_examples=examples(80), deadline=None)
def test_list_of_questions_fits(questions: list[UnansweredQuestion], cited: Citation) -> None:
    """Five questions with the longest quotes, titles and links fit into a message, badly rated quotes or not."""
    status = Status(1, 2, 3, 4, NOW, 99_999, 9_999)
    fits(question_list(questions, 10_000, status))
    reasons, lines = (("outdated", 9),), ("_" * 200,) * 3
    rated = BadlyRated("*" * 2000, (), cited.passage, cited.article, 9, 99, reasons, lines, NOW)
    fits(question_list(questions, 10_000, status, [rated] * 3, 3))
    fits(question_list([], 0, status, [rated] * 3, 3))


@given(ARTICLES, st.lists(LONG, max_size=20), LONG, st.booleans())
@settings(max_examples=examples(80), deadline=None)
def test_draft_card_fits(article: Article, left_out: list[str], first: str, is_new: bool) -> None:
    """What is shown of a draft keeps Discord's limits, whatever was left out."""
    draft = Draft(
        article.title, (Paragraph(first),), "en", article.publisher, article.author, article.published,
        article.url, article.via, tuple(Block(BlockKind.TEXT, text, reason="a menu") for text in left_out),
    )  # fmt: skip
    note = say("already-there", title="x" * 300, same="link")
    fits(draft_card(HeldDraft(1, draft, 1, NOW), None if is_new else article, note))


@given(st.floats(0, 1))
def test_every_confidence_has_words(confidence: float) -> None:
    """Whichever band a confidence falls into, there is a wording for it."""
    words = {say("confidence", band=sure) for sure in ("high", "medium", "low")}
    assert say("confidence", band=band(confidence)) in words


def test_put_back_lines_become_paragraphs() -> None:
    """Nothing that was left out is lost when it is put back, and it comes where it stood."""
    one, two, three = "One is the first of them.", "Two was left out of them.", "Three is the last of them."
    blocks = tuple(
        Block(BlockKind.TEXT, text, reason="a menu" if text == two else None) for text in (one, two, three)
    )
    draft = with_left_out(Draft("T", (Paragraph(f"{one}\n{three}"),), "en", blocks=blocks))
    assert "\n".join(paragraph.text for paragraph in draft.paragraphs) == f"{one}\n{two}\n{three}"
    assert draft.left_out == ()


@pytest.mark.parametrize("done", [0, 1, 50, 100])
def test_progress_shows_what_it_knows(done: int) -> None:
    """Done, total, rate and time left are shown; the last two only once they are known."""
    card = progress_card(Progress(done, 100, 2.0))
    said = "\n".join(
        item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay)
    )
    assert f"{done} of 100" in said
    assert ("a second" in said) is (done > 0)
    fits(card, rebuilt_card(Progress(100, 100, 3.0)))


def test_status_tells_what_is_wrong() -> None:
    """A collection's troubles are listed, a sentence each."""
    status = Status(1, 2, 3, 4, NOW, 5, 2, ("The index lags behind.", "The disk is nearly full."))
    card = status_card(status)
    said = "\n".join(
        item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay)
    )
    assert "- The index lags behind.\n- The disk is nearly full." in said
    assert say("status-healthy") not in said


def test_answer_without_a_quote_names_the_closest() -> None:
    """Where nothing was found the closest titles are named, and no quote is."""
    answer = Answer("a", "What?", (), 0.1, 1, NOW, closest=("*Tides*", "Fog"))
    card = answer_page(answer, 0)
    said = "\n".join(
        item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay)
    )
    assert "- \\*Tides\\*\n- Fog" in said
    assert not [line for line in said.splitlines() if line.startswith(">")]


def test_date_is_unmistakable() -> None:
    """A date has its month in letters."""
    article = Article(1, "T", "en", 1, None, NOW, published=date(2026, 3, 4))
    card = article_card(article)
    said = "\n".join(
        item.content for item in card.walk_children() if isinstance(item, discord.ui.TextDisplay)
    )
    assert "4 March 2026" in said
