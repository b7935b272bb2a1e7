"""Makes pasted pages that are as noisy as pages get: boxes between paragraphs, teasers above, comments below."""

from __future__ import annotations

import random
import re

from tests.knowledge.articles.pastes.stories import STORIES, Story

_TITLES = (
    "Bridge at Lower Quill to close for repairs in autumn",
    "Five walks for a rainy weekend",
    "School choir wins prize with a song about snails",
    "Market hall may get a glass roof",
    "Lost tortoise found after nine years",
    "What the new bus timetable means for commuters",
    "Why the harbour clock is always late",
)
_SUMMARIES = (
    "Drivers will be sent the long way round by the mill for at least five weeks.",
    "Boots on: our readers’ favourite paths between the lakes and the moor.",
    "Forty children sang it in three languages and forgot only one line.",
    "The plans are on show in the town hall until the end of the month and anyone may comment on them there.",
    "It had lived under the neighbour’s shed the whole time, a vet believes.",
)
_REMARKS = (
    "I remember the old days when nobody had to pay for this, and honestly it was not any worse back then.",
    "Great piece, thank you.",
    "Has anybody asked the people who live right next to it? I doubt that they are as happy as it sounds.",
)
_MENU = "Skip to content|Example News|Search|News|World|Politics|Business|Tech|Science|Health|Food & Drink|More|Sign in"
_FOOT = "About us|Contact|Privacy policy|Terms of use|© 2025 Example News. All rights reserved."
_ENDINGS = ("Related", "More from News", "You may also like", "Most read", "Top stories", "Mehr zum Thema")
_SENTENCE = re.compile(r"(?<=[.!?”»])\s+(?=[A-ZÄÖÜÉÀ„«“])")


def noisy_paste(seed: int) -> tuple[Story, list[str], str]:
    """Return a story, its paragraphs as they stand on the page (often a sentence each), and the page's text."""
    choose = random.Random(seed)
    story = choose.choice(
        [story for story in STORIES if story.language in ("en", "de", "fr", "es", "it", "nl")]
    )
    paragraphs = list(story.paragraphs)
    if choose.random() < 0.6:
        paragraphs = [part for paragraph in paragraphs for part in _SENTENCE.split(paragraph)]
    lines = _MENU.split("|")
    if choose.random() < 0.5:
        for title, summary in zip(choose.sample(_TITLES, 3), choose.sample(_SUMMARIES, 3), strict=True):
            lines += [title, summary]
    lines += ["Home", story.title]
    if choose.random() < 0.5:
        lines += [story.author, f"{story.published:%d.%m.%Y}"]
    for paragraph in paragraphs:
        lines.append(paragraph)
        if choose.random() < 0.25:
            lines += _box(choose)
    if choose.random() < 0.8:
        lines.append(choose.choice(_ENDINGS))
        for title, summary in zip(choose.sample(_TITLES, 4), choose.sample(_SUMMARIES, 4), strict=True):
            lines += [title, summary, "3 hours ago"][: choose.randint(1, 3)]
    if choose.random() < 0.4:
        lines.append(choose.choice(("Comments", "12 Comments", "Join the discussion", "Leave a Reply")))
        for number in range(choose.randint(1, 6)):
            lines += [f"User{number}", "2 hours ago", choose.choice(_REMARKS), "Reply"]
    return story, paragraphs, "\n".join(lines + _FOOT.split("|"))


def _box(choose: random.Random) -> list[str]:
    boxes = (
        ["Advertisement"],
        ["Related stories", *choose.sample(_TITLES, choose.randint(1, 4))],
        ["Read more:", choose.choice(_TITLES)],
        ["A view of the harbour at dusk. Photo: T. Reed / Example Pictures"],
        ["Sign up for our newsletter", "Email address", "Subscribe"],
        ["Share", "Facebook", "Twitter", "WhatsApp"],
        ["See also", choose.choice(_TITLES)],
        ["The house in 1952"],
        ["Image 3 of 12", "View gallery"],
    )
    return choose.choice(boxes)
