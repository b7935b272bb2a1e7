from __future__ import annotations

import pytest

from knowledge.analysis.scripts import is_spaceless


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("什么时候开门?", True),
        ("営業時間は?", True),
        ("서버 주소가 뭐예요?", True),
        ("เปิดกี่โมง", True),
        ("Discordのルールはどこで読めますか", True),
        ("when do you open?", False),
        ("who plays 三国志?", False),
        ("когда открыто?", False),
        ("12:30?", False),
        ("", False),
    ],
)
def test_most_letters_tell_the_writing(text: str, expected: bool) -> None:
    """A text is in writing without spaces where most of its letters are; a name in it, or of it, changes nothing."""
    assert is_spaceless(text) is expected
