"""Sample articles, written for this project, so that a newcomer's first questions get good answers."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class ExampleQuestion:
    """A question that the sample articles answer."""

    question: str
    article: str
    """The file name of the article that answers it."""
    phrase: str
    """Words of the passage that answers it, verbatim."""


EXAMPLE_QUESTIONS = (
    ExampleQuestion(
        "Why are there two high tides a day?",
        "tides.md",
        "two bulges on opposite sides of the planet",
    ),
    ExampleQuestion(
        "How is the metre defined today?",
        "metre.md",
        "the distance that light travels in a vacuum in 1/299,792,458 of a second",
    ),
    ExampleQuestion(
        "How can I tell whether my sourdough starter is ready?",
        "sourdough.md",
        "A quick test tells whether a starter is ready to raise a loaf",
    ),
    ExampleQuestion(
        "Which gear should I use to climb a steep hill?",
        "bicycle-gears.md",
        "shift to a small chainring in front and a large sprocket behind",
    ),
    ExampleQuestion(
        "How do bees tell each other where food is?",
        "honeybees.md",
        "tells others where it is by a dance on the comb",
    ),
    ExampleQuestion(
        "What is wrong when my compost smells rotten?",
        "compost.md",
        "If the compost smells of ammonia, the heap has too much green material",
    ),
    ExampleQuestion(
        "¿Por qué el chocolate se pone blanco?",
        "cacao.md",
        "porque la grasa sube a la superficie y forma una capa",
    ),
    ExampleQuestion(
        "Wie viele Stunden Schlaf brauchen Erwachsene?",
        "schlaf.md",
        "Erwachsene brauchen meist sieben bis neun Stunden",
    ),
    ExampleQuestion(
        "清明节人们做什么？",
        "solar-terms.md",
        "也是祭扫祖先坟墓的节日",
    ),
)
"""Questions to begin with; the README shows some of them with their answers, and a test asks them all."""


@dataclass(frozen=True, slots=True)
class Tour:
    """A question for each way in which the sample articles can answer."""

    question: str
    """Answered by several quotes."""
    follow_up: str
    """Answered by another article where it is not known to come after `question`."""
    two_parts: str
    """Two questions in one, of two articles."""
    closest: str
    """Not answered; some passages come close."""
    nothing: str
    """No article has what it asks for."""


TOUR = Tour(
    question=EXAMPLE_QUESTIONS[0].question,
    follow_up="And at full moon?",
    two_parts="When was the printing press invented, and how far can a lighthouse be seen?",
    closest="How many phases does the moon have?",
    nothing="How do I repair a flat tyre?",
)


def sample_articles() -> list[tuple[str, bytes]]:
    """Return the sample articles, each with its file name, in the order of the names."""
    folder = resources.files(__name__)
    return sorted(
        (entry.name, entry.read_bytes()) for entry in folder.iterdir() if entry.name.endswith(".md")
    )
