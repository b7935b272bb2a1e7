"""What becomes of a collection on a full disk: a real one, small, or a limit that the system sets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any

import pytest

WORK = """
import asyncio, json, logging, random, resource, sys
from pathlib import Path
from knowledge.collection import open_collection
from knowledge.errors import StorageError
from knowledge.records import Draft, Paragraph
from knowledge.store import Reserve, reserve

folder, limit, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
reserve.BYTES = 1 << 20
logging.disable()
random.seed(seed)

def draft(number):
    texts = [" ".join(random.choices(WORDS, k=60)) for _ in range(random.randint(1, 12))]
    return Draft(f"T{number}", tuple(map(Paragraph, texts)), "en")

WORDS = [f"word{number}" for number in range(2000)]

async def count(collection):
    rows = collection._core.store._database
    tables = ("articles", "signatures", "drafts", "changes")
    sql = "SELECT " + ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    return await collection._core.stored(rows.row, sql)

async def fill(collection, said):
    failed = 0
    while failed < 4:
        held = None
        try:
            new = draft(said["added"] + failed)
            held = await collection.drafts.hold(new, held_by=1)
            await collection.articles.add(new, held_as=held)
            said["added"] += 1
        except StorageError:
            failed += 1
            said["held"] += held is not None
        # What was said is what is there, after each step, the last one above all.
        articles, signatures, drafts, changes = await count(collection)
        said["false"] += (articles, signatures, drafts) != (said["added"], said["added"], said["held"])
        said["false"] += changes != articles

async def empty(collection, said):
    for article in await collection.articles.page(limit=10_000):
        await collection.articles.remove(article.id)
        said["removed"] += 1

async def main():
    said = {"added": 0, "held": 0, "false": 0, "removed": 0, "is_held": Reserve(folder).hold()}
    path = folder / "c.db"
    async with open_collection(path) as collection:
        await collection.articles.add(draft("first"))
        said["added"] += 1
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        await fill(collection, said)
    async with open_collection(path) as collection:
        said["before"] = await count(collection)
        await empty(collection, said)
        said["left"] = (await count(collection))[:2]
        await collection.articles.add(draft("after"))
        said["health"] = (await collection.index.status(look_closely=True)).health
    print(json.dumps(said))

asyncio.run(main())
"""


def outcome(command: list[str], folder: Path, limit: int, seed: int) -> dict[str, Any]:
    """Have a process fill a disk, close its collection, open it and remove everything; return what it said."""
    done = subprocess.run(
        [*command, sys.executable, "-c", WORK, str(folder), str(limit), str(seed)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def check(said: dict[str, Any]) -> None:
    """Nothing was said falsely, everything was removed, and there is room for more then."""
    assert said["false"] == 0
    assert said["added"] > 1
    assert said["before"][:3] == [said["added"], said["added"], said["held"]]
    assert (said["removed"], said["left"]) == (said["added"], [0, 0])
    assert said["health"] == []


def small_disk(folder: Path, kilobytes: int) -> list[str]:
    """Return what runs a command with a small disk at ``folder``, which is gone with the command."""
    mount = f'mount -t tmpfs -o size={kilobytes}k none "{folder}" && exec "$@"'
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", mount, "sh"]
    if which("unshare") is None or subprocess.run([*command, "true"], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    return command


@pytest.mark.parametrize(
    ("kilobytes", "seed"),
    [(2_400, 1), *(pytest.param(size, size, marks=pytest.mark.slow) for size in range(2_500, 12_500, 900))],
)
def test_a_full_disk_keeps_every_word(tmp_path: Path, kilobytes: int, seed: int) -> None:
    """What fits is there whole, with its signature; what does not is not, its draft waits, and removing works."""
    said = outcome(small_disk(tmp_path, kilobytes), tmp_path, 0, seed)
    assert said["is_held"]
    check(said)


@pytest.mark.parametrize(
    ("kilobytes", "seed"),
    [(500, 1), *(pytest.param(size, size, marks=pytest.mark.slow) for size in range(500, 4_000, 300))],
)
def test_files_that_may_not_grow_keep_every_word(tmp_path: Path, kilobytes: int, seed: int) -> None:
    """So it is where the system refuses to write beyond some size, in the middle of a page or not."""
    check(outcome([], tmp_path, kilobytes * 1024 + seed % 4096, seed))
