"""The files of a ZIP archive, and of the archives inside it."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO

from knowledge.articles.files.kinds import Kind, kind_of_archive
from knowledge.articles.files.limits import MOST_BYTES, check_size
from knowledge.errors import ArticleError
from knowledge.records.sentences import Sentence

MOST_UNPACKED_BYTES = 2 * 2**30
"""What all files of an archive may need when unpacked, one after the other, those of archives inside it too."""
MOST_TIMES_SMALLER = 200
"""Text is packed to a third or a tenth; what is packed to less than this part of itself is a bomb."""
DEEPEST = 3
"""Exports come as an archive of archives; more than that is made to be a trap."""
_SMALL = 2**20
_IN_MEMORY = 2**23


_TOO_DEEP = Sentence("This archive stands inside too many others.", "archive-deep")
_DAMAGED = Sentence("This archive is damaged.", "archive-damaged")

Read = Callable[[], bytes]
"""Unpacks one file. Raises an ArticleError where it is too large, packed too tightly, protected or damaged."""


@dataclass(slots=True)
class Room:
    """What may be unpacked of a source."""

    most_bytes: int = MOST_UNPACKED_BYTES
    taken: int = 0

    def take(self, size: int) -> None:
        """Take the room that files need.

        Raises:
            ArticleError: there is not so much left.
        """
        self.taken += size
        if self.taken > self.most_bytes:
            raise ArticleError(
                "This archive unpacks to over {megabytes:,} MB.",
                code="archive-large",
                megabytes=self.most_bytes // 2**20,
            )


def files_in(
    archive: zipfile.ZipFile,
    name: str,
    is_wanted: Callable[[PurePosixPath], bool],
    room: Room,
    depth: int = 1,
) -> Iterator[tuple[str, Read]]:
    """Yield the wanted files of an archive and of the archives in it, each with its path from ``name`` on.

    The archive stays open as long as one of them is kept. ``depth`` is 1 for an archive that is in no other.

    Raises:
        ArticleError: they need more than there is room for.
    """
    members = [member for member in archive.infolist() if is_wanted(PurePosixPath(member.filename))]
    room.take(sum(member.file_size for member in members))
    for member in sorted(members, key=lambda member: member.filename):
        path = f"{name}/{member.filename}"
        if path.lower().endswith(".zip"):
            yield from _files_of_inner(archive, member, path, is_wanted, room, depth + 1)
        else:
            yield path, partial(_read, archive, member)


def _files_of_inner(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    path: str,
    is_wanted: Callable[[PurePosixPath], bool],
    room: Room,
    depth: int,
) -> Iterator[tuple[str, Read]]:
    if depth > DEEPEST:
        yield path, partial(fail, _TOO_DEEP)
        return
    try:
        with _opened(archive, member) as file:
            unpacked = kept(file)
        inner = zipfile.ZipFile(unpacked)
        kind = kind_of_archive(inner.namelist())
    except (ArticleError, zipfile.BadZipFile, OSError, ValueError) as error:
        # Whoever reads it learns what is wrong with it; the rest is read.
        yield (
            path,
            partial(fail, error.sentence if isinstance(error, ArticleError) else _DAMAGED),
        )
        return
    if kind is Kind.ZIP:
        yield from files_in(inner, path, is_wanted, room, depth)
    else:
        yield path, partial(_read, archive, member)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with _opened(archive, member) as file:
        # What an archive says of a size may be a lie: no more is unpacked than may be read.
        data = file.read(MOST_BYTES + 1)
    check_size(len(data))
    return data


class _Kept(SpooledTemporaryFile[bytes]):
    """A temporary file that nobody has to close."""

    def __del__(self) -> None:
        self.close()


def kept(source: IO[bytes]) -> IO[bytes]:
    """Return a copy of a file, in memory or, if it is large, on the disk; it goes with its last user."""
    copy: IO[bytes] = _Kept(max_size=_IN_MEMORY)
    shutil.copyfileobj(source, copy)
    copy.seek(0)
    return copy


@contextmanager
def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    if member.flag_bits & 0x1:
        raise ArticleError("This file needs a password. Pack it without one.", code="packed-password")
    if member.file_size > max(_SMALL, MOST_TIMES_SMALLER * member.compress_size):
        raise ArticleError("This file is packed so tightly that it can be no article.", code="packed-tightly")
    try:
        with archive.open(member) as file:
            yield file
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise ArticleError(
            "This file is damaged or packed in a way that can't be read.", code="packed-damaged"
        ) from error


def fail(reason: Sentence) -> bytes:
    """Say why a file can't be read, in the place of reading it."""
    raise ArticleError(reason)
