"""What does a question look for?

A question becomes *slots*, one for each different content word in its order. A slot is filled by a passage that
has one of its terms: the word's own stem, its stems in the collection's other languages, a synonym, or, for a
word that the collection lacks, the nearest words that it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from knowledge.analysis import analyse, detect_language, fold, fold_accents, is_stopword, tokens
from knowledge.analysis.asking import Kind, Message, read_message, read_question
from knowledge.analysis.chat_words import chat_words_of
from knowledge.analysis.languages import UNKNOWN
from knowledge.analysis.scripts import is_spaceless
from knowledge.index import Snapshot, Vocabulary
from knowledge.ranking.answer_types import Wanted, asking_words, wanted
from knowledge.ranking.following import leans_on_what_was_asked
from knowledge.ranking.slots import JoinedFilling, Slots, has_digit
from knowledge.ranking.traits import prefixes

MOST_LANGUAGES = 4
"""Languages of a collection in which a question is stemmed: the commonest."""
EMPHASIS = {Kind.ASKING: 1.0, Kind.TELLING: 0.3, Kind.CHAT: 0.3}
"""How much a word counts, by the part of the message that it stands in."""
CONTEXT_EMPHASIS = 0.4
"""How much a word counts that stood only in the question before."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as one snapshot sees it. ``m`` slots, in the order of the words."""

    forms: tuple[str, ...]
    """All words, function words included."""
    is_small_talk: bool
    """Whether nothing is asked."""
    has_content: bool
    """Whether any of them is no function word; without one, the function words are looked for."""
    is_bare: bool
    """Whether all content words are those of the question before: "and how much is it?"."""
    is_spaceless: bool
    """Whether most of it is in writing without spaces, so that words are n-grams."""
    words: tuple[str, ...]
    """The m slots' words."""
    weights: Floats
    """float64[m]: how much each counts (see `word_weight`)."""
    total: float
    """The weight of all slots: what a perfect passage could earn."""
    share: Floats
    """float64[m]: of the total that each counts."""
    is_known: npt.NDArray[np.bool_]
    """bool[m]: whether the collection has the word, or one in its place."""
    is_name: npt.NDArray[np.bool_]
    """bool[m]: written with a capital (not only as first word), or with a digit."""
    is_number: npt.NDArray[np.bool_]
    """bool[m]: written with a digit."""
    prefixes: npt.NDArray[np.uint32]
    """uint32[m, lengths], as `traits.prefixes` has them."""
    order: Ints
    """int64[c]: the slots in reading order, repetitions included."""
    terms: tuple[str, ...]
    """What is searched: the t terms of all slots that the collection has."""
    term_ids: Ints
    """int64[t], ascending"""
    term_slots: Ints
    """int64[t]: the slot that each term fills."""
    term_also: Ints
    """int64[t]: another slot that it fills, -1 for none."""
    term_strengths: Floats
    """float64[t], 0–1: how well it fills it."""
    joined: tuple[JoinedFilling, ...]
    """Neighbouring forms that fill a slot together, by their numbers."""
    form_ids: Ints
    """int64[f], ascending: the question's own forms in the collection."""
    form_slots: Ints
    """int64[f]: the slot of each, -1 for function words."""
    form_pairs: Ints
    """int64[p], ascending: codes (see `pair_code`) of neighbouring forms."""
    form_pair_weights: Floats
    """float64[p]"""
    form_pairs_total: float
    """The weight of all neighbouring forms, those included that the collection lacks."""
    wanted: Wanted
    language: str
    """In which it is read."""
    meant: tuple[frozenset[str], ...]
    """Of each slot the terms that stand for it, whether or not the collection has them."""
    also_searched: tuple[tuple[str, tuple[str, ...]], ...]
    """Words that the collection lacks, each with the words searched in their place."""

    def unknown(self) -> tuple[str, ...]:
        """Give the words that the collection lacks and nothing stands for; pieces of unspaced writing are no words."""
        if self.is_spaceless or not self.has_content:
            return ()
        return tuple(
            word for word, known in zip(self.words, self.is_known.tolist(), strict=True) if not known
        )

    def searched(self, snapshot: Snapshot) -> tuple[list[str], list[float]]:
        """Give the terms that the first stage looks for, and what makes each one's idf the weight of its slot.

        Of neighbours that fill a slot together each is looked for, with its part of the weight.
        """
        strengths = self.term_strengths * self.weights[self.term_slots]
        weights: dict[str, float] = dict(zip(self.terms, strengths.tolist(), strict=True))
        for one in self.joined:
            for string in one.terms:
                part = one.strength * float(self.weights[one.slot]) / len(one.terms)
                weights[string] = max(weights.get(string, 0.0), part)
        idfs = np.maximum(snapshot.idf(list(weights)), 1e-9).tolist()
        return list(weights), [weight / idf for weight, idf in zip(weights.values(), idfs, strict=True)]


def question_features(question: Question, snapshot: Snapshot) -> dict[str, float]:
    """Tell what of a question, seen alone, makes an answer likelier or less likely."""
    weights, total = question.weights, question.total
    unknown = weights * ~question.is_known
    return {
        "words": float(np.log1p(len(question.words))),
        "total": total / 10,
        "unknown": float(unknown.sum()) / total,
        "unknown_words": float(np.log1p((~question.is_known).sum())),
        "heaviest_unknown": float(unknown.max(initial=0.0)) / max(float(weights.max(initial=0.0)), 1e-9),
        "has_content": float(question.has_content),
        "passages": float(np.log1p(snapshot.passages)),
    }


Number = TypeVar("Number", int, Ints)


def pair_code(first: Number, second: Number) -> Number:
    """Give one number for two neighbouring forms."""
    return (first << 32) | second


def asked_text(text: str, context: str | None = None) -> str:
    """Give what a member's message asks, without what it tells and its chat, behind the question asked before it."""
    message = read_question(text)
    asking = " ".join(message.asking()) or message.text
    return f"{context} {asking}" if context else asking


def is_small_talk(message: Message, snapshot: Snapshot) -> bool:
    """Tell whether a message asks nothing of this collection.

    A single word that greets in a language which the collection lacks may be a name here: tack, salve.
    """
    if not message.is_small_talk:
        return False
    language = message.language
    if language in snapshot.languages or language in (UNKNOWN, "en"):
        return True
    forms = [token.text for token in tokens(message.text, language)]
    return len(forms) != 1 or not _form_numbers(forms, list(snapshot.languages), snapshot.vocabulary)


def understand(
    text: str, snapshot: Snapshot, synonyms: Sequence[tuple[str, ...]] = (), context: str | None = None
) -> Question:
    """Read a member's message and understand what it asks (see `understand_message`)."""
    return understand_message(read_question(text), snapshot, synonyms, context)


def understand_message(
    message: Message,
    snapshot: Snapshot,
    synonyms: Sequence[tuple[str, ...]] = (),
    context: str | None = None,
) -> Question:
    """Analyse what a message asks, in its own language and in the collection's.

    ``synonyms`` are groups of words or phrases that mean the same in this collection; each word of the others
    fills the slots of the one that the question has. ``context`` is what was asked before: its words count less.
    """
    own, language, languages = _languages(message, snapshot)

    def is_known(form: str) -> bool:
        return bool(_form_numbers([form], languages, snapshot.vocabulary))

    asked = _asked_words(message, language, own, is_known)
    before = _asked_words(read_message(context, language), language, own, is_known) if context else []
    wants = wanted(message.text, [word.form for word in asked])
    if context and wants == Wanted():
        # "what about honey?" asks of honey what was asked before.
        wants = wanted(context, [word.form for word in before])
    only_ask = asking_words([word.form for word in asked]) if before else set()
    is_bare = bool(before) and not any(word.is_content and word.form not in only_ask for word in asked)
    if is_bare:
        # "why?", "and how much is it?": what it is about is all in the question before.
        asked, before = [*before, *asked], []
    forms = [word.form for word in asked]
    has_content = any(word.is_content for word in asked)
    slots = Slots(snapshot, languages)
    slot_of: dict[str, int] = {}
    for place, word in enumerate(asked):
        if word.is_content or not has_content:
            slot_of[word.form] = slots.add(
                word.form, is_capital=place > 0 and word.is_capital, emphasis=word.emphasis
            )
    # What a pronoun stands for counts as if it had been said again.
    leans = bool(before) and leans_on_what_was_asked([(word.form, word.is_content) for word in asked], own)
    for word in before:
        if word.is_content:
            emphasis = word.emphasis if leans else CONTEXT_EMPHASIS * word.emphasis
            slots.add(word.form, is_capital=word.is_capital, emphasis=emphasis)
    for phrase, others in _found_synonyms(forms, synonyms, language):
        slots.add_synonyms([slot_of[form] for form in phrase if form in slot_of], others)
    slots.add_related(forms, slot_of)
    slots.add_acronyms(forms, slot_of)
    slots.add_kin(forms, slot_of)
    slots.add_spelled_out(forms, slot_of)
    slots.finish()
    kept = slots.kept()
    renumbered = {slot: new for new, slot in enumerate(kept)}
    slot_of = {form: renumbered[slot] for form, slot in slot_of.items() if slot in renumbered}
    words = tuple(slots.words[slot] for slot in kept)
    weights = np.array([slots.weights[slot] for slot in kept])
    total = max(float(weights.sum()), 1e-9)
    fillings = sorted(slots.fillings(renumbered), key=lambda filling: filling.term_id)
    joined = sorted(slots.joined_fillings(renumbered), key=lambda filling: filling.forms)
    numbers = _form_numbers(forms, languages, snapshot.vocabulary)
    own_forms = sorted((number, slot_of.get(form, -1)) for form, number in numbers.items())
    pairs, pairs_total = _form_pairs(forms, slot_of, weights, numbers)
    return Question(
        forms=tuple(forms),
        is_small_talk=is_small_talk(message, snapshot),
        has_content=has_content,
        is_bare=is_bare and has_content,
        is_spaceless=is_spaceless(message.text),
        words=words,
        weights=weights,
        total=total,
        share=weights / total,
        is_known=np.array([slots.is_known[slot] for slot in kept], np.bool_),
        is_name=np.array([slots.is_name[slot] for slot in kept], np.bool_),
        is_number=np.array([has_digit(word) for word in words], np.bool_),
        prefixes=prefixes(words),
        order=np.array([slot_of[form] for form in forms if form in slot_of], np.int64),
        terms=tuple(filling.term for filling in fillings),
        term_ids=np.array([filling.term_id for filling in fillings], np.int64),
        term_slots=np.array([filling.slot for filling in fillings], np.int64),
        term_also=np.array([filling.also for filling in fillings], np.int64),
        term_strengths=np.array([filling.strength for filling in fillings], np.float64),
        joined=tuple(joined),
        form_ids=np.array([number for number, _ in own_forms], np.int64),
        form_slots=np.array([slot for _, slot in own_forms], np.int64),
        form_pairs=np.array(sorted(pairs), np.int64),
        form_pair_weights=np.array([pairs[code] for code in sorted(pairs)], np.float64),
        form_pairs_total=pairs_total,
        wanted=wants,
        language=language,
        meant=tuple(map(slots.meant, kept)),
        also_searched=tuple(slots.also_searched),
    )


@dataclass(frozen=True, slots=True)
class _AskedWord:
    """A word of a message."""

    form: str
    is_content: bool
    is_capital: bool
    emphasis: float


def _asked_words(
    message: Message, language: str, own: str, is_known: Callable[[str], bool]
) -> list[_AskedWord]:
    """Give the words of a message that are looked for, each with how much it counts.

    A short way of writing a function word ("r u", "oq") is one, but where the collection has it as a word: the
    language R.
    """
    words = []
    slang = chat_words_of(own)
    parts = [part for part in message.parts if part.kind is not Kind.CHAT] or message.parts
    for part in parts:
        start, end = part.span
        for token in tokens(message.text[start:end], language):
            form = token.text
            is_content = not (is_stopword(form, language) or is_stopword(form, own) or slang.is_slang(form))
            is_content = is_content and (not _is_short(form, (own, language)) or is_known(form))
            is_capital = message.text[start + token.start].isupper()
            words.append(_AskedWord(form, is_content, is_capital, EMPHASIS[part.kind]))
    return words


def _is_short(form: str, languages: Sequence[str]) -> bool:
    """Tell whether a form is a short way of writing a function word of one of the languages."""
    written_out = ((chat_words_of(language).written_out(form), language) for language in languages)
    return any(word is not None and is_stopword(word, language) for word, language in written_out)


def _languages(message: Message, snapshot: Snapshot) -> tuple[str, str, list[str]]:
    """Give the question's own language, the one in which it is read, and all in which its words are stemmed.

    A question in a language that the collection lacks is read in the collection's commonest one: a few words
    are often taken for another language, and names are the same in most.
    """
    counts = snapshot.languages
    common = sorted(counts, key=lambda code: (-counts[code], code))[:MOST_LANGUAGES]
    # An article whose language is unknown tells nothing of how a question of two words is to be read.
    told = {code for code in counts if code != UNKNOWN} or set(counts)
    own = message.language
    if own not in told and len(common) > 1:
        among = detect_language(message.text, common)
        own = among if among in told else own
    known = [code for code in common if code in told]
    read = own if own in told or not known else known[0]
    return own, read, list(dict.fromkeys([read, own, *common]))


def _found_synonyms(
    forms: Sequence[str], synonyms: Sequence[tuple[str, ...]], language: str
) -> Iterator[tuple[list[str], list[str]]]:
    """Give (the words of a phrase that the question has, the words of another phrase of its group)."""
    bare = [fold_accents(form) for form in forms]
    for group in synonyms:
        phrases = [analyse(fold(phrase), language).forms for phrase in group]
        for phrase in phrases:
            if phrase and _holds(bare, [fold_accents(form) for form in phrase]):
                yield from ((phrase, other) for other in phrases if other != phrase)


def _holds(forms: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(forms[start : start + size] == phrase for start in range(len(forms) - size + 1))


def _form_numbers(forms: Sequence[str], languages: Sequence[str], vocabulary: Vocabulary) -> dict[str, int]:
    """Give the numbers of those of the forms that the collection has, each once."""
    found: dict[str, int] = {}
    for form in dict.fromkeys(forms):
        numbers = (vocabulary.form_id(form, language) for language in languages)
        number = next((number for number in numbers if number >= 0), -1)
        if number >= 0:
            found[form] = number
    return found


_FUNCTION_WORD_SHARE = 0.1
"""The weight of a function word in a pair of neighbours, as a share of the mean content word's."""


def _form_pairs(
    forms: Sequence[str], slot_of: dict[str, int], weights: Floats, numbers: dict[str, int]
) -> tuple[dict[int, float], float]:
    """Give the weights of neighbouring forms by their codes, and that of all pairs together."""
    light = _FUNCTION_WORD_SHARE * float(weights.mean()) if len(weights) else 0.0
    heavy = weights.tolist()
    own = [heavy[slot_of[form]] if form in slot_of else light for form in forms]
    found: dict[int, float] = {}
    total = 0.0
    for place in range(len(forms) - 1):
        weight = (own[place] + own[place + 1]) / 2
        total += weight
        first, second = numbers.get(forms[place]), numbers.get(forms[place + 1])
        if first is not None and second is not None:
            found[pair_code(first, second)] = weight
    return found, max(total, 1e-9)
