"""Many articles at once: a folder, a ZIP archive or JSON Lines, read one at a time."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path, PurePath, PurePosixPath

from knowledge.articles.drafts import make_draft
from knowledge.articles.files.file import MOST_BYTES, check_size
from knowledge.articles.files.front_matter import NAMES, known_from
from knowledge.articles.files.kinds import FILE_NAMES, ZIP_STARTS, Kind, is_json_object, kind_of_archive
from knowledge.articles.files.text import extract_text
from knowledge.errors import ArticleError
from knowledge.records import Draft, Known

MOST_ITEMS = 100_000
MOST_UNPACKED_BYTES = 2 * 2**30
"""What all files of an archive may need when unpacked, one after the other."""
MOST_TIMES_SMALLER = 200
"""Text is packed to a third or a tenth; what is packed to less than this part of itself is a bomb."""
_SMALL = 2**20
_TEXT_KEYS = ("text", "body", "content")
_RECORD_NAMES = frozenset((".jsonl", ".ndjson"))
_CONTAINERS = _RECORD_NAMES | {".zip"}
_NAMES = FILE_NAMES | _CONTAINERS


@dataclass(frozen=True, slots=True)
class Item:
    """One article of many, not read yet."""

    name: str
    """Which one it is, for reports and for going on where an import stopped: a path, or a file and a line."""
    load: Callable[[], bytes | Draft]
    """Reads it: the bytes of a file, or the draft of a JSON record. Raises as ``draft_from_bytes`` does."""


def items_of(source: Path) -> list[Item]:
    """Return what a folder, an archive, a JSON Lines file or a single file holds, in a lasting order.

    Nothing is unpacked yet, and an archive's paths are only names. In a folder or archive, hidden files and those
    whose names are not of a kind that we read (pictures, programs) are passed over.

    Raises:
        ArticleError: the source can't be read, holds too much, or is packed so tightly that it must be a bomb.
    """
    try:
        if source.is_dir():
            return _limited(_files_in(source))
        if source.exists() and not source.is_file():
            # To read a pipe or a device may never end.
            raise ArticleError(f"{source.name} is no file.")
        with source.open("rb") as file:
            start = file.readline(MOST_BYTES)
        if source.suffix.lower() in _RECORD_NAMES or is_json_object(start):
            return _limited(_records(source))
        if start.startswith(ZIP_STARTS):
            archive = zipfile.ZipFile(source)
            if kind_of_archive(archive.namelist()) is Kind.ZIP:
                return _limited(_members(archive, source.name))
    except OSError as error:
        raise ArticleError(f"{source.name} can't be read: {error.strerror or error}.") from error
    except zipfile.BadZipFile:
        # Whoever loads it learns what is wrong with it.
        return [Item(source.name, partial(_read, source))]
    return [Item(source.name, partial(_read, source))]


def _limited(items: Iterable[Item]) -> list[Item]:
    found = list(islice(items, MOST_ITEMS + 1))
    if not found:
        raise ArticleError("There is no file in it that could be an article.")
    if len(found) > MOST_ITEMS:
        raise ArticleError(f"There are over {MOST_ITEMS:,} articles in it. Divide it and import the parts.")
    return found


def _is_wanted(path: PurePath) -> bool:
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not is_hidden and path.suffix.lower() in _NAMES


def _files_in(folder: Path) -> Iterator[Item]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not _is_wanted(name) or not path.is_file():
            continue
        if name.suffix.lower() in _CONTAINERS:
            for item in _items_or_itself(path):
                yield Item((name.parent / item.name).as_posix(), item.load)
        else:
            yield Item(name.as_posix(), partial(_read, path))


def _items_or_itself(container: Path) -> list[Item]:
    try:
        return items_of(container)
    except ArticleError:
        # Whoever loads it learns what is wrong with it; the rest of the folder is read.
        return [Item(container.name, partial(_read, container))]


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ArticleError(f"{path.name} can't be read: {error.strerror or error}.") from error
    check_size(len(data))
    return data


def _members(archive: zipfile.ZipFile, name: str) -> Iterator[Item]:
    """Yield the files of an archive, which stays open as long as one of them is kept."""
    members = [member for member in archive.infolist() if _is_wanted(PurePosixPath(member.filename))]
    if sum(member.file_size for member in members) > MOST_UNPACKED_BYTES:
        raise ArticleError(f"This archive unpacks to over {MOST_UNPACKED_BYTES // 2**30} GB.")
    for member in sorted(members, key=lambda member: member.filename):
        yield Item(f"{name}/{member.filename}", partial(_read_member, archive, member))


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.flag_bits & 0x1:
        raise ArticleError("This file needs a password. Pack it without one.")
    if member.file_size > max(_SMALL, MOST_TIMES_SMALLER * member.compress_size):
        raise ArticleError("This file is packed so tightly that it can be no article.")
    try:
        # What an archive says of a size may be a lie: no more is unpacked than may be read.
        with archive.open(member) as file:
            data = file.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise ArticleError("This file is damaged or packed in a way that can't be read.") from error
    check_size(len(data))
    return data


def _records(source: Path) -> Iterator[Item]:
    """Yield the lines of a JSON Lines file; only where they stand is kept."""
    place = 0
    with source.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Item(f"{source.name}:{number}", partial(_read_record, source, place))
            place += len(line)


def _read_record(source: Path, place: int) -> Draft:
    try:
        with source.open("rb") as file:
            file.seek(place)
            line = file.readline(MOST_BYTES + 1)
    except OSError as error:
        raise ArticleError(f"{source.name} can't be read: {error.strerror or error}.") from error
    check_size(len(line))
    return draft_from_record(line)


def draft_from_record(line: bytes) -> Draft:
    """Return the draft of one line of JSON Lines: an object with ``text`` and perhaps what front matter has.

    Raises:
        ArticleError: it is no JSON object, or has no text.
        DateError, LinkError: its date or link is none.
    """
    try:
        record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise ArticleError("This line is not JSON.") from error
    if not isinstance(record, dict):
        raise ArticleError('This line is JSON, but no object like {"title": …, "text": …}.')
    text = next((record[key] for key in _TEXT_KEYS if isinstance(record.get(key), str)), None)
    if text is None:
        raise ArticleError("This line has no “text”.")
    fields = {field: value for key, field in NAMES.items() if (value := _as_text(record.get(key)))}
    known = known_from(fields, Known())
    return make_draft(extract_text(text, known), known)


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_as_text, value)))
    return value.strip() if isinstance(value, str) else ""
