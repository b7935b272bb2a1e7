"""Tables as text that reads well when it is quoted alone."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.articles.paragraphs import LONGEST_WIDTH, width


def table_texts(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> list[str]:
    """Return a table as passage texts: a line a row, cells divided by " | ".

    A table that is too long for one passage is divided between rows, with the header repeated, so that each
    part can be understood alone. Empty rows and tables are left out.
    """
    lines = [" | ".join(cells) for row in rows if any(cells := [" ".join(cell.split()) for cell in row])]
    if not lines:
        return []
    header = [lines[0]] if has_header and len(lines) > 1 else []
    texts: list[str] = []
    part = list(header)
    for line in lines[len(header) :]:
        if len(part) > len(header) and width("\n".join([*part, line])) > LONGEST_WIDTH:
            texts.append("\n".join(part))
            part = list(header)
        part.append(line)
    return [*texts, "\n".join(part)]
