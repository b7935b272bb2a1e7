"""How are many questions asked of a collection, several at once, and answered line by line in their order?"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from knowledge.collection import Collection
from knowledge.errors import FootnoteError
from knowledge.records import Answer

T = TypeVar("T")

_AT_ONCE = 16
"""Questions under way: enough for all threads that answer, fewer than a collection lets wait."""
_CHUNK = 65_536


class Unreadable(Exception):
    """A line that holds no question; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line."""

    question: str | None
    """As the line has it; None where it has none."""
    result: Answer | FootnoteError | Unreadable
    line: int
    """From 1, empty lines counted too."""


async def ask_lines(lines: Iterable[bytes], collection: Collection) -> AsyncGenerator[Outcome, None]:
    """Ask what the lines hold, several at once, and give what became of each in their order, as soon as it is known.

    ``lines`` are JSON objects with a ``question`` and, where there is one, the ``context`` asked before; empty
    ones are passed over. They may block: they are read on a thread of their own. Nothing is stored.
    """

    async def ask(number: int, line: bytes) -> Outcome:
        try:
            question, context = read_line(line)
        except Unreadable as error:
            return Outcome(None, error, number)
        try:
            answer = await collection.ask(question, context=context)
        except FootnoteError as error:
            return Outcome(question, error, number)
        collection.questions.forget(answer)
        return Outcome(question, answer, number)

    filled = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    async with aclosing(_in_order(filled, lambda numbered: ask(*numbered))) as outcomes:
        async for outcome in outcomes:
            yield outcome


def read_line(line: bytes) -> tuple[str, str | None]:
    """Return the question of a line, and the context where there is one.

    Raises:
        Unreadable: When it is not such a line.
    """
    try:
        item: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable("it is not UTF-8 text.") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is not JSON ({error.msg} at character {error.pos + 1}).") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is not JSON that can be used ({error}).") from error
    if not isinstance(item, dict) or not isinstance(item.get("question"), str):
        raise Unreadable('it is no object with a "question", like {"question": "How do tides work?"}.')
    if not isinstance(item.get("context"), str | None):
        raise Unreadable('its "context" is no text.')
    return item["question"], item.get("context")


def lines_of(path: Path) -> Iterator[bytes]:
    """Give the lines of a file, or of standard input for ``-``, each as soon as it is there."""
    if str(path) != "-":
        with path.open("rb", buffering=0) as file:
            yield from _split(file)
    else:
        stream = sys.stdin.buffer
        # Without a buffer, whose lock would be held by a thread that waits for input while the process ends.
        yield from _split(getattr(stream, "raw", stream))


def _split(file: BinaryIO) -> Iterator[bytes]:
    # Only \n ends a line: JSON text may hold other line separators as they are.
    begun: list[bytes] = []
    while chunk := file.read(_CHUNK):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield b"".join([*begun, end])
            begun.clear()
        begun.append(rest)
    yield b"".join(begun)


async def _in_order(
    items: Iterable[tuple[int, bytes]], work: Callable[[tuple[int, bytes]], Awaitable[Outcome]]
) -> AsyncGenerator[Outcome, None]:
    """Do the work on each item, ``_AT_ONCE`` at a time, and give the results in the items' order."""
    loop = asyncio.get_running_loop()
    begun: asyncio.Queue[asyncio.Future[Outcome] | None] = asyncio.Queue()
    room = threading.Semaphore(_AT_ONCE)
    is_over = False

    def begin(item: tuple[int, bytes]) -> None:
        if not is_over:
            begun.put_nowait(asyncio.ensure_future(work(item)))

    def end(error: Exception | None) -> None:
        if error is not None:
            failed: asyncio.Future[Outcome] = loop.create_future()
            failed.set_exception(error)
            begun.put_nowait(failed)
        begun.put_nowait(None)

    def tell(what: Callable[[T], None], argument: T) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits for the rest
            loop.call_soon_threadsafe(what, argument)

    def read() -> None:
        error = None
        try:
            for item in items:
                room.acquire()
                if is_over:
                    break
                tell(begin, item)
        except Exception as reason:
            error = reason
        tell(end, error)

    # A daemon, because it may wait for a line that never comes when the process is told to stop.
    threading.Thread(target=read, name="footnote-batch", daemon=True).start()
    try:
        while (under_way := await begun.get()) is not None:
            yield await under_way
            room.release()
    finally:
        is_over = True
        room.release()
        while not begun.empty():
            if (left := begun.get_nowait()) is not None:
                left.cancel()
