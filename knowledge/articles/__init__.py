"""Articles from anywhere: bytes or text and what is known, made into drafts."""
