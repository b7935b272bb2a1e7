"""Which questions does one message ask, and which of its passages answers which?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from knowledge.analysis import is_stopword, tokens
from knowledge.analysis.asking import Kind, Message, Part
from knowledge.analysis.chat_words import chat_words_of
from knowledge.ranking.hits import Ranking
from knowledge.records import Span

MOST_PARTS = 3
"""Questions of one message that are asked apart."""

_LOOSE = " ,;、，；"
"""What only parts a question from the next one."""


@dataclass(frozen=True, slots=True)
class AskedPart:
    """One of several questions of a message."""

    message: Message
    """The message with this question alone."""
    span: Span
    """Its words in the message, without the "and" before it and a comma behind."""


def parts_of(message: Message) -> tuple[AskedPart, ...]:
    """Return the questions of a message that are to be asked apart; none where it asks a single one."""
    asking = [part for part in message.parts if part.kind is Kind.ASKING and _says_something(message, part)]
    return tuple(_asked(message, part) for part in asking[:MOST_PARTS]) if len(asking) > 1 else ()


def _says_something(message: Message, part: Part) -> bool:
    """Tell whether a part has a word to look for; "and why?" is no question of its own."""
    start, end = part.span
    words = tokens(message.text[start:end], message.language)
    return any(not is_stopword(word.text, message.language) for word in words)


def _asked(message: Message, part: Part) -> AskedPart:
    start, end = part.span
    joining = chat_words_of(message.language).joining
    words = tokens(message.text[start:end], message.language)
    first = next((word for word in words if word.text not in joining), None)
    begin = start + first.start if words and words[0].text in joining and first is not None else start
    end = begin + len(message.text[begin:end].rstrip(_LOOSE))
    return AskedPart(replace(message, parts=(part,)), (begin, end))


def with_parts(whole: Ranking, parts: Sequence[AskedPart], found: Sequence[Ranking], k: int) -> Ranking:
    """Set what answers each of several questions best beside what answers them all, the ``k`` surest of these."""
    firsts = [ranking.hits[0] for ranking in found if ranking.hits]
    best = {hit.passage_id: hit for hit in sorted(firsts, key=lambda hit: hit.confidence)}
    first = whole.hits[0]
    least = min((hit.confidence for hit in best.values()), default=1.0)
    if first.passage_id not in best:
        # Where there are as many answers as are shown, it takes nobody's place.
        is_room = len(best) < MOST_PARTS
        best[first.passage_id] = first if is_room else replace(first, confidence=min(first.confidence, least))
    heads = sorted(best.values(), key=lambda hit: -hit.confidence)
    others = [
        replace(hit, confidence=min(hit.confidence, heads[-1].confidence))
        for hit in whole.hits
        if hit.passage_id not in best
    ]
    hits = tuple([*heads, *others][:k])
    candidates = dict.fromkeys(chain(whole.candidates, *(ranking.candidates for ranking in found)))
    return replace(
        whole,
        hits=hits,
        sentences={hit.passage_id: _sentences(hit.passage_id, whole, found) for hit in hits},
        candidates=tuple(candidates),
        parts=tuple(part.span for part in parts),
        answered={hit.passage_id: _answered(hit.passage_id, found) for hit in hits},
    )


def _answered(passage_id: int, found: Sequence[Ranking]) -> tuple[int, ...]:
    """Tell which questions a passage answers: those that it is the best for, else that for which it is the surest."""
    best = tuple(
        n for n, ranking in enumerate(found) if ranking.hits[:1] and ranking.hits[0].passage_id == passage_id
    )
    among = [
        (hit.confidence, -n)
        for n, ranking in enumerate(found)
        for hit in ranking.hits
        if hit.passage_id == passage_id
    ]
    return best or ((-max(among)[1],) if among else ())


def _sentences(passage_id: int, whole: Ranking, found: Sequence[Ranking]) -> tuple[int, ...]:
    """Choose the sentences of a passage that answer what it is the best for."""
    chosen = [
        sentence
        for ranking in found
        if ranking.hits[:1] and ranking.hits[0].passage_id == passage_id
        for sentence in ranking.sentences[passage_id]
    ]
    return tuple(dict.fromkeys(chosen)) or whole.sentences[passage_id]
