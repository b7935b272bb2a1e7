"""Is what the bot is told, and what Discord knows of it, as it should be?"""
