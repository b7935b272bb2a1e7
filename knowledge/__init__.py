"""Footnote's knowledge: articles in, verbatim citations out. Knows nothing of Discord."""
