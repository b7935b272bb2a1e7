"""Formulas of Word (Office Math) as a line of text."""

from __future__ import annotations

from typing import Any

from knowledge.articles.files.docx.markup import DEEPEST, M

_WIDEST_BARE = 1
"""A longer part of a fraction, root or power is set in brackets, unless it is one word or number."""


def formula_text(element: Any, depth: int = 0) -> str:
    """Return what a formula shows: ``(a + b)/2``, ``x^2``, ``√(x + 1)``, ``∑_(i=1)^n i``."""
    if depth > DEEPEST:
        return "".join(text.text or "" for text in element.iter(f"{M}t"))
    return "".join(
        _part(child, depth) for child in element if isinstance(child.tag, str) and child.tag.startswith(M)
    )


def _part(element: Any, depth: int) -> str:
    def of(name: str) -> str:
        found = element.find(f"{M}{name}")
        return formula_text(found, depth + 1).strip() if found is not None else ""

    match element.tag.removeprefix(M):
        case "t":
            return element.text or ""
        case "f":
            return f"{_closed(of('num'))}/{_closed(of('den'))}"
        case "sSup":
            return f"{_closed(of('e'))}^{_closed(of('sup'))}"
        case "sSub":
            return f"{_closed(of('e'))}_{_closed(of('sub'))}"
        case "sSubSup":
            return f"{_closed(of('e'))}_{_closed(of('sub'))}^{_closed(of('sup'))}"
        case "sPre":
            return f"{_after('_', of('sub'))}{_after('^', of('sup'))}{of('e')}"
        case "rad":
            return f"{of('deg')}√{_closed(of('e'))}"
        case "nary":
            sign = _sign(element, "naryPr", "chr", "∫")
            return f"{sign}{_after('_', of('sub'))}{_after('^', of('sup'))} {of('e')}"
        case "d":
            begin, end = _sign(element, "dPr", "begChr", "("), _sign(element, "dPr", "endChr", ")")
            inner = [formula_text(part, depth + 1) for part in element.findall(f"{M}e")]
            return begin + _sign(element, "dPr", "sepChr", "|").join(inner) + end
        case "func":
            return f"{of('fName')} {of('e')}"
        case "limLow":
            return f"{of('e')}_{_closed(of('lim'))}"
        case "limUpp":
            return f"{of('e')}^{_closed(of('lim'))}"
        case "acc":
            return of("e") + _sign(element, "accPr", "chr", "\u0302")
        case "m":
            rows = element.findall(f"{M}mr")
            return "; ".join(
                ", ".join(formula_text(cell, depth + 1).strip() for cell in row.findall(f"{M}e"))
                for row in rows
            )
        case "eqArr":
            return "\n".join(formula_text(line, depth + 1).strip() for line in element.findall(f"{M}e"))
        case name if name.endswith("Pr"):
            return ""
        case _:
            return formula_text(element, depth + 1)


def _sign(element: Any, properties: str, name: str, usual: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return usual if found is None else str(found.get(f"{M}val", ""))


def _after(mark: str, text: str) -> str:
    return mark + _closed(text) if text else ""


def _closed(text: str) -> str:
    """Return a part of a formula in brackets where it would not hold together without."""
    is_closed = len(text) <= _WIDEST_BARE or text.isalnum() or (text[0], text[-1]) == ("(", ")")
    return text if is_closed else f"({text})"
