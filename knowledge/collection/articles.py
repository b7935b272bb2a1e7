"""The articles of a collection: added, changed, removed, found and read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from knowledge.analysis import detect_language
from knowledge.articles import MOST_ITEMS, MOST_UNPACKED_BYTES, Item, items_of
from knowledge.articles.files.bundle import Record
from knowledge.articles.reading import seconds_to_read
from knowledge.collection.catching_up import indexed
from knowledge.collection.core import Core
from knowledge.errors import BusyError, FootnoteError, InputError, NotFound, ProcessLost, StorageFull
from knowledge.index import Analysed, IndexedArticle
from knowledge.preparing import Prepared, Signature, read_and_prepare
from knowledge.records import (
    Article,
    ArticleVersion,
    Cause,
    Change,
    Draft,
    Passage,
    Proposal,
    Publisher,
    is_id,
)
from knowledge.store import Priority
from knowledge.store.drafts import page_of


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one of many articles: it went in, or why it did not."""

    done: int
    """How many were looked at, this one included."""
    total: int
    name: str
    """Which one it is: a path, or a file and a line."""
    article: Article | None = None
    error: FootnoteError | None = None
    problems: tuple[str, ...] = ()
    """What it says of itself and could not be used; it went in without."""


class Articles:
    """The articles of one collection. What changes is found, or gone, as soon as a verb returns."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store.articles
        self._is_importing = False

    async def add(self, draft: Draft, *, added_by: int | None = None, held_as: int | None = None) -> Article:
        """Store a draft as an article; it can be found as soon as this returns.

        ``held_as`` is the id under which the draft was held: it is not from then on.

        Raises:
            DuplicateArticle: When the link or the text is in the collection already.
            StorageFull: When there is no room; nothing is stored then.
        """
        return await self._change(draft, partial(self._store.add, draft, added_by=added_by), held_as=held_as)

    async def edit(
        self,
        article_id: int,
        draft: Draft,
        *,
        edited_by: int | None = None,
        version: int | None = None,
        held_as: int | None = None,
    ) -> Article:
        """Put a draft in an article's place; a changed text becomes a new version, the old one is kept.

        ``version`` is that of the text which the draft was made from, where another one is not to be replaced.
        ``held_as`` is the id under which the draft was held: it is not from then on.

        Raises:
            NotFound: When there is no such article any more.
            DuplicateArticle: When another article has the draft's link or text.
            BusyError: When the article has another version by now.
        """
        change = partial(self._store.replace, article_id, draft, replaced_by=edited_by, version=version)
        return await self._change(draft, change, held_as=held_as)

    async def take_page(self, article: Article, page: Draft, *, cause: Cause, by: int | None) -> Article:
        """Put what its page has in the place of an article's text; what people said of it stays.

        ``by`` is who asked for it, ``page`` what was read for that version of the article.

        Raises:
            NotFound: When there is no such article any more.
            DuplicateArticle: When another article has that text.
            BusyError: When the article has another version by now.
        """
        draft = page_of(article, page)
        change = partial(
            self._store.replace, article.id, draft, replaced_by=by, cause=cause, version=article.version
        )
        return await self._change(draft, change)

    async def take_proposal(self, proposal: Proposal, *, by: int | None) -> Article:
        """Put a proposal in the place of its article's text, if it still waits.

        Raises:
            NotFound: When it does not wait any more.
            DuplicateArticle: When another article has that text.
        """
        accept = partial(self._core.store.proposals.accept, proposal.id, by=by)
        return await self._change(proposal.draft, accept)

    async def versions(self, article_id: int) -> list[ArticleVersion]:
        """Return the texts that an article had before, newest first; none for an unknown article."""
        return await self._core.stored(self._store.versions, article_id)

    async def version(self, article_id: int, version: int) -> ArticleVersion:
        """Return a text that an article had before.

        Raises:
            NotFound: When there is no such article, or no such version of it (any more).
        """
        for earlier in await self.versions(article_id):
            if earlier.version == version:
                return earlier
        raise NotFound("version", version)

    async def put_back(self, article_id: int, version: int, *, by: int | None = None) -> Article:
        """Give an article a text back that it had before, as a new version; what people said of it stays.

        From then on what its page has is taken only when a person accepts it.

        Raises:
            NotFound: When there is no such article, or no such version of it (any more).
            DuplicateArticle: When another article has that text by now.
            InputError: When what was said of it is damaged, and has to be said again first.
        """
        earlier = await self.version(article_id, version)
        article = await self.get(article_id)
        if article.is_damaged:
            raise InputError(
                "“{title}” is damaged: edit it first, and look at its title and source.",
                code="article-damaged",
                title=article.title,
            )
        language = await self._core.computed(detect_language, "\n".join(p.text for p in earlier.paragraphs))
        draft = Draft(
            title=article.title,
            paragraphs=earlier.paragraphs,
            language=language,
            publisher=article.publisher,
            author=article.author,
            published=article.published,
            url=article.url,
            via=article.via,
        )
        change = partial(
            self._store.replace,
            article_id,
            draft,
            replaced_by=by,
            cause=Cause.PUT_BACK,
            version=article.version,
        )
        return await self._change(draft, change)

    async def remove(self, article_id: int) -> Article:
        """Remove an article; it is never quoted again.

        Raises:
            NotFound: When there is no such article (any more).
        """

        def remove() -> Article:
            change = self._store.remove(article_id)
            self._core.keeper.follow(self._core.index.remove, article_id, change.generation)
            return change.article

        return await self._core.freed(remove)

    async def import_from(
        self,
        source: Path,
        *,
        added_by: int | None = None,
        most: int = MOST_ITEMS,
        most_bytes: int = MOST_UNPACKED_BYTES,
    ) -> AsyncGenerator[Imported, None]:
        """Add what a folder, a JSON file or a zip holds, and yield what became of each.

        What can't be read or is there already is passed over, so a stopped import may simply be run again.
        ``most`` articles are taken, which unpack to ``most_bytes``.

        Raises:
            ArticleError: When the source itself can't be read, or holds more than that.
            BusyError: When another import into this collection is under way.
            StorageFull: When there is no room for more; what was added stays.
        """
        if self._is_importing:
            raise BusyError(
                "Another import into this collection is under way. Try again when it is done.",
                code="busy-import",
            )
        self._is_importing = True
        try:
            with self._core.in_use():
                items = await asyncio.to_thread(items_of, source, most=most, most_bytes=most_bytes)
                for done, item in enumerate(items, 1):
                    yield await self._imported(item, Imported(done, len(items), item.name), added_by)
        finally:
            self._is_importing = False

    async def _imported(self, item: Item, imported: Imported, added_by: int | None) -> Imported:
        """Add one of many, and return what became of it."""
        try:
            prepared = await self._prepared(item)
            add = partial(self._store.add, prepared.draft, added_by=added_by)
            await self._core.in_background(self._core.services.questions.precedence.give_way)
            article = await self._store_and_index(
                add, prepared.signature, Priority.BULK, analysed_as=prepared.analysed_as
            )
        except StorageFull:
            raise
        except FootnoteError as error:
            return replace(imported, error=error)
        return replace(imported, article=article, problems=prepared.draft.problems)

    async def get(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotFound: When there is no such article (any more).
        """
        return await self._core.stored(self._store.get, article_id)

    async def passages(self, article_id: int) -> list[Passage]:
        """Return an article's passages in order; none for an unknown article."""
        return await self._core.stored(self._store.passages_of, article_id)

    async def page(self, *, offset: int = 0, limit: int = 10) -> list[Article]:
        """Return some of the articles, newest first."""
        return await self._core.stored(self._store.page, offset=offset, limit=limit)

    async def find_titles(self, typed: str, *, limit: int = 25) -> list[Article]:
        """Return articles whose title begins with ``typed`` or has its words; the newest for an empty one."""
        return await self._core.stored_at(Priority.QUESTION, self._store.find_titles, typed, limit=limit)

    async def publishers(self, typed: str = "", *, limit: int = 25) -> list[Publisher]:
        """Return whose articles there are: names that begin with ``typed``, those with most articles first."""
        find = self._core.store.filters.publishers
        return await self._core.stored_at(Priority.QUESTION, find, typed, limit=limit)

    async def named(self, given: str) -> list[Article]:
        """Return the article of that id, else those of that title, capitals and blanks aside."""
        if is_id(given):
            with suppress(NotFound):
                return [await self.get(int(given))]
        wanted = _plain(given)
        return [article for article in await self.find_titles(given) if _plain(article.title) == wanted]

    async def find_duplicate(self, draft: Draft) -> Article | None:
        """Return the article that has the draft's link or text already."""
        found = await self._core.stored(self._store.find_duplicate, draft)
        return found[0] if found else None

    async def has_link(self, link: str) -> bool:
        """Return whether an article has the link, however it is spelled."""
        return await self._core.stored(self._store.find_link, link) is not None

    async def _change(
        self,
        draft: Draft,
        change: Callable[[], Change],
        *,
        held_as: int | None = None,
    ) -> Article:
        """Store a draft and index it."""
        signature = await self._core.computed(
            Signature.of, [paragraph.text for paragraph in draft.paragraphs]
        )
        return await self._store_and_index(change, signature, Priority.CHANGE, held_as=held_as)

    async def _prepared(self, item: Item) -> Prepared:
        """Return one of many, read and prepared in the background, or here where that can't be."""
        services = self._core.services
        loaded = await asyncio.to_thread(item.load)
        size = len(loaded.data if isinstance(loaded, Record) else loaded)
        try:
            return await services.background.run(
                read_and_prepare, loaded, item.name, timeout=seconds_to_read(size)
            )
        except ProcessLost:
            draft = await services.intake.from_item(item)
            return await self._core.in_background(Prepared.of, draft)

    async def _store_and_index(
        self,
        change: Callable[[], Change],
        signature: Signature,
        priority: Priority,
        *,
        held_as: int | None = None,
        analysed_as: Callable[[IndexedArticle], Analysed | None] = lambda article: None,
    ) -> Article:
        """Do a change with all that belongs to it, or nothing, and index it, as one job of the store's thread."""

        def store_and_index() -> Article:
            with self._core.store.together():
                changed = change()
                noted = self._note_twin(changed.article, signature)
                if held_as is not None:
                    self._core.store.drafts.drop(held_as)
            article = indexed(changed.article, changed.passages)
            self._core.keeper.follow(
                self._core.index.add, article, changed.generation, analysed=analysed_as(article)
            )
            return noted

        return await self._core.stored_at(priority, store_and_index)

    def _note_twin(self, article: Article, signature: Signature) -> Article:
        """Note the oldest article that this one nearly repeats."""
        signatures = self._core.store.signatures
        candidates = signatures.candidates(signature.bands, besides=article.id)
        twins = [id_ for id_, other in candidates if signature.is_near_stored(other)]
        signatures.save(article.id, signature.to_bytes(), signature.bands)
        twin = min(twins, default=None)
        if twin is not None:
            twin = self._store.get(twin).twin_of or twin
        if twin == article.twin_of or twin == article.id:
            return article
        self._store.set_twin(article.id, twin)
        return replace(article, twin_of=twin)


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()
