"""What all buttons and forms share: who may use them is checked, and each use ends with an answer."""

from __future__ import annotations

import io
import re
import secrets
from datetime import timedelta
from typing import Any, ClassVar

import discord

from bot import texts
from bot.checks import Refused
from bot.errors import report
from bot.interactions import AbstractBot, Interaction
from knowledge.errors import FootnoteError

_FORM_SECONDS = 3600.0
_FORM_ID = re.compile(r"form:\w+:(?P<run>[0-9a-f]+):(?P<until>\d+):[0-9a-f]+")

KINDS: dict[str, type[StatefulButton] | type[Form]] = {}
"""The kinds of buttons and forms by what their custom ids begin with; each is entered by its definition."""


def _enter(name: str, kind: type[StatefulButton] | type[Form]) -> None:
    if name in KINDS:
        raise TypeError(f"{kind.__qualname__} and {KINDS[name].__qualname__} are both called {name!r}")
    KINDS[name] = kind


class StatefulButton(discord.ui.DynamicItem[Any], template=r"(?!)"):
    """A button or menu whose whole state is its custom id, so that it works after a restart.

    Each kind gives its name, which its custom ids begin with, and a ``template`` for what stands after it; without a
    name it is what several kinds share.
    """

    roots: ClassVar[tuple[str, ...]]
    """The top-level commands that lead to the button: who may use one of them may press it."""

    def __init_subclass__(cls, *, kind: str = "", template: str = "") -> None:
        super().__init_subclass__(template=f"{kind}:{template}" if kind else r"(?!)")
        if kind:
            _enter(kind, cls)

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]
        """Check the caller, do what the button is for, and answer whatever goes wrong."""
        try:
            await interaction.client.access.require(interaction, *self.roots)
            await self.pressed(interaction)
        except Exception as error:
            # discord.py only logs what a button raises; the person waits for an answer.
            await report(interaction, error)

    async def pressed(self, interaction: Interaction) -> None:
        """Do what the button is for."""
        raise NotImplementedError


class Form(discord.ui.Modal):
    """A form whose submission is checked like a command and always answered."""

    roots: ClassVar[tuple[str, ...]]
    """The top-level commands that lead to the form: who may use one of them may fill it in."""
    kind: ClassVar[str]
    """What its custom ids begin with; each form gives its part of it."""

    def __init_subclass__(cls, *, kind: str) -> None:
        super().__init_subclass__()
        cls.kind = f"form:{kind}"
        _enter(cls.kind, cls)

    def __init__(self, bot: AbstractBot, title: str) -> None:
        until = discord.utils.utcnow() + timedelta(seconds=_FORM_SECONDS)
        custom_id = f"{self.kind}:{bot.forms_of_this_run}:{int(until.timestamp())}:{secrets.token_hex(8)}"
        super().__init__(title=title, timeout=_FORM_SECONDS, custom_id=custom_id)

    async def on_submit(self, interaction: Interaction, /) -> None:  # type: ignore[override]
        """Check the caller and take the form in; give what they typed back where it can't be used."""
        try:
            await interaction.client.access.require(interaction, *self.roots)
            await self.submitted(interaction)
        except (Refused, FootnoteError) as error:
            await report(interaction, error, file=_typed_as_file(interaction))

    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Answer what nobody foresaw."""
        await report(interaction, error, file=_typed_as_file(interaction))

    async def submitted(self, interaction: Interaction) -> None:
        """Take the form in."""
        raise NotImplementedError


def is_known_button(custom_id: str) -> bool:
    """Tell whether a button's custom id is of a kind that we have."""
    kind = KINDS.get(custom_id.partition(":")[0])
    return (
        kind is not None
        and issubclass(kind, StatefulButton)
        and kind.__discord_ui_compiled_template__.fullmatch(custom_id) is not None
    )


def is_form_of(bot: AbstractBot, custom_id: str) -> bool:
    """Tell whether a form was opened by this run of the bot, which then still knows it."""
    match = _FORM_ID.fullmatch(custom_id)
    return (
        match is not None
        and match["run"] == bot.forms_of_this_run
        and discord.utils.utcnow().timestamp() < int(match["until"])
    )


async def answer_lost_form(interaction: Interaction) -> None:
    """Give back what somebody typed into a form that a restart made us forget, as a file to use again."""
    file = _typed_as_file(interaction)
    if file is None:
        await interaction.response.send_message(texts.MODAL_LOST_EMPTY, ephemeral=True)
    else:
        await interaction.response.send_message(texts.MODAL_LOST, file=file, ephemeral=True)


def _typed_as_file(interaction: Interaction) -> discord.File | None:
    """Make a file that /article add understands of what was typed into a form; None where no text was."""
    typed = dict(_typed(interaction.data.get("components", ()) if interaction.data else ()))
    if not typed.get("text", "").strip():
        return None
    head = {
        "title": typed.get("title"),
        "publisher": typed.get("publisher"),
        "author": typed.get("author"),
        "published": typed.get("date"),
        "url": typed.get("link"),
    }
    lines = [f"{key}: {' '.join(value.split())}" for key, value in head.items() if value]
    content = "\n".join(["---", *lines, "---", "", typed["text"]])
    return discord.File(io.BytesIO(content.encode()), "article.md")


def _typed(components: Any) -> list[tuple[str, str]]:
    """Return custom id and value of the text fields in a submission, however they are wrapped."""
    found: list[tuple[str, str]] = []
    for component in components:
        if isinstance(component.get("value"), str) and "custom_id" in component:
            found.append((component["custom_id"], component["value"]))
        found += _typed(component.get("components", ()))
        if "component" in component:
            found += _typed([component["component"]])
    return found
