"""What Discord's pickers show of the commands in other languages: their names and descriptions."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.texts import in_language

LOCALES = {
    discord.Locale.german: "de",
    discord.Locale.spain_spanish: "es",
    discord.Locale.latin_american_spanish: "es",
    discord.Locale.french: "fr",
    discord.Locale.brazil_portuguese: "pt-BR",
    discord.Locale.chinese: "zh-CN",
}
"""Discord's locales that we have a language for; in all others commands are called what the code calls them."""


class CommandTranslator(app_commands.Translator):
    """Gives Discord a command's texts in our languages.

    A description brings its message's id. A name has none: commands are known by their English names in the code, and
    the message is found by where the name stands.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return a text in a language of ours; None leaves it in English."""
        language = LOCALES.get(locale)
        id = string.extras.get("id") or name_id(context)
        return None if language is None or id is None else in_language(language, id)


def name_id(context: app_commands.TranslationContext[Any, Any]) -> str | None:
    """Return the id of the message with the name of a command, a group or an option."""
    match context.location:
        case app_commands.TranslationContextLocation.command_name:
            return f"name-{context.data.qualified_name.replace(' ', '-')}"
        case app_commands.TranslationContextLocation.group_name:
            return f"name-{context.data.qualified_name.replace(' ', '-')}"
        case app_commands.TranslationContextLocation.parameter_name:
            return f"option-{context.data.name}"
        case _:
            return None
