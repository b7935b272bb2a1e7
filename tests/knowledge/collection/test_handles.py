"""How many files and threads many collections take, in processes that may have few."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.collection import open_collection
from knowledge.collection.handles import most_collections
from knowledge.records import Draft, Paragraph

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the limit can't be set there")

_MOST_THREADS = 30
"""The pools together have fewer, and the interpreter one."""

_BEGIN = """
import asyncio, json, os, resource, sys, threading
from contextlib import suppress
from pathlib import Path
soft, hard, servers, more = map(int, sys.argv[2:])
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
from knowledge.collection import Collections
from knowledge.errors import BusyError
most = {"handles": 0, "threads": 0, "open": 0}
answered = []

def look(collections):
    with suppress(OSError):  # to count them takes one
        most["handles"] = max(most["handles"], len(os.listdir("/dev/fd")))
    most["threads"] = max(most["threads"], threading.active_count())
    most["open"] = max(most["open"], len(collections.open_ids))

async def ask(collections, server):
    while True:
        try:
            answer = await (await collections.open(server)).ask("When does the clock of the town strike noon?")
            break
        except BusyError:
            await asyncio.sleep(0.1)
    look(collections)
    answered.append(answer.citations[0].article.title)

async def all_of(collections, servers, at_once=12):
    waiting = list(servers)
    async def some():
        while waiting:
            await ask(collections, waiting.pop())
    await asyncio.gather(*(some() for _ in range(at_once)))

async def main():
    async with Collections(Path(sys.argv[1])) as collections:
        await work(collections)
    most["answered"] = len(answered)
    most["left"] = [thread.name for thread in threading.enumerate() if thread.name.startswith("footnote")]
    print(json.dumps(most))
"""
_WORK = """
async def work(collections):
    await all_of(collections, range(servers))
    most["answered_at_first"], most["handles_at_first"] = len(answered), most["handles"]
    taken = []
    try:  # something else takes whatever is left
        while True:
            taken.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        pass
    await all_of(collections, range(servers, servers + more))
    for handle in taken:
        os.close(handle)
"""


async def _make_one(path: Path) -> None:
    async with open_collection(path) as collection:
        text = "The clock of the town strikes noon when the market opens."
        await collection.articles.add(Draft("The town", (Paragraph(text),), "en"))


def _make_servers(folder: Path, servers: int) -> None:
    asyncio.run(_make_one(folder / "0.db"))
    for server in range(1, servers):
        for end in ("", ".index"):
            shutil.copy(folder / f"0.db{end}", folder / f"{server}.db{end}")


@pytest.mark.parametrize(
    ("soft", "hard", "servers"),
    [(70, 128, 40), pytest.param(256, 256, 500, marks=pytest.mark.slow)],
)
def test_servers_are_answered_however_few_handles_there_are(
    tmp_path: Path, soft: int, hard: int, servers: int
) -> None:
    """The soft limit is raised; under the hard one, more servers than it allows are all answered.

    Threads and handles are bounded. When other things have taken all handles, collections that nobody uses are closed,
    and the others are answered all the same.
    """
    more = 10
    _make_servers(tmp_path, servers + more)
    program = f"{_BEGIN}{_WORK}\nasyncio.run(main())"
    command = [sys.executable, "-c", program, *map(str, (tmp_path, soft, hard, servers, more))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["answered_at_first"] == servers
    assert figures["answered"] == servers + more
    assert figures["open"] <= most_collections(hard) < servers
    assert soft == hard or figures["open"] > most_collections(soft)
    assert figures["handles_at_first"] < hard
    assert figures["threads"] <= _MOST_THREADS
    assert figures["left"] == []
    assert "Too many files are open" in done.stderr
