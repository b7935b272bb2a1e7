"""What is no word in a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis.chat_codes import without_codes


@pytest.mark.parametrize(
    "code",
    [
        "<@112233445566778899>", "<@!112233445566778899>", "<@&112233445566778899>", "<#112233445566778899>",
        "<:wool:1020304050>", "<a:running:998811>", "<t:1700000000:R>", "<t:1700000000>", "</ask question:112233>",
        "<id:customize>", "@everyone", "@here", ":candle:", "🔥", "👍🏽", "❤️", "👨‍👩‍👧", "3️⃣", "🇩🇪",
        ":)", ":D", "<3", "xD",
        "112233445566778899", "https://discord.com/channels/1122334455/1020304050",
    ],
)  # fmt: skip
def test_codes_become_spaces(code: str) -> None:
    """A code leaves as many spaces as it had characters."""
    assert without_codes(f"how {code} hot") == f"how {' ' * len(code)} hot"


@pytest.mark.parametrize(
    "text",
    [
        "What is std::vector?", "at 10:30:15", "name@here.org", "a < b and c > d", "chunk_size: 4", "8GB (x2)",
        "1.19.2", "C:\\dir",
        "I <3x this", "f(x)D", "№ 12345678901234567890123",
    ],
)  # fmt: skip
def test_words_stay(text: str) -> None:
    """What only looks like a code is left alone."""
    assert without_codes(text) == text


def test_of_a_link_its_site_and_path_stay() -> None:
    """They may be what is asked about; how it is fetched and its parameters are not."""
    shown = without_codes("is https://www.example.org/rules?utm_source=x right?")
    assert shown.split() == ["is", "example.org/rules", "right?"]


@given(st.text(alphabet=st.sampled_from("<@!&#:a1>t/ ?=xD)😂\ufe0f\u200d3h.") | st.characters(), max_size=60))
def test_length_and_white_space_stay(text: str) -> None:
    """Offsets stay, and every character is either left or a space."""
    shown = without_codes(text)
    assert len(shown) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, shown, strict=True))
