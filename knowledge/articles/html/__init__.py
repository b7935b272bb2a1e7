"""HTML of any kind (web pages, feeds, files, HTML inside Markdown) → the blocks that a reader sees of it."""
