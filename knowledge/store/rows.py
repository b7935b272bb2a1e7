"""What is an article or a passage in the file, and is it still what was stored?

Beside what is shown of them stand sums, by which what a disk made of it is told from what was stored.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from zlib import crc32

from knowledge.records import Article, Paragraph, Passage, PassageKind
from knowledge.records.sentences import from_stored
from knowledge.store.database import Row, Value
from knowledge.store.documents import spans
from knowledge.store.times import to_date_or_none, to_time, to_time_or_none

HEAD_COLUMNS = ("title", "language", "publisher", "author", "published", "url", "via")
"""What is shown of an article beside its text, in the order of :func:`head_sum`."""

ARTICLE_COLUMNS = (
    "id, passages, added_by, added_at, version, changed_at, checked_at, gone_at, twin_of, failures, failing_since,"
    " failure, (SELECT found_at FROM proposals WHERE article_id = articles.id), head_sum, "
    + ", ".join(HEAD_COLUMNS)
)

PASSAGE_COLUMNS = (
    "id, article_id, number, CAST(text AS BLOB), section, page, kind, is_answer, code, text_sum, place_sum"
)
"""The text in bytes, which may have been damaged."""


def article_from_row(row: Row) -> Article:
    """Make an article of a row of :data:`ARTICLE_COLUMNS`, a damaged one too."""
    (id_, passages, added_by, added_at, version, changed_at, checked_at, gone_at, twin_of) = row[:9]
    (failures, failing_since, failure, proposed_at, expected, *head) = row[9:]
    (title, language, publisher, author, published, url, via) = head
    return Article(
        id_,
        title,
        language,
        passages,
        added_by,
        to_time(added_at),
        publisher,
        author,
        to_date_or_none(published),
        url,
        via,
        version,
        to_time_or_none(changed_at),
        to_time_or_none(checked_at),
        to_time_or_none(gone_at),
        twin_of,
        failures,
        to_time_or_none(failing_since),
        None if failure is None else from_stored(failure),
        to_time_or_none(proposed_at),
        expected is not None and expected != head_sum(head),
    )


def passage_from_row(row: Row) -> Passage:
    """Make a passage of a row of :data:`PASSAGE_COLUMNS`, a damaged one too."""
    id_, article_id, number, stored, section, page, kind, is_answer, code, expected, of_place = row
    is_damaged = (expected is not None and expected != text_sum(stored)) or (
        of_place is not None and of_place != place_sum(number, section, page, kind, is_answer, code)
    )
    try:
        text, what, lines = stored.decode(), PassageKind(kind), spans(json.loads(code))
    except (ValueError, TypeError):  # bytes that are no UTF-8, no kind or no JSON
        text, what, lines, is_damaged = stored.decode(errors="replace"), PassageKind.TEXT, (), True
    return Passage(id_, article_id, number, text, section, page, what, bool(is_answer), lines, is_damaged)


def checked_passages(rows: Sequence[Row], expected: bytes) -> tuple[Passage, ...]:
    """Make passages of all rows of an article, whose text had the hash ``expected``.

    Those of old files have no sum of their own: they are damaged where the whole text is another one.
    """
    passages = tuple(map(passage_from_row, rows))
    has_sum = [row[-2] is not None for row in rows]
    if all(has_sum) or text_hash(p.paragraph for p in passages) == expected:
        return passages
    return tuple(
        replace(passage, is_damaged=passage.is_damaged or not has_one)
        for passage, has_one in zip(passages, has_sum, strict=True)
    )


def text_hash(paragraphs: Iterable[Paragraph]) -> bytes:
    """Return a hash that two texts share when they differ at most in white space and breaks."""
    words = " ".join(word for paragraph in paragraphs for word in paragraph.text.split())
    return hashlib.sha256(unicodedata.normalize("NFC", words).encode("utf-8", "surrogatepass")).digest()


def text_sum(stored: bytes) -> int:
    """Return what tells a passage's text, in UTF-8, from one that a disk made of it: its CRC-32."""
    return crc32(stored)


def place_sum(
    number: int, section: str | None, page: int | None, kind: str, is_answer: bool, code: str
) -> int:
    """Return the CRC-32 of what stands around a passage's text: where it is, its headings, what it is.

    ``code`` is as it is stored, in JSON.
    """
    return crc32(json.dumps([number, section, page, kind, int(is_answer), code]).encode())


def head_sum(head: Iterable[Value]) -> int:
    """Return the CRC-32 of what is shown of an article: the values of :data:`HEAD_COLUMNS`."""
    return crc32(json.dumps(list(head)).encode())
