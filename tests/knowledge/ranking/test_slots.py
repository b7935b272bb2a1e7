from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.analysis import analyse, term
from knowledge.ranking import rank
from knowledge.ranking.kin_words import kin
from knowledge.ranking.question import Question, understand
from knowledge.ranking.slots import ACRONYM_STRENGTH, NEAR_WORD_STRENGTH, SYNONYM_STRENGTH
from tests.examples import examples
from tests.knowledge.ranking.small import collection


def strengths(question: Question, word: str) -> dict[str, float]:
    """Give what fills a word's slot, with how well."""
    slot = question.words.index(word)
    places = zip(
        question.terms, question.term_slots, question.term_also, question.term_strengths, strict=True
    )
    return {string: float(strength) for string, one, also, strength in places if slot in (one, also)}


def asked(question: str, *texts: str, synonyms: tuple[tuple[str, ...], ...] = ()) -> Question:
    """Understand a question of an article in English."""
    return understand(question, collection(("", "en", texts)), synonyms)


def test_a_word_is_filled_by_its_stem() -> None:
    """The forms of a word fill its slot wholly, if the collection has their stem."""
    assert strengths(asked("baking", "We baked it."), "baking") == {term("baking", "en"): 1.0}
    assert strengths(asked("baking", "We ate it."), "baking") == {}


def test_a_synonym_counts_less_than_the_word() -> None:
    """A community's synonym fills the slot with its own strength."""
    question = asked("the shed", "The shed and the hut.", synonyms=(("shed", "hut"),))
    assert strengths(question, "shed") == {"shed": 1.0, "hut": SYNONYM_STRENGTH}


def test_kin_fall_in_strength() -> None:
    """Words of the same meaning fill a slot, never better than the word, and worse the looser they are related."""
    listed = dict(kin(term("buy", "en"), "en"))
    found = strengths(asked("buy", "They buy, purchase or order it."), "buy")
    assert found[term("buy", "en")] == 1.0
    assert 1.0 > found[term("purchase", "en")] > found[term("order", "en")] > 0
    assert all(found[string] <= listed[string] for string in found if string in listed)


def test_a_narrow_word_finds_the_broad_one_better_than_the_reverse() -> None:
    """What is said of dogs answers for a puppy, seldom the other way round."""
    narrow = strengths(asked("puppy", "A dog waits."), "puppy")["dog"]
    broad = strengths(asked("dog", "A puppy waits."), "dog")[term("puppy", "en")]
    assert 1.0 > narrow > broad > 0


def test_a_common_word_tells_less_than_the_rare_one_in_whose_place_it_stands() -> None:
    """The more passages have a kin word, the less it fills the slot of the word that it stands for."""
    others = [f"Dogs {word}." for word in ("bark", "run", "eat", "sleep", "dig", "play", "swim", "wait")]
    rare, common = asked("puppy", "A dog waits."), asked("puppy", *others)
    assert strengths(common, "puppy")["dog"] <= strengths(rare, "puppy")["dog"]


def test_a_phrase_is_filled_by_its_kin() -> None:
    """Words in a row that mean the same as one word are each filled by it; apart they are not."""
    text = "A refund is sent."
    assert rank("Do I get my money back?", collection(("", "en", [text])), k=1).hits
    assert term("refund", "en") in asked("money back", text).terms
    assert term("refund", "en") not in asked("back, then money", text).terms


def test_related_words_fill_slots_together() -> None:
    """A word that is two or three elsewhere is filled where they are neighbours in this order."""
    for question, there, apart in [
        ("wifi", "The Wi-Fi works.", "Fi then wi."),
        ("getusername", "Call getUserName first.", "The user must get a name."),
    ]:
        understood = asked(question, there, apart)
        (one,) = understood.joined
        assert one.terms == tuple(term(form, "en") for form in analyse(there, "en").forms if form in question)
        assert 0 < one.strength <= 1
        assert rank(question, collection(("", "en", [apart, there])), k=2).hits[0].passage_id == 2


def test_one_word_fills_the_slots_of_both_its_parts() -> None:
    """A word that is written as one elsewhere fills both neighbours' slots."""
    understood = asked("boat house", "The boathouse is open.")
    assert strengths(understood, "boat") == strengths(understood, "house") != {}
    assert rank("boat house", collection(("", "en", ["The boathouse is open."])), k=1).hits


def test_initials_are_filled_by_their_acronym() -> None:
    """Three words or more are filled by their initials, if the collection has them and they are no common word."""
    understood = asked("annual general meeting", "The AGM is in May.")
    assert strengths(understood, "annual").get("agm", 0.0) == pytest.approx(ACRONYM_STRENGTH)
    assert "it" not in asked("internal tooling", "Use it well.").terms
    assert "can" not in asked("club annual notes", "You can win.").terms


def test_a_typing_error_is_filled_by_its_nearest_words() -> None:
    """A word that nobody writes so is tried as the nearest that the collection has, a little weaker."""
    understood = asked("lanternn", "The lantern burns.")
    assert strengths(understood, "lanternn") == {"lantern": NEAR_WORD_STRENGTH}
    assert understood.also_searched == (("lanternn", ("lantern",)),)


@pytest.mark.parametrize(
    ("word", "text"),
    [("guys", "Guns are forbidden."), ("house", "The mouse sleeps."), ("party", "The parts are here.")],
)
def test_a_word_of_the_language_is_never_respelt(word: str, text: str) -> None:
    """A common word that the collection lacks is no typing error, however near another one is."""
    understood = asked(f"tell me about the {word}", text)
    assert understood.also_searched == ()
    assert not rank(f"Who are these {word}?", collection(("", "en", [text])), k=1).hits


def test_a_word_that_the_collection_has_in_other_words_is_known() -> None:
    """Where the collection has good kin of a word, the word is not searched as another that looks like it."""
    understood = asked("refund", "They reimburse you for the refuse.")
    assert list(understood.is_known) == [True]
    assert understood.also_searched == ()


WORDS = [
    "buy",
    "purchase",
    "wifi",
    "wi",
    "fi",
    "puppy",
    "dog",
    "sign",
    "up",
    "signup",
    "money",
    "back",
    "refund",
    "zyx",
]


@given(
    question=st.lists(st.sampled_from(WORDS), max_size=8), text=st.lists(st.sampled_from(WORDS), max_size=12)
)
@settings(max_examples=examples(60), deadline=None)
def test_whatever_fills_a_slot_is_in_the_collection(question: list[str], text: list[str]) -> None:
    """Fillings are the collection's own, no stronger than the word, for slots that there are."""
    understood = asked(" ".join(question), " ".join(text))
    slots = len(understood.words)
    held = {term(form, "en") for form in text}
    assert set(understood.terms) <= held
    assert ((understood.term_strengths > 0) & (understood.term_strengths <= 1)).all()
    assert ((understood.term_also >= -1) & (understood.term_also < slots)).all()
    assert (understood.term_also != understood.term_slots).all()
    assert (understood.weights > 0).all()
    assert all(set(one.terms) <= held and 0 <= one.slot < slots for one in understood.joined)
