"""No regular expression of the product takes longer than its text does, whatever the text."""

from __future__ import annotations

import re

import pytest

from tests.patterns.attacks import attacks, worst
from tests.patterns.gather import Use, load_all, uses

EXCUSED = {
    "knowledge/articles/files/contents.py _LED": "is given lines of 300 characters at most",
    "knowledge/articles/files/contents.py _PAGED": "is given lines of 300 characters at most",
    "knowledge/articles/files/docx/styles.py _NAMES": "has to match as a whole, never from each place on",
}
"""What may be worse, and why that does no harm."""


@pytest.fixture(scope="module")
def all_uses() -> list[Use]:
    """Every regular expression of the product, and how it is used."""
    load_all()
    return uses()


MANY = 300
"""Texts for each expression, of up to five thousand: all of them would take a quarter of an hour."""


def _found(all_uses: list[Use], most: int, tries: int | None = None) -> list[str]:
    found = ((use, worst(use, most=most, tries=tries)) for use in all_uses if use.place not in EXCUSED)
    return [f"{use.place}: {bad[0]}: ×{bad[1]:.1f}" for use, bad in found if bad]


def test_all_are_gathered(all_uses: list[Use]) -> None:
    """What is looked at are the product's expressions, and what is excused is among them."""
    assert len(all_uses) > 300
    assert {use.place for use in all_uses} >= EXCUSED.keys()


# These compare times, so that a busy machine can spoil them: they are for a quiet one, with the slow tests.


@pytest.mark.slow
def test_none_is_worse_than_linear(all_uses: list[Use]) -> None:
    """Twice a text of its worst kind takes about twice the time: the first few of each kind."""
    assert _found(all_uses, most=2) == []


@pytest.mark.slow
def test_none_is_worse_than_linear_for_many_texts(all_uses: list[Use]) -> None:
    """Twice a text of its worst kind takes about twice the time: many of each kind."""
    assert _found(all_uses, most=8, tries=MANY) == []


@pytest.mark.slow
@pytest.mark.parametrize("breadth", [{"most": 2}, {"most": 8, "tries": MANY}], ids=["few", "many"])
@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"\s+$",
        r"\[[^\]]*\]",
        r"<!--.*?-->",
        r"(\w+)\s*\d*\s*:",
        r"[a-z0-9]*\w*\d*[.!]",
        r"(?:ab|cd)+\w*(?:x|y)",
    ],
)
def test_what_is_worse_is_found(pattern: str, breadth: dict[str, int]) -> None:
    """An expression whose time doubles with each character, or grows with the square or cube of its text, is told."""
    assert worst(Use("here", re.compile(pattern), is_anywhere=True), **breadth) is not None


@pytest.mark.parametrize(
    ("pattern", "lead", "pump"),
    [
        (r"(?:a+)+b", "", "a"),
        (r"\s+$", "", " "),
        (r"\[[^\]]*\]", "", "["),
        (r"<!--.*?-->", "", "<!--"),
        (r"(\w+)\s*\d*\s*:", "", "0"),
        (r"x[a-c]*y", "x", "a"),
    ],
)
def test_the_text_that_is_worst_is_tried(pattern: str, lead: str, pump: str) -> None:
    """Among the texts made from an expression is the one that it is slowest with, spoilt at its end."""
    assert (lead, pump, "\x00") in set(attacks(re.compile(pattern), most=2))
