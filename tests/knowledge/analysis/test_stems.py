"""Terms: what stays of a form."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import Stemmer

from knowledge.analysis import analyse, fold_accents, term
from knowledge.analysis.stems import ALGORITHMS


def terms(text: str, language: str) -> list[str]:
    """Return the terms of a text."""
    return [term(form, language) for form in analyse(text, language).forms]


@pytest.mark.parametrize(
    ("language", "written", "typed"),
    [
        ("es", "música canción tecnología año categorías", "musica cancion tecnologia ano categorias"),
        ("de", "über Häuser Straße schön", "uber hauser strasse schon"),
        ("de", "über Häuser schön", "ueber haeuser schoen"),
        ("fr", "été élève français cœur", "ete eleve francais coeur"),
        ("pt", "ação música", "acao musica"),
        ("pl", "łódka żółty", "lodka zolty"),
        ("ru", "ёлка всё", "елка все"),
        ("tr", "ışık İstanbul", "isik istanbul"),
        ("el", "μουσική", "μουσικη"),
        ("hi", "क़लम हिन्दी", "कलम हिंदी"),
        ("ar", "أحمد مدرسة", "احمد مدرسه"),
        ("fa", "کتاب", "كتاب"),
        ("sv", "Malmö", "malmo"),
        ("da", "Ærø", "aero"),
        ("en", "Möngke Schrödinger", "mongke schrodinger"),
        ("de", "José René forêt", "jose rene foret"),
    ],
)
def test_typed_without_accents(language: str, written: str, typed: str) -> None:
    """What a phone's keyboard leaves out does not keep a word from being found."""
    assert terms(written, language) == terms(typed, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "cities", "city"),
        ("de", "Häusern", "Haus"),
        ("es", "canciones", "canción"),
        ("ru", "кошками", "кошка"),
        ("fi", "taloissa", "talossa"),
        ("ar", "والكتاب", "كتاب"),
        ("ru", "Windows", "window"),
        ("en", "recognised organisation", "recognized organization"),
        ("en", "colours of the centre", "color of the center"),
        ("en", "analysing theatres", "analyzing theaters"),
    ],
)
def test_endings_fall_off(language: str, one: str, other: str) -> None:
    """Snowball's stem is taken; a Latin word in a language of another script is stemmed as English."""
    assert terms(one, language) == terms(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("vi", "ma", "má"), ("und", "cities", "city"), ("uk", "їжа", "іжа")],
)
def test_letters_that_tell_words_apart_stay(language: str, one: str, other: str) -> None:
    """Marks that make another letter, tones, and unknown languages' endings are kept."""
    assert terms(one, language) != terms(other, language)


def test_all_stemmers_exist() -> None:
    """Every stemmer that is named is one that PyStemmer has."""
    assert set(ALGORITHMS.values()) <= set(Stemmer.algorithms())


def test_code_and_numbers_stay() -> None:
    """A number, a version or C++ is its own term."""
    for form in ("20000", "3.5", "2.7.1", "c++", "c#", "§", "1990s"):
        assert term(form, "en") == form


def test_threads_share_no_stemmer() -> None:
    """The same terms come from many threads at once as from one."""
    endings = ("s", "ing", "ed", "al", "ally")
    words = [stem + ending for stem in ("walk", "jump", "nation") for ending in endings] * 40
    expected = [term.__wrapped__(word, "en") for word in words]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(20):
            assert list(pool.map(lambda word: term.__wrapped__(word, "en"), words)) == expected


def test_folding_accents_is_final() -> None:
    """Folding a second time changes nothing."""
    for word in ("música", "ёлка", "हिन्दी", "كتابة", "œuvre", "ἀρχή", "ờ"):
        folded = fold_accents(word)
        assert fold_accents(folded) == folded


def test_letters_that_only_look_accented_stay() -> None:
    """In Cyrillic й and ї are letters of their own."""
    assert fold_accents("мой їжа") == "мой їжа"
