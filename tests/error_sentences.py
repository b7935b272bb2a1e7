"""Every sentence with which ``knowledge`` fails, read from its code."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge import errors

ROOT = Path(__file__).parents[1]

COMMAND_LINE = {
    "evaluation": "sets of questions are read and learned from by the command line only",
    "backups": "copies are taken, verified and put back by the command line, and by the nightly round, which logs",
}
"""Rooms whose own sentences nobody reads on Discord."""
COMMAND_LINE_ERRORS = frozenset({"NoBackup", "WouldReplace", "DamagedBackup"})
"""Theirs too."""
_OWN = frozenset(
    name
    for name, error in vars(errors).items()
    if isinstance(error, type) and issubclass(error, errors.FootnoteError)
)


@dataclass(frozen=True, slots=True)
class Said:
    """A place where a sentence is said."""

    place: str
    error: str
    """The error's class, or ``Sentence``."""
    text: str | None
    """The sentence with its fields; None where it is put together there, which has no fields that others could use."""
    code: str
    values: frozenset[str]

    @property
    def fields(self) -> frozenset[str]:
        """The values that the English sentence shows."""
        if self.text is None or not self.values:
            return frozenset()
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.text) if name)


def sentences() -> list[Said]:
    """Return all sentences that may reach Discord, in the order of their places."""
    files = sorted((ROOT / "knowledge").rglob("*.py"))
    return [said for path in files if not _is_excused(path) for said in _said_in(path)]


def told() -> dict[str, Said]:
    """Return them by their codes."""
    return {said.code: said for said in sentences()}


def _is_excused(path: Path) -> bool:
    return path.relative_to(ROOT / "knowledge").parts[0] in COMMAND_LINE


def _said_in(path: Path) -> Iterator[Said]:
    tree = ast.parse(path.read_text("utf-8"))
    is_home = path.name == "errors.py"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and is_home:
            for call in _calls(node):
                if ast.unparse(call.func) == "super().__init__" and node.name not in COMMAND_LINE_ERRORS:
                    yield from _said(path, node.name, call, 0)
        elif isinstance(node, ast.Call) and not is_home:
            name = ast.unparse(node.func)
            if name == "Sentence" or (name in _OWN and _takes_text(name)):
                yield from _said(path, name, node, _PLACES.get(name, 0))


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (inner for inner in ast.walk(node) if isinstance(inner, ast.Call))


def _takes_text(name: str) -> bool:
    """Whether the sentence is given to the error's ``__init__``, which fills in none of its own."""
    return vars(errors)[name].__init__ in (
        errors.FootnoteError.__init__,
        errors.LinkError.__init__,
        errors.FetchError.__init__,
    )


_PLACES = {"LinkError": 1, "FetchError": 2}
_OPTIONS = frozenset({"code", "retry_after"})


def _said(path: Path, error: str, call: ast.Call, place: int) -> Iterator[Said]:
    """Yield what a call says; nothing where a sentence is only passed on that was made elsewhere."""
    text = call.args[place]
    if not isinstance(text, ast.Constant | ast.JoinedStr | ast.BinOp) or ast.unparse(text) == "''":
        return
    named = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
    code = named.get("code", call.args[1] if error == "Sentence" and len(call.args) > 1 else None)
    yield Said(
        f"{path.relative_to(ROOT)}: {ast.unparse(call)[:120]}",
        error,
        text.value if isinstance(text, ast.Constant) else None,
        code.value if isinstance(code, ast.Constant) else "",
        frozenset(named) - _OPTIONS,
    )
