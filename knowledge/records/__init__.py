"""The records that travel through Footnote, from a moderator's article to a member's answer.

A record only holds values: no behaviour beyond what follows from its own fields, no I/O. Every other module
imports these; this one imports nothing of ours.
"""

from knowledge.records.answers import Answer, Citation, Hit, SynonymGroup, Token, UnansweredQuestion
from knowledge.records.articles import Article, ArticleVersion, Change, Feed, LinkToCheck, Passage
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
from knowledge.records.spans import Span
from knowledge.records.upkeep import Progress, RebuildJob, Status

__all__ = [
    "SECTION_MARK",
    "Answer",
    "Article",
    "ArticleVersion",
    "Block",
    "BlockKind",
    "Change",
    "Citation",
    "Draft",
    "Feed",
    "HeldDraft",
    "Hit",
    "Known",
    "LinkToCheck",
    "Paragraph",
    "Passage",
    "PassageKind",
    "Progress",
    "RebuildJob",
    "Span",
    "Status",
    "SynonymGroup",
    "Token",
    "UnansweredQuestion",
    "block_text",
]
