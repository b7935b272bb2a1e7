"""Every error that leaves ``knowledge``.

::

    FootnoteError
    ├── InputError               the person can mend it
    │   ├── QuestionError        a question that can't be asked
    │   ├── ArticleError         a text, title or file that can't become an article
    │   │   └── ProcessLost      no process to read it in was left alive; may go well another time
    │   ├── DateError            a date that is none
    │   ├── LinkError            a link that is none, or may not be fetched
    │   ├── DuplicateArticle     the link or the text is in the collection already
    │   ├── NotFound             no article, draft or feed of that id (any more)
    │   ├── NoBackup             there is no backup of that name
    │   └── WouldReplace         something is there that nobody said may be replaced
    ├── FetchError               a link could not be fetched or is no article
    ├── BusyError                too much at once; try again
    │   ├── RebuildRunning       a rebuild of the collection is under way
    │   └── CollectionInUse      another process has the collection open
    ├── Cancelled                somebody stopped the work
    └── StorageError             the disk or the file does not do its part
        ├── NotACollection       a file that is no collection of ours, or a damaged one
        ├── NewerCollection      a collection written by a newer Footnote
        ├── DamagedBackup        a backup that can't be relied on
        └── StorageFull          no room, or no right to write

Each says one sentence for a person (``str(error)``) and keeps its data in attributes. Its ``code`` and its ``values``
are for those who say the same in another language: a code belongs to one sentence. No foreign exception (sqlite3,
aiohttp, lxml, …) leaves ``knowledge``; an unforeseen one is a defect and is reported as such.
"""

from __future__ import annotations

from pathlib import Path

from knowledge.records.sentences import Sentence, Value


class FootnoteError(Exception):
    """The root: everything that ``knowledge`` raises on purpose."""

    sentence: Sentence

    def __init__(self, text: str = "", /, *, code: str = "", **values: Value) -> None:
        """``text`` is the English sentence, with a field in braces for each of the ``values`` that it shows.

        What has neither a code nor values is taken as it stands; so is a ``Sentence``, which has both already.
        """
        self.sentence = text if isinstance(text, Sentence) else Sentence.of(text, code, **values)
        super().__init__(str(self.sentence))


class InputError(FootnoteError):
    """Something a person gave can't be used as it is."""


class QuestionError(InputError):
    """A question that can't be asked: empty, or too long."""


class ArticleError(InputError):
    """A text, title or file that can't become an article."""


class ProcessLost(ArticleError):
    """There is no process to read something in: none can be started, or they are ended from outside."""


class DateError(InputError):
    """A date that is none."""

    def __init__(self, text: str) -> None:
        super().__init__("“{date}” is not a date. Write it like 2026-11-22.", code="no-date", date=text[:40])
        self.text = text


class LinkError(InputError):
    """A link that is none, or that may not be fetched."""

    def __init__(self, url: str, text: str, *, code: str = "", **values: Value) -> None:
        super().__init__(text, code=code, **values)
        self.url = url


class DuplicateArticle(InputError):
    """The same link or the same text is in the collection already."""

    def __init__(self, article_id: int, title: str, same: str) -> None:
        """``same`` is ``"link"`` or ``"text"``."""
        super().__init__(
            "“{title}” is in the collection already (same {same}).", code="duplicate", title=title, same=same
        )
        self.article_id = article_id
        self.title = title
        self.same = same


class NotFound(InputError):
    """Nothing of that id, or not any more."""

    def __init__(self, what: str, id: int | str) -> None:
        super().__init__(
            "There is no {what} {id} in this collection (any more).",
            code="not-found",
            what=what,
            kind=what.replace(" ", "-"),
            id=str(id),
        )
        self.what = what
        self.id = id


class NoBackup(InputError):
    """There is no backup of that name."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(f"There is no backup of {name} in {folder}.")
        self.name = name


class WouldReplace(InputError):
    """Something is there that nobody said may be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already; nothing was changed.")
        self.path = path


class FetchError(FootnoteError):
    """A link could not be fetched, or what came is no article.

    ``kind`` is a word that callers may branch on: ``refused``, ``unreachable``, ``too_large``, ``too_slow``,
    ``not_text``, ``gone``, ``paywall``, ``login``, ``cookie_wall``, ``script_shell``, ``robots``, ``parked``,
    ``not_an_article``, …
    """

    def __init__(
        self,
        url: str,
        kind: str,
        text: str,
        *,
        code: str = "",
        retry_after: float | None = None,
        **values: Value,
    ) -> None:
        """``retry_after``: seconds that the website asks to be left alone for."""
        super().__init__(text, code=code, **values)
        self.url = url
        self.kind = kind
        self.retry_after = retry_after


class BusyError(FootnoteError):
    """Too much at once; trying again later helps."""


class RebuildRunning(BusyError):
    """A rebuild of this collection is under way."""

    def __init__(self) -> None:
        super().__init__("The index of this collection is being rebuilt already.", code="rebuild-running")


class CollectionInUse(BusyError):
    """Another process has the collection open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{file} is in use by another Footnote process.", code="collection-in-use", file=path.name
        )
        self.path = path


class Cancelled(FootnoteError):
    """Somebody stopped the work; what was before still stands."""


class StorageError(FootnoteError):
    """The disk or the file does not do its part."""


class NotACollection(StorageError):
    """A file that is no collection of ours, or a damaged one."""

    def __init__(self, path: Path, detail: str = "") -> None:
        said = f" ({detail})" if detail else ""
        super().__init__(
            "{file} is not a Footnote collection, or it is damaged.{detail}",
            code="no-collection",
            file=path.name,
            detail=said,
        )
        self.path = path


class NewerCollection(StorageError):
    """A collection that a newer Footnote wrote."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{file} was written by a newer Footnote. Update Footnote to open it.",
            code="newer-collection",
            file=path.name,
        )
        self.path = path


class DamagedBackup(StorageError):
    """A backup that can't be relied on: it is not what was written, or was damaged before it was."""

    def __init__(self, path: Path, faults: tuple[str, ...]) -> None:
        super().__init__(f"{path.name} can't be relied on: {' '.join(faults)}")
        self.path = path
        self.faults = faults


class StorageFull(StorageError):
    """No room on the disk, or no right to write there."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            "Could not write to {folder}: {detail}.",
            code="not-written",
            folder=path.parent.name,
            detail=detail,
        )
        self.path = path
