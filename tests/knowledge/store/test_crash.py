"""What a killed process leaves."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.store import Store

ADD_FOR_EVER = """
import random, sys
from pathlib import Path
from knowledge.records import Draft, Paragraph
from knowledge.store import Store
store = Store(Path(sys.argv[1]))
draw = random.Random(int(sys.argv[2]))
number = store.articles.generation()
while True:
    number += 1
    n = draw.randint(1, 40)
    texts = [f"Article {number}, passage {part} of {n}. " + "word " * 100 for part in range(1, n + 1)]
    change = store.articles.add(Draft(f"{n} passages", tuple(map(Paragraph, texts)), "en"))
    print(change.article.id, flush=True)
    if draw.random() < 0.2:
        store.articles.remove(change.article.id)
        print(-change.article.id, flush=True)
"""


def add_until_killed(path: Path, seed: int, seconds: float) -> list[int]:
    """Let a process add and remove articles, kill it, and return the ids that it confirmed.

    Those of removed articles are negative.
    """
    command = [sys.executable, "-c", ADD_FOR_EVER, str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        rest = process.stdout.read()
    # The last line may have been cut by the kill.
    return [int(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def check_kills(path: Path, kills: int, longest: float) -> None:
    """Kill as many processes at random moments, and look at what each left."""
    draw = random.Random(kills)
    kept: set[int] = set()
    for seed in range(kills):
        for confirmed in add_until_killed(path, seed, draw.uniform(0, longest)):
            kept.add(confirmed) if confirmed > 0 else kept.discard(-confirmed)
        store = Store(path)
        articles = store.articles.batch(articles=100_000)
        stored = {article.id for article, _ in articles}
        last = max(kept | stored, default=0)
        # Of the very last article, the process may have been killed before it could confirm what it did.
        assert stored - {last} == kept - {last}
        for article, passages in articles:
            assert article.title == f"{len(passages)} passages"
            assert all(f"passage {p.number} of {len(passages)}." in p.text for p in passages)
        generations = [generation for generation, _, _ in store.articles.changes(0, limit=100_000)]
        assert generations == [*range(1, store.articles.generation() + 1)]
        assert store.check() == ()
        store.close()
        kept = stored


def test_a_killed_process_leaves_whole_articles(path: Path) -> None:
    """Each time: only whole articles, all confirmed ones among them, a free lock and a sound file."""
    check_kills(path, kills=3, longest=0.3)


@pytest.mark.slow
def test_many_killed_processes_leave_whole_articles(path: Path) -> None:
    """The same, 25 times on one file."""
    check_kills(path, kills=25, longest=1.5)
