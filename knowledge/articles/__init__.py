"""Articles from anywhere: bytes or text, and what is known about them, become drafts."""
