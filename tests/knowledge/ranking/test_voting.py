"""How far votes may change which passage comes first."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ranking import by_votes
from knowledge.ranking.voting import HOSTILE, STANDS_AGAINST, lower_bound
from knowledge.records import Hit

Votes = list[tuple[int, int, bool]]
"""Passage, person, whether it helped."""

confidences = st.lists(st.floats(0, 1), min_size=1, max_size=6).map(lambda found: sorted(found, reverse=True))
thresholds = st.floats(0, 1)


def votes_of(people: int) -> st.SearchStrategy[Votes]:
    """Make votes of so many people on six passages, in any order; of one person on one passage the last counts."""
    return st.lists(st.tuples(st.integers(0, 5), st.integers(1, people), st.booleans()), max_size=60)


def hits_of(found: list[float]) -> list[Hit]:
    """Make hits of these confidences; the passages are numbered."""
    return [Hit(number, 1, confidence, confidence) for number, confidence in enumerate(found)]


def said_of(votes: Votes) -> dict[int, dict[int, bool]]:
    """Count the last vote of each person on each passage."""
    said: defaultdict[int, dict[int, bool]] = defaultdict(dict)
    for passage_id, person, is_helpful in votes:
        said[passage_id][person] = is_helpful
    return said


def order(found: list[float], votes: Votes, threshold: float = 0.58) -> list[int]:
    """Order passages of these confidences by votes; give their numbers."""
    return [hit.passage_id for hit in by_votes(hits_of(found), said_of(votes), threshold)]


@pytest.mark.parametrize(
    ("votes", "of", "expected"),
    [
        (0, 0, 0.0),
        (0, 9, 0.0),
        (1, 1, 0.2065),
        (3, 3, 0.4385),
        (10, 10, 0.7225),
        (7, 10, 0.3968),
        (40, 50, 0.6696),
    ],
)
def test_the_lower_bound_is_wilsons(votes: int, of: int, expected: float) -> None:
    """It is what tables of the interval have, and nothing for nobody."""
    assert lower_bound(votes, of) == pytest.approx(expected, abs=1e-4)


@given(of=st.integers(1, 500), data=st.data())
def test_more_of_one_mind_are_surer_and_never_sure(of: int, data: st.DataObject) -> None:
    """The bound is under the share that was seen, and grows with each who agrees."""
    votes = data.draw(st.integers(0, of))
    assert 0 <= lower_bound(votes, of) <= votes / of + 1e-12
    assert lower_bound(votes, of) <= lower_bound(votes + 1, of + 1) + 1e-12 < 1


@given(found=confidences, threshold=thresholds, votes=votes_of(HOSTILE))
def test_five_people_cant_turn_an_answer(found: list[float], threshold: float, votes: Votes) -> None:
    """Whatever up to five vote on whichever passages, in any order: what is an answer by itself stays first."""
    if found[0] >= threshold:
        assert order(found, votes, threshold)[0] == 0


@given(found=confidences, threshold=thresholds, votes=votes_of(9))
def test_every_answer_beside_others_stands_against_five_who_are_of_one_mind(
    found: list[float], threshold: float, votes: Votes
) -> None:
    """Of several passages that are answers none is overtaken but by six who tell the two apart."""
    ordered, said = order(found, votes, threshold), said_of(votes)
    for place, passage_id in enumerate(ordered):
        for overtaken in (other for other in ordered[place + 1 :] if other < passage_id):
            if found[overtaken] >= threshold:
                assert len(said.get(passage_id, {}).keys() | said.get(overtaken, {}).keys()) > HOSTILE


@given(found=confidences, threshold=thresholds, votes=votes_of(20))
def test_votes_only_order(found: list[float], threshold: float, votes: Votes) -> None:
    """They bring nothing in, take nothing out, and leave each confidence as it was."""
    hits = hits_of(found)
    assert sorted(by_votes(hits, said_of(votes), threshold), key=hits.index) == hits


@given(found=confidences, threshold=thresholds, votes=votes_of(9), data=st.data())
def test_one_who_is_helped_more_never_moves_a_passage_down(
    found: list[float], threshold: float, votes: Votes, data: st.DataObject
) -> None:
    """Another person's helpful vote leaves a passage where it was or moves it up; an unhelpful one the other way."""
    passage_id = data.draw(st.integers(0, len(found) - 1))
    before = order(found, votes, threshold).index(passage_id)
    assert order(found, [*votes, (passage_id, 99, True)], threshold).index(passage_id) <= before
    assert order(found, [*votes, (passage_id, 99, False)], threshold).index(passage_id) >= before


@given(found=confidences, people=st.integers(1, 40))
def test_people_who_disagree_cancel_each_other(found: list[float], people: int) -> None:
    """As many for a passage as against it leave the order of what the ranking is half sure of."""
    for_it = [(1, person, True) for person in range(people)]
    against = [(1, 1000 + person, False) for person in range(people)]
    if found[0] >= 0.5:
        assert order(found, [*for_it, *against])[0] == 0


@pytest.mark.parametrize(
    ("confidence", "people"), [(0.1, 1), (0.3, 2), (0.4, 3), (0.58, 6), (0.8, 16), (0.9, 35)]
)
def test_it_takes_the_more_people_the_surer_the_ranking_is(confidence: float, people: int) -> None:
    """So many of one mind put the second passage first, and one fewer do not."""
    found = [confidence, confidence / 2]
    assert order(found, [(1, person, True) for person in range(people)]) == [1, 0]
    assert order(found, [(1, person, True) for person in range(people - 1)]) == [0, 1]


def test_what_is_badly_rated_loses() -> None:
    """Six whom an answer did not help let the next passage come first; one who says so of both tells nothing."""
    assert order([0.6, 0.3], [(0, person, False) for person in range(6)]) == [1, 0]
    both = [(passage_id, person, False) for person in range(50) for passage_id in (0, 1)]
    assert order([0.6, 0.3], both) == [0, 1]
    assert order([0.6, 0.3, 0.3], [(1, person, False) for person in range(2)]) == [0, 2, 1]


def test_a_community_that_asks_for_little_is_as_safe() -> None:
    """An answer by a low threshold stands against five too, and against no more people than a surer one."""
    assert order([0.2, 0.1], [(1, person, True) for person in range(5)], threshold=0.1) == [0, 1]
    assert order([0.2, 0.1], [(1, person, True) for person in range(6)], threshold=0.1) == [1, 0]
    assert STANDS_AGAINST < 0.58
