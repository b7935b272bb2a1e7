"""A few inputs for every part, the same ones each time; and those that once went wrong."""

from __future__ import annotations

import pytest

from bot.render.words import linked_title, safe_link
from bot.views.base import KINDS
from knowledge.articles.reading import draft_from_bytes, draft_from_text
from knowledge.errors import ArticleError
from tests.fuzz import pieces
from tests.fuzz.__main__ import bytes_of
from tests.fuzz.everything import EVERYTHING
from tests.fuzz.sources import pdf_of
from tests.fuzz.targets import attempt, sound

_FEW, _MANY = 12, 40
_SLOW = frozenset({"asking", "bundle", "docx", "html", "pdf", "rendering", "text"})


@pytest.mark.parametrize("name", EVERYTHING)
def test_whatever_comes_is_taken_or_refused(name: str) -> None:
    """No input makes a part fail in a way that nobody foresaw, and what it gives is sound."""
    count = _FEW if name in _SLOW else _MANY
    taken = [number for number in range(count) if attempt(EVERYTHING[name], bytes_of(name, number))]
    assert taken or name in {"json", "links"}  # hardly anything is one of these


def test_every_kind_of_button_is_tried() -> None:
    """Whoever adds a kind of button adds its name to what custom ids are made of."""
    assert KINDS.keys() - set(pieces.IDS) == {name for name in KINDS if name.startswith("form:")}


@pytest.mark.parametrize("text", ["\u2028\x00\n* * *\n\u2028"])
def test_text_that_went_wrong(text: str) -> None:
    """A line that only looks empty is no line of a pasted page."""
    with pytest.raises(ArticleError, match="no text"):
        draft_from_text(text)


@pytest.mark.parametrize(
    "stream",
    [
        b"-50 Tc /F1 1e9 Tf 0 -14 Td (and can be heard five miles out) Tj",
        b"BT /F1 24 Tf 72 760 Td (Fog) Tj ET 0 1 -1 0 300 300 Tm (a   b   c) Tj "
        b"0 -14 Td (and can be heard five miles out) Tj",
    ],
    ids=["no height", "no distance"],
)
def test_pdf_that_went_wrong(stream: bytes) -> None:
    """Letters of no height, and lines that all stand as high, are read like others."""
    sound(draft_from_bytes(pdf_of(stream)))


def test_line_of_blanks_that_took_for_ever() -> None:
    """The blanks inside a first line are looked at once each: by the cube of their number it would take hours."""
    sound(
        draft_from_text(
            "In\x00" + "\t" * 5_000 + "fog\n\nThe horn sounds twice a minute in fog, says the keeper."
        )
    )


def test_link_that_went_wrong() -> None:
    """What can't be written into a link is shown without one."""
    assert safe_link("https://example.org/\ud800") is None
    assert linked_title("Fog", "https://example.org/\ud800") == "Fog"
