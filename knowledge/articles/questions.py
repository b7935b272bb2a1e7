"""Which blocks of a document ask a question, and which answer it?

In an FAQ the question goes with what follows it, never with what stands above. Some documents say by their structure
what asks and what answers (``<details>``, ``<dl>``); this finds the others: "Q:" and "A:", bold lines and plain lines
that end with a question mark. Nothing of the text is changed: a block is at most divided at a line's end.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.records import Block, BlockKind

LONGEST_QUESTION = 200
"""Characters; what is longer than this is a paragraph that ends with a question."""

_QUESTION_END = re.compile(r"[?？؟⁇‽][\"'”’»)\]*_]*$")
_SENTENCE_INSIDE = re.compile(r"[.!…。！][\"'”’»)]*\s+\S")
_NUMBER = re.compile(
    r"\A(?:§\s?)?(?:\d{1,3}(?:\.\d{1,3})*[.):]?|\(?(?:[a-zA-Z\d]|[ivxIVX]{1,5})[.)]|[-*•–])\s+(?=\S)"
)
"""Stands before a question in a list of them: "3. Who pays for it?"."""
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟][\"'”’»)]*$")
_ASKS = re.compile(
    r"(?:q|question|f|frage|p|pregunta|pergunta|domanda|vraag|в|вопрос|问|問|質問|سؤال|س)\s{0,2}\d{0,3}\s?[.:)：]\s?\S",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:a|answer|antwort|r|respuesta|resposta|réponse|risposta|antwoord|о|ответ|答|回答|جواب|ج)\s{0,2}\d{0,3}\s?[.:)：]\s?\S",
    re.IGNORECASE,
)
_PARTS = frozenset((BlockKind.ITEM, BlockKind.CODE, BlockKind.TABLE))
_FEWEST = 2
"""So many plain question lines show that a text is made of questions and answers."""
_SHARE = 0.25
"""And so large a part of its blocks of text they are at least."""


def is_question(text: str) -> bool:
    """Return whether a text is one question: short, of one line, and ending with a question mark."""
    return _is_asking(text) and not _SENTENCE_INSIDE.search(_NUMBER.sub("", text.strip(), count=1))


def asks(text: str) -> bool:
    """Return whether a line says itself that it is a question: "Q: …"."""
    return bool(_ASKS.match(text.strip()))


def _is_asking(text: str) -> bool:
    """Whether a text is short, of one line, and ends with a question mark, whatever stands before."""
    line = text.strip()
    return len(line) <= LONGEST_QUESTION and "\n" not in line and bool(_QUESTION_END.search(line))


def find_questions(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with the questions among them marked as such, and what answers them.

    A question that nothing answers stays text. Blocks that were left out are passed over.
    """
    blocks = list(blocks)
    given = {id(block) for block in blocks if block.kind is BlockKind.QUESTION}
    divided = [part for block in _divided(blocks) for part in block]
    taken = [index for index, block in enumerate(divided) if block.reason is None]
    structural = {place for place, index in enumerate(taken) if id(divided[index]) in given}
    found = _with_answers(*_marked([divided[index] for index in taken]), structural)
    for index, block in zip(taken, found, strict=True):
        divided[index] = block
    return tuple(divided)


def _divided(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Divide blocks in which question and answer stand on lines of their own."""
    is_made_of_questions = sum(len(_asking_lines(block)) for block in blocks) >= _FEWEST
    for block in blocks:
        if block.reason is not None or block.is_answer:
            yield [block]
        elif block.kind is BlockKind.TEXT and not block.code and (parts := _labelled(block)):
            yield parts
        elif is_made_of_questions and (places := _asking_lines(block)):
            yield _by_lines(block, places)
        else:
            yield [block]


def _asking_lines(block: Block) -> list[int]:
    """Return which lines of a block ask what the lines below them answer; of an item only the first may."""
    lines = block.text.split("\n")
    if len(lines) < 2 or block.kind not in (BlockKind.TEXT, BlockKind.ITEM) or block.level or block.is_answer:
        return []
    return [
        place
        for place, (before, line, after) in enumerate(zip(["", *lines], lines, lines[1:], strict=False))
        if is_question(line)
        and after.strip()
        and not is_question(after)
        and not _goes_on(line, after)
        and (place == 0 or (block.kind is BlockKind.TEXT and not _goes_on(before, line)))
    ]


def _goes_on(line: str, after: str) -> bool:
    """Whether the second of two lines goes on with a sentence that was wrapped."""
    is_lower = after.lstrip()[:1].islower()
    return is_lower and (line[:1].isupper() or not _SENTENCE_END.search(line.strip()))


def _by_lines(block: Block, places: Sequence[int]) -> list[Block]:
    """Divide a block below and above the lines that ask."""
    lines = block.text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]
    parts: list[Block] = []
    if places[0]:
        parts.append(_slice(block, 0, starts[places[0]] - 1))
    for place, following in pairwise([*places, len(lines)]):
        mark = f"{block.mark} " if any(map(str.isalnum, block.mark)) else ""
        parts.append(Block(BlockKind.QUESTION, mark + lines[place].strip(), page=block.page))
        answer = _slice(block, starts[place + 1], starts[following] - 1)
        parts.append(replace(answer, kind=BlockKind.TEXT, mark="", is_answer=True))
    return parts


def _slice(block: Block, start: int, end: int) -> Block:
    """Return lines of a block, its code in its place."""
    code = tuple((max(a, start) - start, min(b, end) - start) for a, b in block.code if a < end and b > start)
    return replace(block, text=block.text[start:end], code=code, is_strong=False)


def _labelled(block: Block) -> list[Block]:
    """Return the parts of a block whose lines begin with "Q:" and "A:"; none where they do not."""
    lines = block.text.split("\n")
    starts = [
        index for index, line in enumerate(lines) if _ASKS.match(line.strip()) or _ANSWERS.match(line.strip())
    ]
    has_pair = any(
        _ASKS.match(lines[one].strip()) and _ANSWERS.match(lines[other].strip())
        for one, other in pairwise(starts)
    )
    if not has_pair:
        return []
    parts: list[Block] = []
    for start, end in pairwise(sorted({0, *starts, len(lines)})):
        text = "\n".join(lines[start:end])
        is_question_part = start in starts and _ASKS.match(text.strip())
        parts.append(
            _asking(block, text) if is_question_part else replace(block, text=text, is_answer=bool(parts))
        )
    return parts


def _marked(blocks: Sequence[Block]) -> tuple[list[Block], set[int]]:
    """Make questions of blocks that are nothing but one; tell which of them stand in a story and may be rhetorical."""
    texts = [block for block in blocks if block.kind is BlockKind.TEXT]
    plain = [block for block in texts if is_question(block.text)]
    is_made_of_questions = len(plain) >= max(_FEWEST, _SHARE * len(texts))
    marked, rhetorical = list(blocks), set()
    items = [index for index, pair in enumerate(pairwise(blocks)) if _is_asking_item(*pair)]
    for index in items if len(items) >= _FEWEST else ():
        item = blocks[index]
        mark = f"{item.mark} " if _is_numbered(item.mark) else ""
        marked[index] = Block(BlockKind.QUESTION, mark + item.text, page=item.page)
    for index, (block, following) in enumerate(pairwise(blocks)):
        if block.kind is BlockKind.TEXT and _asks(block, following):
            marked[index] = _asking(block, block.text)
            if not (block.is_strong or is_made_of_questions):
                rhetorical.add(index)
    return marked, rhetorical


def _is_asking_item(block: Block, following: Block) -> bool:
    """Whether an item is a question and what follows it may answer it."""
    is_item = block.kind is BlockKind.ITEM and not block.level and not block.is_answer
    is_next = (
        following.kind is BlockKind.ITEM
        and not following.level
        and _is_numbered(following.mark) == _is_numbered(block.mark)
    )
    is_head = following.kind in (BlockKind.HEADING, BlockKind.QUESTION)
    return is_item and is_question(block.text) and not is_next and not is_head


def _is_numbered(mark: str) -> bool:
    return any(map(str.isalnum, mark))


def _asks(block: Block, following: Block) -> bool:
    if block.is_answer or following.kind in (BlockKind.HEADING, BlockKind.QUESTION):
        return False
    is_answered_by_label = bool(_ASKS.match(block.text) and _ANSWERS.match(following.text))
    is_followed_by_question = following.kind is BlockKind.TEXT and is_question(following.text)
    asks_itself = _is_asking(block.text) if block.is_strong else is_question(block.text)
    return is_answered_by_label or (asks_itself and not is_followed_by_question)


def _asking(block: Block, text: str) -> Block:
    return replace(block, kind=BlockKind.QUESTION, text=text)


def _with_answers(
    blocks: Sequence[Block], rhetorical: Collection[int], structural: Collection[int]
) -> list[Block]:
    """Flag what answers each question: up to the next question or heading, or as far as the structure says.

    The last answer of a run is at most as long as the longest before it: what comes after it ends the document. To a
    question in a story only the next block can be an answer.
    """
    found = list(blocks)
    longest = 0
    for index, block in enumerate(found):
        if block.kind is not BlockKind.QUESTION:
            continue
        end = _next_head(found, index + 1)
        size = end - index - 1
        shortest = min(size, 1 + _parts_after(found, index + 2, end))
        if size == 0 and end < len(found) and found[end].kind is BlockKind.QUESTION:
            continue  # both ask for what follows the next one
        if size == 0:
            found[index] = replace(block, kind=BlockKind.TEXT)
        elif found[index + 1].is_answer and index in structural:
            continue
        elif index in rhetorical:
            size = shortest
        elif end < len(found) and found[end].kind is BlockKind.QUESTION:
            longest = max(longest, size)
        elif longest or found[index + 1].is_answer:
            size = min(size, max(longest, shortest))
        for place in range(index + 1, index + 1 + size):
            found[place] = replace(found[place], is_answer=True)
    return found


def _next_head(blocks: Sequence[Block], start: int) -> int:
    end = start
    while end < len(blocks) and blocks[end].kind not in (BlockKind.HEADING, BlockKind.QUESTION):
        end += 1
    return end


def _parts_after(blocks: Sequence[Block], start: int, end: int) -> int:
    """Return how many lists, tables and pieces of code follow each other from ``start`` on."""
    count = 0
    while start + count < end and blocks[start + count].kind in _PARTS:
        count += 1
    return count
