"""Words that stand for a question's, though they are others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse
from knowledge.index import Index, IndexedArticle, Snapshot
from knowledge.ranking import related as related_module
from knowledge.ranking.related import AT_MOST, Related, read_related_ahead, related
from tests.examples import examples
from tests.knowledge.ranking.small import collection


def ask(question: str, snapshot: Snapshot, language: str) -> list[Related]:
    """Give what is related to a question's words."""
    vocabulary = snapshot.vocabulary

    def frequency(forms: Sequence[int]) -> Sequence[int]:
        terms = [vocabulary.term_strings[int(vocabulary.form_terms[form])] for form in forms]
        counts: list[int] = snapshot.document_frequencies(terms).tolist()
        return counts

    return related(analyse(question, language).forms, language, vocabulary, frequency)


def found(question: str, text: str, language: str = "en") -> set[tuple[str, str]]:
    """Give (words of the question, words of the text that stand for them) in a collection that has this text."""
    snapshot = collection(("", language, [text]))
    forms, strings = analyse(question, language).forms, snapshot.vocabulary.form_strings
    return {
        (" ".join(forms[slot] for slot in one.slots), " ".join(strings[form] for form in one.forms))
        for one in ask(question, snapshot, language)
    }


@pytest.mark.parametrize(
    ("question", "text", "pair"),
    [
        ("the wi fi code", "Wifi codes hang behind the bar.", ("wi fi", "wifi")),
        ("the wifi code", "Wi-Fi codes hang behind the bar.", ("wifi", "wi fi")),
        ("a web site", "Our website is new.", ("web site", "website")),
        ("when is the playtest", "Play-tests are on Friday.", ("playtest", "play tests")),
        ("how do I log in", "Your login is secret.", ("log in", "login")),
        ("plugin", "A plug-in goes into the folder.", ("plugin", "plug in")),
        ("cutoff", "The cut-off is at noon.", ("cutoff", "cut off")),
        ("t shirt", "Each gets a tshirt.", ("t shirt", "tshirt")),
        ("getusername", "Call getUserName there.", ("getusername", "get user name")),
        ("getUserName", "Call getusername there.", ("get user name", "getusername")),
        ("B12", "Take B-12 daily.", ("b12", "b 12")),
        ("B-12", "Take B12 daily.", ("b 12", "b12")),
        ("cpp", "Written in C++ by many.", ("cpp", "c++")),
        ("c sharp", "Written in C# by many.", ("c sharp", "c#")),
        ("version 1.19", "Version 1.19.2 has a biome.", ("1.19", "1.19.2")),
        ("version 1.19.2", "Version 1.19 has a biome.", ("1.19.2", "1.19")),
        ("500 grams", "Take 500g flour.", ("500 grams", "500 g")),
        ("5 grams", "Take 5g salt.", ("5 grams", "5g")),
        ("20 euros", "It is €20 each.", ("20 euros", "€ 20")),
        ("which percentage", "It is 20 % less.", ("percentage", "%")),
    ],
)
def test_other_ways_of_writing_are_found(question: str, text: str, pair: tuple[str, str]) -> None:
    """Two words that are one elsewhere, versions, codes and units stand for one another, in either direction."""
    assert pair in found(question, text)


@pytest.mark.parametrize(
    ("language", "question", "text", "pair"),
    [
        ("de", "Müll", "Die Müllabfuhr kommt heute.", ("müll", "müllabfuhr")),
        ("de", "Müll", "Der Hausmüll kommt heute weg.", ("müll", "hausmüll")),
        ("de", "Hüttenschlüssel", "Schlüssel hat der Wart.", ("hüttenschlüssel", "schlüssel")),
        ("de", "Hütte", "Der Hüttenwart kommt heute.", ("hütte", "hüttenwart")),
        ("nl", "afval", "De afvalkalender hangt daar.", ("afval", "afvalkalender")),
        ("sv", "medlem", "Medlemsavgiften betalas här.", ("medlem", "medlemsavgiften")),
        ("fi", "kirja", "Käsikirja on täällä.", ("kirja", "käsikirja")),
        ("he", "ספרייה", "הספרייה פתוחה", ("ספרייה", "הספרייה")),
        ("he", "לבית", "נמצא בבית", ("לבית", "בבית")),
        ("ar", "سيرفر", "السيرفر يعمل", ("سيرفر", "السيرفر")),
    ],
)
def test_words_made_of_several_are_found(
    language: str, question: str, text: str, pair: tuple[str, str]
) -> None:
    """Where a language makes one word of several, each of them stands for the whole, and small words are left off."""
    assert pair in found(question, text, language)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("The Who", "Two who the tow. Thewho"),
        ("he forgot it", "She got it for him."),
        ("nowhere together", "Now here to get her."),
        ("the captain may begin", "A cap may be in. A captain may begin."),
        ("80s 16th", "An 80 s 16 th"),
        ("transmitted", "transmit ted transmitted"),
        ("problem s", "problems"),
        ("how many g", "gram and grams"),
        ("watts", "One watt."),
    ],
)
def test_ordinary_words_stay_whole(question: str, text: str) -> None:
    """Function words are no parts, and neither are endings."""
    assert found(question, text) == set()


def test_compounds_are_looked_for_in_their_languages_only() -> None:
    """English and others that write words apart have none."""
    assert found("land", "The landlord left the farmland.") == set()
    assert found("коты", "скоты") == found("кот", "скотобойня") == set()


def test_words_that_no_passage_holds_are_left_out() -> None:
    """What a removed article alone had stands for nothing."""
    index = Index()
    index.add(IndexedArticle(1, "", "en", [(1, "Wi-Fi and website", None)]), 1)
    index.add(IndexedArticle(2, "", "en", [(2, "a lamp", None)]), 2)
    assert len(ask("wifi web site", index.snapshot, "en")) == 2
    index.remove(1, 3)
    assert ask("wifi web site", index.snapshot, "en") == []


NAMES = (
    *("schlauch", "flasche", "tropfen", "turbine", "behälter", "spiegel", "schaden", "zeichen"),
    *("flugzeug", "fahrzeug", "schlacht", "graben", "pflanze", "speicher"),
)


def test_the_commonest_are_kept() -> None:
    """Of many only some are kept, those first that most passages hold."""
    words = [f"wasser{word}" for word in NAMES]
    passages = [" ".join(words[place:]) for place in range(len(words))]
    snapshot = collection(("", "de", passages))
    ones = ask("Wasser", snapshot, "de")
    strings = snapshot.vocabulary.form_strings
    assert [strings[one.forms[0]] for one in ones] == words[: -AT_MOST - 1 : -1]


def test_words_that_come_later_are_found() -> None:
    """A growing vocabulary is read on."""
    index = Index()
    index.add(IndexedArticle(1, "", "de", [(1, "Die Müllabfuhr hat 1.19.2", None)]), 1)
    assert len(ask("Müll 1.19", index.snapshot, "de")) == 2
    index.add(IndexedArticle(2, "", "de", [(2, "Der Sperrmüll hat 1.19.4", None)]), 2)
    read_related_ahead(index.snapshot.vocabulary)
    assert len(ask("Müll 1.19", index.snapshot, "de")) == 4


ASKED = (
    *("wi", "fi", "wifi", "log", "in", "login", "b12", "b", "12", "5", "g", "grams", "1.19", "1.19.2"),
    *("müll", "abfuhr", "müllabfuhr", "the"),
)
WRITTEN = (
    "wifi",
    "wi-fi",
    "login",
    "plug-in",
    "5g",
    "€5",
    "1.19.2",
    "1.19",
    "B-12",
    "Müllabfuhr",
    "Müll",
    "in",
)


@settings(deadline=None, max_examples=examples(60))
@given(
    st.lists(st.sampled_from(ASKED)),
    st.lists(st.sampled_from(WRITTEN)),
    st.sampled_from(["en", "de", "he", "zh", "und"]),
)
def test_what_is_given_is_sound(question: list[str], text: list[str], language: str) -> None:
    """Places are neighbours of the question, forms are the vocabulary's, and strengths are shares."""
    snapshot = collection(("", language, [" ".join(text)]))
    forms = analyse(" ".join(question), language).forms
    ones = ask(" ".join(question), snapshot, language)
    for one in ones:
        assert list(one.slots) == list(range(one.slots[0], one.slots[-1] + 1))
        assert one.slots[-1] < len(forms)
        assert all(0 <= form < len(snapshot.vocabulary.form_strings) for form in one.forms)
        assert 0 < one.strength < 1
    assert len({(one.slots, one.forms, one.kind) for one in ones}) == len(ones)


def test_a_long_question_costs_no_more_than_some_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a very long question only the first words are looked at."""
    monkeypatch.setattr(related_module, "MOST_FORMS", 3)
    snapshot = collection(("", "en", ["Wi-Fi"]))
    assert len(ask("a lamp wifi wifi", snapshot, "en")) == 1
