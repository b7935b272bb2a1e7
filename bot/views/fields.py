"""The fields that forms are made of, and what people wrote into them."""

from __future__ import annotations

from datetime import date
from typing import Any

import discord

from bot.texts import say
from knowledge.articles.clues.dates import parse_date
from knowledge.articles.links import parse_link

TEXT_LENGTH = 4000
"""Characters that Discord takes in one field."""
_LINE_LENGTH = 300
_LINK_LENGTH = 2048

Field = discord.ui.Label[Any]


def line_field(
    custom_id: str,
    label: str,
    value: str | None = None,
    *,
    required: bool = False,
    hint: str | None = None,
    most: int = _LINE_LENGTH,
) -> Field:
    """Make a field for one line."""
    return discord.ui.Label(
        text=label,
        description=hint,
        component=discord.ui.TextInput(
            custom_id=custom_id,
            default=(value or "")[:most] or None,
            required=required,
            max_length=most,
        ),
    )


def link_field(value: str | None = None) -> Field:
    """Make a field for a link."""
    return discord.ui.Label(
        text=say("form-link"),
        component=discord.ui.TextInput(
            custom_id="link",
            default=(value or "")[:_LINK_LENGTH] or None,
            required=False,
            max_length=_LINK_LENGTH,
            placeholder="https://",
        ),
    )


def date_field(value: date | None = None) -> Field:
    """Make a field for a date."""
    return line_field(
        "date", say("form-date"), value.isoformat() if value else None, hint=say("form-date-hint")
    )


def text_field(value: str | None = None) -> Field:
    """Make a field for an article's text."""
    return discord.ui.Label(
        text=say("form-text"),
        description=say("form-text-hint"),
        component=discord.ui.TextInput(
            custom_id="text",
            style=discord.TextStyle.paragraph,
            default=value or None,
            required=False,
            max_length=TEXT_LENGTH,
        ),
    )


def file_field() -> Field:
    """Make a field for a file."""
    return discord.ui.Label(
        text=say("form-file"),
        component=discord.ui.FileUpload(custom_id="file", required=False, min_values=0, max_values=1),
    )


def value_of(field: Field) -> str | None:
    """Return what was written into a field; None for nothing but spaces."""
    component = field.component
    assert isinstance(component, discord.ui.TextInput)  # noqa: S101 - which field is which is ours
    return component.value.strip() or None


def date_of(field: Field) -> date | None:
    """Return the date in a field. Raises ``DateError``."""
    text = value_of(field)
    return parse_date(text) if text else None


def link_of(field: Field) -> str | None:
    """Return the link in a field. Raises ``LinkError``."""
    return checked_link(value_of(field))


def checked_link(text: str | None) -> str | None:
    """Return a link as it was given, once it is clear that it is one. Raises ``LinkError``."""
    if text is None or not text.strip():
        return None
    parse_link(text.strip())
    return text.strip()


def file_of(field: Field) -> discord.Attachment | None:
    """Return the file in a field."""
    component = field.component
    assert isinstance(component, discord.ui.FileUpload)  # noqa: S101
    return component.values[0] if component.values else None
