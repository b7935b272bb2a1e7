"""What small talk with the bot is about."""

from __future__ import annotations

import pytest

from knowledge.analysis.talk import is_about_me, is_aside, is_thanks, is_with_thanks


@pytest.mark.parametrize(
    "text",
    [
        "what can you do?",
        "hi bot, what can you do",
        "Help!",
        "/help",
        "who are you",
        "Was kannst du?",
        "Hilfe",
        "¿Qué puedes hacer?",
        "quien eres",
        "Qu'est-ce que tu sais faire ?",
        "qui es-tu ?",
        "O que você pode fazer?",
        "你能做什么？",
        "帮助",
    ],
)
def test_what_the_bot_is_asked_of_itself(text: str) -> None:
    """A whole message of such words is about the bot, in any language with a list, however it is marked."""
    assert is_about_me(text)


@pytest.mark.parametrize(
    "text",
    [
        "What can you do in fog?",
        "Who are you allowed to bring?",
        "help with the horn",
        "Was kannst du mir über den Nebel sagen?",
        "你能做什么菜？",
        "hello",
        "",
        "what can you do? " * 20,
    ],
)
def test_what_is_asked_of_the_articles(text: str) -> None:
    """A word more, and it is a question like any other."""
    assert not is_about_me(text)


@pytest.mark.parametrize(
    "text", ["Thanks!", "vielen Dank", "muchas gracias", "Merci :)", "obrigado", "谢谢你", "cám ơn"]
)
def test_thanks(text: str) -> None:
    """Thanks are told in any language that there is a list for."""
    assert is_thanks(text)


@pytest.mark.parametrize("text", ["hello", "tyres", "guten Morgen", "你好", "good night"])
def test_no_thanks(text: str) -> None:
    """A greeting is none, nor is a word that begins like one."""
    assert not is_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "thx that worked",
        "thanks, it works now!",
        "danke, hat geklappt",
        "谢谢你",
        "谢谢你的帮助",
        "thank you so much",
    ],
)
def test_thanks_may_say_that_it_helped(text: str) -> None:
    """Function words and such as say so are no question beside thanks."""
    assert is_with_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "thank you card prices",
        "thx where is the key?",
        "谢谢卡多少钱",
        "that worked",
        "thanksgiving opening hours",
    ],
)
def test_what_is_asked_beside_thanks_is_asked(text: str) -> None:
    """Any other word may be what somebody wants to know."""
    assert not is_with_thanks(text)


@pytest.mark.parametrize("text", ["lol", "bye", "you suck", "Tschüss!", "再见", "hahaha", "du bist doof"])
def test_asides(text: str) -> None:
    """Leave, laughter and scolding are known as whole messages."""
    assert is_aside(text)


@pytest.mark.parametrize("text", ["bye-law 4", "hello", "good night shift rules", "you suck it up how?", ""])
def test_a_word_more_is_no_aside(text: str) -> None:
    """With anything else they may be asked about."""
    assert not is_aside(text)
