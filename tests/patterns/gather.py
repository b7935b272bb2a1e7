"""Which regular expressions does the product have, and how is each used?"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from knowledge.analysis.sentences import _candidates
from knowledge.analysis.words import _chunk_patterns, _inside_pattern

ROOT = Path(__file__).parents[2]
TOPS = ("bot", "knowledge")
METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
ANYWHERE = frozenset(METHODS) - {"match", "fullmatch"}
"""The methods that look from each place of a text on."""


@dataclass(frozen=True, slots=True)
class Use:
    """A regular expression and one way in which it is used."""

    place: str
    """The file that has it, and its line."""
    pattern: re.Pattern[str] | re.Pattern[bytes]
    is_anywhere: bool
    """Whether it is looked for from each place on, and not only from the beginning."""
    is_whole: bool = False
    """Whether it has to match to the end."""

    def run(self, text: str) -> None:
        """Let the expression do on a text what the product lets it do."""
        given = text.encode("utf-8", "replace") if isinstance(self.pattern.pattern, bytes) else text
        if self.is_whole:
            self.pattern.fullmatch(given)  # type: ignore[arg-type]
        elif self.is_anywhere:
            for _ in self.pattern.finditer(given):  # type: ignore[arg-type]
                pass
        else:
            self.pattern.match(given)  # type: ignore[arg-type]


def uses() -> list[Use]:
    """Return every regular expression of the product: those of its modules, and those that its functions write out."""
    trees = {path: ast.parse(path.read_text("utf-8")) for top in TOPS for path in (ROOT / top).rglob("*.py")}
    found: dict[tuple[str | bytes, int, bool, bool], Use] = {}
    for use in _of_modules(trees, _calls(trees)):
        found.setdefault((use.pattern.pattern, use.pattern.flags, use.is_anywhere, use.is_whole), use)
    for use in _made():
        found.setdefault((use.pattern.pattern, use.pattern.flags, use.is_anywhere, use.is_whole), use)
    held = {(pattern, flags) for pattern, flags, _, _ in found}
    for use in _written_out(trees):
        if (use.pattern.pattern, use.pattern.flags) not in held:
            found.setdefault((use.pattern.pattern, use.pattern.flags, use.is_anywhere, use.is_whole), use)
    return list(found.values())


def _calls(trees: dict[Path, ast.Module]) -> dict[str, set[str]]:
    """Return the methods that are called, or handed on, of each name, over all files."""
    called: dict[str, set[str]] = {}
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in METHODS:
                called.setdefault(node.value.id, set()).add(node.attr)
    return called


def _of_modules(trees: dict[Path, ast.Module], called: dict[str, set[str]]) -> Iterator[Use]:
    """Yield the expressions that modules hold, by the methods called of their names; of those without one, all."""
    for path, tree in trees.items():
        local = _calls({path: tree})
        held = list(_held(_module(path)))
        names = {name for name, _ in held}
        # Those of a table are called by the name that a loop gives them.
        others = [methods for name, methods in local.items() if name not in names | {"re"}]
        of_others = {method for methods in others for method in methods} - {"split"}
        for name, pattern in held:
            methods = (local if name.startswith("_") else called).get(name) or of_others or set(METHODS)
            yield from _as_used(f"{_shown(path)} {name}", pattern, methods)


def _held(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    for name, value in vars(module).items():
        for pattern in _inside(value, 4):
            yield name, pattern


def _inside(value: object, depth: int) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """Yield the expressions in a value: itself, or its members'."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for member in value:
            yield from _inside(member, depth - 1)
    elif depth and isinstance(value, dict):
        yield from _inside((*value.keys(), *value.values()), depth)
    elif depth and isinstance(value, type) and value.__module__.split(".")[0] in TOPS:
        yield from _inside(list(vars(value).values()), depth - 1)
    elif depth and type(value).__module__.split(".")[0] in TOPS:
        slots = getattr(type(value), "__slots__", ())
        members = [getattr(value, slot, None) for slot in ([slots] if isinstance(slots, str) else slots)]
        yield from _inside([*members, *getattr(value, "__dict__", {}).values()], depth - 1)


def _written_out(trees: dict[Path, ast.Module]) -> Iterator[Use]:
    """Yield the expressions in calls of ``re``'s functions; what they are filled with is a figure here."""
    for path, tree in trees.items():
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=method), args=[given, *_]):
                    written = _text(given)
                    if written is not None and method in METHODS:
                        place = f"{_shown(path)}:{node.lineno}"
                        yield from _as_used(place, re.compile(written, _flags(node)), {method})
                case _:
                    pass


def _made() -> Iterator[Use]:
    """Yield the expressions that functions of the analysis make, for each way in which they do."""
    for flag in (False, True):
        made = [_inside_pattern(flag), *_chunk_patterns(flag), _candidates("", flag), _candidates("।", flag)]
        for pattern in made:
            yield from _as_used("knowledge/analysis", pattern, {"finditer"})


def _text(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(p.value if isinstance(p, ast.Constant) else "7" for p in parts)
        case _:
            return None


def _flags(call: ast.Call) -> int:
    named = [node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute) and node.attr.isupper()]
    flags = 0
    for name in named:
        flags |= getattr(re, name, 0)
    return flags


def _as_used(place: str, pattern: re.Pattern[str] | re.Pattern[bytes], methods: set[str]) -> Iterator[Use]:
    if methods & ANYWHERE:
        yield Use(place, pattern, is_anywhere=True)
    elif "match" in methods:
        yield Use(place, pattern, is_anywhere=False)
    if "fullmatch" in methods:
        yield Use(place, pattern, is_anywhere=False, is_whole=True)


def _module(path: Path) -> ModuleType:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    return sys.modules.get(name) or importlib.import_module(name)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def load_all() -> None:
    """Import every module of the product."""
    for top in TOPS:
        package = importlib.import_module(top)
        for module in pkgutil.walk_packages(package.__path__, f"{top}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
