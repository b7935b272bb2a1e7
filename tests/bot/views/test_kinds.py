from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.checks import NEEDED
from bot.views import all_buttons
from bot.views.base import KINDS, Form, StatefulButton
from bot.views.confirming import ArticleConfirmButton, ConfirmButton
from bot.views.turning import TurningButton
from tests.bot.world import World

ROOT = Path(__file__).parents[3]

KNOWN_AT_FIRST = """
import json
from bot.views import all_buttons
from bot.views.base import KINDS
all_buttons()
print(json.dumps([kind.__name__ for kind in KINDS.values()]))
"""


def _defined() -> set[str]:
    """Return the names of all buttons and forms that a file of the bot defines, but for what they share."""
    classes = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in (ROOT / "bot").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    shared = {
        kind.__name__ for kind in (StatefulButton, Form, TurningButton, ConfirmButton, ArticleConfirmButton)
    }
    found = {StatefulButton.__name__, Form.__name__}
    while new := {name for name, bases in classes.items() if bases & found} - found:
        found |= new
    return found - shared


def test_every_button_and_form_is_known_at_first() -> None:
    """A process that has just begun finds all kinds in one table, whichever file of the bot defines them."""
    result = subprocess.run(
        [sys.executable, "-c", KNOWN_AT_FIRST], cwd=ROOT, capture_output=True, check=True, text=True
    )
    known = json.loads(result.stdout)
    assert sorted(known) == sorted(_defined())
    assert len(known) > 5


@pytest.mark.asyncio
async def test_the_client_takes_every_button(world: World) -> None:
    """Each kind of button is given to discord.py at the start, which then knows those of earlier runs."""
    taken = world.bot._connection._view_store._dynamic_items
    assert set(taken.values()) == set(all_buttons())


def test_custom_ids_begin_with_their_kind() -> None:
    """What a button's custom id begins with leads to its kind, and to no other."""
    all_buttons()
    for name, kind in KINDS.items():
        if issubclass(kind, StatefulButton):
            assert kind.__discord_ui_compiled_template__.pattern.startswith(f"{name}:")
        else:
            assert kind.kind == name


def test_each_kind_says_who_may_use_it() -> None:
    """A button or form belongs to commands that there are."""
    all_buttons()
    for kind in KINDS.values():
        assert kind.roots
        assert set(kind.roots) <= NEEDED.keys()


def test_no_two_kinds_have_one_name() -> None:
    """A second kind of a name is refused where it is defined, and the first stays."""
    before = dict(KINDS)
    with pytest.raises(TypeError, match="PageButton"):

        class AnotherPage(StatefulButton, kind="page", template=""):
            pass

    with pytest.raises(TypeError, match="AddForm"):

        class AnotherAdd(Form, kind="add"):
            pass

    assert before == KINDS
