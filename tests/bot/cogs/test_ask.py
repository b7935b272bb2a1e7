from __future__ import annotations

import pytest

from bot.texts import say
from tests.bot.world import World, buttons_of, make_world, plain, reply_of, text_of

LIGHTHOUSE = """Before the lamp there was a coal fire on the tower's platform.

The lamp of the old lighthouse was lit for the first time in 1869. It burned rape oil until 1901.

Since 1978 nobody has lived on the rock; the light is watched from the mainland."""

HARBOUR = """The harbour office opens at seven on weekdays.

A berth for a night costs twenty crowns, water included."""


@pytest.mark.asyncio
async def test_question_gets_the_passage_and_its_source(world: World) -> None:
    """A member who asks sees the best passage word for word, its title linked, and where it stands."""
    await world.add(
        "The old lighthouse", LIGHTHOUSE, publisher="Harbour museum", url="https://example.org/light"
    )
    await world.add("The harbour office", HARBOUR)
    shown = reply_of(await world.member.slash(world.channel, "ask", question="When was the lamp first lit?"))
    text = text_of(shown)
    assert "[The old lighthouse](<https://example.org/light>)" in text
    assert "> **The lamp of the old lighthouse was lit for the first time in 1869.** It burned" in text
    assert "Harbour museum" in text
    assert say("paragraph", number=2, of=3) in text
    assert not shown.ephemeral


@pytest.mark.asyncio
async def test_private_answer_is_seen_by_who_asked_only(world: World) -> None:
    """With ``private`` the answer is ephemeral."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    asked = await world.member.slash(world.channel, "ask", question="When was the lamp lit?", private=True)
    assert reply_of(asked).ephemeral


@pytest.mark.asyncio
async def test_mention_is_answered_by_a_reply_that_pings_nobody(world: World) -> None:
    """A mention gets the same answer, as a reply to it."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    reply = await world.mention("when was the lamp first lit?")
    assert reply is not None
    assert "1869" in text_of(reply)
    assert reply.reference is not None
    assert reply.mentions == []
    request = next(r for r in reversed(world.env.http_requests) if r.path.endswith("/messages"))
    assert request.json["allowed_mentions"] == {"parse": [], "replied_user": False}


@pytest.mark.asyncio
async def test_mention_without_a_question_says_how(world: World) -> None:
    """Nobody who mentions the bot waits in vain."""
    assert text_of(await world.mention("")) == say("mention-without-question")


@pytest.mark.asyncio
async def test_direct_message_says_where_to_ask(world: World) -> None:
    """In direct messages there is no collection to answer from."""
    user = world.env.create_user("stranger")
    await user.send_dm("When was the lamp lit?")
    assert text_of(user.dm_channel.last_message) == say("ask-me-in-a-server")
    assert user.available_commands() == ()


@pytest.mark.asyncio
async def test_empty_collection_says_so(world: World) -> None:
    """Where there is nothing to quote the member learns that, and who can change it."""
    asked = await world.member.slash(world.channel, "ask", question="When was the lamp lit?")
    assert say("collection-empty") in text_of(asked)


@pytest.mark.asyncio
async def test_unknown_matter_gets_no_quote(world: World) -> None:
    """Without a good passage the bot says that it found nothing and keeps the question."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    asked = await world.member.slash(world.channel, "ask", question="Which trains run to Vienna tonight?")
    assert say("nothing-found") in text_of(asked)
    kept = await (await world.collection()).questions.unanswered()
    assert [row.question for row in kept] == ["Which trains run to Vienna tonight?"]


@pytest.mark.asyncio
@pytest.mark.parametrize("said", ["lol nice", "good morning everyone :)", "thanks!"])
async def test_small_talk_gets_a_friendly_sentence(world: World, said: str) -> None:
    """Who only says hello is told what can be asked; nothing was asked, so nothing is kept for the moderators."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    for shown in (
        await world.mention(said),
        await world.member.slash(world.channel, "ask", question=said),
    ):
        assert say("help-head") in text_of(shown) or text_of(shown) == say("thanks-back")
    assert await (await world.collection()).questions.unanswered() == []


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("said", "reply"),
    [("thx that worked", "thanks-back"), ("谢谢你", "thanks-back"), ("lol", "aside-back"), ("bye", "aside-back"),
     ("you suck", "aside-back")],
)  # fmt: skip
async def test_small_talk_that_asks_nothing_gets_a_line(world: World, said: str, reply: str) -> None:
    """Thanks, leave, laughter and scolding are no question that the articles lack, nor one for what can be asked."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    lines = {"thanks-back": say("thanks-back"), "aside-back": say("aside-back")}
    assert text_of(await world.mention(said)) == lines[reply]
    assert await (await world.collection()).questions.unanswered() == []


@pytest.mark.asyncio
async def test_reply_to_an_answer_follows_on_from_its_question(world: World) -> None:
    """Who answers one of our answers and mentions us means the matter that it was asked about."""
    await world.add("The old lighthouse", "The lamp of the old lighthouse burned rape oil until 1901.")
    await world.add("The old ferry", "The lamp of the old ferry burned petrol until 1911.")
    assert world.bot.user is not None
    for matter, year in (("lighthouse", "1901"), ("ferry", "1911")):
        answered = await world.mention(f"What did the lamp of the old {matter} burn?")
        assert answered is not None
        follow_up = f"<@{world.bot.user.id}> until when did it burn that?"
        await world.member.send(world.channel, follow_up, reply_to=answered)
        shown = text_of(world.channel.last_message)
        assert "until when did it burn that?" in shown.splitlines()[0]
        assert year in shown.split("> ")[1]


async def never_be_sure(world: World) -> None:
    """Let no passage count as an answer: for tests of what is shown then."""
    await (await world.collection()).settings.set_threshold(1.0)


@pytest.mark.asyncio
async def test_what_may_not_answer_is_said_to_be_unsure(world: World) -> None:
    """Below the threshold the closest sentence is shown in a command's answer and a mention's, and kept as doubtful."""
    await world.add(
        "The old lighthouse", LIGHTHOUSE, publisher="Harbour museum", url="https://example.org/light"
    )
    await never_be_sure(world)
    question = "When was the lamp first lit?"
    asked = text_of(await world.member.slash(world.channel, "ask", question=question))
    assert text_of(await world.mention(question)) == asked
    assert say("not-sure") in asked
    assert "> The lamp of the old lighthouse was lit for the first time in 1869. \\[…\\]\n" in asked
    assert "**[The old lighthouse](<https://example.org/light>)**" in asked
    assert say("nothing-found") not in asked
    assert say("question-kept") in asked
    for kept in await (await world.collection()).questions.unanswered():
        assert (kept.question, kept.is_doubtful) == (question, True)
        assert [citation.article.title for citation in kept.shown][:1] == ["The old lighthouse"]


@pytest.mark.asyncio
async def test_arrows_turn_through_the_closest_after_a_restart(world: World) -> None:
    """What was close can be read one by one, and stays unsure on each page, also when the bot began anew."""
    await add_many(world)
    await never_be_sure(world)
    asked = await world.member.slash(world.channel, "ask", question="Which key opens the tower door?")
    shown = reply_of(asked)
    first = text_of(shown)
    await world.restart()
    await world.member.click(shown, label="▶")
    second = text_of(shown)
    assert second != first
    for said in (first, second):
        assert say("not-sure") in said
        assert said.count("> ") == 1
        assert say("also-close", titles="") in said
    assert say("quote-number", number=2, of=3) in second


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "question",
    ["", "   ", "🙂🙂", "\x00\x07", "the of and is", "x" * 6000, "ἀ̈" * 50, "?!…", "`" * 400],
    ids=["empty", "spaces", "emoji", "control", "stopwords", "long", "marks", "signs", "backticks"],
)
async def test_odd_question_ends_with_a_sentence(world: World, question: str) -> None:
    """Whatever is asked, by command or by mention, there is one clear answer and no incident."""
    await world.add("The old lighthouse", LIGHTHOUSE)
    said = text_of(await world.member.slash(world.channel, "ask", question=question))
    assert len(said) > 20
    assert "incident" not in said
    if question:
        assert text_of(await world.mention(question[:1900]))


@pytest.mark.asyncio
async def test_one_paragraph_is_found(world: World) -> None:
    """A single article of a single paragraph can be quoted."""
    await world.add("Ferry", "The ferry to the island leaves every two hours from pier four.")
    asked = await world.member.slash(world.channel, "ask", question="Where does the ferry leave?")
    assert "pier four" in text_of(asked)


@pytest.mark.asyncio
async def test_mentions_and_markdown_in_a_quote_are_inert(world: World) -> None:
    """What a passage holds is shown, not executed."""
    source = "Ask @everyone or <@1> about **keys** and [doors](https://example.org), said ||the janitor||."
    await world.quote_anything()
    await world.add("Keys", "".join(f"\\{sign}" if sign in "*[]|" else sign for sign in source))
    asked = await world.member.slash(world.channel, "ask", question="Who knows about keys and doors?")
    said = text_of(asked)
    assert source in plain(said)
    assert "\\@everyone" in said
    assert reply_of(asked).message.mentions == []


MANY = [
    "The north door of the tower is opened with the brass key.",
    "The south door of the tower is opened with the iron key.",
    "The key to the tower's cellar door hangs in the office.",
]


async def add_many(world: World) -> None:
    """Add several articles that answer one question."""
    await world.quote_anything()
    for number, text in enumerate(MANY):
        await world.add(f"Keys {number}", text)


async def ask_many(world: World, by: str = "member"):
    """Ask a question that several articles answer."""
    await add_many(world)
    return reply_of(
        await world.member.slash(world.channel, "ask", question="Which key opens the tower door?")
    )


@pytest.mark.asyncio
async def test_arrows_turn_the_pages(world: World) -> None:
    """The one who asked turns the pages in place; at the ends an arrow is off."""
    shown = await ask_many(world)
    first = text_of(shown)
    assert buttons_of(shown)["◀"]["disabled"]
    await world.member.click(shown, label="▶")
    second = text_of(shown)
    assert second != first
    assert say("quote-number", number=2, of=3) in second
    await world.member.click(shown, label="◀")
    assert text_of(shown) == first


@pytest.mark.asyncio
async def test_others_turn_a_copy_of_their_own(world: World) -> None:
    """Who did not ask sees the next quote privately; the public answer stays as it is."""
    shown = await ask_many(world)
    before = text_of(shown)
    copy = reply_of(await world.moderator.click(shown, label="▶"))
    assert copy.ephemeral
    assert say("quote-number", number=2, of=3) in text_of(copy)
    await world.moderator.click(copy, label="▶")
    assert say("quote-number", number=3, of=3) in text_of(copy)
    assert text_of(shown) == before


@pytest.mark.asyncio
@pytest.mark.parametrize("private", [False, True])
async def test_arrows_work_after_a_restart(world: World, private: bool) -> None:
    """What an arrow needs to know stands in its custom id, in private answers too."""
    await add_many(world)
    shown = reply_of(
        await world.member.slash(
            world.channel, "ask", question="Which key opens the tower door?", private=private
        )
    )
    await world.restart()
    await world.member.click(shown, label="▶")
    assert say("quote-number", number=2, of=3) in text_of(shown)


@pytest.mark.asyncio
async def test_removed_article_is_not_shown_by_an_arrow(world: World) -> None:
    """An answer's page of a removed article is gone, and the answer says so."""
    shown = await ask_many(world)
    collection = await world.collection()
    articles = await collection.articles.page()
    cited = text_of(shown)
    other = next(a for a in articles if a.title not in cited)
    await collection.articles.remove(other.id)
    await world.member.click(shown, label="▶")
    assert say("some-gone") in text_of(shown)
    assert say("quote-number", number=2, of=2) in text_of(shown)
    for article in articles:
        if article.id != other.id:
            await collection.articles.remove(article.id)
    await world.member.click(shown, label="◀")
    assert text_of(shown) == say("answer-gone")


@pytest.mark.asyncio
async def test_other_server_knows_nothing_of_an_answer(world: World) -> None:
    """A button's id that is sent from another server finds nothing there."""
    shown = await ask_many(world)
    elsewhere = make_world(world.env, "Elsewhere")
    result = await elsewhere.press(elsewhere.admin, buttons_of(shown)["▶"]["custom_id"])
    assert text_of(result) == say("answer-unknown")


@pytest.mark.asyncio
async def test_a_question_is_kept_also_where_discord_fails(world: World) -> None:
    """What was asked is stored for the moderators, although its reply was not taken."""
    await world.add("The harbour office", HARBOUR)
    world.env.inject_error("PATCH", "/webhooks/*", status=403, code=50013, times=1)
    asked = await world.member.slash(world.channel, "ask", question="Which trains run to Vienna tonight?")
    assert text_of(asked) == say("may-not-show")
    assert (await (await world.collection()).index.status()).unanswered == 1
