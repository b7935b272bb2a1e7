"""What all buttons and forms share: who may use them is checked, and each use ends with an answer."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta
from typing import Any, ClassVar, Self

import discord

from bot import asking
from bot.checks import Refused
from bot.errors import report, tell
from bot.interactions import Interaction
from bot.sending.interactions import Attached, acknowledge
from bot.sending.requests import Unreachable
from bot.spoken import of_person
from bot.texts import say, speaking
from knowledge.errors import FootnoteError

_FORM_SECONDS = 3600.0
_CROSSING_SECONDS = 60.0
"""How much longer discord.py knows a form than it is taken, so that it does not forget one on its way."""
_FORM_ID = re.compile(r"form:\w+:(?P<run>[0-9a-f]+):(?P<until>\d+):(?P<server>\d+):[0-9a-f]+")

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
    decides: str = ""
    """What it decides on, once: a second press while that is done does nothing, nor one that crossed its answer."""

    about: str | None = None
    """Which answer its custom id names; None where it names none. See ``_require_shown``."""

    kind: ClassVar[str]
    """What its custom ids begin with."""

    def __init_subclass__(cls, *, kind: str = "", template: str = "") -> None:
        super().__init_subclass__(template=f"{kind}:{template}" if kind else r"(?!)")
        if kind:
            cls.kind = kind
            _enter(kind, cls)

    @classmethod
    async def from_custom_id(  # type: ignore[override]
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Make the button that was pressed, whoever pressed it."""
        button = cls.of(match)
        button.about = match.groupdict().get("answer")
        return button

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Read the state out of the custom id."""
        raise NotImplementedError

    async def callback(self, interaction: Interaction) -> None:  # type: ignore[override]
        """Check the caller, do what the button is for, and answer whatever goes wrong."""
        presses = interaction.client.presses
        decision = f"{interaction.message and interaction.message.id} {self.decides}"
        underway = interaction.client.underway
        with speaking(of_person(interaction)), underway.request("button", self.kind):
            try:
                with underway.until_stopped():
                    await interaction.client.access.require(interaction, *self.roots)
                    self._require_shown(interaction)
                    if self.decides and not presses.take(decision, interaction.id):
                        await acknowledge(interaction)  # the first press ends in the same message
                        return
                    await self.pressed(interaction)
            except Exception as error:
                if presses.taken_by(decision) == interaction.id:
                    presses.give_back(decision)
                # discord.py only logs what a button raises; the person waits for an answer.
                await report(interaction, error)

    def _require_shown(self, interaction: Interaction) -> None:
        """Refuse a custom id that names another answer than the message shows whose button was pressed.

        Custom ids come from who presses: their own answer's would let them turn or delete what was told to others.
        """
        shown = asking.answer_ids(interaction.message.components) if interaction.message else []
        if self.about is not None and shown and self.about != shown[0]:
            raise Refused(say("button-unknown"))

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

    def __init__(self, interaction: Interaction, title: str) -> None:
        """``interaction``: what opens it. It is taken in that server only: the numbers that it acts on are of there."""
        run = interaction.client.forms_of_this_run
        until = discord.utils.utcnow() + timedelta(seconds=_FORM_SECONDS)
        server = interaction.guild_id or 0
        custom_id = f"{self.kind}:{run}:{int(until.timestamp())}:{server}:{secrets.token_hex(8)}"
        super().__init__(title=title, timeout=_FORM_SECONDS + _CROSSING_SECONDS, custom_id=custom_id)

    async def interaction_check(self, interaction: Interaction, /) -> bool:  # type: ignore[override]
        """Leave the form open where it is sent in another server; ``answer_form`` answers that."""
        return not _is_of_another_server(self.custom_id, interaction)

    async def on_submit(self, interaction: Interaction, /) -> None:  # type: ignore[override]
        """Check the caller and take the form in, once; give what they typed back where it can't be used.

        One that is too old, or that came before, is answered by ``answer_form``.
        """
        bot = interaction.client
        if _is_old(self.custom_id) or not bot.forms.take(self.custom_id, interaction.id):
            return
        with (
            speaking(of_person(interaction)),
            bot.underway.request("form", self.kind.partition(":")[2]),
        ):
            try:
                with bot.underway.until_stopped():
                    await bot.access.require(interaction, *self.roots)
                    await self.submitted(interaction)
            except (Refused, FootnoteError) as error:
                await report(interaction, error, attached=_typed_as_file(interaction))
            except Unreachable:
                # Discord says so to who sent it, and leaves the form open to be sent again.
                bot.forms.give_back(self.custom_id)
                raise

    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Answer what nobody foresaw."""
        request = interaction.client.underway.request("form", self.kind.partition(":")[2])
        with speaking(of_person(interaction)), request:
            await report(interaction, error, attached=_typed_as_file(interaction))

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


async def answer_form(interaction: Interaction) -> None:
    """Answer a form that is not taken in, and give back what was typed into it as a file to use again.

    It is of an earlier run of the bot, of another server, open for too long, or one that was sent before.
    """
    bot = interaction.client
    custom_id = str(interaction.data.get("custom_id", "")) if interaction.data else ""
    taken_by = bot.forms.taken_by(custom_id)
    match = _FORM_ID.fullmatch(custom_id)
    file = _typed_as_file(interaction)
    if taken_by == interaction.id:
        return
    if match is not None and _is_of_another_server(custom_id, interaction):
        sentence = say("form-elsewhere") if file else say("form-elsewhere-empty")
    elif taken_by is not None:
        sentence, file = say("form-twice"), None
    elif match is None or match["run"] != bot.forms_of_this_run:
        sentence = say("form-lost") if file else say("form-lost-empty")
    elif _is_old(custom_id):
        sentence = say("form-old") if file else say("form-old-empty")
    else:
        return
    with bot.underway.request("form", "late") as request:
        request.outcome = "refused"
        await tell(interaction, sentence, attached=file)


def _is_old(form_id: str) -> bool:
    match = _FORM_ID.fullmatch(form_id)
    return match is not None and discord.utils.utcnow().timestamp() >= int(match["until"])


def _is_of_another_server(form_id: str, interaction: Interaction) -> bool:
    match = _FORM_ID.fullmatch(form_id)
    return match is not None and interaction.guild_id not in {None, int(match["server"])}


def _typed_as_file(interaction: Interaction) -> Attached | None:
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
    return Attached("article.md", content.encode())


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
