"""Two texts beside each other, within Discord's limits."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render import changes
from bot.render.article import _facts
from bot.render.changes import history_card, proposal_card, version_card
from bot.render.limits import layout
from bot.texts import say
from knowledge.articles.comparing import Difference, differences
from knowledge.collection.proposals import Compared
from knowledge.records import Article, ArticleVersion, Cause, Doubt, Draft, Paragraph, Proposal
from tests.bot.render.reading import on_discord, words
from tests.bot.render.test_cards import ARTICLES, LONG, check
from tests.bot.world import plain
from tests.examples import examples

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DIFFERENCES = st.lists(
    st.builds(Difference, LONG, st.none())
    | st.builds(Difference, st.none(), LONG)
    | st.builds(Difference, LONG, LONG),
    max_size=30,
).map(tuple)
COMPARED = st.builds(Compared, ARTICLES, DIFFERENCES, st.integers(1, 9999))
WORDS = st.lists(
    st.sampled_from(["sea", "*fog*", "_", "tide.", "a~~b", "`x`", "1.", "-", "水"]), min_size=1, max_size=30
)


@given(COMPARED, LONG, st.none() | LONG, st.lists(st.sampled_from(Doubt), unique=True))
@settings(max_examples=examples(100), deadline=None)
def test_what_waits_fits(compared: Compared, title: str, publisher: str | None, doubts: list[Doubt]) -> None:
    """A page's text beside the article's keeps Discord's limits, whatever goes and comes."""
    draft = Draft(title, (Paragraph("Text"),), "en", publisher)
    check(layout(proposal_card(Proposal(1, 1, draft, tuple(doubts), NOW), compared)))
    check(layout(version_card(12, compared)))


@given(ARTICLES, st.integers(1, 12), st.sampled_from([*Cause, None]))
@settings(max_examples=examples(50), deadline=None)
def test_a_history_fits(article: object, count: int, cause: Cause | None) -> None:
    """So do the versions of an article, some of which may be lost."""
    versions = [ArticleVersion(n, "Title", (), NOW, n or None, cause) for n in range(count, 0, -1)]
    check(layout(history_card(article, versions, range(1, 6))))  # type: ignore[arg-type]


@given(WORDS, WORDS)
def test_a_mended_passage_shows_what_goes_and_comes(before: list[str], after: list[str]) -> None:
    """Without what is struck out it reads as the new text, but for what is left out between two changes."""
    goes, comes = " ".join(before), " ".join(after)
    shown = changes._mended(goes, comes)
    if shown is None or "…" in shown or goes == comes:
        return
    new = re.sub(r"(?<!\\)~~(?:\\.|[^~\\])*~~ ?", "", shown)
    assert plain(new).split() == comes.split()
    assert words(on_discord(shown).text)


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.lists(st.sampled_from("abcdef"), max_size=12))
def test_what_goes_and_comes_is_told_once(before: list[str], after: list[str]) -> None:
    """What goes was there, what comes is there, and the numbers add up."""
    found = differences(before, after)
    goes = [difference.goes for difference in found if difference.goes is not None]
    comes = [difference.comes for difference in found if difference.comes is not None]
    assert len(before) - len(goes) == len(after) - len(comes)
    for passages, told in ((before, goes), (after, comes)):
        rest = list(passages)
        for text in told:
            rest.remove(text)
    assert (found == ()) is (before == after)


def test_no_look_at_a_message_can_go_well() -> None:
    """Of an article made of a message it is not told that its page can't be read; of any other it is."""
    facts = [
        _facts(Article(1, "Fog", "en", 2, None, NOW, url=url, failures=3, failure="It is slow."))
        for url in ("https://example.org/fog", "https://discord.com/channels/1/2/3")
    ]
    assert [say("update-failing", count=3, reason="It is slow.") in shown for shown in facts] == [True, False]


def test_what_does_not_fit_is_counted() -> None:
    """Where there is no room for all, the number of further changes is told."""
    many = tuple(Difference(f"Passage {number} that goes. " * 9, None) for number in range(50))
    shown = changes._changes(many, 2000)
    told = shown.count("➖")
    assert shown.endswith(f"… and {50 - told} more")
    assert len(shown) <= 2000


def test_a_few_words_are_shown_in_their_place() -> None:
    """A typo in a long passage is shown with the words beside it, not with the whole passage twice."""
    text = " ".join(f"word{number}" for number in range(60))
    shown = changes._changes((Difference(text, text.replace("word30", "mended")),), 2000)
    assert shown == say(
        "update-changes",
        text="… word25 word26 word27 word28 word29 ~~word30~~ **mended** word31 word32 word33 word34 word35 …",
    )
