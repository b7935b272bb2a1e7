"""No sentence that people read stands outside of the files of messages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[3] / "bot"

OTHERS = {
    "cli": "the command line speaks English",
    "doctor": "so does what operators read of the doctor",
    "preview": "the preview is a tool of its own, for who looks at Footnote before it is installed",
    "run.py": "an operator's terminal",
    "settings.py": "an operator's settings",
    "connecting.py": "an operator's log",
    "nightly.py": "an operator's log",
    "monitor.py": "an operator's monitor",
    "metrics.py": "an operator's figures",
    "logs.py": "an operator's log",
    "withholding.py": "an operator's log",
    "syncing.py": "the doctor says these sentences",
}
"""What is read by operators, and why."""
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}")
_NOT_SAID = re.compile(
    r"(?:_log|logging)\.\w+|warnings\.warn|re\.\w+|NewType|TypeVar|ContextVar.*|getLogger|create_task"
)
_DEFECTS = frozenset(
    {"TimeoutError", "ValueError", "RuntimeError", "TypeError", "LookupError", "KeyError", "AssertionError"}
)
_NAMES = {"Find an answer", "Find an answer privately", "Add to articles", "language of the server"}
"""By these names the code knows the menus, which are translated like all commands, and what it keeps somewhere."""


def files() -> list[Path]:
    """Return the files whose strings people may read on Discord."""
    return [
        path for path in sorted(BOT.rglob("*.py")) if path.relative_to(BOT).parts[0] not in {*OTHERS, "texts"}
    ]


def said_in(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings of some words that may reach people: no docstrings, nothing logged, no defects."""
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        if _NOT_SAID.match(name) or name in _DEFECTS:
            return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WORDS.search(node.value):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from said_in(child)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(BOT).as_posix())
def test_no_sentence_stands_in_the_code(path: Path) -> None:
    """What people read is a message, which can be said in every language."""
    found = [
        f"{node.lineno}: {node.value}"
        for node in said_in(ast.parse(path.read_text("utf-8")))
        if node.value not in _NAMES
    ]
    assert not found


def test_the_exceptions_are_there() -> None:
    """What is excepted from the rule exists."""
    assert {path.name for path in BOT.iterdir()} >= OTHERS.keys()
