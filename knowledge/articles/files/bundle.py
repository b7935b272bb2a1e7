"""Many articles at once: a folder, a ZIP archive or JSON, read one at a time."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path, PurePath, PurePosixPath
from typing import IO

from knowledge.articles.files.archive import MOST_UNPACKED_BYTES, Read, Room, fail, files_in, kept
from knowledge.articles.files.json_file import NO_ARTICLE, articles_in, is_json_object, json_document
from knowledge.articles.files.kinds import FILE_NAMES, JSON_NAME, ZIP_STARTS, Kind, kind_of, kind_of_archive
from knowledge.articles.files.limits import MOST_BYTES, check_size
from knowledge.errors import ArticleError

MOST_ITEMS = 100_000
_LINES_NAMES = frozenset((".jsonl", ".ndjson"))
_JSON_NAMES = _LINES_NAMES | {JSON_NAME}
_CONTAINERS = _JSON_NAMES | {".zip"}
_NAMES = FILE_NAMES | _CONTAINERS

Open = Callable[[], AbstractContextManager[IO[bytes]]]


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object that should be an article, not read yet."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Item:
    """One article of many, not read yet."""

    name: str
    """Which one it is, for reports and for going on where an import stopped: a path, or a file and a line."""
    load: Callable[[], bytes | Record]
    """Reads it: the bytes of a file, for ``draft_from_bytes``, or a JSON object, for ``draft_from_record``. Raises
    an ArticleError where it can't be read."""


def holds_many(data: bytes, name: str = "") -> bool:
    """Return whether a file is one of those that hold many articles, to be read by ``items_of``.

    Raises:
        ArticleError: it is of a kind that holds no article for us.
    """
    return kind_of(data, name) in (Kind.ZIP, Kind.JSON, Kind.JSONL)


def items_of(source: Path, *, most: int = MOST_ITEMS, most_bytes: int = MOST_UNPACKED_BYTES) -> list[Item]:
    """Return what a folder, an archive, a JSON file or a single other file holds, in a lasting order.

    An archive's paths are only names, and of its files only archives and JSON are unpacked yet. In a folder or
    archive, hidden files and those whose names are not of a kind that we read (pictures, programs; `passed_over` names
    them) are passed over, and JSON that holds no articles. ``most`` articles are taken, which unpack to ``most_bytes``.

    Raises:
        ArticleError: the source can't be read, holds too much, or is packed so tightly that it must be a bomb.
    """
    return _limited(_items(source, Room(most_bytes)), most)


def passed_over(source: Path) -> list[str]:
    """Return which files of a folder or an archive are not among its items, for their names are of no kind of ours.

    Hidden files are not told, nor what is in an archive within another.
    """
    if source.is_dir():
        names: list[PurePath] = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    else:
        try:
            with zipfile.ZipFile(source) as archive:
                if kind_of_archive(archive.namelist()) is not Kind.ZIP:
                    return []
                names = [
                    PurePosixPath(member.filename) for member in archive.infolist() if not member.is_dir()
                ]
        except (ArticleError, zipfile.BadZipFile, OSError):
            return []
    return sorted(name.as_posix() for name in names if not _is_hidden(name) and not _is_wanted(name))


def _items(source: Path, room: Room) -> Iterator[Item]:
    try:
        if source.is_dir():
            yield from _files_in(source, room)
            return
        if source.exists() and not source.is_file():
            # To read a pipe or a device may never end.
            raise ArticleError("{file} is no file.", code="no-file", file=source.name)
        with source.open("rb") as file:
            start = file.readline(MOST_BYTES)
    except OSError as error:
        raise _unreadable(source.name, error) from error
    if source.suffix.lower() in _LINES_NAMES:
        yield from _records(source.name, _opener(source))
    elif start.startswith(ZIP_STARTS):
        yield from _archive_items(source, room)
    else:
        yield from _json_or_file(source, start)


def _archive_items(source: Path, room: Room) -> Iterator[Item]:
    try:
        archive = zipfile.ZipFile(source)
    except (zipfile.BadZipFile, OSError):
        # Whoever loads it learns what is wrong with it.
        yield Item(source.name, partial(_read, source))
        return
    if kind_of_archive(archive.namelist()) is Kind.ZIP:
        yield from _members(archive, source.name, room)
    else:
        yield Item(source.name, partial(_read, source))


def _json_or_file(source: Path, start: bytes) -> Iterator[Item]:
    read = partial(_read, source)
    may_be_json = source.suffix.lower() == JSON_NAME or start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(
        (b"{", b"[")
    )
    if may_be_json and source.stat().st_size > MOST_BYTES and is_json_object(start):
        yield from _records(source.name, _opener(source))
    elif may_be_json and kind_of(data := read(), source.name) in (Kind.JSON, Kind.JSONL):
        found = False
        for item in _json_items(source.name, data):
            found = True
            yield item
        if not found:
            raise ArticleError(NO_ARTICLE)
    else:
        yield Item(source.name, read)


def _limited(items: Iterable[Item], most: int) -> list[Item]:
    found = list(islice(items, most + 1))
    if not found:
        raise ArticleError("There is no file in it that could be an article.", code="no-article-inside")
    if len(found) > most:
        raise ArticleError(
            "There are over {most:,} articles in it. Divide it and import the parts.",
            code="too-many-articles",
            most=most,
        )
    return found


def _is_wanted(path: PurePath) -> bool:
    return not _is_hidden(path) and path.suffix.lower() in _NAMES


def _is_hidden(path: PurePath) -> bool:
    # A path in an archive may lead upwards. It is only a name: nothing is written there.
    return any(part.startswith((".", "__MACOSX")) for part in path.parts if part != "..")


def _files_in(folder: Path, room: Room) -> Iterator[Item]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not _is_wanted(name) or not path.is_file():
            continue
        if name.suffix.lower() in _CONTAINERS:
            for item in _items_or_itself(path, room):
                yield Item((name.parent / item.name).as_posix(), item.load)
        else:
            yield Item(name.as_posix(), partial(_read, path))


def _items_or_itself(container: Path, room: Room) -> Iterator[Item]:
    try:
        if container.suffix.lower() == JSON_NAME:
            yield from _articles_or_itself(container.name, partial(_read, container))
        else:
            yield from _items(container, room)
    except ArticleError as error:
        # Whoever loads it learns what is wrong with it; the rest of the folder is read.
        yield Item(container.name, partial(fail, error.sentence))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(path.name, error) from error
    check_size(len(data))
    return data


def _unreadable(name: str, error: OSError) -> ArticleError:
    return ArticleError(
        "{file} can't be read: {detail}.", code="unreadable", file=name, detail=error.strerror or str(error)
    )


def _members(archive: zipfile.ZipFile, name: str, room: Room) -> Iterator[Item]:
    for path, read in files_in(archive, name, _is_wanted, room):
        if PurePosixPath(path).suffix.lower() in _JSON_NAMES:
            yield from _articles_or_itself(path, read)
        else:
            yield Item(path, read)


def _articles_or_itself(path: str, read: Read) -> Iterator[Item]:
    """Yield the articles of a JSON file among others; none where it is about something else."""
    try:
        yield from _json_items(path, read())
    except ArticleError as error:
        # Whoever loads it learns what is wrong with it; the rest is read.
        yield Item(path, partial(fail, error.sentence))


def _json_items(name: str, data: bytes) -> Iterator[Item]:
    """Yield the articles of JSON or JSON Lines that were read already."""
    if PurePosixPath(name).suffix.lower() not in _LINES_NAMES:
        document = json_document(data)
        if document is not None:
            data = b"\n".join(json.dumps(entry).encode() for entry in articles_in(document))
        elif not is_json_object(data):
            raise ArticleError("This file is no JSON, or it is damaged.", code="json-damaged")
    yield from _records(name, _opener(kept(io.BytesIO(data))))


def _opener(source: Path | IO[bytes]) -> Open:
    def open_() -> AbstractContextManager[IO[bytes]]:
        return source.open("rb") if isinstance(source, Path) else nullcontext(source)

    return open_


def _records(name: str, open_: Open) -> Iterator[Item]:
    """Yield the lines of a JSON Lines file; only where they stand is kept."""
    place = 0
    with open_() as file:
        file.seek(0)
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Item(f"{name}:{number}", partial(_read_record, name, open_, place))
            place += len(line)


def _read_record(name: str, open_: Open, place: int) -> Record:
    try:
        with open_() as file:
            file.seek(place)
            line = file.readline(MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    check_size(len(line))
    return Record(line)
