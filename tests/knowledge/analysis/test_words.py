"""Words and the forms in which they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse, tokens
from knowledge.analysis.numbers import plain_number
from knowledge.analysis.words import LONGEST_FORM, Words


def forms(text: str, language: str = "en") -> list[str]:
    """Return the forms of a text."""
    return analyse(text, language).forms


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("20,000", "20000"),
        ("20.000", "20000"),
        ("20'000", "20000"),
        ("20\u202f000", "20000"),
        ("12,34,567", "1234567"),
        ("1,234,567.89", "1.234.567,89"),
        ("3,5", "3.5"),
        ("٣٫٥", "3.5"),
        ("२०", "20"),
        ("２０", "20"),
        ("U.S.", "US"),
        ("U.S.A.", "USA"),
        ("Ph.D.", "PhD"),
        ("e-mail", "email"),
        ("E‑Mail", "email"),
        ("O'Brien", "O’Brien"),
        ("O'Brien", "OBrien"),
        ("Tesla's", "Tesla"),
        ("they're", "they"),
        ("don’t", "dont"),
        ("v2.7.1", "2.7.1"),
        ("ﬁne", "fine"),
        ("STRASSE", "straße"),
        ("co\u00adoperate", "cooperate"),
        ("wo\u200brd", "word"),
        ("ΣΟΦΟΣ", "σοφός".replace("ό", "ο")),
        ("كِتَابٌ", "كتاب"),
        ("شَـــمس", "شمس"),
        ("שָׁלוֹם", "שלום"),
        ("מנכ״ל", "מנכל"),
    ],
)
def test_two_ways_of_writing_are_one_form(written: str, same: str) -> None:
    """What people write in two ways is one form."""
    assert len(forms(written)) == 1
    assert forms(written) == forms(same)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("state-of-the-art", "en", "state of the art"),
        ("discord.py", "en", "discord py"),
        ("C++ is not C#, nor C", "en", "c++ is not c# nor c"),
        ("AT&T's R&D and at&t, salt&pepper", "en", "at&t r&d and at&t salt pepper"),
        ("§ 230 and §5", "en", "§ 230 and § 5"),
        ("snake_case", "en", "snake case"),
        ("getUserName", "en", "get user name"),
        ("JavaScript YouTube McDonald iPhone", "en", "javascript youtube mcdonald iphone"),
        ("@alice #rules", "en", "alice rules"),
        ("src/main/app.ts", "en", "src main app ts"),
        ("end.Next", "en", "end next"),
        ("1453'te kuruldu", "tr", "1453 kuruldu"),
        ("the 1990's", "en", "the 1990"),
        ("python3.11", "en", "python 3.11"),
        ("500g of it, 8GB, 7pm, 30min, 2x, ８ＧＢ", "en", "500 g of it 8 gb 7 pm 30 min 2 x 8 gb"),
        ("5€ €5 5 € $5.50 5.50$ 5% 5 ％", "en", "5 € € 5 5 € $ 5.50 5.50 $ 5 % 5 %"),
        ("$HOME %d a%20we", "en", "home d a 20we"),
        ("B12 E305 0x80070005 1080p 5G 90s 4C", "en", "b12 e305 0x80070005 1080p 5g 90s 4c"),
        ("180C 350F", "en", "180 c 350 f"),
        ("500г 10км", "ru", "500 г 10 км"),
        ("請後裏", "zh", "请 请后 后 后里 里"),
        ("請後裏", "ja", "請 請後 後 後裏 裏"),
        ("3.5kg 1st H2O", "en", "3.5 kg 1st h2o"),
        ("1990–1995", "en", "1990 1995"),
        ("22.11.2026", "de", "22 11 2026"),
        ("1,2,3", "en", "1 2 3"),
        ("1 000 000 €", "fr", "1000000 €"),
        ("in 1990 200 people", "fr", "in 1990 200 people"),
        ("L'eau d’été", "fr", "l eau d été"),
        ("dell'acqua", "it", "dell acqua"),
        ("İstanbul'da IŞIK", "tr", "istanbul ışık"),
        ("об'єкт", "uk", "обєкт"),
        ("नमस्ते दुनिया", "hi", "नमस्ते दुनिया"),
        ("北京2020年", "zh", "北 北京 京 2020 年"),
        ("カナ", "ja", "カナ"),
        ("食べる", "ja", "食 食べ べる"),
        ("東京の大学はアメリカに", "ja", "東 東京 京 京の 大 大学 学 学は アメ メリ リカ"),
        ("ไทยมี", "th", "ไทย ไทยม ทยม ทยมี ยมี"),
        ("ปี ใน", "th", "ปี ใน"),
        ("학교에서는 물을", "ko", "학교 물 물을"),
    ],
)
def test_a_text_is_cut_into_words(text: str, language: str, expected: str) -> None:
    """Words are cut as the people who write the language would look for them."""
    assert forms(text, language) == expected.split()


def test_marks_stay_with_their_letters() -> None:
    """A word in Hindi, in decomposed Latin or in vowelled Arabic is one word."""
    for word in ("हिन्दी", "mu\u0301sica", "العَرَبِيَّة", "தமிழ்", "മലയാളം"):
        assert len(forms(word, "und")) == 1


def test_capitals_are_noted() -> None:
    """A form knows whether it began with a capital, which folding hides."""
    assert list(analyse("In the US, Élan met anna", "en").capitals) == [1, 0, 1, 1, 0, 0]


def test_offsets_are_those_of_the_text() -> None:
    """A token's place is in the text as it is stored, whatever folding does to its length."""
    text = "Die ﬁne Straße: U.S."
    assert [text[token.start : token.end] for token in tokens(text, "de")] == ["Die", "ﬁne", "Straße", "U.S"]


def test_endless_words_are_cut() -> None:
    """A form is never longer than any word is, so that encoded data does not fill the vocabulary."""
    assert forms("x" * 5000) == ["x" * LONGEST_FORM]


def test_the_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many different words come by, only so many are kept."""
    monkeypatch.setattr("knowledge.analysis.words._CACHED_CHUNKS", 10)
    words = Words("en")
    text = " ".join(f"word{number}" for number in range(100))
    assert words.forms(text, 0, len(text))[0] == text.split()
    assert len(words._parts_of_chunks) + len(words._parts_of_chunks._before) <= 20


@settings(deadline=None)
@given(st.integers(1000, 10**15), st.sampled_from(",.'\u202f\u2009\u00a0"))
def test_grouped_digits_are_the_plain_number(number: int, separator: str) -> None:
    """A number grouped by thousands is the number."""
    assert plain_number(f"{number:,}".replace(",", separator)) == str(number)
