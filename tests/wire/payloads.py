"""What Discord sends, as far as the bot and discord.py read it."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import Any

APPLICATION = 1_100_000_000_000_000_001
GUILD = 900_000_000_000_000_000
CHANNEL = GUILD + 10
BOT_ROLE, MODERATORS, ADMINS = GUILD + 1, GUILD + 2, GUILD + 3
MEMBER, MODERATOR, ADMIN = GUILD + 100, GUILD + 101, GUILD + 102

OTHERS = range(GUILD + 200, GUILD + 300)
"""More members: one person has to wait a little between two questions."""

_VIEW_AND_SEND = 0x400 | 0x800 | 0x10000 | 1 << 31 | 1 << 38
PERMISSIONS = {
    MEMBER: _VIEW_AND_SEND,
    MODERATOR: _VIEW_AND_SEND | 0x2000,
    ADMIN: _VIEW_AND_SEND | 0x2000 | 0x20,
}
"""What each person may do: a moderator manages messages, an admin the server too."""
_ROLES: dict[int, list[int]] = {MODERATOR: [MODERATORS], ADMIN: [MODERATORS, ADMINS], APPLICATION: [BOT_ROLE]}

_ids = itertools.count(1_200_000_000_000_000_000)


def new_id() -> int:
    """Return an id that nothing else has."""
    return next(_ids)


def now() -> str:
    """Return the time as Discord writes it."""
    return datetime.now(UTC).isoformat()


def user(id_: int) -> dict[str, Any]:
    """Describe a person, or the bot."""
    name = "footnote" if id_ == APPLICATION else f"person{id_ % 1000}"
    return {
        "id": str(id_), "username": name, "discriminator": "0", "global_name": name, "avatar": None,
        "bot": id_ == APPLICATION, "public_flags": 0, "verified": True, "mfa_enabled": True, "locale": "en-US",
    }  # fmt: skip


def member(id_: int) -> dict[str, Any]:
    """Describe a person as a member of the server."""
    return {
        "user": user(id_), "roles": [str(role) for role in _ROLES.get(id_, ())], "nick": None, "avatar": None,
        "joined_at": "2024-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0, "pending": False,
    }  # fmt: skip


def channel() -> dict[str, Any]:
    """Describe the one channel."""
    return {
        "id": str(CHANNEL), "guild_id": str(GUILD), "type": 0, "name": "general", "position": 0, "parent_id": None,
        "permission_overwrites": [], "nsfw": False, "topic": None, "rate_limit_per_user": 0, "flags": 0,
    }  # fmt: skip


def guild() -> dict[str, Any]:
    """Describe the one server."""
    roles = [(GUILD, PERMISSIONS[MEMBER]), (BOT_ROLE, 0), (MODERATORS, PERMISSIONS[MODERATOR])]
    roles.append((ADMINS, PERMISSIONS[ADMIN]))
    return {
        "id": str(GUILD), "name": "Lighthouse", "owner_id": str(GUILD + 99), "preferred_locale": "en-US",
        "features": [], "emojis": [], "stickers": [], "threads": [], "voice_states": [], "presences": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [], "member_count": 4,
        "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
        "nsfw_level": 0, "premium_tier": 0, "premium_progress_bar_enabled": False, "system_channel_flags": 0,
        "afk_timeout": 300, "large": False, "unavailable": False, "channels": [channel()],
        "members": [member(APPLICATION)],
        "roles": [
            {"id": str(id_), "name": f"role {place}", "permissions": str(permissions), "position": place,
             "color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
             "hoist": False, "managed": id_ == BOT_ROLE, "mentionable": False, "flags": 0,
             **({"tags": {"bot_id": str(APPLICATION)}} if id_ == BOT_ROLE else {})}
            for place, (id_, permissions) in enumerate(roles)
        ],
    }  # fmt: skip


def application() -> dict[str, Any]:
    """Describe the bot's application."""
    return {
        "id": str(APPLICATION), "name": "Footnote", "icon": None, "description": "", "summary": "", "flags": 0,
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "team": None,
        "rpc_origins": [], "owner": user(GUILD + 99), "integration_types_config": {},
    }  # fmt: skip


def ready(gateway: str, session_id: str) -> dict[str, Any]:
    """Greet a client that has identified itself."""
    return {
        "v": 10, "user": user(APPLICATION), "guilds": [{"id": str(GUILD), "unavailable": True}],
        "session_id": session_id, "resume_gateway_url": gateway, "private_channels": [],
        "application": {"id": str(APPLICATION), "flags": 0},
    }  # fmt: skip


def command(sent: dict[str, Any]) -> dict[str, Any]:
    """Describe a command as Discord has it once it was told."""
    return {"type": 1, "options": [], "description": "", "default_member_permissions": None} | sent | {
        "id": str(new_id()), "application_id": str(APPLICATION), "version": "1",
    }  # fmt: skip


def message(author: int, sent: dict[str, Any]) -> dict[str, Any]:
    """Describe a message in the channel."""
    return {
        "id": str(new_id()), "type": 0, "channel_id": str(CHANNEL), "content": sent.get("content") or "",
        "author": user(author), "attachments": [], "embeds": [], "mentions": [], "mention_roles": [],
        "mention_everyone": False, "pinned": False, "tts": False, "timestamp": now(), "edited_timestamp": None,
        "flags": sent.get("flags") or 0, "components": numbered(sent.get("components") or []), "reactions": [],
    }  # fmt: skip


def mention(author: int, text: str) -> dict[str, Any]:
    """Describe a person's message that mentions the bot, as the gateway brings it."""
    me = {key: value for key, value in member(APPLICATION).items() if key != "user"}
    who = {key: value for key, value in member(author).items() if key != "user"}
    return message(author, {"content": f"<@{APPLICATION}> {text}"}) | {
        "guild_id": str(GUILD), "member": who, "mentions": [user(APPLICATION) | {"member": me}],
    }  # fmt: skip


def written(author: int, content: str, reply_to: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """Describe a person's message, perhaps a reply, which pings the bot where it is to one of its own."""
    who = {key: value for key, value in member(author).items() if key != "user"}
    said = message(author, {"content": content}) | {"guild_id": str(GUILD), "member": who}
    if reply_to is not None:
        me = {key: value for key, value in member(APPLICATION).items() if key != "user"}
        is_ping = reply_to["author"]["id"] == str(APPLICATION)
        said |= {
            "type": 19, "mentions": [user(APPLICATION) | {"member": me}] if is_ping else [],
            "message_reference": {"message_id": reply_to["id"], "channel_id": str(CHANNEL), "guild_id": str(GUILD)},
            "referenced_message": reply_to,
        }  # fmt: skip
    return said | more


def interaction(kind: int, by: int, data: dict[str, Any], under: dict[str, Any] | None) -> dict[str, Any]:
    """Describe what a person did: 2 a command, 3 a button, 4 typing an option, 5 a form."""
    id_ = new_id()
    permissions = str(PERMISSIONS.get(by, _VIEW_AND_SEND))
    return {
        "id": str(id_), "application_id": str(APPLICATION), "type": kind, "token": f"token{id_}", "version": 1,
        "data": data, "guild_id": str(GUILD), "guild": {"id": str(GUILD), "locale": "en-US", "features": []},
        "channel_id": str(CHANNEL), "channel": channel() | {"permissions": permissions},
        "member": member(by) | {"permissions": permissions}, "locale": "en-US", "guild_locale": "en-US",
        "app_permissions": str(_VIEW_AND_SEND), "entitlements": [], "context": 0,
        "authorizing_integration_owners": {"0": str(GUILD)}, "attachment_size_limit": 10_485_760,
        **({"message": under} if under else {}),
    }  # fmt: skip


def numbered(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give components the ids that Discord gives them."""
    for number, component in enumerate(walk(components), 1):
        component.setdefault("id", number)
    return components


def walk(components: Any) -> list[dict[str, Any]]:
    """List components with all that stand in them."""
    found: list[dict[str, Any]] = []
    for component in components or ():
        inside = [*component.get("components", ()), *filter(None, (component.get("component"),))]
        found += [component, *walk([*inside, *filter(None, (component.get("accessory"),))])]
    return found


def text_of(shown: dict[str, Any]) -> str:
    """Return what a message says."""
    texts = [part["content"] for part in walk(shown["components"]) if part["type"] == 10]
    return "\n".join(filter(None, [shown["content"], *texts]))


def buttons_of(shown: dict[str, Any]) -> dict[str, str]:
    """Return the custom ids of a message's buttons by their labels."""
    parts = [part for part in walk(shown["components"]) if part["type"] == 2 and "custom_id" in part]
    return {part["label"]: part["custom_id"] for part in parts}
