"""Three communities at once, with each other's numbers: nobody ever sees a word of another's."""

from __future__ import annotations

import asyncio
import inspect
import json
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from knowledge.articles.reading import draft_from_text
from knowledge.collection import Collection, Collections
from knowledge.errors import FootnoteError
from knowledge.records import Article, Doubt, Draft, Known
from tests.examples import examples

SECRETS = {101: "quillfish", 202: "marrowjade", 303: "ospreyton"}
"""Each server, and the word that all its texts hold and no other's do."""
SERVERS = st.sampled_from(sorted(SECRETS))
NUMBERS = st.integers(1, 6)
"""What a number may be that somebody sends: small ones are some article's, draft's or proposal's in each server."""
NEUTRAL = "How often does the horn of the lighthouse sound in fog?"

ELSEWHERE = {
    "articles.take_page": "a look at a link calls it",
    "articles.take_proposal": "accepting a proposal calls it",
    "feeds.add": "needs a website; the rules put a feed into the store",
    "index.note_rebuild_message": "called with a rebuild's number",
    "index.rebuild": "gives what is waited for",
    "meanings.finish": "needs a model",
    "questions.export_person": "gives one person's rows, and has tests of its own",
    "questions.forget_person": "deletes one person's rows, and has tests of its own",
    "questions.record": "called with an answer",
    "questions.withdraw": "called with an answer's id, and changes that answer only",
    "settings.decide": "sets a value of the server's own, by no number",
    **dict.fromkeys(("waiting.add", "waiting.call"), "called with an answer"),
    **dict.fromkeys(("waiting.take", "waiting.put_back"), "called with who waits, as it was given"),
}
"""The verbs that the rules do not call by name, and why."""


def draft_of(server: int, number: int, *, extra: str = "") -> Draft:
    """Make a text of a server: the same as the others' but for the server's own word."""
    secret = SECRETS[server]
    text = (
        f"In fog the horn of the lighthouse at {secret} sounds {number} times a minute, says the keeper. {extra}"
        f"\n\nThe tower of {secret} was built by the harbour board in the year of the great storm, number {number}."
    )
    known = Known(
        title=f"Fog at {secret}, {number}",
        publisher=f"The {secret} board",
        author=f"Keeper {secret.title()}",
        published=date(2026, 1, number),
        url=f"https://example.org/{secret}/{number}",
    )
    return draft_from_text(text, known)


class Communities(RuleBasedStateMachine):
    """Does with three servers what people do, with numbers that may be another's."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.stack = AsyncExitStack()
        self.answer_ids = ["nobody's"]
        self.collections = self.run(self._opened())

    async def _opened(self) -> Collections:
        return await self.stack.enter_async_context(Collections(Path(self.folder.name)))

    def run(self, work: Awaitable[Any]) -> Any:
        """Do something now."""
        return self.loop.run_until_complete(_awaited(work))

    def teardown(self) -> None:
        """Close the collections."""
        self.run(self.stack.aclose())
        self.loop.close()
        self.folder.cleanup()

    def see(self, server: int, name: str, *args: Any, **options: Any) -> Any:
        """Call a verb for a server, and look at all that it gives or says; None where it was refused."""

        async def called() -> Any:
            collection = await self.collections.open(server)
            verb = collection
            for part in name.split("."):
                verb = getattr(verb, part)
            given = verb(*args, **options)  # type: ignore[operator]
            return [one async for one in given] if inspect.isasyncgen(given) else await given

        try:
            given = self.run(called())
        except FootnoteError as error:
            assert_own(server, [str(error), vars(error)])
            return None
        assert_own(server, given)
        return given

    def store(self, server: int, do: Callable[[Collection], Awaitable[Any]]) -> None:
        """Put something into a server's store that only a website could bring."""

        async def done() -> None:
            await do(await self.collections.open(server))

        self.run(done())

    @initialize()
    def begin(self) -> None:
        """Give each server two articles, a draft and a feed, whose numbers are the same in all."""
        for server in SECRETS:
            for number in (1, 2):
                self.add(server, number)
            self.hold(server, 3, None)
            self.ask(server, None, is_recorded=False)
            self.follow(server)

    @rule(server=SERVERS, number=NUMBERS)
    def add(self, server: int, number: int) -> None:
        """Add an article, or find that it is there."""
        self.see(server, "articles.find_duplicate", draft_of(server, number))
        self.see(server, "articles.add", draft_of(server, number), added_by=1)
        self.see(server, "articles.has_link", f"https://example.org/{SECRETS[server]}/{number}")

    @rule(server=SERVERS, number=NUMBERS)
    def import_(self, server: int, number: int) -> None:
        """Import a file of the server's own."""
        source = Path(self.folder.name) / "import.json"
        source.write_text(json.dumps([{"title": f"{SECRETS[server]} {number}", "text": SECRETS[server] * 9}]))
        self.see(server, "articles.import_from", source)

    @rule(server=SERVERS, article=NUMBERS, number=NUMBERS)
    def edit(self, server: int, article: int, number: int) -> None:
        """Change an article, and put an earlier text back."""
        self.see(server, "articles.edit", article, draft_of(server, number, extra="Now louder."), edited_by=1)
        self.see(server, "articles.versions", article)
        self.see(server, "articles.version", article, 1)
        self.see(server, "proposals.compare_version", article, 1)
        self.see(server, "articles.put_back", article, 1, by=1)

    @rule(server=SERVERS, article=NUMBERS)
    def remove(self, server: int, article: int) -> None:
        """Remove an article."""
        self.see(server, "articles.remove", article)

    @rule(server=SERVERS, article=NUMBERS, typed=st.sampled_from(["fog", "1", *SECRETS.values()]))
    def look(self, server: int, article: int, typed: str) -> None:
        """Read, list, and be offered titles."""
        self.see(server, "articles.get", article)
        self.see(server, "articles.passages", article)
        self.see(server, "articles.page", offset=article - 1)
        self.see(server, "articles.find_titles", typed)
        self.see(server, "articles.named", typed)
        self.see(server, "articles.named", str(article))
        self.see(server, "overviews.made")
        self.see(server, "overviews.get")
        self.see(server, "overviews.question", "t", str(article))
        self.see(server, "overviews.question", "p", str(article))

    @rule(server=SERVERS, number=NUMBERS, replaces=st.none() | NUMBERS)
    def hold(self, server: int, number: int, replaces: int | None) -> None:
        """Keep a draft."""
        self.see(server, "drafts.hold", draft_of(server, number), held_by=1, replaces=replaces)

    @rule(server=SERVERS, draft=NUMBERS, number=NUMBERS, goes=st.booleans())
    def decide(self, server: int, draft: int, number: int, goes: bool) -> None:
        """Look at a draft, correct it or drop it."""
        self.see(server, "drafts.get", draft)
        self.see(server, "drafts.correct", draft, draft_of(server, number))
        if goes:
            self.see(server, "drafts.drop", draft)

    @rule(server=SERVERS, about=st.sampled_from([None, *SECRETS.values()]), is_recorded=st.booleans())
    def ask(self, server: int, about: str | None, is_recorded: bool) -> None:
        """Ask, also for another's word, and let everybody turn to the answer."""
        question = NEUTRAL if about is None else f"What does the {about} board say of the horn in fog?"

        async def answered() -> Any:
            collection = await self.collections.open(server)
            answer = await collection.ask(question, context=NEUTRAL, asked_by=1)
            if about not in {None, SECRETS[server]}:
                collection.questions.forget(answer)  # else a word that somebody typed is in a list
            elif is_recorded:
                await collection.questions.record(answer)
            return answer

        answer = self.run(answered())
        assert_own(server, answer.citations)
        if about in {None, SECRETS[server]}:
            assert_own(server, answer)
        self.answer_ids.append(answer.id)
        for other in SECRETS:
            self.see(other, "questions.find_answer", answer.id)

    @rule(server=SERVERS, data=st.data(), passage=st.integers(1, 12))
    def ask_back(self, server: int, data: st.DataObject, passage: int) -> None:
        """Turn to an answer that may be another's, and read what was asked."""
        self.see(server, "questions.find_answer", data.draw(st.sampled_from(self.answer_ids)))
        self.see(server, "questions.unanswered")
        self.see(server, "questions.explain", NEUTRAL, passage)

    @rule(
        server=SERVERS,
        data=st.data(),
        passage=st.integers(1, 12),
        person=st.integers(1, 3),
        helps=st.booleans(),
    )
    def vote(self, server: int, data: st.DataObject, passage: int, person: int, helps: bool) -> None:
        """Vote on an answer that may be another's, take it back, and read what was said of quotes."""
        answer_id = data.draw(st.sampled_from(self.answer_ids))
        self.see(server, "votes.cast", answer_id, passage, person, is_helpful=helps, line=SECRETS[server])
        self.see(server, "votes.of", answer_id, passage, person)
        self.see(server, "votes.bad")
        self.see(server, "votes.count_bad")
        if person == 1:
            self.see(server, "votes.withdraw", answer_id, passage, person)

    @rule(server=SERVERS, data=st.data(), passage=st.integers(1, 12), article=NUMBERS)
    def read_on(self, server: int, data: st.DataObject, passage: int, article: int) -> None:
        """Read on from passages and articles, and look after questions, by numbers that may be another's."""
        answer_id = data.draw(st.sampled_from(self.answer_ids))
        self.see(server, "reading.around", passage)
        self.see(server, "reading.leaf", article, 1)
        self.see(server, "reading.leaf_of", passage)
        self.see(server, "articles.publishers")
        self.see(server, "questions.offered", "how")
        self.see(server, "questions.to_follow", answer_id)
        self.see(server, "waiting.of", answer_id)
        self.see(server, "waiting.is_called", answer_id)
        self.see(server, "waiting.take_back_call", answer_id)
        self.see(server, "waiting.settle", answer_id)
        self.see(server, "waiting.is_due")
        self.see(server, "waiting.look_again")

    @rule(server=SERVERS)
    def follow(self, server: int) -> None:
        """Follow a feed at an address that is refused."""
        url = f"http://127.0.0.1:9/{SECRETS[server]}.xml"

        async def put(collection: Collection) -> None:
            feeds = collection.feeds
            known = {feed.url for feed in await feeds.all()}
            if url not in known:
                await collection._core.stored(feeds._store.add, url, title=f"All of {SECRETS[server]}")

        self.store(server, put)

    @rule(server=SERVERS, feed=NUMBERS, goes=st.booleans())
    def feeds(self, server: int, feed: int, goes: bool) -> None:
        """Look at feeds, of which another may have the number."""
        self.see(server, "feeds.all")
        self.see(server, "feeds.check", feed)
        self.see(server, "feeds.check_due")
        if goes:
            self.see(server, "feeds.remove", feed)

    @rule(server=SERVERS, article=NUMBERS, number=NUMBERS)
    def propose(self, server: int, article: int, number: int) -> None:
        """Let a page have another text."""

        async def put(collection: Collection) -> None:
            found = [a for a in await collection.articles.page(limit=25) if a.id == article]
            for one in found:
                draft = draft_of(server, number, extra="As the page has it.")
                store = collection._core.store.proposals
                await collection._core.stored(
                    store.put, article, draft, [Doubt.REWRITTEN], version=one.version
                )

        self.store(server, put)

    @rule(server=SERVERS, number=NUMBERS, accepts=st.booleans())
    def proposals(self, server: int, number: int, accepts: bool) -> None:
        """Decide on a page's text."""
        self.see(server, "proposals.count")
        self.see(server, "proposals.oldest")
        proposal = self.see(server, "proposals.of", number)
        if proposal is not None:
            self.see(server, "proposals.compare", proposal)
        if accepts:
            self.see(server, "proposals.accept", number, by=1)
        else:
            self.see(server, "proposals.keep", number)

    @rule(server=SERVERS, article=NUMBERS)
    def refresh(self, server: int, article: int) -> None:
        """Look at an article's link, which no server answers, and at all that are due."""
        found: Article | None = self.see(server, "articles.get", article)
        if found is not None and found.url is None:
            self.see(server, "freshness.refresh", article, asked_by=1)
        self.see(server, "freshness.check_due")

    @rule(server=SERVERS, group=NUMBERS, goes=st.booleans(), threshold=st.sampled_from([None, 0.0, 0.3]))
    def settings_(self, server: int, group: int, goes: bool, threshold: float | None) -> None:
        """Let words mean the same, and say how sure an answer must be."""
        self.see(server, "settings.add_synonyms", ["fog", SECRETS[server]], added_by=1)
        self.see(server, "settings.synonyms")
        self.see(server, "settings.set_threshold", threshold)
        if goes:
            self.see(server, "settings.remove_synonyms", group)

    @rule(server=SERVERS)
    def rebuild(self, server: int) -> None:
        """Rebuild the index and look at its figures."""

        async def rebuilt() -> Any:
            collection = await self.collections.open(server)
            rebuild = await collection.index.rebuild(requested_by=1, channel_id=1)
            await collection.index.note_rebuild_message(rebuild.job.id, channel_id=1, message_id=1)
            await asyncio.to_thread(rebuild.wait)
            return [rebuild.job, rebuild.result()]

        assert_own(server, self.run(rebuilt()))
        self.see(server, "index.status", look_closely=True)
        self.see(server, "index.check")
        self.see(server, "index.interrupted_rebuilds")
        self.see(server, "index.note_reported", 1)

    @rule()
    def restart(self) -> None:
        """Save what is due, close everything and open it again."""
        self.run(self.collections.upkeep())
        self.run(self.stack.aclose())
        self.collections = self.run(self._opened())


async def _awaited(work: Awaitable[Any]) -> Any:
    return await work


def assert_own(server: int, given: object) -> None:
    """Fail where something shows a word of another server."""
    shown = repr(given).casefold()
    foreign = {secret for other, secret in SECRETS.items() if other != server}
    assert not [secret for secret in foreign if secret in shown], shown


TestIsolation = Communities.TestCase
TestIsolation.settings = settings(
    max_examples=examples(100) // 5,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_every_verb_is_tried(tmp_path: Path) -> None:
    """A verb that a collection or a part of it gets has a rule above, or a reason why not."""

    async def verbs() -> set[str]:
        async with Collections(tmp_path) as collections:
            collection = await collections.open(1)
            parts = {name: part for name, part in vars(collection).items() if not name.startswith("_")}
            return {
                f"{name}.{verb}"
                for name, part in parts.items()
                for verb, value in inspect.getmembers(type(part))
                if not verb.startswith("_")
                and (inspect.iscoroutinefunction(value) or inspect.isasyncgenfunction(value))
            }

    source = inspect.getsource(Communities)
    tried = {verb for verb in asyncio.run(verbs()) if f'"{verb}"' in source}
    assert asyncio.run(verbs()) - tried == ELSEWHERE.keys()
