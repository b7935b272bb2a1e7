"""Inputs that nobody would think of: `python -m tests.fuzz --help`; a few of each kind run with all tests."""
