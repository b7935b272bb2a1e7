"""Scores are the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys

from knowledge.index import Snapshot
from knowledge.ranking import rank
from tests.knowledge.ranking.small import GLACIERS, LIGHTHOUSE, collection

QUESTIONS = (
    # As they lie in memory, 止, 灯 and 晴 are the bytes of bk, op and tf.
    "晴れてるのに中止になるのはなぜ? 風のせい?",
    "懐中電灯は必要ですか?",
    "Who kept the light house for thirty years, and what did he burn?",
    "How do I sign in to the wifi, or set a new pass word?",
    "what was the acronym of the annual general meeting",
    "Wie hoch ist der Mitgliedsbeitrag im Verein?",
    "I lost my beginning, my best and my others. Is there some way to come back for a while?",
)
SEEDS = ("1", "2", "3")


def test_scores_do_not_depend_on_the_hashes_of_a_process() -> None:
    """Processes that hash strings in other ways score the same passages alike, to the last bit."""
    first, *others = [_told_with(seed) for seed in SEEDS]
    assert first.count("\n") == len(QUESTIONS)
    assert others == [first] * len(others)


def _told_with(seed: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", __name__],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return run.stdout


def _snapshot() -> Snapshot:
    return collection(
        ("The lighthouse of Varn", "en", LIGHTHOUSE),
        ("Glaciers", "en", GLACIERS),
        (
            "Members",
            "en",
            (
                "The AGM is in spring. To log in to the wi fi, use your password and user name.",
                "Who leaves may come back. Everyone needs a break now and then; the best of us left for a year.",
            ),
        ),
        ("Beiträge", "de", ("Der Beitrag für Vereinsmitglieder beträgt 24 Euro im Jahr.",)),
        (
            "観望会",
            "ja",
            (
                "観望会は雨や強風のときは中止です。晴れていても風が強いと中止になります。",
                "懐中電灯は赤いものを使ってください。電灯が明るいと星が見えません。",
            ),
        ),
    )


def _told() -> str:
    """Give a line for each question: its hits with the bits of their numbers, and the sentences that answer."""
    snapshot, lines = _snapshot(), []
    for question in QUESTIONS:
        ranking = rank(question, snapshot, k=10, synonyms=[("wifi", "wireless"), ("best", "finest")])
        hits = [(hit.passage_id, hit.score.hex(), hit.confidence.hex()) for hit in ranking.hits]
        lines.append(f"{hits} {ranking.sentences} {ranking.also_searched} {ranking.candidates}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.buffer.write(_told().encode())
