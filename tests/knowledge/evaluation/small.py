"""A small question set of our own for the tests of the evaluation."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from knowledge.articles import Intake
from knowledge.evaluation.datasets import QuestionSet
from knowledge.evaluation.reading import read_set

ARTICLES: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "Lighthouse": [
        (
            "The lighthouse of Varn was built in 1871.\nIts lamp burned colza oil at first.",
            [("When was the lighthouse built?", "1871"), ("What did the lamp burn?", "colza oil")],
        ),
        (
            "Harald Oksen kept the light for thirty years. He grew potatoes behind the wall.",
            [("Who kept the light for thirty years?", "Harald"), ("What did Oksen grow?", "potatoes")],
        ),
    ],
    "Glaciers": [
        (
            "A glacier forms where more snow falls than melts. Its ice moves a few metres a day.",
            [("Where does a glacier form?", "where more"), ("How many metres does the ice move?", "a few")],
        ),
        (
            "The valley of Lomen was carved by a glacier. A lake lies in the hollow.",
            [("Which valley was carved?", "The valley"), ("What lies in the hollow?", "A lake")],
        ),
    ],
    "Bread": [
        (
            "Bakers mix flour, water and salt into a dough. The dough rests for an hour.",
            [("What do bakers mix?", "flour"), ("How long does the dough rest?", "an hour")],
        ),
        (
            "A hot oven gives the loaf its crust. Steam keeps the crust thin.",
            [("What gives the loaf its crust?", "A hot oven"), ("What keeps the crust thin?", "Steam")],
        ),
    ],
}


def write_dataset(folder: Path, name: str = "small") -> Path:
    """Write the question set; each article also has a question without an answer."""
    data: list[dict[str, Any]] = []
    for title, passages in ARTICLES.items():
        paragraphs: list[dict[str, Any]] = []
        for context, asked in passages:
            qas: list[dict[str, Any]] = [
                {"question": question, "answers": [{"text": text, "answer_start": context.index(text)}]}
                for question, text in asked
            ]
            paragraphs.append({"context": context, "qas": qas})
        paragraphs[0]["qas"].append({"question": f"Why {title}?", "answers": [], "is_impossible": True})
        data.append({"title": title, "paragraphs": paragraphs})
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"data": data}), "utf-8")
    return path


DOCUMENTS = {
    "ferry.md": "# The ferry\n\n## Times\n\nThe ferry leaves the north pier at nine in the morning.\n\n"
    "## Fares\n\nA crossing costs four marks. Children under six travel free of charge.\n",
    "museum.md": "# The museum\n\n## Opening\n\nThe museum opens at ten and is closed on Mondays.\n\n"
    "## Boats\n\nIn its yard stands a model of the ferry, which leaves at nine in the morning each summer.\n",
}
COMMUNITY: list[dict[str, Any]] = [
    {"question": "When does the ferry leave?", "style": "plain", "doc": "ferry.md",
     "answer": "at **nine** in the morning", "also_ok": ["museum.md"]},
    {"question": "what does a crossing cost", "style": "short", "doc": "ferry.md", "answer": "four marks"},
    {"question": "And on Mondays?", "style": "follow_up", "doc": "museum.md", "answer": "closed on Mondays",
     "context": "When does the museum open?"},
    {"question": "Who won the chess tournament that morning?", "style": "plain", "doc": None},
]  # fmt: skip


def write_community(folder: Path, name: str = "harbour", asked: list[dict[str, Any]] | None = None) -> Path:
    """Write a community's folder: documents, and a question a line."""
    docs = folder / name / "docs"
    docs.mkdir(parents=True)
    for file, text in DOCUMENTS.items():
        (docs / file).write_text(text, "utf-8")
    lines = [json.dumps(one, ensure_ascii=False) for one in (COMMUNITY if asked is None else asked)]
    (folder / name / "questions.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return folder / name


def read(path: Path) -> QuestionSet:
    """Read what is at a path."""

    async def read_it() -> QuestionSet:
        async with Intake() as intake:
            return await read_set(path, intake)

    return asyncio.run(read_it())
