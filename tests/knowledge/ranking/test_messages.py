"""Questions as members write them: in other spellings, between chat, several at once, and against the grain."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.index import Index, IndexedArticle
from knowledge.ranking import DEFAULT_THRESHOLD, rank
from tests.examples import examples
from tests.knowledge.ranking.small import collection, two_articles
from tests.work import calls_of

SNAPSHOT = two_articles()
NOTES = collection(
    (
        "Clubhouse",
        "en",
        ["The Wi-Fi password is pinned to the board in the kitchen, and is new every quarter."],
    ),
    ("Extensions", "en", ["A plug-in belongs into the directory mods, and is read when the server starts."]),
    (
        "Tournament",
        "en",
        ["The sign-up for the tournament ends on Sunday evening; later entries wait for a place."],
    ),
    (
        "Accounts",
        "en",
        ["Your login is the address that you gave when you came; a lost secret is sent there."],
    ),
    ("Hardware", "en", ["The host needs at least 16GB of memory and four cores, or it stutters."]),
    (
        "Script calls",
        "en",
        ["getPlayerName gives the name on the card; setPlayerName is for referees alone."],
    ),
    ("Release 2.19", "en", ["Version 2.19.3 added caves, and older saves have to be converted."]),
    ("Release 2.20", "en", ["Version 2.20.1 mends the broken menus; everybody should update."]),
    ("Kubb", "en", ["Kubb is played by two teams of six, each with a king and five sticks."]),
)


@pytest.mark.parametrize(
    ("question", "passage_id"),
    [
        ("What is the wifi password?", 1),
        ("What is the wi fi password?", 1),
        ("where does a plugin go?", 2),
        ("When does signup end?", 3),
        ("When does sign up end?", 3),
        ("how do I log in", 4),
        ("16 GB of memory", 5),
        ("16gb enough?", 5),
        ("getplayername", 6),
        ("what does getPlayerName do", 6),
        ("2.19", 7),
        ("2.19.3", 7),
        ("what is new in 2.20?", 8),
        ("how is kubb played", 9),
        ("plz help how to play kubb thx", 9),
        ("<@123456789012345678> how is kubb played? <:pepe:123456789012345678>", 9),
    ],
)
def test_other_spellings_find_the_article(question: str, passage_id: int) -> None:
    """Words that are written together or apart, units, calls and versions find what is written otherwise."""
    assert rank(question, NOTES, k=1).hits[0].passage_id == passage_id


PLAIN = [
    "when was the lighthouse built",
    "where did the keepers live",
    "how are valleys carved",
    "who kept the lighthouse for thirty years",
]
CODES = st.sampled_from(
    [
        "<@123456789012345678>",
        "<@!1234567890123456>",
        "<#123456789012345678>",
        "<:pepe:123456789012345678>",
        "🙂",
        "🎉🎉",
    ]
)


@given(question=st.sampled_from(PLAIN), before=st.lists(CODES, max_size=3), after=st.lists(CODES, max_size=3))
@settings(max_examples=examples(60), deadline=None)
def test_mentions_emoji_and_codes_change_nothing(question: str, before: list[str], after: list[str]) -> None:
    """Hits, confidences and sentences are the same with and without them."""
    assert rank(" ".join([*before, question, *after]), SNAPSHOT, k=3) == rank(question, SNAPSHOT, k=3)


@given(
    question=st.sampled_from(PLAIN),
    before=st.sampled_from(["", "hi all, ", "hey guys ", "plz ", "Hello! ", "quick question: "]),
    after=st.sampled_from(["", "?", " thx", "? Thanks in advance!", " pls"]),
)
@settings(max_examples=examples(60), deadline=None)
def test_chat_around_a_question_changes_little(question: str, before: str, after: str) -> None:
    """Greetings and thanks leave the same passage first, about as sure."""
    plain, wrapped = (
        rank(question, SNAPSHOT, k=3).hits[0],
        rank(before + question + after, SNAPSHOT, k=3).hits[0],
    )
    assert wrapped.passage_id == plain.passage_id
    assert wrapped.confidence == pytest.approx(plain.confidence, abs=0.1)


@pytest.mark.parametrize("message", ["Hello everyone!", "thanks a lot :)", "lol ok"])
def test_small_talk_is_not_answered(message: str) -> None:
    """Where nothing is asked no hit has any confidence."""
    hits = rank(message, NOTES, k=3).hits
    assert [hit.confidence for hit in hits] == [0.0] * len(hits)


@pytest.mark.parametrize(
    ("message", "passage_ids"),
    [
        ("When was the lighthouse built? What did the keepers grow?", (1, 3)),
        ("How are valleys carved? And who kept the lighthouse for thirty years?", (5, 1)),
        ("Where does a glacier form? What was rung in the fog?", (4, 2)),
    ],
)
def test_each_of_two_questions_is_answered(message: str, passage_ids: tuple[int, int]) -> None:
    """The best passage of each part is among the first three."""
    assert set(passage_ids) <= {hit.passage_id for hit in rank(message, SNAPSHOT, k=3).hits[:3]}


MESSAGES = st.lists(
    st.sampled_from([*PLAIN, "Hello!", "thx", "?", "What did they grow?", "zyx", "the lamp", "Why?"]),
    max_size=4,
).map(" ".join)


@given(message=MESSAGES, context=st.none() | st.sampled_from(PLAIN), k=st.integers(1, 5))
@settings(max_examples=examples(80), deadline=None)
def test_no_hit_is_surer_than_one_before_it(message: str, context: str | None, k: int) -> None:
    """Confidences never rise with the rank, each passage is there once, and each has its sentences."""
    ranking = rank(message, SNAPSHOT, k=k, context=context)
    assert all(one.confidence >= other.confidence for one, other in pairwise(ranking.hits))
    ids = [hit.passage_id for hit in ranking.hits]
    assert len(set(ids)) == len(ids) <= k
    assert set(ids) <= set(ranking.sentences)


def test_the_question_counts_more_than_its_context() -> None:
    """What was asked before decides where the question leaves it open, and only there."""
    assert rank("and when was it built?", SNAPSHOT, k=1, context="the lighthouse").hits[0].passage_id == 1
    assert (
        rank("What did the keepers grow?", SNAPSHOT, k=1, context="the valley of Lomen").hits[0].passage_id
        == 3
    )
    alike = collection(("", "en", ["The lamp is new.", "The bell is new."]))
    assert rank("the lamp", alike, k=1, context="the bell").hits[0].passage_id == 1
    assert rank("the bell", alike, k=1, context="the lamp").hits[0].passage_id == 2


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("and how much is it?", "when is the next game night?", "The next game night is on Friday at 20:00."),
        ("and how long is it?", "where is the chess meeting?", "The chess meeting is in room 3."),
    ],
)
def test_an_answer_to_the_question_before_is_no_sure_answer_to_the_next(
    question: str, context: str, answer: str
) -> None:
    """A follow-up without a word of its own wants its amount, and the passage that lacks it is not sure."""
    other = "Guests are welcome. They may bring a friend, and food to share."
    snapshot = collection(("Meetings", "en", (answer, other)))
    assert rank(context, snapshot, k=1).hits[0].confidence >= DEFAULT_THRESHOLD
    assert rank(question, snapshot, k=1, context=context).hits[0].confidence < DEFAULT_THRESHOLD
    priced = collection(("Meetings", "en", (f"{answer} It lasts 3 hours and costs 4 €.", other)))
    assert rank(question, priced, k=1, context=context).hits[0].confidence >= DEFAULT_THRESHOLD


def test_a_title_or_a_heading_alone_finds_its_passage() -> None:
    """A word that stands only above a passage finds it, but not one whose text has no word."""
    index = Index()
    index.add(
        IndexedArticle(1, "Crayfish", "en", [(1, "They hide by day.", "Habits"), (2, "…", "Habits")]), 1
    )
    index.add(IndexedArticle(2, "Herons", "en", [(3, "They wait in the reeds.", "Feeding")]), 2)
    for question, expected in [("crayfish", [1]), ("habits", [1]), ("feeding", [3]), ("herons", [3])]:
        assert [hit.passage_id for hit in rank(question, index.snapshot, k=5).hits] == expected


@pytest.mark.parametrize(
    "question",
    [
        "a" * 2000,
        "a " * 1000,
        "🙂" * 2000,
        "<@123456789012345678> " * 91,
        "? ? ?" * 400,
        "When was the lamp lit? " * 87,
        " ".join(f"What is lamp{number}?" for number in range(120)),
        "лампа lamp 灯 φως lampe مصباح ランプ 램프 दीपक " * 45,
        "灯" * 2000,
        "ก" * 2000,
        "1." * 1000,
        "a-" * 1000,
        "aB" * 1000,
        "\u0301" * 2000,
        "\x00" * 2000,
        "\ud800" * 2000,
    ],
    ids=lambda question: ascii(question[:12]),
)
def test_hostile_questions_are_bounded(question: str) -> None:
    """Whatever two thousand characters hold, they are no error and no more work than a story is."""
    rank(question, SNAPSHOT, k=3)  # what is read once
    assert calls_of(lambda: rank(question, SNAPSHOT, k=3)) < 1_000_000
    assert len(rank(question, SNAPSHOT, k=3).hits) <= 3


def test_an_article_of_unknown_language_changes_no_short_question() -> None:
    """Function words stay function words where one of the articles is in a language that nobody could tell."""
    index = Index()
    passages = [(1, "How long does it take? It does take ten days until it is done.", None)]
    index.add(IndexedArticle(1, "Brewing", "en", passages), 1)
    index.add(IndexedArticle(2, "12-34", "und", [(2, "5 6 7", None)]), 2)
    for question in ("does it?", "how?", "is it?"):
        hits = rank(question, index.snapshot, k=1).hits
        assert not hits or hits[0].confidence < DEFAULT_THRESHOLD, question
