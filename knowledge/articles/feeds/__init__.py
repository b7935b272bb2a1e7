"""Feeds: reading them, finding them, and asking them for what is new."""
