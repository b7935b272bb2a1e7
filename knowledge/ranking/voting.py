"""How far may votes change which passage comes first?

The ranking's confidence in a passage says how likely it answers; votes say how often it helped. A passage goes before
one that the ranking puts first only where that is surer by the votes than by the ranking: of all people who told the
two apart (found one helpful and the other not, or said so of one alone), the share that prefers it is, with 95 %
certainty, above the confidence in the other. The certainty is the lower bound of Wilson's interval for a proportion
(E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927; z = 1.96). It is
low for few people however much of one mind they are: for 1, 2, 3 who all prefer it 0.21, 0.34, 0.44, for 10 0.72.

What follows from it:

- the surer the ranking, the more people it takes: six of one mind against a confidence of 0.6, 35 against 0.9;
- people who disagree cancel each other: ten against ten move nothing that the ranking is 0.3 sure of;
- a passage that the ranking takes for an answer, by whatever confidence a community asks for, stands against five
  people in any case: that many may be one troll and their friends;
- everybody counts once, however often they ask and vote;
- votes order what would be shown anyway. They bring in nothing that the ranking does not find, take nothing out, and
  leave all confidences as they are, so that whether something is an answer, the closest or nothing is never put to
  the vote: badly rated alone, an answer is not silenced, and what is unsure is not called sure because it was liked.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from knowledge.ranking.ballots import Said
from knowledge.records import Hit

Z = 1.96
"""Of the normal distribution: 95 % lie within."""
HOSTILE = 5
"""People who together can't turn an answer, whatever they say."""


def lower_bound(votes: int, of: int) -> float:
    """Return the lower end of Wilson's 95 % interval for a proportion seen as ``votes`` of ``of``; 0 of none."""
    if not of:
        return 0.0
    share, square = votes / of, Z * Z
    spread = Z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, (share + square / (2 * of) - spread) / (1 + square / of))  # rounding goes below 0


STANDS_AGAINST = lower_bound(HOSTILE, HOSTILE)
"""What hostile people of one mind come to."""


def by_votes(hits: Sequence[Hit], said: Said, threshold: float) -> list[Hit]:
    """Order hits by the ranking and the votes on them.

    Args:
        hits: as the ranking has them.
        said: what people said of them when the same was asked.
        threshold: the confidence, 0–1, from which on a passage is an answer here.
    """
    ordered: list[Hit] = []
    for hit in hits:
        place = len(ordered)
        while place and _goes_before(hit, ordered[place - 1], said, threshold):
            place -= 1
        ordered.insert(place, hit)
    return ordered


def _goes_before(hit: Hit, other: Hit, said: Said, threshold: float) -> bool:
    """Tell whether the votes put a hit before one that stands before it so far."""
    of_hit, of_other = said.get(hit.passage_id, {}), said.get(other.passage_id, {})
    for_hit = for_other = 0
    for person in of_hit.keys() | of_other.keys():
        one, two = of_hit.get(person), of_other.get(person)
        difference = _worth(one) - _worth(two)
        for_hit += difference > 0
        for_other += difference < 0
    needed = max(other.confidence, STANDS_AGAINST) if other.confidence >= threshold else other.confidence
    return lower_bound(for_hit, for_hit + for_other) > needed


def _worth(is_helpful: bool | None) -> int:
    return 0 if is_helpful is None else 1 if is_helpful else -1
