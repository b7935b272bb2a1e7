"""The messages are complete: each that is said has its text, with the values that it is given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as syntax
from fluent.syntax import parse
from fluent.syntax.serializer import serialize_pattern

from bot.texts import LANGUAGES, language_of, say, say_again, say_left_out, speaking
from knowledge.errors import NotFound, QuestionError
from knowledge.records.sentences import Sentence
from tests.error_sentences import told

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


@cache
def messages_of(language: str) -> dict[str, str]:
    """Return the messages of a language's file as they are written, without their names."""
    body = parse((BOT / "texts" / f"{language}.ftl").read_text("utf-8")).body
    written = {entry.id.name: entry.value for entry in body if isinstance(entry, syntax.Message)}
    return {name: serialize_pattern(value) for name, value in written.items() if value is not None}


def has_words(message: str) -> bool:
    """Tell whether a message has words of its own, beside what is put in."""
    return any(map(str.isalpha, re.sub(r"\{[^{}]*\}|`[^`]*`", "", message)))


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


SAME = {
    "de": {"form-link", "form-text", "rebuilt"},
    "es": {"page"},
    "fr": {"with-incident", "page", "via", "source", "version-name", "status-articles", "status-passages"},
    "pt-BR": {"page", "via", "form-link"},
}
"""Messages that are the same in English."""
OTHERS = sorted(set(LANGUAGES) - {"en"})
ONLY_TRANSLATED = ("error-", "name-", "option-", "left-out-")
"""How messages begin whose English text stands in the code: errors, and names of commands and options."""
NO_CASE = frozenset({"kind", "same", "what"})
"""Values of errors by which is chosen, or which are English words."""


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_message_with_the_same_values(language: str) -> None:
    """Whatever can be said in English can be said in the others, and nothing else."""
    messages, english = read(language), read("en")
    own = {id for id in messages if not id.startswith(ONLY_TRANSLATED)}
    assert own == set(english)
    for id in own:
        assert values_of(messages, id) == values_of(english, id), f"{id} in {language} has other values"


@pytest.mark.parametrize("language", OTHERS)
def test_every_error_of_knowledge_can_be_said(language: str) -> None:
    """An error has a message by its code, which shows the values that its English sentence shows."""
    messages, errors = read(language), told()
    found = {id.removeprefix("error-"): id for id in messages if id.startswith("error-")}
    assert found.keys() == errors.keys()
    for code, id in found.items():
        values = values_of(messages, id)
        assert values - NO_CASE == errors[code].values - NO_CASE, f"{id} in {language} has other values"
        assert values <= errors[code].values


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    """A message that is the same in another language is so on purpose: signs and values, or a word of both."""
    for id, message in messages_of("en").items():
        if message == messages_of(language)[id] and has_words(message):
            assert id in SAME.get(language, ()), f"{id} is in English in {language}.ftl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_are_named_as_discord_shows_them(language: str) -> None:
    """A message names a command by COMMAND, never by the name that it has in one language."""
    for id, message in messages_of(language).items():
        assert "`/" not in message, f"{id} in {language}: write {{ COMMAND(…) }}"


def reasons() -> set[str]:
    """Collect the words with which a reader of texts says why a part was left out."""
    found = {"left out"}
    for path in sorted((BOT.parent / "knowledge" / "articles").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        constants = {
            ast.unparse(node.targets[0]): node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "reason":
                value = node.value
                word = value.value if isinstance(value, ast.Constant) else constants.get(ast.unparse(value))
                found |= {word} if isinstance(word, str) else set()
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_what_was_left_out_is_said_in_every_language(language: str) -> None:
    """A moderator reads in their language why a line is not the article's; other words stay as they are."""
    said = {id for id in messages_of("fr") if id.startswith("left-out-")}
    assert {id for id in messages_of(language) if id.startswith("left-out-")} == said
    with speaking(language):
        for reason in reasons():
            assert say_left_out(reason) != reason
        assert say_left_out("another reason") == "another reason"
    assert say_left_out("a comment") == "a comment"


def test_an_error_is_said_in_the_language_that_is_spoken() -> None:
    """A sentence with a code is translated with its values; one without stays as it is."""
    long = QuestionError("That is {length:,} long.", code="question-long", length=2500, most=2000)
    with speaking("de"):
        assert say_again(long.sentence) == "Das sind 2.500 Zeichen. Frag in höchstens 2.000 Zeichen."
        assert say_again(NotFound("synonym group", 1234).sentence).startswith("In dieser Sammlung")
        assert say_again("Plain English.") == "Plain English."
        assert say_again(Sentence("Of another Footnote.", "no-such-code")) == "Of another Footnote."
    assert say_again(long.sentence) == "That is 2,500 long."


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
