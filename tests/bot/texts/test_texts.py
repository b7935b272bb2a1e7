"""The messages are complete: each that is said has its text, with the values that it is given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fluent.syntax import ast as syntax
from fluent.syntax import parse

from bot.texts import language_of, say

BOT = Path(__file__).parents[3] / "bot"


@dataclass
class Needs:
    """The values and the other messages that a message is made of."""

    values: set[str]
    messages: set[str]


def needs_of(node: object) -> Needs:
    """Look through a message for what it refers to."""
    needs = Needs(set(), set())
    if isinstance(node, syntax.VariableReference):
        needs.values.add(node.id.name)
    elif isinstance(node, syntax.MessageReference):
        needs.messages.add(node.id.name)
    parts = (
        node if isinstance(node, list) else vars(node).values() if isinstance(node, syntax.BaseNode) else ()
    )
    for part in map(needs_of, parts):
        needs.values |= part.values
        needs.messages |= part.messages
    return needs


def read(language: str) -> dict[str, Needs]:
    """Read the messages of a language's file; whatever is no message of it fails."""
    found: dict[str, Needs] = {}
    for entry in parse((BOT / "texts" / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, syntax.Junk), entry.content
        if isinstance(entry, syntax.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}.ftl"
            found[entry.id.name] = needs_of(entry)
    return found


def values_of(messages: dict[str, Needs], id: str) -> set[str]:
    """Return the values that a message needs, with those of the messages that it holds."""
    needs = messages[id]
    return needs.values.union(*(values_of(messages, other) for other in needs.messages))


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield where in the bot something is said."""
    for path in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in {"say", "described"} and path.parent != BOT / "texts":
                yield f"{path.relative_to(BOT)}:{node.lineno}", node


def test_what_is_said_has_a_message_with_the_same_values() -> None:
    """Each id is written out where it is said, stands in the English file, and is given what it needs."""
    messages = read("en")
    for place, call in calls():
        id = ast.literal_eval(call.args[0])
        assert id in messages, f"{place}: no message {id}"
        given = {keyword.arg for keyword in call.keywords}
        assert given == values_of(messages, id), f"{place}: {id} needs other values"


def test_every_message_is_said() -> None:
    """No message is left behind where what said it has gone."""
    messages = read("en")
    said = {ast.literal_eval(call.args[0]) for _, call in calls()}
    assert set(messages) == said.union(*(needs.messages for needs in messages.values()))


@pytest.mark.parametrize(
    ("locales", "language"),
    [
        (["de"], "de"),
        (["es-419"], "es"),
        (["en-GB"], "en"),
        (["pt-BR"], "pt-BR"),
        (["zh-TW"], "zh-CN"),
        (["ja", "fr"], "fr"),
        ([None, "ko"], "en"),
    ],
)
def test_a_locale_leads_to_the_nearest_language(locales: list[str | None], language: str) -> None:
    """A country's variety is read as its language; what we do not have is passed over."""
    assert language_of(*locales) == language


def test_numbers_are_written_as_the_language_does() -> None:
    """Plurals and the grouping of numbers are the language's."""
    assert say("passages", count=1) == "1 passage"
    assert say("passages", count=1234) == "1,234 passages"
