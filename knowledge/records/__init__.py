"""The records that travel through Footnote, from a moderator's article to a member's answer.

A record only holds values: no behaviour beyond what follows from its own fields, no I/O. Every other module
imports these; this one imports nothing of ours.
"""

from knowledge.records.answers import (
    Answer,
    AnswerState,
    Citation,
    Hit,
    SynonymGroup,
    Token,
    UnansweredQuestion,
)
from knowledge.records.articles import Article, Change, Feed, Leaf, Passage, Surroundings, is_id
from knowledge.records.documents import (
    SECTION_MARK,
    Block,
    BlockKind,
    Draft,
    HeldDraft,
    Known,
    Paragraph,
    PassageKind,
    block_text,
)
from knowledge.records.filters import Filter, Publisher
from knowledge.records.findings import Finding, Severity
from knowledge.records.forgetting import Person, Purged
from knowledge.records.overview import Example, ExampleKind, Overview
from knowledge.records.settings import LANGUAGES, ServerSettings
from knowledge.records.spans import Span
from knowledge.records.updates import ArticleVersion, Cause, Doubt, LinkToCheck, Proposal, Standing
from knowledge.records.upkeep import MeaningProgress, Progress, RebuildJob, Status
from knowledge.records.votes import REASONS, BadlyRated, Reason, Topic, TopicWord, Vote, VoteChange
from knowledge.records.waiting import Called, CallOutcome, Found, Waiter

__all__ = [
    "LANGUAGES",
    "REASONS",
    "SECTION_MARK",
    "Answer",
    "AnswerState",
    "Article",
    "ArticleVersion",
    "BadlyRated",
    "Block",
    "BlockKind",
    "CallOutcome",
    "Called",
    "Cause",
    "Change",
    "Citation",
    "Doubt",
    "Draft",
    "Example",
    "ExampleKind",
    "Feed",
    "Filter",
    "Finding",
    "Found",
    "HeldDraft",
    "Hit",
    "Known",
    "Leaf",
    "LinkToCheck",
    "MeaningProgress",
    "Overview",
    "Paragraph",
    "Passage",
    "PassageKind",
    "Person",
    "Progress",
    "Proposal",
    "Publisher",
    "Purged",
    "Reason",
    "RebuildJob",
    "ServerSettings",
    "Severity",
    "Span",
    "Standing",
    "Status",
    "Surroundings",
    "SynonymGroup",
    "Token",
    "Topic",
    "TopicWord",
    "UnansweredQuestion",
    "Vote",
    "VoteChange",
    "Waiter",
    "block_text",
    "is_id",
]
