"""What a server decides about how it is answered."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "es", "de", "fr", "pt-BR", "zh-CN")
"""What may be spoken, as Discord calls them; English is what is spoken where nothing else is known."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Each setting with what holds where a server set nothing."""

    language: str | None = None
    """One of :data:`LANGUAGES`, for what all can read; None: that of the server on Discord."""
    votes_by_staff_only: bool = False
    """Whether only moderators may say of an answer that it helped."""
    helper_role_id: int | None = None
    """Whom a member calls who got no answer; None: nobody."""
    helper_channel_id: int | None = None
    """Where the helpers read of it; None: where the question was asked."""
    cooldown_seconds: int = 5
    """How long one person waits between two questions in one channel; 0: not at all."""
    in_direct_messages: bool = False
    """Whether members may ask in a direct message."""
