"""Footnote's Discord side, and the ``footnote`` command."""
