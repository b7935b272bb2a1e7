"""How the files stand to each other: no circles of imports, and none too long to be read at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
TOPS = ("knowledge", "bot")
MOST_LINES = 400


def module_of(path: Path) -> str:
    """Return a file's dotted name; a package's is that of its ``__init__``."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


FILES = {module_of(path): path for top in TOPS for path in sorted((ROOT / top).rglob("*.py"))}


def named(tree: ast.AST) -> Iterator[str]:
    """Yield what a file's imports name: inside functions and for type checking only, too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported(module: str, name: str, modules: Mapping[str, object]) -> set[str]:
    """Return the modules that an import of ``name`` brings ``module`` to.

    That is the module itself, or the one that has the name, and the packages on the way to it. Those that
    ``module`` lies in are not counted unless they are named: they are always there first.
    """
    parts = name.split(".")
    ways = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    found = [way for way in ways if way in modules]
    return {way for way in found if way == found[0] or not f"{module}.".startswith(f"{way}.")} - {module}


def graph(files: Mapping[str, Path]) -> dict[str, set[str]]:
    """Return which of the modules each one imports."""
    return {
        module: {
            other
            for name in named(ast.parse(path.read_text("utf-8")))
            for other in imported(module, name, files)
        }
        for module, path in files.items()
    }


def circles(imports: Mapping[str, set[str]]) -> list[list[str]]:
    """Return the modules that lead back to themselves, those of one circle together."""
    reached = {module: _reached_from(module, imports) for module in imports}
    together = {
        frozenset(other for other in reached[module] if module in reached[other]) for module in imports
    }
    return sorted(sorted(circle) for circle in together if circle)


def _reached_from(module: str, imports: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [module]
    while waiting:
        new = imports[waiting.pop()] - found
        found |= new
        waiting += new
    return found


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    """Which of our modules each one imports."""
    return graph(FILES)


@pytest.mark.parametrize("top", TOPS)
def test_no_circle_of_imports(top: str, imports: dict[str, set[str]]) -> None:
    """Each file can be read, and imported, after those that it names; for its types, too."""
    found = [circle for circle in circles(imports) if circle[0].split(".")[0] == top]
    assert not found, "\n".join(" ↔ ".join(circle) for circle in found)


def test_no_room_of_articles_leads_back_to_itself(imports: dict[str, set[str]]) -> None:
    """Each kind of source has a folder, and folders can be read one after the other as files can."""
    inside = "knowledge.articles."
    rooms: dict[str, set[str]] = {}
    for module, others in imports.items():
        if module.startswith(inside):
            room = module.removeprefix(inside).split(".")[0]
            named_rooms = {o.removeprefix(inside).split(".")[0] for o in others if o.startswith(inside)}
            rooms.setdefault(room, set()).update(named_rooms - {room})
    assert circles(rooms) == []


def test_no_file_is_too_long() -> None:
    """A file of the product or of its tests that grew over 400 lines is two by now."""
    files = [*FILES.values(), *(ROOT / "tests").rglob("*.py")]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


NUMBERS = st.integers(0, 9)


@given(st.sets(st.tuples(NUMBERS, NUMBERS)))
def test_circles_are_found_where_there_are_some(pairs: set[tuple[int, int]]) -> None:
    """There is a circle just where modules can't be put in an order."""
    imports = {str(module): {str(b) for a, b in pairs if a == module} for module in range(10)}
    found = circles(imports)
    assert bool(found) is _has_no_order(imports)
    for circle in found:
        assert all(imports[module] & set(circle) for module in circle)


def _has_no_order(imports: dict[str, set[str]]) -> bool:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError:
        return True
    return False


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import a.b", {"a", "a.b"}),
        ("from a import b", {"a", "a.b"}),
        ("from a.b import NAME", {"a", "a.b"}),
        ("from own import other", {"own.other"}),
        ("from own import NAME", {"own"}),
        ("from own.other import NAME", {"own.other"}),
        ("import elsewhere", set()),
        ("if TYPE_CHECKING:\n    from a.b import NAME", {"a", "a.b"}),
        ("def f():\n    from a.b import NAME", {"a", "a.b"}),
    ],
)
def test_which_modules_an_import_brings(source: str, expected: set[str]) -> None:
    """Types and late imports count; of packages those do that one isn't in, and one's own where it is named."""
    modules = dict.fromkeys(["a", "a.b", "own", "own.module", "own.other"])
    found = {m for name in named(ast.parse(source)) for m in imported("own.module", name, modules)}
    assert found == expected
