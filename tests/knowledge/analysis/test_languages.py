"""Which language a text is in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis import detect_language
from knowledge.analysis.languages import language_probabilities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How do I reset my password?"),
        ("de", "Wie kann ich mein Kennwort ändern?"),
        ("fr", "Comment puis-je changer mon mot de passe ?"),
        ("es", "¿Cómo puedo cambiar mi contraseña?"),
        ("ru", "Как мне сменить мой пароль на сайте?"),
        ("uk", "Як мені змінити свій пароль на сайті?"),
        ("ar", "كيف يمكنني تغيير كلمة المرور الخاصة بي؟"),
        ("zh", "怎样修改 Discord 的密码？"),
        ("ja", "パスワードを変えるには？"),
        ("ko", "비밀번호는 어떻게 바꾸나요?"),
        ("th", "เปลี่ยนรหัสผ่านอย่างไร"),
        ("el", "Πώς αλλάζω τον κωδικό;"),
        ("he", "איך משנים סיסמה?"),
        ("hi", "मैं अपना पासवर्ड कैसे बदलूँ और कहाँ?"),
    ],
)
def test_a_sentence_is_enough(language: str, text: str) -> None:
    """A question of ordinary length is recognised, also with a foreign word in it."""
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12345", "🎉", "hm", "Discord nitro", "\ud800"])
def test_too_little_to_tell(text: str) -> None:
    """No language is said where there is nothing to tell it by."""
    assert detect_language(text) == "und"


def test_among_the_languages_of_a_collection() -> None:
    """Only the given languages are answers; a script that none of them has is no reason to choose one."""
    assert detect_language("Wo ist das Haus?", among={"de", "en"}) == "de"
    assert detect_language("Wo ist das Haus?", among={"en", "zh"}) in {"en", "und"}
    assert detect_language("房子在哪里？", among={"de", "en"}) == "und"
    assert detect_language("Wo ist das Haus?", among=set()) == "und"


@given(st.text("abcdeghilmnorstuwé ?", min_size=1))
@pytest.mark.parametrize("text", ["wat ass dat", "wetin dey happen", "how do i", "où est la gare ?"])
def test_what_is_clear_is_what_is_likeliest(text: str, more: str) -> None:
    """A text that is clearly in one language is in the same one where all of them are weighed."""
    for one in (text, more, text + more):
        assert detect_language(one) == detect_language(one, among=language_probabilities(one).keys())


def test_many_threads_may_ask() -> None:
    """Threads that ask at once get what one gets."""
    texts = ["Where is the old house of the king?", "Wo steht das alte Haus des Königs?"] * 20
    expected = [detect_language(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detect_language, texts)) == expected
