"""Which part of a message asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.analysis.asking import Kind, Message, read_message
from knowledge.analysis.chat_words import CHAT_WORDS_PATH, chat_words_of
from knowledge.analysis.word_lists import read_word_lists
from tests.work import calls_of

LANGUAGES = sorted({key.split(".")[0] for key in read_word_lists(CHAT_WORDS_PATH)} - {"all"})
STORY = (
    "Last week I moved my whole world to a new machine, and since then everything has been a bit strange. "
    "My brother said that it was the cable, but I put in another one."
)


def told(message: Message) -> list[str]:
    """Return the texts of the parts that tell."""
    return [message.text[slice(*part.span)] for part in message.parts if part.kind is Kind.TELLING]


@pytest.mark.parametrize(
    "around",
    [
        "yo does anyone know {} lol",
        "hey guys {} thanks in advance",
        "<@1180022334455> <@!2233445566778> {}",
        "{} :fire: <:ember:445566> 😂",
        "hi all, quick question: {} ty",
        "heyyy sorry if this was asked a hundred times lol, but {} thx in advance guys",
        "Hello lovely people! {} Big hugs from Leeds!",
        "okay so {} pls",
        "can someone please tell me {} tysm <3",
        "hey does anybody here happen to know {} asking for a friend",
        "hii could u tell me {} pleaseee",
        "ok dumb question incoming: {} Appreciate any pointers!",
        "wait {} :D",
        "random thought but {}",
        "Good morning everyone :) i was wondering, {} Thank you so much!",
        f"{STORY} {{}}",
        f"{{}} {STORY}",
    ],
)
@pytest.mark.parametrize(
    "question", ["how hot should the water be?", "Where do I find the old map of Brightwater?"]
)
def test_what_stands_around_a_question_is_taken_off(around: str, question: str) -> None:
    """The part that asks is the question as it would be asked alone."""
    assert read_message(around.format(question), "en").asking() == (question,)


@pytest.mark.parametrize(
    "question",
    [
        "How do I say hello in the hello-channel?",
        "how do you say please?",
        "what is lol",
        "What is the meaning of lol?",
        "how do i greet the guys",
        "who are the mods?",
        "hello world",
        "welcome message",
        "thank you card prices",
        "hoodie price",
        "help channel",
        "bot prefix",
        "mods, rules",
        "What may admins, mods?",
        "In 1850, who was the first to climb it?",
        "After World War I, when did Elizabeth I, who had no heir, die?",
        'Who wrote "What is art?" in 1897?',
        "Who hosted Jeopardy! in 1990?",
        "What is J. A. Hobson's Op. 12 about?",
        "Reviewer R. A. Dave classified the novel how?",
        "Who was the first to do so?",
        "How do I know which gear I need?",
        "The idea of what holds them together?",
        "If I pay by card, can I still cancel?",
        "When are you closed in summer and why?",
        "When and where is the run on Monday?",
        "Can I bring friends and family?",
        "Does it encrypt my files or do I have to do that myself?",
        "How can I join and do the induction?",
        "Who is the coach and has the key?",
        "Where can I see how it works and what it is for?",
    ],
)
def test_a_plain_question_stays_whole(question: str) -> None:
    """Nothing is lost that somebody may ask about."""
    assert read_message(question, "en").asking() == (question,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What's the address of the server", "and which port do I have to enter?"),
        ("Where do we meet next time", "and who cooks?"),
        ("What does an adult pay", "and is the licence included?"),
        ("When can I visit the shop", "and is there something to drink?"),
        ("What's the deadline?", "And is there a late fee?"),
        ("How do I cancel a room", "and what happens if I don't show up?"),
        ("Until when can gifts be returned", "and how do I cancel my order?"),
        ("What happens to my files", "and also by when do I have to save them?"),
        ("What's the power it takes,", "and does it run on 110 V?"),
        ("Where can I pick it up", "and is there a fee?"),
        ("How much is the cleaning", "and is the dark room heated?"),
    ],
)
def test_two_questions_are_two_parts(first: str, second: str) -> None:
    """Each is asked by itself."""
    assert read_message(f"{first} {second}", "en").asking() == (first, second)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("lol nice", "en"),
        ("good morning everyone :)", "en"),
        ("happy birthday petra!!!", "en"),
        ("haha that was epic yesterday", "en"),
        ("hello is anyone there?", "en"),
        ("thank you bot, you're great!", "en"),
        ("thanks, you made my day!", "en"),
        ("😂😂", "en"),
        ("", "en"),
        ("<@1180022334455>", "en"),
        ("buenos días a todos, 73!", "es"),
        ("Guten Morgen zusammen", "de"),
        ("mdr trop drôle", "fr"),
        ("хахаха круто", "ru"),
        ("おはようございます！", "ja"),
        ("谢谢大家", "zh"),
        ("ㅋㅋㅋㅋ", "ko"),
        ("help", "en"),
        ("?", "und"),
        ("danke dir", "und"),
        ("hola", "und"),
        ("gracias!", "und"),
        ("merci", "und"),
        ("danke ciao", "de"),
        ("doei", "nl"),
        ("пока", "ru"),
        ("ciao a tutti", "und"),
        ("dank je", "und"),
        ("спасибо", "und"),
        ("bonjour", "und"),
        ("ayuda", "und"),
    ],
)
def test_small_talk_asks_nothing(text: str, language: str) -> None:
    """Greetings, thanks, laughter and cheers want no answer."""
    assert read_message(text, language).is_small_talk


@pytest.mark.parametrize(
    ("around", "question", "language"),
    [
        ("Quick sanity check: {} Ta!", "where can I park the trailer?", "en"),
        ("Sorry to barge in, {} Any pointers welcome.", "where can I park the trailer?", "en"),
        ("bit of a random one: {}", "how long may I keep the drill?", "en"),
        ("hi ihr Lieben, {} danke dir", "Wo kann ich den Anhänger parken?", "de"),
        ("Buonasera a tutti, scusate il disturbo, {}", "Dove si parcheggia il rimorchio?", "it"),
        ("Salut la team, désolé de déranger, {} merci bcp", "Où se trouve le garage à vélos ?", "fr"),
        ("Herkese merhaba, küçük bir sorum var: {}", "Bisiklet park yeri nerede?", "tr"),
    ],
)
def test_what_says_that_a_question_comes_is_not_asked(around: str, question: str, language: str) -> None:
    """A clause of polite words before the question is told apart, also where no list has it as a phrase."""
    assert read_message(around.format(question), language).asking() == (question,)


@pytest.mark.parametrize("text", ["Drill: how long may I keep it?", "Large shed key, what does it cost?"])
def test_a_topic_before_the_question_is_asked(text: str) -> None:
    """What a question is about may stand before it."""
    assert read_message(text, "en").asking() == (text,)


@pytest.mark.parametrize(
    "text",
    ["rules", "nice server ip", "happy birthday role", "good luck charm", "cool roles", "ip?",
     "the shop is closed", "what a great plan costs"],
)  # fmt: skip
def test_keywords_are_no_small_talk(text: str) -> None:
    """Words of chat among others are searched."""
    message = read_message(text, "en")
    assert not message.is_small_talk
    assert message.asking() == (text,)


def test_a_story_is_told_and_its_last_sentence_asked() -> None:
    """Where nothing asks, the last sentence of a long message is what it is about."""
    message = read_message(STORY + " The old plug does not fit into the socket.", "en")
    assert message.asking() == ("The old plug does not fit into the socket.",)
    assert told(message) == [STORY]


def test_a_story_in_the_sentence_of_the_question_is_told() -> None:
    """A first person before a question leads to it."""
    message = read_message("okay so I'm making my bard lol, how many points do I get? ty <3", "en")
    assert told(message) == ["I'm making my bard lol,"]
    assert message.asking() == ("how many points do I get?",)


@pytest.mark.parametrize(
    ("text", "language", "question"),
    [
        ("moin leute, kurze frage: wann macht ihr auf? danke schonmal, lg", "de", "wann macht ihr auf?"),
        ("Buenas!! ¿cuánto cuesta la entrada? gracias mil", "es", "¿cuánto cuesta la entrada?"),
        ("Salut tout le monde ! Quand ouvre la boutique ? Merci d'avance", "fr", "Quand ouvre la boutique ?"),
        ("ciao ragazzi, qualcuno sa quando apre il negozio? grazie mille", "it", "quando apre il negozio?"),
        ("oi gente, alguém sabe quanto custa o ingresso? valeu", "pt", "quanto custa o ingresso?"),
        ("hoi allemaal, weet iemand hoe laat jullie open gaan? alvast bedankt", "nl", "hoe laat jullie open gaan?"),
        ("cześć, czy ktoś wie ile kosztuje bilet? z góry dziękuję", "pl", "ile kosztuje bilet?"),
        ("всем привет, подскажите пожалуйста как сбросить пароль? заранее спасибо", "ru", "как сбросить пароль?"),
        ("selam arkadaşlar, sunucu ne zaman açılıyor? teşekkürler", "tr", "sunucu ne zaman açılıyor?"),
        ("こんにちは、再起動は何時ですか？ありがとうございます", "ja", "再起動は何時ですか？"),
        ("大家好，请问服务器什么时候重启？谢谢", "zh", "服务器什么时候重启？"),
        ("안녕하세요 여러분, 재시작은 언제인가요? 감사합니다", "ko", "재시작은 언제인가요?"),
        ("السلام عليكم، متى يفتح المتجر؟ شكرا", "ar", "متى يفتح المتجر؟"),
        ("היי לכולם, מתי נפתחת החנות? תודה מראש", "he", "מתי נפתחת החנות?"),
        ("γεια σας παιδιά, πότε ανοίγει το μαγαζί; ευχαριστώ", "el", "πότε ανοίγει το μαγαζί;"),
        ("नमस्ते दोस्तों, दुकान कब खुलती है? धन्यवाद", "hi", "दुकान कब खुलती है?"),
    ],
)  # fmt: skip
def test_other_languages_have_their_own_words(text: str, language: str, question: str) -> None:
    """Their greetings, thanks and question marks are known, and how they write."""
    assert read_message(text, language).asking() == (question,)


MESSAGES = st.text(max_size=80) | st.lists(
    st.sampled_from(
        ["hey", "guys", " ", " ", ", ", "? ", "! ", ". ", "what is ", "and ", "lol",
         "sorry if this ", "i ", "¿", "<@1>", "😂", "pls", "map", "\n", "谢谢", "吗", "(", "“"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(MESSAGES, st.sampled_from(["en", "es", "fr", "zh", "ja", "el", "tr", "th", "und"]))
def test_parts_hold_all_of_a_message(text: str, language: str) -> None:
    """Parts are in order and apart, begin and end with no white space, and hold all that is none."""
    message = read_message(text, language)
    assert len(message.text) == len(text)
    rest = list(message.text)
    before = 0
    for part in message.parts:
        start, end = part.span
        assert before <= start < end <= len(text)
        piece = message.text[start:end]
        assert piece == piece.strip()
        rest[start:end] = " " * (end - start)
        before = end
    assert not "".join(rest).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_what_it_needs(language: str) -> None:
    """A list of a language knows how it greets, thanks and asks, and its greeting is small talk."""
    words = chat_words_of(language)
    assert words.asking
    assert words.openings
    assert words.closings
    greeting = read_word_lists(CHAT_WORDS_PATH)[f"{language}.greetings"][0]
    assert read_message(greeting, language).is_small_talk


@pytest.mark.parametrize(
    "piece",
    ["hey guys ", "sorry if this ", "? ", "what is x and who is y ", "i, hi, ", "<@1", ":a", "thanks ", ". "],
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Twice as much of anything is about twice the work."""

    def work(characters: int) -> int:
        return calls_of(lambda: read_message((piece * characters)[:characters], "en"))

    work(100)  # what is read once
    assert work(5000) < 3 * work(2500)
