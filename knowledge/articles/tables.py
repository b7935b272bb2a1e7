"""Tables as text that reads well when it is quoted alone."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.articles.paragraphs import LONGEST_WIDTH, width


def table_texts(rows: Sequence[Sequence[str]], *, has_header: bool = True) -> list[str]:
    """Return a table as passage texts: a line a row, cells divided by " | ".

    A table that is too long for one passage is divided between rows, with the header repeated, so that each
    part can be understood alone. Empty rows and tables are left out, and empty cells at the beginning of a row.
    """
    cells = ([" ".join(cell.split()) for cell in row] for row in rows)
    lines = [" | ".join(_from_first_filled(row)) for row in cells if any(row)]
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


def _from_first_filled(cells: list[str]) -> list[str]:
    """Return a row from its first cell with text on: a line that begins with a bar looks like markup."""
    return cells[next(place for place, cell in enumerate(cells) if cell) :]
