"""Run the project's own command against the Discord that two variables name: for tests that stop and start it."""

from __future__ import annotations

import os

import discord
import yarl
from discord.gateway import DiscordWebSocket

from bot.cli import main

if __name__ == "__main__":
    discord.http.Route.BASE = os.environ["WIRE_API"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["WIRE_GATEWAY"])
    main()
