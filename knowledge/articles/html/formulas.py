"""A formula in MathML → a line of text that says the same."""

from __future__ import annotations

from lxml.html import HtmlElement

_DEEPEST = 40
_UNSEEN = frozenset({"annotation", "annotation-xml"})


def formula(element: HtmlElement, nesting: int = 0) -> str:
    """Return a formula as text: fractions with a stroke, powers with "^", indices beside their letter."""
    if nesting > _DEEPEST:
        return "".join(text for text in element.itertext() if text.strip())
    own = (element.text or "").strip()
    children = [child for child in element if isinstance(child.tag, str) and _name(child) not in _UNSEEN]
    parts = [formula(child, nesting + 1) for child in children]
    name = _name(element)
    if name == "mfrac" and len(parts) == 2:
        return f"{_grouped(parts[0])}/{_grouped(parts[1])}"
    if name in ("msup", "mover") and len(parts) == 2:
        return f"{parts[0]}^{_grouped(parts[1])}" if name == "msup" else "".join(parts)
    if name == "msqrt":
        return f"√{_grouped(''.join(parts))}"
    if name in ("mtr", "mlabeledtr"):
        return ", ".join(parts)
    if name == "mtable":
        return "; ".join(parts)
    tails = [(child.tail or "").strip() for child in children]
    return own + "".join(part + tail for part, tail in zip(parts, tails, strict=True))


def _name(element: HtmlElement) -> str:
    return str(element.tag).rpartition(":")[2]


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"
